// Where marks are drawn: under the quoted parts of one's own words, along past practice, on the ladder of a deal.
import type { Amount } from "../types.js";
import type { Kind, Note, Outcome, PracticeSummary } from "./rehearse-types.js";

// what was said, marked

export type Mark = "" | "worked" | "change";
export interface Part { text: string; mark: Mark }

/** Where a quote stands in what was said. The server counts in whole characters, the browser in halves of some. */
function placeOf(said: string, { quote, start }: Note): [number, number] | null {
  const at = !quote ? -1 : start >= 0 && said.startsWith(quote, start) ? start : said.indexOf(quote);
  return at < 0 ? null : [at, at + quote.length];
}

/** What was said, in parts: what worked, what to change, and the rest. Where both are meant, it is to be changed. */
export function marked(said: string, worked: Note | null, change: Note | null): Part[] {
  const good = worked && placeOf(said, worked);
  const other = change && placeOf(said, change);
  const within = (place: [number, number] | null, at: number) => place !== null && place[0] <= at && at < place[1];
  const edges = [...new Set([0, said.length, ...(good ?? []), ...(other ?? [])])].sort((a, b) => a - b);
  const parts: Part[] = [];
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const text = said.slice(from, edges[i + 1]);
    const mark: Mark = within(other, from) ? "change" : within(good, from) ? "worked" : "";
    const before = parts.at(-1);
    if (before?.mark === mark) before.text += text;
    else parts.push({ text, mark });
  }
  return parts;
}

// the deal against what was possible

export type Rung = "billed" | "agreed" | "lowest";

/** The amounts of a deal, each once, from low to high. */
export function rungsOf({ billed, agreed, lowest }: Outcome): { amount: Amount; is: Rung[] }[] {
  const found = new Map<number, { amount: Amount; is: Rung[] }>();
  const add = (amount: Amount | null, is: Rung) => {
    if (amount === null) return;
    const rung = found.get(Number(amount));
    if (rung) rung.is.push(is);
    else found.set(Number(amount), { amount, is: [is] });
  };
  add(agreed, "agreed");
  add(lowest, "lowest");
  add(billed, "billed");
  return [...found.values()].sort((a, b) => Number(a.amount) - Number(b.amount));
}

// practice so far

const LEFT = 10, RIGHT = 240, TOP = 14, FOOT = 134, MOST = 100;
export const FEWEST = 5;

export interface Dot { x: number; y: number; total: number }

/** The height of a total in the chart. */
export const heightOf = (total: number): number => round(FOOT - (Math.min(MOST, Math.max(0, total)) / MOST) * (FOOT - TOP));

/** Totals in the order of practice, from left to right. */
export function dots(totals: number[]): Dot[] {
  const last = Math.max(1, totals.length - 1);
  return totals.map((total, at) => ({ x: round(LEFT + (at / last) * (RIGHT - LEFT)), y: heightOf(total), total }));
}

/** What one kind of practice came to; nothing while that is too little for a line. */
export function progress(past: PracticeSummary[], kind: Kind): (PracticeSummary & { total: number })[] {
  const done = past.filter((one): one is PracticeSummary & { total: number } => one.kind === kind && one.total !== null);
  return done.length < FEWEST ? [] : done;
}

const round = (value: number): number => Math.round(value * 10) / 10;
