"""Who owes it: from the facts of a case to a status, the reason, and the one fact to ask for."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from hypothesis import given

from app.core.case import INSURANCE_TYPES, PROVIDER_TYPES, Case
from app.core.conditions import Unknown
from app.core.liability import assess, surprise_law, surprise_likely
from app.core.playbook import Playbook
from tests.core.test_case import PLAYBOOK, case_with, facts_of


class Example(NamedTuple):
    name: str
    facts: dict[str, Any]
    status: str | None
    why: str
    ask: str | None = None
    declined: tuple[str, ...] = ()


def assessed(facts: dict[str, Any], declined: tuple[str, ...] = ()) -> tuple[str | None, str, str | None]:
    case = case_with(**facts)
    keys = tuple(case.question_key(fact) for fact in declined)
    found = assess(case.model_copy(update={"declined": keys}), case.bill)
    return found.status, found.why, found.ask


IN, OUT = {"network_status": "in_network"}, {"network_status": "out_of_network"}
CO, PR, OA, PI = ({"group_code": code} for code in ("CO", "PR", "OA", "PI"))
PLANNED = {"emergency": False}
# An emergency in an out-of-network emergency room, with a plan through work, after the law began.
ER = OUT | {"emergency": True, "provider_type": "hospital", "insurance_type": "employer", "service_date": "2026-09-01"}
AIR = OUT | {"provider_type": "ambulance_air", "insurance_type": "employer", "service_date": "2026-09-01"}
MIXED = {"network_status": "mixed", "emergency": False, "insurance_type": "employer", "service_date": "2026-09-01"}
NECESSITY = IN | PR | {"denial_category": "medical_necessity"}
NO_APPROVAL = IN | {"denial_category": "prior_authorization"}
DEAD = {"patient_deceased": True} | NECESSITY


def without(facts: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name not in names}


EXAMPLES = [
    Example("nothing is known", {}, None, "network_first", "network_status"),
    Example("nothing is known, nor will be", {}, "owed", "nothing_else_fits", declined=("network_status",)),
    # group codes
    Example("CO in network", CO | IN, "nothing_owed", "contractual"),
    Example("CO, network unknown", CO, None, "contractual_if_in_network", "network_status"),
    Example("CO, they don't know the network", CO, "owed", "nothing_else_fits", declined=("network_status",)),
    Example("CO out of network, planned", CO | OUT | PLANNED, "owed", "nothing_else_fits"),
    Example(
        "CO, denied as out of network",
        CO | {"denial_category": "out_of_network"} | PLANNED, "owed", "nothing_else_fits",
    ),
    Example("CR settles nothing", {"group_code": "CR"} | OUT | PLANNED, "owed", "nothing_else_fits"),
    Example("OA: another payer", OA | IN, "find_next_payer", "other_payer"),
    Example("OA: the plan said that they may bill", OA | IN | {"plan_says_billable": True}, "owed", "plan_confirmed"),
    Example("PI: started by the payer", PI | IN, "find_next_payer", "payer_initiated"),
    Example(
        "two insurers", PR | IN | {"denial_category": "coordination_of_benefits"}, "find_next_payer", "other_payer",
    ),
    Example("PR out of network, planned", PR | OUT | PLANNED, "owed", "nothing_else_fits"),
    # in network, hold harmless
    Example("PR in network", NECESSITY, None, "did_you_sign_a_notice", "signed_notice"),
    Example("nothing signed", NECESSITY | {"signed_notice": False}, "enforce_contract", "no_notice_signed"),
    Example(
        "nothing signed, and the plan lets them bill",
        NECESSITY | {"signed_notice": False, "plan_says_billable": True}, "owed", "plan_confirmed",
    ),
    Example("signed", NECESSITY | {"signed_notice": True}, None, "what_does_the_plan_say", "plan_says_billable"),
    Example(
        "signed, plan says yes",
        NECESSITY | {"signed_notice": True, "plan_says_billable": True}, "owed", "plan_confirmed",
    ),
    Example(
        "signed, plan says no",
        NECESSITY | {"signed_notice": True, "plan_says_billable": False}, "nothing_owed", "plan_says_no",
    ),
    Example(
        "nothing signed, and the plan says no",
        NECESSITY | {"signed_notice": False, "plan_says_billable": False}, "nothing_owed", "plan_says_no",
    ),
    Example("OA: the plan said no", OA | IN | {"plan_says_billable": False}, "nothing_owed", "plan_says_no"),
    Example(
        "they don't know if they signed",
        NECESSITY, None, "what_does_the_plan_say", "plan_says_billable", declined=("signed_notice",),
    ),
    Example(
        "they know neither",
        NECESSITY, "owed", "went_on_without", declined=("signed_notice", "plan_says_billable"),
    ),
    Example("a plain cost share is owed", IN | PR | {"denial_category": "cost_share"}, "owed", "nothing_else_fits"),
    Example("no coverage that day", IN | PR | {"denial_category": "coverage_terminated"}, "owed", "nothing_else_fits"),
    # the provider's own fault
    Example("filed late, in network", IN | {"denial_category": "timely_filing"}, "enforce_contract", "filed_late"),
    Example(
        "filed late, and the plan lets them bill",
        IN | {"denial_category": "timely_filing", "plan_says_billable": True}, "owed", "plan_confirmed",
    ),
    Example(
        "filed late, out of network", OUT | PLANNED | {"denial_category": "timely_filing"}, "owed", "nothing_else_fits",
    ),
    Example("no approval", NO_APPROVAL, None, "who_had_to_ask", "authorization_was_providers_job"),
    Example(
        "no approval, the provider's job",
        NO_APPROVAL | {"authorization_was_providers_job": True}, "enforce_contract", "approval_was_theirs",
    ),
    Example(
        "no approval, their own job: the contract still decides",
        NO_APPROVAL | {"authorization_was_providers_job": False}, None, "did_you_sign_a_notice", "signed_notice",
    ),
    Example(
        "no approval, whose job nobody knows",
        NO_APPROVAL, None, "did_you_sign_a_notice", "signed_notice", declined=("authorization_was_providers_job",),
    ),
    Example(
        "no approval, out of network",
        OUT | PLANNED | {"denial_category": "prior_authorization"}, "owed", "nothing_else_fits",
    ),
    # not theirs, or paid
    Example("someone else's debt", {"someone_elses_debt": True} | NECESSITY, "nothing_owed", "someone_else"),
    Example("paid already", {"paid_in_full": True} | NECESSITY, "nothing_owed", "already_paid"),
    Example("the patient has died", DEAD, None, "did_you_sign", "signed_for_bill"),
    Example("died, nothing signed", DEAD | {"signed_for_bill": False}, "not_yours_yet", "estate"),
    Example("died, they don't know", DEAD, "not_yours_yet", "estate", declined=("signed_for_bill",)),
    Example("died, they signed", DEAD | {"signed_for_bill": True}, None, "did_you_sign_a_notice", "signed_notice"),
    Example("the estate", {"role": "estate"} | NECESSITY, None, "did_you_sign", "signed_for_bill"),
    Example("the estate, nothing signed", {"role": "estate", "signed_for_bill": False}, "not_yours_yet", "estate"),
    # A helper speaks for the patient, who is there to be asked.
    Example("a helper", {"role": "helper"}, None, "network_first", "network_status"),
    Example("a spouse", {"role": "spouse"} | CO | IN, "nothing_owed", "contractual"),
    Example("a parent of a child", {"role": "parent_of_minor"}, None, "network_first", "network_status"),
    Example("the patient", {"role": "patient"} | CO | IN, "nothing_owed", "contractual"),
    # surprise bills: emergencies
    Example("emergency out of network", ER, "cost_share_only", "surprise_bill"),
    Example("CO beside an emergency", ER | CO, "cost_share_only", "surprise_bill"),
    Example("not an emergency", ER | {"emergency": False}, "owed", "nothing_else_fits"),
    Example("emergency or not?", without(ER, "emergency"), None, "surprise_bill_possible", "emergency"),
    Example("emergency in network", ER | NECESSITY, None, "did_you_sign_a_notice", "signed_notice"),
    Example(
        "emergency, network unknown", without(ER, "network_status"), None, "surprise_bill_possible", "network_status",
    ),
    Example("emergency, which plan?", without(ER, "insurance_type"), None, "surprise_bill_likely", "insurance_type"),
    Example("emergency, which day?", without(ER, "service_date"), None, "surprise_bill_likely", "service_date"),
    Example("emergency, which place?", without(ER, "provider_type"), None, "surprise_bill_likely", "provider_type"),
    Example(
        "emergency, they don't know the plan",
        without(ER, "insurance_type"), "cost_share_only", "surprise_bill_unconfirmed", declined=("insurance_type",),
    ),
    Example("the last day before the law", ER | {"service_date": "2021-12-31"}, "owed", "nothing_else_fits"),
    Example("the first day of the law", ER | {"service_date": "2022-01-01"}, "cost_share_only", "surprise_bill"),
    Example("told that it does not apply", ER | {"surprise_law": "does_not"}, "owed", "nothing_else_fits"),
    Example("told that it applies", OUT | PLANNED | {"surprise_law": "applies"}, "cost_share_only", "surprise_bill"),
    Example("an emergency at an urgent care", ER | {"provider_type": "urgent_care"}, "owed", "nothing_else_fits"),
    # surprise bills: ambulances, clinicians at an in-network place
    Example("ground ambulance", ER | {"provider_type": "ambulance_ground"}, "owed", "nothing_else_fits"),
    Example("air ambulance", AIR, "cost_share_only", "surprise_bill"),
    Example("air ambulance, planned", AIR | PLANNED, "cost_share_only", "surprise_bill"),
    Example("air ambulance, Medicare", AIR | {"insurance_type": "medicare"}, "owed", "nothing_else_fits"),
    Example("air ambulance in network", AIR | NECESSITY, None, "did_you_sign_a_notice", "signed_notice"),
    Example(
        "anesthesia at an in-network hospital",
        MIXED | {"provider_type": "anesthesia"}, "cost_share_only", "surprise_bill",
    ),
    Example(
        "anesthesia, network unknown",
        {"provider_type": "anesthesia"}, None, "surprise_bill_possible", "network_status",
    ),
    Example("a lab they chose, out of network", OUT | PLANNED | {"provider_type": "lab"}, "owed", "nothing_else_fits"),
    Example("mixed, ground ambulance", MIXED | {"provider_type": "ambulance_ground"}, "owed", "nothing_else_fits"),
    Example("mixed, which plan?", without(MIXED, "insurance_type"), None, "surprise_bill_likely", "insurance_type"),
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.name for e in EXAMPLES])
def test_who_owes_it(example: Example) -> None:
    assert assessed(example.facts, example.declined) == (example.status, example.why, example.ask)


COVERED = {"employer", "marketplace", "cobra"}


@pytest.mark.parametrize("insurance", INSURANCE_TYPES)
def test_the_surprise_law_binds_group_and_individual_plans_only(insurance: str) -> None:
    status = assessed(ER | {"insurance_type": insurance})[0]
    assert status == ("cost_share_only" if insurance in COVERED else "owed")


EMERGENCY_PLACES = {
    "hospital", "freestanding_er", "ambulance_air", "anesthesia", "physician_group", "lab", "imaging_center",
}  # fmt: skip


@pytest.mark.parametrize("place", PROVIDER_TYPES)
def test_the_surprise_law_covers_emergency_places_and_who_works_there(place: str) -> None:
    status = assessed(ER | {"provider_type": place})[0]
    assert status == ("cost_share_only" if place in EMERGENCY_PLACES else "owed")


def test_a_likely_surprise_bill_is_known_before_the_last_fact() -> None:
    case = case_with(**without(ER, "insurance_type", "service_date"))
    assert surprise_law(case, case.bill) == Unknown("insurance_type")
    assert surprise_likely(case, case.bill)
    assert assess(case, case.bill).likely == "cost_share_only"


def test_a_surprise_bill_that_is_only_possible_is_not_likely() -> None:
    case = case_with(**without(ER, "network_status"))
    assert not surprise_likely(case, case.bill)
    assert assess(case, case.bill).likely is None


RULES = [
    (ER, "nsa_emergency"),
    (ER, "nsa_help_desk"),
    (AIR, "nsa_air_ambulance"),
    (MIXED | {"provider_type": "anesthesia"}, "nsa_ancillary_no_waiver"),
    (CO | IN, "group_code_co"),
    (OA, "group_code_oa"),
    (PI | OUT | PLANNED, "group_code_pi"),
    (NECESSITY | {"signed_notice": False}, "network_hold_harmless"),
    (IN | {"denial_category": "timely_filing"}, "timely_filing_provider"),
    (NO_APPROVAL | {"authorization_was_providers_job": True}, "prior_auth_provider_duty"),
]


@pytest.mark.parametrize(("facts", "rule"), RULES)
def test_a_finding_names_the_rules_that_it_rests_on(facts: dict[str, Any], rule: str, playbook: Playbook) -> None:
    found = assess(case_with(**facts), case_with(**facts).bill)
    assert rule in found.rules
    assert set(found.rules) <= set(playbook.rules)


LIABILITY_FACTS = [
    "role", "patient_deceased", "signed_for_bill", "insurance_type", "provider_type", "service_date", "network_status",
    "emergency", "denial_category", "group_code", "signed_notice", "plan_says_billable", "surprise_law",
    "authorization_was_providers_job", "someone_elses_debt", "paid_in_full",
]  # fmt: skip


def settle(case: Case) -> tuple[str | None, list[str]]:
    """Decline every question until a status stands."""
    asked: list[str] = []
    while (found := assess(case, case.bill)).status is None:
        assert found.ask is not None
        assert case.value(found.ask) is None and not case.is_declined(found.ask)
        asked.append(found.ask)
        case = case.model_copy(update={"declined": (*case.declined, case.question_key(found.ask))})
    return found.status, asked


@given(facts_of(LIABILITY_FACTS))
def test_it_asks_only_what_is_unknown_and_comes_to_an_end(facts: dict[str, Any]) -> None:
    status, asked = settle(case_with(**facts))
    assert status is not None
    assert len(asked) == len(set(asked)) <= 6


@given(facts_of(LIABILITY_FACTS))
def test_every_reason_can_be_told_when_they_ask_if_they_owe_it(facts: dict[str, Any]) -> None:
    case = case_with(**facts)
    assert f"owe_{assess(case, case.bill).why}" in PLAYBOOK.replies


@given(facts_of(LIABILITY_FACTS))
def test_a_signature_is_never_assumed(facts: dict[str, Any]) -> None:
    """Nobody is told to enforce the contract for want of a signature before they said that there is none."""
    found = assess(case_with(**facts), case_with(**facts).bill)
    if found.why == "no_notice_signed":
        assert facts["signed_notice"] is False
