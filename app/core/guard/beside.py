"""A sentence beside the sentence of the script that it tells over: its limits, its order, who acts, and its slots.

The words may all be harmless and the sense another: "not tonight" as "not at all", "only once it's in writing" as "even
if it isn't", "they have to answer" as "it's your turn to answer", "before" as "later".
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from app.core.guard.plain import GRAMMAR
from app.core.guard.reading import Reading
from app.core.guard.subjects import AUX
from app.core.guard.tokens import Token, parted, words_of
from app.core.guard.watched import DENIALS, STEPS, STRICT

# What limits a sentence or leaves it open: the script's words, and the words by which a sentence may keep it.
_LIMITS = tuple(
    (words_of(words), words_of(kept))
    for words, kept in (
        ("only unless except", "only just except unless solely until before"),
        ("until till before", "until till before first yet unless once after ahead front"),
        ("yet tonight today", "yet tonight today now until before first still off"),
        (
            "may might could often likely mostly maybe perhaps usually sometimes",
            "may might can could often likely most mostly maybe perhaps usually some sometimes would if",
        ),
    )
)
# What makes sure, widens, or puts off.
_MORE = words_of("""
    never always certainly definitely surely every everyone whole total totally forever anyway regardless afterwards
    afterward later whenever
""")
_TURNS = (" at all ", " even if ", " no matter ", " your turn ", " up to you ")
_SOON = words_of("yet tonight today now first before until")
# What may be said by one of those words, where the script has the other.
_SAME = {"whenever": "any time", "every": "each", "anyway": "still", " no matter ": "ever ", " even if ": " if "}
_ORDER = frozenset(["first", "then"])
_FIRST = words_of("first before next now once until then today when after")
_PAST = words_of("paid signed agreed accepted settled approved covered reduced waived admitted owed promised")
_BE = words_of("is are was were be been being get gets got not")
_ASKING = words_of("ask send file dispute tell write call request check give show")
_TOLD = 0.6  # of the matter of a sentence of the script: then a sentence tells it over
_LEAST = 3  # words of matter: a shorter sentence is too soon told over
_STOPS = frozenset(".?!")
_PERSONS = {"you": "you", "they": "they", "he": "they", "she": "they"}


class _Own(NamedTuple):
    """A sentence of the script."""

    matter: frozenset[str]
    words: frozenset[str]
    bids: str | None  # the verb that it begins with


def beside(said: Reading, script: Reading) -> bool:
    """Whether a sentence is surer, wider, later, of somebody else or of another slot than the script has it."""
    return (
        _surer(said, script)
        or _wider(said, script)
        or _done(said, script)
        or _others_doing(said, script)
        or _unbidden(said, script)
    )


def _surer(said: Reading, script: Reading) -> bool:
    """Whether a limit or a hedge of the script's sentence is gone, or a first came in."""
    words_said = said.words | set(said.raw.lower().split())  # "hold off", which is read as "do not"
    heard = told = 0.0  # of the sentence best told over: with its limit gone, and without
    for own in _sentences(script.tokens):
        share = sum(_has(base, said) for base in own.matter) / max(len(own.matter), _LEAST)
        lost = any(own.words & words and not words_said & kept for words, kept in _LIMITS)
        lost = lost or ("first" in said.words and not script.words & _ORDER and not own.words & _FIRST)
        if lost:
            heard = max(heard, share)
        else:
            told = max(told, share)
    return heard >= _TOLD and heard > told


def _wider(said: Reading, script: Reading) -> bool:
    """Whether "later", "anyway", "at all", "your turn" came in."""
    words, own = [t.word for t in said.tokens], [t.word for t in script.tokens]
    heard, told = f" {' '.join(words)} ", f" {' '.join(own)} "
    more = [word for word in _MORE & said.words if words.count(word) > own.count(word)]
    more += [turn for turn in _TURNS if turn in heard and turn not in told]
    if not (said.words & DENIALS and script.words & _SOON):
        more = [turn for turn in more if turn != " at all "]
    return any(turn not in _SAME or _SAME[turn] not in told for turn in more)


def _done(said: Reading, script: Reading) -> bool:
    """Whether what the script says of now or of later is said as done."""
    words = [t.word for t in said.tokens]
    return any(
        word in _PAST - script.words and not (_BE & set(words[max(0, at - 1) : at]) or "get" in words[:at])
        for at, word in enumerate(words)
    )


def _others_doing(said: Reading, script: Reading) -> bool:
    """Whether somebody does what only others do in the script."""
    own = _acts(script.tokens)
    bidden = {deed.base for deed in script.deeds if deed.who != "they"}
    for who, verb in _acts(said.tokens):
        others = {person for person, act in own if act == verb}
        if others and who not in others and not (who == "you" and verb in bidden):
            return True
    return False


@lru_cache(maxsize=1024)
def _acts(found: tuple[Token, ...]) -> frozenset[tuple[str, str]]:
    """Who, by "you" or "they", does which watched verb."""
    acts = set()
    for at, token in enumerate(found):
        if token.word not in _PERSONS:
            continue
        verb = next((t for t in found[at + 1 : at + 5] if t.word not in AUX), None)
        if verb is not None and verb.base in STEPS | STRICT:
            acts.add((_PERSONS[token.word], verb.base))
    return frozenset(acts)


def _unbidden(said: Reading, script: Reading) -> bool:
    """Whether what the script bids about a slot is no bidding any more."""
    names = {t.word for t in said.tokens if t.is_slot}
    return bool(names) and any(
        own.bids and names & own.matter and not (_has(own.bids, said) or "question" in said.words)
        for own in _sentences(script.tokens)
    )


def _has(base: str, said: Reading) -> bool:
    if base.startswith("[["):
        return any(token.word == base for token in said.tokens)
    return said.says(base)


@lru_cache(maxsize=512)
def _sentences(found: tuple[Token, ...]) -> tuple[_Own, ...]:
    return tuple(
        _Own(
            frozenset(t.word if t.is_slot else t.base for t in part if t.is_slot or t.base not in GRAMMAR),
            frozenset(t.word for t in part),
            part[0].base if part[0].word in _ASKING else None,
        )
        for part in parted(found, _STOPS)
    )
