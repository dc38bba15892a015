// Our numbers beside others: billed, left after errors, what the care costs elsewhere, opening, target, limit; high to low.
import { html, nothing, svg } from "lit";
import { capital, money } from "../format.js";
import { LOCK } from "../later/pens.js";
import { pen } from "../pen.js";
import { t } from "../strings/offer.js";
import type { Amount, Bill } from "../types.js";
import type { OfferShown } from "./offer-types.js";

export type Kind = "billed" | "balance" | "other" | "opening" | "target" | "ours" | "ask" | "ceiling";

/** An amount, what it is, and where it comes from. */
export interface Row { kind: Kind; amount: Amount; words: string; source: string; width: number }

/** Every amount with its words, from high to low; `width` is its bar, 0 to 1000. */
export function rowsOf(bill: Bill, { decision, comparators }: OfferShown): Row[] {
  const { opening = null, target = null, ceiling = null, figures = null } = decision ?? {};
  const { offers, billed, numbers } = bill;
  const balance = figures?.balance ?? null;
  const ours = offers.flatMap(({ offer }) => offer ?? []).at(-1) ?? null;
  const ask = numbers?.ask ?? offers.flatMap((one) => one.ask ?? []).at(-1) ?? null;
  const found: [Kind, Amount | null, string, string][] = [
    ["billed", billed, t.billed, ""],
    ["balance", balance === billed ? null : balance, billed !== null && Number(balance) < Number(billed) ? t.balance : t.balanceAll, ""],
    ["ask", ask === billed ? null : ask, t.ask, ""],
    ...comparators.map(({ amount, label, source }): [Kind, Amount, string, string] => ["other", amount, capital(label), source]),
    ["ceiling", ceiling, t.ceiling, t.onlyYou],
    ["target", target, t.target, ""],
    ["opening", opening, t.opening, ""],
    ["ours", ours === opening ? null : ours, t.ours, ""],
  ];
  const rows = found.flatMap(([kind, amount, words, source]) => (amount === null ? [] : { kind, amount, words, source, width: 0 }));
  const most = Math.max(...rows.map(({ amount }) => Number(amount)), 0);
  const wide = (amount: Amount) => (most > 0 ? Math.max(4, Math.round((Number(amount) / most) * 1000)) : 0);
  return rows.map((row) => ({ ...row, width: wide(row.amount) })).sort((a, b) => Number(b.amount) - Number(a.amount));
}

export function beside(bill: Bill, offer: OfferShown) {
  const rows = rowsOf(bill, offer);
  if (rows.length < 2) return nothing;
  return html`<table role="table" class="beside"><caption><b>${t.side}</b><span class="small">${t.sideMore}</span></caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t.what}</th><th role="columnheader" scope="col" class="num">${t.amount}</th></tr></thead>
    <tbody role="rowgroup">${rows.map(({ kind, amount, words, source, width }) => html`<tr role="row" data-is=${kind}>
      <th role="rowheader" scope="row">${kind === "ceiling" ? pen(LOCK) : nothing}${words}${source ? html`<span class="small clip">${source}</span>` : nothing}
        <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${svg`<path d="M0 5H${width}" />`}</svg></th>
      <td role="cell" class="num">${money(amount)}</td></tr>`)}</tbody></table>
    ${offer.comparators.length ? html`<p class="small">${t.reference}</p>` : nothing}`;
}
