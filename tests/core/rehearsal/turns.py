"""Turns built by hand, for the tests of the criteria."""

from __future__ import annotations

from functools import cache

from app.core.acts import Label
from app.core.money import Money
from app.core.rehearsal.caller import read_line
from app.core.rehearsal.record import Record
from app.core.rehearsal.said import RepAct
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.session import Turn
from app.core.rehearsal.state import RepState
from tests.core.rehearsal.practice import setup_of

ASK = 18_000
TERMS = "Please put it in writing: that amount as payment in full, zero balance, no more bills."


@cache
def base(scenario: str = "first_discount") -> Setup:
    """Opening 3,000, target 4,620, ceiling 5,000, balance 18,000."""
    return setup_of("by_the_book", scenario, 1)


def turn(
    said: str = "",
    *heard: Label,
    answered: tuple[Label, ...] = (),
    ask: int = ASK,
    day: int = 55,
    tier: int = 0,
    agreed: int | None = None,
    in_writing: bool = False,
) -> Turn:
    """One turn; its number is set by `record`."""
    standing = tuple(RepAct(label=label) for label in heard)
    after = RepState(
        day=day,
        balance=Money.dollars(ASK),
        ask=Money.dollars(ask),
        tier=tier,
        agreed=None if agreed is None else Money.dollars(agreed),
        in_writing=in_writing,
    )
    return Turn(
        number=1, day=day, call=1, tier=tier, ask=Money.dollars(ask), heard=standing, said=said,
        acts=read_line(said, standing), answered=tuple(RepAct(label=label) for label in answered), line="", after=after,
    )  # fmt: skip


def record(*turns: Turn, setup: Setup | None = None) -> Record:
    return Record(setup or base(), tuple(one.model_copy(update={"number": n}) for n, one in enumerate(turns, start=1)))


def spoken(*lines: str) -> Record:
    return record(*(turn(line) for line in lines))
