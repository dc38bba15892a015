"""What is missing, and how far it could move the number."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.core.money import ZERO, Money
from app.core.offer_missing import Missing
from app.core.offer_policy import Plausible
from app.core.offer_question_words import FACT_NAMES
from app.core.offer_ranges import number, what_is_missing
from app.core.offers import amounts, decide_offer, position_from_json
from tests.core.offer_positions import POLICY, Random, random_position


def missing(**fields: Any) -> dict[str, Missing]:
    return {m.fact: m for m in what_is_missing(position_from_json({"billed": 18000, **fields}), POLICY)}


def test_medicare_unknown_gives_the_opening_at_both_ends() -> None:
    """18,000 over 10 and over 2 is 1,800 and 9,000; 85 % of 1.1 times 1,800 is 1,683, and 85 % of 9,000 is 7,650."""
    fact = missing()["medicare"]
    assert (fact.low, fact.high) == (Money.dollars(1683), Money.dollars(7650))
    assert fact.could_move == Money.dollars(7650 - 3642)  # today: 85 % of 18,000 / 4.2
    assert "anywhere from $1,683 to $7,650, up to $4,008 from today's" in fact.why


def test_from_the_allowed_amount_medicare_lies_closer() -> None:
    """6,000 over 3.5 and over 2.0, the range of hospitals: 1,714.28 and 3,000; the target holds the first one down."""
    fact = missing(allowed=6000, setting="hospital")["medicare"]
    assert (fact.low, fact.high) == (Money.dollars(1602), Money.dollars(2550))


def test_a_code_could_take_all_of_it() -> None:
    fact = missing(medicare=4200)["group_code"]
    assert (fact.low, fact.high, fact.could_move) == (ZERO, Money.dollars(3570), Money.dollars(3570))
    assert "from nothing to $3,570" in fact.why


def test_a_fact_that_moves_nothing_says_so() -> None:
    fact = missing(medicare=4200, allowed=6000)["itemized"]
    assert fact.could_move == ZERO
    assert "would not move the first number" in fact.why


def test_time_and_people_move_no_number() -> None:
    facts = missing(account_status="agency")
    assert {facts[name].could_move for name in ("day", "debt_owner")} == {None}


def test_a_cap_without_a_paper_is_missing_its_paper() -> None:
    fact = missing(medicare=4200, legal_cap=1000, legal_cap_verified=False)["legal_cap_verified"]
    assert (fact.low, fact.high) == (Money.dollars(600), Money.dollars(3570))


def test_a_plain_decision_leaves_the_ranges_out() -> None:
    assert {m.could_move for m in decide_offer(position_from_json({"billed": 18000}), POLICY).missing} == {None}


def test_every_range_is_a_range_and_every_moving_fact_has_a_name() -> None:
    rng = Random(7)
    for _ in range(300):
        position = random_position(rng)
        now = number(position, POLICY)
        for fact in what_is_missing(position, POLICY):
            if fact.low is None or fact.high is None or fact.could_move is None:
                continue
            assert fact.fact in FACT_NAMES
            assert ZERO <= fact.low <= fact.high
            assert fact.could_move == max(fact.high - now, now - fact.low)
            assert fact.could_move >= ZERO


def test_the_number_is_what_would_be_named_or_paid() -> None:
    opening = position_from_json({"billed": 18000, "medicare": 4200})
    assert number(opening, POLICY) == amounts(opening, POLICY).opening
    law = {"billed": 18000, "nsa_state": "applies"}
    assert number(position_from_json({**law, "legal_cap": 750}), POLICY) == Money.dollars(750)
    assert number(position_from_json(law), POLICY) == ZERO
    assert number(position_from_json({"billed": 18000, "already_paid": True}), POLICY) == ZERO


@pytest.mark.parametrize(
    ("name", "span", "remedy"),
    [
        ("errors_of_billed", ["0.3", "0"], "the lower end comes first: 0, 3/10"),
        ("errors_of_billed", ["0", 0.3], 'quote it: "0.3"'),
        ("cash_over_medicare", ["0", "4"], "greater than 0"),
    ],
)
def test_the_policy_refuses_a_range_that_is_none(name: str, span: list[Any], remedy: str) -> None:
    with pytest.raises(ValidationError, match=remedy):
        Plausible.model_validate({**POLICY.plausible.model_dump(), name: span})
