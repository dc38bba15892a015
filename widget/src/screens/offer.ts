// <pb-bargain>: what our number is compared with, how the numbers moved, what would follow from theirs, and why.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { money } from "../format.js";
import { LOCK } from "../later/pens.js";
import "../later/talks.js";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/offer.js";
import { beside } from "./offer-beside.js";
import { offerStyle } from "./offer-style.js";
import type { Missing, OfferShown, Reason } from "./offer-types.js";
import { WhatIf } from "./offer-what-if.js";

export class PbBargain extends LitElement {
  static override properties = { coach: { attribute: false }, bill: { attribute: false }, offer: { state: true }, away: { state: true } };
  static override styles = offerStyle;
  declare coach: Coach;
  /** Which bill of the case. */
  declare bill: string;
  declare private offer: OfferShown | null;
  declare private away: boolean;
  private readonly whatIf = new WhatIf(this);
  private read = "";

  constructor() {
    super();
    this.offer = null;
    this.away = false;
  }

  protected override firstUpdated(): void {
    new Watch(this);
  }

  /** Read it again whenever the case changed; what is in view stays there meanwhile. */
  protected override willUpdate(): void {
    const session = this.coach.session;
    // Folded, beside the conversation: read once it is opened.
    if (!session?.file || this.closest("details")?.open === false) return;
    const stands = `${session.id} ${this.bill} ${session.revision}`;
    if (stands === this.read) return;
    if (!this.read.startsWith(`${session.id} ${this.bill} `)) {
      this.offer = null;
      this.whatIf.reset();
    }
    this.read = stands;
    void this.load(stands);
  }

  private async load(stands: string): Promise<void> {
    try {
      const offer = await this.coach.server.ask<OfferShown>("GET", `${this.coach.session!.path}/offer?bill=${encodeURIComponent(this.bill)}`);
      if (this.read !== stands) return;
      this.offer = offer;
      this.away = false;
      this.whatIf.stale();
    } catch {
      if (this.read === stands) this.away = true;
    }
  }

  private readonly again = (): void => {
    this.read = "";
    this.away = false;
    this.requestUpdate();
  };

  override render() {
    const { offer } = this;
    const bill = this.coach.session?.file?.bills.find(({ id }) => id === this.bill);
    if (!bill) return nothing;
    if (!offer) {
      return this.away ? html`<div class="stack"><p>${t.away}</p><div><button @click=${this.again}>${t.tryAgain}</button></div></div>`
        : html`<p class="working">${squiggle()} ${t.loading}</p>`;
    }
    const talks = bill.offers.filter(({ offer: ours, ask }) => ours ?? ask).length > 1;
    return html`<div class="stack">
      ${beside(bill, offer)}
      ${talks ? html`<div><p class="title"><b>${t.talks}</b></p><pb-talks .exchanges=${bill.offers}></pb-talks></div>` : nothing}
      ${this.whatIf.render(offer)}
      <div>${why(t.higher, offer.why.higher)}${why(t.lower, offer.why.lower)}${missing(offer.missing)}</div>
    </div>`;
  }
}

const why = (title: string, reasons: Reason[]) => reasons.length ? html`<details><summary>${pen("fold")}${title}</summary>
  <ul class="dots">${reasons.map((reason) => html`<li>${reason.private ? html`<span class="only">${pen(LOCK)}${t.onlyYou}: </span>` : nothing}${reason.text}</li>`)}</ul></details>` : nothing;

const missing = (facts: Missing[]) => facts.length ? html`<details><summary>${pen("fold")}${t.missing(facts.length)}</summary>
  <ul class="rows">${facts.map(({ fact, why: words, could_move: moves }) => html`<li><b>${t.fact[fact] ?? fact.replaceAll("_", " ")}</b>
    <p>${sentence(words)}</p>${moves === null || !Number(moves) || words.includes(money(moves)) ? nothing : html`<p class="small">${t.moves(money(moves))}</p>`}</li>`)}</ul></details>` : nothing;

/** The server's clause as a sentence of its own. */
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(/([^.!?])$/, "$1.");

customElements.define("pb-bargain", PbBargain);
