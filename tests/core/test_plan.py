"""What the plan adds to the file: promises with what is known of them in writing, and what may be owed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.core.case import WRITTEN_TERMS, CallNote, Exchange
from app.core.money import Money
from app.core.plan import may_owe, next_steps, private_amounts, promises
from app.core.view import View
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with
from tests.test_coverage_gate import ENFORCE, NOTHING_OWED, PRICED, SURPRISE


def said(label: str, days_ago: int = 3, quote: str = "") -> CallNote:
    return CallNote(on=TODAY - timedelta(days=days_ago), label=label, quote=quote or label)


HELD, YES, LESS, BACK = (
    said("hold_granted"),
    said("accepts_offer", 2),
    said("offers_discount", 5),
    said("transfer_or_callback", quote="I'll call you back tomorrow."),
)


@pytest.mark.parametrize(
    ("calls", "facts", "wanted"),
    [
        ((HELD,), {}, [None]),
        ((HELD,), {"hold_confirmed": True}, [True]),
        ((HELD,), {"hold_confirmed": False}, [False]),
        ((), {"hold": "granted"}, [None]),
        ((), {"hold": "granted", "hold_confirmed": True}, [True]),
        ((YES,), {}, [None]),
        ((YES,), {"written_terms": WRITTEN_TERMS}, [True]),
        ((YES,), {"written_terms": WRITTEN_TERMS[:2]}, [None]),  # a letter, but not yet the deal
        ((YES,), {"written_terms": []}, [False]),
        ((HELD, YES), {"hold_confirmed": True}, [True, None]),
        ((LESS, YES), {"written_terms": WRITTEN_TERMS}, [True]),  # a price that they name is no promise
        ((BACK,), {"hold_confirmed": True, "written_terms": WRITTEN_TERMS}, [None]),
        ((said("hold_granted", -1),), {"hold_confirmed": True}, [None]),  # promised after that letter
    ],
)
def test_a_promise_is_in_writing_as_far_as_a_fact_says_so(
    calls: tuple[CallNote, ...], facts: dict[str, Any], wanted: list[bool | None]
) -> None:
    found = promises(bill_with(case_with(**facts), calls=calls).bill)
    assert [promise.in_writing for promise in found] == wanted


OWED = PRICED | {"group_code": "PR"}


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, None),
        ({"billed_amount": "18000"}, None),
        (NOTHING_OWED, "$0"),
        (SURPRISE, None),
        (SURPRISE | {"cost_share": "900"}, "$900"),
        (ENFORCE, None),
        (OWED, "$18,000"),
        (OWED | {"errors_removed": "500"}, "$17,500"),
        (OWED | {"appeal": "filed"}, None),  # not settled while the plan may still pay
        ({n: v for n, v in OWED.items() if n != "appeal"}, None),
        ({n: v for n, v in OWED.items() if n != "appeal"} | {"insurance_type": "uninsured"}, "$18,000"),
        (OWED | {"settlement_amount": "4600"}, "$4,600"),
        ({n: v for n, v in OWED.items() if n != "billed_amount"}, None),
    ],
)
def test_what_may_be_owed_as_far_as_it_is_settled(facts: dict[str, Any], wanted: str | None) -> None:
    case = case_with(**facts)
    found = may_owe(View(case, case.bill, PLAYBOOK, TODAY))
    assert (None if found is None else str(found)) == wanted


BARGAINING = PRICED | {"group_code": "PR", "external_review": "declined", "hold": "granted", "hold_confirmed": True}
BARGAINING |= {"itemized": "received", "claim_form": "received", "bill_checked": True}


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({"authority_confirmed": True}, ["make_offer", "accept_pending_terms", "pay_settlement"]),
        ({"settlement_amount": "4600.00"}, ["accept_pending_terms", "pay_settlement", "check_zero_balance"]),
    ],
)
def test_the_next_steps_lead_to_a_deal_in_writing(facts: dict[str, Any], wanted: list[str]) -> None:
    case = case_with(**(BARGAINING | facts))
    assert [move.step for move in next_steps(case, case.focus, PLAYBOOK, TODAY)] == wanted


def test_after_the_last_step_there_is_none() -> None:
    case = case_with(**BARGAINING, settlement_amount="4600.00", settlement_paid=True, zero_balance=True)
    steps = [move.step for move in next_steps(case, case.focus, PLAYBOOK, TODAY)]
    assert steps[0] == "keep_papers" and len(steps) == 1


def test_an_amount_that_they_named_is_not_private_any_more() -> None:
    case = case_with(savings="9000.00", funds="5000.00", own_limit="7000.00")
    bill = bill_with(case, exchanges=(Exchange(on=TODAY, tier=1, ask=Money.parse("9000"), outcome="countered"),)).bill
    assert private_amounts(case, bill, "6000.00") == {Money.parse(amount) for amount in ("5000", "6000", "7000")}
