// The blocks of an answer, drawn. The cards among them are loaded with the first answer.
import { type TemplateResult, css, html, nothing } from "lit";
import { type Coach, later } from "../coach.js";
import { day } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/chat.js";
import type {
  AskBlock, Block, Chip, DeadlineBlock, OfferBlock, Reply, SayBlock, StopBlock,
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
  /** It was said on a call: nothing private is shown. */
  call: boolean;
  /** What was said right after it, if anything, and the facts that were noted from that. */
  answer: string | null;
  noted: string[];
  send(message: string): void;
  copy(text: string, button: EventTarget): void;
  enlarge(text: string, opener: EventTarget): void;
  /** A fact was put right, or left as it was. */
  fixed(event: CustomEvent): void;
}

export function drawBlock(block: Block, scene: Scene): TemplateResult | TemplateResult[] {
  later(import("../later/cards.js"));
  switch (block.kind) {
    case "text": return block.text.split(/\n{2,}/).map((words) => html`<p>${words}</p>`);
    case "stop": return stop(block);
    case "say": return say(block, scene);
    case "offer": return offer(block, scene);
    case "letter": return html`<pb-letter-card .block=${block} .open=${(id: string) => scene.coach.go("letter", [id, scene.reply.bill])}></pb-letter-card>`;
    case "write_down": return html`<section class="marked">${pen("pencil")}<h3>${t.writeDown}</h3>
      <ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul></section>`;
    case "avoid": return html`<section class="marked quiet">${pen("cross")}<h3>${t.notNow}</h3><p>${block.text}</p></section>`;
    case "deadline": return deadline(block);
    case "ask": return ask(block, scene);
    case "because": return html`<pb-because .block=${block} .scene=${scene}></pb-because>`;
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
    <blockquote lang=${block.lang!}>${block.text}</blockquote>${block.gloss}
    <div class="row">
      <button class="plain" @click=${(event: Event) => copy(block.text, event.currentTarget!)}>${pen("copy")}<span>${t.copy}</span></button>
      <button class="plain" @click=${(event: Event) => enlarge(block.text, event.currentTarget!)}>${pen("large")}${t.large}</button>
    </div>
  </section>`;
}

function offer(block: OfferBlock, { coach, reply, newest, call }: Scene) {
  const bill = coach.session?.file?.bills.find((one) => one.id === reply.bill);
  return html`<pb-offer .block=${block} .exchanges=${newest ? (bill?.offers ?? []) : []} ?call=${call}></pb-offer>`;
}

/** How a tile shows the days left: at rest, near, or now. */
export const near = (days: number) => (days > 30 ? "rest" : days > 3 ? "near" : "now");

function deadline(block: DeadlineBlock) {
  const [count, unit] = t.days(block.days_left);
  const after = block.days_left < 0 ? t.passed : block.days_left === 0 ? t.callToday : block.days_left <= 3 ? t.soon : "";
  return html`<section class="deadline"><div class="tile num" data-is=${near(block.days_left)}>${count?.match(/\d/) ? html`<b>${count}</b>` : html`<strong>${count}</strong>`}${unit}</div>
    <div><h3>${block.what}</h3><p class="small">${day(block.date)}. ${t.from(block.source)} ${after}</p></div></section>`;
}

function ask(block: AskBlock, { newest, answer, noted, send, coach, reply, fixed }: Scene) {
  const chosen = block.answers.find((chip) => chip.send === answer);
  const open = newest && answer === null;
  const key = `${reply.turn_id}?${block.fact}`;
  // Once it is answered, what was not chosen is text: nothing to stop at on the way to the next answer.
  const chip = (one: Chip) => open || one === chosen ? html`<button aria-pressed=${one === chosen} data-unsure=${one.send === t.dontKnow}
    aria-disabled=${open ? nothing : "true"} @click=${() => open && send(one.send)}>${one === chosen ? pen("tick") : nothing}${one.label}</button>` : html`<span>${one.label}</span>`;
  return html`<section class="ask">
    <h3>${block.text}</h3>
    ${block.why ? html`<p class="small">${block.why}</p>` : nothing}
    ${open || chosen ? html`<div class="chips">${block.answers.map(chip)}
      ${chosen && block.fact ? html`<button class="link" data-fix=${key} @click=${() => coach.fixing(key)}>${t.change}</button>` : nothing}</div>${fixing(coach, key, block.fact, reply, fixed)}`
      : noted.includes(block.fact) ? html`<p class="small">${t.overtaken}</p>` : nothing}
    ${block.where && open ? html`<details><summary>${pen("fold")}${t.where}</summary><p>${block.where}</p></details>` : nothing}
  </section>`;
}

/** The field to put a fact right, in the place that was chosen for it. */
export function fixing(coach: Coach, key: string, name: string, reply: Reply, done: (event: CustomEvent) => void) {
  if (coach.fix !== key) return nothing;
  later(import("../later/fix.js"));
  const ofPerson = coach.session?.file?.facts.some((fact) => fact.name === name);
  return html`<pb-fix .coach=${coach} .name=${name} .bill=${ofPerson ? undefined : reply.bill} @done=${done}></pb-fix>`;
}

export const blockStyle = css`
  .stop { border: 3px solid var(--ink); border-radius: 10px; background: var(--surface); padding: 16px; display: grid; gap: 12px }
  .stop h3 { font: 700 calc(1.375 * var(--r))/1.25 var(--sans) }
  .stop .button { background: var(--ink); color: var(--surface); border-color: transparent }
  .sheet h3 { display: flex; align-items: center; gap: 8px; font-size: var(--xs) }
  .sheet blockquote { font: 500 calc(1.4375 * var(--r))/1.32 var(--voice); max-inline-size: 44ch; text-wrap: pretty; overflow-wrap: anywhere; margin-block: 4px 8px; white-space: pre-line }
  .sheet .row { gap: 4px; margin-inline-start: -8px }
  .sheet[data-lit=false] { background: var(--surface); color: var(--ink); border-color: var(--line); box-shadow: none; --lamp-edge: var(--line); --lamp-ink-2: var(--ink-2) }
  .sheet[data-lit=false] blockquote { font-size: calc(1.125 * var(--r)) }
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
  .chips button { opacity: 1 }
  .chips span { padding: 8px 16px; color: var(--ink-2); font-size: var(--s) }
  @container (min-width: 600px) { .chips { display: flex; flex-wrap: wrap } }
  @container (min-width: 1000px) { .sheet[data-lit=true] blockquote { font-size: calc(1.625 * var(--r)) } }
`;
