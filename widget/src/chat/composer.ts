// The field: it keeps its draft, folds a pasted letter, grows with its words, and says what Enter does.
import { LitElement, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { pen } from "../pen.js";
import { t } from "../strings/chat.js";
import { base } from "../style.js";

const LONG = 600;

export class PbComposer extends LitElement {
  static override properties = { coach: { attribute: false }, draft: { attribute: false }, pad: { type: Boolean }, letter: { state: true }, dropped: { state: true } };
  declare coach: Coach;
  /** Under which name the draft is kept. */
  declare draft: string;
  /** The start screen's large pad. */
  declare pad: boolean;
  /** Pasted text, folded beside the field. */
  declare private letter: string;
  declare private dropped: string;

  constructor() {
    super();
    this.letter = this.dropped = "";
    this.pad = false;
    new Watch(this);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("draft")) this.letter = this.coach.keep.get(`${this.draft}.letter`);
  }

  override updated(changed: Map<string, unknown>): void {
    const field = this.field;
    const kept = this.coach.keep.get(this.draft);
    if (changed.has("draft") || field.value !== kept) {
      // Never under the hands of somebody who types: the draft is written at each key.
      field.value = kept;
      this.grow();
    }
  }

  get field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector("textarea")!;
  }

  /** Draw the kept draft again: something else has changed it. */
  fill(words?: string): void {
    if (words !== undefined) this.coach.keep.set(this.draft, words);
    this.requestUpdate("draft");
  }

  override focus(): void {
    this.field.focus();
  }

  private grow(): void {
    const field = this.field;
    if (this.pad) return;
    field.rows = Math.min(8, Math.max(1, field.value.split("\n").length));
    while (field.rows < 8 && field.scrollHeight > field.clientHeight + 2) field.rows++;
  }

  private readonly typed = (): void => {
    this.coach.keep.set(this.draft, this.field.value);
    this.grow();
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (words.length <= LONG) return;
    event.preventDefault();
    this.keepLetter([this.letter, words].filter(Boolean).join("\n\n"));
    this.coach.tell(t.folded(count(words)));
  };

  private keepLetter(words: string): void {
    this.letter = words;
    this.coach.keep.set(`${this.draft}.letter`, words);
  }

  private readonly unfold = (): void => {
    this.fill([this.field.value, this.letter].filter(Boolean).join("\n\n"));
    this.keepLetter("");
    void this.updateComplete.then(() => this.focus());
  };

  private readonly dropLetter = (): void => {
    this.dropped = this.letter;
    this.keepLetter("");
    this.coach.tell(t.removed);
    this.focus();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const byTouch = matchMedia("(pointer: coarse)").matches;
    if (event.key === "Escape") this.field.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    if (event.ctrlKey || event.metaKey || !(byTouch || this.pad)) {
      event.preventDefault();
      this.send();
    }
  };

  private readonly send = (event?: Event): void => {
    event?.preventDefault();
    const message = [this.field.value.trim(), this.letter.trim()].filter(Boolean).join("\n\n");
    if (!message) return this.focus();
    this.dispatchEvent(new CustomEvent("say", { detail: message }));
  };

  /** The words are on their way: the field is empty. */
  clear(): void {
    this.keepLetter("");
    this.dropped = "";
    this.fill("");
  }

  override render() {
    const { pad, letter } = this;
    const label = pad ? t.yourWords : t.write;
    return html`<form class=${pad ? "sheet" : "dock"} @submit=${this.send}>
      ${letter ? html`<div class="fold row">${pen("letter")}<b>${t.folded(count(letter))}</b>
        <button type="button" class="link" @click=${this.unfold}>${t.openPaste}</button>
        <button type="button" class="link" @click=${this.dropLetter}>${t.removePaste}</button></div>` : nothing}
      ${this.dropped && !letter ? html`<div class="fold row"><button type="button" class="link" @click=${() => { this.keepLetter(this.dropped); this.dropped = ""; this.focus(); }}>${t.putBack}</button><span class="small">${t.removed}</span></div>` : nothing}
      <label for="words" class=${pad ? "label" : "hidden"}>${label}</label>
      <div class="line">
        <textarea id="words" rows=${pad ? 5 : 1} enterkeyhint=${pad ? "enter" : "send"} aria-describedby="help" autocomplete="off"
          placeholder=${pad ? t.wordsHint : t.writeHint} @input=${this.typed} @paste=${this.pasted} @keydown=${this.key}></textarea>
        <button class="main" type="submit" aria-label=${pad ? nothing : t.send}>${pad ? t.start : pen("send")}</button>
      </div>
      <p id="help" class="hidden">${pad ? "" : t.keysHelp}</p>
    </form>`;
  }

  static override styles = [base, css`
    .dock { padding-block: 10px }
    .dock .line { display: flex; gap: 8px; align-items: end }
    textarea { resize: none; display: block }
    .dock textarea { max-block-size: 40vh }
    .dock .main { padding: 0; inline-size: 48px; flex: none }
    .fold { padding-block-end: 8px; font-size: var(--s) }
    .sheet { padding-block: 12px 12px }
    .sheet .line { display: grid; gap: 12px; justify-items: end }
    .sheet textarea { border: 0; border-radius: 0; background: repeating-linear-gradient(transparent 0 calc(1lh - 1px), var(--lamp-rule) 0 1lh) local; padding: 0 2px;
      font: 500 calc(1.375 * var(--r))/round(1.75em, 1px) var(--voice); color: inherit; resize: vertical; min-block-size: 5.25em }
    .sheet ::placeholder { color: var(--lamp-ink-2) }
    .sheet .link { color: var(--lamp-ink) }
    .sheet .main { min-inline-size: 96px }
  `];
}

export const count = (words: string): number => words.trim().split(/\s+/).length;

customElements.define("pb-composer", PbComposer);
