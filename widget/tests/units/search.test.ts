// Looking for words in a case: what is found, in which order, and what is marked of it.
import { expect, test } from "vitest";
import { type Hit, search } from "../../src/screens/file-search.js";
import type { Reply, Turn } from "../../src/types.js";

const reply = (...texts: string[]): Reply => ({
  turn_id: "t", revision: 1, bill: "1", stage: "freeze", track: "negotiate", move: "ask_hold", facts_changed: [], blocks: texts.map((text) => ({ kind: "text", text })),
});

function turn(number: number, message: string, more: Partial<Turn> = {}): Turn {
  return { turn_id: `t${number}`, number, status: "done", message, mode: "case", created: "2026-11-02T10:00:00Z", reply: null, ...more };
}

const text = ({ pieces }: Hit) => pieces.map((piece) => piece.text).join("");
const marks = ({ pieces }: Hit) => pieces.filter((piece) => piece.marked).map((piece) => piece.text);

test("the newest comes first, each turn once, with who said it", () => {
  const turns = [
    turn(1, "Dana put it on hold"), turn(2, "ok", { reply: reply("The hold is noted.") }),
    turn(3, "hold ends: March 4", { mode: "file", reply: reply("A hold.") }), turn(4, "nothing of that"),
  ];
  expect(search(turns, "hold").map(({ turn: { number }, who }) => [number, who])).toEqual([[3, "file"], [2, "coach"], [1, "you"]]);
});

test("every word must be there, in any order, in capitals or small", () => {
  const turns = [turn(1, "Dana put it on hold"), turn(2, "Dana called")];
  expect(search(turns, "HOLD dana").map((hit) => marks(hit))).toEqual([["Dana", "hold"]]);
  expect(search(turns, "dana  lawyer")).toEqual([]);
  expect(search(turns, "   ")).toEqual([]);
});

test("an amount is found with and without its commas", () => {
  const turns = [turn(1, "They want $14,400."), turn(2, "They want 14400."), turn(3, "They want 144,001."), turn(4, "They want 1,440.")];
  expect(search(turns, "14400").map((hit) => [hit.turn.number, marks(hit)])).toEqual([[3, ["144,00"]], [2, ["14400"]], [1, ["14,400"]]]);
  expect(search(turns, "$14,400").map((hit) => marks(hit))).toEqual([["$14,400"]]);
});

test("signs that mean something to a program are only signs", () => {
  const turns = [turn(1, "Is it (50)? 100% of $5.00 [sic] a+b a|b x^2 {y} c\\d e/f *"), turn(2, "plain 50 words 5x00")];
  for (const words of ["(50)?", "100%", "$5.00", "[sic]", "a+b", "a|b", "x^2", "{y}", "c\\d", "e/f", "*"]) {
    const found = search(turns, words);
    expect(found.map((hit) => [hit.turn.number, marks(hit)]), words).toEqual([[1, [words]]]);
  }
});

test("letters of every language, and signs of more than one unit", () => {
  expect(search([turn(1, "El señor Núñez dijo 👍🏽 que sí")], "NÚÑEZ 👍🏽").map((hit) => marks(hit))).toEqual([["Núñez", "👍🏽"]]);
});

test("what was taken back, and what has no answer yet, is not found", () => {
  expect(search([turn(1, "hold", { status: "undone" }), turn(2, "hold", { status: "received" }), turn(3, "hold", { status: "damaged" })], "hold")).toEqual([]);
});

test("what was to be written down is found", () => {
  const noted = { ...reply(), blocks: [{ kind: "write_down" as const, items: ["the name", "a reference number"] }] };
  expect(search([turn(1, "ok", { reply: noted })], "reference").map((hit) => text(hit))).toEqual(["the name, a reference number"]);
});

test("of a long text a stretch of whole words around the first place is shown, and every place in it is marked", () => {
  const word = (at: number) => `word${at}`;
  for (let place = 0; place < 200; place += 7) {
    const words = Array.from({ length: 200 }, (_, at) => (at === place ? "Quillon" : at === place + 2 ? "quillons" : word(at)));
    const whole = words.join(" \n ");
    const [hit] = search([turn(1, whole)], "quillon");
    const said = text(hit!);
    expect(said.length).toBeLessThan(220);
    expect(marks(hit!)).toEqual(place + 2 < 200 ? ["Quillon", "quillon"] : ["Quillon"]);
    const inside = said.replace(/^…|…$/g, "");
    expect(` ${words.join(" ")} `).toContain(` ${inside} `);
    expect(said.startsWith("…")).toBe(!words.join(" ").startsWith(inside));
    expect(said.endsWith("…")).toBe(!words.join(" ").endsWith(inside));
  }
});

test("codes and words with a hyphen, and an amount with or without its comma", () => {
  const told = [turn(1, "PR-50, in-network, they want 14400 and then $15,000")];
  for (const [words, found] of [["PR-50", "PR-50"], ["in-network", "in-network"], ["14,400", "14400"], ["15000", "15,000"]] as const) {
    expect(search(told, words).map((hit) => marks(hit))).toEqual([[found]]);
  }
});
