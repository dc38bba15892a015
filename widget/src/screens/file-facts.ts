// <pb-file-facts>: what is known, where it came from, and the way to put it right in place; then what is not known yet.
import { LitElement, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type Coach, Watch } from "../coach.js";
import { capital, day, money } from "../format.js";
import "../later/fix.js";
import { pen } from "../pen.js";
import { Refused, Unreachable } from "../server.js";
import { t } from "../strings/file.js";
import type { Bill, Fact, FactSpec } from "../types.js";
import { dayHere } from "../later/day.js";
import { fileStyle, heading } from "./file-style.js";

const GROUPS: FactSpec["group"][] = ["bill", "denial", "plan", "you", "money", "steps"];
const FIRST = 6;
// Where the words about an answer stand, that is no fact's own row.
const UNKNOWN = "(unknown)";

/** A fact, and the bill that it is of; no bill: it is of the person. */
interface Known { fact: Fact; bill: string | undefined }


export class PbFileFacts extends LitElement {
  static override properties = {
    coach: { attribute: false }, specs: { attribute: false }, level: { attribute: false },
    open: { state: true }, all: { state: true }, allUnknown: { state: true }, follow: { state: true },
  };
  static override styles = [...fileStyle, css`
    .group { display: block; font-size: var(--xs); font-weight: 600; color: var(--ink-2); margin-block-start: 16px }
    .group + .rows { margin-block-start: 0 }
    .groups > :first-child .group { margin-block-start: 0 }
    .value { font-weight: 600; font-variant-numeric: lining-nums tabular-nums }
    .value.unsure { text-decoration: underline dashed; text-decoration-thickness: 1.5px; text-underline-offset: .25em }
    .more { justify-self: start }
    .last { border-block-start: 1px solid var(--line); padding-block-start: 8px }
    @media print { .last { display: none } }
    li .after { margin-block-start: 8px }
    @media print { .private, pb-fix, details:not([open]) { display: none } }
  `];
  declare coach: Coach;
  declare specs: FactSpec[];
  declare level: number;
  /** The fact that is being put right. */
  declare private open: string;
  declare private all: boolean;
  declare private allUnknown: boolean;
  /** What followed from the last change, and beside which fact it is said. */
  declare private follow: { name: string; words: string; trouble?: boolean } | null;
  private ofBill: string | undefined;

  constructor() {
    super();
    this.specs = [];
    this.level = 2;
    this.open = "";
    this.all = this.allUnknown = false;
    this.follow = null;
  }

  protected override firstUpdated(): void {
    new Watch(this);
  }

  /** Another bill has facts of its own: what was open for the one before is closed. */
  protected override willUpdate(): void {
    const now = this.coach.session?.about?.id;
    if (now === this.ofBill) return;
    this.ofBill = now;
    this.open = "";
    this.follow = null;
  }

  private readonly toggle = (name: string): void => {
    this.open = this.open === name ? "" : name;
    this.follow = null;
  };

  private readonly fixed = async (event: CustomEvent<{ saved: boolean; words: string }>, name: string, inUnknown: boolean): Promise<void> => {
    event.stopPropagation();
    this.open = "";
    if (event.detail.saved) this.say(inUnknown ? UNKNOWN : name, event.detail.words);
    await this.updateComplete;
    // Back to the button that opened the field; where that went away, to what it stood under.
    const find = (at: string) => this.renderRoot.querySelector<HTMLElement>(at);
    (find(`${inUnknown ? "details" : ".groups"} [data-fix="${name}"]`) ?? (inUnknown ? find("summary") : null) ?? find("#facts"))?.focus();
  };

  private say(name: string, words: string, trouble = false): void {
    this.follow = { name, words, trouble };
    this.coach.tell(words);
  }

  private trouble(name: string, error: unknown): void {
    this.say(name, error instanceof Unreachable ? t.away : error instanceof Refused && error.status === 412 ? t.elsewhere
      : error instanceof Refused && error.status < 500 ? t.notTaken : t.fault, true);
  }

  private readonly undo = async (): Promise<void> => {
    const session = this.coach.session!;
    try {
      await session.undo(session.last!);
      this.say("", t.takenBack);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("#facts")?.focus();
    } catch (error) {
      this.trouble("", error);
    }
  };

  override render() {
    const session = this.coach.session;
    const bill = session?.about;
    if (!session?.file || !bill) return nothing;
    const known = this.inOrder([
      ...session.file.facts.map((fact) => ({ fact, bill: undefined })),
      ...bill.facts.map((fact) => ({ fact, bill: bill.id })),
    ]);
    const shown = this.all ? known : known.slice(0, FIRST);
    const last = session.last;
    return html`<section class="card" aria-labelledby="facts">
      ${heading(this.level, "facts", t.facts)}
      ${this.follow && this.follow.name !== UNKNOWN && !shown.some(({ fact }) => fact.name === this.follow!.name) ? this.follows() : nothing}
      ${known.length ? html`<div class="groups">${this.groups(shown)}</div>` : html`<p class="empty">${t.noFacts}</p>`}
      ${known.length > FIRST ? html`<button class="more" aria-expanded=${this.all} @click=${() => { this.all = !this.all; }}>${this.all ? t.showLess : t.showAll(known.length)}</button>` : nothing}
      ${last?.mode === "file" ? html`<div class="split last"><p class="small">${t.lastChange}: ${capital(last.message)}</p>
        <button class="link" @click=${this.undo}>${t.takeBack}</button></div>` : nothing}
      ${this.unknown(bill, session.file.facts)}
    </section>`;
  }

  private inOrder(known: Known[]): Known[] {
    const at = new Map(this.specs.map((spec, index) => [spec.name, GROUPS.indexOf(spec.group) * 1000 + index]));
    return known.sort((a, b) => (at.get(a.fact.name) ?? 1e6) - (at.get(b.fact.name) ?? 1e6));
  }

  private spec(name: string): FactSpec | undefined {
    return this.specs.find((spec) => spec.name === name);
  }

  private groups(known: Known[]) {
    const groups = new Map<string, Known[]>();
    for (const one of known) {
      const group = this.specs.length ? (this.spec(one.fact.name)?.group ?? "other") : "";
      groups.set(group, [...(groups.get(group) ?? []), one]);
    }
    return [...groups].map(([group, rows]) => html`
      ${group ? heading(this.level + 1, `group-${group}`, html`<span class="group">${group === "other" ? t.other : t.group[group as FactSpec["group"]]}</span>`) : nothing}
      <ul class="rows">${repeat(rows, ({ fact }) => fact.name, (one) => this.row(one))}</ul>`);
  }

  private row(one: Known) {
    const { fact, bill } = one;
    // Read from a paper by us: to be looked at once more.
    const unsure = fact.source === "document";
    const fix = html`<button class="link" data-fix=${fact.name} aria-expanded=${this.open === fact.name} @click=${() => this.toggle(fact.name)}>${t.fix}<span class="hidden">${t.fixThis(fact.title)}</span></button>`;
    return html`<li class=${fact.private ? "private" : nothing}>
      <div class="split"><div>
        <p class="small">${capital(fact.title)}${fact.private ? html` (${t.onlyYou})` : nothing}</p>
        <p class="value ${unsure ? "unsure" : ""}">${this.shown(fact)}</p>
        <p class="small clip">${source(fact)}</p>
      </div>${fix}</div>
      ${this.open === fact.name ? this.field(fact.name, bill) : nothing}
      ${this.follow?.name === fact.name ? this.follows() : nothing}
    </li>`;
  }

  private field(name: string, bill: string | undefined, inUnknown = false) {
    return html`<pb-fix .coach=${this.coach} .name=${name} .bill=${bill} @done=${(event: CustomEvent) => this.fixed(event, name, inUnknown)}></pb-fix>`;
  }

  private follows() {
    return html`<p class=${this.follow!.trouble ? "trouble" : "after"}>${this.follow!.words}</p>`;
  }

  /** As people read it, with the words of the choices where there are some. */
  private shown({ name, value, shown }: Fact): string {
    const spec = this.spec(name);
    if (typeof value === "boolean") return value ? t.yes : t.no;
    if (spec?.kind === "money") return money(String(value));
    if (spec?.kind === "date") return day(String(value));
    const label = (of: string) => spec?.choices.find((choice) => choice.value === of)?.label;
    if (Array.isArray(value)) return value.map((of) => label(of) ?? of).join(", ") || shown;
    return label(String(value)) ?? shown;
  }

  private unknown(bill: Bill, ofPerson: Fact[]) {
    const have = new Set([...ofPerson, ...bill.facts].map(({ name }) => name));
    const missing = bill.unknown.flatMap((name) => (have.has(name) ? [] : this.spec(name) ?? []));
    const follows = this.follow?.name === UNKNOWN ? this.follows() : nothing;
    if (!missing.length) return follows;
    const shown = this.allUnknown ? missing : missing.slice(0, FIRST);
    return html`<details><summary>${pen("fold")}${t.unknown(missing.length)}</summary><div>
      ${follows === nothing ? html`<p class="empty">${t.unknownMore}</p>` : follows}
      <ul class="rows">${repeat(shown, ({ name }) => name, (spec) => html`<li>
        <div class="split"><div><p><b>${capital(spec.title)}</b></p>${spec.why && this.open !== spec.name ? html`<p class="small">${spec.why}</p>` : nothing}</div>
          <button class="link" data-fix=${spec.name} aria-expanded=${this.open === spec.name} @click=${() => this.toggle(spec.name)}>${t.answer}<span class="hidden">${t.fixThis(spec.title)}</span></button></div>
        ${this.open === spec.name ? this.field(spec.name, spec.scope === "bill" ? bill.id : undefined, true) : nothing}</li>`)}</ul>
      ${missing.length > FIRST ? html`<button class="more" aria-expanded=${this.allUnknown} @click=${() => { this.allUnknown = !this.allUnknown; }}>${this.allUnknown ? t.showLess : t.showAll(missing.length)}</button>` : nothing}
    </div></details>`;
  }
}

/** Where a fact came from. */
function source({ source: from, quote, date }: Fact): string {
  const on = date === dayHere(new Date()) ? t.theDay : day(date);
  if (from === "document") return `${quote ? t.paper(quote) : t.paperOn(on)} ${t.lookAgain}`;
  return (from === "corrected" ? t.corrected : t.toldMe)(on);
}

customElements.define("pb-file-facts", PbFileFacts);
