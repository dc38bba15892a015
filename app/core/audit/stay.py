"""The stay: room days against midnights, and dates that cannot be."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from app.core.audit.finding import Certainty
from app.core.audit.sheet import Sheet, for_units, name_of, plain
from app.core.itemized import ChargeLine, minute_of_day
from app.core.money import Money

_ROOM_CODES = ("011", "012", "013", "014", "015", "016", "017", "020", "021")
# Services before an admission that are usually billed with it: three days (42 CFR 412.2(c)(5)).
_BEFORE = timedelta(days=3)
_LONG = 180
# A night's bed, as a hospital counts at midnight: "Midnight census: 8/4 ICU, 8/5 3-West".
_CENSUS = re.compile(r"\bcensus\b", re.IGNORECASE)
_BED_OF_DAY = re.compile(
    r"\b(\d{1,2})/(\d{1,2})(?:/\d{2,4})?\W{1,3}([a-z\d][\w -]*?)(?=\s*(?:[,;.(]|\d{1,2}/\d|$))", re.IGNORECASE
)
_INTENSIVE = re.compile(r"\bintensive care(?: unit)?\b", re.IGNORECASE)
# The time of leaving: "Dsch 03/08/2026 11:20", "Went home 07-11-26 at 12:00".
_LEFT_AT = re.compile(
    r"\b(?:dis?ch\w*|dsch\w*|d/c|went home)\b(?: home)?[\s:,]*(?:on )?[\d/-]{6,10}[\s,]*(?:at )?"
    r"(?:([01]\d|2[0-3]):([0-5]\d)(?! ?[ap]\.?m)|(\d{1,2}):([0-5]\d) ?([ap])\.?m)",
    re.IGNORECASE,
)
# What is charged so long after the leaving is not its last dose or paper.
_SURELY_AFTER = 120
# Drugs and equipment to take home, by revenue code.
_TAKEN_HOME = ("0253", "029", "0274")


def find_stay(sheet: Sheet) -> None:
    _rooms(sheet)
    _dates(sheet)


def is_room(sheet: Sheet, line: ChargeLine) -> bool:
    """A day in a bed, by its revenue code or its words."""
    if line.code is not None:
        return False
    if line.revenue is not None:
        return line.revenue.startswith(_ROOM_CODES)
    return sheet.index.words["room"].search(line.description) is not None


def _rooms(sheet: Sheet) -> None:
    """A room is charged for each midnight; the day of leaving is none (CMS, Benefit Policy Manual, ch. 3)."""
    head = sheet.head
    rooms = [line for line in sheet.lines if is_room(sheet, line) and not sheet.is_gone(line) and line.charge.cents > 0]
    if not rooms:
        return
    _two_beds(sheet, rooms)
    if head.admitted is None or head.discharged is None:
        return
    rooms = [line for line in rooms if not sheet.is_gone(line)]
    nursery = [line for line in rooms if _is_nursery(line)]
    for beds in (nursery, [line for line in rooms if line not in nursery]):
        if beds:
            _against_midnights(sheet, beds, head.admitted, head.discharged)


def _is_nursery(line: ChargeLine) -> bool:
    """A baby's bed, which a mother's statement may show beside hers."""
    return (line.revenue or "").startswith("017") or "nursery" in line.description.lower()


def _against_midnights(sheet: Sheet, rooms: list[ChargeLine], admitted: date, discharged: date) -> None:
    midnights = max(1, (discharged - admitted).days)
    days = sum(line.count for line in rooms)
    over = days - midnights
    if over <= 0:
        return
    leaving = [
        line for line in rooms if line.on is not None and discharged > admitted and _last_day(line) >= discharged
    ]
    off = leaving or [max(rooms, key=lambda line: (line.on or date.min, line.number))]
    dollars, left = 0, over
    for line in reversed(off):
        part = min(left, line.count)
        dollars += for_units(line, part).cents
        left -= part
    sheet.find(
        "day_of_discharge_room",
        rooms if len(rooms) == 1 else off,
        off,
        dollars=Money(dollars),
        days=str(days),
        midnights=midnights,
        admitted=_day(admitted),
        discharged=_day(discharged),
        over=str(over),
    )


def _last_day(line: ChargeLine) -> date:
    """The day of a line's last unit, where its units are days that follow one another."""
    if line.on is None:
        return date.min
    return line.until or line.on + timedelta(days=int(line.count) - 1)


def _two_beds(sheet: Sheet, rooms: list[ChargeLine]) -> None:
    """Two kinds of room on one date: a person is in one bed at midnight."""
    by_day: dict[date, list[ChargeLine]] = {}
    for line in rooms:
        if line.on is not None and line.count == 1 and not _is_nursery(line):
            by_day.setdefault(line.on, []).append(line)
    head = sheet.head
    for day, lines in by_day.items():
        if len(lines) < 2 or len({x.description for x in lines}) < 2:
            continue
        if head.discharged is not None and day >= head.discharged:
            continue
        in_census = [line for line in lines if _is_in_census(sheet, line, day)]
        if len(lines) == 2 and len(in_census) == 1:
            kept = in_census[0]
            lesser = next(line for line in lines if line is not kept)
        else:
            lesser, kept = min(lines, key=lambda x: x.charge), max(lines, key=lambda x: x.charge)
        sheet.find(
            "mutually_exclusive",
            lines,
            [lesser],
            certainty="strong",
            because="a person is in one bed at midnight",
            part=name_of(lesser),
            whole=name_of(kept),
        )


def _is_in_census(sheet: Sheet, line: ChargeLine, day: date) -> bool:
    """True where the bill tells of the midnight of that day in which room the person lay: "census 8/5 3-West"."""
    named = f" {plain(_INTENSIVE.sub('icu', line.description))} "
    for note in sheet.head.notes:
        if not _CENSUS.search(note):
            continue
        for told in _BED_OF_DAY.finditer(note):
            if (int(told[1]), int(told[2])) == (day.month, day.day):
                return f" {plain(_INTENSIVE.sub('icu', told[3]))} " in named
    return False


def _dates(sheet: Sheet) -> None:
    head = sheet.head
    usual = _usual_years(sheet)
    days = sorted(line.on for line in sheet.lines if line.on)
    all_ahead = bool(days) and days[len(days) // 2] > sheet.today
    if all_ahead:  # the clock of the reader or the year of the bill is off: one question, not one for each line
        ahead = [line for line in sheet.lines if line.on and line.on > sheet.today]
        sheet.find("wrong_date", ahead, certainty="question", also="future", date=_day(days[-1]), name="This bill")
    statement, stay = _trusted(sheet)
    for line in sheet.lines:
        if line.no_such_date:
            sheet.find("wrong_date", [line], [line], also="no_such_date", date=line.no_such_date, name=name_of(line))
            continue
        if line.on is None or sheet.is_gone(line) or not line.charge.cents:
            continue
        if line.on > sheet.today and not all_ahead:
            sheet.find("wrong_date", [line], [line], also="future", date=_day(line.on), name=name_of(line))
        elif statement is not None and line.on > statement:
            figures: dict[str, Any] = {"date": _day(line.on), "name": name_of(line), "stated": _day(statement)}
            sheet.find("wrong_date", [line], [line], also="after_statement", **figures)
        elif head.born is not None and line.on < head.born:
            sheet.find("wrong_date", [line], [line], also="before_birth", date=_day(line.on), name=name_of(line))
        elif stay is not None:
            _against_stay(sheet, line, *stay)
        elif usual is not None and abs(line.on.year - usual.year) >= 1 and abs((line.on - usual).days) > _LONG:
            sheet.find(
                "wrong_date", [line], [line], certainty="question", also="far", date=_day(line.on), name=name_of(line)
            )


def _trusted(sheet: Sheet) -> tuple[date | None, tuple[date, date] | None]:
    """The statement's date and the stay, each unless most lines contradict it: then it was misread."""
    days, head = [line.on for line in sheet.lines if line.on], sheet.head
    statement, stay = head.statement, None
    if statement is not None and sum(on > statement for on in days) * 2 > len(days):
        statement = None
    if head.admitted is not None and head.discharged is not None:
        first, last = head.admitted - _BEFORE, head.discharged
        if sum(not first <= on <= last for on in days) * 2 <= len(days):
            stay = (head.admitted, head.discharged)
    return statement, stay


def _against_stay(sheet: Sheet, line: ChargeLine, admitted: date, discharged: date) -> None:
    if line.on is None or is_room(sheet, line):
        return
    figures: dict[str, Any] = {
        "date": _day(line.on),
        "name": name_of(line),
        "admitted": _day(admitted),
        "discharged": _day(discharged),
    }
    if line.on > discharged:
        if sheet.index.is_a("may_be_read_later", line.code):
            sheet.find("charge_after_discharge", [line], [line], certainty="question", **figures)
        elif _is_other_year(line.on, admitted):
            sheet.find("wrong_date", [line], [line], also="outside", **figures)
        else:
            sheet.find("charge_after_discharge", [line], [line], **figures)
    elif line.on == discharged and _is_hours_after(sheet, line):
        hour = {"date": f"{figures['date']} at {line.time}"}
        sheet.find("charge_after_discharge", [line], [line], **(figures | hour))
    elif line.on < admitted - _BEFORE:
        sure: Certainty = "strong"
        if sheet.index.is_a("may_be_before", line.code):
            sure = "question"
        sheet.find("wrong_date", [line], [line], certainty=sure, also="outside", **figures)
    elif line.on < admitted:
        sheet.find("wrong_date", [line], [line], certainty="question", also="outside", **figures)


def _is_return(sheet: Sheet, line: ChargeLine) -> bool:
    """A visit on the day of leaving: the person may have come back."""
    is_visit = sheet.index.is_a("visits", line.code) or sheet.index.is_a("emergency_visits", line.code)
    return is_visit or (line.revenue or "").startswith("045")


def _is_hours_after(sheet: Sheet, line: ChargeLine) -> bool:
    """Two hours or more after the time of leaving, unless the bill's times are those of posting."""
    left = next((m for note in sheet.head.notes if (m := _LEFT_AT.search(note))), None)
    if left is None or line.time is None or sheet.index.is_a("transport", line.code):
        return False
    if sheet.index.is_a("may_be_read_later", line.code):
        return False
    hour = int(left[1]) if left[1] else int(left[3]) % 12 + 12 * (left[5].lower() == "p")
    over = hour * 60 + int(left[2] or left[4]) + _SURELY_AFTER
    times = [minute_of_day(x.time) for x in sheet.by_day[line.on] if x.time]
    if (line.revenue or "").startswith(_TAKEN_HOME) or any(_is_return(sheet, x) for x in sheet.by_day[line.on]):
        return False
    return minute_of_day(line.time) >= over and sum(t >= over for t in times) * 2 < len(times)


def _is_other_year(on: date, admitted: date) -> bool:
    return abs((on - admitted).days) > _LONG


def _usual_years(sheet: Sheet) -> date | None:
    """The middle date, where nearly all lines lie within half a year of it."""
    days = sorted(line.on for line in sheet.lines if line.on)
    if len(days) < 4:
        return None
    middle = days[len(days) // 2]
    near = sum(1 for day in days if abs((day - middle).days) <= _LONG)
    return middle if near >= len(days) - max(1, len(days) // 5) else None


def _day(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"
