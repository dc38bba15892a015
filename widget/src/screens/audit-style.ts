// How the screen of an itemized bill looks: the bar, what is found with its lines, tables that a phone shows as rows.
import { css } from "lit";
import { fileStyle } from "./file-style.js";

export const auditStyle = [...fileStyle, css`
  :host { container-type: inline-size }
  /* What is brought into focus must not end under the header. */
  [tabindex] { scroll-margin-block: var(--head, 130px) 90px }
  .page { display: grid; gap: 16px }
  .page > * { min-inline-size: 0 }
  .columns, .column { display: grid; gap: 16px; min-inline-size: 0 }
  .column > * { min-inline-size: 0 }
  .field { display: grid; gap: 4px; min-inline-size: 0 }
  .field .link { justify-self: start }
  .error:empty { display: none }
  textarea { font-size: var(--s); resize: vertical; min-block-size: 8em }
  input[type=file] { padding: 8px; font-size: var(--s) }
  #zip { max-inline-size: 9em }
  .refused { border: 3px solid var(--ink) }
  .working { display: flex; align-items: center; gap: 12px; font-size: var(--s) }
  .ask { display: grid; gap: 12px; justify-items: start }
  .ask .field { inline-size: 100% }

  svg.bar { display: block; inline-size: 100%; block-size: 32px; border: 1px solid var(--line-strong); border-radius: 6px; direction: ltr }
  .bar rect { transition: x .24s, width .24s }
  .bar .stands { fill: var(--pen-wash) }
  .bar .dispute { fill: var(--surface) }
  .bar .hatch { stroke: var(--pen); stroke-width: 2; fill: none; vector-effect: non-scaling-stroke }
  .bar .gone { fill: var(--good-wash) }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(8.5em, 34%)), 1fr)); gap: 8px 16px }
  .figures dt { font-size: var(--xs); color: var(--ink-2); display: flex; gap: 6px; align-items: center }
  .figures dd { font-weight: 700; font-size: calc(1.375 * var(--r)); white-space: normal; overflow-wrap: anywhere }
  .figures [data-is=dispute] dt::before, .figures [data-is=gone] dt::before, .figures [data-is=left] dt::before {
    content: ""; inline-size: .9em; block-size: .9em; border: 1px solid var(--line-strong); border-radius: 3px; flex: none; background: var(--pen-wash) }
  .figures [data-is=dispute] dt::before { background: repeating-linear-gradient(-45deg, var(--pen) 0 2px, var(--surface) 2px 5px) }
  .figures [data-is=gone] dt::before { background: var(--good-wash) }

  article { display: grid; gap: 12px; min-inline-size: 0 }
  article > * { min-inline-size: 0 }
  article h3 { font: 700 calc(1.25 * var(--r))/1.25 var(--sans) }
  .place { color: var(--ink-2); font-size: var(--s) }
  .split > .place { flex: none }
  .sure, .marked, .worth { display: flex; gap: 8px; align-items: flex-start; font-size: var(--s) }
  .sure .small { display: block }
  .worth { align-items: baseline; flex-wrap: wrap; font: 700 calc(1.125 * var(--r))/1.3 var(--sans) }
  .worth .pen { color: var(--good); align-self: center }
  .worth .small { font-weight: 400 }
  .sheet h4 { display: flex; gap: 8px; align-items: center; font-size: var(--s) }
  .sheet blockquote { font-size: calc(1.25 * var(--r)); line-height: 1.35; margin-block: 8px 4px }
  .sheet .row { margin-inline-start: -8px }
  .lines-said { white-space: pre-line; font-size: var(--s) }
  .said, .moving { display: grid; gap: 8px }
  .moving { gap: 4px }
  .moving svg.bar { block-size: 16px }
  [data-answer][aria-pressed=true] { background: var(--pen-wash); border-color: var(--pen) }
  .rows button.link, td button.link { text-align: start; font-size: var(--s); padding-inline: 0 }
  td button.link .pen { inline-size: 1em; block-size: 1em; vertical-align: -.1em; margin-inline-end: 4px }
  [aria-current=true] { font-weight: 600 }
  .empty { max-inline-size: 60ch }

  table .small { display: block }
  .lines :is(th, td):not(.words, .marks) { overflow-wrap: normal }
  .lines tbody :is(th, td):not(.words, .marks, .num) { white-space: nowrap }
  .lines .words { inline-size: 50% }
  .lines tbody th { font-size: var(--s); color: var(--ink) }
  .lines tr[data-off=true] .num { font-weight: 600 }
  .lines .mark { display: flex; gap: 4px; justify-content: flex-end; align-items: center; font: 400 var(--xs)/1.3 var(--sans) }
  .lines .mark .pen { inline-size: 1em; block-size: 1em }
  .lines tbody tr:last-child > * { border: 0 }
  .who { display: none }
  .total { font: 700 calc(1.75 * var(--r))/1.2 var(--sans) }
  .medicare { border-inline-start: 3px solid var(--pen); padding-inline-start: 12px; font-size: var(--s) }
  .dots { padding-inline-start: 1.2em; list-style: disc; font-size: var(--s) }
  .dots.small { font-size: var(--xs) }
  .sure-erase { border: 1px solid var(--danger); border-radius: 10px; padding: 12px; display: grid; gap: 12px; background: var(--danger-wash) }

  /* Narrow: each row is a small list with its labels. The roles say that it is still a table. */
  @container (max-width: 34em) {
    .lines, .lines :is(tbody, tr, td, th) { display: block }
    .lines thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
    .lines tbody > tr { display: flex; flex-wrap: wrap; gap: 0 12px; padding-block: 10px; border-block-end: 1px solid var(--line) }
    .lines tbody > tr:last-child { border: 0 }
    .lines tbody > tr > * { border: 0; padding: 0; text-align: start; white-space: normal }
    .lines :is(.words, .marks) { flex: 0 0 100% }
    .lines [data-empty=true] { display: none }
    .lines .mark { justify-content: flex-start }
    .lines .who { display: inline; font-weight: 400; color: var(--ink-2) }
    .lines td.num { font-weight: 600 }
    .lines td.num .small { display: inline; font-weight: 400; margin-inline-start: 6px }
  }
  @container (min-width: 1000px) {
    .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 24px; align-items: start }
  }
`];
