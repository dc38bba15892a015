"""A hospital's outpatient bill under Medicare's OPPS, claim by claim: 42 CFR 419; Addendum D1 (status indicators).

Most lines have no price of their own. One comprehensive payment (J1) covers the whole claim; other lines are packaged
always (N) or when something else is paid (Q1 to Q4). Rates are national, before the adjustment to local wages.
Manual: Medicare Claims Processing Manual (CMS publication 100-04), chapter 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.core.benchmark_imaging import family_of
from app.core.benchmark_physician import physician_quote
from app.core.benchmark_report import PricedItem, Quote, further_at_half, quoted
from app.core.benchmark_schedules import drug_quote, equipment_quote, lab_quote
from app.core.benchmark_tables import Outpatient, Source, Tables
from app.core.money import ZERO, Money

NOT_PRICED = {
    "B": "Medicare does not pay a hospital for this code; another one is used",
    "C": "Medicare pays for this only in an inpatient stay, by the whole stay",
    "E1": "Medicare does not cover this code",
    "E2": "Medicare has no price for this code",
    "F": "Medicare pays the hospital's cost for this; no price is published",
    "H": "Medicare pays the hospital's cost for this device; no price is published",
    "H1": "Medicare pays for this device outside these rates; no price is published",
    "L": "Medicare pays the hospital's cost for this vaccine; no price is published",
    "M": "Medicare does not pay a hospital for this code; it goes to another contractor",
    "P": "this is paid by the day of a mental health program; no price for one service is published",
}
_PACKAGED = "its payment is part of the payment for other items of the visit"
_WITH_J1 = "one payment covers the whole visit; this is part of it"
# Paid beside a comprehensive payment, or never paid by a hospital at all: manual ch. 4, 10.2.3.
_BESIDE_J1 = frozenset({"F", "G", "H", "H1", "K1", "L", "U", "B", "C", "E1", "E2", "M", "Y"})
_PAYABLE = frozenset({"J1", "J2", "S", "T", "V", "Q1", "Q2", "Q3"})
_OBSERVATION, _OBSERVATION_HOURS = "G0378", 8
_HALF = frozenset({"52", "73"})  # reduced, or stopped before anesthesia: 42 CFR 419.44(b)
_THERAPY = ("970", "971", "975", "925")
_MAMMOGRAPHY = frozenset({"77065", "77066", "77067"})


def hospital_quotes(items: Sequence[PricedItem], tables: Tables, on: date | None) -> list[Quote]:
    """The price, or the reason for none, of each line of one outpatient visit."""
    source = tables.source("outpatient")
    if source is None:
        return [Quote(reason="there is no table of hospital rates here") for _ in items]
    rows = [tables.outpatient(item.code) for item in items]
    quotes = [_alone(item, row, source, tables, on) for item, row in zip(items, rows, strict=True)]
    status = [row.status if row is not None else "" for row in rows]
    for i, item in enumerate(items):
        if "26" in item.modifiers:
            status[i], quotes[i] = (
                "",
                Quote(reason="-26 is a doctor's part, not the hospital's: price it as a doctor's bill"),
            )
    if "J1" in status:
        return _comprehensive(items, status, quotes, source)
    if _is_observation(items, status):
        return [_observed(quote, one, source) for quote, one in zip(quotes, status, strict=True)]
    quotes = _conditional(items, status, quotes, source)
    quotes = _imaging(items, status, quotes)
    return _half_of_further(items, status, quotes)


def _alone(item: PricedItem, row: Outpatient | None, source: Source, tables: Tables, on: date | None) -> Quote:
    """The line by itself, before the rest of the claim is looked at."""
    if row is None:
        return _elsewhere(item, source, tables, on)
    status = row.status
    if status in NOT_PRICED:
        return Quote(source=source, reason=NOT_PRICED[status])
    if status == "N":
        return Quote(source=source, reason=_PACKAGED, included=True)
    if status in ("A", "Q4", "Y"):
        return _elsewhere(item, source, tables, on)
    if status in ("G", "K", "K1"):
        return _drug(item, row, source, tables, on)
    if row.rate is None:
        return Quote(source=source, reason=f"no rate is printed for it (status {status})")
    how = f"{source.edition} national rate, status {status}"
    units = 1 if status in ("J1", "Q1", "Q2") else item.units
    quote = quoted(source, on, unit=Money.parse(row.rate), weight=Fraction(units), kind="medicare_hospital", how=how)
    if _HALF & set(item.modifiers):
        quote = replace(quote, weight=quote.weight / 2).noting(
            "A service that was reduced, or stopped before anesthesia, is paid at half (42 CFR 419.44)."
        )
    if "50" in item.modifiers and status != "T":
        quote = quote.noting("Medicare may pay more for both sides (50); this is for one.", doubt=1)
    return quote


def _drug(item: PricedItem, row: Outpatient, source: Source, tables: Tables, on: date | None) -> Quote:
    """A drug that is paid by the unit: the payment limit, or Addendum B's rate where that is nearer in time."""
    limits = tables.source("drugs")
    quote = drug_quote(item, tables, on)
    newer = on is None or (limits is not None and (limits.covers(on) or not source.covers(on)))
    if quote is not None and newer:
        return quote
    if row.rate is None:
        return quote or Quote(source=source, reason="no rate is printed for this drug")
    how = f"{item.units} x ${row.rate} for one billing unit, {source.edition}"
    return quoted(source, on, unit=Money.parse(row.rate * item.units), kind="medicare_drug", how=how)


def _elsewhere(item: PricedItem, source: Source, tables: Tables, on: date | None) -> Quote:
    """What Medicare pays a hospital by another schedule: tests, equipment, therapy, mammograms."""
    if found := lab_quote(item, tables, on) or equipment_quote(item, tables, on):
        return found
    if item.code.startswith("A0"):
        return Quote(source=source, reason="ambulance trips are paid by a schedule that is not in our tables")
    if item.code[:3] in _THERAPY or item.code == "G0283":
        found = physician_quote(item, tables, None, "office", on)
        if found is not None and found.unit is not None:
            return found.noting("Medicare pays hospitals for therapy by the physician schedule, office amount.")
    if item.code in _MAMMOGRAPHY:
        technical = item.model_copy(update={"modifiers": (*item.modifiers, "TC")})
        found = physician_quote(technical, tables, None, "office", on)
        if found is not None and found.unit is not None:
            return found.noting("Medicare pays hospitals for a mammogram by the physician schedule, technical part.")
    if tables.outpatient(item.code) is None:
        return Quote(source=source, reason="the table of hospital rates does not have this code")
    return Quote(source=source, reason="Medicare pays for this by another schedule that is not in our tables")


def _comprehensive(
    items: Sequence[PricedItem], status: Sequence[str], quotes: list[Quote], source: Source
) -> list[Quote]:
    """The highest J1 rate pays for everything, but for the few kinds that are paid beside it."""
    majors = [i for i, one in enumerate(status) if one == "J1" and quotes[i].unit is not None]
    if not majors:
        return quotes
    major = max(majors, key=lambda i: (quotes[i].unit or ZERO, quotes[i].amount or ZERO, *_of_equals(items, i)))
    answer = list(quotes)
    for i, (item, one) in enumerate(zip(items, status, strict=True)):
        if i == major:
            answer[i] = quotes[i].noting("This one payment is for the whole visit (comprehensive, J1).")
            if len(majors) > 1 or items[i].units > 1:
                answer[i] = answer[i].noting("With a second such procedure Medicare may pay a higher group.", doubt=1)
        elif one and not _paid_beside(item, one):
            answer[i] = Quote(source=source, reason=_WITH_J1, included=True)
    return answer


def _paid_beside(item: PricedItem, status: str) -> bool:
    return status in _BESIDE_J1 or item.code.startswith("A0") or item.code in _MAMMOGRAPHY


def _is_observation(items: Sequence[PricedItem], status: Sequence[str]) -> bool:
    """Eight hours of observation with a visit and no procedure of status T: manual ch. 4, 290.5.3."""
    hours = sum(item.units for item in items if item.code == _OBSERVATION)
    return hours >= _OBSERVATION_HOURS and "J2" in status and "T" not in status


def _observed(quote: Quote, status: str, source: Source) -> Quote:
    if not status or status in _BESIDE_J1:
        return quote
    reason = "one payment for observation (J2) covers this visit, and its rate is not in our tables"
    return Quote(source=source, reason=reason)


def _conditional(
    items: Sequence[PricedItem], status: Sequence[str], quotes: list[Quote], source: Source
) -> list[Quote]:
    """Q1 is packaged beside S, T or V, Q2 beside T, Q4 beside anything paid; of the rest the highest is paid."""
    visit = any(one in ("S", "T", "V", "J2") for one in status)
    left = [
        i
        for i, one in enumerate(status)
        if quotes[i].unit is not None and ((one == "Q1" and not visit) or (one == "Q2" and "T" not in status))
    ]
    paid = max(left, key=lambda i: (quotes[i].amount or ZERO, *_of_equals(items, i)), default=None)
    payable = any(one in _PAYABLE for one in status)
    answer = list(quotes)
    for i, one in enumerate(status):
        packaged = (one in ("Q1", "Q2") and i != paid) or (one == "Q4" and payable)
        if packaged:
            answer[i] = Quote(source=source, reason=_PACKAGED, included=True)
        elif i == paid:
            answer[i] = quotes[i].noting("It is paid only because nothing else of the visit includes it.")
    return answer


def _imaging(items: Sequence[PricedItem], status: Sequence[str], quotes: list[Quote]) -> list[Quote]:
    """Two scans of one family in a visit are paid as one group (Q3), whose rate is not in Addendum B."""
    families = [family_of(item.code) if one == "Q3" else None for item, one in zip(items, status, strict=True)]
    answer = list(quotes)
    for i, family in enumerate(families):
        if family is None:
            continue
        together = sum(item.units for item, one in zip(items, families, strict=True) if one == family)
        if together > 1:
            reason = f"Medicare makes one payment for two or more {family} of a visit; its rate is not in our tables"
            answer[i] = replace(quotes[i], unit=None, reason=reason, notes=())
    return answer


def _half_of_further(items: Sequence[PricedItem], status: Sequence[str], quotes: list[Quote]) -> list[Quote]:
    """Status T: the dearest in full, each further one half: 42 CFR 419.44(a). Both sides (50) count as two."""
    procedures = [i for i, one in enumerate(status) if one == "T" and quotes[i].unit is not None]
    count = {i: items[i].units * (2 if "50" in items[i].modifiers else 1) for i in procedures}
    units = [item.units for item in items]
    first = max(
        procedures,
        key=lambda i: ((quotes[i].unit or ZERO).times(quotes[i].weight / units[i]), *_of_equals(items, i)),
        default=None,
    )
    note = "Medicare pays the dearest procedure of a visit in full and each further one at half."
    return further_at_half(quotes, units, count, first, note)


def _of_equals(items: Sequence[PricedItem], i: int) -> tuple[str, tuple[str, ...], int]:
    """The codes choose, and not the order: where the sender is not known, only one of two may have a price."""
    return items[i].code, items[i].modifiers, -i
