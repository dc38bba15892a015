"""What was possible: the lowest provider-side floor, how a result compares with it, and two players who know it."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.offers import OfferPolicy
from bench.negotiation.floors import lowest_floor, top
from bench.negotiation.representative import LAST_DAY, Representative
from bench.negotiation.world import Persona


@dataclass(frozen=True, slots=True)
class Result:
    """How one policy did on one account. Amounts in whole cents; `paid` None: no agreement by the last day."""

    account: int
    persona: Persona
    billed: int
    lowest: int  # R
    possible: bool  # R is within the person's means
    assisted: bool  # assistance would be granted
    paid: int | None
    placed: bool
    contacts: int
    day: int

    @property
    def efficiency(self) -> float:
        """Share of the possible saving that was saved: (billed - paid) / (billed - R); no agreement 0."""
        return 0.0 if self.paid is None else (self.billed - self.paid) / max(1, self.billed - self.lowest)

    @property
    def safe(self) -> float:
        """The same, with an account that went to an agency counted 0."""
        return 0.0 if self.placed else self.efficiency


def result_of(office: Representative) -> Result:
    """The result once a policy is through: an account left open stays exposed to placement until the last day."""
    office.advance(LAST_DAY)
    account, lowest = office.account, lowest_floor(office.account)
    return Result(
        account=account.number,
        persona=account.persona,
        billed=account.billed,
        lowest=lowest,
        possible=lowest <= account.means,
        assisted=account.assistance is not None,
        paid=office.paid,
        placed=office.is_placed,
        contacts=office.contacts,
        day=LAST_DAY if office.settled_on is None else office.settled_on,
    )


def day_zero_oracle(office: Representative, policy: OfferPolicy) -> None:
    """Knows the least that is taken today, and pays it in the first call; no error removed, no waiting, no form."""
    account = office.account
    floor = round(top(account, 0, office.balance))
    lowest = floor if account.self_pay is None else min(floor, account.self_pay)
    office.contact(account.first_contact)
    if lowest <= account.means:
        office.pay(lowest)


def patient_oracle(office: Representative, policy: OfferPolicy) -> None:
    """Knows R, and gets it on the first day that has it, never placed. An upper bound that no player reaches."""
    lowest = lowest_floor(office.account)
    office.contact(office.account.first_contact)
    if lowest <= office.account.means:
        office.pay(lowest)
