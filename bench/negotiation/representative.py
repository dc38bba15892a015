"""The simulated representative: a computed state that hears numbers and requests, and answers by the coefficients.

Every answer is drawn from the account's own chance, keyed by day and event, so a session can be replayed exactly.
Amounts are whole cents; days are counted from the first statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bench.negotiation.floors import top
from bench.negotiation.world import Account

LAST_DAY = 210
MOST_CONTACTS = 16
_PLACED_FROM, _PLACED_SOONER_FROM = 120, 180
_FAST_DAYS = 7  # a raise sooner than this after our last number is fast
_MOST_REPEATS = 3

Review = Literal["itemized", "coding", "assistance", "repricing"]
Outcome = Literal["rejected", "countered", "accepted", "automatic_discount", "plan_offered"]


class Reply(NamedTuple):
    """Their answer to a number, and their standing ask after it."""

    outcome: Outcome
    ask: int


@dataclass(slots=True)
class Representative:
    """Who holds the account now: the provider's office by tiers, or the agency that it was placed with."""

    account: Account
    day: int = 0
    balance: int = 0
    ask: int = 0
    tier: int = 0
    contacts: int = 0
    engaged_on: int = 0
    hold_until: int = -1
    holds_used: int = 0
    placed_on: int | None = None
    paid: int | None = None
    settled_on: int | None = None
    insults: int = 0
    said: list[tuple[int, int]] = field(default_factory=list)  # (day, number)
    reviews: dict[Review, int] = field(default_factory=dict)  # and the day on which each ends
    done: set[Review] = field(default_factory=set)
    discount_told: bool = False

    def __post_init__(self) -> None:
        self.balance = self.ask = self.account.billed

    # Time ---------------------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self.paid is None and self.day <= LAST_DAY

    @property
    def may_contact(self) -> bool:
        return self.is_open and self.contacts < MOST_CONTACTS

    @property
    def is_placed(self) -> bool:
        return self.placed_on is not None

    @property
    def rests_until(self) -> int:
        """The last day of the hold and of every review that is open, -1 where there was none."""
        return max(self.hold_until, *self.reviews.values(), -1)

    def is_held(self, day: int) -> bool:
        return self.rests_until >= day

    def advance(self, day: int) -> None:
        """Let the days pass: reviews end, and an old account that nothing holds may be placed with an agency."""
        while self.day < day and self.paid is None:
            self.day += 1
            for kind, end in tuple(self.reviews.items()):
                if end == self.day:
                    self._end_review(kind)
            if (
                self.day >= _PLACED_FROM
                and not self.is_placed
                and self.account.chance.at(self.day, "placed") < self._hazard()
            ):
                self._place()
        self.day = max(self.day, day)

    def _hazard(self) -> float:
        if self.paid is not None or self.is_held(self.day):
            return 0.0
        world = self.account.world
        hazard = world.hazard_after_180 if self.day >= _PLACED_SOONER_FROM else world.hazard_after_120
        is_unengaged = self.day - self.engaged_on > world.unengaged_days
        return hazard * world.unengaged_times if is_unengaged else hazard

    def _place(self) -> None:
        self.placed_on, self.tier, self.ask = self.day, 0, self.balance
        self.said.clear()
        self.reviews.clear()

    def contact(self, day: int) -> None:
        """One call or letter on this day; at most MOST_CONTACTS of them."""
        self.advance(day)
        self.contacts += 1
        self.engaged_on = self.day

    # Requests: each rides on a contact ------------------------------------------------------------------------------

    def ask_hold(self) -> bool:
        world = self.account.world
        if self.is_placed or self.holds_used >= world.holds or not self._draw("hold", world.hold):
            return False
        self.holds_used += 1
        self.hold_until = max(self.hold_until, self.day - 1) + world.hold_days
        return True

    def ask_for_time(self) -> bool:
        """Ask for a hold; after a no, once, by letter for a review of the price, during which the account rests."""
        return self.ask_hold() or self.ask_review("repricing") is not None

    def ask_review(self, kind: Review) -> int | None:
        """Open a review, once of each kind: the account rests until the day returned. None: not opened."""
        if self.is_placed or kind in self.done:
            return None
        self.done.add(kind)
        end = self.day + round(self.account.chance.between(self.account.world.review_days, kind))
        self.reviews[kind] = end
        return end

    def _end_review(self, kind: Review) -> None:
        del self.reviews[kind]
        account = self.account
        if kind == "coding" and account.errors_removable:
            self._lower(account.billed - account.errors)
        elif kind == "assistance" and account.assistance is not None:
            self._lower(account.assistance)
        elif kind == "repricing" and self.tier < 2 and self._draw("repricing", account.world.escalation):
            self.tier += 1

    def _lower(self, balance: int) -> None:
        self.balance = min(self.balance, max(0, balance))
        self.ask = min(self.ask, self.balance)
        if self.balance == 0:
            self._settle(0)

    def ask_self_pay(self) -> int | None:
        """Ask for the self-pay price, where there is one."""
        price = self.account.self_pay
        if self.is_placed or price is None:
            return None
        self.ask = min(self.ask, price)
        return price

    def ask_discount(self) -> bool:
        """The discount that everybody gets for paying promptly, where there is one."""
        if self.discount_told or self.is_placed or not self.account.prompt_pay:
            return False
        self.discount_told = True
        offered = round(max(self.balance * (1 - self.account.prompt_pay), top(self.account, self.day, self.balance)))
        is_lower = offered < self.ask
        self.ask = min(self.ask, offered)
        return is_lower

    def gives_plan(self) -> bool:
        """Whether an interest-free plan on the standing ask is to be had."""
        return not self.is_placed and self.account.chance.at(0, "free plan") < self.account.world.plan_interest_free

    def escalate(self) -> bool:
        """Ask for somebody with more authority, who is then the one to talk to."""
        if self.is_placed or self.tier >= 2 or not self._draw("escalation", self.account.world.escalation):
            return False
        self.tier += 1
        return True

    def gives_terms(self) -> bool:
        """Whether a deal is put in writing: a rushed representative may refuse, a manager does not."""
        world = self.account.world
        is_careless = self.account.persona == "rushed" and self.tier < 2 and not self.is_placed
        return not (is_careless and self._draw("writing", world.refuses_writing))

    # Numbers --------------------------------------------------------------------------------------------------------

    def floor(self) -> float:
        """The least that whoever listens now can take."""
        account = self.account
        if self.is_placed:
            return self.balance * account.agency_floor
        least = top(account, self.day, self.balance)
        if self.tier < 2:
            if account.persona == "early_out":
                return self.balance  # a vendor adjusts nothing
            off = account.prompt_pay if self.tier == 0 else account.supervisor_off
            least = max(least, self.balance * (1 - off))
        return min(self.balance, least * (1 + account.world.insult_rise * self.insults))

    def hear(self, offer: int, *, has_reason: bool) -> Reply:
        """Answer a number: yes, a lower ask, or no."""
        if offer >= self.ask:
            return self._reply("accepted")
        world, floor = self.account.world, self.floor()
        is_fast = bool(self.said) and offer > self.said[-1][1] and self.day - self.said[-1][0] < _FAST_DAYS
        repeats = min(_MOST_REPEATS, sum(1 for _, number in self.said if number == offer))
        shrinks = self._shrinks(offer)
        self.said.append((self.day, offer))
        if offer >= floor:
            chance = world.accept + world.accept_slope * (offer - floor) / max(floor, 1.0)
            chance += world.accept_reason * has_reason + world.accept_repeat * repeats - world.accept_fast * is_fast
            least, most = world.accept_bounds
            if self._draw("accept", min(max(chance, least), most)):
                self.ask = offer
                return self._reply("accepted")
            return self._counter(offer, floor)
        if offer < world.insult_below * top(self.account, self.day, self.balance) and self._draw(
            "insult", world.insult
        ):
            self.insults += 1
            return self._reply("rejected")
        chance = world.counter + world.counter_tier * self.tier + world.counter_reason * has_reason
        chance += world.counter_shrinking * shrinks - world.counter_fast * is_fast
        if self._draw("counter", chance):
            return self._counter(offer, floor)
        return self._object()

    def _shrinks(self, offer: int) -> bool:
        """Whether the raises of the caller get smaller, this one with them."""
        numbers = [*dict.fromkeys(number for _, number in self.said), offer]
        return len(numbers) > 2 and 0 < offer - numbers[-2] <= numbers[-2] - numbers[-3]

    def _counter(self, offer: int, floor: float) -> Reply:
        before = self.ask
        self.ask -= round(self.account.kappa * max(0.0, self.ask - max(offer, floor)))
        return self._reply("countered" if self.ask < before else "rejected")

    def _object(self) -> Reply:
        if self.ask_discount():
            return self._reply("automatic_discount")
        return self._reply("plan_offered" if self._draw("plan", self.account.world.plan_instead) else "rejected")

    def _reply(self, outcome: Outcome) -> Reply:
        return Reply(outcome, self.ask)

    def pay(self, amount: int) -> None:
        """The bill is settled for this amount."""
        self._settle(amount)

    def _settle(self, amount: int) -> None:
        self.paid, self.settled_on = amount, self.day

    def _draw(self, event: str, chance: float) -> bool:
        return self.account.chance.at(self.day, event) < chance
