// Dates that run, the soonest first; those that have passed come last and say what is still possible.
import { near } from "../chat/blocks.js";
import { css, html, nothing } from "lit";
import { day } from "../format.js";
import { t } from "../strings/file.js";
import type { Clock } from "../types.js";


function row({ what, title, date, days_left: left, rule, source }: Clock) {
  const [count, unit] = t.tile(left);
  // The day on a bill is theirs: nobody is told to pay by it.
  const act = what === "payment_due" ? "" : left < 0 ? t.passed : left === 0 ? t.today : left <= 3 ? t.soon : "";
  return html`<li>
    <div class="tile num" data-is=${left < 0 ? "rest" : near(left)}>${left === 0 ? html`<strong>${count}</strong>` : html`<b>${count}</b>${unit}`}</div>
    <div><p><b>${title}</b></p>
      <p class="small">${day(date)}. ${(rule ? t.byRule : t.from)(source)}</p>
      ${act ? html`<p class="act">${act}</p>` : nothing}</div></li>`;
}

export function clockList(clocks: Clock[]) {
  const running = clocks.filter((clock) => clock.days_left >= 0);
  const over = clocks.filter((clock) => clock.days_left < 0).reverse();
  return clocks.length ? html`<ul class="rows clocks">${[...running, ...over].map(row)}</ul>` : html`<p class="empty">${t.noClocks}</p>`;
}

export const clockStyle = css`
  .clocks li { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center }
  .clocks li > div:last-child { flex: 1 1 8em; min-inline-size: 0 }
  .tile { block-size: auto; inline-size: auto; min-inline-size: 68px }
  .tile strong { font-weight: 700; font-size: var(--s) }
  .act { font-weight: 600; font-size: var(--s) }
`;
