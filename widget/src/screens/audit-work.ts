// The bill of a case as the server has it, and everything that is asked of the server about it.
import type { ReactiveControllerHost } from "lit";
import type { Coach } from "../coach.js";
import { money } from "../format.js";
import { tellTabs } from "../later/tabs.js";
import { Refused, Unreachable } from "../server.js";
import { t } from "../strings/audit.js";
import type { Reply } from "../types.js";
import { NONE, troubled } from "./audit-trouble.js";
import type { Answer, Priced, Setting, Sheet } from "./audit-types.js";

const LATE = 400;
/** A bill of many pages on a slow line takes long, ms. */
const PATIENCE = 180_000;

/** The element that the screen is drawn in. */
export interface Host extends ReactiveControllerHost {
  readonly coach: Coach;
  readonly bill: string;
  readonly renderRoot: ParentNode;
}

/** What was given: the lines as text, or a file in base64. */
export type Given = { text: string } | { file: string };

/** Which part of the screen a message belongs to. */
export type Place = "give" | "finding" | "price" | "erase";

export class AuditWork {
  /** The bill; null while it is read, and where none was given. */
  sheet: Sheet | null = null;
  is: "loading" | "away" | "none" | "ready" = "loading";
  /** What was given last is no itemized bill: why, and the letter that helps. */
  refused: Sheet | null = null;
  going: Place | null = null;
  /** What is being done, once it takes long; what went wrong; what followed. */
  words = "";
  problem = "";
  said = "";
  /** Where `words`, `problem` and `said` stand. */
  at: Place = "give";
  private of = "";
  private read = "";

  constructor(private readonly host: Host) {}

  private get coach(): Coach {
    return this.host.coach;
  }

  private get path(): string {
    return `${this.coach.session!.path}/audit`;
  }

  private get which(): string {
    return `?bill=${encodeURIComponent(this.host.bill)}`;
  }

  /** The newest state of the case that we have seen. */
  private get revision(): number {
    return Math.max(this.coach.session!.revision, this.sheet?.revision ?? 0);
  }

  /** Read it, where the case or the bill in view is another than before. */
  follow(): void {
    const session = this.coach.session!;
    const of = `${session.id} ${this.host.bill}`;
    const stands = `${of} ${session.revision}`;
    if (stands === this.read || this.going) return;
    const other = of !== this.of;
    if (other) {
      this.of = of;
      this.sheet = this.refused = null;
      this.is = "loading";
      this.problem = this.said = "";
    }
    if (this.sheet && this.sheet.revision >= session.revision) this.read = stands;
    else void this.load(stands);
  }

  again = (): void => {
    this.is = "loading";
    this.read = "";
    this.host.requestUpdate();
  };

  private async load(stands: string): Promise<void> {
    this.read = stands;
    try {
      const sheet = await this.coach.server.ask<Sheet>("GET", this.path + this.which);
      if (this.read !== stands) return;
      this.sheet = sheet;
      this.is = "ready";
    } catch (error) {
      if (this.read !== stands) return;
      const none = error instanceof Refused && error.kind === NONE;
      if (none) this.sheet = null;
      // What is in view stays there while the server is away.
      if (none || !this.sheet) this.is = none ? "none" : "away";
      if (this.is === "away") this.coach.tell(t.away);
    }
    this.host.requestUpdate();
  }

  /** Give a bill. True when it was read; what is no itemized bill is none. */
  async check(given: Given, count: number | null): Promise<boolean> {
    let sheet: Sheet | null = null;
    const done = await this.run("give", t.checking(count), t.safe, async () => {
      sheet = await this.coach.server.ask<Sheet>("POST", this.path, { body: { bill: this.host.bill, ...given }, patience: PATIENCE });
    });
    if (!done) return false;
    return this.take(sheet!);
  }

  private async take(sheet: Sheet): Promise<boolean> {
    if (!sheet.is_itemized) {
      this.refused = sheet;
      this.coach.tell(`${t.notItemized}. ${sheet.refusal}`);
      this.host.requestUpdate();
      return false;
    }
    this.refused = null;
    await this.changed(sheet);
    this.coach.tell(t.checked(sheet.lines.length, sheet.findings.length));
    return true;
  }

  /** Note what the office said of a finding, or take that back. */
  async answer(finding: string, answer: Answer | null): Promise<boolean> {
    const before = this.number;
    let sheet: Sheet | null = null;
    const done = await this.run("finding", t.noting, t.nothingChanged, async () => {
      sheet = await this.coach.server.ask<Sheet>("PATCH", this.path, { body: { bill: this.host.bill, answers: { [finding]: answer } }, revision: this.revision });
    });
    if (!done) return false;
    await this.changed(sheet!);
    const { in_dispute, removed, left } = sheet!.balance;
    const [noted, follows] = [answer ? t.noted : t.undone, this.followed(sheet!.reply, before)];
    // The sums stand in view beside the bar.
    this.say(`${noted} ${t.moved(money(in_dispute), money(removed), money(left))}${follows}`, `${noted}${follows}`);
    return true;
  }

  /** What the lines cost at public prices. */
  async price(setting: Setting | "", zip: string): Promise<boolean> {
    const before = this.number;
    let priced: Priced | null = null;
    const done = await this.run("price", t.pricing(this.sheet!.lines.length), t.nothingChanged, async () => {
      priced = await this.coach.server.ask<Priced>("POST", `${this.coach.session!.path}/price`, {
        body: { bill: this.host.bill, ...(setting ? { setting } : {}), ...(zip ? { zip } : {}) },
      });
    });
    if (!done) return false;
    const { prices, revision, reply } = priced!;
    await this.changed({ ...this.sheet!, prices, revision });
    const { total, coverage } = prices;
    // What it comes to stands right below.
    const follows = this.followed(reply, before).trim();
    this.say([total === null ? t.pricedNone : t.priced(money(total), coverage ? t.coverage(coverage.percent) : ""), follows].filter(Boolean).join(" "), follows);
    return true;
  }

  /** Erase the kept text and what came from it. */
  async erase(): Promise<boolean> {
    const done = await this.run("erase", t.erasing, t.notErased, async () => {
      await this.coach.server.ask("DELETE", this.path + this.which, { revision: this.revision });
    });
    if (!done) return false;
    this.sheet = this.refused = null;
    this.is = "none";
    this.read = "";
    await this.changed(null);
    this.at = "give";
    this.say(t.erased);
    return true;
  }

  /** The case changed with it: read that again, and tell the other tabs. */
  private async changed(sheet: Sheet | null): Promise<void> {
    const session = this.coach.session!;
    this.sheet = sheet;
    if (sheet) this.is = "ready";
    await session.catchUp();
    const { id, revision } = session;
    this.read = `${id} ${this.host.bill} ${revision}`;
    tellTabs(this.coach.embedded, id, revision);
    this.host.requestUpdate();
  }

  private get number(): string | null {
    const { session } = this.coach;
    return session?.file?.bills.find(({ id }) => id === this.host.bill)?.numbers?.amount ?? null;
  }

  /** What follows: the first words of the answer, and our number where it moved. */
  private followed(reply: Reply | null, before: string | null): string {
    const text = reply?.blocks.find((block) => block.kind === "text")?.text ?? "";
    const now = this.number;
    const moved = now !== null && now !== before && !text.includes(money(now)) ? t.number(money(now)) : "";
    return [text, moved].filter(Boolean).map((words) => ` ${words}`).join("");
  }

  private say(words: string, shown = words): void {
    this.said = shown;
    this.coach.tell(words);
    this.host.requestUpdate();
  }

  /** One thing at a time; a press while something is under way is none. */
  private async run(place: Place, words: string, safe: string, task: () => Promise<void>): Promise<boolean> {
    if (this.going) return false;
    this.going = this.at = place;
    this.words = this.problem = this.said = "";
    this.host.requestUpdate();
    const late = setTimeout(() => {
      this.words = words;
      this.coach.tell(words);
      this.host.requestUpdate();
    }, LATE);
    try {
      await task();
      return true;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      await this.fail(error, safe);
      return false;
    } finally {
      clearTimeout(late);
      this.going = null;
      this.words = "";
      this.host.requestUpdate();
    }
  }

  private async fail(error: Refused | Unreachable, safe: string): Promise<void> {
    const status = error instanceof Refused ? error.status : 0;
    if (status === 412) {
      await this.coach.session!.catchUp();
      this.read = "";
    }
    if (error instanceof Refused && error.kind === NONE) this.again();
    this.problem = troubled(error, safe);
    this.coach.tell(this.problem);
  }
}
