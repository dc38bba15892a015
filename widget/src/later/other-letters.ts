// Every letter that did not come up, folded away, by whom it goes to.
import { css, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { pen } from "../pen.js";
import { t } from "../strings/letters.js";
import type { LetterTitle } from "../types.js";

/** The letters of each recipient, in the order in which they come. */
export function byRecipient(all: LetterTitle[]): [string, LetterTitle[]][] {
  const groups = new Map<string, LetterTitle[]>();
  for (const one of all) groups.set(one.to, [...(groups.get(one.to) ?? []), one]);
  return [...groups];
}

export function otherLetters(all: LetterTitle[], bill: string, coach: Coach) {
  if (!all.length) return nothing;
  return html`<details class="others"><summary>${pen("fold")}${t.others(all.length)}</summary><div>${byRecipient(all).map(([to, letters]) => html`
    <p class="small" aria-hidden="true">${t.to[to]}</p>
    <ul aria-label=${t.to[to] ?? nothing}>${letters.map(({ id, title }) => html`<li>
      <button class="link" @click=${() => coach.go("letter", [id, bill])}>${title}</button></li>`)}</ul>`)}</div></details>`;
}

export const othersStyle = css`
  .others p { font-weight: 600; padding-block-start: 12px }
  .others ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr)); gap: 0 16px }
  .others button.link { font-size: var(--s); min-block-size: 48px; padding-inline: 0; text-align: start }
  @media print { .others { display: none } }
`;
