// Ten objections, one by one: the line, an answer, at once whether it meets it, and all ten at the end.
import { html, nothing } from "lit";
import { pen } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { marked } from "./rehearse-marks.js";
import { Saying, clerkLine, problem, sheet } from "./rehearse-say.js";
import type { Answer, Drill } from "./rehearse-types.js";
import type { Host, RehearseWork } from "./rehearse-work.js";

/** Whether the soft line was switched off on this device. */
const SOFT = "drill.soft";

export class Drilling {
  readonly saying: Saying;

  constructor(private readonly host: Host, private readonly work: RehearseWork) {
    this.saying = new Saying(host, work, this.answered);
  }

  private get drill(): Drill {
    return this.work.rehearsal!.drill!;
  }

  private get last(): Answer | undefined {
    return this.drill.answers.at(-1);
  }

  /** No line is left. */
  private get done(): boolean {
    return this.drill.answers.length >= this.drill.of || this.work.rehearsal!.ended;
  }

  private readonly answered = (): void => {
    const { met, better } = this.last!;
    this.host.coach.announce(met ? `${t.metIt}.` : `${t.notMet} ${better ?? ""}`);
    this.host.focusOn("#step");
  };

  private readonly next = async (): Promise<void> => {
    if (this.done && !(await this.work.end())) return;
    this.work.goOn();
    this.host.focusOn("#step");
  };

  private readonly soft = (): void => {
    const { keep } = this.host.coach;
    keep.set(SOFT, keep.get(SOFT) ? "" : "off");
    this.host.requestUpdate();
  };

  private readonly again = async (): Promise<void> => {
    if (await this.work.start({ kind: "drill" })) this.host.focusOn("h1");
  };

  render() {
    const { done, last, work } = this;
    const inside = last && !work.seen && !work.rehearsal!.ended ? this.result(last) : done ? this.all() : this.ask();
    return html`<section class="step only" aria-labelledby="step">${inside}</section>`;
  }

  private heading(at: number) {
    return html`<h2 id="step" tabindex="-1">${t.lineOf(at, this.drill.of)}</h2>`;
  }

  private ask() {
    const at = this.drill.answers.length + 1;
    const off = this.host.coach.keep.get(SOFT) === "off";
    const soft = html`<div class="soft">${off ? nothing : html`<svg class="time" data-at=${at % 2} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><path d="M0 2H100" vector-effect="non-scaling-stroke" /></svg>`}
      <p class="small">${off ? nothing : t.softLine} <button type="button" class="link" @click=${this.soft}>${off ? t.showLine : t.hideLine}</button></p></div>`;
    return html`${this.heading(at)}${this.saying.render(t.theySay, nothing, soft)}`;
  }

  private result(one: Answer) {
    this.saying.leave();
    return html`${this.heading(one.number)}${clerkLine(t.theySay, one.line)}${mine(one)}
      <section class="marked" data-is=${one.met ? "tick" : "pencil"}>${pen(one.met ? "tick" : "pencil")}<h3>${one.met ? t.metIt : t.notMet}</h3></section>
      ${one.better && !one.met ? sheet(t.better, one.better) : nothing}${problem(this.work)}
      <div class="ways"><button class="main" id="go-on" @click=${this.next}>${this.done ? t.seeAll : t.next}</button></div>`;
  }

  private all() {
    const { met, of, answers } = this.drill;
    return html`<h2 id="step" tabindex="-1">${t.result(met, of)}</h2>${met < answers.length ? html`<p>${t.resultMore}</p>` : nothing}
      <ol class="ten">${answers.map((one) => html`<li class="card">${clerkLine(t.theySay, one.line)}
        <p class="row">${pen(one.met ? "tick" : "pencil")}<b>${one.met ? t.metIt : t.say}</b></p>
        <p class="voice said">${one.met ? one.said : one.better}</p></li>`)}</ol>${problem(this.work)}
      <div class="ways"><button class="main" @click=${this.again}>${t.again}</button><button @click=${() => this.host.coach.go("rehearse")}>${t.toSetUp}</button></div>`;
  }
}

const mine = ({ said, quote, met }: Answer) => html`<figure class="bubble"><figcaption>${t.youSaid}</figcaption>${said
  ? html`<blockquote class="voice said">${marked(said, met ? { quote, start: -1, text: "" } : null, null).map(({ text, mark }) => (mark ? html`<span data-mark=${mark}>${text}</span>` : text))}</blockquote>`
  : html`<p>${t.silence}</p>`}</figure>`;
