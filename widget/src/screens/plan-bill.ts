// One sheet of the plan: everything about one bill, in the order in which a tired person needs it.
import { near } from "../chat/blocks.js";
import { type TemplateResult, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { capital, day, money } from "../format.js";
import { pen } from "../pen.js";
import { otherLetters } from "../later/other-letters.js";
import { underline } from "../later/pens.js";
import { story } from "../later/story.js";
import { t as chat } from "../strings/chat.js";
import { t as lists } from "../strings/letters.js";
import { t } from "../strings/plan.js";
import { t as shared } from "../strings/shared.js";
import type { Bill, Clock, Exchange, LetterEntry, PlannedBill, PlannedPromise, RuleShown } from "../types.js";
import { figures, known } from "./plan-figures.js";
import { stages } from "./plan-stages.js";

/** A heading of the sheet: one level below the bill's own. */
type Heading = (words: string) => TemplateResult;

/** `alone`: no other bill stands beside it. Of several, only the one in focus is lit. */
export function sheet(bill: PlannedBill, coach: Coach, alone: boolean, written: string) {
  const file = coach.session?.file?.bills.find((one) => one.id === bill.id);
  const head: Heading = alone ? (words) => html`<h2>${words}</h2>` : (words) => html`<h3>${words}</h3>`;
  const title = alone ? html`<h1 tabindex="-1">${t.one(bill.name)}</h1>`
    : html`<h2><span class="screen">${capital(bill.name)}</span><span class="own">${t.one(bill.name)}</span></h2>`;
  const care = known(file, "service_date");
  const won = Boolean(known(file, "zero_balance"));
  const others = file?.more_letters ?? [];
  return html`<article class="paper"><div class="page">
    <header>${title}<p class="second">${care ? `${t.careOn(day(String(care)))} ` : ""}<span class="own">${t.written(day(written))}</span></p></header>
    ${bill.story ? html`<section class="story">${head(shared.story)}${story(bill.story)}
      ${bill.worded_by ? html`<p class="small screen" title=${bill.worded_by}>${shared.worded}</p>` : nothing}</section>` : nothing}
    <dl class="figures">${figures(bill, file).map((one) => html`<div><dt>${one.label}</dt>
      <dd><b class=${one.amount ? "num" : ""} data-long=${one.value.length > 9}>${one.value}${one.counts ? underline() : nothing}</b>
        ${one.note ? html`<span>${one.note}</span>` : nothing}</dd></div>`)}</dl>
    <section>${head(t.next(bill.next.length))}${steps(bill.next, bill.id, coach)}</section>
    <div class="beside">
      <section>${head(t.where)}${stages(bill, file)}</section>
      <section class="own">${head(t.clocks)}${clocks(bill.clocks)}</section>
    </div>
    ${bill.owed.text && !won ? html`<section>${head(t.why)}<p>${bill.owed.text}</p>${rules(bill.owed.rules)}</section>` : nothing}
    <section>${head(t.promised)}${promises(bill.promises)}</section>
    <div class="ends">
      <section>${head(t.numbers)}${numbers(bill, file)}</section>
      ${bill.letters.length || others.length ? html`<section class=${bill.letters.every((one) => one.optional) ? "screen" : ""}>${head(t.letters)}
        ${letters(bill.letters, bill.id, coach)}${otherLetters(others, bill.id, coach)}</section>` : nothing}
    </div>
  </div></article>`;
}

function steps([first, ...others]: PlannedBill["next"], bill: string, coach: Coach) {
  if (!first) return html`<p>${t.noNext}</p>`;
  return html`<ol class="steps">
    <li class="sheet" data-lit=${(coach.session?.about?.id ?? bill) === bill}><b>1</b><p><strong>${first.text}</strong></p>
      ${first.say ? html`<p class="voice">${first.say}</p>` : nothing}</li>
    ${others.map((step, at) => html`<li><b>${at + 2}</b><p>${step.text}</p></li>`)}</ol>`;
}

/** Dates, the soonest first; of several bills, with the bill's name. */
export function clocks(all: (Clock & { name?: string })[]) {
  if (!all.length) return html`<p class="second">${t.noClocks}</p>`;
  return html`<ul class="clocks">${all.map((clock) => {
    const [count, unit] = chat.days(clock.days_left);
    return html`<li><div class="tile num" data-is=${near(clock.days_left)}>${unit ? html`<b>${count}</b>` : html`<strong>${count}</strong>`}${unit}</div>
      <div><p><b>${clock.title}</b>${clock.name ? html`<span>${capital(clock.name)}</span>` : nothing}</p>
      <p class="small">${day(clock.date)}. ${t.from(clock.source)} ${clock.days_left < 0 ? chat.passed : ""}</p></div></li>`;
  })}</ul>`;
}

function rules(all: RuleShown[]) {
  if (!all.length) return nothing;
  return html`<details><summary>${pen("fold")}${t.rules(all.length)}</summary><ul class="stack">${all.map((rule) => html`<li>
    <p>${rule.worth_checking ? html`<b>${shared.worthChecking}:</b> ` : nothing}${rule.wording}</p>
    <p class="small">${rule.title}. ${rule.authority.join("; ")}. ${shared.checked(day(rule.checked))}</p></li>`)}</ul></details>`;
}

function promises(all: PlannedPromise[]) {
  if (!all.length) return html`<p class="second">${t.noPromises}</p>`;
  const answer = (yes: boolean | null) => (yes ? t.answers.yes : yes === false ? t.answers.no : t.answers.unknown);
  return html`<table class="promises">
    <thead><tr><th scope="col">${t.when}</th><th scope="col">${t.who}</th><th scope="col">${t.what}</th><th scope="col">${t.inWriting}</th></tr></thead>
    <tbody>${all.map(({ on, who, quote, reference, in_writing }) => html`<tr>
      <th scope="row">${day(on)}</th><td>${who ?? html`<span class="second">${t.nobody}</span>`}</td>
      <td>“${quote}”${reference && !quote.includes(reference) ? ` ${t.reference(reference)}` : ""}</td>
      <td><span class="narrow">${t.inWritingIs}</span> ${answer(in_writing)}</td></tr>`)}</tbody></table>`;
}

function numbers(bill: PlannedBill, file: Bill | undefined) {
  const next = bill.number && bill.agreed === null && file?.numbers?.say_now !== false ? bill.number : null;
  if (bill.billed === null && !bill.offers.length && next === null) return html`<p class="second">${t.noNumbers}</p>`;
  return html`<table class="numbers">
    <thead><tr><th scope="col">${t.when}</th><th scope="col" class="num">${t.you}</th><th scope="col" class="num">${t.they}</th></tr></thead>
    <tbody>
      ${bill.billed === null ? nothing : numberRow(t.theBill, "–", money(bill.billed))}
      ${bill.offers.map((one) => numberRow(day(one.on), said(one), one.ask ? money(one.ask) : (t.outcomes[one.outcome] ?? "–")))}
      ${next === null ? nothing : numberRow(t.nextCall, html`<b>${money(next)}</b>`, t.wait)}
    </tbody></table>`;
}

const said = ({ offer, final }: Exchange) => (offer ? `${money(offer)}${final ? `, ${t.final}` : ""}` : "–");

const numberRow = (when: string, you: string | TemplateResult, they: string) => html`<tr>
  <th scope="row">${when}</th><td class="num"><span class="narrow">${t.you}:</span> ${you}</td><td class="num"><span class="narrow">${t.they}:</span> ${they}</td></tr>`;

/** On paper only those that are needed, or that something was done with. */
function letters(all: LetterEntry[], bill: string, coach: Coach) {
  if (!all.length) return nothing;
  return html`<ul class="letters">${all.map((one) => html`<li class=${one.optional ? "screen" : ""}><p><b>${one.title}</b>
      <span class=${one.sent_on || one.edited ? "" : "draft"}>${one.sent_on ? t.sentOn(day(one.sent_on)) : one.edited ? t.edited : one.optional ? lists.optional : t.draft}</span></p>
    <button class="link" aria-label=${t.openLetter(one.title)} @click=${() => coach.go("letter", [one.id, bill])}>${t.open}</button></li>`)}</ul>`;
}
