// The two cases, from the first message to a settlement that is locked: by mouse, by keys alone, and on another site.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Coach, anotherSite, answered, clean, launch, openPage, sayByKeys, sayByMouse, standing } from "./harness.mjs";

const CASES = JSON.parse(readFileSync(process.env.CASES, "utf8"));
const OPENED = "2026-11-02";
let browser;

before(async () => { browser = await launch(); });
after(() => browser.close());

/** Say every line as the transcript has it, and find the move and the words that it names. */
async function play(page, coach, turns, say) {
  for (const turn of turns) {
    coach.after(turn.after ?? 0);
    const count = await standing(page);
    await say(page, turn.say, turn);
    const reply = await answered(page, count);
    if (turn.move) assert.equal(reply.move, turn.move, turn.say);
    if (turn.stage) assert.equal(reply.stage, turn.stage, turn.say);
    const shown = await page.locator("article").last().textContent();
    for (const words of turn.shows ?? []) {
      const plain = words.toLowerCase();
      const all = `${shown} ${JSON.stringify(reply.blocks)}`.toLowerCase();
      assert.ok(all.includes(plain), `${turn.say}: "${words}" is not shown`);
    }
    const lit = await page.locator(".sheet[data-lit=true]").count();
    assert.ok(lit <= 1, `${lit} lit sheets`);
  }
  const line = await page.locator(".where b").first().textContent();
  assert.match(line, /zero balance, in writing/);
}

for (const [name, turns] of Object.entries(CASES)) {
  for (const [way, say] of [["mouse", sayByMouse], ["keys", sayByKeys]]) {
    test(`${name}, by ${way}, on our own page`, async () => {
      const coach = new Coach();
      coach.today = OPENED;
      await coach.start();
      try {
        const page = await openPage(browser, coach.url, way === "mouse" ? {} : { width: 1280, height: 800 });
        await page.locator("#words").waitFor();
        await play(page, coach, turns, say);
        clean(page, coach.url);
        await page.context().close();
      } finally {
        await coach.end();
      }
    });
  }

  test(`${name}, on another site with a strict policy and hostile styles`, async () => {
    const coach = new Coach();
    coach.today = OPENED;
    const site = await anotherSite("", {});
    site.end();
    const port = new URL(site.url).port;
    coach.settings.PUSHBACK_ALLOWED_ORIGINS = `http://localhost:${port}`;
    await coach.start();
    const host = await anotherSite(hostile(coach.url), {
      "Content-Security-Policy": `default-src 'none'; script-src ${coach.url}; connect-src ${coach.url}; style-src 'unsafe-inline'; `
        + "require-trusted-types-for 'script'; trusted-types lit-html; base-uri 'none'; form-action 'none'",
    }, Number(port));
    try {
      const page = await openPage(browser, host.url);
      await page.locator("#words").waitFor();
      await play(page, coach, turns, sayByMouse);
      clean(page, coach.url, host.url);
      assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0, "nothing in another site's storage");
      await page.context().close();
    } finally {
      host.end();
      await coach.end();
    }
  });
}

/** A page whose styles would undo ours, if they could reach them. */
const hostile = (url) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title>
<style>
  * { all: unset !important; color: red !important; font: 9px/1 monospace !important; display: inline !important; text-transform: uppercase !important; letter-spacing: 1em !important }
  pushback-coach { display: block !important; --ground: red; --ink: red; --r: 4px }
  button, p, h1, textarea, .sheet, .card { display: none !important; visibility: hidden !important }
</style>
<main><h1>A clinic's page</h1><pushback-coach></pushback-coach></main><script type="module" src="${url}/widget.js"></script></html>`;
