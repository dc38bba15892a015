"""A call as the page gets it: JSON of the card, the sheet, the log and the summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.call_deck import tap_of
from app.core.acts import Label
from app.core.calls import summary
from app.core.calls.event import Dialed, Heard, Noted, OnHold, Said, Tapped
from app.core.calls.likely import MOST, likely_replies
from app.core.calls.state import Answered, CallState
from app.core.case import Bill, Case
from app.core.figures import figures_of, provider_words
from app.core.view import View
from app.graph.state import Deps
from app.language.calling import CallPhraser
from app.language.phrase import clock_words
from app.store.calls import KeptCall

LETTER = "call_confirmation"


def call_json(
    deps: Deps, phraser: CallPhraser, kept: KeptCall, card: dict[str, Any], told: dict[str, Any] | None
) -> dict[str, Any]:
    """The whole call."""
    state = kept.state
    things = [{**thing, "done": thing["id"] in state.got} for thing in card["get"]]
    return {
        "id": state.id,
        "bill": state.bill,
        "name": provider_words(kept.now.bill_of(state.bill)),
        "revision": kept.revision,
        "device": state.device,
        "state": state.status,
        "started": state.started,
        "dialed": state.dialed,
        "ended": state.ended,
        "last_event": state.last_event,
        "card": {**card, "opening": card["opening"].model_dump(), "get": things},
        "now": now_json(deps, phraser, kept),
        "log": list(_log(deps, state)),
        "summary": told,
    }


def answered_json(
    deps: Deps, phraser: CallPhraser, kept: KeptCall, applied: list[str], refused: list[dict[str, str]]
) -> dict[str, Any]:
    """What events led to."""
    return {
        "revision": kept.revision,
        "device": kept.state.device,
        "state": kept.state.status,
        "applied": applied,
        "refused": refused,
        "now": now_json(deps, phraser, kept),
        "log": list(_log(deps, kept.state)),
    }


def now_json(deps: Deps, phraser: CallPhraser, kept: KeptCall) -> dict[str, Any]:
    """The sheet, and all that stands around it."""
    state, words, sheet = kept.state, phraser.words, kept.state.sheet
    view = View(kept.now, kept.now.bill_of(state.bill), deps.playbook, state.on)
    last = state.last_label
    likely = likely_replies(words, phraser.book(state.node), view, last, state.labels)[:MOST]
    name, newest = state.next_field(words, last), state.newest
    return {
        "heard": sheet.heard,
        "say": sheet.say.model_dump(),
        "kind": sheet.kind,
        "shown": sheet.shown,
        "text": sheet.text,
        "stop": sheet.stop,
        "write_down": None if name is None else {"field": name, "title": words.fields[name]},
        "fields": [
            {"field": field, "title": title, "value": state.fields.get(field, "")}
            for field, title in words.fields.items()
        ],
        "avoid": sheet.avoid,
        "then": sheet.then,
        "replies": [_reply(deps, phraser, label) for label in likely],
        "which": [_reply(deps, phraser, label) for label in sheet.which],
        "offer": None if sheet.offer is None else {"amount": sheet.offer.plain, "text": sheet.offer_words},
        "events": sum(one.counted for one in state.answers),
        "undo": None if newest is None else newest.event,
        "undo_text": None if newest is None else newest.quote,
        "on_hold_since": state.on_hold_since,
    }


def _reply(deps: Deps, phraser: CallPhraser, label: Label) -> dict[str, Any]:
    return {"label": label, "text": tap_of(deps, label), "asks": phraser.words.asks.get(label)}


def _log(deps: Deps, state: CallState) -> Iterator[dict[str, Any]]:
    """Everything in order: what they said, the line that was there to say, what was written down."""
    answers = {one.event: one for one in state.answers}
    for event in state.events:
        undone = event.id in state.undone
        line = {"id": event.id, "at": event.at, "label": None, "undone": undone}
        match event:
            case Heard() | Tapped() | Said():
                yield from _told(deps, line, event, answers.get(event.id))
            case Noted():
                title = deps.playbook.call_words.fields[event.field]
                yield {**line, "who": "note", "text": f"{title}: {event.value}" if event.value else f"{title}: cleared"}
            case OnHold():
                yield {**line, "who": "note", "text": "They put you on hold." if event.on else "Back on the line."}
            case Dialed():
                yield {**line, "who": "note", "text": "The call began."}


def _told(
    deps: Deps, line: dict[str, Any], event: Heard | Tapped | Said, answer: Answered | None
) -> Iterator[dict[str, Any]]:
    """What was heard or said, and the line that answered it. Words about the person themselves stay out of a log."""
    if answer is not None and not answer.counted and not answer.quote:
        return
    if isinstance(event, Said) or (answer is not None and answer.ours):
        stands = answer is None or answer.counted
        text = answer.quote if answer else str(event.amount) if isinstance(event, Said) else ""
        yield {**line, "who": "you", "text": text if stands else f"{text} (not counted)"}
        return
    unread = event.text if isinstance(event, Heard) else tap_of(deps, event.label)
    yield {**line, "who": "they", "text": answer.quote if answer else unread, "label": answer.label if answer else None}
    if answer is not None:
        yield {**line, "id": f"{event.id}-say", "who": "you", "text": answer.say}


def _of_this_call(case: Case, base: Case, state: CallState) -> Bill:
    """The bill with the notes of this call alone: what was said on another one is not in its letter."""
    bill = case.bill_of(state.bill)
    past = len(base.bill_of(state.bill).calls)
    return bill.model_copy(update={"calls": bill.calls[past:]})


def _deal_figures(state: CallState) -> dict[str, str | None]:
    """What was agreed by word on this call, and the number that they named instead."""
    deal = state.deal
    instead = None if deal is None or not deal.off else deal.instead
    return {
        "call_agreed": None if deal is None else str(deal.amount),
        "call_instead": None if instead is None else str(instead),
    }


def summary_json(deps: Deps, phraser: CallPhraser, state: CallState, base: Case, case: Case) -> dict[str, Any]:
    """What is to be confirmed, what it changes, and the note to send the same day."""
    playbook, today = deps.playbook, state.on
    bill = _of_this_call(case, base, state)
    letter = playbook.letters[LETTER]
    return {
        "minutes": summary.minutes(state),
        "rows": [row._asdict() for row in summary.rows(state, base, case, phraser.words)],
        "promises": [
            {"text": text, "in_writing": in_writing}
            for text, in_writing in summary.new_promises(base, case, state.bill)
        ],
        "changes": [change._asdict() for change in summary.changes(base, case, state.bill, today)],
        "clocks": [
            {
                "what": clock.what,
                "title": clock_words(clock.what),
                "date": clock.date.isoformat(),
                "days_left": clock.days_left,
            }
            for clock in summary.clocks(base, case, state.bill, playbook, today)
        ],
        "letter": {
            "id": LETTER,
            "title": letter.title,
            "text": deps.phraser.letter(LETTER, figures_of(case, bill, playbook, today) | _deal_figures(state)),
        },
    }
