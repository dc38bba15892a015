// <pb-fix>: one fact put right where it is shown. What was typed is never lost; "done" says how it ended.
import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { money } from "../format.js";
import { squiggle } from "../pen.js";
import { Refused, Unreachable } from "../server.js";
import { t } from "../strings/fix.js";
import { style } from "./style.js";
import type { Fact, FactSpec, FactValue, OfferBlock, Reply } from "../types.js";
import { Unfit, field, read } from "./fix-field.js";

export class PbFix extends LitElement {
  static override properties = {
    coach: { attribute: false }, name: { attribute: false }, bill: { attribute: false },
    spec: { state: true }, wrong: { state: true }, saving: { state: true }, failed: { state: true },
  };
  static override styles = [style, css`
    form { display: grid; gap: 8px; padding-block: 8px 16px; min-inline-size: 0 }
    fieldset { display: grid; gap: 4px }
    legend { padding: 0; font: 600 var(--s)/1.45 var(--sans); margin-block-end: 4px }
    .choice { display: flex; gap: 12px; align-items: center; min-block-size: 48px; font-weight: 400; cursor: pointer; overflow-wrap: anywhere }
    .money { display: flex; align-items: center; gap: 8px; font-variant-numeric: lining-nums tabular-nums }
    #wrong:not(:empty) { border-inline-start: 3px solid; padding-inline-start: 12px; font-size: var(--s); line-height: 1.45 }
    button.plain { margin-inline-start: -8px }
    .failed { padding-block: 8px 16px; font-size: var(--s) }
    .wait { display: flex; gap: 12px; align-items: center; min-block-size: 48px }
  `];
  declare coach: Coach;
  /** The fact, and the bill that it is of; no bill: it is of the person. */
  declare name: string;
  declare bill: string | undefined;
  declare private spec: FactSpec | null;
  /** What keeps it from being saved, and whether it is about what was typed. */
  declare private wrong: { words: string; typed: boolean } | null;
  declare private saving: boolean;
  declare private failed: boolean;
  private start: FactValue = null;

  constructor() {
    super();
    this.spec = null;
    this.wrong = null;
    this.saving = this.failed = false;
  }

  // Not before: an element that is upgraded in the page has no coach until its first update.
  protected override firstUpdated(): void {
    new Watch(this);
  }

  /** Another fact, or that of another bill, begins anew. */
  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("name") && !changed.has("bill")) return;
    this.spec = this.wrong = null;
    void this.load();
  }

  private get fact(): Fact | undefined {
    const file = this.coach.session?.file;
    const facts = this.bill === undefined ? file?.facts : file?.bills.find(({ id }) => id === this.bill)?.facts;
    return facts?.find(({ name }) => name === this.name);
  }

  private readonly load = async (): Promise<void> => {
    this.failed = false;
    try {
      const specs = await this.coach.facts();
      // The value that the field opens with; what happens elsewhere meanwhile does not type into it.
      this.start = this.fact?.value ?? null;
      this.spec = specs.find(({ name }) => name === this.name) ?? null;
      this.failed = !this.spec;
    } catch {
      this.failed = true;
    }
  };

  protected override updated(changed: PropertyValues): void {
    if (changed.has("failed") && this.failed) this.renderRoot.querySelector("button")?.focus();
    if (changed.has("spec") && this.spec) {
      (this.renderRoot.querySelector<HTMLElement>("input:checked") ?? this.renderRoot.querySelector("input"))?.focus();
    }
  }

  private done(saved: boolean, words = ""): void {
    this.dispatchEvent(new CustomEvent("done", { detail: { saved, words }, bubbles: true, composed: true }));
  }

  private readonly keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.done(false);
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    try {
      void this.save(read(event.target as HTMLFormElement, this.spec!));
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      this.complain(error.message, true);
    }
  };

  private async save(value: FactValue): Promise<void> {
    if (this.saving) return;
    const { session } = this.coach;
    if (!session) return;
    const before = this.ours;
    this.saving = true;
    this.wrong = null;
    try {
      const reply = await session.correct({ [this.name]: value }, this.bill ?? session.about?.id);
      this.done(true, wordsOf(reply, before));
    } catch (error) {
      this.complain(this.reason(error), error instanceof Refused && error.status === 422);
    } finally {
      this.saving = false;
    }
  }

  private get ours(): string | null {
    const { session } = this.coach;
    const bill = session?.file?.bills.find(({ id }) => id === this.bill) ?? session?.about;
    return bill?.numbers?.amount ?? null;
  }

  private reason(error: unknown): string {
    if (error instanceof Unreachable) return t.away;
    if (!(error instanceof Refused)) return t.fault;
    switch (error.status) {
      case 412: return this.fact ? t.elsewhere(this.fact.shown) : t.elsewhereUnknown;
      case 422: return t.reason(plain(error.message, this.name));
      case 404: return t.goneAway;
      case 409: case 429: case 503: return t.busy;
      case 507: return t.full;
      default: return t.fault;
    }
  }

  private complain(words: string, typed: boolean): void {
    this.wrong = { words, typed };
    this.coach.tell(words);
    if (typed) this.renderRoot.querySelector<HTMLElement>("input:checked, input")?.focus();
  }

  override render() {
    const cancel = html`<button type="button" @click=${() => this.done(false)}>${t.cancel}</button>`;
    if (this.failed) {
      return html`<div class="stack failed" @keydown=${this.keys}><p>${t.notLoaded}</p><div class="row"><button @click=${this.load}>${t.tryAgain}</button>${cancel}</div></div>`;
    }
    if (!this.spec) return html`<p class="wait second">${squiggle()} ${t.loading}</p>`;
    return html`<form novalidate autocomplete="off" @submit=${this.submit} @keydown=${this.keys}>
      ${field(this.spec, this.start, !!this.wrong?.typed)}
      <p id="wrong" class=${this.wrong?.typed ? "error" : ""}>${this.wrong?.words}</p>
      <div class="row">
        <button class="main" aria-disabled=${this.saving ? "true" : nothing}>${this.saving ? t.saving : t.save}</button>
        ${cancel}
        ${this.fact ? html`<button type="button" class="plain" @click=${() => this.save(null)}>${t.unknown}</button>` : nothing}
      </div>
    </form>`;
  }
}

/** What follows from the change: the first words of the answer, and our number where there is one. */
function wordsOf(reply: Reply, before: string | null): string {
  const text = reply.blocks.find((block) => block.kind === "text")?.text ?? "";
  const offer = reply.blocks.find((block): block is OfferBlock => block.kind === "offer" && block.target !== null);
  const ours = offer && !text.includes(money(offer.amount)) ? (offer.amount === before ? t.stays : t.now)(money(offer.amount)) : "";
  return [t.saved, text, ours].filter(Boolean).join(" ");
}

/** The server's reason without the name that only programs use. */
function plain(detail: string, name: string): string {
  const words = detail.replace(`${name}: `, "").replaceAll(name, "").trim().replace(/\.$/, "");
  return words[0] ? words[0].toLowerCase() + words.slice(1) : words;
}

customElements.define("pb-fix", PbFix);
