import { expect, test } from "vitest";
import { hashOf, placeOf } from "../../src/coach.js";

test.each([
  ["#/case/ab12", { screen: "chat", id: "ab12", rest: [] }],
  ["#/case/ab12/plan", { screen: "plan", id: "ab12", rest: [] }],
  ["#/case/ab12/letter/settlement_offer/bill-1", { screen: "letter", id: "ab12", rest: ["settlement_offer", "bill-1"] }],
  ["#/open", { screen: "open", rest: [] }],
  ["#/", { screen: "start", rest: [] }],
])("%s is a place, and back", (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
  expect(hashOf(placeOf(hash))).toBe(hash);
});

test.each(["", "#", "#/case/", "#/case/../../etc", "#/case/a b", `#/case/${"x".repeat(65)}`, "#words", "#/case/<script>"])("%s leads to the start", (hash) => {
  expect(placeOf(hash)).toEqual({ screen: "start", rest: [] });
});

test("a screen that is none shows the conversation", () => {
  expect(placeOf("#/case/ab12/nowhere").screen).toBe("chat");
});
