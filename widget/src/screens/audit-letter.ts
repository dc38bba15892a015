// The letter that disputes: where it is, and the lines to put into it.
import { html } from "lit";
import type { Coach } from "../coach.js";
import { money } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/audit.js";
import { copy } from "./audit-copy.js";
import { codeOf, dayOf } from "./audit-findings.js";
import type { Sheet } from "./audit-types.js";

/** What is in dispute, each thing with its lines and what is asked: as it can stand in a letter. */
export function disputed({ findings, lines }: Sheet): string {
  const at = new Map(lines.map((line) => [line.number, line]));
  const open = findings.filter(({ certainty, answer }) => certainty !== "question" && answer !== "removed" && answer !== "kept");
  return open.map((finding) => [
    ...finding.lines.flatMap((number) => at.get(number) ?? []).map((line) => `${t.line(line.number)}: ${[dayOf(line), codeOf(line), line.description, money(line.charge)].filter(Boolean).join(", ")}`),
    finding.ask,
  ].join("\n")).join("\n\n");
}

export function letterCard(coach: Coach, sheet: Sheet) {
  const words = disputed(sheet);
  return html`<section class="card" aria-labelledby="letter"><h2 id="letter" tabindex="-1">${t.letter}</h2><p>${t.letterMore}</p>
    <div class="row"><button class="main" @click=${() => coach.go("letter", [sheet.letter!, sheet.bill])}>${pen("letter")}${t.readLetter}</button>
      <button @click=${(event: Event) => copy(coach, words, event)}>${pen("copy")}<span>${t.copyLines}</span></button></div>
    <details><summary>${pen("fold")}${t.letterLines}</summary><blockquote class="voice lines-said">${words}</blockquote></details></section>`;
}
