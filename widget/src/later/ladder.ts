// <pb-ladder>: our number, the good result, the private limit and their number, as rungs that say what they are.
import { LitElement, css, html, nothing, svg } from "lit";
import { day, money } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/ladder.js";
import { style } from "./style.js";
import type { Amount, Exchange, Numbers } from "../types.js";
import { geometry } from "./ladder-geometry.js";

export type LadderNumbers = Omit<Numbers, "arithmetic">;

type Kind = "step" | "now" | "target" | "limit" | "ask";

/** An amount on the ladder, how it is drawn, and what it is in words. */
interface Rung {
  amount: Amount;
  kinds: Kind[];
  words: string[];
}

/** What our number is at this moment. */
type Standing = "placeholder" | "taken" | "said" | "wait" | "raised" | "first";

const RUNG = "c18-1.4 34 1.2 52-.4";
const RING = "M57-12.4C34-14.6 14-8.4 14 .6 14 8.8 31 13.2 50 13.2 70 13.2 86.4 8 86.4-.6 86.4-9.4 68-14.2 43-11.6";
const TICK = "M0 .6c1.2.9 2 1.9 2.6 3.1C4 .4 6.2-2 9.4-4.2";
const ACROSS = 24;

/** A day stays on one line. */
const together = (date: string): string => date.replaceAll(" ", "\u00a0");
const wrap = (words: string): string[] => words.match(new RegExp(`[^ ].{0,${ACROSS - 1}}(?= |$)|[^ ]+`, "g")) ?? [];

export class PbLadder extends LitElement {
  static override properties = { numbers: { attribute: false }, exchanges: { attribute: false } };
  static override styles = [style, css`
    /* The private limit is for the screen only. */
    @media print { :host { display: none } }
    :host { container-type: inline-size; min-inline-size: 0 }
    figure { font-size: var(--xs) }
    svg.ladder { display: block; overflow: visible; inline-size: 19.34em; max-inline-size: 100%; block-size: auto; direction: ltr; fill: none; stroke-linecap: round; stroke-linejoin: round }
    @container (min-width: 480px) { svg.ladder { inline-size: 24em } }
    /* Big text in a narrow column: what an amount is stands under it. The roles say that it is still a table. */
    @container (max-width: 16em) {
      thead { display: none }
      :is(table, tbody, tr, th, td) { display: block }
      tbody th.num { border: 0; padding-block-end: 0; text-align: start; white-space: normal }
    }
    .rail { stroke: var(--line-strong); stroke-width: 2 }
    .hatch { stroke: var(--line); stroke-width: 1.5 }
    .lead { stroke: var(--line-strong); stroke-width: 1 }
    .rung { stroke: var(--line-strong); stroke-width: 2 }
    .rung.limit { stroke: var(--ink); stroke-width: 2.6; stroke-dasharray: .1 5.6 }
    .rung.target { stroke: var(--good); stroke-width: 4 }
    .rung.now { stroke: var(--pen); stroke-width: 4 }
    .ring, .tick { stroke: var(--pen); stroke-width: 2.3 }
    .rung.taken, .taken { stroke: var(--good) }
    .rung.placeholder { stroke-dasharray: .1 5.6 }
    text { font: 400 15px/1 var(--sans); fill: var(--ink-2); stroke: none; font-variant-numeric: lining-nums tabular-nums }
    .amount { font-weight: 700; fill: var(--ink) }
    .old { text-decoration: line-through }
    th[scope=row] { font-size: var(--s); color: var(--ink) }
    details > :not(summary) { margin-block-end: 0 }
    @media (forced-colors: active) { .ladder text { fill: CanvasText } }
  `];
  declare numbers: LadderNumbers;
  declare exchanges: Exchange[];

  private get lastSaid(): Exchange | undefined {
    return this.exchanges?.filter((one) => one.offer !== null).at(-1);
  }

  private get ours(): Amount {
    return this.numbers.amount ?? this.numbers.opening;
  }

  /** The ask before the present one. */
  private get oldAsk(): Amount | null {
    const asks = this.exchanges?.flatMap((one) => one.ask ?? []) ?? [];
    return asks.filter((ask) => ask !== this.numbers.ask).at(-1) ?? null;
  }

  private standing(): Standing {
    const { target, ladder, ask } = this.numbers;
    const last = this.exchanges?.at(-1);
    if (target === null && !ladder.length) return "placeholder";
    if (this.ours === ask || last?.outcome === "accepted") return "taken";
    const said = this.lastSaid?.offer;
    if (!said) return "first";
    if (said !== this.ours) return "raised";
    return last!.outcome === "rejected" ? "wait" : "said";
  }

  private wordsNow(standing: Standing): string[] {
    const { say_now } = this.numbers;
    const said = this.lastSaid ? t.said(together(day(this.lastSaid.on))) : "";
    switch (standing) {
      case "placeholder": return [t.placeholder];
      case "taken": return [t.taken];
      case "first": return [say_now ? t.first : t.ahead];
      case "raised": return [say_now ? t.now : t.notYet];
      case "wait": return [t.next, said];
      case "said": return say_now ? [said, t.again] : [said];
    }
  }

  /** Every amount once, from low to high. */
  private rungs(standing: Standing): Rung[] {
    const { opening, target, ceiling, ask, ladder } = this.numbers;
    const found = new Map<Amount, Rung>();
    const add = (amount: Amount | null, kind: Kind, ...words: string[]) => {
      if (amount === null) return;
      const rung = found.get(amount) ?? { amount, kinds: [], words: [] };
      found.set(amount, { amount, kinds: [...rung.kinds, kind], words: kind === "step" && rung.words.length ? rung.words : [...rung.words, ...words] });
    };
    add(ask, "ask", t.ask);
    add(this.ours, "now", ...this.wordsNow(standing));
    add(target, "target", t.target);
    add(ceiling, "limit", t.limit);
    if (this.lastSaid) add(this.lastSaid.offer, "step", t.said(together(day(this.lastSaid.on))));
    add(opening, "step", t.start);
    for (const amount of ladder) add(amount, "step", t.step);
    return [...found.values()].sort((a, b) => Number(a.amount) - Number(b.amount));
  }

  override render() {
    if (!this.numbers) return nothing;
    const standing = this.standing();
    const rungs = this.rungs(standing);
    return html`<figure>${this.drawing(rungs, standing)}</figure>
      <details><summary>${pen("fold")}${t.table}</summary>
        <table role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="num">${t.amount}</th><th role="columnheader" scope="col">${t.what}</th></tr></thead>
        <tbody role="rowgroup">${rungs.map((rung) => html`<tr role="row"><th role="rowheader" scope="row" class="num">${money(rung.amount)}</th><td role="cell">${this.inWords(rung)}</td></tr>`)}</tbody></table>
      </details>`;
  }

  private inWords({ kinds, words }: Rung): string {
    const all = words.map((one) => (one === t.limit ? t.limitInTable : one));
    if (kinds.includes("ask") && this.oldAsk) all.push(t.before(money(this.oldAsk)));
    return all.join("; ");
  }

  private drawing(rungs: Rung[], standing: Standing) {
    const { target, ceiling, ask } = this.numbers;
    const labels = rungs.filter(({ kinds }) => kinds.some((kind) => kind !== "step")).map((rung) => {
      const old = rung.kinds.includes("ask") && this.oldAsk ? money(this.oldAsk) : "";
      const beside = (money(rung.amount) + old).length < 20;
      return { rung, old, beside, lines: rung.words.flatMap(wrap), value: Number(rung.amount) };
    });
    const ours = rungs.filter(({ kinds }) => kinds.some((kind) => kind !== "ask")).map(({ amount }) => Number(amount));
    const number = (amount: Amount | null) => (amount === null ? null : Number(amount));
    const at = geometry(ours, number(ask), number(target), number(ceiling),
      labels.map(({ value, lines, old, beside }) => ({ value, lines: 1 + lines.length + (old && !beside ? 1 : 0) })));
    const y = (amount: Amount) => Math.round(at.y(Number(amount)) * 10) / 10;
    const taken = standing === "taken" ? "taken" : "";
    const said = standing === "taken" ? this.ours : (this.lastSaid?.offer ?? null);
    return html`<svg class="ladder" viewBox="0 ${at.top} 290 ${at.height}" role="img" aria-labelledby="title" aria-describedby="all">
      <title id="title">${t.title}</title>
      <desc id="all">${t.bottomUp} ${rungs.map((rung) => `${money(rung.amount)}, ${this.inWords(rung)}`).join(". ")}.</desc>
      <path class="hatch" d=${at.hatch} /><path class="rail" d=${at.rails} />
      ${rungs.map(({ amount, kinds }) => svg`<path class="rung ${kinds.join(" ")} ${kinds.includes("now") ? `${taken} ${standing}` : ""}" d="M24 ${y(amount)}${RUNG}" />`)}
      <g transform="translate(0 ${y(this.ours)})"><path class="ring ${taken}" d=${RING} /></g>
      ${said ? svg`<g transform="translate(1 ${y(said)})"><path class="tick ${taken}" d=${TICK} /></g>` : nothing}
      ${labels.map(({ rung, lines, old, beside }, i) => {
        const middle = at.labels[i]!;
        const rows = 1 + lines.length + (old && !beside ? 1 : 0);
        const first = middle - rows * 8.5 + 13;
        const rungAt = y(rung.amount);
        return svg`
          ${Math.abs(middle - rungAt) > 6 ? svg`<path class="lead" d="M${rung.kinds.includes("now") ? 88 : 80} ${rungAt}L95 ${middle}" />` : nothing}
          <text x="98" y=${first}><tspan class="amount">${money(rung.amount)}</tspan>${old && beside ? svg`<tspan dx="8" class="old">${old}</tspan>` : nothing}</text>
          ${lines.map((line, row) => svg`<text x="98" y=${first + 17 * (row + 1)}>${line}</text>`)}
          ${old && !beside ? svg`<text x="98" y=${first + 17 * (lines.length + 1)} class="old">${old}</text>` : nothing}`;
      })}
    </svg>`;
  }
}

customElements.define("pb-ladder", PbLadder);
