"""Notes that write themselves: names, numbers, dates and promises that were heard, unless the person wrote others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.core.acts import Act, Label, RepSaid, Told, plan_form
from app.core.call_book import CallField
from app.core.case import CallNote
from app.core.figures import day_words
from app.core.plan import is_promise

_OFFERED = frozenset({"counteroffers_amount", "offers_discount", "offers_small_discount_prompt_pay", "accepts_offer"})
# When a part of a plan is paid is no end of anything.
_NO_END = frozenset({"pushes_payment_plan"})
HOLD: Label = "hold_granted"


class Notes(NamedTuple):
    """What is written down, and the line whose date stands in it: the end of a hold, of an offer, or of a threat."""

    fields: dict[CallField, str]
    dated: Label | None = None


def noted(notes: Notes, typed: tuple[CallField, ...], acts: tuple[Act, ...], today: date) -> Notes:
    """The notes after these acts. The end of a hold gives way to that of another one alone."""
    found, dated = dict(notes.fields), notes.dated
    line = HOLD if any(isinstance(act, Told) and act.fact == "hold_until" for act in acts) else _label(acts)
    for name, value in _told(acts, today):
        if name in typed or (name == "expiry" and dated == HOLD and line != HOLD):
            continue
        found[name] = value
        dated = line if name == "expiry" else dated
    return Notes(found, dated)


def _label(acts: tuple[Act, ...]) -> Label | None:
    return next((act.label for act in acts if isinstance(act, RepSaid)), None)


def _told(acts: tuple[Act, ...], today: date) -> Iterator[tuple[CallField, str]]:
    for act in acts:
        if isinstance(act, Told):
            if act.fact == "hold_reference":
                yield "reference", str(act.value)
            elif act.fact == "hold_contact":
                yield "name", str(act.value)
            elif act.fact == "hold_until":
                yield "expiry", day_words(act.value, today)
        elif isinstance(act, RepSaid):
            yield from _from_line(act, today)


def _from_line(act: RepSaid, today: date) -> Iterator[tuple[CallField, str]]:
    if act.who is not None:
        yield "name", act.who
    if act.amount is not None and act.label in _OFFERED:
        yield "amount", str(act.amount)
    if act.until is not None and act.label not in _NO_END:
        yield "expiry", day_words(act.until, today)
    if act.reference is not None:
        yield "reference", act.reference
    if act.back_on is not None:
        day = day_words(act.back_on, today)
        yield "callback", f"{day} ({act.caller})" if act.caller else day
    zeroed, plan = "written_off" in act.forms, plan_form(act.forms)
    if is_promise(CallNote(on=today, label=act.label, quote=act.quote, zeroed=zeroed, plan=plan)):
        yield "promise", " ".join(act.quote.split())[:200]
