"""State of the representative: computed, frozen, and never set by anyone's words alone."""

from __future__ import annotations

from typing import Literal

from app.core.acts import Label
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.rehearsal.scenario import Refusals

ReviewKind = Literal["itemized", "coding", "prior_authorization", "assistance", "surprise_bill", "supervisor"]
LOWEST_GOODWILL = -5


class OpenReview(Frozen):
    """A review, and the day on which it ends; the account rests until then."""

    kind: ReviewKind
    ends: int


class Named(Frozen):
    """A number of the caller's: when, and to whom."""

    turn: int
    day: int
    tier: int
    amount: Money


class RepState(Frozen):
    """Where the account and the call stand. Days are counted from the first statement."""

    day: int
    balance: Money
    ask: Money
    tier: int = 0
    call: int = 1
    goodwill: int = 0
    insults: int = 0
    holds_used: int = 0
    hold_until: int | None = None
    reviews: tuple[OpenReview, ...] = ()
    reviewed: tuple[ReviewKind, ...] = ()
    refused: Refusals = Refusals()
    # The objections already raised, and those that this scenario still has in store.
    used: tuple[Label, ...] = ()
    in_store: tuple[Label, ...] = ()
    offers: tuple[Named, ...] = ()
    told_self_pay: bool = False
    told_discount: bool = False
    silences: int = 0
    agreed: Money | None = None
    by_plan: bool = False
    in_writing: bool = False
    paid: bool = False
    placed: bool = False
    # The call has ended; another one may follow unless the bill is settled.
    over: bool = False

    @property
    def settled(self) -> bool:
        return self.agreed is not None and (self.paid or self.in_writing)

    @property
    def last_offer(self) -> Money | None:
        return self.offers[-1].amount if self.offers else None

    def rests(self) -> bool:
        """True while a hold or a review keeps the account where it is."""
        ends = [review.ends for review in self.reviews]
        return max([*ends, -1 if self.hold_until is None else self.hold_until]) >= self.day
