// What the parts of the case file share: cards with one heading, rows, and where a row opens.
import { type TemplateResult, css, html } from "lit";
import { style } from "../later/style.js";

/** A heading of the level that fits: the file is a screen of its own, or stands beside the conversation. */
export function heading(level: number, id: string, words: unknown): TemplateResult {
  if (level === 2) return html`<h2 id=${id} tabindex="-1">${words}</h2>`;
  if (level === 3) return html`<h3 id=${id} tabindex="-1">${words}</h3>`;
  return html`<h4 id=${id} tabindex="-1">${words}</h4>`;
}

export const fileStyle = [style, css`
  :is(h2, h3, h4) { font: 600 var(--s)/1.4 var(--sans); overflow-wrap: anywhere }
  h2 { font: 700 var(--m)/1.35 var(--sans) }
  .card { gap: 8px; align-content: start }
  .rows > li { padding-block: 10px; border-block-end: 1px solid var(--line); font-size: var(--s); line-height: 1.45 }
  .rows > li:first-child { padding-block-start: 4px }
  .rows > li:last-child { border: 0; padding-block-end: 0 }
  .split { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: center; justify-content: space-between }
  .split > :first-child { flex: 1 1 8em; min-inline-size: 0 }
  .split > button { flex: none; margin-inline-end: -4px }
  .empty { color: var(--ink-2); font-size: var(--s); max-inline-size: 60ch }
  .clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }
  .after { border-inline-start: 3px solid var(--pen); padding-inline-start: 12px; font-size: var(--s) }
  @media print { button { display: none !important } }
  .trouble { border-inline-start: 3px solid var(--ink); padding-inline-start: 12px; font-size: var(--s) }
`];
