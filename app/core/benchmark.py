"""Codes, place and date -> Medicare's price as a comparator for each line, with how sure it is, or why there is none.

A hospital's bill is compared with hospital rates, a doctor's with the physician schedule; the two are never mixed.
All lines are taken for one visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.core.benchmark_hospital import hospital_quotes
from app.core.benchmark_physician import Where, physician_quote, several_procedures
from app.core.benchmark_report import (
    NOT_A_LIMIT,
    Comparator,
    Coverage,
    PricedItem,
    PricedLine,
    PriceReport,
    Quote,
    Setting,
    confidence_of,
    coverage_of,
    line_of,
    source_notes,
    total_of,
)
from app.core.benchmark_schedules import anesthesia_quote, schedule_quote
from app.core.benchmark_tables import Place, Tables

__all__ = [
    "NOT_A_LIMIT", "Comparator", "Coverage", "PriceReport", "PricedItem", "PricedLine", "Setting", "price_lines",
]  # fmt: skip

NO_TABLES = "there are no public price tables here"
NOT_KNOWN = "we do not know this code"
_ONLY_ALONE = "Medicare pays for it only when nothing else is done that day (status T)"
_ASK = "it has one price when a hospital bills it and another when a doctor does; say who sent the bill"


def price_lines(
    lines: Sequence[PricedItem],
    tables: Tables | None,
    *,
    setting: Setting | None = None,
    zip_code: str | None = None,
    on: date | None = None,
    others: Sequence[Comparator] = (),
) -> PriceReport:
    """Price the lines of one visit.

    `setting`: hospital (the hospital's own bill), facility (a doctor's bill for work in a hospital), office (a
    doctor's bill for work in an office), professional (a doctor's bill, place not known), None (not known).
    `others` are comparators from elsewhere (a plan's allowed amount, a cash price, a good faith estimate, AGB); they
    are reported below the public price and never enter the total.
    """
    place = tables.place(zip_code) if tables is not None and zip_code is not None else None
    quotes = (
        _quotes(lines, tables, setting, place, on) if tables is not None else [Quote(reason=NO_TABLES)] * len(lines)
    )
    priced = tuple(line_of(item, quote) for item, quote in zip(lines, quotes, strict=True))
    used_place = [tables.source("locality"), tables.source("zip")] if tables is not None and place is not None else []
    return PriceReport(
        lines=priced,
        total=total_of(priced),
        coverage=coverage_of(priced),
        confidence=confidence_of(priced),
        sources=source_notes(quotes, used_place),
        setting=setting,
        zip=zip_code,
        place=f"{place.name.title()}, {place.state}" if place is not None else None,
        on=on,
        others=tuple(others),
        notes=tuple(_notes(priced, tables, setting, zip_code, place, on)),
    )


def _quotes(
    lines: Sequence[PricedItem], tables: Tables, setting: Setting | None, place: Place | None, on: date | None
) -> list[Quote]:
    match setting:
        case "hospital":
            quotes = hospital_quotes(lines, tables, on)
        case "facility" | "office":
            quotes = _doctor(lines, tables, place, setting, on)
        case "professional":
            quotes = _higher(_doctor(lines, tables, place, "facility", on), _doctor(lines, tables, place, "office", on))
        case None:
            hospital, doctor = hospital_quotes(lines, tables, on), _quotes(lines, tables, "professional", place, on)
            quotes = [_unsettled(item, h, d) for item, h, d in zip(lines, hospital, doctor, strict=True)]
    known = [tables.known_code(item.code) for item in lines]
    return [quote if sure else Quote(reason=NOT_KNOWN) for quote, sure in zip(quotes, known, strict=True)]


def _doctor(
    lines: Sequence[PricedItem], tables: Tables, place: Place | None, where: Where, on: date | None
) -> list[Quote]:
    """A doctor's bill: the physician schedule, and what it leaves to the others."""
    quotes = [_doctor_line(item, tables, place, where, on) for item in lines]
    status = [next((row.status for row in tables.physician(item.code)), "") for item in lines]
    if any(quote.unit is not None and one != "T" for quote, one in zip(quotes, status, strict=True)):
        alone = Quote(reason=_ONLY_ALONE, included=True)
        quotes = [alone if one == "T" else quote for quote, one in zip(quotes, status, strict=True)]
    return several_procedures(lines, quotes)


def _doctor_line(item: PricedItem, tables: Tables, place: Place | None, where: Where, on: date | None) -> Quote:
    status = next((row.status for row in tables.physician(item.code)), None)
    if status == "J":
        return anesthesia_quote(item, tables, place, on)
    quote = physician_quote(item, tables, place, where, on)
    if quote is None or quote.elsewhere:
        found = schedule_quote(item, tables, on)
        if found is not None and (found.unit is not None or quote is None):
            return found
        if quote is not None and found is not None and found.reason is not None:
            return found
    return quote or Quote(reason="no table of doctors' prices has this code; it may be a hospital's")


def _higher(facility: Sequence[Quote], office: Sequence[Quote]) -> list[Quote]:
    """Of both places the higher amount, with the other beside it: an offer must not rest on the lower by chance."""
    chosen = []
    for one, other in zip(facility, office, strict=True):
        first, second = one.amount, other.amount
        if first is None or second is None:
            chosen.append(one if first is not None else other if second is not None else one)
        elif first == second:
            chosen.append(one)
        else:
            top, below = (one, other) if first > second else (other, one)
            where = "in a hospital" if below is one else "in an office"
            beside = _beside(below, f"the same work done {where}", "facility" if below is one else "office")
            note = "The place is not known, so the higher of the hospital and the office amount is taken."
            chosen.append(replace(top, others=(*top.others, beside)).noting(note, doubt=1))
    return chosen


def _unsettled(item: PricedItem, hospital: Quote, doctor: Quote) -> Quote:
    """A line of a bill whose sender is not known: one answer only where there is only one."""
    h, d = hospital.amount, doctor.amount
    if h is not None and d is not None and hospital.kind == doctor.kind:
        return doctor if h == d else (hospital if h > d else doctor).noting(doubt=1)
    if hospital.included and doctor.kind == "medicare_anesthesia" and d is None:
        return replace(doctor, notes=(f"On a hospital's bill: {hospital.reason}.",))
    if (h is not None or hospital.included) and (d is not None or doctor.included):
        beside = [_beside(hospital, "if the hospital billed it", "hospital")] if h is not None else []
        beside += [_beside(doctor, "if a doctor billed it", "professional"), *doctor.others] if d is not None else []
        note = (f"On a hospital's bill: {hospital.reason}.",) if h is None and hospital.reason else ()
        return Quote(reason=_ASK, others=tuple(beside), notes=note)
    if h is not None or (hospital.included and d is None):
        return hospital.noting("Only a hospital's bill has a price for this.", doubt=1)
    if d is not None:
        return doctor.noting("Only a doctor's bill has a price for this.", doubt=1)
    return doctor if doctor.source is not None else hospital


def _beside(quote: Quote, label: str, setting: str) -> Comparator:
    assert quote.amount is not None and quote.kind is not None and quote.source is not None
    return Comparator(
        kind=quote.kind,
        amount=quote.amount,
        setting=setting,
        period=quote.source.edition,
        confidence=quote.confidence,
        label=label,
        source=quote.source.name,
    )


def _notes(
    lines: Sequence[PricedLine],
    tables: Tables | None,
    setting: Setting | None,
    zip_code: str | None,
    place: Place | None,
    on: date | None,
) -> list[str]:
    notes = []
    if tables is None:
        return ["No public price tables here."]
    if on is None:
        notes.append("No date of service was given, so the newest tables are used.")
    if setting is None and any(line.reason == _ASK for line in lines):
        notes.append("Both a hospital's and a doctor's price are possible; neither is in the total.")
    if zip_code is not None and place is None:
        notes.append(f"ZIP code {zip_code} is not known here; national amounts are used.")
    if any(line.comparator == "medicare_hospital" for line in lines):
        notes.append("Hospital rates are national; Medicare's own adjusts them to local wages.")
    if any(line.comparator == "medicare_physician" for line in lines) and place is None:
        notes.append("Doctors' amounts are national; a ZIP code gives the local one where our tables have it.")
    missing = [line.code for line in lines if line.outcome == "no_price"]
    if missing and total_of(lines) is not None:
        notes.append(f"The total leaves out {', '.join(dict.fromkeys(missing))}: no public price.")
    return notes
