// What the page costs a slow phone: first paint, blocked time, script per turn, scrolling through 300 turns.
// The floor is a page with the same first words, no script and no server, in the same run. `make bench-page`.
import { Coach, answered, launch, openPage, sayByMouse, standing } from "../tests/browser/harness.mjs";

const SLOW = 4, ROUNDS = 5, TURNS = 300;
const LINES = [
  "They put it on hold until March 4, 2027.", "The letter is dated October 28.", "My plan is through work.", "They said we don't negotiate.",
  "I don't know", "What does not medically necessary mean?", "They want $9,000.", "Dana said they will call back.",
];
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function slowed(page, rate) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
  return devtools;
}

const scriptSeconds = async (devtools) => {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration").value;
};

/** Largest contentful paint and blocked time, ms, of one cold load. Nothing of the driver's runs in the page meanwhile. */
async function load(browser, url) {
  const page = await openPage(browser, "about:blank");
  await slowed(page, SLOW);
  await page.addInitScript(() => {
    globalThis.seen = { lcp: 0, blocked: 0 };
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.lcp = entry.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50); }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url);
  await page.waitForTimeout(3000);
  const seen = await page.evaluate(() => globalThis.seen);
  await page.context().close();
  return seen;
}

/** Milliseconds from frame to frame while the whole conversation is scrolled through. */
async function scrolled(page) {
  return page.evaluate(async () => {
    const frames = [];
    let last = performance.now();
    const end = document.scrollingElement.scrollHeight;
    for (let at = end; at > 0; at -= 240) {
      scrollTo(0, at);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames.sort((a, b) => a - b);
  });
}

const coach = await new Coach().start();
const browser = await launch();
try {
  const ours = [], floors = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await load(browser, `${coach.url}/`));
    floors.push(await load(browser, `data:text/html,<!doctype html><h1>What happened with the bill?</h1><p>Tell it your own way.`));
  }
  const lcp = middle(ours.map((one) => one.lcp)), floor = middle(floors.map((one) => one.lcp));
  console.log(`CPU ${SLOW} times slower, loopback, ${ROUNDS} cold loads each, the middle one:`);
  console.log(`  largest paint   ${lcp.toFixed(0)} ms (aim under 1000); floor ${floor.toFixed(0)} ms; ratio ${(lcp / floor).toFixed(1)}`);
  console.log(`  blocked         ${middle(ours.map((one) => one.blocked)).toFixed(0)} ms (aim under 100); floor ${middle(floors.map((one) => one.blocked)).toFixed(0)} ms`);

  for (const rate of [1, SLOW]) {
    const page = await openPage(browser, coach.url);
    const devtools = await slowed(page, rate);
    await sayByMouse(page, "My insurance denied my surgery. The hospital wants $18,000.");
    await answered(page, 1);
    const costs = [];
    for (const line of LINES) {
      const count = await standing(page), before = await scriptSeconds(devtools);
      await sayByMouse(page, line);
      await answered(page, count);
      await page.waitForTimeout(400);
      costs.push((await scriptSeconds(devtools) - before) * 1000);
    }
    console.log(`  script per turn ${middle(costs).toFixed(1)} ms, worst ${Math.max(...costs).toFixed(1)} ms at CPU /${rate} (aim under 8; the test driver's own polling is in it)`);
    await page.context().close();
  }

  const said = Array.from({ length: TURNS - 1 }, (_, n) => LINES[(n + 1) % LINES.length]);
  const { id, token } = await coach.caseOf(["I had surgery at Mercy General. Aetna denied it as not medically necessary. They want $18,000.", ...said]);
  const page = await openPage(browser, `${coach.url}/#open=${id}.${token}`);
  await page.locator("article").last().waitFor();
  const slow = await slowed(page, SLOW);
  const start = Date.now();
  await page.evaluate(() => document.querySelector("pushback-coach").coach.session.earlier(true));
  await page.locator(".earlier").waitFor({ state: "detached" });
  console.log(`  ${TURNS} turns shown in ${Date.now() - start} ms, ${await page.locator("article").count()} answers on the page`);
  for (const rate of [SLOW, 1]) {
    await slow.send("Emulation.setCPUThrottlingRate", { rate });
    const frames = await scrolled(page);
    const at = (share) => frames[Math.floor((frames.length - 1) * share)].toFixed(0);
    console.log(`  scrolling them  frames p50 ${at(0.5)} p95 ${at(0.95)} worst ${at(1)} ms at CPU /${rate}`);
  }
} finally {
  await browser.close();
  await coach.end();
}
