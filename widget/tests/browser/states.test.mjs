// What can go wrong between a person and the server. Nothing typed is lost, and the page says what to do.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Coach, answered, clean, launch, openPage, sayByMouse, standing, visit } from "./harness.mjs";

const STORY = "My insurance denied my surgery as not medically necessary. The hospital wants $18,000.";
const CUT = /Failed to load resource|net::ERR/;
let browser, coach;

before(async () => {
  browser = await launch();
  coach = await new Coach().start();
});
after(async () => {
  await browser.close();
  await coach.end();
});

async function started(words = STORY, more = {}) {
  const page = await openPage(browser, coach.url, more);
  await sayByMouse(page, words);
  await answered(page, 1);
  return page;
}

const bubbles = (page) => page.locator(".bubble p:first-of-type").allTextContents();
const field = (page) => page.locator("#words").inputValue();
const shown = (page, words) => page.locator("#screen").getByText(words).first().waitFor();
const idOf = (page) => page.evaluate(() => document.querySelector("pushback-coach").coach.session.id);

test("no connection: said plainly, kept, sent by itself when it is back", async () => {
  const page = await started();
  await page.context().setOffline(true);
  await sayByMouse(page, "They put it on hold until March 4.");
  await page.getByText("No connection.").first().waitFor();
  await page.getByText("Waiting for a connection").first().waitFor();
  await page.locator("#words").fill("and while I wait I go on typing");
  assert.equal(await page.locator(".bubble[data-waits=true]").count(), 1);
  await page.context().setOffline(false);
  await page.getByText("Back. Sent.").first().waitFor();
  await answered(page, 2);
  assert.equal(await field(page), "and while I wait I go on typing");
  assert.equal(await page.locator(".bubble[data-waits=true]").count(), 0);
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("no connection at the very start: the words stay in the field, and go out when it is back", async () => {
  const page = await openPage(browser, coach.url);
  await page.locator("#words").waitFor();
  await page.context().setOffline(true);
  await sayByMouse(page, STORY);
  await shown(page, "Your words are kept");
  assert.equal(await field(page), STORY);
  await page.context().setOffline(false);
  await answered(page, 1);
  assert.deepEqual(await bubbles(page), [STORY]);
  await page.context().close();
});

test("cut in the middle of a turn: the server has it, the answer is lost; it is there once", async () => {
  const page = await started();
  let cuts = 0;
  await page.route("**/turns", async (route) => {
    if (route.request().method() !== "POST" || cuts++) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await sayByMouse(page, "They put it on hold until March 4.");
  await answered(page, 2);
  assert.equal(cuts, 2);
  await page.reload();
  await page.locator("article").first().waitFor();
  assert.deepEqual(await bubbles(page), [STORY, "They put it on hold until March 4."]);
  await page.context().close();
});

test("the server is killed in the middle of a turn and comes back", async () => {
  const page = await started();
  await sayByMouse(page, "They put it on hold until March 4.");
  await coach.kill();
  await coach.start();
  await answered(page, 2);
  assert.deepEqual(await bubbles(page), [STORY, "They put it on hold until March 4."]);
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("the tab is loaded anew in the middle of a turn", async () => {
  const page = await started();
  let held = null;
  await page.route("**/turns", (route) => { if (route.request().method() !== "POST" || held) return route.continue(); held = route; return undefined; });
  await sayByMouse(page, "They put it on hold until March 4.");
  await page.locator(".bubble").nth(1).waitFor();
  await page.locator("#words").fill("half a sentence");
  await page.reload();
  await answered(page, 2);
  assert.deepEqual(await bubbles(page), [STORY, "They put it on hold until March 4."]);
  assert.equal(await field(page), "half a sentence");
  await page.context().close();
});

test("two tabs on one case: each sees what the other said, and both at once lose nothing", async () => {
  const one = await started();
  const two = await visit(one.context(), one.url());
  await two.locator("article").first().waitFor();
  await sayByMouse(one, "They put it on hold until March 4.");
  await answered(one, 2);
  await two.waitForFunction(() => document.querySelector("pushback-coach").coach.session.turns.filter((turn) => turn.status === "done").length === 3);
  await Promise.all([sayByMouse(one, "The letter is dated October 28."), sayByMouse(two, "My plan is through work.")]);
  for (const page of [one, two]) {
    await page.waitForFunction(() => {
      const { turns, lines } = document.querySelector("pushback-coach").coach.session;
      return !lines.length && turns.filter((turn) => turn.status === "done").length === 5;
    });
  }
  assert.deepEqual((await bubbles(two)).sort(), (await bubbles(one)).sort());
  assert.equal((await bubbles(one)).length, 4);
  clean(one, coach.url);
  clean(two, coach.url);
  await one.context().close();
});

test("a fact put right in one tab while the other has an old file", async () => {
  const page = await started();
  const id = await idOf(page);
  // Another device changes the file; this tab still holds the revision before it.
  await page.evaluate(async (path) => {
    const { revision } = await (await fetch(path)).json();
    await fetch(`${path}/facts`, { method: "PATCH", headers: { "Content-Type": "application/json", "If-Match": `"${revision}"` }, body: JSON.stringify({ facts: { billed_amount: "16500.00" } }) });
  }, `/api/cases/${id}`);
  const words = await page.evaluate(async () => {
    const { session } = document.querySelector("pushback-coach").coach;
    return session.correct({ billed_amount: "15000.00" }).then(() => "", (error) => `${error.status}`);
  });
  assert.equal(words, "412");
  const billed = await page.evaluate(() => document.querySelector("pushback-coach").coach.session.about.billed);
  assert.equal(billed, "16500.00", "the file was read again");
  await page.context().close();
});

test("Back leads from the plan to the conversation and to the start, with the scroll and the draft", async () => {
  const page = await started();
  await page.locator("#words").fill("not sent yet");
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await page.locator("pb-plan h1").waitFor();
  await page.goBack();
  await page.locator("article").first().waitFor();
  assert.equal(await field(page), "not sent yet");
  await page.goBack();
  await page.locator("pb-start").waitFor();
  await page.goForward();
  await page.locator("article").first().waitFor();
  clean(page, coach.url);
  await page.context().close();
});

test("more than can be read at once comes back to the field, with what to do", async () => {
  const page = await started();
  const letter = "word ".repeat(41_000);
  await page.locator("#words").evaluate((node, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, letter);
  await shown(page, "Letter, 41,000 words");
  await page.locator("pb-composer button[type=submit]").click();
  await shown(page, "more than I can read at once");
  assert.equal((await field(page)).trim().length, letter.trim().length);
  assert.deepEqual(await bubbles(page), [STORY]);
  clean(page, coach.url, /413/);
  await page.context().close();
});

test("too fast: it says when it sends again, and does", async () => {
  const page = await started();
  let refused = 0;
  await page.route("**/turns", (route) => route.request().method() === "POST" && !refused++
    ? route.fulfill({ status: 429, headers: { "Retry-After": "2" }, contentType: "application/problem+json", body: JSON.stringify({ type: "urn:pushback:problem:too-many", detail: "Too fast." }) })
    : route.continue());
  await sayByMouse(page, "They put it on hold until March 4.");
  await page.getByText("Too fast for me. Sending again in").first().waitFor();
  await answered(page, 2);
  clean(page, coach.url, /429/);
  await page.context().close();
});

test("our own fault: the words stay, and trying again is one tap", async () => {
  const page = await started();
  let refused = 0;
  await page.route("**/turns", (route) => route.request().method() === "POST" && !refused++
    ? route.fulfill({ status: 500, contentType: "application/problem+json", body: JSON.stringify({ type: "urn:pushback:problem:our-fault" }) })
    : route.continue());
  await sayByMouse(page, "They put it on hold until March 4.");
  await page.getByText("That did not go through.").first().waitFor();
  assert.equal((await bubbles(page)).length, 2);
  await page.getByRole("button", { name: "Try again" }).click();
  await answered(page, 2);
  await page.context().close();
});

test("a case that was erased elsewhere: what was typed is there, and two ways on", async () => {
  const page = await started();
  await page.evaluate((path) => fetch(path, { method: "DELETE" }), `/api/cases/${await idOf(page)}`);
  await page.locator("#words").fill("Something that took me long to write");
  await page.locator("pb-composer button[type=submit]").click();
  await page.getByRole("heading", { name: "This case can’t be opened here." }).waitFor();
  assert.equal(await page.locator("#kept").inputValue(), "Something that took me long to write");
  await page.getByRole("button", { name: "Start a new case" }).click();
  await page.locator("pb-start #words").waitFor();
  assert.equal(await field(page), "Something that took me long to write");
  clean(page, coach.url, /404/);
  await page.context().close();
});

test("a draft is there after the tab was closed", async () => {
  const page = await started();
  await page.locator("#words").fill("half a thought");
  const again = await visit(page.context(), page.url());
  await again.locator("article").first().waitFor();
  assert.equal(await field(again), "half a thought");
  await page.context().close();
});

test("a line can be taken back, and its words are in the field again", async () => {
  const page = await started();
  await sayByMouse(page, "They put it on hold until March 4.");
  await answered(page, 2);
  await page.getByRole("button", { name: "Take my last message back" }).click();
  await page.getByText("Your words are in the field again").first().waitFor();
  assert.equal(await field(page), "They put it on hold until March 4.");
  assert.equal(await standing(page), 2);
  await page.getByText("Taken back", { exact: true }).first().waitFor();
  await page.context().close();
});

test("a chip answers, stays pressed, and its answer can be changed", async () => {
  const page = await started("My insurance denied the surgery. The hospital wants $18,000. It was in network.");
  for (let asked = 0; asked < 6 && !(await page.locator(".chips button:not([data-unsure=true])").count()); asked++) {
    const count = await standing(page);
    await sayByMouse(page, "I don't know");
    await answered(page, count);
  }
  const chip = page.locator("article:last-of-type .chips button").first();
  const words = (await chip.textContent()).trim();
  const count = await standing(page);
  await chip.focus();
  await page.keyboard.press("Enter");
  await answered(page, count);
  const pressed = page.locator(".chips button[aria-pressed=true]").last();
  assert.equal((await pressed.textContent()).trim(), words);
  assert.ok(await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute("aria-pressed") === "true";
  }), "the chosen chip keeps the focus");
  await page.context().close();
});

test("large print fills the screen, Escape closes it, the focus is back on its button", async () => {
  const page = await started();
  const button = page.getByRole("button", { name: "Large print" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor();
  assert.ok((await dialog.boundingBox()).width >= 360);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await button.evaluate((node) => node.getRootNode().activeElement === node));
  await page.context().close();
});

test("what is spoken: finished sentences, in the order of the blocks, and never what is folded", async () => {
  const page = await openPage(browser, coach.url);
  await page.locator("#words").waitFor();
  assert.equal(await page.locator("[role=log]").textContent(), "");
  await sayByMouse(page, STORY);
  await answered(page, 1);
  await page.locator("[role=log] p").first().waitFor({ state: "attached" });
  const spoken = await page.locator("[role=log] p").allTextContents();
  assert.ok(spoken.some((words) => words.startsWith("Say this: ")), spoken.join("|"));
  assert.ok(spoken.findIndex((words) => words.startsWith("Say this")) < spoken.findIndex((words) => words.startsWith("Write down")));
  assert.ok(!spoken.some((words) => words.includes("Why this")));
  assert.ok(spoken.every((words) => /[.?!]$|answers? and I don't know\.$|[\w)]$/.test(words)));
  await page.context().close();
});

test("a made-up case is walked to its end by taps alone, and leaves nothing behind", async () => {
  const page = await openPage(browser, coach.url);
  await page.getByRole("button", { name: "Watch a made-up case" }).click();
  for (;;) {
    const say = page.locator("pb-demo").getByRole("button", { name: "Say it" });
    await page.locator("pb-demo h3").waitFor();
    if (!(await say.count())) break;
    const count = await standing(page);
    await say.click();
    await answered(page, count);
  }
  assert.match(await page.locator(".where b").textContent(), /zero balance/);
  await page.getByRole("button", { name: "Leave and erase it" }).click();
  await page.locator("pb-start").waitFor();
  assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem("pushback.cases")).length), 0);
  clean(page, coach.url);
  await page.context().close();
});
