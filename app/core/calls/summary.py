"""The summary after a call: what it says, what it changes in the case, and which clocks it sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.core.acts import Label
from app.core.call_book import CallField, CallWords
from app.core.calls.state import CallState
from app.core.case import FACTS, Bill, CallNote, Case, Exchange, Fact
from app.core.deadlines import deadlines
from app.core.figures import day_words, show
from app.core.moves import Deadline
from app.core.plan import promises
from app.core.playbook import Playbook

_SHOWN: tuple[CallField, ...] = ("name", "reference", "expiry", "callback", "promise")
# A date that was written down for a hold, an offer or a call back, as a fact of the case.
_HOLD: tuple[Label, ...] = ("hold_granted",)
# After our yes the day by which it must be paid is the last of their offer.
_OF_A_DEAL: tuple[Label, ...] = ("deadline_pressure",)
_OFFERED: tuple[Label, ...] = ("counteroffers_amount", "offers_discount", "offers_small_discount_prompt_pay")


class Row(NamedTuple):
    field: str
    title: str
    value: str
    fixable: bool


class Changed(NamedTuple):
    fact: str
    title: str
    shown: str


def minutes(state: CallState) -> int:
    """How long it took, in whole minutes, at least one."""
    start, end = state.dialed or state.started, state.ended or state.last_event
    return max(1, round((end - start).total_seconds() / 60))


def rows(state: CallState, before: Case, after: Case, words: CallWords) -> Iterator[Row]:
    """What is to be confirmed, line by line."""
    for name in _SHOWN[:2]:
        yield Row(name, words.fields[name], state.fields.get(name, ""), True)
    named = [one for one in new_exchanges(before, after, state.bill) if one.offer is not None]
    asked = [one for one in new_exchanges(before, after, state.bill) if one.ask is not None]
    if state.deal is not None:
        yield Row("said", "You said", f"Yes to {state.deal.amount}, once it's in writing", False)
    elif named:
        yield Row("said", "You said", str(named[-1].offer), False)
    if asked:
        yield Row("heard", "They said", str(asked[-1].ask), False)
    for name in _SHOWN[2:]:
        yield Row(name, words.fields[name], state.fields.get(name, ""), True)


def new_exchanges(before: Case, after: Case, bill: str) -> tuple[Exchange, ...]:
    """What was said about the price on this call."""
    return after.bill_of(bill).exchanges[len(_bill(before, bill).exchanges) :]


def changes(before: Case, after: Case, bill: str, today: date) -> tuple[Changed, ...]:
    """Facts that are otherwise after the call. What is private stays out: the summary is read aloud, and sent."""
    old = {**before.facts, **_bill(before, bill).facts}
    new: dict[str, Fact] = {**after.facts, **after.bill_of(bill).facts}
    return tuple(
        Changed(name, FACTS[name].title, show(name, fact.value, today))
        for name, fact in new.items()
        if (name not in old or old[name].value != fact.value) and not FACTS[name].private
    )


def new_promises(before: Case, after: Case, bill: str) -> tuple[tuple[str, bool], ...]:
    """What they promised on this call, in their words, and whether it is in writing."""
    known = {(one.on, one.quote) for one in promises(_bill(before, bill))}
    fresh = (one for one in promises(after.bill_of(bill)) if (one.on, one.quote) not in known)
    return tuple((one.quote, bool(one.in_writing)) for one in fresh)


def clocks(before: Case, after: Case, bill: str, playbook: Playbook, today: date) -> tuple[Deadline, ...]:
    """The clocks that this call set or moved."""
    plan = after.value("insurance_type")
    known = {(one.what, one.date) for one in deadlines(_bill(before, bill), playbook, today, plan)}
    return tuple(
        one for one in deadlines(after.bill_of(bill), playbook, today, plan) if (one.what, one.date) not in known
    )


def concluded(state: CallState, before: Case, after: Case, dates: dict[CallField, date]) -> Case:
    """The case with the notes of the call in it: who, the reference, until when, and when they call back."""
    bill = _taken_back(state, after.bill_of(state.bill))
    held = any(label in _HOLD for label in state.labels)
    offered = any(label in _OFFERED for label in state.labels)
    who, reference = state.fields.get("name") or None, state.fields.get("reference") or None
    found: dict[str, object] = {}
    if held:
        found |= {"hold_contact": who, "hold_reference": reference}
        found["hold_until"] = _end(state, dates, _HOLD)
    elif offered:
        found["offer_until"] = _end(state, dates, (*_OFFERED, *(_OF_A_DEAL if state.deal else ())))
    found["callback_on"] = dates.get("callback")
    case = after.with_bill(bill.model_copy(update={"calls": _notes(state, before, bill, who, reference)}))
    focused = case.model_copy(update={"focus": state.bill})
    for name, value in found.items():
        if value is not None and focused.value(name) != value:
            fact = Fact(name=name, value=value, quote="Noted on the call.", on=state.on)
            focused = focused.with_fact(fact)
    return focused.model_copy(update={"focus": after.focus})


def _taken_back(state: CallState, bill: Bill) -> Bill:
    """The bill with the number that they named instead of the one that we had said yes to."""
    deal = state.deal
    if deal is None or not deal.off or deal.instead is None:
        return bill
    tier = bill.exchanges[-1].tier if bill.exchanges else 0
    instead = Exchange(on=state.on, tier=tier, ask=deal.instead, outcome="countered")
    return bill.model_copy(update={"exchanges": (*bill.exchanges, instead)})


def kept(state: CallState, before: Case, after: Case) -> str:
    """What was saved of the call, in one line that names nobody: a hold, a call back, a zero, a name and a number."""
    bill, old = after.bill_of(state.bill), _bill(before, state.bill)
    until, back = bill.value("hold_until"), bill.value("callback_on")
    found = []
    if until is not None and until != old.value("hold_until"):
        found.append(f"on hold until {day_words(until, state.on)}")
    if back is not None and back != old.value("callback_on"):
        found.append(f"a call back on {day_words(back, state.on)}")
    if any(note.zeroed for note in bill.calls[len(old.calls) :]):
        found.append("they say that nothing is owed any more")
    named = {"name": "who you spoke with", "reference": "the reference number"}
    found += [words for field, words in named.items() if state.known & {field}]
    return ", ".join(found or ["that you called, and when"])


def _end(state: CallState, dates: dict[CallField, date], labels: tuple[Label, ...]) -> date | None:
    """The date that was written down, where the person typed it, or such a line named it."""
    return dates.get("expiry") if "expiry" in state.typed or state.dated in labels else None


def _notes(state: CallState, before: Case, bill: Bill, who: str | None, reference: str | None) -> tuple[CallNote, ...]:
    """The notes of this call with the name and the number that were written down."""
    past = _bill(before, bill.id).calls
    fresh = list(bill.calls[len(past) :])
    promise = state.fields.get("promise")
    if promise and "promise" in state.typed:
        fresh.append(CallNote(on=state.on, quote=promise))
    if not fresh:
        fresh.append(CallNote(on=state.on, quote=f"A call of {minutes(state)} min."))
    return (*past, *(_signed(note, who, reference) for note in fresh))


def _signed(note: CallNote, who: str | None, reference: str | None) -> CallNote:
    return note.model_copy(update={"who": note.who or who, "reference": note.reference or reference})


def _bill(case: Case, bill: str) -> Bill:
    return next((one for one in case.bills if one.id == bill), Bill(id=bill))
