// The words of the field that puts one fact right.

const en = {
  loading: "Looking up how this is asked",
  where: (where: string) => `Where to find it: ${where}`,
  save: "Save",
  saving: "Saving",
  cancel: "Cancel",
  unknown: "I don’t know any more",
  yes: "Yes",
  no: "No",
  dollars: "In dollars",
  codesHelp: "With a comma between two codes.",
  saved: "Saved.",
  now: (amount: string) => `Your number is now ${amount}.`,
  stays: (amount: string) => `Your number stays ${amount}.`,

  needMoney: "Write an amount in dollars, such as 4,500 or 4,500.25.",
  needDay: "Pick a day.",
  needChoice: "Choose one.",
  needText: "Write it here first.",
  needCodes: "Write at least one code. Each can have up to 40 characters.",
  needCount: "Write a whole number, such as 3.",
  reason: (reason: string) => `That does not fit here: ${reason}. Nothing was changed.`,
  elsewhere: (shown: string) => `This case changed in another window. Here it is now: ${shown}. What you typed is still in the field: save it, or cancel.`,
  elsewhereUnknown: "This case changed in another window, and this is not known there now. What you typed is still in the field: save it, or cancel.",
  away: "No connection. Nothing was changed, and what you typed is still here. Save again when the line is back.",
  busy: "The server is busy. Nothing was changed, and what you typed is still here. Save again in a moment.",
  full: "The server has no room left, so nothing was changed. What you typed is still here. Tell whoever runs it.",
  fault: "That did not go through. It is our fault. Nothing was changed, and what you typed is still here.",
  goneAway: "This case is not on this computer any more, so this was not saved.",
  notLoaded: "The field could not be loaded. Your file is as it was. Check the connection.",
  tryAgain: "Try again",
};

export type FixStrings = typeof en;
export const t: FixStrings = en;
