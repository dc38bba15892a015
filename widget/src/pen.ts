// Marks made by a pen. Each stands beside a word that says the same, so none of them is read aloud.
import { html, nothing, type TemplateResult } from "lit";

const MARKS = {
  tick: "M4 13.2c2 1.5 3.3 3.2 4.4 5.5C10.9 13 14.7 8.6 20.4 4.8",
  cross: "M5.8 6.2c4.2 3.3 8.2 7.2 12 11.6M18.3 5.8C14.4 9.3 10 13.6 6.2 18.4",
  pencil: "M4.6 19.6l1.2-4.7L16.4 4.3c1.3-1.2 4.4 1.7 3.2 3.2L9 18.3zM14.2 6.6l3.2 3.1",
  say: "M5.2 17.6c-1.5-1.3-2.2-3-2.2-4.9C3 8.4 7 5 12 5s9 3.3 9 7.6-4 7.7-9 7.7c-1.3 0-2.5-.2-3.6-.6L4 20.8zM8.2 11.3h7.8M8.2 14.6h5",
  phone: "M7.2 3.8c1.3 1.4 2 2.9 2.4 4.6-1 .6-1.7 1.2-1.9 1.9 1.2 2.8 3 4.7 5.9 6 .8-.3 1.4-1 2-1.9 1.7.3 3.2 1 4.7 2.3-.4 2.2-1.7 3.6-3.8 3.7C9.7 19.9 4 14.2 3.7 7.6c.1-2.1 1.4-3.4 3.5-3.8z",
  copy: "M8.3 7.8l11.4-.2-.2 12.6-11 .2zM15.3 4.2L4.6 4l-.2 12.2",
  large: "M3 18.6L7.8 6.2l4.6 12.3M4.7 14.5h6M13.6 18.5l3.5-9 3.6 9.1M14.7 15.7h4.9",
  letter: "M3.7 6.3l16.7-.2-.2 11.9-16.3.1zM4.1 6.8c2.8 2.7 5.2 4.9 8 6.6 2.7-1.7 5.2-4 7.9-6.8",
  clock: "M13.3 3.9c-5-.5-9.3 3-9.5 7.8-.2 4.9 3.6 8.6 8.3 8.6 4.9-.1 8.5-4 8.2-8.6C20 7.3 16.7 4 12.5 4M12.1 7.4v5l3.6 2.2",
  back: "M14.8 4.6C12 7 9.6 9.4 7.5 12.1c2.2 2.6 4.5 5 7.2 7.4",
  fold: "M9 5.2c2.2 2.2 4.3 4.4 6.1 6.9-1.9 2.4-3.9 4.5-6 6.7",
  send: "M12 19.8c.1-5-.1-9.9 0-15M5.8 10.9c2.2-1.9 4.2-4 6.2-6.3 2 2.3 4 4.3 6.2 6.3",
  away: "M3.6 9.3c2.2-2 4.6-3 7.2-3.2M14.6 6.5c2.2.5 4.1 1.4 5.9 3M7.3 13.2c1-.9 2.1-1.4 3.3-1.7M12 17.9v.1M4.3 3.9c5.3 5.4 10.2 10.7 15.3 16.3",
  warn: "M12.1 4.2c2.9 5.1 5.6 10.1 8.4 15.5-5.7.2-11.3.2-17 .1C6.2 14.5 9 9.3 12.1 4.2M12 10v4.6M12 17.4v.1",
} as const;

export type Mark = keyof typeof MARKS;

/** The path of a mark that only later screens draw. */
export type Path = `M${string}`;

export function pen(mark: Mark | Path): TemplateResult {
  const known = mark in MARKS;
  return html`<svg class="pen" data-mark=${known ? mark : nothing} viewBox="0 0 24 24" aria-hidden="true"><path d=${known ? MARKS[mark as Mark] : mark} /></svg>`;
}

/** The only thing that moves on its own: we are at work. */
export const squiggle = (): TemplateResult =>
  html`<svg class="squiggle" viewBox="0 0 36 12" aria-hidden="true"><path d="M2 7c3-6 5-6 8 0s5 6 8 0 5-6 8 0 4 5 8-1" /></svg>`;
