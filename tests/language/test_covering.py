"""What a printed promise may not say."""

from __future__ import annotations

import pytest

from app.core.money import Money
from app.language.covering import cover

PRIVATE = {Money.parse("5000"), Money.parse("9000"), Money.parse("1234.56")}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I told her $5,000 is my limit, she said $9,500", "I told her – is my limit, she said $9,500"),
        ("5000 or 5k or five thousand dollars", "– or – or –"),
        ("savings of $9,000.00 and $1,234.56", "savings of – and –"),
        ("she wants 15,000 and 50,000", "she wants 15,000 and 50,000"),
        ("hold on account MG-8821345, ref 5000a", "hold on account …1345, ref 5000a"),
        ("", ""),
    ],
)
def test_private_amounts_and_the_account_are_covered(words: str, wanted: str) -> None:
    assert cover(words, PRIVATE, "MG-8821345") == wanted


def test_a_short_account_number_is_left() -> None:
    assert cover("account 0417", set(), "0417") == "account 0417"
