"""A doctor's bill on the Medicare physician fee schedule.

Payment = (work RVU x work index + practice expense RVU x its index + malpractice RVU x its index) x conversion
factor: 42 CFR 414.20. With no place the indices are 1. A national table without parts is never multiplied by
indices of another year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from app.core.benchmark_modifiers import ASSISTANTS, SPLIT, effect_of
from app.core.benchmark_report import Comparator, PricedItem, Quote, further_at_half, quoted
from app.core.benchmark_tables import National, Physician, Place, Source, Tables
from app.core.money import ZERO, Money

Where = Literal["facility", "office"]
# Status letters of the schedule (RVU file documentation, "status code") that carry no price of their own.
NOT_PRICED = {
    "B": "Medicare never pays for this code alone: its payment is part of another service (bundled)",
    "C": "each regional contractor sets its own price for this code; none is published (carrier priced)",
    "E": "this code is left out of the physician schedule by rule",
    "I": "Medicare does not accept this code; another code is used in its place",
    "J": "anesthesia is priced by base units and minutes",
    "M": "this code only reports a measure; it has no price",
    "N": "Medicare does not cover this code",
    "P": "this code is bundled or left out of the physician schedule",
    "Q": "this code only reports a therapy goal; it has no price",
    "R": "Medicare covers this code only in some cases and prints no amount (restricted)",
    "X": "this code is not a doctor's service by law",
}
_OFTEN_LESS = {
    "3": "Two endoscopies of one family have a rule of their own that needs more than our tables; half is taken here.",
    "4": "Medicare pays less for a second scan in one session; this is the full price of each.",
    "5": "Medicare pays less for the cost part of further therapy units in one day; this is the full price of each.",
    "6": "Medicare pays less for the technical part of a second heart test in one day; this is the full price.",
    "7": "Medicare pays less for the technical part of a second eye test in one day; this is the full price.",
}


def physician_quote(
    item: PricedItem, tables: Tables, place: Place | None, where: Where, on: date | None
) -> Quote | None:
    """The price of one line; None when the schedule has no such code."""
    rows = {row.modifier: row for row in tables.physician(item.code)}
    national = tables.national(item.code)
    parts = [modifier for modifier in item.modifiers if modifier in SPLIT]
    if not rows and national is None:
        return None
    part = parts[0] if parts else ""
    if part and part not in rows:
        return _no_part(part, rows.get(""))
    full, short = tables.source("physician"), tables.source("physician_national")
    row = rows.get(part)
    if national is not None and short is not None and not part and (row is None or _nearer(short, full, on)):
        quote = _national_quote(national, short, where, on)
        quote = _with_local(quote, row, tables, place, where, on)
    elif row is not None and full is not None:
        quote = _full_quote(row, full, tables, place, where, on)
        if part and short is not None and national is not None and _nearer(short, full, on):
            quote = quote.noting(f"The {short.edition} table has no amounts for {part}.")
    else:
        return None
    if quote.unit is None or (reason := _not_there(row, where)) is None:
        return _modified(quote, item, rows.get(part) or rows.get(""))
    return replace(quote, unit=None, reason=reason, others=())


def _no_part(part: str, base: Physician | None) -> Quote:
    if part == "53":
        return Quote(reason="a stopped procedure (53) is paid by report; no price is published for it")
    split = (
        "has no such part" if base is not None and base.modifier == "" else "is new, and its parts are not published"
    )
    return Quote(reason=f"the schedule has no amount for -{part}: this code {split} in our tables")


def _nearer(one: Source, other: Source | None, on: date | None) -> bool:
    """True when `one` is for a time nearer to the service; without a date the newer is."""
    if other is None or on is None:
        return other is None or one.last > other.last
    return _distance(one, on) < _distance(other, on)


def _distance(source: Source, on: date) -> int:
    return 0 if source.covers(on) else min(abs((on - source.first).days), abs((on - source.last).days))


def _not_priced(status: str) -> Quote:
    reason = NOT_PRICED.get(status, f"the schedule's status {status} has no price")
    return Quote(reason=reason, included=status == "B", elsewhere=status in "EIJNPX")


def _national_quote(row: National, source: Source, where: Where, on: date | None) -> Quote:
    if row.status not in ("A", "R", "T"):
        return replace(_not_priced(row.status), source=source)
    unit = Money.parse(row.facility if where == "facility" else row.office)
    how = f"{source.edition} national amount, {where}"
    quote = quoted(source, on, unit=unit, kind="medicare_physician", how=how, global_days=row.global_days)
    return _restricted(quote, row.status)


def _full_quote(
    row: Physician, source: Source, tables: Tables, place: Place | None, where: Where, on: date | None
) -> Quote:
    if row.status not in ("A", "R", "T") or not (
        row.work + row.office_expense + row.facility_expense + row.malpractice
    ):
        status = "R" if row.status in ("A", "T") else row.status
        return replace(_not_priced(status), source=source)
    unit, how = _formula(row, source, tables, place, where)
    quote = quoted(source, on, unit=unit, kind="medicare_physician", how=how, global_days=row.global_days)
    return _restricted(replace(quote, multiple=row.multiple), row.status)


def _restricted(quote: Quote, status: str) -> Quote:
    if status == "R":
        return quote.noting("Medicare covers this only in some cases (restricted).", doubt=1)
    return quote


def _formula(row: Physician, source: Source, tables: Tables, place: Place | None, where: Where) -> tuple[Money, str]:
    expense = row.facility_expense if where == "facility" else row.office_expense
    indices = tables.source("locality")
    if place is None or indices is None or not indices.covers(source.first):
        unit = Money.parse((row.work + expense + row.malpractice) * row.factor)
        return unit, f"({row.work} + {expense} + {row.malpractice}) x ${row.factor}, {source.edition} national, {where}"
    parts = row.work * place.work + expense * place.expense + row.malpractice * place.malpractice
    how = (
        f"({row.work} x {place.work} + {expense} x {place.expense} + {row.malpractice} x {place.malpractice})"
        f" x ${row.factor}, {source.edition}, {where}, {place.name.title()}"
    )
    return Money.parse(parts * row.factor), how


def _with_local(
    quote: Quote, row: Physician | None, tables: Tables, place: Place | None, where: Where, on: date | None
) -> Quote:
    """Beside a national amount, the local one of the table that has the parts, for a sense of the place."""
    source = tables.source("physician")
    if quote.unit is None or row is None or source is None:
        return quote
    quote = replace(quote, multiple=row.multiple)
    if place is None:
        return quote
    local = _full_quote(row, source, tables, place, where, on)
    if local.unit is None:
        return quote
    other = Comparator(
        kind="medicare_physician",
        amount=local.unit,
        code=row.code,
        setting=where,
        period=source.edition,
        confidence=local.confidence,
        label=f"one unit in {place.name.title()}: {local.how}",
        source=source.name,
    )
    return replace(quote, others=(other,))


def _not_there(row: Physician | None, where: Where) -> str | None:
    """Why an amount of the schedule does not stand for this place of service."""
    if row is None or not (row.facility_na if where == "facility" else row.office_na):
        return None
    if where == "office":
        return "Medicare sets no office price: this is hardly ever done outside a hospital or surgery center"
    if (row.modifier == "" and row.multiple in ("4", "6", "7")) or row.modifier == "TC" or row.work == 0:
        return "in a hospital, Medicare pays a doctor only for reading this (-26); the hospital bills the rest"
    return "Medicare sets no hospital price for the doctor: this is hardly ever done in a hospital"


def _modified(quote: Quote, item: PricedItem, row: Physician | None) -> Quote:
    if quote.unit is None:
        return quote
    effect = effect_of(item.modifiers, row)
    if effect.reason is not None:
        return replace(quote, unit=None, reason=effect.reason, others=())
    return replace(quote, weight=effect.share * item.units).noting(*effect.notes, doubt=effect.doubt)


def several_procedures(items: Sequence[PricedItem], quotes: Sequence[Quote]) -> list[Quote]:
    """Procedures of one session: the dearest in full, each further one half (manual ch. 12, 40.6; indicators 2 and 3).

    The surgeon's and an assistant's lines are counted apart. Others that are often paid less when repeated say so.
    """
    adjusted = list(quotes)
    for of_assistant in (False, True):
        procedures = [
            i
            for i, (item, quote) in enumerate(zip(items, quotes, strict=True))
            if quote.unit is not None and quote.kind == "medicare_physician" and quote.multiple in ("2", "3")
            and bool(ASSISTANTS & set(item.modifiers)) is of_assistant
        ]  # fmt: skip
        adjusted = _ranked(procedures, items, adjusted)
    for indicator, words in _OFTEN_LESS.items():
        same = [i for i, quote in enumerate(adjusted) if quote.unit is not None and quote.multiple == indicator]
        if sum(items[i].units for i in same) > 1:
            for i in same:
                adjusted[i] = adjusted[i].noting(words, doubt=1)
    return adjusted


def _ranked(procedures: Sequence[int], items: Sequence[PricedItem], quotes: Sequence[Quote]) -> list[Quote]:
    """Every procedure but the dearest at half; a line with 51 says that a dearer one stands elsewhere."""
    units = [item.units for item in items]
    firsts = [i for i in procedures if "51" not in items[i].modifiers]
    in_full = max(
        firsts, key=lambda i: ((quotes[i].unit or ZERO).cents * quotes[i].weight / units[i], -i), default=None
    )
    note = "Medicare pays the dearest procedure of a session in full and each further one at half."
    return further_at_half(quotes, units, {i: units[i] for i in procedures}, in_full, note)
