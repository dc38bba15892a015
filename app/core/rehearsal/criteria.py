"""Criteria C1 to C9: what was prepared and asked, and how the number was opened (offers.md 5).

Each is a share in [0, 1], or None where it does not apply: the call gave no occasion for it.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.money import Money
from app.core.rehearsal.record import Offer, Record

Share = Fraction | None
ONE, NONE = Fraction(1), Fraction(0)


def _of(done: int, wanted: int) -> Fraction:
    return Fraction(done, wanted)


def _has_number(record: Record) -> bool:
    """A number is the matter of this call, or was made so."""
    return record.setup.ours.number_is_due or bool(record.offers)


def _asks_for_proof(record: Record) -> bool:
    """With a collector the dispute comes first: no pause by phone, and nobody who decides on a price."""
    return record.setup.scenario.goal == "validation"


def c1_prepared(record: Record) -> Share:
    """Target and ceiling are written down before the first word."""
    if not _has_number(record) or record.setup.ours.target is None:
        return None
    prepared = record.setup.prepared
    return _of(sum(amount is not None for amount in (prepared.target, prepared.ceiling)), 2)


def c2_hold(record: Record) -> Share:
    """A hold is asked for, given, and its length and protection are asked. A plain no of theirs costs nothing."""
    if _asks_for_proof(record):
        return None
    asked = record.where("ask_hold")
    if not asked:
        return NONE
    answers = [act.label for turn in record.turns for act in turn.answered]
    details = bool(record.where("hold_length")) and bool(record.where("hold_protects"))
    if "hold_granted" not in answers and "hold_refused" in answers:
        return _of(1 + details, 2)
    return _of(1 + ("hold_granted" in answers) + details, 3)


def c3_itemized(record: Record) -> Share:
    """The itemized bill is asked for before the first number."""
    if record.setup.position.itemized:
        return None
    return ONE if _before_first_offer(record, record.where("ask_itemized")) else NONE


def c4_self_pay(record: Record) -> Share:
    """The self-pay price, as a comparison; not where a contract or an open appeal stands in its way."""
    position = record.setup.position
    if position.network == "in_network" or position.appeal_state == "open" or not _has_number(record):
        return None
    return ONE if _before_first_offer(record, record.where("ask_selfpay")) else NONE


def c5_authority(record: Record) -> Share:
    """Who can decide is asked before a number is named."""
    if _asks_for_proof(record) and not record.offers:
        return None
    if record.offers and record.offers[0].tier >= 1:
        return ONE
    return ONE if _before_first_offer(record, record.where("ask_authority"), same_turn=False) else NONE


def c6_first_number(record: Record) -> Share:
    """The first number that counts is the caller's own."""
    if not _has_number(record):
        return None
    if not record.offers:
        return NONE
    return ONE if record.bound_at is None or record.offers[0].turn < record.bound_at else NONE


def c7_opening(record: Record) -> Share:
    """How near the first number is to the planned opening; nothing above the target or under half the opening."""
    ours = record.setup.ours
    if not _has_number(record) or ours.target is None or ours.target <= ours.opening:
        return None
    if not record.offers:
        return NONE
    first = record.offers[0].amount
    if first > ours.target or 2 * first.cents < ours.opening.cents:
        return NONE
    away = abs(first.cents - ours.opening.cents)
    return 1 - min(ONE, Fraction(away, ours.target.cents - ours.opening.cents))


def c8_exact(record: Record) -> Share:
    """The opening is an exact number, explained in the same breath by what the care usually costs."""
    if not _has_number(record):
        return None
    if not record.offers:
        return NONE
    first = record.offers[0]
    exact = is_exact(first.amount) or first.amount == record.setup.ours.opening
    return ONE if exact and "benchmark" in first.reasons else NONE


def c9_reasons(record: Record) -> Share:
    """The share of numbers with a reason; a number that only stands needs none."""
    fresh = _new_numbers(record)
    return _of(sum(bool(offer.reasons) for offer in fresh), len(fresh)) if fresh else None


def is_exact(amount: Money) -> bool:
    """More than two figures that count: 3,570 is exact, 3,600 is round - at every size of bill."""
    step = 1
    while step * 10_000 <= amount.cents:
        step *= 10
    return amount.cents % (step * 100) != 0 if amount.cents >= 10_000 else amount.cents % 1000 != 0


def _new_numbers(record: Record) -> list[Offer]:
    seen: set[Money] = set()
    return [offer for offer in record.offers if not (offer.amount in seen or seen.add(offer.amount))]  # type: ignore[func-returns-value]


def _before_first_offer(record: Record, turns: tuple[int, ...], *, same_turn: bool = True) -> bool:
    if not turns:
        return False
    if not record.offers:
        return True
    return turns[0] < record.offers[0].turn or (same_turn and turns[0] == record.offers[0].turn)
