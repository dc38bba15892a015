// Numbers, money, days: as this browser's language writes them. The currency is always the US dollar.

export const LOCALE = globalThis.navigator?.language ?? "en-US";

/** Made when first used: each costs a slow phone some milliseconds. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const currency = (digits?: number) => once(() =>
  new Intl.NumberFormat(LOCALE, { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol", maximumFractionDigits: digits }));
const date = (form: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(LOCALE, form));

const whole = currency(0);
const cents = currency();
const near = date({ weekday: "short", month: "short", day: "numeric" });
const far = date({ weekday: "short", month: "short", day: "numeric", year: "numeric" });
const aloud = date({ weekday: "long", month: "long", day: "numeric" });
const hour = date({ hour: "numeric", minute: "2-digit" });

/** "4500.00" -> "$4,500"; cents are shown where there are any. Unknown stays a dash. */
export function money(amount: string | null): string {
  if (amount === null) return "–";
  return (amount.endsWith(".00") ? whole : cents)().format(Number(amount));
}

/** As the first word of a line: "the hospital" -> "The hospital". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const number = (value: number): string => value.toLocaleString(LOCALE);

function dateOf(day: string): Date {
  const [year = 1970, month = 1, of = 1] = day.split("-").map(Number);
  const made = new Date(year, month - 1, of);
  made.setFullYear(year);
  return made;
}

/** "2026-12-02" -> "Wed, Dec 2"; with the year when it is another one. */
export function day(iso: string): string {
  const made = dateOf(iso);
  return (made.getFullYear() === new Date().getFullYear() ? near : far)().format(made);
}

/** "2026-12-02" -> "Wednesday, December 2", to be spoken. */
export const dayAloud = (iso: string): string => aloud().format(dateOf(iso));

/** A moment in UTC -> "9:41 PM". */
export const time = (moment: string): string => hour().format(new Date(moment));
