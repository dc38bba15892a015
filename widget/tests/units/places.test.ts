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

test.each(["nowhere", "constructor", "start", "open", ""])("a case has no screen %o: the conversation is shown", (name) => {
  expect(placeOf(`#/case/ab12/${name}`)).toMatchObject({ screen: "chat", id: "ab12" });
});

test.each(["plan", "nowhere", "toString", "open/x y"])("without a case %o is no place: the start is shown", (name) => {
  expect(placeOf(`#/${name}`)).toEqual({ screen: "start", rest: [] });
});
