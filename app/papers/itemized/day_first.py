"""Days before months: a bill that writes 21/03/2026 is told by its own dates, and they are turned the US way."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?![\d/-]|\.\d)")
_SAMPLE = 50_000


def month_first(text: str) -> str:
    """The text with its dates month first, where the bill's own dates settle that the day stands first."""
    written = set(_DATE.findall(text[:_SAMPLE]))
    told = {(int(first), int(second), int(year) % 100) for first, _, second, year in written}
    if not any(12 < first <= 31 and second <= 12 for first, second, _ in told):
        return text
    if any(second > 12 for _, second, _ in told) or _spread(told, True) > _spread(told, False):
        return text
    return _DATE.sub(lambda m: f"{m[3]}{m[2]}{m[1]}{m[2]}{m[4]}", text)


def _spread(told: set[tuple[int, int, int]], is_day_first: bool) -> int:
    """How many days lie between the first and the last date of the year most often named."""
    years = [year for _, _, year in told]
    year = max(sorted(set(years)), key=years.count)
    days = []
    for first, second, _ in (one for one in told if one[2] == year):
        day, month = (first, second) if is_day_first or first > 12 else (second, first)
        try:
            days.append(date(2000 + year, month, day).toordinal())
        except ValueError:
            continue  # a date that is in no calendar either way settles nothing
    return max(days) - min(days) if days else 0
