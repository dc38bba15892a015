// Six pen strokes, one to a stage, and one sentence that says where this bill is.
import { css, html, nothing, svg } from "lit";
import type { Coach } from "../coach.js";
import { t } from "../strings/chat.js";
import type { Bill, Stage } from "../types.js";

const STROKE = "M2 6.6C30 4.9 66 5.3 98 6.2";

function stroke(stage: Stage, won: boolean) {
  const is = won && stage.state !== "skipped" ? "done" : stage.state;
  return html`<li data-is=${is} aria-current=${is === "here" ? "step" : nothing}>
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${is === "skipped"
      ? svg`<path d="M38 6.2L62 5.8" vector-effect="non-scaling-stroke" />`
      : svg`<path d=${STROKE} vector-effect="non-scaling-stroke" />`}</svg>
    <span class="hidden">${t.stages[stage.id]}: ${t.states[is]}</span></li>`;
}

/** The stage line of a bill, with the ways to its case file and plan. */
export function stageLine(bill: Bill, coach: Coach) {
  const at = bill.stages.findIndex((stage) => stage.state === "here");
  const won = bill.facts.some((fact) => fact.name === "zero_balance" && fact.value === true);
  const next = bill.stages.slice(at + 1).find((stage) => stage.state === "later");
  return html`
    <ol class="stages" aria-label=${t.stagesOfBill}>${bill.stages.map((stage) => stroke(stage, won))}</ol>
    <div class="where">
      <p><b>${won ? t.won : t.step(at + 1, bill.stages.length, t.stages[bill.stage])}</b>
        ${next && !won ? html`<span class="next">${t.next(t.stages[next.id])}</span>` : nothing}</p>
      <nav aria-label=${t.menu}>
        <button class="link file" @click=${() => coach.go("file")}>${t.caseFile}</button>
        <button class="link" @click=${() => coach.go("plan")}>${t.plan}</button>
        <button class="link more" @click=${() => coach.go("rehearse")}>${t.screens.rehearse}</button>
        <button class="link" @click=${() => coach.go("keep")}>${t.keepIt}</button>
      </nav>
    </div>`;
}

export const stageStyle = css`
  .stages { display: flex; gap: 6px; padding-block-start: 8px }
  .stages li { flex: 1; position: relative; min-inline-size: 0 }
  .stages svg { display: block; inline-size: 100%; block-size: 12px; fill: none; stroke: var(--pen); stroke-width: 3.5; stroke-linecap: round; overflow: visible }
  .stages [data-is=later] svg { stroke: var(--line-strong); stroke-width: 2; stroke-dasharray: .1 5 }
  .stages [data-is=skipped] svg { stroke: var(--line-strong) }
  .stages [data-is=here]::after { content: ""; position: absolute; inset-block-start: -2px; inset-inline-start: calc(50% - 8px); inline-size: 16px; block-size: 16px; border: 3px solid var(--pen); border-radius: 50%; background: var(--surface) }
  .where { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 8px; font-size: var(--xs); padding-block: 2px }
  .where p { padding-block: 4px }
  .where .next { color: var(--ink-2); margin-inline-start: 8px }
  @container (max-width: 599px) { .where :is(.next, .more) { display: none } }
  @container (min-width: max(1000px, 62.5rem)) { .where .file { display: none } }
`;
