// The shapes of the HTTP API that the page uses (app/api/schemas.py). Money is "4500.00", a day is "2026-11-23".

export type Amount = string;
export type Day = string;
export type StageId = "freeze" | "itemize" | "decode_denial" | "counteroffer" | "escalate" | "lock_the_win";
export type Mode = "case" | "call";

export interface RuleShown {
  id: string;
  title: string;
  wording: string;
  authority: string[];
  checked: Day;
  worth_checking: boolean;
}

export interface Chip { label: string; send: string }
export interface TextBlock { kind: "text"; text: string }
export interface SayBlock { kind: "say"; text: string; lang?: "en" | "es"; gloss?: string | null; script: string; for: "phone" | "letter" | "either" }
export interface AskBlock { kind: "ask"; fact: string; text: string; why: string; where: string | null; answers: Chip[] }
export interface WriteDownBlock { kind: "write_down"; items: string[] }
export interface AvoidBlock { kind: "avoid"; text: string }
export interface OfferBlock {
  kind: "offer";
  amount: Amount;
  text: string;
  say_now: boolean;
  arithmetic: string;
  opening: Amount | null;
  ask: Amount | null;
  target: Amount | null;
  ladder: Amount[];
  missing: string[];
  private: { ceiling: Amount | null; note: string; reasons: string[] };
}
export interface DeadlineBlock {
  kind: "deadline";
  what: string;
  date: Day;
  text: string;
  days_left: number;
  rule: string | null;
  source: string;
}
export interface LetterBlock {
  kind: "letter";
  id: string;
  title: string;
  to: string;
  text: string;
  /** Not there in answers of before. */
  with_it?: { id: string; title: string }[];
}
export interface BecauseBlock { kind: "because"; text: string; rules: RuleShown[] }
export interface StopBlock { kind: "stop"; title: string; text: string; actions: { label: string; href: string }[] }
export type Block =
  | TextBlock | SayBlock | AskBlock | WriteDownBlock | AvoidBlock | OfferBlock | DeadlineBlock | LetterBlock
  | BecauseBlock | StopBlock;

export interface Reply {
  turn_id: string;
  revision: number;
  bill: string;
  stage: StageId;
  track: string;
  move: string;
  blocks: Block[];
  facts_changed: string[];
  /** The model whose words the text is in. Not there in answers of before. */
  worded_by?: string | null;
}

export interface Turn {
  turn_id: string;
  number: number;
  status: "received" | "done" | "undone" | "damaged";
  message: string;
  mode: Mode | "file";
  created: string;
  reply: Reply | null;
}

export interface Conversation { first: number; total: number; turns: Turn[] }
export interface Undone { turn_id: string; revision: number; message: string; mode: Mode | "file"; reply: Reply | null }
export interface Opened { id: string; token: string; reply: Reply }

export type FactValue = string | number | boolean | string[] | null;
export interface Fact {
  name: string;
  title: string;
  value: FactValue;
  shown: string;
  source: "said" | "document" | "corrected";
  quote: string;
  date: Day;
  private: boolean;
}

/** What a fact is and how it is asked: from GET /api/facts. */
export interface FactSpec {
  name: string;
  title: string;
  kind: "money" | "date" | "yes_no" | "choice" | "text" | "codes" | "count";
  scope: "person" | "bill";
  group: "bill" | "denial" | "plan" | "you" | "money" | "steps";
  private: boolean;
  choices: { value: string; label: string }[];
  question: string | null;
  why: string | null;
  where: string | null;
}

export interface Stage { id: StageId; title: string; state: "done" | "here" | "later" | "skipped" }
export interface Clock { what: string; title: string; date: Day; days_left: number; rule: string | null; source: string }
export interface Exchange {
  on: Day;
  tier: number;
  offer: Amount | null;
  ask: Amount | null;
  final: boolean;
  outcome: string;
}
export interface CallNote { on: Day; who: string | null; reference: string | null; label: string | null; quote: string }
export interface PlannedPromise extends CallNote { in_writing: boolean | null }
export interface LetterTitle { id: string; title: string; to: string }
export interface LetterEntry extends LetterTitle { optional: boolean; edited: boolean; sent_on: Day | null }

/** What the offer engine says now; the ceiling is for the person's own eyes. */
export interface Numbers {
  amount: Amount | null;
  opening: Amount;
  target: Amount | null;
  ceiling: Amount | null;
  ask: Amount | null;
  ladder: Amount[];
  arithmetic: string;
  say_now: boolean;
}

export interface Bill {
  id: string;
  name: string;
  billed: Amount | null;
  stage: StageId;
  stages: Stage[];
  undone: StageId[];
  owed: { status: string | null; likely: string | null; why: string; rules: string[] };
  agreed: Amount | null;
  numbers: Numbers | null;
  facts: Fact[];
  unknown: string[];
  clocks: Clock[];
  offers: Exchange[];
  calls: CallNote[];
  letters: LetterEntry[];
  more_letters: LetterTitle[];
}

export interface CaseFile {
  revision: number;
  id: string;
  opened: Day;
  focus: string;
  question: { fact: string; bill: string } | null;
  facts: Fact[];
  bills: Bill[];
}

export interface PlannedBill {
  id: string;
  name: string;
  billed: Amount | null;
  ask: Amount | null;
  number: Amount | null;
  may_owe: Amount | null;
  stage: StageId;
  stages: Stage[];
  undone: StageId[];
  owed: { status: string | null; likely: string | null; why: string; text: string; rules: RuleShown[] };
  agreed: Amount | null;
  clocks: Clock[];
  promises: PlannedPromise[];
  offers: Exchange[];
  letters: LetterEntry[];
  /** Paragraphs with an empty line between them. */
  story: string;
  /** The model whose words the story came in since, where it did. */
  worded_by?: string | null;
  next: { step: string; text: string; say: string | null }[];
}
export interface Plan { id: string; revision: number; made_on: Day; notice: string; bills: PlannedBill[] }

export interface Story { bill: string; revision: number; text: string; worded_by: string | null }

export interface Letter {
  id: string;
  bill: string;
  title: string;
  to: string;
  text: string;
  edited: boolean;
  sent_on: Day | null;
  revision: number;
}
