"""Our player: does what the coach tells a person to do, one decision of the engine after the other."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.money import ZERO, Money
from app.core.offers import WRITTEN_TERMS, Decision, Exchange, OfferPolicy, decide_offer
from bench.negotiation.person import LAST_ROADS, Person
from bench.negotiation.representative import LAST_DAY, MOST_CONTACTS, Representative

_CALLBACK_DAYS = 3  # until the person with more authority is on the line
_ANSWER_DAYS = 7  # until the next call, where no pause was decided
_HOLD_AGAIN_DAYS = 6  # a hold that was refused is asked for again in the next call
_MOST_DECISIONS = 120


@dataclass(slots=True)
class Player:
    """One bill from the first call to the last day. A call may carry requests, one number and one escalation."""

    person: Person
    day: int
    in_call: bool = False
    number_said: bool = False
    hold_refused_on: int | None = None
    is_over: bool = False

    @property
    def office(self) -> Representative:
        return self.person.office

    def run(self, *, prepared: bool) -> None:
        if prepared:
            self._open()
        for _ in range(_MOST_DECISIONS):
            if self.is_over or not self.office.is_open or self.day > LAST_DAY:
                return
            self._notice_placement()
            self._read_holds()
            self._do(decide_offer(self.person.position(self.day), self.person.policy))

    def _open(self) -> None:
        """The first call, as the first two stages have it: a hold, the itemized bill, the self-pay price."""
        known, account = self.person.known, self.office.account
        self._call()
        self._ask_hold()
        known["itemized"] = True
        self._note_self_pay()
        if account.assistance_flagged:
            known["fap_state"] = "likely"
        self._wait_for(self.office.ask_review("itemized"))
        if account.errors:
            known["errors_supported"] = Money(account.errors)

    def _note_self_pay(self) -> None:
        price = self.office.ask_self_pay()
        if price is not None:
            self.person.known["cash"] = Money(price)

    # Time ---------------------------------------------------------------------------------------------------------

    def _call(self) -> bool:
        """True when there is a call today: the one that goes on, or a new one while there are contacts left."""
        if self.in_call:
            return True
        if not self.office.may_contact:
            self.is_over = True
            return False
        self.office.contact(self.day)
        self.in_call, self.number_said = True, False
        return self.office.is_open

    def _later(self, days: int) -> None:
        self._until(self.day + days)

    def _until(self, day: int) -> None:
        self.day, self.in_call = max(day, self.day + 1), False
        self.office.advance(min(self.day, LAST_DAY))

    def _wait_for(self, end: int | None) -> None:
        if end is not None:
            self._until(end)
            self.person.learn()

    def _read_holds(self) -> None:
        """The account rests for a hold and for a review; a hold that was refused is asked for again weeks later."""
        known, refused = self.person.known, self.hold_refused_on
        known["hold_until"] = max(self.office.rests_until, self.office.account.first_contact - 1)
        known["hold_refused"] = refused is not None and self.day - refused < _HOLD_AGAIN_DAYS

    def _notice_placement(self) -> None:
        known = self.person.known
        if self.office.is_placed and known.get("account_status") != "agency":
            # Talks with the office are not talks with its collector. A dispute in writing comes first.
            self.person.history.clear()
            known |= {"account_status": "agency", "days_since_validation_notice": 0, "fap_state": "none"}
            known |= {"errors_supported": ZERO}

    # Acts ---------------------------------------------------------------------------------------------------------

    def _do(self, decision: Decision) -> None:
        known = self.person.known
        match decision.act:
            case "pay":
                self.office.pay(self._cents(decision))
            case "accept_pending_terms" | "complain":
                self._ask_terms(decision)
            case "offer" | "restate" | "raise" | "final_offer":
                self._say(decision)
            case "hold_request":
                self._ask_hold()
            case "ask_authority" | "escalate":
                self._escalate()
            case "pause":
                self._until(max(decision.until_day or 0, self.day + 1))
            case "dispute_errors":
                self._call()
                self._wait_for(self.office.ask_review("coding"))
                known["errors_supported"] = ZERO  # corrected, or reviewed and refused: the talks go on
            case "apply":
                self._apply()
            case "validate":
                self._call()
                self._later(self.person.policy.validation_window_days)
                known["debt_validated"] = True
            case _:
                self._stop()

    def _say(self, decision: Decision) -> None:
        if self.number_said and self.in_call:
            self._later(self._days_between_calls())
            return
        if not self._call():
            return
        offer, tier = self._cents(decision), self.office.tier
        self.number_said = True
        reply = self.office.hear(offer, has_reason=True)
        self._note(offer=Money(offer), ask=Money(reply.ask), outcome=reply.outcome, tier=tier,
                   final=decision.act == "final_offer" or None)  # fmt: skip

    def _days_between_calls(self) -> int:
        """A week at least; the calls that are left reach to the day of the final offer under a hold."""
        left = MOST_CONTACTS - LAST_ROADS - self.office.contacts
        return max(_ANSWER_DAYS, (self.person.policy.curve.final_day_under_hold - self.day) // max(1, left))

    def _ask_hold(self) -> None:
        if self._call() and not self.office.ask_hold():
            self.hold_refused_on = self.day

    def _escalate(self) -> None:
        if not self._call():
            return
        tier = self.office.tier
        moved_up = self.office.escalate()
        self._note(outcome="none" if moved_up else "rejected", tier=tier)
        self._later(_CALLBACK_DAYS)

    def _apply(self) -> None:
        if not self._call():
            return
        self.person.known["fap_state"] = "denied"
        self._wait_for(self.office.ask_review("assistance"))

    def _ask_terms(self, decision: Decision) -> None:
        if not self._call():
            return
        if decision.act == "complain":
            self.office.escalate()
        if self.office.gives_terms():
            self.person.known["written_terms"] = WRITTEN_TERMS
            self._note(ask=decision.amount, outcome="accepted", tier=self.office.tier)
        else:
            self._note(ask=decision.amount, outcome="refused_writing", tier=self.office.tier)
            self._later(_CALLBACK_DAYS)

    def _stop(self) -> None:
        self.person.take_last_roads(self.day)
        self.is_over = True

    def _note(self, **fields: object) -> None:
        self.person.history.append(Exchange.model_validate({"day": self.day, **fields}))

    @staticmethod
    def _cents(decision: Decision) -> int:
        assert decision.amount is not None, decision.act
        return decision.amount.cents


def ours(office: Representative, policy: OfferPolicy) -> None:
    """The whole process: bill first, time first, authority first; then the engine's numbers."""
    Player(Person(office, policy), office.account.first_contact).run(prepared=True)


def ours_bare(office: Representative, policy: OfferPolicy) -> None:
    """The engine's decisions alone: no itemized bill, no dispute, no self-pay price, no application."""
    Player(Person(office, policy), office.account.first_contact).run(prepared=False)
