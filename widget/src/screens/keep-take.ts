// Taking a case along: everything as a file that can be opened again, and as a page to read.
import { html, nothing } from "lit";
import { pen } from "../pen.js";
import { t } from "../strings/keep.js";
import { dayHere } from "../later/day.js";
import { type Host, Work, trouble } from "./keep-work.js";

const KINDS = {
  // Not asked for as JSON: it is kept as it came, without being read and written anew.
  json: { accept: "*/*", type: "application/json" },
  html: { accept: "text/html", type: "text/html" },
};

export class Taking {
  private readonly work: Work;
  private taken = "";

  constructor(private readonly host: Host) {
    this.work = new Work(host);
  }

  private async take(kind: keyof typeof KINDS): Promise<void> {
    const { coach } = this.host;
    const id = coach.place.id!;
    const { accept, type } = KINDS[kind];
    this.taken = "";
    await this.work.run(t.gathering, async () => {
      const content = await coach.server.ask<string>("GET", `/api/cases/${id}/export`, { accept, patience: 600_000 });
      const name = fileName(coach.session?.about?.name ?? "", kind);
      save(new Blob([content], { type }), name);
      this.taken = t.taken(name);
      coach.tell(this.taken);
    }, (error) => trouble(error, t.notTaken));
  }

  /** The buttons, each with what it is good for; `fileOnly`: the one that can be opened again. */
  render(fileOnly?: string) {
    const page = !fileOnly;
    return html`
      <div class="choices">
        <p><button aria-describedby="file-why" @click=${() => this.take("json")}>${fileOnly ?? t.takeFile}</button>
          <span class="small" id="file-why">${page ? t.takeFileWhy : t.firstWhy}</span></p>
        ${page ? html`<p><button aria-describedby="page-why" @click=${() => this.take("html")}>${t.takePage}</button>
          <span class="small" id="page-why">${t.takePageWhy}</span></p>` : nothing}
      </div>
      ${this.work.render()}
      ${this.taken ? html`<p class="done">${pen("tick")}<span>${this.taken}</span></p>` : nothing}`;
  }
}

/** pushback-mercy-general-2026-11-26.json */
function fileName(bill: string, kind: string): string {
  const plain = bill.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${["pushback", plain, dayHere()].filter(Boolean).join("-")}.${kind}`;
}

function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
