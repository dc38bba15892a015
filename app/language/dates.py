"""Dates as people write them: "Jan 4", "1/4/2027", "next Friday", "in 30 days", "the end of the month"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class When:
    """A date, or what is known of it. `days` counts from today; `length` marks a stretch of time ("for 30 days")."""

    start: int
    end: int
    fixed: date | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    days: int | None = None
    length: bool = False


_MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thurs": 3,
    "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "a": 1, "an": 1, "couple": 2, "a couple": 2, "a couple of": 2, "fourteen": 14,
    "fifteen": 15, "twenty": 20, "twenty one": 21, "thirty": 30, "forty five": 45, "forty-five": 45, "sixty": 60,
    "ninety": 90, "one twenty": 120, "one hundred twenty": 120, "one eighty": 180, "one hundred eighty": 180,
}  # fmt: skip
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}

_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_NTH = (
    r"(?P<nth>\d{1,2}(?:st|nd|rd|th)?(?![\d%:]|[,.]\d)|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth)"
    r"|(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r"))\b"
)
_YEAR = r"(?:,? ?(?:of )?(?P<year>20\d\d)\b(?!,\d))?"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(map(re.escape, _COUNTS), key=len, reverse=True)) + r")"
_PATTERNS = [
    re.compile(r"(?<![\d-])(?P<year>20\d\d)-(?P<m>\d{1,2})-(?P<nth>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d/.$-])(?P<m>\d{1,2})/(?P<nth>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?(?![\d/%])"),
    re.compile(r"(?<![\d/.$-])(?P<m>\d{1,2})[-.](?P<nth>\d{1,2})[-.](?P<year>20\d\d|\d{2})(?![\d/%-])"),
    re.compile(rf"\b{_MONTH} (?:the )?{_NTH}{_YEAR}"),
    re.compile(rf"\b(?:the )?{_NTH} (?:of )?{_MONTH}{_YEAR}"),
]
_END_OF = re.compile(
    rf"\b(?:the )?(?P<edge>end|last day|first|1st|beginning) of (?:(?P<which>the|this|next|last) (?P<unit>month|"
    rf"year|week)|{_MONTH})"
)
_RELATIVE = re.compile(
    r"\b(?:(?P<word>day after tomorrow|day before yesterday|today|tonight|this morning|this afternoon|tomorrow|"
    r"yesterday|last night)"
    r"|(?P<which>next|this|last|this coming|coming|this past|past) (?P<day>" + "|".join(_WEEKDAYS) + r")"
    r"|(?P<lone>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"|(?P<near>next|last) (?P<unit>week|month|year))\b"
)
_SPAN = re.compile(
    rf"\b(?P<lead>in|for|within|about|another|after|next)? ?(?:about |the next |another |up to |an extra |an "
    rf"additional |a full |only )?(?<![\w$,.]){_COUNT}[ -]?(?:business |calendar |more |full |extra |whole )?"
    r"(?P<unit>day|week|month|year)s?\b(?P<tail> ago| back| from (?:now|today)| later| out)?(?! old)"
)
_BARE_DAY = re.compile(
    r"\b(?:the|on the|by the|until the) (?P<nth>\d{1,2}(?:st|nd|rd|th))\b(?! (?:floor|grade|time|visit|call|person|"
    r"one|bill|letter))"
)


def find_dates(low: str, today: date) -> list[When]:
    """Every date in order; overlapping readings keep the one that begins first."""
    found: list[When] = []
    for pattern in _PATTERNS:
        found += (when for m in pattern.finditer(low) if (when := _calendar(m)) is not None)
    found += (w for m in _END_OF.finditer(low) if (w := _edge(m, today)) is not None)
    found += _relative(low, today)
    found += (w for m in _SPAN.finditer(low) if (w := _stretch(m)) is not None)
    for match in _BARE_DAY.finditer(low):
        start, end = match.span("nth")
        found.append(When(start, end, day=int(match["nth"][:-2])))
    found.sort(key=lambda w: (w.start, -w.end))
    apart: list[When] = []
    for when in found:
        if not apart or when.start >= apart[-1].end:
            apart.append(when)
    return apart


def resolve(when: When, tense: Tense, today: date) -> date | None:
    """The day meant: without a year the nearest in the right direction."""
    if when.fixed is not None:
        return when.fixed
    if when.days is not None:
        return today + timedelta(days=when.days)
    if when.weekday is not None:
        back = (today.weekday() - when.weekday) % 7
        return today - timedelta(days=back or 7) if tense == "past" else today + timedelta(days=-back % 7 or 7)
    if when.day is None:
        return None
    if when.month is None:
        return _same_day_of_month(when.day, tense, today)
    for year in (today.year, today.year - 1) if tense == "past" else (today.year, today.year + 1):
        day = _day(year, when.month, when.day)
        if day is not None and (day <= today if tense == "past" else day >= today):
            return day
    return None


def _calendar(match: re.Match[str]) -> When | None:
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else _MONTHS[parts["month"].rstrip(".")]
    day = _nth(parts["nth"])
    if day is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if parts["year"]:
        year = int(parts["year"])
        fixed = _day(year + 2000 if year < 100 else year, month, day)
        return None if fixed is None else When(match.start(), match.end(), fixed=fixed)
    if _day(2028, month, day) is None:
        return None
    return When(match.start(), match.end(), month=month, day=day)


def _nth(words: str) -> int | None:
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    if words in _ORDINALS:
        return _ORDINALS[words]
    tens, _, ones = words.replace("-", " ").partition(" ")
    return {"twenty": 20, "thirty": 30}.get(tens, 0) + _ORDINALS.get(ones, 0) or None


def _edge(match: re.Match[str], today: date) -> When | None:
    start, end = match.span()
    first = match["edge"] in ("first", "1st", "beginning")
    if match["month"]:
        month = _MONTHS[match["month"].rstrip(".")]
        return When(start, end, month=month, day=1 if first else monthrange(2027, month)[1])
    which, unit = match["which"], match["unit"]
    if unit == "week":
        ahead = 4 - today.weekday() + (7 if which == "next" else 0)
        return When(start, end, days=ahead % 7 if which != "next" else ahead)
    if unit == "year":
        return None if first else When(start, end, fixed=date(today.year + (which == "next"), 12, 31))
    step = 1 if which == "next" or (first and which == "the") else -1 if which == "last" else 0
    index = today.year * 12 + today.month - 1 + step
    year, month = index // 12, index % 12 + 1
    return When(start, end, fixed=date(year, month, 1 if first else monthrange(year, month)[1]))


_WORDS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "tomorrow": 1, "day after tomorrow": 2,
    "yesterday": -1, "day before yesterday": -2, "last night": -1,
}  # fmt: skip


def _relative(low: str, today: date) -> Iterator[When]:
    for match in _RELATIVE.finditer(low):
        start, end = match.span()
        if match["word"]:
            yield When(start, end, days=_WORDS[match["word"]])
        elif match["unit"]:
            days = _UNIT_DAYS[match["unit"]]
            yield When(start, end, days=days if match["near"] == "next" else -days, length=True)
        else:
            name = match["day"] or match["lone"].removesuffix("s")
            weekday, which = _WEEKDAYS.get(name), match["which"]
            if weekday is None:
                continue
            ahead = (weekday - today.weekday()) % 7 or 7
            if which in ("last", "this past", "past"):
                yield When(start, end, days=(ahead - 7) or -7)
            elif which == "next":
                # "next Friday" said on a Monday is mostly the Friday of next week.
                same_week = weekday > today.weekday()
                yield When(start, end, days=ahead + 7 if same_week else ahead)
            elif which:
                yield When(start, end, days=ahead)
            else:
                yield When(start, end, weekday=weekday)


def _stretch(match: re.Match[str]) -> When | None:
    count = match["count"]
    number = int(count) if count.isdigit() else _COUNTS[count]
    days = number * _UNIT_DAYS[match["unit"]]
    tail = (match["tail"] or "").strip()
    if count in ("a", "an") and not tail and match["lead"] not in ("in", "for", "within"):
        return None  # "200 a month"
    start, end = match.start("count"), match.end()
    if match["lead"] == "within":
        return When(start, end, length=True)  # a limit, not a day
    if tail in ("ago", "back"):
        return When(start, end, days=-days)
    return When(start, end, days=days, length=match["lead"] != "in" and not tail)


def _same_day_of_month(day: int, tense: Tense, today: date) -> date | None:
    step = -1 if tense == "past" else 1
    for offset in (0, step, 2 * step):
        index = today.year * 12 + today.month - 1 + offset
        found = _day(index // 12, index % 12 + 1, day)
        if found is not None and (found <= today if tense == "past" else found >= today):
            return found
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
