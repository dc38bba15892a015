"""Days of care that words name: "Visit of Oct 8, 2025"; not the days of a bill, a payment, a birth or a stay."""

from __future__ import annotations

import re
from datetime import date

from app.papers.itemized.cells import DATE, read_date

_OTHER = re.compile(
    r"\b(?:statement|bill(?:ed)?|invoice|print\w*|issued?|due|by|paid|payment|posted|received|dob|born|birth|since|"
    r"until|policy|effective|admi\w*|disch\w*|injur\w*|accident|onset|ordered|prepared|through|to)\b"
    r"[^.\n]{0,24}$|\bdate\W*$",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"\b(?:dos|seen|visit|service|treatment|exam|collected|performed|trip|run|call|session)\b[^.\n]{0,24}$",
    re.IGNORECASE,
)
_TO_ANOTHER = re.compile(r"\s*(?:-|–|to|thru|through)\s*\d")


def days_of_care(words: str, year: int | None) -> set[date]:
    found = set()
    for day in DATE.finditer(words):
        before = words[: day.start()]
        if _TO_ANOTHER.match(words, day.end()) or (_OTHER.search(before) and not _CARE.search(before)):
            continue
        if on := read_date(day[0], year).on:
            found.add(on)
    return found
