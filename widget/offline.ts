// Tells the worker which files a call needs without a connection: the page, what it names, the call's own code.
import type { Plugin } from "vite";

const WEB = "../app/api/web";
const WORKER = "sw.js", ENTRY = "widget.js", CALL = "static/call.js";
/** Named by the page's own style sheet. */
const FONT = "static/voice.woff2";

interface Chunk { type: "chunk"; fileName: string; code: string; imports: string[]; dynamicImports: string[] }
type Bundle = Record<string, Chunk | { type: "asset" }>;

/** The call's chunk and all that it loads, at once or later; the entry stands for itself. */
function chunksOf(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== "chunk" || name === ENTRY || found.has(name)) return found;
  found.add(name);
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) chunksOf(bundle, next, found);
  return found;
}

async function markOf(parts: Uint8Array[]): Promise<string> {
  const each = await Promise.all(parts.map((part) => crypto.subtle.digest("SHA-256", part as BufferSource)));
  const all = await crypto.subtle.digest("SHA-256", await new Blob(each).arrayBuffer());
  return [...new Uint8Array(all)].slice(0, 6).map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function offlineFiles(): Plugin {
  let web = WEB;
  return {
    name: "offline-files",
    configResolved({ root }) {
      web = `${root}/${WEB}`;
    },
    async generateBundle(_, bundle) {
      const chunks = bundle as unknown as Bundle;
      const worker = chunks[WORKER] as Chunk;
      const page = await this.fs.readFile(`${web}/index.html`, { encoding: "utf8" });
      const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => name!);
      const files = [...new Set([ENTRY, ...named, FONT, ...chunksOf(chunks, CALL)])].sort();
      const words = new TextEncoder();
      const read = async (name: string): Promise<Uint8Array> => {
        const chunk = chunks[name];
        return chunk?.type === "chunk" ? words.encode(chunk.code) : this.fs.readFile(`${web}/${name}`);
      };
      const mark = await markOf([words.encode(page), ...await Promise.all(files.map(read))]);
      worker.code = worker.code.replace("FILES", JSON.stringify(["/", ...files.map((name) => `/${name}`)])).replace("VERSION", JSON.stringify(mark));
    },
  };
}
