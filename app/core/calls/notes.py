"""Notes that write themselves: names, numbers, dates and promises that were heard, unless the person wrote others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.acts import Act, RepSaid, Told
from app.core.call_book import CallField
from app.core.case import CallNote
from app.core.figures import day_words
from app.core.plan import is_promise

_OFFERED = frozenset({"counteroffers_amount", "offers_discount", "offers_small_discount_prompt_pay", "accepts_offer"})


def noted(
    fields: dict[CallField, str], typed: tuple[CallField, ...], acts: tuple[Act, ...], today: date
) -> dict[CallField, str]:
    """The fields after these acts."""
    found = dict(fields)
    for name, value in _told(acts, today):
        if name not in typed:
            found[name] = value
    return found


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
    if act.until is not None:
        yield "expiry", day_words(act.until, today)
    if is_promise(CallNote(on=today, label=act.label, quote=act.quote)):
        yield "promise", " ".join(act.quote.split())[:200]
