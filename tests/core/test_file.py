"""The case file: everything we hold, in JSON, with unknown shown as unknown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from app.core.case import FACTS, STAGES, Bill, CallNote, Case, Exchange, Question
from app.core.file import RECIPIENTS, case_file
from app.core.money import Money
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with, facts_of

OWED = {
    "network_status": "in_network", "denial_category": "medical_necessity", "group_code": "PR", "signed_notice": True,
    "plan_says_billable": True,
}  # fmt: skip
HELD = {"hold": "granted", "hold_confirmed": True}
ITEMIZED = {"itemized": "received", "bill_checked": True}


def filed(case: Case) -> dict[str, Any]:
    return case_file(case, PLAYBOOK, TODAY)


def first(**facts: Any) -> dict[str, Any]:
    bill: dict[str, Any] = filed(case_with(**facts))["bills"][0]
    return bill


def test_an_empty_case_is_a_bill_of_which_nothing_is_known() -> None:
    bill = first()
    assert (bill["name"], bill["billed"], bill["agreed"], bill["stage"]) == ("the billing office", None, None, "freeze")
    assert (bill["facts"], bill["clocks"], bill["offers"], bill["calls"], bill["letters"]) == ([], [], [], [], [])
    assert bill["owed"]["status"] is None
    assert {"billed_amount", "denial_category", "network_status"} <= set(bill["unknown"])


def test_a_fact_is_shown_with_its_source_its_words_and_its_day() -> None:
    case = case_with(billed_amount="18000", denial_date="2026-10-28", insurance_type="employer")
    found = filed(case)
    assert found["facts"] == [
        {
            "name": "insurance_type", "title": "kind of insurance", "value": "employer", "shown": "a plan through work",
            "source": "said", "quote": "", "date": "2026-11-23", "private": False,
        }
    ]  # fmt: skip
    assert [(f["name"], f["value"], f["shown"]) for f in found["bills"][0]["facts"]] == [
        ("billed_amount", "18000.00", "$18,000"), ("denial_date", "2026-10-28", "Wed, Oct 28"),
    ]  # fmt: skip


def test_what_is_private_is_marked() -> None:
    marks = {f["name"]: f["private"] for f in first(funds="5500", billed_amount="18000")["facts"]}
    assert marks == {"funds": True, "billed_amount": False}


def test_what_is_known_is_not_listed_as_unknown_and_what_is_reported_never() -> None:
    unknown = first(billed_amount="18000")["unknown"]
    assert "billed_amount" not in unknown
    assert not {name for name in unknown if FACTS[name].default is not None}


STATES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    ({}, {}, ["here", "later", "later", "later", "later", "later"]),
    (HELD, {}, ["done", "here", "later", "later", "later", "later"]),
    (HELD | ITEMIZED, {}, ["done", "done", "here", "later", "later", "later"]),
    (HELD, {"skipped": ("itemize",)}, ["done", "skipped", "here", "later", "later", "later"]),
    (HELD | ITEMIZED | OWED | {"appeal": "lost"}, {}, ["done", "done", "done", "here", "later", "later"]),
    (OWED | {"settlement_amount": "3000"}, {}, ["done", "done", "done", "done", "done", "here"]),
]


@pytest.mark.parametrize(("facts", "bill", "wanted"), STATES, ids=[" ".join(s[2]) for s in STATES])
def test_where_a_bill_stands_in_the_six_stages(facts: dict[str, Any], bill: dict[str, Any], wanted: list[str]) -> None:
    [found] = filed(bill_with(case_with(**facts), **bill))["bills"]
    assert [s["id"] for s in found["stages"]] == list(STAGES)
    assert [s["state"] for s in found["stages"]] == wanted


def test_undone_stages_are_named_after_a_jump() -> None:
    assert first(**OWED, **HELD)["undone"] == []
    assert first(**OWED, **HELD, **ITEMIZED, appeal="lost", errors_supported="400")["stage"] == "itemize"


def test_clocks_offers_calls_and_letters_are_in_the_file() -> None:
    case = bill_with(
        case_with(denial_date="2026-10-28"),
        exchanges=(
            Exchange(on=TODAY, tier=1, offer=Money.dollars(3_000), ask=Money.dollars(9_000), outcome="countered"),
        ),
        calls=(CallNote(on=TODAY, who="Dana", label="no_authority", quote="I can't change that"),),
        told={"confirm_hold": 1, "ask_hold": 2},
    )
    [bill] = filed(case)["bills"]
    assert [(c["what"], c["date"], c["days_left"]) for c in bill["clocks"]] == [("internal_appeal", "2027-04-26", 154)]
    assert [(o["offer"], o["ask"], o["outcome"]) for o in bill["offers"]] == [("3000.00", "9000.00", "countered")]
    assert [(c["who"], c["quote"]) for c in bill["calls"]] == [("Dana", "I can't change that")]
    assert [(letter["id"], letter["optional"]) for letter in bill["letters"]] == [
        ("hold_confirmation", False), ("call_confirmation", True),
    ]  # fmt: skip


def test_every_other_letter_is_there_too_by_whom_it_goes_to() -> None:
    bill = first(denial_category="coding")
    put_forward, others = bill["letters"], bill["more_letters"]
    assert (put_forward[0]["id"], put_forward[0]["optional"]) == ("corrected_claim_request", False)
    assert all(letter["optional"] for letter in put_forward[1:])
    assert not {letter["id"] for letter in put_forward} & {letter["id"] for letter in others}
    assert len(put_forward) + len(others) == len(PLAYBOOK.letters)
    assert others == sorted(others, key=lambda letter: (RECIPIENTS.index(letter["to"]), letter["title"]))


def test_a_letter_that_one_step_needs_is_no_mere_help_of_another() -> None:
    [bill] = filed(bill_with(case_with(), told={"ask_plan_who_pays": 1, "enforce_contract": 1}))["bills"]
    assert {letter["id"]: letter["optional"] for letter in bill["letters"]} == {
        "plan_contract_enforcement": False, "plan_type_request": True,
    }  # fmt: skip


def test_beside_court_papers_no_further_letter_to_the_collector_is_put_forward() -> None:
    def shown(**facts: Any) -> list[str]:
        case = bill_with(case_with(**facts), told={"validate_debt": 1, "await_validation": 1})
        return [letter["id"] for letter in filed(case)["bills"][0]["letters"]]

    assert shown() == ["collector_validation", "collector_dispute", "cease_contact"]
    assert shown(summons=True) == ["collector_validation"]
    assert shown(summons=True, court_answer_filed=True) == shown()


def test_an_agreement_is_shown_where_a_price_is_owed_at_all() -> None:
    assert first(**OWED, settlement_amount="3000")["agreed"] == "3000.00"
    assert first(network_status="in_network", group_code="CO", settlement_amount="3000")["agreed"] is None


def test_the_numbers_of_each_bill_are_its_own() -> None:
    owed = OWED | {"billed_amount": "18000", "medicare": "4200", "funds": "5000", "provider_type": "hospital"}
    priced = case_with(**owed).bill
    found = filed(Case(id="t", opened=TODAY, bills=(Bill(id="0"), priced), focus="0"))["bills"]
    assert found[0]["numbers"] is None
    numbers = found[1]["numbers"]
    assert set(numbers) == {"amount", "opening", "target", "ceiling", "ask", "ladder", "arithmetic", "say_now"}
    assert (numbers["amount"], numbers["ask"], numbers["say_now"]) == ("3000.00", "18000.00", False)
    assert numbers["ceiling"] == "5000.00" and numbers["ladder"][0] == "3000.00"


def test_each_bill_has_its_own_entry_and_the_open_question_its_bill() -> None:
    case = Case(
        id="t", opened=TODAY, bills=(Bill(id="1"), Bill(id="2")), focus="2",
        open_question=Question(fact="emergency", bill="2"),
    )  # fmt: skip
    found = filed(case)
    assert [b["id"] for b in found["bills"]] == ["1", "2"]
    assert (found["focus"], found["question"]) == ("2", {"fact": "emergency", "bill": "2"})


@given(facts_of())
def test_every_file_is_plain_json_and_loses_no_fact(facts: dict[str, Any]) -> None:
    case = case_with(**facts)
    found = json.loads(json.dumps(filed(case)))
    shown = {f["name"] for f in found["facts"]} | {f["name"] for f in found["bills"][0]["facts"]}
    assert shown == set(facts)
    assert [s["state"] for s in found["bills"][0]["stages"]].count("here") <= 1
