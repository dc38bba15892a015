// <pb-call>: a call with a billing office, from the card before it to what is kept after it.
import { LitElement, html } from "lit";
import { type Coach, Watch, later } from "../coach.js";
import { squiggle } from "../pen.js";
import { t } from "../strings/call.js";
import { Awake } from "./call-awake.js";
import { bar } from "./call-bar.js";
import { Card } from "./call-card.js";
import type { Live } from "./call-live.js";
import { callStyle } from "./call-style.js";
import type { Summary } from "./call-summary.js";
import { type CallWork, workOf } from "./call-work.js";

const WIDE = 1000, EM = 62.5;
/** Loaded while the card is read. */
const parts = Promise.all([import("./call-live.js"), import("./call-summary.js")]);

export class PbCall extends LitElement {
  static override properties = { coach: { attribute: false }, wide: { state: true } };
  static override styles = callStyle;
  declare coach: Coach;
  declare private wide: boolean;
  work!: CallWork;
  private readonly card = new Card(this);
  private live: Live | null = null;
  private summary: Summary | null = null;
  private awake = new Awake();
  private stopped = "";
  private readonly size = new ResizeObserver(() => {
    this.wide = this.clientWidth >= Math.max(WIDE, EM * parseFloat(getComputedStyle(document.documentElement).fontSize));
    this.requestUpdate();
  });

  constructor() {
    super();
    this.wide = false;
    new Watch(this);
    later(parts.then(([{ Live }, { Summary }]) => {
      this.live = new Live(this);
      this.summary = new Summary(this);
      this.requestUpdate();
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
    visualViewport?.addEventListener("resize", this.lift);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    visualViewport?.removeEventListener("resize", this.lift);
    this.live?.stop();
    this.awake.stop();
    this.work?.leave();
  }

  /** Keep the dock above a keyboard that covers the page (iOS), where the page is not made smaller. */
  private readonly lift = (): void => {
    const hidden = visualViewport ? innerHeight - visualViewport.height - visualViewport.offsetTop : 0;
    this.renderRoot.querySelector<HTMLElement>(".dock")?.style.setProperty("inset-block-end", `${Math.max(0, hidden)}px`);
  };

  private get isLive(): boolean {
    return this.work?.is === "ready" && this.work.view?.state === "open" && !this.work.ending;
  }

  protected override willUpdate(): void {
    const { coach } = this;
    if (coach.place.screen !== "call" || !coach.session || coach.session.gone) return;
    const work = workOf(coach);
    if (work !== this.work) {
      this.work = work;
      this.live?.replies.reset();
    }
    work.attach(coach.changed);
    if (!coach.top) {
      coach.top = () => bar(this);
      queueMicrotask(coach.changed);
    }
    this.dialFromStart();
    this.live?.replies.before();
  }

  /** From "I'm on the phone with them now" the card is passed by. */
  private dialFromStart(): void {
    const { coach, work } = this;
    if (coach.place.rest[0] !== "now" || work.is !== "ready" || work.view?.state !== "card" || work.elsewhere) return;
    coach.place.rest = [];
    queueMicrotask(this.card.dial);
  }

  protected override updated(): void {
    this.awake.set(this.isLive && !this.work.elsewhere);
    if (!this.isLive || !this.live) return;
    this.live.after();
    // What to do about court papers or a crisis comes first, also for those who listen.
    const stop = this.work.view!.now.stop?.title ?? "";
    if (stop && stop !== this.stopped) this.renderRoot.querySelector<HTMLElement>("#stop")?.focus();
    this.stopped = stop;
  }

  override render() {
    const { coach, work } = this;
    if (coach.session?.gone) {
      later(import("../later/gone.js"));
      return html`<div class="page"><pb-gone .coach=${coach}></pb-gone></div>`;
    }
    if (!work) return html``;
    if (work.is === "lost") return html`<div class="page"><h1 tabindex="-1">${t.notThere}</h1><div><button class="main" @click=${() => work.anew()}>${t.another}</button></div></div>`;
    if (work.is === "away") return html`<div class="page"><h1 tabindex="-1" class="hidden">${t.before}</h1><p>${t.away}</p><div><button class="main" @click=${work.again}>${t.tryAgain}</button></div></div>`;
    if (!work.view || !this.live || !this.summary) return html`<div class="page"><h1 tabindex="-1" class="hidden">${t.opening}</h1><p class="working">${squiggle()} ${t.opening}</p></div>`;
    if (work.ending) return this.summary.waiting();
    const { state } = work.view;
    if (state === "card" && !work.elsewhere) return this.card.render();
    return state === "open" || state === "card" ? this.live.render(this.wide) : this.summary.render();
  }
}

customElements.define("pb-call", PbCall);

export { workOf };
