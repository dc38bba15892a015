// The practice of a case as the server has it, and all that is asked of the server about it. Nothing written is lost.
import type { ReactiveControllerHost } from "lit";
import type { Coach } from "../coach.js";
import { Refused, Unreachable, newId } from "../server.js";
import { t } from "../strings/rehearse.js";
import type { Amount } from "../types.js";
import type { Kind, PracticeLibrary, PracticeSummary, Rehearsal } from "./rehearse-types.js";

const LATE = 400;

/** The element that the screen is drawn in. */
export interface Host extends ReactiveControllerHost {
  readonly coach: Coach;
  readonly renderRoot: ParentNode;
  focusOn(what: string): void;
}

/** What is said to the clerk: words, the hint said aloud, or nothing. */
export type Said = { message: string; aloud?: boolean; silence?: number };
export interface Wanted { kind: Kind; scenario?: string; persona?: string; target?: Amount; ceiling?: Amount }

/** What this device keeps of one rehearsal. `of`: what was sent under `id` and not answered yet; `seen`: gone on from this turn. */
interface Kept { words: string; id: string; of: string; seen: string }

const BLANK: Kept = { words: "", id: "", of: "", seen: "" };

/** Refused for good: it was not taken, and the same again would fare no better. */
const forGood = (error: unknown): boolean =>
  error instanceof Refused && error.status < 500 && error.status !== 429 && error.kind !== "case-busy";

export class RehearseWork {
  library: PracticeLibrary | null = null;
  past: PracticeSummary[] | null = null;
  rehearsal: Rehearsal | null = null;
  is: "loading" | "away" | "missing" | "ready" = "loading";
  /** What is under way; in words, once it takes long. */
  going = "";
  words = "";
  problem = "";
  /** What to tell first, where the own call can't be practiced yet. */
  tellFirst = "";
  private read = "";

  constructor(private readonly host: Host) {}

  private get coach(): Coach {
    return this.host.coach;
  }

  private get path(): string {
    return `${this.coach.session!.path}/rehearsals`;
  }

  /** Read what the address shows, once it shows something else. */
  follow(rid: string | undefined): void {
    const stands = `${this.coach.session!.id} ${rid ?? ""}`;
    if (stands === this.read) return;
    this.read = stands;
    this.problem = this.tellFirst = "";
    if (rid && this.rehearsal?.id === rid) this.is = "ready";
    else void this.load(stands, rid);
  }

  again = (): void => {
    this.read = "";
    this.host.requestUpdate();
  };

  private async load(stands: string, rid: string | undefined): Promise<void> {
    const { server } = this.coach;
    this.is = "loading";
    this.rehearsal = null;
    try {
      if (rid) {
        const found = await server.ask<Rehearsal>("GET", `${this.path}/${rid}`);
        if (this.read !== stands) return;
        this.rehearsal = found;
      } else {
        const [library, { rehearsals }] = await Promise.all([
          this.library ?? server.ask<PracticeLibrary>("GET", "/api/rehearsals"),
          server.ask<{ rehearsals: PracticeSummary[] }>("GET", this.path),
        ]);
        if (this.read !== stands) return;
        this.library = library;
        this.past = rehearsals;
      }
      this.is = "ready";
    } catch (error) {
      if (this.read !== stands) return;
      this.is = error instanceof Refused && error.status === 404 ? "missing" : "away";
      if (this.is === "missing") await this.coach.session!.catchUp();
      this.coach.tell(this.is === "missing" ? t.missing : t.away);
    }
    this.host.requestUpdate();
  }

  // what this device keeps

  private get name(): string {
    return `practice.${this.coach.session!.id}.${this.rehearsal!.id}`;
  }

  get kept(): Kept {
    return { ...BLANK, ...this.coach.keep.read<Partial<Kept>>(this.name, {}) };
  }

  keep(more: Partial<Kept>): void {
    this.coach.keep.write(this.name, { ...this.kept, ...more });
  }

  /** The newest turn, as a mark of what was gone on from. */
  private get newest(): string {
    const { current, turns, drill } = this.rehearsal!;
    return `${current}.${drill ? drill.answers.length : turns.length}`;
  }

  get seen(): boolean {
    return this.kept.seen === this.newest;
  }

  /** What was said of the newest turn has been read. */
  goOn(): void {
    this.keep({ seen: this.newest });
    this.host.requestUpdate();
  }

  // what is asked for

  async start(wanted: Wanted): Promise<boolean> {
    const bill = this.coach.session!.about?.id;
    this.tellFirst = "";
    const done = await this.run("start", t.starting, t.nothingChanged, async () => {
      this.rehearsal = await this.coach.server.ask<Rehearsal>("POST", this.path, { body: { ...wanted, ...(bill ? { bill } : {}) } });
    });
    if (done) this.coach.go("rehearse", [this.rehearsal!.id]);
    return done;
  }

  async erase(id: string): Promise<boolean> {
    const done = await this.run("erase", "", t.nothingChanged, async () => {
      await this.coach.server.ask("DELETE", `${this.path}/${id}`);
    });
    if (!done) return false;
    this.past = this.past!.filter((one) => one.id !== id);
    this.coach.keep.set(`practice.${this.coach.session!.id}.${id}`, "");
    this.coach.tell(t.erased);
    return true;
  }

  async say(said: Said): Promise<boolean> {
    const done = await this.act("turns", { ...said }, t.listening, t.wordsHere);
    if (done && said.message) this.keep({ words: "" });
    return done;
  }

  rewind = (turn: number): Promise<boolean> => this.act("rewind", { turn });

  callAgain = (days: number): Promise<boolean> => this.act("again", { days });

  choose = (which: number): Promise<boolean> => this.act("try", { try: which }, "", t.nothingChanged, false);

  end = (): Promise<boolean> => this.act("end", {}, "", t.nothingChanged, false);

  /** One thing at a time, under an id that is made before it is sent and used again when it is sent again. */
  private async act(action: string, body: object, words = "", safe = t.nothingChanged, named = true): Promise<boolean> {
    const { id: rid } = this.rehearsal!;
    const of = JSON.stringify([action, body]);
    let done = false;
    await this.run(action, words, safe, async () => {
      if (named && this.kept.id && this.kept.of !== of && await this.heardMeanwhile()) return;
      if (named && this.kept.of !== of) this.keep({ id: newId(), of });
      try {
        this.rehearsal = await this.coach.server.ask<Rehearsal>("POST", `${this.path}/${rid}/${action}`, {
          body: named ? { ...body, turn_id: this.kept.id } : body,
        });
      } catch (error) {
        if (forGood(error)) this.keep({ id: "", of: "" });
        throw error;
      }
      this.keep({ id: "", of: "", ...(action === "turns" ? {} : { seen: this.newest }) });
      done = true;
    });
    return done;
  }

  /** Something else was sent before, and no answer came: whether it was heard after all. */
  private async heardMeanwhile(): Promise<boolean> {
    const before = this.rehearsal!;
    const now = await this.coach.server.ask<Rehearsal>("GET", `${this.path}/${before.id}`);
    this.keep({ id: "", of: "" });
    if (now.revision === before.revision) return false;
    this.rehearsal = now;
    this.problem = t.heardBefore;
    this.coach.tell(this.problem);
    return true;
  }

  /** A press while something is under way is none. */
  private async run(what: string, words: string, safe: string, task: () => Promise<void>): Promise<boolean> {
    if (this.going) return false;
    this.going = what;
    this.words = this.problem = "";
    this.host.requestUpdate();
    const late = words ? setTimeout(() => {
      this.words = words;
      this.coach.tell(words);
      this.host.requestUpdate();
    }, LATE) : 0;
    try {
      await task();
      return true;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      await this.fail(error, safe);
      return false;
    } finally {
      clearTimeout(late);
      this.going = this.words = "";
      this.host.requestUpdate();
    }
  }

  private async fail(error: Refused | Unreachable, safe: string): Promise<void> {
    const status = error instanceof Refused ? error.status : 0;
    // Gone, or over: how it stands is read again, beside what is said of it.
    if (status === 404) {
      await this.coach.session!.catchUp();
      if (this.rehearsal) this.is = "missing";
    } else if (status === 409 && this.rehearsal && forGood(error)) {
      const { id } = this.rehearsal;
      this.rehearsal = await this.coach.server.ask<Rehearsal>("GET", `${this.path}/${id}`).catch(() => this.rehearsal);
    } else if (status === 422 && !this.rehearsal) this.tellFirst = error.message;
    this.problem = this.tellFirst ? "" : troubled(error, safe);
    this.coach.tell(this.tellFirst || this.problem);
  }
}

/** What went wrong, what is safe, and what to do. */
export function troubled(error: Refused | Unreachable, safe: string): string {
  if (!(error instanceof Refused)) return t.noConnection(safe);
  switch (error.status) {
    case 400: case 422: return error.message;
    case 404: return t.gone;
    case 409: return forGood(error) ? error.message : t.busy(safe);
    case 413: return t.tooLong;
    case 429: case 503: return t.busy(safe);
    case 507: return t.full(safe);
    default: return t.fault(safe);
  }
}
