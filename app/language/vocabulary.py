"""The words that may be sent to a model as they stand: common ones, and no name. Made by training/words.py."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "trained" / "words.txt"


def _plain_letters() -> dict[int, str]:
    """Every accented Latin letter as the letter it is made of, one for one."""
    letters = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            letters[code] = base
    return letters | {ord("’"): "'", ord("‘"): "'", ord("´"): "'", ord("`"): "'"}


_PLAIN = _plain_letters()


def folded(text: str) -> str:
    """Small letters without accents, as long as the text itself."""
    plain = text.translate(_PLAIN)
    low = plain.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


@cache
def vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Words that pass, folded; and those among them that may have a capital in mid-sentence, as "Account"."""
    words = WORDS.read_text(encoding="utf-8").split()
    return frozenset(w for w in words if w.islower()), frozenset(w.lower() for w in words if not w.islower())
