"""Kept: a rehearsal as it is stored and taken along. The turns of all its tries lie in one pool, each once.

What was heard is kept, and not played again: a library that changes later changes no call that was held, and no score.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, model_validator

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.rehearsal.debrief import Debrief
from app.core.rehearsal.drill import LENGTH, Answered, Card
from app.core.rehearsal.said import RepAct
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.session import MOST_BRANCHES, MOST_KEPT, MOST_TURNS, Branch, Session, Turn
from app.core.rehearsal.state import RepState

MOST_SEED = 2**31 - 1
# Whoever names a sum beyond all reason is heard too: this only keeps out what could not be written as a number.
_MOST_CENTS, _MOST_COUNT = 10**40, 2**31
TurnId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class KeptBranch(Frozen):
    """A try: where it left which other one, and its turns by their places in the pool."""

    parent: int | None
    shared: int
    turns: tuple[int, ...] = Field(max_length=MOST_TURNS)


class KeptSession(Frozen):
    """A session without what its set-up says already, every turn once."""

    began: RepState
    opening: tuple[RepAct, ...]
    opening_line: str
    pool: tuple[Turn, ...]
    branches: tuple[KeptBranch, ...] = Field(min_length=1, max_length=MOST_BRANCHES)
    current: int

    @model_validator(mode="after")
    def _hangs_together(self) -> KeptSession:
        if not 0 <= self.current < len(self.branches):
            raise ValueError("the try that goes on is not there")
        for number, branch in enumerate(self.branches):
            if (branch.parent is None) is not (number == 0) or not 0 <= (branch.parent or 0) < max(1, number):
                raise ValueError(f"try {number} comes from nowhere")
            if not all(0 <= place < len(self.pool) for place in branch.turns):
                raise ValueError(f"try {number} has a turn that is not there")
            if [self.pool[place].number for place in branch.turns] != list(range(1, len(branch.turns) + 1)):
                raise ValueError(f"the turns of try {number} are not in order")
            if not 0 <= branch.shared <= len(branch.turns):
                raise ValueError(f"try {number} shares turns that it does not have")
        return self


class KeptDrill(Frozen):
    """The cards that were dealt, and the answers to the first of them."""

    cards: tuple[Card, ...] = Field(min_length=LENGTH, max_length=LENGTH)
    answers: tuple[Answered, ...] = Field(max_length=LENGTH)

    @model_validator(mode="after")
    def _in_order(self) -> KeptDrill:
        if any(answer.card != card for answer, card in zip(self.answers, self.cards, strict=False)):
            raise ValueError("an answer belongs to another card")
        return self


class Kept(Frozen):
    """A rehearsal: for which bill, its set-up, and a call or a drill. `turn_ids`: what was taken from the page."""

    kind: Literal["call", "drill"]
    bill: str = Field(min_length=1, max_length=64)
    playbook_version: str = Field(max_length=64)
    setup: Setup
    session: KeptSession | None = None
    drill: KeptDrill | None = None
    turn_ids: tuple[TurnId, ...] = ()
    ended: bool = False
    debrief: Debrief | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Kept:
        if (self.session is None) is (self.kind == "call") or (self.drill is None) is (self.kind == "drill"):
            raise ValueError("a call has a session, and a drill has cards")
        if (self.debrief is not None) is not (self.kind == "call" and self.ended):
            raise ValueError("a call has a debrief once it was finished")
        return self


def keep_session(session: Session) -> KeptSession:
    """The same, each turn once. Turns that two tries share are the same value."""
    places: dict[int, int] = {}
    pool: list[Turn] = []
    for branch in session.branches:
        for turn in branch.turns:
            if id(turn) not in places:
                places[id(turn)] = len(pool)
                pool.append(turn)
    branches = [
        KeptBranch(parent=one.parent, shared=one.shared, turns=tuple(places[id(turn)] for turn in one.turns))
        for one in session.branches
    ]
    return KeptSession(
        began=session.began,
        opening=session.opening,
        opening_line=session.opening_line,
        pool=tuple(pool),
        branches=tuple(branches),
        current=session.current,
    )


def session_of(whole: Kept) -> Session | None:
    """The session of a call, to go on with; None for a drill."""
    kept = whole.session
    if kept is None:
        return None
    branches = (
        Branch(id=number, parent=one.parent, shared=one.shared, turns=tuple(kept.pool[place] for place in one.turns))
        for number, one in enumerate(kept.branches)
    )
    return Session(
        setup=whole.setup,
        began=kept.began,
        opening=kept.opening,
        opening_line=kept.opening_line,
        branches=tuple(branches),
        current=kept.current,
    )


def out_of_bounds(kept: Kept) -> bool:
    """True where a number or a line is larger than any of ours: only a file made elsewhere has one."""
    return any(
        (isinstance(value, Money) and not 0 <= value.cents <= _MOST_CENTS)
        or (isinstance(value, int) and abs(value) > _MOST_COUNT)
        or (isinstance(value, str) and len(value) > MOST_KEPT)
        for value in _values(kept)
    )


def _values(value: Any) -> Iterator[Any]:
    """Every single value in it, at any depth."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _values(getattr(value, name))
    elif isinstance(value, dict):
        for inside in value.values():
            yield from _values(inside)
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from _values(inside)
    else:
        yield value
