// A call: by keyboard alone, without a connection, on two devices; what is shown, counted, kept and cleared.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { Coach, clean, findings, launch, openPage, tabTo, visit } from "./harness.mjs";

const STORY = "I was in the emergency room at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.";
const PRICED = [
  STORY, "The letter is dated October 28.", "I called. Dana put it on hold until March 4, 2027, reference number 88213.", "I sent the confirmation letter today.",
  "I got the itemized bill and the UB-04.", "I went through the lines, nothing looks wrong.", "The code on it is PR-50.", "I mailed the appeal today.",
  "The plan says the hospital can bill me, and they confirmed it in writing.", "The appeal was denied, final decision.",
  "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.", "I have $9,000 in savings, $5,000 of it can go to this.",
];
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

const made = (lines = [STORY]) => coach.caseOf(lines);
const button = (page, name) => page.getByRole("button", { name, exact: true });
const line = (page) => page.locator(".sheet blockquote").textContent();
const heard = (page, words) => page.locator(".sheet h2", { hasText: words }).waitFor();
const focused = (page, selector) => page.waitForFunction((wanted) => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches(wanted);
}, selector);
/** The screen's own state, and the whole log as the server has it. */
const work = (page, read) => page.evaluate(`(() => { const work = document.querySelector("pushback-coach").renderRoot.querySelector("pb-call").work; return (${read})(work); })()`);
const sent = (page) => page.waitForFunction(() => {
  const { queue, deck, call } = document.querySelector("pushback-coach").renderRoot.querySelector("pb-call").work;
  return !queue.events.length && deck && deck.revision >= call.revision;
});
const callsOf = async ({ id, token }) => (await coach.ask("GET", `/api/cases/${id}/calls`, undefined, token)).calls;
const callOf = async (one) => coach.ask("GET", `/api/cases/${one.id}/calls/${(await callsOf(one))[0].id}`, undefined, one.token);
const fileOf = ({ id, token }) => coach.ask("GET", `/api/cases/${id}`, undefined, token);
const said = ({ log }) => log.filter(({ who }) => who === "they").map(({ text }) => text);

/** The case in a browser of its own, at its call: the card, or on the line. */
async function opened({ id, token }, { live = false, size = 16, ...more } = {}) {
  const page = await openPage(browser, "about:blank", more);
  await page.addInitScript((letters) => addEventListener("DOMContentLoaded", () => { document.documentElement.style.fontSize = `${letters}px`; }), size);
  await page.goto(`${coach.url}/#open=${id}.${token}`);
  await page.waitForURL(`**/#/case/${id}`);
  await page.locator("article").first().waitFor();
  await button(page, "On a call?").click();
  await page.locator("#dial").waitFor();
  if (live) await dial(page);
  return page;
}

async function dial(page) {
  await page.locator("#dial").click();
  await page.locator(".replies button").first().waitFor();
  await sent(page);
}

/** By keys: from the field into the replies, to one of them, Enter; and back. */
async function choose(page, label) {
  await tabTo(page, "#said");
  await page.keyboard.press("ArrowDown");
  await focused(page, ".replies button");
  // The replies have their new order by then.
  await page.waitForTimeout(450);
  await page.keyboard.press("Home");
  const at = await page.locator(".replies button").evaluateAll((all, wanted) => all.findIndex((one) => one.dataset.label === wanted), label);
  assert.ok(at >= 0, `${label} is offered`);
  for (let step = 0; step < at; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

async function typeLine(page, words) {
  await tabTo(page, "#said");
  await page.keyboard.insertText(words);
  await page.keyboard.press("Enter");
  await heard(page, words);
}

const tap = (page, label) => page.locator(`[data-label=${label}]`).click();
const offered = (page) => page.locator(".replies button").evaluateAll((all) => all.map((one) => one.dataset.label));

/** What sticks out of the side, or is too small to touch. */
const faults = (page) => page.evaluate(() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const walk = (node) => {
    for (const inner of node.querySelectorAll("*")) {
      if (inner.shadowRoot) walk(inner.shadowRoot);
      if (!inner.matches("button, a[href], summary, input, select, textarea") || inner.matches("[type=checkbox], .skip:not(:focus)") || !inner.checkVisibility()) continue;
      const { width, height } = inner.getBoundingClientRect();
      const least = inner.matches(".link, a:not(.button)") ? 31.5 : 47.5;
      if (height > 1 && (height < least || width < Math.min(least, 31.5))) found.push(`too small: ${inner.outerHTML.slice(0, 80)} ${width.toFixed()}x${height.toFixed()}`);
    }
  };
  walk(document);
  return found;
});

for (const dark of [false, true]) {
  for (const [width, height] of [[360, 740], [1280, 900]]) {
    const theme = dark ? "dark" : "light";
    test(`a whole call by keyboard alone, at ${width} px, ${theme}: nothing for axe to find on any screen of it`, async () => {
      const one = await made(PRICED);
      const page = await openPage(browser, "about:blank", { width, height, dark });
      const { revision } = await fileOf(one);
      const found = [];
      const look = async (name) => {
        await page.waitForTimeout(450);
        found.push(...await faults(page), ...await findings(page, name));
        if (!process.env.SHOTS) return;
        mkdirSync(process.env.SHOTS, { recursive: true });
        await page.screenshot({ path: join(process.env.SHOTS, `${name}-${width}-${theme}.png`) });
      };
      await page.goto(`${coach.url}/#open=${one.id}.${one.token}`);
      await page.locator("article").first().waitFor();
      await tabTo(page, "button.call");
      await page.keyboard.press("Enter");
      await page.locator("#dial").waitFor();
      assert.match(page.url(), /#\/case\/[\w-]+\/call$/);
      await look("card");
      await tabTo(page, "[type=checkbox]");
      await page.keyboard.press("Space");
      await tabTo(page, "#dial");
      await page.keyboard.press("Enter");
      await focused(page, "#said");
      await sent(page);
      await look("live");

      // Ten lines: taps and words, an amount among them.
      await choose(page, "full_amount_owed");
      await sent(page);
      await tabTo(page, "#one-name");
      await page.keyboard.insertText("Renee");
      await page.keyboard.press("Enter");
      await focused(page, "#said");
      await sent(page);
      await typeLine(page, "We do not negotiate these balances.");
      await sent(page);
      await choose(page, "no_authority");
      await sent(page);
      await tabTo(page, "#said");
      await page.keyboard.press("ArrowDown");
      await focused(page, ".replies button");
      await page.waitForTimeout(450);
      const amount = (await offered(page)).indexOf("counteroffers_amount") + 1;
      assert.ok(amount > 0 && amount < 10, "an amount is among the first nine");
      await page.keyboard.press(String(amount));
      await focused(page, "#pad");
      await page.keyboard.insertText("nine");
      await page.keyboard.press("Enter");
      await page.locator("#pad-wrong", { hasText: "Write an amount in dollars" }).waitFor();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText("9,000");
      await look("pad");
      await page.keyboard.press("Enter");
      await focused(page, "#said");
      await heard(page, "$9,000");
      await sent(page);
      await typeLine(page, "I need to ask my supervisor about that.");
      await typeLine(page, "Set up a payment plan with us today.");
      await typeLine(page, "We can't put it in writing.");
      await typeLine(page, "It will go to collections next week.");
      await typeLine(page, "What can you afford?");
      await typeLine(page, "Your offer is too low.");
      await typeLine(page, "This one they did not say.");
      await sent(page);
      await look("ten");
      await tabTo(page, ".tools button");
      await page.keyboard.press("Enter");
      await page.getByText("Taken back: This one they did not say.").first().waitFor();
      await sent(page);
      const { log } = await callOf(one);
      assert.equal(log.filter(({ who, undone }) => who === "they" && !undone).length, 10, JSON.stringify(said({ log })));
      await tabTo(page, ".bar button");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Is this right?" }).waitFor();
      await look("summary");
      await tabTo(page, "[data-fix=name]");
      await page.keyboard.press("Enter");
      await focused(page, "#row");
      await look("fix");
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText("Renee Ortiz");
      await page.keyboard.press("Enter");
      await page.locator(".rows b", { hasText: "Renee Ortiz" }).waitFor();
      await focused(page, "[data-fix=name]");
      assert.equal((await fileOf(one)).revision, revision, "nothing changes before Yes");
      await tabTo(page, "#yes");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Saved." }).waitFor();
      await look("saved");
      await button(page, "Read the note").click();
      await page.locator("pb-letter h1").waitFor();
      assert.equal((await callsOf(one))[0].state, "saved");
      assert.ok((await fileOf(one)).revision > revision);
      assert.deepEqual(found, []);
      clean(page, coach.url);
      await page.context().close();
    });
  }
}

test("the network is cut in the middle of a call: ten taps, a reload, more, and all of it is there once, in order", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tap(page, "full_amount_owed");
  await sent(page);
  const lines = ["You owe the full balance"];
  await coach.kill();
  await page.context().setOffline(true);
  await page.getByText("Keep going: the answers are on this phone.").first().waitFor();
  assert.match(await page.locator(".bar .title").textContent(), /Offline/);
  const next = async () => {
    await page.waitForTimeout(450);
    const reply = page.locator(".replies button:not([data-label=counteroffers_amount], [data-label^=offers], [data-label=hold_granted])").first();
    const before = await line(page);
    const words = (await reply.textContent()).trim();
    await reply.click();
    await heard(page, words);
    lines.push(words);
    return before !== await line(page);
  };
  let other = 0;
  for (let taps = 0; taps < 9; taps++) other += Number(await next());
  assert.ok(other >= 6, "the answers come from the phone");
  await tap(page, "counteroffers_amount");
  await page.locator("#pad").fill("9,000");
  await page.keyboard.press("Enter");
  await heard(page, "$9,000");
  lines.push("We could settle for a lower amount ($9,000)");
  await typeLine(page, "Something about a form from Tulsa");
  lines.push("Something about a form from Tulsa");
  await page.getByText("Kept; I’ll read it when the line is back.").waitFor();
  const shown = await line(page);

  await page.reload();
  await page.locator(".replies button").first().waitFor();
  await heard(page, "Something about a form from Tulsa");
  assert.equal(await line(page), shown);
  assert.match(await page.locator(".bar .title").textContent(), /Offline/);
  await next();
  await next();
  await page.locator("#said").fill("half a sentence");

  await coach.start();
  await page.context().setOffline(false);
  await page.getByText(/Back\. 1\d lines saved\./).first().waitFor();
  await sent(page);
  const call = await callOf(one);
  assert.deepEqual(said(call), lines);
  assert.equal(new Set(call.log.map(({ id }) => id)).size, call.log.length);
  assert.equal(await page.locator("#said").inputValue(), "half a sentence");
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("ended without a connection: put together when it is back", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.context().setOffline(true);
  await tap(page, "no_authority");
  await button(page, "End call").click();
  await page.getByRole("heading", { name: "The call is over." }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole("heading", { name: "Is this right?" }).waitFor();
  assert.equal((await callOf(one)).state, "ended");
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("lines that were not sent go out from any screen of the case, also when the page is opened anew", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.route("**/events", (route) => route.abort());
  await tap(page, "no_authority");
  await page.getByText("Keep going: the answers are on this phone.").first().waitFor();
  await page.goto("about:blank");
  await page.unroute("**/events");
  await page.goto(`${coach.url}/#/case/${one.id}`);
  await page.locator("article").first().waitFor();
  await page.waitForFunction((id) => !localStorage.getItem(`pushback.call-queue.${id}`), one.id);
  assert.deepEqual(said(await callOf(one)), ["I'm not authorized to do that"]);
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("this device is cleared: no worker, no cache, no deck", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = () => page.evaluate(async (id) => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length, caches: (await caches.keys()).length,
    keys: Object.keys(localStorage).filter((name) => name.includes(id)),
  }), one.id);
  const before = await kept();
  assert.equal(before.workers, 1);
  assert.equal(before.caches, 1);
  assert.ok(before.keys.some((name) => name.includes("call-deck")));
  assert.deepEqual(await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).filter(({ url }) => url.includes("/api/")).length), 0);
  await page.goto(`${coach.url}/#/case/${one.id}/keep`);
  await button(page, "Forget it here").click();
  await button(page, "Yes, forget it here").click();
  await page.locator("pb-start").waitFor();
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length);
  assert.deepEqual((await kept()).keys, []);
  await page.context().close();
});

test("on the phone with them now: a case and its call at once, no card before it", async () => {
  const page = await openPage(browser, coach.url);
  await button(page, "I’m on the phone with them now").click();
  await page.locator(".replies button").first().waitFor();
  assert.equal(await work(page, "(work) => work.view.state"), "open");
  clean(page, coach.url);
  await page.context().close();
});

test("a number of mine above the limit is caught, explained and not counted", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  const before = (await callOf(one)).now.events;
  await button(page, "My number").click();
  await page.locator("#pad").fill("6,000");
  await page.keyboard.press("Enter");
  await page.locator(".sheet .why", { hasText: "above your limit" }).waitFor();
  await button(page, "Change my limit").waitFor();
  await sent(page);
  assert.equal((await callOf(one)).now.events, before);
  assert.doesNotMatch(await page.locator("pb-call").evaluate((node) => node.shadowRoot.textContent), /\$5,000/);
  await button(page, "Say it again").click();
  await page.locator(".sheet .why").waitFor({ state: "detached" });
  clean(page, coach.url);
  await page.context().close();
});

test("pressed twice by a trembling hand it counts once; an empty line is none; more than 4,000 characters are cut, with words", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.locator("[data-label=no_authority]").dblclick();
  await sent(page);
  assert.equal(said(await callOf(one)).length, 1);
  await page.locator("#said").fill("   ");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  assert.equal(said(await callOf(one)).length, 1);
  await page.locator("#said").fill("word ".repeat(2000));
  await page.getByText("I kept the first 4,000 characters.").first().waitFor();
  assert.equal((await page.locator("#said").inputValue()).length, 4000);
  await page.keyboard.press("Enter");
  await sent(page);
  assert.equal(said(await callOf(one)).length, 2);
  clean(page, coach.url);
  await page.context().close();
});

test("two devices: the second reads along, and takes the call when it wants to", async () => {
  const one = await made(PRICED);
  const first = await opened(one, { live: true });
  const second = await openPage(browser, `${coach.url}/#open=${one.id}.${one.token}`);
  await second.locator("article").first().waitFor();
  await button(second, "On a call?").click();
  await second.getByText("This call is open on your other phone.").waitFor();
  assert.equal(await second.locator(".replies, .dock").count(), 0);
  await tap(first, "no_authority");
  await second.locator(".sheet h2", { hasText: "not authorized" }).waitFor();
  await button(second, "Move it here").click();
  await second.locator(".replies button").first().waitFor();
  await tap(first, "full_amount_owed");
  await first.getByText("This call is open on your other phone.").waitFor();
  assert.equal(said(await callOf(one)).length, 2);
  for (const page of [first, second]) {
    clean(page, coach.url);
    await page.context().close();
  }
});

test("left open for a day: it asks, and goes on", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await tap(page, "no_authority");
  await sent(page);
  await page.clock.setSystemTime(Date.now() + 13 * 3_600_000);
  await page.reload();
  await page.getByRole("heading", { name: "Still on this call?" }).waitFor();
  await button(page, "Go on").click();
  await page.getByRole("heading", { name: "Still on this call?" }).waitFor({ state: "detached" });
  clean(page, coach.url);
  await page.context().close();
});

test("a crisis goes above everything, and has the focus", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.locator("#said").fill("I want to kill myself.");
  await page.keyboard.press("Enter");
  await page.locator("#stop").waitFor();
  await focused(page, "#stop");
  const [stop, sheet] = await Promise.all([page.locator(".stop").boundingBox(), page.locator(".sheet").boundingBox()]);
  assert.ok(stop.y < sheet.y);
  assert.deepEqual(await findings(page, "stop"), []);
  clean(page, coach.url);
  await page.context().close();
});

test("the case was erased elsewhere: said so, with a way on", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await coach.ask("DELETE", `/api/cases/${one.id}`, undefined, one.token);
  await tap(page, "no_authority");
  await page.getByRole("heading", { name: "This case can’t be opened here." }).waitFor();
  clean(page, coach.url, /404/);
  await page.context().close();
});

test("a call that is left is kept as a draft, and thrown away only when asked twice", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await tap(page, "no_authority");
  await sent(page);
  await button(page, "End call").click();
  await page.getByRole("heading", { name: "Is this right?" }).waitFor();
  await button(page, "Back").click();
  await button(page, "You have a call that is not saved yet.").click();
  await page.getByRole("heading", { name: "Is this right?" }).waitFor();
  await button(page, "Throw this call away").click();
  await button(page, "Keep it").click();
  await button(page, "Throw this call away").click();
  await button(page, "Yes, throw it away").click();
  await page.locator("article").first().waitFor();
  assert.deepEqual(await callsOf(one), []);
  assert.equal(await button(page, "You have a call that is not saved yet.").count(), 0);
  clean(page, coach.url);
  await page.context().close();
});

test("those who listen hear each new line and nothing else, and can ask for it again or for quiet", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true });
  await page.waitForTimeout(300);
  const spoken = () => page.locator("[role=log] p").allTextContents();
  const before = (await spoken()).length;
  await tap(page, "no_authority");
  await sent(page);
  assert.deepEqual((await spoken()).slice(before), [`Say this: ${await line(page)}`]);
  await page.getByRole("button", { name: "Read the line again" }).focus();
  await page.keyboard.press("Enter");
  assert.equal((await spoken()).length, before + 2);
  await page.getByRole("button", { name: "Quiet: I’ll ask for the line" }).focus();
  await page.keyboard.press("Enter");
  await tap(page, "full_amount_owed");
  await sent(page);
  assert.equal((await spoken()).length, before + 2);
  clean(page, coach.url);
  await page.context().close();
});

test("the line to say stays in view, and a long one has its notes below the replies", async () => {
  const one = await made(PRICED);
  const page = await opened(one, { live: true, height: 420 });
  await page.locator(".replies button").last().click();
  await page.waitForTimeout(600);
  const sheet = await page.locator(".sheet").boundingBox();
  const top = await page.locator(".top").first().boundingBox();
  assert.ok(sheet.y >= top.y + top.height - 1, "the sheet is not under the header");
  const order = await page.locator(".call").evaluate((node) => [...node.children].map((child) => child.className));
  assert.ok(order.indexOf("whatsaid") < order.indexOf("note"), order.join());
  clean(page, coach.url);
  await page.context().close();
});

test("320 px, letters at 200 %, a low screen: nothing scrolls sideways, and nothing sticks where it is low", async () => {
  const one = await made(PRICED);
  for (const [width, height, size] of [[320, 740, 16], [360, 740, 32], [768, 1024, 32], [740, 360, 16]]) {
    const page = await opened(one, { width, height, size });
    assert.deepEqual(await faults(page), [], `card ${width} ${size}`);
    await dial(page);
    await tap(page, "full_amount_owed");
    await page.waitForTimeout(500);
    assert.deepEqual(await faults(page), [], `live ${width} ${size}`);
    if (height < 480) assert.equal(await page.locator(".dock").evaluate((node) => getComputedStyle(node).position), "static");
    const { id } = await callOf(one);
    await coach.ask("DELETE", `/api/cases/${one.id}/calls/${id}`, undefined, one.token);
    await page.context().close();
  }
});
