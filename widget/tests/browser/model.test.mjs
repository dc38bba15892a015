// A model that words the answers: sentence by sentence, said quietly, and left out where somebody wants to go without.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Coach, PATIENCE, answered, clean, findings, launch, openPage, sayByMouse, tabTo } from "./harness.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const STORY = "My insurance denied my MRI as not medically necessary. Mercy General wants $6,000.";
const NOTE = "Worded by a model. Steps and figures are ours.";
const SWITCH = "Go without the model on this device";
const CUT = /Failed to load resource|net::ERR/;
const folder = mkdtempSync(join(tmpdir(), "pushback-model-"));
const log = join(folder, "requests.jsonl");
let browser, fake, slow, quick, none;

before(async () => {
  writeFileSync(log, "");
  fake = spawn(resolve(process.env.PYTHON ?? join(ROOT, ".venv/bin/python")), ["-m", "app.cli", "fake-model", "--port", "0", "--log", log], {
    cwd: ROOT, stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise((found) => createInterface(fake.stdout).on("line", (line) => found(/http:\S+\/v1/.exec(line)[0])));
  const on = (name) => new Coach({ PUSHBACK_MODEL: `fake/${name}`, PUSHBACK_OPENAI_BASE_URL: url }).start();
  [browser, slow, quick, none] = await Promise.all([launch(), on("slow_tokens"), on("good"), new Coach().start()]);
});
after(async () => {
  await browser.close();
  await Promise.all([slow, quick, none].map((coach) => coach.end()));
  fake.kill();
  rmSync(folder, { recursive: true });
});

const session = (page, name) => page.evaluate((what) => document.querySelector("pushback-coach").coach.session[what], name);
const firstText = ({ blocks }) => blocks.find(({ kind }) => kind === "text").text;
const asked = () => readFileSync(log, "utf8").split("\n").filter(Boolean).length;
const screen = (page, name) => page.evaluate((to) => { location.hash = location.hash.replace(/(#\/case\/\w+).*/, `$1${to}`); }, name && `/${name}`);

/** What is touched is large enough, and nothing scrolls sideways. */
const faults = (page) => page.evaluate(() => {
  const found = [], root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth}`);
  const walk = (node) => {
    for (const inner of node.querySelectorAll("*")) {
      if (inner.shadowRoot) walk(inner.shadowRoot);
      if (!inner.matches("button:not(.skip), summary, label:has(input)") || !inner.checkVisibility()) continue;
      const { height } = inner.getBoundingClientRect();
      if (height > 1 && height < (inner.matches(".link") ? 31.5 : 44)) found.push(`too small: ${inner.outerHTML.slice(0, 80)} ${height}`);
    }
  };
  walk(document);
  return found;
});

async function shot(page, name, whole = true) {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: whole });
}

test("sentences are read before the answer is whole, and stay where they are when it is", async () => {
  const page = await openPage(browser, slow.url);
  await page.evaluate(() => {
    globalThis.heard = [];
    const region = document.querySelector("pushback-coach").renderRoot.querySelector("[role=log]");
    new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) => heard.push(node.textContent)))).observe(region, { childList: true });
  });
  // Looked at in the page, in the frame in which it comes: on a busy machine the rest may be there before we could ask.
  await page.evaluate(() => {
    const coach = document.querySelector("pushback-coach");
    const inside = (root, what) => root.querySelector(what) ?? [...root.querySelectorAll("*")].map((one) => one.shadowRoot && inside(one.shadowRoot, what)).find(Boolean);
    // Below the line that was sent: the page itself may still be scrolling to the answer.
    globalThis.below = () => Math.round(begun.getBoundingClientRect().top - inside(coach.renderRoot, ".bubble").getBoundingClientRect().top);
    const look = () => {
      const node = inside(coach.renderRoot, "article > p");
      if (!node?.textContent.trim()) return requestAnimationFrame(look);
      globalThis.begun = node;
      globalThis.seen = { words: node.textContent, lines: coach.coach.session.lines.length, heard: [...heard] };
    };
    look();
  });
  await sayByMouse(page, STORY);
  await page.waitForFunction(() => globalThis.seen, null, { timeout: 4 * PATIENCE });
  const before = await page.evaluate(() => ({ ...seen, below: below() }));
  assert.equal(before.lines, 1, "the answer is not whole yet");
  assert.match(before.words, /[.!?]$/);
  assert.equal(await page.locator("article").count(), 1);
  assert.deepEqual(before.heard, [], "told once it is whole, not word by word");
  await shot(page, "coming-360", false);
  const reply = await answered(page, 1);
  assert.ok(firstText(reply).startsWith(before.words), `${firstText(reply)} / ${before.words}`);
  assert.ok(reply.worded_by === "fake/slow_tokens" && reply.blocks.length > 1);
  await page.getByText(NOTE).waitFor();
  const now = await page.evaluate(() => ({ words: begun.textContent, below: below(), there: begun.isConnected }));
  assert.deepEqual([now.words, now.there], [firstText(reply), true]);
  assert.ok(Math.abs(now.below - before.below) < 8, `it stood at ${before.below} as it slid in, and stands at ${now.below}`);
  await page.waitForFunction(() => heard.length);
  assert.equal((await page.evaluate(() => heard)).filter((words) => words === firstText(reply)).length, 1);
  assert.deepEqual(await page.locator(".bubble p").allTextContents(), [STORY]);
  await shot(page, "came-360", false);
  clean(page, slow.url);
  await page.context().close();
});

test("cut in the middle: what was shown stays, the turn is sent again, nothing is there twice", async () => {
  const page = await openPage(browser, slow.url);
  await sayByMouse(page, STORY);
  const first = page.locator("article > p").first();
  const words = await first.textContent();
  await slow.kill();
  await page.getByText("Waiting for a connection").waitFor();
  assert.equal(await first.textContent(), words);
  await shot(page, "cut-360", false);
  slow.settings.PUSHBACK_MODEL = "fake/good";
  await slow.start();
  const reply = await answered(page, 1);
  assert.deepEqual([await page.locator("article").count(), await page.locator(".bubble").count()], [1, 1]);
  assert.equal(await first.textContent(), firstText(reply));
  clean(page, slow.url, CUT);
  await page.context().close();
});

test("the words are explained, and one can go without: nothing is sent then", async () => {
  const page = await openPage(browser, quick.url);
  await sayByMouse(page, STORY);
  assert.equal((await answered(page, 1)).worded_by, "fake/good");
  await page.getByRole("button", { name: "More about the words" }).click();
  await page.getByText("A language model, fake/good").waitFor();
  await page.getByText(/it was asked (once|\d+ times)\. It read [\d,]+ tokens/).waitFor();
  await page.waitForFunction(() => document.querySelector("pushback-coach").renderRoot.querySelector("pb-keep")?.renderRoot.querySelector("pb-words").renderRoot.activeElement?.localName === "h2");
  assert.equal(await page.getByRole("switch", { name: SWITCH }).isChecked(), false);
  await tabTo(page, "[role=switch]");
  await page.keyboard.press("Space");
  await page.reload();
  assert.equal(await page.getByRole("switch", { name: SWITCH }).isChecked(), true);

  writeFileSync(log, "");
  await screen(page, "plan");
  await page.getByRole("heading", { name: "The story so far" }).waitFor();
  await screen(page, "");
  await page.locator("#words").waitFor();
  await sayByMouse(page, "The letter is dated October 28.");
  assert.equal((await answered(page, 2)).worded_by, null);
  assert.equal(asked(), 0);
  assert.equal(page.asked.filter((url) => url.includes("/story?")).length, 0);
  assert.equal(await page.getByText(NOTE).count(), 1, "under the answer before, not under this one");

  await screen(page, "keep");
  await page.getByRole("switch", { name: SWITCH }).click();
  await screen(page, "");
  await sayByMouse(page, "My plan is through work.");
  assert.equal((await answered(page, 3)).worded_by, "fake/good");
  assert.ok(asked() > 0);
  clean(page, quick.url);
  await page.context().close();
});

test("the plan begins with the story, and takes a model's words for it", async () => {
  const page = await openPage(browser, quick.url);
  await page.route("**/story?*", async (route) => {
    const bill = new URL(route.request().url()).searchParams.get("bill");
    await route.fulfill({ json: { bill, revision: 2, text: "So far it went like this.\n\nNext comes a call.", worded_by: "fake/good" } });
  });
  await sayByMouse(page, STORY);
  await answered(page, 1);
  await screen(page, "plan");
  await page.getByText("So far it went like this.").waitFor();
  assert.equal(await page.locator(".story > p:not(.small)").count(), 2);
  assert.equal(await page.locator(".story").getByText(NOTE).count(), 1);
  await screen(page, "call");
  await page.locator(".story summary").click();
  await page.locator(".story p").first().waitFor();
  clean(page, quick.url);
  await page.context().close();
});

test("without a model: one plain line, no switch, and the story is not asked for", async () => {
  const page = await openPage(browser, none.url);
  await sayByMouse(page, STORY);
  assert.equal((await answered(page, 1)).worded_by, null);
  assert.equal(await page.getByText(NOTE).count(), 0);
  await screen(page, "plan");
  await page.getByRole("heading", { name: "The story so far" }).waitFor();
  await screen(page, "keep");
  await page.getByText("No model is set: every word is the coach’s own script.").waitFor();
  assert.equal(await page.getByRole("switch").count(), 0);
  assert.equal(page.asked.filter((url) => url.includes("/story?")).length, 0);
  clean(page, none.url);
  await page.context().close();
});

test("what it was refused, and why it is left alone, is said in plain words", async () => {
  const page = await openPage(browser, none.url);
  await page.route("**/model", (route) => route.fulfill({ json: {
    model: "some/model", resting: true, spent: false, requests: 1, tokens_in: 1200, tokens_out: 1, budget: null, refused: { figure: 1, percent: 2, promise: 1 },
  } }));
  await sayByMouse(page, STORY);
  await answered(page, 1);
  await screen(page, "keep/words");
  await page.getByText("It did not answer several times in a row").waitFor();
  await page.getByText("it was asked once. It read 1,200 tokens and wrote 1 token. There is no limit to that.").waitFor();
  await page.getByText("Held back before you saw it: 4").click();
  await page.getByText("a figure, date or number of its own: 3").waitFor();
  await shot(page, "words-refused-360");
  assert.deepEqual([...await faults(page), ...await findings(page, "words")], []);
  clean(page, none.url);
  await page.context().close();
});

for (const width of process.env.SHOTS ? [360, 1280] : [360]) {
  test(`it can be read and reached at ${width} px, light and dark`, async () => {
    const page = await openPage(browser, quick.url, { width });
    await sayByMouse(page, STORY);
    await answered(page, 1);
    const found = [];
    for (const [name, there] of [["", NOTE], ["keep/words", SWITCH], ["plan", "The story so far"], ["call", "The story so far"]]) {
      await screen(page, name);
      await page.getByText(there).first().waitFor();
      if (name === "call") await page.locator(".story summary").click();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(250);
        found.push(...await faults(page), ...await findings(page, `${name} ${colorScheme}`));
        await shot(page, `${name.replace("/", "-") || "chat"}-${width}-${colorScheme}`);
      }
    }
    assert.deepEqual(found, []);
    clean(page, quick.url);
    await page.context().close();
  });
}
