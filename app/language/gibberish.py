"""Words that mean nothing: a cat on the keyboard, a dictation gone wrong, invented words."""

from __future__ import annotations

import re

from app.language.classifier import trained
from app.language.cues.scope import MEDICAL, OURS

_WORD = re.compile(r"[a-z']+")
_OURS = re.compile(f"{OURS}|{MEDICAL}")
_LOST = re.compile(r"\[(?:inaudible|unintelligible|crosstalk|unclear|garbled|static|noise)\]|\(inaudible\)")
_STUTTER = re.compile(r"\b(\w+)(?: \1\b)+")
_MOST_WORDS = 30  # a longer message always says something
_LETTERS_ONLY = re.compile(
    r"^[^aeiouy]{3,}$|[^aeiouy]{5,}|(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|zxc|xcv|cvb|vbn|bnm|lkj|poi|mnb|qpw|"
    r"lkf)|^[xqzv][^aeiouhy]"
)


def is_gibberish(low: str) -> bool:
    """True when hardly a word of a short message is one, and none is of our trade."""
    words = [word.strip("'") for word in _WORD.findall(_LOST.sub(" ", low)) if len(word.strip("'")) > 1]
    if len(_LOST.findall(low)) >= 2 and not _OURS.search(_LOST.sub(" ", low)):
        return True
    if not 3 <= len(words) <= _MOST_WORDS:
        return False
    known = trained("hear").knows
    strange = [word for word in words if not known(word)]
    mash = sum(_LETTERS_ONLY.search(word) is not None for word in strange)
    if mash * 2 >= len(words):
        return True
    if mash == 0 or _OURS.search(low):
        return False
    return len(strange) >= 3 and (len(strange) * 2 > len(words) or _STUTTER.search(low) is not None)
