// The conversation: what was said, what was answered, what is still on its way, and the field.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch, later } from "../coach.js";
import { Refused } from "../server.js";
import { time } from "../format.js";
import { pen, squiggle } from "../pen.js";
import type { Line } from "../session.js";
import { t } from "../strings/chat.js";
import type { Turn } from "../types.js";
import "./composer.js";
import { type Scene, drawBlock, fixing, inOrder } from "./blocks.js";
import { type PbComposer, count } from "./composer.js";
import { chatStyle } from "./style.js";

const LATE = 400, VERY_LATE = 10_000, LONG = 600;
const WIDE = 1000;

/** What went wrong, and what to do about it. */
const trouble = (words: string, more: unknown = nothing) => (words ? html`<div class="problem">${pen("warn")}<p>${words}</p>${more}</div>` : nothing);

export class PbChat extends LitElement {
  static override properties = { coach: { attribute: false }, large: { state: true }, problem: { state: true }, wide: { state: true } };
  static override styles = chatStyle;
  declare coach: Coach;
  declare private large: string;
  declare private problem: string;
  declare private wide: boolean;
  private shownTurn = "";
  private newest: string | undefined;
  /** The turn whose answer was shown as it came. */
  private streamed: string | undefined;
  private opener: HTMLElement | null = null;
  private tick = 0;
  private told = 0;
  private readonly size = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    this.large = this.problem = "";
    this.wide = false;
    new Watch(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
    visualViewport?.addEventListener("resize", this.lift);
    this.tick = window.setInterval(() => this.waits() && this.requestUpdate(), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    visualViewport?.removeEventListener("resize", this.lift);
    clearInterval(this.tick);
  }

  private measure(): void {
    // As the style has it: at 200 % text two columns would be too narrow to read.
    this.wide = this.clientWidth >= Math.max(WIDE, 62.5 * parseFloat(getComputedStyle(document.documentElement).fontSize));
    if (this.wide) later(import("../screens/file.js"));
  }

  private waits(): boolean {
    const is = this.coach.session?.way.is;
    return is === "going" || is === "later";
  }

  /** Keep the field above a keyboard that covers the page (iOS), where the page is not made smaller. */
  private readonly lift = (): void => {
    const hidden = visualViewport ? innerHeight - visualViewport.height - visualViewport.offsetTop : 0;
    this.renderRoot.querySelector<HTMLElement>(".foot")?.style.setProperty("inset-block-end", `${Math.max(0, hidden)}px`);
  };

  protected override updated(): void {
    const session = this.coach.session;
    const coming = session?.coming;
    const newest = session?.turns[session.turns.length - 1];
    if (this.coach.jump) return this.jumpTo(this.coach.jump);
    const key = `${session?.id} ${newest?.turn_id} ${newest?.status} ${session?.lines.length} ${coming?.turn_id}`;
    if (!session?.turns.length || key === this.shownTurn) return;
    const first = !this.shownTurn, fresh = newest?.turn_id !== this.newest;
    this.shownTurn = key;
    this.newest = newest?.turn_id;
    this.composer?.fill();
    if (first && this.coach.scrolled !== null) return this.settle(() => scrollTo(0, this.coach.scrolled!));
    const last = this.renderRoot.querySelector<HTMLElement>("article:last-of-type");
    if (coming) this.settle(() => this.topOf(last).scrollIntoView({ block: "start" }));
    else if (session.lines.length) this.settle(() => this.renderRoot.querySelector(".foot")?.scrollIntoView({ block: "end" }));
    // What was read as it came stays where it is read, unless a header that grew covers it.
    else if (newest?.number) this.settle(() => (newest.turn_id !== this.streamed || last!.getBoundingClientRect().top < parseFloat(getComputedStyle(last!).scrollMarginBlockStart) - 12)
      && this.topOf(last).scrollIntoView({ block: "start" }));
    // Court papers and crisis: the heading of what to do comes first, also for those who listen.
    if (!first && fresh) last?.querySelector<HTMLElement>(".stop h3")?.focus({ preventScroll: true });
  }

  /** Where a new answer is read from: what was just said, or the answer alone where both do not fit. */
  private topOf(answer: HTMLElement | null): HTMLElement {
    const mine = answer?.previousElementSibling as HTMLElement | null;
    const line = (answer?.querySelector(".sheet, .stop, .ask") ?? answer?.querySelector("p"))?.getBoundingClientRect().bottom ?? 0;
    // Of an answer that is still coming, the line to say needs room too.
    const room = (innerHeight - 260) / (this.coach.session?.coming ? 2 : 1);
    return mine?.matches(".bubble") && line - mine.getBoundingClientRect().top < room ? mine : answer!;
  }

  /** Scroll, and again when what came into view has its true height. */
  private settle(scroll: () => void): void {
    scroll();
    requestAnimationFrame(() => { scroll(); requestAnimationFrame(scroll); });
  }

  private jumpTo(turn: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`[data-turn="${turn}"] h2`);
    if (!heading) return;
    this.coach.jump = null;
    this.shownTurn = "found";
    heading.focus({ preventScroll: true });
    this.settle(() => this.topOf(heading.closest("article")).scrollIntoView({ block: "start" }));
  }

  private get composer(): PbComposer | null {
    return this.renderRoot.querySelector<PbComposer>("pb-composer");
  }

  private readonly send = (message: string): void => {
    const { coach } = this;
    coach.comeBack = null;
    coach.fix = null;
    this.streamed = "";
    coach.session!.send(message);
  };

  private readonly said = (event: CustomEvent<string>): void => {
    this.send(event.detail);
    this.composer!.clear();
  };

  private readonly copy = async (words: string, button: EventTarget): Promise<void> => {
    const label = (button as HTMLElement).querySelector("span")!;
    const text = (button as HTMLElement).closest("section")!.querySelector("blockquote")!;
    try {
      await navigator.clipboard.writeText(words);
      label.textContent = t.copied;
      this.coach.tell(`${t.copied}.`);
      setTimeout(() => { label.textContent = t.copy; }, 2000);
    } catch {
      getSelection()?.selectAllChildren(text);
      this.coach.tell(t.selected);
    }
  };

  private readonly enlarge = async (words: string, opener: EventTarget): Promise<void> => {
    this.opener = opener as HTMLElement;
    await import("../later/large.js");
    this.large = words;
  };

  private readonly undo = async (turn: Turn): Promise<void> => {
    this.problem = "";
    try {
      const undone = await this.coach.session!.undo(turn);
      const file = undone.mode === "file";
      if (!file && !this.composer!.field.value) this.composer!.fill(undone.message);
      this.coach.say(file ? t.undoneFile : t.undone, 6000);
      this.composer!.focus();
    } catch (error) {
      this.problem = error instanceof Refused ? error.message : `${t.offline} ${t.tryAgain}.`;
      this.coach.tell(this.problem);
    }
  };

  private readonly recall = async (line: Line): Promise<void> => {
    const kept = this.composer!.field.value;
    this.composer!.fill([line.message, kept].filter(Boolean).join("\n"));
    this.coach.tell(t.stopped);
    this.composer!.focus();
    await this.coach.session!.recall(line);
  };

  override render() {
    const { coach } = this;
    const { session } = coach;
    if (session?.gone) {
      later(import("../later/gone.js"));
      return html`<div class="columns"><div class="talk"><pb-gone .coach=${coach}></pb-gone></div></div>`;
    }
    if (!session?.turns.length) return html`<div class="columns"><div class="talk"><h1 tabindex="-1" class="hidden">${t.loading}</h1>
      ${session?.unread ? html`<p>${t.couldNotOpen}</p><button @click=${() => session.open().catch(() => coach.tell(t.couldNotOpen))}>${t.tryAgain}</button>`
        : html`<p class="working">${squiggle()} ${t.loading}</p>`}</div></div>`;
    const { turns, last, coming } = session;
    if (coming) this.streamed = coming.turn_id;
    return html`
      <div class="columns">
        <div class="talk">
          <h1 tabindex="-1" class="hidden">${session.about?.name ?? t.coach}</h1>
          ${turns[0]!.number > session.first ? html`<button class="earlier" @click=${() => session.earlier()}>${t.earlier(turns[0]!.number - session.first)}</button>` : nothing}
          ${this.places(coming ? [...turns, coming] : turns, last)}
          ${session.lines.map((line, at) => this.line(line, at))}
          ${trouble(coach.comeBack?.words ?? this.problem)}
          ${this.unsavedCall()}
          ${this.demo()}
          <div class="foot">
            ${(session.file?.bills.length ?? 0) > 1 ? html`<pb-about .coach=${coach}></pb-about>` : nothing}
            <pb-composer .coach=${coach} .draft=${`draft.${session.id}`} @say=${this.said}></pb-composer>
          </div>
        </div>
        ${this.wide ? html`<aside class="side" aria-label=${t.caseFile}><pb-file .coach=${coach} panel></pb-file></aside>` : nothing}
      </div>
      ${this.large ? html`<pb-large .words=${this.large} @done=${() => { this.large = ""; this.opener?.focus(); }}></pb-large>` : nothing}`;
  }

  /** Each turn at the place of its number, so that those which are read later do not move what is drawn already. */
  private places(turns: Turn[], last: Turn | undefined): unknown[] {
    const places: unknown[] = [];
    turns.forEach((turn, at) => {
      // The greeting has done its work once something was said.
      const greets = turn.number === 0 && (turns.length > 1 || this.coach.session!.lines.length > 0);
      places[turn.number] = greets ? nothing : this.turn(turn, turns.slice(at + 1).find((one) => one.status === "done"), turn === last);
    });
    return Array.from(places, (drawn) => drawn ?? nothing);
  }

  private turn(turn: Turn, after: Turn | undefined, last: boolean) {
    const at = turn.created ? time(turn.created) : "";
    const undone = turn.status === "undone";
    const { way, coming } = this.coach.session!;
    const going = turn === coming && way.is === "going" && Date.now() - way.since < VERY_LATE;
    const reply = turn.reply;
    const mine = turn.mode === "file" ? html`<p class="note">${pen("pencil")}${t.changed(turn.message)}</p>`
      : turn.number === 0 ? nothing : this.bubble(turn.message, at);
    if (undone) return html`<details class="undone"><summary>${pen("fold")}${t.takenBack}</summary>${mine}</details>`;
    const newest = last || (!after && !this.coach.session!.last);
    const scene: Scene | null = reply && {
      coach: this.coach, reply, newest: newest && !this.coach.session!.lines.length, answer: after && after.mode !== "file" ? after.message : this.coach.session!.lines[0]?.message ?? null,
      call: turn.mode === "call", noted: after?.reply?.facts_changed ?? [], send: this.send, copy: this.copy, enlarge: this.enlarge, fixed: this.fixed,
    };
    return html`${mine}
      <article data-turn=${turn.turn_id} ?data-came=${going || (!after && turn !== coming && turn.turn_id === this.streamed)}>
        <h2 class="hidden" tabindex="-1">${t.at(t.coach, at)}</h2>
        ${scene ? inOrder(scene.reply.blocks).map((block) => drawBlock(block, scene)) : html`<p>${t.unreadable}</p>`}
        ${going ? squiggle() : nothing}
        ${reply?.worded_by ? html`<pb-worded .scene=${scene}></pb-worded>` : nothing}
        ${reply && turn.number > 0 ? this.noted(turn, newest) : nothing}
        ${last ? html`<p><button class="link" @click=${() => this.undo(turn)}>${turn.mode === "file" ? t.putBack : t.undo}</button></p>` : nothing}
      </article>`;
  }

  /** What was noted from this line, each with the way to put it right. */
  private noted(turn: Turn, newest: boolean) {
    const { coach } = this;
    const { file } = coach.session!;
    const bill = file?.bills.find((one) => one.id === turn.reply!.bill);
    const facts = [...(bill?.facts ?? []), ...(file?.facts ?? [])];
    const noted = turn.reply!.facts_changed.flatMap((name) => facts.filter((fact) => fact.name === name));
    if (!noted.length || !newest) return nothing;
    const key = (name: string) => `${turn.turn_id}!${name}`;
    return html`<details class="noted" ?open=${noted.length < 3 || noted.some(({ name }) => key(name) === coach.fix)}><summary>${pen("fold")}${t.noted(noted.length)}</summary>
      <ul>${noted.map((fact) => html`<li><span>${fact.title}: <b>${fact.shown}</b></span>
        <button class="link" data-fix=${key(fact.name)} aria-expanded=${key(fact.name) === coach.fix} aria-label=${`${t.fix}: ${fact.title}`} @click=${() => coach.fixing(key(fact.name))}>${t.fix}</button>
        ${fixing(coach, key(fact.name), fact.name, turn.reply!, this.fixed)}</li>`)}</ul></details>`;
  }

  private readonly fixed = ({ detail: { saved, words } }: CustomEvent<{ saved: boolean; words: string }>): void => {
    const opener = this.coach.fix;
    this.coach.fixing(null);
    // Saved, the new answer is read next; given up, one is where one was.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(saved ? "article:last-of-type h2" : `[data-fix="${opener}"]`)?.focus({ preventScroll: true }));
    if (saved) this.coach.say(words.split(/(?<=\.)\s/)[0]!, 6000);
  };

  private bubble(message: string, at: string, below: unknown = nothing) {
    const words = message.trim();
    const long = words.length > LONG;
    return html`<div class="bubble" data-waits=${below !== nothing}><h2 class="hidden">${t.at(t.you, at)}</h2>
      ${long ? html`<details><summary>${pen("fold")}${t.folded(count(words))}</summary><p>${words}</p></details>` : html`<p>${words || t.nothingSaid}</p>`}
      ${below}</div>`;
  }

  /** A line without an answer: on its way, waiting, or come to grief. */
  private line(line: Line, at: number) {
    const { way, coming } = this.coach.session!;
    if (at > 0) return this.bubble(line.message, "", html`<p class="small">${pen("clock")} ${t.waitingTurn}</p>`);
    // Once its answer has begun, the line stands above that.
    const mine = (below: unknown = nothing) => (coming ? below : this.bubble(line.message, "", below));
    switch (way.is) {
      case "offline": return mine(html`<p class="small">${pen("clock")} ${t.waiting}</p>
        <button class="link" @click=${() => this.recall(line)}>${t.stop}</button>`);
      case "later": {
        const seconds = Math.max(1, Math.ceil((way.at - Date.now()) / 1000));
        this.tellOnce(way.at, (way.busy ? t.busy : t.tooFast)(seconds));
        return mine(html`<p class="small">${(way.busy ? t.busy : t.tooFast)(seconds)}</p>`);
      }
      case "failed": {
        const words = way.full ? t.storageFull : t.ourFault;
        this.tellOnce(-1, words);
        return [mine(), trouble(words, html`<div class="row"><button @click=${this.coach.session!.pump}>${t.tryAgain}</button><button class="plain" @click=${() => this.recall(line)}>${t.change}</button></div>`)];
      }
      case "going": {
        const since = Date.now() - way.since;
        const words = line.message.length > LONG ? t.workingLetter(count(line.message)) : t.working;
        if (since >= LATE) this.tellOnce(way.since, words);
        return [mine(), coming && since < VERY_LATE ? nothing : since < LATE ? html`<p class="working"></p>`
          : html`<p class="working">${squiggle()} ${words}. ${since > VERY_LATE ? t.workingLong : nothing}</p>
            ${since > VERY_LATE ? html`<button @click=${() => this.recall(line)}>${t.stop}</button>` : nothing}`];
      }
      default: return mine();
    }
  }

  private tellOnce(what: number, words: string): void {
    if (this.told === what) return;
    this.told = what;
    this.coach.tell(words);
  }

  /** A call that was left before it was saved. */
  private unsavedCall() {
    const { coach } = this;
    return coach.keep.get(`call-left.${coach.session!.id}`) ? html`<p class="note">${pen("phone")}<button class="link" @click=${() => coach.go("call")}>${t.unsavedCall}</button></p>` : nothing;
  }

  /** A made-up case: its next line, to be said by a tap. */
  private demo() {
    const { coach } = this;
    if (!coach.isDemo) return nothing;
    later(import("../later/demo.js"));
    return html`<pb-demo .coach=${coach} @say=${(event: CustomEvent<string>) => this.send(event.detail)}></pb-demo>`;
  }
}

customElements.define("pb-chat", PbChat);
