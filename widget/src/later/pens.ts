// The marks that only later screens draw, in the same hand.
import { type TemplateResult, html } from "lit";
import type { Path } from "../pen.js";

export const RING: Path = "M14.2 3.7C9 2.9 3.9 6.4 3.6 11.6c-.3 5 3.6 8.8 8.5 8.7 5.2-.1 8.8-4.2 8.4-9C20.1 6.6 16.3 3.9 11.7 4.2";
export const PRINT: Path = "M7.2 8.7L7.4 4l9.4.1-.2 4.5M7.3 16.4l-3 .1-.1-7.6 15.7-.2.1 7.7-3.2-.1M7.4 13.8l9.3-.1.1 6.4-9.5.1z";
export const FIND: Path = "M15.6 15.5c1.9 1.6 3.3 3 4.7 4.7M10.9 4.2c-3.8-.2-6.6 2.5-6.7 6.2-.1 3.8 2.7 6.7 6.3 6.7 3.8 0 6.6-2.8 6.6-6.5 0-3.5-2.3-6-5.3-6.4";
export const LOCK: Path = "M5.8 10.9l12.5-.2-.2 9.2-12.1.1zM8.3 10.6C7.9 6.2 9.5 4 12.1 4c2.7 0 4.1 2.3 3.7 6.5";

/** A stroke under the number that counts. */
export const underline = (): TemplateResult =>
  html`<svg class="under" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path d="M1 5.5C22 3 52 2.2 98 3.2 74 4 52 5.2 36 7.4" vector-effect="non-scaling-stroke" /></svg>`;
