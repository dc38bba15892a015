// Asking the server, and what this device keeps.

const GIVE_UP = 60000;

export const keep = {
  get: (name) => { try { return localStorage.getItem(`pushback.${name}`); } catch { return null; } },
  set: (name, value) => { try { localStorage.setItem(`pushback.${name}`, value); } catch { /* private window: the page still works */ } },
  drop: (name) => { try { localStorage.removeItem(`pushback.${name}`); } catch { /* as above */ } },
};

export class Refused extends Error {
  constructor(status, problem, after) { super(problem.detail || ""); this.status = status; this.after = Number(after) || 0; }
}

export async function call(method, path, body) {
  const response = await fetch(path, {
    method, credentials: "same-origin", signal: AbortSignal.timeout(GIVE_UP),
    headers: body ? { "Content-Type": "application/json" } : {}, body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => ({})), response.headers.get("Retry-After"));
  return response.json();
}

export function newId() { // crypto.randomUUID is missing where the page is served without https
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
