// Before dialing: what the call is for, how it opens, what to come away with.
import { html, nothing } from "lit";
import { pen } from "../pen.js";
import { story } from "../later/story.js";
import { t } from "../strings/call.js";
import { t as shared } from "../strings/shared.js";
import { type Host, focusOn } from "./call-host.js";
import type { CallCard } from "./call-types.js";
import { Sure } from "./call-sure.js";

export class Card {
  private readonly sure: Sure;

  constructor(private readonly host: Host) {
    this.sure = new Sure(host);
  }

  /** They are on the line: from here on each answer counts. */
  readonly dial = (): void => {
    this.host.work.happen({ kind: "dialed" });
    focusOn(this.host, matchMedia("(pointer: coarse)").matches ? "h1" : "#said");
  };

  render() {
    const { card } = this.host.work.call!;
    return html`<div class="page">
      <h1 tabindex="-1" class="hidden">${t.before}</h1>
      <section class="card"><h2>${t.goal}</h2><p class="goal">${card.goal}</p>${card.who ? html`<p class="small">${card.who}</p>` : nothing}</section>
      <section class="sheet" data-lit="true" aria-labelledby="open-with">
        <div class="top"><h2 id="open-with">${pen("say")}<i>${t.openWith}</i></h2></div>
        <blockquote lang=${card.opening.lang}>${card.opening.text}</blockquote>
        ${card.opening.gloss ? html`<p class="gloss">${card.opening.gloss}</p>` : nothing}
      </section>
      ${this.toGet()}
      ${card.avoid.length ? html`<section class="mark">${pen("cross")}<div><h2>${t.notOnCall}</h2><ul>${card.avoid.map((one) => html`<li>${one}</li>`)}</ul></div></section>` : nothing}
      ${card.speaks_for ? html`<section class="mark">${pen("pencil")}<div><h2>${t.speaksFor}</h2><p>${card.speaks_for}</p></div></section>` : nothing}
      ${this.folds(card)}
      <p class="small">${card.recording}</p>
      <div class="buttons">
        ${card.phone ? html`<a class="button main wide" href=${`tel:${card.phone.replace(/[^\d+]/g, "")}`} @click=${this.dialing}>${pen("phone")}${t.call(card.phone)}</a>` : nothing}
        <button class=${card.phone ? "wide" : "main wide"} id="dial" @click=${this.dial}>${t.onTheLine}</button>
      </div>
      ${this.sure.render()}
    </div>`;
  }

  // The phone's own dialer comes to the front; when the person is back, the call is on.
  private readonly dialing = (): void => {
    setTimeout(this.dial);
  };

  private toGet() {
    const { work } = this.host;
    return html`<section><h2 id="get">${t.getThree}</h2><div class="gets" role="group" aria-labelledby="get">${work.view!.get.map(({ id, text, done }) => html`
      <label><input type="checkbox" .checked=${done} @change=${(event: Event) => work.happen({ kind: "got", thing: id, done: (event.target as HTMLInputElement).checked })}>${text}</label>`)}</div></section>`;
  }

  private folds({ numbers, rules, story: told }: CallCard) {
    const { coach, work } = this.host;
    const kept = coach.keep.read<string[]>(`kept-lines.${coach.session!.id}`, []);
    return html`<div>
      ${told ? html`<details class="story"><summary>${pen("fold")}${shared.story}</summary>${story(told)}</details>` : nothing}
      ${numbers.length ? html`<details><summary>${pen("fold")}${t.numbers}</summary><dl class="pairs">${numbers.map(({ title, value }) => html`<div><dt>${title}</dt><dd class="num-wrap">${value}</dd></div>`)}</dl></details>` : nothing}
      ${kept.length ? html`<details><summary>${pen("fold")}${t.lines(kept.length)}</summary><ul class="kept">${kept.map((one) => html`<li class="voice" lang=${work.call!.card.opening.lang}>${one}</li>`)}</ul></details>` : nothing}
      ${rules.length ? html`<details><summary>${pen("fold")}${t.rules}</summary><ul class="plain-list">${rules.map(({ title, wording, authority }) => html`<li><b>${title}</b> ${wording} <span class="second">${authority.join("; ")}</span></li>`)}</ul></details>` : nothing}
    </div>`;
  }
}
