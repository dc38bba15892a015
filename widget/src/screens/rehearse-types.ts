// The shapes of the practice calls' HTTP API. Money is "4500.00"; a ceiling is for the person's eyes alone.
import type { Amount } from "../types.js";

/** `goal` is one of a few names. */
export interface Scenario { id: string; title: string; about: string; goal: string; persona: string }
export interface Persona { id: string; name: string; about: string }
export interface PracticeLibrary { scenarios: Scenario[]; personas: Persona[] }

export type Kind = "call" | "drill";

/** How one thing that matters went so far. */
export interface Theme { theme: string; title: string; done: number; of: number }

/** What is said of one's own words; `start` is where the quote stands in them, -1 where it can't be found. */
export interface Note { quote: string; start: number; text: string }

export interface PracticeTurn {
  number: number;
  day: number;
  call: number;
  /** The clerk's line before. */
  heard: string;
  /** Empty: silence. */
  said: string;
  line: string;
  feedback: { worked: Note | null; change: Note | null; better: string | null };
}

export interface Try { try: number; said: string; line: string }
export interface Compared { turn: number; first: Try; second: Try; changes: { better: boolean | null; text: string }[] }

export interface Answer { number: number; line: string; said: string; met: boolean; quote: string; better: string | null }
export interface Drill { number: number; of: number; met: number; answers: Answer[] }

export interface Outcome { billed: Amount; agreed: Amount | null; lowest: Amount; percent: number | null; in_writing: boolean }
export interface Loss { turn: number | null; points: number; quote: string; text: string }
export interface PracticeDebrief {
  total: number | null;
  before_gates: number | null;
  /** What keeps the deal from holding, in plain words. */
  gates: string[];
  deal: string;
  outcome: Outcome;
  losses: Loss[];
  keep: string[];
}

export interface Rehearsal {
  id: string;
  kind: Kind;
  bill: string;
  created: string;
  revision: number;
  ended: boolean;
  scenario: { id: string; title: string; about: string; goal: string };
  persona: { id: string; name: string; about: string };
  card: { balance: Amount; opening: Amount | null; target: Amount | null; ceiling: Amount | null; number_is_due: boolean };
  prepared: { target: Amount | null; ceiling: Amount | null };
  opening_line: string;
  tries: { id: number; parent: number | null; shared: number; turns: number }[];
  /** The try that goes on, and its turns. */
  current: number;
  turns: PracticeTurn[];
  /** What the clerk said last. */
  line: string;
  hint: string;
  /** The call has ended; the bill is settled. */
  over: boolean;
  settled: boolean;
  day: number;
  call: number;
  themes: Theme[];
  compared: Compared | null;
  drill: Drill | null;
  debrief: PracticeDebrief | null;
}

export interface PracticeSummary {
  id: string;
  kind: Kind;
  created: string;
  scenario: string;
  persona: string;
  ended: boolean;
  turns: number;
  total: number | null;
  themes: Theme[];
}
