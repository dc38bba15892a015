"""Whether a payer in a price file is the one that a person means: case, punctuation and spaces do not count."""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_]+|\d+")
# Words that stand in a company's full name and seldom in a price file. They say nothing about who it is.
_EMPTY = frozenset({"the", "of", "inc", "llc", "co", "corp", "corporation", "company", "insurance", "life", "and"})
_SHORT = {"bcbs": "bluecrossblueshield", "uhc": "unitedhealthcare"}


def is_payer(wanted: str) -> Callable[[str, str], bool]:
    """A test of (payer, plan): the name stands there from the start of a word, or each of its words does."""
    words = [word for word in _words(wanted) if word not in _EMPTY] or _words(wanted)
    whole = "".join(words)

    def test(payer: str, plan: str) -> bool:
        named = [word for word in _words(f"{payer} {plan}") if word not in _EMPTY]
        from_each_word = ("".join(named[i:]) for i in range(len(named)))
        return any(rest.startswith(whole) for rest in from_each_word) or set(words) <= set(named)

    seen: dict[tuple[str, str], bool] = {}

    def test_once(payer: str, plan: str) -> bool:
        key = (payer, plan)
        if key not in seen:
            seen[key] = bool(words) and test(payer, plan)
        return seen[key]

    return test_once


def _words(name: str) -> list[str]:
    """ "Blue Cross", "BlueCross" and "BLUE-CROSS" alike give whole words in small letters."""
    found = [word.lower() for word in _WORD.findall(name.replace("&", " and "))]
    return [_SHORT.get(word, word) for word in found]
