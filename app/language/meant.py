"""A question with its meanings beside its words: what `cues/meanings.py` says of each, the longest phrase first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from app.language.cues.meanings import EMPTY, MEANINGS

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_PHRASE = 6
_SHORTEST_MENDED = 5
Phrases = dict[tuple[str, ...], tuple[str, ...]]


def with_meanings(low: str) -> str:
    """The words as they are matched, then the name of each meaning in them, in order."""
    names = (name for found in parts_of(low) for name in found if name in MEANINGS)
    return f"{low} ; {' '.join(_as_word(name) for name in names)}"


def parts_of(low: str) -> Iterator[tuple[str, ...]]:
    """Each phrase of a text as the meanings that it has; a word without one as its own stem. Empty words go."""
    phrases, heads = _phrases()
    stems = [word if word in EMPTY else _mended(stem(word)) for word in _WORD.findall(low)]
    at = 0
    while at < len(stems):
        longest = _LONGEST_PHRASE if stems[at] in heads else 1
        sizes = range(min(longest, len(stems) - at), 0, -1)
        size = next((n for n in sizes if tuple(stems[at : at + n]) in phrases), 0)
        if size:
            yield phrases[tuple(stems[at : at + size])]
        elif stems[at] not in EMPTY and len(stems[at]) > 1:
            yield (stems[at],)
        at += max(1, size)


def stem(word: str) -> str:
    """A word without its ending: billing, billed and bills are one; care and car, policy and police are not."""
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui":
        word = word[:-1]
    for ending, most in (("ing", 6), ("ed", 5)):
        if word.endswith(ending) and len(word) >= most:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    if len(word) > 4 and word[-1] == "e":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word[-1] == "y" else word


def _as_word(name: str) -> str:
    """A meaning as a word that nobody types."""
    return f"m'{name.lstrip('=')}"


@cache
def _phrases() -> tuple[Phrases, frozenset[str]]:
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, ways in MEANINGS.items():
        for way in ways:
            phrase = tuple(word if word in EMPTY else stem(word) for word in _WORD.findall(way))
            if name not in found[phrase]:
                found[phrase].append(name)
    heads = frozenset(phrase[0] for phrase in found if len(phrase) > 1)
    return {phrase: tuple(names) for phrase, names in found.items()}, heads


@cache
def _spelled() -> tuple[dict[str, set[str]], frozenset[str]]:
    """The words of the table, each under itself with one letter less."""
    words = frozenset(word for phrase in _phrases()[0] for word in phrase)
    spelled: dict[str, set[str]] = {}
    for word in words:
        if len(word) >= _SHORTEST_MENDED and word.isalpha() and word not in EMPTY:
            for less in _less(word):
                spelled.setdefault(less, set()).add(word)
    return spelled, words


def _mended(word: str) -> str:
    """A misspelt word as the known one that it is a letter away from; else as it stands."""
    if len(word) < _SHORTEST_MENDED or word.isdigit():
        return word
    spelled, words = _spelled()
    if word in words:
        return word
    found = {meant for less in _less(word) for meant in spelled.get(less, ())}
    near = sorted(m for m in found if m[0] == word[0] and abs(len(m) - len(word)) <= 1)
    return near[0] if near else word


def _less(word: str) -> Iterable[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
