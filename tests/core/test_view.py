"""What a condition may look at: facts with their defaults, and every conclusion under its name, from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given

from app.core.case import FACTS, WRITTEN_TERMS, Bill, Exchange
from app.core.conditions import Unknown
from app.core.money import Money
from app.core.playbook import Playbook
from app.core.view import DERIVED, NOT_ASKED, View, agreed_amount
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with, facts_of

OWED = {"network_status": "out_of_network", "emergency": False}
NOTHING_OWED = {"network_status": "in_network", "group_code": "CO"}
ENFORCE = {"network_status": "in_network", "signed_notice": False}
NOT_YOURS = {"patient_deceased": True, "signed_for_bill": False}
NEXT_PAYER = {"group_code": "OA"}
SURPRISE = {
    "network_status": "out_of_network", "emergency": True, "provider_type": "hospital", "insurance_type": "employer",
    "service_date": "2026-09-01",
}  # fmt: skip
SURPRISE_LIKELY = {k: v for k, v in SURPRISE.items() if k != "insurance_type"}
NECESSITY = {"denial_category": "medical_necessity"}
LOST = {"appeal": "lost"}
# Everything that the price rests on.
PRICED = OWED | {
    "billed_amount": "18000", "medicare": "4200", "allowed_amount": "6000", "provider_type": "hospital",
    "itemized": "received", "appeal": "lost", "tier": "manager", "hold_until": "2027-12-31",
}  # fmt: skip


def seen(facts: dict[str, Any], declined: tuple[str, ...] = (), **bill: Any) -> View:
    case = bill_with(case_with(**facts), **bill)
    case = case.model_copy(update={"declined": tuple(case.question_key(name) for name in declined)})
    return View(case, case.bill, PLAYBOOK, TODAY)


def of_two_bills() -> View:
    case = case_with()
    case = case.model_copy(update={"bills": (*case.bills, Bill(id="second"))})
    return View(case, case.bill, PLAYBOOK, TODAY)


def spoke(
    offer: str | None = None, ask: str | None = None, outcome: Any = "none", days_ago: int = 0, *, final: bool = False
) -> Exchange:
    return Exchange(
        on=TODAY - timedelta(days=days_ago), tier=2, outcome=outcome, final=final,
        offer=None if offer is None else Money.parse(offer), ask=None if ask is None else Money.parse(ask),
    )  # fmt: skip


CONCLUSIONS: dict[str, list[tuple[View, Any]]] = {
    "has_plan": [
        (seen({}), True),
        (seen({"insurance_type": "employer"}), True),
        (seen({"insurance_type": "uninsured"}), False),
    ],
    "liability": [
        (seen(OWED), "owed"),
        (seen(NOTHING_OWED), "nothing_owed"),
        (seen({}), Unknown("network_status")),
        (seen({}, declined=("network_status",)), "owed"),
    ],
    "liability_askable": [(seen({}), True), (seen(OWED), False)],
    "liability_answered": [
        (seen(NOTHING_OWED), False),
        (seen(NOTHING_OWED | {"dispute_sent": True}), True),
        (seen(SURPRISE), False),
        (seen(SURPRISE | {"rebill_requested": True}), True),
        (seen(ENFORCE), False),
        (seen(ENFORCE | {"plan_complaint_sent": True}), True),
        (seen(ENFORCE, waived=("liability",)), True),
        (seen(NEXT_PAYER), False),
        (seen(NEXT_PAYER, waived=("liability",)), True),
        (seen(NOT_YOURS), False),
        (seen(NOT_YOURS, waived=("liability",)), False),
        (seen(NOTHING_OWED, waived=("liability",)), False),
        (seen({}), False),
        (seen({}, waived=("liability",)), True),
        (seen(OWED), True),
    ],
    "no_price": [
        (seen(NOTHING_OWED), True),
        (seen(SURPRISE), True),
        (seen(SURPRISE_LIKELY), True),
        (seen(NOT_YOURS), True),
        (seen(ENFORCE), False),
        (seen(OWED), False),
        (seen({}), False),
    ],
    "may_price": [
        (seen(OWED), True),
        (seen({}), False),
        (seen({}, waived=("liability",)), True),
        (seen(ENFORCE), False),
        (seen(ENFORCE, waived=("liability",)), True),
        (seen(NEXT_PAYER), False),
        (seen(NOTHING_OWED), False),
        (seen(NOTHING_OWED, waived=("liability",)), False),
        (seen(NOT_YOURS, waived=("liability",)), False),
        (seen(SURPRISE), False),
        (seen(SURPRISE | {"cost_share": "900"}), True),
    ],
    "errors_open": [
        (seen({}), False),
        (seen({"errors_supported": "0"}), False),
        (seen({"errors_supported": "400"}), True),
        (seen({"errors_supported": "400", "dispute_sent": True}), False),
    ],
    "terms_complete": [
        (seen({}), False),
        (seen({"written_terms": WRITTEN_TERMS[:-1]}), False),
        (seen({"written_terms": WRITTEN_TERMS}), True),
    ],
    "surprise_likely": [(seen(SURPRISE_LIKELY), True), (seen(OWED), False)],
    "whose_bill_open": [
        (seen({"patient_deceased": True}), True),
        (seen(NOT_YOURS), True),
        (seen(NOT_YOURS | {"signed_for_bill": True}), False),
        (seen(OWED), False),
    ],
    "denial_matters": [
        (seen({}), True),
        (seen(OWED), True),
        (seen(SURPRISE), True),
        (seen(NOTHING_OWED), False),
        (seen(NOT_YOURS), False),
    ],
    "hold_asked": [
        (seen({}), False),
        (seen({}, told={"ask_hold": 1}), True),
        (seen({}, told={"ask_hold_surprise": 1}), True),
    ],
    "hold_settled": [
        (seen({}), False),
        (seen({"hold": "granted"}), False),
        (seen({"hold": "granted", "hold_confirmed": True}), True),
        (seen({"hold": "refused"}), False),
        (seen({"hold": "refused", "hold_request_sent": True}), True),
        (seen({"hold": "declined"}), True),
        (seen({}, skipped=("freeze",)), True),
    ],
    "hold_lapsed": [
        (seen({}), False),
        (seen({"hold_until": TODAY}), False),
        (seen({"hold_until": TODAY - timedelta(days=1)}), True),
    ],
    "several_bills": [
        (seen({}), False),
        (of_two_bills(), True),
    ],
    "medicaid_possible": [
        (seen({}), False),
        (seen({"income": "22024.80", "household_size": 1}), True),
        (seen({"income": "22200", "household_size": 1}), False),
        (seen({"income": "22200", "household_size": 2}), True),
        (seen({"income": "22200"}), False),
        (seen({"income": "9000", "household_size": 1, "insurance_type": "medicaid"}), False),
    ],
    "appealable": [
        (seen({}), True),
        (seen(NECESSITY), True),
        (seen({"denial_category": "cost_share"}), False),
        (seen({"insurance_type": "uninsured"}), False),
        (seen({"insurance_type": "health_sharing"}), False),
        (seen({"insurance_type": "employer"}), True),
    ],
    "appeal_settled": [
        (seen({}), False),
        (seen({"appeal": "filed"}), True),
        (seen({"appeal": "declined"}), True),
        (seen({"denial_category": "cost_share"}), True),
    ],
    "appeal_due": [
        (seen({}), False),
        (seen(OWED | NECESSITY), True),
        (seen(OWED | NECESSITY | {"appeal": "filed"}), False),
        (seen(NECESSITY), True),  # not known who owes it: filing goes first
        (seen(NOTHING_OWED | NECESSITY), False),
        (seen(NEXT_PAYER | NECESSITY), False),
        (seen(NOT_YOURS | NECESSITY), False),
        (seen(ENFORCE | NECESSITY), False),
        (seen(ENFORCE | NECESSITY | {"plan_complaint_sent": True}), True),
        (seen(OWED | {"denial_category": "cost_share"}), False),
    ],
    "denial_route": [
        (seen({}), "unknown"),
        (seen(NECESSITY), "internal_appeal"),
        (seen({"denial_category": "coding"}), "corrected_claim"),
        (seen({"denial_category": "cost_share"}), "verify_share"),
    ],
    "appeal_open": [
        (seen({}), False),
        (seen({"appeal": "filed"}), True),
        (seen(LOST), False),
        (seen(LOST | {"external_review": "filed"}), True),
    ],
    "external_possible": [
        (seen(NECESSITY | LOST), True),
        (seen(NECESSITY | {"appeal": "filed"}), False),
        (seen(NECESSITY | LOST | {"external_review": "declined"}), False),
        (seen(LOST | {"denial_category": "experimental"}), True),
        (seen(LOST | {"denial_category": "non_covered"}), False),
        (seen(LOST | {"denial_category": "non_covered"} | SURPRISE), True),
        (seen(NECESSITY | LOST | {"insurance_type": "health_sharing"}), False),
    ],
    "category_settled": [
        (seen({}), False),
        (seen(NECESSITY), True),
        (seen({}, declined=("denial_category",)), True),
    ],
    "decoded": [
        (seen(OWED | NECESSITY), False),
        (seen(OWED | NECESSITY | {"appeal": "filed"}), True),
        (seen(OWED | NECESSITY | {"appeal": "declined"}), True),
        (seen(OWED | {"appeal": "filed"}), False),
        (seen(OWED | {"appeal": "filed"}, declined=("denial_category",)), True),
        (seen(NECESSITY | {"appeal": "filed"}), False),
        (seen(NECESSITY | {"appeal": "filed"}, waived=("liability",)), True),
        (seen(ENFORCE | NECESSITY | {"appeal": "filed", "plan_complaint_sent": True}), False),
        (seen(NOTHING_OWED | NECESSITY | {"dispute_sent": True, "appeal": "declined"}), True),
        (seen(SURPRISE | NECESSITY | {"rebill_requested": True, "appeal": "filed"}), False),
        (seen(SURPRISE | NECESSITY | {"rebill_requested": True, "appeal": "filed", "cost_share": "900"}), True),
        (seen({}, skipped=("decode_denial",)), True),
    ],
    "share_settled": [
        (seen(SURPRISE | {"cost_share": "900"}), False),
        (seen(SURPRISE | {"cost_share": "900", "eob_verified": True}), True),
        (seen(OWED | {"cost_share": "900", "eob_verified": True}), False),
    ],
    "itemize_skipped": [(seen({}), False), (seen({}, skipped=("itemize",)), True)],
    "price_skipped": [(seen({}), False), (seen({}, skipped=("counteroffer",)), True)],
    "escalate_skipped": [(seen({}), False), (seen({}, skipped=("escalate",)), True)],
    "number_named": [
        (seen({}), False),
        (seen({}, exchanges=(spoke(ask="9000"),)), False),
        (seen({}, exchanges=(spoke("3000"),)), True),
    ],
    "ask_not_taken": [
        (seen(PRICED), False),
        (seen(PRICED, exchanges=(spoke("3000"),)), False),
        (seen(PRICED, exchanges=(spoke("3000", ask="12000"),)), True),
        (seen(PRICED, exchanges=(spoke("3000", ask="3100"),)), False),
        (seen(PRICED | {"settlement_amount": "3000"}, exchanges=(spoke("3000", ask="12000"),)), False),
        (seen({}, exchanges=(spoke(ask="9000"),)), True),
    ],
    "price_step": [
        (seen(NOTHING_OWED | {"billed_amount": "900"}), "no_number_nothing_owed"),
        (seen(SURPRISE | {"billed_amount": "900"}), "pay_cost_share"),
        (seen(OWED | {"billed_amount": "900"}), "numbers_early"),  # not itemized
        (seen(OWED | {"billed_amount": "900", "itemized": "received"}), "find_comparators"),
        (seen(PRICED), "make_offer"),
        (seen(PRICED | {"tier": "front_line"}), "ask_authority"),
        (seen(PRICED | {"tier": "front_line"}, exchanges=(spoke(outcome="rejected"),)), "ask_authority_higher"),
        (seen(PRICED | {"assistance": "likely"}), "assistance_first"),
    ],
    "stuck": [
        (seen(PRICED), False),
        (seen(PRICED | {"tier": "front_line"}, exchanges=(spoke(outcome="rejected"),)), True),
        (seen(PRICED | {"zero_balance": True}, exchanges=(spoke(outcome="rejected"),)), False),
    ],
    "agreed": [
        (seen(OWED), False),
        (seen(OWED | {"settlement_amount": "3000"}), True),
        (seen(OWED, exchanges=(spoke("3000", outcome="accepted"),)), True),
        (seen(OWED, exchanges=(spoke("3000", outcome="rejected"),)), False),
        (seen(NOTHING_OWED | {"settlement_amount": "3000"}), False),  # no deal where nothing is owed
        (seen(SURPRISE | {"settlement_amount": "3000"}), False),
        (seen(SURPRISE_LIKELY | {"settlement_amount": "4500"}), False),
        (seen({"settlement_amount": "3000"}), True),  # nobody knows yet who owes it: the deal is theirs to keep
        (seen(ENFORCE | {"settlement_amount": "3000"}), False),
        (seen(ENFORCE | {"settlement_amount": "3000"}, waived=("liability",)), True),
    ],
    "bargain_over": [
        (seen(OWED), False),
        (seen(OWED | {"settlement_amount": "3000"}), True),
        (seen({"zero_balance": True}), True),
        (seen({"settlement_paid": True}), True),
        (seen({"zero_balance": False}), False),
    ],
    "bargain_done": [
        (seen({"zero_balance": True}), True),
        (seen({"settlement_paid": True}), True),
        (seen(OWED | {"settlement_amount": "3000"}), False),
    ],
    "deal_struck": [
        (seen(OWED | {"settlement_amount": "3000"}), True),
        (seen({"settlement_paid": True}), True),
        (seen(SURPRISE_LIKELY | {"settlement_amount": "4500"}), False),  # first the call that asks for the right bill
        (seen(OWED), False),
    ],
}


def conclusions() -> Iterator[Any]:
    for name, examples in CONCLUSIONS.items():
        for number, (view, wanted) in enumerate(examples):
            yield pytest.param(name, view, wanted, id=f"{name}-{number}-{wanted}")


@pytest.mark.parametrize(("name", "view", "wanted"), list(conclusions()))
def test_a_conclusion_from_both_sides(name: str, view: View, wanted: Any) -> None:
    told = {**view.case.facts, **view.bill.facts}
    assert view[name] == wanted, {n: f.value for n, f in told.items()}


def test_every_conclusion_has_its_examples() -> None:
    assert set(CONCLUSIONS) == set(DERIVED)
    assert all(len({str(wanted) for _, wanted in examples}) > 1 for examples in CONCLUSIONS.values())


def test_an_appeal_told_in_every_wording_is_theirs_to_leave(playbook: Playbook) -> None:
    wordings = 1 + len(next(s for s in playbook.tracks["appeal"].steps if s.id == "file_appeal").again)
    facts = OWED | NECESSITY
    assert seen(facts, told={"file_appeal": wordings - 1})["appeal_due"] is True
    assert seen(facts, told={"file_appeal": wordings})["appeal_due"] is False


# --- facts ---


@pytest.mark.parametrize("name", [n for n, s in FACTS.items() if s.default is not None])
def test_a_report_that_nobody_made_holds_its_default(name: str) -> None:
    assert seen({})[name] == FACTS[name].default


@pytest.mark.parametrize("name", [n for n, s in FACTS.items() if s.default is None])
def test_what_nobody_said_is_unknown_and_asked_for_until_declined(name: str) -> None:
    assert seen({})[name] == Unknown(name)
    assert seen({}, declined=(name,))[name] == Unknown(None)


@given(facts_of())
def test_what_was_said_is_seen_as_it_was_said(facts: dict[str, Any]) -> None:
    view = seen(facts)
    assert {name: view[name] for name in facts} == {name: view.case.value(name) for name in facts}


@given(facts_of())
def test_every_conclusion_can_be_drawn_from_any_facts(facts: dict[str, Any]) -> None:
    view = seen(facts)
    assert len([view[name] for name in view]) == len(view)


def test_a_question_is_worded_for_every_fact_that_may_be_asked(playbook: Playbook) -> None:
    assert {n for n in FACTS if n not in NOT_ASKED} <= set(playbook.questions)


@pytest.mark.parametrize(
    ("facts", "exchanges", "wanted"),
    [
        (OWED | {"settlement_amount": "3000"}, (), "3000"),
        (OWED, (spoke("3000", "3000", "accepted"),), "3000"),
        (OWED, (spoke(None, "4600", "accepted"),), "4600"),
        (OWED, (), None),
    ],
)
def test_what_was_agreed(facts: dict[str, Any], exchanges: tuple[Exchange, ...], wanted: str | None) -> None:
    assert agreed_amount(seen(facts, exchanges=exchanges)) == (None if wanted is None else Money.parse(wanted))


# --- the engine is asked with what the case knows, whatever that is ---

ODD: list[dict[str, Any]] = [
    {"group_code": "CR"},
    {"billed_amount": "1000000000"},
    {"billed_amount": "0"},
    {"statement_date": date(1, 1, 1)},
    {"denial_date": date(1900, 1, 1)},
    {"hold_until": date(9999, 12, 31)},
    {"written_terms": ("zero_balance",)},
]


@pytest.mark.parametrize("facts", ODD, ids=str)
def test_an_odd_fact_is_no_reason_to_stop(facts: dict[str, Any]) -> None:
    assert seen(PRICED | facts).decision.act


@pytest.mark.parametrize("waived", [("scope",), ("liability", "scope"), ("not_itemized", "liability")])
def test_what_was_waived_before_the_price_is_no_gate_of_the_engine(waived: tuple[str, ...]) -> None:
    assert seen(OWED | {"billed_amount": "900"}, waived=waived).decision.act


@pytest.mark.parametrize(
    "facts", [{"someone_elses_debt": True}, NOT_YOURS, {"paid_in_full": True}, NOTHING_OWED], ids=str
)
def test_the_engine_names_no_number_where_nothing_is_owed(facts: dict[str, Any]) -> None:
    decision = seen(PRICED | facts).decision
    assert (decision.amount, decision.opening, decision.ladder) == (None, None, ())
