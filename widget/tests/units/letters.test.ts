/// <reference types="vite/client" />
import { expect, test } from "vitest";
import { byRecipient } from "../../src/later/other-letters.js";
import { blanksIn } from "../../src/screens/letter-blanks.js";
import { t } from "../../src/strings/letter.js";
import { t as lists } from "../../src/strings/letters.js";

const files = import.meta.glob<string>("../../../playbook/letters/*.md", { query: "?raw", import: "default", eager: true });
const letters = Object.entries(files).map(([path, text]) => ({ name: path.split("/").pop()!, text }));
/** Figures that are always there, or of which a letter says nothing while they are unknown. */
const NEVER_BLANK = new Set([
  "today", "provider", "relation_line", "answer_by", "call_date", "pay_within_days", "valid_until", "care_words", "denial_argument", "medicare", "allowed", "cash", "point", "line",
]);

test("the others stand by whom they go to, in the order in which they came", () => {
  const one = (id: string, to: string) => ({ id, title: id, to });
  const all = [one("a", "provider"), one("b", "provider"), one("c", "agency")];
  expect(byRecipient(all)).toEqual([["provider", all.slice(0, 2)], ["agency", all.slice(2)]]);
  expect(byRecipient([])).toEqual([]);
});

test("the letters are there", () => expect(letters.length).toBeGreaterThan(40));

test.each(letters)("$name: whom it goes to and what it asks for have their words", ({ text }) => {
  const [, to] = /^to: (\w+)$/m.exec(text)!;
  expect(lists.to).toHaveProperty(to!);
  const figures = [...text.matchAll(/\{\{ (\w+)/g)].map(([, name]) => name!).filter((name) => !NEVER_BLANK.has(name));
  expect(figures.filter((name) => !t.blanks[name])).toEqual([]);
});

test.each([
  ["[ ] I asked for the file on ____________________ and don't have it.", [t.tick]],
  ["[x] I asked for the file on ____________________ and don't have it.", ["I asked for the file on"]],
  ["2. Talk with the doctor first. Doctor and phone: ____________________", ["Doctor and phone"]],
  ["Member number: ____________________   Claim number: ____________________", ["Member number", "Claim number"]],
  ["Enclosed: the bill; ____________________", ["Enclosed: the bill, …"]],
  ["Signature of the patient: ____________________   Date: ____________________", []],
  ["Kind of plan: [insurance]", [t.blanks.insurance]],
])("%s", (text, labels) => expect(blanksIn(text, true).map((blank) => blank.label)).toEqual(labels));
