"""Requests: what the representative does when asked for a hold, the itemized bill, a supervisor, a review, writing.

Each function takes the state and gives the next one with the answer. Only the persona's chances, the scenario's
refusals and goodwill count; how long, how often or how sadly it was asked does not.
"""

from __future__ import annotations

from typing import NamedTuple

from app.core.rehearsal.chance import Luck
from app.core.rehearsal.hidden import Hidden, is_agency
from app.core.rehearsal.said import CallerAct, RepAct, first
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.state import OpenReview, RepState, ReviewKind

_HOLD_DAYS = 30
_MOST_HOLDS = 3
_REVIEW_DAYS = (14, 30)
_REVIEW_WORDS: dict[str, ReviewKind] = {
    "coding": "coding", "prior_authorization": "prior_authorization", "surprise_bill": "surprise_bill",
}  # fmt: skip


class Heard(NamedTuple):
    """What a request is answered with."""

    setup: Setup
    hidden: Hidden
    acts: tuple[CallerAct, ...]
    turn: int

    @property
    def luck(self) -> Luck:
        return Luck(self.setup.seed)

    def asked(self, kind: str) -> CallerAct | None:
        return next((act for act in self.acts if act.kind == kind), None)


Answered = tuple[RepState, RepAct | None]


def hold(heard: Heard, state: RepState) -> Answered:
    """Thirty days, three at most."""
    if not heard.asked("ask_hold"):
        return state, None
    state, refused = _refused(heard, state, "hold")
    chance = heard.setup.persona.grants_hold + 4 * state.goodwill
    if refused or state.holds_used >= _MOST_HOLDS or not heard.luck.happens(chance, "hold", heard.turn):
        return state, RepAct(label="hold_refused", tier=state.tier)
    held = {"holds_used": state.holds_used + 1, "hold_until": max(state.day, state.hold_until or 0) + _HOLD_DAYS}
    return state.model_copy(update=held), RepAct(label="hold_granted", days=_HOLD_DAYS, tier=state.tier)


def itemized(heard: Heard, state: RepState) -> Answered:
    """The itemized bill comes by mail, and the account rests while it is made."""
    if not heard.asked("ask_itemized"):
        return state, None
    state, refused = _refused(heard, state, "itemized")
    if refused:
        return state, RepAct(label="refuses_itemized", tier=state.tier)
    state, days = _open(heard, state, "itemized")
    return state, RepAct(label="itemized_available", days=days, tier=state.tier)


def self_pay(heard: Heard, state: RepState) -> Answered:
    """The price for those who pay by themselves, where this office has one to give."""
    if not heard.asked("ask_selfpay") or state.told_self_pay:
        return state, None
    price = heard.hidden.self_pay
    if price is None or price >= state.ask:
        return state, RepAct(label="policy_says_no", tier=state.tier)
    state = state.model_copy(update={"told_self_pay": True, "ask": price})
    return state, RepAct(label="counteroffers_amount", amount=price, tier=state.tier)


def authority(heard: Heard, state: RepState) -> Answered:
    """Somebody who decides: passed on at once, later, or not."""
    if not heard.asked("ask_authority"):
        return state, None
    if is_agency(heard.setup, state) or state.tier >= 2:
        return state.model_copy(update={"tier": 2}), RepAct(label="other", form="supervisor", tier=2)
    state, refused = _refused(heard, state, "authority")
    if refused:
        return state, RepAct(label="no_authority", tier=state.tier)
    if heard.luck.happens(heard.setup.persona.passes_on + 4 * state.goodwill, "authority", heard.turn):
        state = state.model_copy(update={"tier": state.tier + 1})
        return state, RepAct(label="transfer_or_callback", form="supervisor", tier=state.tier)
    state, days = _open(heard, state, "supervisor")
    return state, RepAct(label="needs_supervisor_callback", days=days, tier=state.tier)


def review(heard: Heard, state: RepState) -> Answered:
    """A review of the codes, the authorization or the surprise-billing rules; once of each kind."""
    error = next((act for act in heard.acts if act.kind == "reason" and act.detail == "error"), None)
    asked = heard.asked("ask_review") or error
    if asked is None or is_agency(heard.setup, state):
        return state, None
    kind = _REVIEW_WORDS.get(asked.detail or "", "coding")
    if kind in state.reviewed:
        return state, RepAct(label="coding_correct_claim", tier=state.tier)
    state, days = _open(heard, state, kind)
    return state, RepAct(label="needs_supervisor_callback", form="review", days=days, tier=state.tier)


def assistance(heard: Heard, state: RepState) -> Answered:
    """The form for financial assistance; an agency has none."""
    if not heard.asked("ask_assistance"):
        return state, None
    if is_agency(heard.setup, state) or "assistance" in state.reviewed:
        return state, RepAct(label="denies_financial_assistance", tier=state.tier)
    state, days = _open(heard, state, "assistance")
    return state, RepAct(label="asks_financial_info", days=days, tier=state.tier)


def writing(heard: Heard, state: RepState) -> Answered:
    """A deal in writing, or any other paper by mail. Somebody with full authority never refuses."""
    if first(heard.acts, "ask_writing", "ask_policy", "ask_validation") is None:
        return state, None
    state, refused = _refused(heard, state, "writing")
    unwilling = state.tier < 2 and heard.luck.happens(heard.setup.persona.refuses_writing, "writing", heard.turn)
    if refused or unwilling:
        return state, RepAct(label="refuses_written", tier=state.tier)
    if state.agreed is None:
        return state, RepAct(label="other", form="mail", tier=state.tier)
    state = state.model_copy(update={"in_writing": True})
    return state, RepAct(label="accepts_offer", form="letter", amount=state.agreed, tier=state.tier)


def _refused(heard: Heard, state: RepState, what: str) -> tuple[RepState, bool]:
    """Whether this office still says no here, whatever chance would say; it is counted."""
    done = getattr(state.refused, what)
    if done >= getattr(heard.setup.scenario.refusals, what):
        return state, False
    return state.model_copy(update={"refused": state.refused.model_copy(update={what: done + 1})}), True


def _open(heard: Heard, state: RepState, kind: ReviewKind) -> tuple[RepState, int]:
    """Open a review of this kind, once; asked again, the same one goes on."""
    if kind in state.reviewed:
        ends = next((review.ends for review in state.reviews if review.kind == kind), state.day)
        return state, max(1, ends - state.day)
    days = heard.luck.between(*_REVIEW_DAYS, f"review {kind}")
    opened = {
        "reviews": (*state.reviews, OpenReview(kind=kind, ends=state.day + days)),
        "reviewed": (*state.reviewed, kind),
    }
    return state.model_copy(update=opened), days
