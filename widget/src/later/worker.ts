// The worker of our own page: with no line to the server the page opens from what it kept. It never touches the API.
// FILES and VERSION are put in by the build: what a call needs, and a mark of what is in it.

declare const FILES: string[];
declare const VERSION: string;

interface Extended extends Event { waitUntil(done: Promise<unknown>): void }
interface Fetched extends Extended { request: Request; clientId: string; resultingClientId: string; respondWith(answer: Promise<Response>): void }
interface Scope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Extended) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetched) => void): void;
}

const scope = self as unknown as Scope;
const CACHE = `pushback-${VERSION}`;
const files = FILES;
const PATIENCE = 3000; // ms
/** Pages that were opened from what is kept: the rest of them comes from there too, so that all is of one release. */
const kept = new Set<string>();

scope.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
    await scope.skipWaiting();
  })());
});

scope.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("pushback-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await scope.clients.claim();
  })());
});

scope.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method === "GET" && origin === location.origin && files.includes(pathname)) {
    event.respondWith(answer(event, pathname));
  }
});

async function answer({ request, clientId, resultingClientId }: Fetched, path: string): Promise<Response> {
  const here = () => caches.match(path, { cacheName: CACHE });
  const asked = () => fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  if (kept.has(clientId)) return (await here()) ?? fetch(request);
  try {
    const answered = await asked();
    if (answered.status < 500) return answered;
    return (await here()) ?? answered;
  } catch {
    const found = await here();
    if (!found) return fetch(request);
    if (request.mode === "navigate") kept.add(resultingClientId);
    return found;
  }
}
