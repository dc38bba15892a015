// The shapes of a call (app/api/schemas.py). Money is "4500.00", an instant "2026-11-23T17:04:11Z".
import type { Amount, Day, Reply, RuleShown, StopBlock } from "../types.js";

export type FieldId = "name" | "date" | "reference" | "amount" | "expiry" | "promise" | "callback";
export type Tool = "shorter" | "firmer" | "time" | "end" | "again";
/** What a reply needs besides the tap: how much, how many percent, until when. */
export interface Told { amount?: Amount; percent?: number; until?: Day }

export type CallEvent = { id: string; at: string } & (
  | { kind: "heard"; text: string }
  | { kind: "tapped"; label: string } & Told
  | { kind: "said"; amount: Amount }
  | { kind: "tool"; tool: Tool }
  | { kind: "hold"; on: boolean }
  | { kind: "note"; field: FieldId; value: string }
  | { kind: "got"; thing: string; done: boolean }
  | { kind: "undo"; event: string }
  | { kind: "dialed" });
/** An event before it has its id and its moment. */
export type Happening = CallEvent extends infer One ? One extends CallEvent ? Omit<One, "id" | "at"> : never : never;

export type CallState = "card" | "open" | "ended" | "saved";
export interface Call {
  id: string;
  bill: string;
  name: string;
  revision: number;
  /** Which device holds it. */
  device: string;
  state: CallState;
  started: string;
  dialed: string | null;
  ended: string | null;
  last_event: string;
  card: CallCard;
  now: CallNow;
  log: LogLine[];
  summary: CallSummary | null;
}
export interface CallAnswered {
  revision: number;
  device: string;
  state: CallState;
  applied: string[];
  refused: { id: string; why: string }[];
  now: CallNow;
  log: LogLine[];
}

export interface ToGet { id: string; text: string; done: boolean }
export interface CallCard {
  who: string;
  goal: string;
  get: ToGet[];
  opening: SayLine;
  numbers: { title: string; value: string }[];
  speaks_for: string | null;
  avoid: string[];
  recording: string;
  rules: RuleShown[];
  /** The story so far, in paragraphs. Not there in calls of before. */
  story?: string;
  phone: string | null;
}
export interface SayLine { text: string; lang: "en" | "es"; gloss: string | null; short: string | null; firm: string | null }
export interface WriteDown { field: FieldId; title: string }
export interface Field extends WriteDown { value: string }
export type Asks = "amount" | "percent" | "date" | null;
export interface Reply12 { label: string; text: string; asks: Asks }

export interface CallNow {
  heard: string | null;
  say: SayLine;
  kind: "opening" | "answer" | "time" | "end" | "caught" | "which" | "stop";
  shown: "full" | "short" | "firm";
  text: string | null;
  stop: StopBlock | null;
  write_down: WriteDown | null;
  fields: Field[];
  avoid: string | null;
  then: string | null;
  replies: Reply12[];
  which: Reply12[];
  offer: { amount: Amount; text: string } | null;
  events: number;
  undo: string | null;
  undo_text: string | null;
  on_hold_since: string | null;
}
export interface LogLine { id: string; at: string; who: "they" | "you" | "note"; text: string; label: string | null; undone: boolean }

export interface SummaryRow { field: string; title: string; value: string; fixable: boolean }
export interface CallSummary {
  minutes: number;
  rows: SummaryRow[];
  promises: { text: string; in_writing: boolean }[];
  changes: { fact: string; title: string; shown: string }[];
  clocks: { what: string; title: string; date: Day; days_left: number }[];
  letter: { id: string; title: string; text: string };
}
export interface CallSummaryLine { id: string; bill: string; state: CallState; started: string; minutes: number | null; who: string | null }
export interface CallSaved { call: Call; reply: Reply; revision: number }

/** What this device needs to go on without a connection. */
export interface Deck {
  revision: number;
  replies: Record<string, DeckAnswer>;
  amounts: DeckInterval[];
  order: { now: string[]; after: Record<string, string[]> };
  taps: Record<string, { text: string; asks: Asks }>;
  tools: { time: SayLine[]; end: SayLine };
  ceiling_says: { text: string; say: SayLine } | null;
  /** Private: it stays off the screen. */
  limit: Amount | null;
  /** How often each reply had been tapped when it came here: its lines go on from there. */
  said?: Record<string, number>;
}
export interface DeckAnswer { lines: SayLine[]; write_down: WriteDown | null; avoid: string | null }
/** Our answer to an amount of theirs: with `line`, reach = base + floor((ask - start) * num / den), in cents. */
export interface DeckInterval extends DeckAnswer {
  from: Amount;
  to: Amount;
  act: string;
  amount: Amount | null;
  line: { base: number; num: number; den: number; start: number; step: number } | null;
}
