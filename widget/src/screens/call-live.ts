// The call itself: the line to say, the one thing to write down, what not to do, what they may say.
import { html, nothing } from "lit";
import { capital } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/call.js";
import { Dock } from "./call-dock.js";
import { type Host, focusOn, sentence } from "./call-host.js";
import { Notes } from "./call-notes.js";
import { Replies } from "./call-replies.js";
import { at, timeAloud } from "./call-time.js";
import type { CallNow, LogLine } from "./call-types.js";

const LONG = 110, TALL = 0.45, FRESH = 600, NEWEST = 8;

export class Live {
  readonly replies: Replies;
  private readonly dock: Dock;
  private readonly notes: Notes;
  /** The sheet takes so much of the screen that the notes go below the replies. */
  private tall = false;
  private said = "";
  private stands = "";
  private fresh = false;
  private freshness = 0;
  /** Each new line is read to those who listen. */
  private quiet = false;
  private large = "";
  private unfolded = false;
  /** The caught number that was put aside: the line itself is wanted. */
  private aside = -1;

  constructor(private readonly host: Host) {
    this.replies = new Replies(host, (reply) => {
      if (reply.asks) this.dock.ask(reply);
      else host.work.happen({ kind: "tapped", label: reply.label });
    });
    this.dock = new Dock(host, () => this.replies.focus());
    this.notes = new Notes(host);
  }

  stop(): void {
    this.notes.save();
    this.replies.stop();
    this.dock.stop();
    clearTimeout(this.freshness);
  }

  /** After each drawing: is the line another one, and how tall is its sheet? */
  after(): void {
    this.replies.after();
    const { now } = this.host.work.view!;
    const words = sentence(now);
    const stands = `${now.heard} ${now.kind} ${words}`;
    if (stands !== this.stands) {
      this.stands = stands;
      this.lineInView();
    }
    if (words !== this.said) {
      const first = !this.said;
      this.said = words;
      if (!this.quiet) this.host.coach.announce(t.sayNow(words));
      if (!first) this.flash();
    }
    const sheet = this.host.renderRoot.querySelector<HTMLElement>(".sheet");
    const tall = (sheet?.offsetHeight ?? 0) > innerHeight * TALL;
    if (tall !== this.tall && !this.notes.busy) {
      this.tall = tall;
      this.host.requestUpdate();
    }
  }

  /** The line to say is never left above the screen; once more when the header has its height. */
  private lineInView(): void {
    const scroll = (): void => this.host.renderRoot.querySelector(".sheet")?.scrollIntoView({ block: "nearest" });
    scroll();
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }

  private flash(): void {
    this.fresh = true;
    clearTimeout(this.freshness);
    this.freshness = window.setTimeout(() => { this.fresh = false; this.host.requestUpdate(); }, FRESH);
    this.host.requestUpdate();
  }

  private readonly enlarge = async (): Promise<void> => {
    await import("../later/large.js");
    this.large = this.said;
    this.host.requestUpdate();
  };

  private readonly shrink = (): void => {
    this.large = "";
    this.host.requestUpdate();
    focusOn(this.host, "#large");
  };

  private readonly hush = (): void => {
    this.quiet = !this.quiet;
    this.host.coach.tell(this.quiet ? t.quietOn : t.quietOff);
    this.host.requestUpdate();
  };

  render(wide: boolean) {
    const { work } = this.host;
    const { now } = work.view!;
    const notes = [this.notes.one(), this.avoid(now)];
    const over = [this.stopCard(now), this.still()];
    const title = html`<h1 tabindex="-1" class="hidden">${t.onCall}: ${capital(work.call!.name)}</h1>`;
    if (work.elsewhere) return html`<div class="call" data-wide="false">${title}${over}${this.sheet(now, false)}${this.elsewhere()}</div>`;
    const large = this.large ? html`<pb-large .words=${this.large} @done=${this.shrink}></pb-large>` : nothing;
    if (wide) {
      return html`<div class="call" data-wide="true">${title}<div class="over stack" ?hidden=${!over.some((one) => one !== nothing)}>${over}</div>
        <div class="side">${this.sheet(now)}${notes}${this.log(true)}${this.more(now)}</div><div class="side">${this.replies.render()}${this.dock.render()}</div>${large}</div>`;
    }
    return html`<div class="call" data-wide="false">${title}${over}${this.sheet(now)}${this.tall ? nothing : notes}${this.replies.render()}${this.tall ? notes : nothing}
      <div class="more">${this.log(false)}${this.more(now)}</div>${this.dock.render()}${large}</div>`;
  }

  private stopCard({ stop }: CallNow) {
    if (!stop) return nothing;
    return html`<section class="stop" aria-labelledby="stop"><h2 id="stop" tabindex="-1">${stop.title}</h2>${stop.text.split(/\n+/).map((words) => html`<p>${words}</p>`)}
      ${stop.actions.map(({ label, href }) => html`<a class="button" href=${href}>${pen("phone")}${label}</a>`)}</section>`;
  }

  private still() {
    const { work } = this.host;
    if (!work.leftOpen || work.elsewhere) return nothing;
    return html`<section class="still" aria-labelledby="still"><h2 id="still">${t.stillOn}</h2><p class="small">${t.stillOnMore}</p>
      <div class="row"><button class="main" @click=${() => void work.end()}>${t.end}</button><button @click=${work.goOn}>${t.goOn}</button></div></section>`;
  }

  private elsewhere() {
    const { work } = this.host;
    return html`<section class="still" aria-labelledby="other"><h2 id="other">${t.otherPhone}</h2>
      <div class="row"><button class="main" @click=${() => void work.move()}>${t.moveHere}</button></div>
      ${work.problem ? html`<div class="problem">${pen("warn")}<p>${work.problem}</p></div>` : nothing}</section>`;
  }

  private sheet(now: CallNow, tools = true) {
    const { coach } = this.host;
    const words = sentence(now);
    const gloss = now.shown === "full" ? now.say.gloss : null;
    const label = now.heard ? html`<span class="clipped"><i>${t.theySaid}</i> ${t.quoted(now.heard)}</span>` : html`${pen("say")}<i>${now.kind === "opening" ? t.openWith : t.say}</i>`;
    return html`<section class="sheet" data-fresh=${this.fresh} aria-labelledby="line">
      <div class="top"><h2 id="line">${label}</h2>${tools ? html`<button class="link" id="large" @click=${this.enlarge}>${t.large}</button>` : nothing}</div>
      ${now.text && now.kind !== "which" && !this.put(now) ? html`<p class="why">${now.text}</p>` : nothing}
      <blockquote lang=${now.say.lang} data-long=${words.length > LONG}>${words}</blockquote>
      ${gloss ? html`<p class="gloss">${gloss}</p>` : nothing}
      ${!tools ? nothing : now.kind === "caught" && !this.put(now) ? this.caught() : this.forms(now)}
    </section>
    ${tools ? html`<div class="asides"><button class="skip" @click=${() => coach.announce(t.sayNow(words))}>${t.again}</button><button class="skip" aria-pressed=${this.quiet} @click=${this.hush}>${t.quiet}</button>
      <button class="skip" @click=${() => coach.tell(timeAloud(this.host.work.view!.dialed ?? this.host.work.call!.started))}>${t.howLong}</button></div>` : nothing}`;
  }

  private forms({ say, shown, kind }: CallNow) {
    const { work } = this.host;
    const form = (of: "short" | "firm", tool: "shorter" | "firmer", words: string) => (say[of]
      ? html`<button aria-pressed=${shown === of} @click=${() => work.happen({ kind: "tool", tool: shown === of ? "again" : tool })}>${words}</button>` : nothing);
    return html`<div class="pills" @mousedown=${(event: Event) => event.preventDefault()}>
      ${form("short", "shorter", t.shorter)}${form("firm", "firmer", t.firmer)}
      ${kind === "end" ? html`<button @click=${() => void work.end()}>${t.endCall}</button>` : html`<button @click=${() => work.happen({ kind: "tool", tool: "time" })}>${t.giveTime}</button>`}</div>`;
  }

  private caught() {
    const { coach } = this.host;
    return html`<div class="pills"><button class="main" @click=${this.again}>${t.sayAgain}</button>
      <button @click=${() => coach.go("file")}>${t.changeLimit}</button></div>`;
  }

  /** The number that was too high is put aside, until something new happens. */
  private readonly again = (): void => {
    this.aside = this.host.work.view!.log.length;
    this.host.coach.announce(t.sayNow(this.said));
    this.host.requestUpdate();
  };

  private put({ kind }: CallNow): boolean {
    return kind === "caught" && this.aside === this.host.work.view!.log.length;
  }

  private avoid({ avoid }: CallNow) {
    return avoid ? html`<section class="mark">${pen("cross")}<p><b>${t.notNow}</b> ${avoid}</p></section>` : nothing;
  }

  private more({ then }: CallNow) {
    return html`${this.notes.all()}${then ? html`<details><summary>${pen("fold")}${t.then}</summary><p class="small">${then}</p></details>` : nothing}`;
  }

  private log(open: boolean) {
    const { log } = this.host.work.view!;
    if (!log.length) return nothing;
    if (open) return html`<section class="card" aria-labelledby="so-far"><h2 id="so-far">${t.soFar}</h2>${this.lines(log.slice(-NEWEST))}</section>`;
    // Folded it costs nothing: it grows with the call, and is drawn at every tap.
    return html`<details @toggle=${this.unfold}><summary>${pen("fold")}${t.soFar}</summary>${this.unfolded ? this.lines(log) : nothing}</details>`;
  }

  private readonly unfold = (event: Event): void => {
    this.unfolded = (event.target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  private lines(log: LogLine[]) {
    const { call, view } = this.host.work;
    const start = view!.dialed ?? call!.started;
    return html`<ol class="log">${log.map((line) => html`<li><span class="at num">${at(line.at, start)}</span>
      <span class=${line.who}>${line.undone ? html`<s>${line.text}</s> <small>${t.takenBack}</small>` : line.text}</span></li>`)}</ol>`;
  }
}
