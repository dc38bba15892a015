// The screens and where their code is. Each module defines the element pb-<name> for every name that leads to it.

const keep = () => import("./screens/keep.js");

/** What a screen's address is made of -> its code. The conversation is there from the first moment. */
export const SCREENS = {
  chat: null,
  start: () => import("./screens/start.js"),
  call: () => import("./screens/call.js"),
  file: () => import("./screens/file.js"),
  plan: () => import("./screens/plan.js"),
  letter: () => import("./screens/letter.js"),
  rehearse: () => import("./screens/rehearse.js"),
  keep,
  erase: keep,
  open: keep,
  erased: keep,
} satisfies Record<string, (() => Promise<unknown>) | null>;

/** Those that no case belongs to. */
export const OF_NO_CASE = /^(start|open|erased)$/;
