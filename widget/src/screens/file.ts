// <pb-file>: everything known about a bill, each thing with the way to put it right. A screen of its own, or (panel) a
// column beside the conversation.
import { LitElement, type TemplateResult, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { squiggle } from "../pen.js";
import { t as chat } from "../strings/chat.js";
import { t } from "../strings/file.js";
import type { Bill, FactSpec } from "../types.js";
import { itemized } from "./file-bill.js";
import { clockList, clockStyle } from "./file-clocks.js";
import "./file-facts.js";
import "./file-find.js";
import { numbersOf, numbersStyle } from "./file-numbers.js";
import { callList, letterList, paperStyle } from "./file-papers.js";
import { stageList, stageStyle } from "./file-stages.js";
import { fileStyle, heading } from "./file-style.js";
import { billTabs, tabStyle } from "./file-tabs.js";

const LATE = 5000;

export class PbFile extends LitElement {
  static override properties = {
    coach: { attribute: false }, panel: { type: Boolean, reflect: true }, specs: { state: true }, late: { state: true }, audit: { state: true },
  };
  static override styles = [...fileStyle, tabStyle, stageStyle, clockStyle, numbersStyle, ...paperStyle, css`
    :host { container-type: inline-size }
    .page { max-inline-size: calc(44rem + 2 * var(--gutter)); margin-inline: auto; padding: 16px var(--gutter) 48px; display: grid; gap: 16px }
    :host([panel]) .page { padding: 0; gap: 12px }
    .columns, .column { display: grid; gap: 16px; align-content: start; min-inline-size: 0 }
    .columns > *, .column > *, .page > * { min-inline-size: 0 }
    :host([panel]) :is(.columns, .column) { gap: 12px }
    .wait { display: flex; align-items: center; gap: 12px; min-block-size: 48px }
    @container (min-width: 1000px) {
      .page { max-inline-size: calc(1180px + 2 * var(--gutter)) }
      .columns { grid-template-columns: 1fr 1fr; gap: 24px; align-items: start }
    }
    @media print { .columns { display: block } .card { break-inside: avoid; margin-block-end: 12px } }
  `];
  declare coach: Coach;
  declare panel: boolean;
  declare private specs: FactSpec[];
  declare private late: boolean;
  /** The code of the screen that goes through an itemized bill. */
  declare private audit: "asked" | "here" | "away" | null;
  private timer = 0;
  private placed = "";

  constructor() {
    super();
    this.panel = this.late = false;
    this.specs = [];
    this.audit = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setTimeout(() => { this.late = true; }, LATE);
  }

  // Not before: an element that is upgraded in the page has no coach until its first update.
  protected override firstUpdated(): void {
    new Watch(this);
    this.learn();
  }

  /** How facts are asked. Without it they stand in one list and in the server's words. */
  private learn(): void {
    if (!this.specs.length) void this.coach.facts().then((specs) => { this.specs = specs; }, () => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** An address may name the bill. */
  protected override willUpdate(): void {
    const { session, place } = this.coach;
    const [wanted = ""] = place.rest;
    if (place.screen !== "file" || !session?.file || wanted === this.placed) return;
    this.placed = wanted;
    if (!session.file.bills.some(({ id }) => id === wanted) || session.bill === wanted) return;
    session.bill = wanted;
    queueMicrotask(this.coach.changed);
  }

  private readonly again = (): void => {
    this.late = false;
    const tried = this.coach.session?.open() ?? Promise.reject(new Error());
    void tried.catch(() => {
      this.late = true;
      this.coach.tell(t.loadingLong);
    });
    this.learn();
  };

  override render() {
    const { session } = this.coach;
    if (session?.gone) return this.panel ? nothing : this.goneScreen();
    const bill = session?.about;
    if (!session?.file || !bill) return this.panel ? nothing : this.waiting();
    if (!this.panel && this.coach.place.rest[1] === "audit") return this.auditOf(bill);
    const { bills } = session.file;
    const several = bills.length > 1;
    return html`<div class="page">
      ${this.panel ? html`<h2 class="hidden">${t.title}</h2>` : html`<h1 tabindex="-1">${t.title}</h1>`}
      ${several ? billTabs(this.coach, bills, bill) : nothing}
      <div class="columns" id="bill" role=${several ? "tabpanel" : nothing} aria-labelledby=${several ? `tab-${bill.id}` : nothing}>${this.sections(bill)}</div>
    </div>`;
  }

  /** The bill itself, gone through line by line: #/case/ID/file/BILL/audit. */
  private auditOf(bill: Bill) {
    if (this.audit === null) {
      this.audit = "asked";
      import("./audit.js").then(() => { this.audit = "here"; }, () => {
        this.audit = "away";
        this.coach.tell(chat.screenAway);
      });
    }
    return html`<div class="page"><h1 tabindex="-1">${t.checkBill}</h1>
      ${this.audit === "away" ? html`<p>${chat.screenAway}</p><div><button class="main" @click=${() => { this.audit = null; }}>${t.tryAgain}</button></div>`
        : html`<pb-audit .coach=${this.coach} .bill=${bill.id}></pb-audit>`}</div>`;
  }

  private sections(bill: Bill) {
    const { coach, level } = this;
    const stages = this.section("stages", t.stages, stageList(bill));
    const clocks = this.section("clocks", t.clocks, clockList(bill.clocks));
    return html`
      <div class="column">${this.panel ? [clocks] : [stages, clocks]}
        <pb-file-facts .coach=${coach} .specs=${this.specs} .level=${level}></pb-file-facts></div>
      <div class="column">
        ${this.section("itemized", t.itemized, itemized(coach, bill))}
        ${this.section("numbers", t.numbers, numbersOf(coach, bill, this.specs, this.panel))}
        ${this.section("calls", t.calls, callList(coach, bill))}
        ${this.section("letters", t.letters, letterList(coach, bill))}
        ${this.panel ? stages : nothing}
        ${this.section("plan", t.plan, html`<p class="empty">${t.planMore}</p><div><button @click=${() => coach.go("plan")}>${t.openPlan}</button></div>`)}
        <pb-file-find .coach=${coach} .level=${level}></pb-file-find></div>`;
  }

  private get level(): number {
    return this.panel ? 3 : 2;
  }

  private section(id: string, words: string, inside: TemplateResult) {
    return html`<section class="card" aria-labelledby=${id}>${heading(this.level, id, words)}${inside}</section>`;
  }

  private waiting() {
    return html`<div class="page"><h1 tabindex="-1">${t.title}</h1>
      ${this.late ? html`<p>${t.loadingLong}</p><div><button class="main" @click=${this.again}>${t.tryAgain}</button></div>`
        : html`<p class="wait second">${squiggle()} ${t.loading}</p>`}</div>`;
  }

  private goneScreen() {
    return html`<div class="page"><h1 tabindex="-1">${t.gone}</h1><p>${t.goneMore}</p>
      <div class="row"><button class="main" @click=${() => this.coach.go("open")}>${t.openLink}</button>
      <button @click=${() => this.coach.go("start")}>${t.toStart}</button></div></div>`;
  }
}

customElements.define("pb-file", PbFile);
