"""The person's own call: who answers, how it begins and what comes, from what the case knows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.core.case import FACTS, Bill, CallNote, Case, Fact
from app.core.money import Money
from app.core.rehearsal.own_case import facts_of, has_amount, own_call
from app.core.rehearsal.scenario import Scenario
from tests.core.rehearsal.practice import begin, library, speak

TODAY = date(2026, 11, 23)


def case_with(*said: str, **facts: Any) -> Case:
    """A case that knows these facts, and what the office said, oldest first."""
    known = {name: Fact(name=name, value=value, on=TODAY) for name, value in facts.items()}
    bill = Bill(
        id="1",
        facts={name: fact for name, fact in known.items() if FACTS[name].scope == "bill"},
        calls=tuple(CallNote(on=TODAY, label=label, quote="...") for label in said),
    )
    person = {name: fact for name, fact in known.items() if FACTS[name].scope == "person"}
    return Case(id="c", opened=TODAY, facts=person, bills=(bill,))


def call_of(*said: str, **facts: Any) -> Scenario:
    case = case_with(*said, **{"billed_amount": "18000", **facts})
    return own_call(case, case.bill, TODAY)


SOON, LATER = TODAY + timedelta(days=14), TODAY + timedelta(days=15)


@pytest.mark.parametrize(
    ("said", "facts", "opens", "script", "persona"),
    [
        ((), {}, "full_amount_owed", ("no_authority",), "by_the_book"),
        ((), {"denial_category": "medical_necessity"}, "blames_insurance", ("full_amount_owed", "no_authority"), ""),
        ((), {"denial_category": "prior_authorization"}, "blames_insurance",
         ("policy_says_no", "full_amount_owed", "no_authority"), ""),
        ((), {"denial_category": "coding"}, "coding_correct_claim", ("full_amount_owed", "no_authority"), ""),
        ((), {"denial_category": "cost_share"}, "full_amount_owed", ("no_authority",), ""),
        ((), {"denial_category": "out_of_network", "emergency": True}, "blames_insurance",
         ("not_surprise_bill_claim", "full_amount_owed", "no_authority"), ""),
        ((), {"hold_until": SOON}, "threatens_collections", ("full_amount_owed", "no_authority"), ""),
        ((), {"hold_until": LATER}, "full_amount_owed", ("no_authority",), ""),
        ((), {"hold_until": SOON, "denial_category": "coding"}, "threatens_collections",
         ("coding_correct_claim", "full_amount_owed", "no_authority"), ""),
        ((), {"account_status": "collections"}, "already_in_collections",
         ("asks_for_payment_now", "threatens_credit"), "agency_collector"),
        ((), {"assistance": "likely"}, "full_amount_owed", ("no_authority",), "kind_counselor"),
        ((), {"assistance": "likely", "account_status": "collections"}, "already_in_collections",
         ("asks_for_payment_now", "threatens_credit"), "agency_collector"),
        # What they really said last comes first, and not twice.
        (("policy_says_no", "refuses_itemized"), {}, "refuses_itemized", ("full_amount_owed", "no_authority"), ""),
        (("no_authority",), {}, "no_authority", ("full_amount_owed",), ""),
        (("threatens_credit",), {"account_status": "collections"}, "threatens_credit",
         ("already_in_collections", "asks_for_payment_now"), "agency_collector"),
        # A figure of theirs, a promise, or nothing to answer is not said again.
        (("pushes_payment_plan", "counteroffers_amount", "hold_granted", "rejects_offer"), {}, "pushes_payment_plan",
         ("full_amount_owed", "no_authority"), ""),
    ],
)  # fmt: skip
def test_how_the_call_goes(said: Any, facts: Any, opens: str, script: Any, persona: str) -> None:
    call = call_of(*said, **facts)
    assert (call.opens_with, call.script, call.persona) == (opens, script, persona or "by_the_book")
    session = speak(begin(call.persona, call, 1), "Who can decide on this?", "", "Please send me that in writing.")
    assert session.setup.ours.balance == Money.dollars(18000)
    assert all(turn.answered and turn.line for turn in session.turns)


def test_every_answer_of_the_persons_bill_is_played_by_somebody() -> None:
    for category in FACTS["denial_category"].choices:
        for status in FACTS["account_status"].choices:
            call = call_of(denial_category=category, account_status=status)
            assert call.persona in library().personas
            assert 1 <= len(call.script) <= 3 and call.opens_with not in call.script


@pytest.mark.parametrize(
    ("facts", "known"),
    [
        ({}, (None, None, False)),
        ({"insurance_type": "employer"}, (True, False, False)),
        ({"insurance_type": "medicare_advantage"}, (True, True, False)),
        ({"insurance_type": "uninsured", "assistance": "applied"}, (False, False, True)),
        ({"assistance": "denied"}, (None, None, False)),
    ],
)
def test_what_the_persons_words_are_held_against(facts: Any, known: Any) -> None:
    case = case_with(**facts)
    found = facts_of(case, case.bill)
    assert (found.insured, found.on_medicare, found.hardship) == known


def test_there_must_be_something_left_to_talk_about() -> None:
    assert not has_amount(case_with().bill)
    assert not has_amount(case_with(billed_amount="0").bill)
    assert not has_amount(case_with(billed_amount="500", errors_removed="500").bill)
    assert has_amount(case_with(billed_amount="500", errors_removed="499.99").bill)


def test_the_engines_own_figures_are_on_the_card() -> None:
    call = call_of(medicare="4200", allowed_amount="6000", funds="5000", itemized="received")
    ours = begin("by_the_book", call, 1).setup.ours
    assert (ours.target, ours.ceiling, ours.number_is_due) == (Money.dollars(4620), Money.dollars(5000), True)
    assert begin("by_the_book", call_of(), 1).setup.ours.target is None
