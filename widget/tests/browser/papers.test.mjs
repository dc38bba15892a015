// What goes on paper: the plan, one page for one bill, and the letters, which are the person's own words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Coach, clean, launch, openPage } from "./harness.mjs";

const HELD = [
  "I had a planned hip operation at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.",
  "The letter is dated October 28.", "I called. Dana put it on hold until March 4, 2027, reference number 88213.",
];
const PRICED = [
  ...HELD, "I sent the confirmation letter today.",
  "Marcus at billing said a supervisor will call me back.", "I got the itemized bill and the UB-04.", "I went through the lines, nothing looks wrong.",
  "The code on it is PR-50.", "I mailed the appeal today.", "The plan says the hospital can bill me, and they confirmed it in writing.",
  "The appeal was denied, final decision.", "Medicare pays about $4,200 for this, and my plan would have allowed about $6,000.",
  "I have $9,300 in savings, $5,000 of it can go to this.", "I've got a supervisor on now, she can approve it.", "I offered $3,000 and she came back with $9,000.",
];
const EIGHT = [
  ...PRICED, "Lena from billing said she will call me back on Monday.", "The manager told me it won't go to collections.",
  "She said the balance will be zeroed out.", "Tom at billing said a supervisor will call me back on Friday.",
  "He said he will call me back after lunch.", "Ruth at billing told me a manager will call me back.",
];
const SETTLED = [...PRICED, "They called back: $4,600, final.", "They emailed the letter and it has all the terms."];
const ZERO = [...SETTLED, "I paid the $4,600.", "The statement shows a zero balance."];
const TWO_BILLS = [
  "I went to the emergency room at Mercy General. They want $18,000. Insurance said out of network.", "The anesthesiologist sent a separate bill for $2,150.",
];
const HOLD = "letter/hold_confirmation";
let browser, coach;

before(async () => {
  browser = await launch();
  coach = await new Coach().start();
});
after(async () => {
  await browser.close();
  await coach.end();
});

/** A case in which these lines were said, at one of its screens in a browser of its own; its letter as the server has it, and changed elsewhere. */
async function opened(lines, screen, more = {}) {
  const { id, token } = await coach.caseOf(lines);
  const page = await openPage(browser, `${coach.url}/#open=${id}.${token}`, more);
  await page.waitForURL(`**/#/case/${id}`);
  await page.goto(`${coach.url}/#/case/${id}/${screen}`);
  await page.locator(screen === "plan" ? "dl.figures" : "pb-letter .paper").first().waitFor();
  page.letter = () => coach.ask("GET", `/api/cases/${id}/letters/hold_confirmation`, undefined, token);
  page.change = async (letter) => {
    const { revision } = await page.letter();
    const answer = await fetch(`${coach.url}/api/cases/${id}/letters/hold_confirmation`, {
      method: "PATCH", headers: { "Content-Type": "application/json", "If-Match": `"${revision}"`, Authorization: `Bearer ${token}` }, body: JSON.stringify(letter),
    });
    assert.equal(answer.status, 200);
  };
  return page;
}

const button = (page, name) => page.getByRole("button", { name, exact: true });
const shown = (page, words) => page.locator("#screen").getByText(words).first().waitFor();
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

/** Every word that is seen, and what is not black on white; as it is on the screen or, asked for first, on paper. */
const seen = (page) => page.evaluate(() => {
  const words = [], coloured = new Set();
  const walk = (node) => {
    for (const inner of node.childNodes) {
      if (inner.nodeType === Node.TEXT_NODE && inner.textContent.trim()) {
        words.push(inner.textContent);
        const { color } = getComputedStyle(inner.parentElement ?? inner.getRootNode().host);
        if (color !== "rgb(0, 0, 0)") coloured.add(`${color} ${inner.textContent.trim()}`);
      }
      if (inner.nodeType !== Node.ELEMENT_NODE || inner.matches("style, script, .hidden, svg") || !inner.checkVisibility()) continue;
      const ground = getComputedStyle(inner).backgroundColor;
      if (!["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(ground)) coloured.add(`${ground} ${inner.outerHTML.slice(0, 60)}`);
      walk(inner.shadowRoot ?? inner);
    }
  };
  walk(document.body);
  return { words: words.join(" ").replace(/\s+/g, " "), coloured: [...coloured] };
});

// the plan

test("the plan of one bill with eight promises is one page, on letter paper and on A4", async () => {
  const page = await opened(EIGHT, "plan", { width: 1280, height: 900 });
  assert.equal(await page.locator(".promises tbody tr").count(), 8);
  for (const format of ["Letter", "A4"]) {
    assert.equal(pages(await page.pdf({ format })), 1, format);
  }
  clean(page, coach.url);
  await page.context().close();
});

test("two bills are two pages, each with its clocks and its name", async () => {
  const page = await opened(TWO_BILLS, "plan", { width: 1280, height: 900 });
  assert.equal(pages(await page.pdf({ format: "Letter" })), 2);
  await page.emulateMedia({ media: "print" });
  const { words } = await seen(page);
  assert.ok(words.includes("Plan for the bill from Mercy General") && words.includes("Plan for the bill from the anesthesia group"), words);
  clean(page, coach.url);
  await page.context().close();
});

for (const dark of [false, true]) {
  test(`on paper the plan has no header and nothing to press, and is black on white (${dark ? "dark" : "light"} theme)`, async () => {
    const page = await opened(PRICED, "plan", { dark });
    const screen = (await seen(page)).words;
    await page.emulateMedia({ media: "print", colorScheme: dark ? "dark" : "light" });
    const { words, coloured } = await seen(page);
    for (const pressed of ["On a call?", "Print", "Add dates to calendar", "Open"]) {
      assert.ok(screen.includes(pressed), pressed);
      assert.ok(!new RegExp(`${pressed.replace("?", "\\?")}( |$)`).test(words), pressed);
    }
    for (const kept of ["Plan for the bill from Mercy General", "$9,000", "The hold ends", "What was promised", "88213", "Your private limit is never printed."]) {
      assert.ok(words.includes(kept), kept);
    }
    assert.deepEqual(coloured, []);
    clean(page, coach.url);
    await page.context().close();
  });
}

for (const [name, lines, figures] of [
  ["nothing is known", ["Hello"],
    [["Not known yet", "The amount stands on the bill."], ["Not known yet", "One answer is missing. See below."], ["Not yet", "Who owes it comes first."]]],
  ["it is owed, and there is a number", PRICED,
    [["$9,000", "from $18,000 at first"], ["Up to $9,000", "The price is still open."], ["$3,000", "The one to say now."]]],
  ["it is settled", SETTLED,
    [["$4,600", "from $18,000 at first"], ["$4,600", "Agreed. Pay only on the written terms."], ["None needed", "You have a deal."]]],
  ["the balance is zero", ZERO,
    [["Zero", "Zero balance, in writing."], ["Zero", "Keep that letter."], ["None needed", "You have a deal."]]],
]) {
  test(`the three figures of the plan where ${name}`, async () => {
    const page = await opened(lines, "plan");
    const found = await page.locator("dl.figures > div").evaluateAll((all) => all.map((one) => one.innerText.split("\n")));
    assert.deepEqual(found, ["They ask now", "What you may owe", "Your number"].map((label, at) => [label, ...figures[at]]));
    clean(page, coach.url);
    await page.context().close();
  });
}

test("the dates go into a calendar", async () => {
  const page = await opened(HELD, "plan");
  const saving = page.waitForEvent("download");
  await button(page, "Add dates to calendar").click();
  const file = readFileSync(await (await saving).path(), "utf8");
  assert.match(file, /^BEGIN:VCALENDAR\r\n/);
  assert.match(file, /DTSTART;VALUE=DATE:20270304\r\nSUMMARY:The hold ends: Mercy General\r\n/);
  clean(page, coach.url);
  await page.context().close();
});

// a letter

test("a letter is put into own words: the draft is there after a reload, and saved it is in the case", async () => {
  const page = await opened(HELD, HOLD);
  const { text } = await page.letter();
  await button(page, "Edit").click();
  assert.equal(await page.locator("textarea").inputValue(), text);
  await page.locator("textarea").press("Control+End");
  await page.keyboard.insertText("\nThank you, Dana.");
  await page.reload();
  const mine = `${text}\nThank you, Dana.`;
  await page.waitForFunction(() => document.querySelector("pushback-coach").renderRoot.querySelector("pb-letter")?.renderRoot.querySelector("textarea"));
  assert.equal(await page.locator("textarea").inputValue(), mine);
  assert.equal((await page.letter()).text, text);
  await button(page, "Save").click();
  await shown(page, "In your own words.");
  assert.deepEqual([(await page.letter()).text, (await page.letter()).edited], [mine, true]);
  assert.ok(await button(page, "Edit").evaluate((node) => node.getRootNode().activeElement === node), "the focus is on Edit");
  clean(page, coach.url);
  await page.context().close();
});

for (const [choice, kept] of [["Keep mine", "Mine"], ["Use the other one", "Theirs"]]) {
  test(`a letter that changed elsewhere: both wordings are there, and “${choice}” keeps ${kept.toLowerCase()}`, async () => {
    const page = await opened(HELD, HOLD);
    await button(page, "Edit").click();
    await page.locator("textarea").fill("Mine");
    await page.change({ text: "Theirs" });
    await button(page, "Save").click();
    await page.getByRole("heading", { name: "This letter changed elsewhere while you wrote. Your words are safe." }).waitFor();
    assert.equal(await page.locator("textarea").inputValue(), "Mine");
    await page.locator("summary").getByText("The other version").click();
    assert.equal(await page.locator(".notice .paper").innerText(), "Theirs");
    assert.equal((await page.letter()).text, "Theirs");
    await button(page, choice).click();
    await button(page, "Edit").waitFor();
    assert.equal(await page.locator(".paper").innerText(), kept);
    assert.equal((await page.letter()).text, kept);
    clean(page, coach.url, /412/);
    await page.context().close();
  });
}

test("a letter is filled again from the case, and Undo brings the own words back", async () => {
  const page = await opened(HELD, HOLD);
  const { text } = await page.letter();
  await page.change({ text: "My own words" });
  await page.reload();
  await button(page, "Fill it again from the case").click();
  await shown(page, "Filled again from the case. Your wording can come back.");
  assert.deepEqual([(await page.letter()).text, (await page.letter()).edited], [text, false]);
  await button(page, "Undo").click();
  await shown(page, "In your own words.");
  assert.equal((await page.letter()).text, "My own words");
  assert.equal(await page.locator(".paper").innerText(), "My own words");
  clean(page, coach.url);
  await page.context().close();
});

test("changes that were dropped come back with Undo", async () => {
  const page = await opened(HELD, HOLD);
  await button(page, "Edit").click();
  await page.locator("textarea").fill("Mine");
  await button(page, "Drop my changes").click();
  await button(page, "Undo").click();
  assert.equal(await page.locator("textarea").inputValue(), "Mine");
  clean(page, coach.url);
  await page.context().close();
});

test("“I sent it” is noted, says what is next, and leads on in the conversation", async () => {
  const page = await opened(HELD, HOLD);
  await button(page, "I sent it").click();
  await page.getByRole("heading", { name: /^Sent Mon, Nov 2\b/ }).waitFor();
  await shown(page, /^Next: /);
  assert.equal((await page.letter()).sent_on, "2026-11-02");
  await button(page, "Go on with the next step").click();
  await page.locator("article").first().waitFor();
  await shown(page, /get the real bill/);
  clean(page, coach.url);
  await page.context().close();
});

test("“Not sent after all” takes it back, in the conversation too", async () => {
  const page = await opened(HELD, HOLD);
  await button(page, "I sent it").click();
  await button(page, "Not sent after all").click();
  await button(page, "I sent it").waitFor();
  assert.equal((await page.letter()).sent_on, null);
  await button(page, "Back").click();
  await page.locator("article").first().waitFor();
  assert.equal(await page.locator("details.undone").count(), 1);
  clean(page, coach.url, /412/);
  await page.context().close();
});

test("Copy and Download give the letter as it stands", async () => {
  const page = await opened(HELD, HOLD, { permissions: ["clipboard-read", "clipboard-write"] });
  const { text } = await page.letter();
  await button(page, "Copy").click();
  await button(page, "Copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  const saving = page.waitForEvent("download");
  await button(page, "Download").click();
  assert.equal(readFileSync(await (await saving).path(), "utf8"), text);
  clean(page, coach.url);
  await page.context().close();
});

test("what is still missing is listed: answered once, it stands in the letter", async () => {
  const page = await opened(HELD, HOLD);
  assert.deepEqual(await page.locator(".missing li p").allTextContents(), ["the account number", "your name", "the date of care"]);
  assert.deepEqual(await page.locator(".paper mark").allTextContents(), ["[account number]", "[patient name]", "[service date]", "[signer name]"]);
  await button(page, "Answer: the account number").click();
  await page.locator("pb-fix input").fill("A-77120");
  await page.keyboard.press("Enter");
  await page.locator(".paper").getByText("A-77120").waitFor();
  assert.equal(await button(page, "Answer: the account number").count(), 0);
  assert.match((await page.letter()).text, /A-77120/);
  clean(page, coach.url);
  await page.context().close();
});

test("a blank that no fact fills is found in the text and selected", async () => {
  const page = await opened(HELD, HOLD);
  await page.change({ text: "Dear [name of the manager],\nthank you." });
  await page.reload();
  await button(page, "Fill in: name of the manager").click();
  const chosen = await page.locator("textarea").evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(chosen, "[name of the manager]");
  clean(page, coach.url);
  await page.context().close();
});

for (const screen of ["plan", "file"]) {
  test(`from the ${screen}, a letter that never came up is two taps away`, async () => {
    const page = await opened(HELD, "plan");
    await page.evaluate((to) => { location.hash = location.hash.replace(/plan$/, to); }, screen);
    await page.locator(`pb-${screen} .others summary`).click();
    await page.locator(`pb-${screen} .others`).getByText("For the collector").waitFor();
    await page.locator(`pb-${screen} .others`).getByRole("button", { name: "Permission for someone to speak for the patient" }).click();
    await page.getByRole("heading", { name: "Permission for someone to speak for the patient" }).waitFor();
    await shown(page, /^For the billing office\./);
    clean(page, coach.url);
    await page.context().close();
  });
}

test("long letters are one page, on letter paper and on A4", async () => {
  for (const name of ["doctor_letter", "internal_appeal", "complaint_ebsa", "corrected_claim_request"]) {
    const page = await opened(EIGHT, `letter/${name}`);
    for (const format of ["Letter", "A4"]) assert.equal(pages(await page.pdf({ format })), 1, `${name} on ${format}`);
    clean(page, coach.url);
    await page.context().close();
  }
});

test("on paper a letter is its words alone, black on white in a dark theme too", async () => {
  const page = await opened(HELD, HOLD, { dark: true });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const { words, coloured } = await seen(page);
  assert.equal(words.trim(), (await page.letter()).text.replace(/\s+/g, " ").trim());
  assert.deepEqual(coloured, []);
  assert.equal(pages(await page.pdf({ format: "A4" })), 1);
  clean(page, coach.url);
  await page.context().close();
});
