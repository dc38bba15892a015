// What was practiced before: as a line with its table once there is enough for one, and as a list to go on from.
import { html, nothing, svg } from "lit";
import type { Coach } from "../coach.js";
import { day, number } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { dots, heightOf, progress } from "./rehearse-marks.js";
import type { Kind, PracticeSummary } from "./rehearse-types.js";

const SHOWN = 6;

const on = ({ created }: PracticeSummary): string => day(created.slice(0, 10));

export function pastPractice(coach: Coach, past: PracticeSummary[]) {
  const newest = [...past].reverse();
  return html`<section class="card past" aria-labelledby="past"><h2 id="past">${t.past}</h2>
    ${past.length ? [chart(past, "call"), chart(past, "drill"), html`<ul class="rows">${newest.slice(0, SHOWN).map((one) => row(coach, one))}</ul>`,
      newest.length > SHOWN ? html`<details><summary>${pen("fold")}${t.older(newest.length - SHOWN)}</summary><ul class="rows">${newest.slice(SHOWN).map((one) => row(coach, one))}</ul></details>` : nothing]
      : html`<p class="empty">${t.noPast}</p>`}</section>`;
}

function row(coach: Coach, one: PracticeSummary) {
  const title = one.kind === "drill" ? t.drillTitle : one.scenario;
  const so = one.kind === "drill" && one.ended && one.total !== null ? t.met(Math.round(one.total / 10))
    : !one.turns ? t.noTurns : one.ended ? t.done(one.turns) : t.turnsSoFar(one.turns);
  return html`<li class="split"><div><p><b>${title}</b></p><p class="small">${[on(one), one.kind === "call" ? one.persona : "", so].filter(Boolean).join(", ")}</p></div>
    <button class="link" @click=${() => coach.go("rehearse", [one.id])}>${one.ended ? t.lookBack : t.goOn}<span class="hidden">${t.about(title, on(one))}</span></button></li>`;
}

/** One line for one kind of practice: points mean the same only within it. */
function chart(past: PracticeSummary[], kind: Kind) {
  const done = progress(past, kind);
  if (!done.length) return nothing;
  const points = dots(done.map(({ total }) => total));
  const last = points[points.length - 1]!;
  const all = done.map((one) => t.chartPoint(on(one), number(one.total))).join("; ");
  return html`<figure class="chart"><figcaption id=${`chart-${kind}`}>${t.chart[kind]}</figcaption>
    <svg viewBox="0 0 290 164" role="img" aria-labelledby=${`chart-${kind}`} aria-describedby=${`all-${kind}`}><desc id=${`all-${kind}`}>${t.chartAll(all)}</desc>
      ${[0, 50, 100].map((at) => svg`<path class="scale" d="M10 ${heightOf(at)}H240" /><text x="286" y=${heightOf(at) + 5} text-anchor="end">${at}</text>`)}
      <path class="way" d=${`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`} />
      ${points.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="4.5" />`)}
      <text class="amount" x=${last.x} y=${last.y > 34 ? last.y - 11 : last.y + 23} text-anchor="end">${number(last.total)}</text>
      <text x="4" y="160">${on(done[0]!)}</text><text x="246" y="160" text-anchor="end">${on(done[done.length - 1]!)}</text></svg></figure>
    <details><summary>${pen("fold")}${t.chartTable}</summary><table role="table"><caption class="hidden">${t.chart[kind]}</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t.when}</th><th role="columnheader" scope="col">${t.practiced}</th><th role="columnheader" scope="col" class="num">${t.total}</th></tr></thead>
      <tbody role="rowgroup">${done.map((one) => html`<tr role="row"><th role="rowheader" scope="row">${on(one)}</th><td role="cell">${kind === "drill" ? t.drillTitle : one.scenario}</td><td role="cell" class="num">${number(one.total)}</td></tr>`)}</tbody></table></details>`;
}
