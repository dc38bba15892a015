"""Payment plans: payments, total, interest and last payment, to the cent; and the smallest that ends in time.

The method is the usual one for a loan that is paid down monthly: each month's interest is the balance times the
yearly rate over twelve, rounded to the nearest cent, and what is paid above it comes off the balance.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.core.money import ZERO, Money
from app.core.offer_words import Reason, because
from app.core.position import PlanOffer, Position

MOST_YEARS = 50  # past this a plan with interest is said not to end
MOST_MONTHS = 12 * MOST_YEARS


@dataclass(frozen=True, slots=True)
class Schedule:
    """A plan that ends: equal monthly payments and a last one, which may be smaller."""

    months: int
    monthly: Money
    last: Money
    total: Money
    interest: Money


class NeverEnds(ValueError):
    """The payment does not cover the interest, or takes longer than MOST_MONTHS."""


def schedule(balance: Money, monthly: Money, yearly_percent: Decimal = Decimal(0)) -> Schedule:
    """Pay `balance` down by `monthly`. NeverEnds when it cannot be; without interest any payment ends it."""
    rate = Fraction(yearly_percent) / 1200
    if monthly <= ZERO:
        raise NeverEnds("a payment of nothing pays off nothing")
    if not rate:
        months = -(-balance.cents // monthly.cents)
        last = Money(balance.cents - (months - 1) * monthly.cents) if months else ZERO
        return Schedule(months=months, monthly=monthly, last=last, total=balance, interest=ZERO)
    months, last_cents = _pay_down(balance.cents, monthly.cents, rate)
    total = Money((months - 1) * monthly.cents + last_cents) if months else ZERO
    return Schedule(months=months, monthly=monthly, last=Money(last_cents), total=total, interest=total - balance)


def first_interest(balance: Money, yearly_percent: Decimal) -> Money:
    """The interest of the first month."""
    return Money(_interest(balance.cents, Fraction(yearly_percent) / 1200))


def _interest(cents: int, monthly_rate: Fraction) -> int:
    """One month's interest in cents, to the nearest one, half a cent up."""
    return (2 * cents * monthly_rate.numerator + monthly_rate.denominator) // (2 * monthly_rate.denominator)


def _pay_down(left: int, monthly: int, rate: Fraction) -> tuple[int, int]:
    """The number of months and the last payment, in cents."""
    months = last = 0
    while left > 0:
        interest = _interest(left, rate)
        if months == MOST_MONTHS or monthly <= interest:
            raise NeverEnds(f"{Money(monthly)} a month does not pay it off in {MOST_YEARS} years")
        last = min(monthly, left + interest)
        left += interest - last
        months += 1
    return months, last


def smallest_monthly(balance: Money, months: int, yearly_percent: Decimal = Decimal(0)) -> Schedule:
    """The plan with the smallest payment that ends within `months`. ValueError unless 1 <= months <= 600."""
    if not 1 <= months <= MOST_MONTHS:
        raise ValueError(f"give a number of months from 1 to {MOST_MONTHS}")
    if balance <= ZERO:
        return Schedule(0, ZERO, ZERO, ZERO, ZERO)
    low = -(-balance.cents // months)  # without interest
    # An equal part of the balance and the first month's interest, the largest, each month always ends it in time.
    high = low + first_interest(balance, yearly_percent).cents
    while low < high:
        middle = (low + high) // 2
        if _ends_within(balance, Money(middle), months, yearly_percent):
            high = middle
        else:
            low = middle + 1
    return schedule(balance, Money(low), yearly_percent)


def _ends_within(balance: Money, monthly: Money, months: int, yearly_percent: Decimal) -> bool:
    """Whether it ends in time; a larger payment never takes longer."""
    try:
        return schedule(balance, monthly, yearly_percent).months <= months
    except NeverEnds:
        return False


def plan_words(position: Position, balance: Money) -> list[Reason]:
    """The arithmetic of the plan that they offered, and what in it costs more than the balance."""
    plan = position.plan_offer
    if plan is None or not plan.monthly or not balance:
        return []
    if plan.interest is None:
        return [because("plan_interest_unknown"), *_against_balance(plan, plan.monthly, balance)]
    try:
        paid = schedule(balance, plan.monthly, plan.interest)
    except NeverEnds:
        interest = first_interest(balance, plan.interest)
        return [because("plan_never_ends", monthly=plan.monthly, years=MOST_YEARS, interest=interest)]
    told = because(
        "plan_sum",
        months=paid.months,
        monthly=paid.monthly,
        last=paid.last,
        total=paid.total,
        interest=str(paid.interest) if paid.interest else "none",
    )
    lines = [told, *_against_balance(plan, plan.monthly, balance)]
    if plan.months and paid.months > plan.months and plan.months <= MOST_MONTHS:
        least = smallest_monthly(balance, plan.months, plan.interest)
        lines.append(because("plan_smallest", months=plan.months, monthly=least.monthly, last=least.last))
    return lines


def _against_balance(plan: PlanOffer, monthly: Money, balance: Money) -> list[Reason]:
    """Whether the payments as they were named come to more or less than what they pay off."""
    if plan.months is None:
        return []
    total = monthly.times(plan.months)
    if total > balance:
        return [because("plan_over_balance", total=total, extra=total - balance, balance=balance)]
    if total < balance:
        rest = balance - total
        return [
            because("plan_under_balance", months=plan.months, monthly=monthly, total=total, rest=rest, balance=balance)
        ]
    return []
