"""Bargain: how the representative answers a number. Yes, a lower ask, or an objection (offers.md 3.1)."""

from __future__ import annotations

from app.core.money import ZERO, Money
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.hidden import Hidden, floor, percent_of, top
from app.core.rehearsal.said import CallerAct, RepAct
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.state import LOWEST_GOODWILL, Named, RepState

_FAST_DAYS = 7
_MOST_REPEATS = 3
_INSULT_BELOW_PERCENT = 35
_ACCEPT_BOUNDS = (20, 97)
_REASONS = ("benchmark", "error", "constraint", "lump_sum")
Answer = tuple[RepState, RepAct | None]


def answer_number(
    setup: Setup, hidden: Hidden, state: RepState, amount: Money, acts: tuple[CallerAct, ...], turn: int
) -> Answer:
    """The next state and the answer. None: no movement, so that an objection comes instead."""
    luck, before = Luck(setup.seed), state
    state = state.model_copy(
        update={"offers": (*state.offers, Named(turn=turn, day=state.day, tier=state.tier, amount=amount))}
    )
    if amount >= state.ask:
        return _agree(state, state.ask)
    least = floor(setup, hidden, state)
    reason = any(act.kind == "reason" and act.detail in _REASONS for act in acts)
    last = before.offers[-1] if before.offers else None
    fast = last is not None and amount > last.amount and state.day - last.day < _FAST_DAYS
    if amount >= least:
        repeats = min(_MOST_REPEATS, sum(1 for named in before.offers if named.amount == amount))
        over = 150 * (amount.cents - least.cents) // max(1, least.cents)
        low, high = _ACCEPT_BOUNDS
        chance = min(high, max(low, 45 + over + 15 * reason + 10 * repeats - 15 * fast))
        if luck.happens(chance, "accept", turn):
            return _agree(state, amount)
        return _come_down(hidden, state, amount, least)
    if amount < percent_of(top(setup, hidden, state.balance, state.day), _INSULT_BELOW_PERCENT) and luck.happens(
        30, "insult", turn
    ):
        hurt = {"insults": state.insults + 1, "goodwill": max(LOWEST_GOODWILL, state.goodwill - 1)}
        return state.model_copy(update=hurt), RepAct(label="rejects_offer", tier=state.tier)
    chance = 35 + 12 * state.tier + 10 * reason - 20 * fast + 10 * _shrinks(before, amount) + 4 * state.goodwill
    if luck.happens(chance, "counter", turn):
        return _come_down(hidden, state, amount, least)
    return state, None


def discount(hidden: Hidden, state: RepState) -> Answer:
    """The discount that everybody gets for paying promptly, told once."""
    if state.told_discount or not hidden.prompt_pay or state.tier:
        return state, None
    state = state.model_copy(update={"told_discount": True})
    offered = _whole(percent_of(state.balance, 100 - hidden.prompt_pay))
    if offered >= state.ask:
        return state, None
    label = "offers_small_discount_prompt_pay" if hidden.prompt_pay <= 20 else "offers_discount"
    act = RepAct(label=label, amount=offered, percent=hidden.prompt_pay, tier=state.tier)
    return state.model_copy(update={"ask": offered}), act


def _agree(state: RepState, amount: Money) -> Answer:
    return (
        state.model_copy(update={"agreed": amount, "ask": amount}),
        RepAct(label="accepts_offer", amount=amount, tier=state.tier),
    )


def _come_down(hidden: Hidden, state: RepState, amount: Money, least: Money) -> Answer:
    """Move a share of the way to the caller, never below what they can take."""
    gap = max(ZERO, state.ask - max(amount, least))
    ask = max(_whole(state.ask - percent_of(gap, hidden.kappa)), _whole_up(least))
    if ask >= state.ask:
        return state, RepAct(label="rejects_offer", tier=state.tier)
    return state.model_copy(update={"ask": ask}), RepAct(label="counteroffers_amount", amount=ask, tier=state.tier)


def _whole(amount: Money) -> Money:
    """To the dollar, as people say numbers; under a dollar the cents are all there is."""
    return amount.down_to(1) or amount


def _whole_up(amount: Money) -> Money:
    return Money(-(-amount.cents // 100) * 100)


def _shrinks(state: RepState, amount: Money) -> bool:
    """Whether the raises of the caller get smaller, this one with them."""
    numbers = [*dict.fromkeys(named.amount for named in state.offers), amount]
    return len(numbers) > 2 and ZERO < amount - numbers[-2] <= numbers[-2] - numbers[-3]
