import { expect, test } from "vitest";
import type { Coach } from "../../src/coach.js";
import { Keep } from "../../src/keep.js";
import { goWithout, goesWithout, heldBack } from "../../src/later/model.js";
import { Server, Unreachable } from "../../src/server.js";
import { t } from "../../src/strings/words.js";

test("going without is kept on the device until it is taken back", () => {
  const coach = { keep: new Keep(false) } as Coach;
  expect(goesWithout(coach)).toBe(false);
  goWithout(coach, true);
  expect(goesWithout(coach)).toBe(true);
  coach.keep.forget("ab12");
  expect(goesWithout(coach)).toBe(true);
  goWithout(coach, false);
  expect(goesWithout(coach)).toBe(false);
});

test("what was held back is counted by plain words, the most frequent first", () => {
  expect(heldBack({ law: 1, figure: 2, percent: 3, new_one: 1 }, t.reasons, t.otherReason)).toEqual([
    ["a figure, date or number of its own", 5],
    ["a law, agency, name, phone number or link of its own", 1],
    ["something else", 1],
  ]);
});

const told = (number: number, delta: string) => ({ type: "TEXT_MESSAGE_CONTENT", messageId: `t1-${number}`, delta });
const END = [{ type: "STATE_SNAPSHOT", snapshot: { revision: 1 } }, { type: "RUN_FINISHED", result: { turn_id: "t1" } }];

/** A turn whose answer is these events, cut into pieces of so many characters. */
async function turned(events: object[], size: number): Promise<{ shown: string[]; reply: unknown }> {
  const bytes = new TextEncoder().encode(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""));
  const body = new ReadableStream({
    start(stream) {
      for (let at = 0; at < bytes.length; at += size) stream.enqueue(bytes.slice(at, at + size));
      stream.close();
    },
  });
  globalThis.fetch = async () => new Response(body, { status: 200 });
  const shown: string[] = [];
  const { reply } = await new Server("http://here", true).turn("ab12", {}, (words) => shown.push(words));
  return { shown, reply };
}

test.each([1, 7, 10_000])("sentences are told as they come, however the stream is cut (%i bytes)", async (size) => {
  const { shown, reply } = await turned([told(0, "That is hard."), told(0, " Breathe."), told(1, "The rest."), ...END], size);
  expect(shown).toEqual(["That is hard.", "That is hard. Breathe."]);
  expect(reply).toEqual({ turn_id: "t1" });
});

test("a stream that ends in the middle is no answer", async () => {
  await expect(turned([told(0, "That is")], 9)).rejects.toThrow(Unreachable);
});
