"""Why not higher, why not lower, what if they ask this: answers with their arithmetic that change nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from app.core.money import ZERO, Money
from app.core.offer_asks import answer_to, answers_by_ask
from app.core.offer_questions import after_saying, what_if, why_not_higher, why_not_lower, with_answer
from app.core.offers import Decision, Position, amounts, decide_offer, position_from_json
from app.core.position import MOST_AMOUNT
from tests.core.offer_positions import (
    POLICY,
    Random,
    negotiate,
    random_bargain,
    random_news,
    random_position,
    random_script,
)

OPEN: dict[str, Any] = {
    "billed": 18000, "medicare": 4200, "medicare_confidence": "high", "allowed": 6000, "itemized": True,
    "group_code": "PR", "network": "in_network", "nsa_state": "does_not", "fap_state": "none",
    "appeal_state": "lost", "tier": 2, "day": 60,
}  # fmt: skip
OFFERED = {"day": 60, "tier": 2, "offer": 3570, "outcome": "none"}


def position(**fields: Any) -> Position:
    return position_from_json({**OPEN, **fields})


def words(answer: Any, *, private: bool = False) -> str:
    return " ".join(reason.text for reason in answer.reasons if private or not reason.private)


def test_a_first_number_is_explained_by_its_sum() -> None:
    higher, lower = why_not_higher(position(), POLICY), why_not_lower(position(), POLICY)
    for answer in (higher, lower):
        assert "Medicare pays about $4,200 for this care; 85% of that is $3,570." in words(answer)
        assert answer.decision == decide_offer(position(), POLICY)
    assert "From $3,570 you can go up later" in words(higher)
    assert "12% of the $18,000 balance ($2,160) reads as an insult" in words(lower)


HISTORY = [{**OFFERED, "day": 45, "ask": 9000, "outcome": "countered"}]
ASKED = {
    "higher: no move since": ("higher", {"history": [OFFERED], "day": 75}, "bidding against yourself"),
    "higher: their move": (
        "higher",
        {"day": 95, "history": [*HISTORY, {"day": 90, "offer": 3570}, {"day": 95, "ask": 8400}]},
        "They came down by $600; 80% of that is $480. Added to $3,570 it makes $4,050, and no more.",
    ),
    "higher: what they ask": ("higher", {"history": [{"day": 60, "ask": 4500}]}, "They ask $4,500."),
    "higher: escalated": (
        "higher", {"tier": 1, "history": [{**OFFERED, "tier": 1, "outcome": "rejected"}]}, "would reward the no"),
    "higher: after the final": (
        "higher",
        {"day": 106, "history": [*HISTORY, {"day": 105, "offer": 6000, "ask": 8000, "outcome": "countered"}]},
        "A final offer that goes up was not final",
    ),
    "higher: under the law": ("higher", {"nsa_state": "applies", "legal_cap": 750}, "$750 is all that you owe"),
    "higher: at a gate": ("higher", {"itemized": False}, "No number is said in this step"),
    "higher: could rise": ("higher", {"medicare": None, "setting": "hospital"}, "raise it most: the Medicare"),
    "lower: said already": ("lower", {"history": [OFFERED], "day": 75}, "You said $3,570. A number taken back"),
    "lower: a deal": ("lower", {"history": [{"day": 60, "ask": 4500}]}, "Asking for less can lose it"),
    "lower: under the law": ("lower", {"nsa_state": "applies", "legal_cap": 750}, "$750 is owed"),
    "lower: the means bind": ("lower", {"funds": 5000}, "$3,000 leaves room to go up"),
    "lower: could fall": ("lower", {"fap_state": None}, "financial assistance. The first number could then be as low"),
}  # fmt: skip


@pytest.mark.parametrize(("side", "fields", "says"), ASKED.values(), ids=ASKED)
def test_why(side: str, fields: dict[str, Any], says: str) -> None:
    ask = why_not_higher if side == "higher" else why_not_lower
    assert says in words(ask(position(**fields), POLICY))


def test_the_final_offer_shows_its_sum_to_the_person_alone() -> None:
    final = why_not_higher(position(day=120, history=HISTORY), POLICY)
    assert "85% of the way from $3,570 to the $9,000 that they ask" in words(final, private=True)
    assert "$6,000" not in words(final)  # the ceiling


def test_no_public_answer_holds_the_limit_the_target_or_the_means() -> None:
    rng = Random(3)
    for _ in range(400):
        asked = random_position(rng) if rng.random() < 0.6 else random_bargain(rng)
        found = amounts(asked, POLICY)
        limits = (found.ceiling, found.target) if decide_offer(asked, POLICY).opening is not None else ()
        secrets = {str(m) for m in (*limits, asked.funds, asked.own_limit) if m is not None}
        for answer in (why_not_higher(asked, POLICY), why_not_lower(asked, POLICY)):
            for reason in answer.reasons:
                told = {word.rstrip(".,;:)") for word in reason.text.replace("(", " ").split()}
                assert reason.private or not told & secrets, reason


# --- what if ---


@pytest.mark.parametrize(
    ("ask", "act"), [("4620", "accept_pending_terms"), ("4620.01", "restate"), ("7000", "restate")]
)
def test_what_if_they_ask(ask: str, act: str) -> None:
    before = position(history=[OFFERED])
    copy = before.model_copy()
    assert what_if(before, POLICY, Money.parse(ask)).act == act
    assert before == copy  # nothing was changed


def test_an_answer_joins_the_open_contact_or_makes_a_new_one() -> None:
    joined = with_answer(position(history=[OFFERED]), Money.dollars(7000))
    assert [(c.offer, c.ask) for c in joined.history] == [(Money.dollars(3570), Money.dollars(7000))]
    later = with_answer(position(history=[OFFERED], day=70), Money.dollars(7000))
    assert [c.day for c in later.history] == [60, 70]
    with pytest.raises(ValueError, match="an amount or an outcome"):
        with_answer(position())


def test_what_if_they_refuse() -> None:
    assert what_if(position(tier=1, history=[{**OFFERED, "tier": 1}]), POLICY, outcome="rejected").act == "escalate"


def test_after_saying_keeps_a_position_that_says_nothing() -> None:
    said = after_saying(position(), decide_offer(position(), POLICY))
    assert said.history[-1].offer == Money.dollars(3570)
    gated = position(itemized=False)
    assert after_saying(gated, decide_offer(gated, POLICY)) is gated


# --- every ask at once ---


def test_intervals_of_the_second_worked_example() -> None:
    told = [(str(a.low), str(a.high), a.act, a.amount) for a in answers_by_ask(position(history=[OFFERED]), POLICY)]
    most = str(MOST_AMOUNT)
    assert told == [
        ("$0", "$4,620", "accept_pending_terms", None),  # theirs
        ("$4,620.01", "$17,999.99", "restate", Money.dollars(3570)),
        ("$18,000", most, "pause", None),
    ]


def _same(asked: Position, ask: Money, decision: Decision) -> bool:
    answer = answer_to(answers_by_ask(asked, POLICY), ask)
    return (answer.act, answer.amount_at(ask)) == (decision.act, decision.amount)


@pytest.mark.parametrize("seed", range(4))
def test_the_intervals_answer_as_the_engine_does(seed: int) -> None:
    """1,000 random asks in all, near the breakpoints and far from them, in talks and in any other position."""
    rng = Random(seed)
    asked = 0
    while asked < 250:
        if rng.random() < 0.6:
            steps = negotiate(random_bargain(rng), random_script(rng), random_news(rng))
            at = rng.choice(steps).position
        else:
            at = random_position(rng)
        answers = answers_by_ask(at, POLICY)
        assert (answers[0].low, answers[-1].high) == (ZERO, MOST_AMOUNT)
        assert all(b.low.cents == a.high.cents + 1 for a, b in pairwise(answers))
        edges = [edge.cents + by for answer in answers for edge in (answer.low, answer.high) for by in (-1, 0, 1)]
        for _ in range(5):
            cents = rng.choice((rng.choice(edges), rng.randint(0, 2 * at.billed.cents + 1)))
            ask = Money(min(max(0, cents), MOST_AMOUNT.cents))
            assert _same(at, ask, what_if(at, POLICY, ask)), (at, ask)
            asked += 1
