"""Cover what must not be on paper in a person's own words: private amounts, however written, and account numbers."""

from __future__ import annotations

from collections.abc import Collection

from app.core.money import Money
from app.language.amounts import find_amounts

HIDDEN = "–"
_SHOWN_OF_ACCOUNT = 4


def cover(words: str, private: Collection[Money], account: str | None = None) -> str:
    """`words` with each private amount as a dash; of the account number, the end stays."""
    for amount in reversed(find_amounts(words.lower())):
        if amount.money in private:
            words = words[: amount.start] + HIDDEN + words[amount.end :]
    if account and len(account) > _SHOWN_OF_ACCOUNT:
        words = words.replace(account, f"…{account[-_SHOWN_OF_ACCOUNT:]}")
    return words
