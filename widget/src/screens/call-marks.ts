// The marks that only a call draws, in the same hand.
import { type TemplateResult, html } from "lit";
import type { Path } from "../pen.js";

export const UNDO: Path = "M8.6 5.1C6.9 6.6 5.5 8 4.2 9.7c1.5 1.6 3 2.9 4.8 4.3M4.8 9.7c4.2-.2 7.6-.3 10.2.2 3.2.7 4.9 2.6 4.7 5.2-.2 2.3-2 3.9-5.1 4.1";
export const MICROPHONE: Path = "M9.1 6.4c.2-2 1.4-3 3-2.9 1.7 0 2.9 1.2 2.8 3.1l-.1 5c-.1 1.8-1.2 2.9-2.8 2.9-1.7 0-2.8-1.2-2.8-3zM5.6 11.2c.2 4 2.6 6.1 6.5 6.1 3.8 0 6-2.2 6.3-6.1M12.1 17.6l-.1 3.2";

/** Filled while the line to the server stands, hollow without. A word beside it says the same. */
export const dot = (hollow: boolean): TemplateResult =>
  html`<svg class="dot" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.2" fill=${hollow ? "none" : "currentColor"} stroke="currentColor" stroke-width="2" /></svg>`;
