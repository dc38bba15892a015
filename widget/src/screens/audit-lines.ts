// Every line of the bill as a table with marks where something is to be asked, and what could not be read.
import { html, nothing } from "lit";
import { money } from "../format.js";
import { RING } from "../later/pens.js";
import { pen } from "../pen.js";
import { t } from "../strings/audit.js";
import type { Finding, Sheet } from "./audit-types.js";
import { codeOf, dayOf } from "./audit-findings.js";

/** Drawn at once: a bill may have ten thousand lines. */
const FIRST = 100, MORE = 500;

/** For each line, the places in the list of what was found there. */
export function marksOf(findings: Finding[]): Map<number, number[]> {
  const marks = new Map<number, number[]>();
  findings.forEach(({ lines }, at) => {
    for (const line of lines) marks.set(line, [...(marks.get(line) ?? []), at]);
  });
  return marks;
}

export class Lines {
  private most = FIRST;

  /** `show` brings what was found into view. */
  constructor(private readonly redraw: () => void, private readonly show: (at: number) => void) {}

  render({ lines, findings, unread }: Sheet) {
    const marks = marksOf(findings);
    const columns = [t.column.line, t.column.code, t.column.words, t.column.date, t.column.units];
    const rest = lines.length - this.most;
    return html`<section class="card" aria-labelledby="lines"><h2 id="lines" tabindex="-1">${t.lines}</h2>
      ${unread.length ? html`<details ?open=${unread.length < 4}><summary>${pen("fold")}${t.unread(unread.length)}</summary><div><p class="empty">${t.unreadMore}</p>
        <ul class="rows">${unread.map(({ row, text, why }) => html`<li><b>${t.row(row)}</b>: <span class="clip">${text}</span><p class="small">${why}</p></li>`)}</ul></div></details>` : nothing}
      <details><summary>${pen("fold")}${t.showLines(lines.length)}</summary><div>
        <table role="table" class="lines"><caption class="hidden">${t.lines}</caption>
        <thead role="rowgroup"><tr role="row">${columns.map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}<th role="columnheader" scope="col" class="num">${t.column.amount}</th><th role="columnheader" scope="col">${t.column.mark}</th></tr></thead>
        <tbody role="rowgroup">${lines.slice(0, this.most).map((line) => {
          const at = marks.get(line.number) ?? [];
          const units = line.units === null ? "" : String(line.units);
          return html`<tr role="row" data-off=${at.some((one) => findings[one]!.answer === "removed" && findings[one]!.off.includes(line.number))}>
            <th role="rowheader" scope="row"><span class="who">${t.column.line} </span>${line.number}</th>
            <td role="cell">${codeOf(line)}</td><td role="cell" class="words">${line.description}${line.note ? html` <span class="small">${line.note}</span>` : nothing}</td>
            <td role="cell">${dayOf(line)}</td><td role="cell" data-empty=${!units}>${units ? html`<span class="who">${t.column.units} </span>${units}` : nothing}</td>
            <td role="cell" class="num">${money(line.charge)}</td>
            <td role="cell" class="marks" data-empty=${!at.length}>${at.map((one) => html`<button class="link" @click=${() => this.show(one)}>${pen(RING)}<span class="hidden">${t.line(line.number)}: </span>${findings[one]!.title}</button>`)}</td></tr>`;
        })}</tbody></table>
        ${rest > 0 ? html`<button @click=${() => { this.most += MORE; this.redraw(); }}>${t.moreLines(Math.min(rest, MORE))}</button>` : nothing}
      </div></details></section>`;
  }
}
