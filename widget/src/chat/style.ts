import { css } from "lit";
import { base } from "../style.js";
import { blockStyle } from "./blocks.js";

export const chatStyle = [base, blockStyle, css`
  .columns { max-inline-size: calc(1180px + 2 * var(--gutter)); margin-inline: auto; padding-inline: var(--gutter) }
  .talk { display: flex; flex-direction: column; gap: 16px; max-inline-size: 44rem; padding-block-start: 16px; margin-inline: auto; inline-size: 100%; min-inline-size: 0; min-block-size: min(calc(100vh - var(--head)), 40rem) }
  article { display: grid; gap: 16px; margin-block-end: 8px; scroll-margin-block-start: var(--head); min-inline-size: 0 }
  /* The newest are always laid out, so that a new answer is scrolled to where it truly is. */
  article:nth-last-of-type(n + 8) { content-visibility: auto; contain-intrinsic-size: auto 500px }
  article > * { min-inline-size: 0 }
  article > p { max-inline-size: 68ch }
  /* Room for the whole answer from its first sentence on: what is read does not move when the rest comes. */
  article[data-came] { min-block-size: calc(100vh - var(--head) - 11rem); align-content: start }
  .bubble { align-self: flex-end; max-inline-size: 88%; background: var(--pen-wash); border-radius: 14px 14px 3px 14px; padding: 10px 16px; scroll-margin-block-start: var(--head); min-inline-size: 0 }
  .bubble p { white-space: pre-line }
  .bubble[data-waits=true] { background: none; border: 1px dashed var(--line-strong) }
  .bubble details p { max-block-size: 50vh; overflow: auto }
  .bubble .pen, .small .pen { inline-size: 1.1em; block-size: 1.1em; vertical-align: -.15em }
  .note { display: flex; gap: 8px; align-items: center; align-self: flex-end; color: var(--ink-2); font-size: var(--s) }
  .undone summary { color: var(--ink-2) }
  .undone .bubble { inline-size: fit-content; margin-inline-start: auto }
  .noted li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; font-size: var(--s) }
  .noted li pb-fix { flex-basis: 100% }
  .working { display: flex; align-items: center; gap: 12px; min-block-size: 1.5em; color: var(--ink-2); font-size: var(--s) }
  .problem { display: grid; grid-template-columns: auto 1fr; gap: 8px 12px; border-inline-start: 3px solid var(--ink); padding: 4px 12px }
  .problem .pen { color: var(--ink) }
  .problem .row { grid-column: 2 }
  .earlier { align-self: center }
  .talk > .link { align-self: flex-start }
  .foot { position: sticky; inset-block-end: 0; z-index: 2; background: var(--ground); border-block-start: 1px solid var(--line); margin-inline: calc(-1 * var(--gutter)); padding-inline: var(--gutter); padding-block-end: env(safe-area-inset-bottom); margin-block-start: auto }
  article { animation: rise .16s ease-out }
  @keyframes rise { from { opacity: 0; translate: 0 4px } }
  @media (max-height: 30em) { .foot { position: static } }
  @container (min-width: max(1000px, 62.5rem)) {
    .columns { display: grid; grid-template-columns: minmax(0, 44rem) minmax(20rem, 22rem); gap: 48px; justify-content: space-between }
    .talk { margin-inline: 0; min-block-size: calc(100vh - var(--head)) }
    .side { position: sticky; inset-block-start: var(--head); align-self: start; max-block-size: calc(100vh - var(--head)); overflow: auto; padding-block: 16px; padding-inline-end: 4px }
    .foot { margin-inline: 0; padding-inline: 0; border: 0 }
  }
  /* What is only for the person's eyes stays off paper. */
  @media print { .foot, .side, .noted { display: none } article { content-visibility: visible } }
`];
