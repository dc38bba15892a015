// What the parts of a call share: the element they are drawn in, and the line that is to be said.
import type { ReactiveControllerHost } from "lit";
import type { Coach } from "../coach.js";
import type { CallNow } from "./call-types.js";
import type { CallWork } from "./call-work.js";

export interface Host extends ReactiveControllerHost {
  readonly coach: Coach;
  readonly work: CallWork;
  readonly renderRoot: ParentNode;
}

export function focusOn(host: Host, what: string, preventScroll = false): void {
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(what)?.focus({ preventScroll }));
}

/** Back to "They said…": it is at the thumb, and the line to say stays in view. */
export const focusField = (host: Host): void => focusOn(host, "#said", true);

/** The sentence in the form that was asked for. */
export function sentence({ say, shown }: CallNow): string {
  return (shown === "short" ? say.short : shown === "firm" ? say.firm : null) ?? say.text;
}

/** From a tap to what is painted for it, in the browser's own list of measures. */
export function timed(host: Host, since: number): void {
  void host.updateComplete.then(() => requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => performance.measure("pb-call-answer", { start: since });
    painted.port2.postMessage(null);
  }));
}
