// A practice call: marks under quoted words, the ladder of a deal, the line of past practice; drafts, and sending once.
import { beforeEach, expect, test } from "vitest";
import type { Coach } from "../../src/coach.js";
import { Keep } from "../../src/keep.js";
import { dots, heightOf, marked, progress, rungsOf } from "../../src/screens/rehearse-marks.js";
import type { Kind, Note, PracticeSummary, Rehearsal } from "../../src/screens/rehearse-types.js";
import { type Host, RehearseWork } from "../../src/screens/rehearse-work.js";
import { Refused, Unreachable } from "../../src/server.js";
import { t } from "../../src/strings/rehearse.js";

const note = (quote: string, start = -1): Note => ({ quote, start, text: "why" });
const SAID = "Thank you, please note it. I guess 4,000, maybe 5,000?";
const shown = (said: string, worked: Note | null, change: Note | null) => marked(said, worked, change).map(({ text, mark }) => `${mark}[${text}]`).join("");

// marks

test.each([
  ["nothing quoted", null, null, `[${SAID}]`],
  ["one quoted", note("please note it", 11), null, "[Thank you, ]worked[please note it][. I guess 4,000, maybe 5,000?]"],
  ["both, apart", note("Thank you", 0), note("4,000, maybe 5,000?", 35), "worked[Thank you][, please note it. I guess ]change[4,000, maybe 5,000?]"],
  ["a place that is wrong is found by the words", note("please note it", 3), null, "[Thank you, ]worked[please note it][. I guess 4,000, maybe 5,000?]"],
  ["words that are not there are not marked", note("have a nice day", 4), note("", 0), `[${SAID}]`],
  ["both on the same words: to be changed", note("I guess 4,000", 27), note("I guess 4,000", 27), "[Thank you, please note it. ]change[I guess 4,000][, maybe 5,000?]"],
  ["one reaches into the other", note("note it. I guess"), note("I guess 4,000"), "[Thank you, please ]worked[note it. ]change[I guess 4,000][, maybe 5,000?]"],
])("%s", (_, worked, change, parts) => {
  expect(shown(SAID, worked, change)).toBe(parts);
});

test("silence has no parts, and nothing of what was said is lost", () => {
  expect(marked("", note("x"), null)).toEqual([]);
  for (const said of ["a", "🙂 please, in writing 🙂", "x".repeat(10_000)]) {
    expect(marked(said, note(said.slice(0, 3), 0), note(said.slice(-2), said.length)).map(({ text }) => text).join("")).toBe(said);
  }
});

test("a place counted in whole characters is found behind an emoji", () => {
  expect(shown("🙂 in writing", note("in writing", 2), null)).toBe("[🙂 ]worked[in writing]");
});

// the ladder of a deal

const outcome = (agreed: string | null, lowest = "4300.00", billed = "18000.00") => ({ billed, agreed, lowest, percent: null, in_writing: false });

test("a deal is a ladder from low to high", () => {
  expect(rungsOf(outcome("5100.00"))).toEqual([
    { amount: "4300.00", is: ["lowest"] }, { amount: "5100.00", is: ["agreed"] }, { amount: "18000.00", is: ["billed"] },
  ]);
});

test.each([
  ["the best there was", outcome("4300.00"), [["4300.00", ["agreed", "lowest"]], ["18000.00", ["billed"]]]],
  ["no deal", outcome(null), [["4300.00", ["lowest"]], ["18000.00", ["billed"]]]],
  ["all of it", outcome("500.00", "500.00", "500.00"), [["500.00", ["agreed", "lowest", "billed"]]]],
])("%s: each amount once", (_, found, rungs) => {
  expect(rungsOf(found).map(({ amount, is }) => [amount, is])).toEqual(rungs);
});

// the line of past practice

const past = (kind: Kind, total: number | null): PracticeSummary =>
  ({ id: "r", kind, created: "2026-11-02T10:00:00Z", scenario: "", persona: "", ended: total !== null, turns: 3, total, themes: [] });

test("a line needs five of its kind that are over", () => {
  const calls = [10, 20, 30, 40].map((total) => past("call", total));
  expect(progress([...calls, past("call", null), past("drill", 70)], "call")).toEqual([]);
  expect(progress([...calls, past("drill", 70), past("call", 0)], "call").map(({ total }) => total)).toEqual([10, 20, 30, 40, 0]);
});

test("later is further along, better is higher, and nothing leaves the box", () => {
  const found = dots([0, 38, 100, 140, -3]);
  for (const { x, y } of found) {
    expect(x).toBeGreaterThanOrEqual(10);
    expect(x).toBeLessThanOrEqual(240);
    expect(y).toBeGreaterThanOrEqual(heightOf(100));
    expect(y).toBeLessThanOrEqual(heightOf(0));
  }
  expect(found.map(({ x }) => x)).toEqual([...found.map(({ x }) => x)].sort((a, b) => a - b));
  expect(found[1]!.y).toBeLessThan(found[0]!.y);
  expect(dots([50])).toEqual([{ x: 10, y: heightOf(50), total: 50 }]);
});

// drafts, and sending once

interface Sent { method: string; path: string; body: Record<string, unknown> }
let sent: Sent[];
let answers: (Rehearsal | Error)[];
let work: RehearseWork;
let told: string[];

const rehearsal = (revision: number, turns = revision) => ({
  id: "r1", kind: "call", revision, ended: false, current: 0, turns: Array.from({ length: turns }, (_, at) => ({ number: at + 1 })), drill: null,
}) as unknown as Rehearsal;

beforeEach(() => {
  sent = [];
  told = [];
  answers = [];
  const keep = new Keep(false);
  const coach = {
    keep, go: () => undefined, tell: (words: string) => told.push(words),
    session: { id: "c1", path: "/api/cases/c1", about: { id: "1" }, catchUp: () => Promise.resolve() },
    server: {
      ask: (method: string, path: string, { body = {} }: { body?: Record<string, unknown> } = {}) => {
        sent.push({ method, path, body });
        const answer = answers.shift()!;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  } as unknown as Coach;
  work = new RehearseWork({ coach, renderRoot: null!, requestUpdate: () => undefined, focusOn: () => undefined } as unknown as Host);
  work.rehearsal = rehearsal(0);
});

test("words stay on this device until they were heard", async () => {
  work.keep({ words: "Who can approve more?" });
  answers = [new Unreachable(), rehearsal(1)];
  expect(await work.say({ message: "Who can approve more?" })).toBe(false);
  expect(work.problem).toBe(t.noConnection(t.wordsHere));
  expect(work.kept.words).toBe("Who can approve more?");
  expect(await work.say({ message: "Who can approve more?" })).toBe(true);
  expect(work.kept).toMatchObject({ words: "", id: "", of: "" });
  expect(sent[0]!.body.turn_id).toMatch(/^[0-9a-f]{32}$/);
  expect(sent[1]!.body.turn_id).toBe(sent[0]!.body.turn_id);
});

test("a press while one is on its way is none", async () => {
  answers = [rehearsal(1), rehearsal(2)];
  const both = await Promise.all([work.say({ message: "a" }), work.say({ message: "a" })]);
  expect(both).toEqual([true, false]);
  expect(sent).toHaveLength(1);
});

test("the same words said later are another turn", async () => {
  answers = [rehearsal(1), rehearsal(2)];
  await work.say({ message: "No." });
  await work.say({ message: "No." });
  expect(sent[0]!.body.turn_id).not.toBe(sent[1]!.body.turn_id);
});

test("other words after a cut: what was heard meanwhile is shown first, and the new words stay", async () => {
  answers = [new Unreachable(), rehearsal(1)];
  await work.say({ message: "first words" });
  work.keep({ words: "better words" });
  expect(await work.say({ message: "better words" })).toBe(false);
  expect(sent.map(({ method }) => method)).toEqual(["POST", "GET"]);
  expect(work.rehearsal!.revision).toBe(1);
  expect([work.kept.words, work.problem]).toEqual(["better words", t.heardBefore]);
});

test("other words after a cut that nobody heard: they are sent", async () => {
  answers = [new Unreachable(), rehearsal(0), rehearsal(1)];
  await work.say({ message: "first words" });
  expect(await work.say({ message: "better words" })).toBe(true);
  expect(sent.map(({ method }) => method)).toEqual(["POST", "GET", "POST"]);
  expect(sent[2]!.body).toMatchObject({ message: "better words" });
});

test.each([
  [new Refused(413, "too-large", "x"), t.tooLong],
  [new Refused(409, "conflict", "The call is over."), "The call is over."],
  [new Refused(409, "case-busy", "x"), t.busy(t.wordsHere)],
  [new Refused(503, "database-gone", "x"), t.busy(t.wordsHere)],
  [new Refused(507, "storage-full", "x"), t.full(t.wordsHere)],
  [new Refused(500, "our-fault", "x"), t.fault(t.wordsHere)],
  [new Refused(404, "not-found", "x"), t.gone],
])("%o says what to do, and keeps the words", async (error, words) => {
  work.keep({ words: "my words" });
  answers = [error, rehearsal(0)];
  expect(await work.say({ message: "my words" })).toBe(false);
  expect(work.problem).toBe(words);
  expect(told.at(-1)).toBe(words);
  expect(work.kept.words).toBe("my words");
});

test("a turn is read before one goes on, and stays read; a rewound one is asked at once", async () => {
  answers = [rehearsal(1), { ...rehearsal(2, 0), current: 1 }];
  await work.say({ message: "a" });
  expect(work.seen).toBe(false);
  work.goOn();
  expect(work.seen).toBe(true);
  await work.rewind(1);
  expect(sent[1]).toMatchObject({ path: "/api/cases/c1/rehearsals/r1/rewind", body: { turn: 1 } });
  expect(work.seen).toBe(true);
});

test("choosing a try and ending send no id of a turn: they are the same twice", async () => {
  answers = [rehearsal(1), rehearsal(1)];
  await work.choose(0);
  await work.end();
  expect(sent.map(({ body }) => body)).toEqual([{ try: 0 }, {}]);
});

test("the own call without an amount: what to tell first", async () => {
  work.rehearsal = null;
  answers = [new Refused(422, "unprocessable", "Tell me what they ask for.")];
  expect(await work.start({ kind: "call", scenario: "own_case" })).toBe(false);
  expect([work.tellFirst, work.problem]).toEqual(["Tell me what they ask for.", ""]);
  expect(sent[0]!.body).toEqual({ kind: "call", scenario: "own_case", bill: "1" });
});
