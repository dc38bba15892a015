"""Shots: the giving of vaccines against the number of shots that the bill itself tells."""

from __future__ import annotations

import re
from fractions import Fraction

from app.core.audit.doses import in_figures
from app.core.audit.sheet import Sheet, for_units, name_of

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_SHOTS = r"(?:shots?|vaccines?|vaccinations?|immunizations?|injections?)"
# "Shots given today: MMR, varicella, hepatitis A (three)", and "three vaccines given".
_TOLD = re.compile(
    rf"\b{_SHOTS} (?:were )?(?:given|administered)\b[^:;.]{{0,20}}:(?P<list>[^;.()]{{0,120}})\((?P<of>{_NUMBER})\)"
    rf"|\b(?P<given>{_NUMBER}) {_SHOTS} (?:were )?(?:given|administered)\b",
    re.IGNORECASE,
)

_LISTED = re.compile(r",\s*(?:and\b)?|\band\b|[&+]", re.IGNORECASE)


def find_shots(sheet: Sheet) -> None:
    """A first shot and each further one are charged once for each vaccine given (CPT 90471 to 90474)."""
    told = [shots for note in sheet.head.notes for m in _TOLD.finditer(note) if (shots := _shots_told(m))]
    given = [x for x in sheet.lines if sheet.index.is_a("vaccine_giving", x.code) and not sheet.is_gone(x)]
    if len(told) != 1 or not given or len({x.on for x in given}) > 1:
        return
    if any(sheet.index.is_a("given_by_component", x.code) for x in given):
        return
    shots = told[0]
    vaccines = [x for x in sheet.lines if sheet.index.is_a("vaccines", x.code) and not sheet.is_gone(x)]
    if sum(x.count for x in vaccines) > shots:
        return  # the bill does not agree with itself on how many there were
    excess = sum(Fraction(x.count) for x in given) - shots
    most = max(given, key=lambda x: x.count)
    if 0 < excess <= most.count and sheet.index.is_a("further_shots", most.code):
        sheet.find(
            "quantity_error",
            [most],
            [most],
            dollars=for_units(most, excess),
            also="shots",
            units=in_figures(most.count),
            right=in_figures(most.count - excess),
            times=shots,
            name=name_of(most),
        )


def _shots_told(told: re.Match[str]) -> int | None:
    """The number told; beside a list only where it is that of the things listed."""
    if told["given"]:
        return _number(told["given"])
    number = _number(told["of"])
    return number if len(_LISTED.split(told["list"])) == number else None


def _number(told: str) -> int:
    return int(told) if told.isdigit() else _NUMBERS.index(told.lower()) + 1
