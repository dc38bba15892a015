// The words of every list of letters.
import { number } from "../format.js";

const en = {
  to: {
    provider: "For the billing office", plan: "For your plan", doctor: "For the doctor’s office", collector: "For the collector",
    agency: "For a public office, an outside reviewer or a credit bureau", court: "For the court", patient: "For your own papers",
  } as Record<string, string>,
  optional: "If you need it",
  others: (count: number) => `Other letters (${number(count)})`,
};

export type LettersStrings = typeof en;
export const t: LettersStrings = en;
