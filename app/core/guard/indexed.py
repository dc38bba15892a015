"""Many patterns looked for at once: each only at the words that it may begin with.

A hundred patterns of whole words, each searched through a sentence, cost more than all else in the guard. What a
pattern begins with is read off the pattern; where that can't be told, it is looked for everywhere.
"""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]  # what `re` itself makes of a pattern
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

_WORD = re.compile(r"[a-z]+")
_MOST = 60  # beginnings of one pattern; more is as good as anything


class Found(NamedTuple):
    """Which pattern was found, and where."""

    number: int
    match: re.Match[str]


class Indexed:
    """Patterns of whole words, in lower case."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = tuple(re.compile(pattern) for pattern in patterns)
        self._anywhere: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        for number, pattern in enumerate(patterns):
            words = _beginnings(pattern)
            if words is None:
                self._anywhere.append(number)
            for word in words or ():
                self._by_word.setdefault(word, []).append(number)

    def found(self, text: str) -> Iterator[Found]:
        """Every pattern at every place where it is found."""
        for number in self._anywhere:
            for match in self._patterns[number].finditer(text):
                yield Found(number, match)
        for word in _WORD.finditer(text):
            for number in self._by_word.get(word[0], ()):
                if (begun := self._patterns[number].match(text, word.start())) is not None:
                    yield Found(number, begun)


def _beginnings(pattern: str) -> frozenset[str] | None:
    """The first words of what a pattern finds; None where they can't be listed."""
    begun = _spelled(list(parser.parse(pattern)), {""})
    if begun is None:
        return None
    words = {_WORD.match(text) for text in begun}
    return None if None in words else frozenset(word[0] for word in words if word is not None)


def _spelled(parts: list[tuple[Any, Any]], before: set[str]) -> set[str] | None:
    """What the parts may spell up to the end of a word, each behind each of `before`."""
    for kind, value in parts:
        if all(text and not text[-1].isalpha() for text in before):
            return before
        going = {text for text in before if not text or text[-1].isalpha()}
        spelled = _one(str(kind), value, going)
        if spelled is None or len(spelled) > _MOST:
            return None
        before = (before - going) | spelled
    return {text if text and not text[-1].isalpha() else f"{text} " for text in before}


def _one(kind: str, value: Any, before: set[str]) -> set[str] | None:
    if kind == "LITERAL":
        return {text + chr(value) for text in before}
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return before
    if kind == "SUBPATTERN":
        return _open(list(value[3]), before)
    if kind == "BRANCH":
        found = [_open(list(branch), before) for branch in value[1]]
        return None if None in found else set().union(*(one for one in found if one is not None))
    if kind == "IN" and all(str(k) == "LITERAL" for k, _ in value):
        return {text + chr(sign) for text in before for _, sign in value}
    if kind == "MAX_REPEAT" and value[:2] == (0, 1):
        more = _open(list(value[2]), before)
        return None if more is None else before | more
    return None


def _open(parts: list[tuple[Any, Any]], before: set[str]) -> set[str] | None:
    """As `_spelled`, but what follows may still lengthen the last word."""
    for kind, value in parts:
        going = {text for text in before if not text or text[-1].isalpha()}
        if not going:
            return before
        spelled = _one(str(kind), value, going)
        if spelled is None or len(spelled) > _MOST:
            return None
        before = (before - going) | spelled
    return before
