// Looking for words in the turns of a case. Every word must be there; "14400" finds "14,400".
import type { Turn } from "../types.js";

export interface Hit {
  turn: Turn;
  who: "you" | "coach" | "file";
  /** A stretch around the first word found, cut into plain and marked pieces. */
  pieces: { text: string; marked: boolean }[];
}

const AROUND = 70;

const pattern = (word: string): string =>
  [...word.replace(/(\d),(?=\d)/g, "$1")].map((sign) => (/\d/.test(sign) ? `${sign}(?:,(?=\\d))?` : sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))).join("");

/** The turns that hold every word, the newest first. */
export function search(turns: Turn[], words: string): Hit[] {
  const each = words.trim().split(/\s+/).filter(Boolean).map(pattern);
  if (!each.length) return [];
  const tests = each.map((one) => new RegExp(one, "iu"));
  const any = new RegExp(each.join("|"), "giu");
  const hits: Hit[] = [];
  for (const turn of [...turns].reverse()) {
    if (turn.status !== "done") continue;
    const part = partsOf(turn).find(({ text }) => tests.every((test) => test.test(text)));
    if (part) hits.push({ turn, who: part.who, pieces: around(part.text, any) });
  }
  return hits;
}

function partsOf(turn: Turn): { who: Hit["who"]; text: string }[] {
  const answer = turn.reply?.blocks.map((block) => {
    if (block.kind === "write_down") return block.items.join(", ");
    return [("title" in block ? block.title : ""), block.text].filter(Boolean).join(". ");
  }).join(" ") ?? "";
  return [{ who: turn.mode === "file" ? "file" : "you", text: flat(turn.message) }, { who: "coach", text: flat(answer) }];
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

function around(text: string, any: RegExp): Hit["pieces"] {
  const found = [...text.matchAll(any)];
  const first = found[0]!.index;
  const from = first <= AROUND ? 0 : text.lastIndexOf(" ", first - AROUND / 2) + 1;
  const space = text.indexOf(" ", first + found[0]![0].length + AROUND);
  const to = space < 0 ? text.length : space;
  const pieces: Hit["pieces"] = [];
  let at = from;
  const add = (until: number, marked: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), marked });
    at = Math.max(at, until);
  };
  for (const { index, 0: words } of found) {
    if (index < from || index >= to) continue;
    add(index, false);
    add(index + words.length, true);
  }
  add(to, false);
  if (from > 0) pieces.unshift({ text: "…", marked: false });
  if (to < text.length) pieces.push({ text: "…", marked: false });
  return pieces;
}
