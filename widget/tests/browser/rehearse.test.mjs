// A practice call: set up, on the line, rewound, looked back on; ten quick objections; and what can go wrong meanwhile.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { Coach, clean, findings, launch, openPage, tabTo } from "./harness.mjs";

const STORY = "I had a planned hip operation at Mercy General, an in-network hospital. Aetna denied it as not medically necessary and now they want $18,000.";
const NO_AMOUNT = "My insurance denied my surgery as not medically necessary.";
const GAVE_AWAY = "I guess I could do 4,000, maybe 5,000?";
const ASKED = "Thank you. Who can approve a lower balance, and can I have that in writing?";
const SEED = 1;
const CUT = /Failed to load resource|net::ERR/;
const CALM = { reducedMotion: "reduce" };
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
const ask = ({ id, token }, method, path = "", body = undefined) => coach.ask(method, `/api/cases/${id}/rehearsals${path}`, body, token);

/** The case in a browser of its own, at one of its screens; in letters of some size, in some direction. */
async function opened({ id, token }, screen = "/rehearse", { size = 16, dir = "ltr", ...more } = {}) {
  const page = await openPage(browser, "about:blank", more);
  await page.addInitScript(([letters, way]) => addEventListener("DOMContentLoaded", () => {
    document.documentElement.style.fontSize = `${letters}px`;
    document.documentElement.dir = way;
  }), [size, dir]);
  // The same office in every run.
  await page.route(/\/rehearsals$/, (route) => (route.request().method() === "POST"
    ? route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), seed: SEED }) }) : route.continue()));
  await page.goto(`${coach.url}/#open=${id}.${token}`);
  await page.waitForURL(`**/#/case/${id}`);
  await page.waitForFunction(() => document.querySelector("pushback-coach").coach.session?.file);
  await page.goto(`${coach.url}/#/case/${id}${screen}`);
  return page;
}

const focused = (page) => page.evaluate(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.id || active?.textContent.trim() || "";
});

/** The practice in view, as the page has it. */
const standing = (page) => page.evaluate(() => document.querySelector("pushback-coach").renderRoot.querySelector("pb-rehearse").work.rehearsal);

const turnsAre = (page, count) => page.waitForFunction((wanted) => {
  const { work } = document.querySelector("pushback-coach").renderRoot.querySelector("pb-rehearse");
  return !work.going && (work.rehearsal.drill?.answers ?? work.rehearsal.turns).length === wanted;
}, count);

/** The ids under which turns were sent. */
function sentIds(page) {
  const ids = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/turns")) ids.push(request.postDataJSON().turn_id);
  });
  return ids;
}

/** Start what is chosen. */
async function start(page, what = "own") {
  await page.locator(`input[value=${what}]`).check();
  await button(page, "Start").click();
  await page.locator("#mine").waitFor();
}

/** Say a line; what is said of it is in view. */
async function say(page, words, count) {
  await page.locator("#mine").fill(words);
  await page.locator("#mine").press("Enter");
  await turnsAre(page, count);
}

const goOn = async (page) => {
  await page.locator("#go-on").click();
  await page.locator("#mine").waitFor();
};

test("by keys alone: set up, three turns, one of them tried twice, finished, looked back on", async () => {
  const one = await made();
  const page = await opened(one, "/file");
  await tabTo(page, "#to-practice");
  await page.keyboard.press("Enter");
  await page.locator("pb-rehearse form").waitFor();
  assert.equal(await focused(page), "Practice before you call");
  await tabTo(page, "#persona");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "details summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#target");
  await page.keyboard.insertText("4,600");
  await tabTo(page, "#ceiling");
  await page.keyboard.insertText("4000");
  await page.keyboard.press("Enter");
  await page.locator("#ceiling-wrong").getByText("Your limit can’t be lower than your target.").waitFor();
  assert.equal(await focused(page), "ceiling");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("5000");
  await page.keyboard.press("Enter");
  await page.locator("#mine").waitFor();
  assert.equal(await focused(page), "Practice call");
  const { prepared, opening_line: first } = await standing(page);
  assert.deepEqual(prepared, { target: "4600.00", ceiling: "5000.00" });
  await page.locator(".clerk blockquote").getByText(first, { exact: true }).waitFor();
  await page.locator("[role=log]").getByText(`The clerk says: ${first}`).waitFor({ state: "attached" });

  // A line that gives something away, and what is said of it.
  await tabTo(page, "#mine");
  await page.keyboard.insertText(GAVE_AWAY);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Change one thing", exact: true }).waitFor();
  assert.equal(await focused(page), "step");
  assert.equal(await page.getByRole("heading", { name: "Change one thing", exact: true }).count(), 1);
  assert.ok((await page.locator(".bubble .said").textContent()).includes(GAVE_AWAY));
  assert.equal(await page.locator(".sheet").count(), 1);
  assert.doesNotMatch(await page.locator("pb-rehearse .page").textContent(), /\d ?%|points|score/i);

  // Once more.
  await tabTo(page, ".ways .main");
  await page.keyboard.press("Enter");
  await page.locator("#mine").waitFor();
  await tabTo(page, "#mine");
  await page.keyboard.insertText(ASKED);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Turn 1, both tries" }).waitFor();
  assert.deepEqual(await page.locator(".try > .said").allTextContents(), [GAVE_AWAY, ASKED]);
  assert.ok(await page.getByRole("heading", { name: "What changed" }).isVisible());
  await tabTo(page, ".ways .main");
  assert.equal(await focused(page), "Go on from the second try");
  await page.keyboard.press("Enter");
  for (const turn of [2, 3]) {
    await page.locator("#mine").waitFor();
    await tabTo(page, "#mine");
    await page.keyboard.insertText(ASKED);
    await page.keyboard.press("Enter");
    await turnsAre(page, turn);
    if (!(await page.locator("#go-on").count())) continue;
    await tabTo(page, "#go-on");
    await page.keyboard.press("Enter");
  }

  await tabTo(page, "#finish");
  await page.keyboard.press("Enter");
  await page.locator(".deal").waitFor();
  assert.equal(await focused(page), "After practice");
  const { debrief } = await standing(page);
  assert.equal(await page.locator(".deal h2").textContent(), debrief.deal);
  assert.deepEqual(await page.locator(".deal .trouble").allTextContents(), debrief.gates);
  const desc = await page.locator("svg.ladder desc").textContent();
  for (const amount of await page.locator(".amounts b").allTextContents()) assert.ok(desc.includes(amount), `${amount} in ${desc}`);
  await tabTo(page, "#keep-line");
  await page.keyboard.press("Enter");
  await button(page, "On my call card").waitFor();
  assert.deepEqual(await page.evaluate((id) => JSON.parse(localStorage.getItem(`pushback.kept-lines.${id}`)), one.id), [debrief.keep[0]]);
  clean(page, coach.url);
  await page.context().close();
});

test("a number at the top shows its turn, and Back leads to where one was", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  await start(page);
  await say(page, GAVE_AWAY, 1);
  await goOn(page);
  await page.locator("#mine").fill("half a line");
  await page.locator(".turns a").first().click();
  await page.waitForURL(/\/rehearse\/[\w-]+\/1$/);
  assert.ok((await page.locator(".bubble .said").textContent()).includes(GAVE_AWAY));
  assert.equal(await page.locator(".turns [aria-current=step]").textContent(), "Turn 1");
  await page.goBack();
  await page.locator("#mine").waitFor();
  assert.equal(await page.locator("#mine").inputValue(), "half a line");
  clean(page, coach.url);
  await page.context().close();
});

test("said aloud without typing, silent, and nothing at all", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  const ids = sentIds(page);
  await start(page);
  const { hint } = await standing(page);
  assert.equal(await page.locator(".sheet").count(), 0);
  await page.locator("#mine").press("Enter");
  await page.getByText("Nothing written. Write your line, or press “Stay silent”: the clerk waits too.").first().waitFor();
  assert.deepEqual(ids, []);
  await button(page, "I said it aloud").click();
  assert.equal(await page.locator(".sheet blockquote").textContent(), hint);
  assert.deepEqual(ids, []);
  await button(page, "I said it aloud").click();
  await turnsAre(page, 1);
  assert.equal((await standing(page)).turns[0].said, hint);
  if (await page.locator("#go-on").count()) await goOn(page);
  await button(page, "Stay silent").click();
  await turnsAre(page, 2);
  assert.equal((await standing(page)).turns[1].said, "");
  clean(page, coach.url);
  await page.context().close();
});

test("no connection: the words stay, and sent again they are said once", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  const ids = sentIds(page);
  await start(page);
  let cuts = 0;
  await page.route("**/turns", async (route) => {
    if (cuts++) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.locator("#mine").fill(ASKED);
  await page.locator("#mine").press("Enter");
  await page.getByText("No connection. Your words are here.").first().waitFor();
  assert.equal(await page.locator("#mine").inputValue(), ASKED);
  await page.reload();
  await page.locator("#mine, #go-on").first().waitFor();
  if (await page.locator("#go-on").count()) await page.locator("#go-on").click();
  clean(page, coach.url, CUT);
  assert.equal((await standing(page)).turns.length, 1);
  assert.equal(ids.length, 1);
  await page.context().close();
});

test("cut before it was heard: the same words go out under the same id, and two taps are one turn", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  const ids = sentIds(page);
  await start(page);
  await page.context().setOffline(true);
  await page.locator("#mine").fill(ASKED);
  await page.locator("#mine").press("Enter");
  await page.getByText("No connection. Your words are here.").first().waitFor();
  await page.context().setOffline(false);
  await button(page, "Say it").evaluate((node) => { node.click(); node.click(); });
  await turnsAre(page, 1);
  assert.equal(new Set(ids).size, 1);
  assert.equal((await standing(page)).turns.length, 1);
  clean(page, coach.url, CUT);
  await page.context().close();
});

test("longer than anybody says: it stays in the field, and it is said why", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  await start(page);
  await page.locator("#mine").fill("word ".repeat(2100));
  await button(page, "Say it").click();
  await page.getByText("That is longer than anybody says on the phone.").first().waitFor();
  assert.equal((await page.locator("#mine").inputValue()).length, 10_500);
  clean(page, coach.url, /413|422/);
  await page.context().close();
});

test("a call that another tab has finished says so, and keeps the words", async () => {
  const one = await made();
  const page = await opened(one, "/rehearse", CALM);
  await start(page);
  await say(page, ASKED, 1);
  if (await page.locator("#go-on").count()) await goOn(page);
  await page.locator("#mine").fill("one more line");
  const { id } = await standing(page);
  await ask(one, "POST", `/${id}/end`, {});
  await page.locator("#mine").press("Enter");
  await page.locator(".deal, .trouble").first().waitFor();
  assert.match(await page.evaluate(() => Object.entries(localStorage).find(([name]) => name.startsWith("pushback.practice."))[1]), /one more line/);
  clean(page, coach.url, /409/);
  await page.context().close();
});

test("hanging up, and calling again another day", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  await start(page);
  await say(page, ASKED, 1);
  if (await page.locator("#go-on").count()) await goOn(page);
  await button(page, "Hang up").click();
  await page.locator("#wait").selectOption("3");
  await button(page, "Call again").click();
  await page.getByText("Call 2, 3 days later").waitFor();
  const { call, day, line } = await standing(page);
  assert.deepEqual([call, day], [2, 3]);
  await page.locator(".clerk blockquote").getByText(line, { exact: true }).waitFor();
  clean(page, coach.url);
  await page.context().close();
});

test("the own call without an amount: what to tell first, and the way there", async () => {
  const page = await opened(await made([NO_AMOUNT]), "/rehearse", CALM);
  await button(page, "Start").click();
  await button(page, "Tell me in the conversation").waitFor();
  assert.ok((await page.locator("#tell-first").textContent()).length > 20);
  await button(page, "Tell me in the conversation").click();
  await page.locator("pb-chat #words").waitFor();
  clean(page, coach.url, /422/);
  await page.context().close();
});

test("ten quick ones: each met or bettered at once, a soft line that can be switched off, ten at the end", async () => {
  const page = await opened(await made());
  await start(page, "drill");
  await page.locator("svg.time").waitFor();
  await button(page, "Switch the line off").click();
  assert.equal(await page.locator("svg.time").count(), 0);
  for (let at = 1; at <= 10; at++) {
    await page.getByRole("heading", { name: `Line ${at} of 10` }).waitFor();
    assert.equal(await page.locator("svg.time").count(), 0);
    await say(page, at % 2 ? ASKED : "OK, I'll pay it all now.", at);
    await page.locator("#go-on").waitFor();
    assert.equal(await focused(page), "step");
    await page.locator("#go-on").click();
  }
  const { drill } = await standing(page);
  await page.getByRole("heading", { name: `${drill.met} of 10 met` }).waitFor();
  assert.equal(await page.locator(".ten > li").count(), 10);
  assert.equal(drill.answers.length, 10);
  clean(page, coach.url);
  await page.context().close();
});

test("less motion: no soft line, and the clerk answers at once", async () => {
  const page = await opened(await made(), "/rehearse", CALM);
  await start(page, "drill");
  assert.ok(!(await page.locator("svg.time").isVisible()));
  assert.notEqual(await page.locator(".clerk blockquote").textContent(), "");
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await page.context().close();
});

test("past practice: gone on with, looked back on, and a line with its table from five on", async () => {
  const one = await made();
  for (let at = 0; at < 5; at++) {
    const { id } = await ask(one, "POST", "", { kind: "call", seed: at });
    await ask(one, "POST", `/${id}/turns`, { turn_id: `t${at}`, message: at % 2 ? ASKED : GAVE_AWAY });
    await ask(one, "POST", `/${id}/end`, {});
  }
  await ask(one, "POST", "", { kind: "call", seed: SEED });
  const page = await opened(one, "/rehearse", CALM);
  await page.locator(".past li").first().waitFor();
  const { rehearsals } = await ask(one, "GET");
  assert.equal(await page.locator(".past li").count(), 6);
  if (rehearsals.filter(({ total }) => total !== null).length >= 5) {
    const desc = await page.locator(".chart desc").textContent();
    await page.getByText("See it as a table").click();
    const totals = await page.locator(".past td.num").allTextContents();
    assert.deepEqual(totals.map(Number), rehearsals.flatMap(({ total }) => total ?? []));
    for (const total of totals) assert.ok(desc.includes(`, ${total}`));
  }
  await button(page, /^Look back/).first().click();
  await page.locator(".deal").waitFor();
  await page.goBack();
  await button(page, /^Go on/).first().click();
  await page.locator("#mine").waitFor();
  clean(page, coach.url);
  await page.context().close();
});

test("a case that is gone, and a practice that is gone", async () => {
  const one = await made();
  const page = await opened(one, "/rehearse", CALM);
  await start(page);
  await page.locator("#mine").fill("took me long to write");
  const { id } = await standing(page);
  await ask(one, "DELETE", `/${id}`);
  await page.locator("#mine").press("Enter");
  await page.getByText("This practice is not on the server any more.").first().waitFor();
  assert.ok(await page.getByText("took me long to write").isVisible());
  await button(page, "To all practice").click();
  await page.locator("fieldset").first().waitFor();
  await coach.ask("DELETE", `/api/cases/${one.id}`, undefined, one.token);
  await page.locator("input[value=drill]").check();
  await button(page, "Start").click();
  await page.getByRole("heading", { name: "This case can’t be opened here." }).waitFor();
  clean(page, coach.url, /404/);
  await page.context().close();
});

/** What sticks out of the page's side, and what is too small to touch or to read. */
const faults = () => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const walk = (node) => {
    for (const inner of node.querySelectorAll("*")) {
      if (inner.shadowRoot) walk(inner.shadowRoot);
      if (!inner.matches("button, a[href], summary, select, textarea, input:not([type=radio])") || inner.matches(".skip:not(:focus)") || !inner.checkVisibility()) continue;
      const { width, height } = inner.getBoundingClientRect();
      const least = inner.matches(".link, .losses a") ? 31.5 : 47.5;
      if (height > 1 && (height < least || width < 31.5)) found.push(`too small: ${inner.outerHTML.slice(0, 80)} ${width.toFixed()}x${height.toFixed()}`);
      if (parseFloat(getComputedStyle(inner).fontSize) < 15) found.push(`too small to read: ${inner.textContent.trim().slice(0, 40)}`);
    }
  };
  walk(document);
  return found;
};

const VIEWS = [
  ...[360, 1280].flatMap((width) => [false, true].map((dark) => ({ name: `${width} px, ${dark ? "dark" : "light"}`, width, height: 800, dark }))),
  { name: "320 px", width: 320, plain: true }, { name: "360 px, text at 200 %", width: 360, size: 32, plain: true },
  { name: "768 px, right to left, forced colours", width: 768, dir: "rtl", forcedColors: "active", plain: true },
];
for (const { name, plain, ...more } of VIEWS) {
  test(`every step at ${name}`, async () => {
    const page = await opened(await made(), "/rehearse", { ...CALM, ...more });
    const found = [];
    const look = async (step) => {
      await page.evaluate(() => scrollTo(0, 0));
      found.push(...(await page.evaluate(faults)).map((fault) => `${step}: ${fault}`));
      if (!plain) found.push(...await findings(page, step));
      if (!process.env.SHOTS) return;
      mkdirSync(process.env.SHOTS, { recursive: true });
      await page.screenshot({ path: join(process.env.SHOTS, `rehearse ${step} ${name}.png`.replaceAll(/[^\w.]+/g, "-")), fullPage: true });
    };
    await page.locator("fieldset").first().waitFor();
    await page.locator("input[value=moment]").check();
    await page.locator("details summary").first().click();
    await look("set-up");
    await start(page);
    await button(page, "Hint").click();
    await look("on the line");
    await say(page, GAVE_AWAY, 1);
    await button(page, "Rewind and try again").waitFor();
    await look("feedback");
    await button(page, "Rewind and try again").click();
    await page.locator("#mine").waitFor();
    await say(page, ASKED, 1);
    await page.locator(".try").first().waitFor();
    await look("two tries");
    await button(page, "Go on from the second try").click();
    await button(page, "Hang up").click();
    await look("hanging up");
    await button(page, "Finish and look back").click();
    await page.locator(".deal").waitFor();
    await look("looked back on");
    await page.evaluate(() => document.querySelector("pushback-coach").coach.go("rehearse"));
    await page.locator("fieldset").first().waitFor();
    await look("set-up with the past");
    await start(page, "drill");
    await look("drill");
    await say(page, "OK, I'll pay it all now.", 1);
    await page.locator("#go-on").waitFor();
    await look("drill answered");
    assert.deepEqual(found, []);
    clean(page, coach.url);
    await page.context().close();
  });
}
