// <pb-talks>: how our number and theirs moved, contact by contact. The same stands in a table beside it.
import { LitElement, css, html, nothing, svg } from "lit";
import { day, money } from "../format.js";
import { t } from "../strings/offer.js";
import type { Exchange } from "../types.js";
import { spread } from "./ladder-geometry.js";
import { style } from "./style.js";
import { type Point, talksGeometry } from "./talks-geometry.js";

const TICK = "M-5 0c1.8 1.3 3 2.6 4 4.6C.4.4 3.2-3.4 7.6-6.6";
const AFTER = 190;

export class PbTalks extends LitElement {
  static override properties = { exchanges: { attribute: false } };
  static override styles = [style, css`
    :host { container-type: inline-size; min-inline-size: 0 }
    figure { font-size: var(--xs) }
    svg.talks { display: block; overflow: visible; inline-size: 19.34em; max-inline-size: 100%; block-size: auto; direction: ltr; fill: none; stroke-linecap: round; stroke-linejoin: round }
    @container (min-width: 480px) { svg.talks { inline-size: 24em } }
    .ours { stroke: var(--pen); stroke-width: 2.6 }
    .theirs { stroke: var(--ink-2); stroke-width: 2; stroke-dasharray: 5 5 }
    .dot { stroke: var(--ink-2); stroke-width: 2; fill: var(--surface) }
    .lead { stroke: var(--line-strong); stroke-width: 1 }
    text { font: 400 15px/1 var(--sans); fill: var(--ink-2); stroke: none; font-variant-numeric: lining-nums tabular-nums }
    .amount { font-weight: 700; fill: var(--ink) }
    @media (forced-colors: active) { .talks text { fill: CanvasText } }
  `];
  declare exchanges: Exchange[];

  override render() {
    const said = this.exchanges.filter(({ offer, ask }) => offer !== null || ask !== null);
    if (said.length < 2) return nothing;
    const number = (amount: string | null) => (amount === null ? null : Number(amount));
    const { offers, asks } = talksGeometry(said.map(({ offer, ask }) => ({ offer: number(offer), ask: number(ask) })));
    const contacts = said.map(({ on, offer, ask }) => t.contact(day(on), offer ? money(offer) : "", ask ? money(ask) : "")).join("; ");
    const line = (points: Point[]) => `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;
    return html`<figure><svg class="talks" viewBox="0 0 290 176" role="img" aria-labelledby="title" aria-describedby="all">
      <title id="title">${t.talks}</title><desc id="all">${t.talksAll(contacts)}</desc>
      ${asks.length > 1 ? svg`<path class="theirs" d=${line(asks)} />` : nothing}${offers.length > 1 ? svg`<path class="ours" d=${line(offers)} />` : nothing}
      ${asks.map(({ x, y }) => svg`<circle class="dot" cx=${x} cy=${y} r="4.5" />`)}
      ${offers.map(({ x, y }) => svg`<g transform="translate(${x} ${y})"><path class="ours" d=${TICK} /></g>`)}
      ${this.ends(asks.at(-1), offers.at(-1), said)}
      <text x="0" y="170">${day(said[0]!.on)}</text>${said.at(-1)!.on === said[0]!.on ? nothing : svg`<text x="176" y="170" text-anchor="middle">${day(said.at(-1)!.on)}</text>`}
    </svg></figure>`;
  }

  /** What was named last, at the end of each line. */
  private ends(ask: Point | undefined, offer: Point | undefined, said: Exchange[]) {
    const labels = [
      ...(offer ? [{ point: offer, words: t.you, amount: said[offer.at]!.offer! }] : []),
      ...(ask ? [{ point: ask, words: t.they, amount: said[ask.at]!.ask! }] : []),
    ].sort((a, b) => b.point.y - a.point.y);
    const middles = spread(labels.map(({ point }) => ({ y: point.y, lines: 2 })));
    return labels.map(({ point, words, amount }, i) => svg`
      ${Math.abs(middles[i]! - point.y) > 6 || point.x < AFTER - 20 ? svg`<path class="lead" d="M${point.x + 9} ${point.y}L${AFTER - 4} ${middles[i]}" />` : nothing}
      <text x=${AFTER} y=${middles[i]! - 3}>${words}</text><text x=${AFTER} y=${middles[i]! + 14}><tspan class="amount">${money(amount)}</tspan></text>`);
  }
}

customElements.define("pb-talks", PbTalks);
