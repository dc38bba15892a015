"""Plain policies: pay, take what is offered, fixed numbers and time curves, with less or more of the process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from app.core.offers import OfferPolicy
from bench.negotiation.person import LAST_ROADS, Person
from bench.negotiation.representative import LAST_DAY, MOST_CONTACTS, Reply, Representative

_WEEK, _CALLBACK_DAYS = 7, 3
_ESCALATIONS_FIRST = 3
_LATE_HOLDS_FROM = 105
_CURVE_ENDS = 165

Policy = Callable[[Representative, OfferPolicy], None]


class Limits(NamedTuple):
    """What a price rule may look at, in whole cents: the engine's amounts, the bill and their ask."""

    opening: int
    ceiling: int
    medicare: int
    balance: int
    ask: int
    last: int


# Progress from 0 to 1 -> the number to say.
PriceRule = Callable[[Limits, float], float]


@dataclass(frozen=True, slots=True)
class Process:
    """What is done around the numbers. Bare: weekly calls to whoever picks up."""

    authority_first: bool = False
    late_holds: bool = False
    whole: bool = False  # itemize, dispute, apply, self-pay price, holds, escalate when stuck; to day 165
    has_reason: bool = False


BARE = Process()
AUTHORITY_FIRST = Process(authority_first=True, has_reason=True)
LATE_HOLDS = Process(authority_first=True, late_holds=True, has_reason=True)
WHOLE = Process(authority_first=True, late_holds=True, whole=True, has_reason=True)


def curve(exponent: float) -> PriceRule:
    """From opening to ceiling by progress ** exponent: above 1 Boulware, 1 linear, below 1 conceder."""
    return lambda limits, progress: limits.opening + (limits.ceiling - limits.opening) * progress**exponent


def fixed_share(limits: Limits, progress: float) -> float:
    return 0.25 * limits.balance


def fixed_medicare(limits: Limits, progress: float) -> float:
    return 1.10 * limits.medicare


def split_difference(limits: Limits, progress: float) -> float:
    """Half of what they ask, then halfway between the two last numbers."""
    return (limits.last + limits.ask) / 2


def pay_in_full(office: Representative, policy: OfferPolicy) -> None:
    office.contact(office.account.first_contact)
    if office.balance <= office.account.means:
        office.pay(office.balance)


def first_discount(office: Representative, policy: OfferPolicy) -> None:
    """Ask once whether there is a discount, and pay what is left."""
    office.contact(office.account.first_contact)
    office.ask_discount()
    if office.ask <= office.account.means:
        office.pay(office.ask)


def by_price(rule: PriceRule, process: Process) -> Policy:
    """The policy that says this rule's numbers, within this process, and takes an ask that is no higher."""

    def play(office: Representative, policy: OfferPolicy) -> None:
        person = Person(office, policy)
        day = prepare(person, process)
        found = person.amounts(day)
        calls, gap = timetable(office, day, process)
        last = 0
        for call in range(calls):
            if not contact(office, day, gap, process):
                break
            limits = Limits(
                found.opening.cents, found.ceiling.cents, found.medicare.cents, office.balance, office.ask, last
            )
            last = min(max(last, round(rule(limits, call / max(1, calls - 1)))), office.account.means)
            if say(office, last, process):
                return
            day += gap
        if process.whole and office.is_open:
            person.take_last_roads(min(day, LAST_DAY))

    return play


def timetable(office: Representative, day: int, process: Process) -> tuple[int, int]:
    """How many calls are left for numbers, and the days from one to the next."""
    if not process.whole:
        return MOST_CONTACTS - office.contacts, _WEEK
    calls = max(1, MOST_CONTACTS - LAST_ROADS - office.contacts)
    return calls, max(_WEEK, (_CURVE_ENDS - day) // max(1, calls - 1))


def contact(office: Representative, day: int, gap: int, process: Process) -> bool:
    """Call on this day, with a request for a hold where one is due. False: no call is left."""
    if not office.may_contact or day > LAST_DAY:
        return False
    office.contact(day)
    if process.late_holds and day >= _LATE_HOLDS_FROM and not office.is_held(day + gap):
        office.ask_hold()
    return office.is_open


def say(office: Representative, number: int, process: Process) -> bool:
    """Say the number, or take their ask where it is no higher. True when the bill is settled."""
    if office.ask <= number:
        office.pay(office.ask)
    elif hear(office, number, process).outcome == "accepted":
        office.pay(number)
    return not office.is_open


def hear(office: Representative, number: int, process: Process) -> Reply:
    """Their answer; where nothing moved and the process is the whole one, somebody higher is asked for."""
    before = office.ask
    reply = office.hear(number, has_reason=process.has_reason)
    if process.whole and reply.outcome != "accepted" and reply.ask == before:
        office.escalate()
    return reply


def prepare(person: Person, process: Process) -> int:
    """What comes before the first number. Returns the day for it."""
    office, account = person.office, person.office.account
    day = account.first_contact
    if process.whole:
        day = _settle_the_bill(person, day)
    if process.authority_first:
        for _ in range(_ESCALATIONS_FIRST):
            if office.tier < 2 and office.may_contact:
                office.contact(day)
                office.escalate()
                day += _CALLBACK_DAYS
    return day


def _settle_the_bill(person: Person, day: int) -> int:
    """Hold, itemized bill and self-pay price in one call; then errors disputed and assistance applied for."""
    office, account = person.office, person.office.account
    office.contact(day)
    office.ask_hold()
    day = office.ask_review("itemized") or day
    office.ask_self_pay()
    if account.errors:
        office.contact(day)
        day = office.ask_review("coding") or day
    if account.assistance_flagged and office.may_contact:
        office.contact(day)
        day = office.ask_review("assistance") or day
    office.advance(day)
    person.learn()
    return day


PLAIN: dict[str, Policy] = {
    "pay in full": pay_in_full,
    "first discount": first_discount,
    "split the difference, bare": by_price(split_difference, BARE),
    "fixed 25 % of the bill, bare": by_price(fixed_share, BARE),
    "fixed 110 % of Medicare, bare": by_price(fixed_medicare, Process(has_reason=True)),
    "linear curve, bare": by_price(curve(1.0), BARE),
    "Boulware curve, bare": by_price(curve(4.0), BARE),
    "conceder curve, bare": by_price(curve(0.25), BARE),
    "fixed 110 % of Medicare, authority first": by_price(fixed_medicare, AUTHORITY_FIRST),
    "linear curve, authority first": by_price(curve(1.0), AUTHORITY_FIRST),
    "Boulware curve, authority first": by_price(curve(4.0), AUTHORITY_FIRST),
    "conceder curve, authority first": by_price(curve(0.25), AUTHORITY_FIRST),
    "linear curve, late holds": by_price(curve(1.0), LATE_HOLDS),
    "Boulware curve, late holds": by_price(curve(4.0), LATE_HOLDS),
    "linear curve, whole process": by_price(curve(1.0), WHOLE),
    "Boulware curve, whole process": by_price(curve(4.0), WHOLE),
    "conceder curve, whole process": by_price(curve(0.25), WHOLE),
}
