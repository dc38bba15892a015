// A made-up case, walked by taps: the lines are given, the answers are the coach's own.
import { LitElement, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { lines, t } from "../strings/demo.js";
import { t as shared } from "../strings/shared.js";
import { base } from "../style.js";

export class PbDemo extends LitElement {
  static override properties = { coach: { attribute: false } };
  declare coach: Coach;

  constructor() {
    super();
    new Watch(this);
  }

  /** How many lines of the case were said and stand. */
  private get said(): number {
    return this.coach.session?.turns.filter((turn) => turn.status === "done" && turn.number > 0).length ?? 0;
  }

  /** A line is on its way. */
  private get busy(): boolean {
    return !!this.coach.session?.lines.length;
  }

  private readonly over = async (): Promise<void> => {
    const { keep, server, session } = this.coach;
    // Not reached, it stays on the server, where nothing of it is anybody's; here it is gone all the same.
    await server.ask("DELETE", session!.path).catch(() => undefined);
    server.letGo(session!.id);
    keep.forget(session!.id);
    this.coach.go("start");
  };

  override render() {
    const line = lines(new Date())[this.said];
    return html`<section class="card">
      <h3>${line ? t.nextLine : shared.madeUp}</h3>
      ${line ? html`<blockquote>“${line}”</blockquote><button class="main" aria-disabled=${this.busy ? "true" : nothing} @click=${() => this.busy || this.dispatchEvent(new CustomEvent("say", { detail: line }))}>${t.sayIt}</button>`
        : html`<p>${t.demoEnds}</p>`}
      <button class=${line ? "link" : "main"} @click=${this.over}>${t.demoOver}</button>
    </section>`;
  }

  static override styles = [base, css`.card { border-style: dashed; border-color: var(--line-strong) } .link { justify-self: start }`];
}

customElements.define("pb-demo", PbDemo);
