// What waits is sent in order, each once, and again when it has to be.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Keep } from "../../src/keep.js";
import { Refused, Unreachable } from "../../src/server.js";
import { Queue, type Sending } from "../../src/screens/call-queue.js";
import type { CallAnswered, CallEvent } from "../../src/screens/call-types.js";

const event = (id: string): CallEvent => ({ id, at: "2026-11-23T10:00:00Z", kind: "heard", text: id });
const ids = (events: CallEvent[]): string => events.map(({ id }) => id).join("");

/** A server that keeps each event once, and goes wrong when told to. */
class Office {
  has = "";
  posts: string[] = [];
  wrong: unknown[] = [];
  lines: string[] = [];
  refused: string[] = [];
  lost = 0;
  answers = 0;

  sending(): Sending {
    return {
      post: async (events) => {
        this.posts.push(ids(events));
        const wrong = this.wrong.shift();
        if (wrong === "answer lost") this.take(events);
        if (wrong) throw wrong === "answer lost" ? new Unreachable() : wrong;
        this.take(events);
        return { applied: events.map(({ id }) => id), refused: events.filter(({ id }) => id === "x").map(({ id }) => ({ id, why: "no" })) } as unknown as CallAnswered;
      },
      answered: () => { this.answers++; },
      line: (line, saved) => this.lines.push(`${line}${saved || ""}`),
      refused: ({ id }) => this.refused.push(id),
      lost: () => { this.lost++; },
    };
  }

  private take(events: CallEvent[]): void {
    for (const { id } of events) if (!this.has.includes(id)) this.has += id;
  }
}

let office: Office, keep: Keep, queue: Queue;
beforeEach(() => {
  vi.useFakeTimers();
  office = new Office();
  keep = new Keep(false);
  queue = new Queue("call-queue.c", keep, office.sending());
});
afterEach(() => {
  queue.close();
  vi.useRealTimers();
});
const settle = () => vi.advanceTimersByTimeAsync(0);

test("one after the other, in order, while others are on their way", async () => {
  for (const id of "abcde") queue.add(event(id));
  await settle();
  expect(office.posts).toEqual(["a", "bcde"]);
  expect(office.has).toBe("abcde");
  expect(queue.events).toEqual([]);
  expect(keep.get("call-queue.c")).toBe("");
});

test("kept before it is sent, and taken up again when the page is opened anew", async () => {
  office.wrong = [new Unreachable()];
  queue.add(event("a"));
  expect(keep.read("call-queue.c", [])).toHaveLength(1);
  await settle();
  queue.close();
  const again = new Queue("call-queue.c", keep, office.sending());
  expect(ids(again.events)).toBe("a");
  again.add(event("b"));
  await settle();
  expect(office.has).toBe("ab");
  again.close();
});

test("no connection: it waits longer each time, says so once, and says how many were saved", async () => {
  office.wrong = [new Unreachable(), new Unreachable(), new Unreachable()];
  queue.add(event("a"));
  await settle();
  expect(office.lines).toEqual(["offline"]);
  await vi.advanceTimersByTimeAsync(999);
  expect(office.posts).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(office.posts).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(office.posts).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(4000);
  expect(office.has).toBe("a");
  expect(office.lines).toEqual(["offline", "online1"]);
});

test("what is done without a connection goes out together, in order, once", async () => {
  office.wrong = Array.from({ length: 4 }, () => new Unreachable());
  for (const id of "abcd") {
    queue.add(event(id));
    await settle();
  }
  office.wrong = [];
  await queue.pump();
  expect(office.posts.at(-1)).toBe("abcd");
  expect(office.has).toBe("abcd");
  expect(office.lines.at(-1)).toBe("online4");
});

test("an answer that was lost: sent again, there once", async () => {
  office.wrong = ["answer lost"];
  queue.add(event("a"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(office.posts).toEqual(["a", "a"]);
  expect(office.has).toBe("a");
});

test("the server asks to wait: it waits as long as that", async () => {
  office.wrong = [new Refused(429, "too-many", "", 7)];
  queue.add(event("a"));
  await vi.advanceTimersByTimeAsync(6999);
  expect(office.posts).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(office.has).toBe("a");
});

test("our own fault: said once, and tried again", async () => {
  office.wrong = [new Refused(500, "our-fault", ""), new Refused(500, "our-fault", "")];
  queue.add(event("a"));
  await vi.advanceTimersByTimeAsync(3000);
  expect(office.has).toBe("a");
  expect(office.lines).toEqual(["trouble", "online1"]);
});

test("one that can't be taken is refused alone, the others count", async () => {
  office.wrong = [new Unreachable(), new Refused(422, "unprocessable", "bad"), null, new Refused(422, "unprocessable", "bad")];
  for (const id of "abc") queue.add(event(id));
  await settle();
  await vi.advanceTimersByTimeAsync(1000);
  expect(office.refused).toEqual(["b"]);
  expect(office.has).toBe("ac");
  expect(queue.events).toEqual([]);
});

test("one that the server itself refuses is named", async () => {
  queue.add(event("x"));
  await settle();
  expect(office.refused).toEqual(["x"]);
});

test("a call that is gone or somebody else's: nothing more is sent, nothing is dropped", async () => {
  office.wrong = [new Refused(409, "moved", "")];
  queue.add(event("a"));
  await settle();
  expect(office.lost).toBe(1);
  queue.add(event("b"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(office.posts).toHaveLength(1);
  expect(ids(queue.events)).toBe("ab");
  queue.held = false;
  await queue.pump();
  expect(office.has).toBe("ab");
});

test("two tabs: what the other kept stays kept", async () => {
  office.wrong = [new Unreachable()];
  queue.add(event("a"));
  await settle();
  const other = new Queue("call-queue.c", keep, office.sending());
  other.add(event("b"));
  await settle();
  await queue.pump();
  expect(keep.get("call-queue.c")).toBe("");
  expect(office.has).toBe("ab");
  other.close();
});

test("at most 200 at once", async () => {
  office.wrong = [new Unreachable()];
  for (let n = 0; n < 250; n++) queue.add(event(`${n}.`));
  await settle();
  await queue.pump();
  expect(office.posts.slice(1).map((post) => post.split(".").length - 1)).toEqual([200, 50]);
});
