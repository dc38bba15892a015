// The plan: one sheet to a bill, to keep, to print, to take along. Nothing private is on it.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { day } from "../format.js";
import { Heading, Paper, download, openOwnPage } from "../later/print.js";
import { pen, squiggle } from "../pen.js";
import { goesWithout, modelOf } from "../later/model.js";
import { PRINT } from "../later/pens.js";
import { t as chat } from "../strings/chat.js";
import { t } from "../strings/plan.js";
import type { Clock, Plan, PlannedBill, Story } from "../types.js";
import { clocks, sheet } from "./plan-bill.js";
import { calendar } from "./plan-calendar.js";
import { planStyle } from "./plan-style.js";

export class PbPlan extends LitElement {
  static override properties = { coach: { attribute: false }, plan: { state: true }, away: { state: true }, address: { state: true } };
  static override styles = planStyle;
  declare coach: Coach;
  declare private plan: Plan | null;
  /** The newest plan could not be read. */
  declare private away: boolean;
  /** Of our own page, where the browser did not open it. */
  declare private address: string | null;
  private read = "";
  private readonly heading = new Heading(this);

  constructor() {
    super();
    this.plan = this.address = null;
    this.away = false;
    new Watch(this);
    new Paper(this, "13mm");
  }

  protected override willUpdate(): void {
    this.heading.before();
    const { session } = this.coach;
    const stands = session?.file && `${session.id} ${session.revision}`;
    if (stands && stands !== this.read) void this.load(stands);
  }

  protected override updated(): void {
    this.heading.after();
  }

  private async load(stands: string): Promise<void> {
    this.read = stands;
    const { session, server } = this.coach;
    try {
      const plan = await server.ask<Plan>("GET", `${session!.path}/plan`);
      if (this.read !== stands) return;
      this.plan = plan;
      this.away = false;
      void this.reword(stands);
    } catch {
      if (this.read !== stands) return;
      this.away = true;
      this.coach.tell(this.plan ? t.old : t.away);
    }
  }

  /** The story of each bill in a model's words, where one is set. What does not come leaves our own. */
  private async reword(stands: string): Promise<void> {
    const { coach } = this;
    if (goesWithout(coach)) return;
    try {
      const { model, resting, spent } = await modelOf(coach);
      if (!model || resting || spent) return;
      for (const { id } of this.plan!.bills) {
        const { text, worded_by } = await coach.server.ask<Story>("GET", `${coach.session!.path}/story?bill=${encodeURIComponent(id)}`);
        if (this.read !== stands || goesWithout(coach)) return;
        const worded = (bill: PlannedBill) => (bill.id === id && worded_by ? { ...bill, story: text, worded_by } : bill);
        this.plan = { ...this.plan!, bills: this.plan!.bills.map(worded) };
      }
    } catch { /* ours is there */ }
  }

  private readonly again = (): void => {
    const { session } = this.coach;
    this.read = "";
    this.away = false;
    if (session?.file) this.requestUpdate();
    else void session?.open().catch(() => { this.away = true; });
  };

  private readonly save = async (): Promise<void> => {
    try {
      this.address = await openOwnPage(this.coach);
    } catch {
      this.coach.say(t.notOpened, 6000);
    }
  };

  private readonly keepDates = (): void => {
    download(t.calendarFile, calendar(this.plan!), "text/calendar");
    this.coach.tell(t.calendarDone);
  };

  override render() {
    const { plan, coach } = this;
    if (coach.session?.gone) {
      void import("../later/gone.js");
      return html`<div class="plan"><div class="tools"><pb-gone .coach=${coach}></pb-gone></div></div>`;
    }
    if (!plan) return html`<div class="plan"><div class="tools stack"><h1 tabindex="-1">${t.many}</h1>${this.away ? this.retry(t.away)
      : html`<p class="row second">${squiggle()}${t.loading}</p>`}</div></div>`;
    const many = plan.bills.length > 1;
    return html`<div class="plan" data-many=${many}>
      <div class="tools row">
        ${coach.embedded ? html`<button @click=${this.save}>${pen(PRINT)}${t.saveToPrint}</button>`
          : html`<button @click=${() => window.print()}>${pen(PRINT)}${t.print}</button>`}
        ${plan.bills.some((bill) => bill.clocks.some((clock) => clock.days_left >= 0))
          ? html`<button @click=${this.keepDates}>${pen("clock")}${t.calendar}</button>` : nothing}
        ${this.address ? html`<p><a href=${this.address} target="_blank" rel="noopener">${t.openHere}</a></p>` : nothing}
      </div>
      ${this.away ? html`<div class="notice stack">${this.retry(t.old)}</div>` : nothing}
      ${many ? this.several(plan) : plan.bills.map((bill) => sheet(bill, coach, true, plan.made_on))}
      <p class="quiet">${plan.notice} ${t.neverPrinted}</p>
    </div>`;
  }

  private several(plan: Plan) {
    return html`<div class="intro"><h1 tabindex="-1">${t.many}</h1><p class="second">${t.written(day(plan.made_on))}</p></div>
      <section class="paper shared"><div class="page"><section><h2>${t.allClocks}</h2>${clocks(together(plan))}</section></div></section>
      <div class="many" data-count=${plan.bills.length}>${plan.bills.map((bill) => sheet(bill, this.coach, false, plan.made_on))}</div>`;
  }

  private readonly retry = (words: string) => html`<p>${words}</p><p><button @click=${this.again}>${chat.tryAgain}</button></p>`;
}

/** The clocks of all bills, the soonest first; one that runs for several bills stands once, with their names. */
function together(plan: Plan): (Clock & { name: string })[] {
  const found = new Map<string, Clock & { name: string }>();
  for (const bill of plan.bills) {
    for (const clock of bill.clocks) {
      const same = found.get(clock.what + clock.date);
      found.set(clock.what + clock.date, { ...clock, name: same ? `${same.name}, ${bill.name}` : bill.name });
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

customElements.define("pb-plan", PbPlan);
