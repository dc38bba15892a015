// The model that words the answers, where one is set, and the choice to go without it on this device.
import type { Coach } from "../coach.js";

export interface ModelUse {
  /** Its name; null where there is none. */
  model: string | null;
  /** It failed several times, and is left alone for a while. */
  resting: boolean;
  /** The case has used up its budget. */
  spent: boolean;
  requests: number;
  tokens_in: number;
  tokens_out: number;
  budget: number | null;
  /** How often the guard held words back, by its reason. */
  refused: Record<string, number>;
}

const CHOICE = "without-model";

export const goesWithout = (coach: Coach): boolean => Boolean(coach.keep.get(CHOICE));

export function goWithout(coach: Coach, without: boolean): void {
  coach.keep.set(CHOICE, without ? "yes" : "");
}

export const modelOf = (coach: Coach): Promise<ModelUse> => coach.server.ask("GET", `${coach.session!.path}/model`);

/** Counts by plain words in the place of the guard's reasons, the most frequent first. */
export function heldBack(refused: Record<string, number>, words: [string, string[]][], other: string): [string, number][] {
  const found = new Map<string, number>();
  for (const [reason, times] of Object.entries(refused)) {
    const why = words.find(([, reasons]) => reasons.includes(reason))?.[0] ?? other;
    found.set(why, (found.get(why) ?? 0) + times);
  }
  return [...found].sort(([, a], [, b]) => b - a);
}
