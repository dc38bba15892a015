// Erasing a case for good, and what is shown after that.
import { html, nothing } from "lit";
import { day } from "../format.js";
import { pen } from "../pen.js";
import { Refused, Unreachable } from "../server.js";
import { t } from "../strings/keep.js";
import type { CaseFile } from "../types.js";
import { Taking } from "./keep-take.js";
import { dayHere } from "../later/day.js";
import { type Host, type Part, Work, focusOn, letGo, trouble } from "./keep-work.js";

export class Erasing implements Part {
  private readonly work: Work;
  private readonly taking: Taking;
  private typed = "";

  constructor(private readonly host: Host) {
    this.work = new Work(host);
    this.taking = new Taking(host);
  }

  private get ready(): boolean {
    return this.typed.trim().toLowerCase() === t.word;
  }

  private readonly type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.host.requestUpdate();
  };

  private readonly erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { coach } = this.host;
    if (!this.ready) {
      coach.tell(t.whyNot);
      focusOn(this.host, "#word");
      return;
    }
    const id = coach.place.id!;
    const done = await this.work.run(t.erasing, async () => {
      try {
        await coach.server.ask("DELETE", `/api/cases/${id}`);
      } catch (error) {
        if (!(error instanceof Refused && error.status === 404)) throw error;
      }
    }, (error) => (error instanceof Unreachable ? t.eraseUnsure : trouble(error, t.notErased)));
    if (!done) return;
    letGo(coach, id);
    coach.go("erased");
  };

  render() {
    const session = this.host.coach.session;
    const bills = session?.file?.bills ?? [];
    const letters = bills.reduce((sum, bill) => sum + bill.letters.filter((one) => !one.optional).length, 0);
    const goes = t.goesList(Math.max(0, (session?.total ?? 0) - 1), letters);
    return html`
      <h1 tabindex="-1">${t.eraseHeading}</h1>
      ${session?.about ? html`<p>${t.eraseNamed(session.about.name)}</p>` : nothing}
      <section><h2>${t.goes}</h2>
        <ul class="dots">${[...(bills.length > 1 ? [t.goesBills(bills.map((bill) => bill.name))] : []), ...goes].map((one) => html`<li>${one}</li>`)}</ul>
        <p><strong>${t.noWayBack}</strong></p></section>
      <section><h2>${t.stays}</h2>
        <ul class="dots">${t.staysList.map((one) => html`<li>${one}</li>`)}</ul></section>
      <form class="erase" @submit=${this.erase} novalidate>
        <h2>${t.sure}</h2>
        ${this.taking.render(t.first)}
        <label for="word">${t.typeWord(t.word)}</label>
        <input id="word" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" enterkeyhint="done" .value=${this.typed} @input=${this.type}>
        <div class="row">
          <button class="danger" aria-disabled=${!this.ready} aria-describedby=${this.ready ? nothing : "why-not"}>${t.eraseNow}</button>
          <button type="button" @click=${() => this.host.coach.go("keep")}>${t.keepIt}</button>
          ${this.ready ? nothing : html`<span id="why-not" class="small">${t.whyNot}</span>`}
        </div>
        ${this.work.render()}
      </form>`;
  }
}

/** Nothing is left; and what else is kept on this device. */
export class Erased implements Part {
  private others: { id: string; at: number; name: string }[] = [];

  constructor(private readonly host: Host) {
    void this.look();
  }

  private async look(): Promise<void> {
    const { coach } = this.host;
    const looks = coach.keep.cases().slice(0, 10).map(async ({ id, at }) => {
      const file = await coach.server.ask<CaseFile>("GET", `/api/cases/${id}`);
      return { id, at, name: file.bills.map((bill) => bill.name).join("; ") };
    });
    // One that is not there or cannot be read now is left to the start screen, which says so.
    this.others = (await Promise.allSettled(looks)).flatMap((look) => (look.status === "fulfilled" ? [look.value] : []));
    this.host.requestUpdate();
  }

  render() {
    const { coach } = this.host;
    return html`
      <h1 tabindex="-1">${t.erased}</h1>
      <p>${t.erasedMore}</p>
      <div class="row"><button class="main" @click=${() => coach.go("start")}>${t.anew}</button></div>
      ${this.others.length ? html`<section><h2>${t.listTitle}</h2>
        <ul class="stack">${this.others.map(({ id, at, name }) => html`<li>
          <button class="wide" @click=${() => coach.go("chat", [], id)}><span><b>${name}</b><small>${t.lastOpened(day(dayHere(new Date(at))))}</small></span>${pen("fold")}</button></li>`)}</ul></section>` : nothing}`;
  }
}
