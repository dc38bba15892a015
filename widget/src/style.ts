// What the first screens are made of: type, buttons, cards, fields, marks. Sizes hang on --r, which the shell sets.
import { css } from "lit";

export const base = css`
  *, ::before, ::after { box-sizing: border-box }
  :host { display: block }
  /* "font" sets old-style figures back: prices must line up, whatever the font. */
  * { font-variant-numeric: lining-nums !important }
  .num, .num * { font-variant-numeric: lining-nums tabular-nums !important }
  [hidden] { display: none !important }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset, table { margin: 0; padding: 0; border: 0; min-inline-size: 0 }
  ul, ol { list-style: none }
  h1 { font: 700 calc(1.75 * var(--r))/1.2 var(--sans); text-wrap: balance }
  h2 { font: 700 calc(1.375 * var(--r))/1.25 var(--sans); text-wrap: balance }
  h3, h4 { font: 600 var(--s)/1.45 var(--sans) }
  :is(h1, h2, h3):focus { outline: none }
  p, li, dd { text-wrap: pretty; overflow-wrap: anywhere }
  small, .small { font-size: var(--xs); line-height: 1.4; color: var(--ink-2) }
  .second { color: var(--ink-2) }
  b, strong { font-weight: 600 }
  a { color: var(--pen); text-underline-offset: .2em; text-decoration-thickness: from-font }
  .voice { font: 500 calc(1.125 * var(--r))/1.45 var(--voice) }
  .num { white-space: nowrap }
  .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  :is(button, a, input, summary, select, textarea) { scroll-margin-block: var(--head, 130px) 90px }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 6px }

  button, .button {
    font: 600 var(--s)/1.3 var(--sans); color: var(--ink); background: var(--surface); text-align: center; text-decoration: none;
    border: 1px solid var(--line-strong); border-radius: var(--round); min-block-size: 48px; min-inline-size: 48px; padding: 8px 16px;
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; cursor: pointer; touch-action: manipulation;
  }
  button:active { background: var(--pen-wash) }
  button[aria-disabled=true] { opacity: .6; cursor: default }
  button.main, .button.main { background: var(--action); color: var(--on-action); border-color: transparent }
  button.plain { background: none; border-color: transparent; padding-inline: 8px; color: inherit }
  button.link { background: none; border: 0; min-block-size: 32px; min-inline-size: 32px; padding: 4px; color: var(--pen); font-weight: 400;
    font-size: var(--xs); text-decoration: underline; text-underline-offset: .2em; display: inline }
  .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center }
  .stack { display: grid; gap: 16px }
  .stack > * { min-inline-size: 0 }

  .card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px; display: grid; gap: 12px }
  .card > * { min-inline-size: 0 }
  .sheet { background: var(--lamp); color: var(--lamp-ink); border: 1px solid var(--lamp-edge); border-start-start-radius: 3px; border-end-start-radius: 3px; border-start-end-radius: 14px; border-end-end-radius: 14px;
    padding: 12px 16px 8px; padding-inline-start: 30px; position: relative; box-shadow: 0 1px 2px rgb(19 33 47/.06), 0 6px 20px rgb(19 33 47/.07) }
  .sheet::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 15px; inline-size: 6px; border-inline: 1px solid var(--lamp-edge) }
  .sheet .pen { color: var(--lamp-ink-2) }
  .sheet :is(.label, h3) { color: var(--lamp-ink-2) }

  label { font: 600 var(--s)/1.45 var(--sans) }
  input, textarea, select { font: 400 calc(1.125 * var(--r))/1.4 var(--sans); color: var(--ink); background: var(--surface); border: 1px solid var(--line-strong);
    border-radius: var(--round); padding: 10px 12px; min-block-size: 48px; inline-size: 100%; max-inline-size: 100% }
  ::placeholder { color: var(--ink-2); opacity: 1 }

  details > summary { display: flex; align-items: center; gap: 8px; min-block-size: 48px; cursor: pointer; color: var(--pen); font: 600 var(--s)/1.4 var(--sans); list-style: none }
  summary::-webkit-details-marker { display: none }
  summary .pen { color: inherit; transition: rotate .16s }
  details[open] > summary .pen { rotate: 90deg }
  details > :not(summary) { margin-block: 0 12px }


  .tile { inline-size: 68px; min-block-size: 60px; border: 1px solid transparent; border-radius: 10px; padding: 6px 4px; background: var(--sunk); color: var(--ink); text-align: center;
    font: 400 var(--xs)/1.15 var(--sans); display: grid; align-content: center; flex: none }
  .tile b { font: 700 calc(1.5 * var(--r))/1.1 var(--sans) }
  .tile[data-is=near] { background: var(--clock-wash); color: var(--clock) }
  .tile[data-is=now] { background: var(--clock); color: var(--surface) }

  svg.pen { inline-size: 1.375em; block-size: 1.375em; flex: none; fill: none; stroke: currentColor; stroke-width: 2.3; stroke-linecap: round; stroke-linejoin: round; color: var(--pen) }
  button svg.pen, .button svg.pen { color: inherit }
  svg.squiggle { inline-size: 36px; block-size: 12px; fill: none; stroke: var(--pen); stroke-width: 2.3; stroke-linecap: round; flex: none }
  svg.squiggle path { stroke-dasharray: 12 6; animation: pen 1.2s linear infinite }
  @keyframes pen { to { stroke-dashoffset: -18 } }
  [dir=rtl] svg:is([data-mark=back], [data-mark=fold]), :host(:dir(rtl)) svg:is([data-mark=back], [data-mark=fold]) { scale: -1 1 }
  @media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important } }
  @media (forced-colors: active) { svg { stroke: CanvasText } .plain, .link, .bubble { border: 1px solid } }
`;
