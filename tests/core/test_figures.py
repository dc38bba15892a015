"""Figures: what a template may fill in, as people read it, and nothing private among it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.case import FACTS, CallNote, Exchange
from app.core.figures import FIGURES, WORDS, day_words, figures_of, provider_words, show
from app.core.money import Money
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with, facts_of


def figures(facts: dict[str, Any], **bill: Any) -> dict[str, str | tuple[str, ...] | None]:
    case = bill_with(case_with(**facts), **bill)
    return figures_of(case, case.bill, PLAYBOOK, TODAY)


FILLED: list[tuple[dict[str, Any], str, str | None]] = [
    ({}, "billed", None),
    ({"billed_amount": "18000"}, "billed", "$18,000"),
    ({"billed_amount": "18000.50"}, "billed", "$18,000.50"),
    ({}, "provider", "the billing office"),
    ({"provider_type": "hospital"}, "provider", "the hospital"),
    ({"provider": "Mercy General", "provider_type": "hospital"}, "provider", "Mercy General"),
    ({"denial_date": "2026-10-28"}, "denial_date", "Wed, Oct 28"),
    ({"denial_date": "2025-10-28"}, "denial_date", "Tue, Oct 28, 2025"),
    ({"denial_date": "2026-10-28"}, "appeal_by", "Mon, Apr 26, 2027"),
    ({"denial_date": "2026-10-28"}, "appeal_days", "154"),
    ({"denial_date": "2026-10-28", "appeal": "filed"}, "appeal_by", None),
    ({"appeal": "lost", "appeal_decided_on": "2026-10-31"}, "external_by", "Sun, Feb 28, 2027"),
    ({"validation_date": "2026-11-20"}, "dispute_by", "Sun, Dec 20"),
    ({"denial_category": "medical_necessity"}, "denial_reason", "not medically necessary"),
    ({"denial_codes": ["50", "N130"]}, "denial_codes", "50, N130"),
    ({}, "today", "November 23, 2026"),
    # what is in dispute: the bill, less errors already taken off and the share that is surely owed
    ({}, "disputed_amount", None),
    ({"billed_amount": "18000"}, "disputed_amount", "$18,000"),
    ({"billed_amount": "18000", "errors_removed": "500"}, "disputed_amount", "$17,500"),
    ({"billed_amount": "18000", "errors_supported": "500"}, "disputed_amount", "$18,000"),
    ({"billed_amount": "18000", "cost_share": "900"}, "disputed_amount", "$18,000"),
    ({"billed_amount": "18000", "cost_share": "900", "eob_verified": True}, "disputed_amount", "$17,100"),
    ({"billed_amount": "500", "errors_removed": "900"}, "disputed_amount", "$0"),
    # the price that ours is compared with: Medicare, else the plan's, else cash
    ({}, "anchor", None),
    ({"cash_price": "7000"}, "anchor", "$7,000"),
    ({"cash_price": "7000", "allowed_amount": "6000"}, "anchor", "$6,000"),
    ({"cash_price": "7000", "allowed_amount": "6000", "medicare": "4200"}, "anchor", "$4,200"),
    ({"medicare": "4200"}, "anchor_words", "what Medicare pays"),
    ({"allowed_amount": "6000"}, "anchor_words", "what the plan would have allowed"),
    ({"cash_price": "7000"}, "anchor_words", "the cash price"),
    # who signs, and as what
    ({"patient_name": "Ann Lee"}, "signer_name", "Ann Lee"),
    ({"patient_name": "Ann Lee", "role": "patient"}, "signer_name", "Ann Lee"),
    ({"patient_name": "Ann Lee", "role": "spouse"}, "signer_name", None),
    ({"role": "patient"}, "relation_line", None),
    ({"role": "parent_of_minor"}, "relation_line", "I am the parent of the patient."),
    (
        {"role": "estate"}, "relation_line",
        "The patient has died. I am writing about the estate and am not promising to pay from my own money.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "name", "wanted"), FILLED, ids=[f"{n}: {w}" for _, n, w in FILLED])
def test_a_figure_as_people_read_it(facts: dict[str, Any], name: str, wanted: str | None) -> None:
    assert figures(facts)[name] == wanted


def test_the_figures_of_a_bargaining() -> None:
    talks = (
        Exchange(on=TODAY, tier=1, offer=Money.dollars(3_000), ask=Money.dollars(9_000), outcome="countered"),
        Exchange(on=TODAY, tier=1, offer=Money.dollars(3_000), ask=None, outcome="none"),
    )
    owed = {"network_status": "out_of_network", "emergency": False, "settlement_amount": "4600"}
    found = figures(owed, exchanges=talks, advised=Money.dollars(3_000))
    assert (found["offer"], found["ask"], found["agreed"]) == ("$3,000", "$9,000", "$4,600")


def test_the_day_of_the_call_is_that_of_the_last_note() -> None:
    note = CallNote(on=date(2026, 11, 2), quote="we put it on hold")
    assert figures({}, calls=(note,))["call_date"] == "November 2, 2026"
    assert figures({})["call_date"] == "November 23, 2026"


@pytest.mark.parametrize(
    ("day", "wanted"),
    [(date(2026, 12, 2), "Wed, Dec 2"), (date(2026, 1, 31), "Sat, Jan 31"), (date(2027, 1, 1), "Fri, Jan 1, 2027")],
)
def test_a_day_has_its_year_only_when_it_is_another_one(day: date, wanted: str) -> None:
    assert day_words(day, TODAY) == wanted


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("emergency", True, "yes"),
        ("emergency", False, "no"),
        ("billed_amount", Money.dollars(18_000), "$18,000"),
        ("denial_date", date(2026, 10, 28), "Wed, Oct 28"),
        ("network_status", "mixed", "in-network place, out-of-network clinician"),
        ("itemized", "requested_in_writing", "requested in writing"),
        ("written_terms", ("zero_balance", "payment_in_full"), "zero balance, payment in full"),
        ("insurer", "Aetna", "Aetna"),
        ("household_size", 4, "4"),
    ],
)
def test_a_fact_as_people_read_it(name: str, value: Any, wanted: str) -> None:
    assert show(name, value, TODAY) == wanted


@pytest.mark.parametrize("name", WORDS)
def test_every_choice_of_a_worded_fact_has_its_words(name: str) -> None:
    assert set(WORDS[name]) == set(FACTS[name].choices)


@given(facts_of())
def test_figures_are_declared_and_text(facts: dict[str, Any]) -> None:
    found = figures(facts)
    assert set(found) <= FIGURES
    points, lines = found.pop("denial_points"), found.pop("disputed_lines")
    assert all(isinstance(line, str) for line in lines or ())
    for value in (*found.values(), *(points or ())):
        assert value is None or (isinstance(value, str) and value.strip())


# Every private amount ends in cents that no other figure has.
private = st.fixed_dictionaries(
    {
        name: st.integers(100, 9_999).map(lambda n: Money(n * 100 + 37))
        for name in ("funds", "savings", "income", "own_limit")
    }
)
public = facts_of({n for n, s in FACTS.items() if not s.private and s.kind != "text"})


@given(private, public, st.none() | st.integers(1, 9_999).map(Money.dollars))
def test_nothing_private_is_among_the_figures(
    means: dict[str, Money], facts: dict[str, Any], advised: Money | None
) -> None:
    facts = {n: Money(v.cents // 100 * 100) if isinstance(v, Money) else v for n, v in facts.items()}
    found = figures(means | facts, advised=advised)
    shown = " ".join(str(value) for value in found.values())
    for amount in means.values():
        assert str(amount) not in shown
        assert amount.plain not in shown


def test_a_bill_without_a_name_is_called_after_its_office() -> None:
    assert provider_words(case_with(provider_type="ambulance_air").bill) == "the air ambulance company"
    assert provider_words(case_with().bill) == "the billing office"
