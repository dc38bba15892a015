// Before a practice call: what to practice, with whom, and one's own numbers; and what was practiced before.
import { html, nothing } from "lit";
import { money } from "../format.js";
import { LOCK } from "../later/pens.js";
import { pen, squiggle } from "../pen.js";
import { t } from "../strings/rehearse.js";
import { amountIn } from "./offer-ask.js";
import { pastPractice } from "./rehearse-past.js";
import type { Host, RehearseWork } from "./rehearse-work.js";

type What = "own" | "moment" | "drill";
type Limit = "target" | "ceiling";

export class SetUp {
  private what: What = "own";
  private scenario = "";
  private persona = "";
  private readonly typed: Record<Limit, string> = { target: "", ceiling: "" };
  private wrong: { at: Limit; words: string } | null = null;

  constructor(private readonly host: Host, private readonly work: RehearseWork) {}

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
    </form>${pastPractice(host.coach, work.past!)}</div>`;
  }

  private choice(value: What, title: string, more: string) {
    return html`<label class="choice"><input type="radio" name="what" value=${value} .checked=${this.what === value} @change=${() => this.set(() => { this.what = value; })} />
      <span><b>${title}</b><small>${more}</small></span></label>`;
  }

  private moments() {
    return html`<fieldset class="moments"><legend>${t.which}</legend>${this.work.library!.scenarios.map(({ id, title, about }) => html`
      <label class="choice"><input type="radio" name="moment" value=${id} .checked=${this.chosen === id} @change=${() => this.set(() => { this.scenario = id; })} />
      <span><b>${title}</b><small>${about}</small></span></label>`)}</fieldset>`;
  }

  private people() {
    const { personas } = this.work.library!;
    const about = personas.find(({ id }) => id === this.persona)?.about ?? t.whoeverMore;
    return html`<div class="field"><label for="persona">${t.who}</label>
      <select id="persona" aria-describedby="persona-about" @change=${(event: Event) => this.set(() => { this.persona = (event.target as HTMLSelectElement).value; })}>
        <option value="" ?selected=${!this.persona}>${t.whoever}</option>
        ${personas.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.persona}>${name}</option>`)}</select>
      <p id="persona-about" class="small">${about}</p></div>`;
  }

  /** One's own numbers, before anybody says theirs. */
  private limits() {
    return html`<details ?open=${Boolean(this.wrong)}><summary>${pen("fold")}${t.limits}</summary>
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
