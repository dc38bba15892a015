"""Offers: the worked examples, the story, the order of decisions, and both sides of every threshold."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from app.core.money import Money
from app.core.offer_words import SENTENCES
from app.core.offers import (
    RULES_CITED,
    WRITTEN_TERMS,
    Decision,
    OfferPolicy,
    amounts,
    decide_offer,
    ladder,
    position_from_json,
)

ROOT = Path(__file__).parents[2]
POLICY = OfferPolicy.model_validate(yaml.safe_load((ROOT / "playbook" / "offers.yaml").read_text()))

# Every gate known and open: what is tested then is the price.
CLEAR: dict[str, Any] = {
    "billed": 18000, "medicare": 4200, "medicare_confidence": "high", "allowed": 6000, "itemized": True,
    "group_code": "PR", "network": "in_network", "nsa_state": "does_not", "fap_state": "none",
    "appeal_state": "lost",
}  # fmt: skip
MANAGER = {**CLEAR, "tier": 2}


def decide(*, base: dict[str, Any] = CLEAR, **fields: Any) -> Decision:
    return decide_offer(position_from_json({**base, **fields}), POLICY)


def dollars(amount: int | str | None) -> Money | None:
    return None if amount is None else Money.parse(amount)


def said(
    day: int, offer: int | None = None, ask: int | None = None, outcome: str = "none", tier: int = 2
) -> dict[str, Any]:
    return {"day": day, "tier": tier, "offer": offer, "ask": ask, "outcome": outcome}


def codes(decision: Decision) -> list[str]:
    return [reason.code for reason in decision.reasons]


# --- the worked examples of offers.md 2.7 ---

EXAMPLES = {
    "27,000, surprise law ruled out": (
        {"billed": 27000, "medicare": 5200, "allowed": None,
         "history": [said(60, ask=4500, outcome="countered")]},
        (4420, 5720, 12480), "accept_pending_terms", 4500),
    "18,000 with allowed": ({"history": [said(60, ask=4500, outcome="countered")]},
                            (3570, 4620, 6000), "accept_pending_terms", 4500),
    "funds 4,000 bind": ({"funds": 4000, "tier": 2}, (2400, 4000, 4000), "offer", 2400),
    "funds 5,500": ({"funds": 5500, "tier": 2}, (3300, 4620, 5500), "offer", 3300),
    "funds corrected to 5,000": ({"funds": 5000, "history": [said(60, ask=4600, outcome="countered")]},
                                 (3000, 4620, 5000), "accept_pending_terms", 4600),
    "supported error": ({"errors_supported": 1500, "medicare": 3900},
                        (3315, 4290, 6000), "dispute_errors", None),
    "CO in network": ({"group_code": "CO"}, (None, None, None), "dispute", None),
    "surprise law": ({"nsa_state": "applies", "network": "out_of_network", "legal_cap": 750},
                     (None, None, None), "pay_cost_share", 750),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "expected", "act", "amount"), EXAMPLES.values(), ids=EXAMPLES)
def test_worked_example(fields: dict[str, Any], expected: tuple[int | None, ...], act: str, amount: int | None) -> None:
    decision = decide(**fields)
    assert (decision.opening, decision.target, decision.ceiling) == tuple(dollars(x) for x in expected)
    assert (decision.act, decision.amount) == (act, dollars(amount))


@pytest.mark.parametrize(("example", "balance", "medicare"), [
    ("27,000, surprise law ruled out", 27000, 5200), ("18,000 with allowed", 18000, 4200),
    ("supported error", 16500, 3900), ("funds corrected to 5,000", 18000, 4200), ("surprise law", 18000, 4200),
])  # fmt: skip
def test_worked_example_stands_on_its_figures(example: str, balance: int, medicare: int) -> None:
    figures = decide(**EXAMPLES[example][0]).figures
    assert (figures.balance, figures.medicare) == (Money.dollars(balance), Money.dollars(medicare))


def test_worked_example_nothing_else_known() -> None:
    decision = decide_offer(position_from_json({"billed": 9000}), POLICY)
    assert decision.act == "not_enough_data"
    assert (decision.opening, decision.target, decision.ceiling, decision.ladder) == (
        Money.dollars(1821),
        None,
        None,
        (),
    )
    assert decision.figures.medicare == Money.parse("2142.85")
    assert decision.figures.confidence == "very_low"
    assert {"group_code", "nsa_state", "fap_state", "itemized", "medicare", "allowed", "cash"} <= {
        m.fact for m in decision.missing
    }


@pytest.mark.parametrize("change", [{"own_limit": 4000}, {"waived_gates": ["not_enough_data"]}])
def test_a_limit_or_going_on_is_enough_data(change: dict[str, Any]) -> None:
    decision = decide_offer(position_from_json({"billed": 9000, "tier": 2, **change}), POLICY)
    assert (decision.act, decision.amount) == ("offer", Money.dollars(1821))
    assert decision.target is not None


def test_surprise_law_disputes_the_rest() -> None:
    decision = decide(nsa_state="applies", network="out_of_network", legal_cap=750)
    assert any("$17,250" in reason.text for reason in decision.reasons)
    assert decide(nsa_state="applies", network="out_of_network").amount is None


@pytest.mark.parametrize("percent_off", [30, 60])
@pytest.mark.parametrize("base", [CLEAR, {**CLEAR, "billed": 27000, "medicare": 5200, "allowed": None}])
def test_automatic_discount_is_not_a_concession(base: dict[str, Any], percent_off: int) -> None:
    ask = base["billed"] * (100 - percent_off) // 100
    opening = decide(base=base).opening
    assert opening is not None
    offered = said(60, offer=opening.cents // 100, outcome="rejected")
    decision = decide(base=base, tier=2, day=61, history=[offered, said(61, ask=ask, outcome="automatic_discount")])
    assert (decision.act, decision.amount) == ("restate", opening)


def test_ladder_of_the_second_row() -> None:
    rungs = ladder(amounts(position_from_json(CLEAR), POLICY), POLICY)
    assert rungs == tuple(Money.dollars(x) for x in (3570, 4053, 4347, 4525, 4620))


# --- the story ---


def test_story_from_the_first_call_to_the_payment() -> None:
    story = {**CLEAR, "funds": 5000, "day": 60}
    assert decide(base=story).act == "ask_authority"

    refused = said(60, outcome="rejected", tier=0)
    assert decide(base=story, tier=1, history=[refused]).act == "ask_authority"
    first = decide(base=story, tier=1, authority_confirmed=True, history=[refused])
    assert (first.act, first.amount) == ("offer", Money.dollars(3000))

    countered = said(60, offer=3000, ask=9000, outcome="countered", tier=1)
    same = decide(base=story, tier=1, authority_confirmed=True, history=[refused, countered])
    assert (same.act, same.amount) == ("restate", Money.dollars(3000))

    silence = said(60, offer=3000, tier=1)
    assert decide(base=story, tier=1, history=[refused, countered, silence]).act == "pause"
    last_word = said(81, ask=4600, outcome="countered", tier=1)
    told = [refused, countered, silence, last_word]
    deal = decide(base=story, tier=1, day=81, history=told)
    assert (deal.act, deal.amount) == ("accept_pending_terms", Money.dollars(4600))
    assert deal.written_terms_missing == WRITTEN_TERMS

    paid = decide(base=story, tier=1, day=81, history=told, written_terms=list(WRITTEN_TERMS))
    assert (paid.act, paid.amount, paid.written_terms_missing) == ("pay", Money.dollars(4600), ())


# --- gates: standing, and the nearest thing that does not stand ---

PLAN = {"monthly": 100, "months": 40, "interest": 0}
AGENCY = {"account_status": "agency", "tier": 2}
GATED = {
    "nothing_owed contract": ({"group_code": "CO"},
                              {"group_code": "CO", "network": "out_of_network"}, "dispute"),
    "nothing_owed paid": ({"already_paid": True}, {"already_paid": False}, "dispute"),
    "nothing_owed other": ({"someone_elses_debt": True}, {"someone_elses_debt": False}, "dispute"),
    "nothing_owed late": ({"provider_filed_late": True},
                          {"provider_filed_late": True, "network": "out_of_network"}, "dispute"),
    "nothing_owed cap": ({"legal_cap": 0}, {"legal_cap": "0.01", "fap_state": "denied"}, "dispute"),
    "nothing_owed errors": ({"errors_removed": 18000}, {"errors_removed": "17000"}, "dispute"),
    "no_surprises_act": ({"nsa_state": "applies"}, {"nsa_state": "unknown"}, "pay_cost_share"),
    "free_care_likely": ({"fap_state": "likely"}, {"fap_state": "denied"}, "apply"),
    "free_care_likely pending": ({"fap_state": "applied"}, {"fap_state": "partial"}, "apply"),
    "not_itemized": ({"itemized": False}, {"itemized": None}, "request"),
    "errors_unresolved": ({"errors_supported": "0.01"}, {"errors_supported": 0}, "dispute_errors"),
    "validation_window": ({**AGENCY, "days_since_validation_notice": 30},
                          {**AGENCY, "days_since_validation_notice": 31}, "validate"),
    "validation_window proof": ({**AGENCY, "days_since_validation_notice": 3},
                                {**AGENCY, "days_since_validation_notice": 3, "debt_validated": True},
                                "validate"),
    "time_barred": ({"time_barred": True}, {"time_barred": False}, "defer"),
    "exhausted_or_rushed": ({"exhausted_or_rushed": True}, {"exhausted_or_rushed": False}, "defer"),
}  # fmt: skip


@pytest.mark.parametrize(("stands", "open_", "act"), GATED.values(), ids=GATED)
def test_gate_on_both_sides(
    stands: dict[str, Any], open_: dict[str, Any], act: str, request: pytest.FixtureRequest
) -> None:
    gate = request.node.callspec.id.split()[0]
    closed = decide(**stands)
    assert (closed.act, closed.gates[0]) == (act, gate)
    assert closed.amount is None
    assert gate not in decide(**open_).gates


def test_first_gate_wins_and_all_are_named() -> None:
    decision = decide(itemized=False, errors_supported=10, fap_state="likely", appeal_state="open")
    assert decision.act == "apply"
    assert decision.gates == ("free_care_likely", "not_itemized", "errors_unresolved", "appeal_open")
    assert {"free_care_likely", "not_itemized", "errors_unresolved", "appeal_open"} <= set(codes(decision))


@pytest.mark.parametrize("gate", ["free_care_likely", "not_itemized", "errors_unresolved", "exhausted_or_rushed"])
def test_a_waived_gate_becomes_one_line_of_caution(gate: str) -> None:
    facts = {"fap_state": "likely", "itemized": False, "errors_supported": 100, "exhausted_or_rushed": True}
    mine = dict(
        zip(
            ("free_care_likely", "not_itemized", "errors_unresolved", "exhausted_or_rushed"),
            facts.items(),
            strict=True,
        )
    )
    decision = decide(base=MANAGER, **dict([mine[gate]]), waived_gates=[gate])
    assert decision.act == "offer"
    assert codes(decision).count("gate_waived") == 1


@pytest.mark.parametrize("fields", [{"group_code": "CO"}, {"nsa_state": "applies"}])
def test_what_is_not_owed_cannot_be_waived_into_an_offer(fields: dict[str, Any]) -> None:
    decision = decide(**fields, waived_gates=["nothing_owed", "no_surprises_act"])
    assert decision.act in ("dispute", "pay_cost_share")
    assert decision.opening is None
    assert "gate_stays" in codes(decision)


@pytest.mark.parametrize("code", ["OA", "PI"])
def test_oa_and_pi_alone_ask_who_is_next(code: str) -> None:
    decision = decide(base=MANAGER, group_code=code)
    assert decision.act == "offer"
    assert f"next_payer_{code.lower()}" in codes(decision)


def test_unknown_facts_are_reported_and_amounts_shown() -> None:
    decision = decide_offer(position_from_json({"billed": 18000, "medicare": 4200, "allowed": 6000}), POLICY)
    facts = [m.fact for m in decision.missing]
    assert facts[:6] == ["group_code", "network", "nsa_state", "fap_state", "itemized", "appeal_state"]
    assert "$18,000" in decision.missing[0].why
    assert decision.opening == Money.dollars(3570)


def test_open_appeal_makes_offers_contingent_and_holds_the_payment() -> None:
    accepted = [said(60, offer=3570, outcome="accepted")]
    waiting = decide(base=MANAGER, appeal_state="open", history=accepted, written_terms=WRITTEN_TERMS)
    assert (waiting.act, waiting.contingent) == ("accept_pending_terms", True)
    assert decide(base=MANAGER, appeal_state="open").act == "offer"
    assert decide(base=MANAGER, history=accepted, written_terms=WRITTEN_TERMS).act == "pay"
    lapsing = {"appeal_state": "open", "day": 60}
    assert decide(base=MANAGER, **lapsing, hold_until=73).act == "hold_request"
    assert decide(base=MANAGER, **lapsing, hold_until=74).act == "offer"


# --- amounts ---


@pytest.mark.parametrize(("fields", "medicare", "confidence"), [
    ({"medicare": None, "setting": "hospital"}, "2362.20", "medium"),
    ({"medicare": None, "setting": "professional"}, "4285.71", "medium"),
    ({"medicare": None, "allowed": None, "cash": 5400}, "2000.00", "low"),
    ({"medicare": 0, "allowed": 0}, "4285.71", "very_low"),
])  # fmt: skip
def test_medicare_is_estimated_from_the_next_best_price(fields: dict[str, Any], medicare: str, confidence: str) -> None:
    figures = decide(**fields).figures
    assert (figures.medicare, figures.confidence) == (Money.parse(medicare), confidence)


@pytest.mark.parametrize(
    ("confidence", "asserted"), [("high", True), ("medium", True), ("low", False), ("very_low", False)]
)
def test_low_confidence_changes_the_wording_only(confidence: str, asserted: bool) -> None:
    decision = decide(medicare_confidence=confidence)
    assert decision.opening == Money.dollars(3570)
    assert any(reason.text.startswith("Medicare pays about $4,200") for reason in decision.reasons) is asserted


def test_own_limit_replaces_what_the_plan_would_have_paid() -> None:
    assert decide(own_limit=9000).ceiling == Money.dollars(9000)
    assert decide(own_limit=9000, funds=7000).ceiling == Money.dollars(7000)


def test_granted_assistance_caps_at_agb() -> None:
    assert decide(fap_state="partial", agb=5000).ceiling == Money.dollars(5000)
    assert decide(fap_state="denied", agb=5000).ceiling == Money.dollars(6000)


def test_collector_shares_cap_every_amount() -> None:
    decision = decide(base=AGENCY, billed=5000, medicare=4200, days_since_validation_notice=40)
    assert (decision.opening, decision.target, decision.ceiling) == tuple(map(Money.dollars, (1000, 1750, 2000)))


@pytest.mark.parametrize(("fields", "act"), [
    ({"funds": 0, "fap_state": "none"}, "apply"),
    ({"funds": 0, "fap_state": "denied"}, "stop"),
    ({"funds": 0, "fap_state": "denied", "billed": 4000, "plan_offer": PLAN}, "plan_ok"),
    ({"own_limit": 0, "fap_state": "denied"}, "stop"),
])  # fmt: skip
def test_no_funds_is_a_situation_not_an_error(fields: dict[str, Any], act: str) -> None:
    decision = decide(base=MANAGER, **fields)
    assert (decision.act, decision.opening) == (act, Money(0))


@pytest.mark.parametrize("odd", [
    {"medicare": 50000}, {"history": [said(60, offer=3570, ask=40000, outcome="countered")]}, {"billed": 0},
    {"errors_removed": 90000}, {"funds": "0.01"}, {"legal_cap": 99999}, {"day": -5}, {"placement_in_days": 0},
    {"billed": "0.01", "medicare": None, "allowed": None}, {"contacts_left": 0},
    {"history": [said(3, outcome="accepted")]},
    {"errors_supported": 18000, "waived_gates": ["errors_unresolved"]},
])  # fmt: skip
def test_odd_positions_get_an_answer(odd: dict[str, Any]) -> None:
    assert decide(**{**MANAGER, **odd}).act


# --- the order of decisions ---


@pytest.mark.parametrize(("ask", "act"), [("4620.00", "accept_pending_terms"), ("4620.01", "restate")])
def test_an_ask_at_the_target_is_taken(ask: str, act: str) -> None:
    assert decide(base=MANAGER, day=60, history=[{**said(60, offer=3570, outcome="countered"), "ask": ask}]).act == act


def test_an_ask_at_what_patience_plans_is_taken() -> None:
    # Day 100 of 45..105: opening 3,570 plus (55/60)^(1/0.6) of 2,430 is 5,671.95.
    history = [said(45, offer=3570, outcome="rejected")]
    for ask, act in (("5671.00", "accept_pending_terms"), ("5673.00", "raise")):
        answer = {**said(100, outcome="countered"), "ask": ask}
        assert decide(base=MANAGER, day=100, history=[*history, answer]).act == act


@pytest.mark.parametrize("missing", WRITTEN_TERMS)
def test_pay_needs_every_written_term(missing: str) -> None:
    terms = [term for term in WRITTEN_TERMS if term != missing]
    decision = decide(base=MANAGER, history=[said(60, offer=3570, outcome="accepted")], written_terms=terms)
    assert (decision.act, decision.written_terms_missing) == ("accept_pending_terms", (missing,))


@pytest.mark.parametrize(("funds", "act"), [(3570, "pay"), ("3569.99", "accept_pending_terms")])
def test_pay_stays_within_the_funds(funds: int | str, act: str) -> None:
    history = [said(60, offer=3570, outcome="accepted")]
    assert decide(base=MANAGER, funds=funds, history=history, written_terms=WRITTEN_TERMS).act == act


def test_refused_writing_is_never_paid_around() -> None:
    agreed = said(60, offer=3570, outcome="accepted")
    once = decide(base=MANAGER, history=[agreed, said(61, outcome="refused_writing")])
    assert once.act == "accept_pending_terms"
    assert "no_letter_no_payment" in codes(once)
    twice = [agreed, said(61, outcome="refused_writing"), said(62, outcome="refused_writing")]
    assert decide(base=MANAGER, history=twice).act == "complain"


@pytest.mark.parametrize(("fields", "act"), [
    ({"tier": 0}, "ask_authority"),
    ({"tier": 1, "history": [said(60, outcome="rejected", tier=0)] * 2}, "ask_authority"),
    ({"tier": 0, "history": [said(60, outcome="rejected", tier=0)] * 3}, "offer"),
    ({"tier": 2}, "offer"),
    ({"tier": 1, "authority_confirmed": True}, "offer"),
    ({"tier": 0, "contacts_left": 3}, "ask_authority"),
    ({"tier": 0, "contacts_left": 2}, "offer"),
])  # fmt: skip
def test_authority_before_a_number(fields: dict[str, Any], act: str) -> None:
    assert decide(**fields).act == act


@pytest.mark.parametrize(("fields", "act"), [
    ({"tier": 0, "history": [said(60, 3570, outcome="rejected", tier=0)]}, "escalate"),
    ({"tier": 1, "history": [said(60, 3570, outcome="rejected", tier=0)]}, "restate"),
    ({"tier": 1, "history": [said(60, 3570, outcome="rejected", tier=1)]}, "escalate"),
    ({"tier": 1, "history": [said(60, 3570, outcome="rejected", tier=1)] * 4}, "escalate"),
    ({"tier": 1, "history": [said(60, 3570, outcome="rejected", tier=1)] * 5}, "pause"),
    ({"tier": 2, "history": [said(60, 3570, outcome="rejected")]}, "pause"),
    ({"tier": 2, "history": [said(60, 3570, 18000, "countered")]}, "pause"),
])  # fmt: skip
def test_after_a_no_authority_comes_before_price(fields: dict[str, Any], act: str) -> None:
    decision = decide(**fields, day=60)
    assert decision.act == act
    assert decision.amount in (None, Money.dollars(3570))


def test_the_first_pause_restates_and_a_later_one_may_raise() -> None:
    first = [said(45, 3570, outcome="rejected")]
    assert decide(base=MANAGER, day=58, history=first).act == "pause"
    assert decide(base=MANAGER, day=59, history=first).act == "restate"
    second = [*first, said(59, 3570, outcome="rejected")]
    assert decide(base=MANAGER, day=60, history=second).act == "pause"
    assert decide(base=MANAGER, day=80, history=second).amount == Money.dollars(4525)
    assert decide(base=MANAGER, day=80, history=second).act == "raise"
    # Straight after the first pause, without the restating, the same days bring no raise.
    assert decide(base=MANAGER, day=80, history=first).act == "restate"


def test_a_raise_is_at_most_four_fifths_of_their_move() -> None:
    # 3,570 + 0.8 x 604 reaches the rung at 4,053; 0.8 x 600 does not.
    before = [said(45, 3570, 9000, "countered"), said(90, 3570, outcome="rejected")]
    for ask, act, amount in ((8396, "raise", 4053), (8400, "restate", 3570)):
        decision = decide(base=MANAGER, day=95, history=[*before, said(95, ask=ask, outcome="countered")])
        assert (decision.act, decision.amount) == (act, Money.dollars(amount))


def test_one_raise_per_contact_and_none_with_the_first_number() -> None:
    raised = [
        said(45, 3570, 9000, "countered"),
        said(95, 4053, 8000, "countered"),
        said(95, ask=7000, outcome="countered"),
    ]
    assert decide(base=MANAGER, day=95, history=raised).act == "restate"
    assert decide(base=MANAGER, day=96, history=raised).act == "raise"
    late = [said(110, 3570, 9000, "countered")]
    assert decide(base=MANAGER, day=110, history=late).act == "restate"
    assert decide(base=MANAGER, day=111, history=late).act == "final_offer"


@pytest.mark.parametrize(("fields", "act"), [
    ({"billed": 4000, "funds": 3000, "plan_offer": PLAN}, "plan_ok"),
    ({"billed": 4000, "funds": 4000, "plan_offer": PLAN}, "restate"),  # a lump sum is possible
    ({"billed": 4000, "funds": 3000, "plan_offer": {**PLAN, "interest": "0.01"}}, "restate"),
    ({"billed": 4000, "funds": 3000, "plan_is_a_right": True, "plan_offer": {**PLAN, "interest": 5}},
     "plan_ok"),
    ({"billed": 4000, "funds": 3000, "plan_offer": {**PLAN, "months": 41}}, "restate"),  # costs more
    ({"billed": 18000, "funds": 3000, "plan_offer": PLAN}, "restate"),
    ({"billed": 4000, "funds": 3000}, "restate"),
])  # fmt: skip
def test_a_plan_is_taken_only_on_a_fair_balance(fields: dict[str, Any], act: str) -> None:
    assert decide(base=MANAGER, day=60, **fields, history=[said(60, 1000, outcome="plan_offered")]).act == act


@pytest.mark.parametrize(("fields", "act"), [
    ({"holds_used": 0}, "hold_request"),
    ({"holds_used": 0, "hold_refused": True}, "offer"),
    ({"holds_used": 1}, "offer"),
    ({"holds_used": 0, "hold_limit": 2}, "hold_request"),
    ({"holds_used": 0, "hold_limit": 1, "day": 104}, "offer"),
    ({"holds_used": 0, "hold_limit": 1, "day": 105}, "hold_request"),
    ({"holds_used": 0, **AGENCY, "days_since_validation_notice": 40}, "offer"),
])  # fmt: skip
def test_hold_at_the_start(fields: dict[str, Any], act: str) -> None:
    assert decide(base=MANAGER, **fields).act == act


@pytest.mark.parametrize(("fields", "act"), [
    ({"hold_until": 73}, "hold_request"),
    ({"hold_until": 74}, "pause"),
    ({"placement_in_days": 14}, "hold_request"),
    ({"placement_in_days": 14, "hold_refused": True}, "restate"),
    ({"placement_in_days": 15}, "pause"),
])  # fmt: skip
def test_a_pause_needs_the_time_to_pause(fields: dict[str, Any], act: str) -> None:
    assert decide(base=MANAGER, day=60, **fields, history=[said(60, 3570, outcome="rejected")]).act == act


@pytest.mark.parametrize(("day", "fields", "act"), [
    (104, {}, "raise"),
    (105, {}, "final_offer"),
    (164, {"hold_until": 200}, "raise"),
    (165, {"hold_until": 200}, "final_offer"),
    (90, {"placement_in_days": 16}, "raise"),
    (90, {"placement_in_days": 15}, "final_offer"),
    (90, {"contacts_left": 3}, "raise"),
    (90, {"contacts_left": 2}, "final_offer"),
])  # fmt: skip
def test_final_offer_when_the_day_or_the_contacts_run_out(day: int, fields: dict[str, Any], act: str) -> None:
    history = [said(45, 3570, 9000, "countered")]
    assert decide(base=MANAGER, day=day, **fields, history=history).act == act


@pytest.mark.parametrize(("ask", "funds", "amount"), [
    (9000, None, 6000),  # 3,570 + 0.85 x 5,430 is over the ceiling
    (6100, None, 5700),  # 5,720.50 down to 50 dollars
    (5100, 5000, 4850),  # 4,870.50 down to 50 dollars
])  # fmt: skip
def test_final_amount(ask: int, funds: int | None, amount: int) -> None:
    decision = decide(base=MANAGER, day=120, funds=funds, history=[said(45, 3570, ask, "countered")])
    assert (decision.act, decision.amount) == ("final_offer", Money.dollars(amount))


def test_final_amount_under_a_thousand_goes_down_to_ten() -> None:
    small = {"billed": 2000, "medicare": 400, "allowed": 700}
    decision = decide(base=MANAGER, **small, day=120, history=[said(45, 340, 701, "countered")])
    assert (decision.act, decision.amount) == ("final_offer", Money.dollars(640))  # 340 + 0.85 x 361 = 646.85


def test_the_last_phase_takes_an_ask_at_the_ceiling() -> None:
    for day, ask, act in (
        (120, "6000.00", "accept_pending_terms"),
        (120, "6000.01", "final_offer"),
        (60, "6000.00", "restate"),
    ):
        history = [{**said(45, 3570, outcome="countered"), "ask": ask}]
        assert decide(base=MANAGER, day=day, history=history).act == act


@pytest.mark.parametrize("marked", [True, None])
def test_the_final_offer_is_restated_once_and_never_raised(marked: bool | None) -> None:
    first = said(45, 3570, 9000, "countered")
    final = {**said(105, 6000, outcome="none"), "final": marked}
    assert decide(base=MANAGER, day=110, history=[first, final]).act == "pause"
    refused = {**final, "outcome": "countered", "ask": 8000}
    again = decide(base=MANAGER, day=106, history=[first, refused])
    assert (again.act, again.amount) == ("restate", Money.dollars(6000))
    twice = [first, refused, said(107, 6000, 7500, "countered")]
    assert decide(base=MANAGER, day=130, history=twice).act == "stop"
    assert (
        decide(base=MANAGER, day=107, history=[*twice, said(108, ask=6000, outcome="countered")]).act
        == "accept_pending_terms"
    )


def test_a_first_number_is_the_opening_however_late() -> None:
    decision = decide(base=MANAGER, day=170)
    assert (decision.act, decision.amount) == ("offer", Money.dollars(3570))


def test_a_new_cap_takes_a_higher_offer_back_and_lower_means_silence_it() -> None:
    history = [said(60, 3570, 9000, "countered")]
    capped = decide(base=MANAGER, day=61, legal_cap=2500, history=history)
    assert (capped.act, capped.amount) == ("offer", Money.dollars(2500))
    assert "withdraw_in_writing" in codes(capped)
    poorer = decide(base=MANAGER, day=61, funds=3000, history=history)
    assert (poorer.act, poorer.amount) == ("pause", None)


def test_a_yes_stands_until_they_reopen_it() -> None:
    agreed = [said(60, 3570, outcome="accepted"), said(61, outcome="none")]
    assert decide(base=MANAGER, day=61, history=agreed).amount == Money.dollars(3570)
    reopened = [*agreed, said(62, ask=9000, outcome="countered")]
    assert decide(base=MANAGER, day=62, history=reopened).act == "restate"


# --- what is said, and to whom ---


@pytest.mark.parametrize("fields", [
    {"funds": 5000}, {"own_limit": 7777}, {"funds": 4200}, {"billed": 4200}, {"tier": 2, "funds": 5000},
    {"tier": 2, "day": 120, "funds": 5000, "history": [said(45, 3000, 9000, "countered")]},
    {"funds": 5000, "history": [said(45, 3000, outcome="accepted")], "errors_removed": 13000},
])  # fmt: skip
def test_no_public_reason_holds_the_limit_or_the_means(fields: dict[str, Any]) -> None:
    decision = decide(**fields)
    secrets = [decision.ceiling, dollars(fields.get("funds")), dollars(fields.get("own_limit"))]
    for reason in decision.reasons:
        if not reason.private:
            assert not any(re.search(rf"{re.escape(str(s))}(?![\d,]*\d)", reason.text) for s in secrets if s), reason
    assert {"target", "ceiling"} <= {reason.code for reason in decision.reasons if reason.private}


def test_every_sentence_is_used_and_every_rule_is_in_the_playbook() -> None:
    core = ROOT / "app" / "core"
    files = [p for p in core.glob("*.py") if p.stem.startswith(("offer", "payment", "plan_rights"))]
    source = "".join(file.read_text() for file in files if not file.stem.endswith("_words"))
    assert {code for code in SENTENCES if f'"{code}"' not in source} == set()
    assert {rule for rule in RULES_CITED if not (ROOT / "playbook" / "rules" / f"{rule}.yaml").exists()} == set()


def test_json_money_is_a_string_with_two_decimals() -> None:
    told = json.loads(decide(base=MANAGER, funds="5000.5").model_dump_json())
    assert (told["amount"], told["ceiling"], told["ladder"][0]) == ("3000.00", "5000.50", "3000.00")
    assert set(told) >= {
        "act", "amount", "opening", "target", "ceiling", "ladder", "gates", "reasons", "missing",
        "written_terms_missing",
    }  # fmt: skip


# --- reading a position ---


def test_names_of_the_day_and_of_the_account() -> None:
    for name in ("day", "today", "days_since_statement"):
        assert position_from_json({"billed": 1, name: 60}).day == 60
    assert position_from_json({"billed": 1, "account_status": "open"}).account_status == "provider"
    assert position_from_json({"billed": 1, "account_status": "collections"}).account_status == "agency"


@pytest.mark.parametrize("written", [4500.5, Decimal("4500.5"), "4500.50", "$4,500.50"])
def test_amounts_are_read_exactly(written: object) -> None:
    assert position_from_json({"id": "a", "billed": written}).billed == Money(450050)


def test_null_is_unknown() -> None:
    blank = dict.fromkeys(("medicare", "history", "tier", "written_terms", "errors_removed", "account_status"))
    assert position_from_json({"billed": 1, **blank}) == position_from_json({"billed": 1})


@pytest.mark.parametrize(("fields", "remedy"), [
    ({}, "'billed' is missing: give the amount on the bill"),
    ({"billed": None}, "'billed' is missing"),
    ({"billed": -1}, "give the amount without a minus sign"),
    ({"billed": "lots"}, "write it as 4500"),
    ({"billed": 10**10}, "give an amount up to $1,000,000,000"),
    ({"billed": Decimal("1e999999")}, "give an amount up to $1,000,000,000"),
    ({"billed": float("inf")}, "is not an amount"),
    ({"billed": 1, "medicar": 2}, "did you mean 'medicare'?"),
    ({"billed": 1, "tier": 3}, "less than or equal to 2"),
    ({"billed": 1, "tier": True}, "must be a whole number"),
    ({"billed": 1, "group_code": "XX"}, "'CO', 'PR', 'OA' or 'PI'"),
    ({"billed": 1, "history": [{"offer": 1}]}, "'day' is missing"),
    ({"billed": 1, "history": [{"day": 1, "asked": 1}]}, "did you mean 'ask'?"),
    ({"billed": 1, "written_terms": ["paid"]}, "'amount_stated'"),
    ({"billed": 1, "today": 3, "day": 4}, "give one of them"),
])  # fmt: skip
def test_a_bad_position_is_refused_with_the_remedy(fields: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ValidationError) as refused:
        position_from_json(fields)
    assert remedy in str(refused.value)


def test_policy_refuses_inexact_numbers() -> None:
    raw = yaml.safe_load((ROOT / "playbook" / "offers.yaml").read_text())
    raw["opening"]["of_medicare"] = 0.85
    with pytest.raises(ValidationError, match="quote it"):
        OfferPolicy.model_validate(raw)
