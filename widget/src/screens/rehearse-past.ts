// What was practiced before: as a line with its table once there is enough for one, and as a list to go on from.
import { html, nothing, svg } from "lit";
import { day, number } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { dots, heightOf, progress } from "./rehearse-marks.js";
import type { Kind, PracticeSummary } from "./rehearse-types.js";
import type { Host, RehearseWork } from "./rehearse-work.js";

const SHOWN = 6;

const on = ({ created }: PracticeSummary): string => day(created.slice(0, 10));

export class Past {
  /** What is to be erased, if that is meant. */
  private sure = "";

  constructor(private readonly host: Host, private readonly work: RehearseWork) {}

  private readonly ask = (id: string): void => {
    this.host.focusOn(id ? "#sure" : `#erase-${this.sure}`);
    this.sure = id;
    this.host.requestUpdate();
  };

  private readonly erase = async (): Promise<void> => {
    if (!(await this.work.erase(this.sure))) return;
    this.sure = "";
    this.host.focusOn("#past");
  };

  render(past: PracticeSummary[]) {
    const newest = [...past].reverse();
    return html`<section class="card past" aria-labelledby="past"><h2 id="past" tabindex="-1">${t.past}</h2>
      ${past.length ? [chart(past, "call"), chart(past, "drill"), html`<ul class="rows">${newest.slice(0, SHOWN).map(this.row)}</ul>`,
        newest.length > SHOWN ? html`<details><summary>${pen("fold")}${t.older(newest.length - SHOWN)}</summary><ul class="rows">${newest.slice(SHOWN).map(this.row)}</ul></details>` : nothing]
        : html`<p class="empty">${t.noPast}</p>`}</section>`;
  }

  private readonly row = (one: PracticeSummary) => {
    const { id, kind, ended, total, turns, persona } = one;
    const title = kind === "drill" ? t.drillTitle : one.scenario;
    const so = kind === "drill" && total !== null ? t.met(Math.round(total / 10)) : !turns ? t.noTurns : ended ? t.done(turns) : t.turnsSoFar(turns);
    if (id === this.sure) return html`<li class="stack"><p id="sure" tabindex="-1">${t.eraseSure}</p>
      <div class="row"><button class="danger" @click=${this.erase}>${t.eraseYes}</button><button @click=${() => this.ask("")}>${t.eraseNo}</button></div></li>`;
    const about = html`<span class="hidden">${t.about(title, on(one))}</span>`;
    return html`<li class="split"><div><p><b>${title}</b></p><p class="small">${[on(one), kind === "call" ? persona : "", so].filter(Boolean).join(", ")}</p></div>
      <button class="link" @click=${() => this.host.coach.go("rehearse", [id])}>${ended ? t.lookBack : t.goOn}${about}</button>
      <button class="link" id=${`erase-${id}`} @click=${() => this.ask(id)}>${t.erase}${about}</button></li>`;
  };
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
