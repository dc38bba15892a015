"""Marks in transcripts: amounts, names and dates that a variant may change. See README.md beside this file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

_MARK = re.compile(r"\{(?:(m|k|w|d|s|date):([^{}]+)|(provider|insurer|person|ref))\}")
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """4620 -> "four thousand six hundred twenty"."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f" {_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" {in_words(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    rest = f" {in_words(number % 1000)}" if number % 1000 else ""
    return f"{in_words(number // 1000)} thousand{rest}"


@dataclass(frozen=True)
class Variant:
    """How a transcript is played: amounts scaled, days shifted, names changed."""

    name: str = "as written"
    scale: Fraction = Fraction(1)
    days: int = 0
    names: dict[str, str] = field(
        default_factory=lambda: {"provider": "Mercy General", "insurer": "Aetna", "person": "Dana", "ref": "88213"}
    )

    def amount(self, dollars: str | int) -> str:
        cents = int(Fraction(str(dollars).replace(",", "")) * 100 * self.scale)
        whole = f"{cents // 100:,}"
        return f"{whole}.{cents % 100:02d}" if cents % 100 else whole

    def dollars(self, dollars: str | int) -> Fraction:
        """An amount of ours, which is named in whole dollars."""
        return Fraction(int(Fraction(str(dollars)) * self.scale))

    def day(self, iso: str | date) -> date:
        return date.fromisoformat(str(iso)) + timedelta(days=self.days)

    def fill(self, text: str) -> str:
        return _MARK.sub(self._one, text)

    def value(self, given: Any) -> Any:
        """An expected value, its marks filled; dates shifted."""
        if isinstance(given, date):
            return self.day(given)
        return self.fill(given) if isinstance(given, str) else given

    def _one(self, mark: re.Match[str]) -> str:
        kind, value, name = mark.groups()
        if name:
            return self.names[name]
        match kind:
            case "m":
                return self.amount(value)
            case "k":
                thousands = Fraction(int(Fraction(value) * self.scale), 1000)
                return f"{float(thousands):g}k"
            case "w":
                return in_words(int(Fraction(value) * self.scale))
            case "d":
                day = self.day(value)
                return f"{day:%B} {day.day}, {day.year}" if self.days else f"{day:%B} {day.day}"
            case "s":
                day = self.day(value)
                return f"{day.month}/{day.day}/{day.year}"
        day = self.day(value)
        return f"{day:%a}, {day:%b} {day.day}"


AS_WRITTEN = Variant()
SMALLER = Variant(name="times 0.37", scale=Fraction(37, 100))
ELSEWHERE = Variant(
    name="other names and dates",
    scale=Fraction(141, 100),
    days=97,
    names={"provider": "St. Luke's Medical Center", "insurer": "Cigna", "person": "Marcus", "ref": "TX-40417"},
)
