"""Several bills of one visit under one budget: who first, how much, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.core.bargaining import shares_of
from app.core.case import Bill
from app.core.money import ZERO, Money
from app.core.offers import Position, amounts, position_from_json
from app.core.visit_budget import Share, share_budget
from tests.core.offer_positions import POLICY, Random, random_bargain, random_position
from tests.core.test_budget import TODAY, case_of, fact

# Medicare 1,000 makes a target of 1,100 and a ceiling of 2,400.
PLAIN: dict[str, Any] = {"billed": 5000, "medicare": 1000, "itemized": True, "group_code": "PR", "tier": 2}


def bill(**fields: Any) -> Position:
    return position_from_json({**PLAIN, **fields})


def share(budget: int, **bills: Position) -> list[Share]:
    return list(share_budget(list(bills.items()), Money.dollars(budget), POLICY))


def told(shares: list[Share]) -> list[tuple[str, int]]:
    return [(s.bill, s.funds.cents // 100) for s in shares]


CASES: dict[str, tuple[int, dict[str, Position], list[tuple[str, int]]]] = {
    "not owed takes nothing": (3000, {"a": bill(group_code="CO", network="in_network"), "b": bill()},
                               [("b", 2400), ("a", 0)]),
    "free care takes nothing": (3000, {"a": bill(fap_state="likely"), "b": bill()}, [("b", 2400), ("a", 0)]),
    "a share by law comes first": (2000, {"a": bill(), "b": bill(nsa_state="applies", legal_cap=750)},
                                   [("b", 750), ("a", 1250)]),
    "a share not named takes nothing": (2000, {"a": bill(), "b": bill(nsa_state="applies")}, [("a", 2000), ("b", 0)]),
    "a deal comes before what is open": (1600, {"a": bill(), "b": bill(history=[{"day": 9, "ask": 900}])},
                                         [("b", 900), ("a", 700)]),
    "the sooner clock first": (1800, {"a": bill(placement_in_days=30), "b": bill(placement_in_days=9)},
                               [("b", 1100), ("a", 700)]),
    "a clock before none": (1800, {"a": bill(billed=9000), "b": bill(placement_in_days=90)},
                            [("b", 1800), ("a", 0)]),  # 700 is under 12 % of 9,000
    "the larger saving per dollar": (1800, {"a": bill(), "b": bill(billed=6000)},
                                     [("b", 1100), ("a", 700)]),
    "what is left raises the limits in order": (3000, {"a": bill(), "b": bill()}, [("a", 1900), ("b", 1100)]),
    "its own money is a limit": (3000, {"a": bill(funds=800), "b": bill()}, [("a", 800), ("b", 2200)]),
    "no money": (0, {"a": bill(), "b": bill()}, [("a", 0), ("b", 0)]),
}  # fmt: skip


@pytest.mark.parametrize(("budget", "bills", "expected"), CASES.values(), ids=CASES)
def test_shares(budget: int, bills: dict[str, Position], expected: list[tuple[str, int]]) -> None:
    shares = share(budget, **bills)
    assert told(shares) == expected
    assert [s.order for s in shares] == list(range(1, len(shares) + 1))


def test_each_share_says_why() -> None:
    shares = share(
        3000,
        clock=bill(placement_in_days=9), free=bill(fap_state="likely"), law=bill(nsa_state="applies", legal_cap=750),
        none=bill(already_paid=True), last=bill(billed=30000, medicare=4000),
    )  # fmt: skip
    why = {s.bill: s.why for s in shares}
    assert "collections in 9 days" in why["clock"]
    assert "Free care is asked for first" in why["free"]
    assert "The law leaves this share to pay: $750" in why["law"]
    assert "Nothing is owed" in why["none"]
    assert "too little to be answered" in why["last"]


def test_the_order_told_does_not_matter_and_the_budget_is_kept() -> None:
    rng = Random(11)
    for _ in range(150):
        draw = [random_position(rng) if rng.random() < 0.4 else random_bargain(rng) for _ in range(rng.randint(2, 5))]
        bills = [(f"bill {place}", position) for place, position in enumerate(draw)]
        budget = Money.dollars(rng.randint(0, 12_000))
        shares = share_budget(bills, budget, POLICY)
        rng.shuffle(bills)
        assert share_budget(bills, budget, POLICY) == shares
        assert sum((s.funds for s in shares), ZERO) <= budget
        at = dict(bills)
        for part in shares:
            own = at[part.bill].funds
            assert part.funds <= amounts(at[part.bill], POLICY).most_owed
            assert own is None or part.funds <= own


@pytest.mark.parametrize(("bills", "budget", "remedy"), [
    ([("a", bill()), ("a", bill())], Money(1), "give each its own"),
    ([("a", bill())], Money(-1), "without a minus sign"),
])  # fmt: skip
def test_what_cannot_be_shared(bills: list[tuple[str, Position]], budget: Money, remedy: str) -> None:
    with pytest.raises(ValueError, match=remedy):
        share_budget(bills, budget, POLICY)


# --- of a case ---


def case_bill(bill_id: str, billed: str, medicare: str) -> Bill:
    return Bill(
        id=bill_id, facts={"billed_amount": fact("billed_amount", billed), "medicare": fact("medicare", medicare)}
    )


def test_the_bills_of_a_case_share_its_budget() -> None:
    case = case_of("3000", case_bill("a", "5000", "1000"), case_bill("b", "9000", "1000"))
    shares = shares_of(case, POLICY, date(2026, 11, 26))
    assert [s.bill for s in shares] == ["b", "a"]
    assert sum((s.funds for s in shares), ZERO) == Money.dollars(3000)


def test_without_a_budget_or_with_one_bill_there_is_nothing_to_share() -> None:
    one, two = case_bill("a", "5000", "1000"), case_bill("b", "9000", "1000")
    assert shares_of(case_of(None, one, two), POLICY, TODAY) == ()
    assert shares_of(case_of("3000", one), POLICY, TODAY) == ()
