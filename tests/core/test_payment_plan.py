"""Payment plans: the arithmetic to the cent, the smallest payment that ends in time, and what a plan costs."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.core.money import ZERO, Money
from app.core.offers import decide_offer, position_from_json
from app.core.payment_plan import MOST_MONTHS, NeverEnds, first_interest, plan_words, schedule, smallest_monthly
from app.core.plan_rights import most_monthly, right_to_plan, right_words
from tests.core.offer_positions import POLICY, Random
from tests.core.test_case import PLAYBOOK

TODAY = date(2026, 11, 26)


def money(text: str) -> Money:
    return Money.parse(text)


@pytest.mark.parametrize(
    ("balance", "monthly", "rate", "months", "last", "total"),
    [
        ("1000", "100", "0", 10, "100", "1000"),
        ("1000", "300", "0", 4, "100", "1000"),
        ("1000", "1000", "12", 2, "10.10", "1010.10"),  # 10.00, then 0.10 on the ten dollars left
        ("1000", "1010", "12", 1, "1010", "1010"),
        ("1000", "2000", "0", 1, "1000", "1000"),
        ("0", "50", "0", 0, "0", "0"),
        # by hand: 100.00 -> 101.00 - 51 = 50.00; 50.50 -> 51 - ... the last one 50.50
        ("100", "51", "12", 2, "50.50", "101.50"),
    ],
)
def test_schedule(balance: str, monthly: str, rate: str, months: int, last: str, total: str) -> None:
    paid = schedule(money(balance), money(monthly), Decimal(rate))
    assert (paid.months, paid.last, paid.total) == (months, money(last), money(total))
    assert paid.interest == paid.total - money(balance)


def test_interest_is_rounded_to_the_nearest_cent() -> None:
    assert first_interest(money("100.50"), Decimal(12)) == money("1.01")  # 1.005
    assert first_interest(money("100.49"), Decimal(12)) == money("1.00")


@pytest.mark.parametrize(("monthly", "rate"), [("0", "0"), ("10", "12"), ("9.99", "12"), ("10.01", "12")])
def test_a_plan_that_never_ends(monthly: str, rate: str) -> None:
    with pytest.raises(NeverEnds):
        schedule(money("1000"), money(monthly), Decimal(rate))


@pytest.mark.parametrize("seed", range(3))
def test_the_smallest_payment_ends_in_time_and_a_cent_less_does_not(seed: int) -> None:
    rng = Random(seed)
    for _ in range(40):
        balance, months = Money(rng.randint(1, 3_000_000)), rng.randint(1, 120)
        rate = Decimal(rng.choice(("0", "0", "2.99", "9.9", "29.99")))
        least = smallest_monthly(balance, months, rate)
        assert least.months <= months
        assert least.total == balance + least.interest
        assert ZERO < least.last <= least.monthly
        if least.monthly > Money(1):
            with contextlib.suppress(NeverEnds):
                assert schedule(balance, least.monthly - Money(1), rate).months > months


@pytest.mark.parametrize("months", [0, MOST_MONTHS + 1])
def test_the_months_must_be_possible(months: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 600"):
        smallest_monthly(money("100"), months)


def words(**plan: Any) -> str:
    position = position_from_json({"billed": 4000, "medicare": 3000, "plan_offer": plan})
    return " ".join(reason.text for reason in plan_words(position, money("4000")))


@pytest.mark.parametrize(("plan", "says"), [
    ({"monthly": 100, "months": 40, "interest": 0},
     "40 payments, $100 each and $100 at the end, $4,000 in all. Interest: none."),
    ({"monthly": 100, "months": 41, "interest": 0}, "$4,100, which is $100 more than the $4,000"),
    ({"monthly": 100, "months": 30, "interest": 0}, "$1,000 of the $4,000 would still be open"),
    ({"monthly": 100, "months": 30, "interest": 0}, "ends within 30 months is $133.34, the last one $133.14"),
    ({"monthly": 100, "months": 48, "interest": 9}, "Interest: $"),
    ({"monthly": 20, "interest": 9}, "does not end in 50 years: the first month's interest alone is $30"),
    ({"monthly": 100, "months": 40}, "Ask for the interest rate of the plan in writing"),
])  # fmt: skip
def test_a_plan_in_words(plan: dict[str, Any], says: str) -> None:
    assert says in words(**plan)


def test_a_decision_carries_the_arithmetic_of_the_plan() -> None:
    fields = {"billed": 4000, "medicare": 3000, "allowed": 6000, "funds": 100, "fap_state": "denied", "tier": 2,
              "plan_offer": {"monthly": 100, "months": 40, "interest": 0},
              "history": [{"day": 60, "offer": 50, "outcome": "plan_offered"}]}  # fmt: skip
    decision = decide_offer(position_from_json(fields), POLICY)
    assert decision.act == "plan_ok"
    assert any("40 payments, $100 each" in reason.text for reason in decision.reasons)


# --- rights ---


@pytest.mark.parametrize(("state", "setting", "on", "expected"), [
    ("CO", "hospital", TODAY, ("co_discounted_care", 4, 36)),
    ("CO", "professional", TODAY, ("co_discounted_care", 2, 36)),
    ("CO", "hospital", date(2022, 8, 31), None),
    ("MD", None, TODAY, ("md_charity", 5, None)),
    ("NY", "hospital", TODAY, ("ny_hfal", 5, None)),
    ("TX", "hospital", TODAY, None),
    (None, "hospital", TODAY, None),
])  # fmt: skip
def test_right_to_a_plan(state: str | None, setting: str | None, on: date, expected: Any) -> None:
    right = right_to_plan(PLAYBOOK.rules, state, setting, on)
    assert (None if right is None else tuple(right)) == expected


def test_the_right_in_words_and_in_dollars() -> None:
    right = right_to_plan(PLAYBOOK.rules, "CO", "hospital", TODAY)
    assert right is not None
    assert right_words(right).rule == "co_discounted_care"
    assert "4% of monthly income" in right_words(right).text
    assert most_monthly(right, money("3333.33")) == money("133.33")
