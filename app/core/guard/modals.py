"""What a text says that somebody will, must, can or can't do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from app.core.guard.subjects import AUX, Who, who_does
from app.core.guard.tokens import Token

Kind = Literal["will", "must", "cannot", "can"]


class Modal(NamedTuple):
    """What somebody will, must, can or can't do."""

    kind: Kind
    denied: bool
    who: Who
    base: str


_WILL, _MUST = frozenset(["will", "shall"]), frozenset(["must", "should", "ought", "shall"])
_IDLE = frozenset(["still", "also", "always", "even", "simply"])
_BEFORE_VERB = AUX - {"have", "be", "need", "want"}


def modals(found: Sequence[Token]) -> Iterator[Modal]:
    """Everything that somebody will, must, can or can't do."""
    for at, token in enumerate(found):
        kind: Kind
        who: Who
        after = found[at + 1].word if at + 1 < len(found) else ""
        if token.word in _WILL or (token.word == "going" and after == "to"):
            kind = "will"
        elif token.word in _MUST or (token.word in ("have", "has", "need", "needs", "had") and after == "to"):
            kind = "must"
        elif token.word in ("can", "could", "may", "might"):
            kind = "cannot" if after in ("not", "never", "no") else "can"
        else:
            continue
        verb = next((t for t in found[at + 1 :] if t.word not in _BEFORE_VERB), None)
        if verb is None or verb.is_mark:
            continue
        done = _done(found, at) if kind == "can" else None
        denied = kind == "cannot" or any(
            t.word in ("not", "never", "no") for t in found[max(0, at - 3) : at + 3] if not t.is_mark
        )
        who = "any" if done is not None else who_does(found, at, "they")
        if any(t.word in ("nobody", "none", "nothing") for t in found[max(0, at - 2) : at]) or (
            at and found[at - 1].word == "one"
        ):
            denied = not denied
        yield Modal(kind, denied, who, verb.base if done is None else done)


def _done(found: Sequence[Token], at: int) -> str | None:
    """What can be done to a thing, by whoever: "papers can be added"."""
    after = [t for t in found[at + 1 : at + 4] if t.word not in _IDLE]
    if len(after) > 1 and after[0].word == "be" and after[1].word.endswith(("ed", "en")):
        return after[1].base
    return None
