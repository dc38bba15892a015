// What is still missing in a letter: the server marks an unknown figure as [account number]; other blanks are lines to write on.
import { t } from "../strings/letter.js";

export interface Blank {
  /** Where it stands in the text. */
  at: number;
  end: number;
  label: string;
  /** The fact that would fill it, where there is one. */
  fact: string | null;
}

/** Figures that are filled from a fact of another name; those in NAMED are called as their fact is. */
const FILLED_BY: Record<string, string> = {
  billed: "billed_amount", disputed_amount: "billed_amount", errors: "errors_supported", paid: "paid_amount", agreed: "settlement_amount",
  denial_reason: "denial_category", appeal_by: "appeal_deadline", insurance: "insurance_type", network: "network_status",
};
const NAMED = new Set([
  "patient_name", "account_number", "service_date", "statement_date", "denial_date", "denial_codes", "group_code", "insurer", "collector",
  "hold_contact", "hold_reference", "hold_until", "validation_date", "appeal_filed_on", "appeal_decided_on", "cost_share", "state",
]);
/** Facts of the person, the same for every bill. */
export const OF_PERSON = new Set(["patient_name", "insurer", "insurance_type", "state"]);
const BLANK = /\[( |[^[\]\n]{2,300})\]|_{4,}/g;

/** Every blank in order. `signs`: the patient signs, so their name is the signer's. */
export function blanksIn(text: string, signs: boolean): Blank[] {
  const ticked = /\[[xX✓]\]/.test(text);
  return [...text.matchAll(BLANK)].flatMap((match): Blank[] => {
    const at = match.index;
    const end = at + match[0].length;
    if (match[1] === " ") return ticked ? [] : [{ at, end, label: t.tick, fact: null }];
    if (match[1] === undefined) {
      const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
      // What is not ticked needs no answer.
      if (/^\s*\[ \]/.test(line)) return [];
      const before = line.replace(/^\s*\[.\]/, "").split(/_{4,}|[.?!] /).pop()!;
      // "Enclosed: the denial notice; ____" goes on where it stops.
      const label = before.replace(/[\s:]+$/, "").replace(/[;,]$/, ", …").trim();
      return label && !t.byHand.includes(label.toLowerCase().replace("'", "’")) ? [{ at, end, label, fact: null }] : [];
    }
    const name = match[1].replaceAll(" ", "_");
    const fact = name === "signer_name" ? (signs ? "patient_name" : null) : (FILLED_BY[name] ?? (NAMED.has(name) ? name : null));
    return [{ at, end, label: t.blanks[name] ?? match[1], fact }];
  });
}

/** The same blank asked for once, where it stands first. Who signs as the patient is asked for their name, as theirs. */
export function missing(blanks: Blank[]): Blank[] {
  const found = new Map<string, Blank>();
  for (const blank of blanks) {
    const key = blank.fact ?? blank.label;
    const before = found.get(key);
    if (!before) found.set(key, blank);
    else if (blank.label === t.blanks.signer_name) found.set(key, { ...before, label: blank.label });
  }
  return [...found.values()];
}
