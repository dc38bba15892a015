// One call as the server has it and as this device goes on with it, also without a connection.
import type { Coach } from "../coach.js";
import { keepOffline } from "../later/offline.js";
import { tellTabs } from "../later/tabs.js";
import { Refused, Unreachable, newId } from "../server.js";
import { t } from "../strings/call.js";
import { Queue } from "./call-queue.js";
import type { Call, CallAnswered, CallEvent, CallSaved, Deck, Happening } from "./call-types.js";
import { type View, saidIn, step, viewOf } from "./call-view.js";

const POLL = 3000, STRIP = 4000, QUIET = 12 * 3_600_000, RETRY = 4000;

export class CallWork {
  is: "opening" | "away" | "lost" | "ready" = "opening";
  call: Call | null = null;
  view: View | null = null;
  deck: Deck | null;
  readonly queue: Queue;
  /** Shown above the call for a while. */
  strip = "";
  /** The call was ended here at this moment, and the server does not know yet. */
  ending: string;
  /** What is being done, and what went wrong. */
  busy = "";
  problem = "";
  /** Rows of the summary that are no notes, put right by hand. */
  keeps: Record<string, string | null> = {};
  private wentOn = false;
  private readonly id: string;
  private readonly device: string;
  private timer = 0;
  private closed = false;
  private host: (() => void) | null = null;

  constructor(private readonly coach: Coach) {
    const { keep } = coach;
    this.id = coach.session!.id;
    this.device = keep.get(`device.${this.id}`) || newId();
    keep.set(`device.${this.id}`, this.device);
    this.deck = keep.read<Deck | null>(`call-deck.${this.id}`, null);
    this.ending = keep.get(`call-end.${this.id}`);
    this.queue = new Queue(`call-queue.${this.id}`, keep, {
      post: (events) => this.ask<CallAnswered>("POST", "/events", { device: this.device, events }),
      answered: (answer) => this.answered(answer),
      line: (line, saved) => this.lined(line, saved),
      refused: (_event, why) => { this.problem = t.notCounted(why); this.coach.tell(this.problem); },
      lost: () => void this.refresh(),
    });
    addEventListener("online", this.online);
    addEventListener("offline", this.offline);
    document.addEventListener("visibilitychange", this.seen);
    const kept = keep.read<Call | null>(`call-state.${this.id}`, null);
    if (kept && this.stands(kept)) this.adopt(kept);
    void this.start();
  }

  /** A kept call is gone on with, unless it is over or a card of another bill. */
  private stands(call: Call): boolean {
    const about = this.coach.session?.about?.id;
    return call.state !== "saved" && (call.state !== "card" || this.queue.events.length > 0 || !about || call.bill === about);
  }

  private get path(): string {
    return `/api/cases/${this.id}/calls`;
  }

  private ask<T>(method: string, more: string, body?: object): Promise<T> {
    return this.coach.server.ask<T>(method, `${this.path}/${this.call!.id}${more}`, body ? { body } : {});
  }

  // who looks on

  attach(host: () => void): void {
    this.host = host;
  }

  /** The screen is left: what waits is sent all the same. */
  leave(): void {
    this.host = null;
    if (!this.queue.events.length && !this.ending) this.close();
  }

  close(): void {
    this.closed = true;
    this.queue.close();
    clearTimeout(this.timer);
    removeEventListener("online", this.online);
    removeEventListener("offline", this.offline);
    document.removeEventListener("visibilitychange", this.seen);
  }

  get over(): boolean {
    return this.closed || this.coach.session?.id !== this.id;
  }

  private changed(): void {
    this.host?.();
  }

  // opening

  private async start(): Promise<void> {
    try {
      if (this.call) await this.refresh();
      else await this.open();
    } catch (error) {
      if (this.over) return;
      if (error instanceof Refused && error.status === 404) return this.gone();
      if (this.call) return;
      this.is = "away";
      this.coach.tell(t.away);
      this.timer = window.setTimeout(this.again, RETRY);
      this.changed();
    }
  }

  again = (): void => {
    clearTimeout(this.timer);
    this.is = this.call ? "ready" : "opening";
    this.changed();
    void this.start();
  };

  private async open(): Promise<void> {
    const { server, session } = this.coach;
    const bill = session?.about?.id;
    // A call of this bill that is open already comes back instead of a new one.
    this.adopt(await server.ask<Call>("POST", this.path, { body: { call_id: newId(), device: this.device, ...(bill ? { bill } : {}) } }));
    void this.readDeck();
  }

  /** A call that ended is left behind for a new one. */
  anew(): void {
    this.forget();
    this.call = this.view = null;
    this.again();
  }

  private forget(): void {
    for (const name of ["state", "left", "deck", "queue", "end", "draft"]) this.coach.keep.set(`call-${name}.${this.id}`, "");
    this.deck = null;
    this.ending = "";
    this.queue.events = [];
    this.keeps = {};
  }

  /** Read it again: what waited is there by then. */
  private async refresh(): Promise<void> {
    if (!this.queue.held) await this.queue.pump();
    if (this.queue.line === "offline" && this.queue.events.length) return;
    try {
      const call = await this.ask<Call>("GET", "");
      if (this.over) return;
      this.queue.reached();
      this.adopt(call);
      void this.readDeck();
      if (this.ending) void this.end();
    } catch (error) {
      if (error instanceof Unreachable) this.queue.away();
      else if (error instanceof Refused && error.status === 404) await this.gone();
      else throw error;
    }
  }

  /** The call is not there any more, or the whole case. */
  private async gone(): Promise<void> {
    await this.coach.session?.catchUp();
    if (this.over) return;
    this.forget();
    this.call = this.view = null;
    this.is = "lost";
    this.changed();
  }

  private async readDeck(): Promise<void> {
    if (this.queue.events.length || (this.deck && this.deck.revision >= this.call!.revision) || this.call!.state !== "open" && this.call!.state !== "card") return;
    try {
      const deck = await this.ask<Deck>("GET", "/deck");
      if (this.over || (this.deck && deck.revision < this.deck.revision)) return;
      const { log } = this.call!;
      const said = Object.fromEntries(Object.keys(deck.replies).map((label) => [label, saidIn(log, label)]));
      this.deck = { ...deck, said };
      this.view = { ...this.view!, times: this.timesWaiting };
      this.coach.keep.write(`call-deck.${this.id}`, this.deck);
    } catch { /* the one from before serves */ }
  }

  // what the server says

  private adopt(call: Call): void {
    if (this.call && this.call.id !== call.id) this.deck = null;
    this.call = call;
    this.is = "ready";
    this.rebase();
    this.store();
    keepOffline(this.coach.embedded);
    this.queue.held = false;
    if (call.state === "saved") this.forget();
    clearTimeout(this.timer);
    if (this.elsewhere && this.live) this.timer = window.setTimeout(() => void this.refresh().catch(() => undefined), POLL);
    this.changed();
  }

  private answered(answer: CallAnswered): void {
    const { revision, device, state, now, log } = answer;
    const { call, view } = this;
    if (!call || !view) return;
    const last = log[log.length - 1]?.at ?? call.last_event;
    this.adopt({ ...call, revision, device, state, now, log, dialed: view.dialed, last_event: last, card: { ...call.card, get: view.get } });
    void this.readDeck();
  }

  /** What the server says, and on top of it what waits here. */
  private rebase(): void {
    const waits = this.queue.events;
    const ids = new Set(waits.map(({ id }) => id));
    const before = this.view && {
      ...this.view, past: this.view.past.filter(({ id }) => !ids.has(id)),
      times: this.view.times - this.timesWaiting,
    };
    this.view = waits.reduce((view, event) => step(view, event, this.deck), viewOf(this.call!, before ?? undefined));
  }

  private get timesWaiting(): number {
    return this.queue.events.filter((one) => one.kind === "tool" && one.tool === "time").length;
  }

  private store(): void {
    if (this.over) return;
    const { keep } = this.coach;
    keep.write(`call-state.${this.id}`, this.call);
    keep.set(`call-left.${this.id}`, this.view!.state === "card" ? "" : "1");
  }

  // what happens here

  /** Another device holds the call: it is read here, and not changed. */
  get elsewhere(): boolean {
    return this.call !== null && this.call.device !== this.device && this.live;
  }

  private get live(): boolean {
    return this.call?.state === "card" || this.call?.state === "open";
  }

  get leftOpen(): boolean {
    return !this.wentOn && this.view?.state === "open" && Date.now() - Date.parse(this.call!.last_event) > QUIET;
  }

  goOn = (): void => {
    this.wentOn = true;
    this.changed();
  };

  /** One more thing: shown at once, kept, and sent. */
  happen(what: Happening): CallEvent {
    const event = { ...what, id: newId(), at: new Date().toISOString() } as CallEvent;
    this.problem = "";
    this.wentOn = true;
    this.view = step(this.view!, event, this.deck);
    this.changed();
    this.queue.add(event);
    return event;
  }

  /** The newest line waits for its answer. */
  get waits(): boolean {
    return this.queue.events.some(({ kind }) => kind === "heard");
  }

  private lined(line: "online" | "offline" | "trouble", saved: number): void {
    if (line === "online") {
      const strip = t.backSaved(saved);
      this.strip = strip;
      this.coach.tell(strip);
      setTimeout(() => {
        if (this.strip === strip) { this.strip = ""; this.changed(); }
      }, STRIP);
    } else {
      this.strip = "";
      this.coach.tell(line === "offline" ? `${t.noConnection} ${t.keepGoing}` : t.fault);
    }
    this.changed();
    if (line === "online" && this.host === null && !this.ending) this.leave();
  }

  private readonly online = (): void => {
    if (this.is === "ready") void this.refresh().catch(() => undefined);
    else if (this.is === "away") this.again();
  };

  private readonly offline = (): void => {
    if (this.is === "ready") this.queue.away();
  };

  private readonly seen = (): void => {
    if (document.visibilityState === "visible" && this.is === "ready" && !this.busy) void this.refresh().catch(() => undefined);
  };

  // what is asked of the server as a whole

  /** One at a time. What went wrong is said; true when it worked. */
  private async run(words: string, task: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = words;
    this.problem = "";
    this.changed();
    try {
      await task();
      return true;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) await this.gone();
      else if (error instanceof Unreachable) this.problem = t.unreached;
      else if (error instanceof Refused) this.problem = error.status < 500 && error.message ? error.message : t.ourFault;
      else throw error;
      this.coach.tell(this.problem);
      return false;
    } finally {
      this.busy = "";
      this.changed();
    }
  }

  /** The call is over: the server puts it together, as soon as it can be reached. */
  async end(): Promise<void> {
    if (this.busy) return;
    this.setEnding(this.ending || new Date().toISOString());
    const done = await this.run(t.ending, async () => {
      await this.queue.pump();
      if (this.queue.events.length) throw new Unreachable();
      this.adopt(await this.ask<Call>("POST", "/end", { device: this.device, at: this.ending }));
    });
    if (done) this.setEnding("");
    else if (this.queue.line === "online" && this.is === "ready") this.queue.away();
  }

  private setEnding(at: string): void {
    this.ending = at;
    this.coach.keep.set(`call-end.${this.id}`, at);
    this.changed();
  }

  /** Ended by mistake. */
  async reopen(): Promise<void> {
    if (this.call!.state === "open") return this.setEnding("");
    await this.run(t.opening, async () => this.adopt(await this.ask<Call>("POST", "/reopen", { device: this.device })));
  }

  /** A row of the summary put right: a note, or what is kept with the call. */
  async fix(field: string, value: string): Promise<boolean> {
    if (!this.view!.now.fields.some((one) => one.field === field)) {
      this.keeps = { ...this.keeps, [field]: value || null };
      this.changed();
      return true;
    }
    const at = new Date().toISOString();
    return this.run(t.ending, async () => this.adopt(await this.ask<Call>("POST", "/end", {
      device: this.device, at: this.call!.ended ?? at, events: [{ id: newId(), at, kind: "note", field, value }],
    })));
  }

  /** "Yes": only now the case is changed. */
  async save(): Promise<boolean> {
    const done = await this.run(t.saving, async () => {
      const { call } = await this.ask<CallSaved>("POST", "/save", Object.keys(this.keeps).length ? { keep: this.keeps } : {});
      this.call = call;
      this.forget();
      this.rebase();
      const { session } = this.coach;
      await session!.catchUp();
      tellTabs(this.coach.embedded, this.id, session!.revision);
    });
    if (done) this.coach.tell(`${t.saved} ${t.savedMore}`);
    return done;
  }

  async throwAway(): Promise<boolean> {
    return this.run(t.saving, async () => {
      await this.ask("DELETE", "");
      this.forget();
    });
  }

  async move(): Promise<void> {
    try {
      this.adopt(await this.ask<Call>("POST", "/move", { device: this.device }));
      this.coach.tell(t.moved);
      void this.queue.pump();
      void this.readDeck();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      this.problem = t.moveFailed;
      this.coach.tell(this.problem);
      this.changed();
    }
  }
}

let current: CallWork | null = null;

/** The call of the case that is open. It lives on while something of it is not sent. */
export function workOf(coach: Coach): CallWork {
  if (!current || current.over) {
    current?.close();
    current = new CallWork(coach);
  }
  return current;
}
