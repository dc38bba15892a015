"""Visit budget: several bills of one visit, one sum of money: who gets what, in which order, and why.

The rule, in order. 1. A bill that is not owed, or for which free care is asked, takes nothing. 2. What is settled is
set aside first: the cost share that the law leaves, then deals that were agreed. 3. The other bills follow by their
clocks, the soonest collections date first; those without a clock by what they save for each dollar, the most first;
equal ones by the smaller target, then by name. 4. In that order each gets its target. 5. What is left raises the
limits in the same order. A bill whose share would be under the opening's floor of its balance gets none of it: an
insult moves nothing, and the money may settle another bill.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.core.frozen import Frozen
from app.core.money import ZERO, Money
from app.core.offer_amounts import Amounts, amounts, part
from app.core.offer_choice import Choice
from app.core.offer_policy import OfferPolicy
from app.core.offers import choose
from app.core.position import Position

_TAKES_NOTHING = frozenset({"dispute", "apply"})
_SETTLED = frozenset({"pay_cost_share", "accept_pending_terms", "pay", "complain"})


class Share(Frozen):
    """One bill's part: `funds` for its position, `order` from 1. `why` holds targets: it is for the person alone."""

    bill: str
    funds: Money
    order: int
    why: str


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one bill would take, worked out as if money were no limit."""

    bill: str
    position: Position
    choice: Choice
    found: Amounts

    @property
    def is_settled(self) -> bool:
        return self.choice.act in _SETTLED and self.choice.amount is not None

    @property
    def takes_nothing(self) -> bool:
        """Not owed, asked for free, or a share that the plan has still to name."""
        return self.choice.act in _TAKES_NOTHING or (self.choice.act == "pay_cost_share" and not self.choice.amount)

    @property
    def wants(self) -> Money:
        """What settles it well: the settled amount or the target, within what was set aside for it alone."""
        settled = self.choice.amount if self.is_settled else None
        return ZERO if self.takes_nothing else self._own(self.found.target if settled is None else settled)

    @property
    def at_most(self) -> Money:
        """The most that more money could be used for."""
        return self.wants if self.is_settled or self.takes_nothing else self._own(self.found.ceiling)

    def _own(self, amount: Money) -> Money:
        own = self.position.funds
        return amount if own is None else min(amount, own)

    @property
    def saved_per_dollar(self) -> Fraction:
        """What its target takes off, for each dollar of the target."""
        target = self.found.target
        return Fraction((self.found.most_owed - target).cents, target.cents) if target else Fraction(0)


def share_budget(bills: Sequence[tuple[str, Position]], budget: Money, policy: OfferPolicy) -> tuple[Share, ...]:
    """Share `budget` among the bills, first served first. ValueError when two have one name or it is negative."""
    if len({bill for bill, _ in bills}) != len(bills):
        raise ValueError("two bills have the same name; give each its own")
    if budget < ZERO:
        raise ValueError("the budget is negative; give the amount without a minus sign")
    claims = sorted((_claim(bill, position, policy) for bill, position in bills), key=_rank)
    left, given = budget, dict.fromkeys((claim.bill for claim in claims), ZERO)
    for claim in claims:
        funds = min(claim.wants, left)
        if claim.is_settled or funds >= part(claim.found.balance, policy.opening.of_balance):
            given[claim.bill] = funds
            left = left - funds
    for claim in claims:
        if funds := given[claim.bill]:
            more = min(left, claim.at_most - funds)
            given[claim.bill] = funds + more
            left = left - more
    return tuple(
        Share(bill=claim.bill, funds=given[claim.bill], order=order, why=_why(claim, given[claim.bill]))
        for order, claim in enumerate(claims, 1)
    )


def _claim(bill: str, position: Position, policy: OfferPolicy) -> _Claim:
    free = position.model_copy(update={"funds": None})
    return _Claim(bill, position, choose(free, policy), amounts(free, policy))


def _rank(claim: _Claim) -> tuple[int, int, Fraction, int, str]:
    """Settled ones, those with a clock, those without, those that take nothing."""
    days = claim.position.placement_in_days
    if claim.is_settled:
        group = 0
    elif claim.takes_nothing:
        group = 3
    else:
        group = 1 if days is not None else 2
    clock = days if group == 1 and days is not None else 0
    return group, clock, -claim.saved_per_dollar, claim.found.target.cents, claim.bill


def _why(claim: _Claim, funds: Money) -> str:
    """One plain sentence or two, with the figures that decided."""
    act, found, days = claim.choice.act, claim.found, claim.position.placement_in_days
    if act == "dispute":
        return "Nothing is owed here, so it takes nothing."
    if act == "apply":
        return "Free care is asked for first, so it takes nothing now."
    if act == "pay_cost_share":
        if claim.choice.amount is None:
            return "The plan must show your share first, so it takes nothing now."
        return f"The law leaves this share to pay: {claim.choice.amount}. It comes first."
    if claim.is_settled:
        return f"{claim.choice.amount} is settled or worth taking, so it comes before bills that are still open."
    if not funds:
        return "What is left is too little to be answered here. Ask for assistance or a plan without interest."
    if days is not None:
        goal = f"A good result is near {found.target}."
        return f"It may go to collections in {days} days, before the bills without a date. {goal}"
    saved = found.most_owed - found.target
    return f"A good result near {found.target} takes off {saved}. Bills that save more for each dollar come first."
