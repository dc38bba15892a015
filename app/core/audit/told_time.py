"""Told time: the minutes that a line tells of itself, what of its words is only a code's name, and units beyond."""

from __future__ import annotations

import re
from fractions import Fraction

from app.core.audit.sheet import Sheet, for_units, name_of
from app.core.itemized import ChargeLine

_TOLD = re.compile(r"(?<![\w.:])(\d{1,4}) ?-?(?:min(?:ute)?s?\b\.?)", re.IGNORECASE)
_HOURS_TOLD = re.compile(r"(?<![\w.:])(\d{1,3}) ?-?(?:hours?|hrs?)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:ea(?:ch)?|per|every|first|1st|add'?l|additional|added|later|further|subsequent|initial|up to|units?|"
    r"units of|by|incr\w*)\W*(?:add'?l|additional)?\W*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*(?:in all|total|for (?:both|all|the day))", re.IGNORECASE)
_EACH_AFTER = re.compile(r"\W{0,2}(?:each|ea\b|incr|unit|block|inter)", re.IGNORECASE)
CLOCKS = re.compile(
    r"(?P<both>\bbetween\s)?(?<![\d:])([01]?\d|2[0-3]):?([0-5]\d)\s*(?P<half>[ap]\.?m\.?)?\s*"
    # "07:40 - 09:10", "IN ROOM 07:40 OUT 09:10", "13:05 in, 13:57 out", "between 2:00 and 2:23"
    r"(?:-|–|to\b|until\b|til+\b|thru\b|through\b|(?(both)and\b|(?!))|"
    r"(?:in|start|began|begin)\W{1,3}(?=\d?\d:?\d\d ?(?:out|end|stop|fin))|"
    r"[,;/]?\s?(?:[a-z]{1,12}\s){0,2}(?:out|end(?:ed|s)?|stop(?:ped)?|finish(?:ed)?|off|exit(?:ed)?|left|complet\w+)\b"
    r"\W{0,3}(?:(?:at|time|room|of room|or)\W{1,3}){0,2})\s*"
    r"([01]?\d|2[0-3]):?([0-5]\d)(?![\d:])",
    re.IGNORECASE,
)


def minutes_of(line: ChargeLine) -> int | None:
    """The minutes that a line tells: in a field of its own, between two clock times, or in words."""
    if line.minutes is not None:
        return line.minutes
    if clocks := CLOCKS.search(line.words):
        if re.search(r"next day|\+1", line.words, re.IGNORECASE):
            return None
        first, last = int(clocks[2]) * 60 + int(clocks[3]), int(clocks[5]) * 60 + int(clocks[6])
        return (last - first) % (720 if clocks["half"] else 1440) or None
    told = [m for m in _TOLD.finditer(line.words) if not _is_name(line.words, m)]
    told = [m for m in told if not _WHOLE.match(line.words[m.end() :])]
    if told and line.count > 1 and told[-1][1] == "15" and not _HOURS_TOLD.search(line.words):
        return None  # the quarter of an hour that names the code
    if told:
        return int(told[-1][1]) + sum(60 * int(h[1]) for h in _HOURS_TOLD.finditer(line.words[: told[-1].start()]))
    return None


def quarter_of(line: ChargeLine) -> int | None:
    """The 15 minutes that stand on a line, where others of the bill show that they are time spent."""
    told = [
        m[1]
        for m in _TOLD.finditer(line.words)
        if not _is_name(line.words, m) and not _WHOLE.match(line.words[m.end() :])
    ]
    return 15 if told == ["15"] else None


def _is_name(words: str, told: re.Match[str]) -> bool:
    """ "Each 15 minutes" names the code and not the time spent."""
    return _EACH.search(words[: told.start()]) is not None or _EACH_AFTER.match(words[told.end() :]) is not None


def find_excess(sheet: Sheet, line: ChargeLine, minutes: int, right: int | Fraction) -> None:
    """A line with more units of time than its minutes allow: the units above `right` come off."""
    if line.count > right:
        sheet.find(
            "time_units_exceed",
            [line],
            [line],
            dollars=for_units(line, line.count - right),
            minutes=minutes,
            units=line.count,
            right=right,
            name=name_of(line),
        )


def told_in_all(line: ChargeLine) -> int:
    """Minutes that a line tells of the whole day: "30 minutes in all"."""
    told = (m for m in _TOLD.finditer(line.words) if _WHOLE.match(line.words[m.end() :]))
    return sum(int(m[1]) for m in told)
