"""The rest of a call: what is said after a deal, to the plan, and of days, terms and forms; beside look-alikes."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest

from app.call_fold import Folded
from app.call_shown import summary_json
from app.core.calls import summary
from app.core.case import Case
from app.core.money import Money
from app.graph.build import walk
from app.graph.state import Deps
from app.language.calling import CallPhraser
from tests.calls import TODAY, priced_case
from tests.test_what_clerks_say import GRAPH, on_a_call

DEAL = (3570, "we'd do 4000")  # our number, and theirs, to which we say yes


def priced() -> Case:
    return priced_case(tier="supervisor")


def said(folded: Folded) -> str:
    """Our line, in English."""
    say = folded.state.sheet.say
    return say.gloss or say.text


def told(deps: Deps, folded: Folded, base: Case) -> dict[str, Any]:
    """The summary of the call, once it is over."""
    phraser = CallPhraser(deps.phraser)
    state = folded.state
    named = {name: phraser.day_in(value, TODAY) for name, value in state.fields.items() if value}
    days = {name: day for name, day in named.items() if day is not None}
    return summary_json(deps, phraser, state, base, summary.concluded(state, base, folded.case, days))


# After our yes


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("what email should the letter go to", "deal_where_to_send"), ("wuts ur email", "deal_where_to_send"),
        ("a que correo se la mando", "deal_where_to_send"),
        ("sure I'll email that letter today", "deal_letter_on_a_day"),
        ("you'll have it by monday", "deal_letter_on_a_day"),
        ("i'll have my supervisor email it over", "deal_letter_coming"),
        ("le mando la carta hoy", "deal_letter_on_a_day"),
        ("I need to charge a 120 dollar processing fee on top", "deal_no_fee"), ("plus a 3% card fee", "deal_no_fee"),
        ("and then the remaining 14,000 goes to the physician group", "deal_no_rest"),
        ("you'd still owe the doctors", "deal_no_rest"),
        ("if you dont pay by the 15th the deal is off", "deal_deadline"),
        ("you have 10 days to pay it", "deal_deadline"),
        ("si no paga antes del 15 se cancela", "deal_deadline"),
        ("wait my screen says somebody already gave you 5,000 off so its 13,000", "deal_taken_back"),
        ("the lowest is 8,500 now", "deal_taken_back"), ("my manager didnt approve it", "deal_taken_back"),
        ("ya no podemos con 4,000, son 9,000", "deal_taken_back"), ("we can do 4,500", "deal_taken_back"),
        ("no scratch that 4,000 is fine the adjustment is on the other account", "deal_confirmed"),
        ("yes", "deal_confirmed"), ("great", "deal_confirmed"), ("ok 4,000 it is", "deal_confirmed"),
        ("the rest gets written off", "deal_good_terms"), ("theres no fee", "deal_good_terms"),
        ("then your balance will be zero", "deal_good_terms"),
        ("you can pay once you get the letter", "deal_good_terms"),
    ],
)  # fmt: skip
def test_a_line_after_our_yes_is_about_the_letter(deps: Deps, line: str, form: str) -> None:
    folded = on_a_call(deps, priced(), *DEAL, line)
    objection = deps.playbook.objections["deadline_pressure" if form == "deal_deadline" else "other"].formed(form)
    lines = [deps.phraser.renderer.line(one, {"agreed": "$4,000"}) for one in objection.say]
    assert any(one in said(folded) for one in lines)
    assert "$3,570" not in said(folded)
    assert folded.case.value("itemized") == "received"
    assert folded.state.deal is not None and folded.state.deal.amount == Money(400_000)


@pytest.mark.parametrize(
    "line",
    [
        "what's your email I'll send a payment link", "can i get your card number",
        "i can only send the letter after you pay",
        "we dont send letters", "can you verify your date of birth", "we'll also need you to waive any refund",
        "so 4000 and then we report it to credit", "we also have another bill of 6,200 for you",
    ],
)  # fmt: skip
def test_lines_after_our_yes_that_stay_what_they_are(deps: Deps, line: str) -> None:
    folded = on_a_call(deps, priced(), *DEAL, line)
    assert folded.state.deal is not None and not folded.state.deal.off
    assert not any(words in said(folded) for words in ("Thank you. I'll read it", "So it's $4,000", "I'll spell it"))


@pytest.mark.parametrize("line", ["you'll have it by monday", "plus a 3% card fee", "and the rest goes to the doctors"])
def test_without_our_yes_there_is_no_deal_to_speak_of(deps: Deps, line: str) -> None:
    folded = on_a_call(deps, priced(), 3570, line)
    assert folded.state.deal is None and "then I'll pay" not in said(folded)


def test_the_number_agreed_stands_in_the_summary_and_the_letter(deps: Deps) -> None:
    folded = on_a_call(deps, priced(), *DEAL, "if you dont pay by the 15th the deal is off")
    found = told(deps, folded, priced())
    assert "Yes to $4,000, once it's in writing" in [row["value"] for row in found["rows"]]
    assert ("offer_until", "Tue, Dec 15") in [(one["fact"], one["shown"]) for one in found["changes"]]
    assert "We spoke of $4,000 as payment in full" in found["letter"]["text"]
    assert "It is not binding until it is in writing" in found["letter"]["text"]
    assert "I did not agree to pay" not in found["letter"]["text"]


def test_a_number_that_they_put_in_its_place_is_no_deal(deps: Deps) -> None:
    found = told(deps, on_a_call(deps, priced(), *DEAL, "no the best is 13,000"), priced())
    assert ("They said", "$13,000") in [(row["title"], row["value"]) for row in found["rows"]]
    assert "You then named $13,000; I did not agree to that." in found["letter"]["text"]
    stands = told(deps, on_a_call(deps, priced(), *DEAL, "no its 13,000", "no wait 4,000 is fine"), priced())
    assert "13,000;" not in stands["letter"]["text"]


def test_a_number_from_the_wrong_account_is_held_to_nothing(deps: Deps) -> None:
    folded = on_a_call(deps, priced(), *DEAL, "wait i had the wrong account its 13,400")
    assert folded.state.deal is None and "I did not agree to pay" in told(deps, folded, priced())["letter"]["text"]


def test_who_is_asked_next_hears_the_number_agreed(deps: Deps) -> None:
    assert "$4,000" in said(on_a_call(deps, priced(), *DEAL, "let me transfer you to my supervisor"))
    assert "$3,570" in said(on_a_call(deps, priced(), 3570, "let me transfer you to my supervisor"))


def test_parts_of_what_was_agreed_are_answered_with_the_whole_of_it(deps: Deps) -> None:
    folded = on_a_call(deps, priced(), *DEAL, "you can pay that over 4 months too, 1,000 each")
    assert folded.state.last_label == "pushes_payment_plan" and "agreed amount" in said(folded)


# The plan's line

CIGNA = "Cigna denied my back surgery at Northgate Hospital bill 32,000. I filed an appeal november 3"
CALLED = "cigna appeals this is Lakeisha how can i help"


def told_case(deps: Deps, story: str) -> Case:
    return asyncio.run(walk(GRAPH, deps, Case(id="c", opened=TODAY), story, "case", TODAY)).case


@pytest.mark.parametrize(
    ("line", "words", "noted"),
    [
        ("ok I see the appeal we got it on november 6", "So you have my appeal", None),
        ("a decision should be mailed out by december 8", "by Tue, Dec 8. May I have that by letter", "Tue, Dec 8"),
        ("la decision se manda antes del 8 de diciembre", "by Tue, Dec 8. May I have that by letter", "Tue, Dec 8"),
        ("decision letters go out within 5 business days", "by Fri, Dec 4", "Fri, Dec 4"),
        ("I can do a peer to peer, has to be done by december 2", "does my doctor call, by Wed, Dec 2", "Wed, Dec 2"),
        ("can you fax that to 800 555 0142", "I've written that number down", None),
        ("your appeal was overturned in your favor maam", "When is the claim paid?", None),
    ],
)
def test_the_plan_is_answered_with_what_it_said_and_held_to_it(
    deps: Deps, line: str, words: str, noted: str | None
) -> None:
    base = told_case(deps, CIGNA)
    folded = on_a_call(deps, base, CALLED, line)
    assert words in said(folded)
    assert folded.state.fields.get("expiry") == noted
    letter = told(deps, folded, base)["letter"]["text"]
    assert f"“{line}”" in letter and "To: Cigna" in letter and "Northgate" not in letter
    assert folded.case.value("hold_until") is None and folded.case.value("offer_until") is None


@pytest.mark.parametrize(
    ("line", "not_said"),
    [
        ("if your appeal is decided in your favor we will pay", "When is the claim paid?"),
        ("they didnt rule in your favor", "When is the claim paid?"),
        ("we have not received your appeal", "So you have my appeal"),
        ("you have 180 days to file the appeal", "So you have my appeal"),
        ("there is no peer to peer for this", "Please open it now"),
    ],
)
def test_lines_of_a_plan_that_only_look_like_them(deps: Deps, line: str, not_said: str) -> None:
    folded = on_a_call(deps, CIGNA, CALLED, line)
    assert not_said not in said(folded) and folded.case.value("appeal") == "filed"


@pytest.mark.parametrize(
    ("line", "appeal"),
    [
        ("your appeal was overturned in your favor maam", "won"), ("the denial was overturned", "won"),
        ("we upheld the denial", "lost"), ("your appeal was upheld", "filed"),  # which of the two that is, is asked
        ("we might overturn the denial", "filed"), ("was the denial overturned?", "filed"),
    ],
)  # fmt: skip
def test_an_outcome_is_kept_only_where_it_is_told_as_done(deps: Deps, line: str, appeal: str) -> None:
    assert on_a_call(deps, CIGNA, CALLED, line).case.value("appeal") == appeal


def test_a_reference_of_the_plan_is_noted(deps: Deps) -> None:
    folded = on_a_call(deps, CIGNA, CALLED, "the call reference is 7 7 3 0 4 1 9")
    assert folded.state.fields["reference"] == "7730419"


def test_the_letter_of_a_call_to_the_office_goes_to_the_office(deps: Deps) -> None:
    base = told_case(deps, CIGNA)
    folded = on_a_call(deps, base, "Northgate hospital billing this is Pam", "its on hold till december 15")
    assert "To: Northgate Hospital, Billing department" in told(deps, folded, base)["letter"]["text"]


# Days that were just named

STLUKE = "St Luke hospital wants 14400, insurance denied, not medically necessary, in network"


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("it goes to collections on the 14th regardless", "So that's Mon, Dec 14,", "Mon, Dec 14"),
        ("if we dont hear back by the 18th itll roll to our outside agency", "So that's Fri, Dec 18,", "Fri, Dec 18"),
        ("si no paga lo mandamos a colecciones el 15 de enero", "So that's Fri, Jan 15, 2027,", "Fri, Jan 15, 2027"),
        ("this goes on your credit report on december 15th", "Who can stop it before Tue, Dec 15?", "Tue, Dec 15"),
        ("we'll mail the itemized bill in 5 business days", "So I have it by about Fri, Dec 4?", "Fri, Dec 4"),
        ("they usually take about 10 business days", "So by about Fri, Dec 11.", "Fri, Dec 11"),
        ("I can give you a hardship form, you got 30 days to get it back", "due by Sun, Dec 27?", "Sun, Dec 27"),
        ("it will go to collections", "On which date would that be", None),
        ("you will get the itemized bill", "And when will I have it", None),
    ],
)
def test_a_day_just_named_is_not_asked_for_again(deps: Deps, line: str, words: str, day: str | None) -> None:
    folded = on_a_call(deps, STLUKE, line)
    assert words in said(folded) and folded.state.fields.get("expiry") == day


def test_a_threat_under_a_hold_is_answered_with_the_hold(deps: Deps) -> None:
    folded = on_a_call(deps, STLUKE, "its on hold till december 15", "it goes to collections on the 14th regardless")
    assert "It's on hold until Tue, Dec 15" in said(folded) and "asking for a hold" not in said(folded)
    assert folded.state.fields["expiry"] == "Tue, Dec 15"


def test_working_days_are_counted_as_such(deps: Deps) -> None:
    for days, end in (("10 business days", date(2026, 12, 11)), ("10 days", date(2026, 12, 7))):
        assert on_a_call(deps, STLUKE, f"ok we'll hold it for {days}").case.value("hold_until") == end


def test_an_extension_of_days_is_a_hold_and_one_on_a_condition_is_none(deps: Deps) -> None:
    held = on_a_call(deps, STLUKE, "no", "ok sir I am putting 15 days extension").case
    assert (held.value("hold"), held.value("hold_until")) == ("granted", date(2026, 12, 12))
    for line in ("I am putting 15 days extension if you pay 500", "the appeal has an extension of 15 days"):
        assert on_a_call(deps, STLUKE, line).case.value("hold_until") is None


# Offers beside a day, in words, and in Spanish


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("alright 4,600 and I'll email you a letter first but it expires monday at 5", 460_000),
        ("ok so um i could see us maybe doing sixty one hundred but i need to ask", 610_000),
        ("4,900 but only until friday", 490_000),
        ("mi supervisora dice que le puede aceptar nueve mil si paga hoy", 900_000),
    ],
)  # fmt: skip
def test_an_offer_with_a_day_keeps_both(deps: Deps, line: str, amount: int) -> None:
    folded = on_a_call(deps, priced(), 3570, line)
    assert folded.case.bill.exchanges[-1].ask == Money(amount)


@pytest.mark.parametrize("line", ["4,200 and that's what medicare pays", "9,000 and you owe it all", "4410 by phone"])
def test_a_sum_that_begins_a_line_is_no_offer_by_that(deps: Deps, line: str) -> None:
    assert not on_a_call(deps, priced(), 3570, line).state.sheet.say.text.startswith("Yes")


@pytest.mark.parametrize("line", ["no le entiendo nada señora", "pues quien sabe como le hacen ahi"])
def test_what_was_not_understood_is_asked_for_in_its_language(deps: Deps, line: str) -> None:
    say = on_a_call(deps, STLUKE, line).state.sheet.say
    assert say.lang == "es" and "¿Me lo repite?" in say.text
    assert on_a_call(deps, STLUKE, "blorp the thing is over there").state.sheet.say.lang == "en"


# Terms, numbers and the end of a call


@pytest.mark.parametrize(
    "line",
    [
        "and you agree not to dispute it or go back to your insurance", "you can't appeal this afterwards",
        "4,000 and you agree not to appeal", "you would have to drop your appeal", "usted acepta no apelar",
    ],
)  # fmt: skip
def test_the_right_to_appeal_is_given_up_at_no_price(deps: Deps, line: str) -> None:
    for before in ((3570,), DEAL):
        folded = on_a_call(deps, priced(), *before, line)
        assert "I keep my right to appeal" in said(folded) or "I can't agree to that" in said(folded)


@pytest.mark.parametrize(
    "line", ["you agree not to pay by card", "you do not have to go back to your insurance", "you can dispute it"]
)
def test_terms_that_take_nothing_away(deps: Deps, line: str) -> None:
    assert "I keep my right to appeal" not in said(on_a_call(deps, priced(), 3570, line))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("anything else I can do for you today", "before we hang up"),
        ("no sir we dont do no reference numbers", "Then please note this call on the account"),
        ("you'll get a letter in the mail bout the freeze in a week or so", "Does that letter name the day"),
    ],
)
def test_plain_moments_have_their_answer(deps: Deps, line: str, words: str) -> None:
    folded = on_a_call(deps, STLUKE, line)
    assert words in said(folded) and folded.case.value("itemized") is None


def test_who_sees_the_code_is_asked_for_the_zero(deps: Deps) -> None:
    trinity = "Hospital bill from Trinity 9,640, insurance denied it, timely filing CO-29, in network"
    line = "let me read the eob, ok its a CO 29 I do see that"
    assert "zero balance in writing" in said(on_a_call(deps, trinity, line))
    assert "take it off" not in said(on_a_call(deps, priced(), line))
