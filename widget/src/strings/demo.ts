// What the person in the made-up case says, line by line. The coach's answers are not here: it gives them itself.

const en = {
  nextLine: "Next line in this made-up case",
  sayIt: "Say it",
  demoEnds: "That was the whole way, from the denial to a zero balance. Yours may turn differently.",
  demoOver: "Leave and erase it",
};

export const t: typeof en = en;

const DAY = 86_400_000;

/** The lines as they would be said today. */
export function lines(today: Date): string[] {
  const day = (from: number) =>
    new Date(today.getTime() + from * DAY).toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric" });
  return [
    "I had a planned hip operation at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.",
    `The letter is dated ${day(-12)}.`,
    `I called. Dana put it on hold until ${day(45)}, reference number 88213.`,
    "I sent the confirmation letter today.",
    "They'll send the itemized bill and the claim form.",
    "I got the itemized bill and the UB-04.",
    "I went through the lines, nothing looks wrong.",
    "The code on it is PR-50.",
    "I mailed the appeal today.",
    "Yes, I signed a notice.",
    "The plan says the hospital can bill me, and they confirmed it in writing.",
    "The appeal was denied, final decision.",
    "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.",
    "I have $9,000 in savings, $5,000 of it can go to this.",
    "They said we don't negotiate.",
    "I've got a supervisor on now, she can approve it.",
    "I offered $3,000 and she came back with $9,000.",
    "They called back: $4,600, final.",
    "They emailed the letter and it has all the terms.",
    "I paid the $4,600.",
    "The statement shows a zero balance.",
  ];
}
