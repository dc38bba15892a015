"""Representative: given the state and what the caller did, the next state and what is said. Pure and seeded.

Begging, bluffing and length are no acts, so nothing here can be moved by them.
"""

from __future__ import annotations

from collections.abc import Callable

from app.core.acts import Label
from app.core.money import Money
from app.core.rehearsal import requests
from app.core.rehearsal.bargain import answer_number, discount
from app.core.rehearsal.chance import Luck
from app.core.rehearsal.hidden import Hidden
from app.core.rehearsal.requests import Heard
from app.core.rehearsal.said import CallerAct, CallerKind, RepAct, first
from app.core.rehearsal.scenario import Setup
from app.core.rehearsal.state import LOWEST_GOODWILL, RepState

Said = tuple[RepState, tuple[RepAct, ...]]
_MOST_ANSWERS = 3
_MOST_SILENCES = 3
# At this goodwill they hang up.
_HANGS_UP_AT = -4

_REQUESTS: tuple[Callable[[Heard, RepState], tuple[RepState, RepAct | None]], ...] = (
    requests.authority,
    requests.hold,
    requests.itemized,
    requests.self_pay,
    requests.review,
    requests.assistance,
)
_RECORD_ACTS: tuple[CallerKind, ...] = ("record", "hold_length", "hold_protects", "ask_code", "ask_callback")


def begin(setup: Setup) -> Said:
    """Pick up the phone: the greeting, and the first thing that they say about the account."""
    scenario = setup.scenario
    balance = setup.position.billed - setup.position.errors_removed
    day = setup.position.day if setup.position.day is not None else 45
    state = RepState(day=day, balance=balance, ask=balance, in_store=scenario.script, used=(scenario.opens_with,))
    opening = RepAct(label=scenario.opens_with, amount=_figure(scenario.opens_with, state))
    return state, (RepAct(label="chit_chat", form="greeting"), opening)


def answer(setup: Setup, hidden: Hidden, state: RepState, acts: tuple[CallerAct, ...], turn: int) -> Said:
    """Answer one line of the caller's."""
    if state.over:
        return state, ()
    if first(acts, "silence") and not any(act.kind != "silence" for act in acts):
        return _wait(state)
    state = _feel(state, acts).model_copy(update={"silences": 0})
    if state.goodwill <= _HANGS_UP_AT and first(acts, "insult", "threat", "shouting"):
        return state.model_copy(update={"over": True}), (RepAct(label="hangs_up_or_rude", tier=state.tier),)
    heard, had_deal = Heard(setup, hidden, acts, turn), state.agreed is not None
    state, said = _settle(heard, state)
    if state.over:
        return state, said
    given = list(said)
    for request in _REQUESTS:
        state, act = request(heard, state)
        given += [act] if act else []
    state, numbers = _numbers(heard, state)
    given += numbers
    state, paper = requests.writing(heard, state)
    given += [paper] if paper else []
    if first(acts, *_RECORD_ACTS):
        given.append(RepAct(label="chit_chat", form="records", tier=state.tier))
    if first(acts, "goodbye") and (state.agreed is None or had_deal):
        return state.model_copy(update={"over": True}), (*given[: _MOST_ANSWERS - 1], _bye(state))
    if state.agreed is None and (not given or (len(given) == 1 and state.in_store)):
        state, act = _object(heard, state)
        given.append(act)
    elif not given:
        given.append(RepAct(label="accepts_offer", amount=state.agreed, tier=state.tier))
    return state, tuple(given[:_MOST_ANSWERS])


def _wait(state: RepState) -> Said:
    """The clerk waits too; after the third silence in a row, the call ends."""
    silences = state.silences + 1
    over = silences >= _MOST_SILENCES
    state = state.model_copy(update={"silences": silences, "over": over})
    return state, (_bye(state) if over else RepAct(label="other", form="waiting", tier=state.tier),)


def _feel(state: RepState, acts: tuple[CallerAct, ...]) -> RepState:
    """Abuse costs goodwill, once a line: fewer favors, the same floor."""
    if first(acts, "insult", "threat", "shouting") is None:
        return state
    return state.model_copy(update={"goodwill": max(LOWEST_GOODWILL, state.goodwill - 1)})


def _settle(heard: Heard, state: RepState) -> Said:
    """The caller pays, takes a plan, or says yes to what is on the table."""
    pay, plan, yes = first(heard.acts, "pay"), first(heard.acts, "plan_accept"), first(heard.acts, "accept")
    if pay and pay.detail == "good_faith":
        return state, (RepAct(label="asks_for_payment_now", tier=state.tier),)
    if pay:
        amount = state.agreed or state.ask
        state = state.model_copy(update={"agreed": amount, "paid": True, "over": True})
        return state, (RepAct(label="accepts_offer", form="paid", amount=amount, tier=state.tier),)
    if plan and state.agreed is None:
        state = state.model_copy(update={"agreed": state.ask, "by_plan": True, "paid": True, "over": True})
        return state, (RepAct(label="accepts_offer", form="plan", amount=state.agreed, tier=state.tier),)
    if yes and state.agreed is None:
        state = state.model_copy(update={"agreed": state.ask})
        if first(heard.acts, "ask_writing") is None:
            return state, (RepAct(label="verbal_only_deal", amount=state.agreed, tier=state.tier),)
    return state, ()


def _numbers(heard: Heard, state: RepState) -> tuple[RepState, list[RepAct]]:
    """Every number of the line, in order: who names two has named both."""
    given: list[RepAct] = []
    for act in heard.acts:
        if act.kind != "offer" or act.amount is None or state.agreed is not None:
            continue
        state, reply = answer_number(heard.setup, heard.hidden, state, act.amount, heard.acts, heard.turn)
        given = [reply] if reply else given
    return state, given


def _object(heard: Heard, state: RepState) -> tuple[RepState, RepAct]:
    """The next objection: the scenario's own first, then what this persona likes, never the same twice in a row."""
    # Who has just said that the account rests does not refuse the hold in the same breath: that waits.
    in_store = [label for label in state.in_store if label != "hold_refused" or not state.rests()]
    if not in_store:
        moved, act = discount(heard.hidden, state)
        if act:
            return moved, act
    if in_store:
        label = in_store[0]
        rest = _without_first(state.in_store, label)
    else:
        liked = [label for label in heard.setup.persona.likes if label not in state.used[-2:] and _fits(label, state)]
        label = liked[(len(state.used) + Luck(heard.setup.seed).pick(3, "objection")) % len(liked)]
        rest = state.in_store
    state = state.model_copy(update={"used": (*state.used, label), "in_store": rest})
    return state, RepAct(label=label, amount=_figure(label, state), tier=state.tier)


def _without_first(labels: tuple[Label, ...], one: Label) -> tuple[Label, ...]:
    at = labels.index(one)
    return (*labels[:at], *labels[at + 1 :])


def _bye(state: RepState) -> RepAct:
    return RepAct(label="chit_chat", form="bye", tier=state.tier)


_WITH_THEIR_ASK: tuple[Label, ...] = (
    "full_amount_owed", "deadline_pressure", "counteroffers_amount", "verbal_only_deal",
)  # fmt: skip


def _fits(label: Label, state: RepState) -> bool:
    """A number is turned down once one was named; a word is given once theirs has come down; no hold is refused while
    the account rests."""
    if label == "rejects_offer":
        return bool(state.offers)
    if label == "hold_refused":
        return not state.rests()
    return label != "verbal_only_deal" or state.ask < state.balance


def _figure(label: Label, state: RepState) -> Money | None:
    """Their standing ask, where the label speaks of an amount."""
    return state.ask if label in _WITH_THEIR_ASK else None
