"""What is hung on to a sentence: a clause after an `and`, a `which`, a comma is weighed by itself, the strictest way.

The sentence before it may be the script's to the letter; the clause after it is where a promise, a bidding or an easing
slips in: "which they sent, and that's as firm as any letter".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.core.guard.comfort import is_comfort
from app.core.guard.plain import BIDDING, GRAMMAR
from app.core.guard.reading import Reading
from app.core.guard.tokens import Token, bases_of, parted, words_of
from app.core.guard.watched import DENIALS, STATES, STEPS, STRICT

_HANGING = words_of("and but so or which who because since though although even when if while then how")
_JOINS = words_of("and but so or then")
_CUTS = frozenset(",;:—–…")
# What begins so only leads to the sentence: "with a collector, everything starts on paper".
_LEADING = words_of("with at in for on by from as after before if when until once without of to")
_WIDER = words_of("any anything nothing nobody anyone everything unless except instead all must")
_WIDER_SAID_WITH_NO = frozenset(["any", "anything", "all"])
_HAVING = words_of("have had owe owed")
_SLIGHT = bases_of("""
    okay ok please just now then here too also well again still really simply together one ones good right sure
    thing things way place time step next get use move happen come kind ready take pick stay need want
    put say tell let know easy whichever stand go afraid also bring turn matter back
    long only
""")
_LIGHT = GRAMMAR | _SLIGHT
_ACTING = STEPS | STRICT | STATES | BIDDING
_SHORT = 4  # words: "and move on", "a long way off"


def hung(said: Reading, script: Reading) -> bool:
    """Whether a clause after the first says what the script doesn't."""
    own = f" {' '.join(t.word for t in script.tokens if not t.is_mark)} "
    clauses = _clauses(said.tokens)
    while clauses and _leads(clauses[0], script):
        clauses = clauses[1:]
    denied = bool(said.words & DENIALS)
    for clause in clauses[1:]:
        at = next((i for i, t in enumerate(clause) if t.word not in _JOINS), len(clause))
        rest = clause[at:]
        if not rest or f" {' '.join(t.word for t in rest)} " in own or is_comfort(rest, script.bases):
            continue
        if _says_more(rest, script, denied=denied, joined=at > 0 or rest[0].word in _HANGING):
            return True
    return False


def _leads(clause: Sequence[Token], script: Reading) -> bool:
    slight = clause[0].word in _LEADING or all(t.base in _SLIGHT for t in clause)
    return slight or is_comfort(clause, script.bases)


def _says_more(clause: Sequence[Token], script: Reading, *, denied: bool, joined: bool) -> bool:
    if clause[0].word in ("which", "who") and not _before_slots(clause) <= _before_slots(script.tokens):
        return True
    fresh = [t for t in clause if not (t.is_slot or t.word in script.words or t.base in script.bases)]
    words = {t.word for t in fresh}
    wider = words & (_WIDER - _WIDER_SAID_WITH_NO if denied else _WIDER)
    if wider and not ("nothing" in wider and "more" in script.words):
        return True
    if "you" in words and clause[-1].word in _HAVING:
        return True
    new = [t for t in fresh if t.base not in _LIGHT and not script.has_like(t.base)]
    if any(t.base in _ACTING for t in new) or (new and "how" in words and any(t.word == "you" for t in clause)):
        return True
    known = sum(t.is_slot or (t.base not in GRAMMAR and t not in fresh) for t in clause)
    answers_us = any(t.word == "me" for t in clause)  # "let me know what they say back"
    return len(new) > known or (joined and not known and len(clause) > _SHORT and not answers_us)


def _before_slots(found: Sequence[Token]) -> set[tuple[str, str]]:
    return {(before.word, slot.word) for before, slot in pairwise(found) if slot.is_slot}


def _clauses(found: Sequence[Token]) -> list[list[Token]]:
    """What stands between the marks, cut again before each word that hangs something on."""
    clauses: list[list[Token]] = []
    for part in parted(found, _CUTS):
        begun = [0, *(at for at, token in enumerate(part) if at and token.word in _HANGING), len(part)]
        clauses += [part[first:after] for first, after in pairwise(begun)]
    return clauses
