// What would follow from their number, worked out here; our numbers beside others; how they moved.
import { expect, test } from "vitest";
import { talksGeometry } from "../../src/later/talks-geometry.js";
import { amountIn, answerTo } from "../../src/screens/offer-ask.js";
import { rowsOf } from "../../src/screens/offer-beside.js";
import type { ByAsk, OfferShown } from "../../src/screens/offer-types.js";
import type { Bill, Exchange } from "../../src/types.js";

test.each([
  ["7000", "7000.00"], ["$7,000", "7000.00"], [" 7 000.5 ", "7000.50"], ["0", "0.00"], ["1,000,000,000", "1000000000.00"],
  ["", null], ["seven", null], ["7,00", null], ["-5", null], ["1e4", null], ["1.234", null], ["1,000,000,001", null],
])("%o is the amount %o", (typed, amount) => {
  expect(amountIn(typed)).toBe(amount);
});

const ASKS: ByAsk[] = [
  { from: "0.00", to: "4620.00", act: "accept_pending_terms", amount: null, amount_from: "0.00", amount_to: "4620.00" },
  { from: "4620.01", to: "5999.99", act: "raise", amount: null, amount_from: "3800.00", amount_to: "3100.00" },
  { from: "6000.00", to: "8999.99", act: "restate", amount: "3000.00", amount_from: "3000.00", amount_to: "3000.00" },
  { from: "9000.00", to: "1000000000.00", act: "pause", amount: null, amount_from: null, amount_to: null },
];

test.each([
  ["0.00", { act: "accept_pending_terms", amount: "0.00", between: null }],
  ["4620.00", { act: "accept_pending_terms", amount: "4620.00", between: null }],
  ["4620.01", { act: "raise", amount: null, between: ["3100.00", "3800.00"] }],
  ["6000.00", { act: "restate", amount: "3000.00", between: null }],
  ["8999.99", { act: "restate", amount: "3000.00", between: null }],
  ["9000.00", { act: "pause", amount: null, between: null }],
])("asked %o: %o", (ask, then) => {
  expect(answerTo(ASKS, ask)).toEqual(then);
});

test("nothing was worked out for it: nothing is said", () => {
  expect(answerTo([], "100.00")).toBeNull();
});

const said = (offer: string | null, ask: string | null): Exchange => ({ on: "2026-11-02", tier: 1, offer, ask, final: false, outcome: "countered" });
const bill = (more: Partial<Bill>) => ({ billed: "18000.00", offers: [], numbers: null, ...more }) as unknown as Bill;
const decision = (more: object) => ({
  act: "restate", amount: "3000.00", opening: "3000.00", target: "4620.00", ceiling: "5000.00", reasons: [], missing: [],
  figures: { balance: "17490.00", most_owed: "17490.00", medicare: "4200.00", comparator: "medicare", confidence: "high" }, ...more,
});
const offer = (more: object = {}) => ({ decision: decision({}), comparators: [], ...more }) as unknown as OfferShown;

test("every amount once, from high to low, each bar as long as its amount", () => {
  const compared = { kind: "medicare", amount: "4200.00", label: "what Medicare pays", source: "your words", confidence: "high" };
  const rows = rowsOf(bill({ offers: [said("3000.00", "9000.00"), said("3400.00", "8000.00")] }), offer({ comparators: [compared] }));
  expect(rows.map(({ kind, amount, width }) => [kind, amount, width])).toEqual([
    ["billed", "18000.00", 1000], ["balance", "17490.00", 972], ["ask", "8000.00", 444], ["ceiling", "5000.00", 278],
    ["target", "4620.00", 257], ["other", "4200.00", 233], ["ours", "3400.00", 189], ["opening", "3000.00", 167],
  ]);
  expect(rows.find(({ kind }) => kind === "ceiling")!.words).toMatch(/private/);
});

test("nothing is known yet, or nothing is left out that is the same", () => {
  expect(rowsOf(bill({ billed: null }), offer({ decision: null }))).toEqual([]);
  const kinds = rowsOf(bill({ offers: [said("3000.00", "18000.00")] }), offer({ decision: decision({ figures: { balance: "18000.00" } }) })).map(({ kind }) => kind);
  expect(kinds).toEqual(["billed", "ceiling", "target", "opening"]);
});

test("more money is higher, later is further along, and nothing leaves the box", () => {
  const { offers, asks } = talksGeometry([{ offer: 3000, ask: 9000 }, { offer: null, ask: 8000 }, { offer: 3400, ask: null }]);
  expect(offers.map(({ at, value }) => [at, value])).toEqual([[0, 3000], [2, 3400]]);
  expect(asks.map(({ at, value }) => [at, value])).toEqual([[0, 9000], [1, 8000]]);
  expect(offers[0]!.y).toBeGreaterThan(offers[1]!.y);
  expect(asks[0]!.y).toBeLessThan(asks[1]!.y);
  for (const { x, y } of [...offers, ...asks]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(180);
    expect(y).toBeGreaterThanOrEqual(10);
    expect(y).toBeLessThanOrEqual(150);
  }
});

test("one contact, or one amount all the time, is drawn in the middle", () => {
  expect(talksGeometry([{ offer: 500, ask: 500 }]).offers).toEqual(talksGeometry([{ offer: 500, ask: 500 }]).asks);
  expect(talksGeometry([{ offer: 500, ask: null }, { offer: 500, ask: null }]).offers.map(({ y }) => y)).toEqual([82, 82]);
});
