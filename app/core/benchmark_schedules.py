"""The schedules that are the same whoever sends the bill: laboratory, drugs, equipment, anesthesia."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from app.core.benchmark_report import Comparator, PricedItem, Quote, quoted
from app.core.benchmark_tables import Equipment, Place, Tables
from app.core.money import Money

# Share of the fee by who gave the anesthesia: Medicare Claims Processing Manual, ch. 12, 50.
_ANESTHESIA = {"AA": Fraction(1), "QZ": Fraction(1), "QK": Fraction(1, 2), "QX": Fraction(1, 2), "QY": Fraction(1, 2)}
_BUY_OR_RENT = ("NU", "UE", "RR")


def schedule_quote(item: PricedItem, tables: Tables, on: date | None) -> Quote | None:
    """The first of the laboratory, drug and equipment schedules that has the code; None when none has."""
    return lab_quote(item, tables, on) or drug_quote(item, tables, on) or equipment_quote(item, tables, on)


def lab_quote(item: PricedItem, tables: Tables, on: date | None) -> Quote | None:
    """A laboratory test; QW (done with a simple kit) has a row of its own."""
    rows, source = {row.modifier: row for row in tables.lab(item.code)}, tables.source("lab")
    row = (rows.get("QW") if "QW" in item.modifiers else None) or rows.get("") or next(iter(rows.values()), None)
    if row is None or source is None:
        return None
    if row.rate is None:
        return Quote(
            source=source, reason="each regional contractor sets its own price for this test; none is published"
        )
    how = f"{source.edition} national fee"
    return quoted(source, on, unit=Money.parse(row.rate), weight=Fraction(item.units), kind="medicare_lab", how=how)


def drug_quote(item: PricedItem, tables: Tables, on: date | None) -> Quote | None:
    """A drug: its limit for one billing unit, times the billing units (not vials or doses)."""
    row, source = tables.drug(item.code), tables.source("drugs")
    if row is None or source is None:
        return None
    unit = f"one unit is {row.dosage}" if row.dosage else "for one billing unit"
    how = f"{item.units} x ${row.limit} ({unit}), {source.edition}"
    return quoted(source, on, unit=Money.parse(row.limit * item.units), kind="medicare_drug", how=how)


def equipment_quote(item: PricedItem, tables: Tables, on: date | None) -> Quote | None:
    """Equipment and supplies: the ceiling of the states' fees, with the floor beside it. RR is for one month's rent."""
    rows, source = tables.equipment(item.code), tables.source("equipment")
    if not rows or source is None:
        return None
    row = _equipment_row(rows, item.modifiers)
    if row is None:
        kinds = ", ".join(sorted({" ".join(one.modifiers) or "no modifier" for one in rows}))
        return Quote(source=source, reason=f"say which it is, new (NU), used (UE) or rented (RR); priced here: {kinds}")
    if row.ceiling is None:
        return Quote(source=source, reason="each state or region sets its own fee for this; none is in our tables")
    rent = " for one month of rent" if "RR" in row.modifiers else ""
    how = f"the highest fee of a state{rent}, {source.edition}"
    quote = quoted(
        source, on, unit=Money.parse(row.ceiling), weight=Fraction(item.units), kind="medicare_equipment", how=how
    ).noting("A state's own fee may be lower.", doubt=1)
    if row.floor is None or row.floor == row.ceiling:
        return quote
    floor = Comparator(
        kind="medicare_equipment", amount=Money.parse(row.floor), code=item.code, period=source.edition,
        confidence=quote.confidence, label=f"the lowest fee of a state{rent}, one unit", source=source.name,
    )  # fmt: skip
    return replace(quote, others=(floor,))


def _equipment_row(rows: tuple[Equipment, ...], modifiers: tuple[str, ...]) -> Equipment | None:
    """The row whose modifiers are all on the line, the fullest match first; None when the line does not say enough."""
    fitting = [row for row in rows if set(row.modifiers) <= set(modifiers)]
    if not fitting or any(m in modifiers and not any(m in row.modifiers for row in rows) for m in _BUY_OR_RENT):
        return None
    return max(fitting, key=lambda row: len(row.modifiers))


def anesthesia_quote(item: PricedItem, tables: Tables, place: Place | None, on: date | None) -> Quote:
    """(base units + minutes / 15, to one decimal) x the factor: Medicare Claims Processing Manual, ch. 12, 50."""
    if item.base_units is None:
        return Quote(
            kind="medicare_anesthesia",
            reason="the base units of this procedure are not in our tables; give them if the bill shows them",
        )
    if item.minutes is None:
        return Quote(
            kind="medicare_anesthesia",
            reason="the minutes of anesthesia are needed; a bill's units may be minutes or 15-minute units",
        )
    source = tables.source("anesthesia")
    factors = sorted(tables.anesthesia_factors(), key=lambda one: one.first)
    fitting = [one for one in factors if on is not None and one.first <= on <= one.last] or factors[-1:]
    if source is None or not fitting:
        return Quote(reason="there is no anesthesia factor in our tables")
    local = place.anesthesia if place is not None else None
    use_local = local is not None and on is not None and source.covers(on)
    factor, area = (local, place.name.title()) if use_local and local and place else (fitting[0].value, "national")
    time = (Decimal(item.minutes) / 15).quantize(Decimal("0.1"), ROUND_HALF_UP)
    share, doubt, notes = Fraction(1), 0, list[str]()
    for modifier in item.modifiers:
        if modifier in _ANESTHESIA:
            share *= _ANESTHESIA[modifier]
            if share != 1:
                notes.append(
                    "A doctor who directs, and the nurse who is directed, are each paid one half (QK, QX, QY)."
                )
        elif modifier == "AD":
            return Quote(source=source, reason="supervision of more than four cases (AD) is paid by a rule of its own")
        elif modifier not in ("P1", "P2", "P3", "P4", "P5", "P6", "QS", "23", "G8", "G9"):
            notes.append(f"We do not know what modifier {modifier} does to the price.")
            doubt += 1
    how = f"({item.base_units} base + {time} time units) x ${factor}, {area}"
    unit = Money.parse((item.base_units + time) * factor)
    held = fitting[0] if not use_local else None
    quote = quoted(source, on if held is None else None, unit=unit, weight=share, kind="medicare_anesthesia", how=how)
    if held is not None:  # the national factor holds for its own year, whatever the year of the local ones
        sure = on is not None and held.first <= on <= held.last
        quote = replace(quote, doubt=0 if sure else 1)
        quote = quote.noting(f"The national factor of {held.first.year} is used.")
    return quote.noting(*notes, doubt=doubt)
