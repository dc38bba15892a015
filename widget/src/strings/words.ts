// What the page says about whose words they are: a model's, where one is set, and what it has to do with the case.

import { number } from "../format.js";

const tokens = (count: number): string => `${number(count)} ${count === 1 ? "token" : "tokens"}`;

/** Why words were held back, as people say it. The names are the guard's (app/core/guard/words.py). */
const HELD: [string, string[]][] = [
  ["a figure, date or number of its own", ["figure", "number_word", "currency", "percent", "date", "weekday", "duration", "code", "private_figure"]],
  ["a law, agency, name, phone number or link of its own", ["law", "agency", "name", "phone", "link"]],
  ["a promise, odds or a verdict", ["promise", "odds", "legal_conclusion"]],
  ["an admission, a threat, or something you never said", ["admission", "threat", "claim_not_in_case"]],
  ["advice that was not the step", ["outside_the_move", "ignore_papers", "hide_facts", "injection"]],
  ["another language or writing", ["script", "other_language", "markup", "unknown_word"]],
  ["something left out, or said otherwise than meant", ["slot_unknown", "slot_repeated", "slot_missing", "slot_glued", "slot_swapped", "polarity", "sense_missing", "empty"]],
  ["too long, too hard or said twice", ["too_long", "too_hard", "said_twice"]],
];

const en = {
  title: "The words",
  none: "No model is set: every word is the coach’s own script.",
  some: (name: string) => [
    `A language model, ${name}, words my answers and the story so far, and helps to read what you write.`,
    "Steps, figures, dates and letters never come from it. What it says is checked before you see it, and where it does not pass, my own script stands.",
    "It gets your message with names, numbers and dates taken out, and the step in my words without its figures.",
  ],
  used: (requests: number, read: number, wrote: number) => requests
    ? `In this case it was asked ${requests === 1 ? "once" : `${number(requests)} times`}. It read ${tokens(read)} and wrote ${tokens(wrote)}.`
    : "It was not asked anything in this case so far.",
  budget: (most: number | null) => (most === null ? "There is no limit to that." : `One case may use ${tokens(most)}, parts of words, in all.`),
  spent: "This case has used that up. From here on every word is my own script.",
  resting: "It did not answer several times in a row, so it is left alone for a while. Until then every word is my own script.",
  held: (count: number) => `Held back before you saw it: ${number(count)}`,
  reasons: HELD,
  otherReason: "something else",
  heldTimes: (why: string, times: number) => `${why}: ${number(times)}`,
  without: "Go without the model on this device",
  withoutWhy: "Then it gets nothing of what you write here, and every new answer is my own script. Steps and figures are the same.",
  embedded: "On this site that lasts until the page closes.",
  isOff: "The model is not used from here on.",
  isOn: "The model is used again.",
  loading: "Looking whether a model is set",
  away: "I could not reach the server to see whether a model is set.",
};

export const t: typeof en = en;
