// The three figures of a bill: what they ask, what may be owed, our number. Each has a value that is good to read when nothing is known.
import { money } from "../format.js";
import { t } from "../strings/plan.js";
import type { Bill, FactValue, PlannedBill } from "../types.js";

export interface Figure {
  label: string;
  value: string;
  note: string;
  /** It is an amount, which must not break. */
  amount: boolean;
  /** The number that counts: a pen went under it. */
  counts?: boolean;
}

/** What is known of a bill under this name. */
export const known = (bill: Bill | undefined, name: string): FactValue =>
  bill?.facts.find((fact) => fact.name === name)?.value ?? null;

export function figures(bill: PlannedBill, file: Bill | undefined): Figure[] {
  return [
    { label: t.ask, ...asked(bill, file) },
    { label: t.owe, ...owed(bill, file) },
    { label: t.number, ...ours(bill, file) },
  ];
}

type Value = Omit<Figure, "label">;
const is = (value: string, note: string): Value => ({ value, note, amount: /\d/.test(value) && !value.includes(" ") });

function asked({ ask, billed }: PlannedBill, file: Bill | undefined): Value {
  if (known(file, "zero_balance")) return is(t.zero, t.zeroSeen);
  const now = ask ?? billed;
  if (now === null) return is(t.unknown, t.onTheBill);
  return is(money(now), billed !== null && billed !== now ? t.atFirst(money(billed)) : "");
}

function owed(bill: PlannedBill, file: Bill | undefined): Value {
  const most = bill.may_owe ?? null;
  if (known(file, "zero_balance")) return is(t.zero, t.keepLetter);
  if (bill.agreed !== null) return is(money(bill.agreed), known(file, "settlement_paid") ? t.agreedPaid : t.agreed);
  switch (bill.owed.status) {
    case "nothing_owed": return is(t.zero, t.askZero);
    case "cost_share_only": return most === null ? is(t.onlyShare, t.shareUnknown) : is(money(most), t.shareNote);
    case "enforce_contract": return is(t.notSettled, t.contract);
    case "find_next_payer": return is(t.notSettled, t.nextPayer);
    case "not_yours_yet": return is(t.notSettled, t.notYours);
    case "owed":
      if (known(file, "appeal") === "filed") return is(t.notSettled, t.appealOpen);
      return most === null ? is(t.notSettled, t.bothOpen) : is(t.upTo(money(most)), t.priceOpen);
  }
  const maybe = { nothing_owed: t.maybeZero, cost_share_only: t.maybeShare, not_yours_yet: t.maybeNotYours };
  return is(maybe[bill.owed.likely as keyof typeof maybe] ?? t.unknown, t.oneFact);
}

function ours(bill: PlannedBill, file: Bill | undefined): Value {
  if (known(file, "zero_balance") || bill.agreed !== null) return is(t.noneNeeded, t.deal);
  if (bill.number) return { ...is(money(bill.number), file?.numbers?.say_now === false ? t.sayLater : t.sayNow), counts: true };
  const { status } = bill.owed;
  if (status === "nothing_owed" || status === "cost_share_only") return is(t.noneNeeded, t.nothingToBargain);
  if (status !== "owed") return is(t.notYet, t.whoFirst);
  return known(file, "appeal") === "filed" ? is(t.notYet, t.appealFirst) : is(t.unknown, t.needsPrice);
}
