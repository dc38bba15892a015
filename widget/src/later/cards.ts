// The cards of an answer: the number with its ladder, a letter, the reasons and rules behind a step.
import { LitElement, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { day, money } from "../format.js";
import type { Scene } from "../chat/blocks.js";
import { pen } from "../pen.js";
import { LOCK, underline } from "./pens.js";
import { t } from "../strings/cards.js";
import { t as shared } from "../strings/shared.js";
import type { BecauseBlock, Exchange, LetterBlock, OfferBlock, RuleShown } from "../types.js";
import "./ladder.js";
import { style } from "./style.js";

/** The number to say, its arithmetic and ladder; the limit apart, for the person's eyes alone. */
export class PbOffer extends LitElement {
  static override properties = { block: { attribute: false }, exchanges: { attribute: false }, call: { type: Boolean, reflect: true } };
  declare block: OfferBlock;
  declare exchanges: Exchange[];
  /** On a call only the number stands here: a screen may be read aloud, or over a shoulder. */
  declare call: boolean;

  constructor() {
    super();
    this.exchanges = [];
    this.call = false;
  }

  override render() {
    const { block, call } = this;
    return html`<section class="card offer">
      <h3>${block.say_now ? block.text.split(":")[0] : block.text}</h3>
      ${block.say_now ? html`<p class="amount" data-long=${block.amount.length > 11}><span class="num">${money(block.amount)}${underline()}</span></p>` : nothing}
      ${call ? nothing : this.more()}
    </section>`;
  }

  private more() {
    const { block } = this;
    const { ceiling, note, reasons } = block.private;
    const numbers = { ...block, ceiling, opening: block.opening ?? block.ladder[0] ?? block.amount };
    return html`
      ${block.arithmetic ? html`<p>${block.arithmetic}</p>` : nothing}
      ${block.missing.length ? html`<ul class="dots">${block.missing.map((why) => html`<li>${why}</li>`)}</ul>` : nothing}
      <pb-ladder .numbers=${numbers} .exchanges=${this.exchanges}></pb-ladder>
      ${ceiling ? html`<div class="private">${pen(LOCK)}<p><b>${t.yourLimit(money(ceiling))}</b> ${note}</p></div>
        ${reasons.length ? html`<details><summary>${pen("fold")}${t.whyLimit}</summary><ul class="dots">${reasons.map((why) => html`<li>${why}</li>`)}</ul></details>` : nothing}` : nothing}`;
  }

  static override styles = [style, css`
    .card h3 { display: flex; align-items: center; gap: 8px }
    .amount { font: 700 calc(2.25 * var(--r))/1.1 var(--sans) }
    .amount > span { display: inline-block }
    .private { display: flex; gap: 12px; border: 1px dashed var(--line-strong); border-radius: 10px; padding: 12px; font-size: var(--s) }
    .private .pen { color: var(--ink-2) }
    .dots { padding-inline-start: 1.2em; list-style: disc; font-size: var(--s) }
    @container (max-width: 400px) { .amount[data-long=true] { font-size: calc(1.75 * var(--r)) } }
    /* What is only for the person's eyes stays off paper. */
    @media print { .private, .private + details, pb-ladder { display: none } }
  `];
}

customElements.define("pb-offer", PbOffer);

/** A letter that is ready: how it begins, and the way to read and edit it. */
export class PbLetterCard extends LitElement {
  static override properties = { block: { attribute: false }, open: { attribute: false } };
  declare block: LetterBlock;
  declare open: (id: string) => void;

  override render() {
    const { id, title, text, with_it = [] } = this.block;
    return html`<section class="card"><h3>${pen("letter")}${title}</h3>
      <div class="paper voice">${text.trim().slice(0, 420)}</div>
      <button class="main" @click=${() => this.open(id)}>${t.letterReady}</button>
      ${with_it.length ? html`<details><summary>${pen("fold")}${t.lettersToo}</summary><ul>${with_it.map((other) => html`<li>
        <button class="link" @click=${() => this.open(other.id)}>${other.title}</button></li>`)}</ul></details>` : nothing}</section>`;
  }

  static override styles = [style, css`
    .card h3 { display: flex; align-items: center; gap: 8px }
    .paper { border: 1px solid var(--line); border-radius: 6px; padding: 16px; max-block-size: 11em; overflow: hidden; white-space: pre-line; font-size: var(--s); mask-image: linear-gradient(#000 60%, transparent) }
    details button.link { font-size: var(--s); min-block-size: 48px; padding-inline: 0; text-align: start }
    @media print { details { display: none } }
  `];
}

/** These steps have a screen of their own, which goes through the bill line by line. */
const OF_THE_BILL = ["check_bill", "dispute_errors"];

/** Why this step now, and the rules that it rests on; general knowledge is worded as worth checking. */
export class PbBecause extends LitElement {
  static override properties = { block: { attribute: false }, scene: { attribute: false } };
  static override styles = [style, css`button { margin-block-end: 8px } @media print { button { display: none } }`];
  declare block: BecauseBlock;
  declare scene: Scene;

  override render() {
    const { coach, reply, newest, call } = this.scene;
    const rule = (of: RuleShown) => html`<li>${of.worth_checking ? html`<b>${shared.worthChecking}:</b> ` : nothing}${of.wording}
      <span class="small">${of.title}. ${of.authority.join("; ")}. ${shared.checked(day(of.checked))}</span></li>`;
    return html`${newest && !call && OF_THE_BILL.includes(reply.move) ? html`<button @click=${() => coach.go("file", [reply.bill, "audit"])}>${t.checkBill}</button>` : nothing}
      <details><summary>${pen("fold")}${t.because}</summary><div class="stack">${this.block.text ? html`<p>${this.block.text}</p>` : nothing}
      ${this.block.rules.length ? html`<ul class="stack">${this.block.rules.map(rule)}</ul>` : nothing}</div></details>`;
  }
}

/** Under an answer: whose words they are, and where that is explained. */
export class PbWorded extends LitElement {
  static override properties = { scene: { attribute: false } };
  static override styles = style;
  declare scene: Scene;

  override render() {
    const { coach, reply, newest } = this.scene;
    return html`<p class="small" title=${reply.worded_by!}>${shared.worded}
      ${newest ? html`<button class="link" aria-label=${t.wordedAloud} @click=${() => coach.go("keep", ["words"])}>${t.wordedMore}</button>` : nothing}</p>`;
  }
}

/** With several bills: which of them the next line is about. */
export class PbAbout extends LitElement {
  static override properties = { coach: { attribute: false } };
  declare coach: Coach;

  constructor() {
    super();
    new Watch(this);
  }

  private readonly choose = (event: Event): void => {
    this.coach.session!.bill = (event.target as HTMLSelectElement).value;
    this.coach.changed();
  };

  override render() {
    const session = this.coach.session;
    return html`<label class="small">${t.about} <select @change=${this.choose}>${session?.file?.bills.map((bill) =>
      html`<option value=${bill.id} ?selected=${bill === session.about}>${bill.name}</option>`)}</select></label>`;
  }

  static override styles = [style, css`
    label { display: flex; align-items: center; gap: 8px; padding-block-start: 8px }
    select { font-size: var(--s) }
  `];
}

customElements.define("pb-about", PbAbout);
customElements.define("pb-letter-card", PbLetterCard);
customElements.define("pb-because", PbBecause);
customElements.define("pb-worded", PbWorded);
