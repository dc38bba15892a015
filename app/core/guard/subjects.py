"""Who does what a verb says, read roughly: both texts are read alike, so that roughness cancels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.core.guard.tokens import Token, words_of

Who = Literal["you", "they", "we", "any"]

OPENERS = words_of("if when until till before unless once after while whether what who whom which where how why")
MARKS = frozenset(',;:.?!…—–()"')
BREAKS = MARKS | OPENERS | words_of("and but or nor so because then since as that than though although")
ENDS = frozenset(".?!…;:")
AUX = words_of("""
    do does did am is are was were be been being have has had can could will would shall should may might must let
    ought going just only also even still now then please always never not already simply first really kindly calmly
    clearly ever yet to no try gently politely have need want start begin keep able once again soon probably likely
    usually often
""")
_BE = words_of("am is are was were be been being get got gets")
PREPOSITIONS = words_of("of for in on at by with from about without before after instead than")
_PEOPLE: dict[str, Who] = {
    "you": "you", "i": "we", "we": "we", "us": "we", "me": "we", "yourself": "you", "myself": "we", "ourselves": "we",
}  # fmt: skip
_SUBJECTS = ("i", "we", "you")
_CLAUSE = BREAKS - {"that", "as", "than"}


def who_does(found: Sequence[Token], at: int, before: Who) -> Who:
    """Who does the verb at this place; `before`: who did the verb that an `and` may join it to."""
    for back in range(at - 1, -1, -1):
        word = found[back].word
        if word in _BE and back == at - 1 and not found[at].word.endswith("ing"):
            return "any"
        if word in AUX:
            continue
        if found[at - 1].word == "to":
            return "any"  # a reason to write: whoever does it
        if word in _PEOPLE:
            return _PEOPLE[word]
        if word in ("and", "or", "nor", "but"):
            return _subject(found, back) or before
        if word in BREAKS:
            return "you"
        if word in PREPOSITIONS:
            return "any"
        return "they"
    return "you"


def _subject(found: Sequence[Token], at: int) -> Who | None:
    """Who the clause before this place begins with: "I have it and won't ask"."""
    first = at
    while first and found[first - 1].word not in _CLAUSE:
        first -= 1
    begun = [t.word for t in found[first:at]]
    return "we" if begun[:2] == ["let", "us"] else _PEOPLE.get(begun[0]) if begun and begun[0] in _SUBJECTS else None
