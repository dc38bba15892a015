// How practice looks: a voice with a line beside it, one's own words with their marks, themes as ticks, the ladder of a deal.
import { css } from "lit";
import { fileStyle } from "./file-style.js";

export const rehearseStyle = [...fileStyle, css`
  :host { container-type: inline-size }
  [tabindex] { scroll-margin-block: var(--head, 130px) 90px }
  .page { max-inline-size: calc(1180px + 2 * var(--gutter)); margin-inline: auto; padding: 16px var(--gutter) 48px; display: grid; gap: 16px }
  .page > *, .step > *, form > * { min-inline-size: 0 }
  .head { display: flex; flex-wrap: wrap; gap: 8px 16px; justify-content: space-between; align-items: start }
  .head > div { flex: 1 1 12em; min-inline-size: 0; display: grid; gap: 4px }
  h1 { font-size: calc(1.375 * var(--r)) }
  h2 { font: 700 calc(1.1875 * var(--r))/1.3 var(--sans) }
  .columns, .column { display: grid; gap: 24px; min-inline-size: 0; align-content: start }
  .columns > *, .column > * { min-inline-size: 0 }
  .step { display: grid; gap: 16px }
  .step.only, .page > .stack { max-inline-size: 44rem }
  .working { display: flex; gap: 12px; align-items: center; font-size: var(--s); color: var(--ink-2) }
  .error:empty, .after:empty { display: none }

  legend { font: 700 var(--m)/1.35 var(--sans); padding: 0; margin-block-end: 8px }
  .choices { display: grid; gap: 8px }
  .choices .field { border-inline-start: 3px solid var(--line); padding-block: 4px 8px; padding-inline-start: 16px; margin-inline-start: 12px }
  .choice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 12px; align-items: start; padding: 12px; min-block-size: 48px; background: var(--surface); border: 1px solid var(--line-strong); border-radius: var(--round); cursor: pointer; font-weight: 400 }
  .choice:has(:checked) { border-color: var(--pen); box-shadow: inset 0 0 0 1px var(--pen) }
  .choice small { display: block }
  .field { display: grid; gap: 4px; align-content: start; min-inline-size: 0 }
  .pair { display: grid; gap: 12px }
  .money { display: flex; gap: 8px; align-items: center }
  .private { display: flex; gap: 6px }
  .private .pen { inline-size: 1.2em; block-size: 1.2em }
  .past { align-self: start }
  .past .split > :first-child { flex-basis: 14em }
  .rows button.link { font-size: var(--s); min-block-size: 48px; min-inline-size: 48px }

  .turns ol { display: flex; flex-wrap: wrap; gap: 4px }
  .turns :is(a, li > span) { display: grid; place-items: center; min-inline-size: 48px; min-block-size: 48px; border: 1px solid var(--line-strong); border-radius: 24px; background: var(--surface); color: var(--ink); font: 600 var(--s)/1 var(--sans); text-decoration: none }
  .turns [aria-current] { border: 2px solid var(--pen); color: var(--pen) }
  .clerk { border-inline-start: 4px solid var(--line-strong); padding-inline-start: 16px; display: grid; gap: 4px }
  figcaption { font-size: var(--xs); color: var(--ink-2) }
  .clerk blockquote { text-wrap: pretty; max-inline-size: 60ch; white-space: pre-line }
  .clerk[data-big=true] { padding-block: 8px }
  .clerk[data-big=true] blockquote { font-size: calc(1.375 * var(--r)); line-height: 1.35; min-block-size: 2.7em }
  .bubble { justify-self: end; max-inline-size: 94%; background: var(--pen-wash); border-radius: 14px 14px 3px 14px; padding: 12px 16px; display: grid; gap: 4px }
  .said { white-space: pre-line; overflow-wrap: anywhere }
  .bubble .said { font-size: calc(1.25 * var(--r)); line-height: 1.5 }
  [data-mark] { text-decoration: underline 2px solid var(--good); text-underline-offset: .25em; text-decoration-skip-ink: none }
  [data-mark=change] { text-decoration-style: dashed; text-decoration-color: var(--pen) }
  .marked { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px }
  .marked > :not(h3, .pen) { grid-column: 2 }
  .marked[data-is=tick] > .pen { color: var(--good) }
  .marked li + li { margin-block-start: 4px }
  q { quotes: "“" "”" }
  .sheet h3 { display: flex; gap: 8px; align-items: center; font-size: var(--xs) }
  .sheet blockquote { font: 500 calc(1.4375 * var(--r))/1.32 var(--voice); max-inline-size: 44ch; text-wrap: pretty; margin-block: 4px 8px }
  .sheet .small { color: var(--lamp-ink-2); margin-block-end: 4px }
  .sheet button { background: none; color: var(--lamp-ink); border-color: var(--lamp-ink-2); border-radius: 24px; margin-block-end: 4px }
  .sheet button[aria-disabled=true] { opacity: 1 }
  .mine { display: grid; gap: 8px }
  .mine textarea { font: 500 calc(1.25 * var(--r))/1.4 var(--voice); resize: vertical; field-sizing: content; min-block-size: 5.6em; max-block-size: 50vh }
  .buttons { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(8.5 * var(--r))), 1fr)); gap: 8px }
  .buttons .main { grid-column: 1 / -1 }
  .ways { display: grid; gap: 8px }
  .wait { display: grid; gap: 4px }
  .wait .row > * { flex: 1 1 8em; inline-size: auto }

  .themes ul { display: grid }
  .themes li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; justify-content: space-between; padding-block: 8px; font-size: var(--s) }
  .themes li + li { border-block-start: 1px solid var(--line) }
  .marks { display: flex; flex-wrap: wrap; gap: 2px; position: relative; margin-inline-start: auto; justify-content: flex-end }
  .marks .pen { inline-size: 1.25em; block-size: 1.25em }
  .own dl > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding-block: 4px; font-size: var(--s) }
  .own dd { font-weight: 600 }
  .try { gap: 8px }
  .try h3 { display: flex; gap: 8px; align-items: center }
  .try .said { font-size: calc(1.25 * var(--r)); line-height: 1.4 }
  .try blockquote { font-size: var(--s) }
  .try[data-now=true] { border: 2px solid var(--pen) }

  .deal { display: grid; gap: 12px }
  .deal h2 { font-size: calc(1.375 * var(--r)) }
  .losses { display: grid; gap: 4px }
  .losses .split { gap: 8px 12px }
  .losses a { display: inline-flex; align-items: center; min-block-size: 32px }
  .losses .split > button { margin: 0 }
  svg.ladder { display: block; overflow: visible; font-size: var(--xs); inline-size: 19.34em; max-inline-size: 100%; block-size: auto; direction: ltr; fill: none; stroke-linecap: round }
  .rail { stroke: var(--line-strong); stroke-width: 2 }
  .rung { stroke: var(--line-strong); stroke-width: 3 }
  .rung.lowest { stroke: var(--good); stroke-width: 4 }
  .rung.agreed { stroke: var(--pen); stroke-width: 4 }
  .lead { stroke: var(--line-strong); stroke-width: 1 }
  svg text { font: 400 15px/1 var(--sans); fill: var(--ink-2); stroke: none }
  svg .amount { font-weight: 700; fill: var(--ink) }
  .amounts { font-size: var(--s); display: grid; gap: 4px }
  .chart { display: grid; gap: 4px }
  .chart svg { display: block; overflow: visible; font-size: var(--xs); inline-size: 19.34em; max-inline-size: 100%; block-size: auto; direction: ltr; fill: none }
  .scale { stroke: var(--line); stroke-width: 1 }
  .way { stroke: var(--pen); stroke-width: 2.6; stroke-linejoin: round; stroke-linecap: round }
  .chart circle { stroke: var(--pen); stroke-width: 2; fill: var(--surface) }

  .soft { display: grid; gap: 4px }
  .time { display: block; inline-size: 100%; block-size: 4px; stroke: var(--pen); stroke-width: 4; transform-origin: left; animation: empties 12s linear forwards; direction: ltr }
  .time[data-at="1"] { animation-name: empties-too }
  @keyframes empties { to { scale: 0 1 } }
  @keyframes empties-too { to { scale: 0 1 } }
  .ten { display: grid; gap: 12px }
  .ten .row .pen { flex: none }

  @container (min-width: 600px) {
    .buttons, .ways { display: flex; flex-wrap: wrap }
    .wait { flex-basis: 100% }
    .wait .row > * { flex: none }
    .pair { grid-template-columns: 1fr 1fr }
    .chart svg, svg.ladder { inline-size: 24em }
  }
  @container (min-width: max(1000px, 62.5rem)) {
    .columns { grid-template-columns: minmax(0, 44rem) minmax(20rem, 22rem); gap: 48px; justify-content: space-between }
    .sheet blockquote { font-size: calc(1.625 * var(--r)) }
    .chart svg, svg.ladder { inline-size: 19.34em }
  }
  @media (prefers-reduced-motion: reduce) { .soft .time, .soft .small { display: none } }
  @media (forced-colors: active) { svg text { fill: CanvasText; stroke: none } .sheet, .bubble, .choice:has(:checked) { border: 1px solid } }
  /* Numbers for one's own eyes stay off paper, and so does what can only be pressed. */
  @media print { form, .own, .turns, .soft { display: none } .columns { display: block } .step, .card { break-inside: avoid } }
`];
