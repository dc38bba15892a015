"""Units: more than a day can hold, and a second first hour of infusion."""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction

from app.core.audit.doses import WASTE, find_doses, find_miles, in_figures, is_told_dose
from app.core.audit.finding import Certainty
from app.core.audit.room_time import is_room_time
from app.core.audit.sheet import AGAIN, APART, Sheet, biller, doctor, for_units, name_of
from app.core.itemized import ChargeLine
from app.core.money import Money

# A second surgeon's charge for the same operation (CPT modifiers 62, 66, 80 to 82; AS).
_SECOND_SURGEON = frozenset({"62", "66", "80", "81", "82", "AS"})
# A line so marked counts apart.
_OTHERS = APART | AGAIN | WASTE | _SECOND_SURGEON
# A test that is taken every few hours: so many times what Medicare's table expects.
_SERIAL = 2
_HALVES = frozenset({"26", "TC"})
_TIME_LAST = re.compile(r"(?:^|\s|@|\()([01]\d|2[0-3]):?([0-5]\d)(?: ?h(?:rs?)?)?\)?$", re.IGNORECASE)
_SPAN = re.compile(r"\d{1,2}/\d{1,2}\s*(?:-|–|to|thru)\s*\d{1,2}/\d{1,2}")


def find_units(sheet: Sheet) -> None:
    find_doses(sheet)
    find_miles(sheet)
    _first_hours(sheet)
    _limits(sheet)


def _limits(sheet: Sheet) -> None:
    """More units in a day than CMS takes for likely (Medically Unlikely Edits), or than a service can be."""
    for (day, code), lines in sheet.by_code.items():
        own, table = sheet.index.limits.get(code), sheet.limits.get(code)
        most = own if own is not None else table
        if not most:  # zero means that Medicare does not pay the code, not that it cannot be
            continue
        if sum(x.count for x in lines) <= most:
            continue
        told = [x for x in lines if sheet.left_of(x) and _OTHERS.isdisjoint(x.modifiers) and _is_of_one_day(x)]
        told = [x for x in told if not is_room_time(sheet, x)]  # its units are minutes in the room
        halves = [x for x in told if _HALVES.intersection(x.modifiers)]
        if (halves and len(halves) < len(told)) or len({m for x in halves for m in x.modifiers} & _HALVES) > 1:
            continue  # the taking and the reading of one study are no two studies
        units = sum(_left_units(sheet, x) for x in told)
        if units <= most or not told or (day is None and sheet.has_several_days):
            continue
        if len(told) > 1 and (_are_at_several_times(told) or _are_of_two_sides(sheet, told, most)):
            continue
        if len(told) > 1 and _are_of_two_billers(told, most):
            continue
        if sheet.index.is_a("visits", code) and len({doctor(x) for x in told} - {""}) > 1:
            continue
        if not any(x.count > 1 for x in told) and not sheet.index.is_a("repeats_are_usual", code) and len(told) <= most:
            continue
        left = _whole(units - most)
        dollars, off = 0, []
        for line in sorted(told, key=lambda x: -x.count):
            part = _whole(min(left, _left_units(sheet, line)))
            if part <= 0:
                continue
            dollars += for_units(line, part).cents
            off.append(line)
            left -= part
        sure: Certainty = (
            "question" if own is None and sheet.index.is_a("limits_differ_in_hospitals", code) else "strong"
        )
        if own is None and units <= _SERIAL * most and sheet.index.is_a("serial_tests", code) and sheet.may_be_hospital:
            sure = "question"  # in a hospital such a test is taken every few hours
        if own is None and code[0] == "J" and units <= 2 * most and sheet.may_be_hospital:
            sure = "question"  # the table is that of doctors, and hospitals give more of some drugs
        if own is None and units <= 2 * most and all(is_told_dose(sheet, x) for x in told):
            sure = "question"  # so much was given, by the bill; that is for the doctor to explain
        if day is None and len(told) > 1:
            sure = "question"  # without dates they may be of several days
        if len(told) == 1 and told[0].until is None and sheet.index.is_a("daily_visits", code):
            sure = "question"  # one line may hold the days of a stay
        sheet.find(
            "quantity_error",
            told,
            off,
            dollars=Money(dollars),
            certainty=sure,
            units=in_figures(units),
            most=most,
            name=name_of(told[0]),
        )


def _are_of_two_sides(sheet: Sheet, lines: list[ChargeLine], most: int) -> bool:
    """True where the bill tells right and left apart, and neither is over the limit by itself."""
    by_side: dict[str, int | Fraction] = defaultdict(int)
    for line in lines:
        by_side[sheet.side(line)] += line.count
    return len(by_side) > 1 and "" not in by_side and max(by_side.values()) <= most


def _are_of_two_billers(lines: list[ChargeLine], most: int) -> bool:
    """True where a facility and a doctor charge the same service, and neither is over the limit by itself."""
    by_biller: dict[str, int | Fraction] = defaultdict(int)
    for line in lines:
        by_biller[biller(line)] += line.count
    return "doctor" in by_biller and len(by_biller) > 1 and max(by_biller.values()) <= most


def _whole(units: int | Fraction) -> int | Fraction:
    """A whole number as an int, with which arithmetic is quick."""
    return units.numerator if units.denominator == 1 else units


def _is_of_one_day(line: ChargeLine) -> bool:
    if line.until is not None and line.until != line.on:
        return False
    return "/" not in line.description or not _SPAN.search(line.description)


def _left_units(sheet: Sheet, line: ChargeLine) -> int | Fraction:
    """The units of a line that no earlier finding took off."""
    gone = sheet.off.get(line.number)
    if gone is None or not line.charge.cents:
        return line.count
    return Fraction(line.count) * (line.charge.cents - gone.cents) / line.charge.cents


def _are_at_several_times(lines: list[ChargeLine]) -> bool:
    times = {line.time or _time_in(line) for line in lines}
    return None not in times and len(times) == len(lines)


def _time_in(line: ChargeLine) -> str | None:
    """The time of day that ends the words of a line: "BLOOD GASES 0400"."""
    found = _TIME_LAST.search(line.description)
    return f"{found[1]}:{found[2]}" if found else None


def _first_hours(sheet: Sheet) -> None:
    """One code of a day's infusions is the first; each other is sequential or additional (CPT, infusion guidelines)."""
    for day, lines in sheet.by_day.items():
        first = [line for line in lines if sheet.index.is_a("initial_infusion", line.code) and not sheet.is_gone(line)]
        first = [line for line in first if not APART.intersection(line.modifiers)]
        if not first or (day is None and sheet.has_several_days):
            continue
        extra: dict[int, Fraction] = defaultdict(Fraction)
        for line in first:
            if line.count > 1:
                extra[line.number] = Fraction(line.count) - 1
        kept = max(first, key=lambda line: (line.charge.cents, -line.number))
        others = [line for line in first if line is not kept]
        if not others and not extra:
            continue
        dollars = sum(sheet.left_of(line).cents for line in others)
        if extra.get(kept.number):
            dollars += for_units(kept, extra[kept.number]).cents
            others = [kept, *others]
        sure: Certainty = "strong"
        if any(sheet.are_at_other_times(kept, line) and _hours_apart(kept, line) for line in others):
            sure = "question"
        sheet.find(
            "multiple_initial_infusion", first, others, dollars=Money(dollars), certainty=sure, kept=name_of(kept)
        )


def _hours_apart(one: ChargeLine, other: ChargeLine) -> bool:
    """A second visit in one day is a new first hour."""
    if one.time is None or other.time is None:
        return False
    return abs(int(one.time[:2]) - int(other.time[:2])) >= 6
