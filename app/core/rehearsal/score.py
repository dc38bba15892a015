"""Score: the weighted criteria of one try, its gates, its themes, and the deal held against what was possible."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Literal, NamedTuple

from app.core.frozen import Frozen
from app.core.money import Money
from app.core.rehearsal import criteria as asked
from app.core.rehearsal import criteria_conduct as conduct
from app.core.rehearsal.criteria import Share
from app.core.rehearsal.hidden import draw, lowest
from app.core.rehearsal.record import Record
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.session import Turn

Theme = Literal["right_person", "own_number", "calm", "in_writing"]
Gate = Literal["not_in_writing", "not_truthful", "paid_above_owed"]
CAP = 40  # the most that a try with a failed gate can reach
_DONE_FROM = Fraction(2, 3)


class Criterion(NamedTuple):
    """A criterion: what it weighs, which theme it belongs to, and how it is measured."""

    id: str
    weight: int
    theme: Theme
    measure: Callable[[Record], Share]


CRITERIA: tuple[Criterion, ...] = (
    Criterion("C1", 4, "own_number", asked.c1_prepared),
    Criterion("C2", 6, "right_person", asked.c2_hold),
    Criterion("C3", 5, "right_person", asked.c3_itemized),
    Criterion("C4", 5, "right_person", asked.c4_self_pay),
    Criterion("C5", 8, "right_person", asked.c5_authority),
    Criterion("C6", 5, "own_number", asked.c6_first_number),
    Criterion("C7", 8, "own_number", asked.c7_opening),
    Criterion("C8", 3, "own_number", asked.c8_exact),
    Criterion("C9", 6, "own_number", asked.c9_reasons),
    Criterion("C10", 12, "own_number", conduct.c10_no_unilateral_raise),
    Criterion("C11", 6, "own_number", conduct.c11_shrinking),
    Criterion("C12", 8, "own_number", conduct.c12_ceiling),
    Criterion("C13", 6, "calm", conduct.c13_calm),
    Criterion("C14", 3, "calm", conduct.c14_phrases),
    Criterion("C15", 10, "calm", conduct.c15_objections),
    Criterion("C16", 8, "in_writing", conduct.c16_no_trap),
    Criterion("C17", 10, "in_writing", conduct.c17_written_terms),
    Criterion("C18", 4, "in_writing", conduct.c18_records),
    Criterion("C19", 4, "calm", conduct.c19_exit),
)
WEIGHTS: dict[str, int] = {criterion.id: criterion.weight for criterion in CRITERIA}


class Measured(Frozen):
    """One criterion of one try: its share in hundredths, rounded down; null where there was no occasion for it."""

    id: str
    theme: Theme
    weight: int
    percent: int | None
    # What was lost of the total, in thousandths of the weights that applied.
    loss: int = 0


class ThemeTicks(Frozen):
    """A row of ticks: how many of the criteria with an occasion were done, and which."""

    theme: Theme
    done: int
    of: int


class Outcome(Frozen):
    """C21, apart from the total: the deal, the lowest that was possible, and the share of the way in hundredths."""

    billed: Money
    agreed: Money | None
    lowest: Money
    percent: int | None
    in_writing: bool


class Score(Frozen):
    """Process first. `total` is 0 to 100, at most 40 when a gate failed; null when nothing was said."""

    total: int | None
    before_gates: int | None
    gates_failed: tuple[Gate, ...]
    measured: tuple[Measured, ...]
    themes: tuple[ThemeTicks, ...]
    outcome: Outcome
    mix: dict[str, int]
    power_heavy: bool


def score(setup: Setup, turns: tuple[Turn, ...]) -> Score:
    """Score one try. The same turns have the same score."""
    record = Record(setup, turns)
    shares = {criterion.id: criterion.measure(record) for criterion in CRITERIA} if turns else {}
    weight = sum(WEIGHTS[name] for name, share in shares.items() if share is not None)
    total = sum((WEIGHTS[name] * share for name, share in shares.items() if share is not None), Fraction(0))
    before = int(100 * total / weight) if weight else None
    failed = tuple(_gates(record)) if turns else ()
    measured = tuple(_measured(criterion, shares.get(criterion.id), weight) for criterion in CRITERIA)
    counts = conduct.mix(record)
    return Score(
        total=before if before is None or not failed else min(before, CAP),
        before_gates=before,
        gates_failed=failed,
        measured=measured,
        themes=tuple(_ticks(theme, shares) for theme in ("right_person", "own_number", "calm", "in_writing")),
        outcome=_outcome(setup, record),
        mix=counts,
        power_heavy=bool(turns) and 5 * counts["power"] > len(turns),
    )


def _gates(record: Record) -> list[Gate]:
    failed: list[Gate] = []
    written = conduct.c17_written_terms(record)
    if written is not None and written < 1:
        failed.append("not_in_writing")
    if conduct.untruths(record):
        failed.append("not_truthful")
    if conduct.paid_above(record) is not None:
        failed.append("paid_above_owed")
    return failed


def _measured(criterion: Criterion, share: Share, weight: int) -> Measured:
    if share is None:
        return Measured(id=criterion.id, theme=criterion.theme, weight=criterion.weight, percent=None)
    return Measured(
        id=criterion.id,
        theme=criterion.theme,
        weight=criterion.weight,
        percent=int(100 * share),
        loss=int(1000 * criterion.weight * (1 - share) / weight),
    )


def _ticks(theme: Theme, shares: dict[str, Share]) -> ThemeTicks:
    found = [
        share for criterion in CRITERIA if criterion.theme == theme and (share := shares.get(criterion.id)) is not None
    ]
    return ThemeTicks(theme=theme, done=sum(share >= _DONE_FROM for share in found), of=len(found))


def _outcome(setup: Setup, record: Record) -> Outcome:
    billed, least, agreed = setup.position.billed, lowest(setup, draw(setup)), record.agreed
    room = billed.cents - least.cents
    percent = None if agreed is None or room <= 0 else max(0, 100 * (billed.cents - agreed.cents) // room)
    written = bool(record.turns) and record.turns[-1].after.in_writing
    return Outcome(billed=billed, agreed=agreed, lowest=least, percent=percent, in_writing=written)
