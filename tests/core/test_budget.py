"""Several bills of one visit, and one budget for them all."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.bargaining import funds_of
from app.core.case import Bill, Case, Fact
from app.core.money import Money

TODAY = date(2026, 11, 26)


def fact(name: str, dollars: str) -> Fact:
    return Fact(name=name, value=Money.parse(dollars), on=TODAY, quote=dollars, source="said")


def case_of(budget: str | None, *bills: Bill) -> Case:
    case = Case(id="c", opened=TODAY, bills=bills, focus=bills[0].id)
    return case if budget is None else case.model_copy(update={"facts": {"budget": fact("budget", budget)}})


def bill(bill_id: str, *, funds: str | None = None, settled: str | None = None, advised: str | None = None) -> Bill:
    told = {"funds": funds, "settlement_amount": settled}
    facts = {name: fact(name, value) for name, value in told.items() if value is not None}
    return Bill(id=bill_id, facts=facts, advised=None if advised is None else Money.parse(advised))


@pytest.mark.parametrize(
    ("budget", "bills", "left"),
    [
        (None, [bill("a", funds="3000"), bill("b", settled="9000")], "3000"),  # no budget: each bill its own
        ("5000", [bill("a"), bill("b")], "5000"),
        ("5000", [bill("a"), bill("b", settled="2000")], "3000"),
        ("5000", [bill("a"), bill("b", advised="1200"), bill("c", settled="800")], "3000"),
        ("5000", [bill("a"), bill("b", advised="1200", settled="1500")], "3500"),  # what was settled counts
        ("5000", [bill("a", funds="2500"), bill("b", settled="1000")], "2500"),
        ("5000", [bill("a", funds="4500"), bill("b", settled="1000")], "4000"),
        ("5000", [bill("a"), bill("b", settled="7000")], "0"),  # never less than nothing
        ("5000", [bill("a", advised="900"), bill("b")], "5000"),  # its own number is not taken from it
    ],
)
def test_what_is_left_for_a_bill(budget: str | None, bills: list[Bill], left: str) -> None:
    case = case_of(budget, *bills)
    assert funds_of(case, case.bills[0]) == Money.parse(left)


def test_nothing_set_aside_is_unknown() -> None:
    case = case_of(None, bill("a"), bill("b"))
    assert funds_of(case, case.bills[0]) is None
