"""What contradicts itself, who collects, which caps count, and time asked for while others decide."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.money import Money
from app.core.offers import Decision, decide_offer, position_from_json
from tests.core.offer_positions import POLICY

CLEAR: dict[str, Any] = {
    "billed": 18000, "medicare": 4200, "allowed": 6000, "itemized": True, "group_code": "PR", "network": "in_network",
    "nsa_state": "does_not", "fap_state": "none", "appeal_state": "lost", "tier": 2, "day": 60,
}  # fmt: skip


def decide(**fields: Any) -> Decision:
    return decide_offer(position_from_json({**CLEAR, **fields}), POLICY)


def told(decision: Decision) -> dict[str, str]:
    return {reason.code: reason.text for reason in decision.reasons}


OURS = {"day": 50, "offer": 3570}
CONTRADICTIONS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "medicare_over_bill": ({"medicare": "18000.01"}, {"medicare": 18000}, "$18,000.01 is above the bill of $18,000"),
    "allowed_over_bill": ({"allowed": 18001}, {"allowed": 18000}, "$18,001 is above the bill"),
    "cash_over_bill": ({"cash": 18001}, {"cash": 18000}, "$18,001 is above the bill"),
    "agb_over_bill": ({"agb": 18001}, {"agb": 18000}, "$18,001, is above the bill"),
    "errors_over_bill": ({"errors_removed": 9000, "errors_supported": 9001},
                         {"errors_removed": 9000, "errors_supported": 9000}, "$18,001, and the bill is $18,000"),
    "cap_over_balance": ({"legal_cap": 18001}, {"legal_cap": 18000}, "$18,001 to pay, and only $18,000 is left"),
    "offer_over_balance": ({"history": [{"day": 50, "offer": 18001}]}, {"history": [{"day": 50, "offer": 18000}]},
                           "You offered $18,001, and $18,000 is left"),
    "ask_over_bill": ({"history": [{**OURS, "ask": 18001}]}, {"history": [{**OURS, "ask": 18000}]},
                      "They ask $18,001, and the bill is $18,000"),
    "contact_after_today": ({"history": [{"day": 61, "offer": 3570}]}, {"history": [{"day": 60, "offer": 3570}]},
                            "day 61, and today is day 60"),
    "holds_over_limit": ({"holds_used": 3, "hold_limit": 2}, {"holds_used": 2, "hold_limit": 2},
                         "3 holds are noted, and the office gives 2"),
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "right", "says"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_contradiction_is_told_with_both_amounts(
    wrong: dict[str, Any], right: dict[str, Any], says: str, request: pytest.FixtureRequest
) -> None:
    code = request.node.callspec.id
    assert says in told(decide(**wrong))[code]
    assert code not in told(decide(**right))


def test_a_medicare_price_over_the_bill_opens_no_higher_than_the_bill_lets_it() -> None:
    decision = decide(medicare=50000)
    assert decision.opening == Money.dollars(10800)  # 60 % of the ceiling, which is the balance
    assert decision.ceiling == Money.dollars(18000)


# --- caps ---


def test_a_cap_that_stands_on_no_paper_caps_nothing() -> None:
    decision = decide(legal_cap=1000, legal_cap_verified=False)
    assert decision.ceiling == Money.dollars(6000)
    assert "verify it on the plan's statement" in told(decision)["cap_unverified"]
    assert "legal_cap_verified" in {m.fact for m in decision.missing}
    for cap in (None, True):
        assert decide(legal_cap=1000, legal_cap_verified=cap).ceiling == Money.dollars(1000)
    assert ["cap_check" in told(decide(legal_cap=1000, legal_cap_verified=cap)) for cap in (None, True)] == [
        True,
        False,
    ]


def test_a_zero_that_was_only_told_is_not_nothing_owed() -> None:
    assert decide(legal_cap=0).act == "dispute"
    assert decide(legal_cap=0, legal_cap_verified=False).act == "offer"


def test_a_cost_share_without_a_paper_is_not_paid() -> None:
    law = {"nsa_state": "applies", "network": "out_of_network", "legal_cap": 750}
    assert decide(**law).amount == Money.dollars(750)
    unseen = decide(**law, legal_cap_verified=False)
    assert (unseen.act, unseen.amount) == ("pay_cost_share", None)


# --- the cash price beside a claim ---


@pytest.mark.parametrize(("fields", "codes"), [
    ({"cash": 5000}, {"cash_is_comparison"}),
    ({"cash": 5000, "appeal_state": "open"}, {"cash_is_comparison", "cash_and_appeal"}),
    ({"cash": None}, set()),
    ({"cash": 5000, "allowed": None, "group_code": None, "network": None, "appeal_state": None}, set()),
])  # fmt: skip
def test_the_cash_price_is_only_a_comparison_beside_a_claim(fields: dict[str, Any], codes: set[str]) -> None:
    assert {code for code in told(decide(**fields)) if code.startswith("cash_")} == codes


# --- collectors ---


@pytest.mark.parametrize(("fields", "codes"), [
    ({"account_status": "agency"}, {"owner_of_debt", "court_papers"}),
    ({"account_status": "agency", "debt_validated": True}, {"court_papers"}),
    ({"account_status": "buyer"}, {"owner_of_debt", "buyer", "court_papers"}),
    ({"account_status": "provider"}, set()),
    ({"account_status": "early_out"}, set()),
])  # fmt: skip
def test_who_collects_decides_the_cautions(fields: dict[str, Any], codes: set[str]) -> None:
    decision = decide(**fields)
    assert {"owner_of_debt", "buyer", "court_papers"} & set(told(decision)) == codes
    assert ("debt_owner" in {m.fact for m in decision.missing}) == ("owner_of_debt" in codes)


@pytest.mark.parametrize("status", ["agency", "buyer"])
def test_validation_comes_before_a_number_and_a_buyer_bargains_as_an_agency(status: str) -> None:
    early = decide(account_status=status, days_since_validation_notice=5)
    assert (early.act, early.amount) == ("validate", None)
    late = decide(account_status=status, billed=5000, days_since_validation_notice=40)
    assert (late.act, late.opening, late.target, late.ceiling) == (
        "offer", Money.dollars(1000), Money.dollars(1750), Money.dollars(2000),
    )  # fmt: skip


# --- time, asked for beside another step ---

GATES = [{"itemized": False}, {"errors_supported": 100}, {"fap_state": "likely"}]


@pytest.mark.parametrize("gate", GATES, ids=lambda gate: next(iter(gate)))
def test_a_hold_that_would_lapse_during_a_review_is_asked_for_in_the_same_contact(gate: dict[str, Any]) -> None:
    assert "hold_meanwhile" in told(decide(**gate, hold_until=73))
    assert "hold_meanwhile" not in told(decide(**gate, hold_until=74))
    assert "hold_before_collections" in told(decide(**gate, placement_in_days=14))
    assert "hold_before_collections" not in told(decide(**gate, placement_in_days=15))
    assert "hold_meanwhile" not in told(decide(**gate, hold_until=73, hold_refused=True))


def test_a_pending_application_asks_for_the_hold_itself() -> None:
    assert decide(fap_state="applied", hold_until=73).act == "hold_request"
    assert decide(fap_state="applied", hold_until=74).act == "apply"


def test_waiting_for_the_answer_to_the_final_offer_needs_time_too() -> None:
    history = [
        {"day": 45, "offer": 3570, "ask": 9000, "outcome": "countered"},
        {"day": 165, "offer": 6000, "final": True},
    ]
    assert decide(day=166, hold_until=178, history=history).act == "hold_request"
    assert decide(day=166, hold_until=179, history=history).act == "pause"


def test_the_last_of_a_limited_number_is_saved_for_late() -> None:
    history = [{"day": 45, "tier": 2, "offer": 3570, "outcome": "rejected"}]
    limited = {"holds_used": 1, "hold_limit": 2, "hold_until": 50}
    early = {**history[0], "day": 90}
    assert decide(day=91, history=[early], **limited).act == "pause"
    assert decide(day=105, history=[{**early, "day": 104}], **limited).act != "pause"


# --- a yes that the law undid ---


def test_a_yes_to_more_than_can_be_owed_is_no_deal_but_their_lower_ask_is() -> None:
    agreed = [{"day": 50, "tier": 2, "offer": 5000, "ask": 900}, {"day": 55, "tier": 2, "outcome": "accepted"}]
    decision = decide(legal_cap=1000, history=agreed)
    assert (decision.act, decision.amount) == ("accept_pending_terms", Money.dollars(900))
