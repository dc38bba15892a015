// The first screen: one kind question, examples, the cases of this device, and what happens to what people write.
import { LitElement, css, html, nothing } from "lit";
import "../chat/composer.js";
import type { PbComposer } from "../chat/composer.js";
import { type Coach, Watch } from "../coach.js";
import { capital, day, money } from "../format.js";
import type { Kept } from "../keep.js";
import { pen, squiggle } from "../pen.js";
import { Refused } from "../server.js";
import { t as chat } from "../strings/chat.js";
import { t as shared } from "../strings/shared.js";
import { t } from "../strings/start.js";
import { base } from "../style.js";
import type { CaseFile } from "../types.js";

const DAY = 86_400_000, LONG_AGO = 14;

export class PbStart extends LitElement {
  static override properties = { coach: { attribute: false }, files: { state: true }, busy: { state: true }, problem: { state: true } };
  declare coach: Coach;
  /** The files of this device's cases: "gone" and "away" where they could not be read. */
  declare private files: Map<string, CaseFile | "gone" | "away">;
  declare private busy: boolean;
  declare private problem: string;

  constructor() {
    super();
    this.files = new Map();
    this.busy = false;
    this.problem = "";
    new Watch(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const kept of this.coach.keep.cases()) void this.look(kept);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((done) => setTimeout(done));
    return super.scheduleUpdate() as void;
  }

  private async look({ id }: Kept): Promise<void> {
    const file = await this.coach.server.ask<CaseFile>("GET", `/api/cases/${id}`).catch((error) =>
      error instanceof Refused && error.status === 404 ? "gone" : "away");
    this.files = new Map(this.files).set(id, file as CaseFile);
  }

  private get composer(): PbComposer {
    return this.renderRoot.querySelector<PbComposer>("pb-composer")!;
  }

  private readonly begin = async (message: string, demo = false, call = false): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.problem = "";
    try {
      await this.coach.begin(message, demo, call);
      if (!demo) this.composer?.clear();
    } catch (error) {
      this.problem = !(error instanceof Refused) ? `${chat.offline} ${chat.offlineMore}`
        : error.status === 429 ? chat.tooFast(error.after) : error.status === 507 ? chat.storageFull : chat.ourFault;
      this.coach.tell(this.problem);
      // What was typed is in the field still; a connection that comes back sends it without being asked.
      if (!(error instanceof Refused) || error.after) setTimeout(() => this.isConnected && this.problem && this.begin(message, demo, call), error instanceof Refused ? error.after * 1000 : 3000);
    } finally {
      this.busy = false;
    }
  };

  private readonly onThePhone = (): void => {
    const [known] = this.coach.keep.cases();
    if (known) this.coach.go("call", ["now"], known.id);
    else void this.begin("", false, true);
  };

  private example(words: string): void {
    this.composer.fill(words);
    this.coach.tell(t.exampleIn);
    this.composer.focus();
  }

  override render() {
    const { coach } = this;
    const cases = coach.keep.cases();
    return html`<div class="page">
      ${cases.length ? html`<section class="stack"><h1 tabindex="-1">${t.yourBills}</h1><ul class="stack">${cases.map((kept) => this.known(kept))}</ul></section>` : nothing}
      <section class="stack">
        ${cases.length ? html`<h2>${t.anotherBill}</h2>` : html`<h1 tabindex="-1">${t.title}</h1>`}
        ${cases.length ? html`<p class="second">${t.title}</p>` : html`<p class="second">${t.promise}</p>`}
        <pb-composer pad .coach=${coach} .draft=${"draft.new"} @say=${(event: CustomEvent<string>) => this.begin(event.detail)}></pb-composer>
        ${this.busy ? html`<p class="row second">${squiggle()} ${chat.working}</p>` : nothing}
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </section>
      <section class="stack ways">
        <h2>${t.startFrom}</h2>
        <button @click=${this.onThePhone}>${pen("phone")}<b>${t.onThePhone}</b></button>
        ${t.examples.map((words) => html`<button @click=${() => this.example(words)}>${pen("say")}<span>“${words}”</span></button>`)}
      </section>
      <section>
        <details><summary>${pen("fold")}${t.whatHappens}</summary><ol class="five">${shared.data.map((line) => html`<li>${line}</li>`)}</ol></details>
        <button class="watch" @click=${() => this.begin("", true)}>${pen("fold")}${t.watch}</button>
      </section>
      <div class="foot stack"><p class="small">${t.notAdvice}</p><p><button class="link" @click=${() => coach.go("open")}>${shared.openOther}</button></p></div>
    </div>`;
  }

  /** A case of this device: where it stands, what runs out first. */
  private known(kept: Kept) {
    const file = this.files.get(kept.id);
    const { coach } = this;
    if (file === "gone") return html`<li class="card"><p>${t.notHere}</p><div class="row">
      <button @click=${() => { coach.keep.forget(kept.id); this.requestUpdate(); }}>${t.takeOff}</button><button @click=${() => coach.go("open")}>${shared.openOther}</button></div></li>`;
    if (file === "away") return html`<li class="card"><p>${t.couldNotLook}</p><div class="row"><button @click=${() => this.look(kept)}>${chat.tryAgain}</button></div></li>`;
    if (!file) return html`<li class="card"><p class="row second">${squiggle()} ${chat.loading}</p></li>`;
    const bill = file.bills.find((one) => one.id === file.focus) ?? file.bills[0]!;
    const name = capital(bill.name);
    const at = bill.stages.findIndex((stage) => stage.state === "here");
    const clock = file.bills.flatMap((one) => one.clocks).sort((a, b) => a.days_left - b.days_left).find((one) => one.days_left >= 0);
    const away = Math.floor((Date.now() - kept.at) / DAY);
    return html`<li class="card"><h2>${name}${bill.billed ? html`, <span class="num">${money(bill.billed)}</span>` : nothing}${kept.demo ? html` <small>${shared.madeUp}</small>` : nothing}</h2>
      <p class="small">${chat.step(at + 1, bill.stages.length, chat.stages[bill.stage])}</p>
      ${clock ? html`<p class="clock">${clock.title}: ${day(clock.date)}, ${shared.daysAloud(clock.days_left)}</p>` : nothing}
      ${away >= LONG_AGO ? html`<p class="small">${t.changedSince(away)}</p>` : nothing}
      <button class="main" aria-label=${`${t.goOn}: ${name}`} @click=${() => coach.go("chat", [], kept.id)}>${t.goOn}</button></li>`;
  }

  static override styles = [base, css`
    .page { max-inline-size: calc(44rem + 2 * var(--gutter)); margin-inline: auto; padding: 24px var(--gutter) 48px; display: grid; gap: 32px }
    h1 { font-size: calc(2.125 * var(--r)); line-height: 1.15 }
    .ways { gap: 10px }
    .ways h2, .page > section > h2 { font-size: var(--s) }
    .ways button { justify-content: flex-start; text-align: start; font-weight: 400; padding: 12px 16px; gap: 14px }
    .ways .pen { color: var(--pen) }
    .five { list-style: decimal; padding-inline-start: 1.4em; display: grid; gap: 8px; font-size: var(--s) }
    .watch { background: none; border: 0; color: var(--pen); padding-inline: 0; justify-content: flex-start; text-align: start }
    .foot { border-block-start: 1px solid var(--line); padding-block-start: 24px }
    .foot .link { font-size: var(--s) }
    .card .clock { color: var(--clock); font-size: var(--s); font-weight: 600 }
    .problem { border-inline-start: 3px solid var(--ink); padding-inline-start: 12px }
    @container (min-width: 600px) { h1 { font-size: calc(2.5 * var(--r)) } }
  `];
}

customElements.define("pb-start", PbStart);
