// What the parts of these screens share: one thing asked of the server at a time, and one question before it.
import { type ReactiveControllerHost, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { dropOffline } from "../later/offline.js";
import { tellTabs } from "../later/tabs.js";
import { Refused, Unreachable } from "../server.js";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/keep.js";

const LATE = 400;

/** The element that a part is drawn in. */
export interface Host extends ReactiveControllerHost {
  readonly coach: Coach;
  readonly renderRoot: ParentNode;
}

export interface Part {
  render(): unknown;
}

export function focusOn(host: Host, what: string): void {
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(what)?.focus());
}

/** Nothing of a case stays on this device, also not in another tab that shows it. */
export function letGo(coach: Coach, id: string): void {
  coach.session?.close();
  coach.session = null;
  coach.server.letGo(id);
  coach.keep.forget(id);
  tellTabs(coach.embedded, id, -1);
  if (!coach.embedded) void dropOffline();
}

/** What happened, what is safe, what to do. */
export function trouble(error: unknown, safe: string): string {
  if (error instanceof Unreachable) return t.noConnection(safe);
  if (!(error instanceof Refused)) return t.ourFault(safe);
  if (error.status === 507) return t.full(safe);
  return error.status === 429 || error.status === 503 ? t.wait(safe, error.after || 2) : t.ourFault(safe);
}

/** Something asked of the server: what is shown while it takes long, and what is said when it did not work. */
export class Work {
  private going = false;
  private words = "";
  private problem = "";

  constructor(private readonly host: Host) {}

  /** Whether it worked. `said` finds the words for what went wrong; a press while it is under way is none. */
  async run(words: string, task: () => Promise<void>, said: (error: unknown) => string): Promise<boolean> {
    if (this.going) return false;
    this.going = true;
    this.show("", "");
    const late = setTimeout(() => {
      this.show(words, "");
      this.host.coach.tell(words);
    }, LATE);
    try {
      await task();
      this.show("", "");
      return true;
    } catch (error) {
      this.fail(said(error));
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      return false;
    } finally {
      clearTimeout(late);
      this.going = false;
    }
  }

  fail(problem: string): void {
    this.show("", problem);
    this.host.coach.tell(problem);
  }

  private show(words: string, problem: string): void {
    this.words = words;
    this.problem = problem;
    this.host.requestUpdate();
  }

  render() {
    if (this.words) return html`<p class="working">${squiggle()} ${this.words}</p>`;
    return this.problem ? html`<div class="problem">${pen("warn")}<p>${this.problem}</p></div>` : nothing;
  }
}

/** A step that is asked about once more, in place: the question takes the room of its button and gives it back. */
export class Sure {
  private asked = false;

  constructor(private readonly host: Host, private readonly name: string) {}

  private ask(asked: boolean): void {
    this.asked = asked;
    this.host.requestUpdate();
    focusOn(this.host, `#${this.name}${asked ? "-sure" : ""}`);
  }

  render(words: { button: string; sure: string; yes: string; no: string }, act: () => void) {
    if (!this.asked) return html`<div class="row"><button id=${this.name} @click=${() => this.ask(true)}>${words.button}</button></div>`;
    return html`<div class="sure" role="group" aria-labelledby="${this.name}-sure">
      <p id="${this.name}-sure" tabindex="-1">${words.sure}</p>
      <div class="row">
        <button @click=${() => { this.ask(false); act(); }}>${words.yes}</button>
        <button @click=${() => this.ask(false)}>${words.no}</button>
      </div></div>`;
  }
}
