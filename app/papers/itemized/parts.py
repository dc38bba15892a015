"""Parts of one row: its code, revenue code, days, price and minutes, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from app.core.itemized import minute_of_day
from app.papers.itemized.cells import (
    CODE,
    DATE,
    SHORT_DATE,
    Coded,
    When,
    read_code,
    read_date,
    read_modifiers,
    read_money,
    read_revenue,
    read_time,
    read_units,
)

_NAMED_CODE = re.compile(r"\b(?:CPT|HCPCS|PROC(?:EDURE)? CODE)\W{0,3}([0-9A-Z]\d{3}[0-9A-Z])((?:-[0-9A-Z]{2})*)", re.I)
_IN_MARKS = re.compile(r"[(\[](\d{4}[0-9TFUM]|[A-VZ]\d{4})((?:[- ,]+[0-9A-Z]{2})*)[)\]]")
# "Anesthesia, 00812, 30 minutes": set apart from the words on both sides.
_BETWEEN_MARKS = re.compile(r"(?<=[,;|] )(?:\d{4}[0-9TFU]|[A-VZ]\d{4})(?=(?:-[0-9A-Z]{2})*[,;|])")
TIMES = re.compile(r"\b[xX×] ?(\d{1,4})\b")
_LEADING_REVENUE = re.compile(r"(0\d{3}(?=\s+[A-Za-z])|\d{3}(?=\s+[A-Z]{2}))\s+")
# "0450/99284-25", as under "Rev/HCPCS".
_REVENUE_AND_CODE = re.compile(r"(0?\d{3})\s*[/|]\s*(\S.*)")
_NAMED_REVENUE = re.compile(r"\brev(?:enue)?\.?(?: code)?\W{0,2}(0?\d{3})\b", re.IGNORECASE)
# Behind a code, and before words: "20610-RT: DRAIN JOINT", "73030-26RT".
_BEHIND_CODE = re.compile(r"(?:[ ,/:*.-]{1,3}(?:[0-9A-Z]{2}){1,4}(?![\w/]))+|(?:[A-Z][0-9A-Z])+(?![\w/])")
_LAST_MODIFIERS = re.compile(r"^(?:\s*[-,/]\s*([0-9A-Z]{2}))+\b")
_RANGE = re.compile(
    r"\s(?:-|–|to|thru|through)\s|(?:(?<=/\d)|(?<=/\d\d)|(?<=/\d{4}))(?:-|–)(?=\d{1,2}/)"
    r"|(?<=\d\d-\d\d-\d\d)(?:/|–)(?=\d{4}-)|(?<=\d{8})(?:-|–|/)(?=\d{8}\b)",
    re.IGNORECASE,
)


def label_in(cells: Mapping[str, str]) -> str:
    """A label that stands in a column of numbers: "Total" under "Units"."""
    return next(
        (
            cells[n]
            for n in ("units", "price", "code", "date", "modifiers")
            if cells.get(n, "").replace(" ", "").strip(":").isalpha()
        ),
        "",
    )


def codes_of(cells: Mapping[str, str]) -> tuple[Coded | None, str | None, str]:
    """The code, the revenue code and the words of a row, wherever they stand."""
    described = cells.get("description", "")
    written = cells.get("code", "").strip()
    revenue = read_revenue(cells.get("revenue", ""))
    if described[:1].isdigit() and (told := _LEADING_REVENUE.match(described)):
        revenue, described = revenue or told[1].zfill(4), described[told.end() :].strip(" -,") or described
    if revenue is None and ("ev" in described or "EV" in described) and (told := _NAMED_REVENUE.search(described)):
        revenue = told[1].zfill(4)
    coded = read_code(written) or read_code(TIMES.sub("", written)) if written else None
    if coded is None and (both := _REVENUE_AND_CODE.fullmatch(written)):
        coded, revenue = read_code(both[2]), revenue or both[1].zfill(4)
    if coded is None and written:
        revenue = revenue or read_revenue(written)
        if found := CODE.search(written.upper()):
            behind = _BEHIND_CODE.match(written, found.end())
            coded = Coded(found[0], read_modifiers(behind[0]) if behind else ())
            described = described or written[behind.end() if behind else found.end() :].strip(" -:,")
            rest = written[: found.start()] if found.start() else ""
            revenue = revenue or next((r for part in re.split(r"\W+", rest) if (r := read_revenue(part))), None)
        elif revenue is None:
            described = f"{written} {described}".strip()
    if coded is None and described:
        coded = code_in(described)
    return coded, revenue, described


def code_in(words: str) -> Coded | None:
    """A code named in the words: "CPT 80053", "(J1885)", or one that opens or ends them."""
    if found := _NAMED_CODE.search(words) or _IN_MARKS.search(words):
        return read_code(f"{found[1]} {found[2] or ''}")
    matches = [m for m in CODE.finditer(words) if m.start() == 0 or m.end() == len(words.rstrip())]
    matches = matches or list(_BETWEEN_MARKS.finditer(words))
    if not matches:
        return None
    found = matches[0]
    behind = _LAST_MODIFIERS.match(words[found.end() :])
    return Coded(found[0], read_modifiers(behind[0]) if behind else ())


def days_of(written: str, until: str, year: int | None) -> tuple[When, date | None]:
    if len(written) <= 10 and not until:
        return read_date(written, year), None
    parts = _RANGE.split(written, maxsplit=1) if written else [""]
    first = read_date(parts[0], year)
    last = read_date(until or (parts[1] if len(parts) > 1 else ""), year).on
    return first, last


_DAYS = re.compile(
    rf"({DATE.pattern}|{SHORT_DATE.pattern})(?:\s*(?:-|–|\bto\b|\bthru\b|\bthrough\b)\s*"
    rf"({DATE.pattern}|{SHORT_DATE.pattern}))?",
    re.IGNORECASE,
)


def days_in(words: str, year: int | None) -> tuple[When, date | None]:
    """The day or days named in the words of a line, on a bill that has no column for them."""
    found = _DAYS.search(words)
    return days_of(found[1], found[2] or "", year) if found else (When(None), None)


def priced(cells: Mapping[str, str]) -> int | None:
    """Units times price, on a bill that has no column for the amount of a line."""
    price, units = read_money(cells.get("price", "")), read_units(cells.get("units", ""))
    if "charge" in cells or price is None or units is None:
        return None
    cents = price * Fraction(units)
    return int(cents) if cents.denominator == 1 else None


def minutes_between(first: str, last: str) -> int | None:
    """Minutes from one "2026-01-05 09:00" to another, within a day."""
    start, end = read_time(first), read_time(last)
    if start is None or end is None or not 0 <= (days := _days(first, last)) <= 1:
        return None
    minutes = minute_of_day(end) - minute_of_day(start) + 24 * 60 * days
    return minutes if 0 < minutes < 24 * 60 else None


def _days(first: str, last: str) -> int:
    one, other = read_date(first).on, read_date(last).on
    return (other - one).days if one and other else 0


def minutes_of(cells: Mapping[str, str], start: str | None) -> int | None:
    if cells.get("minutes"):
        told = read_units(cells["minutes"])
        return int(told) if told is not None else None
    end = read_time(cells.get("end_time", ""), bare=True)
    if start is None or end is None:
        return None
    return (minute_of_day(end) - minute_of_day(start)) % (24 * 60)
