// Where the bill stands: what is billed, in dispute, taken off and left, as a bar and as figures.
import { html, nothing, svg } from "lit";
import { money } from "../format.js";
import { t } from "../strings/audit.js";
import type { Balance, Sheet } from "./audit-types.js";

const WIDE = 1000;

/** How far each part of the bar goes, from 0 to 1000: what stands, what of it is in dispute, what is gone. */
export function parts({ billed, in_dispute, removed }: Balance): { stands: number; dispute: number; gone: number } {
  const all = Number(billed);
  const share = (amount: string) => (all > 0 ? Math.min(WIDE, Math.max(0, Math.round((Number(amount) / all) * WIDE))) : 0);
  const gone = share(removed);
  const dispute = Math.min(share(in_dispute), WIDE - gone);
  return { stands: all > 0 ? WIDE - gone - dispute : 0, dispute, gone };
}

/** Slanting lines over the stretch that is in dispute. */
const hatch = (from: number, to: number): string => {
  let path = "";
  for (let x = from + 8; x < to; x += 16) path += `M${Math.max(from, x - 8)} 40L${Math.min(to, x + 8)} 0`;
  return path;
};

/** The bar; where its words stand right beside it, they are enough for those who listen. */
export function bar(now: Balance, alone: boolean) {
  const { stands, dispute, gone } = parts(now);
  const words = t.bar(money(now.left), money(now.in_dispute), money(now.removed));
  return html`<svg class="bar" viewBox="0 0 ${WIDE} 40" preserveAspectRatio="none" role=${alone ? "img" : nothing} aria-label=${alone ? words : nothing} aria-hidden=${alone ? nothing : "true"}>
    ${svg`<rect class="stands" x="0" y="0" height="40" width=${stands} />
      <rect class="dispute" x=${stands} y="0" height="40" width=${dispute} /><path class="hatch" d=${hatch(stands, stands + dispute)} />
      <rect class="gone" x=${stands + dispute} y="1" height="38" width=${gone} />`}
  </svg>`;
}

/** The bar where an answer is given, so that it is seen to move. */
export const moving = (now: Balance) => html`<div class="moving">${bar(now, false)}
  <p class="small">${t.moved(money(now.in_dispute), money(now.removed), money(now.left))}</p></div>`;

export function balance({ line_sum, balance: now }: Sheet) {
  const row = (name: "billed" | "in_dispute" | "removed" | "left", kind: string) => html`<div data-is=${kind}><dt>${t.figure[name]}</dt><dd class="num">${money(now[name])}</dd></div>`;
  return html`<section class="card" aria-labelledby="balance">
    <h2 id="balance" tabindex="-1">${t.balance}</h2>
    ${bar(now, true)}
    <dl class="figures">${row("billed", "")}${row("in_dispute", "dispute")}${row("removed", "gone")}${row("left", "left")}</dl>
    ${Number(now.asked_about) > 0 ? html`<p class="small">${t.figure.asked_about}: <span class="num">${money(now.asked_about)}</span>. ${t.unclear}</p>` : nothing}
    ${line_sum !== now.billed ? html`<p class="small">${t.lineSum(money(line_sum))}</p>` : nothing}
  </section>`;
}
