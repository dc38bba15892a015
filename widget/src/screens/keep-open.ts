// Opening a case that is not on this device: by its link or key, or from a file that was saved.
import { html, nothing } from "lit";
import { Refused } from "../server.js";
import { t as chat } from "../strings/chat.js";
import { t } from "../strings/keep.js";
import { t as shared } from "../strings/shared.js";
import { readKey } from "./keep-key.js";
import { type Host, type Part, Work, focusOn, trouble } from "./keep-work.js";

/** What the server takes at most, in bytes. */
const MOST = 64_000_000;

export class Opening implements Part {
  private readonly byLink: Work;
  private readonly byFile: Work;
  private text = "";
  /** What is wrong with what stands in the field; shown under it. */
  private fault = "";
  private file: File | null = null;

  constructor(private readonly host: Host, given?: string) {
    this.byLink = new Work(host);
    this.byFile = new Work(host);
    if (!given) return;
    this.text = given;
    void this.open();
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.open();
  };

  private readonly enter = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.isComposing) this.submit(event);
  };

  private async open(): Promise<void> {
    const { coach } = this.host;
    const read = readKey(this.text);
    if (read.key === null) return this.refuse(!this.text.trim() ? t.openEmpty : read.letters > 40 ? t.openCount(read.letters) : t.openUnread);
    // The key of another server is nothing for this one to see.
    if (read.host && read.host !== new URL(coach.server.base).host) return this.refuse(t.openOtherSite(read.host));
    this.fault = "";
    const { key } = read;
    await this.byLink.run(chat.loading, () => this.openBy(key), (error) =>
      error instanceof Refused && error.status < 429 ? `${t.openNothing} ${t.openNothingDo}` : trouble(error, t.openKept));
  }

  /** "id.token": the key becomes this browser's own. Raises Refused (404) when it opens nothing. */
  private async openBy(key: string): Promise<void> {
    const { coach } = this.host;
    const [id = "", token = ""] = key.split(".");
    await coach.server.ask("POST", `/api/cases/${encodeURIComponent(id)}/session`, { token });
    coach.server.hold(id, token);
    coach.reopen(id);
  }

  private refuse(fault: string): void {
    this.fault = fault;
    this.byLink.fail("");
    this.host.coach.tell(fault);
    focusOn(this.host, "#key");
  }

  private readonly choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.file = input.files?.[0] ?? null;
    input.value = ""; // the same file can be chosen again
    void this.take();
  };

  private async take(): Promise<void> {
    const { file, host: { coach } } = this;
    if (!file) return;
    const fault = file.size > MOST ? t.fileTooBig(file.size) : file.size ? "" : t.fileEmpty;
    if (fault) return this.byFile.fail(fault);
    let wrong = "";
    await this.byFile.run(t.fileReading, async () => {
      const text = await file.text();
      wrong = faultOf(text);
      if (wrong) throw new Refused(422, "", wrong);
      const { id, token } = await coach.server.ask<{ id: string; token: string }>("POST", "/api/cases/import", { body: text, patience: 600_000 });
      coach.server.hold(id, token);
      coach.keep.remember(id);
      coach.go("chat", [], id);
    }, (error) => wrong || (error instanceof Refused && error.status < 429 ? t.fileRefused(error.message || t.fileSafe) : trouble(error, t.fileSafe)));
  }

  render() {
    return html`
      <h1 tabindex="-1">${shared.openOther}</h1>
      <p>${t.openHow}</p>
      <form class="stack" @submit=${this.submit} novalidate>
        <div class="field"><label for="key">${t.field}</label>
          <p class="small" id="key-help">${t.fieldHelp}</p>
          <textarea id="key" rows="3" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" enterkeyhint="go"
            aria-describedby=${this.fault ? "key-fault key-help" : "key-help"} aria-invalid=${this.fault ? "true" : nothing}
            .value=${this.text} @input=${(event: Event) => { this.text = (event.target as HTMLTextAreaElement).value; }} @keydown=${this.enter}></textarea>
          ${this.fault ? html`<p class="error" id="key-fault">${this.fault}</p>` : nothing}</div>
        <div class="row"><button class="main">${t.open}</button></div>
        ${this.byLink.render()}
      </form>
      <section><h2>${t.fileTitle}</h2>
        <p id="file-help">${t.fileWhy}</p>
        <div class="field"><label for="file">${t.fileLabel}</label>
          <input id="file" type="file" accept=".json,application/json" aria-describedby="file-help" @change=${this.choose}></div>
        ${this.byFile.render()}
      </section>`;
  }
}

/** Why this text is no export of ours, or nothing. */
function faultOf(text: string): string {
  if (!text.trim()) return t.fileEmpty;
  try {
    return JSON.parse(text).pushback_export ? "" : t.fileOther;
  } catch {
    return /^\s*<!doctype html/i.test(text) ? t.filePage : t.fileOther;
  }
}
