"""Record: what a scored call comes down to - its turns, the numbers named, the deal - as criteria ask for it."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from app.core.money import ZERO, Money
from app.core.rehearsal.said import CallerAct, CallerKind
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.session import Turn

PAUSE_DAYS = 14
BINDING_TERMS = ("amount_stated", "payment_in_full", "zero_balance", "no_further_billing")
REASONS = ("benchmark", "error", "constraint", "lump_sum")

_IDLE: tuple[CallerKind, ...] = ("silence", "courtesy", "goodbye", "phrase")


class Offer(NamedTuple):
    """A number of the caller's, to whom, and their ask when it was named."""

    turn: int
    day: int
    tier: int
    ask: Money
    amount: Money
    reasons: frozenset[str]


class Raise(NamedTuple):
    """A higher number than the last: by how much, after which move of theirs, and whether a pause lay between."""

    turn: int
    by: Money
    moved: Money
    paused: bool

    @property
    def unilateral(self) -> bool:
        return self.moved <= ZERO and not self.paused


class Record:
    """One branch of a rehearsal, read for scoring. Persona and wording of the other side are not looked at."""

    def __init__(self, setup: Setup, turns: tuple[Turn, ...]) -> None:
        self.setup = setup
        self.turns = turns

    def where(self, *kinds: CallerKind, detail: str | None = None) -> tuple[int, ...]:
        """The turns with such an act."""
        return tuple(
            turn.number
            for turn in self.turns
            if any(act.kind in kinds and detail in (None, act.detail) for act in turn.acts)
        )

    def acts(self, *kinds: CallerKind) -> tuple[tuple[int, CallerAct], ...]:
        """Every such act, with its turn."""
        return tuple((turn.number, act) for turn in self.turns for act in turn.acts if act.kind in kinds)

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """Numbers that were named while no deal stood."""
        return tuple(
            Offer(turn.number, turn.day, turn.tier, turn.ask, act.amount, _reasons(turn))
            for turn in self.turns
            if turn.number == 1 or self.turns[turn.number - 2].after.agreed is None
            for act in turn.acts
            if act.kind == "offer" and act.amount is not None
        )

    @cached_property
    def raises(self) -> tuple[Raise, ...]:
        found = []
        for last, this in zip(self.offers, self.offers[1:], strict=False):
            if this.amount > last.amount:
                paused = this.day - last.day >= PAUSE_DAYS
                found.append(Raise(this.turn, this.amount - last.amount, last.ask - this.ask, paused))
        return tuple(found)

    @cached_property
    def engaged(self) -> bool:
        """True when the caller did anything: being silent, or polite, is not yet keeping calm or keeping a secret."""
        return any(act.kind not in _IDLE for turn in self.turns for act in turn.acts)

    @property
    def agreed(self) -> Money | None:
        return self.turns[-1].after.agreed if self.turns else None

    @cached_property
    def bound_at(self) -> int | None:
        """The turn in which the caller was bound: they paid or said yes; else the last one after their yes.

        None without a deal, and where their yes came last, so that nothing could be asked any more.
        """
        if self.agreed is None:
            return None
        yes = self.where("accept", "plan_accept", "pay")
        taken = [number for number in yes if self.turns[number - 1].after.agreed is not None]
        had_a_turn = len(self.turns) > 1 and self.turns[-2].after.agreed is not None
        return min(taken, default=self.turns[-1].number if had_a_turn else None)

    def terms_asked(self, until: int) -> frozenset[str]:
        """The terms that were asked for in writing up to this turn."""
        return frozenset(act.detail for number, act in self.acts("term") if number <= until and act.detail)


def _reasons(turn: Turn) -> frozenset[str]:
    return frozenset(act.detail for act in turn.acts if act.kind == "reason" and act.detail in REASONS)
