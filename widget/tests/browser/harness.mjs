// What the browser tests stand on: a real server to be started, killed and started again, and a real Chromium.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const ROOT = resolve(import.meta.dirname, "../../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const PATIENCE = 15_000;
export const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The coach in a process of its own, on its own data and its own day. */
export class Coach {
  constructor(settings = {}) {
    this.folder = mkdtempSync(join(tmpdir(), "pushback-"));
    this.clock = join(this.folder, "today");
    this.settings = settings;
    this.port = 0;
    this.today = "2026-11-02";
  }

  set today(day) {
    this.day = day;
    writeFileSync(this.clock, day);
  }

  /** Let days go by. */
  after(days) {
    const date = new Date(`${this.day}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    this.today = date.toISOString().slice(0, 10);
  }

  async start() {
    const python = resolve(process.env.PYTHON ?? join(ROOT, ".venv/bin/python"));
    const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PUSHBACK_")));
    this.process = spawn(python, ["-m", "tests.browser.served", String(this.port), this.clock], {
      cwd: ROOT, env: { ...kept, PUSHBACK_DATA_DIR: join(this.folder, "data"), ...this.settings }, stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(createInterface(this.process.stdout), "line");
    this.url = line.trim();
    this.port = Number(new URL(this.url).port);
    for (let tries = 0; tries < 400; tries++) {
      if (await fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false)) return this;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("the server did not get ready");
  }

  /** As the machine's own end would be. */
  async kill() {
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
  }

  async end() {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ask(method, path, body, token) {
    const answer = await fetch(this.url + path, {
      method, body: body && JSON.stringify(body),
      headers: { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return answer.status === 204 ? null : answer.json();
  }

  /** A case in which these lines were said, without a page: its id and key. */
  async caseOf(lines) {
    const { id, token } = await this.ask("POST", "/api/cases");
    for (const [at, message] of lines.entries()) await this.ask("POST", `/api/cases/${id}/turns`, { turn_id: `t${at}`, message }, token);
    return { id, token };
  }
}

function once(source, event) {
  return new Promise((done, failed) => {
    source.once(event, (...values) => done(values));
    source.once("error", failed);
  });
}

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });

/** A page that keeps what it complained about and every address that it asked. */
export async function openPage(browser, url, { width = 360, height = 740, dark = false, ...more } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale: "en-US", ...more,
  });
  context.setDefaultTimeout(PATIENCE);
  return visit(context, url);
}

export async function visit(context, url) {
  const page = await context.newPage();
  page.complaints = [];
  page.asked = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error.stack)));
  page.on("request", (request) => page.asked.push(request.url()));
  await page.goto(url);
  return page;
}

/** No error, nothing asked of another host. A connection that the test cut complains: name what may be said. */
export function clean(page, ...origins) {
  const but = origins.filter((one) => one instanceof RegExp);
  assert.deepEqual(page.complaints.filter((words) => !but.some((allowed) => allowed.test(words))), []);
  const hosts = origins.filter((one) => typeof one === "string");
  assert.deepEqual(page.asked.filter((url) => !hosts.some((host) => url.startsWith(host)) && !/^(data|blob|about):/.test(url)), []);
}

/** Send one line by hand: the field, the words, the button. */
export async function sayByMouse(page, words) {
  await page.locator("#words").click();
  await page.keyboard.insertText(words);
  await page.locator("pb-composer button[type=submit]").click();
}

/** Send one line by keys alone: the field has the focus, or is reached by Tab. */
export async function sayByKeys(page, words) {
  await tabTo(page, "#words");
  await page.keyboard.insertText(words);
  await page.keyboard.press((await page.locator("pb-composer form").getAttribute("class")) === "sheet" ? "Control+Enter" : "Enter");
}

/** Press Tab until this has the focus. */
export async function tabTo(page, selector, most = 400) {
  for (let presses = 0; presses < most; presses++) {
    if (await page.evaluate(hasFocus, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector}`);
}

function hasFocus(selector) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches(selector) ?? false;
}

/** The answer to the newest line. */
export async function answered(page, before) {
  await page.waitForFunction((count) => {
    const chat = document.querySelector("pushback-coach")?.renderRoot.querySelector("pb-chat");
    const { session } = chat?.coach ?? {};
    return session && !session.lines.length && session.turns.filter((turn) => turn.status === "done").length > count;
  }, before);
  return page.evaluate(() => {
    const { session } = document.querySelector("pushback-coach").coach;
    return session.turns[session.turns.length - 1].reply;
  });
}

export const standing = (page) => page.evaluate(() =>
  document.querySelector("pushback-coach")?.coach.session?.turns.filter((turn) => turn.status === "done").length ?? 0);

/** Every finding of axe-core, in words. `iframes: false`: one page, its shadow trees with it. */
export async function findings(page, where) {
  const present = await page.evaluate(() => "axe" in globalThis);
  if (!present) await page.evaluate(`(() => { ${axe} ; globalThis.axe = axe; })()`);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.map(({ id, help, nodes }) => `${where}: ${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

/** Another site, on another host name, with whatever page and policy the test gives it. */
export async function anotherSite(page, headers = {}, port = 0) {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    answer.end(page);
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  return { url: `http://localhost:${server.address().port}`, end: () => server.close() };
}
