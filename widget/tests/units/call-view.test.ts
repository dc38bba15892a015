// What is shown at once, before the server has answered.
import { expect, test } from "vitest";
import type { Call, CallEvent, Deck, Field, Happening, SayLine } from "../../src/screens/call-types.js";
import { type View, saidIn, step, viewOf } from "../../src/screens/call-view.js";

const line = (text: string): SayLine => ({ text, lang: "en", gloss: null, short: `${text} Short.`, firm: null });
const fields: Field[] = [
  { field: "name", title: "Their name", value: "" }, { field: "date", title: "Today's date", value: "" },
  { field: "amount", title: "The amount", value: "" }, { field: "expiry", title: "Good until", value: "" },
];
const CALL = {
  id: "c", state: "open", dialed: "2026-11-23T10:00:00Z", log: [],
  card: { get: [{ id: "a", text: "Their name", done: false }] },
  now: {
    heard: null, say: line("Hello."), kind: "opening", shown: "full", text: null, stop: null, write_down: null, fields, avoid: "No card number.", then: null,
    replies: [{ label: "no", text: "I can't", asks: null }], which: [], offer: null, events: 0, undo: null, undo_text: null, on_hold_since: null,
  },
} as unknown as Call;
const DECK: Deck = {
  revision: 1,
  replies: { no: { lines: [line("Who can?"), line("And when?")], write_down: { field: "name", title: "Their name" }, avoid: null } },
  amounts: [{ from: "0.00", to: "99999.00", act: "counter", amount: "3000.00", line: null, lines: [line("{ask} is too much.")], write_down: { field: "amount", title: "The amount" }, avoid: null }],
  order: { now: ["no", "counteroffers_amount"], after: { no: ["counteroffers_amount", "no"] } },
  taps: { no: { text: "I can't", asks: null }, counteroffers_amount: { text: "They named an amount", asks: "amount" } },
  tools: { time: [line("One moment."), line("Again, please.")], end: line("Goodbye.") },
  ceiling_says: { text: "That is too high.", say: line("My number stays.") },
  limit: "5000.00",
};

let ids = 0;
const event = (what: Happening): CallEvent => ({ ...what, id: `e${++ids}`, at: "2026-11-23T10:01:00Z" }) as CallEvent;
const after = (...happened: Happening[]): View => happened.reduce((view, what) => step(view, event(what), DECK), viewOf(CALL));
const NO: Happening = { kind: "tapped", label: "no" };

test("a tap: what they said, the answer, what to write down, and the replies after it", () => {
  const { now, log } = after(NO);
  expect(now).toMatchObject({ heard: "I can't", say: { text: "Who can?" }, kind: "answer", write_down: { field: "name" }, avoid: null, events: 1, undo_text: "I can't" });
  expect(now.replies.map(({ label }) => label)).toEqual(["counteroffers_amount"]);
  expect(log.map(({ who, text }) => [who, text])).toEqual([["they", "I can't"], ["you", "Who can?"]]);
});

test("the same again is answered with the next line; a deck that came later begins at its first", () => {
  expect(after(NO, NO).now.say.text).toBe("And when?");
  const view = after(NO);
  const later = { ...DECK, said: { no: saidIn(view.log, "no") } };
  expect(step(view, event(NO), later).now.say.text).toBe("Who can?");
});

test("an amount is said, answered, and written down by itself", () => {
  const { now } = after({ kind: "tapped", label: "counteroffers_amount", amount: "9000.00" });
  expect(now.heard).toBe("They named an amount ($9,000)");
  expect(now.say.text).toBe("$9,000 is too much.");
  expect(now.fields.find(({ field }) => field === "amount")!.value).toBe("$9,000");
  expect(now.write_down).toEqual({ field: "name", title: "Their name" });
});

test("free words keep the line that stands, and count", () => {
  const { now } = after(NO, { kind: "heard", text: "Something else" });
  expect(now).toMatchObject({ heard: "Something else", say: { text: "Who can?" }, events: 2 });
});

test("taken back: the sheet of before, with what was written down meanwhile", () => {
  const tapped = event(NO);
  let view = step(viewOf(CALL), tapped, DECK);
  view = step(view, event({ kind: "note", field: "name", value: "Dana" }), DECK);
  view = step(view, event({ kind: "undo", event: tapped.id }), DECK);
  expect(view.now).toMatchObject({ heard: null, say: { text: "Hello." }, events: 0, undo: null });
  expect(view.now.fields[0]!.value).toBe("Dana");
  expect(view.log.filter(({ undone }) => undone)).toHaveLength(2);
  expect(saidIn(view.log, "no")).toBe(0);
});

test("taken back, where only the server knows what was before: marked, and nothing left to take back", () => {
  const view = step({ ...after(NO), past: [] }, event({ kind: "undo", event: "unknown" }), DECK);
  expect(view.now).toMatchObject({ undo: null, undo_text: null });
});

test("a number of ours above the limit is caught and not counted; at the limit it is said", () => {
  const caught = after({ kind: "said", amount: "5000.01" });
  expect(caught.now).toMatchObject({ kind: "caught", text: "That is too high.", say: { text: "My number stays." }, events: 0, undo: null });
  expect(caught.log[0]!.text).toBe("I can pay $5,000.01 (not counted)");
  expect(after({ kind: "said", amount: "5000.00" }).now).toMatchObject({ kind: "answer", events: 1 });
});

test("more time, another line each time; the end; shorter and back", () => {
  const time: Happening = { kind: "tool", tool: "time" };
  expect(after(time).now).toMatchObject({ say: { text: "One moment." }, kind: "time" });
  expect(after(time, time).now.say.text).toBe("Again, please.");
  expect(after({ kind: "tool", tool: "end" }).now).toMatchObject({ say: { text: "Goodbye." }, kind: "end" });
  expect(after({ kind: "tool", tool: "shorter" }).now.shown).toBe("short");
  expect(after({ kind: "tool", tool: "shorter" }, { kind: "tool", tool: "again" }).now.shown).toBe("full");
  expect(after({ kind: "tool", tool: "shorter" }, NO).now.shown).toBe("full");
});

test("on hold until they speak again; boxes; the card is not the call yet", () => {
  expect(after({ kind: "hold", on: true }).now.on_hold_since).toBe("2026-11-23T10:01:00Z");
  expect(after({ kind: "hold", on: true }, NO).now.on_hold_since).toBeNull();
  expect(after({ kind: "got", thing: "a", done: true }).get[0]!.done).toBe(true);
  const card = viewOf({ ...CALL, dialed: null });
  expect(card.state).toBe("card");
  expect(step(card, event({ kind: "dialed" }), null)).toMatchObject({ state: "open", dialed: "2026-11-23T10:01:00Z" });
});

test("without a deck a tap is heard and kept; its answer comes with the server's", () => {
  expect(step(viewOf(CALL), event(NO), null).now).toMatchObject({ heard: "I can't", say: { text: "Hello." }, events: 1 });
});
