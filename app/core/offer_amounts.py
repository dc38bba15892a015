"""Amounts: how low to open, where to stop, the most to pay, and the path between, all rounded down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Literal

from app.core.money import ZERO, Money
from app.core.offer_policy import OfferPolicy
from app.core.position import Confidence, Position

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
    target = min(ceiling, part(medicare, policy.target_of_medicare))
    opening = policy.opening
    by_medicare, by_balance = part(medicare, opening.of_medicare), part(balance, opening.of_balance)
    wished = max(by_medicare, by_balance)
    first = min(wished, part(ceiling, opening.of_ceiling), part(target, opening.of_target))
    if is_collector(position):
        first = min(first, part(balance, policy.agency.opening))
        target = min(target, part(balance, policy.agency.target))
        ceiling = min(ceiling, part(balance, policy.agency.ceiling))
        # Under a dime the shares of the balance can meet after rounding; the opening stays under the target.
        first = min(first, part(target, opening.of_target))
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


def part(amount: Money, share: Fraction) -> Money:
    """This share of an amount, rounded down to the cent: `Money.times` without its general case."""
    return Money(amount.cents * share.numerator // share.denominator)


def divided(amount: Money, ratio: Fraction) -> Money:
    """An amount divided by a ratio, rounded down to the cent."""
    return Money(amount.cents * ratio.denominator // ratio.numerator)


def legal_cap(position: Position) -> Money | None:
    """The cap that counts: one that is known to stand on no paper does not."""
    return None if position.legal_cap_verified is False else position.legal_cap


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
    if (cap := legal_cap(position)) is not None:
        yield cap
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
        return max(_ONE_CENT, divided(allowed, ratio)), "allowed"
    if (cash := _price(position.cash)) is not None:
        return max(_ONE_CENT, divided(cash, over.cash)), "cash"
    return max(_ONE_CENT, divided(balance, over.billed)), "billed"


def _worth(position: Position, medicare: Money, policy: OfferPolicy) -> Money:
    """The most that this care is worth: the person's own limit, else what the plan would have paid."""
    if position.own_limit is not None:
        return position.own_limit
    worth = _price(position.allowed) or _price(position.cash) or part(medicare, policy.over_medicare.worth)
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
    gap = found.target - found.opening
    rungs = [found.opening]
    for share in policy.concession.reached:
        rung = whole_dollars(found.opening + part(gap, share))
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
    return Money(found.opening.cents + max(0, found.ceiling.cents - found.opening.cents) * millionths // 1_000_000)


def snapped(amount: Money, found: Amounts, policy: OfferPolicy) -> Money:
    """Down to a rung below the target, and to the dollar anywhere."""
    if amount < found.target:
        return max((rung for rung in ladder(found, policy) if rung <= amount), default=found.opening)
    return whole_dollars(amount)


def final_amount(found: Amounts, last: Money, ask: Money, policy: OfferPolicy) -> Money:
    """The one final number: most of the way to theirs, at least the target, never above the ceiling."""
    final = policy.final
    reach = last + part(max(ZERO, ask - last), final.of_gap)
    wished = min(found.ceiling, max(found.target, reach))
    step = final.large_step if wished >= Money.dollars(final.large_from) else final.small_step
    return max(last, wished.down_to(step))
