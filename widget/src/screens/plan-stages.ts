// Where a bill stands: its six stages from the top, each with a mark, its state in words, and what was settled there.
import { html, nothing, svg } from "lit";
import { capital, day, money } from "../format.js";
import { pen } from "../pen.js";
import { RING } from "../later/pens.js";
import { t as chat } from "../strings/chat.js";
import { t } from "../strings/plan.js";
import type { Bill, PlannedBill, Stage, StageId } from "../types.js";
import { known } from "./plan-figures.js";

/** What was settled at a stage, as far as the case file knows. */
function settled(stage: StageId, bill: PlannedBill, file: Bill | undefined): string {
  const of = (name: string) => known(file, name);
  const text = (name: string) => String(of(name) ?? "");
  switch (stage) {
    case "freeze": {
      const until = text("hold_until");
      if (of("hold") === "granted") return until ? t.holdTo(day(until), text("hold_contact")) : t.held(text("hold_contact"));
      return of("hold") === "refused" ? t.noHold : of("hold") === "declined" ? t.ownChoice : "";
    }
    case "itemize":
      if (of("errors_removed")) return t.errorsOff(money(text("errors_removed")));
      return of("bill_checked") ? t.linesChecked : of("itemized") === "received" ? t.billHere : "";
    case "decode_denial": {
      const reason = file?.facts.find((fact) => fact.name === "denial_category")?.shown;
      const filed = of("appeal") === "filed" && text("appeal_filed_on");
      const appeal = filed ? t.appealOn(day(filed)) : (t.appeal[text("appeal")] ?? "");
      return reason ? `${t.because(capital(reason))}${appeal ? `. ${appeal}` : ""}` : appeal;
    }
    case "counteroffer": return bill.agreed === null ? "" : t.agreedOn(money(bill.agreed));
    case "escalate": return t.review[text("external_review")] ?? (of("complaint_filed") ? t.complained : "");
    case "lock_the_win": return of("zero_balance") ? t.zeroSeen : of("settlement_paid") ? t.paid : "";
  }
}

const small = (path: unknown) => html`<svg class="pen" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

function row(stage: Stage, at: number, bill: PlannedBill, file: Bill | undefined, here: number) {
  const won = Boolean(known(file, "zero_balance"));
  const is = won && stage.state !== "skipped" ? "done" : bill.undone.includes(stage.id) ? "open"
    : stage.state === "later" && at < here ? "needless" : stage.state;
  const mark = is === "done" ? pen("tick") : is === "here" ? pen(RING)
    : small(is === "skipped" ? svg`<path d="M7 12.4c3.4-.5 6.6-.6 10-.4" />` : svg`<circle cx="12" cy="12" r="5" stroke-dasharray="1 4" />`);
  const note = settled(stage.id, bill, file);
  const state = { done: "", here: t.here, open: t.stillOpen, needless: t.needless, skipped: t.skipped, later: "" }[is];
  return html`<li data-is=${is} aria-current=${is === "here" ? "step" : nothing}>${mark}
    <p><b>${chat.stages[stage.id]}</b>${state ? nothing : html`<span class="hidden">: ${chat.states[is === "done" ? "done" : "later"]}</span>`}
      ${note ? html`<span>${note}</span>` : nothing}${state ? html`<span>${state}</span>` : nothing}</p></li>`;
}

export function stages(bill: PlannedBill, file: Bill | undefined) {
  const here = bill.stages.findIndex((stage) => stage.state === "here");
  return html`<ol class="way">${bill.stages.map((stage, at) => row(stage, at, bill, file, here))}</ol>`;
}
