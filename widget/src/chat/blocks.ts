// The blocks of an answer, drawn. What is heavy (the ladder) is loaded when the first one is there.
import { type TemplateResult, css, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { day, money } from "../format.js";
import { pen, underline } from "../pen.js";
import { t } from "../strings/chat.js";
import type {
  AskBlock, BecauseBlock, Block, DeadlineBlock, LetterBlock, OfferBlock, Reply, RuleShown, SayBlock, StopBlock,
} from "../types.js";

const ORDER: Block["kind"][] = ["stop", "text", "say", "offer", "letter", "write_down", "avoid", "deadline", "ask", "because"];

export const inOrder = (blocks: Block[]): Block[] =>
  [...blocks].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** Where a block is drawn, and what can be done with it there. */
export interface Scene {
  coach: Coach;
  reply: Reply;
  /** It is the newest answer: its sheet is lit, its question open. */
  newest: boolean;
  /** What was said right after it, if anything. */
  answer: string | null;
  send(message: string): void;
  copy(text: string, button: EventTarget): void;
  enlarge(text: string, opener: EventTarget): void;
}

export function drawBlock(block: Block, scene: Scene): TemplateResult | TemplateResult[] {
  switch (block.kind) {
    case "text": return block.text.split(/\n{2,}/).map((words) => html`<p>${words}</p>`);
    case "stop": return stop(block);
    case "say": return say(block, scene);
    case "offer": return offer(block, scene);
    case "letter": return letter(block, scene);
    case "write_down": return html`<section class="marked">${pen("pencil")}<h3>${t.writeDown}</h3>
      <ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul></section>`;
    case "avoid": return html`<section class="marked quiet">${pen("cross")}<h3>${t.notNow}</h3><p>${block.text}</p></section>`;
    case "deadline": return deadline(block);
    case "ask": return ask(block, scene);
    case "because": return because(block);
  }
}

const stop = (block: StopBlock) => html`<section class="stop">
  <h3 tabindex="-1">${block.title}</h3>
  ${block.text.split(/\n+/).map((words) => html`<p>${words}</p>`)}
  ${block.actions.map(({ label, href }) => html`<a class="button" href=${href}>${pen("phone")}${label}</a>`)}
</section>`;

function say(block: SayBlock, { newest, copy, enlarge }: Scene) {
  const title = block.for === "letter" ? t.write_this : newest ? t.say : t.saidBefore;
  return html`<section class="sheet" data-lit=${newest}>
    <h3>${pen(block.for === "letter" ? "letter" : "say")}${title}</h3>
    <blockquote>${block.text}</blockquote>
    <div class="row">
      <button class="plain" @click=${(event: Event) => copy(block.text, event.currentTarget!)}>${pen("copy")}<span>${t.copy}</span></button>
      <button class="plain" @click=${(event: Event) => enlarge(block.text, event.currentTarget!)}>${pen("large")}${t.large}</button>
    </div>
  </section>`;
}

function offer(block: OfferBlock, { coach, reply, newest }: Scene) {
  void import("../later/ladder.js");
  const { ceiling, note, reasons } = block.private;
  const bill = coach.session?.file?.bills.find((one) => one.id === reply.bill);
  const numbers = { ...block, ceiling, opening: block.opening ?? block.ladder[0] ?? block.amount };
  return html`<section class="card offer">
    <h3>${block.say_now ? block.text.split(":")[0] : block.text}</h3>
    ${block.say_now ? html`<p class="amount" data-long=${block.amount.length > 11}><span class="num">${money(block.amount)}${underline()}</span></p>` : nothing}
    ${block.arithmetic ? html`<p>${block.arithmetic}</p>` : nothing}
    ${block.missing.length ? html`<ul class="dots">${block.missing.map((why) => html`<li>${why}</li>`)}</ul>` : nothing}
    <pb-ladder .numbers=${numbers} .exchanges=${newest ? (bill?.offers ?? []) : []}></pb-ladder>
    ${ceiling ? html`<div class="private">${pen("lock")}<p><b>${t.yourLimit(money(ceiling))}</b> ${note}</p></div>
      ${reasons.length ? html`<details><summary>${pen("fold")}${t.whyLimit}</summary><ul class="dots">${reasons.map((why) => html`<li>${why}</li>`)}</ul></details>` : nothing}` : nothing}
  </section>`;
}

const letter = (block: LetterBlock, { coach, reply }: Scene) => html`<section class="card letter">
  <h3>${pen("letter")}${block.title}</h3>
  <div class="paper voice">${block.text.trim().slice(0, 420)}</div>
  <button class="main" @click=${() => coach.go("letter", [block.id, reply.bill])}>${t.letterReady}</button>
</section>`;

const near = (days: number) => (days > 30 ? "rest" : days > 3 ? "near" : "now");

function deadline(block: DeadlineBlock) {
  const [count, unit] = t.days(block.days_left);
  const after = block.days_left < 0 ? t.passed : block.days_left === 0 ? t.callToday : block.days_left <= 3 ? t.soon : "";
  return html`<section class="deadline"><div class="tile num" data-is=${near(block.days_left)}>${count?.match(/\d/) ? html`<b>${count}</b>` : html`<strong>${count}</strong>`}${unit}</div>
    <div><h3>${block.what}</h3><p class="small">${day(block.date)}. ${t.from(block.source)} ${after}</p></div></section>`;
}

function ask(block: AskBlock, { newest, answer, send, coach }: Scene) {
  const chosen = block.answers.find((chip) => chip.send === answer);
  const open = newest && answer === null;
  const chips = block.answers.length ? block.answers : [];
  return html`<section class="ask">
    <h3>${block.text}</h3>
    ${block.why ? html`<p class="small">${block.why}</p>` : nothing}
    ${open || chosen ? html`<div class="chips">${chips.map((chip) => html`<button aria-pressed=${chip === chosen}
      data-unsure=${chip.send === t.dontKnow} aria-disabled=${open ? nothing : "true"} @click=${() => open && send(chip.send)}>${chip === chosen ? pen("tick") : nothing}${chip.label}</button>`)}
      ${chosen && block.fact ? html`<button class="link" @click=${() => coach.fixing(block.fact)}>${t.change}</button>` : nothing}</div>`
      : answer === null ? nothing : html`<p class="small">${pen("tick")} ${t.overtaken}</p>`}
    ${block.where && open ? html`<details><summary>${pen("fold")}${t.where}</summary><p>${block.where}</p></details>` : nothing}
  </section>`;
}

const because = (block: BecauseBlock) => html`<details class="because"><summary>${pen("fold")}${t.because}</summary><div class="stack">
  ${block.text ? html`<p>${block.text}</p>` : nothing}
  ${block.rules.length ? html`<ul class="stack">${block.rules.map(rule)}</ul>` : nothing}</div></details>`;

const rule = (of: RuleShown) => html`<li>${of.worth_checking ? html`<b>${t.worthChecking}:</b> ` : nothing}${of.wording}
  <span class="small">${of.title}. ${of.authority.join("; ")}. ${t.checked(day(of.checked))}</span></li>`;

export const blockStyle = css`
  .stop { border: 3px solid var(--ink); border-radius: 10px; background: var(--surface); padding: 16px; display: grid; gap: 12px }
  .stop h3 { font: 700 calc(1.375 * var(--r))/1.25 var(--sans) }
  .stop .button { background: var(--ink); color: var(--surface); border-color: transparent }
  .sheet h3 { display: flex; align-items: center; gap: 8px; font-size: var(--xs) }
  .sheet blockquote { font: 500 calc(1.4375 * var(--r))/1.32 var(--voice); max-inline-size: 44ch; text-wrap: pretty; overflow-wrap: anywhere; margin-block: 4px 8px; white-space: pre-line }
  .sheet .row { gap: 4px; margin-inline-start: -8px }
  .sheet[data-lit=false] { background: var(--surface); color: var(--ink); border-color: var(--line); box-shadow: none; --lamp-edge: var(--line); --lamp-ink-2: var(--ink-2) }
  .sheet[data-lit=false] blockquote { font-size: calc(1.125 * var(--r)) }
  .offer .amount { font: 700 calc(2.25 * var(--r))/1.1 var(--sans) }
  .offer .amount > span { display: inline-block }
  .private { display: flex; gap: 12px; border: 1px dashed var(--line-strong); border-radius: 10px; padding: 12px; font-size: var(--s) }
  .private .pen { color: var(--ink-2) }
  .dots { padding-inline-start: 1.2em; list-style: disc; font-size: var(--s) }
  .card h3 { display: flex; align-items: center; gap: 8px }
  .paper { border: 1px solid var(--line); border-radius: 6px; padding: 16px; max-block-size: 11em; overflow: hidden; white-space: pre-line; font-size: var(--s); mask-image: linear-gradient(#000 60%, transparent) }
  .marked { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px }
  .marked > :not(h3, .pen) { grid-column: 2; font-size: var(--s) }
  .marked.quiet .pen { color: var(--ink-2) }
  .deadline { display: flex; gap: 12px; align-items: center }
  .deadline strong { font: 700 var(--s)/1.2 var(--sans) }
  .ask { display: grid; gap: 8px }
  .ask h3 { font: 600 var(--m)/1.4 var(--sans) }
  .chips { display: grid; gap: 8px; margin-block-start: 4px }
  .chips button:not(.link) { border-radius: 24px; font-weight: 400; justify-content: flex-start; text-align: start }
  .chips [data-unsure=true] { border-style: dashed }
  .chips [aria-pressed=true] { background: var(--pen-wash); border-color: var(--pen); font-weight: 600 }
  .chips [aria-disabled=true]:not([aria-pressed=true]) { opacity: 1; border-color: transparent; background: none; color: var(--ink-2) }
  @container (min-width: 600px) { .chips { display: flex; flex-wrap: wrap } }
  @container (min-width: 1000px) { .sheet[data-lit=true] blockquote { font-size: calc(1.625 * var(--r)) } }
  @container (max-width: 400px) { .offer .amount[data-long=true] { font-size: calc(1.75 * var(--r)) } }
`;
