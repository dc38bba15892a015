// What is worked out for the screen of an itemized bill: the bar, the marks on lines, the words of an amount.
import { expect, test } from "vitest";
import { parts } from "../../src/screens/audit-balance.js";
import { amountOf, codeOf, dayOf } from "../../src/screens/audit-findings.js";
import { countLines } from "../../src/screens/audit-give.js";
import { disputed } from "../../src/screens/audit-letter.js";
import { marksOf } from "../../src/screens/audit-lines.js";
import type { BillLine, Finding, Sheet } from "../../src/screens/audit-types.js";
import { troubled } from "../../src/screens/audit-trouble.js";
import { Refused, Unreachable } from "../../src/server.js";

const balance = (billed: string, in_dispute: string, removed: string) =>
  ({ billed, in_dispute, removed, asked_about: "0.00", left: (Number(billed) - Number(removed)).toFixed(2) });

const finding = (more: Partial<Finding>): Finding => ({
  id: "a", type: "duplicate_exact", title: "The same charge more than once", lines: [], off: [], dollars: null, at_risk: null, certainty: "strong",
  why: "", ask: "", may_raise: false, rule: "", source: "", answer: null, ...more,
});

const line = (more: Partial<BillLine>): BillLine => ({
  number: 1, row: 2, on: null, time: null, code: null, modifiers: [], revenue: null, units: null, price: null, charge: "1.00", description: "", note: "", ...more,
});

test.each([
  [balance("1000.00", "250.00", "0.00"), { stands: 750, dispute: 250, gone: 0 }],
  [balance("1000.00", "250.00", "100.00"), { stands: 650, dispute: 250, gone: 100 }],
  [balance("1000.00", "0.00", "1000.00"), { stands: 0, dispute: 0, gone: 1000 }],
  [balance("12345678.90", "0.01", "0.00"), { stands: 1000, dispute: 0, gone: 0 }],
  [balance("0.00", "0.00", "0.00"), { stands: 0, dispute: 0, gone: 0 }],
  [balance("-50.00", "20.00", "0.00"), { stands: 0, dispute: 0, gone: 0 }],
  [balance("100.00", "150.00", "30.00"), { stands: 0, dispute: 700, gone: 300 }],
])("the bar of %o", (of, drawn) => {
  expect(parts(of)).toEqual(drawn);
});

test("the parts of the bar never leave it", () => {
  for (let dispute = 0; dispute <= 120; dispute += 7) {
    for (let removed = 0; removed <= 120; removed += 11) {
      const { stands, dispute: middle, gone } = parts(balance("100.00", `${dispute}.33`, `${removed}.66`));
      expect(Math.min(stands, middle, gone)).toBeGreaterThanOrEqual(0);
      expect(stands + middle + gone).toBe(1000);
    }
  }
});

test("a line is marked with everything that was found on it", () => {
  const marks = marksOf([finding({ lines: [2, 4] }), finding({ lines: [4] }), finding({})]);
  expect([...marks]).toEqual([[2, [0]], [4, [0, 1]]]);
});

test("an amount that comes off, one that depends on the answer, and none", () => {
  expect(amountOf(finding({ dollars: "510.00", at_risk: "900.00" }))).toBe("$510 would come off");
  expect(amountOf(finding({ at_risk: "2450.50" }))).toContain("$2,450.50");
  expect(amountOf(finding({}))).toBe("No amount can be told from the bill");
});

test("what is in dispute, as it can stand in a letter: questions and what was answered are left out", () => {
  const lines = [line({ number: 1, code: "85025", description: "CBC", charge: "190.00", on: "2026-09-10" }), line({ number: 2, code: "85025", description: "CBC", charge: "190.00" })];
  const findings = [
    finding({ lines: [1, 2], ask: "Was this done twice?" }),
    finding({ lines: [1], ask: "How was the level set?", certainty: "question" }),
    finding({ lines: [2], ask: "Taken off?", answer: "removed" }),
    finding({ lines: [2], ask: "Looked at?", answer: "waiting" }),
  ];
  const words = disputed({ lines, findings } as unknown as Sheet);
  expect(words).toMatch(/^Line 1: .*Sep 10.*, 85025, CBC, \$190\nLine 2: no date, 85025, CBC, \$190\nWas this done twice\?\n\nLine 2: .*\nLooked at\?$/);
});

test("a line without a code has its revenue code, or says that there is none", () => {
  expect(codeOf(line({ code: "70450", modifiers: ["26", "RT"], revenue: "0351" }))).toBe("70450-26-RT");
  expect(codeOf(line({ revenue: "0258" }))).toBe("0258");
  expect(codeOf(line({}))).toBe("no code");
  expect(dayOf(line({}))).toBe("no date");
  expect(dayOf(line({ on: "2026-09-10", time: "14:05" }))).toContain("14:05");
});

test("lines are counted as people see them", () => {
  expect(countLines("a\r\n\r\nb\nc\r  \n")).toBe(3);
  expect(countLines(" \n")).toBe(0);
});

test("what went wrong: what is safe, and what to do", () => {
  const safe = "Your lines are here.";
  expect(troubled(new Unreachable(), safe)).toMatch(/^No connection\. Your lines are here\./);
  expect(troubled(new Refused(400, "bad-bill", "This PDF is locked."), safe)).toBe("This PDF is locked.");
  expect(troubled(new Refused(412, "stale", ""), safe)).toMatch(/changed in another window/);
  expect(troubled(new Refused(409, "case-busy", ""), safe)).toMatch(/busy\. Your lines are here\./);
  expect(troubled(new Refused(500, "", ""), safe)).toMatch(/our fault\. Your lines are here\./);
  expect(troubled(new Refused(404, "case-not-found", ""), safe)).toMatch(/not on this computer/);
});
