"""The catalogue of facts: where each stands in a case file, and its choices in words that a person would use.

A page draws the right field from it; what a fact may be is declared in case.py.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from app.core.case import FACTS
from app.core.figures import TERM_WORDS, WORDS
from app.core.playbook import Playbook

Group = Literal["bill", "denial", "plan", "you", "money", "steps"]
GROUPS: tuple[Group, ...] = get_args(Group)

# The bill, the denial, the plan, you, money, what is done. Every fact stands in one of them, once.
GROUPED: dict[Group, tuple[str, ...]] = {
    "bill": (
        "provider", "provider_type", "account_number", "billed_amount", "paid_amount", "service_date",
        "statement_date", "payment_due", "emergency", "account_status", "errors_supported", "errors_removed",
        "disputed_lines",
        "someone_elses_debt", "paid_in_full", "hospital_nonprofit", "collector", "validation_date",
    ),
    "denial": (
        "denial_category", "denial_codes", "group_code", "denial_date", "appeal_deadline", "days_to_appeal",
        "signed_notice", "authorization_was_providers_job", "surprise_law",
    ),
    "plan": ("insurance_type", "insurer", "network_status", "cost_share", "plan_says_billable"),
    "you": ("role", "patient_name", "patient_deceased", "signed_for_bill", "state", "household_size", "rather_writes"),
    "money": (
        "savings", "income", "funds", "budget", "own_limit", "medicare", "allowed_amount", "cash_price", "agb",
        "assistance_cap", "settlement_amount",
    ),
    "steps": (
        "hold", "hold_until", "hold_contact", "hold_reference", "hold_confirmed", "hold_request_sent", "offer_until",
        "callback_on", "itemized",
        "claim_form", "bill_checked", "dispute_sent", "eob_verified", "plan_confirmed_in_writing",
        "plan_complaint_sent", "correction_requested", "rebill_requested", "appeal", "appeal_filed_on",
        "appeal_decided_on", "external_review", "assistance", "numbers_declined", "tier", "authority_confirmed",
        "written_terms", "settlement_paid", "zero_balance", "complaint_filed", "final_offer_sent", "debt_disputed",
        "summons", "court_answer", "court_answer_filed",
    ),
}  # fmt: skip
_GROUP_OF: dict[str, Group] = {name: group for group, names in GROUPED.items() for name in names}

# What neither an answer of questions.yaml nor WORDS calls by a name of its own.
LABELS: dict[str, dict[str, str]] = {
    "role": {"estate": "The patient has died"},
    "provider_type": {"mental_health": "A mental health provider", "other": "Somebody else"},
    "hold": {"declined": "I don't want a hold"},
    "itemized": {
        "requested": "I asked for it", "received": "I have it", "refused": "They refused it",
        "requested_in_writing": "I asked for it in writing",
    },
    "claim_form": {"requested": "I asked for it", "received": "I have it", "refused": "They refused it"},
    "group_code": {"CR": "CR"},
    "surprise_law": {"applies": "It applies", "does_not": "It doesn't apply"},
    "appeal": {
        "filed": "I filed it", "won": "The plan changed its answer", "lost": "The plan still said no",
        "declined": "I won't appeal",
    },
    "external_review": {"won": "It went my way", "lost": "It went the plan's way"},
    "assistance": {"approved": "They approved it", "denied": "They turned it down", "partial": "They help with a part"},
}  # fmt: skip


def catalogue(playbook: Playbook) -> list[dict[str, Any]]:
    """Every fact in the order of FACTS: what it is, where it stands, and why and where to find it."""
    entries = []
    for name, spec in FACTS.items():
        question = playbook.questions.get(name)
        entries.append(
            {
                "name": name,
                "title": spec.title,
                "kind": spec.kind,
                "scope": spec.scope,
                "private": spec.private,
                "group": _GROUP_OF[name],
                "choices": [{"value": c, "label": choice_label(name, c, playbook)} for c in spec.choices],
                "why": question.why if question else None,
                "where": question.where if question else None,
            }
        )
    return entries


def choice_label(name: str, choice: str, playbook: Playbook) -> str:
    """A choice as a person would say it: the tap answer of its question where there is one."""
    question = playbook.questions.get(name)
    answers = {a.value: a.label for a in question.answers} if question else {}
    tables = (LABELS.get(name, {}), answers, TERM_WORDS if name == "written_terms" else {}, WORDS.get(name, {}))
    words = next((table[choice] for table in tables if choice in table), choice.replace("_", " "))
    return words[:1].upper() + words[1:]
