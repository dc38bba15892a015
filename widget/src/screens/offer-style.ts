// How the numbers look beside others: bars under their words, the question of what if, the reasons.
import { css } from "lit";
import { fileStyle } from "./file-style.js";

export const offerStyle = [...fileStyle, css`
  /* The limit and what they can spend are for the screen only. */
  @media print { :host { display: none } }
  :host { container-type: inline-size; min-inline-size: 0 }
  .stack { gap: 20px }
  .working { display: flex; align-items: center; gap: 12px; font-size: var(--s); min-block-size: 48px }
  caption { text-align: start; padding-block: 4px; font-size: var(--s) }
  caption .small, .beside th .small { display: block; font-weight: 400 }
  .beside tbody th { font-size: var(--s); color: var(--ink); font-weight: 400; inline-size: 100% }
  .beside th .small.clip { display: -webkit-box; -webkit-line-clamp: 2 }
  .title { font-size: var(--s); padding-block-end: 8px }
  .beside tbody td { font-weight: 600; vertical-align: top }
  .beside tr > * { border: 0; padding-block: 6px }
  .beside svg:not(.pen) { display: block; inline-size: 100%; block-size: 8px; margin-block-start: 4px; direction: ltr; fill: none; stroke: var(--line-strong); stroke-width: 8; overflow: hidden }
  .beside svg:not(.pen) path { vector-effect: non-scaling-stroke }
  .beside .pen { inline-size: 1em; block-size: 1em; vertical-align: -.1em; margin-inline-end: 6px; color: var(--ink-2) }
  :is([data-is=opening], [data-is=ours]) svg:not(.pen) { stroke: var(--pen) }
  [data-is=target] svg:not(.pen) { stroke: var(--good) }
  .beside [data-is=ceiling] svg:not(.pen) { stroke: var(--ink); stroke-dasharray: 2 5 }
  .beside :is([data-is=opening], [data-is=target], [data-is=ours]) th { font-weight: 600 }
  .what-if { display: grid; gap: 8px; border-block-start: 1px solid var(--line); padding-block-start: 16px }
  .money { display: flex; align-items: center; gap: 8px; flex: 1 1 8em; min-inline-size: 0; font-variant-numeric: lining-nums tabular-nums }
  .then:empty, .error:empty { display: none }
  .then { font-size: var(--s); border-inline-start: 3px solid var(--pen); padding-inline-start: 12px }
  .reply { display: grid; gap: 8px; font-size: var(--s) }
  .line { border: 1px solid var(--line-strong); border-radius: 3px 14px 14px 3px; padding: 12px 16px; display: grid; gap: 4px }
  .line .small { display: flex; gap: 6px; align-items: center }
  .dots { padding-inline-start: 1.2em; list-style: disc; font-size: var(--s); display: grid; gap: 6px }
  .only { color: var(--ink-2) }
  .only .pen { inline-size: 1em; block-size: 1em; vertical-align: -.1em; margin-inline-end: 4px; color: inherit }
  @container (max-width: 16em) {
    .beside :is(tbody, tr, td, th) { display: block }
    .beside, .beside thead { display: block }
    .beside td.num { text-align: start; white-space: normal; padding-block: 0 8px }
  }
  .beside svg:not(.pen) path { stroke-linecap: butt }
`];
