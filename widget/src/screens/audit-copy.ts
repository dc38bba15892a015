// Copying words that stand in view: where the browser does not allow it, they are selected.
import type { Coach } from "../coach.js";
import { t } from "../strings/audit.js";

/** `event`: a press of a button that stands in the same section as a block quote of the words. */
export async function copy(coach: Coach, words: string, event: Event): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const label = button.querySelector("span")!;
  const name = label.textContent;
  try {
    await navigator.clipboard.writeText(words);
    label.textContent = t.copied;
    coach.tell(`${t.copied}.`);
    setTimeout(() => { label.textContent = name; }, 2000);
  } catch {
    getSelection()?.selectAllChildren(button.closest("section")!.querySelector("blockquote")!);
    coach.tell(t.selected);
  }
}
