// <pb-file-find>: a word looked for in the whole conversation; a place found leads there.
import { LitElement, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { day } from "../format.js";
import { pen } from "../pen.js";
import { FIND } from "../later/pens.js";
import { t } from "../strings/file.js";
import { dayHere } from "../later/day.js";
import { type Hit, search } from "./file-search.js";
import { fileStyle, heading } from "./file-style.js";

const MOST = 30;

export class PbFileFind extends LitElement {
  static override properties = {
    coach: { attribute: false }, level: { attribute: false }, words: { state: true }, busy: { state: true }, partly: { state: true },
  };
  static override styles = [...fileStyle, css`
    form { display: grid; gap: 4px }
    form > * { min-inline-size: 0 }
    .row > input { flex: 1 1 8em; inline-size: auto; min-inline-size: 0 }
    .row { flex-wrap: nowrap }
    .hits button { inline-size: 100%; display: block; text-align: start; font-weight: 400; padding: 10px 12px; overflow-wrap: anywhere }
    .hits { display: grid; gap: 8px }
    .hits small { display: block }
    mark { background: var(--pen-wash); color: var(--ink); font-weight: 600; border-radius: 3px; border-block-end: 2px solid var(--pen) }
    @media print { :host { display: none } }
  `];
  declare coach: Coach;
  declare level: number;
  declare private words: string;
  declare private busy: boolean;
  declare private partly: boolean;

  constructor() {
    super();
    this.level = 2;
    this.words = "";
    this.busy = this.partly = false;
  }

  protected override firstUpdated(): void {
    new Watch(this);
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const session = this.coach.session!;
    const words = String(new FormData(event.target as HTMLFormElement).get("words") ?? "").trim();
    if (this.busy) return;
    this.partly = false;
    if (words && (session.turns[0]?.number ?? 0) > session.first) {
      this.busy = true;
      await session.earlier(true).catch(() => { this.partly = true; });
      this.busy = false;
    }
    this.words = words;
    if (!words) return;
    const found = this.hits.length;
    this.coach.tell([this.partly ? t.findAway : "", found ? t.found(found) : t.nothingFound(words)].filter(Boolean).join(" "));
  };

  private get hits(): Hit[] {
    return search(this.coach.session?.turns ?? [], this.words);
  }

  private readonly jump = (hit: Hit): void => {
    const { coach } = this;
    coach.jump = hit.turn.turn_id;
    // Beside the conversation we are there already.
    if (coach.place.screen === "chat") coach.changed();
    else coach.go("chat");
  };

  override render() {
    const hits = this.words ? this.hits : [];
    return html`<section class="card" aria-labelledby="find">
      ${heading(this.level, "find", t.find)}
      <form role="search" @submit=${this.submit}><label for="sought" class="small">${t.findLabel}</label>
        <div class="row"><input id="sought" name="words" type="search" autocomplete="off" enterkeyhint="search" />
          <button aria-label=${t.findNow}>${pen(FIND)}</button></div></form>
      ${this.busy ? html`<p class="empty">${t.finding}</p>` : nothing}
      ${this.partly ? html`<p class="trouble">${t.findAway}</p>` : nothing}
      ${this.words && !this.busy ? html`<p class="small">${hits.length ? t.found(hits.length) : t.nothingFound(this.words)}${hits.length > MOST ? html`. ${t.most(MOST)}` : nothing}</p>
        <ul class="hits">${hits.slice(0, MOST).map((hit) => html`<li><button @click=${() => this.jump(hit)}>
          <small>${t.someone[hit.who]}, ${day(dayHere(hit.turn.created))}</small>
          ${hit.pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</button></li>`)}</ul>` : nothing}
    </section>`;
  }
}

customElements.define("pb-file-find", PbFileFind);
