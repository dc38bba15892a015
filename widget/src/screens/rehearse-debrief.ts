// After a practice call: how it was done, the turns that cost the most, three lines to keep; then what came out, and the points.
import { html, nothing, svg } from "lit";
import { hashOf } from "../coach.js";
import { money } from "../format.js";
import { geometry } from "../later/ladder-geometry.js";
import { pen } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { REWIND, themes } from "./rehearse-live.js";
import { rungsOf } from "./rehearse-marks.js";
import { problem, sheet } from "./rehearse-say.js";
import type { Loss, Outcome, PracticeDebrief } from "./rehearse-types.js";
import type { Host, RehearseWork } from "./rehearse-work.js";

const COSTLIEST = 2, MOST_KEPT = 6;

export class Debriefing {
  /** Which of the lines to keep is lit, and of which rehearsal. */
  private at = 0;
  private of = "";

  constructor(private readonly host: Host, private readonly work: RehearseWork, private readonly rewind: (turn: number) => Promise<void>) {}

  private get debrief(): PracticeDebrief {
    return this.work.rehearsal!.debrief!;
  }

  // The card of the next call reads these.
  private get name(): string {
    return `kept-lines.${this.host.coach.session!.id}`;
  }

  private get kept(): string[] {
    return this.host.coach.keep.read<string[]>(this.name, []);
  }

  private readonly keepLine = (line: string): void => {
    const { coach } = this.host;
    if (this.kept.includes(line)) return;
    coach.keep.write(this.name, [...this.kept, line].slice(-MOST_KEPT));
    coach.tell(t.putThere);
    this.host.requestUpdate();
  };

  private readonly next = (): void => {
    this.at = (this.at + 1) % this.debrief.keep.length;
    this.host.coach.announce(`${t.keepLine(this.at + 1, this.debrief.keep.length)}: ${this.debrief.keep[this.at]}`);
    this.host.requestUpdate();
  };

  render() {
    const { id } = this.work.rehearsal!;
    if (id !== this.of) this.at = 0;
    this.of = id;
    const { deal, gates, outcome, total, before_gates: before } = this.debrief;
    return html`<div class="columns"><div class="column">
      <section class="deal" aria-labelledby="step"><h2 id="step" tabindex="-1">${deal}</h2>${gates.map((gate) => html`<p class="trouble">${gate}</p>`)}</section>
      ${themes(this.work.rehearsal!.themes, t.byTheme)}${this.losses()}${this.lines()}</div>
      <div class="column"><section class="card" aria-labelledby="far"><h2 id="far">${t.howFar}</h2><p class="small">${t.luck}</p>${ladder(outcome)}
        <p>${outcome.agreed === null ? t.noDeal : outcome.in_writing ? t.inWriting : t.notInWriting}</p></section>
        ${total === null ? nothing : html`<p class="second small">${t.score(total)} ${before !== null && before !== total ? t.withoutGates(before) : nothing}</p>`}
        <div class="ways"><button class="main" @click=${() => this.host.coach.go("rehearse")}>${t.again}</button></div></div></div>`;
  }

  private losses() {
    const losses = this.debrief.losses.slice(0, COSTLIEST);
    return html`<section class="losses" aria-labelledby="costly"><h2 id="costly">${t.costly}</h2>${problem(this.work)}
      ${losses.length ? html`<ul class="rows">${losses.map((loss) => this.loss(loss))}</ul>` : html`<p>${t.noLoss}</p>`}</section>`;
  }

  private loss({ turn, quote, text }: Loss) {
    const { coach } = this.host;
    const rest = [this.work.rehearsal!.id, String(turn)];
    const look = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      coach.go("rehearse", rest);
    };
    return html`<li class="split"><div>${turn === null ? nothing : html`<p><a href=${hashOf({ screen: "rehearse", id: coach.place.id, rest })} @click=${look}><b>${t.turn(turn)}</b></a></p>`}
      ${quote ? html`<p class="voice said"><q>${quote}</q></p>` : nothing}<p>${text}</p></div>
      ${turn === null ? nothing : html`<button @click=${() => this.rewind(turn)}>${pen(REWIND)}${t.rewindTo}<span class="hidden">: ${t.turn(turn)}</span></button>`}</li>`;
  }

  /** Lines to keep, one lit at a time. */
  private lines() {
    const { keep } = this.debrief;
    const line = keep[Math.min(this.at, keep.length - 1)];
    if (!line) return nothing;
    const on = this.kept.includes(line);
    return sheet(t.keepLine(keep.indexOf(line) + 1, keep.length), line, html`<div class="row">
      <button id="keep-line" aria-disabled=${on ? "true" : nothing} @click=${() => this.keepLine(line)}>${on ? pen("tick") : nothing}${on ? t.onCard : t.putOnCard}</button>
      ${keep.length > 1 ? html`<button @click=${this.next}>${t.nextLine}</button>` : nothing}</div>`);
  }
}

/** The deal against what was possible: the same in the drawing, for those who listen, and in words. */
function ladder(outcome: Outcome) {
  const rungs = rungsOf(outcome);
  const words = (is: (keyof typeof t.rung)[]) => is.map((one) => t.rung[one]).join("; ");
  const ours = rungs.filter(({ is }) => is.join() !== "billed").map(({ amount }) => Number(amount));
  const labels = rungs.map(({ amount, is }) => ({ value: Number(amount), lines: 1 + is.length }));
  const at = geometry(ours.length ? ours : [Number(outcome.billed)], Number(outcome.billed), null, null, labels);
  const y = (amount: string) => Math.round(at.y(Number(amount)) * 10) / 10;
  return html`<figure><svg class="ladder" viewBox="0 ${at.top} 290 ${at.height}" role="img" aria-label=${t.ladder} aria-describedby="deal-all">
      <desc id="deal-all">${t.ladderAll(rungs.map(({ amount, is }) => `${money(amount)}, ${words(is)}`).join(". "))}</desc><path class="rail" d=${at.rails} />
      ${rungs.map(({ amount, is }, i) => {
        const first = at.labels[i]! - (1 + is.length) * 8.5 + 13;
        return svg`<path class="rung ${is.join(" ")}" d="M24 ${y(amount)}H76" />${Math.abs(at.labels[i]! - y(amount)) > 6 ? svg`<path class="lead" d="M80 ${y(amount)}L95 ${at.labels[i]}" />` : nothing}
          <text x="98" y=${first}><tspan class="amount">${money(amount)}</tspan></text>${is.map((one, row) => svg`<text x="98" y=${first + 17 * (row + 1)}>${t.rung[one]}</text>`)}`;
      })}</svg></figure>
    <ul class="amounts">${[...rungs].reverse().map(({ amount, is }) => html`<li><b class="num">${money(amount)}</b> ${words(is)}</li>`)}</ul>`;
}
