// The answers that this device has: what is said to a tap, to an amount, to a number of one's own that is too high.
import { money } from "../format.js";
import type { Amount } from "../types.js";
import type { Deck, DeckAnswer, DeckInterval, Reply12, SayLine, WriteDown } from "./call-types.js";

const AN_AMOUNT = "counteroffers_amount", MOST_REPLIES = 12;

/** One answer, its amounts filled in. */
export interface Answered { say: SayLine; write_down: WriteDown | null; avoid: string | null; offer: Amount | null }

/** "4500.00" -> 450000. */
export function cents(amount: Amount): number {
  const [, minus = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?/.exec(amount) ?? [];
  return Number(`${minus}${whole}${part.padEnd(2, "0")}`);
}

/** 450000 -> "4500.00". */
export function amountOf(of: number): Amount {
  const digits = String(Math.abs(of)).padStart(3, "0");
  return `${of < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What a person types as an amount: "7,000", "$7000.5", "7k". Null when it is none. */
export function readAmount(typed: string): Amount | null {
  const [, whole, part = "", thousands] = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?\s?(k)?$/i.exec(typed.trim().replace(/ (?=\d)/g, "")) ?? [];
  if (!whole) return null;
  const found = Number(`${whole.replaceAll(",", "")}${part.padEnd(2, "0")}`) * (thousands ? 1000 : 1);
  return found > 0 && found < 1e11 ? amountOf(found) : null;
}

/** What a person types as a share: "20", "20 %", "12.5". */
export function readPercent(typed: string): number | null {
  const found = /^(\d{1,3}(?:\.\d+)?)\s?%?$/.exec(typed.trim())?.[1];
  return found && Number(found) > 0 && Number(found) <= 100 ? Number(found) : null;
}

/** The interval that an amount lies in. They begin at 0 and leave no gap. */
export function intervalOf(amounts: DeckInterval[], ask: Amount): DeckInterval | null {
  const at = cents(ask);
  return amounts.reduce<DeckInterval | null>((found, one) => (cents(one.from) <= at ? one : found), null);
}

/** Ours, where they ask this much. */
export function offerTo({ amount, line }: DeckInterval, ask: Amount): Amount | null {
  if (!line) return amount;
  const [top, den] = [BigInt(cents(ask) - line.start) * BigInt(line.num), BigInt(line.den)];
  // Toward minus infinity, where BigInt cuts toward zero.
  const floor = top / den - (top % den !== 0n && (top < 0n) !== (den < 0n) ? 1n : 0n);
  const reach = line.base + Number(floor);
  const step = line.step * 100;
  const rounded = step > 0 ? Math.floor(reach / step) * step : reach;
  return amountOf(rounded === 0 ? reach : rounded);
}

function filled(line: SayLine, ask: Amount | null, offer: Amount | null): SayLine {
  const fill = <Words extends string | null>(words: Words): Words =>
    (words === null ? null : words.replaceAll("{ask}", money(ask)).replaceAll("{offer}", money(offer))) as Words;
  return { ...line, text: fill(line.text), gloss: fill(line.gloss), short: fill(line.short), firm: fill(line.firm) };
}

/** What is said to a tap; `before` is how often the same was tapped before. Null where this device does not know. */
export function answerTo(deck: Deck, label: string, before: number, ask: Amount | null): Answered | null {
  const interval = label === AN_AMOUNT && ask ? intervalOf(deck.amounts, ask) : null;
  const answer: DeckAnswer | undefined = interval ?? deck.replies[label];
  if (!answer?.lines.length) return null;
  const offer = interval && ask ? offerTo(interval, ask) : null;
  const say = filled(answer.lines[before % answer.lines.length]!, ask, offer);
  return { say, write_down: answer.write_down, avoid: answer.avoid, offer };
}

/** A number of one's own that is above the limit. */
export const tooMuch = ({ limit }: Deck, amount: Amount): boolean => limit !== null && cents(amount) > cents(limit);

/** The replies to show next, likeliest first; what was just said is hardly said again. */
export function repliesOf(deck: Deck, after: string | null): Reply12[] {
  const order = (after && deck.order.after[after]) || deck.order.now;
  return order.filter((label) => label !== after).flatMap((label) => (deck.taps[label] ? [{ label, ...deck.taps[label] }] : [])).slice(0, MOST_REPLIES);
}

const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** Free words without a connection: the replies that share most with them come first. */
export function nearest(deck: Deck, text: string): Reply12[] {
  const said = wordsOf(text);
  const shared = (reply: Reply12) => [...wordsOf(reply.text)].filter((word) => said.has(word)).length;
  const all = Object.entries(deck.taps).map(([label, tap]) => ({ label, ...tap }));
  const near = all.map((reply) => ({ reply, shares: shared(reply) })).filter(({ shares }) => shares > 0)
    .sort((a, b) => b.shares - a.shares).map(({ reply }) => reply);
  const labels = new Set(near.map(({ label }) => label));
  return [...near, ...repliesOf(deck, null).filter(({ label }) => !labels.has(label))].slice(0, MOST_REPLIES);
}
