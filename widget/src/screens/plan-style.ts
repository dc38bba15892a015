// How the plan looks, on the screen and on paper. Each sheet answers its own width: three may stand side by side.
import { css } from "lit";
import { othersStyle } from "../later/other-letters.js";
import { style } from "../later/style.js";

export const planStyle = [style, othersStyle, css`
  :host { container-type: inline-size }
  .plan { max-inline-size: 860px; margin-inline: auto; padding-block-end: 32px }
  .plan[data-many=true] { max-inline-size: 1180px }
  .tools { padding: 16px var(--gutter) }
  .tools p { flex-basis: 100% }
  .intro { padding: 0 var(--gutter) 16px }
  .notice { padding: 12px 16px; border-inline-start: 3px solid var(--ink); margin: 0 var(--gutter) 16px; background: var(--surface) }
  .paper { container-type: inline-size; background: var(--surface); border-block: 1px solid var(--line) }
  .paper + .paper { margin-block-start: 16px }
  .page { padding: 24px 16px; display: grid; gap: 32px }
  .page > *, .beside > *, .ends > * { min-inline-size: 0 }
  section { display: grid; gap: 12px; align-content: start }
  section > * { min-inline-size: 0 }
  header { display: grid; gap: 4px }
  header .second { font-size: var(--s) }
  .page h3 { font: 700 calc(1.1875 * var(--r))/1.25 var(--sans) }
  .quiet { padding: 16px var(--gutter); color: var(--ink-2); font-size: var(--xs) }

  .story { gap: 8px }
  .story p { max-inline-size: 68ch; font-size: var(--s) }

  .figures { display: grid; border: 1px solid var(--line); border-radius: 10px }
  .figures > div { padding: 12px 16px; min-inline-size: 0 }
  .figures > div + div { border-block-start: 1px solid var(--line) }
  dt { font-size: var(--xs); color: var(--ink-2) }
  dd b { display: block; inline-size: fit-content; max-inline-size: 100%; font: 700 calc(1.375 * var(--r))/1.25 var(--sans) }
  dd .under { margin-block: -2px 2px }
  dd span { display: block; font-size: var(--xs); line-height: 1.4; color: var(--ink-2) }

  .steps { display: grid; gap: 12px }
  .steps li { display: grid; grid-template-columns: 1.5em minmax(0, 1fr); gap: 0 4px; align-items: baseline }
  .steps li > b { font-size: calc(1.25 * var(--r)); color: var(--pen); font-weight: 700 }
  .steps .sheet { padding-block: 12px }
  .steps .sheet > b { color: var(--lamp-ink); font-size: var(--m) }
  .steps .voice { font-size: calc(1.4375 * var(--r)); line-height: 1.32; font-variant-numeric: lining-nums; margin-block-start: 8px; max-inline-size: 44ch; grid-column: 1 / -1 }
  .sheet[data-lit=false] { background: var(--surface); color: var(--ink); border-color: var(--line); box-shadow: none; --lamp-edge: var(--line); --lamp-ink: var(--ink) }

  .beside, .ends { display: grid; gap: 32px }
  .way { display: grid; gap: 12px }
  .way li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 12px }
  .way span:not(.hidden), .clocks p > span, .letters span { display: block; font-size: var(--s); line-height: 1.4; color: var(--ink-2) }
  .way li:is([data-is=later], [data-is=needless], [data-is=skipped], [data-is=open]) .pen { color: var(--ink-2) }
  .way li:is([data-is=later], [data-is=needless]) b { font-weight: 400 }
  .clocks li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding-block: 8px }
  .clocks li + li, .letters li + li { border-block-start: 1px solid var(--line) }
  .clocks .tile { inline-size: auto; min-inline-size: 68px; padding-inline: 8px }
  .clocks li > :last-child, .letters li > p { flex: 1 1 6em; min-inline-size: 0 }
  .tile strong { font-weight: 700 }
  .clocks p { font-size: var(--s) }
  .clocks .small { font-size: var(--xs) }
  .letters li { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: center; justify-content: space-between; padding-block: 8px }
  .letters button.link { font-size: var(--s); min-block-size: 48px; min-inline-size: 48px; flex: none }

  :is(th, td):last-child { padding-inline-end: 0 }
  thead th { white-space: nowrap }
  th[scope=row] { font-size: var(--s); white-space: nowrap }
  .promises td { overflow-wrap: anywhere }
  .promises td:nth-child(2) { min-inline-size: 6em }
  .promises td:last-child { white-space: nowrap }
  tbody .num { white-space: normal }
  .numbers .narrow { display: none }

  /* A narrow sheet: the rows of a table become lines, each with the word that its column had. */
  @container (max-width: 33em) {
    .promises thead { position: absolute; clip-path: inset(50%) }
    .promises, .promises :is(tbody, tr, th, td) { display: block; padding: 0; border: 0 }
    .promises tr { padding-block: 12px; border-block-end: 1px solid var(--line) }
    .promises tr:first-child { padding-block-start: 0 }
    .promises td:last-child { white-space: normal }
    th[scope=row] { color: var(--ink-2) }
  }
  @container (max-width: 14em) {
    h1 { font-size: calc(1.375 * var(--r)) }
    h2 { font-size: calc(1.1875 * var(--r)) }
    .figures > div { padding-inline: 8px }
    dd b[data-long=true] { font-size: var(--m) }
    .numbers thead { position: absolute; clip-path: inset(50%) }
    .numbers, .numbers :is(tbody, tr, th, td) { display: block; padding: 0; border: 0; text-align: start }
    .numbers tr { padding-block: 8px; border-block-end: 1px solid var(--line) }
    .numbers .narrow { display: inline }
  }
  @container (min-width: 33em) {
    .narrow { display: none }
    .page { padding: 32px }
    .figures { grid-template-columns: repeat(3, minmax(min-content, 1fr)) }
    dd b[data-long=true] { font-size: calc(1.125 * var(--r)) }
    .figures > div + div { border-block-start: 0; border-inline-start: 1px solid var(--line) }
    .beside { grid-template-columns: repeat(2, minmax(0, 1fr)) }
  }
  @container (min-width: 44em) {
    .page { padding: 40px 48px }
    dd b[data-long=true] { font-size: calc(1.375 * var(--r)) }
  }
  @container (min-width: 600px) {
    .plan { padding-inline: var(--gutter) }
    .tools, .intro, .quiet { padding-inline: 0 }
    .notice { margin-inline: 0 }
    .paper { border: 1px solid var(--line); border-radius: 6px }
  }
  /* Several bills: their clocks come first, together, and then the sheets, at most three in a row. */
  .many { display: grid; gap: 16px }
  .many .paper + .paper { margin-block-start: 0 }
  .many .own { display: none }
  .many .beside { grid-template-columns: minmax(0, 1fr) }
  .shared { margin-block-end: 16px }
  .shared .page, .many .page { padding: 16px; gap: 24px }
  @container (min-width: 1000px) and (min-width: 55em) {
    .many[data-count="2"] { grid-template-columns: repeat(2, minmax(0, 1fr)) }
    .many:not([data-count="2"]) { grid-template-columns: repeat(3, minmax(0, 1fr)) }
    .shared .page, .many .page { padding: 24px }
    .shared .clocks { display: grid; grid-template-columns: repeat(auto-fill, minmax(18em, 1fr)); gap: 0 32px }
    .shared .clocks li { border: 0 }
  }

  @media print {
    :host { --r: 9.6pt; --xs: 9pt; --s: 9.6pt; --m: 10.5pt; --gutter: 0px; --ink: #000; --ink-2: #000; --pen: #000; --surface: #fff; --sunk: #fff; --lamp: #fff;
      --lamp-ink: #000; --lamp-ink-2: #000; --lamp-edge: #000; --clock: #000; --clock-wash: #fff; --line: #767676; --line-strong: #000;
      color: #000; background: #fff; font-size: var(--m); line-height: 1.3 }
    .tools, .notice, .intro, .shared, .screen, .letters .screen, button, button.link, summary, details:not([open]) { display: none }
    h1 { font-size: 15pt }
    h2, .page h3 { font-size: 11.5pt }
    .many h2 { font-size: 15pt }
    .plan, .plan[data-many=true] { max-inline-size: none; padding: 0 }
    .many { display: block }
    .many .own { display: revert }
    .paper { border: 0 !important; container-type: normal }
    .many .paper + .paper { break-before: page }
    .page, .many .page, section { display: block; padding: 0 }
    .page > * + * { margin-block-start: 7pt }
    :is(h2, h3) + * { margin-block-start: 2pt }
    h1, h2, h3 { break-after: avoid }
    li, tr, .figures, .beside { break-inside: avoid }
    header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 12pt }
    .figures { grid-template-columns: repeat(3, minmax(0, 1fr)) }
    .figures > div, .figures > div + div { padding: 4pt 8pt; border-block-start: 0 }
    .figures > div + div { border-inline-start: 1px solid var(--line) }
    dd b { position: relative; padding-block-end: 2pt }
    dd b[data-long=true] { font-size: 12pt }
    dd .under { position: absolute; inset-block-start: 80%; block-size: 5px; margin: 0 }
    .story p { max-inline-size: none; margin-block-start: 2pt }
    .steps { gap: 3pt }
    .steps .sheet, .steps .sheet[data-lit] { box-shadow: none; border: 1.5pt solid #000; padding-block: 4pt; --lamp-edge: #000 }
    .steps .voice { font-size: 11.5pt; line-height: 1.25; margin-block-start: 2pt; max-inline-size: none }
    .steps li > b { font-size: var(--m) }
    .beside, .many .beside, .ends { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24pt }
    .ends > :only-child, .ends > :has(+ .screen) { grid-column: 1 / -1 }
    .way { gap: 1pt }
    .way li { gap: 6pt }
    .way .pen { inline-size: 1.1em; block-size: 1.1em }
    .way p, .letters { font-size: var(--s) }
    .way span:not(.hidden), .letters span { display: inline; margin-inline-start: .5em }
    .letters .draft { display: none }
    .tile, .tile[data-is] { border: 1px solid #000; background: #fff; color: #000; min-block-size: 0; padding-block: 1pt }
    .tile b { font-size: 12pt; line-height: 1 }
    .clocks li, .letters li { padding-block: 1pt }
    th, td { padding-block: 1pt }
    td, th[scope=row] { font-size: 9.2pt; line-height: 1.2 }
    .quiet { padding: 6pt 0 0 }
    .narrow { display: none }
  }
`];
