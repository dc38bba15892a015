// "What did they say?": up to twelve replies as large targets, one stop of the Tab key.
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../strings/call.js";
import { type Host, timed } from "./call-host.js";
import { Order } from "./call-order.js";
import type { Reply12 } from "./call-types.js";

const TWICE = 400; // ms
const MOST = 12;

export class Replies {
  private readonly order: Order;
  private at = 0;
  private last = { label: "", at: -Infinity };
  private focused = "";

  constructor(private readonly host: Host, private readonly choose: (reply: Reply12, at: number) => void) {
    this.order = new Order(() => host.requestUpdate());
  }

  stop(): void {
    this.order.stop();
  }

  /** Another call: nothing of the last one stands. */
  reset(): void {
    this.order.shown = [];
    this.at = 0;
  }

  focus(): void {
    this.buttons[Math.min(this.at, this.buttons.length - 1)]?.focus();
  }

  private get bar(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".replies");
  }

  private get buttons(): HTMLElement[] {
    return [...(this.bar?.querySelectorAll<HTMLElement>("button") ?? [])];
  }

  private readonly tap = (reply: Reply12, event: Event): void => {
    // A trembling hand or a bouncing screen: the same twice in a moment was meant once.
    if (this.last.label === reply.label && event.timeStamp - this.last.at < TWICE) return;
    this.last = { label: reply.label, at: event.timeStamp };
    timed(this.host, event.timeStamp);
    this.choose(reply, event.timeStamp);
  };

  private readonly key = (event: KeyboardEvent): void => {
    const { buttons } = this;
    const step: Record<string, number> = { ArrowRight: this.at + 1, ArrowDown: this.at + 1, ArrowLeft: this.at - 1, ArrowUp: this.at - 1, Home: 0, End: buttons.length - 1 };
    if (event.key in step) {
      event.preventDefault();
      this.move((step[event.key]! + buttons.length) % buttons.length);
    } else if (event.key === "Escape") {
      this.host.renderRoot.querySelector<HTMLElement>("#said")?.focus();
    } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      buttons[Number(event.key) - 1]?.click();
    } else if (event.key === "Enter" || event.key === " ") {
      this.order.press(true);
    }
  };

  private move(at: number): void {
    this.at = at;
    this.host.requestUpdate();
    this.buttons[at]?.focus();
  }

  private readonly down = (): void => {
    this.order.press(true);
    // Up may come anywhere; the tap that follows it comes first.
    const up = (): void => {
      for (const end of ENDS) removeEventListener(end, up);
      setTimeout(() => this.order.press(false));
    };
    for (const end of ENDS) addEventListener(end, up);
  };

  private readonly came = (event: FocusEvent): void => {
    this.at = Math.max(0, this.buttons.indexOf(event.target as HTMLElement));
    this.focused = (event.target as HTMLElement).dataset.label ?? "";
  };

  /** Before the page is drawn: where the focus is. */
  before(): void {
    const inside = this.bar?.contains((this.bar.getRootNode() as ShadowRoot).activeElement);
    if (!inside) this.focused = "";
  }

  /** After: a reply that moved lost its focus, and has it again; the arrows go on from its new place. */
  after(): void {
    if (!this.focused) return;
    const { buttons } = this;
    const at = Math.max(0, buttons.findIndex((button) => button.dataset.label === this.focused));
    if (at !== this.at) {
      this.at = at;
      this.host.requestUpdate();
    }
    const active = (this.bar?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (active !== buttons[at]) buttons[at]?.focus({ preventScroll: true });
  }

  render() {
    const { now } = this.host.work.view!;
    const asked = new Set(now.which.map(({ label }) => label));
    this.order.want([...now.which, ...now.replies.filter(({ label }) => !asked.has(label))].slice(0, MOST));
    const { shown } = this.order;
    const stop = Math.min(this.at, shown.length - 1);
    return html`<section class="whatsaid"><h2 id="what-said">${now.which.length ? (now.text ?? t.closest) : t.whatSaid}</h2>
      <p class="hidden" id="what-help">${t.whatSaidHelp}</p>
      <div class="replies" role="toolbar" aria-labelledby="what-said" aria-describedby="what-help" @keydown=${this.key} @keyup=${() => this.order.press(false)}
        @pointerdown=${this.down} @mousedown=${(event: Event) => event.preventDefault()} @focusin=${this.came}>
        ${repeat(shown, ({ label }) => label, (reply, at) => html`<button data-label=${reply.label} tabindex=${at === stop ? 0 : -1} @click=${(event: Event) => this.tap(reply, event)}>${reply.text}</button>`)}
      </div></section>`;
  }
}

const ENDS = ["pointerup", "pointercancel"] as const;
