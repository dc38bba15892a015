// Our own page for a line that breaks: the worker that keeps it, from the first call on until this device is cleared.

const CACHE = "pushback-";

interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }
let kept = false;
let address = "";

/** Trusted Types want a name for the one address of a script that is given as text; a name is given once. */
function worker(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  address ||= policies ? policies.createPolicy("pushback-worker", { createScriptURL: () => "/sw.js" }).createScriptURL("") : "/sw.js";
  return address;
}

export function keepOffline(embedded: boolean): void {
  if (kept || embedded || !("serviceWorker" in navigator)) return;
  kept = true;
  // Where the browser wants none, the page works as long as it stays open.
  navigator.serviceWorker.register(worker(), { scope: "/" }).catch(() => undefined);
}

/** Nothing of the page stays on this device but what the browser keeps of any page. */
export async function dropOffline(): Promise<void> {
  kept = false;
  if (!("serviceWorker" in navigator)) return;
  const [workers, names] = await Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).catch(() => [[], []]);
  await Promise.all([
    ...workers.map((worker) => worker.unregister()),
    ...names.filter((name) => name.startsWith(CACHE)).map((name) => caches.delete(name)),
  ]);
}
