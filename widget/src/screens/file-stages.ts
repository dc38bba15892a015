// The six stages from top to bottom: what is done and how, where this bill is, what was left out and why it may still count.
import { css, html, nothing } from "lit";
import { day, money } from "../format.js";
import { pen } from "../pen.js";
import { RING } from "../later/pens.js";
import { t } from "../strings/file.js";
import type { Bill, FactValue, Stage } from "../types.js";

/** What was settled at a stage, from the facts that it leaves. */
function settled(stage: Stage, bill: Bill): string {
  const value = (name: string): FactValue => bill.facts.find((fact) => fact.name === name)?.value ?? null;
  switch (stage.id) {
    case "freeze": return value("hold_until") ? t.holdTo(day(String(value("hold_until"))), String(value("hold_contact") ?? "")) : "";
    case "itemize": return value("errors_supported") ? t.errors(money(String(value("errors_supported")))) : value("bill_checked") === true ? t.checked : "";
    case "decode_denial": {
      const reason = bill.facts.find(({ name }) => name === "denial_category")?.shown;
      return reason ? t.reason(reason) : "";
    }
    case "counteroffer": return bill.agreed ? t.agreedOn(money(bill.agreed)) : "";
    case "lock_the_win": return value("zero_balance") === true ? t.zero : "";
    default: return "";
  }
}

function row(stage: Stage, at: number, bill: Bill) {
  const won = bill.facts.some(({ name, value }) => name === "zero_balance" && value === true);
  const is = won && stage.state === "here" ? "done" : bill.undone.includes(stage.id) ? "undone" : stage.state;
  const passedBy = is === "later" && at < bill.stages.findIndex(({ state }) => state === "here");
  const said = settled(stage, bill);
  const words = {
    done: said || t.done,
    here: [t.here, said].filter(Boolean).join(". "),
    later: passedBy ? t.notNeeded : t.later,
    skipped: t.skipped,
    undone: t.undone(t.whyStage[stage.id]),
  }[is];
  return html`<li data-is=${is} aria-current=${is === "here" ? "step" : nothing}>
    ${is === "done" ? pen("tick") : is === "here" ? pen(RING) : html`<i aria-hidden="true"></i>`}
    <b>${t.stage[stage.id]}</b> <span class=${is === "later" && !passedBy ? "hidden" : "small"}>${words}</span></li>`;
}

export const stageList = (bill: Bill) => html`<ol class="way">${bill.stages.map((stage, at) => row(stage, at, bill))}</ol>`;

export const stageStyle = css`
  .way { display: grid; gap: 10px }
  .way li { display: grid; grid-template-columns: 1.5rem 1fr; column-gap: 12px; align-items: start; font-size: var(--s); line-height: 1.4 }
  .way .small { grid-column: 2 }
  .way i { block-size: 10px; inline-size: 10px; border: 2px dotted var(--line-strong); border-radius: 50%; margin: 6px }
  .way [data-is=skipped] i { block-size: 0; inline-size: 14px; border: 0; border-block-end: 2px solid var(--line-strong); border-radius: 0; margin: 10px 4px }
  .way [data-is=undone] i { border-style: solid }
  .way [data-is=later] b { font-weight: 400; color: var(--ink-2) }
`;
