// What the plan and a letter share: the margins of the paper, the way to our own page from another site, a file to keep.
import type { LitElement, ReactiveController, ReactiveControllerHost } from "lit";
import type { Coach } from "../coach.js";

/** Paper has these margins while the screen is shown. `@page` counts only in the document's own sheets. */
export class Paper implements ReactiveController {
  private sheet: CSSStyleSheet | null = null;

  constructor(private readonly host: ReactiveControllerHost & { coach: Coach }, private readonly margin: string) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.coach.embedded) return;
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(`@page { margin: ${this.margin} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}

/** The heading has the focus from the moment the screen opens, also when the one that had it gives way to the real one. */
export class Heading {
  private had = false;

  constructor(private readonly host: LitElement) {}

  before(): void {
    this.had = this.host.shadowRoot?.activeElement?.tagName === "H1";
  }

  after(): void {
    if (this.had && !this.host.shadowRoot!.activeElement) this.host.shadowRoot!.querySelector("h1")?.focus({ preventScroll: true });
  }
}

/** Open the case on our own page, by a key of its own. The address, where the browser let no window open. */
export async function openOwnPage({ server, session }: Coach): Promise<string | null> {
  // Before the wait: a browser lets a window open only right after the tap.
  const page = window.open("", "_blank");
  try {
    const { token } = await server.ask<{ token: string }>("POST", `${session!.path}/token`, { body: { keep_others: true } });
    const address = `${server.base}/#open=${session!.id}.${token}`;
    if (!page) return address;
    page.opener = null;
    page.location.replace(address);
    return null;
  } catch (error) {
    page?.close();
    throw error;
  }
}

/** Hand a text to the person as a file. */
export function download(name: string, text: string, kind = "text/plain"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
