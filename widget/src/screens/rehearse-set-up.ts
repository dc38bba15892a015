// Before a practice call: what to practice, with whom, and one's own numbers; and what was practiced before.
import { html, nothing } from "lit";
import { money } from "../format.js";
import { LOCK } from "../later/pens.js";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { amountIn } from "./offer-ask.js";
import { Past } from "./rehearse-past.js";
import type { Host, RehearseWork } from "./rehearse-work.js";

type What = "own" | "moment" | "drill";
type Limit = "target" | "ceiling";

export class SetUp {
  private what: What = "own";
  private scenario = "";
  private persona = "";
  private readonly typed: Record<Limit, string> = { target: "", ceiling: "" };
  private readonly past: Past;
  private wrong: { at: Limit; words: string } | null = null;
  /** One's own numbers are unfolded. */
  private open = false;

  constructor(private readonly host: Host, private readonly work: RehearseWork) {
    this.past = new Past(host, work);
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { what, work } = this;
    const target = this.amount("target"), ceiling = this.amount("ceiling");
    if (this.wrong || work.going) return;
    if (what !== "drill" && target && ceiling && Number(ceiling) < Number(target)) return this.complain("ceiling", t.wrongWay);
    await work.start(what === "drill" ? { kind: "drill" } : {
      kind: "call", scenario: what === "own" ? "own_case" : this.chosen, ...(this.persona ? { persona: this.persona } : {}),
      ...(target ? { target } : {}), ...(ceiling ? { ceiling } : {}),
    });
    if (work.tellFirst) this.host.focusOn("#tell-first");
  };

  private get chosen(): string {
    return this.scenario || (this.work.library!.scenarios[0]?.id ?? "");
  }

  private amount(at: Limit): string | null {
    if (this.what === "drill" || !this.typed[at].trim()) return null;
    const amount = amountIn(this.typed[at]);
    if (amount === null) this.complain(at, t.needAmount);
    return amount;
  }

  private complain(at: Limit, words: string): void {
    this.wrong = { at, words };
    this.open = true;
    this.host.coach.tell(words);
    this.host.requestUpdate();
    this.host.focusOn(`#${at}`);
  }

  private set(change: () => void): void {
    change();
    this.work.tellFirst = this.work.problem = "";
    this.host.requestUpdate();
  }

  render() {
    const { work, host, what } = this;
    const going = work.going === "start";
    return html`<div class="columns"><form class="stack" novalidate autocomplete="off" @submit=${this.submit}>
      <fieldset class="choices"><legend>${t.what}</legend>
        ${this.choice("own", t.own, t.ownMore)}${this.choice("moment", t.moment, t.momentMore)}
        ${what === "moment" ? this.moments() : nothing}${this.choice("drill", t.drill, t.drillMore)}</fieldset>
      ${what === "drill" ? nothing : [this.people(), this.limits()]}
      <p class="small simulated">${t.simulated}</p>
      ${work.tellFirst ? html`<div class="trouble stack"><p id="tell-first" tabindex="-1">${work.tellFirst}</p>
        <div><button type="button" @click=${() => host.coach.go("chat")}>${pen("say")}${t.tellFirst}</button></div></div>` : nothing}
      ${work.problem ? html`<p class="trouble">${work.problem}</p>` : nothing}
      <div class="row"><button class="main" aria-disabled=${going ? "true" : nothing}>${t.start}</button>${work.words ? html`<span class="working">${squiggle()} ${work.words}</span>` : nothing}</div>
    </form>${this.past.render(work.past!)}</div>`;
  }

  private choice(value: What, title: string, more: string) {
    return html`<label class="choice"><input type="radio" name="what" value=${value} .checked=${this.what === value} @change=${() => this.set(() => { this.what = value; })} />
      <span><b>${title}</b><small>${more}</small></span></label>`;
  }

  private moments() {
    const { scenarios } = this.work.library!;
    return this.choose("moment", t.which, scenarios.map(({ id, title }) => [id, title]), this.chosen, scenarios.find(({ id }) => id === this.chosen)?.about ?? "",
      (id) => { this.scenario = id; });
  }

  private people() {
    const { personas } = this.work.library!;
    return this.choose("persona", t.who, [["", t.whoever], ...personas.map(({ id, name }): [string, string] => [id, name])], this.persona,
      personas.find(({ id }) => id === this.persona)?.about ?? t.whoeverMore, (id) => { this.persona = id; });
  }

  private choose(name: string, label: string, from: [string, string][], chosen: string, about: string, take: (id: string) => void) {
    return html`<div class="field"><label for=${name}>${label}</label>
      <select id=${name} aria-describedby=${`${name}-about`} @change=${(event: Event) => this.set(() => take((event.target as HTMLSelectElement).value))}>
        ${from.map(([id, words]) => html`<option value=${id} ?selected=${id === chosen}>${words}</option>`)}</select>
      <p id=${`${name}-about`} class="small">${about}</p></div>`;
  }

  /** One's own numbers, before anybody says theirs. */
  private limits() {
    return html`<details ?open=${this.open} @toggle=${(event: Event) => { this.open = (event.target as HTMLDetailsElement).open; }}><summary>${pen("fold")}${t.limits}</summary>
      <p class="small private">${pen(LOCK)}${t.limitsMore}</p>
      <div class="pair">${this.limit("target", t.target)}${this.limit("ceiling", t.ceiling)}</div></details>`;
  }

  private limit(at: Limit, words: string) {
    const wrong = this.wrong?.at === at ? this.wrong.words : "";
    return html`<div class="field"><label for=${at}>${words}<span class="hidden"> ${t.inDollars}</span></label>
      <div class="money"><span aria-hidden="true">$</span><input id=${at} inputmode="decimal" maxlength="20" .value=${this.typed[at]} aria-describedby=${`${at}-wrong`} aria-invalid=${wrong ? "true" : nothing}
        @input=${(event: Event) => this.set(() => { this.typed[at] = (event.target as HTMLInputElement).value; this.wrong = null; })} /></div>
      <p id=${`${at}-wrong`} class="error">${wrong}</p></div>`;
  }
}

/** What one has in hand for this call; the limit is for one's own eyes. */
export function ownNumbers({ card, prepared }: NonNullable<RehearseWork["rehearsal"]>) {
  const rows = ([
    [t.balance, card.balance], [t.opening, card.opening], [t.yourTarget, prepared.target ?? card.target], [t.limit, prepared.ceiling ?? card.ceiling],
  ] as const).filter(([, amount]) => amount !== null);
  return html`<details class="own"><summary>${pen("fold")}${t.yourCard}</summary>
    <dl>${rows.map(([words, amount]) => html`<div><dt>${words}</dt><dd class="num">${money(amount)}</dd></div>`)}</dl></details>`;
}
