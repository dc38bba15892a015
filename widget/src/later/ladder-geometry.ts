// Where everything on the ladder is drawn: a box of 290 units across, amounts from the opening at 222 up to the limit at 72.

const LOW = 222, HIGH = 72, ABOVE = 22, ALONE = 120;
const LINE = 17, GAP = 4;
const LEFT = 24, RIGHT = 76;
const SLOPE = 13, HATCH = 9;

/** A label: the amount that it stands beside, and how many lines it has. */
export interface Labelled { value: number; lines: number }

export interface Geometry {
  /** The height of an amount. */
  y(value: number): number;
  /** The middle of each label, in the order given. */
  labels: number[];
  /** Their number lies above everything of ours: the rails break before it. */
  broken: boolean;
  rails: string;
  hatch: string;
  top: number;
  height: number;
}

/** `ours`: every amount of ours; `ask`: theirs; the stretch from `target` to `limit` is hatched. Labels come from low to high. */
export function geometry(ours: number[], ask: number | null, target: number | null, limit: number | null, labelled: Labelled[]): Geometry {
  const high = Math.max(...ours);
  const broken = ask !== null && ask > high;
  const low = Math.min(...ours, ask ?? high);
  const y = (value: number): number => {
    if (broken && value === ask) return ABOVE;
    return high === low ? ALONE : LOW - ((value - low) / (high - low)) * (LOW - HIGH);
  };
  const labels = spread(labelled.map(({ value, lines }) => ({ y: y(value), lines })));
  const foot = y(low) + 16;
  const head = broken ? ABOVE - 10 : y(high) - 14;
  const edge = (at: number) => LINE * (labelled[at]!.lines / 2) + 2;
  const top = Math.min(head, ...labels.map((middle, at) => middle - edge(at)));
  const bottom = Math.max(foot, ...labels.map((middle, at) => middle + edge(at)));
  const gap = (y(high) + ABOVE) / 2;
  const rails = [LEFT, RIGHT].map((x) => broken
    ? `M${x} ${foot}V${gap + 11}l-5-6 10-7-5-6V${head}`
    : `M${x} ${foot}V${head}`).join("");
  const hatch = target !== null && limit !== null ? hatched(y(target), y(limit)) : "";
  return { y, labels, broken, rails, hatch, top, height: bottom - top };
}

/** Labels keep apart: what is too close to the one below moves up; what would leave the box at the top stays, and the others give way. */
export function spread(labels: { y: number; lines: number }[]): number[] {
  const apart = (a: number, b: number) => ((labels[a]!.lines + labels[b]!.lines) * LINE) / 2 + GAP;
  const at = labels.map(({ y }) => y);
  for (let i = 1; i < at.length; i++) at[i] = Math.min(at[i]!, at[i - 1]! - apart(i, i - 1));
  const last = at.length - 1;
  if (last >= 0) at[last] = Math.max(at[last]!, Math.min(ABOVE, labels[last]!.y));
  for (let i = last - 1; i >= 0; i--) at[i] = Math.max(at[i]!, at[i + 1]! + apart(i, i + 1));
  return at;
}

/** Slanting lines between two heights, cut off at both. */
function hatched(from: number, to: number): string {
  const left = LEFT + 2, right = RIGHT - 2, across = right - left;
  let path = "";
  for (let start = from + SLOPE - HATCH / 2; start > to; start -= HATCH) {
    const x = (y: number) => left + ((start - y) / SLOPE) * across;
    const [x1, x2] = [Math.max(left, x(from)), Math.min(right, x(to))];
    const height = (at: number) => start - ((at - left) / across) * SLOPE;
    if (x2 - x1 > 4) path += `M${round(x1)} ${round(height(x1))}L${round(x2)} ${round(height(x2))}`;
  }
  return path;
}

const round = (value: number) => Math.round(value * 10) / 10;
