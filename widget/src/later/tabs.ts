// The other tabs that show a case read it again.

export function tellTabs(embedded: boolean, id: string, revision: number): void {
  if (embedded || !("BroadcastChannel" in globalThis)) return;
  const tabs = new BroadcastChannel("pushback");
  tabs.postMessage({ id, revision });
  tabs.close();
}
