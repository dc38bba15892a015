"""Whether a sentence is a sentence of the script told over: the same words that matter, in the same order.

Joining words may come and go, a word may give way to one that says the same, and a word like "first" or "today" may
move. Whatever could turn the sense stands where it stands in the script: nos, ifs, who, must and can, before and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.core.guard.guarded import alike
from app.core.guard.reading import Reading, read
from app.core.guard.subjects import OPENERS
from app.core.guard.tokens import Token, words_of
from app.core.guard.watched import STRICT

_IDLE = words_of("""
    a an the this that these those it is are was were be been being am do does did has had have just also so then
    please simply really actually still now there here and but well okay ok good too as for to of in on at by with them
    him her one ones which already yet even though both some kind right thanks us got
""")
_MOVING = words_of("""
    first next once today tonight early later soon again only together calmly politely slowly afterward
""")
_ONE = {
    "no": "not", "never": "not", "may": "can", "could": "can", "might": "can", "should": "must", "shall": "will",
    "needs": "must", "he": "they", "she": "they", "his": "their", "afterwards": "later", "theirs": "their",
    "itself": "it", "anybody": "anyone", "somebody": "someone", "nobody": "no one", "till": "until", "since": "because",
}  # fmt: skip
_BOUNDS = frozenset(",;:—–.?!")
_JOINS = frozenset(["and", "but", "so"])
_TURNING = frozenset(["not", "only", "without", "except", "unless", "nor", "or", "nothing", "than"]) | OPENERS
_LEAST = 3
_MOST_CLAUSES = 8
_WHO = dict.fromkeys(("you", "they", "i", "we"), "you") | dict.fromkeys(("your", "their", "my", "our"), "your")


class _Place(NamedTuple):
    word: str
    base: str
    source: int  # where it stands among the tokens


class _Part(NamedTuple):
    """A clause, a sentence, or several that follow one another."""

    standing: tuple[_Place, ...]
    moving: tuple[str, ...]
    asks: bool


def retold(said: Reading, script: Reading) -> bool:
    """Whether the sentence tells over a sentence of the script, two that follow one another, or a clause."""
    own = _part(said.tokens, 0, len(said.tokens))
    if len(own.standing) < _LEAST:
        return False
    return any(
        _same(own.standing, part.standing) and own[1:] == part[1:]
        for part in _parts(script.raw).get(_bare_length(own), ())
    )


def turned_over(said: Reading, script: Reading) -> bool:
    """Whether it tells over what the script says, but for a no, or but for who."""
    own = _part(said.tokens, 0, len(said.tokens))
    bare = tuple(p for p in own.standing if p.word != "not")
    if len(bare) < _LEAST - 1:
        return False
    found = False
    for part in _parts(script.raw).get(len(bare), ()):
        if len(part.standing) == len(own.standing) and _same(own.standing, part.standing):
            return False
        if part.asks == own.asks and not found:
            other = tuple(p for p in part.standing if p.word != "not")
            found = (len(part.standing) != len(own.standing) and _same(bare, other)) or (
                len(own.standing) > _LEAST
                and _same(tuple(map(_anybody, own.standing)), tuple(map(_anybody, part.standing)))
            )
    return found


def _anybody(place: _Place) -> _Place:
    word = _WHO.get(place.word)
    return place if word is None else _Place(word, word, place.source)


def _same(one: Sequence[_Place], other: Sequence[_Place]) -> bool:
    return len(one) == len(other) and all(_may_stand_for(a, b) for a, b in zip(one, other, strict=True))


def _may_stand_for(one: _Place, other: _Place) -> bool:
    if one.word == other.word:
        return True
    if one.base in STRICT or other.base in STRICT:
        return False  # "paid" is no "pay"
    return one.base == other.base or alike(one.base, other.base)


def _places(found: Sequence[Token]) -> list[_Place]:
    places = []
    for at, token in enumerate(found):
        after = found[at + 1].word if at + 1 < len(found) else ""
        if token.word in ("have", "has", "had", "need") and after == "to":
            places.append(_Place("must", "must", at))
        elif not token.is_mark and token.word not in _IDLE:
            word = _ONE.get(token.word, token.word)
            places.append(_Place(word, token.base if word == token.word else word, at))
    return places


def _part(found: Sequence[Token], begin: int, end: int) -> _Part:
    places = _places(found[begin:end])
    return _Part(
        tuple(p for p in places if p.word not in _MOVING),
        tuple(sorted(p.word for p in places if p.word in _MOVING)),
        any(t.word == "?" for t in found[begin : end + 1]),
    )


def _bare_length(part: _Part) -> int:
    return sum(place.word != "not" for place in part.standing)


@lru_cache(maxsize=512)
def _parts(raw: str) -> dict[int, tuple[_Part, ...]]:
    """Every part of a script that may stand alone, by its length without its nos."""
    found = read(raw).tokens
    bounds = _bounds(found)
    parts: dict[int, tuple[_Part, ...]] = {}
    for at, begin in enumerate(bounds):
        for end in bounds[at + 1 : at + 1 + _MOST_CLAUSES]:
            if not _torn(found, begin, end):
                part = _part(found, begin, end)
                parts[_bare_length(part)] = (*parts.get(_bare_length(part), ()), part)
    return parts


def _bounds(found: Sequence[Token]) -> list[int]:
    """Where a clause may begin or end."""
    return [0, *(at for at, t in enumerate(found) if t.word in _BOUNDS or t.word in _JOINS), len(found)]


def _torn(found: Sequence[Token], begin: int, end: int) -> bool:
    """Whether what is left of the sentences on either side would turn the sense of this part."""
    for at in range(begin - 1 if begin and found[begin].word not in ".?!" else -1, -1, -1):
        if found[at].word in ".?!":
            break
        if found[at].word in _TURNING:
            return True
    for at in range(end, len(found)):
        if found[at].word in ".?!":
            break
        if found[at].word in _TURNING:
            return True
    return False
