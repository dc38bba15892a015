// The numbers of a bill: the ladder, what is only for the person, what was agreed, and every amount named so far.
import { css, html, nothing, unsafeCSS } from "lit";
import { type Coach, later } from "../coach.js";
import { day, money } from "../format.js";
import "../later/ladder.js";
import { pen } from "../pen.js";
import { LOCK } from "../later/pens.js";
import { t } from "../strings/file.js";
import type { Bill, Exchange, FactSpec } from "../types.js";

export function numbersOf(coach: Coach, bill: Bill, specs: FactSpec[], panel: boolean) {
  const { numbers, agreed, offers } = bill;
  return html`
    ${agreed ? agreement(bill, agreed, specs) : nothing}
    ${numbers ? html`<pb-ladder .numbers=${numbers} .exchanges=${offers}></pb-ladder>
      ${numbers.ceiling ? html`<div class="only">${pen(LOCK)}<p><b>${t.onlyForYou}</b>
        ${numbers.amount && numbers.say_now && !agreed ? t.neverSay(money(numbers.ceiling), money(numbers.amount)) : t.neverSayYet(money(numbers.ceiling))}</p></div>` : nothing}`
      : agreed ? nothing : html`<p class="empty">${t.noNumbers}</p>`}
    ${offers.length ? soFar(offers) : numbers ? html`<p class="empty">${t.noOffers}</p>` : nothing}
    ${agreed ? nothing : more(coach, bill, panel)}`;
}

/** What the numbers rest on and what would follow: at once on its own screen, beside the conversation when it is opened. */
function more(coach: Coach, bill: Bill, panel: boolean) {
  const all = html`<pb-bargain .coach=${coach} .bill=${bill.id}></pb-bargain>`;
  const load = () => later(import("./offer.js").then(coach.changed));
  if (panel) return html`<details @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && load()}><summary>${pen("fold")}${t.compare}</summary>${all}</details>`;
  if (!customElements.get("pb-bargain")) load();
  return all;
}

/** What was agreed holds once every term is there in writing: what is there, and what is still missing. */
function agreement({ facts }: Bill, agreed: string, specs: FactSpec[]) {
  const is = (name: string) => facts.find((fact) => fact.name === name)?.value;
  const terms = specs.find(({ name }) => name === "written_terms")?.choices ?? [];
  const have = (is("written_terms") ?? []) as string[];
  if (is("settlement_paid") === true || is("zero_balance") === true || !terms.length) return html`<p class="agreed">${pen("tick")}${t.paid(money(agreed))}</p>`;
  return html`<p>${t.agreed(money(agreed))}</p>
    <ul class="terms">${terms.map(({ value, label }) => html`<li data-have=${have.includes(value)}>${have.includes(value) ? pen("tick") : html`<i aria-hidden="true"></i>`}
      <span>${label}<span class="small">: ${have.includes(value) ? t.inWriting : t.notYet}</span></span></li>`)}</ul>`;
}

/** Every amount named, by day. Where it is narrow the rows become labelled lines; the roles say that it is still a table. */
const soFar = (offers: Exchange[]) => html`<table role="table" data-long=${offers.some(({ offer, ask }) => Math.max(offer?.length ?? 0, ask?.length ?? 0) > 10)}>
  <caption class="small">${t.soFar}</caption>
  <thead role="rowgroup"><tr role="row">${[t.when, t.you, t.they].map((words, at) => html`<th role="columnheader" scope="col" class=${at ? "num" : ""}>${words}</th>`)}</tr></thead>
  <tbody role="rowgroup">${offers.map((one) => html`<tr role="row">
    <th role="rowheader" scope="row">${day(one.on)}<span class="small">${[t.tier[one.tier], t.outcome[one.outcome], one.final ? t.final : ""].filter(Boolean).join(", ")}</span></th>
    ${[[t.you, one.offer] as const, [t.they, one.ask] as const].map(([who, amount]) => html`<td role="cell" class="num"><span class="who">${who}: </span>${money(amount)}</td>`)}</tr>`)}</tbody></table>`;

const lines = (table: string): string => `
  ${table} :is(tbody, tr, td, th) { display: block }
  ${table} tbody > tr { padding-block: 8px; border-block-end: 1px solid var(--line) }
  ${table} tbody > tr > * { border: 0; padding: 0; text-align: start; white-space: normal }
  ${table} thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
  ${table} .who { display: inline }`;

export const numbersStyle = css`
  .only { display: flex; gap: 12px; border: 1px dashed var(--line-strong); border-radius: 10px; padding: 12px; font-size: var(--s) }
  .only .pen { color: var(--ink-2) }
  .agreed { display: flex; gap: 8px; align-items: center; font-weight: 600 }
  .terms { display: grid; gap: 8px; font-size: var(--s) }
  .terms li { display: flex; gap: 8px; align-items: flex-start }
  .terms i { inline-size: 1.1em; block-size: 1.1em; margin: .15em; border: 2px solid var(--line-strong); border-radius: 3px; flex: none }
  caption { text-align: start; padding-block: 4px }
  table th[scope=row] { font-size: var(--s); color: var(--ink) }
  table th[scope=row] .small { display: block; font-weight: 400 }
  tbody tr:last-child > * { border: 0 }
  .who { display: none }
  @container (max-width: 18em) { ${unsafeCSS(lines("table[role]"))} }
  @container (max-width: 26em) { ${unsafeCSS(lines("[data-long=true]"))} }
  @media print { .only { display: none } }
`;
