// At the thumb: what they said in words, undo, hold, the end, a number of one's own; and the pad for an amount, a share, a day.
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/call.js";
import { readAmount, readPercent } from "./call-deck.js";
import { Dictation } from "./call-dictation.js";
import { type Host, focusField, focusOn, timed } from "./call-host.js";
import { MICROPHONE, UNDO } from "./call-marks.js";
import type { Reply12, Told } from "./call-types.js";

const MOST = 4000, TOLD = 5000, LATE = 400;

/** What the pad asks for: more about a reply, or a number of one's own. */
type Asked = { reply: Reply12; asks: "amount" | "percent" | "date" } | { reply: null; asks: "amount" };

export class Dock {
  private asked: Asked | null = null;
  private wrong = "";
  private told = "";
  private telling = 0;
  /** Where the sound goes: asked before the first word. */
  private asksSound = false;
  private since = 0;
  private readonly dictation: Dictation;

  constructor(private readonly host: Host, private readonly toReplies: () => void) {
    this.dictation = new Dictation(() => host.requestUpdate(), (words) => this.fill([this.draft.trim(), words.trim()].filter(Boolean).join(" ")), () => this.tell(t.deaf));
  }

  stop(): void {
    clearTimeout(this.telling);
    if (this.dictation.on) this.dictation.stop();
  }

  private get name(): string {
    return `call-draft.${this.host.coach.session!.id}`;
  }

  private get draft(): string {
    return this.host.coach.keep.get(this.name);
  }

  private fill(words: string): void {
    this.host.coach.keep.set(this.name, words);
    this.host.requestUpdate();
  }

  private tell(words: string): void {
    this.told = words;
    this.host.coach.tell(words);
    this.host.requestUpdate();
    clearTimeout(this.telling);
    this.telling = window.setTimeout(() => { this.told = ""; this.host.requestUpdate(); }, TOLD);
  }

  // what was said, in words

  private readonly typed = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    if (field.value.length > MOST) {
      field.value = field.value.slice(0, MOST);
      this.tell(t.tooLong);
    }
    this.host.coach.keep.set(this.name, field.value);
  };

  private readonly send = (event: Event): void => {
    event.preventDefault();
    const text = this.draft.trim();
    if (!text) return focusField(this.host);
    if (this.dictation.on) this.dictation.stop();
    timed(this.host, event.timeStamp);
    this.since = Date.now();
    setTimeout(() => this.host.requestUpdate(), LATE);
    this.fill("");
    this.host.work.happen({ kind: "heard", text });
    focusField(this.host);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) this.send(event);
    else if (event.key === "ArrowDown" && !this.draft.includes("\n")) {
      event.preventDefault();
      this.toReplies();
    }
  };

  // what is asked beside a reply

  ask(reply: Reply12 | null): void {
    this.asked = reply?.asks ? { reply, asks: reply.asks } : { reply: null, asks: "amount" };
    this.wrong = "";
    this.host.requestUpdate();
    focusOn(this.host, "#pad", true);
  }

  private readonly close = (): void => {
    this.asked = null;
    this.host.requestUpdate();
    focusField(this.host);
  };

  private readonly answer = (event: Event): void => {
    event.preventDefault();
    const { asks, reply } = this.asked!;
    const typed = this.host.renderRoot.querySelector<HTMLInputElement>("#pad")!.value;
    const told: Told | null = asks === "amount" ? wrap("amount", readAmount(typed)) : asks === "percent" ? wrap("percent", readPercent(typed)) : wrap("until", typed || null);
    if (!told) {
      this.wrong = t.wrong[asks];
      this.host.coach.tell(this.wrong);
      this.host.requestUpdate();
      return focusOn(this.host, "#pad", true);
    }
    timed(this.host, event.timeStamp);
    this.host.work.happen(reply ? { kind: "tapped", label: reply.label, ...told } : { kind: "said", amount: told.amount! });
    this.close();
  };

  private readonly unsaid = (event: Event): void => {
    timed(this.host, event.timeStamp);
    this.host.work.happen({ kind: "tapped", label: this.asked!.reply!.label });
    this.close();
  };

  private pad({ asks, reply }: Asked) {
    return html`<form class="pad" @submit=${this.answer} novalidate @keydown=${(event: KeyboardEvent) => { if (event.key === "Escape") this.close(); }}>
      <label for="pad">${reply ? t.asks[asks] : t.mine}</label>
      <div class="line"><input id="pad" autocomplete="off" type=${asks === "date" ? "date" : "text"} inputmode=${asks === "amount" ? "decimal" : asks === "percent" ? "numeric" : nothing}
        enterkeyhint="done" aria-invalid=${this.wrong ? "true" : "false"} aria-describedby="pad-wrong"><button class="main">${t.ok}</button></div>
      ${!reply && this.host.work.view!.now.offer ? html`<p class="small">${this.host.work.view!.now.offer.text}</p>` : nothing}
      <p class="error" id="pad-wrong">${this.wrong}</p>
      <div class="tools">${reply ? html`<button type="button" @click=${this.unsaid}>${t.notSaid}</button>` : nothing}<button type="button" @click=${this.close}>${t.cancel}</button></div>
    </form>`;
  }

  // the tools

  private readonly undo = (): void => {
    const { work } = this.host;
    const { undo, undo_text } = work.view!.now;
    if (!undo) return this.tell(t.nothingToUndo);
    work.happen({ kind: "undo", event: undo });
    this.tell(t.undone(undo_text ?? ""));
  };

  private readonly dictate = (): void => {
    if (this.dictation.on) return this.dictation.stop();
    this.asksSound = true;
    this.host.requestUpdate();
    focusOn(this.host, "#sound");
  };

  private sound(yes: boolean): void {
    this.asksSound = false;
    if (yes) this.dictation.start();
    this.host.requestUpdate();
    focusOn(this.host, yes ? "#mic" : "#said", true);
  }

  private message() {
    const { work } = this.host;
    const { line } = work.queue;
    const words = work.problem || (line === "trouble" ? t.fault : "") || (work.waits && line === "offline" ? t.kept : "") || this.told;
    if (words) return html`<p class="told">${pen(work.problem || line === "trouble" ? "warn" : "tick")}<span>${words}</span></p>`;
    return work.waits && Date.now() - this.since >= LATE ? html`<p class="told">${squiggle()}<span>${t.reading}</span></p>` : nothing;
  }

  render() {
    return html`<section class="dock" aria-label=${t.fieldLabel}>${this.message()}${this.asked ? this.pad(this.asked) : this.asksSound ? this.where() : this.tools()}</section>`;
  }

  private where() {
    return html`<div class="pad" role="group" aria-labelledby="sound-title"><h2 id="sound-title">${t.soundTitle}</h2><p class="small">${t.sound}</p>
      <div class="tools"><button class="main" id="sound" @click=${() => this.sound(true)}>${t.listen}</button><button @click=${() => this.sound(false)}>${t.notNowButton}</button></div></div>`;
  }

  private tools() {
    const { work } = this.host;
    const held = work.view!.now.on_hold_since !== null;
    const stay = (event: Event) => event.preventDefault();
    return html`<div class="tools" @mousedown=${stay}>
        <button @click=${this.undo}>${pen(UNDO)}${t.undo}</button>
        <button aria-pressed=${held} @click=${() => work.happen({ kind: "hold", on: !held })}>${held ? t.holdOff : t.hold}</button>
        <button @click=${() => work.happen({ kind: "tool", tool: "end" })}>${t.endPolitely}</button>
        <button @click=${() => this.ask(null)}>${t.myNumber}</button>
      </div>
      <form @submit=${this.send}><label for="said" class="hidden">${t.fieldLabel}</label><p class="hidden" id="said-help">${t.fieldHelp}</p>
        <div class="line"><textarea id="said" rows="1" placeholder=${t.field} aria-describedby="said-help" enterkeyhint="send" autocomplete="off" .value=${live(this.draft)} @input=${this.typed} @keydown=${this.key}></textarea>
          ${this.dictation.offered ? html`<button type="button" id="mic" class="square" aria-label=${this.dictation.on ? t.listening : t.microphone} aria-pressed=${this.dictation.on} @click=${this.dictate}>${pen(MICROPHONE)}</button>` : nothing}
          <button class="main square" aria-label=${t.send}>${pen("send")}</button></div>
      </form>`;
  }
}

const wrap = <Name extends keyof Told>(name: Name, value: Told[Name] | null): Told | null => (value === null ? null : { [name]: value });
