// Whose words the answers are in: what a model does here, what it gets and has used, and the switch to go without.
import { LitElement, css, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { pen } from "../pen.js";
import { t as chat } from "../strings/chat.js";
import { t } from "../strings/words.js";
import { type ModelUse, goWithout, goesWithout, heldBack, modelOf } from "./model.js";
import { style } from "./style.js";

export class PbWords extends LitElement {
  static override properties = { coach: { attribute: false }, use: { state: true }, away: { state: true } };
  declare coach: Coach;
  declare private use: ModelUse | null;
  declare private away: boolean;

  constructor() {
    super();
    this.use = null;
    this.away = false;
    new Watch(this);
  }

  protected override firstUpdated(): void {
    void this.load();
  }

  private readonly load = async (): Promise<void> => {
    this.away = false;
    try {
      this.use = await modelOf(this.coach);
    } catch {
      this.away = true;
    }
    // Somebody came here to read just this.
    if (this.coach.place.rest[0] !== "words") return;
    await this.updateComplete;
    const heading = this.renderRoot.querySelector("h2")!;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  };

  private readonly choose = (event: Event): void => {
    const without = (event.target as HTMLInputElement).checked;
    goWithout(this.coach, without);
    this.coach.tell(without ? t.isOff : t.isOn);
    this.coach.changed();
  };

  override render() {
    const { use, away } = this;
    return html`<h2 tabindex="-1">${t.title}</h2>
      ${away ? html`<p>${t.away}</p><div class="row"><button @click=${this.load}>${chat.tryAgain}</button></div>`
        : !use ? html`<p class="second">${t.loading}</p>`
        : use.model === null ? html`<p>${t.none}</p>` : this.about(use, use.model)}
      ${away || use?.model ? this.choice() : nothing}`;
  }

  private about({ requests, tokens_in, tokens_out, budget, spent, resting, refused }: ModelUse, name: string) {
    const held = heldBack(refused, t.reasons, t.otherReason);
    return html`<ul>${t.some(name).map((line) => html`<li>${line}</li>`)}</ul>
      <p>${t.used(requests, tokens_in, tokens_out)} ${spent ? nothing : t.budget(budget)}</p>
      ${spent || resting ? html`<p><b>${spent ? t.spent : t.resting}</b></p>` : nothing}
      ${held.length ? html`<details><summary>${pen("fold")}${t.held(held.reduce((sum, [, times]) => sum + times, 0))}</summary>
        <ul>${held.map(([why, times]) => html`<li>${t.heldTimes(why, times)}</li>`)}</ul></details>` : nothing}`;
  }

  private choice() {
    return html`<div class="choice"><label><input type="checkbox" role="switch" aria-describedby="why" .checked=${goesWithout(this.coach)} @change=${this.choose}>${t.without}</label>
      <p class="small" id="why">${t.withoutWhy} ${this.coach.embedded ? t.embedded : nothing}</p></div>`;
  }

  static override styles = [style, css`
    :host { display: grid; gap: 12px }
    :host > *, p, li { max-inline-size: 68ch }
    h2 { scroll-margin-block-start: var(--head, 80px) }
    ul { list-style: disc; padding-inline-start: 1.2em; display: grid; gap: 8px }
    .choice { border: 1px solid var(--line); border-radius: 10px; padding: 4px 16px 12px; background: var(--surface) }
    label { display: flex; align-items: center; gap: 12px; min-block-size: 48px; cursor: pointer }
    @media print { .choice { display: none } }
  `];
}

customElements.define("pb-words", PbWords);
