"""Room time: operating and recovery room, and anesthesia, against the record on the bill."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from app.core.audit.finding import FindingType
from app.core.audit.sheet import Sheet, for_units
from app.core.audit.told_time import CLOCKS, find_excess, minutes_of
from app.core.itemized import ChargeLine

_PER = re.compile(
    r"\b(?:per|each|ea|every|addl|additional|added|first|1st|by)\W*(?:addl|additional|added|later|further|extra|next|"
    r"more)?\W*(?P<a>\d{1,3})?\W*(?P<u>min(?:ute)?s?|hours?|hrs?)\b"
    r"|\b(?P<b>\d{1,3})\W?(?P<v>min(?:ute)?s?|hours?|hrs?)\W{0,2}(?:each|ea\b|incr\w*|units?|blocks?|intervals?)",
    re.IGNORECASE,
)

# Operating and recovery room, by revenue code.
_ROOM_REVENUE = ("036", "071")


def find_room_time(sheet: Sheet) -> None:
    """Operating and recovery room time against the start and stop on the bill."""
    for place in ("operating_room", "recovery"):
        cue = sheet.index.words[place]
        lines = [
            x
            for x in sheet.lines
            if (not x.code or is_room_time(sheet, x))
            and not sheet.is_gone(x)
            and cue.search(f"{x.description} {x.section}")
            and _counts_time(x)
        ]
        recorded = sheet.head.minutes.get(place)
        if not lines:
            continue
        own = [m for x in lines if (m := _recorded_on(x)) is not None]
        recorded = own[0] if len(lines) == 1 and own else recorded
        if recorded is None:
            continue
        billed = sum(_billed_minutes(line) for line in lines)
        over = billed - recorded
        last = max(lines, key=lambda x: (x.count, x.number))
        step = _step(last)
        excess = Fraction(over) / step if over > 0 else Fraction(0)
        excess = Fraction(excess.numerator // excess.denominator)
        if excess <= 0:
            continue
        type_: FindingType = "or_minutes_inflated" if place == "operating_room" else "time_units_exceed"
        sheet.find(
            type_,
            lines,
            [last],
            dollars=for_units(last, min(excess, Fraction(last.count))),
            minutes=recorded,
            units=billed,
            right=recorded,
            name=last.description,
        )


def is_room_time(sheet: Sheet, line: ChargeLine) -> bool:
    """True for "OR time per minute" with the code of the operation beside it: its units are time in the room."""
    if not sheet.index.is_a("operations", line.code) or not _counts_time(line):
        return False
    cue = sheet.index.words["operating_room"]
    return (line.revenue or "").startswith(_ROOM_REVENUE) or cue.search(line.description) is not None


def _counts_time(line: ChargeLine) -> bool:
    if _PER.search(line.description) or re.search(r"\bmin(?:ute)?s?\W*$|\btime, ?min", line.description, re.IGNORECASE):
        return True
    return line.count >= 15 and "time" in line.description.lower()


def _recorded_on(line: ChargeLine) -> int | None:
    """Minutes of the record told on the line itself: a field, or two clock times."""
    if line.minutes is not None:
        return line.minutes
    return minutes_of(line) if CLOCKS.search(line.words) else None


def _step(line: ChargeLine) -> int:
    """Minutes in one unit: "per 15 min" is 15, "per minute" 1, "per hour" 60."""
    found = _PER.search(line.description)
    if found is None:
        return 1
    number = int(found["a"] or found["b"] or 1)
    return number * (60 if (found["u"] or found["v"]).lower().startswith("h") else 1)


def _billed_minutes(line: ChargeLine) -> int:
    return int(_step(line) * Fraction(line.count))


class _Units(NamedTuple):
    """The units of anesthesia as a line adds them up: "base 5 + time 7", and what else it adds."""

    base: int
    time: int
    more: int


# The number behind the word is told first: "base units 7 time units 9".
_BASE_UNITS = (re.compile(r"\bbase(?: units?)?\W{0,3}(\d{1,2})\b", re.I), re.compile(r"\b(\d{1,2}) base\b", re.I))
_TIME_UNITS = (
    re.compile(r"\btime(?: units?)?\W{0,3}(\d{1,2})\b(?! ?min|:)", re.I),
    re.compile(r"\b(\d{1,2}) (?:\d\d-min\w* )?time\b", re.I),
)
_MORE_UNITS = re.compile(
    r"\b(?:P[1-6]|physical status|phys status|status|age|emergency|qualifying\w*(?: circumstances?)?)"
    r"(?: units?)?\W{1,3}(\d)\b",
    re.IGNORECASE,
)


def _told_units(words: str) -> _Units | None:
    base, time = (next((m for cue in cues if (m := cue.search(words))), None) for cues in (_BASE_UNITS, _TIME_UNITS))
    if base is None or time is None:
        return None
    more = sum(int(one[1]) for one in _MORE_UNITS.finditer(words))
    return _Units(int(base[1]), int(time[1]), more)


def find_anesthesia(sheet: Sheet) -> None:
    """Time units of anesthesia are fifteen minutes (CMS, Claims Processing Manual, ch. 12, section 50)."""
    cue, base = sheet.index.words["anesthesia_time"], sheet.index.words["base_units"]
    for line in sheet.lines:
        is_coded = sheet.index.is_a("anesthesia", line.code)
        words = f"{line.description} {line.note}"
        if not (is_coded or (not line.code and cue.search(words))) or sheet.is_gone(line):
            continue
        if base.search(words) and not (_told_units(words) or re.search(r"\bbase\W{0,3}\d{1,2}\b.*\btime", words, re.I)):
            continue
        minutes = minutes_of(line)
        if minutes is None or (not is_coded and line.minutes is None and not CLOCKS.search(line.words)):
            minutes = sheet.head.minutes.get("anesthesia", minutes if is_coded else None)
        if minutes is None or line.count <= 1 or line.count == minutes:
            continue
        step = _step(line) if not is_coded and _PER.search(line.description) else 15
        step = 1 if line.count > minutes / 2 and step == 15 and line.count > 40 else step
        right = ceil(minutes / step)
        if is_coded and (units := _told_units(words)):
            over = max(0, units.time - right)
            find_excess(sheet, line, minutes, min(line.count, units.base + units.time + units.more) - over)
            continue
        if is_coded and (told := re.search(r"\bbase\W{0,3}(\d{1,2})\b", words, re.IGNORECASE)):
            find_excess(sheet, line, minutes, int(told[1]) + right)
            continue
        has_base_apart = any(base.search(other.words) for other in sheet.lines if other is not line)
        names_time = re.search(r"\btime\b", words, re.IGNORECASE) is not None
        if is_coded and step == 15 and not has_base_apart and not names_time:
            continue  # the units may hold the base units of the code, which the bill does not tell
        find_excess(sheet, line, minutes, right)
