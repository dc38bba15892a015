// An itemized bill, gone through: given, checked, asked about, priced, erased; and what would follow from their number.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { Coach, clean, findings, launch, openPage, tabTo } from "./harness.mjs";

const STORY = "I was in the emergency room at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.";
const PRICED = [
  STORY, "The letter is dated October 28.", "I called. Dana put it on hold until March 4, 2027, reference number 88213.", "I sent the confirmation letter today.",
  "I got the itemized bill and the UB-04.", "I went through the lines, nothing looks wrong.", "The code on it is PR-50.", "I mailed the appeal today.",
  "The plan says the hospital can bill me, and they confirmed it in writing.", "The appeal was denied, final decision.",
  "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.", "I have $9,000 in savings, $5,000 of it can go to this.",
  "I've got a supervisor on now, she can approve it.", "I offered $3,000 and she came back with $9,000.",
];
const BILL = `Date,Code,Rev,Description,Qty,Amount
2026-09-10,99285,0450,EMERGENCY VISIT LEVEL 5,1,2450.00
2026-09-10,80053,0301,COMPREHENSIVE METABOLIC PANEL,1,412.00
2026-09-10,80048,0301,BASIC METABOLIC PANEL,1,280.00
2026-09-10,85025,0305,CBC WITH DIFF,1,190.00
2026-09-10,85025,0305,CBC WITH DIFF,1,190.00
2026-09-10,70450,0351,CT HEAD WITHOUT CONTRAST,1,3100.00
2026-09-10,,0258,IV SOLUTIONS,4,320.00
`;
const SUMMARY = "Mercy General\nEmergency room 12,000.00\nPharmacy 3,000.00\nTotal 15,000.00";
// Asked for a bill that nobody gave, the server says so, and the browser writes that down.
const NONE = /404/;
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
const fileOf = ({ id, token }) => coach.ask("GET", `/api/cases/${id}`, undefined, token);
const known = (file, name) => file.bills[0].facts.find((fact) => fact.name === name)?.value ?? null;

/** The case in a browser of its own, at one of its screens; in letters of some size, in some direction. */
async function opened({ id, token }, screen, { size = 16, dir = "ltr", ...more } = {}) {
  const page = await openPage(browser, "about:blank", more);
  await page.addInitScript(([letters, way]) => addEventListener("DOMContentLoaded", () => {
    document.documentElement.style.fontSize = `${letters}px`;
    document.documentElement.dir = way;
  }), [size, dir]);
  await page.goto(`${coach.url}/#open=${id}.${token}`);
  await page.waitForURL(`**/#/case/${id}`);
  await page.waitForFunction(() => document.querySelector("pushback-coach").coach.session?.file);
  await page.goto(`${coach.url}/#/case/${id}${screen}`);
  return page;
}

const audit = (one, more) => opened(one, "/file/1/audit", more);

/** Give the bill, as another device would. */
const give = ({ id, token }, text = BILL) => coach.ask("POST", `/api/cases/${id}/audit`, { text }, token);

/** A figure of the balance, by what stands before it. */
const figure = (page, name) => page.locator(".figures div").filter({ hasText: name }).locator("dd");
const shows = (page, name, amount) => figure(page, name).getByText(amount, { exact: true }).waitFor();

/** Hidden words for people who listen. */
const told = (page, words) => page.waitForFunction((part) =>
  document.querySelector("pushback-coach").renderRoot.querySelector("[role=status]").textContent.includes(part), words);

const focused = (page) => page.evaluate(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.id || active?.textContent.trim() || "";
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

test("by keys alone: given, gone through, an answer, a balance that moves, prices, and what if", async () => {
  const one = await made(PRICED);
  const page = await opened(one, "/file");
  await tabTo(page, "#to-audit");
  await page.keyboard.press("Enter");
  await page.locator("#bill-text").waitFor();
  assert.equal(await focused(page), "Check the itemized bill");
  await tabTo(page, "#bill-text");
  await page.keyboard.insertText(BILL);
  await tabTo(page, "form .main");
  await page.keyboard.press("Enter");
  await page.locator("#balance").waitFor();
  assert.equal(await focused(page), "balance");
  await shows(page, "Billed", "$6,942");
  const dispute = await figure(page, "In dispute").textContent();
  assert.match(dispute, /^\$[1-9]/);
  assert.match(await page.locator(".sheet blockquote").textContent(), /\?/);

  // One is in view; the duplicate is found by going on.
  const title = page.locator("#finding");
  for (let at = 1; !(await title.textContent()).includes("more than once"); at++) {
    assert.ok(at < 9, "the repeated charge is found");
    await tabTo(page, "[data-step='1']");
    await page.keyboard.press("Enter");
    await page.locator(".place").getByText(new RegExp(`^${at + 1} of`)).waitFor();
  }
  assert.match(await page.locator("article table").textContent(), /CBC WITH DIFF.*\$190.*may come off/s);
  await tabTo(page, "[data-answer=removed]");
  await page.keyboard.press("Enter");
  await shows(page, "Taken off", "$190");
  await shows(page, "Left", "$6,752");
  assert.notEqual(await figure(page, "In dispute").textContent(), dispute);
  assert.match(await page.locator("svg.bar[role=img]").getAttribute("aria-label"), /Taken off \$190/);
  await told(page, "Taken off $190");
  assert.equal(await page.locator(".moving .gone").getAttribute("width"), await page.locator("#balance ~ .bar .gone").getAttribute("width"));
  assert.equal(known(await fileOf(one), "errors_removed"), "190.00");

  await tabTo(page, "#setting");
  await page.keyboard.type("The hosp");
  await tabTo(page, "#zip");
  await page.keyboard.type("4321");
  await page.keyboard.press("Enter");
  await page.locator("#zip-wrong").getByText("five digits").waitFor();
  assert.equal(await focused(page), "zip");
  await page.keyboard.press("End");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await page.locator(".total").waitFor();
  assert.match(await page.locator(".medicare").textContent(), /reference.*not a limit/s);
  await page.locator("summary").getByText("Price of each line").click();
  await page.locator(".column td").getByText(/No public price: /).first().waitFor();
  assert.match(await page.locator("#screen").getByText(/of billed dollars/).first().textContent(), /\d+ %/);

  await page.evaluate(() => document.querySelector("pushback-coach").coach.go("file"));
  await page.locator("#ask").waitFor();
  const before = await fileOf(one);
  const requests = page.asked.length;
  await tabTo(page, "#ask");
  await page.keyboard.type("7,000");
  await page.locator("#then").getByText(/^If they say \$7,000: /).waitFor();
  assert.equal(page.asked.length, requests, "nothing is asked of the server for it");
  await page.keyboard.press("Enter");
  await page.locator(".reply").getByText("Nothing was changed.").waitFor();
  assert.deepEqual(await fileOf(one), before);
  clean(page, coach.url, NONE);
  await page.context().close();
});

test("an answer is taken back, and the case with it", async () => {
  const one = await made();
  await give(one);
  const page = await audit(one);
  await page.locator("summary").getByText("All of them as a list").click();
  await page.locator("ol").getByText("more than once").click();
  assert.equal(await focused(page), "finding");
  await button(page, "They took it off").click();
  await shows(page, "Taken off", "$190");
  await button(page, "Undo the answer").click();
  await shows(page, "Taken off", "$0");
  await page.waitForFunction(() => document.querySelector("pushback-coach").renderRoot.querySelector("pb-file").renderRoot.querySelector("pb-audit").renderRoot.activeElement?.dataset.answer);
  await button(page, "They will look").click();
  await page.locator(".worth").getByText("they will look").waitFor();
  assert.equal(known(await fileOf(one), "errors_removed") ?? "0.00", "0.00");
  await button(page, "They took it off").click();
  await shows(page, "Taken off", "$190");
  await page.evaluate(() => document.querySelector("pushback-coach").coach.go("file"));
  await button(page, "Take it back").click();
  await page.locator("pb-file-facts .after").getByText("Taken back.").waitFor();
  await page.locator("#to-audit").click();
  await shows(page, "Taken off", "$0");
  await page.locator("summary").getByText("The lines, as they can stand in it").click();
  await page.locator(".lines-said").getByText(/85025, CBC WITH DIFF, \$190/).waitFor();
  await button(page, "Read the letter").click();
  await page.locator("pb-letter").getByText("I dispute them").first().waitFor();
  clean(page, coach.url);
  await page.context().close();
});

test("a summary is refused with its reason and the letter that asks for the real one; the words stay", async () => {
  const page = await audit(await made());
  await page.locator("#bill-text").fill(SUMMARY);
  await button(page, "Check it").click();
  await page.locator("#refused").waitFor();
  assert.equal(await focused(page), "refused");
  assert.equal(await page.locator("#bill-text").inputValue(), SUMMARY);
  await button(page, "The letter that asks for the real one").click();
  await page.locator("pb-letter h1").waitFor();
  assert.match(page.url(), /letter\/itemized_bill_request\/1$/);
  await page.goBack();
  await page.locator("#bill-text").waitFor();
  assert.equal(await page.locator("#bill-text").inputValue(), SUMMARY, "kept on this device");
  clean(page, coach.url, NONE);
  await page.context().close();
});

test("a file is checked; what could not be read is listed; nothing at all is said to be missing", async () => {
  const page = await audit(await made());
  await button(page, "Check it").click();
  await page.locator("#wrong").getByText("Paste the lines of the bill first").waitFor();
  assert.equal(await focused(page), "bill-text");
  await page.locator("#bill-file").setInputFiles({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") });
  await page.locator("#wrong").getByText("This file is empty.").waitFor();
  await page.locator("#bill-file").setInputFiles({ name: "bill.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 nothing") });
  await button(page, "Check bill.pdf").click();
  await page.locator("pb-audit .trouble").waitFor();
  await page.locator("#bill-file").setInputFiles({ name: "bill.csv", mimeType: "text/csv", buffer: Buffer.from(`${BILL}2026-09-10,36415,0300,VENIPUNCTURE,1,about forty\n`) });
  await button(page, "Check bill.csv").click();
  await page.locator("#balance").waitFor();
  await page.locator("#screen summary").getByText("What I could not read (1 line)").waitFor();
  assert.match(await seen(page), /Row 9.*about forty/);
  await page.locator("summary").getByText("Show all 7 lines").click();
  await page.locator("#lines ~ details td button").first().click();
  assert.equal(await focused(page), "finding");
  clean(page, coach.url, NONE, /400/);
  await page.context().close();
});

test("a slow answer says what is being done; a lost connection keeps the lines", async () => {
  const page = await audit(await made());
  await page.route("**/audit", async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.locator("#bill-text").fill(BILL);
  await page.context().setOffline(true);
  await button(page, "Check it").click();
  await page.locator("pb-audit .trouble").getByText("No connection. What you gave is still here").waitFor();
  assert.equal(await page.locator("#bill-text").inputValue(), BILL);
  await page.context().setOffline(false);
  await button(page, "Check it").click();
  await page.locator(".working").getByText("Checking your bill, 8 lines").waitFor();
  await page.locator("#balance").waitFor();
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("the case changed elsewhere: it is said, shown as it stands, and the answer counts the second time", async () => {
  const one = await made();
  await give(one);
  const page = await audit(one);
  await page.locator("#balance").waitFor();
  await coach.ask("POST", `/api/cases/${one.id}/turns`, { turn_id: "elsewhere", message: "I paid $100 already." }, one.token);
  await button(page, "They say it is right").click();
  await page.locator("pb-audit .trouble").getByText("changed in another window").waitFor();
  await button(page, "They say it is right").click();
  await page.locator("[data-answer=kept][aria-pressed=true]").waitFor();
  clean(page, coach.url, /412/);
  await page.context().close();
});

test("another bill takes its place, and erasing asks first and leaves nothing", async () => {
  const one = await made();
  await give(one);
  const page = await audit(one);
  await button(page, "Give another bill").click();
  assert.equal(await focused(page), "give");
  await page.locator("#bill-text").fill(BILL.replace("3100.00", "3200.00"));
  await button(page, "Check it").click();
  await shows(page, "Billed", "$7,042");
  assert.equal(await page.locator("#bill-text").count(), 0);
  await button(page, "Erase this bill").click();
  assert.equal(await focused(page), "erase-sure");
  await button(page, "Keep it").click();
  assert.equal(await focused(page), "erase");
  await button(page, "Erase this bill").click();
  await button(page, "Yes, erase it").click();
  await page.locator("#give").waitFor();
  await page.locator("pb-audit .after").getByText("Erased.").waitFor();
  const file = await fileOf(one);
  assert.deepEqual([known(file, "errors_supported"), known(file, "bill_checked")], [null, null]);
  clean(page, coach.url, NONE);
  await page.context().close();
});

test("the screen does not load without a connection, and does when it is back", async () => {
  const one = await made();
  const page = await opened(one, "/file");
  await page.locator("#to-audit").waitFor();
  await page.route("**/static/audit.js", (route) => route.abort());
  await page.locator("#to-audit").click();
  await page.locator("#screen").getByText("This screen could not be loaded.").waitFor();
  await page.unroute("**/static/audit.js");
  await button(page, "Try again").click();
  await page.locator("#bill-text").waitFor();
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("the step that checks the bill leads there from the conversation", async () => {
  const page = await opened(await made(PRICED.slice(0, 5)), "");
  await button(page, "Check the itemized bill").last().click();
  await page.locator("#bill-text").waitFor();
  clean(page, coach.url, NONE);
  await page.context().close();
});

test("the private limit stands beside the numbers in the file, and nowhere beside a call, on paper or in the bill", async () => {
  const one = await made(PRICED);
  const page = await opened(one, "/file", { width: 1280, height: 900 });
  await page.locator("pb-bargain .beside").getByText("Your private limit: never say it").waitFor();
  assert.match(await seen(page), /\$5,000/);
  await page.emulateMedia({ media: "print" });
  assert.doesNotMatch(await seen(page), /\$5,000/);
  await page.emulateMedia({ media: "screen" });
  await button(page, "On a call?").click();
  await page.locator("pb-call #dial").waitFor();
  assert.doesNotMatch(await page.locator("pb-call").evaluate((panel) => {
    const shown = (node) => [...node.childNodes].map((inner) => inner.nodeType === 3 ? inner.textContent
      : inner.nodeType === 1 && inner.checkVisibility() && !inner.matches("style") ? shown(inner.shadowRoot ?? inner) : "").join(" ");
    return shown(panel.shadowRoot);
  }), /\$5,000|\$9,000 in/);
  clean(page, coach.url);
  await page.context().close();
});

test("no words for what if without a connection; what was typed stays", async () => {
  const page = await opened(await made(PRICED), "/file");
  await page.locator("#ask").fill("seven");
  await page.keyboard.press("Enter");
  await page.locator("#ask-wrong").getByText("Write an amount in dollars").waitFor();
  await page.locator("#ask").fill("7000");
  await page.context().setOffline(true);
  await page.keyboard.press("Enter");
  await page.locator("#ask-wrong").getByText("No connection. What you typed is still here.").waitFor();
  assert.equal(await page.locator("#ask").inputValue(), "7000");
  assert.match(await page.locator("#then").textContent(), /\$7,000/);
  clean(page, coach.url, CUT);
  await page.context().close();
});

/** What sticks out of the page's side, and what is too small to touch. */
const faults = () => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const walk = (node) => {
    for (const inner of node.querySelectorAll("*")) {
      if (inner.shadowRoot) walk(inner.shadowRoot);
      if (!inner.matches("button, summary, input, select, textarea") || inner.matches(".skip:not(:focus)") || !inner.checkVisibility()) continue;
      const { width, height } = inner.getBoundingClientRect();
      const least = inner.matches(".link") ? 31.5 : 47.5;
      if (height > 1 && (height < least || width < 31.5)) found.push(`too small: ${inner.outerHTML.slice(0, 80)} ${width.toFixed()}x${height.toFixed()}`);
      if (parseFloat(getComputedStyle(inner).fontSize) < 15) found.push(`too small to read: ${inner.textContent.trim().slice(0, 40)}`);
    }
  };
  walk(document);
  return found;
};

async function look(page, name, axe = true) {
  await page.waitForTimeout(300);
  if (process.env.SHOTS) {
    mkdirSync(process.env.SHOTS, { recursive: true });
    await page.screenshot({ path: join(process.env.SHOTS, `${name.replaceAll(/[^\w]+/g, "-")}.png`), fullPage: true });
  }
  return [...(await page.evaluate(faults)).map((fault) => `${name}: ${fault}`), ...(axe ? await findings(page, name) : [])];
}

/** Everything that is folded is open, every part has something in it. */
async function everything(one, more, axe, name) {
  const found = [];
  const page = await audit(one, more);
  await page.locator("#bill-text").waitFor();
  found.push(...await look(page, `give ${name}`, axe));
  await page.locator("#bill-text").fill(SUMMARY);
  await button(page, "Check it").click();
  await page.locator("#refused").waitFor();
  found.push(...await look(page, `refused ${name}`, axe));
  await page.locator("#bill-text").fill(`${BILL}2026-09-10,36415,0300,VENIPUNCTURE,1,about forty\n`);
  await button(page, "Check it").click();
  await button(page, "They took it off").click();
  await page.locator("[data-answer=removed][aria-pressed=true]").waitFor();
  await page.locator("#setting").selectOption("hospital");
  await button(page, "Look up the prices").click();
  await page.locator(".total").waitFor();
  await button(page, "Erase this bill").click();
  await page.locator("pb-audit details").evaluateAll((all) => all.forEach((fold) => { fold.open = true; }));
  found.push(...await look(page, `bill ${name}`, axe));
  await page.goto(`${coach.url}/#/case/${one.id}/file`);
  await page.locator("#ask").fill("7,000");
  await page.keyboard.press("Enter");
  await page.locator(".reply").waitFor();
  await page.locator("pb-bargain details").evaluateAll((all) => all.forEach((fold) => { fold.open = true; }));
  found.push(...await look(page, `numbers ${name}`, axe));
  await page.context().close();
  return found;
}

for (const dark of [false, true]) {
  for (const width of [360, 1280]) {
    test(`every part at ${width} px, ${dark ? "dark" : "light"}: nothing for axe-core, nothing sticks out`, async () => {
      assert.deepEqual(await everything(await made(PRICED), { width, height: 800, dark }, true, `${width} ${dark ? "dark" : "light"}`), []);
    });
  }
}

test("text at 200 %, and 320 px: nothing scrolls sideways", async () => {
  for (const [width, size] of [[360, 32], [768, 32], [320, 16]]) {
    assert.deepEqual(await everything(await made(PRICED), { width, size }, false, `${width} at ${size} px`), []);
  }
});

test("right to left and forced colours: nothing sticks out", async () => {
  assert.deepEqual(await everything(await made(PRICED), { dir: "rtl", forcedColors: "active", reducedMotion: "reduce" }, false, "right to left"), []);
});
