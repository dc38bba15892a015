// Our own page for a line that breaks: the worker that keeps it, from the first call on until this device is cleared.

const CACHE = "pushback-";

interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }
let kept = false;

/** Trusted Types want a name for the one address of a script that is given as text. */
function address(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  return policies ? policies.createPolicy("pushback-worker", { createScriptURL: () => "/sw.js" }).createScriptURL("") : "/sw.js";
}

export function keepOffline(embedded: boolean): void {
  if (kept || embedded || !("serviceWorker" in navigator)) return;
  kept = true;
  // Where the browser wants none, the page works as long as it stays open.
  navigator.serviceWorker.register(address(), { scope: "/" }).catch(() => undefined);
}

/** Nothing of the page stays on this device but what the browser keeps of any page. */
export async function dropOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const [workers, names] = await Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).catch(() => [[], []]);
  await Promise.all([
    ...workers.map((worker) => worker.unregister()),
    ...names.filter((name) => name.startsWith(CACHE)).map((name) => caches.delete(name)),
  ]);
}
