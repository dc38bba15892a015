"""Reworded: two descriptions that say the same in longer and shorter words."""

from __future__ import annotations

import re

_FILLERS = frozenset("a an and each in of on or per the to w wo with without for by".split())  # noqa: SIM905
# What tells two services of one code apart: a count, a place, a time, a kind, a name of its own.
_TELLS = re.compile(
    r"\d|^(?:[a-z]|i{1,3}|iv|second|third|repeat|addl|additional|other|another|right|left|rt|lt|bilat\w*|upper|lower|"
    r"before|after|pre|post|am|pm|site|specimen|bottle|unit|lot|initial|subsequent|new)$"
)


def are_reworded(one: str, other: str) -> bool:
    """True for "cbc w auto diff" and "complete blood count with automated diff": each word has its like."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    left = list(longer)
    for word in shorter:
        like = next((other for other in left if is_like(word, other)), None)
        if like is not None:
            left.remove(like)
        elif (initials := _initials(word, left)) is not None:
            left = left[:initials] + left[initials + len(word) :]
        else:
            return False
    return not any(_TELLS.search(word) for word in left) and len(left) <= max(1, len(longer) // 2)


def tell_apart(one: str, other: str) -> bool:
    """True where a word of the one that the other lacks tells of another place, time or number."""
    return any(_TELLS.search(word) for word in set(_words(one)) ^ set(_words(other)))


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word not in _FILLERS]


def is_like(one: str, other: str) -> bool:
    """The same word, or the one cut short: "diff" and "differential"; figures must be the same."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= 3 and short.isalpha() and long.startswith(short)


def _initials(word: str, words: list[str]) -> int | None:
    """Where words stand whose first letters are this word: "cbc" for "complete blood count"."""
    if not 2 <= len(word) <= 5:
        return None
    firsts = "".join(one[0] for one in words)
    at = firsts.find(word)
    return at if at >= 0 else None
