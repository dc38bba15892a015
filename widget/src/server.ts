// Asking the server. Every way in which it can go wrong is one of two errors, and nothing is retried here.
import type { CaseFile, Reply } from "./types.js";

const GIVE_UP = 60_000; // ms

/** No answer came: no connection, a server that is away, a stream cut in the middle. Sending again is safe. */
export class Unreachable extends Error {}

/** The server answered no: its status, the problem's kind ("stale", "too-many"...), when to try again (s). */
export class Refused extends Error {
  constructor(readonly status: number, readonly kind: string, detail: string, readonly after = 0) {
    super(detail);
  }
}

export interface Asking {
  body?: unknown;
  accept?: string;
  /** The revision that is changed (If-Match). */
  revision?: number;
  token?: string;
  /** When to give up, ms: what is large takes long. */
  patience?: number;
}

export class Server {
  private readonly tokens = new Map<string, string>();

  /** `embedded`: on another site, where the capability is a token held in memory and never a cookie. */
  constructor(readonly base: string, readonly embedded: boolean) {}

  holds(id: string): boolean {
    return this.tokens.has(id);
  }

  hold(id: string, token: string): void {
    if (this.embedded) this.tokens.set(id, token);
  }

  letGo(id: string): void {
    this.tokens.delete(id);
  }

  async ask<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
    const response = await this.fetch(method, path, asking);
    if (response.status === 204) return undefined as T;
    const plain = (asking.accept ?? "json").includes("json") ? response.json() : response.text();
    return plain.catch(cut) as Promise<T>;
  }

  /** One turn, read as it comes: the reply and the case file as it then stands. `told`: how the reply begins, so far. */
  async turn(id: string, turn: object, told: (words: string) => void): Promise<{ reply: Reply; file: CaseFile }> {
    const response = await this.fetch("POST", `/api/cases/${id}/turns`, { body: turn, accept: "text/event-stream" });
    let file: CaseFile | null = null, words = "";
    for await (const event of events(response)) {
      // A model's sentences come ahead of the rest, as the first block.
      if (event.type === "TEXT_MESSAGE_CONTENT" && /-0$/.test(event.messageId as string)) told((words += event.delta));
      if (event.type === "STATE_SNAPSHOT") file = event.snapshot as CaseFile;
      if (event.type === "RUN_ERROR") throw fault(event.code as string, event.message as string);
      if (event.type === "RUN_FINISHED" && file) return { reply: event.result as Reply, file };
    }
    throw new Unreachable();
  }

  private async fetch(method: string, path: string, { body, accept, revision, token, patience = GIVE_UP }: Asking): Promise<Response> {
    const headers: Record<string, string> = { Accept: accept ?? "application/json" };
    const key = token ?? this.tokens.get(path.split("/")[3] ?? "");
    if (key) headers.Authorization = `Bearer ${key}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (revision !== undefined) headers["If-Match"] = `"${revision}"`;
    const response = await fetch(this.base + path, {
      method,
      headers,
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      credentials: this.embedded ? "omit" : "same-origin",
      signal: AbortSignal.timeout(patience),
    }).catch(cut);
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    // A gateway before us that answers in our place knows nothing of the case: the server is away.
    if (!problem.type && response.status >= 502 && response.status <= 504) throw new Unreachable();
    throw new Refused(response.status, kindOf(problem.type), problem.detail ?? "", Number(response.headers.get("Retry-After")) || 0);
  }
}

function cut(): never {
  throw new Unreachable();
}

function kindOf(type: unknown): string {
  return String(type ?? "").split(":").pop() ?? "";
}

const STATUS: Record<string, number> = {
  "case-not-found": 404, "message-too-long": 413, "unknown-bill": 422, "case-busy": 409, "turn-undone": 409,
  "database-gone": 503, "storage-full": 507,
};

function fault(code: string, message: string): Refused {
  const kind = kindOf(code);
  return new Refused(STATUS[kind] ?? 500, kind, message, kind === "database-gone" ? 2 : 0);
}

/** The events of a stream, each the JSON of its data lines. */
async function* events(response: Response): AsyncGenerator<Record<string, unknown>> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read().catch(cut);
    if (done) return;
    const parts = (rest + value).split(/\r?\n\r?\n/);
    rest = parts.pop()!;
    for (const part of parts) {
      const data = part.split(/\r?\n/).filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trimStart());
      if (data.length) yield JSON.parse(data.join("\n"));
    }
  }
}

/** A new id for a turn. crypto.randomUUID is missing where a page is served without https. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
