// A call as it is shown: what the server last said of it, and on top what this device has done since.
import { money } from "../format.js";
import { t } from "../strings/call.js";
import { answerTo, nearest, repliesOf, tooMuch } from "./call-deck.js";
import type { Call, CallEvent, CallNow, CallState, Deck, Field, FieldId, LogLine, ToGet, Told, WriteDown } from "./call-types.js";

/** How many steps can be taken back without the server. */
const BACK = 12;

export interface View {
  now: CallNow;
  log: LogLine[];
  get: ToGet[];
  state: CallState;
  dialed: string | null;
  /** How things stood before each of the newest steps. */
  past: { id: string; now: CallNow }[];
  /** How often "Give me time" was asked. */
  times: number;
}

/** A box that is ticked on the card is not the call yet. */
export const viewOf = ({ now, log, card, state, dialed }: Call, before?: View): View =>
  ({ now, log, get: card.get, state: state === "open" && !dialed ? "card" : state, dialed, past: before?.past ?? [], times: before?.times ?? 0 });

type Step = { [Kind in CallEvent["kind"]]: (view: View, event: Extract<CallEvent, { kind: Kind }>, deck: Deck | null) => View };

const line = (event: CallEvent, who: LogLine["who"], text: string, label: string | null = null): LogLine =>
  ({ id: who === "you" && event.kind !== "said" ? `${event.id}-say` : event.id, at: event.at, who, text, label, undone: false });

/** What was told with a reply is written down by itself, where nothing stands there yet. */
function writtenDown(fields: Field[], { amount, until }: Told): Field[] {
  const told: Partial<Record<FieldId, string>> = { ...(amount ? { amount: money(amount) } : {}), ...(until ? { expiry: until } : {}) };
  return fields.map((one) => (one.value ? one : { ...one, value: told[one.field] ?? "" }));
}

/** The next thing to write down, where this one is there already. */
function stillToWrite(fields: Field[], wanted: WriteDown | null): WriteDown | null {
  const known = fields.find(({ field, value }) => field === wanted?.field && value);
  const next = known && fields.find(({ field, value }) => !value && field !== "date");
  return known ? (next ? { field: next.field, title: next.title } : null) : wanted;
}

/** A step forward that can be taken back. */
function onward(view: View, event: CallEvent, now: Partial<CallNow>, undoText: string, lines: LogLine[]): View {
  return {
    ...view,
    now: { ...view.now, text: null, which: [], ...now, shown: "full", events: view.now.events + 1, undo: event.id, undo_text: undoText },
    log: [...view.log, ...lines],
    past: [...view.past, { id: event.id, now: view.now }].slice(-BACK),
  };
}

const STEPS: Step = {
  dialed: (view, event) => ({ ...view, state: "open", dialed: view.dialed ?? event.at, log: [...view.log, line(event, "note", t.began)] }),
  got: (view, { thing, done }) => ({ ...view, get: view.get.map((one) => (one.id === thing ? { ...one, done } : one)) }),
  hold: (view, event) => ({
    ...view, now: { ...view.now, on_hold_since: event.on ? event.at : null }, log: [...view.log, line(event, "note", event.on ? t.onHoldNow : t.backNow)],
  }),
  note(view, event) {
    const { field, value } = event;
    const fields = view.now.fields.map((one) => (one.field === field ? { ...one, value } : one));
    const title = fields.find((one) => one.field === field)?.title ?? field;
    return { ...view, now: { ...view.now, fields }, log: [...view.log, line(event, "note", t.noted(title, value))] };
  },
  tool(view, { tool }, deck) {
    const { now } = view;
    if (tool === "time" || tool === "end") {
      const say = tool === "end" ? deck?.tools.end : deck?.tools.time[view.times % deck.tools.time.length];
      return { ...view, times: view.times + Number(tool === "time"), now: say ? { ...now, say, kind: tool, shown: "full", text: null, which: [] } : now };
    }
    const shown = tool === "shorter" ? "short" : tool === "firmer" ? "firm" : "full";
    return { ...view, now: { ...now, shown } };
  },
  heard: (view, event, deck) => onward(view, event, {
    heard: event.text, on_hold_since: null, ...(deck ? { replies: nearest(deck, event.text) } : {}), kind: view.now.kind === "caught" ? "answer" : view.now.kind,
  }, event.text, [line(event, "they", event.text)]),
  tapped(view, event, deck) {
    const { label, amount = null } = event;
    const tap = deck?.taps[label] ?? view.now.replies.find((one) => one.label === label) ?? view.now.which.find((one) => one.label === label);
    const heard = t.heard(tap?.text ?? label, event);
    const before = Math.max(0, saidIn(view.log, label) - (deck?.said?.[label] ?? 0));
    const answer = deck && answerTo(deck, label, before, amount);
    const fields = writtenDown(view.now.fields, event);
    const now: Partial<CallNow> = answer ? {
      say: answer.say, fields, write_down: stillToWrite(fields, answer.write_down), avoid: answer.avoid, replies: repliesOf(deck, label),
    } : {};
    return onward(view, event, { heard, on_hold_since: null, kind: "answer", ...now }, heard,
      [line(event, "they", heard, label), ...(answer ? [line(event, "you", answer.say.text)] : [])]);
  },
  said(view, event, deck) {
    const words = t.iSaid(money(event.amount));
    if (deck && tooMuch(deck, event.amount)) {
      const caught = deck.ceiling_says;
      const now: CallNow = { ...view.now, kind: "caught", shown: "full", text: caught?.text ?? t.caught, say: caught?.say ?? view.now.say };
      return { ...view, now, log: [...view.log, line(event, "you", t.uncounted(words))] };
    }
    return onward(view, event, { kind: "answer" }, words, [line(event, "you", words)]);
  },
  undo(view, { event }) {
    const at = view.past.findIndex(({ id }) => id === event);
    const before = view.past[at]?.now;
    const log = view.log.map((one) => (one.id === event || one.id === `${event}-say` ? { ...one, undone: true } : one));
    // What was written down meanwhile stays.
    const { fields, on_hold_since } = view.now;
    return before ? { ...view, log, now: { ...before, fields, on_hold_since }, past: view.past.slice(0, at) }
      : { ...view, log, now: { ...view.now, undo: null, undo_text: null } };
  },
};

/** How often this reply was tapped and stands. */
export const saidIn = (log: LogLine[], label: string): number => log.filter((one) => one.label === label && one.who === "they" && !one.undone).length;

/** One more thing happened. */
export function step(view: View, event: CallEvent, deck: Deck | null): View {
  return (STEPS[event.kind] as (view: View, event: CallEvent, deck: Deck | null) => View)(view, event, deck);
}
