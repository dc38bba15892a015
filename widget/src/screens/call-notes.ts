// What to write down: one field at a time beside the line, all of them below. Saved as it is typed.
import { html, nothing } from "lit";
import { pen } from "../pen.js";
import { t } from "../strings/call.js";
import type { Host } from "./call-host.js";
import type { Field, FieldId } from "./call-types.js";

const REST = 700, MOST = 4000;

export class Notes {
  /** The field that is being written in, and its words: nothing is put over them meanwhile. */
  private writing: { field: FieldId; at: string; text: string } | null = null;
  private timer = 0;

  constructor(private readonly host: Host) {}

  /** Somebody writes in the note beside the line. */
  get busy(): boolean {
    return this.writing?.at === "one";
  }

  private valueOf({ field, value }: Field, at: string): string {
    return this.writing?.field === field && this.writing.at === at ? this.writing.text : value;
  }

  private readonly typed = (event: Event, field: FieldId, at: string): void => {
    this.writing = { field, at, text: (event.target as HTMLInputElement).value };
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.save, REST);
  };

  /** Keep what was typed so far. */
  readonly save = (): void => {
    clearTimeout(this.timer);
    const { writing, host: { work } } = this;
    const value = writing?.text.trim();
    if (!writing || value === undefined || !work.view) return;
    if (work.view.now.fields.find((one) => one.field === writing.field)?.value !== value) work.happen({ kind: "note", field: writing.field, value });
  };

  private readonly left = (): void => {
    this.save();
    this.writing = null;
    this.host.requestUpdate();
  };

  private input(field: Field, at: string) {
    return html`<input id=${`${at}-${field.field}`} autocomplete="off" maxlength=${MOST} .value=${this.valueOf(field, at)}
      @focus=${() => { this.writing = { field: field.field, at, text: field.value }; }}
      @input=${(event: Event) => this.typed(event, field.field, at)} @blur=${this.left}
      @keydown=${(event: KeyboardEvent) => { if (event.key === "Enter") this.host.renderRoot.querySelector<HTMLElement>("#said")?.focus(); }}>`;
  }

  /** The one thing to write down now. */
  one() {
    const { now } = this.host.work.view!;
    const which = (this.busy ? now.fields.find(({ field }) => field === this.writing!.field) : null) ?? now.write_down;
    if (!which) return nothing;
    const field = now.fields.find((one) => one.field === which.field) ?? { ...which, value: "" };
    return html`<section class="note" aria-label=${t.writeDown}>${pen(field.value ? "tick" : "pencil")}<label for=${`one-${field.field}`}>${field.title}</label>${this.input(field, "one")}</section>`;
  }

  /** All of them, folded. */
  all() {
    const { fields } = this.host.work.view!.now;
    return html`<details><summary>${pen("fold")}${t.allNotes}</summary><div class="stack">${fields.map((field) => html`<div><label for=${`all-${field.field}`}>${field.title}</label>${this.input(field, "all")}</div>`)}</div></details>`;
  }
}
