// What a tap costs on a call: from the finger to the painted sheet, in the page itself. `make bench-call-page`.
// The floor is a button on a bare page that changes one sentence, measured the same way in the same run.
import { Coach, launch, openPage } from "../tests/browser/harness.mjs";

const TAPS = 200, SLOW = 4, PAUSE = 450; // ms: the replies have their new order by then
const LINES = [
  "I was in the emergency room at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.",
  "The letter is dated October 28.", "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.",
];
const FLOOR = `data:text/html,<!doctype html><p id="line">One</p><button>Tap</button><script>
  document.querySelector("button").addEventListener("click", (event) => {
    document.querySelector("%23line").textContent = "Line " + event.timeStamp;
    requestAnimationFrame(() => { const painted = new MessageChannel(); painted.port1.onmessage = () => performance.measure("pb-call-answer", { start: event.timeStamp }); painted.port2.postMessage(null); });
  });</script>`;

const at = (values, share) => values[Math.floor((values.length - 1) * share)].toFixed(1);

/** The page's own measures of so many taps, ms, the fastest first. */
async function taps(page, next, pause) {
  await page.evaluate(() => performance.clearMeasures());
  for (let tap = 0; tap < TAPS; tap++) {
    await next(tap);
    await page.waitForTimeout(pause);
  }
  const costs = await page.evaluate(() => performance.getEntriesByName("pb-call-answer").map(({ duration }) => duration));
  return costs.sort((a, b) => a - b);
}

async function slowed(page, rate) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
}

const coach = await new Coach().start();
const browser = await launch();
try {
  for (const rate of [1, SLOW]) {
    const { id, token } = await coach.caseOf(LINES);
    const page = await openPage(browser, `${coach.url}/#open=${id}.${token}`);
    await page.locator("article").first().waitFor();
    await page.getByRole("button", { name: "On a call?" }).click();
    await page.locator("#dial").click();
    await page.locator(".replies button").first().waitFor();
    await page.waitForTimeout(1000);
    await slowed(page, rate);
    const plain = ".replies button:not([data-label=counteroffers_amount], [data-label^=offers], [data-label=hold_granted])";
    const ours = await taps(page, (tap) => page.locator(plain).nth(tap % 3).click(), PAUSE);
    await page.context().close();
    const bare = await openPage(browser, FLOOR);
    await slowed(bare, rate);
    const floor = await taps(bare, () => bare.locator("button").click(), 0);
    await bare.context().close();
    console.log(`CPU /${rate}, ${ours.length} taps, from the tap to the painted sheet: p50 ${at(ours, 0.5)} p99 ${at(ours, 0.99)} worst ${at(ours, 1)} ms (aim under 100); floor p50 ${at(floor, 0.5)} p99 ${at(floor, 0.99)} ms`);
  }
} finally {
  await browser.close();
  await coach.end();
}
