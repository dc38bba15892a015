// How what was typed into the field of a fact is read, and how a value stands in it.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Unfit, field, read } from "../../src/later/fix-field.js";
import type { FactSpec, FactValue } from "../../src/types.js";

// A form is only what was put into it: Node's own FormData takes no form.
class Typed {
  constructor(private readonly values: string[]) {}
  get = (): string | null => this.values[0] ?? null;
  getAll = (): string[] => this.values;
}

beforeAll(() => { vi.stubGlobal("FormData", Typed); });
afterAll(() => { vi.unstubAllGlobals(); });

const spec = (kind: FactSpec["kind"], choices: string[] = []): FactSpec => ({
  name: "a_fact", title: "a fact", kind, scope: "bill", group: "bill", private: false, question: null, why: null, where: null,
  choices: choices.map((value) => ({ value, label: value })),
});
const typed = (of: FactSpec, ...values: string[]): FactValue => read(values as unknown as HTMLFormElement, of);
const money = spec("money");

test.each([
  ["18,000", "18000.00"], ["$18,000.00", "18000.00"], ["18000", "18000.00"], [" $ 18 000 ", "18000.00"], ["4,500.5", "4500.50"], ["12,345,678.90", "12345678.90"],
  ["0", "0.00"], ["007", "7.00"], ["1,000,000,000", "1000000000.00"], ["999999999.99", "999999999.99"],
])("%j is %s dollars", (words, amount) => expect(typed(money, words)).toBe(amount));

test.each([
  "", "   ", "about eighteen", "18k", "1e3", "-5", "4,5", "4.500", "4,50,000", "1,00", "10,0000", ",500", ".50", "5.", "1..2", "1,000,000,000.01", "2000000000",
  "18.000,00", "Infinity", "٣٠", "0x10", "$", "18,000 or so",
])("%j is no amount, and what would be is said", (words) => {
  expect(() => typed(money, words)).toThrow(Unfit);
  expect(() => typed(money, words)).toThrow("Write an amount in dollars, such as 4,500 or 4,500.25.");
});

/** Every text inside a template. */
function texts(of: unknown): string[] {
  if (typeof of === "string") return [of];
  if (Array.isArray(of)) return of.flatMap(texts);
  return of && typeof of === "object" && "values" in of ? texts(of.values) : [];
}

test("an amount is read back from the writing in which it stands in the field, and from others", () => {
  let seed = 1102;
  for (let i = 0; i < 2000; i++) {
    seed = (seed * 48271) % 2147483647;
    const cents = seed % 10 ** (2 + (i % 10));
    const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
    const commas = amount.replace(/\B(?=(\d{3})+(?!\d)\.)|\B(?=(\d{3})+\.)/g, ",");
    for (const words of [amount, commas, `$${commas}`, ` $ ${amount} `]) expect(typed(money, words), words).toBe(amount);
    const shown = commas.replace(/\.00$/, "");
    expect(texts(field(money, amount, false)), amount).toContain(shown);
    expect(typed(money, shown)).toBe(amount);
  }
});

test("a fact that is not known opens with an empty field", () => {
  expect(texts(field(money, null, false))).toContain("");
  expect(texts(field(money, null, false))).not.toContain("null");
});

test("a whole number, a day, a word, yes or no, one of several", () => {
  expect(typed(spec("count"), " 3 ")).toBe(3);
  for (const words of ["", "three", "3.5", "-1", "1001", "00001"]) expect(() => typed(spec("count"), words), words).toThrow(Unfit);
  expect(typed(spec("date"), "2026-11-02")).toBe("2026-11-02");
  expect(() => typed(spec("date"), "")).toThrow("Pick a day.");
  expect(typed(spec("text"), "  Dana  ")).toBe("Dana");
  expect(() => typed(spec("text"), "  ")).toThrow(Unfit);
  expect([typed(spec("yes_no"), "true"), typed(spec("yes_no"), "false")]).toEqual([true, false]);
  expect(() => typed(spec("yes_no"))).toThrow("Choose one.");
  expect(typed(spec("choice", ["in_network", "out_of_network"]), "in_network")).toBe("in_network");
  expect(() => typed(spec("choice", ["in_network"]))).toThrow("Choose one.");
});

test("codes are parted at commas, semicolons and lines; of a list every ticked one is taken, or none", () => {
  expect(typed(spec("codes"), "50; CO-97,\n N130 ,")).toEqual(["50", "CO-97", "N130"]);
  for (const words of ["", " , ; ", "x".repeat(41)]) expect(() => typed(spec("codes"), words), words).toThrow(Unfit);
  expect(typed(spec("codes", ["a", "b", "c"]), "a", "c")).toEqual(["a", "c"]);
  expect(typed(spec("codes", ["a", "b", "c"]))).toEqual([]);
});
