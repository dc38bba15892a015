"""Aging: the days between two calls. Reviews end, holds lapse, and an old account that nothing holds may be placed."""

from __future__ import annotations

from app.core.money import ZERO
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.hidden import Hidden
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.state import RepState, ReviewKind

MOST_DAYS = 400
# From this day on, an account that nothing holds is placed with this chance in a thousand, each day.
_PLACED = ((180, 8), (120, 3))
# Reviews after which somebody with more authority has the account.
_RAISES_TIER: tuple[ReviewKind, ...] = ("supervisor", "prior_authorization", "surprise_bill", "assistance")


def next_call(setup: Setup, hidden: Hidden, state: RepState, days: int) -> RepState:
    """The state on the day of the next call, `days` later. ValueError when no day passes, or too many."""
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(f"wait from 1 to {MOST_DAYS} days, not {days}")
    for _ in range(days):
        state = _ended(setup, hidden, state.model_copy(update={"day": state.day + 1}))
        state = _placed(setup, state)
    fresh = {"call": state.call + 1, "silences": 0, "over": False, "goodwill": min(0, state.goodwill + 1)}
    return state.model_copy(update=fresh)


def _ended(setup: Setup, hidden: Hidden, state: RepState) -> RepState:
    """Close the reviews that end today."""
    for review in state.reviews:
        if review.ends != state.day:
            continue
        if review.kind == "coding" and hidden.errors_removable:
            balance = max(ZERO, state.balance - setup.position.errors_supported)
            state = state.model_copy(update={"balance": balance, "ask": min(state.ask, balance)})
        if review.kind in _RAISES_TIER and state.tier < 2:
            state = state.model_copy(update={"tier": state.tier + 1})
    return state.model_copy(update={"reviews": tuple(review for review in state.reviews if review.ends > state.day)})


def _placed(setup: Setup, state: RepState) -> RepState:
    """An agency starts over from the whole balance; a settled account stays where it is."""
    chance = next((per_thousand for day, per_thousand in _PLACED if state.day >= day), 0)
    if state.placed or state.agreed is not None or state.rests() or setup.position.account_status != "provider":
        return state
    if Luck(setup.seed).pick(1000, "placed", state.day) >= chance:
        return state
    return state.model_copy(
        update={"placed": True, "tier": 0, "ask": state.balance, "in_store": ("already_in_collections",)}
    )
