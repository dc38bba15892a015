// The order of the replies on the screen. It changes a moment after an answer, and never under a finger.
import type { Reply12 } from "./call-types.js";

const REST = 400; // ms

const same = (a: Reply12[], b: Reply12[]): boolean =>
  a.length === b.length && a.every((one, at) => one.label === b[at]!.label && one.text === b[at]!.text && one.asks === b[at]!.asks);

export class Order {
  shown: Reply12[] = [];
  private wanted: Reply12[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pressed = false;
  private rested = true;

  constructor(private readonly changed: () => void) {}

  /** How they should stand; at the very first, at once. */
  want(replies: Reply12[]): void {
    if (same(replies, this.wanted)) return;
    this.wanted = replies;
    if (!this.shown.length) this.shown = replies;
    else this.rest();
  }

  /** A finger or a key is down on one of them, or up again. */
  press(down: boolean): void {
    this.pressed = down;
    if (!down && this.rested) this.settle();
  }

  private rest(): void {
    this.rested = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.rested = true;
      this.settle();
    }, REST);
  }

  private settle(): void {
    if (this.pressed || same(this.shown, this.wanted)) return;
    this.shown = this.wanted;
    this.changed();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
