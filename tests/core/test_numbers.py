"""The numbers of a bill: shown where a reply would show them, and never where there is no price to talk about."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.case import WRITTEN_TERMS, Case
from app.core.money import Money
from app.core.numbers import Numbers, numbers_now
from app.core.pricing import number_to_say, their_number
from app.core.view import View
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with
from tests.core.test_view import spoke
from tests.test_coverage_gate import ENFORCE, FRONT_DESK, NOTHING_OWED, PRICED, SURPRISE

# Nothing else is open: the step that the engine decides is the one that stands.
AT_THE_PRICE = {
    "hold": "granted", "hold_confirmed": True, "bill_checked": True, "external_review": "declined",
    "hospital_nonprofit": False,
}  # fmt: skip


def view_of(facts: dict[str, Any], **bill: Any) -> View:
    case = bill_with(case_with(**facts), **bill)
    return View(case, case.bill, PLAYBOOK, TODAY)


def shown(facts: dict[str, Any], **bill: Any) -> Numbers | None:
    return numbers_now(view_of(facts, **bill))


def test_what_the_engine_says_now() -> None:
    found = shown(PRICED | AT_THE_PRICE)
    assert found is not None
    assert (found.amount, found.opening, found.say_now) == (Money.dollars(3_000), Money.dollars(3_000), True)
    assert (found.target, found.ceiling, found.ask) == (
        Money.dollars(4_620),
        Money.dollars(5_000),
        Money.dollars(18_000),
    )
    assert found.ladder[0] == found.opening and found.ladder[-1] <= found.ceiling
    assert "Medicare" in found.arithmetic and "5,000" not in found.arithmetic


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({}, "nothing is known"),
        (PRICED | NOTHING_OWED, "nothing is owed"),
        (PRICED | SURPRISE | {"cost_share": "900"}, "only a share is owed"),
        (PRICED | ENFORCE, "who owes it is not settled"),
        (PRICED | {"account_status": "collections"}, "a collector has to prove it first"),
        ({n: v for n, v in PRICED.items() if n not in ("medicare", "allowed_amount", "funds")}, "no price is known"),
        ({n: v for n, v in PRICED.items() if n != "billed_amount"}, "no bill is known"),
        (PRICED | {"settlement_amount": "4600", "written_terms": WRITTEN_TERMS}, "the deal is made"),
        (PRICED | {"settlement_amount": "4600", "settlement_paid": True}, "it is paid"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_number_where_there_is_none_to_name(facts: dict[str, Any], why: str) -> None:
    assert shown(facts) is None
    assert shown(facts | {"hold": "granted", "hold_confirmed": True, "bill_checked": True}) is None


@pytest.mark.parametrize(
    "facts",
    [PRICED, PRICED | {"appeal": "filed"}, FRONT_DESK | AT_THE_PRICE, PRICED | {"assistance": "likely"}],
    ids=["another step first", "the appeal first", "somebody who can say yes first", "help first"],
)
def test_shown_ahead_it_is_not_to_be_said_yet(facts: dict[str, Any]) -> None:
    found = shown(facts)
    assert found is not None and not found.say_now and found.amount == Money.dollars(3_000)


def test_what_was_named_stands_until_there_is_another_number() -> None:
    talks = (spoke("3000", "9000", "countered", 60), spoke("4198", outcome="rejected", days_ago=2))
    view = view_of(PRICED | AT_THE_PRICE, exchanges=talks)
    assert view.decision.amount is None and view.decision.opening == Money.dollars(3_000)
    found = numbers_now(view)
    assert found is not None and found.amount == Money.dollars(4_198) and not found.say_now


def test_a_number_over_the_means_is_not_repeated() -> None:
    talks = (spoke("4198", outcome="rejected", days_ago=2),)
    view = view_of(PRICED | AT_THE_PRICE | {"funds": "3500"}, exchanges=talks)
    assert view.decision.amount is None and number_to_say(view) == view.decision.opening


def test_a_deal_that_waits_for_its_letter_is_the_number() -> None:
    found = shown(PRICED | AT_THE_PRICE | {"settlement_amount": "4600"})
    assert found is not None and found.amount == Money.dollars(4_600)


def test_what_they_ask_is_their_last_figure_else_the_bill() -> None:
    assert their_number(Case(id="t", opened=TODAY).bill) is None
    assert their_number(case_with(billed_amount="18000").bill) == Money.dollars(18_000)
    talks = (spoke(None, "14400", "countered", 5), spoke("3000", None, "rejected", 2))
    assert their_number(bill_with(case_with(billed_amount="18000"), exchanges=talks).bill) == Money.dollars(14_400)
