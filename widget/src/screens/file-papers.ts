// Calls as they were told, and letters with what became of them.
import { css, html } from "lit";
import type { Coach } from "../coach.js";
import { day } from "../format.js";
import { otherLetters, othersStyle } from "../later/other-letters.js";
import { pen } from "../pen.js";
import { t } from "../strings/file.js";
import { t as lists } from "../strings/letters.js";
import type { Bill, CallNote, LetterEntry } from "../types.js";

const call = ({ on, who, reference, quote }: CallNote) => html`<li>
  <p class="small">${[day(on), who, reference && t.reference(reference)].filter(Boolean).join(", ")}</p>
  <p class="voice said">${quote}</p></li>`;

export const callList = (coach: Coach, { calls }: Bill) => html`
  ${calls.length ? html`<ul class="rows">${[...calls].reverse().map(call)}</ul>` : html`<p class="empty">${t.noCalls}</p>`}
  <div><button id="to-practice" @click=${() => coach.go("rehearse")}>${pen("say")}${t.practice}</button></div>`;

const letter = (coach: Coach, bill: Bill, { id, title, optional, edited, sent_on }: LetterEntry) => html`<li class="split">
  <div><p><b>${title}</b></p><p class="small">${optional ? lists.optional
    : [edited ? t.edited : "", sent_on ? t.sent(day(sent_on)) : t.notSent].filter(Boolean).join(", ")}</p></div>
  <button class="link" @click=${() => coach.go("letter", [id, bill.id])}>${t.read}<span class="hidden">: ${title}</span></button></li>`;

export const letterList = (coach: Coach, bill: Bill) => html`
  ${bill.letters.length ? html`<ul class="rows">${bill.letters.map((one) => letter(coach, bill, one))}</ul>` : html`<p class="empty">${t.noLetters}</p>`}
  ${otherLetters(bill.more_letters, bill.id, coach)}`;

export const paperStyle = [othersStyle, css`
  .said { font-size: var(--s) }
`];
