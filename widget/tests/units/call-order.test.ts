// The replies stand still under a finger, and for a moment after each answer.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Order } from "../../src/screens/call-order.js";
import type { Reply12 } from "../../src/screens/call-types.js";

const replies = (labels: string): Reply12[] => [...labels].map((label) => ({ label, text: label, asks: null }));
const shown = (order: Order): string => order.shown.map(({ label }) => label).join("");
let changed: ReturnType<typeof vi.fn<() => void>>, order: Order;

beforeEach(() => {
  vi.useFakeTimers();
  changed = vi.fn<() => void>();
  order = new Order(changed);
  order.want(replies("abc"));
});
afterEach(() => {
  order.stop();
  vi.useRealTimers();
});

test("the first ones stand at once", () => expect(shown(order)).toBe("abc"));

test("another order waits 400 ms", () => {
  order.want(replies("cab"));
  vi.advanceTimersByTime(399);
  expect(shown(order)).toBe("abc");
  vi.advanceTimersByTime(1);
  expect(shown(order)).toBe("cab");
  expect(changed).toHaveBeenCalledOnce();
});

test("the same order wanted again and again does not begin the wait anew", () => {
  order.want(replies("cab"));
  vi.advanceTimersByTime(300);
  order.want(replies("cab"));
  vi.advanceTimersByTime(100);
  expect(shown(order)).toBe("cab");
});

test("each newer order begins the wait anew", () => {
  order.want(replies("cab"));
  vi.advanceTimersByTime(300);
  order.want(replies("bca"));
  vi.advanceTimersByTime(300);
  expect(shown(order)).toBe("abc");
  vi.advanceTimersByTime(100);
  expect(shown(order)).toBe("bca");
});

test("nothing moves while one is pressed, however long", () => {
  order.want(replies("cab"));
  order.press(true);
  vi.advanceTimersByTime(5000);
  expect(shown(order)).toBe("abc");
  order.press(false);
  expect(shown(order)).toBe("cab");
});

test("let go before the moment is over, it is waited for", () => {
  order.want(replies("cab"));
  order.press(true);
  vi.advanceTimersByTime(200);
  order.press(false);
  expect(shown(order)).toBe("abc");
  vi.advanceTimersByTime(200);
  expect(shown(order)).toBe("cab");
});

test("an order that comes back to what is shown draws nothing", () => {
  order.want(replies("cab"));
  order.want(replies("abc"));
  vi.advanceTimersByTime(1000);
  expect(changed).not.toHaveBeenCalled();
});
