"""What the classifier looks at in a line: runs of one to three words, pairs of words near each other, bits of words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

_RUN = re.compile(r"([#%@&])\1+")
_WORD = re.compile(r"[a-z']+|[#%@&]|\d+|[?!]")
# Of more than this the head is read: what a representative says is over long before.
MOST = 6_000


def words_of(low: str) -> list[str]:
    """The words of matched text (`Scene.low`): an amount, a percentage or a date is one sign, whatever its length."""
    return _WORD.findall(_RUN.sub(r"\1", low[:MOST]))


def word_features(words: list[str]) -> Counter[str]:
    """Runs of one to three words, `^` and `$` for the ends, and `a~b`: two words with one or two between them."""
    ends = ["^", *words, "$"]
    found = set(ends)
    found.update(map(" ".join, pairwise(ends)))
    found.update(" ".join(ends[at : at + 3]) for at in range(len(ends) - 2))
    for gap in (2, 3):
        found.update("~".join((words[at], words[at + gap])) for at in range(len(words) - gap))
    return Counter(found)


def letter_features(words: list[str]) -> Counter[str]:
    """Three to five letters of a word, `_` at its ends: typos and endings, in two languages."""
    found: Counter[str] = Counter()
    for word in words:
        padded = f"_{word}_"
        size = len(padded)
        for length in (3, 4, 5):
            for start in range(size - length + 1):
                found["=" + padded[start : start + length]] += 1
    return found
