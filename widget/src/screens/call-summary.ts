// After the call: is this right? Only "Yes" changes the case. Then the note to send, and the dates that are set.
import { html, nothing } from "lit";
import { capital, day } from "../format.js";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/call.js";
import { type Host, focusOn } from "./call-host.js";
import { Sure } from "./call-sure.js";
import type { CallSummary, SummaryRow } from "./call-types.js";

export class Summary {
  private fixing = "";
  private readonly sure: Sure;

  constructor(private readonly host: Host) {
    this.sure = new Sure(host);
  }

  private readonly open = (field: string): void => {
    this.fixing = field;
    this.host.requestUpdate();
    focusOn(this.host, "#row");
  };

  private readonly close = (): void => {
    const field = this.fixing;
    this.fixing = "";
    this.host.requestUpdate();
    focusOn(this.host, `[data-fix="${field}"]`);
  };

  private readonly keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const value = this.host.renderRoot.querySelector<HTMLInputElement>("#row")!.value.trim();
    if (await this.host.work.fix(this.fixing, value)) this.close();
  };

  private readonly save = async (): Promise<void> => {
    focusOn(this.host, (await this.host.work.save()) ? "h1" : "#yes");
  };

  /** Ended without a connection: nothing is put together yet. */
  waiting() {
    const { work } = this.host;
    return html`<div class="page"><h1 tabindex="-1">${t.endedOffline}</h1><p>${t.endedOfflineMore}</p>
      ${work.busy ? html`<p class="working">${squiggle()} ${work.busy}</p>` : nothing}
      <div class="buttons"><button class="main" @click=${() => void work.end()}>${t.tryAgain}</button><button @click=${() => void work.reopen()}>${t.reopen}</button></div></div>`;
  }

  render() {
    const { work, coach } = this.host;
    const { call } = work;
    const { summary } = call!;
    if (!summary) return html`<div class="page"><h1 tabindex="-1" class="hidden">${t.after}</h1><p class="working">${squiggle()} ${t.ending}</p></div>`;
    const saved = call!.state === "saved";
    return html`<div class="page">
      ${saved ? html`<div><h1 tabindex="-1">${t.saved}</h1><p class="second">${t.savedMore}</p></div>`
        : html`<div><h1 tabindex="-1">${t.isRight}</h1><p class="second">${t.notYet}</p></div>`}
      <section class="card" aria-label=${t.after}><ul class="rows">${summary.rows.map((row) => this.row(row, saved))}</ul></section>
      ${summary.promises.length ? html`<section class="card"><h2>${t.promises}</h2><ul class="plain-list">${summary.promises.map(({ text, in_writing }) => html`<li>${text} <b>(${in_writing ? t.inWriting : t.notInWriting})</b></li>`)}</ul></section>` : nothing}
      ${!saved && summary.changes.length ? html`<section class="card"><h2>${t.changes}</h2><ul class="plain-list">${summary.changes.map(({ title, shown }) => html`<li>${title}: <b>${shown}</b></li>`)}</ul></section>` : nothing}
      ${saved ? nothing : html`<div class="buttons"><button class="main wide" id="yes" @click=${this.save}>${t.yes}</button><button class="wide" @click=${() => void work.reopen()}>${t.reopen}</button></div>`}
      ${work.busy ? html`<p class="working">${squiggle()} ${work.busy}</p>` : nothing}
      ${work.problem ? html`<div class="problem">${pen("warn")}<p>${work.problem}</p></div>` : nothing}
      ${this.note(summary, saved)}
      ${this.clocks(summary, saved)}
      ${saved ? html`<div class="buttons"><button class="main wide" @click=${() => coach.go("chat")}>${t.next}</button><button class="wide" @click=${() => work.anew()}>${t.another}</button></div>`
        : html`<p class="small">${t.draftKept}</p>${this.sure.render()}`}
    </div>`;
  }

  private row(row: SummaryRow, saved: boolean) {
    const { keeps } = this.host.work;
    const value = row.field in keeps ? keeps[row.field] : row.value;
    return html`<li><div class="of"><div><small>${row.title}</small>${value ? html`<b>${value}</b>` : html`<span class="second">${t.emptyRow}</span>`}</div>
      ${row.fixable && !saved ? html`<button class="link" data-fix=${row.field} aria-label=${`${t.fix}: ${row.title}`} aria-expanded=${this.fixing === row.field} @click=${() => this.open(row.field)}>${t.fix}</button>` : nothing}</div>
      ${this.fixing === row.field && !saved ? html`<form class="fix" @submit=${this.keep} @keydown=${(event: KeyboardEvent) => { if (event.key === "Escape") this.close(); }}>
        <label for="row">${row.title}</label><input id="row" autocomplete="off" maxlength="4000" .value=${value ?? ""}>
        <div class="row"><button class="main">${t.save}</button><button type="button" @click=${this.close}>${t.cancel}</button></div></form>` : nothing}</li>`;
  }

  private note({ letter }: CallSummary, saved: boolean) {
    const { coach, work } = this.host;
    return html`<section class="card"><h2>${t.noteToday}</h2><p class="small">${t.noteWhy}</p>
      ${saved ? html`<div><button @click=${() => coach.go("letter", [letter.id, work.call!.bill])}>${pen("letter")}${t.readNote}</button></div>`
        : html`<details><summary>${pen("fold")}${letter.title}</summary><p class="voice letter">${letter.text}</p></details><p class="small">${t.afterYes}</p>`}</section>`;
  }

  private clocks({ clocks }: CallSummary, saved: boolean) {
    if (!clocks.length) return nothing;
    return html`<section class="card"><h2>${saved ? t.clocksSet : t.clocks}</h2><ul class="plain-list">${clocks.map((one) => html`<li>${capital(one.title)}: <b>${day(one.date)}</b>, ${t.days(one.days_left)}${saved ? ` (${t.added})` : ""}</li>`)}</ul></section>`;
  }
}
