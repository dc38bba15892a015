// <pb-call-time>: how long something has been going on, counting. It draws itself alone, once a second.
import { t } from "../strings/call.js";

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

export const secondsSince = (moment: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / 1000));

/** When in the call something was: "2:15". */
export const at = (moment: string, start: string): string => clock(Math.max(0, Math.floor((Date.parse(moment) - Date.parse(start)) / 1000)));

class PbCallTime extends HTMLElement {
  private timer = 0;
  private from = "";

  set since(moment: string) {
    this.from = moment;
    this.draw();
  }

  connectedCallback(): void {
    // The number is shown and not read: it would talk into the call.
    this.ariaHidden = "true";
    this.timer = window.setInterval(() => this.draw(), 1000);
    this.draw();
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  private draw(): void {
    if (this.from) this.textContent = clock(secondsSince(this.from));
  }
}

/** For those who ask: the time in words. */
export function timeAloud(since: string): string {
  const seconds = secondsSince(since);
  return t.since(Math.floor(seconds / 60), seconds % 60);
}

customElements.define("pb-call-time", PbCallTime);
