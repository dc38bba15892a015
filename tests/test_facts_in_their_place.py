"""What a message mentions is a fact of this bill only where it is told of this bill, and each fact has its place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.core.acts import BillNamed, Corrected, Forgotten, Told
from app.core.money import Money
from app.graph.state import Deps
from tests.test_first_words import acts

OURS: dict[str, Any] = {
    "provider_type": "hospital", "billed_amount": Money.dollars(8_400), "denial_category": "medical_necessity",
}  # fmt: skip


def facts(deps: Deps, message: str, **more: Any) -> dict[str, Any]:
    return {act.fact: act.value for act in acts(deps, message, **more) if isinstance(act, Told)}


@pytest.mark.parametrize(
    ("message", "hold"),
    [
        ("they agreed", "granted"),
        ("yes they said ok until jan 5", "granted"),
        ("she gave me 30 days", "granted"),
        ("in network, and they agreed to a hold", "granted"),
        ("the doctor agreed to send new records", None),
        ("ok peer to peer was yesterday and it got approved!!", None),
        ("my surgery got approved", None),
        ("ok I agreed to it", None),
        ("in network yes both", None),
        ("they agreed to resubmit the claim", None),
        ("what if they refuse the hold", None),
        ("ok so what happens if they say no to the hold", None),
        ("they refused the hold", "refused"),
    ],
)
def test_a_hold_is_the_offices(deps: Deps, message: str, hold: str | None) -> None:
    asked = {"open_question": "hold", "last_move": "ask_hold", "known": OURS}
    assert facts(deps, message, **asked).get("hold") == hold


@pytest.mark.parametrize(
    ("message", "billable"),
    [
        ("my insurance told me I owe zero", False),
        ("the plan says I owe 0", False),
        ("aetna says i owe $0", False),
        ("my plan said I owe nothing", False),
        ("aetna says I owe the whole thing", True),
        ("my insurance says I owe 04", True),
    ],
)
def test_owing_zero_is_not_being_billed(deps: Deps, message: str, billable: bool) -> None:
    told = facts(deps, message, known=OURS)
    assert told.get("plan_says_billable") is billable and "zero_balance" not in told


@pytest.mark.parametrize(
    ("known", "message", "kind"),
    [
        ("ambulance_air", "the ambulance company called again", None),
        ("ambulance_air", "it was a transfer between two hospitals", None),
        ("physician_group", "he was at the hospital when i went in", None),
        ("lab", "my doctor ordered it at the hospital", None),
        ("hospital", "my doctor's office was supposed to get that", None),
        ("anesthesia", "it was a hospital stay of two nights", None),
        ("hospital", "its not a hospital its a lab", "lab"),
        ("hospital", "the bill is from the surgeon's office", "physician_group"),
        ("ambulance_ground", "it was an air ambulance", "ambulance_air"),
        (None, "the lab sent a bill for 900", "lab"),
    ],
)
def test_who_sent_the_bill_stands_until_put_right(
    deps: Deps, known: str | None, message: str, kind: str | None
) -> None:
    told = {**OURS, "provider_type": known} if known else {}
    assert facts(deps, message, known=told).get("provider_type") == kind


@pytest.mark.parametrize(
    ("sender", "network", "message", "told"),
    [
        ("anesthesia", "out_of_network", "the hospital was in network", "mixed"),
        ("lab", "out_of_network", "it was an in-network hospital", "mixed"),
        ("anesthesia", None, "the hospital was in network", None),
        ("anesthesia", None, "they are in network", "in_network"),
        ("hospital", "in_network", "the anesthesiologist was out of network", None),
        ("hospital", None, "the hospital was in network", "in_network"),
    ],
)
def test_an_in_network_place_is_not_the_clinicians_network(
    deps: Deps, sender: str, network: str | None, message: str, told: str | None
) -> None:
    known = {**OURS, "provider_type": sender} | ({"network_status": network} if network else {})
    assert facts(deps, message, known=known).get("network_status") == told


def test_a_group_out_of_network_at_a_place_in_network(deps: Deps) -> None:
    told = facts(
        deps,
        "my wife gave birth at Memorial Hermann in Houston, in network with our plan, except the NICU doctor group "
        "(Pediatrix) who are apparently out of network and they billed us $7,312.88",
    )
    assert told["network_status"] == "mixed"
    assert "network_status" not in facts(deps, "are the doctors out of network if the hospital is in network?")


@pytest.mark.parametrize(
    "message",
    [
        "surprise billing law covers this right?",
        "Hospital is for-profit (HCA). Does financial assistance law apply?",
        "what does PR-96 mean",
        "my neighbor's bill was denied as experimental, is that the same?",
        "my sister is in collections, will that happen to me",
        "mi vecina esta en colecciones",
    ],
)
def test_a_question_or_somebody_elses_case_is_no_fact(deps: Deps, message: str) -> None:
    never = {"surprise_law", "denial_codes", "denial_category", "group_code", "account_status"}
    assert not never & set(facts(deps, message, known=OURS))


def test_what_is_told_beside_it_stays(deps: Deps) -> None:
    told = facts(deps, "I'm not in collections, my sister is, different bill", known=OURS)
    assert told == {"account_status": "open"}
    assert not any(isinstance(act, BillNamed) for act in acts(deps, "my sister is in collections", known=OURS))
    assert facts(deps, "they put my account in collections, my sister says don't pay", known=OURS) == {
        "account_status": "collections"
    }
    helping = {**OURS, "role": "helper"}
    told = facts(deps, "my sister's bill was sent to collections", known=helping)
    assert told["account_status"] == "collections"


@pytest.mark.parametrize(
    ("message", "amounts"),
    [
        ("12,000 hospital bill. i have 2,000", {"billed_amount": 12_000, "funds": 2_000}),
        ("dental surgery at the hospital, 4,900, denied, i got 1500", {"billed_amount": 4_900, "funds": 1_500}),
        ("i got a hospital bill for 1500", {"billed_amount": 1_500}),
        ("hospital says I must pay 4,000 upfront before surgery or they cancel", {"billed_amount": 4_000}),
        ("I paid 4,000 upfront before surgery at the hospital", {"paid_amount": 4_000}),
        ("hospital says I owe 2,300, cigna denied 1,400 of it", {"billed_amount": 2_300}),
        ("hospital bill, cigna denied 1,400", {"billed_amount": 1_400}),
        ("hospital bill, 800 left after insurance", {"billed_amount": 800}),
        ("insurance mailed me a check for 2,300 for the lab", {}),
        ("hospital bill 8,400, my insurance sent me a letter for 8,400 denied", {"billed_amount": 8_400}),
        ("cigna sent me a letter, hospital wants 3,000", {"billed_amount": 3_000}),
        ("denial letter dated march 3, hospital 8,400 through work, in network", {"billed_amount": 8_400}),
        (
            "hospital bill 8,400, my plan would have allowed 2,100 in network",
            {"billed_amount": 8_400, "allowed_amount": 2_100},
        ),
        ("they billed 14k, now they say if I pay 6k by Dec 15 its settled", {"billed_amount": 14_000}),
    ],
)
def test_each_amount_in_its_place(deps: Deps, message: str, amounts: dict[str, int]) -> None:
    told = {fact: value for fact, value in facts(deps, message).items() if isinstance(value, Money)}
    assert told == {fact: Money.dollars(value) for fact, value in amounts.items()}


def test_amounts_beside_a_known_bill(deps: Deps) -> None:
    def told(message: str) -> dict[str, Any]:
        return facts(deps, message, known=OURS)

    assert told("aetna said I owe 1,200") == {"insurer": "Aetna", "cost_share": Money.dollars(1_200)}
    left = acts(deps, "no the 1,200 is what's left after insurance paid 800", known=OURS)
    assert [(a.fact, a.value) for a in left] == [("billed_amount", Money.dollars(1_200))]
    assert told("insurance mailed me a check for 2,300") == {}
    [said] = acts(deps, "they say if I pay 6k by Dec 15 its settled", known=OURS)
    assert (said.label, said.amount) == ("counteroffers_amount", Money.dollars(6_000))


@pytest.mark.parametrize(
    ("message", "bills"),
    [
        (
            "my bill is 5k and also the anesthesiologist sent one for 1.2k",
            [(None, 5_000), ("anesthesia", 1_200)],
        ),
        (
            "hospital bill 5,000 and the anesthesiologist sent her own bill, 1,200",
            [("hospital", 5_000), ("anesthesia", 1_200)],
        ),
        ("the er bill was 3,000 and they sent one for 200 more", []),
    ],
)
def test_two_bills_in_one_breath(deps: Deps, message: str, bills: list[tuple[str | None, int]]) -> None:
    named = [(a.provider_type, a.amount) for a in acts(deps, message) if isinstance(a, BillNamed)]
    assert named == [(kind, Money.dollars(amount)) for kind, amount in bills]


def of_each(deps: Deps, message: str, fact: str, **more: Any) -> dict[str | None, Any]:
    found = acts(deps, message, **more)
    return {act.bill_hint: act.value for act in found if isinstance(act, Told) and act.fact == fact}


def test_what_is_told_of_all_bills_holds_for_each(deps: Deps) -> None:
    both = "hospital 4,000, lab 300, insurance denied both of them, not medically necessary"
    told = of_each(deps, both, "denial_category")
    assert told["hospital"] == told["lab"] == "medical_necessity"
    bills = {"bills": ("hospital", "lab", "anesthesia"), "known": OURS}
    told = of_each(deps, "they are all in collections now", "account_status", **bills)
    assert {told[bill] for bill in bills["bills"]} == {"collections"}
    assert "lab" not in of_each(deps, "it is in collections now", "account_status", **bills)
    told = of_each(deps, "hospital is in network, only the others are out", "network_status", **bills)
    assert (told["lab"], told["anesthesia"]) == ("mixed", "mixed")
    told = of_each(deps, "the hospital is out, the others are in", "network_status", **bills)
    assert (told["lab"], told["anesthesia"]) == ("in_network", "in_network")


@pytest.mark.parametrize(
    ("message", "fact", "value"),
    [
        ("CO-197, in-network, patient responsibility shows 0, hospital bills me 6,200", "denial_category",
         "prior_authorization"),
        ("hospital bill, they denied it, applied to my deductible", "denial_category", "cost_share"),
        ("hospital bill 900, insurance denied, documents missing", "denial_category", "documentation_missing"),
        ("they say some nonsense about not being medically necessary", "denial_category", "medical_necessity"),
        ("its my employers plan thru Meritain", "insurance_type", "employer"),
        ("my employer wants a note", "insurance_type", None),
        ("insurance denied it, kaiser? no wait, its oscar", "insurer", "Oscar"),
        ("kaiser denied it, no wait until tomorrow", "insurer", "Kaiser"),
        ("collection agency called transworld says i owe 1,240", "collector", "Transworld"),
        ("I have power of attorney for my dad", "authority_confirmed", None),
        ("the supervisor has the authority to settle", "authority_confirmed", True),
    ],
)  # fmt: skip
def test_small_facts(deps: Deps, message: str, fact: str, value: Any) -> None:
    assert facts(deps, message).get(fact) == value


@pytest.mark.parametrize(
    ("message", "confirmed"),
    [
        ("got the hold until december 30 in writing from Carla", True),
        ("they emailed me the hold confirmation, I have the hold on paper", True),
        ("they will not give me the hold in writing", None),
        ("I asked for the hold in writing", None),
        ("they gave me a hold until december 30", None),
    ],
)
def test_a_hold_on_paper(deps: Deps, message: str, confirmed: bool | None) -> None:
    assert facts(deps, message, known=OURS, last_move="ask_hold").get("hold_confirmed") is confirmed


def test_an_appeal_is_wanted_again(deps: Deps) -> None:
    def forgets(message: str, **known: Any) -> bool:
        return any(isinstance(act, Forgotten) for act in acts(deps, message, known={**OURS, **known}))

    assert forgets("hmm wait no. let's do the appeal first", appeal="declined")
    assert forgets("ok I want to appeal", appeal="declined")
    assert not forgets("I do not want to appeal", appeal="declined")
    assert not forgets("let's do the appeal first", appeal="filed")


@pytest.mark.parametrize(
    ("message", "fact", "value"),
    [
        ("CO-197 on 70553, facility in network, billed $5,230", "allowed_amount", None),
        ("CO-197 on 70553, facility in network, billed $5,230", "billed_amount", 5_230),
        ("27447 was denied with CO-50, hospital billed me $15,230", "billed_amount", 15_230),
        ("EOB CO-50 on 70450, hospital in network, they want 5,230", "billed_amount", 5_230),
        ("the hospital billed me 12345, denied CO-50", "billed_amount", 12_345),
        ("hospital billed $5,230, pt resp line says $0 but they billed me anyway", "zero_balance", None),
        ("hospital billed $5,230, pt resp line says $0 but they billed me anyway", "cost_share", 0),
        ("My insurance (Blue Shield PPO thru work) paid 520", "paid_amount", None),
        ("Blue Shield paid 520 and they bill me 960 for the rest", "billed_amount", 960),
        ("Blue Shield paid 520 and they bill me 960 for the rest", "paid_amount", None),
        ("insurance denied it so I paid 520", "paid_amount", 520),
        ("aetna said no and I already paid 520", "paid_amount", 520),
        ("my plan thru work denied, paid 300 at the desk", "paid_amount", 300),
        ("Humana Medicare Advantage denied rehab $4,600", "medicare", None),
        ("Humana Medicare Advantage denied rehab $4,600", "billed_amount", 4_600),
        ("Medicare denied my MRI 2,100", "billed_amount", 2_100),
        ("medicare pays 4,600 for it", "medicare", 4_600),
    ],
)
def test_a_figure_is_of_the_one_it_was_said_of(deps: Deps, message: str, fact: str, value: int | None) -> None:
    assert facts(deps, message).get(fact) == (None if value is None else Money.dollars(value))


@pytest.mark.parametrize(
    ("message", "is_forgotten"),
    [
        ("I didn't pay the 520, my INSURANCE paid that. I got asked for 960", True),
        ("blue shield paid the 520 not me", True),
        ("my insurance paid 900", False),
        ("they said my insurance paid that?", False),
        ("I paid that", False),
    ],
)
def test_what_the_plan_paid_is_struck_out(deps: Deps, message: str, is_forgotten: bool) -> None:
    told = acts(deps, message, known={**OURS, "paid_amount": Money.dollars(520)})
    assert any(isinstance(act, Forgotten) and act.fact == "paid_amount" for act in told) is is_forgotten


@pytest.mark.parametrize(
    ("message", "fact", "value"),
    [
        ("I paid the 1,200 by check yesterday", "payment_due", None),
        ("paid it by card on november 20", "payment_due", None),
        ("they want it paid by december 5", "payment_due", date(2026, 12, 5)),
        ("got denial letter back in may. may 4 2026 hospital says i owe $5,960", "denial_date", date(2026, 5, 4)),
        ("got denial letter back in may. may 4 2026 hospital says i owe $5,960", "service_date", None),
        ("surgery was in may, may 4. hospital billed 5,960", "service_date", date(2026, 5, 4)),
        ("surgery was in april. denial letter came may 4 2026", "denial_date", date(2026, 5, 4)),
        ("mailed the charity care form today", "service_date", None),
    ],
)
def test_a_day_is_of_what_it_was_said_of(deps: Deps, message: str, fact: str, value: date | None) -> None:
    assert facts(deps, message).get(fact) == value


@pytest.mark.parametrize(
    ("message", "help_known", "applied"),
    [
        ("I filled in the form and mailed it this morning", "likely", True),
        ("filled out their paperwork and faxed it in", "likely", True),
        ("mailed the charity care form today", None, True),
        ("I filled in the form and mailed it this morning", None, False),
        ("filled out the appeal form and sent it", "likely", False),
        ("filled in the form but have not mailed it", "likely", False),
    ],
)
def test_the_form_for_help_that_is_sent_is_an_application(
    deps: Deps, message: str, help_known: str | None, applied: bool
) -> None:
    told = facts(deps, message, known=OURS if help_known is None else {**OURS, "assistance": help_known})
    assert (told.get("assistance") == "applied") is applied


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Self pay. My estimate was $1,900 and the bill is $3,150", "uninsured"),
        ("I told you I'm self pay. There's no insurance", "uninsured"),
        ("I was self-pay for the MRI, they want 1,200", "uninsured"),
        ("self-pay patient, 3,150 for an MRI", "uninsured"),
        ("soy self pay, la factura es de 3,150", "uninsured"),
        ("I'm not self pay, I have Aetna", None),
        ("I was self pay but I have insurance", None),
        ("They billed me as self pay but I have insurance", None),
        ("my self pay portion is $400, Aetna denied the rest", None),
        ("they have a self-pay discount", None),
        ("the self pay rate is $900", None),
        ("should I have gone self pay?", None),
    ],
)
def test_self_pay_means_that_no_insurance_was_used(deps: Deps, message: str, kind: str | None) -> None:
    assert facts(deps, message).get("insurance_type") == kind


@pytest.mark.parametrize(
    ("message", "kind", "network"),
    [
        (
            "so I got a bill for $2,940 from the uh anesthesia people and the hospital was in network but they say "
            "they are not",
            "anesthesia", "mixed",
        ),
        ("anesthesia bill 1,435, out of network, but the hospital was in network", "anesthesia", "mixed"),
        ("hospital was in network, anesthesia sent a bill of 900 and says they are out", "anesthesia", "mixed"),
        ("anesthesia bill 1,435, in network, hospital was in network too", "anesthesia", None),
        ("the bill from anesthesia is 900, hospital is in network, and they are not helping", "anesthesia", None),
        ("the hospital wants 5,000, in network, denied as not medically necessary", "hospital", "in_network"),
    ],
)  # fmt: skip
def test_anesthesia_that_bills_for_itself(deps: Deps, message: str, kind: str, network: str | None) -> None:
    told = facts(deps, message)
    assert (told.get("provider_type"), told.get("network_status")) == (kind, network)


@pytest.mark.parametrize(
    ("message", "network"),
    [
        ("I did not sign anything about out of network that I remember", None),
        ("I never signed a form that said they were out of network", None),
        ("I signed nothing, they are out of network", "out_of_network"),
        ("I did not sign anything, the anesthesia is out of network", "out_of_network"),
    ],
)
def test_a_paper_not_signed_is_no_network(deps: Deps, message: str, network: str | None) -> None:
    known = {"provider_type": "anesthesia", "billed_amount": Money.dollars(2_940), "network_status": "mixed"}
    told = {act.fact: act.value for act in acts(deps, message, known=known) if not isinstance(act, Forgotten)}
    assert (told["signed_notice"], told.get("network_status")) == (False, network)


@pytest.mark.parametrize(
    "message",
    [
        "My late wife's employer plan paid first until last year, if that matters.",
        "my husband's insurance used to pay first",
        "My late wife's employer plan paid first until last year. Medicare is first now.",
    ],
)
def test_cover_that_is_over_changes_nothing(deps: Deps, message: str) -> None:
    heard = acts(deps, message, known={**OURS, "insurance_type": "medicare"})
    told = {act.fact: act.value for act in heard if isinstance(act, Told | Corrected)}
    assert told.get("insurance_type") in (None, "medicare")
    assert "patient_deceased" not in told and "role" not in told


def test_cover_of_the_patient_is_kept(deps: Deps) -> None:
    assert facts(deps, "My husband's employer plan denied it")["insurance_type"] == "employer"
    assert facts(deps, "it was my late wife's employer plan, her surgery, they paid until March")["patient_deceased"]
    assert facts(deps, "my late wife had surgery and the bill is 8,400, she died in May")["role"] == "spouse"
