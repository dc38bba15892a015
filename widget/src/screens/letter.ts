// One letter: to read, to put into your own words, to print or send, and to note that it is out.
import { LitElement, html, nothing } from "lit";
import { type Coach, Watch } from "../coach.js";
import { day } from "../format.js";
import { Heading, Paper, download, openOwnPage } from "../later/print.js";
import { pen, squiggle } from "../pen.js";
import { PRINT } from "../later/pens.js";
import { t } from "../strings/letter.js";
import { t as lists } from "../strings/letters.js";
import type { Letter } from "../types.js";
import { type Blank, OF_PERSON, blanksIn, missing } from "./letter-blanks.js";
import { letterStyle } from "./letter-style.js";
import { LetterWork } from "./letter-work.js";

export class PbLetter extends LitElement {
  static override properties = { coach: { attribute: false }, fixing: { state: true }, address: { state: true }, copied: { state: true } };
  static override styles = letterStyle;
  declare coach: Coach;
  /** The fact that is being answered in place. */
  declare private fixing: string | null;
  /** Of our own page, where the browser did not open it. */
  declare private address: string | null;
  declare private copied: boolean;
  private readonly work = new LetterWork(this);
  private readonly heading = new Heading(this);

  constructor() {
    super();
    this.fixing = this.address = null;
    this.copied = false;
    new Watch(this);
    new Paper(this, "16mm");
  }

  protected override willUpdate(): void {
    this.heading.before();
  }

  protected override updated(): void {
    this.heading.after();
    const area = this.renderRoot.querySelector("textarea");
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  }

  // what the buttons do, and where the focus goes then

  private focusOn(what: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(what)?.focus());
  }

  private edit(blank?: Blank): void {
    this.fixing = null;
    this.work.edit();
    void this.updateComplete.then(() => {
      const area = this.renderRoot.querySelector("textarea")!;
      if (blank) area.setSelectionRange(blank.at, blank.end);
      area.focus();
    });
  }

  private readonly close = (): void => {
    this.work.close();
    this.focusOn("#edit");
  };

  private readonly drop = (): void => {
    this.work.drop();
    this.focusOn("#edit");
  };

  private readonly save = async (): Promise<void> => {
    this.focusOn((await this.work.save()) ? "#edit" : "#changed");
  };

  private readonly keepMine = async (): Promise<void> => {
    this.focusOn((await this.work.keepMine()) ? "#edit" : "#changed");
  };

  private readonly refill = async (): Promise<void> => {
    if (await this.work.refill()) this.focusOn("#undo");
  };

  private readonly undo = async (): Promise<void> => {
    await this.work.undo();
    this.focusOn(this.work.editing ? "textarea" : "#edit");
  };

  private readonly sent = async (): Promise<void> => {
    if (await this.work.sent()) this.focusOn("#out");
  };

  private readonly unsend = async (): Promise<void> => {
    if (await this.work.unsend()) this.focusOn("#sent");
  };

  private readonly fixed = ({ detail }: CustomEvent<{ saved: boolean; words: string }>): void => {
    const fact = this.fixing;
    this.fixing = null;
    if (detail?.words) this.coach.tell(detail.words);
    this.focusOn(detail?.saved ? "h1" : `[data-fact=${fact}]`);
  };

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.work.letter!.text);
      this.copied = true;
      setTimeout(() => { this.copied = false; }, 2000);
      this.coach.tell(t.copied);
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector(".paper")!);
      this.coach.say(t.selected, 5000);
    }
  };

  private readonly print = async (): Promise<void> => {
    if (!this.coach.embedded) return window.print();
    try {
      this.address = await openOwnPage(this.coach);
    } catch {
      this.coach.say(t.notOpened, 6000);
    }
  };

  // what is seen

  override render() {
    const { coach } = this;
    const { letter, draft, editing, back, away } = this.work;
    if (coach.session?.gone) {
      void import("../later/gone.js");
      return html`<div class="letter"><pb-gone .coach=${coach}></pb-gone></div>`;
    }
    if (!letter) return this.without();
    return html`<div class="letter">
      <div class="head"><h1 tabindex="-1">${letter.title}</h1>
        <p class="second">${lists.to[letter.to] ?? ""}. ${letter.edited ? t.edited : ""}
          ${letter.sent_on ? html`<b>${pen("tick")} ${t.sentOn(day(letter.sent_on))}</b>` : t.notSent}</p></div>
      ${back && !editing ? html`<div class="notice"><p>${back.words}</p><p><button id="undo" @click=${this.undo}>${t.undo}</button></p></div>` : nothing}
      ${away ? html`<div class="notice"><p>${t.away}</p><p><button @click=${this.work.again}>${t.tryAgain}</button></p></div>` : nothing}
      ${editing ? this.editor(letter) : this.reading(letter)}
      <div class="print" dir="auto">${draft && editing ? draft.text : letter.text}</div>
    </div>`;
  }

  private without() {
    const { away, again } = this.work;
    if (!away) return html`<div class="letter"><h1 tabindex="-1" class="hidden">${t.loading}</h1><p class="row second">${squiggle()}${t.loading}</p></div>`;
    return html`<div class="letter"><h1 tabindex="-1">${away === "none" ? t.none : t.away}</h1><p>${away === "none"
      ? html`<button class="main" @click=${() => this.coach.go("plan")}>${t.letters}</button>`
      : html`<button class="main" @click=${again}>${t.tryAgain}</button>`}</p></div>`;
  }

  private reading(letter: Letter) {
    const role = this.coach.session?.file?.facts.find((fact) => fact.name === "role")?.value ?? "patient";
    const blanks = blanksIn(letter.text, role === "patient");
    return html`
      ${this.work.draft ? html`<div class="notice"><p>${this.work.clash ? t.changed : t.unsaved}</p>
        <div class="row"><button @click=${() => this.edit()}>${t.goOn}</button><button @click=${this.drop}>${t.drop}</button></div></div>` : nothing}
      ${blanks.length && !letter.sent_on ? this.still(missing(blanks), letter) : nothing}
      <div class="row">
        <button id="edit" @click=${() => this.edit()}>${pen("pencil")}${t.edit}</button>
        <button @click=${this.copy}>${pen("copy")}${this.copied ? t.copied : t.copy}</button>
        <button @click=${this.print}>${pen(PRINT)}${this.coach.embedded ? t.saveToPrint : t.print}</button>
        <button @click=${() => download(`${letter.id}.txt`, letter.text)}>${pen("letter")}${t.download}</button>
      </div>
      ${this.address ? html`<p><a href=${this.address} target="_blank" rel="noopener">${t.openHere}</a></p>` : nothing}
      <div class="paper voice" dir="auto">${marked(letter.text, blanks)}</div>
      ${letter.edited ? html`<p><button class="link" @click=${this.refill}>${t.refill}</button></p>` : nothing}
      ${this.wrong()}
      ${this.outside(letter)}`;
  }

  private still(of: Blank[], letter: Letter) {
    // What a doctor is asked to write is not theirs to fill in.
    const all = letter.to === "doctor" ? of.filter((blank) => blank.fact !== null || letter.text[blank.at] === "_") : of;
    if (all.some((blank) => blank.fact)) void import("../later/fix.js").catch(() => undefined);
    return html`<section class="card missing"><h2>${t.missing}</h2><ul>${all.map((blank) => {
      // Words of their own are not filled from the case any more: there a blank is filled by editing.
      const fact = letter.edited ? null : blank.fact;
      return html`<li><p>${blank.label}</p>${fact === null
        ? html`<button class="link" aria-label=${t.fillAbout(blank.label)} @click=${() => this.edit(blank)}>${t.fill}</button>`
        : html`<button class="link" data-fact=${fact} aria-label=${t.answerAbout(blank.label)} aria-expanded=${this.fixing === fact}
            @click=${() => { this.fixing = this.fixing === fact ? null : fact; }}>${t.answer}</button>
          ${this.fixing === fact ? html`<pb-fix .coach=${this.coach} .name=${fact} .bill=${OF_PERSON.has(fact) ? undefined : letter.bill}
            @done=${this.fixed}></pb-fix>` : nothing}`}</li>`;
    })}</ul>${all.length < of.length ? html`<p class="small">${t.byDoctor}</p>` : nothing}</section>`;
  }

  private editor(letter: Letter) {
    const { draft, clash } = this.work;
    const text = draft?.text ?? letter.text;
    return html`<section class="editor">
      ${clash ? html`<div class="notice"><h2 id="changed" tabindex="-1">${t.changed}</h2>
        <details><summary>${pen("fold")}${t.other}</summary><div class="paper voice" dir="auto">${letter.text}</div></details>
        <div class="row"><button @click=${this.keepMine}>${t.keepMine}</button><button @click=${this.drop}>${t.useOther}</button></div></div>` : nothing}
      <label for="text">${t.yourText}</label>
      <p class="small" id="help">${t.editHelp}</p>
      <textarea id="text" dir="auto" aria-describedby="help" maxlength="40000" spellcheck="true" .value=${text}
        @input=${(event: Event) => this.work.write((event.currentTarget as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => { if (event.key === "Escape") this.close(); }}></textarea>
      ${this.wrong()}
      <div class="row"><button class="main" @click=${this.save}>${t.save}</button>
        ${text === letter.text ? html`<button @click=${this.close}>${t.close}</button>` : html`<button @click=${this.drop}>${t.drop}</button>`}</div>
    </section>`;
  }

  private wrong() {
    return this.work.problem ? html`<div class="notice"><p>${this.work.problem}</p></div>` : nothing;
  }

  private outside(letter: Letter) {
    if (!letter.sent_on) return html`<section class="card"><h2>${t.out}</h2><p>${t.proof}</p>
      <p><button class="main" id="sent" @click=${this.sent}>${t.iSent}</button></p></section>`;
    const { reply } = this.work;
    const words = reply?.blocks.find((block) => block.kind === "text");
    return html`<section class="card"><h2 id="out" tabindex="-1">${t.sentOn(day(letter.sent_on))}</h2>
      <p>${words?.kind === "text" ? t.next(words.text) : t.proof}</p>
      <div class="row"><button class="main" @click=${() => this.coach.go("chat")}>${reply ? t.goOnTalking : t.backToTalk}</button>
        <button @click=${this.unsend}>${t.notSentAfterAll}</button></div></section>`;
  }
}

/** The text with its blanks underlined. */
function marked(text: string, blanks: Blank[]) {
  let from = 0;
  const parts = blanks.map(({ at, end }) => {
    const part = html`${text.slice(from, at)}<mark data-line=${text[at] === "_"}>${text.slice(at, end)}</mark>`;
    from = end;
    return part;
  });
  return html`${parts}${text.slice(from)}`;
}

customElements.define("pb-letter", PbLetter);
