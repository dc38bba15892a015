// The shapes of the API of an itemized bill that was given, and of the offer behind it (app/api). Money is "4500.00".
import type { Amount, Day, Reply } from "../types.js";

export type Certainty = "certain" | "strong" | "question";
/** What the office said of a finding: taken off, right as it is, or they will look. */
export type Answer = "removed" | "kept" | "waiting";
export type Setting = "hospital" | "facility" | "office" | "professional";
export type Sure = "high" | "medium" | "low" | "very_low";

export interface BillLine {
  number: number;
  row: number;
  on: Day | null;
  time: string | null;
  code: string | null;
  modifiers: string[];
  revenue: string | null;
  units: number | string | null;
  price: Amount | null;
  charge: Amount;
  description: string;
  note: string;
}

export interface Finding {
  id: string;
  type: string;
  title: string;
  lines: number[];
  off: number[];
  dollars: Amount | null;
  at_risk: Amount | null;
  certainty: Certainty;
  why: string;
  ask: string;
  may_raise: boolean;
  rule: string;
  source: string;
  answer: Answer | null;
}

export interface Balance {
  billed: Amount;
  in_dispute: Amount;
  asked_about: Amount;
  removed: Amount;
  left: Amount;
}

export interface PricedLine {
  /** The line of the bill. */
  number: number;
  code: string;
  modifiers: string[];
  units: number | string;
  billed: Amount | null;
  outcome: "priced" | "included" | "no_price";
  amount: Amount | null;
  table: string | null;
  period: string | null;
  confidence: Sure | null;
  reason: string | null;
  how: string | null;
  notes: string[];
}

export interface PriceReport {
  lines: PricedLine[];
  total: Amount | null;
  coverage: { percent: number; known: Amount; billed: Amount; words: string } | null;
  confidence: Sure;
  sources: { name: string; period: string }[];
  setting: Setting | null;
  zip: string | null;
  place: string | null;
  on: Day | null;
  notes: string[];
  /** That Medicare is a reference and not a limit. */
  medicare: string;
}

/** A bill as it was read and checked. Not itemized: only `refusal` and `letter` say something. */
export interface Sheet {
  bill: string;
  revision: number;
  is_itemized: boolean;
  refusal: string | null;
  letter: string | null;
  lines: BillLine[];
  line_sum: Amount;
  stated_total: Amount | null;
  unread: { row: number; text: string; why: string }[];
  findings: Finding[];
  balance: Balance;
  prices: PriceReport | null;
  reply: Reply | null;
}

export interface Priced { bill: string; revision: number; prices: PriceReport; reply: Reply | null }
