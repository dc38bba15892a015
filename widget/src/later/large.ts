// The line to say, as large as the screen: to hold in front of you, or to show across a desk.
import { LitElement, css, html } from "lit";
import { t } from "../strings/large.js";
import { base } from "../style.js";

export class PbLarge extends LitElement {
  static override properties = { words: { attribute: false } };
  declare words: string;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector("dialog")!.showModal();
  }

  private readonly done = (): void => {
    this.dispatchEvent(new Event("done"));
  };

  override render() {
    const long = this.words.length > 160;
    return html`<dialog aria-label=${t.title} @close=${this.done}>
      <form method="dialog"><button autofocus>${t.close}</button></form>
      <blockquote tabindex="0" data-long=${long}>${this.words}</blockquote>
    </dialog>`;
  }

  static override styles = [base, css`
    dialog { inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; border: 0; margin: 0; padding: 16px; background: var(--lamp); color: var(--lamp-ink); display: grid; grid-template-rows: auto 1fr; gap: 16px }
    dialog:not([open]) { display: none }
    form { text-align: end }
    blockquote { font: 500 clamp(calc(2.25 * var(--r)), 7cqi, calc(5 * var(--r)))/1.2 var(--voice); overflow: auto; align-content: center; max-inline-size: 24ch; margin-inline: auto; overflow-wrap: anywhere; white-space: pre-line }
    blockquote[data-long=true] { font-size: calc(2.25 * var(--r)); align-content: start; max-inline-size: 40ch }
  `];
}

customElements.define("pb-large", PbLarge);
