"""Sentences, syllables and the grade at which a text is read."""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.guard.spans import SLOT

_END = re.compile(r"(?:[.!?…]+[\"'”’)]*(?=\s))|\n+")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_NO_LETTER, _LETTER, _VOWELS = re.compile(r"[^a-z]"), re.compile(r"\w"), re.compile(r"[aeiouy]+")
_SILENT_ES, _SILENT_E = re.compile(r"(?<![tdscgxl])(?<!sh)(?<!ch)e[sd]$"), re.compile(r"(?<![le])e$")
_STOP = re.compile(r"[.!?:;]+(?:\s|$)")


def sentences_and_rest(text: str) -> tuple[list[str], str]:
    """The sentences that are finished, and what has been begun; a slot is never cut."""
    found: list[str] = []
    begun = 0
    for match in _END.finditer(text):
        if text.rfind("[[", begun, match.start()) > text.rfind("]]", begun, match.start()):
            continue
        sentence = text[begun : match.end()].strip()
        if sentence:
            found.append(sentence)
        begun = match.end()
    return found, text[begun:]


@lru_cache(maxsize=2048)
def words_in(text: str) -> tuple[str, ...]:
    """The words as they are counted: a slot is one short word."""
    return tuple(_WORD.findall(SLOT.sub("it", text).replace("-", " ")))


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """A rough count: groups of vowels, less a silent ending."""
    word = _NO_LETTER.sub("", word.lower())
    if len(word) > 4 and _SILENT_ES.search(word):
        word = word[:-2]
    elif len(word) > 2 and _SILENT_E.search(word):
        word = word[:-1]
    return max(1, len(_VOWELS.findall(word)))


@lru_cache(maxsize=2048)
def grade(text: str) -> float:
    """The Flesch-Kincaid grade."""
    found = words_in(text)
    if not found:
        return 0.0
    many = max(1, len([s for s in _STOP.split(text) if _LETTER.search(s)]))
    return 0.39 * len(found) / many + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
