// The screen stays on while a call is live.

interface Lock { release(): Promise<void> }

export class Awake {
  private lock: Promise<Lock | undefined> | null = null;
  private on = false;

  constructor() {
    document.addEventListener("visibilitychange", this.seen);
  }

  set(on: boolean): void {
    if (on === this.on) return;
    this.on = on;
    if (on) this.hold();
    else this.release();
  }

  private hold(): void {
    // A browser without it, or with little battery, says no.
    this.lock = (navigator as { wakeLock?: { request(of: "screen"): Promise<Lock> } }).wakeLock?.request("screen").catch(() => undefined) ?? null;
  }

  private release(): void {
    void this.lock?.then((lock) => lock?.release());
    this.lock = null;
  }

  // It is lost when the page is hidden.
  private readonly seen = (): void => {
    if (this.on && document.visibilityState === "visible") this.hold();
  };

  stop(): void {
    this.set(false);
    document.removeEventListener("visibilitychange", this.seen);
  }
}
