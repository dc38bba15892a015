"""Amounts: how low to open, where to stop, the most to pay, and the path between, all rounded down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from app.core.frozen import Frozen
from app.core.money import ZERO, Money
from app.core.position import Confidence, Position


def _quoted(value: object) -> object:
    if isinstance(value, float):
        raise ValueError(f'{value} is not exact; quote it: "{value}"')
    return value


Share = Annotated[Fraction, BeforeValidator(_quoted), Field(gt=0, lt=1)]
Ratio = Annotated[Fraction, BeforeValidator(_quoted), Field(ge=1)]
Days = Annotated[int, Field(gt=0)]


class OverMedicare(Frozen):
    """What other prices usually are, as a multiple of Medicare."""

    allowed_hospital: Ratio
    allowed_professional: Ratio
    cash: Ratio
    billed: Ratio
    worth: Ratio


class Opening(Frozen):
    of_medicare: Share
    of_balance: Share
    of_ceiling: Share
    of_target: Share


class Agency(Frozen):
    opening: Share
    target: Share
    ceiling: Share


class Curve(Frozen):
    exponent: Share
    final_day_under_hold: Days
    final_day_without_hold: Days
    days_before_placement: Days


class Concession(Frozen):
    of_their_move: Share
    rungs: tuple[Share, ...]


class Patience(Frozen):
    pause_days: Days
    longest_pause_days: Days
    authority_tries: int
    tries_in_all: int
    save_hold_until_day: Days


class Final(Frozen):
    of_gap: Share
    contacts_left: int
    valid_days: Days
    large_from: Days
    large_step: Days
    small_step: Days


class OfferPolicy(Frozen):
    """Every number of the engine; `playbook/offers.yaml` holds them with their sources."""

    over_medicare: OverMedicare
    opening: Opening
    target_of_medicare: Ratio
    agency: Agency
    curve: Curve
    concession: Concession
    patience: Patience
    final: Final
    validation_window_days: Days


Comparator = Literal["medicare", "allowed", "cash", "billed"]
_ONE_CENT = Money(1)
_CONFIDENCE: dict[Comparator, Confidence] = {
    "medicare": "high", "allowed": "medium", "cash": "low", "billed": "very_low",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amounts:
    """What follows from a position before anybody speaks. `opening_from` says which bound set the opening."""

    balance: Money
    most_owed: Money
    medicare: Money
    comparator: Comparator
    confidence: Confidence
    worth: Money
    opening: Money
    opening_from: Literal["medicare", "balance", "limit"]
    target: Money
    ceiling: Money
    # False when no price is known at all: then target and ceiling are not shown.
    suffices: bool


def amounts(position: Position, policy: OfferPolicy) -> Amounts:
    """Work out opening, target and ceiling (offers.md 2.3)."""
    balance = _left(position.billed, position.errors_removed, position.errors_supported)
    most_owed = min(balance, *_caps(position))
    medicare, comparator = _medicare(position, balance, policy)
    worth = _worth(position, medicare, policy)
    ceiling = min(most_owed, worth) if position.funds is None else min(most_owed, worth, position.funds)
    target = min(ceiling, medicare.times(policy.target_of_medicare))
    opening = policy.opening
    by_medicare, by_balance = medicare.times(opening.of_medicare), balance.times(opening.of_balance)
    wished = max(by_medicare, by_balance)
    first = min(wished, ceiling.times(opening.of_ceiling), target.times(opening.of_target))
    if is_collector(position):
        first = min(first, balance.times(policy.agency.opening))
        target = min(target, balance.times(policy.agency.target))
        ceiling = min(ceiling, balance.times(policy.agency.ceiling))
        # Under a dime the shares of the balance can meet after rounding; the opening stays under the target.
        first = min(first, target.times(opening.of_target))
    return Amounts(
        balance=balance,
        most_owed=most_owed,
        medicare=medicare,
        comparator=comparator,
        confidence=_confidence(position, comparator),
        worth=worth,
        opening=whole_dollars(first),
        opening_from="limit" if first < wished else "balance" if by_balance > by_medicare else "medicare",
        target=target,
        ceiling=ceiling,
        suffices=comparator != "billed" or position.own_limit is not None or "not_enough_data" in position.waived_gates,
    )


def is_collector(position: Position) -> bool:
    return position.account_status in ("agency", "buyer")


def is_helped(position: Position) -> bool:
    """True when the hospital itself granted assistance, in full or in part."""
    return position.fap_state in ("approved", "partial")


def _left(billed: Money, *errors: Money) -> Money:
    return max(ZERO, Money(billed.cents - sum(error.cents for error in errors)))


def _price(told: Money | None) -> Money | None:
    """A price of zero is no price: denied claims show allowed 0.00, packaged lines show Medicare 0.00."""
    return told or None


def _caps(position: Position) -> Iterator[Money]:
    """What the law or granted assistance leaves to owe (26 CFR 1.501(r)-5: never above AGB)."""
    yield position.billed
    if position.legal_cap is not None:
        yield position.legal_cap
    if is_helped(position) and (agb := _price(position.agb)) is not None:
        yield agb


def _medicare(position: Position, balance: Money, policy: OfferPolicy) -> tuple[Money, Comparator]:
    """The Medicare price or its nearest estimate; at least a cent, so that a ceiling has a target."""
    over = policy.over_medicare
    if (told := _price(position.medicare)) is not None:
        return told, "medicare"
    if (allowed := _price(position.allowed)) is not None:
        # Setting unknown: the hospital's ratio is the larger, so the estimate errs on the low side.
        ratio = over.allowed_professional if position.setting == "professional" else over.allowed_hospital
        return max(_ONE_CENT, allowed.over(ratio)), "allowed"
    if (cash := _price(position.cash)) is not None:
        return max(_ONE_CENT, cash.over(over.cash)), "cash"
    return max(_ONE_CENT, balance.over(over.billed)), "billed"


def _worth(position: Position, medicare: Money, policy: OfferPolicy) -> Money:
    """The most that this care is worth: the person's own limit, else what the plan would have paid."""
    if position.own_limit is not None:
        return position.own_limit
    worth = _price(position.allowed) or _price(position.cash) or medicare.times(policy.over_medicare.worth)
    if is_helped(position) and (agb := _price(position.agb)) is not None:
        worth = min(worth, agb)
    return max(worth, medicare)


def _confidence(position: Position, comparator: Comparator) -> Confidence:
    if comparator == "medicare" and position.medicare_confidence is not None:
        return position.medicare_confidence
    return _CONFIDENCE[comparator]


def whole_dollars(amount: Money) -> Money:
    """Down to the dollar; under a dollar the cents are all there is."""
    return amount.down_to(1) or amount


def ladder(found: Amounts, policy: OfferPolicy) -> tuple[Money, ...]:
    """The rungs from opening to target, each step smaller than the last, those between in whole dollars."""
    gap, share = found.target - found.opening, Fraction(0)
    rungs = [found.opening]
    for step in policy.concession.rungs:
        share += step
        rung = whole_dollars(found.opening + gap.times(share))
        if rung > rungs[-1]:
            rungs.append(rung)
    return (*rungs, found.target) if found.target > rungs[-1] else tuple(rungs)


def planned(found: Amounts, day: int, first_day: int, final_day: int, policy: OfferPolicy) -> Money:
    """The most that patience allows on `day`: from opening to ceiling, slow first (offers.md 2.4)."""
    if first_day >= final_day or day >= final_day:
        return max(found.opening, found.ceiling)
    passed = max(0, day - first_day) / (final_day - first_day)
    # The one float: cut to millionths before it meets money, so that every machine gives the same cents.
    millionths = floor(passed ** float(1 / policy.curve.exponent) * 1_000_000)
    return found.opening + max(ZERO, found.ceiling - found.opening).times(Fraction(millionths, 1_000_000))


def snapped(amount: Money, found: Amounts, policy: OfferPolicy) -> Money:
    """Down to a rung below the target, and to the dollar anywhere."""
    if amount < found.target:
        return max((rung for rung in ladder(found, policy) if rung <= amount), default=found.opening)
    return whole_dollars(amount)


def final_amount(found: Amounts, last: Money, ask: Money, policy: OfferPolicy) -> Money:
    """The one final number: most of the way to theirs, at least the target, never above the ceiling."""
    final = policy.final
    reach = last + max(ZERO, ask - last).times(final.of_gap)
    wished = min(found.ceiling, max(found.target, reach))
    step = final.large_step if wished >= Money.dollars(final.large_from) else final.small_step
    return max(last, wished.down_to(step))
