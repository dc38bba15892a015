// Giving the bill: its lines as text, or its file. What was given stays until the server has it.
import { html, nothing } from "lit";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/audit.js";
import type { AuditWork, Given, Host } from "./audit-work.js";

const MOST_TEXT = 2_000_000, MOST_BYTES = 8_000_000;
const TEXT = /\.(csv|tsv|txt|text)$/i;

export class Giving {
  private file: File | null = null;
  private wrong = "";
  private typed: string | null = null;

  /** `done`: a bill was read. */
  constructor(private readonly host: Host, private readonly work: AuditWork, private readonly done: () => void) {}

  /** Where a pasted bill waits on this device until the server has it. */
  private get name(): string {
    return `draft.${this.host.coach.session!.id}.bill.${this.host.bill}`;
  }

  private get text(): string {
    return (this.typed ??= this.host.coach.keep.get(this.name));
  }

  /** Another bill is in view: its words are others. */
  reset(): void {
    this.typed = this.file = null;
    this.wrong = "";
  }

  private readonly type = (event: Event): void => {
    this.typed = (event.target as HTMLTextAreaElement).value;
    this.wrong = "";
    this.host.requestUpdate();
  };

  private readonly keep = (): void => this.host.coach.keep.set(this.name, this.text);

  private readonly choose = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    this.file = field.files?.[0] ?? null;
    this.wrong = this.fault(this.file);
    if (this.wrong) {
      this.file = null;
      field.value = "";
      this.host.coach.tell(this.wrong);
    }
    this.host.requestUpdate();
  };

  private fault(file: File | null): string {
    if (!file) return "";
    return file.size === 0 ? t.emptyFile : file.size > MOST_BYTES ? t.tooBig(file.size) : "";
  }

  private readonly unchoose = (): void => {
    this.file = null;
    const field = this.host.renderRoot.querySelector<HTMLInputElement>("#bill-file")!;
    field.value = "";
    field.focus();
    this.host.requestUpdate();
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.work.going) return;
    this.wrong = "";
    const found = await this.given();
    if (!found) return;
    this.keep();
    if (!(await this.work.check(found.given, found.lines))) {
      if (this.work.refused) this.focus("#refused");
      return;
    }
    this.typed = "";
    this.file = null;
    this.keep();
    this.done();
    this.focus("#balance");
    this.host.requestUpdate();
  };

  /** What is sent, and how many lines it has; null where there is nothing to send, and it is said why. */
  private async given(): Promise<{ given: Given; lines: number | null } | null> {
    try {
      if (this.file) {
        const lines = TEXT.test(this.file.name) ? countLines(await this.file.text()) : null;
        return { given: { file: await base64(this.file) }, lines };
      }
    } catch {
      return this.complain(t.unreadFile, "#bill-file");
    }
    if (!this.text.trim()) return this.complain(t.empty, "#bill-text");
    if (this.text.length > MOST_TEXT) return this.complain(t.tooLong, "#bill-text");
    return { given: { text: this.text }, lines: countLines(this.text) };
  }

  private complain(words: string, field: string): null {
    this.wrong = words;
    this.host.coach.tell(words);
    this.focus(field);
    this.host.requestUpdate();
    return null;
  }

  private focus(what: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(what)?.focus());
  }

  render(cancel: (() => void) | null) {
    const { work, file, wrong } = this;
    const busy = work.going === "give";
    return html`${work.refused ? this.refusal() : nothing}
      <form class="card" novalidate autocomplete="off" @submit=${this.submit} aria-labelledby="give">
        <h2 id="give" tabindex="-1">${t.give}</h2>
        <p>${t.giveWhy}</p>
        <div class="field"><label for="bill-text">${t.paste}</label><p class="small" id="paste-help">${t.pasteHelp}</p>
          <textarea id="bill-text" rows="6" spellcheck="false" autocapitalize="none" aria-describedby="paste-help wrong" aria-invalid=${wrong && !file ? "true" : nothing}
            .value=${this.text} @input=${this.type} @change=${this.keep}></textarea></div>
        <div class="field"><label for="bill-file">${t.file}</label><p class="small" id="file-help">${t.fileHelp}</p>
          <input id="bill-file" type="file" accept=".csv,.tsv,.txt,.pdf,text/csv,text/plain,application/pdf" aria-describedby="file-help wrong" @change=${this.choose} />
          ${file ? html`<button type="button" class="link" @click=${this.unchoose}>${t.unchoose}</button>` : nothing}</div>
        <p id="wrong" class="error">${wrong}</p>
        <div class="row"><button class="main" aria-disabled=${busy ? "true" : nothing}>${file ? t.checkFile(file.name) : t.check}</button>
          ${cancel ? html`<button type="button" @click=${cancel}>${t.cancel}</button>` : nothing}</div>
        ${message(work, "give")}
      </form>`;
  }

  /** It is a summary: what to ask for, and the letter that does. */
  private refusal() {
    const { coach, bill } = this.host;
    const { refusal, letter } = this.work.refused!;
    return html`<section class="card refused" aria-labelledby="refused">
      <h2 id="refused" tabindex="-1">${t.notItemized}</h2><p>${refusal}</p>
      <div class="row">${letter ? html`<button class="main" @click=${() => coach.go("letter", [letter, bill])}>${pen("letter")}${t.askForIt}</button>` : nothing}
        <button @click=${() => this.focus("#bill-text")}>${t.another}</button></div></section>`;
  }
}

/** What is being done in a part of the screen, what went wrong there, or what followed. */
export function message(work: AuditWork, place: AuditWork["at"]) {
  if (work.at !== place) return nothing;
  if (work.words) return html`<p class="working">${squiggle()} ${work.words}</p>`;
  if (work.problem) return html`<p class="trouble">${work.problem}</p>`;
  return work.said ? html`<p class="after">${work.said}</p>` : nothing;
}

export const countLines = (text: string): number => text.split(/\r\n|\r|\n/).filter((line) => line.trim()).length;

/** A file's bytes in base64. */
function base64(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
