"""Which signs may stand in a sentence: the letters and marks of its language, and nothing that draws or hides."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from app.core.guard.spans import SLOT

Lang = Literal["en", "es"]

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARKS = " .,;:!?'’\"“”—–-…"
_ALLOWED: dict[str, frozenset[str]] = {
    "en": frozenset(_LETTERS + _MARKS),
    "es": frozenset(_LETTERS + _MARKS + "áéíóúüñÁÉÍÓÚÜÑ¿¡"),
}
_CURRENCY = frozenset("$€£¥¢₹₽₿¤")
_MARKUP = frozenset("*_`#<>{}[]|\\~^=+@&/()\t\n\r•·§©®™")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w])")
_NAMED = re.compile(r"(?<=[a-z,;] )[A-ZÁÉÍÓÚÑ][\w’']*")
_QUOTED = re.compile(r"[\"“]([^\"“”]*)[\"”]")
_KNOWN = frozenset(["EOB", "ER"])  # what everybody calls them
_I = frozenset(["I", "I'm", "I’m", "I'll", "I’ll", "I've", "I’ve", "I'd", "I’d"])
_SAME_MARKS = re.compile(r"([.,;:!?'\"—–-])\1{1,}|[!?]{2,}|[.,;:]{2,}")


def wrong_sign(sentence: str, script: str, lang: Lang) -> str | None:
    """The reason of the first sign that may not stand there."""
    bare = SLOT.sub("it", sentence)
    for sign in bare if not _ALLOWED[lang].issuperset(bare) else "":
        if sign in _ALLOWED[lang] or (sign in _signs(script) and sign not in "\n\t"):
            continue
        if sign.isdigit() or sign.isnumeric():
            return "figure"
        if sign in _CURRENCY:
            return "currency"
        if sign in "%‰":
            return "percent"
        if sign in _MARKUP:
            return "markup"
        return "other_language" if sign in _ALLOWED["es"] else "script"
    if bare.lstrip()[:1] in ("-", "–", "—", ":", ";", ","):
        return "markup"
    if _SAME_MARKS.search(bare.replace("...", "…")):
        return "markup"
    if any(_flat(said) not in _flat(script) for said in _QUOTED.findall(sentence)):
        return "outside_the_move"  # words to say are the script's
    return _capitals(bare, script)


@lru_cache(maxsize=512)
def _signs(script: str) -> frozenset[str]:
    return frozenset(c for c in SLOT.sub("", script) if not c.isdigit() and c not in _CURRENCY)


def _flat(words: str) -> str:
    return words.replace("’", "'").strip(" .,!?").lower()


def _capitals(bare: str, script: str) -> str | None:
    for word in _WORD.findall(bare):
        if word.islower():
            continue
        if word.isupper() and word not in _KNOWN and not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", script):
            return "markup"
        if not word.isupper() and not word.istitle():
            return "markup"
    for name in _NAMED.findall(bare):
        if name not in _KNOWN | _I and name not in script:
            return "name"
    return None
