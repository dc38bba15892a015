// The calendar file as calendars read it (RFC 5545).
import { expect, test } from "vitest";
import { calendar } from "../../src/screens/plan-calendar.js";
import type { Clock, Plan, PlannedBill } from "../../src/types.js";

const clock = (more: Partial<Clock> = {}): Clock => ({
  what: "hold_end", title: "The hold ends", date: "2027-03-04", days_left: 122, rule: null, source: "what the office said", ...more,
});
const bill = (id: string, name: string, clocks: Clock[]): PlannedBill => ({
  id, name, clocks, billed: null, ask: null, number: null, may_owe: null, stage: "freeze", stages: [], undone: [],
  owed: { status: null, likely: null, why: "", text: "", rules: [] }, agreed: null, promises: [], offers: [], letters: [], story: "", next: [],
});
const plan = (...bills: PlannedBill[]): Plan => ({ id: "ab12", revision: 3, made_on: "2026-11-02", notice: "", bills });

const unfolded = (file: string) => file.replace(/\r\n /g, "").split("\r\n");
const of = (file: string, name: string) =>
  unfolded(file).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)).map((line) => line.slice(name.length + 1));

test("one clock is one day, with a reminder the morning before", () => {
  const lines = unfolded(calendar(plan(bill("1", "Mercy General", [clock()]))));
  expect(lines.map((line) => line.replace(/^DTSTAMP:\d{8}T\d{6}Z$/, "DTSTAMP:now"))).toEqual([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pushback//Plan//EN",
    "BEGIN:VEVENT", "UID:ab12-1-hold_end@pushback", "DTSTAMP:now", "DTSTART;VALUE=DATE:20270304",
    "SUMMARY:The hold ends: Mercy General", "DESCRIPTION:From what the office said.",
    "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:The hold ends", "TRIGGER:-PT15H", "END:VALARM", "END:VEVENT",
    "END:VCALENDAR", "",
  ]);
});

test("every clock that still runs is in it, each with an id of its own; one that has passed is not", () => {
  const file = calendar(plan(
    bill("1", "Mercy General", [clock(), clock({ what: "appeal", date: "2027-04-26" }), clock({ what: "payment_due", date: "2026-10-01", days_left: -32 })]),
    bill("2", "the anesthesia group", [clock(), clock({ what: "court_answer", date: "2026-11-02", days_left: 0 })]),
  ));
  expect(of(file, "DTSTART")).toEqual(["VALUE=DATE:20270304", "VALUE=DATE:20270426", "VALUE=DATE:20270304", "VALUE=DATE:20261102"]);
  expect(new Set(of(file, "UID")).size).toBe(4);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
});

test("commas, semicolons, backslashes and line breaks are written so that they are read back", () => {
  const file = calendar(plan(bill("1", "Smith, Jones; & Co \\ West\nCampus", [clock({ source: "a letter,\r\npage 2" })])));
  expect(of(file, "SUMMARY")).toEqual(["The hold ends: Smith\\, Jones\\; & Co \\\\ West Campus"]);
  expect(of(file, "DESCRIPTION")[0]).toBe("From a letter\\, page 2.");
});

test("no line is longer than 75 bytes, no sign is cut in two, and nothing is lost", () => {
  for (const sign of ["a", "é", "€", "👍"]) {
    for (let length = 1; length < 200; length += 3) {
      const name = sign.repeat(length);
      const file = calendar(plan(bill("1", name, [clock()])));
      const bytes = new TextEncoder().encode(file);
      expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe(file);
      for (const line of file.split("\r\n")) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(() => encodeURIComponent(line)).not.toThrow();
      }
      expect(of(file, "SUMMARY")).toEqual([`The hold ends: ${name}`]);
    }
  }
});
