"""Time: units of timed codes against the minutes that the bill itself tells."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil

from app.core.audit.index import units_for
from app.core.audit.room_time import find_anesthesia, find_room_time
from app.core.audit.rules import Timed
from app.core.audit.sheet import APART, Sheet, for_units, name_of
from app.core.audit.told_time import CLOCKS, find_excess, minutes_of, quarter_of, told_in_all
from app.core.itemized import ChargeLine

# Minutes that stand in the names of codes, with all quarters of an hour.
_NAMES = frozenset({10, 16, 20, 31, 38, 50, 53, 74})


def find_time(sheet: Sheet) -> None:
    _codes(sheet)
    _least(sheet)
    find_room_time(sheet)
    find_anesthesia(sheet)


def _codes(sheet: Sheet) -> None:
    shared: dict[tuple[date | None, int], list[tuple[ChargeLine, Timed, int | None]]] = defaultdict(list)
    for line in sheet.lines:
        timed = sheet.index.timed.get(line.code or "")
        if timed is None or sheet.is_gone(line) or (APART.intersection(line.modifiers) and not timed.shared):
            continue
        minutes = minutes_of(line)
        if timed.shared:
            shared[line.on, id(timed)].append((line, timed, minutes))
            continue
        after = timed.after
        is_whole = (timed.tells_whole and minutes is not None and minutes > after) or (
            minutes is not None and minutes == _parent_minutes(sheet, line, timed)
        )
        if minutes is not None and not is_whole:
            after = 0  # the line tells its own time, not that of the first code with it
        if minutes is None and timed.place:
            minutes = _head_minutes(sheet, line, timed)
        if minutes is None:
            minutes = _parent_minutes(sheet, line, timed)
        if minutes is not None:
            _check(sheet, line, timed, minutes, after)
    for told in shared.values():
        _share(sheet, told)


def _least(sheet: Sheet) -> None:
    """A code that stands for a least time, on a line that tells less."""
    for line in sheet.lines:
        entry = sheet.index.least.get(line.code or "")
        if entry is None or sheet.is_gone(line) or not line.charge.cents:
            continue
        minutes = _minutes_beside(line)
        if minutes is None or minutes >= entry.minutes:
            continue
        off = [line] if entry.certainty != "question" else []
        at_risk = None if off else line.charge
        sheet.find(
            "time_units_exceed",
            [line],
            off,
            at_risk=at_risk,
            certainty=entry.certainty,
            also="least",
            minutes=minutes,
            least=entry.minutes,
            because=entry.because,
            name=name_of(line),
        )


def _minutes_beside(line: ChargeLine) -> int | None:
    """The minutes that a line tells of itself; those in the name of its code ("psychotherapy 60 minutes") are none."""
    if line.minutes is not None:
        return line.minutes
    if CLOCKS.search(line.words):
        return minutes_of(line)
    if line.note and (minutes := minutes_of(replace(line, description=""))) is not None:
        return minutes
    told = minutes_of(line)
    return None if told is None or told % 15 == 0 or told in _NAMES else told


def _check(sheet: Sheet, line: ChargeLine, timed: Timed, minutes: int, after: int) -> None:
    right = units_for(minutes, timed, after)
    if right == 0 and after == 0:
        return
    if minutes == timed.every and "each" in line.words.lower():  # "each 15 minutes" names the code, not the time spent
        return
    find_excess(sheet, line, minutes, right)


def _head_minutes(sheet: Sheet, line: ChargeLine, timed: Timed) -> int | None:
    minutes = sheet.head.minutes.get(timed.place or "")
    if minutes is None:
        return None
    same = [x for x in sheet.coded.get(line.code or "", ()) if not sheet.is_gone(x)]
    return minutes if len(same) == 1 else None


def _parent_minutes(sheet: Sheet, line: ChargeLine, timed: Timed) -> int | None:
    """A code for further time without minutes of its own counts the minutes that its first code tells."""
    if not timed.after:
        return None
    parents = sheet.index.add_ons.get(line.code or "", (frozenset(), ""))[0]
    firsts = [x for x in sheet.by_day[line.on] if x.code in parents]
    told = [m for x in firsts if (m := minutes_of(x)) is not None and m != timed.after]
    # A first code that tells less than its own time leaves nothing for a further hour.
    return told[0] if len(told) == 1 and (told[0] > timed.after or len(firsts) == 1) else None


def _share(sheet: Sheet, told: list[tuple[ChargeLine, Timed, int | None]]) -> None:
    """Timed codes of one day: each by its own minutes, and together by the sum (Medicare's eight-minute rule)."""
    timed = told[0][1]
    if any(minutes is not None for _, _, minutes in told):  # this bill tells minutes, so 15 is no name of a code
        told = [(line, timed, quarter_of(line) if minutes is None else minutes) for line, _, minutes in told]
    known = [
        (line, minutes) for line, _, minutes in told if (minutes is not None and line.minutes is not None) or minutes
    ]
    lines = [line for line, _, _ in told]
    if known and len(known) == len(told):
        whole = sum(minutes or 0 for _, minutes in known)
        most = units_for(whole, timed, 0)
        over = Fraction(sum(Fraction(line.count) for line in lines)) - most
        for line, minutes in sorted(known, key=lambda pair: -(pair[0].count - units_for(pair[1] or 0, timed, 0))):
            own = line.count - ceil((minutes or 0) / timed.every)
            excess = min(max(Fraction(own), Fraction(line.count) - units_for(minutes or 0, timed, 0)), over)
            if excess > 0:
                over -= excess
                find_excess(sheet, line, minutes or 0, line.count - excess)
        return
    day = lines[0].on
    whole = sheet.head.minutes.get(f"therapy {day.isoformat()}", 0) if day else 0
    if not whole and "therapy" in sheet.head.minutes:
        days = {line.on for line in sheet.lines if sheet.index.timed.get(line.code or "") is timed}
        whole = sheet.head.minutes["therapy"] if len(days) == 1 else 0
    if not whole:
        whole = sum(told_in_all(line) for line in lines)
    if not whole:
        return
    excess = Fraction(sum(Fraction(line.count) for line in lines)) - units_for(whole, timed, 0)
    if excess > 0:
        cheapest = min(lines, key=lambda line: for_units(line, 1))
        sheet.find(
            "time_units_exceed",
            lines,
            [cheapest],
            dollars=for_units(cheapest, excess),
            minutes=whole,
            units=sum(line.count for line in lines),
            right=units_for(whole, timed, 0),
            name="the timed services of that day",
        )
