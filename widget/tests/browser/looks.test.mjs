// Every screen in every theme and width: nothing for axe-core to find, nothing that scrolls sideways, every target large enough.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Coach, anotherSite, clean, findings, launch, openPage } from "./harness.mjs";

const LONG = "The Regional University Medical Center of Saint Bartholomew and the Holy Family, West Campus Billing";
const CASES = {
  "just begun": ["My insurance denied my surgery. The hospital wants $18,000."],
  "a number": [
    "I had a planned hip operation at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.",
    "The letter is dated October 28.", "I called. Dana put it on hold until March 4, 2027, reference number 88213.", "I sent the confirmation letter today.",
    "I got the itemized bill and the UB-04.", "I went through the lines, nothing looks wrong.", "The code on it is PR-50.", "I mailed the appeal today.",
    "The plan says the hospital can bill me, and they confirmed it in writing.", "The appeal was denied, final decision.",
    "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.", "I have $9,000 in savings, $5,000 of it can go to this.",
    "I've got a supervisor on now, she can approve it.", "I offered $3,000 and she came back with $9,000.",
  ],
  "court papers": ["I got a summons about a medical bill of $4,000. The answer is due December 1."],
  "long names, eight digits, two bills": [
    `I went to the emergency room at ${LONG}. They want $12,345,678.90. Insurance said out of network.`,
    "The anesthesiologist sent a separate bill for $2,150.", "I paid $1,234,567 already.",
  ],
};
const SCREENS = ["chat", "call", "file", "plan", "letter/hold_confirmation", "rehearse", "keep", "erase"];
const SIZES = [[360, 740], [768, 1024], [1280, 900]];
let browser, coach;
const cases = {};

before(async () => {
  browser = await launch();
  coach = new Coach();
  coach.today = "2026-11-20";
  await coach.start();
  for (const [name, lines] of Object.entries(CASES)) cases[name] = await coach.caseOf(lines);
});
after(async () => {
  await browser.close();
  await coach.end();
});

/** What sticks out of the page's side, what is too small to touch (WCAG 2.5.8: 24 px; ours is 32 for words in a line, 48 else). */
const faults = () => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const walk = (node) => {
    for (const inner of node.querySelectorAll("*")) {
      if (inner.shadowRoot) walk(inner.shadowRoot);
      if (!inner.matches("button, a[href], summary, input, select, textarea") || inner.matches("[type=checkbox], [type=radio], .skip:not(:focus)") || !inner.checkVisibility()) continue;
      const { width, height } = inner.getBoundingClientRect();
      const least = inner.matches(".link, a:not(.button)") ? 31.5 : 47.5;
      if (height > 1 && (height < least || width < Math.min(least, 31.5))) found.push(`too small: ${inner.outerHTML.slice(0, 80)} ${width.toFixed()}x${height.toFixed()}`);
      if (parseFloat(getComputedStyle(inner).fontSize) < 15) found.push(`too small to read: ${inner.textContent.trim().slice(0, 40)}`);
    }
  };
  walk(document);
  return found;
};

async function look(page, name, { axe = true } = {}) {
  const found = (await page.evaluate(faults)).map((fault) => `${name}: ${fault}`);
  if (axe) found.push(...await findings(page, name));
  if (process.env.SHOTS) {
    mkdirSync(process.env.SHOTS, { recursive: true });
    await page.screenshot({ path: join(process.env.SHOTS, `${name.replaceAll(/[^\w]+/g, "-")}.png`), fullPage: true });
  }
  return found;
}

const settled = async (page) => {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => {
    const { coach } = document.querySelector("pushback-coach");
    return coach.place.screen === "open" || coach.place.screen === "start" || coach.session?.file;
  });
  await page.waitForTimeout(450);
};

for (const dark of [false, true]) {
  for (const [width, height] of SIZES) {
    if (dark && width === 768) continue; // the middle width differs from the others in layout, not in colour
    test(`every screen at ${width} px, ${dark ? "dark" : "light"}`, async () => {
      const page = await openPage(browser, coach.url, { width, height, dark });
      await page.locator("pb-start h1").waitFor();
      const found = await look(page, `start ${width} ${dark}`);
      for (const [name, { id, token }] of Object.entries(cases)) {
        await page.goto(`${coach.url}/#open=${id}.${token}`);
        await page.waitForURL(/#\/case\//);
        for (const screen of SCREENS) {
          await page.goto(`${coach.url}/#/case/${id}${screen === "chat" ? "" : `/${screen}`}`);
          await settled(page);
          found.push(...await look(page, `${name} ${screen} ${width} ${dark}`));
        }
      }
      await page.goto(`${coach.url}/#/open`);
      await settled(page);
      found.push(...await look(page, `open ${width} ${dark}`));
      await page.goto(`${coach.url}/#/`);
      await page.locator("pb-start .card").first().waitFor();
      found.push(...await look(page, `start with cases ${width} ${dark}`));
      assert.deepEqual(found, []);
      clean(page, coach.url);
      await page.context().close();
    });
  }
}

test("text at 200 %, and 320 px: nothing scrolls sideways", async () => {
  for (const [width, zoom] of [[360, 2], [768, 2], [320, 1]]) {
    const page = await openPage(browser, "about:blank", { width, height: 740 });
    await page.addInitScript((size) => {
      addEventListener("DOMContentLoaded", () => { document.documentElement.style.fontSize = `${16 * size}px`; });
    }, zoom);
    const found = [];
    const { id, token } = cases["long names, eight digits, two bills"];
    await page.goto(`${coach.url}/#open=${id}.${token}`);
    await page.waitForURL(/#\/case\//);
    for (const screen of SCREENS) {
      await page.goto(`${coach.url}/#/case/${id}${screen === "chat" ? "" : `/${screen}`}`);
      await settled(page);
      found.push(...await look(page, `${screen} ${width} at ${zoom * 100} percent`, { axe: false }));
    }
    assert.deepEqual(found, []);
    await page.context().close();
  }
});

test("right to left, forced colours, less motion: nothing sticks out", async () => {
  const page = await openPage(browser, coach.url, { forcedColors: "active", reducedMotion: "reduce" });
  const { id, token } = cases["a number"];
  await page.goto(`${coach.url}/#open=${id}.${token}`);
  await page.waitForURL(/#\/case\//);
  await page.evaluate(() => { document.documentElement.dir = "rtl"; });
  const found = [];
  for (const screen of SCREENS) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/case/${id}${screen === "chat" ? "" : `/${screen}`}`);
    await settled(page);
    found.push(...await look(page, `${screen} right to left`, { axe: false }));
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0, "something moves");
  }
  assert.deepEqual(found, []);
  await page.context().close();
});

test("a narrow column on another site is laid out as a phone", async () => {
  const host = await anotherSite(`<!doctype html><html lang="en"><title>Clinic</title><main style="inline-size:380px"><h1>Clinic</h1><pushback-coach></pushback-coach></main>
    <script type="module" src="${coach.url}/widget.js"></script></html>`);
  await coach.kill();
  coach.settings.PUSHBACK_ALLOWED_ORIGINS = host.url;
  await coach.start();
  const page = await openPage(browser, host.url, { width: 1280, height: 900 });
  await page.locator("pb-start h1").waitFor();
  const { width } = await page.locator("pushback-coach").boundingBox();
  assert.ok(width <= 380);
  assert.deepEqual(await look(page, "embedded narrow"), []);
  clean(page, coach.url, host.url);
  host.end();
  await page.context().close();
});
