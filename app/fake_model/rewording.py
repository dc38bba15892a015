"""A small rewording engine: the same sentences in other words, every slot where it stood, and a first line."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from app.fake_model.plain_words import AT_THE_START, BOTH_WAYS, ONE_WAY, OPENINGS, SPANISH, WORN

SLOT = re.compile(r"\[\[[a-z][a-z0-9_]*\]\]")
_SCRIPT, _SAID = re.compile(r"<script>(.*?)</script>", re.S), re.compile(r"<said>(.*?)</said>", re.S)
_SPANISH = re.compile(r"\b(?:el|la|los|las|de|que|y|por|con|una?|su|para|en|es)\b", re.I)
_SHORT, _MORE = re.compile(r"'(?:s|m|re|ll|d)$"), re.compile(r" [\w\[]")  # "as it's." is no English
_SPANISH_WORDS = dict(SPANISH)
_ENGLISH = {**dict(ONE_WAY), **dict(BOTH_WAYS), **{second: first for first, second in BOTH_WAYS}}


def pick(choices: Sequence[str], seed: str) -> str:
    """One of them, the same one for the same words."""
    return choices[zlib.crc32(seed.encode(errors="replace")) % len(choices)]


def script_of(prompt: str) -> str:
    found = _SCRIPT.search(prompt)
    return found[1].strip() if found else ""


def reworded(prompt: str) -> str:
    """The script of a prompt in other words, after a first line that fits what the person said."""
    script = script_of(prompt).replace("’", "'")
    said = found[1] if (found := _SAID.search(prompt)) else ""
    spanish = len(_SPANISH.findall(script)) > len(script.split()) // 6
    kind, table = ("spanish", _SPANISH_WORDS) if spanish else (_sounds(said), _ENGLISH)
    return f"{pick(OPENINGS[kind], prompt)} {_otherwise(script, table)}".strip()


def _sounds(said: str) -> str:
    low = said.lower()
    if any(word in low for word in WORN):
        return "worn"
    return "asked" if "?" in said else "told"


def _otherwise(script: str, table: dict[str, str]) -> str:
    """Each phrase of the table by its other form, in one pass. Slots and quoted words stay as they are."""
    starts = {f"^{first}": second for first, second in AT_THE_START} if table is _ENGLISH else {}
    by_key = {phrase.lower(): other for phrase, other in table.items()} | starts
    longest_first = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    first_words = "|".join(sorted((re.escape(first) for first, _ in AT_THE_START), key=len, reverse=True))
    phrases = re.compile(
        rf"(?P<kept>\[\[[^\]]*\]\]|\"[^\"]*\")|(?:^|(?<=[.!?] ))(?-i:(?P<start>{first_words}))(?= )"
        rf"|(?<![\w'-])(?P<phrase>{longest_first})(?![\w'-])",
        re.I,
    )

    def other(found: re.Match[str]) -> str:
        old = found[0]
        new = by_key.get(f"^{old}" if found["start"] else old.lower())
        if found["kept"] or new is None or (_SHORT.search(new) and not _MORE.match(script, found.end())):
            return old
        return new[0].upper() + new[1:] if old[0].isupper() else new

    return phrases.sub(other, script)
