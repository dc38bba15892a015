// "What if they say …?": the answer at once from what is here, and its words when they are asked for. The case stays as it is.
import { type ReactiveControllerHost, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { money } from "../format.js";
import { pen, squiggle } from "../pen.js";
import { Refused, Unreachable } from "../server.js";
import { t } from "../strings/offer.js";
import type { Block, Reply } from "../types.js";
import { amountIn, answerTo } from "./offer-ask.js";
import type { OfferShown } from "./offer-types.js";

export interface Host extends ReactiveControllerHost {
  readonly coach: Coach;
  readonly bill: string;
  readonly renderRoot: ParentNode;
}

export class WhatIf {
  private typed = "";
  private wrong = "";
  private going = false;
  /** The words for an ask, as the coach would say them. */
  private reply: { ask: string; reply: Reply } | null = null;

  constructor(private readonly host: Host) {}

  reset(): void {
    this.typed = this.wrong = "";
    this.reply = null;
  }

  /** The case changed: words that were worked out before are of another case. */
  stale(): void {
    this.reply = null;
    this.host.requestUpdate();
  }

  private readonly type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.wrong = "";
    if (this.reply && this.reply.ask !== amountIn(this.typed)) this.reply = null;
    this.host.requestUpdate();
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.going) return;
    const ask = amountIn(this.typed);
    if (ask === null) {
      this.fail(t.needAmount);
      this.host.renderRoot.querySelector<HTMLElement>("#ask")?.focus();
      return;
    }
    const { coach, bill } = this.host;
    this.going = true;
    this.wrong = "";
    this.host.requestUpdate();
    try {
      const reply = await coach.server.ask<Reply>("POST", `${coach.session!.path}/what-if`, { body: { counter: ask, bill } });
      if (ask === amountIn(this.typed)) {
        this.reply = { ask, reply };
        coach.tell([...this.words(reply.blocks).map(({ text }) => text), t.unchanged].join(" "));
      }
    } catch (error) {
      const busy = error instanceof Refused && [409, 429, 503].includes(error.status);
      this.fail(error instanceof Unreachable ? t.noConnection : busy ? t.busy : t.fault);
    } finally {
      this.going = false;
      this.host.requestUpdate();
    }
  };

  private fail(words: string): void {
    this.wrong = words;
    this.host.coach.tell(words);
    this.host.requestUpdate();
  }

  /** What is said first, and what would be said to them. */
  private words(blocks: Block[]) {
    return blocks.filter((block) => block.kind === "text" || block.kind === "say");
  }

  render({ by_ask: asks }: OfferShown) {
    const ask = amountIn(this.typed);
    const then = ask === null ? null : answerTo(asks, ask);
    const ours = then?.amount ? money(then.amount) : then?.between ? t.between(money(then.between[0]), money(then.between[1])) : "";
    return html`<form class="what-if" novalidate autocomplete="off" @submit=${this.submit}>
      <label for="ask">${t.whatIf}<span class="hidden">. ${t.inDollars}.</span></label>
      <p class="small" id="ask-help">${t.whatIfMore}</p>
      <div class="row"><div class="money"><span aria-hidden="true">$</span><input id="ask" inputmode="decimal" maxlength="20" enterkeyhint="go" .value=${this.typed} @input=${this.type}
        aria-describedby="ask-help then ask-wrong" aria-invalid=${this.wrong === t.needAmount ? "true" : nothing} /></div>
        <button aria-disabled=${this.going ? "true" : nothing}>${t.tell}</button></div>
      <p id="then" class="then">${then ? html`${t.ifThey(money(ask!))}<b>${t.act[then.act]?.(ours) ?? t.otherAct}</b>` : nothing}</p>
      <p id="ask-wrong" class="error">${this.wrong}</p>
      ${this.going ? html`<p class="working">${squiggle()} ${t.asking}</p>` : nothing}
      ${this.reply ? html`<div class="reply">${this.words(this.reply.reply.blocks).map((block) => block.kind === "say"
        ? html`<div class="line"><p class="small">${pen("say")}${block.for === "letter" ? t.youWouldWrite : t.youWouldSay}</p><blockquote class="voice" lang=${block.lang ?? "en"}>${block.text}</blockquote></div>`
        : html`<p>${block.text}</p>`)}<p class="small">${t.unchanged}</p></div>` : nothing}
    </form>`;
  }
}
