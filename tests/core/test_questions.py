"""The one question of a reply: worth asking, not known, not declined, and at most twice."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.case import FACTS, Case, Question
from app.core.conditions import evaluate
from app.core.decide import Node
from app.core.moves import STEPS, AskFor
from app.core.questions import next_question
from app.core.replying import book_move, step_of
from app.core.view import View
from tests.core.test_case import PLAYBOOK, TODAY, case_with, facts_of

STARTED = {"provider": "Mercy", "provider_type": "hospital", "billed_amount": "18000"}
OWED = {
    "network_status": "in_network", "denial_category": "medical_necessity", "denial_date": "2026-10-28",
    "signed_notice": True, "plan_says_billable": True, "plan_confirmed_in_writing": True, "group_code": "PR",
}  # fmt: skip
AT_PRICE = STARTED | OWED | {
    "hold": "granted", "hold_confirmed": True, "itemized": "received", "bill_checked": True, "appeal": "lost",
    "external_review": "declined",
}  # fmt: skip


def question(case: Case, node: Node, *, before: Case | None = None, answering: bool = False) -> AskFor | None:
    move = book_move(node, View(case, case.bill, PLAYBOOK, TODAY))
    view = View(case, case.bill, PLAYBOOK, TODAY)
    return next_question(before or case, move, step_of(move, PLAYBOOK), view, answering=answering)


def asks(case: Case, node: Node, **how: Any) -> str | None:
    ask = question(case, node, **how)
    return None if ask is None else ask.fact


def asked_before(case: Case, **times: int) -> Case:
    return case.model_copy(update={"asked": {case.question_key(fact): n for fact, n in times.items()}})


def declining(case: Case, *facts: str) -> Case:
    return case.model_copy(update={"declined": tuple(case.question_key(fact) for fact in facts)})


# Which question comes with which stage, and what follows when it is known: first what settles the most.
WAY: list[tuple[Node, dict[str, Any], str | None]] = [
    ("freeze", {}, "network_status"),
    ("freeze", {"network_status": "in_network"}, "denial_category"),
    ("freeze", {"network_status": "in_network", "denial_category": "coding"}, "denial_date"),
    ("freeze", {"network_status": "out_of_network"}, "emergency"),
    ("freeze", {"emergency": True}, "network_status"),
    ("freeze", {"emergency": True, "network_status": "out_of_network"}, "insurance_type"),
    ("freeze", {"patient_deceased": True}, "signed_for_bill"),
    ("freeze", {"role": "helper"}, "network_status"),
    ("freeze", {"group_code": "CO"}, "network_status"),
    ("decode_denial", OWED | {"denial_category": "medical_necessity"}, "service_date"),
    ("counteroffer", AT_PRICE, "medicare"),
    ("counteroffer", AT_PRICE | {"medicare": "4200"}, "funds"),
    ("collections", {"summons": True}, "court_answer"),
    ("collections", {"collector": "Acme", "account_status": "collections"}, "network_status"),
    ("collections", {"collector": "Acme", "account_status": "collections"} | OWED, "validation_date"),
    ("assistance", {"assistance": "likely"} | OWED, "hospital_nonprofit"),
]


@pytest.mark.parametrize(("node", "facts", "wanted"), WAY, ids=[f"{n}-{a}" for n, _, a in WAY])
def test_the_question_that_matters_next(node: Node, facts: dict[str, Any], wanted: str | None) -> None:
    assert asks(case_with(**(STARTED | facts)), node) == wanted


def test_the_surprise_law_is_settled_at_once_and_a_contract_when_the_denial_is_read() -> None:
    case = case_with(**(STARTED | OWED))
    unsigned = case.with_bill(case.bill.model_copy(update={"facts": {
        n: f for n, f in case.bill.facts.items() if n not in ("signed_notice", "plan_says_billable", "group_code")
    }}))  # fmt: skip
    assert asks(unsigned, "freeze") != "signed_notice"
    assert asks(unsigned, "decode_denial") == "signed_notice"


def test_asked_a_second_time_it_is_worded_anew_and_never_a_third_time() -> None:
    case = case_with(**STARTED)
    assert [question(asked_before(case, network_status=n), "freeze") for n in (0, 1)] == [
        AskFor(fact="network_status", variant=0), AskFor(fact="network_status", variant=1),
    ]  # fmt: skip
    assert asks(asked_before(case, network_status=2), "freeze") != "network_status"


def test_what_they_do_not_know_is_not_asked_again() -> None:
    assert asks(declining(case_with(**STARTED), "network_status"), "freeze") != "network_status"


def test_the_same_question_does_not_come_twice_running() -> None:
    case = case_with(**STARTED, network_status="in_network")
    waiting = case.model_copy(update={"open_question": Question(fact="denial_category", bill="1")})
    assert asks(case, "freeze") == "denial_category"
    assert asks(case, "freeze", before=waiting) == "denial_date"
    assert asks(case, "freeze", before=waiting, answering=True) == "denial_category"  # they asked something in between


def test_unless_all_else_waits_for_it() -> None:
    case = case_with(**STARTED)
    waiting = case.model_copy(update={"open_question": Question(fact="network_status", bill="1")})
    assert asks(case, "freeze", before=waiting) == "network_status"


def test_a_question_of_another_bill_is_another_question() -> None:
    case = declining(case_with(**STARTED), "network_status")
    second = case.model_copy(update={"bills": (*case.bills, case.bill.model_copy(update={"id": "2"})), "focus": "2"})
    assert asks(second, "freeze") == "network_status"


@pytest.mark.parametrize(
    ("facts", "never"),
    [
        (STARTED | {"network_status": "in_network"}, "emergency"),  # it changes nothing in network
        (STARTED | {"network_status": "out_of_network", "emergency": False}, "signed_notice"),
        (STARTED | {"denial_category": "cost_share"}, "denial_date"),  # nothing to appeal
        (AT_PRICE | {"provider_type": "lab"}, "hospital_nonprofit"),
        (AT_PRICE | {"provider_type": "lab"}, "assistance"),
    ],
)
def test_a_question_that_cannot_matter_is_not_asked(facts: dict[str, Any], never: str) -> None:
    case = case_with(**facts)
    for node in STEPS:
        while (fact := asks(case, node)) is not None:  # type: ignore[arg-type]
            assert fact != never
            assert not case.is_declined(fact)
            case = case.model_copy(update={"declined": (*case.declined, case.question_key(fact))})


nodes = st.sampled_from(sorted(STEPS))


@given(facts_of(), st.lists(st.sampled_from(sorted(PLAYBOOK.questions)), max_size=6), nodes, st.booleans())
def test_a_question_is_open_worded_and_not_declined(
    facts: dict[str, Any], declined: list[str], node: Any, answering: bool
) -> None:
    case = declining(case_with(**facts), *declined)
    ask = question(case, node, answering=answering)
    if ask is not None:
        words = PLAYBOOK.questions[ask.fact]
        view = View(case, case.bill, PLAYBOOK, TODAY)
        assert case.value(ask.fact) is None
        assert not case.is_declined(ask.fact)
        assert words.when is None or evaluate(words.when, view) is True


@given(facts_of(), nodes)
def test_asking_comes_to_an_end(facts: dict[str, Any], node: Any) -> None:
    """Declined or passed over twice, every question is let go; then nothing is asked any more."""
    case = case_with(**facts)
    for _ in range(2 * len(FACTS)):
        ask = question(case, node)
        if ask is None:
            return
        key = case.question_key(ask.fact)
        case = case.model_copy(update={"asked": {**case.asked, key: case.asked.get(key, 0) + 1}})
    raise AssertionError("still asking")


@pytest.mark.parametrize("fact", sorted(PLAYBOOK.questions))
def test_a_tap_answer_is_a_value_of_its_fact_and_reads_as_an_answer(fact: str) -> None:
    spec = FACTS[fact]
    for chip in PLAYBOOK.questions[fact].answers:
        known = chip.value in spec.choices or chip.value == spec.default
        match spec.kind:
            case "choice":
                assert known
            case "count":
                assert chip.value > 0
            case _:
                assert isinstance(chip.value, bool)
        assert len(chip.label) <= 60
