// On the line: the clerk's words and ours, what is said of each turn, two tries side by side, and ways to end.
import { html, nothing } from "lit";
import { hashOf } from "../coach.js";
import { pen } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { marked } from "./rehearse-marks.js";
import { Saying, clerkLine, problem, sheet } from "./rehearse-say.js";
import { ownNumbers } from "./rehearse-set-up.js";
import type { Note, PracticeTurn, Rehearsal, Theme, Try } from "./rehearse-types.js";
import type { Host, RehearseWork } from "./rehearse-work.js";

export const REWIND = "M4.6 9.2c3.6-.2 6.6-.1 9.6.1 3 .3 5.3 2.2 5.3 5 .1 3-2.4 4.9-5.6 5M8.6 5C7 6.4 5.6 7.8 4.4 9.3c1.3 1.5 2.7 2.9 4.3 4.1" as const;
const OPEN = "M12 5.6v.1M16.6 7.8v.1M18.5 12.3v.1M16.4 16.7v.1M11.9 18.6v.1M7.4 16.6v.1M5.6 12.1v.1M7.5 7.7v.1" as const;
const WAITS = [1, 3, 7, 14, 30];

export class Live {
  private leaving = false;
  private wait = 7;
  readonly saying: Saying;

  constructor(private readonly host: Host, private readonly work: RehearseWork) {
    this.saying = new Saying(host, work, this.answered);
  }

  /** What is said of the turn, for those who listen; its heading is where one reads on. */
  private readonly answered = (): void => {
    const last = this.last;
    const step = this.step();
    if (!last || step === "say") return;
    for (const words of step === "compare" ? this.differs() : spoken(last)) this.host.coach.announce(words);
    this.host.focusOn("#step");
  };

  private get rehearsal(): Rehearsal {
    return this.work.rehearsal!;
  }

  private get last(): PracticeTurn | undefined {
    return this.rehearsal.turns.at(-1);
  }

  private step(): "say" | "feedback" | "compare" | "over" {
    const { last, rehearsal, work } = this;
    if (last && !work.seen) {
      if (rehearsal.compared?.turn === last.number) return "compare";
      if (last.feedback.worked || last.feedback.change || last.feedback.better) return "feedback";
    }
    return rehearsal.over ? "over" : "say";
  }

  /** What changed from one try to the other, for those who listen. */
  private differs(): string[] {
    const { second, changes } = this.rehearsal.compared!;
    return [`${t.thenSaid}: ${second.line}`, `${t.changed}: ${changes.map(({ text }) => text).join(" ") || t.same}`];
  }

  private readonly goOn = (): void => {
    this.work.problem = "";
    this.work.goOn();
    this.host.focusOn("#step");
  };

  readonly rewind = async (turn: number): Promise<void> => {
    if (!(await this.work.rewind(turn))) return;
    this.leaving = false;
    const { coach } = this.host;
    if (coach.place.rest[1]) coach.go("rehearse", [this.rehearsal.id]);
    this.host.focusOn("#step");
  };

  private readonly choose = async (which: number): Promise<void> => {
    if (which !== this.rehearsal.current && !(await this.work.choose(which))) return;
    this.goOn();
  };

  readonly finish = async (): Promise<void> => {
    if (!(await this.work.end())) return;
    this.leaving = false;
    const { coach } = this.host;
    if (coach.place.rest[1]) coach.go("rehearse", [this.rehearsal.id]);
    this.host.focusOn("h1");
  };

  private readonly callAgain = async (): Promise<void> => {
    if (!(await this.work.callAgain(this.wait))) return;
    this.leaving = false;
    this.host.focusOn("#step");
  };

  private readonly leave = (on: boolean): void => {
    this.leaving = on;
    this.host.requestUpdate();
    this.host.focusOn(on ? "#leaving" : "#hang-up");
  };

  render() {
    const { rehearsal, host } = this;
    const looked = rehearsal.turns.find(({ number }) => String(number) === host.coach.place.rest[1]);
    const step = looked ? "look" : this.step();
    if (step !== "say") this.saying.leave();
    const inside = looked ? this.look(looked) : step === "say" ? this.say() : step === "over" ? this.over() : step === "compare" ? this.compare() : this.feedback();
    return html`<div class="columns">
      <div class="column">${this.numbers(looked)}<section class="step" aria-labelledby="step">${inside}</section></div>
      <aside class="column" aria-label=${t.soFar}>${themes(rehearsal.themes, t.soFar)}<div>${ownNumbers(rehearsal)}
        <details><summary>${pen("fold")}${rehearsal.scenario.title}</summary><p class="small">${rehearsal.scenario.about} ${t.goal(t.goals[rehearsal.scenario.goal] ?? "")}</p></details></div></aside></div>`;
  }

  /** The turns so far; each number shows its turn, with the way to try it again. */
  private numbers(looked: PracticeTurn | undefined) {
    const { turns, id } = this.rehearsal;
    const { coach } = this.host;
    const open = this.step() === "say" || this.step() === "over";
    const here = looked?.number ?? (open ? undefined : this.last?.number);
    const next = (this.last?.number ?? 0) + 1;
    const go = (event: MouseEvent, number: number): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      coach.go("rehearse", [id, String(number)]);
    };
    return html`<nav class="turns" aria-label=${t.turns}><ol>${turns.map(({ number }) => html`<li><a href=${hashOf({ screen: "rehearse", id: coach.place.id, rest: [id, String(number)] })}
        aria-current=${number === here ? "step" : nothing} @click=${(event: MouseEvent) => go(event, number)}><span class="hidden">${t.turn(number).replace(/\d+$/, "")}</span>${number}</a></li>`)}
      ${open && !looked && !this.rehearsal.over ? html`<li><span aria-current="step"><span class="hidden">${t.turn(next).replace(/\d+$/, "")}</span>${next}</span></li>` : nothing}</ol></nav>`;
  }

  /** The heading of a turn; it is where the focus goes when a step gives way to the next. */
  private heading(number: number, shown = false) {
    const { tries, current, call, day } = this.rehearsal;
    const words = tries.length > 1 ? t.turnTry(number, current) : t.turn(number);
    return html`<h2 id="step" tabindex="-1" class=${shown ? "" : "hidden"}>${words}</h2>${call > 1 ? html`<p class="small">${t.laterCall(call, day)}</p>` : nothing}`;
  }

  private say() {
    const hangUp = html`<button type="button" id="hang-up" aria-expanded=${this.leaving} @click=${() => this.leave(!this.leaving)}>${t.hangUp}</button>`;
    return html`${this.heading((this.last?.number ?? 0) + 1, this.rehearsal.tries.length > 1)}${this.saying.render(t.clerk, hangUp)}
      ${this.leaving ? html`<div class="card"><h3 id="leaving" tabindex="-1">${t.hangUpTitle}</h3>${this.ways(html`<button @click=${() => this.leave(false)}>${t.onTheLine}</button>`)}</div>` : nothing}`;
  }

  private over() {
    const { settled, line } = this.rehearsal;
    return html`${clerkLine(t.clerkSaid, line)}<h2 id="step" tabindex="-1">${settled ? t.settledTitle : t.overTitle}</h2>${problem(this.work)}
      ${this.ways(this.last ? html`<button @click=${() => this.rewind(this.last!.number)}>${pen(REWIND)}${t.redoLast}</button>` : nothing)}`;
  }

  /** How a call can end or go on another day. */
  private ways(more: unknown) {
    return html`<div class="ways">${this.last ? html`<button class="main" @click=${this.finish}>${t.finishBack}</button>` : nothing}
      ${this.rehearsal.settled ? nothing : html`<div class="wait"><label for="wait">${t.waitFor}</label><div class="row"><select id="wait" @change=${(event: Event) => { this.wait = Number((event.target as HTMLSelectElement).value); }}>
        ${WAITS.map((days) => html`<option value=${days} ?selected=${days === this.wait}>${t.inDays(days)}</option>`)}</select>
        <button @click=${this.callAgain}>${pen("phone")}${t.callAgain}</button></div></div>`}
      ${more}<button @click=${() => this.host.coach.go("rehearse")}>${t.stopHere}</button></div>`;
  }

  private feedback() {
    const last = this.last!;
    return html`${this.heading(last.number)}${clerkLine(t.clerkSaid, last.heard)}${ofTurn(last)}${problem(this.work)}
      <div class="ways"><button class="main" @click=${() => this.rewind(last.number)}>${pen(REWIND)}${t.rewind}</button><button id="go-on" @click=${this.goOn}>${t.keepGoing}</button></div>`;
  }

  /** A turn of before, from its number. */
  private look(turn: PracticeTurn) {
    return html`${this.heading(turn.number)}${clerkLine(t.clerkSaid, turn.heard)}${ofTurn(turn)}${clerkLine(t.thenSaid, turn.line)}${problem(this.work)}
      <div class="ways"><button class="main" @click=${() => this.rewind(turn.number)}>${pen(REWIND)}${t.rewind}</button>
        <button @click=${() => this.host.coach.go("rehearse", [this.rehearsal.id])}>${this.rehearsal.ended ? t.backToReview : t.backToCall}</button></div>`;
  }

  private compare() {
    const { turn, first, second, changes } = this.rehearsal.compared!;
    const last = this.last!;
    const { worked, change, better } = last.feedback;
    const gained = changes.some((one) => one.better) && changes.every((one) => one.better !== false);
    return html`<h2 id="step" tabindex="-1">${t.compare(turn)}</h2>${clerkLine(t.clerkSaid, last.heard)}
      ${tried(first, false)}${tried(second, true)}
      <section class="marked" data-is=${gained ? "tick" : "even"}>${pen(gained ? "tick" : "pencil")}<h3>${t.changed}</h3>
        ${changes.length ? html`<ul>${changes.map(({ text }) => html`<li>${text}</li>`)}</ul>` : html`<p>${t.same}</p>`}</section>
      ${worked || change || better ? html`<details><summary>${pen("fold")}${t.noted}</summary><div class="stack">${ofTurn(last)}</div></details>` : nothing}${problem(this.work)}
      <div class="ways"><button class="main" @click=${() => this.choose(second.try)}>${t.goFrom(second.try)}</button>
        <button @click=${() => this.rewind(turn)}>${t.onceMore}</button><button @click=${() => this.choose(first.try)}>${t.goFrom(first.try)}</button></div>`;
  }
}

const tried = (one: Try, now: boolean) => html`<section class="card try" data-now=${now}><h3>${now ? pen("M14.2 3.7C9 2.9 3.9 6.4 3.6 11.6c-.3 5 3.6 8.8 8.5 8.7 5.2-.1 8.8-4.2 8.4-9C20.1 6.6 16.3 3.9 11.7 4.2") : nothing}${t.nth(one.try)}</h3>
  <p class="voice said">${one.said || t.silence}</p>${clerkLine(t.thenSaid, one.line)}</section>`;

/** Our own words with their marks, what worked, what to change, and the line to say aloud. */
function ofTurn({ said, feedback: { worked, change, better } }: PracticeTurn) {
  return html`<figure class="bubble"><figcaption>${t.youSaid}</figcaption>${said
    ? html`<blockquote class="voice said">${marked(said, worked, change).map(({ text, mark }) => (mark ? html`<span data-mark=${mark}>${text}</span>` : text))}</blockquote>`
    : html`<p>${t.silence}</p>`}</figure>
    ${worked ? note("tick", t.worked, worked) : nothing}${change ? note("pencil", t.change, change) : nothing}${better ? sheet(t.better, better) : nothing}`;
}

const note = (mark: "tick" | "pencil", title: string, { quote, text }: Note) =>
  html`<section class="marked" data-is=${mark}>${pen(mark)}<h3>${title}</h3><p>${quote ? html`<q class="voice">${quote}</q>: ` : nothing}${text}</p></section>`;

/** The same, for those who listen. */
function spoken({ feedback: { worked, change, better } }: PracticeTurn): string[] {
  const part = (title: string, found: Note | null) => (found ? [`${title}: ${found.quote ? `“${found.quote}”: ` : ""}${found.text}`] : []);
  return [...part(t.worked, worked), ...part(t.change, change), ...(better ? [`${t.better}: ${better}`] : [])];
}

/** What matters, each as a row of ticks. */
export function themes(all: Theme[], title: string) {
  if (!all.length) return nothing;
  return html`<section class="card themes" aria-labelledby="themes"><h2 id="themes">${title}</h2><ul>${all.map(({ title: name, done, of }) => html`<li><span>${name}</span>
    <span class="marks">${of ? [...Array(of).keys()].map((at) => (at < done ? pen("tick") : pen(OPEN))) : nothing}<span class=${of ? "hidden" : "small"}>${of ? t.of(done, of) : t.notYet}</span></span></li>`)}</ul></section>`;
}
