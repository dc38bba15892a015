"""Cells of a price file as values. What cannot be read is None and is listed; nothing is guessed."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.core.money import Money
from app.papers.hospital_shapes import Unread

# CMS has hospitals write nine nines for an allowed amount that they cannot know (FAQ on the estimated amount).
_PLACEHOLDER = 999_999_999
_AMOUNT = re.compile(r"\$?\s*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?", re.ASCII)
_PERCENTAGE = re.compile(r"\d{1,4}(?:\.\d+)?|\.\d+", re.ASCII)
_MOST = 100_000_000  # dollars; above it no price of one service is meant
_US_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\s.*)?")
SETTINGS = ("inpatient", "outpatient", "both")


class Reading:
    """Reads the cells of one row, and lists what it could not read."""

    def __init__(self, unread: list[Unread]) -> None:
        self._unread = unread
        self.row = 0

    def amount(self, cell: str, column: str) -> Money | None:
        """Dollars, to the nearest cent where the file has more decimals."""
        text = cell.strip()
        if not text:
            return None
        if not _AMOUNT.fullmatch(text) or not any(sign.isdecimal() for sign in text):
            self.refuse(column, text, "not an amount in dollars")
            return None
        exact = Decimal(text.lstrip("$ ").replace(",", ""))
        if exact == _PLACEHOLDER:
            self.refuse(column, text, "nine nines stand for an amount that the hospital does not know")
            return None
        if exact > _MOST:
            self.refuse(column, text, "too large to be a price")
            return None
        return Money.parse(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))

    def percentage(self, cell: str, column: str) -> Decimal | None:
        text = cell.strip().removesuffix("%").rstrip()
        if not text:
            return None
        if not _PERCENTAGE.fullmatch(text):
            self.refuse(column, text, "not a percentage")
            return None
        return Decimal(text)

    def setting(self, cell: str, column: str) -> str | None:
        text = cell.strip().lower()
        if text and text not in SETTINGS:
            self.refuse(column, text, "not inpatient, outpatient or both")
            return None
        return text or None

    def refuse(self, column: str, text: str, why: str) -> None:
        self._unread.append(Unread(self.row, column, text[:120], why))


def words(cell: str) -> str | None:
    return " ".join(cell.split()) or None


def day(text: str | None) -> date | None:
    """2026-04-01 or 4/1/2026; None for anything else."""
    if not text:
        return None
    try:
        if us := _US_DATE.fullmatch(text):
            return date(int(us[3]), int(us[1]), int(us[2]))
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
