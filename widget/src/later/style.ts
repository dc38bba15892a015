// What the later screens are made of: the base, and tables, ticks, and the button that erases.
import { css } from "lit";
import { base } from "../style.js";

export const style = [base, css`
  button.danger { background: var(--danger-wash); color: var(--danger); border-color: var(--danger) }
  input[type=checkbox], input[type=radio] { inline-size: 24px; min-block-size: 24px; accent-color: var(--action); margin: 0; flex: none }
  .error { color: var(--danger); font-weight: 600 }
  table { border-collapse: collapse; inline-size: 100%; font-size: var(--s) }
  th { font-weight: 600; font-size: var(--xs); color: var(--ink-2); text-align: start }
  th, td { padding: 8px 8px 8px 0; border-block-end: 1px solid var(--line); vertical-align: top }
  td.num, th.num { text-align: end }
  svg.under { display: block; inline-size: 100%; block-size: 10px; fill: none; stroke: var(--pen); stroke-width: 3; stroke-linecap: round; overflow: visible }
`];
