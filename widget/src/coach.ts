// What the screens share: the server, this device, where we are, the open case, and what is said to people who listen.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Keep } from "./keep.js";
import { OF_NO_CASE, SCREENS } from "./screens.js";
import { Server } from "./server.js";
import { type Line, type Return, Session } from "./session.js";
import { t } from "./strings/chat.js";
import type { FactSpec, Opened, Reply } from "./types.js";


export type ScreenId = keyof typeof SCREENS;

/** A place in the page: a screen, the case it shows, and what of it (a letter and its bill; a bill's id). */
export interface Place {
  screen: ScreenId;
  id?: string;
  rest: string[];
}

const ADDRESS = /^#\/(?:case\/([\w-]{1,64})(?:\/|$))?(\w*)((?:\/[\w-]+)*)$/;

export function placeOf(hash: string): Place {
  const [, id, name = "", more = ""] = ADDRESS.exec(hash) ?? [];
  const known = Object.hasOwn(SCREENS, name) && OF_NO_CASE.test(name) === !id;
  return { screen: known ? (name as ScreenId) : id ? "chat" : "start", id, rest: id ? more.split("/").filter(Boolean) : [] };
}

export function hashOf({ screen, id, rest }: Place): string {
  return id ? ["#/case", id, ...(screen === "chat" ? [] : [screen, ...rest])].join("/") : screen === "start" ? "#/" : `#/${screen}`;
}

export class Coach {
  place: Place;
  session: Session | null = null;
  /** What stands at the top of the page instead of its own bar, while the screen that put it there is open. */
  top: (() => unknown) | null = null;
  note: { words: string } | null = null;
  /** A line that came back, and what to do about it. */
  comeBack: { words: string } | null = null;
  /** The fact that is being put right in the conversation. */
  fix: string | null = null;
  /** Where the conversation was scrolled to when another screen was opened. */
  scrolled: number | null = null;
  /** A turn to show, chosen in the case file's search. */
  jump: string | null = null;
  readonly server: Server;
  readonly keep: Keep;
  private readonly watchers = new Set<() => void>();
  private readonly past: Place[] = [];
  private specs: Promise<FactSpec[]> | null = null;

  constructor(base: string, readonly embedded: boolean, private readonly speak: (words: string, to: "log" | "status") => void,
    readonly heard: (reply: Reply) => void) {
    this.server = new Server(base, embedded);
    this.keep = new Keep(!embedded);
    this.place = embedded ? { screen: "start", rest: [] } : placeOf(location.hash);
  }

  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  changed = (): void => this.watchers.forEach((changed) => changed());

  /** Say it to people who listen: a state of the page. */
  tell(words: string): void {
    this.speak(words, "status");
  }

  /** Say it to people who listen: part of an answer. */
  announce(words: string): void {
    if (words) this.speak(words, "log");
  }

  /** Put a fact right, in the place where it was asked or noted. */
  fixing(name: string | null): void {
    this.fix = name;
    this.changed();
  }

  // where we are

  go(screen: ScreenId, rest: string[] = [], id = this.place.id): void {
    const place: Place = { screen, rest, id: OF_NO_CASE.test(screen) ? undefined : id };
    if (this.embedded) {
      this.past.push(this.place);
      this.move(place);
      return;
    }
    history.pushState({ depth: this.depth + 1 }, "", hashOf(place));
    this.move(place);
  }

  /** How many of our own places lie before this one in the browser's history. */
  private get depth(): number {
    return Number(history.state?.depth) || 0;
  }

  /** Where Back leads: the conversation from its screens, the start from the conversation. */
  back(): void {
    const { screen, id } = this.place;
    const before = this.past.pop();
    if (this.embedded && before) this.move(before);
    else if (!this.embedded && this.depth) history.back();
    else this.go(id && screen !== "chat" ? "chat" : "start");
  }

  /** The address changed, or Back was pressed. */
  move(place: Place): void {
    if (this.place.screen === "chat" && place.screen !== "chat" && place.id === this.place.id) this.scrolled = scrollY;
    this.place = place;
    this.note = this.top = null;
    if (place.id !== this.session?.id) this.leave();
    if (place.id && !this.session) void this.enter(place.id);
    this.changed();
  }

  private leave(): void {
    this.session?.close();
    this.session = null;
    this.comeBack = null;
    this.fix = this.scrolled = null;
  }

  private enter(id: string): Promise<void> {
    const session = this.attach(id);
    // Lines of a call that were not sent yet.
    if (this.keep.get(`call-queue.${id}`)) later(import("./screens/call.js").then((code) => code.workOf(this)));
    return session.open().then(() => this.keep.remember(id)).catch(() => undefined);
  }

  private attach(id: string): Session {
    this.leave();
    const session = new Session(id, this.server, this.keep, {
      changed: this.changed,
      answered: this.heard,
      returned: (line, why, detail) => this.returned(line, why, detail),
      back: (sent) => this.say(sent ? t.backSent : t.backAgain, 4000),
      changedElsewhere: () => this.say(t.otherWindow, 8000),
    });
    return (this.session = session);
  }

  private returned(line: Line, why: Return, detail: string): void {
    const name = `draft.${this.session!.id}`;
    this.keep.set(name, [line.message, this.keep.get(name)].filter(Boolean).join("\n"));
    this.comeBack = { words: why === "cannotUse" ? `${t.cannotUse} ${detail}` : t[why] };
    this.tell(this.comeBack.words);
    this.changed();
  }

  /** Show and say something about the page's state for a while. */
  say(words: string, ms: number): void {
    const note = { words };
    this.note = note;
    this.tell(words);
    this.changed();
    setTimeout(() => {
      if (this.note === note) { this.note = null; this.changed(); }
    }, ms);
  }

  // cases

  get isDemo(): boolean {
    return this.keep.cases().some((kept) => kept.id === this.session?.id && kept.demo === true);
  }

  /** Open a new case and go to it, or to its call. Raises Unreachable or Refused. */
  async begin(message: string, demo = false, call = false): Promise<void> {
    const opened = await this.server.ask<Opened>("POST", "/api/cases");
    this.server.hold(opened.id, opened.token);
    this.keep.remember(opened.id, demo);
    const session = this.attach(opened.id);
    session.begin(opened.reply);
    if (message) session.send(message);
    else void session.catchUp();
    this.go(call ? "call" : "chat", call ? ["now"] : [], opened.id);
  }

  /** Go to a case whose key this browser now has. */
  reopen(id: string): void {
    this.keep.remember(id);
    if (this.session?.id === id) this.leave();
    this.go("chat", [], id);
    if (!this.session && this.place.id === id) void this.enter(id);
  }

  /** Every fact that can be corrected, and how it is asked. Read once. */
  facts(): Promise<FactSpec[]> {
    this.specs ??= this.server.ask<{ facts: FactSpec[] }>("GET", "/api/facts").then(
      ({ facts }) => facts,
      (error) => { this.specs = null; throw error; },
    );
    return this.specs;
  }
}

/** Code that is on its way. Where the connection is gone, the next drawing asks again. */
export const later = (code: Promise<unknown>): void => void code.catch(() => undefined);

/** Draws a screen again whenever something that it shows has changed. */
export class Watch implements ReactiveController {
  private stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & { coach: Coach; isConnected: boolean }) {
    host.addController(this);
  }

  // An element that was there before its code has its properties from the first update on.
  hostConnected(): void {
    this.stop ??= this.host.coach?.watch(() => this.host.requestUpdate());
  }

  // An update may still come after the element was taken away.
  hostUpdate(): void {
    if (this.host.isConnected) this.hostConnected();
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
