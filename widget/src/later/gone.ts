// A case that this browser can't open any more: what was typed is kept, and there are two ways on.
import { LitElement, css, html, nothing } from "lit";
import type { Coach } from "../coach.js";
import { t } from "../strings/gone.js";
import { t as shared } from "../strings/shared.js";
import { base } from "../style.js";

export class PbGone extends LitElement {
  static override properties = { coach: { attribute: false } };
  declare coach: Coach;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector("h1")!.focus();
  }

  private get kept(): string {
    const { session, keep } = this.coach;
    return [...session!.lines.map((line) => line.message), keep.get(`draft.${session!.id}`)].filter(Boolean).join("\n");
  }

  private readonly anew = (): void => {
    const { coach } = this;
    if (this.kept) coach.keep.set("draft.new", this.kept);
    coach.keep.forget(coach.session!.id);
    coach.go("start");
  };

  override render() {
    if (!this.coach.session) return nothing;
    return html`<div class="stack"><h1 tabindex="-1">${t.gone}</h1><p>${t.why}</p>
      ${this.kept ? html`<label for="kept">${t.lastWords}</label><textarea id="kept" readonly rows="4" .value=${this.kept}></textarea>` : nothing}
      <div class="row"><button class="main" @click=${this.anew}>${t.anew}</button>
      <button @click=${() => this.coach.go("open")}>${shared.openOther}</button></div></div>`;
  }

  static override styles = [base, css`.stack { padding-block: 8px 24px }`];
}

customElements.define("pb-gone", PbGone);
