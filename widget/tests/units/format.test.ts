import { expect, test } from "vitest";
import { day, dayAloud, money } from "../../src/format.js";

test.each([
  ["14400.00", "$14,400"], ["14400.50", "$14,400.50"], ["0.00", "$0"], ["12345678.00", "$12,345,678"], ["999999999999.99", "$999,999,999,999.99"],
  ["-3.10", "-$3.10"],
])("%s is written %s", (amount, written) => expect(money(amount)).toBe(written));

test("an unknown amount is a dash", () => expect(money(null)).toBe("–"));

test("a day has its weekday, and its year where it is another one", () => {
  const year = new Date().getFullYear();
  expect(day(`${year}-12-02`)).not.toContain(String(year));
  expect(day("2031-01-04")).toBe("Sat, Jan 4, 2031");
  expect(dayAloud("2031-01-04")).toBe("Saturday, January 4");
});
