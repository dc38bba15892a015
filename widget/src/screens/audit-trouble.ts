// What went wrong with a bill, in words: what happened, what is safe, what to do.
import { Refused, Unreachable } from "../server.js";
import { t } from "../strings/audit.js";

/** The server's word for a bill that nobody gave yet. */
export const NONE = "no-bill-checked";

export function troubled(error: unknown, safe: string): string {
  if (error instanceof Unreachable) return t.noConnection(safe);
  if (!(error instanceof Refused)) return t.fault(safe);
  switch (error.status) {
    case 400: case 422: return error.message;
    case 412: return t.elsewhere;
    case 413: return t.tooLong;
    case 404: return error.kind === NONE ? t.elsewhere : t.goneAway;
    case 409: case 429: case 503: return t.busy(safe);
    case 507: return t.full(safe);
    default: return t.fault(safe);
  }
}
