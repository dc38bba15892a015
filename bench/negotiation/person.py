"""The person: what they know about the bill, as the engine's position. What they do not know is not in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.core.money import Money
from app.core.offers import Amounts, Exchange, OfferPolicy, Position, amounts
from bench.negotiation.representative import LAST_DAY, MOST_CONTACTS, Representative

_MONTH = 28
LAST_ROADS = 2  # contacts kept for when there is no deal: assistance, and a plan


@dataclass(slots=True)
class Person:
    """Who calls. Nothing hidden in the account is read here: no floor, no persona, no chance."""

    office: Representative
    policy: OfferPolicy
    history: list[Exchange] = field(default_factory=list)
    # What happened so far; the engine's own fields, by name.
    known: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        account = self.office.account
        self.known = {
            "billed": Money(account.billed),
            "medicare": Money(account.medicare_seen),
            "medicare_confidence": "medium",
            "setting": "hospital" if account.is_hospital else "professional",
            "network": "in_network" if account.is_in_network else "out_of_network",
            "group_code": "PR",
            "nsa_state": "does_not",
            "appeal_state": "none",
            "hold_limit": account.world.holds,
            "holds_used": 0,
        }
        if account.allowed_known:
            self.known["allowed"] = Money(account.allowed)
        if account.cash_known:
            self.known["cash"] = Money(account.cash)
        if account.funds is not None:
            self.known["funds"] = Money(account.funds)

    def learn(self) -> None:
        """Read the latest statement: what was corrected, and what assistance left."""
        office, account = self.office, self.office.account
        if office.balance == account.billed:
            return
        if "assistance" in office.done and "assistance" not in office.reviews and office.balance == account.assistance:
            self.known |= {"fap_state": "partial", "legal_cap": Money(office.balance)}
        else:
            self.known["errors_removed"] = Money(account.billed - office.balance)

    def position(self, day: int) -> Position:
        office = self.office
        return Position.model_validate(
            {
                **self.known,
                "day": day,
                "tier": office.tier,
                "holds_used": office.holds_used,
                "contacts_left": max(0, MOST_CONTACTS - LAST_ROADS - office.contacts),
                "history": tuple(self.history),
            }
        )

    def amounts(self, day: int) -> Amounts:
        return amounts(self.position(day), self.policy)

    def take_last_roads(self, day: int) -> None:
        """Without a deal: the hospital's own help, once; else an interest-free plan on what is asked now.

        Where neither is to be had, the account is kept quiet: a call a month, with a hold while there are holds left.
        """
        office, account = self.office, self.office.account
        if account.is_hospital and office.may_contact and not office.is_placed and "assistance" not in office.done:
            office.contact(day)
            day = office.ask_review("assistance") or day
            office.advance(day)
            self.learn()
        while office.may_contact and day <= LAST_DAY:
            office.contact(day)
            in_reach = office.ask <= account.world.plan_reach * account.means and office.gives_plan()
            if office.ask <= account.means or in_reach:
                office.pay(office.ask)
                return
            if not office.is_held(day + _MONTH):
                office.ask_for_time()
            day += _MONTH
