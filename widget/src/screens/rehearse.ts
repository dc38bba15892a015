// <pb-rehearse>: practice calls with a simulated clerk. #/case/ID/rehearse sets one up, .../rehearse/RID is one, .../RID/TURN a turn of it.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch, later } from "../coach.js";
import { squiggle } from "../pen.js";
import { t } from "../strings/rehearse.js";
import type { Debriefing } from "./rehearse-debrief.js";
import { Drilling } from "./rehearse-drill.js";
import { Live } from "./rehearse-live.js";
import { SetUp } from "./rehearse-set-up.js";
import { rehearseStyle } from "./rehearse-style.js";
import { RehearseWork } from "./rehearse-work.js";

export class PbRehearse extends LitElement {
  static override properties = { coach: { attribute: false } };
  static override styles = rehearseStyle;
  declare coach: Coach;
  private readonly work = new RehearseWork(this);
  private readonly setUp = new SetUp(this, this.work);
  private readonly live = new Live(this, this.work);
  private readonly drilling = new Drilling(this, this.work);
  /** Its code comes once a call is over. */
  private debriefing: Debriefing | "away" | null = null;

  constructor() {
    super();
    new Watch(this);
  }

  protected override willUpdate(): void {
    const { session, place } = this.coach;
    if (session?.file && !session.gone && place.screen === "rehearse") this.work.follow(place.rest[0]);
  }

  focusOn(what: string): void {
    void this.updateComplete.then(() => {
      const found = this.renderRoot.querySelector<HTMLElement>(what);
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: "nearest" });
    });
  }

  override render() {
    const { coach, work } = this;
    const { session } = coach;
    if (session?.gone) {
      later(import("../later/gone.js"));
      return html`<div class="page"><pb-gone .coach=${coach}></pb-gone></div>`;
    }
    const rehearsal = work.is === "ready" ? work.rehearsal : null;
    return html`<div class="page">
      <div class="head"><div><h1 tabindex="-1">${this.heading()}</h1>${rehearsal ? html`<p class="small">${this.below()}</p>` : nothing}</div>
        ${rehearsal?.kind === "call" && !rehearsal.ended && rehearsal.turns.length ? html`<button id="finish" @click=${this.live.finish}>${t.finish}</button>` : nothing}</div>
      ${session?.unread ? this.away(() => session.open().catch(() => coach.tell(t.away))) : this.inside()}</div>`;
  }

  private heading(): string {
    const { rehearsal, is } = this.work;
    if (!this.coach.place.rest[0] || !rehearsal || is !== "ready") return t.setUp;
    return rehearsal.kind === "drill" ? t.drillTitle : rehearsal.ended ? t.after : t.title;
  }

  private below(): string {
    const { kind, persona } = this.work.rehearsal!;
    return kind === "drill" ? t.simulated : t.with(persona.name);
  }

  private inside() {
    const { work, coach } = this;
    switch (work.is) {
      case "loading": return html`<p class="working">${squiggle()} ${t.loading}</p>`;
      case "away": return this.away(work.again);
      case "missing": return html`<div class="stack"><p>${work.problem || t.missing}</p>${work.rehearsal && work.kept.words ? html`<blockquote class="voice said">${work.kept.words}</blockquote>` : nothing}
        <div><button class="main" @click=${() => coach.go("rehearse")}>${t.toSetUp}</button></div></div>`;
    }
    const { rehearsal } = work;
    if (!coach.place.rest[0] || !rehearsal) return work.past ? this.setUp.render() : nothing;
    if (rehearsal.kind === "drill") return this.drilling.render();
    return rehearsal.ended && rehearsal.debrief && !coach.place.rest[1] ? this.lookBack() : this.live.render();
  }

  private lookBack() {
    const { debriefing } = this;
    if (debriefing === "away") return this.away(() => { this.debriefing = null; this.requestUpdate(); });
    if (debriefing) return debriefing.render();
    import("./rehearse-debrief.js").then(
      (code) => { this.debriefing = new code.Debriefing(this, this.work, this.live.rewind); },
      () => { this.debriefing = "away"; this.coach.tell(t.away); },
    ).finally(() => this.requestUpdate());
    return html`<p class="working">${squiggle()} ${t.loading}</p>`;
  }

  private away(again: () => void) {
    return html`<div class="stack"><p>${t.away}</p><div><button class="main" @click=${again}>${t.tryAgain}</button></div></div>`;
  }
}

customElements.define("pb-rehearse", PbRehearse);
