// Where the ladder draws things: no label on another one, nothing outside the box, whatever the amounts.
import { expect, test } from "vitest";
import { type Geometry, type Labelled, geometry } from "../../src/later/ladder-geometry.js";

const LINE = 17, RUNGS_TOP = 72, RUNGS_BOTTOM = 222;

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Ladder { ours: number[]; ask: number | null; target: number | null; limit: number | null; labels: Labelled[] }

const drawn = ({ ours, ask, target, limit, labels }: Ladder): Geometry => geometry(ours, ask, target, limit, labels);

/** A label beside each amount that has a name, from low to high; each has its amount and at least one line of words. */
function labelled(values: (number | null)[], lines: () => number): Labelled[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b).map((value) => ({ value, lines: lines() }));
}

function expectReadable(ladder: Ladder): void {
  const at = drawn(ladder);
  const about = JSON.stringify(ladder);
  const { labels } = ladder;
  at.labels.forEach((middle, i) => {
    const half = (LINE * labels[i]!.lines) / 2;
    expect(middle - half, `above the box: ${about}`).toBeGreaterThanOrEqual(at.top);
    expect(middle + half, `below the box: ${about}`).toBeLessThanOrEqual(at.top + at.height);
    if (i === 0) return;
    const apart = at.labels[i - 1]! - middle;
    expect(apart, `on each other: ${about}`).toBeGreaterThanOrEqual((LINE * (labels[i - 1]!.lines + labels[i]!.lines)) / 2 + 4 - 1e-9);
    expect(apart, `nearer than 38: ${about}`).toBeGreaterThanOrEqual(38 - 1e-9);
  });
  for (const value of ladder.ours) {
    expect(at.y(value), about).toBeGreaterThanOrEqual(RUNGS_TOP - 1e-9);
    expect(at.y(value), about).toBeLessThanOrEqual(RUNGS_BOTTOM + 1e-9);
  }
  const amounts = [...new Set([...ladder.ours, ...(ladder.ask === null ? [] : [ladder.ask])])].sort((a, b) => a - b);
  for (let i = 1; i < amounts.length; i++) expect(at.y(amounts[i]!), `more is higher: ${about}`).toBeLessThan(at.y(amounts[i - 1]!));
  expect(at.broken, about).toBe(ladder.ask !== null && ladder.ask > Math.max(...ladder.ours));
  expect(`${at.rails}${at.hatch}`, about).not.toMatch(/NaN|Infinity/);
  expect(Number.isFinite(at.top) && at.height > 0, about).toBe(true);
}

/** As the offer engine makes them: an opening, a good result, a limit, steps between, and what they ask now. */
function made(random: () => number): Ladder {
  const between = (low: number, high: number) => low + Math.round(random() * (high - low));
  const opening = between(1, 10 ** between(1, 8) - 1);
  const limit = random() < 0.2 ? null : opening + between(0, random() < 0.3 ? 20 : opening * 3);
  const target = random() < 0.2 ? null : random() < 0.2 && limit !== null ? limit : between(opening, limit ?? opening * 2);
  const ask = random() < 0.2 ? null : between(Math.max(1, Math.floor(opening / 2)), random() < 0.5 ? opening * 2 : opening * 20);
  const steps = Array.from({ length: between(0, 5) }, () => between(opening, target ?? limit ?? opening));
  const ours = [...new Set([opening, ...[target, limit].filter((one) => one !== null), ...steps])];
  const labels = labelled([opening, target, limit, ask, random() < 0.3 ? ours[ours.length - 1]! : null], () => between(2, 4));
  return { ours, ask, target, limit, labels };
}

test("labels never lie on one another, are never nearer than 38 units, and never leave the box", () => {
  const random = seeded(20261102);
  for (let i = 0; i < 4000; i++) expectReadable(made(random));
});

test("the good result and the limit are the same amount: one rung, and nothing is hatched", () => {
  const ladder = { ours: [3000, 5000], ask: 9000, target: 5000, limit: 5000, labels: labelled([3000, 5000, 9000], () => 2) };
  expectReadable(ladder);
  expect(drawn(ladder).hatch).toBe("");
});

test("they ask less than the limit: their number stands among ours, and the rails are whole", () => {
  const ladder = { ours: [3000, 4000, 5000], ask: 4500, target: 4000, limit: 5000, labels: labelled([3000, 4000, 4500, 5000], () => 3) };
  expectReadable(ladder);
  const at = drawn(ladder);
  expect(at.broken).toBe(false);
  expect(at.y(4500)).toBeCloseTo((at.y(4000) + at.y(5000)) / 2);
});

test("they ask less than our lowest number: it is the lowest rung", () => {
  const ladder = { ours: [3000, 5000], ask: 1000, target: 3000, limit: 5000, labels: labelled([1000, 3000, 5000], () => 2) };
  expectReadable(ladder);
  expect(drawn(ladder).y(1000)).toBe(RUNGS_BOTTOM);
});

test("one rung alone is drawn in the middle", () => {
  for (const ask of [null, 3000, 9000]) {
    const ladder = { ours: [3000], ask, target: null, limit: null, labels: labelled([3000, ask], () => 2) };
    expectReadable(ladder);
    expect(drawn(ladder).y(3000)).toBe(120);
  }
});

test("eight digits, far apart and a dollar apart", () => {
  for (const ours of [[1, 99_999_999], [99_999_998, 99_999_999], [12_345_678, 12_345_679, 99_999_998]]) {
    for (const ask of [null, 99_999_999, 100_000_000]) {
      expectReadable({ ours, ask, target: ours[0]!, limit: ours.at(-1)!, labels: labelled([ours[0]!, ours.at(-1)!, ask], () => 4) });
    }
  }
});

test("what is hatched lies between the good result and the limit, and between the rails", () => {
  const random = seeded(7);
  for (let i = 0; i < 500; i++) {
    const ladder = made(random);
    const at = drawn(ladder);
    for (const [, x, y] of at.hatch.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(24);
      expect(Number(x)).toBeLessThanOrEqual(76);
      expect(Number(y)).toBeLessThanOrEqual(at.y(ladder.target!) + 0.1);
      expect(Number(y)).toBeGreaterThanOrEqual(at.y(ladder.limit!) - 0.1);
    }
  }
});
