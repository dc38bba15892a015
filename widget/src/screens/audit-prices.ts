// What the lines of the bill cost at public prices: where and by whom it was sent, each line's price or why there is none.
import { html, nothing } from "lit";
import { money } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/audit.js";
import type { BillLine, PriceReport, PricedLine, Setting } from "./audit-types.js";
import { message } from "./audit-give.js";
import type { AuditWork, Host } from "./audit-work.js";

const FIRST = 100;

export class Prices {
  private wrong = "";
  private all = false;
  /** What stands in the fields, where it was changed and not yet looked up. */
  private zip: string | null = null;
  private setting: Setting | "" | null = null;

  constructor(private readonly host: Host, private readonly work: AuditWork) {}

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const zip = String(data.get("zip") ?? "").trim();
    const fits = /^(\d{5}(-\d{4})?)?$/.test(zip);
    this.wrong = fits ? "" : t.zipWrong;
    this.host.requestUpdate();
    if (!fits) {
      this.host.coach.tell(t.zipWrong);
      this.host.renderRoot.querySelector<HTMLElement>("#zip")?.focus();
      return;
    }
    if (await this.work.price(data.get("setting") as Setting | "", zip)) this.zip = this.setting = null;
  };

  render() {
    const { work, wrong } = this;
    const { prices, lines } = work.sheet!;
    const setting = this.setting ?? prices?.setting ?? "";
    return html`<section class="card" aria-labelledby="prices"><h2 id="prices" tabindex="-1">${t.prices}</h2>
      <p>${t.pricesWhy}</p>
      <form class="ask" novalidate autocomplete="off" @submit=${this.submit}>
        <div class="field"><label for="setting">${t.setting}</label>
          <select id="setting" name="setting" @change=${(event: Event) => { this.setting = (event.target as HTMLSelectElement).value as Setting; }}>
            ${(Object.keys(t.settings) as (Setting | "")[]).map((one) => html`<option value=${one} ?selected=${one === setting}>${t.settings[one]}</option>`)}</select></div>
        <div class="field"><label for="zip">${t.zip}</label><p class="small" id="zip-help">${t.zipHelp}</p>
          <input id="zip" name="zip" inputmode="numeric" maxlength="10" .value=${this.zip ?? prices?.zip ?? ""} aria-describedby="zip-help zip-wrong" aria-invalid=${wrong ? "true" : nothing}
            @input=${(event: Event) => { this.zip = (event.target as HTMLInputElement).value; }} />
          <p id="zip-wrong" class="error">${wrong}</p></div>
        <button class=${prices ? "" : "main"} aria-disabled=${work.going ? "true" : nothing}>${prices ? t.priceAgain : t.price}</button>
        ${message(work, "price")}
      </form>
      ${prices ? this.report(prices, lines) : nothing}</section>`;
  }

  private report(prices: PriceReport, lines: BillLine[]) {
    const { total, coverage, confidence, notes, place, sources, medicare } = prices;
    const words = new Map(lines.map(({ number, description }) => [number, description]));
    const shown = this.all ? prices.lines : prices.lines.slice(0, FIRST);
    return html`<div class="stack">
      <div>${total === null ? html`<p>${t.pricedNone}</p>` : html`<p class="small">${t.total}</p><p class="total num">${money(total)}</p>`}
        <p class="small">${coverage ? html`${t.billedFor(money(coverage.billed))} ${t.coverage(coverage.percent)} ` : nothing}${total === null ? nothing : t.howSure(t.confidence[confidence])} ${place ? t.place(place) : nothing}</p></div>
      <p class="medicare">${medicare}</p>
      ${notes.length ? html`<ul class="dots">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
      <details><summary>${pen("fold")}${t.priceOf}</summary><div>
        <table role="table" class="lines"><caption class="hidden">${t.priceOf}</caption>
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t.column.line}</th><th role="columnheader" scope="col">${t.column.code}</th><th role="columnheader" scope="col">${t.column.words}</th>
            <th role="columnheader" scope="col" class="num">${t.billed}</th><th role="columnheader" scope="col" class="num">${t.medicare}</th></tr></thead>
          <tbody role="rowgroup">${shown.map((line) => priced(line, words.get(line.number) ?? ""))}</tbody></table>
        ${shown.length < prices.lines.length ? html`<button @click=${() => { this.all = true; this.host.requestUpdate(); }}>${t.moreLines(prices.lines.length - FIRST)}</button>` : nothing}
        ${sources.length ? html`<ul class="dots small">${sources.map(({ name, period }) => html`<li>${t.rates(name, period)}</li>`)}</ul>` : nothing}
      </div></details></div>`;
  }
}

function priced(line: PricedLine, words: string) {
  const { number, code, modifiers, billed, amount, confidence, reason, how, notes, outcome } = line;
  const why = outcome === "included" ? t.included(reason ?? "") : outcome === "no_price" ? t.noPrice(reason ?? "") : how ?? "";
  return html`<tr role="row"><th role="rowheader" scope="row"><span class="who">${t.column.line} </span>${number}</th><td role="cell">${[code || t.noCode, ...modifiers].join("-")}</td>
    <td role="cell" class="words">${words}<span class="small">${[why, ...notes].filter(Boolean).map(sentence).join(" ")}</span></td>
    <td role="cell" class="num"><span class="who">${t.billed} </span>${money(billed)}</td>
    <td role="cell" class="num"><span class="who">${t.medicare} </span>${money(amount)}${confidence ? html`<span class="small">${t.confidence[confidence]}</span>` : nothing}</td></tr>`;
}

/** A clause of the server with its full stop. */
const sentence = (words: string): string => words.replace(/([^.!?])$/, "$1.");
