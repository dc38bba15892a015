"""Talks: where the bargaining stands, read from the history: who said what last, and how long ago."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from app.core.money import ZERO, Money
from app.core.offer_amounts import Amounts, final_amount, is_collector, planned
from app.core.offer_policy import OfferPolicy
from app.core.position import Exchange, Position

# After one of these, an earlier "accepted" no longer stands.
_REOPENS = frozenset({"rejected", "countered", "automatic_discount", "plan_offered"})


@dataclass(frozen=True, slots=True)
class Talks:
    """One position, its amounts, and what its history says. `numbers`: contacts that carried our number."""

    position: Position
    policy: OfferPolicy
    amounts: Amounts
    history: tuple[Exchange, ...]
    numbers: tuple[Exchange, ...]
    day: int
    tier: int
    final_day: int
    # Their standing figure, and by how much it came down since our last number.
    ask: Money | None
    moved: Money
    # What both sides said yes to, while it stands.
    agreed: Money | None
    # The contacts that carried our final number, first one first.
    finals: tuple[Exchange, ...]

    @property
    def last(self) -> Money | None:
        return self.numbers[-1].offer if self.numbers else None

    @property
    def standing(self) -> Money:
        """Our last number, or the opening while none was named."""
        return self.amounts.opening if self.last is None else self.last

    @property
    def last_contact(self) -> Exchange | None:
        return self.history[-1] if self.history else None

    @property
    def balance_claimed(self) -> Money:
        """Their first ask: what the bill still says."""
        return _claimed(self.position)

    @property
    def planned_today(self) -> Money:
        first_day = self.numbers[0].day if self.numbers else self.day
        return planned(self.amounts, self.day, first_day, self.final_day, self.policy)

    @property
    def silent_days(self) -> int:
        """Days since our last number."""
        return self.day - self.numbers[-1].day if self.numbers else 0

    @property
    def has_paused(self) -> bool:
        return bool(self.numbers) and self.silent_days >= self.policy.patience.pause_days

    @property
    def has_restated_after_pause(self) -> bool:
        """True once a pause was spent on saying the same number again."""
        pause = self.policy.patience.pause_days
        return any(b.day - a.day >= pause and b.offer == a.offer for a, b in pairwise(self.numbers))

    @property
    def may_rise_today(self) -> bool:
        """One raise per contact, and none in the call that heard the first number."""
        if not self.numbers or self.day <= self.numbers[0].day:
            return False
        return not any(_over(a, b) and b.day == self.day for a, b in pairwise(self.numbers))

    @property
    def is_last_phase(self) -> bool:
        """The final-offer day has come, or the contacts run out, or the final offer is out."""
        return bool(self.finals) or self.day >= self.final_day or self.few_contacts_left

    @property
    def few_contacts_left(self) -> bool:
        left = self.position.contacts_left
        return left is not None and left <= self.policy.final.contacts_left

    @property
    def tries_without_number(self) -> int:
        return sum(1 for contact in self.history if contact.offer is None)

    @property
    def tries_below_authority(self) -> int:
        """Contacts with people who could not decide."""
        return sum(1 for contact in self.history if self.tier_of(contact) < 2)

    def tier_of(self, contact: Exchange) -> int:
        return self.tier if contact.tier is None else contact.tier


def read_talks(position: Position, found: Amounts, policy: OfferPolicy) -> Talks:
    """Read the history once, oldest contact first."""
    history = tuple(sorted(position.history, key=lambda contact: contact.day))
    numbers = tuple(contact for contact in history if contact.offer is not None)
    latest = history[-1] if history else None
    day = max(position.day or 0, latest.day) if latest else position.day or 0
    tier = position.tier if position.tier is not None else (latest.tier if latest else None) or 0
    final_day = _final_day(position, day, policy)
    ask, moved = _their_move(position, history)
    return Talks(
        position=position,
        policy=policy,
        amounts=found,
        history=history,
        numbers=numbers,
        day=day,
        tier=tier,
        final_day=final_day,
        ask=ask,
        moved=moved,
        agreed=_agreed(history),
        finals=_finals(position, history, found, final_day, policy),
    )


def is_held(position: Position, day: int) -> bool:
    """True while a written hold is in force."""
    return position.hold_until is not None and position.hold_until >= day


def may_ask_for_hold(talks: Talks) -> bool:
    """Say whether to ask for a hold today; the last of a limited number is saved for late."""
    position, late = talks.position, talks.day >= talks.policy.patience.save_hold_until_day
    if position.hold_refused or is_collector(position):
        return False
    if any(contact.day == talks.day and contact.offer is None for contact in talks.history):
        return False  # asked in this contact already
    if position.hold_limit is None:
        return True
    left = position.hold_limit - (position.holds_used or 0)
    return left > 1 or (left == 1 and late)


def _claimed(position: Position) -> Money:
    return max(ZERO, position.billed - position.errors_removed)


def _over(before: Exchange, after: Exchange) -> bool:
    return before.offer is not None and after.offer is not None and after.offer > before.offer


def _final_day(position: Position, day: int, policy: OfferPolicy) -> int:
    """The day for the final offer: late under a hold, before the account can be placed without one."""
    curve = policy.curve
    if is_held(position, day):
        return curve.final_day_under_hold
    soonest = min(curve.final_day_under_hold, curve.final_day_without_hold)
    if position.placement_in_days is None:
        return soonest
    return min(soonest, day + position.placement_in_days - curve.days_before_placement)


def _their_move(position: Position, history: tuple[Exchange, ...]) -> tuple[Money | None, Money]:
    """Their standing ask, and how far it came down since our last number.

    Before they name a figure the bill is their ask. An automatic discount is a new balance, no concession.
    """
    ask: Money | None = None
    before = _claimed(position)
    for contact in history:
        if contact.offer is not None and ask is not None:
            before = ask
        if contact.ask is not None:
            ask = contact.ask
            if contact.outcome == "automatic_discount":
                before = ask
    return ask, ZERO if ask is None else max(ZERO, before - ask)


def _agreed(history: tuple[Exchange, ...]) -> Money | None:
    """The amount of a yes that was not taken back: our number, else theirs."""
    for place in range(len(history) - 1, -1, -1):
        contact = history[place]
        if contact.outcome == "accepted":
            before = (c.offer for c in reversed(history[:place]))
            return next((said for said in (contact.offer, contact.ask, *before) if said is not None), None)
        if contact.outcome in _REOPENS or contact.ask is not None:
            return None
    return None


def _finals(
    position: Position, history: tuple[Exchange, ...], found: Amounts, final_day: int, policy: OfferPolicy
) -> tuple[Exchange, ...]:
    """The contacts from our final number on.

    A caller may mark it. Unmarked, it is a number after the first that changed on or past the final day, or
    exactly what the final offer then came to, when that was late or a rise.
    """
    late_day = policy.curve.final_day_without_hold
    almost_out = position.contacts_left is not None and position.contacts_left < policy.final.contacts_left
    last: Money | None = None
    ask = _claimed(position)
    for place, contact in enumerate(history):
        offer = contact.offer
        if offer is not None:
            is_final = contact.final
            if is_final is None and last is not None:
                is_late = contact.day >= min(late_day, final_day) or almost_out
                changed = contact.day >= final_day and offer != last
                exact = offer == final_amount(found, last, ask, policy)
                is_final = changed or (exact and (is_late or offer > last))
            if is_final:
                return tuple(c for c in history[place:] if c.offer is not None)
            last = offer
        if contact.ask is not None:
            ask = contact.ask
    return ()
