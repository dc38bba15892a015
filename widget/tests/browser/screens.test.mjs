// The screens that are opened later: the case file, the start, keeping a case, and all of it on another site.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Coach, anotherSite, answered, clean, launch, openPage, sayByMouse, visit } from "./harness.mjs";

const STORY = "My insurance denied my surgery as not medically necessary. The hospital wants $18,000.";
const PRICED = [
  "I had a planned hip operation at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.",
  "The letter is dated October 28.", "I called. Dana put it on hold until March 4, 2027, reference number 88213.", "I sent the confirmation letter today.",
  "I got the itemized bill and the UB-04.", "I went through the lines, nothing looks wrong.", "The code on it is PR-50.", "I mailed the appeal today.",
  "The plan says the hospital can bill me, and they confirmed it in writing.", "The appeal was denied, final decision.",
  "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.", "I have $9,000 in savings, $5,000 of it can go to this.",
  "I've got a supervisor on now, she can approve it.", "I offered $3,000 and she came back with $9,000.",
];
const THREE_BILLS = [
  "I went to the emergency room at Mercy General. They want $18,000. Insurance said out of network.",
  "The anesthesiologist sent a separate bill for $2,150.", "And an ambulance company sent a separate bill for $1,900.",
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

const made = (lines) => coach.caseOf(lines);

const ready = (page) => page.waitForFunction(() => document.querySelector("pushback-coach").coach.session?.file);

/** The case in a browser of its own, at one of its screens. */
async function opened({ id, token }, screen = "", more = {}) {
  const page = await openPage(browser, `${coach.url}/#open=${id}.${token}`, more);
  await page.waitForURL(`**/#/case/${id}`);
  await ready(page);
  if (screen) await page.goto(`${coach.url}/#/case/${id}/${screen}`);
  await page.locator("#screen h1").waitFor();
  return page;
}

const fileOf = ({ id, token }) => coach.ask("GET", `/api/cases/${id}`, undefined, token);
const known = (file, name, bill = 0) => [...file.bills[bill].facts, ...file.facts].find((fact) => fact.name === name)?.value ?? null;
const button = (page, name) => page.getByRole("button", { name, exact: true });
const shown = (page, words) => page.locator("#screen").getByText(words).first().waitFor();

/** Change facts as another device would. */
async function elsewhere({ id, token }, facts) {
  const { revision } = await fileOf({ id, token });
  const answer = await fetch(`${coach.url}/api/cases/${id}/facts`, {
    method: "PATCH", headers: { "Content-Type": "application/json", "If-Match": `"${revision}"`, Authorization: `Bearer ${token}` }, body: JSON.stringify({ facts }),
  });
  assert.equal(answer.status, 200);
}

const focused = (page) => page.evaluate(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute("aria-label") ?? active?.textContent.trim() ?? "";
});

/** Every word that can be seen now. */
const seen = (page) => page.evaluate(() => {
  const words = [];
  const walk = (node) => {
    for (const inner of node.childNodes) {
      if (inner.nodeType === Node.TEXT_NODE) words.push(inner.textContent);
      else if (inner.nodeType === Node.ELEMENT_NODE && !inner.matches("style, script, slot") && inner.checkVisibility()) walk(inner.shadowRoot ?? inner);
    }
  };
  walk(document.body);
  return words.join(" ").replace(/\s+/g, " ");
});

/** Open the field of a fact in the case file. */
async function fix(page, name) {
  const all = button(page, /^Show all/);
  if (await all.count()) await all.first().click();
  await page.locator(`.groups [data-fix=${name}]`).click();
  await page.locator("pb-fix input").first().waitFor();
  return page.locator("pb-fix input").first();
}

// one fact put right

test("a fact noted in the conversation is put right there, and the answer says what follows", async () => {
  const page = await openPage(browser, coach.url);
  await sayByMouse(page, STORY);
  await answered(page, 1);
  await page.locator(".noted summary").click();
  await button(page, "Fix: what they ask you to pay").click();
  const field = page.locator("pb-fix input");
  await field.waitFor();
  assert.equal(await field.inputValue(), "18,000");
  await field.fill("16,500");
  await page.keyboard.press("Enter");
  await page.locator(".strip").getByText(/^Saved\./).waitFor();
  await page.locator("pb-fix").waitFor({ state: "detached" });
  assert.match(await page.locator("article").last().textContent(), /\$16,500/);
  assert.match(await focused(page), /^(Fix: what they ask you to pay|Coach, )/);
  clean(page, coach.url);
  await page.context().close();
});

test("a price put right in the case file changes the number, and the focus is on its button again", async () => {
  const one = await made(PRICED.slice(0, 11));
  const page = await opened(one, "file");
  assert.equal((await fileOf(one)).bills[0].numbers.amount, "3570.00");
  const field = await fix(page, "medicare");
  assert.equal(await field.inputValue(), "4,200");
  await field.fill("$3,000.00");
  await page.keyboard.press("Enter");
  await page.locator("pb-file-facts .after").getByText(/^Saved\. .*\$2,550/).waitFor();
  assert.match(await focused(page), /^Fix: what Medicare pays/);
  assert.equal((await fileOf(one)).bills[0].numbers.amount, "2550.00");
  assert.match(await page.locator("svg.ladder desc").textContent(), /\$2,550/);
  clean(page, coach.url);
  await page.context().close();
});

test("what they can pay, put right, moves the private limit; the billed amount changes the header", async () => {
  const one = await made(PRICED);
  const page = await opened(one, "file");
  await shown(page, "never say $5,000");
  await (await fix(page, "funds")).fill("6000");
  await page.keyboard.press("Enter");
  await shown(page, "never say $6,000");
  await (await fix(page, "billed_amount")).fill("16500");
  await button(page, "Save").click();
  await page.locator(".bar .title small").getByText("$16,500").waitFor();
  const file = await fileOf(one);
  assert.deepEqual([file.bills[0].numbers.ceiling, known(file, "billed_amount")], ["6000.00", "16500.00"]);
  clean(page, coach.url);
  await page.context().close();
});

test("“I don’t know any more” makes a fact unknown, and it can be answered again", async () => {
  const one = await made(PRICED);
  const page = await opened(one, "file");
  await fix(page, "medicare");
  await button(page, "I don’t know any more").click();
  await page.locator("pb-file-facts .after").waitFor();
  assert.equal(known(await fileOf(one), "medicare"), null);
  await page.locator("pb-file-facts summary").click();
  const all = page.locator("pb-file-facts details").getByRole("button", { name: /^Show all/ });
  if (await all.count()) await all.click();
  await page.locator("details [data-fix=medicare]").click();
  await page.locator("pb-fix input").fill("4200");
  await page.keyboard.press("Enter");
  await page.locator(".groups [data-fix=medicare]").waitFor({ state: "attached" });
  assert.equal(known(await fileOf(one), "medicare"), "4200.00");
  clean(page, coach.url);
  await page.context().close();
});

test("letters in an amount stay in the field, and it is said why", async () => {
  const one = await made([STORY]);
  const page = await opened(one, "file");
  const field = await fix(page, "billed_amount");
  await field.fill("about eighteen");
  await button(page, "Save").click();
  await page.locator("#wrong").getByText("Write an amount in dollars, such as 4,500 or 4,500.25.").waitFor();
  assert.equal(await field.inputValue(), "about eighteen");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.ok(await field.evaluate((node) => node.getRootNode().activeElement === node), "the field has the focus");
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^Fix: what they ask you to pay/);
  assert.equal(known(await fileOf(one), "billed_amount"), "18000.00");
  clean(page, coach.url);
  await page.context().close();
});

test("a fact that changed elsewhere meanwhile: what was typed stays, and saved again it counts", async () => {
  const one = await made([STORY]);
  const page = await opened(one, "file");
  const field = await fix(page, "billed_amount");
  await field.fill("15,000");
  await elsewhere(one, { billed_amount: "16500.00" });
  await button(page, "Save").click();
  await page.locator("#wrong").getByText("changed in another window. Here it is now: $16,500.").waitFor();
  assert.equal(await field.inputValue(), "15,000");
  await button(page, "Save").click();
  await page.locator("pb-file-facts .after").getByText(/^Saved\./).waitFor();
  assert.equal(known(await fileOf(one), "billed_amount"), "15000.00");
  clean(page, coach.url, /412/);
  await page.context().close();
});

test("no connection: what was typed stays in the field, and is saved when it is back", async () => {
  const one = await made([STORY]);
  const page = await opened(one, "file");
  const field = await fix(page, "billed_amount");
  await field.fill("15,000");
  await page.context().setOffline(true);
  await button(page, "Save").click();
  await page.locator("#wrong").getByText("No connection. Nothing was changed, and what you typed is still here.").waitFor();
  assert.equal(await field.inputValue(), "15,000");
  await page.context().setOffline(false);
  await button(page, "Save").click();
  await page.locator("pb-file-facts .after").getByText(/^Saved\./).waitFor();
  assert.equal(known(await fileOf(one), "billed_amount"), "15000.00");
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("the last change in the file is taken back with one tap", async () => {
  const one = await made([STORY]);
  const page = await opened(one, "file");
  await (await fix(page, "billed_amount")).fill("15,000");
  await page.keyboard.press("Enter");
  await button(page, "Take it back").click();
  await shown(page, "Taken back. The file is as it was.");
  assert.equal(known(await fileOf(one), "billed_amount"), "18000.00");
  clean(page, coach.url);
  await page.context().close();
});

// the case file

test("bills are tabs: arrows go round, Home and End lead to the ends", async () => {
  const page = await opened(await made(THREE_BILLS), "file");
  const chosen = () => page.locator("[role=tab][aria-selected=true]").evaluateAll((tabs) => tabs.map((tab) => tab.id).join());
  const tabs = await page.locator("[role=tab]").evaluateAll((all) => all.map((tab) => tab.id));
  assert.equal(tabs.length, 3);
  await page.locator("[role=tab][aria-selected=true]").focus();
  for (const [key, at] of [["Home", 0], ["ArrowRight", 1], ["ArrowRight", 2], ["ArrowRight", 0], ["ArrowLeft", 2], ["ArrowLeft", 1], ["End", 2], ["Home", 0]]) {
    await page.keyboard.press(key);
    assert.equal(await chosen(), tabs[at], key);
    assert.ok(await page.locator(`#${tabs[at]}`).evaluate((node) => node.getRootNode().activeElement === node), `${key}: the focus goes along`);
  }
  assert.deepEqual(await page.locator("[role=tab]").evaluateAll((all) => all.map((tab) => tab.tabIndex)), [0, -1, -1]);
  assert.equal(await page.locator("[role=tabpanel]").getAttribute("aria-labelledby"), tabs[0]);
  clean(page, coach.url);
  await page.context().close();
});

test("the bill chosen in the case file is the one that is talked about next", async () => {
  const one = await made(THREE_BILLS);
  const page = await opened(one, "file");
  await page.locator("[role=tab]").first().click();
  await button(page, "Back").click();
  await page.locator("article").first().waitFor();
  await page.locator(".bar .title").getByText("Mercy General").waitFor();
  await sayByMouse(page, "They put it on hold until March 4, 2027.");
  const { bill } = await answered(page, 4);
  const file = await fileOf(one);
  assert.equal(bill, file.bills[0].id);
  assert.deepEqual(file.bills.map((_, at) => known(file, "hold_until", at)), ["2027-03-04", null, null]);
  clean(page, coach.url);
  await page.context().close();
});

test("clocks stand in the order in which they run out, and one that has passed at the end, with what to do", async () => {
  const one = await made([...PRICED.slice(0, 2), "They put it on hold until November 20.", "I got a summons. The answer is due December 9."]);
  const { day } = coach;
  coach.after(30);
  const page = await opened(one, "file");
  coach.today = day;
  const clocks = await page.locator("ul.clocks li").evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, " ")));
  assert.match(clocks[0], /^7 days Answer the court papers Wed, Dec 9\b/);
  assert.match(clocks[1], /^145 days Last day to appeal to the plan/);
  assert.match(clocks[2], /^12 days ago The hold ends Fri, Nov 20\b.*That date has passed\. Ask what is still possible\.$/);
  assert.equal(clocks.length, 3);
  clean(page, coach.url);
  await page.context().close();
});

test("the list of stages says what was skipped, and where this bill is", async () => {
  const page = await opened(await made([STORY, "I want to skip the hold.", "skip this step"]), "file");
  const stages = await page.locator("ol.way li").evaluateAll((all) => all.map((one) => one.innerText.replace(/\s+/g, " ").trim()));
  assert.ok(stages.includes("Itemize Skipped: you chose to go on without it."), stages.join("|"));
  assert.ok(stages.includes("Counteroffer You are here"), stages.join("|"));
  assert.equal(await page.locator("ol.way [aria-current=step]").count(), 1);
  clean(page, coach.url);
  await page.context().close();
});

test("the ladder says the same numbers in its drawing, to people who listen, and in its table", async () => {
  const one = await made(PRICED);
  const page = await opened(one, "file");
  await page.locator("pb-ladder summary").click();
  const rows = await page.locator("pb-ladder tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.equal(await page.locator("svg.ladder desc").textContent(), `From bottom to top: ${rows.map((row) => row.join(", ")).join(". ")}.`);
  const { opening, target, ceiling, ask, ladder } = (await fileOf(one)).bills[0].numbers;
  const amounts = [...new Set([opening, target, ceiling, ask, ...ladder].map(Number))].sort((a, b) => a - b);
  assert.deepEqual(rows.map(([amount]) => Number(amount.replace(/[$,]/g, ""))), amounts);
  assert.equal(await page.locator("svg.ladder .rung").count(), amounts.length);
  for (const amount of await page.locator("svg.ladder .amount").allTextContents()) assert.ok(rows.some(([listed]) => listed === amount), amount);
  assert.ok(rows.some(([amount, what]) => amount === "$5,000" && what === "your private limit: never say it"), rows.join("|"));
  clean(page, coach.url);
  await page.context().close();
});

test("the private limit and the savings are not on the plan, and not on the case file's paper", async () => {
  const one = await made([...PRICED.slice(0, 11), "I have $9,300 in savings, $5,100 of it can go to this.", ...PRICED.slice(12)]);
  const page = await opened(one, "plan");
  await page.locator("dl.figures").waitFor();
  const plan = await page.locator("pb-plan .plan").textContent();
  assert.match(plan, /\$9,000/);
  assert.doesNotMatch(plan, /5,100|9,300/);
  await page.goto(`${coach.url}/#/case/${one.id}/file`);
  await shown(page, "never say $5,100");
  await button(page, /^Show all/).first().click();
  await shown(page, "$9,300");
  await page.emulateMedia({ media: "print" });
  const paper = await seen(page);
  assert.match(paper, /\$9,000/);
  assert.doesNotMatch(paper, /5,100|9,300/);
  clean(page, coach.url);
  await page.context().close();
});

test("a word said 60 turns ago is found and marked, and Enter leads there", async () => {
  const lines = Array.from({ length: 61 }, (_, at) => (at ? `I waited on the line for ${at} minutes.` : `${STORY} A man called Quillon was rude to me.`));
  const one = await made(lines);
  const page = await opened(one, "file");
  await page.locator("pb-file-find #sought").fill("quillon");
  await page.keyboard.press("Enter");
  await page.locator("pb-file-find").getByText("1 place").waitFor();
  assert.deepEqual(await page.locator("pb-file-find mark").allTextContents(), ["Quillon"]);
  await page.locator(".hits button").focus();
  await page.keyboard.press("Enter");
  const heading = page.locator("[data-turn=t0] h2");
  await heading.waitFor({ state: "attached" });
  await page.waitForFunction(() => {
    const { renderRoot } = document.querySelector("pushback-coach").renderRoot.querySelector("pb-chat");
    return renderRoot.activeElement?.matches("[data-turn=t0] h2");
  });
  const { top, bottom } = await page.locator("[data-turn=t0]").evaluate((node) => node.getBoundingClientRect());
  assert.ok(bottom > 0 && top < 740, `${top} to ${bottom} is out of sight`);
  clean(page, coach.url);
  await page.context().close();
});

test("a word that is not there is said to be not there", async () => {
  const page = await opened(await made([STORY]), "file");
  await page.locator("pb-file-find #sought").fill("helicopter");
  await page.keyboard.press("Enter");
  await page.locator("pb-file-find").getByText("“helicopter” is not in this case. Try a shorter word.").waitFor();
  clean(page, coach.url);
  await page.context().close();
});

// the start

test("the start lists the cases of this browser, with what runs out first, and “Go on” opens one", async () => {
  const page = await opened(await made(PRICED.slice(0, 3)));
  await page.goto(`${coach.url}/#/`);
  await page.locator("pb-start .card").getByText(/^The hold ends: Thu, Mar 4\b.*, 122 days left$/).waitFor();
  assert.equal((await page.locator("pb-start .card h2").innerText()).trim(), "Mercy General, $18,000");
  await button(page, "Go on: Mercy General").click();
  await page.locator("article").first().waitFor();
  assert.equal((await page.locator(".bubble").allTextContents()).length, 3);
  clean(page, coach.url);
  await page.context().close();
});

test("a case that is gone says so on the start, and is taken off the list", async () => {
  const [lost, kept] = [await made([STORY]), await made(PRICED.slice(0, 1))];
  const page = await opened(lost);
  await page.goto(`${coach.url}/#open=${kept.id}.${kept.token}`);
  await page.waitForURL(`**/#/case/${kept.id}`);
  await coach.ask("DELETE", `/api/cases/${lost.id}`, undefined, lost.token);
  await page.goto(`${coach.url}/#/`);
  await shown(page, "This one is not on the server any more.");
  await button(page, "Take it off the list").click();
  await page.getByText("This one is not on the server any more.").waitFor({ state: "detached" });
  await page.reload();
  await button(page, "Go on: Mercy General").waitFor();
  assert.equal(await page.locator("pb-start .card").count(), 1);
  clean(page, coach.url, /404/);
  await page.context().close();
});

// keeping it

/** Make a recovery link, and read it in its two shapes. */
async function linkOn(page) {
  await button(page, /^Make (a recovery|another) link$/).click();
  await page.locator("#the-link").waitFor();
  return { link: (await page.locator("#the-link").innerText()).trim(), groups: (await page.locator(".groups").innerText()).trim() };
}

test("a recovery link opens the case in another browser, and both go on with it", async () => {
  const page = await opened(await made([STORY]), "keep");
  const { link } = await linkOn(page);
  const other = await openPage(browser, link);
  await other.locator("article").first().waitFor();
  assert.doesNotMatch(other.url(), /open=/, "the key is not in the address bar");
  await sayByMouse(other, "They put it on hold until March 4, 2027.");
  await answered(other, 2);
  await button(page, "Back").click();
  await page.reload();
  await page.locator(".bubble").nth(1).waitFor();
  clean(page, coach.url);
  clean(other, coach.url);
  await page.context().close();
  await other.context().close();
});

test("the key is typed in groups, in small letters and with O for 0", async () => {
  const page = await opened(await made([STORY]), "keep");
  let { groups } = await linkOn(page);
  while (!groups.includes("0")) {
    await linkOn(page);
    const before = groups;
    while (groups === before) groups = (await page.locator(".groups").innerText()).trim();
  }
  const other = await openPage(browser, `${coach.url}/#/open`);
  await other.locator("#key").fill(groups.replaceAll("0", "O").toLowerCase().slice(0, -3));
  await button(other, "Open it").click();
  await shown(other, /^The key has 64 letters and numbers, and this has 6\d\. Compare it group by group\.$/);
  await other.locator("#key").fill(groups.replaceAll("0", "O").toLowerCase());
  await other.keyboard.press("Enter");
  await other.locator("article").first().waitFor();
  assert.deepEqual(await other.locator(".bubble p:first-of-type").allTextContents(), [STORY]);
  clean(other, coach.url);
  await page.context().close();
  await other.context().close();
});

test("once every earlier link was stopped, an old one says what to do, and the new one opens", async () => {
  const page = await opened(await made([STORY]), "keep");
  const before = await linkOn(page);
  await page.locator("summary").getByText("If a link got into the wrong hands").click();
  await button(page, "Make every earlier link stop working").click();
  await button(page, "Yes, make them stop").click();
  await shown(page, "Done. Earlier links open nothing now.");
  assert.match(await focused(page), /^Recovery link: /);
  const link = (await page.locator("#the-link").innerText()).trim();
  assert.notEqual(link, before.link);
  const old = await openPage(browser, before.link);
  await shown(old, "This link opens nothing here. It may have been replaced, or the case erased.");
  await shown(old, "make a new link there");
  await old.locator("#key").fill(link);
  await button(old, "Open it").click();
  await old.locator("article").first().waitFor();
  await button(page, "Back").click();
  await sayByMouse(page, "They put it on hold until March 4, 2027.");
  await answered(page, 2);
  clean(page, coach.url);
  clean(old, coach.url, /404/);
  await page.context().close();
  await old.context().close();
});

test("a case is taken along as a file, erased, and opened again from the file", async () => {
  const one = await made(PRICED);
  const page = await opened(one, "keep");
  const tab = await visit(page.context(), `${coach.url}/#/case/${one.id}`);
  await tab.locator("article").first().waitFor();
  const before = { file: await fileOf(one), turns: await page.locator(".bubble").allTextContents() };
  const saving = page.waitForEvent("download");
  await button(page, "Download a file").click();
  const download = await saving;
  assert.match(download.suggestedFilename(), /^pushback-mercy-general-[\d-]+\.json$/);
  const path = await download.path();
  assert.ok(JSON.parse(readFileSync(path, "utf8")).pushback_export);

  await button(page, "Erase this case").click();
  await button(page, "Erase it for good").focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("#word").evaluate((node) => node.getRootNode().activeElement === node), "without the word nothing goes");
  await fileOf(one);
  await page.locator("#word").fill("Erase");
  await button(page, "Erase it for good").click();
  await page.getByRole("heading", { name: "Erased. Nothing is left here." }).waitFor();
  await tab.getByRole("heading", { name: "This case can’t be opened here." }).waitFor();
  assert.equal(await page.evaluate((id) => JSON.stringify(localStorage).includes(id), one.id), false);

  await page.goto(`${coach.url}/#/open`);
  await page.locator("#file").setInputFiles({ name: "pushback.json", mimeType: "application/json", buffer: readFileSync(path) });
  await page.waitForURL(/#\/case\/(?!.*erase)/);
  await page.locator("article").first().waitFor();
  const back = await page.evaluate(() => document.querySelector("pushback-coach").coach.session.file);
  assert.notEqual(back.id, one.id);
  assert.deepEqual([back.facts, back.bills], [before.file.facts, before.file.bills]);
  assert.deepEqual(await page.locator(".bubble p:first-of-type").allTextContents(), PRICED);
  clean(page, coach.url, /404/);
  await page.context().close();
});

test("a file that is none of ours is not opened, and it is said which one is", async () => {
  const page = await openPage(browser, `${coach.url}/#/open`);
  const choose = (name, text) => page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  for (const [text, words] of [
    ["", "This file is empty."], ["{}", "This is not a file that Pushback saved."], ["<!doctype html><p>", "This is the page to read."],
    ["not json", "This is not a file that Pushback saved."], ['{"pushback_export": 1}', "The server could not use this file."],
  ]) {
    await choose("letter.json", text);
    await shown(page, words);
  }
  assert.match(page.url(), /#\/open$/);
  clean(page, coach.url, /400|422/);
  await page.context().close();
});

// on another site

/** The widget on a clinic's page, in a theme or with an accent where the address asks for one. */
const clinic = () => `<!doctype html><html lang="en"><title>Clinic</title><main><h1>Clinic</h1></main><script>
  const asked = new URLSearchParams(location.search), element = document.createElement("pushback-coach");
  if (asked.has("theme")) element.setAttribute("theme", asked.get("theme"));
  if (asked.has("accent")) element.style.setProperty("--pb-accent", asked.get("accent"));
  document.querySelector("main").append(element);
</script><script type="module" src="${coach.url}/widget.js"></script></html>`;

test("on another site", async (about) => {
  const host = await anotherSite(clinic());
  await coach.kill();
  coach.settings.PUSHBACK_ALLOWED_ORIGINS = host.url;
  await coach.start();

  await about.test("file, plan, letter and keep work there, and Back leads through them inside the element", async () => {
    const page = await openPage(browser, host.url);
    await page.locator("#words").waitFor();
    const history = await page.evaluate(() => window.history.length);
    for (const [at, line] of PRICED.slice(0, 3).entries()) {
      await sayByMouse(page, line);
      await answered(page, at + 1);
    }
    await button(page, "Case file").click();
    await (await fix(page, "billed_amount")).fill("16,500");
    await page.keyboard.press("Enter");
    await page.locator("pb-file-facts .after").getByText(/^Saved\./).waitFor();
    await button(page, "Open the plan").click();
    await page.getByRole("heading", { name: "Plan for the bill from Mercy General" }).waitFor();
    await button(page, "Open the letter: Confirmation of a hold").click();
    await page.getByRole("heading", { name: "Confirmation of a hold" }).waitFor();
    await button(page, "Edit").click();
    await page.locator("textarea").fill("My own words");
    await button(page, "Save").click();
    await shown(page, "In your own words.");
    for (const heading of ["Plan for the bill from Mercy General", "Case file"]) {
      await button(page, "Back").click();
      await page.getByRole("heading", { name: heading, exact: true }).waitFor();
    }
    await button(page, "Back").click();
    await page.locator("article").first().waitFor();
    await button(page, "Keep").click();
    await shown(page, "On this site the browser keeps nothing");
    assert.ok((await linkOn(page)).link.startsWith(`${coach.url}/#open=`));
    await button(page, "Back").click();
    await button(page, "Back").click();
    await page.locator("pb-start").waitFor();
    assert.deepEqual(await page.evaluate(() => [location.href, window.history.length, document.title, document.cookie, localStorage.length, sessionStorage.length]),
      [`${host.url}/`, history, "Clinic", "", 0, 0]);
    clean(page, coach.url, host.url);
    await page.context().close();
  });

  await about.test("the plan is printed from a page of our own", async () => {
    const page = await openPage(browser, host.url);
    await sayByMouse(page, STORY);
    await answered(page, 1);
    await button(page, "Plan").click();
    const opening = page.waitForEvent("popup");
    await button(page, "Save as a page to print").click();
    const own = await opening;
    await own.waitForURL(`${coach.url}/#/case/*`);
    await own.locator("article").first().waitFor();
    assert.equal(await own.evaluate(() => opener), null);
    clean(page, coach.url, host.url);
    await page.context().close();
  });

  /** The ground and the main button, where the address asks for this, in a browser of this theme. */
  const colours = async (page, asked, dark = false) => {
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    await page.goto(`${host.url}/?${asked}`, { waitUntil: "networkidle" });
    await page.locator("pb-composer button.main").waitFor();
    return page.evaluate(() => {
      const { renderRoot } = document.querySelector("pushback-coach");
      const main = renderRoot.querySelector("pb-start").renderRoot.querySelector("pb-composer").renderRoot.querySelector("button.main");
      return [getComputedStyle(renderRoot.querySelector(".pb")).backgroundColor, getComputedStyle(main).backgroundColor];
    });
  };
  const LIGHT = ["rgb(240, 244, 246)", "rgb(23, 59, 104)"], DARK = ["rgb(15, 22, 29)", "rgb(169, 204, 246)"];

  await about.test("its theme is the browser's, or the one that the site asks for", async () => {
    const page = await openPage(browser, host.url);
    assert.deepEqual(await colours(page, ""), LIGHT);
    assert.deepEqual(await colours(page, "", true), DARK);
    assert.deepEqual(await colours(page, "theme=dark"), DARK);
    assert.deepEqual(await colours(page, "theme=light", true), LIGHT);
    clean(page, coach.url, host.url);
    await page.context().close();
  });

  await about.test("the site's accent is taken where it can be read, and else refused", async () => {
    const page = await openPage(browser, host.url);
    assert.deepEqual(await colours(page, "accent=%237a0019"), [LIGHT[0], "rgb(122, 0, 25)"]);
    assert.deepEqual(await colours(page, "accent=%23ffd166", true), [DARK[0], "rgb(255, 209, 102)"]);
    assert.deepEqual(await colours(page, "accent=orange"), LIGHT);
    assert.deepEqual(await colours(page, "accent=%237a0019", true), DARK);
    assert.deepEqual(await colours(page, "accent=nonsense"), LIGHT);
    clean(page, coach.url, host.url);
    await page.context().close();
  });
  host.end();
});
