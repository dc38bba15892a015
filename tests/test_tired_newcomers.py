"""What tired people's conversations were misread as: each told again, beside the case that looks like it and is not."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from app.core.acts import Asked, RepSaid
from app.core.case import Case
from app.core.money import Money
from app.graph.state import Deps
from tests.test_newcomers import play
from tests.test_transcripts import words

WANTS = "The hospital wants $9,000."
THREE_BILLS = (
    "hospital bill 18,000 and anesthesiologist bill 3,200 and the surgeon 6,400. United denied everything as not "
    "medically necessary"
)


def facts(case: Case) -> dict[str, Any]:
    return {name: f.value for name, f in (*case.facts.items(), *case.bill.facts.items()) if f.value is not None}


READ: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    # After the hold call: what the plan said no to, and days to pay within, are no answer about the hold.
    ((WANTS, "anthem denyed it, said no prior autorization"), {"hold": None, "denial_category": "prior_authorization"}),
    ((WANTS, "Actually I do have insurance, United denied it."), {"hold": None, "insurer": "United"}),
    ((WANTS, "they said i have 10 days before it goes to collections"), {"hold": None, "hold_until": None}),
    ((WANTS, "she said pay within 30 days or its going to collections"), {"hold": None}),
    ((WANTS, "they won't send me the itemized bill"), {"hold": None, "itemized": "refused"}),
    ((WANTS, "she gave me 30 days"), {"hold": "granted", "hold_until": date(2026, 12, 26)}),
    ((WANTS, "they agreed, 60 days, wont go to collections"), {"hold": "granted"}),
    ((WANTS, "they denied the hold"), {"hold": "refused"}),
    # Papers that are not here yet were not refused.
    ((WANTS, "i dont have the itemized bill just one page with a total"), {"itemized": None}),
    # Whose words a reason is in.
    ((WANTS, "it was an emergency", "no it was not an emergency, it was scheduled"),
     {"emergency": False, "denial_category": None}),
    ((WANTS, "aetna said it was not an emergency"), {"denial_category": "medical_necessity"}),
    (("hospital bill 27,000, denied by aetna", "got itemized. found a duplicate charge of $1,140",
      "they removed the duplicate"), {"denial_category": None, "errors_removed": Money.dollars(1140)}),
    (("hospital bill 2,740, denied as a duplicate claim",), {"denial_category": "duplicate"}),
    (("Kaiser denied, not covered. The hospital wants 900",), {"denial_category": "non_covered"}),
    (("The hospital wants 900. Kaiser denied it.", "and it's not kaiser, it's Molina medicaid"),
     {"network_status": None, "insurer": "Molina", "insurance_type": "medicaid"}),
    # The code's own reason, where the words name it too.
    (("Bill from Lakeside Medical Center is 14k, Aetna denied as experimental, PR-55, out of network",),
     {"denial_category": "experimental", "network_status": "out_of_network"}),
    (('I got "CO-50: These are non-covered services because this is not deemed a medical necessity by the payer." The '
      "hospital still bills me 2,740",), {"denial_category": "medical_necessity"}),
    # The only bill is the separate one.
    (("we went to mercy hospital emergency room, cigna paid the hospital, then we got a separate bill from the "
      "emergency doctors group for two thousand eight hundred and ninety dollars and cigna says those doctors are out "
      "of network",),
     {"provider": None, "provider_type": "physician_group", "network_status": "out_of_network",
      "billed_amount": Money.dollars(2890)}),
    # Amounts alone, slips of the pen, and what is set aside.
    (("hi", "18000"), {"billed_amount": Money.dollars(18_000)}),
    (("i have a bill", "maybe 7 thousand"), {"billed_amount": Money.dollars(7_000)}),
    (("they want 14k for a 20 minute visit",), {"billed_amount": Money.dollars(14_000)}),
    (("bill is 1.2k", "i mean twelve thousand"), {"billed_amount": Money.dollars(12_000)}),
    ((WANTS, "i have like five thousand saved for this"), {"funds": Money.dollars(5_000), "savings": None}),
    ((WANTS, "i have five thousand in savings"), {"savings": Money.dollars(5_000), "funds": None}),
    # Help, and what it is measured by.
    ((WANTS, "i called and they said they have a financial assistance program"), {"assistance": "likely"}),
    ((WANTS, "i sent in the application"), {"assistance": "applied"}),
    ((WANTS, "they sent me an application"), {"assistance": "likely"}),
    ((WANTS, "i sent in the medicaid application"), {"assistance": None}),
    ((WANTS, "i make 2100 a month, single"), {"income": Money.dollars(25_200), "household_size": 1}),
    ((WANTS, "i make about 52k a year family of four"), {"income": Money.dollars(52_000), "household_size": 4}),
    ((WANTS, "they want 200 a month"), {"income": None}),
    # Taken back.
    ((WANTS, "they gave me a hold until jan 15", "they never gave me a hold"), {"hold": "refused"}),
    ((WANTS, "I paid them 500 already", "no i didnt pay anything"), {"paid_amount": Money(0)}),
    (("Bill from St. Joseph's for $4,310.", "no, it's St. Luke's not St. Joseph's"), {"provider": "St. Luke's"}),
    # Denied again: an appeal where there was one.
    (("my kids therapy got denied again, optum says max visits reached, they bill me 2,600",),
     {"appeal": None, "denial_category": "benefit_limit"}),
    (("aetna denied my MRI, 2,600", "i sent the appeal", "they denied it again"), {"appeal": "lost"}),
    ((WANTS, "we had medicare and a supplement"), {"insurance_type": "medicare"}),
    ((WANTS, "got the zero statement"), {"zero_balance": True}),
    # Two things in one breath.
    ((WANTS, "they put hold til feb 1, i sent the letter"), {"hold": "granted", "hold_confirmed": True}),
    ((WANTS, "got itemized. looks fine"), {"itemized": "received", "bill_checked": True}),
    (("3,800 bill from county hospital, no insurance",), {"insurance_type": "uninsured"}),
    (("they want 8,400 for anesthesia, insurance says out of network doctor, hospital was in network",),
     {"network_status": "mixed"}),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), READ, ids=[lines[-1][:50] for lines, _ in READ])
def test_what_is_read(lines: tuple[str, ...], expected: dict[str, Any], deps: Deps) -> None:
    known = facts(play(deps, *lines)[-1].case)
    assert {name: known.get(name) for name in expected} == expected


def test_a_sender_among_several_bills_names_one_and_changes_none(deps: Deps) -> None:
    turns = play(
        deps, THREE_BILLS, "the anesthesiologist was out of network, hospital in network", "what about the surgeon",
        "the surgeon's office says 4,000 if i pay this week", "the anesthesia people say i owe it all",
    )  # fmt: skip
    assert [t.move.bill for t in turns] == ["1", "2", "3", "3", "2"]
    bills = {b.value("provider_type"): b for b in turns[-1].case.bills}
    assert {kind: str(b.value("billed_amount")) for kind, b in bills.items()} == {
        "hospital": "$18,000", "anesthesia": "$3,200", "physician_group": "$6,400",
    }  # fmt: skip
    assert bills["anesthesia"].value("network_status") == "mixed"


def test_any_office_may_ask_for_an_admission(deps: Deps) -> None:
    case = play(deps, WANTS, ("Do you admit that you owe this debt?", "call"))[-1].case
    assert case.bill.value("account_status") != "collections"
    case = play(deps, WANTS, ("This account has been placed with a collection agency.", "call"))[-1].case
    assert case.bill.value("account_status") == "collections"


def said(deps: Deps, *lines: str | tuple[str, str]) -> list[str]:
    """The labels of what the office said, in the last line."""
    return [a.label for a in play(deps, *lines)[-1].acts if isinstance(a, RepSaid)]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("they want $400 down", "asks_for_payment_now"),
        ("they said its my responsibility", "full_amount_owed"),
        ("they said the insurance told them to bill me", "blames_insurance"),
        ("they said they will review", "needs_supervisor_callback"),
        ("they called back and said balance is zero", "verbal_only_deal"),
        ("they said 6k if i pay today", "counteroffers_amount"),
        ("they offer to settle for half", "offers_discount"),
        ("she said we arent part of that law", "not_surprise_bill_claim"),
        ("me dicen que si no pago en 10 dias lo mandan a coleccion", "threatens_collections"),
        ("me ofrecen 20% de descuento", "offers_small_discount_prompt_pay"),
        ("la señorita me dijo que puedo pagar 200 al mes", "pushes_payment_plan"),
        ("they said 12 months at $510", "pushes_payment_plan"),
    ],
)
def test_what_they_said(line: str | tuple[str, str], label: str, deps: Deps) -> None:
    assert said(deps, WANTS, line) == [label]


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("is this legal advice", "who_are_you"), ("who made you", "who_are_you"),
        ("why should i trust you", "who_are_you"), ("delete everything", "privacy"),
        ("whats the deadline", "deadline"), ("should i take it", "what_to_offer"),
        ("is that a good deal", "what_to_offer"), ("what is my next step", "what_now"), ("ill offer 6000",
        "what_to_offer"), ("is this legal", "do_i_owe"),
    ],
)  # fmt: skip
def test_what_is_asked(line: str, topic: str, deps: Deps) -> None:
    assert [a.topic for a in play(deps, WANTS, line)[-1].acts if isinstance(a, Asked)] == [topic]


def test_a_wish_to_erase_is_told_where(deps: Deps) -> None:
    shown = words(play(deps, WANTS, "delete everything")[-1].blocks)
    assert "erase the case for good" in shown and "kept as it is" not in shown


def test_nobody_without_insurance_speaks_of_a_plan(deps: Deps) -> None:
    """Not in the words to say, not in a question, and the denial is no step of theirs."""
    turns = play(
        deps, "i dont have insurance, 3,800 bill from county hospital", "what do i say to them", "they said no",
        "sent it", "what now", "got the itemized bill, looks fine", "how much should i offer",
    )  # fmt: skip
    for turn in turns:
        said_aloud = " ".join(b["text"] for b in turn.blocks if b["kind"] in ("say", "letter"))
        assert not re.search(r"insurance|plan\b|denial|network", said_aloud), said_aloud
        asked = [b["fact"] for b in turn.blocks if b["kind"] == "ask"]
        assert not set(asked) & {"network_status", "emergency", "denial_category", "denial_date", "group_code"}
    assert "denial" not in words(turns[0].blocks)


def test_a_number_that_can_be_taken_stands_when_they_ask_again(deps: Deps) -> None:
    turns = play(
        deps, "Lakeside hospital bills me 14k, Aetna denied as experimental, out of network, not an emergency",
        "hold until january 20, and I sent the confirmation", "got the itemized bill and checked it, all fine",
        "i dont want to appeal", "medicare would pay about six grand", "i can put 5000",
        "i offered 4,200 and they said 11k", "they said 5k if i pay today", "should i take it", "what should i offer",
    )  # fmt: skip
    assert [t.move.kind for t in turns[-3:]] == ["accept_pending_terms"] * 3


def test_a_placeholder_is_no_news(deps: Deps) -> None:
    """Without a price to compare with, a corrected bill moves no number of theirs."""
    shown = words(play(deps, WANTS, "wait the bill is 9500 not 9000")[-1].blocks)
    assert "$9,500" in shown and "first number" not in shown


def test_a_yes_or_no_put_right_reads_as_a_sentence(deps: Deps) -> None:
    shown = words(play(deps, WANTS, "it was an emergency", "no it was scheduled, not an emergency")[-1].blocks)
    assert "emergency care, no." in shown


def test_the_next_step_asked_for_is_not_skipped(deps: Deps) -> None:
    for line in ("what is my next step", "whats the next step", "tell me the next step"):
        assert play(deps, WANTS, line)[-1].case.bill.value("hold") != "declined"
    assert play(deps, WANTS, "next step")[-1].case.bill.value("hold") == "declined"


def test_what_a_word_means_is_answered_once(deps: Deps) -> None:
    shown = words(play(deps, WANTS, "what is charity care")[-1].blocks)
    assert shown.count("form") == 1


def test_errors_that_came_off_are_not_disputed_again_nor_cut_twice(deps: Deps) -> None:
    turns = play(
        deps, "hospital bill 27,000, uninsured", "they put hold til feb 1, i sent the letter",
        "got itemized. found a duplicate charge of $1,140", "they removed the duplicate", "new balance 25,860",
    )  # fmt: skip
    assert turns[2].move.kind == "dispute_errors"
    assert "dispute_errors" not in [t.move.kind for t in turns[3:]]
    assert "the $25,860 in dispute" in words(turns[-1].blocks)
