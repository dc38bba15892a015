// The shapes of GET /api/cases/{id}/offer. Money is "4500.00"; what is private is for the case file alone.
import type { Amount } from "../types.js";

export interface Reason { code: string; text: string; rule: string | null; private: boolean }
export interface Missing { fact: string; why: string; low: Amount | null; high: Amount | null; could_move: Amount | null }

/** The answer to every ask from `from` to `to`, both included. Our amount is one, or moves with theirs between two. */
export interface ByAsk { from: Amount; to: Amount; act: string; amount: Amount | null; amount_from: Amount | null; amount_to: Amount | null }

export interface Compared { kind: string; amount: Amount; label: string; source: string; confidence: string | null }

export interface OfferShown {
  bill: string;
  revision: number;
  /** Null while nobody said what they ask. */
  decision: {
    act: string;
    amount: Amount | null;
    opening: Amount | null;
    target: Amount | null;
    ceiling: Amount | null;
    reasons: Reason[];
    missing: Missing[];
    figures: { balance: Amount; most_owed: Amount; medicare: Amount; comparator: string; confidence: string };
  } | null;
  why: { higher: Reason[]; lower: Reason[] };
  missing: Missing[];
  by_ask: ByAsk[];
  comparators: Compared[];
}
