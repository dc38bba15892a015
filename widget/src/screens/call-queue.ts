// What was tapped and typed, on its way to the server: kept first, sent in order, each once, again when it has to be.
import type { Keep } from "../keep.js";
import { Refused, Unreachable } from "../server.js";
import type { CallAnswered, CallEvent } from "./call-types.js";

const FIRST_WAIT = 1000, MOST_WAIT = 15_000, AT_ONCE = 200;

export type Line = "online" | "offline" | "trouble";

export interface Sending {
  post(events: CallEvent[]): Promise<CallAnswered>;
  /** They are with the server; how they stand there. */
  answered(answer: CallAnswered): void;
  /** The line to the server is another than before; how many events were kept until it was back. */
  line(line: Line, saved: number): void;
  /** The server will never take this one. */
  refused(event: CallEvent, why: string): void;
  /** The call, or the case, cannot be changed from here: it has to be read again. */
  lost(error: Refused): void;
}

export class Queue {
  events: CallEvent[];
  line: Line = "online";
  private wait = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private going: Promise<void> | null = null;
  private single = false;
  private closed = false;
  private saved = 0;
  /** Nothing is sent: another device holds the call. */
  held = false;

  constructor(private readonly name: string, private readonly keep: Keep, private readonly to: Sending) {
    this.events = keep.read<CallEvent[]>(name, []);
  }

  add(event: CallEvent): void {
    this.events = [...this.events, event];
    // Another tab may have kept events of its own: they stay.
    this.store((kept) => [...kept, event]);
    void this.pump();
  }

  private store(change: (kept: CallEvent[]) => CallEvent[]): void {
    const kept = change(this.keep.read<CallEvent[]>(this.name, []));
    this.keep.write(this.name, kept.length ? kept : null);
  }

  /** Send what waits; done when nothing waits any more or it has to wait. */
  pump = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.going) return this.going;
    this.going = this.run();
    try { await this.going; } finally { this.going = null; }
    // What was added in the last moment of the run.
    if (this.events.length && this.line === "online" && !this.closed && !this.held) return this.pump();
  };

  private async run(): Promise<void> {
    while (this.events.length && !this.closed && !this.held) {
      if (!(await this.send(this.events.slice(0, this.single ? 1 : AT_ONCE)))) return;
    }
  }

  private async send(batch: CallEvent[]): Promise<boolean> {
    try {
      const answer = await this.to.post(batch);
      if (this.closed) return false;
      this.drop(batch);
      if (this.line !== "online") this.saved += batch.length;
      for (const { id, why } of answer.refused) {
        const event = batch.find((one) => one.id === id);
        if (event) this.to.refused(event, why);
      }
      this.to.answered(answer);
      if (!this.events.length) this.single = false;
      if (!this.events.length || this.line === "trouble") this.reached();
      return true;
    } catch (error) {
      if (this.closed) return false;
      return this.failed(batch, error);
    }
  }

  private drop(batch: CallEvent[]): void {
    const gone = new Set(batch.map(({ id }) => id));
    const left = (events: CallEvent[]) => events.filter(({ id }) => !gone.has(id));
    this.events = left(this.events);
    this.store(left);
  }

  private failed(batch: CallEvent[], error: unknown): boolean {
    if (error instanceof Unreachable) return this.later("offline", 0);
    if (!(error instanceof Refused) || error.status >= 500 || error.status === 429 || error.kind === "case-busy") {
      return this.later(this.line === "offline" ? "offline" : "trouble", error instanceof Refused ? error.after * 1000 : 0);
    }
    if (error.status === 404 || error.status === 409) {
      this.held = true;
      this.to.lost(error);
      return false;
    }
    // One of them is bad: alone, the others count.
    if (batch.length > 1) this.single = true;
    else {
      this.drop(batch);
      this.to.refused(batch[0]!, error.message);
    }
    return true;
  }

  private later(line: Line, after: number): boolean {
    this.wait = Math.min(MOST_WAIT, this.wait ? this.wait * 2 : FIRST_WAIT);
    this.timer = setTimeout(this.pump, after || this.wait);
    this.away(line);
    return false;
  }

  /** No connection, as far as anybody can tell. */
  away(line: Line = "offline"): void {
    if (this.line === line) return;
    this.line = line;
    this.to.line(line, 0);
  }

  /** The server was reached. */
  reached(): void {
    this.wait = 0;
    if (this.line === "online") return;
    this.line = "online";
    this.to.line("online", this.saved);
    this.saved = 0;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }
}
