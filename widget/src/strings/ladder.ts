// The words beside the rungs of the ladder, and in its table.

const en = {
  title: "The ladder of your numbers",
  bottomUp: "From bottom to top:",
  first: "say this first",
  ahead: "your number, not yet",
  now: "say this now",
  notYet: "your number, not to be said yet",
  said: (day: string) => `you said this, ${day}`,
  again: "say the same again",
  next: "same number, next person",
  taken: "you can take it: terms in writing first",
  placeholder: "a placeholder until a price is known",
  target: "a good result: stop here",
  limit: "your private limit",
  limitInTable: "your private limit: never say it",
  ask: "their number today",
  before: (amount: string) => `before that they asked ${amount}`,
  start: "where you started",
  step: "a small step, if they move",
  table: "See every step as a table",
  amount: "Amount",
  what: "What it is",
};

export type LadderStrings = typeof en;
export const t: LadderStrings = en;
