"""Who owes it? Asked on every turn, before any price: group code, network, surprise-billing law, the provider's fault.

Only the patient's own documents and dated rules decide; what is not known is asked for, never assumed.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from app.core.case import Bill, Case
from app.core.conditions import Unknown
from app.core.frozen import Frozen

# Why a finding says what it says; replies.yaml answers "do I owe this?" for each (`owe_<why>`).
Why = Literal[
    "someone_else", "appeal_won", "did_you_sign", "estate", "already_paid", "surprise_bill",
    "surprise_bill_unconfirmed", "surprise_bill_likely", "surprise_bill_possible", "contractual",
    "contractual_if_in_network", "other_payer", "payer_initiated", "plan_confirmed", "filed_late", "who_had_to_ask",
    "approval_was_theirs", "network_first", "did_you_sign_a_notice", "no_notice_signed", "what_does_the_plan_say",
    "plan_says_no", "went_on_without", "no_plan", "nothing_else_fits",
]  # fmt: skip
Status = Literal["nothing_owed", "cost_share_only", "enforce_contract", "find_next_payer", "not_yours_yet", "owed"]

# 45 CFR 149.20: the protections bind group and individual plans. These are neither.
_OUTSIDE_SURPRISE_LAW = frozenset(
    {"medicare", "medicare_advantage", "medicaid", "tricare_va", "short_term", "health_sharing", "uninsured", "non_us"}
)
# 45 CFR 149.420(b)(1): services whose protection no form can waive.
_ANCILLARY = frozenset({"anesthesia", "lab", "imaging_center"})
_SURPRISE_LAW_BEGAN = date(2022, 1, 1)
_EMERGENCY_PLACES = frozenset(
    {"hospital", "freestanding_er", "ambulance_air", "anesthesia", "physician_group", "lab", "imaging_center"}
)

# The rules that findings rest on; each must be in the playbook.
RULES = frozenset(
    {
        "nsa_air_ambulance", "nsa_help_desk", "nsa_emergency", "nsa_emergency_coverage", "nsa_needs_covered_benefit",
        "nsa_oon_at_in_network_facility", "nsa_ancillary_no_waiver", "group_code_co", "group_code_oa", "group_code_pi",
        "network_hold_harmless", "timely_filing_provider",
        "nsa_notice_consent", "balance_after_late_reversal", "prior_auth_provider_duty",
    }
)  # fmt: skip


class Finding(Frozen):
    """What we can say about who owes a bill: a status, or the fact to ask for; why; and the rules it rests on."""

    status: Status | None
    ask: str | None = None
    why: Why
    rules: tuple[str, ...] = ()
    likely: Status | None = None


def network_of(bill: Bill) -> str | None:
    """The network as told, or as the denial itself says."""
    told: str | None = bill.value("network_status")
    if told is None and bill.value("denial_category") == "out_of_network":
        return "out_of_network"
    return told


def _unless_declined(case: Case, bill: Bill, fact: str) -> str | None:
    """The fact to ask for, or None when the person already said that they do not know."""
    return None if case.is_declined(fact, bill.id) else fact


def surprise_law(case: Case, bill: Bill) -> Literal["applies", "does_not"] | Unknown:
    """Whether the federal surprise-billing law fits (45 CFR 149.110, 149.120, 149.130, 149.410, 149.420)."""
    told = bill.value("surprise_law")
    if told is not None:
        return "applies" if told == "applies" else "does_not"
    insurance, served, place = case.value("insurance_type"), bill.value("service_date"), bill.value("provider_type")
    if insurance in _OUTSIDE_SURPRISE_LAW or place == "ambulance_ground":
        return "does_not"
    if served is not None and served < _SURPRISE_LAW_BEGAN:
        return "does_not"
    candidate = _candidate(case, bill)
    if candidate != "applies":
        return candidate
    for fact, value in (("insurance_type", insurance), ("service_date", served), ("provider_type", place)):
        if value is None:
            return Unknown(_unless_declined(case, bill, fact))
    if bill.value("emergency") is True and place not in _EMERGENCY_PLACES:
        return "does_not"
    return "applies"


def _candidate(case: Case, bill: Bill) -> Literal["applies", "does_not"] | Unknown:
    """Whether the situation is one that the law speaks of at all, whatever the plan and the day."""
    network, emergency, place = network_of(bill), bill.value("emergency"), bill.value("provider_type")
    if network == "in_network":
        return "does_not"
    if network == "mixed" or place == "ambulance_air":
        return "applies"
    if network is None:
        if emergency is True or place in _ANCILLARY:
            return Unknown(_unless_declined(case, bill, "network_status"))
        return Unknown(None)
    if emergency is True:
        return "applies"
    if emergency is None:
        return Unknown(_unless_declined(case, bill, "emergency"))
    if place in _ANCILLARY:
        # Out of network, planned: protected when the facility was in network, which only they can tell us.
        return "applies" if bill.value("network_status") == "mixed" else "does_not"
    return "does_not"


def surprise_likely(case: Case, bill: Bill) -> bool:
    """True when the situation fits and nothing known speaks against it, though a fact may still be missing."""
    answer = surprise_law(case, bill)
    if answer == "applies":
        return True
    return isinstance(answer, Unknown) and _candidate(case, bill) == "applies"


def assess(case: Case, bill: Bill) -> Finding:
    """Say who owes this bill. The first finding that fits wins; the order is from 'not yours' to 'yours'."""
    for check in (
        _not_yours,
        _already_paid,
        _appeal_won,
        _surprise,
        _no_plan,
        _contractual,
        _next_payer,
        _zero_share,
        _providers_fault,
        _hold_harmless,
    ):
        found = check(case, bill)
        if found is not None:
            return found
    return Finding(status="owed", why="nothing_else_fits")


def _not_yours(case: Case, bill: Bill) -> Finding | None:
    if bill.value("someone_elses_debt"):
        return Finding(status="nothing_owed", why="someone_else")
    # A helper or a spouse speaks for the patient, who can be asked; a bill of the dead goes to the estate first.
    if case.value("patient_deceased") or case.value("role") == "estate":
        signed = case.value("signed_for_bill")
        if signed is None and not case.is_declined("signed_for_bill"):
            return Finding(status=None, ask="signed_for_bill", why="did_you_sign", likely="not_yours_yet")
        if not signed:
            return Finding(status="not_yours_yet", why="estate")
    return None


def _already_paid(case: Case, bill: Bill) -> Finding | None:
    if bill.value("paid_in_full"):
        return Finding(status="nothing_owed", why="already_paid")
    return None


def _appeal_won(case: Case, bill: Bill) -> Finding | None:
    """The plan or the reviewer decided for the patient: what is left is the share on the new EOB."""
    if "won" in (bill.value("appeal"), bill.value("external_review")):
        return Finding(status="cost_share_only", why="appeal_won", rules=("balance_after_late_reversal",))
    return None


def _surprise(case: Case, bill: Bill) -> Finding | None:
    answer = surprise_law(case, bill)
    rules = _surprise_rules(bill)
    if answer == "applies":
        return Finding(status="cost_share_only", why="surprise_bill", rules=rules)
    if isinstance(answer, Unknown) and _candidate(case, bill) == "applies":
        if answer.ask is None:
            # They do not know the plan or the day: the law still probably fits, so the ask stays.
            return Finding(status="cost_share_only", why="surprise_bill_unconfirmed", rules=rules)
        return Finding(status=None, ask=answer.ask, why="surprise_bill_likely", rules=rules, likely="cost_share_only")
    if isinstance(answer, Unknown) and answer.ask is not None:
        return Finding(status=None, ask=answer.ask, why="surprise_bill_possible", rules=rules)
    return None


def _no_plan(case: Case, bill: Bill) -> Finding | None:
    """Without insurance there is no network, no denial and no contract to go by."""
    return Finding(status="owed", why="no_plan") if case.value("insurance_type") == "uninsured" else None


def _surprise_rules(bill: Bill) -> tuple[str, ...]:
    consent = ("nsa_notice_consent",) if bill.value("signed_notice") else ()
    if bill.value("provider_type") == "ambulance_air":
        return ("nsa_air_ambulance", "nsa_help_desk")
    if bill.value("emergency") is True:
        return ("nsa_emergency", "nsa_emergency_coverage", "nsa_needs_covered_benefit", "nsa_help_desk")
    rules = ("nsa_oon_at_in_network_facility", "nsa_ancillary_no_waiver", "nsa_needs_covered_benefit", "nsa_help_desk")
    return (*rules, *consent)


def _contractual(case: Case, bill: Bill) -> Finding | None:
    if bill.value("group_code") != "CO":
        return None
    network = network_of(bill)
    if network == "in_network":
        return Finding(status="nothing_owed", why="contractual", rules=("group_code_co", "network_hold_harmless"))
    if network is None and (ask := _unless_declined(case, bill, "network_status")):
        return Finding(
            status=None, ask=ask, why="contractual_if_in_network", rules=("group_code_co",), likely="nothing_owed"
        )
    return None


def _next_payer(case: Case, bill: Bill) -> Finding | None:
    if bill.value("group_code") == "OA" or bill.value("denial_category") == "coordination_of_benefits":
        return _unless_answered(bill, "find_next_payer", "other_payer", ("group_code_oa",))
    if bill.value("group_code") == "PI":
        return _unless_answered(bill, "find_next_payer", "payer_initiated", ("group_code_pi",))
    return None


def _zero_share(case: Case, bill: Bill) -> Finding | None:
    """The plan's own paper says that nothing is the patient's part: in network, that is its no to the bill."""
    share, category = bill.value("cost_share"), bill.value("denial_category")
    if share is None or share or bill.value("group_code") == "PR" or bill.value("plan_says_billable") is True:
        return None
    if category in ("cost_share", "coverage_terminated", "documentation_missing"):
        return None  # the plan has not gone into it, or says that it is theirs
    if network_of(bill) == "in_network":
        return Finding(status="nothing_owed", why="plan_says_no", rules=("network_hold_harmless",))
    return None


def _providers_fault(case: Case, bill: Bill) -> Finding | None:
    """In network, what the provider did late or left out is usually between it and the plan: ask the plan."""
    if network_of(bill) != "in_network":
        return None
    match bill.value("denial_category"):
        case "timely_filing":
            return _unless_answered(bill, "enforce_contract", "filed_late", ("timely_filing_provider",))
        case "prior_authorization":
            job = bill.value("authorization_was_providers_job")
            if job is None and (ask := _unless_declined(case, bill, "authorization_was_providers_job")):
                return Finding(status=None, ask=ask, why="who_had_to_ask", rules=("prior_auth_provider_duty",))
            if job:
                return _unless_answered(bill, "enforce_contract", "approval_was_theirs", ("prior_auth_provider_duty",))
    return None


def _hold_harmless(case: Case, bill: Bill) -> Finding | None:
    """In network and denied: past the cost share the contract decides, unless a notice for this service was signed."""
    network, category = network_of(bill), bill.value("denial_category")
    if network is None:
        ask = _unless_declined(case, bill, "network_status")
        return Finding(status=None, ask=ask, why="network_first") if ask else None
    if network != "in_network" or category in ("cost_share", "coverage_terminated"):
        return None
    rules = ("network_hold_harmless",)
    signed: Any = bill.value("signed_notice")
    if signed is None and (ask := _unless_declined(case, bill, "signed_notice")):
        return Finding(status=None, ask=ask, why="did_you_sign_a_notice", rules=rules)
    if signed is False:
        return _unless_answered(bill, "enforce_contract", "no_notice_signed", rules)
    billable = bill.value("plan_says_billable")
    if billable is None and (ask := _unless_declined(case, bill, "plan_says_billable")):
        return Finding(status=None, ask=ask, why="what_does_the_plan_say", rules=rules)
    if billable is False:
        return Finding(status="nothing_owed", why="plan_says_no", rules=rules)
    return Finding(status="owed", why="plan_confirmed" if billable else "went_on_without", rules=rules)


def _unless_answered(bill: Bill, status: Status, why: Why, rules: tuple[str, ...]) -> Finding:
    """The plan's own answer settles it: once it says that the provider may bill, the bill is owed."""
    if bill.value("plan_says_billable") is True:
        return Finding(status="owed", why="plan_confirmed", rules=rules)
    if bill.value("plan_says_billable") is False:
        return Finding(status="nothing_owed", why="plan_says_no", rules=rules)
    return Finding(status=status, why=why, rules=rules)
