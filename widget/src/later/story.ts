// The story so far of a bill, in paragraphs.
import { html } from "lit";

export const story = (text: string) => text.split(/\n+/).filter(Boolean).map((words) => html`<p>${words}</p>`);
