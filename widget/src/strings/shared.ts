// Words that several of the later screens share; among them what happens to what people write, in five lines.

const en = {
  openOther: "Open a case from another device",
  madeUp: "Made-up case",
  story: "The story so far",
  worded: "Worded by a model. Steps and figures are ours.",
  worthChecking: "Worth checking",
  checked: (day: string) => `Last checked ${day}.`,
  daysAloud: (days: number) =>
    days > 1 ? `${days} days left` : days === 1 ? "1 day left" : days === 0 ? "today" : days === -1 ? "passed yesterday" : `passed ${-days} days ago`,
  data: [
    "It is kept on the server that this page comes from, encrypted, so that you can come back.",
    "Only your link opens it. There is no account and no password.",
    "Nothing is paid, sent or called by itself. You do each step.",
    "Nothing here follows you around the web, and no other company gets it; but where a language model helps with the words, it gets them without names, numbers and dates. You can go without it.",
    "You can take everything with you, or erase it for good, at any time.",
  ],
};

export const t: typeof en = en;
