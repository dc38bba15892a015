// The recovery link: made only when it is asked for, since each one is a further key; shown as a card to keep.
import { html, nothing, svg } from "lit";
import { day } from "../format.js";
import { pen } from "../pen.js";
import { LOCK, PRINT } from "../later/pens.js";

import { t as chat } from "../strings/chat.js";
import { t } from "../strings/keep.js";
import { groupsOf, linkOf } from "./keep-key.js";
import { qrOf } from "./keep-qr.js";
import { dayHere } from "../later/day.js";
import { type Host, Sure, Work, focusOn, trouble } from "./keep-work.js";

const HERE_ALONE = /^(localhost|127\.[\d.]+|\[::1\])$/;

export class Linking {
  /** The token of the link that is shown. It is nowhere else: when this screen is left, it is gone. */
  token = "";
  private readonly making: Work;
  private readonly stopping: Work;
  private readonly sure: Sure;
  private code: ReturnType<typeof qrOf> | null = null;
  private copied = false;
  private stopped = false;

  constructor(private readonly host: Host) {
    this.making = new Work(host);
    this.stopping = new Work(host);
    this.sure = new Sure(host, "stop-all");
  }

  private async make(): Promise<void> {
    await this.making.run(t.making, async () => {
      await this.newToken(true);
      this.stopped = false;
      this.host.coach.tell(t.made);
    }, (error) => trouble(error, t.notMade));
  }

  private async stopOthers(): Promise<void> {
    const done = await this.stopping.run(t.stopping, () => this.newToken(false), (error) => trouble(error, t.notStopped));
    if (!done) return;
    this.stopped = true;
    this.host.coach.tell(t.stopped);
    this.host.requestUpdate();
    focusOn(this.host, "#card-title");
  }

  private async newToken(keepOthers: boolean): Promise<void> {
    const { coach } = this.host;
    const id = coach.place.id!;
    const path = `/api/cases/${id}`;
    const { token } = await coach.server.ask<{ token: string }>("POST", `${path}/token`, { body: { keep_others: keepOthers } });
    this.token = token;
    this.code = qrOf(linkOf(coach.server.base, id, token));
    this.copied = false;
    if (!keepOthers) coach.server.hold(id, token);
  }

  private readonly copy = async (): Promise<void> => {
    const { coach } = this.host;
    try {
      await navigator.clipboard.writeText(linkOf(coach.server.base, coach.place.id!, this.token));
      this.copied = true;
      coach.tell(`${chat.copied}.`);
      setTimeout(() => { this.copied = false; this.host.requestUpdate(); }, 2000);
    } catch {
      getSelection()?.selectAllChildren(this.host.renderRoot.querySelector("#the-link")!);
      coach.tell(chat.selected);
    }
    this.host.requestUpdate();
  };

  render() {
    return html`<section class="link" aria-labelledby="link-title">
      <h2 id="link-title">${t.linkTitle}</h2>
      <p>${t.linkWhy}</p>
      ${this.host.coach.embedded ? html`<p>${t.linkEmbedded}</p>` : nothing}
      <div class="row">
        <button class=${this.token ? "" : "main"} @click=${() => this.make()}>${pen(LOCK)}${this.token ? t.makeAnother : t.makeLink}</button>
      </div>
      ${this.making.render()}
      ${this.token ? html`<p class="small">${t.linkMost}</p>` : nothing}
      ${this.stopped ? html`<p class="done">${pen("tick")}<span>${t.stopped}</span></p>` : nothing}
      ${this.token ? this.card() : nothing}
      <details><summary>${pen("fold")}${t.wrongHands}</summary>
        <div class="stack"><p>${t.stopWhy}</p>
          ${this.sure.render({ button: t.stopAll, sure: t.stopSure, yes: t.stopYes, no: t.stopNo }, () => this.stopOthers())}
          ${this.stopping.render()}</div>
      </details>
    </section>`;
  }

  private card() {
    const { coach } = this.host;
    const id = coach.place.id!;
    const { base } = coach.server;
    const link = linkOf(base, id, this.token);
    const names = coach.session?.file?.bills.map((bill) => bill.name) ?? [];
    const { host, hostname } = new URL(base);
    return html`<div class="card key">
      <h3 id="card-title" tabindex="-1">${t.cardTitle(coach.session?.about?.name ?? t.someCase)}</h3>
      <p>${t.opens(names)} <strong>${t.likeAKey}</strong></p>
      <div class="parts">
        ${this.drawn()}
        <div class="stack">
          <div><h4>${t.theLink}</h4><p id="the-link" dir="ltr">${link}</p></div>
          <div><h4>${t.theKey}</h4>
            <p class="groups">${groupsOf(id, this.token).map((group) => html`<span>${group}</span> `)}</p>
            <p class="small">${t.keyHelp}</p></div>
        </div>
      </div>
      <div class="row">
        <button class="main" @click=${this.copy}>${pen("copy")}${this.copied ? chat.copied : chat.copy}</button>
        ${coach.embedded ? nothing : html`<button @click=${() => print()}>${pen(PRINT)}${t.print}</button>`}
      </div>
      <p class="small screen-only">${t.once}</p>
      <div><h4>${t.elsewhere}</h4>
        ${HERE_ALONE.test(hostname) ? html`<p>${t.thisComputer}</p>` : nothing}
        <ol>${t.steps(host).map((step) => html`<li>${step}</li>`)}</ol></div>
      <p class="small">${t.madeOn(day(dayHere()))}</p>
    </div>`;
  }

  private drawn() {
    const { size, path } = this.code!;
    // Black on white in every theme: that is what a camera reads best.
    return html`<svg class="qr" role="img" aria-label=${t.qr} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">${
      svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}</svg>`;
  }
}
