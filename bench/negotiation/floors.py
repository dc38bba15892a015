"""Floors: the least that a provider takes, by the age of the account. Amounts in cents, days from the statement."""

from __future__ import annotations

from bisect import bisect_right

from bench.negotiation.world import Account

_AGES = ((60, 0.0), (90, 0.25), (120, 0.60), (180, 1.0))
_SOFTEST_DAY = 180


def age_share(day: int) -> float:
    """How much of its softening an account of this age has: 0 at 60 days, 1 at 180, straight lines between."""
    place = bisect_right(_AGES, (day, 2.0))
    if place == 0:
        return 0.0
    if place == len(_AGES):
        return 1.0
    (start, low), (end, high) = _AGES[place - 1], _AGES[place]
    return low + (high - low) * (day - start) / (end - start)


def top(account: Account, day: int, balance: int) -> float:
    """The lowest amount that somebody with full authority takes on this day."""
    if balance == account.assistance:
        return balance  # what assistance leaves is not bargained over
    share = 1.0 if account.persona == "medicare_aware" else balance / account.billed
    return min(balance, account.floor * share * (1 - account.softening * age_share(day)))


def lowest_floor(account: Account) -> int:
    """R: the lowest amount that the provider takes within 180 days, once errors are removed.

    That is the floor of whoever has full authority, the self-pay price where there is one, and what assistance
    would leave where it would be granted.
    """
    floor = round(top(account, _SOFTEST_DAY, account.billed - account.errors))
    return min(amount for amount in (floor, account.self_pay, account.assistance) if amount is not None)
