// What may be wrong on the bill, one thing in view: its lines, how sure, why, what to ask, and what the office said.
import { html, nothing } from "lit";
import { capital, day, money } from "../format.js";
import { RING, underline } from "../later/pens.js";
import { pen } from "../pen.js";
import { t } from "../strings/audit.js";
import type { Answer, BillLine, Finding, Sheet } from "./audit-types.js";
import { copy } from "./audit-copy.js";
import { moving } from "./audit-balance.js";
import { message } from "./audit-give.js";
import type { AuditWork, Host } from "./audit-work.js";

const ANSWERS: Answer[] = ["removed", "kept", "waiting"];

/** The code of a line with its modifiers; hospitals often give a revenue code alone. */
export const codeOf = ({ code, modifiers, revenue }: BillLine): string => [code ?? revenue ?? t.noCode, ...modifiers].join("-");
export const dayOf = ({ on, time }: BillLine): string => (on ? [day(on), time].filter(Boolean).join(", ") : t.noDate);

/** The amount of a finding in words. */
export function amountOf({ dollars, at_risk }: Finding): string {
  return dollars !== null ? t.off(money(dollars)) : at_risk !== null ? t.risk(money(at_risk)) : t.noAmount;
}

export class Findings {
  /** Which one is in view, by its id: the list may change under it. */
  private id = "";

  constructor(private readonly host: Host, private readonly work: AuditWork) {}

  private get all(): Finding[] {
    return this.work.sheet!.findings;
  }

  private get at(): number {
    return Math.max(0, this.all.findIndex(({ id }) => id === this.id));
  }

  /** Bring one into view; from a list the focus goes to it, from Previous and Next it stays. */
  show(at: number, focus: boolean): void {
    const finding = this.all[at];
    if (!finding) return;
    this.id = finding.id;
    this.work.said = this.work.problem = "";
    this.host.requestUpdate();
    if (focus) void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>("#finding")?.focus());
    else this.host.coach.tell(`${t.at(at + 1, this.all.length)}. ${finding.title}. ${amountOf(finding)}`);
  }

  private readonly answer = async (finding: Finding, answer: Answer | null): Promise<void> => {
    if (finding.answer === answer) return;
    const done = await this.work.answer(finding.id, answer);
    // The button that takes an answer back goes with the answer.
    if (done && answer === null) await this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>("[data-answer]")?.focus());
  };

  render() {
    const { all, at } = this;
    const { sheet } = this.work;
    if (!all.length) return html`<section class="card" aria-labelledby="findings"><h2 id="findings" tabindex="-1">${t.findings}</h2><p>${t.none}</p></section>`;
    const step = (by: -1 | 1, words: string) => {
      const there = at + by >= 0 && at + by < all.length;
      return html`<button data-step=${by} aria-disabled=${there ? nothing : "true"} @click=${() => this.show(at + by, false)}>${words}</button>`;
    };
    return html`<section class="card" aria-labelledby="findings">
      <div class="split"><h2 id="findings" tabindex="-1">${t.findings}</h2><p class="num place">${t.at(at + 1, all.length)}</p></div>
      ${this.one(all[at]!, sheet!)}
      ${all.length > 1 ? html`<div class="row steps">${step(-1, t.before)}${step(1, t.next)}</div>` : nothing}
      ${all.length > 1 ? this.list(at) : nothing}
    </section>`;
  }

  private list(at: number) {
    return html`<details><summary>${pen("fold")}${t.all}</summary><ol class="rows">${this.all.map((finding, i) => html`<li>
      <button class="link" aria-current=${i === at ? "true" : nothing} @click=${() => this.show(i, true)}>${finding.title}</button>
      <p class="small">${t.sure[finding.certainty]}. ${amountOf(finding)}. ${capital(finding.answer ? t.answered[finding.answer] : t.open)}.</p></li>`)}</ol></details>`;
  }

  private one(finding: Finding, sheet: Sheet) {
    const { certainty, title, why, ask, may_raise, source, answer } = finding;
    const { work } = this;
    return html`<article aria-labelledby="finding">
      <h3 id="finding" tabindex="-1">${title}</h3>
      <p class="sure">${pen(certainty === "question" ? "say" : RING)}<span><b>${t.sure[certainty]}</b> <span class="small">${t.sureMore[certainty]}</span></span></p>
      ${worth(finding)}
      ${finding.lines.length ? itsLines(finding, sheet.lines) : nothing}
      <p>${why}</p>
      <section class="sheet" aria-labelledby="ask"><h4 id="ask">${pen("say")}${t.askThis}</h4>
        <blockquote class="voice">${ask}</blockquote>
        <div class="row"><button class="plain" @click=${(event: Event) => copy(this.host.coach, ask, event)}>${pen("copy")}<span>${t.copy}</span></button></div></section>
      ${may_raise ? html`<p class="marked">${pen("warn")}<span>${t.mayRaise}</span></p>` : nothing}
      <div role="group" aria-labelledby="they" class="said"><h4 id="they">${t.theySaid}</h4>
        <div class="row">${ANSWERS.map((one) => html`<button data-answer=${one} aria-pressed=${answer === one} aria-disabled=${work.going ? "true" : nothing}
          @click=${() => this.answer(finding, one)}>${answer === one ? pen("tick") : nothing}${t.answer[one]}</button>`)}
          ${answer ? html`<button class="link" @click=${() => this.answer(finding, null)}>${t.undo}</button>` : nothing}</div>
        ${moving(sheet.balance)}${message(work, "finding")}</div>
      <p class="small">${t.source(source)}</p>
    </article>`;
  }
}

/** What it is about in dollars; taken off, the amount is struck out. */
function worth(finding: Finding) {
  const { dollars, at_risk, answer } = finding;
  const amount = dollars ?? at_risk;
  if (answer === "removed" && amount !== null) return html`<p class="worth">${pen("tick")}<s class="num">${money(amount)}</s> <span class="small">${t.answered.removed}</span></p>`;
  return html`<p class="worth"><span>${amountOf(finding)}${dollars === null ? nothing : underline()}</span>${answer ? html`<span class="small">${t.answered[answer]}</span>` : nothing}</p>`;
}

/** The lines that a finding stands on; those that may come off carry the pen's ring. */
function itsLines({ lines, off }: Finding, all: BillLine[]) {
  const at = new Map(all.map((line) => [line.number, line]));
  const found = lines.flatMap((number) => at.get(number) ?? []);
  return html`<table role="table" class="lines"><caption class="hidden">${t.itsLines}</caption>
    <thead role="rowgroup"><tr role="row">${[t.column.line, t.column.code, t.column.words, t.column.date].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}<th role="columnheader" scope="col" class="num">${t.column.amount}</th></tr></thead>
    <tbody role="rowgroup">${found.map((line) => html`<tr role="row" data-off=${off.includes(line.number)}>
      <th role="rowheader" scope="row"><span class="who">${t.column.line} </span>${line.number}</th>
      <td role="cell">${codeOf(line)}</td>
      <td role="cell" class="words">${line.description}${line.note ? html` <span class="small">${line.note}</span>` : nothing}</td>
      <td role="cell">${dayOf(line)}</td>
      <td role="cell" class="num">${money(line.charge)}${off.includes(line.number) ? html`<span class="mark">${pen(RING)}${t.mayComeOff}</span>` : nothing}</td></tr>`)}</tbody></table>`;
}
