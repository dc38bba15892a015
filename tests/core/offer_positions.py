"""Random positions and negotiations, seeded and plain: for invariants in volume (tests) and in millions (bench).

A negotiation is driven as a real one: the engine decides, its decision is carried out, a random representative
answers, days pass, and the next history entry is what happened. Only fields of offers.md 2.1 are used, so the
engine must know its own final offer without a mark while they stand still.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from random import Random  # noqa: TID251 (every generator takes a seed)
from typing import Any, get_args

import yaml

from app.core.money import ZERO, Money
from app.core.offers import (
    GATES,
    WRITTEN_TERMS,
    Amounts,
    Decision,
    Exchange,
    OfferPolicy,
    Position,
    amounts,
    decide_offer,
)
from app.core.position import (
    AccountStatus,
    AppealState,
    Confidence,
    FapState,
    GroupCode,
    Network,
    NsaState,
    Outcome,
    PlanOffer,
    Setting,
)

ROOT = Path(__file__).parents[2]
POLICY = OfferPolicy.model_validate(yaml.safe_load((ROOT / "playbook" / "offers.yaml").read_text()))
# Random fields are laid over this: they are of the right types, and reading each would take as long as deciding.
BLANK = Position(billed=ZERO)
SPOKEN = ("offer", "restate", "raise", "escalate", "final_offer")

Script = list[tuple[str, int, int, bool]]
News = dict[int, dict[str, Any]]

# What the representative does; more of what keeps the talks going.
REPLIES = ["none", *["rejected"] * 3, *["countered"] * 5, "automatic_discount", "plan_offered", "refused_writing"]
REPLIES.append("accepted")
WAITS = [0, 0, 1, 3, 7, 14, 21, 40]

_MONEY = ("errors_supported", "errors_removed", "legal_cap", "medicare", "allowed", "cash", "agb", "funds", "own_limit")
_CHOICES: dict[str, tuple[Any, ...]] = {
    "medicare_confidence": get_args(Confidence),
    "setting": get_args(Setting),
    "account_status": get_args(AccountStatus),
    "fap_state": get_args(FapState),
    "appeal_state": get_args(AppealState),
    "group_code": get_args(GroupCode),
    "network": get_args(Network),
    "nsa_state": get_args(NsaState),
    "itemized": (True, True, False),
    "legal_cap_verified": (True, False),
    "debt_validated": (True, False),
    "time_barred": (True, False, False),
    "authority_confirmed": (True, False),
    "hold_refused": (True, False),
    "plan_is_a_right": (True, False),
}
_NUMBERS = {
    "day": 220, "tier": 2, "contacts_left": 16, "placement_in_days": 120, "hold_until": 220, "holds_used": 3,
    "hold_limit": 3, "days_since_validation_notice": 60,
}  # fmt: skip
_GATE_IDS = tuple(gate.id for gate in GATES)


def random_money(rng: Random) -> Money:
    """Small, ordinary and huge amounts, and often the same ones, so that bounds meet."""
    kind = rng.random()
    if kind < 0.15:
        return Money(rng.randrange(501))
    if kind < 0.30:
        return Money(rng.choice((0, 1, 420_000, 1_800_000)))
    return Money(rng.randrange(5_000_000) if kind < 0.98 else rng.randrange(10**11))


def random_position(rng: Random) -> Position:
    """Any position: every field known or not, contradictions and a random history included."""
    if rng.random() < 0.03:
        return random_fair_plan(rng)
    fields: dict[str, Any] = {"billed": random_money(rng)}
    # Few unknowns or many: half of all positions know little.
    known = rng.choice((0.15, 0.35, 0.6))
    for name in _MONEY:
        if rng.random() < known:
            fields[name] = random_money(rng)
    for name, choices in _CHOICES.items():
        if rng.random() < known * 0.6:
            fields[name] = rng.choice(choices)
    for name, most in _NUMBERS.items():
        if rng.random() < known:
            fields[name] = rng.randint(0, most)
    if rng.random() < 0.3:
        fields["waived_gates"] = tuple(rng.sample(_GATE_IDS, rng.randint(1, 3)))
    if rng.random() < 0.4:
        most = len(WRITTEN_TERMS)
        fields["written_terms"] = WRITTEN_TERMS if rng.random() < 0.6 else tuple(rng.sample(WRITTEN_TERMS, most - 1))
    if rng.random() < 0.2:
        fields["plan_offer"] = random_plan(rng)
    if rng.random() < 0.7:
        fields["history"] = tuple(random_exchange(rng) for _ in range(rng.randint(1, 6)))
    return BLANK.model_copy(update=fields)


def random_plan(rng: Random) -> PlanOffer:
    rate = rng.choice((None, "0", "0", "3.5", "29.99"))
    return PlanOffer.model_validate(
        {"monthly": Money(rng.randint(0, 20_000)), "months": rng.randint(1, 36), "interest": rate}
    )


def random_fair_plan(rng: Random) -> Position:
    """A balance that the care is worth, less money than that, and a plan about as long as it should be."""
    billed = Money.dollars(rng.randint(300, 4_000))
    months = rng.randint(1, 36)
    plan = {"monthly": Money(billed.cents // months + rng.choice((-1, 0, 0, 1))), "months": months}
    return BLANK.model_copy(
        update={
            "billed": billed,
            "allowed": billed + Money(rng.randint(-1, 1)),
            "funds": Money(rng.randint(0, billed.cents)),
            "fap_state": "denied",
            "tier": rng.randint(0, 2),
            "plan_offer": PlanOffer.model_validate({**plan, "interest": rng.choice((None, "0", "0", "6"))}),
            "plan_is_a_right": rng.random() < 0.2,
            "history": (Exchange(day=50, offer=Money.dollars(100), outcome="plan_offered"),),
        }
    )


def random_exchange(rng: Random) -> Exchange:
    return Exchange.model_construct(
        day=rng.randint(0, 200),
        tier=rng.choice((None, 0, 1, 2)),
        offer=random_money(rng) if rng.random() < 0.6 else None,
        ask=random_money(rng) if rng.random() < 0.5 else None,
        outcome=rng.choice(get_args(Outcome)),
        final=rng.choice((None, None, None, True, False)),
    )


def random_bargain(rng: Random) -> Position:
    """Amounts that people bargain over, gates open, so that the talks go on for a while."""
    maybe: dict[str, Any] = {
        "allowed": Money.dollars(rng.randint(500, 20_000)),
        "funds": Money.dollars(rng.randint(300, 15_000)),
        "own_limit": Money.dollars(rng.randint(300, 15_000)),
        "contacts_left": rng.randint(2, 16),
        "placement_in_days": rng.randint(0, 120),
        "hold_until": rng.randint(60, 220),
        "holds_used": rng.randint(0, 2),
        "hold_limit": rng.randint(1, 3),
        "appeal_state": rng.choice(("open", "lost")),
        "authority_confirmed": True,
        "account_status": rng.choice(("provider", "early_out", "agency", "buyer")),
        "plan_offer": random_plan(rng),
        "plan_is_a_right": True,
        "written_terms": tuple(rng.sample(WRITTEN_TERMS, rng.randint(0, len(WRITTEN_TERMS)))),
    }
    known = {name: value for name, value in maybe.items() if rng.random() < 0.4}
    bargain = {
        "billed": Money.dollars(rng.randint(2_000, 40_000)),
        "medicare": Money.dollars(rng.randint(300, 9_000)),
        "tier": rng.randint(0, 2),
        "day": rng.randint(20, 110),
    }
    return BLANK.model_copy(update=bargain | known)


def random_script(rng: Random) -> Script:
    """A representative who does anything, or one who keeps coming down, several times in a call."""
    if rng.random() < 0.4:
        return [
            ("countered", rng.randint(20, 150), rng.choice((0, 0, 20)), rng.random() < 0.5)
            for _ in range(rng.randint(6, 14))
        ]
    return [
        (rng.choice(REPLIES), rng.randint(-100, 250), rng.choice(WAITS), rng.random() < 0.5)
        for _ in range(rng.randint(4, 18))
    ]


def random_news(rng: Random) -> News:
    """Now and then, what is learned on the way: a cap, an error, other means, a hold."""
    items = (
        lambda: {"legal_cap": Money.dollars(rng.randint(100, 20_000))},
        lambda: {"errors_removed": Money.dollars(rng.randint(100, 20_000))},
        lambda: {"funds": Money.dollars(rng.randint(0, 15_000))},
        lambda: {"hold_until": rng.randint(60, 250)},
    )
    return {rng.randint(1, 15): rng.choice(items)() for _ in range(rng.choice((0, 0, 1, 2)))}


@dataclass(frozen=True)
class Step:
    """One decision: on what position, and what it said."""

    position: Position
    decision: Decision

    @cached_property
    def found(self) -> Amounts:
        return amounts(self.position, POLICY)

    @property
    def day(self) -> int:
        return self.position.day or 0

    @property
    def spoken(self) -> Money | None:
        return self.decision.amount if self.decision.act in SPOKEN else None


def negotiate(position: Position, script: Script, news: News | None = None, *, marks_final: bool = False) -> list[Step]:
    """Drive a negotiation: each next history entry follows the engine's own decision and the script's reply.

    Where amounts change on the way the caller marks its final offer, as the app does: what it came to then cannot
    be worked out from the facts of today.
    """
    steps = []
    ask = position.billed
    for turn, (outcome, move, wait, gets_higher) in enumerate(script):
        position = position.model_copy(update=(news or {}).get(turn, {}))
        decision = decide_offer(position, POLICY)
        step = Step(position, decision)
        steps.append(step)
        named = None
        if outcome in ("countered", "automatic_discount"):
            ask = named = max(ZERO, Money(ask.cents * (1000 - move) // 1000))
        if outcome == "accepted" and step.spoken is None:
            outcome = "none"
        happened = Exchange.model_construct(
            day=step.day,
            tier=position.tier,
            offer=step.spoken,
            ask=named,
            outcome=outcome,
            final=True if marks_final and decision.act == "final_offer" else None,
        )
        # Waiting is not a contact, unless they called with a figure.
        waited = decision.act in ("pause", "stop", "defer") and named is None
        update: dict[str, Any] = {"day": step.day + wait}
        if not waited:
            update["history"] = (*position.history, happened)
            if position.contacts_left is not None:
                update["contacts_left"] = max(0, position.contacts_left - 1)
        if decision.act in ("ask_authority", "escalate") and gets_higher:
            update["tier"] = min(2, (position.tier or 0) + 1)
        if position.placement_in_days is not None:
            update["placement_in_days"] = max(0, position.placement_in_days - wait)
        position = position.model_copy(update=update)
    return steps


def rises(steps: list[Step]) -> Iterator[tuple[Step, Step]]:
    """Each pair of numbers said one after the other."""
    return pairwise(step for step in steps if step.spoken is not None)


def ask_before_and_now(earlier: Step, later: Step) -> tuple[Money, Money]:
    """Their figure when `earlier` was said, and when `later` was. Before they name one it is the bill."""
    claimed = earlier.position.billed
    before = [e.ask for e in earlier.position.history if e.ask is not None]
    now = [e.ask for e in later.position.history if e.ask is not None]
    return (before[-1] if before else claimed), (now[-1] if now else claimed)
