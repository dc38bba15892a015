// Several bills: one tab each, with arrows between them.
import { css, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { capital, day, money } from "../format.js";
import { t } from "../strings/file.js";
import type { Bill } from "../types.js";

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** What they ask for this bill now: their last number, else what is billed. */
const asked = (bill: Bill): string => {
  const ask = bill.numbers?.ask ?? bill.offers.flatMap((one) => one.ask ?? []).at(-1) ?? bill.billed;
  return ask ? money(ask) : "";
};

export function billTabs(coach: Coach, bills: Bill[], chosen: Bill) {
  const choose = (bill: Bill) => {
    coach.session!.bill = bill.id;
    coach.changed();
  };
  const keys = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const at = bills.indexOf(chosen);
    const turn = getComputedStyle(list).direction === "rtl" ? -1 : 1;
    const step = STEP[event.key];
    const to = step ? (at + step * turn + bills.length) % bills.length : event.key === "Home" ? 0 : event.key === "End" ? bills.length - 1 : -1;
    if (to < 0) return;
    event.preventDefault();
    choose(bills[to]!);
    const tab = list.children[to] as HTMLElement;
    tab.focus();
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  return html`<div role="tablist" aria-label=${t.bills} @keydown=${keys}>${bills.map((bill) => {
    const care = bill.facts.find(({ name }) => name === "service_date")?.value;
    const name = capital(bill.name);
    return html`<button role="tab" id=${`tab-${bill.id}`} aria-controls="bill" aria-selected=${bill === chosen} tabindex=${bill === chosen ? 0 : -1} title=${name}
      @click=${(event: Event) => { choose(bill); (event.currentTarget as HTMLElement).scrollIntoView({ block: "nearest", inline: "nearest" }); }}>
      <span class="clip">${name}</span><small class="num">${asked(bill)}</small>${care ? html`<small>${day(String(care))}</small>` : nothing}</button>`;
  })}</div>`;
}

export const tabStyle = css`
  [role=tablist] { display: flex; gap: 4px; overflow-x: auto; padding: 6px; margin: -6px; scrollbar-width: thin }
  [role=tab] { flex: 1 0 6.3em; max-inline-size: 18em; flex-direction: column; align-items: flex-start; justify-content: flex-start; gap: 0; text-align: start; padding: 8px 10px;
    border-block-end-width: 3px; border-end-start-radius: 3px; border-end-end-radius: 3px }
  [role=tab] .clip { -webkit-line-clamp: 2; overflow-wrap: anywhere }
  [role=tab] small { font-weight: 400 }
  [role=tab][aria-selected=true] { border-color: var(--pen); background: var(--pen-wash) }
  [role=tab][aria-selected=false] .clip { font-weight: 400 }
`;
