// The conversation: what was said, what was answered, what is still on its way, and the field.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { Refused } from "../server.js";
import { time } from "../format.js";
import { pen, squiggle } from "../pen.js";
import type { Line } from "../session.js";
import { t } from "../strings/chat.js";
import type { Turn } from "../types.js";
import "./composer.js";
import { type Scene, drawBlock, inOrder } from "./blocks.js";
import { type PbComposer, count } from "./composer.js";
import { chatStyle } from "./style.js";

const LATE = 400, VERY_LATE = 10_000, LONG = 600;
const WIDE = 1000;

export class PbChat extends LitElement {
  static override properties = { coach: { attribute: false }, large: { state: true }, problem: { state: true }, wide: { state: true } };
  static override styles = chatStyle;
  declare coach: Coach;
  declare private large: string;
  declare private problem: string;
  declare private wide: boolean;
  private shownTurn = "";
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
    this.wide = this.clientWidth >= WIDE;
    if (this.wide) void import("../screens/file.js");
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
    const newest = session?.turns[session.turns.length - 1];
    if (this.coach.jump) return this.jumpTo(this.coach.jump);
    const key = `${session?.id} ${newest?.turn_id} ${newest?.status} ${session?.lines.length}`;
    if (!session?.turns.length || key === this.shownTurn) return;
    const first = !this.shownTurn;
    this.shownTurn = key;
    // A new answer is read from its top; what the person just said stays in view above it.
    const at = this.renderRoot.querySelector(session.lines.length ? ".foot" : "article:last-of-type");
    const mine = at?.previousElementSibling;
    (first ? at : (mine ?? at))?.scrollIntoView({ block: first && !newest?.message ? "nearest" : "start" });
    this.composer?.fill();
    // Court papers and crisis: the heading of what to do comes first, also for those who listen.
    if (!first) this.renderRoot.querySelector<HTMLElement>("article:last-of-type .stop h3")?.focus({ preventScroll: true });
  }

  private jumpTo(turn: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`[data-turn="${turn}"] h2`);
    if (!heading) return;
    this.coach.jump = null;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  }

  private get composer(): PbComposer | null {
    return this.renderRoot.querySelector<PbComposer>("pb-composer");
  }

  private readonly send = (message: string): void => {
    const { coach } = this;
    coach.comeBack = null;
    coach.fix = null;
    coach.session!.send(message, coach.onCall ? "call" : "case");
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
      void import("../later/gone.js");
      return html`<div class="talk"><pb-gone .coach=${coach}></pb-gone></div>`;
    }
    if (!session?.turns.length) return html`<div class="talk"><h1 tabindex="-1" class="hidden">${t.loading}</h1>
      ${session?.unread ? html`<p>${t.couldNotOpen}</p><button @click=${() => session.open().catch(() => coach.tell(t.couldNotOpen))}>${t.tryAgain}</button>`
        : html`<p class="working">${squiggle()} ${t.loading}</p>`}</div>`;
    const turns = session.turns;
    const last = session.last;
    return html`
      <div class="columns">
        <div class="talk">
          <h1 tabindex="-1" class="hidden">${session.about?.name ?? t.coach}</h1>
          ${turns[0]!.number > session.first ? html`<button class="earlier" @click=${() => session.earlier()}>${t.earlier(turns[0]!.number - session.first)}</button>` : nothing}
          ${this.places(turns, last)}
          ${session.lines.map((line, at) => this.line(line, at))}
          ${coach.comeBack ? html`<div class="problem">${pen("warn")}<p>${coach.comeBack.words}</p></div>` : nothing}
          ${this.problem ? html`<div class="problem">${pen("warn")}<p>${this.problem}</p></div>` : nothing}
          ${session.lines.length ? nothing : this.demo()}
          <div class="foot">
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
      places[turn.number] = greets ? nothing : this.turn(turn, turns[at + 1], turn === last);
    });
    return Array.from(places, (drawn) => drawn ?? nothing);
  }

  private turn(turn: Turn, after: Turn | undefined, last: boolean) {
    const at = turn.created ? time(turn.created) : "";
    const undone = turn.status === "undone";
    const reply = turn.reply;
    const mine = turn.mode === "file" ? html`<p class="note">${pen("pencil")}${t.changed}</p>`
      : turn.number === 0 ? nothing : this.bubble(turn.message, at);
    if (undone) return html`<details class="undone"><summary>${pen("fold")}${t.takenBack}</summary>${mine}</details>`;
    const newest = last || (turn.number === 0 && !after);
    const scene: Scene | null = reply && {
      coach: this.coach, reply, newest: newest && !this.coach.session!.lines.length, answer: after && after.mode !== "file" ? after.message : this.coach.session!.lines[0]?.message ?? null,
      send: this.send, copy: this.copy, enlarge: this.enlarge,
    };
    return html`${mine}
      <article data-turn=${turn.turn_id}>
        <h2 class="hidden" tabindex="-1">${t.at(t.coach, at)}</h2>
        ${scene ? inOrder(scene.reply.blocks).map((block) => drawBlock(block, scene)) : html`<p>${t.unreadable}</p>`}
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
    const fixed = noted.find((fact) => fact.name === coach.fix);
    if (coach.fix) void import("../later/fix.js");
    return html`<details class="noted" ?open=${noted.length < 3 || fixed !== undefined}><summary>${pen("fold")}${t.noted(noted.length)}</summary>
      <ul>${noted.map((fact) => html`<li><span>${fact.title}: <b>${fact.shown}</b></span>
        <button class="link" data-fix=${fact.name} aria-expanded=${fact === fixed} aria-label=${`${t.fix}: ${fact.title}`} @click=${() => coach.fixing(fact.name)}>${t.fix}</button>
        ${fact === fixed ? html`<pb-fix .coach=${coach} .name=${fact.name} .bill=${bill?.facts.includes(fact) ? bill.id : undefined} @done=${this.fixed}></pb-fix>` : nothing}</li>`)}</ul></details>`;
  }

  private readonly fixed = ({ detail }: CustomEvent<{ saved: boolean; words: string }>): void => {
    const name = this.coach.fix;
    this.coach.fixing(null);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`article:last-of-type [data-fix="${name}"], article:last-of-type h2`)?.focus());
    if (detail.saved) this.coach.say(detail.words, 6000);
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
    const { way } = this.coach.session!;
    if (at > 0) return this.bubble(line.message, "", html`<p class="small">${pen("clock")} ${t.waitingTurn}</p>`);
    switch (way.is) {
      case "offline": return this.bubble(line.message, "", html`<p class="small">${pen("clock")} ${t.waiting}</p>
        <button class="link" @click=${() => this.recall(line)}>${t.stop}</button>`);
      case "later": {
        const seconds = Math.max(1, Math.ceil((way.at - Date.now()) / 1000));
        this.tellOnce(way.at, (way.busy ? t.busy : t.tooFast)(seconds));
        return this.bubble(line.message, "", html`<p class="small">${(way.busy ? t.busy : t.tooFast)(seconds)}</p>`);
      }
      case "failed": {
        const words = way.full ? t.storageFull : t.ourFault;
        this.tellOnce(-1, words);
        return [this.bubble(line.message, ""), html`<div class="problem">${pen("warn")}<p>${words}</p>
          <div class="row"><button @click=${this.coach.session!.pump}>${t.tryAgain}</button><button class="plain" @click=${() => this.recall(line)}>${t.change}</button></div></div>`];
      }
      case "going": {
        const since = Date.now() - way.since;
        const words = line.message.length > LONG ? t.workingLetter(count(line.message)) : t.working;
        if (since >= LATE) this.tellOnce(way.since, words);
        return [this.bubble(line.message, ""), since < LATE ? html`<p class="working"></p>`
          : html`<p class="working">${squiggle()} ${words}. ${since > VERY_LATE ? t.workingLong : nothing}</p>
            ${since > VERY_LATE ? html`<button @click=${() => this.recall(line)}>${t.stop}</button>` : nothing}`];
      }
      default: return this.bubble(line.message, "");
    }
  }

  private tellOnce(what: number, words: string): void {
    if (this.told === what) return;
    this.told = what;
    this.coach.tell(words);
  }

  /** A made-up case: its next line, to be said by a tap. */
  private demo() {
    const { coach } = this;
    const { session } = coach;
    if (!coach.isDemo) return nothing;
    void import("../later/demo.js");
    return html`<pb-demo .coach=${coach} .said=${session!.turns.filter((turn) => turn.status === "done" && turn.number > 0).length} @say=${(event: CustomEvent<string>) => this.send(event.detail)}></pb-demo>`;
  }
}

customElements.define("pb-chat", PbChat);
