"""How slots stand: known, once, in the script's order or company, and never bent into another figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.guard.spans import SLOT
from app.core.guard.tokens import Token, words_of

_GLUED = re.compile(r"[\w$€£#/+–—.,'’\"-]\[\[|\]\][\w$€£%#/+–-]|\]\]['’](?!s\b)|\]\]\s*\[\[|\]\][.,]\w")
_OPENING = re.compile(r"(?<!\w)[\"'“‘]\[\[")
_DASH = re.compile(r"(?<=[a-z])[—–]\[\[")
# Words beside a slot that make another figure of it.
_BEND = words_of("""
    twice double triple half third quarter thrice minus plus times under over above below nearly almost about around
    roughly approximately barely near least most than another extra every each per not never instead beyond past
    only without off by some within multiple fraction further additional up down
""")
_BEND_AFTER = words_of("""
    less more off each apiece per times plus minus extra again twice or to over under higher lower a an
    half short ago thousand hundred million k percent earlier later out max maximum minimum tops minus squared
    altogether every monthly weekly daily yearly
""")


def wrong_slot(sentence: str, so_far: str, script: str, slots: Sequence[str]) -> str | None:
    """The reason of the first slot that may not stand as it does."""
    named = SLOT.findall(sentence)
    if SLOT.sub("", sentence).count("[[") or SLOT.sub("", sentence).count("]]"):
        return "slot_unknown"
    for at, name in enumerate(named):
        if name not in slots:
            return "slot_unknown"
        if name in named[:at] or f"[[{name}]]" in so_far:
            return "slot_repeated"
    for match in _GLUED.finditer(sentence):
        if match[0] in script or _OPENING.match(sentence, match.start()) or _DASH.match(sentence, match.start()):
            continue
        return "slot_glued"
    return None


def bent(found: Sequence[Token], script: Sequence[Token]) -> bool:
    """Whether a word beside a slot makes another figure of it, and the script has no such word there."""
    own = set(_beside(script))
    return any(pair not in own for pair in _beside(found))


def _beside(found: Sequence[Token]) -> list[tuple[str, str, str]]:
    pairs = []
    for at, token in enumerate(found):
        if not token.is_slot:
            continue
        before = found[at - 1].word if at else ""
        if before in ("a", "of", "the", "as") and at > 1:
            before = found[at - 2].word if found[at - 2].word in _BEND else ""
        after = found[at + 1].word if at + 1 < len(found) else ""
        if before in _BEND:
            pairs.append(("before", before, token.word))
        if after in _BEND_AFTER:
            pairs.append(("after", after, token.word))
    return pairs


def swapped(found: Sequence[Token], script: Sequence[Token]) -> bool:
    """Whether slots changed places: another order, and no word of their own company about them."""
    order = [t.word for t in script if t.is_slot]
    mine = [t.word for t in found if t.is_slot and t.word in order]
    if mine == [name for name in order if name in mine]:
        return False
    return any(not (_company(found, name) & _company(script, name)) for name in mine)


def _company(found: Sequence[Token], name: str) -> set[str]:
    at = next(i for i, t in enumerate(found) if t.word == name)
    return {t.base for t in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]) if not t.is_mark and not t.is_slot}
