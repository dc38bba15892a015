// Every word of the start screen, the conversation and the frame around them. Another language is another such object.

import { number } from "../format.js";
import type { Block, StageId } from "../types.js";

const en = {
  name: "Pushback",
  region: "Pushback, a coach for medical bills",
  skipToWords: "To your message",
  skipToNewest: "To the newest answer",
  back: "Back",
  onCall: "On a call?",
  onCallNow: "On a call",
  callOn: "Call: type what they say. Answers are short now.",
  callStart: "You are on the phone. Type what they say: you get one line to answer, what to write down, and what not to say.",
  callOff: "Call over: full answers again.",

  openOther: "Open a case from another device",
  madeUp: "Made-up case",
  you: "You",
  coach: "Coach",
  at: (who: string, time: string) => `${who}, ${time}`,
  yourWords: "Your words",
  wordsHint: "My insurance denied…",
  start: "Start",
  write: "Write to me",
  writeHint: "Write to me…",
  callHint: "They said…",
  theySaid: "What they said",
  send: "Send",
  keysHelp: "Enter sends. Shift and Enter makes a new line.",
  folded: (words: number) => `Letter, ${number(words)} ${words === 1 ? "word" : "words"}`,
  openPaste: "Open it to read or change",
  removePaste: "Remove",
  removed: "Removed. Undo brings it back.",
  putBack: "Undo",
  nothingSaid: "(nothing)",
  changed: (what: string) => `In the case file: ${what}`,
  takenBack: "Taken back",
  undo: "Take my last message back",
  undone: "Taken back. Your words are in the field again.",
  undoneFile: "Taken back. The file is as it was.",
  noted: (count: number) => `Noted: ${count} ${count === 1 ? "thing" : "things"}`,
  fix: "Fix",
  earlier: (count: number) => `Show ${number(count)} earlier`,
  unreadable: "This part of the record can’t be read any more. The rest is safe.",

  say: "Say this",
  write_this: "Write this",
  saidBefore: "Said before",
  copy: "Copy",
  copied: "Copied",
  selected: "Selected. Copy it with your keyboard, or a long press.",
  large: "Large print",
  dontKnow: "I don't know",
  where: "Where do I find that?",
  change: "Change",
  overtaken: "Answered in your own words",
  writeDown: "Write down",
  notNow: "Not now",
  worthChecking: "Worth checking",
  checked: (day: string) => `Last checked ${day}.`,
  from: (source: string) => `Date: ${source}.`,
  days: (days: number) =>
    days > 1 ? [String(days), "days"] : days === 1 ? ["1", "day"] : days === 0 ? ["today", ""] : [String(-days), days === -1 ? "day ago" : "days ago"],
  daysAloud: (days: number) =>
    days > 1 ? `${days} days left` : days === 1 ? "1 day left" : days === 0 ? "today" : days === -1 ? "passed yesterday" : `passed ${-days} days ago`,
  passed: "That date has passed. Ask what is still possible.",
  soon: "Call tomorrow morning.",
  callToday: "Do it today.",

  stagesOfBill: "Stages of this bill",
  stages: {
    freeze: "Freeze",
    itemize: "Itemize",
    decode_denial: "Decode the denial",
    counteroffer: "Counteroffer",
    escalate: "Escalate",
    lock_the_win: "Lock the win",
  } satisfies Record<StageId, string>,
  states: { done: "done", here: "you are here", later: "later", skipped: "skipped" },
  step: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  next: (name: string) => `Next: ${name}`,
  won: "Done: zero balance, in writing. Keep that letter.",
  caseFile: "Case file",
  plan: "Plan",
  menu: "This case",
  screens: { file: "Case file", plan: "Plan", letter: "Letter", keep: "Keep", erase: "Erase", open: "Open a case" } as Record<string, string>,
  keepIt: "Keep",

  working: "Reading what you wrote",
  workingLetter: (words: number) => `Reading your letter, ${number(words)} words`,
  workingLong: "You can go on typing.",
  stop: "Stop",
  stopped: "Stopped. Your words are in the field again.",
  waiting: "Waiting for a connection",
  waitingTurn: "Next, after the one before",
  offline: "No connection.",
  offlineMore: "Your words are kept and go out by themselves.",
  backSent: "Back. Sent.",
  backAgain: "Back.",
  tooFast: (seconds: number) => `Too fast for me. Sending again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  busy: (seconds: number) => `The server is busy. Sending again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  ourFault: "That did not go through. It is our fault. Your words are here.",
  storageFull: "The server has no room left, so this was not saved. Your words are here. Tell whoever runs it, then try again.",
  tryAgain: "Try again",
  tooLong: "That is more than I can read at once. It is back in the field: send it in parts, or only the pages that matter.",
  cannotUse: "I could not use that. It is back in the field.",
  overlapped: "This was taken back in another window before I could answer. It is back in the field: send it if you still want to.",
  otherWindow: "This case changed in another window. This is how it stands now.",
  loading: "Opening your case",
  couldNotOpen: "I could not reach the server. Your case is safe there.",
  screenAway: "This screen could not be loaded. Check the connection.",
};

export type ChatStrings = typeof en;
export const t: ChatStrings = en;

/** A block as a finished sentence, for people who listen. Nothing is said of what is folded away. */
export function aloud(block: Block, money: (amount: string) => string, day: (iso: string) => string): string {
  switch (block.kind) {
    case "text": return block.text;
    case "stop": return `${block.title}. ${block.text}`;
    case "say": return `${block.for === "letter" ? t.write_this : t.say}: ${block.text}`;
    case "offer": return `${block.text.replace(/\$[\d,.]*\d/, money(block.amount))}. ${block.arithmetic}`;
    case "letter": return `A letter is ready: ${block.title}`;
    case "write_down": return `${t.writeDown}: ${block.items.join(", ")}`;
    case "avoid": return `${t.notNow}: ${block.text}`;
    case "deadline": return `${block.what}: ${day(block.date)}, ${t.daysAloud(block.days_left)}`;
    case "ask": return `Question: ${block.text}${block.answers.length > 1 ? ` ${block.answers.length - 1} answers and ${t.dontKnow}.` : ""}`;
    case "because": return "";
  }
}
