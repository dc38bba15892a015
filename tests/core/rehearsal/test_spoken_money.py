"""Amounts in speech: what counts as money, in figures and in words, and what does not."""

from __future__ import annotations

import pytest

from app.core.money import Money
from app.core.rehearsal.spoken_money import amounts_in


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("I can pay $3,570.", ["3570"]),
        ("I can pay 3570 dollars", ["3570"]),
        ("3,570.25 is my number", ["3570.25"]),
        ("four thousand two hundred", ["4200"]),
        ("forty two hundred", ["4200"]),
        ("three thousand five hundred and seventy dollars", ["3570"]),
        ("cuatro mil doscientos dólares", ["4200"]),
        ("mil quinientos", ["1500"]),
        ("4k, or maybe 4.5", ["4000"]),
        ("5 thousand", ["5000"]),
        ("i can pay two grand today", ["2000"]),
        ("2 grand, or 4.5 grand at most", ["2000", "4500"]),
        ("1.2k", ["1200"]),
        ("$2.75k and no more", ["2750"]),
        ("a grand piano", []),
        ("it took 1.2 hours", []),
        ("fifty dollars", ["50"]),
        ("$50", ["50"]),
        ("4,000, maybe 5,000?", ["4000", "5000"]),
        ("from 2,000 to 3,000", ["2000", "3000"]),
    ],
)
def test_money_is_read(line: str, amounts: list[str]) -> None:
    assert [amount.money for amount in amounts_in(line)] == [Money.parse(amount) for amount in amounts]


@pytest.mark.parametrize(
    "line",
    [
        "code 99285",
        "reference number 48213",
        "account number 5550123",
        "call me at 555-0123",
        "for 30 days",
        "120 days",
        "40 percent",
        "100%",
        "in 2024",
        "12/15/2025",
        "twenty",
        "I have two bills",
        "a hundred times",
        "room 412",
        "",
    ],
)
def test_what_is_no_money(line: str) -> None:
    assert amounts_in(line) == ()


def test_places_are_those_of_the_line() -> None:
    line = "Well, $3,570 then."
    (amount,) = amounts_in(line)
    assert line[amount.start : amount.end] == "$3,570"
