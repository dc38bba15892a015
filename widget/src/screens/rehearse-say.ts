// The clerk's line, and what is said to it: written, the hint said aloud, or nothing.
import { html, nothing } from "lit";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/rehearse.js";
import type { Host, RehearseWork, Said } from "./rehearse-work.js";

const PAUSE = 600; // ms: somebody breathes in before they answer
const SILENCE = 8; // s

/** The clerk's words, with a line beside them: a voice, no face. */
export const clerkLine = (label: string, words: string, big = false) =>
  html`<figure class="clerk" data-big=${big}><figcaption>${label}</figcaption><blockquote>${words}</blockquote></figure>`;

export const sheet = (label: unknown, words: string, more: unknown = nothing) =>
  html`<div class="sheet"><h3>${pen("say")}${label}</h3><blockquote>${words}</blockquote>${more}</div>`;

/** What went wrong, beside what it is about. */
export const problem = ({ problem: words }: RehearseWork) => (words ? html`<p class="trouble">${words}</p>` : nothing);

export class Saying {
  /** Which line of the clerk's stands there, and whether it is still to come. */
  private of = "";
  private pausing = false;
  private timer = 0;
  private hinted = "";
  private empty = false;
  private help = "";

  /** `said`: an answer is here. */
  constructor(private readonly host: Host, private readonly work: RehearseWork, private readonly said: () => void) {}

  /** A line that was not there before comes after a breath. */
  private follow(words: string): void {
    const { id, current, turns, drill, call } = this.work.rehearsal!;
    const of = [id, current, call, turns.length, drill?.answers.length, words].join(" ");
    if (of === this.of) return;
    this.of = of;
    this.empty = false;
    this.hinted = this.help = "";
    clearTimeout(this.timer);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.pausing = !calm;
    const come = () => {
      this.pausing = false;
      this.host.coach.announce(`${t.clerk}: ${words}`);
      this.host.requestUpdate();
    };
    if (calm) queueMicrotask(come);
    else this.timer = window.setTimeout(come, PAUSE);
  }

  /** Another view is open: the line comes anew afterwards. */
  leave(): void {
    clearTimeout(this.timer);
    this.of = "";
  }

  private readonly type = (event: Event): void => {
    this.work.keep({ words: (event.target as HTMLTextAreaElement).value });
    this.empty = false;
    this.host.requestUpdate();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== "Enter" || event.shiftKey) return;
    if (!(event.ctrlKey || event.metaKey) && matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    this.submit();
  };

  private readonly submit = (event?: Event): void => {
    event?.preventDefault();
    const message = this.work.kept.words.trim();
    if (message) void this.send({ message });
    else {
      this.empty = true;
      this.host.coach.tell(t.empty);
      this.host.requestUpdate();
      this.host.focusOn("#mine");
    }
  };

  private async send(said: Said): Promise<void> {
    if (await this.work.say(said)) this.said();
  }

  private readonly aloud = (): void => {
    const { hint, line } = this.work.rehearsal!;
    if (this.hinted === line) return void this.send({ message: "", aloud: true });
    this.hinted = line;
    this.help = t.aloudFirst;
    this.host.coach.announce(`${t.hintLine}: ${hint}`);
    this.host.requestUpdate();
  };

  private readonly toggleHint = (): void => {
    const { hint, line } = this.work.rehearsal!;
    this.hinted = this.hinted === line ? "" : line;
    this.help = "";
    if (this.hinted) this.host.coach.announce(`${t.hintLine}: ${hint}`);
    this.host.requestUpdate();
  };

  /** `more`: what else can be done there. */
  render(label: string, more: unknown = nothing, below: unknown = nothing) {
    const { work } = this;
    const { line, hint } = work.rehearsal!;
    this.follow(line);
    const going = work.going === "turns";
    const hinted = this.hinted === line;
    const off = going ? "true" : nothing;
    return html`${clerkLine(label, this.pausing ? "" : line, true)}${below}
      ${hinted ? sheet(t.hintLine, hint, this.help ? html`<p class="small">${this.help}</p>` : nothing) : nothing}
      <form class="mine" novalidate autocomplete="off" @submit=${this.submit}>
        <label for="mine">${t.youSay}</label>
        <textarea id="mine" class="voice" rows="3" enterkeyhint="send" aria-describedby="empty keys" .value=${work.kept.words} @input=${this.type} @keydown=${this.key}></textarea>
        <p id="empty" class="after">${this.empty ? t.empty : ""}</p>
        ${problem(work)}
        <div class="buttons"><button class="main" aria-disabled=${off}>${t.sayIt}</button>
          <button type="button" id="aloud" aria-disabled=${off} @click=${this.aloud}>${t.aloud}</button>
          <button type="button" id="hint" aria-expanded=${hinted} @click=${this.toggleHint}>${t.hint}</button>
          <button type="button" id="silent" aria-disabled=${off} @click=${() => this.send({ message: "", silence: SILENCE })}>${t.stay}</button>${more}</div>
        <p id="keys" class="hidden">${t.keys}</p>
        ${work.words ? html`<p class="working">${squiggle()} ${work.words}</p>` : nothing}
      </form>`;
  }
}
