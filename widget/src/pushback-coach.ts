// <pushback-coach>: the frame around every screen. It owns the theme, the address, the header and what is spoken.
import { LitElement, css, html, nothing, unsafeCSS } from "lit";
import { Coach, type Place, type ScreenId, later, placeOf } from "./coach.js";
import { capital, money } from "./format.js";
import { pen } from "./pen.js";
import { SCREENS } from "./screens.js";
import { t } from "./strings/chat.js";
import { base } from "./style.js";
import { TOKENS } from "./tokens.js";
import { stageLine, stageStyle } from "./chat/stages.js";
import "./chat/conversation.js";

const HEARD_FOR = 20_000;
const SCRIPT = new URL(import.meta.url).origin;

/** The element that shows a screen; its code may still be to come. */
const element = (screen: ScreenId): string => `pb-${screen}`;
const loaded = (screen: ScreenId): boolean => Boolean(customElements.get(element(screen)));

export class PushbackCoach extends LitElement {
  static override properties = { theme: { reflect: true } };
  static override styles = [base, stageStyle, css`
    ${unsafeCSS(TOKENS)}
    :host { container-type: inline-size; display: block }
    .pb {
      all: initial; direction: inherit; display: flex; flex-direction: column; min-block-size: 100%; box-sizing: border-box; color-scheme: light dark;
      --r: var(--pb-font-size, max(16px, 1rem)); --xs: calc(.9375 * var(--r)); --s: var(--r); --m: calc(1.125 * var(--r));
      --round: var(--pb-radius, 10px); --gutter: 14px;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      --voice: ui-serif, "Iowan Old Style", Charter, "Sitka Text", Cambria, "Noto Serif", serif;
      font: 400 var(--m)/1.5 var(--sans); font-variant-numeric: lining-nums; color: var(--ink); background: var(--ground);
      -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; scroll-padding-block: 120px;
    }
    .pb[data-voice] { --voice: "PB Voice", ui-serif, "Iowan Old Style", Charter, "Sitka Text", Cambria, "Noto Serif", serif }
    .pb[data-theme=light] { color-scheme: light }
    .pb[data-theme=dark] { color-scheme: dark }
    .skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; z-index: 9; background: var(--surface) }
    .skip:not(:focus) { clip-path: inset(50%); inline-size: 1px; block-size: 1px; min-block-size: 0; min-inline-size: 0; padding: 0; overflow: hidden; white-space: nowrap }
    .top { position: sticky; inset-block-start: 0; z-index: 3; background: var(--surface); border-block-end: 1px solid var(--line) }
    .bar, .strip, .stage { max-inline-size: calc(1180px + 2 * var(--gutter)); margin-inline: auto; padding-inline: var(--gutter) }
    .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding-block: 6px; min-block-size: 60px }
    .bar .title { flex: 1 1 5em; min-inline-size: 0; font: 600 var(--s)/1.25 var(--sans) }
    .bar .title small { display: block; font-weight: 400 }
    .name { font: 700 calc(1.125 * var(--r))/1.2 var(--sans); border-block-end: 3px solid var(--pen); border-end-end-radius: 60% 3px; padding: 0 4px 2px }
    button.call { color: var(--pen); padding-inline: 12px }
    .line { border-block-start: 1px solid var(--line) }
    .away { background: var(--ink); color: var(--ground) }
    .away .pen { color: inherit }
    .strip { display: flex; gap: 12px; align-items: center; padding-block: 10px; font-size: var(--s) }
    .strip.quiet { border-block-start: 1px solid var(--line) }
    .body { flex: 1; inline-size: 100% }
    @media (max-height: 30em) { .top { position: static } }
    @container (min-width: 600px) { .pb { --gutter: 32px } }
    @media print { .top, .skip { display: none } .pb { background: none; --ground: #fff; color-scheme: light } }
  `];

  declare theme: "auto" | "light" | "dark";
  readonly coach: Coach;
  private lastTold = 0;
  private stop?: () => void;
  private failed: ScreenId | null = null;
  private drawn?: HTMLElement;
  private settled = false;

  constructor() {
    super();
    this.theme = "auto";
    this.coach = new Coach(SCRIPT, SCRIPT !== location.origin, (words, to) => this.speak(words, to), (reply) =>
      later(import("./later/aloud.js").then((code) => code.announce(reply, this.coach))));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.coach.watch(() => this.requestUpdate());
    if (!this.coach.embedded) {
      addEventListener("popstate", this.moved);
      this.moved();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    removeEventListener("popstate", this.moved);
  }

  private readonly moved = (): void => {
    const key = /^#open=(.+)/.exec(location.hash)?.[1];
    if (key) {
      // The key must not stay in the address bar or in the history.
      history.replaceState(null, "", "#/open");
      this.coach.place = { screen: "open", rest: [key] };
      this.coach.changed();
    } else this.coach.move(placeOf(location.hash));
  };

  private speak(words: string, to: "log" | "status"): void {
    const place = this.renderRoot.querySelector(`[role=${to}]`);
    if (!place || !words) return;
    if (to === "log") {
      const line = document.createElement("p");
      line.textContent = words;
      place.append(line);
      setTimeout(() => line.remove(), HEARD_FOR);
      return;
    }
    // One state in three seconds, the newest: nobody can follow more.
    clearTimeout(this.lastTold);
    const told = Number((place as HTMLElement).dataset.at ?? 0);
    this.lastTold = window.setTimeout(() => {
      place.textContent = "";
      place.textContent = words;
      (place as HTMLElement).dataset.at = String(Date.now());
    }, Math.max(0, told + 3000 - Date.now()));
  }

  // A breath between reading the code and the first drawing: a slow phone answers a touch meanwhile.
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((done) => setTimeout(done));
    return super.scheduleUpdate() as void;
  }

  protected override willUpdate(): void {
    const screen = this.coach.place.screen;
    if (!loaded(screen) && this.failed !== screen) {
      SCREENS[screen]!().catch(() => { this.failed = screen; this.coach.tell(t.screenAway); }).then(() => this.requestUpdate());
    }
  }

  private shown = "";
  // What scrolls into view must not end under the header, whose height is its words'.
  private readonly head = new ResizeObserver(([entry]) =>
    (entry!.target.parentElement as HTMLElement).style.setProperty("--head", `${Math.ceil(entry!.borderBoxSize[0]!.blockSize) + 12}px`));

  protected override firstUpdated(): void {
    this.head.observe(this.renderRoot.querySelector(".top")!);
  }

  protected override updated(): void {
    // Asked only where there is a host to have set it: the question makes the browser work out every style at once.
    if (this.coach.embedded && getComputedStyle(this).getPropertyValue("--pb-accent")) {
      void import("./later/accent.js").then((code) => code.accentOf(this, this.renderRoot.querySelector(".pb")!));
    }
    const { place } = this.coach;
    const now = [place.screen, place.id ?? "", ...place.rest].join("/");
    if (!this.coach.embedded) document.title = this.titleOf(place);
    if (now === this.shown || !loaded(place.screen)) return;
    const first = !this.settled;
    this.shown = now;
    this.settled = true;
    if (!first) void this.focusHeading();
  }

  private titleOf(place: Place): string {
    const name = place.id ? this.coach.session?.about?.name : "";
    return [t.screens[place.screen], name && capital(name), t.name].filter(Boolean).join(" · ");
  }

  /** A screen that opens puts the focus on its heading. */
  private async focusHeading(): Promise<void> {
    if (this.coach.jump) return; // a turn was looked for: the conversation puts the focus on it
    const screen = this.renderRoot.querySelector<LitElement>("#screen > *");
    await screen?.updateComplete;
    const heading = screen?.renderRoot?.querySelector<HTMLElement>("h1");
    if (this.coach.place.screen !== "chat") scrollTo({ top: 0 });
    heading?.focus({ preventScroll: this.coach.place.screen === "chat" });
  }

  override render() {
    const { coach } = this;
    const { place, session } = coach;
    const chat = place.screen === "chat";
    const voice = !coach.embedded || this.hasAttribute("voice-font");
    return html`<div class="pb" ?data-voice=${voice} data-theme=${this.theme || "auto"} lang="en">
      ${chat && session && !session.gone ? html`
        <button class="skip" @click=${() => this.jump("pb-composer")}>${t.skipToWords}</button>
        <button class="skip" @click=${() => this.jump("article:last-of-type h2")}>${t.skipToNewest}</button>` : nothing}
      <div class="top" role=${coach.embedded ? nothing : "banner"}>
        ${coach.top?.() ?? html`<div class="bar">${this.bar()}</div>`}
        ${chat && session?.about && !session.gone ? html`<div class="line"><div class="stage">${stageLine(session.about, coach)}</div></div>` : nothing}
        ${coach.top ? nothing : this.strip()}
      </div>
      <div class="body" id="screen" role=${coach.embedded ? "region" : "main"} aria-label=${coach.embedded ? t.region : nothing}>${this.screen(place)}</div>
      <div class="hidden" role="log" aria-live="polite" aria-label=${t.coach}></div>
      <div class="hidden" role="status"></div>
    </div>`;
  }

  private bar() {
    const { coach } = this;
    const { place, session } = coach;
    const about = place.id && !session?.gone ? session?.about : undefined;
    const name = about?.name ?? "";
    const sub = about ? [capital(name), about.billed ? money(about.billed) : ""].filter(Boolean) : [];
    return html`
      ${place.screen === "start" ? nothing : html`<button class="plain" aria-label=${t.back} @click=${() => coach.back()}>${pen("back")}</button>`}
      <div class="title">${sub.length ? html`${sub[0]}<small>${sub[1] ?? nothing}</small>` : html`<span class="name">${t.name}</span>`}</div>
      ${place.id ? html`<button class="call" @click=${() => coach.go("call")}>${pen("phone")}${t.onCall}</button>` : nothing}`;
  }

  private strip() {
    const { session, note } = this.coach;
    if (session?.way.is === "offline") {
      return html`<div class="away"><div class="strip">${pen("away")}<p><b>${t.offline}</b> ${t.offlineMore}</p></div></div>`;
    }
    return note ? html`<div class="line"><div class="strip">${pen("tick")}<p>${note.words}</p></div></div>` : nothing;
  }

  private jump(to: string): void {
    const screen = this.renderRoot.querySelector<LitElement>("#screen > *");
    const at = [...(screen?.renderRoot.querySelectorAll<HTMLElement>(to) ?? [])].pop();
    at?.focus();
    at?.scrollIntoView({ block: "nearest" });
  }

  private screen(place: Place) {
    const { coach } = this;
    if (this.failed === place.screen) {
      return html`<div class="stack trouble"><h1 tabindex="-1">${t.screenAway}</h1>
        <button class="main" @click=${() => { this.failed = null; this.requestUpdate(); }}>${t.tryAgain}</button></div>`;
    }
    if (!loaded(place.screen)) return nothing;
    if (this.drawn?.localName !== element(place.screen)) this.drawn = Object.assign(document.createElement(element(place.screen)), { coach });
    return this.drawn;
  }
}

customElements.define("pushback-coach", PushbackCoach);
