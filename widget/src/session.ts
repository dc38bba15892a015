// One open case: its conversation and file as the server has them, and the lines that are still on their way there.
import type { Keep } from "./keep.js";
import { Refused, type Server, Unreachable, newId } from "./server.js";
import type { Bill, CaseFile, Conversation, FactValue, Mode, Reply, Turn, Undone } from "./types.js";

/** A line that has no answer yet. It is kept on this device before it is sent, and until the answer is here. */
export interface Line {
  turn_id: string;
  message: string;
  mode: Mode;
  bill?: string;
}

/** How the first waiting line fares. */
export type Way =
  | { is: "idle" }
  | { is: "going"; since: number }
  | { is: "offline" }
  | { is: "later"; at: number; busy: boolean }
  | { is: "failed"; full: boolean };

/** What has to be said about a line that came back. */
export type Return = "tooLong" | "cannotUse" | "overlapped";

export interface Watcher {
  /** Something of the session changed: draw again. */
  changed(): void;
  /** A new answer is here. */
  answered(reply: Reply): void;
  /** A line could not be taken: its words go back to the field. */
  returned(line: Line, why: Return, detail: string): void;
  /** The connection is back, and whether lines went out. */
  back(sent: boolean): void;
  /** Somebody changed the case elsewhere. */
  changedElsewhere(): void;
}

const MOST_WAIT = 15_000;
// An answer that comes whole within this time (ms) is drawn once.
const AT_ONCE = 40;
const PAGE = 40;

export class Session {
  turns: Turn[] = [];
  /** The number of the first turn on record; older ones than `turns[0]` are there while they differ. */
  first = 0;
  total = 0;
  file: CaseFile | null = null;
  lines: Line[];
  /** How the answer to the first line begins, as far as it has come. */
  coming: Turn | null = null;
  way: Way = { is: "idle" };
  gone = false;
  /** It could not be read: no connection, or the server is at fault. */
  unread = false;
  /** Which bill the next line is about, where that was chosen. */
  bill: string | undefined;
  private timer = 0;
  private waited = 0;
  private wasOffline = false;
  private closed = false;
  private going = false;
  private readonly channel: BroadcastChannel | null;

  constructor(readonly id: string, readonly server: Server, readonly keep: Keep, private readonly watcher: Watcher) {
    this.lines = keep.read<Line[]>(`waiting.${id}`, []);
    this.channel = !server.embedded && "BroadcastChannel" in globalThis ? new BroadcastChannel("pushback") : null;
    this.channel?.addEventListener("message", ({ data }) => {
      if (data.id === id && data.revision !== this.revision && !this.going) void this.catchUp(true);
    });
    addEventListener("online", this.online);
    document.addEventListener("visibilitychange", this.seen);
  }

  get path(): string {
    return `/api/cases/${this.id}`;
  }

  get revision(): number {
    return this.file?.revision ?? 0;
  }

  /** The bill that is talked about now. */
  get about(): Bill | undefined {
    const wanted = this.bill ?? this.file?.focus;
    return this.file?.bills.find((bill) => bill.id === wanted) ?? this.file?.bills[0];
  }

  /** The newest turn that can be taken back. */
  get last(): Turn | undefined {
    const standing = this.turns.filter((turn) => turn.status === "done");
    const last = standing[standing.length - 1];
    return last && last.number > 0 ? last : undefined;
  }

  /** Read it all. Raises Unreachable or Refused; a case that is gone is noted as such. */
  async open(): Promise<void> {
    await this.read(`?last=${PAGE}`, []);
    this.pump();
  }

  async earlier(all = false): Promise<void> {
    const have = this.turns[0]?.number ?? 0;
    const after = all ? -1 : Math.max(-1, have - PAGE - 1);
    const { turns } = await this.server.ask<Conversation>("GET", `${this.path}/turns?after=${after}&last=1000`);
    this.turns = [...turns.filter((turn) => turn.number < have), ...this.turns];
    this.watcher.changed();
  }

  /** What was said elsewhere since. */
  async catchUp(elsewhere = false): Promise<void> {
    try {
      const from = Math.max(-1, (this.turns[this.turns.length - 1]?.number ?? 0) - PAGE);
      const before = this.revision;
      await this.read(`?after=${from}`, this.turns.filter((turn) => turn.number <= from));
      if (elsewhere && this.revision !== before) this.watcher.changedElsewhere();
    } catch { /* it stays as it was; the next turn says what is wrong */ }
  }

  private async read(which: string, before: Turn[]): Promise<void> {
    try {
      const [talk, file] = await Promise.all([
        this.server.ask<Conversation>("GET", `${this.path}/turns${which}`),
        this.server.ask<CaseFile>("GET", this.path),
      ]);
      this.turns = [...before, ...talk.turns];
      this.first = talk.first;
      this.total = talk.total;
      this.file = file;
      // Kept by the server without an answer, and not by us: another tab or device was cut off. Finish it.
      for (const turn of talk.turns) {
        if (turn.status === "received" && turn.mode !== "file") this.line({ turn_id: turn.turn_id, message: turn.message, mode: turn.mode });
      }
      this.turns = this.turns.filter((turn) => turn.status !== "received");
      this.unread = false;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) this.gone = true;
      else this.unread = !this.turns.length;
      throw error;
    } finally {
      this.watcher.changed();
    }
  }

  /** A case just opened here: its greeting is the first turn. */
  begin(reply: Reply): void {
    this.turns = [this.turnOf({ turn_id: reply.turn_id, message: "", mode: "case" }, reply)];
    this.watcher.changed();
  }

  /** Keep a line and send it, after those before it. */
  send(message: string): void {
    this.line({ turn_id: newId(), message, mode: "case", ...(this.bill ? { bill: this.bill } : {}) });
    this.pump();
  }

  private line(line: Line): void {
    if (this.lines.some((other) => other.turn_id === line.turn_id)) return;
    this.lines = [...this.lines, line];
    this.keepLines();
  }

  private keepLines(): void {
    this.keep.write(`waiting.${this.id}`, this.lines.length ? this.lines : null);
    this.watcher.changed();
  }

  /** Send the first waiting line now. */
  pump = (): void => {
    clearTimeout(this.timer);
    if (this.going || this.closed || this.gone || !this.lines[0]) return;
    this.going = true;
    void this.attempt(this.lines[0]).finally(() => {
      this.going = false;
      if (this.way.is === "idle") this.pump();
    });
  };

  private async attempt(line: Line): Promise<void> {
    if (this.way.is !== "offline") this.set({ is: "going", since: Date.now() });
    try {
      const before = this.revision;
      const body = { ...line, ...(this.keep.get("without-model") && { without_model: true }) };
      const { reply, file } = await this.server.turn(this.id, body, (text) => {
        this.coming = { ...this.turnOf(line, { blocks: [{ kind: "text", text }], facts_changed: [] as string[] } as Reply), status: "received" };
        setTimeout(this.watcher.changed, AT_ONCE);
      });
      if (this.closed) return this.dropLine(line);
      this.dropLine(line);
      this.turns = [...this.turns.filter((turn) => turn.turn_id !== line.turn_id), this.turnOf(line, reply)];
      this.file = file;
      const cameBack = this.wasOffline;
      this.wasOffline = false;
      this.waited = 0;
      this.set({ is: "idle" });
      if (cameBack) this.watcher.back(true);
      this.channel?.postMessage({ id: this.id, revision: this.revision });
      this.watcher.answered(reply);
      // Somebody else said something in between: another device has no channel to this one.
      if (before && reply.revision > before + 1) void this.catchUp(true);
    } catch (error) {
      if (!this.closed) this.failed(line, error);
    }
  }

  private turnOf(line: Line, reply: Reply): Turn {
    const number = (this.turns[this.turns.length - 1]?.number ?? -1) + 1;
    this.total = Math.max(this.total, number + 1);
    return { ...line, number, status: "done", created: new Date().toISOString(), reply };
  }

  private failed(line: Line, error: unknown): void {
    if (error instanceof Unreachable) {
      this.wasOffline = true;
      this.waited = Math.min(MOST_WAIT, this.waited ? this.waited * 2 : 1000);
      this.set({ is: "offline" });
      this.timer = window.setTimeout(this.pump, this.waited);
      return;
    }
    if (!(error instanceof Refused)) {
      this.set({ is: "failed", full: false });
      throw error;
    }
    if (error.status === 404) {
      this.gone = true;
      this.set({ is: "idle" });
    } else if (error.status === 429 || error.status === 503 || error.kind === "case-busy") {
      const wait = (error.after || 1) * 1000;
      this.set({ is: "later", at: Date.now() + wait, busy: error.status !== 429 });
      this.timer = window.setTimeout(this.pump, wait);
    } else if (error.status >= 500) {
      this.set({ is: "failed", full: error.status === 507 });
    } else {
      const why = error.status === 413 ? "tooLong" : error.kind === "turn-undone" ? "overlapped" : "cannotUse";
      this.dropLine(line);
      this.set({ is: "idle" });
      this.watcher.returned(line, why, error.message);
    }
  }

  private dropLine(line: Line): void {
    this.coming = null;
    // Another tab may have kept a line of its own meanwhile: only this one goes.
    const kept = this.keep.read<Line[]>(`waiting.${this.id}`, []).filter((other) => other.turn_id !== line.turn_id);
    this.lines = this.lines.filter((other) => other.turn_id !== line.turn_id);
    this.keep.write(`waiting.${this.id}`, kept.length ? kept : null);
  }

  /** Take a waiting line back into the field. The server may have read it already: then it is taken back there. */
  async recall(line: Line): Promise<void> {
    clearTimeout(this.timer);
    this.dropLine(line);
    this.set({ is: "idle" });
    await this.server.ask("POST", `${this.path}/turns/${line.turn_id}/undo`).catch(() => undefined);
    await this.catchUp();
  }

  /** Take the newest turn back; what had been said. Raises when it could not be. */
  async undo(turn: Turn): Promise<Undone> {
    const undone = await this.server.ask<Undone>("POST", `${this.path}/turns/${turn.turn_id}/undo`);
    this.turns = this.turns.map((other) => (other.turn_id === turn.turn_id ? { ...other, status: "undone" } : other));
    await this.catchUp();
    this.channel?.postMessage({ id: this.id, revision: this.revision });
    return undone;
  }

  /** Put facts right; what follows from it. Raises Refused: 412 with the file read again, 422 with what a value should be. */
  async correct(facts: Record<string, FactValue>, bill?: string): Promise<Reply> {
    try {
      const reply = await this.server.ask<Reply>("PATCH", `${this.path}/facts`, {
        body: { facts, ...(bill ? { bill } : {}) }, revision: this.revision,
      });
      await this.catchUp();
      this.channel?.postMessage({ id: this.id, revision: this.revision });
      this.watcher.answered(reply);
      return reply;
    } catch (error) {
      if (error instanceof Refused && error.status === 412) await this.catchUp();
      throw error;
    }
  }

  private set(way: Way): void {
    this.way = way;
    this.watcher.changed();
  }

  private readonly online = (): void => {
    if (this.way.is === "offline") this.pump();
  };

  // A page left open over night shows yesterday's days left.
  private readonly seen = (): void => {
    if (document.visibilityState === "visible" && this.file && !this.going) void this.catchUp(true);
  };

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.channel?.close();
    removeEventListener("online", this.online);
    document.removeEventListener("visibilitychange", this.seen);
  }
}
