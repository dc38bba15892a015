"""Answers: which acts meet which objection (offers.md 3.3). A label that is not here asks for no particular answer."""

from __future__ import annotations

from app.core.acts import Label
from app.core.rehearsal.said import CallerKind

_PAPER: tuple[CallerKind, ...] = ("ask_writing", "ask_policy")
_NEXT_PERSON: tuple[CallerKind, ...] = ("ask_authority",)
_SAME_NUMBER: tuple[CallerKind, ...] = ("restate", "ask_number")
_CHECK: tuple[CallerKind, ...] = ("ask_itemized", "ask_review", "dispute")

MEETS: dict[Label, frozenset[CallerKind]] = {
    "refuses_to_negotiate": frozenset({*_NEXT_PERSON, "ask_review"}),
    "rejects_offer": frozenset({*_NEXT_PERSON, *_SAME_NUMBER, "ask_callback"}),
    "policy_says_no": frozenset({*_NEXT_PERSON, *_PAPER}),
    "no_authority": frozenset({*_NEXT_PERSON, "ask_callback"}),
    "full_amount_owed": frozenset({*_CHECK, *_NEXT_PERSON, "ask_policy", "ask_code", "restate"}),
    "coding_correct_claim": frozenset({"ask_hold", *_CHECK, *_PAPER}),
    "blames_insurance": frozenset({"ask_code", "ask_hold", "ask_policy", "dispute"}),
    "not_surprise_bill_claim": frozenset({*_PAPER, "ask_hold", "dispute"}),
    "pushes_payment_plan": frozenset({"reject", "ask_itemized", "ask_review", *_NEXT_PERSON}),
    "asks_for_payment_now": frozenset({"reject", "ask_writing", *_NEXT_PERSON}),
    "asks_ability_to_pay": frozenset({*_NEXT_PERSON, *_SAME_NUMBER, "ask_review", "ask_assistance", "reject"}),
    "asks_financial_info": frozenset({"ask_hold", "ask_assistance", "reject", "ask_writing"}),
    "denies_financial_assistance": frozenset({"ask_hold", *_PAPER, "ask_assistance"}),
    "offers_small_discount_prompt_pay": frozenset({*_NEXT_PERSON, "ask_writing", "restate"}),
    "offers_discount": frozenset({*_NEXT_PERSON, *_PAPER, "restate"}),
    "counteroffers_amount": frozenset({*_NEXT_PERSON, *_SAME_NUMBER, "offer", "ask_writing", "reject", "ask_callback"}),
    "verbal_only_deal": frozenset({"ask_writing"}),
    "refuses_written": frozenset({"record", *_NEXT_PERSON, "ask_writing", "ask_callback"}),
    "refuses_itemized": frozenset({"ask_hold", "record", "ask_itemized", *_NEXT_PERSON, *_PAPER}),
    "hold_refused": frozenset({"ask_assistance", "record", "ask_hold", *_NEXT_PERSON, "dispute", "ask_policy"}),
    "needs_supervisor_callback": frozenset({"record", "ask_callback", "ask_hold"}),
    "threatens_collections": frozenset({"ask_hold", "dispute", *_PAPER}),
    "threatens_credit": frozenset({"dispute", "ask_hold", *_PAPER}),
    "already_in_collections": frozenset({"ask_validation", "dispute"}),
    "threatens_legal": frozenset({"record", "ask_writing", "dispute"}),
    "deadline_pressure": frozenset({"ask_writing", "restate", "reject", *_NEXT_PERSON}),
}


def meets(label: Label, kinds: frozenset[CallerKind]) -> bool:
    """True when one of these acts answers that objection."""
    return not MEETS.get(label, frozenset()).isdisjoint(kinds)
