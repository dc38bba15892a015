// The contrast of every pair that is used, in both themes (WCAG 2.2): body text 7, other text 4.5, the rest 3.
import { expect, test } from "vitest";
import { contrast } from "../../src/later/accent.js";
import { COLOURS } from "../../src/tokens.js";

type Name = keyof typeof COLOURS;
const PAIRS: [Name, Name, number][] = [
  ["ink", "ground", 7], ["ink", "surface", 7], ["ink", "sunk", 7], ["ink", "pen-wash", 7], ["ink", "clock-wash", 7],
  ["ink", "good-wash", 7], ["ink", "danger-wash", 7], ["lamp-ink", "lamp", 7], ["on-action", "action", 7],
  ["surface", "ink", 7], ["ground", "ink", 7], ["surface", "clock", 7],
  ["ink-2", "ground", 4.5], ["ink-2", "surface", 4.5], ["ink-2", "sunk", 4.5], ["ink-2", "pen-wash", 4.5],
  ["lamp-ink-2", "lamp", 4.5], ["pen", "ground", 4.5], ["pen", "surface", 4.5], ["pen", "sunk", 4.5], ["pen", "pen-wash", 4.5],
  ["pen", "lamp", 4.5], ["clock", "surface", 4.5], ["clock", "ground", 4.5], ["clock", "clock-wash", 4.5], ["good", "surface", 4.5],
  ["good", "ground", 4.5], ["good", "good-wash", 4.5], ["danger", "surface", 4.5], ["danger", "danger-wash", 4.5],
  ["line-strong", "surface", 3], ["line-strong", "ground", 3], ["line-strong", "sunk", 3],
  ["focus", "ground", 3], ["focus", "surface", 3], ["focus", "lamp", 3], ["surface", "pen", 4.5], ["good", "pen-wash", 3],
];

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

test.each(PAIRS)("%s on %s is at least %d", (front, back, least) => {
  for (const theme of [0, 1]) {
    expect(contrast(channels(COLOURS[front][theme]!), channels(COLOURS[back][theme]!))).toBeGreaterThanOrEqual(least);
  }
});

test("black on white is 21, and a colour on itself 1", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([9, 80, 200], [9, 80, 200])).toBe(1);
});
