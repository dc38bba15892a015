// Keeping a case, opening it elsewhere, taking it along, erasing it: one element, one part for each screen.
import { LitElement, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { Refused } from "../server.js";
import { t } from "../strings/keep.js";
import { t as shared } from "../strings/shared.js";
import { style } from "../later/style.js";
import { Erased, Erasing } from "./keep-erase.js";
import { Linking } from "./keep-link.js";
import { Opening } from "./keep-open.js";
import { Taking } from "./keep-take.js";
import { type Host, type Part, Sure, Work, letGo, trouble } from "./keep-work.js";

class Keeping implements Part {
  private readonly linking: Linking;
  private readonly taking: Taking;
  private readonly forgetting: Work;
  private readonly sure: Sure;

  constructor(private readonly host: Host) {
    this.linking = new Linking(host);
    this.taking = new Taking(host);
    this.forgetting = new Work(host);
    this.sure = new Sure(host, "forget");
    void import("../later/words.js");
  }

  private async forget(): Promise<void> {
    const { coach } = this.host;
    const id = coach.place.id!;
    const done = await this.forgetting.run(t.forgetting, async () => {
      try {
        await coach.server.ask("DELETE", `/api/cases/${id}/session`);
      } catch (error) {
        if (!(error instanceof Refused && error.status === 404)) throw error; // not open here: as it should be
      }
    }, (error) => trouble(error, t.notForgotten));
    if (!done) return;
    letGo(coach, id);
    coach.go("start");
    coach.tell(t.forgotten);
  }

  /** A card is on the screen, and print means that card. */
  get hasCard(): boolean {
    return Boolean(this.linking.token);
  }

  render() {
    return html`
      <h1 tabindex="-1">${t.title}</h1>
      ${this.linking.render()}
      <section><h2>${t.takeTitle}</h2><p>${t.takeWhy}</p>${this.taking.render()}</section>
      <section><h2>${t.dataTitle}</h2><ul class="dots">${shared.data.map((line) => html`<li>${line}</li>`)}</ul></section>
      <section><pb-words .coach=${this.host.coach}></pb-words></section>
      <section><h2>${t.forgetTitle}</h2><p>${t.forgetWhy}</p>
        ${this.sure.render({ button: t.forget, sure: t.forgetSure, yes: t.forgetYes, no: t.forgetNo }, () => this.forget())}
        ${this.forgetting.render()}</section>
      <section><h2>${t.eraseTitle}</h2><p>${t.eraseWhy}</p>
        <div class="row"><button @click=${() => this.host.coach.go("erase")}>${t.eraseTitle}</button></div></section>`;
  }
}

/** The key of this case is not here, or there is nothing that it opens. */
class Gone implements Part {
  constructor(private readonly host: Host) {
    void import("../later/gone.js");
  }

  render() {
    return html`<pb-gone .coach=${this.host.coach}></pb-gone>`;
  }
}

export class PbKeep extends LitElement {
  static override properties = { coach: { attribute: false } };
  declare coach: Coach;
  private drawn: Part | null = null;
  private shown = "";

  constructor() {
    super();
    new Watch(this);
  }

  /** Which of the screens this element was made for. */
  private get screen(): string {
    return this.localName.slice("pb-".length);
  }

  protected override willUpdate(): void {
    const { place, session } = this.coach;
    const gone = Boolean(place.id && session?.gone);
    const now = [this.screen, place.id, gone, ...place.rest].join("/");
    if (now === this.shown) return;
    this.shown = now;
    if (gone) this.drawn = new Gone(this);
    else if (this.screen === "keep") this.drawn = new Keeping(this);
    else if (this.screen === "erase") this.drawn = new Erasing(this);
    else if (this.screen === "open") this.drawn = new Opening(this, place.rest[0]);
    else this.drawn = new Erased(this);
  }

  override render() {
    const card = this.drawn instanceof Keeping && this.drawn.hasCard;
    return html`<div class="page" ?data-card=${card}>${this.drawn?.render() ?? nothing}</div>`;
  }

  static override styles = [style, css`
    .page { display: grid; gap: 16px; max-inline-size: calc(44rem + 2 * var(--gutter)); margin-inline: auto; padding: 24px var(--gutter) 48px; font-size: var(--m) }
    .page > * { min-inline-size: 0 }
    section { display: grid; gap: 12px; border-block-start: 1px solid var(--line); padding-block-start: 24px; margin-block-start: 8px }
    section > * { min-inline-size: 0 }
    p { max-inline-size: 68ch }
    section.link { border: 0; padding: 0 }
    .dots { list-style: disc; padding-inline-start: 1.2em; display: grid; gap: 8px }
    .choices { display: grid; gap: 8px }
    .done { display: grid; grid-template-columns: auto 1fr; gap: 12px; align-items: start }
    .choices p { display: grid; gap: 4px; align-content: start }
    .working { display: flex; align-items: center; gap: 12px; color: var(--ink-2); font-size: var(--s) }
    .problem { display: grid; grid-template-columns: auto 1fr; gap: 8px 12px; border-inline-start: 3px solid var(--ink); padding: 4px 12px }
    .problem .pen { color: var(--ink) }
    .sure { display: grid; gap: 12px; border-inline-start: 3px solid var(--ink); padding-inline-start: 12px }
    .sure p:focus { outline: none }
    .field { display: grid; gap: 4px }
    #word { max-inline-size: 20em }
    textarea { resize: vertical }
    input[type=file] { padding: 8px }
    ::file-selector-button { font: 600 var(--s)/1.3 var(--sans); color: var(--ink); background: var(--ground); border: 1px solid var(--line-strong); border-radius: 6px; padding: 6px 12px; margin-inline-end: 12px; cursor: pointer }
    .wide { inline-size: 100%; justify-content: space-between; text-align: start }
    .wide small { display: block; font-weight: 400 }
    form.erase { display: grid; gap: 12px; border-block-start: 1px solid var(--line); padding-block-start: 24px; margin-block-start: 8px }
    form.erase > * { min-inline-size: 0 }

    .key ol { display: grid; gap: 8px; padding-inline-start: 1.4em; list-style: decimal }
    .key h4 { margin-block-end: 4px }
    .parts { display: grid; gap: 16px; justify-items: start }
    .qr { display: block; inline-size: min(100%, calc(15 * var(--r))); block-size: auto; border: 1px solid var(--line); forced-color-adjust: none; stroke: none }
    #the-link { overflow-wrap: anywhere; text-wrap: wrap; font-size: var(--s) }
    #the-link, .groups { user-select: all; -webkit-user-select: all }
    .groups { display: grid; grid-template-columns: repeat(auto-fill, 3.3em); gap: 4px .4em; max-inline-size: 14.6em; margin-block-end: 8px; white-space: nowrap; font: 400 calc(1.25 * var(--r))/1.3 var(--sans); font-variant-numeric: lining-nums tabular-nums; direction: ltr; unicode-bidi: isolate }

    @container (min-width: 600px) {
      .choices { grid-template-columns: 1fr 1fr; gap: 16px }
      .parts { grid-template-columns: calc(15 * var(--r)) 1fr; gap: 24px }
    }
    @media print {
      .page[data-card] > :not(.link), .page[data-card] .link > :not(.key), .key .row, .screen-only { display: none }
      .page[data-card] { padding: 0; max-inline-size: none }
      .key { border: 0; padding: 0; break-inside: avoid }
    }
  `];
}

for (const name of ["keep", "erase", "open", "erased"]) customElements.define(`pb-${name}`, class extends PbKeep {});
