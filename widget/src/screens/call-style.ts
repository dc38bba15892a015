// How a call looks: one lit sheet, the replies as large targets, a dock at the thumb. Nothing of it moves.
import { css } from "lit";
import { style } from "../later/style.js";

export const callStyle = [style, css`
  :host { --dock-gap: calc(-1 * var(--gutter)) }
  .page { max-inline-size: calc(44rem + 2 * var(--gutter)); margin-inline: auto; padding: 16px var(--gutter) 32px; display: grid; gap: 16px }
  .page > *, .side > * { min-inline-size: 0 }
  .call { display: flex; flex-direction: column; gap: 12px; max-inline-size: calc(44rem + 2 * var(--gutter)); margin-inline: auto; padding: 12px var(--gutter) 0; min-block-size: calc(100vh - var(--head, 80px)); min-block-size: calc(100dvh - var(--head, 80px)) }
  .call[data-wide=true] { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); align-content: start; align-items: start; gap: 24px 48px; max-inline-size: calc(1180px + 2 * var(--gutter)); padding-block: 32px; min-block-size: 0 }
  .call[data-wide=true] > .over { grid-column: 1 / -1 }
  .side { display: grid; gap: 16px }
  h2 { font: 600 var(--s)/1.4 var(--sans) }
  [tabindex] { scroll-margin-block: var(--head, 130px) 90px }
  .card { gap: 8px; align-content: start }
  .card h2 { color: var(--ink) }
  .goal { font-size: var(--m) }

  .sheet { scroll-margin-block-start: var(--head, 80px) }
  .sheet blockquote { font: 500 calc(1.625 * var(--r))/1.24 var(--voice); text-wrap: pretty; overflow-wrap: anywhere; margin-block: 2px 8px; white-space: pre-line; max-inline-size: 40ch }
  .sheet blockquote[data-long=true] { font-size: calc(1.4375 * var(--r)) }
  .sheet .top { display: flex; align-items: flex-start; justify-content: space-between; gap: 0 12px }
  .sheet .top h2 { text-wrap: wrap; font-size: var(--xs); color: var(--lamp-ink); padding-block: 5px; display: flex; gap: 8px; align-items: center; min-inline-size: 0 }
  .sheet .top h2 span { overflow-wrap: anywhere }
  .sheet .top i { font-style: normal; color: var(--lamp-ink-2) }
  .clipped { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
  .sheet .link { color: var(--lamp-ink); flex: none }
  .sheet .gloss { border-block-start: 1px solid var(--lamp-rule); padding-block: 8px; color: var(--lamp-ink-2); font-size: var(--s) }
  .sheet .why { font-size: var(--s); font-weight: 600; padding-block: 2px 6px }
  .sheet[data-fresh=true]::before { border-color: var(--pen) }
  .pills { display: flex; flex-wrap: wrap; gap: 8px; padding-block-end: 4px }
  .pills button, .tools button { border-radius: 24px; padding-inline: 12px; flex: none }
  .sheet .pills button:not(.main) { background: none; color: var(--lamp-ink); border-color: var(--lamp-ink-2) }
  .sheet .pills [aria-pressed=true] { box-shadow: inset 0 0 0 2px var(--lamp-ink) }
  .skip:not(:focus) { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; min-block-size: 0; min-inline-size: 0; padding: 0; overflow: hidden; white-space: nowrap }

  .asides { display: contents }

  .note { display: grid; grid-template-columns: auto fit-content(60%) minmax(6em, 1fr); gap: 8px; align-items: center }
  .mark { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 12px; font-size: var(--s) }
  .mark .pen { color: var(--ink-2) }
  .mark h2, .mark li { padding-block-end: 4px }

  .replies { --least: 34%; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(8.5em, var(--least))), 1fr)); gap: 8px }
  .replies button { justify-content: flex-start; text-align: start; font-weight: 400; line-height: 1.25; padding: 10px 12px; min-block-size: 56px; user-select: none; overflow-wrap: anywhere }
  .whatsaid { display: grid; gap: 8px }
  .more { margin-block-start: 8px }

  .dock { position: sticky; inset-block-end: 0; z-index: 2; background: var(--surface); border-block-start: 1px solid var(--line); margin-inline: var(--dock-gap); padding: 8px var(--gutter) calc(10px + env(safe-area-inset-bottom)); margin-block-start: auto; display: grid; gap: 8px; min-inline-size: 0 }
  .call[data-wide=true] .dock { border: 1px solid var(--line); border-radius: 10px; margin: 0; padding: 16px; position: static }
  .tools { display: flex; flex-wrap: wrap; gap: 8px }
  .dock > .tools { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(calc(4.5 * var(--r)), 22%), 1fr)) }
  .dock > .tools button { padding-inline: 4px; gap: 4px; font-size: calc(.9375 * var(--r)); overflow-wrap: normal; line-height: 1.2 }
  .tools [aria-pressed=true] { background: var(--pen-wash); border-color: var(--pen) }
  .dock .line { display: flex; gap: 8px; align-items: end }
  .dock textarea { resize: none; field-sizing: content; min-block-size: 48px; max-block-size: 7.5em; display: block; min-inline-size: 0 }
  .dock .line .square { inline-size: 48px; padding: 0; flex: none }
  .dock .line .square[aria-pressed=true] { background: var(--pen-wash); border-color: var(--pen) }
  .dock .told { font-size: var(--s); display: flex; gap: 8px; align-items: center }
  .pad { display: grid; gap: 8px }
  .pad .error { font-size: var(--s) }
  .pad .error:empty { display: none }
  .pad .line input { flex: 1 1 8em; min-inline-size: 0 }

  .log { display: grid }
  .log li { display: grid; grid-template-columns: 3.2em minmax(0, 1fr); gap: 12px; padding-block: 8px; border-block-end: 1px solid var(--line); font-size: var(--s) }
  .log li:last-child { border: 0 }
  .log .at { color: var(--ink-2) }
  .log .you { font-family: var(--voice); font-weight: 500 }
  .log s { color: var(--ink-2) }

  .gets { display: grid; gap: 4px }
  .gets label { display: flex; gap: 12px; align-items: center; min-block-size: 48px; font-weight: 400 }
  .gets input { margin: 12px 0 }
  .pairs { display: grid; gap: 8px; font-size: var(--s) }
  .pairs dt { color: var(--ink-2); font-size: var(--xs) }
  .pairs dd { font-weight: 600 }
  .kept { display: grid; gap: 8px }
  .kept li { border-inline-start: 3px solid var(--lamp-edge); padding-inline-start: 12px }
  .wide { inline-size: 100% }
  .buttons { display: grid; gap: 8px }

  .rows > li { padding-block: 10px; border-block-end: 1px solid var(--line) }
  .rows > li:last-child { border: 0; padding-block-end: 0 }
  .rows .of { display: flex; gap: 12px; align-items: center; justify-content: space-between }
  .rows small { display: block }
  .rows b { overflow-wrap: anywhere }
  .fix { display: grid; gap: 8px; padding-block-start: 8px }
  .plain-list li { padding-block: 6px; font-size: var(--s) }
  .sure { border: 1px solid var(--line-strong); border-radius: 10px; padding: 12px; display: grid; gap: 12px; background: var(--surface) }
  .stop { border: 3px solid var(--ink); border-radius: 10px; background: var(--surface); padding: 16px; display: grid; gap: 12px }
  .stop h2 { font: 700 calc(1.375 * var(--r))/1.25 var(--sans) }
  .stop .button { background: var(--ink); color: var(--surface); border-color: transparent }
  .still { border: 1px solid var(--line-strong); border-radius: 10px; background: var(--surface); padding: 12px 16px; display: grid; gap: 8px }
  .problem { display: grid; grid-template-columns: auto 1fr; gap: 12px; border-inline-start: 3px solid var(--ink); padding-inline-start: 12px; font-size: var(--s) }
  .problem .pen { color: var(--ink) }
  .working { display: flex; align-items: center; gap: 12px; color: var(--ink-2); font-size: var(--s) }
  @container (min-width: 600px) { .call[data-wide=false] .replies { --least: 26% } .buttons { display: flex; flex-wrap: wrap } .buttons .wide { inline-size: auto } }
  @container (min-width: max(1000px, 62.5rem)) {
    .sheet blockquote { font-size: calc(2.5 * var(--r)) }
    .sheet blockquote[data-long=true] { font-size: calc(2 * var(--r)) }
    .page .sheet blockquote { font-size: calc(1.625 * var(--r)) }
    .call .sheet { padding-block: 20px 16px }
  }
  @media (max-height: 30em) { .dock { position: static } .call { min-block-size: 0 } }
`];
