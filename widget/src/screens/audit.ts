// <pb-audit>: one itemized bill, gone through line by line: given, checked, asked about, priced, replaced or erased.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { squiggle } from "../pen.js";
import { t } from "../strings/audit.js";
import { balance } from "./audit-balance.js";
import { Findings } from "./audit-findings.js";
import { Giving, message } from "./audit-give.js";
import { letterCard } from "./audit-letter.js";
import { Lines } from "./audit-lines.js";
import { Prices } from "./audit-prices.js";
import { auditStyle } from "./audit-style.js";
import { AuditWork } from "./audit-work.js";

export class PbAudit extends LitElement {
  static override properties = { coach: { attribute: false }, bill: { attribute: false } };
  static override styles = auditStyle;
  declare coach: Coach;
  /** Which bill of the case. */
  declare bill: string;
  private readonly work = new AuditWork(this);
  private readonly giving = new Giving(this, this.work, () => { this.replacing = false; });
  private readonly findings = new Findings(this, this.work);
  private readonly lines = new Lines(() => this.requestUpdate(), (at) => this.findings.show(at, true));
  private readonly prices = new Prices(this, this.work);
  /** Another bill is given in place of this one; erasing was asked for. */
  private replacing = false;
  private erasing = false;
  private of = "";

  protected override firstUpdated(): void {
    new Watch(this);
  }

  protected override willUpdate(): void {
    if (this.of !== this.bill) {
      this.of = this.bill;
      this.replacing = this.erasing = false;
      this.giving.reset();
    }
    if (this.coach.session?.file) this.work.follow();
  }

  private readonly replace = (on: boolean): void => {
    this.replacing = on;
    this.work.refused = null;
    this.requestUpdate();
    this.focusOn(on ? "#give" : "#replace");
  };

  private readonly askErase = (on: boolean): void => {
    this.erasing = on;
    this.requestUpdate();
    this.focusOn(on ? "#erase-sure" : "#erase");
  };

  private readonly erase = async (): Promise<void> => {
    const done = await this.work.erase();
    this.erasing = false;
    this.requestUpdate();
    this.focusOn(done ? "#give" : "#erase");
  };

  private focusOn(what: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(what)?.focus());
  }

  override render() {
    const { work } = this;
    const { sheet } = work;
    if (work.is === "loading") return html`<p class="working">${squiggle()} ${t.loading}</p>`;
    if (work.is === "away") return html`<div class="stack"><p>${t.away}</p><div><button class="main" @click=${work.again}>${t.tryAgain}</button></div></div>`;
    if (!sheet) return html`<div class="page">${this.giving.render(null)}</div>`;
    return html`<div class="page">
      ${this.replacing ? this.giving.render(() => this.replace(false)) : nothing}
      <div class="columns"><div class="column">${balance(sheet)}${this.findings.render()}${sheet.letter === null ? nothing : letterCard(this.coach, sheet)}</div>
        <div class="column">${this.prices.render()}</div></div>
      ${this.lines.render(sheet)}${this.end()}</div>`;
  }

  /** Another bill, or none. */
  private end() {
    return html`<section class="card" aria-labelledby="end"><h2 id="end" tabindex="-1">${t.replace}</h2><p class="empty">${t.replaceWhy}</p>
      ${this.erasing ? html`<div class="sure-erase" role="group" aria-labelledby="erase-sure"><p id="erase-sure" tabindex="-1">${t.eraseSure}</p>
          <div class="row"><button class="danger" @click=${this.erase}>${t.eraseYes}</button><button @click=${() => this.askErase(false)}>${t.eraseNo}</button></div></div>`
        : html`<div class="row"><button id="replace" aria-expanded=${this.replacing} @click=${() => this.replace(!this.replacing)}>${t.replaceIt}</button>
          <button id="erase" @click=${() => this.askErase(true)}>${t.erase}</button></div>`}
      ${message(this.work, "erase")}</section>`;
  }
}

customElements.define("pb-audit", PbAudit);
