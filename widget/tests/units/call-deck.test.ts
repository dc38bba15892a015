// The answers that a device gives by itself: by interval, by count, by the limit.
import { expect, test } from "vitest";
import { amountOf, answerTo, cents, intervalOf, nearest, offerTo, readAmount, readPercent, repliesOf, tooMuch } from "../../src/screens/call-deck.js";
import type { Deck, DeckInterval, SayLine } from "../../src/screens/call-types.js";

const line = (text: string, more: Partial<SayLine> = {}): SayLine => ({ text, lang: "en", gloss: null, short: null, firm: null, ...more });
const interval = (from: string, to: string, text: string, more: Partial<DeckInterval> = {}): DeckInterval =>
  ({ from, to, act: "counter", amount: null, line: null, lines: [line(text)], write_down: null, avoid: null, ...more });

const AMOUNTS = [
  interval("0.00", "3570.00", "{ask} settles it."),
  interval("3570.01", "5000.00", "I can do {offer}.", { amount: "3570.00" }),
  interval("5000.01", "9000.00", "{ask} is too much. {offer}?", { line: { base: 357_000, num: 1, den: 3, start: 500_001, step: 50 } }),
  interval("9000.01", "99999999.99", "Who can approve {offer}?", { amount: "3570.50" }),
];
const DECK: Deck = {
  revision: 3,
  replies: {
    no_authority: { lines: [line("Who can?"), line("And their name?")], write_down: { field: "name", title: "Their name" }, avoid: null },
    counteroffers_amount: { lines: [line("In writing, please.")], write_down: null, avoid: "no card number" },
    collections: { lines: [line("I dispute it.")], write_down: null, avoid: null },
  },
  amounts: AMOUNTS,
  order: { now: ["no_authority", "counteroffers_amount", "unknown"], after: { no_authority: ["collections"] } },
  taps: {
    no_authority: { text: "“I can’t approve that.”", asks: null },
    counteroffers_amount: { text: "They named an amount", asks: "amount" },
    collections: { text: "“It goes to collections.”", asks: null },
  },
  tools: { time: [line("One moment.")], end: line("Goodbye.") },
  ceiling_says: null,
  limit: "5000.00",
};

test.each([
  ["0.00", 0], ["0.05", 5], ["4500.00", 450_000], ["4500.5", 450_050], ["7", 700], ["-1.50", -150],
])("%s is %i cents", (amount, is) => expect(cents(amount)).toBe(is));

test.each([[0, "0.00"], [5, "0.05"], [450_050, "4500.50"], [-150, "-1.50"], [100, "1.00"]])("%i cents are %s", (is, amount) => expect(amountOf(is)).toBe(amount));

test.each([
  ["0.00", 0], ["0.01", 0], ["3569.99", 0], ["3570.00", 0], ["3570.01", 1], ["5000.00", 1], ["5000.01", 2], ["9000.00", 2], ["9000.01", 3], ["12345678.90", 3],
])("%s lies in interval %i", (ask, at) => expect(intervalOf(AMOUNTS, ask)).toBe(AMOUNTS[at]));

test("intervals that share their ends: an amount on one belongs to what begins there", () => {
  const shared = [interval("0.00", "100.00", "a"), interval("100.00", "200.00", "b")];
  expect(intervalOf(shared, "99.99")).toBe(shared[0]);
  expect(intervalOf(shared, "100.00")).toBe(shared[1]);
  expect(intervalOf([], "1.00")).toBeNull();
});

test("a fixed offer is the same for each amount, no offer is none", () => {
  expect(offerTo(AMOUNTS[1]!, "3570.01")).toBe("3570.00");
  expect(offerTo(AMOUNTS[1]!, "5000.00")).toBe("3570.00");
  expect(offerTo(AMOUNTS[0]!, "1.00")).toBeNull();
});

const reached = (ask: string, base: number, num: number, den: number, start: number, step: number) => offerTo(interval("0.00", "1.00", "", { line: { base, num, den, start, step } }), ask);

test.each([
  // base + floor((ask - start) * num / den)
  ["50.01", 1000, 1, 3, 5000, 0, "10.00"],
  ["50.02", 1000, 1, 3, 5000, 0, "10.00"],
  ["50.03", 1000, 1, 3, 5000, 0, "10.01"],
  // Toward minus infinity: below the start it goes down at once.
  ["49.99", 1000, 1, 3, 5000, 0, "9.99"],
  ["49.97", 1000, 1, 3, 5000, 0, "9.99"],
  ["49.96", 1000, 1, 3, 5000, 0, "9.98"],
  ["50.01", 1000, -1, 3, 5000, 0, "9.99"],
  // In steps of 50 dollars, down; but never to nothing.
  ["5000.00", 357_000, 1, 4, 500_000, 50, "3550.00"],
  ["5119.99", 357_000, 1, 4, 500_000, 50, "3550.00"],
  ["5120.00", 357_000, 1, 4, 500_000, 50, "3600.00"],
  ["10.00", 4999, 0, 1, 0, 50, "49.99"],
  ["10.00", 5000, 0, 1, 0, 50, "50.00"],
])("asked for %s on %i + (ask - start) * %i / %i from %i by %i it is %s", (ask, base, num, den, start, step, is) => expect(reached(ask, base, num, den, start, step)).toBe(is));

test("large fractions are exact", () => expect(reached("12345678.91", 0, 999_999_999_999_989, 1_000_000_000_000_000, 0, 0)).toBe("12345678.90"));

test("the same reply again is answered with its next line, and then from the first", () => {
  const said = [0, 1, 2, 3].map((before) => answerTo(DECK, "no_authority", before, null)!.say.text);
  expect(said).toEqual(["Who can?", "And their name?", "Who can?", "And their name?"]);
  expect(answerTo(DECK, "no_authority", 0, null)!.write_down).toEqual({ field: "name", title: "Their name" });
});

test("amounts are filled in as they are written elsewhere", () => {
  expect(answerTo(DECK, "counteroffers_amount", 0, "3000.00")!.say.text).toBe("$3,000 settles it.");
  expect(answerTo(DECK, "counteroffers_amount", 0, "5120.01")).toMatchObject({ say: { text: "$5,120.01 is too much. $3,600?" }, offer: "3600.00" });
  expect(answerTo(DECK, "counteroffers_amount", 0, "9000.01")!.say.text).toBe("Who can approve $3,570.50?");
});

test("an amount that they did not say is answered by its reply; what is not known, not at all", () => {
  expect(answerTo(DECK, "counteroffers_amount", 0, null)).toMatchObject({ say: { text: "In writing, please." }, avoid: "no card number", offer: null });
  expect(answerTo(DECK, "nothing", 0, null)).toBeNull();
});

test.each([["4999.99", false], ["5000.00", false], ["5000.01", true]])("%s of ours is above the limit: %s", (amount, above) => {
  expect(tooMuch(DECK, amount)).toBe(above);
  expect(tooMuch({ ...DECK, limit: null }, amount)).toBe(false);
});

test("the replies after a tap, those of before where nothing is said of it, and none that is not known", () => {
  expect(repliesOf(DECK, null).map(({ label }) => label)).toEqual(["no_authority", "counteroffers_amount"]);
  expect(repliesOf(DECK, "no_authority").map(({ label }) => label)).toEqual(["collections"]);
  expect(repliesOf(DECK, "collections").map(({ label }) => label)).toEqual(["no_authority", "counteroffers_amount"]);
});

test("free words: the replies that share most with them come first", () => {
  expect(nearest(DECK, "She says it will go to a collections agency")[0]!.label).toBe("collections");
  expect(nearest(DECK, "She cannot approve anything")[0]!.label).toBe("no_authority");
  expect(nearest(DECK, "Hm.").map(({ label }) => label)).toEqual(["no_authority", "counteroffers_amount"]);
});

test.each([
  ["7000", "7000.00"], ["7,000", "7000.00"], ["$7,000.50", "7000.50"], ["$7000.5", "7000.50"], ["7k", "7000.00"], ["7.5k", "7500.00"], [" 12 000 ", "12000.00"], ["0.50", "0.50"],
  ["", null], ["0", null], ["seven", null], ["-5", null], ["7,00", null], ["1e9", null],
])("typed %j is %j", (typed, is) => expect(readAmount(typed)).toBe(is));

test.each([["20", 20], ["20 %", 20], ["12.5%", 12.5], ["100", 100], ["0", null], ["101", null], ["a few", null]])("typed %j is %j percent", (typed, is) => expect(readPercent(typed)).toBe(is));
