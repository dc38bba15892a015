// What they might say -> what follows, from the intervals that the server worked out. No request is made.
import type { Amount } from "../types.js";
import type { ByAsk } from "./offer-types.js";

const MOST = 1_000_000_000;
const TAKES_THEIRS = new Set(["accept_pending_terms", "pay", "plan_ok"]);

const cents = (amount: Amount): number => Math.round(Number(amount) * 100);

/** "7,000" or "$7000.5" -> "7000.00"; null for what is no amount. */
export function amountIn(typed: string): Amount | null {
  const plain = typed.replace(/[$\s]/g, "");
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(plain)) return null;
  const amount = Number(plain.replace(/,/g, ""));
  return amount <= MOST ? amount.toFixed(2) : null;
}

/** What follows: the act, and its amount; or, where that moves with theirs, between which two it lies. */
export interface Then { act: string; amount: Amount | null; between: [Amount, Amount] | null }

/** The answer to an ask; null where nothing was worked out for it. */
export function answerTo(asks: ByAsk[], ask: Amount): Then | null {
  const at = cents(ask);
  const found = asks.find(({ from, to }) => cents(from) <= at && at <= cents(to));
  if (!found) return null;
  const { act, amount, amount_from: one, amount_to: other } = found;
  if (amount !== null || one === null || other === null) return { act, amount, between: null };
  if (TAKES_THEIRS.has(act)) return { act, amount: ask, between: null };
  const [low, high] = cents(one) < cents(other) ? [one, other] : [other, one];
  return low === high ? { act, amount: low, between: null } : { act, amount: null, between: [low, high] };
}
