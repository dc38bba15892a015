"""What every line of the story is made of: its name, and figures as people read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.core.figures import day_words
from app.core.moves import Said
from app.core.view import View

Lines = Iterator[Said]


def line(name: str, **figures: Any) -> Said:
    return Said(reply=f"story_{name}", figures={key: value for key, value in figures.items() if value is not None})


def money_of(view: View, name: str) -> str | None:
    amount = view.bill.value(name)
    return None if amount is None else str(amount)


def day_of(view: View, name: str) -> str | None:
    day = view.bill.value(name)
    return None if day is None else day_words(day, view.today)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def in_court(view: View) -> bool:
    return bool(view["summons"]) or view.bill.value("court_answer") is not None
