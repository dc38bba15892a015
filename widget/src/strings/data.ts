// What happens to what people write, in five lines: on the start screen and where a case is kept.

export const data: string[] = [
  "It is kept on the server that this page comes from, encrypted, so that you can come back.",
  "Only your link opens it. There is no account and no password.",
  "Nothing is paid, sent or called by itself. You do each step.",
  "No other company gets it from this page, and nothing here follows you around the web.",
  "You can take everything with you, or erase it for good, at any time.",
];
