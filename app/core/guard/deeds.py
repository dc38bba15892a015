"""What a text has people do, and whether it says so or denies it: the sense that harmless words can turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.core.guard.subjects import BREAKS, ENDS, OPENERS, PREPOSITIONS, Who, who_does
from app.core.guard.tokens import Token, bases_of, words_of
from app.core.guard.watched import DENIALS, STATES, THINGS, WATCHED


class Deed(NamedTuple):
    """A verb or a state: said or denied, of whom, as a fact or bidding (`plain`) or under an if, when, whether."""

    base: str
    denied: bool
    who: Who
    plain: bool
    past: bool = False


_DETERMINERS = words_of("""
    a an the your their our my his her its these those any each every no some another both same first last full new
    next one of for in on at by with from about without written real plain short longer small single good open spoken
""")
_PAST = words_of("paid said told sent kept gave given took taken won lost hid left wrote written")
_TELLING = bases_of("say tell mean admit claim think believe agree")


def deeds(found: Sequence[Token]) -> Iterator[Deed]:
    """Every watched verb and state of a text, read roughly; both texts are read alike, so that roughness cancels."""
    denied_before = False
    who_before: Who = "you"
    for at, token in enumerate(found):
        if token.base not in WATCHED or token.is_slot:
            continue
        if token.base not in STATES | THINGS and _is_noun(found, at):
            continue
        denied, plain, carried = _how(found, at)
        who = who_does(found, at, who_before)
        if carried:
            denied = denied or denied_before
        if who != "you" and not plain and _asked(found, at) in ("what", "which", "whatever"):
            plain = True  # "what they promised" says that they did
        denied_before, who_before = denied, who_before if who == "any" else who
        yield Deed(
            "settled" if token.word == "settled" else token.base,
            denied,
            who,
            plain,
            (token.word != "paid" and token.word.endswith("ed")) or token.word in _PAST,
        )
        if token.word in ("payment", "payments"):
            yield Deed("pay", denied, "any", plain)


def _is_noun(found: Sequence[Token], at: int) -> bool:
    if at == 0:
        return False
    before, word = found[at - 1].word, found[at].word
    if word in ("bill", "bills") and before not in ("a", "the", "your", "this", "that", "their"):
        return at + 1 == len(found) or found[at + 1].word not in ("you", "me", "them", "it", "this", "her", "him", "us")
    if before in ("this", "that"):
        return not word.endswith("s")
    if before in PREPOSITIONS and word.endswith("ing"):
        return False
    if before == "longer" and at > 1 and found[at - 2].word == "no":
        return False
    return before in _DETERMINERS


def _how(found: Sequence[Token], at: int) -> tuple[bool, bool, bool]:
    """Denied, plain, and whether an `or` hands down the denial of the verb before it."""
    denied, carried, plain = False, False, True
    for back in range(at - 1, -1, -1):
        word = found[back].word
        steps = at - back
        if word in OPENERS:
            plain = False
            denied = denied or (word == "without")
            break
        if word in BREAKS:
            carried = word in ("or", "nor") and steps <= 3 and back > 0 and found[back - 1].word not in ENDS
            denied = denied or word == "nor"
            if word == "that" and back and any(t.base in _TELLING for t in found[max(0, back - 2) : back]):
                plain = False
            if word in ("and", "or", "nor", "that", "but", "as", "than"):
                plain = plain and not _opened(found, back)
            break
        near = 5 if word != "no" or found[back + 1].word in ("need", "reason", "point", "sense", "use") else 2
        if (word in DENIALS and steps <= near) or (
            back and steps <= 4 and (found[back - 1].base, word) in (("hold", "off"), ("wait", "with"))
        ):
            denied = True
    for further in found[at + 1 : at + 3]:
        if further.word in BREAKS:
            break
        if further.word in ("no", "nothing", "none", "neither", "nobody") and (
            further.word != "no" or found[at].base not in ("say", "answer")
        ):
            denied = True
    return denied, plain, carried


def _opened(found: Sequence[Token], at: int) -> bool:
    """Whether the clause before this place stands under an if, a when or a what."""
    for back in range(at - 1, -1, -1):
        if found[back].word in OPENERS:
            return True
        if found[back].is_mark:
            return False
    return False


def _asked(found: Sequence[Token], at: int) -> str:
    """The word that opens the clause."""
    return next((t.word for t in reversed(found[:at]) if t.word in BREAKS), "")
