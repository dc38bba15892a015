// A letter is a sheet of paper with the person's words on it, on the screen and in the envelope.
import { css } from "lit";
import { style } from "../later/style.js";

export const letterStyle = [style, css`
  :host { container-type: inline-size }
  .letter { max-inline-size: 46rem; margin-inline: auto; padding: 24px var(--gutter) 32px; display: grid; gap: 16px }
  .letter > *, .card > *, .editor > * { min-inline-size: 0 }
  .head { display: grid; gap: 4px }
  .head .second { font-size: var(--s) }
  .head .pen { inline-size: 1.1em; block-size: 1.1em; vertical-align: -.15em }
  .paper { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 24px 16px; white-space: pre-wrap; overflow-wrap: anywhere }
  .paper, textarea, .print { font-variant-numeric: lining-nums }
  mark { background: none; color: inherit; text-decoration: underline dashed var(--pen) 2px; text-underline-offset: .25em }
  mark[data-line=true] { text-decoration: none }
  .missing li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; justify-content: space-between }
  .missing li + li { border-block-start: 1px solid var(--line) }
  .missing li p { flex: 1 1 6em; min-inline-size: 0; padding-block: 8px }
  .missing li p::first-letter { text-transform: uppercase }
  .missing button.link { font-size: var(--s); min-block-size: 48px; min-inline-size: 48px }
  .missing pb-fix { flex-basis: 100%; padding-block-end: 12px }
  textarea { font: 500 calc(1.125 * var(--r))/1.45 var(--voice); padding: 24px 16px; field-sizing: content; min-block-size: 12em; resize: vertical; display: block }
  .editor { display: grid; gap: 8px }
  .editor .row { margin-block-start: 4px }
  .notice { border-inline-start: 3px solid var(--ink); padding: 8px 12px; display: grid; gap: 8px; background: var(--surface) }
  .notice .paper { max-block-size: 24em; overflow: auto }
  .notice h2 { font: 600 var(--m)/1.4 var(--sans) }
  .print { display: none }
  @container (min-width: 600px) { .paper, textarea { padding: 40px 48px } .notice .paper { padding: 16px } }

  @media print {
    :host { --gutter: 0px; color: #000; background: #fff }
    .letter { display: block; max-inline-size: none; padding: 0 }
    .letter > :not(.print) { display: none }
    .print { display: block; white-space: pre-wrap; overflow-wrap: anywhere; font: 500 11pt/1.3 var(--voice); font-variant-numeric: lining-nums; color: #000; orphans: 3; widows: 3 }
  }
`];
