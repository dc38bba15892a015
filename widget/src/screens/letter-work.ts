// What is done with one letter: read it, keep a draft on this device, save it, note that it is out. Nothing typed is lost.
import type { LitElement, ReactiveController } from "lit";
import type { Coach } from "../coach.js";
import { Refused, Unreachable } from "../server.js";
import type { Session } from "../session.js";
import { t } from "../strings/letter.js";
import type { Letter, Reply } from "../types.js";

/** Words not saved yet, and the letter that they began from. */
interface Draft { text: string; from: string }
interface Kept { letter: Letter; reply: Reply | null }

export class LetterWork implements ReactiveController {
  letter: Letter | null = null;
  draft: Draft | null = null;
  editing = false;
  away: "" | "none" | "away" = "";
  problem = "";
  /** What one Undo brings back: wording that was filled over, or changes that were dropped. */
  back: { text: string; words: string; draft: boolean } | null = null;
  /** What follows from sending it. */
  reply: Reply | null = null;
  private read = "";
  private shown = "";
  private busy = false;

  constructor(private readonly host: LitElement & { coach: Coach }) {
    host.addController(this);
  }

  private get session(): Session {
    return this.host.coach.session!;
  }

  private get bill(): string {
    const { place, session } = this.host.coach;
    return place.rest[1] ?? this.letter?.bill ?? session?.file?.focus ?? "";
  }

  private get path(): string {
    return `${this.session.path}/letters/${this.host.coach.place.rest[0]}`;
  }

  private get draftName(): string {
    return `letter.${this.session.id}.${this.host.coach.place.rest[0]}.${this.bill}`;
  }

  /** The letter is another one than the one that the draft began from. */
  get clash(): boolean {
    return this.draft !== null && this.draft.from !== this.letter!.text && this.draft.text !== this.letter!.text;
  }

  // reading it: again whenever the case has changed

  hostUpdate(): void {
    const { session, place } = this.host.coach;
    if (!session?.file || place.screen !== "letter" || !place.rest[0]) return;
    const letter = [session.id, place.rest[0], place.rest[1] ?? ""].join(" ");
    if (letter !== this.shown) {
      this.letter = this.draft = this.back = this.reply = null;
      this.editing = false;
      this.problem = "";
      this.shown = letter;
    }
    const stands = `${letter} ${session.revision}`;
    if (stands !== this.read && !this.busy) void this.load(stands);
  }

  private async load(stands: string): Promise<void> {
    this.read = stands;
    const which = this.bill ? `?bill=${encodeURIComponent(this.bill)}` : "";
    try {
      const letter = await this.host.coach.server.ask<Letter>("GET", this.path + which);
      if (this.read === stands) this.take(letter);
    } catch (error) {
      if (this.read !== stands) return;
      this.away = error instanceof Refused && error.status < 500 ? "none" : "away";
      this.host.coach.tell(this.away === "none" ? t.none : t.away);
    }
    this.host.requestUpdate();
  }

  private take(letter: Letter): void {
    const first = this.letter === null;
    this.letter = letter;
    this.away = "";
    if (!first) return;
    this.draft = this.host.coach.keep.read<Draft | null>(this.draftName, null);
    this.editing = this.draft !== null;
  }

  readonly again = (): void => {
    this.away = this.read = "";
    if (!this.session.file) void this.session.open().catch(() => { this.away = "away"; this.host.requestUpdate(); });
    this.host.requestUpdate();
  };

  // the draft

  write(text: string): void {
    const from = this.draft?.from ?? this.letter!.text;
    this.keep(text === from ? null : { text, from });
    // The letter that it began from stays known while the editor is open.
    this.draft = { text, from };
    this.host.requestUpdate();
  }

  private keep(draft: Draft | null): void {
    this.draft = draft;
    this.host.coach.keep.write(this.draftName, draft);
    this.host.requestUpdate();
  }

  edit(): void {
    this.editing = true;
    this.back = null;
    this.host.requestUpdate();
  }

  /** Close the editor; what is not saved stays kept. */
  close(): void {
    if (this.draft?.text === this.draft?.from) this.keep(null);
    this.editing = false;
    this.host.requestUpdate();
  }

  drop(): void {
    this.back = { text: this.draft!.text, words: t.dropped, draft: true };
    this.keep(null);
    this.close();
    this.host.coach.tell(t.dropped);
  }

  /** Whether it is saved, or there was nothing to save. */
  async save(): Promise<boolean> {
    const text = this.draft?.text ?? this.letter!.text;
    const changed = text !== this.letter!.text;
    if (changed && !(await this.change({ text }))) return false;
    this.keep(null);
    this.close();
    if (changed) this.host.coach.say(t.saved, 4000);
    else this.host.coach.tell(t.nothingChanged);
    return true;
  }

  /** The draft goes over what is there now. */
  keepMine(): Promise<boolean> {
    this.draft = { text: this.draft!.text, from: this.letter!.text };
    return this.save();
  }

  async refill(): Promise<boolean> {
    const text = this.letter!.text;
    if (!(await this.change({ text: null }))) return false;
    this.back = { text, words: t.refilled, draft: false };
    this.host.coach.tell(t.refilled);
    this.host.requestUpdate();
    return true;
  }

  /** Bring back what was filled over, or open the editor with what was dropped. */
  async undo(): Promise<void> {
    const { text, draft } = this.back!;
    if (draft) {
      this.keep({ text, from: this.letter!.text });
      this.edit();
    } else if (await this.change({ text })) {
      this.back = null;
      this.host.coach.tell(t.restored);
      this.host.requestUpdate();
    }
  }

  // sending it

  async sent(): Promise<boolean> {
    const { coach } = this.host;
    const kept = await this.change({ sent: true });
    if (!kept) return false;
    this.reply = kept.reply;
    this.back = null;
    coach.tell(t.noted);
    if (kept.reply) coach.heard(kept.reply);
    this.host.requestUpdate();
    return true;
  }

  async unsend(): Promise<boolean> {
    const last = this.session.last;
    // Sending it was told to the conversation: where that is the newest thing there, it is taken back as well.
    const told = Boolean(this.reply && last?.turn_id === this.reply.turn_id);
    if (told) {
      await this.session.undo(last!).catch(() => undefined);
      this.letter = { ...this.letter!, revision: this.session.revision };
    }
    if (!(await this.change({ sent: false }))) return false;
    this.reply = null;
    this.host.coach.say(told ? t.takenBack : t.takenBackOnly, 6000);
    this.host.requestUpdate();
    return true;
  }

  /** Change the letter. Null where that could not be: the problem is shown, and what was typed is kept. */
  private async change(what: { text?: string | null; sent?: boolean }, again = true): Promise<Kept | null> {
    if (this.busy && again) return null; // a second tap while the first one is on its way
    const body = { bill: this.letter!.bill, ...what };
    this.busy = true;
    try {
      const kept = await this.host.coach.server.ask<Kept>("PATCH", this.path, { body, revision: this.letter!.revision });
      this.letter = kept.letter;
      this.problem = "";
      await this.session.catchUp();
      return kept;
    } catch (error) {
      if (error instanceof Refused && error.status === 412) {
        await this.session.catchUp();
        await this.load(this.read);
        // The case went on and the letter is as it was: nothing is in the way. Else they choose.
        if (again && (typeof what.text !== "string" || !this.clash)) return await this.change(what, false);
        this.problem = "";
        this.host.coach.tell(t.changed);
      } else {
        this.problem = error instanceof Unreachable ? t.cut : error instanceof Refused && [413, 422].includes(error.status) ? t.tooLong : t.fault;
        this.host.coach.tell(this.problem);
      }
      this.host.requestUpdate();
      return null;
    } finally {
      this.busy = false;
    }
  }
}
