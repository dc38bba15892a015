"""What is noted of a call: holds, days, names, numbers and calls back as they were said, and nothing else."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest

from app.call_deck import deck_of, rep_said
from app.call_fold import CallFold, Folded
from app.core.acts import RepSaid, Told
from app.core.calls import summary
from app.core.calls.event import Heard
from app.core.calls.state import CallState
from app.core.case import Case, Fact, Question
from app.core.figures import figures_of
from app.core.plan import promises
from app.graph.state import Deps
from app.graph.straight import walk_straight
from app.language.call_notes import callback_in, is_put_to_zero, reference_in
from app.language.calling import CallPhraser
from app.language.hearing import Hearing
from app.language.on_the_line import name_of
from app.language.scene import Scene, lay_out
from app.language.text import read_text
from tests.calls import AT, TODAY, fresh_call, priced_case

HELD = date(2026, 12, 15)


def scene(line: str) -> Scene:
    return lay_out(read_text(line), TODAY)


def said(deps: Deps, line: str, **more: Any) -> RepSaid:
    acts = deps.listener.read(line, Hearing(today=TODAY, mode="call", **more))
    return next(act for act in acts if isinstance(act, RepSaid))


def bill(**facts: Any) -> Case:
    case = Case(id="c", opened=TODAY)
    told = {"provider": "St Luke", "billed_amount": "14400", "denial_category": "medical_necessity", **facts}
    for name, value in told.items():
        case = case.with_fact(Fact(name=name, value=value, on=date(2026, 11, 20)))
    return case


def call(deps: Deps, case: Case, *lines: str) -> Folded:
    """The call once these lines were heard."""
    fold = CallFold(deps, CallPhraser(deps.phraser))
    folded = Folded(fresh_call(case, "freeze"), case)

    async def base() -> Case:
        return case

    async def heard() -> Folded:
        nonlocal folded
        for number, line in enumerate(lines):
            folded = await fold.step(folded, Heard(kind="heard", id=f"e{number}", at=AT, text=line), base)
        return folded

    return asyncio.run(heard())


def saved(deps: Deps, case: Case, *lines: str) -> tuple[CallState, Case]:
    folded = call(deps, case, *lines)
    phraser = CallPhraser(deps.phraser)
    named = {name: phraser.day_in(value, TODAY) for name, value in folded.state.fields.items() if value}
    days = {name: day for name, day in named.items() if day is not None}
    return folded.state, summary.concluded(folded.state, case, folded.case, days)


# Holds


@pytest.mark.parametrize(
    "after",
    [
        "we can do 24 months at 600", "you have until december 4 to send the forms",
        "the provider appeal was submitted november 4", "the 20% is good till friday", "can you do 330 on friday",
    ],
)  # fmt: skip
def test_only_a_line_that_grants_a_hold_sets_its_end(deps: Deps, after: str) -> None:
    _, case = saved(deps, bill(), "its on hold till december 15", after)
    assert case.value("hold_until") == HELD


def test_a_second_hold_has_its_own_end(deps: Deps) -> None:
    _, case = saved(deps, bill(), "its on hold till december 15", "ok I extended the hold until january 10")
    assert case.value("hold_until") == date(2027, 1, 10)


def test_a_hold_that_runs_is_not_ended_by_a_refusal_to_extend_it(deps: Deps) -> None:
    case = priced_case()
    folded = call(deps, case, "no the hold is going to expire on the 20th we cant extend it")
    assert (folded.case.value("hold"), folded.case.value("hold_until")) == ("granted", date(2027, 1, 20))
    assert "on hold until Wed, Jan 20" in folded.state.sheet.say.text
    refused = call(deps, bill(), "sorry we can't put it on hold")
    assert refused.case.value("hold") == "refused"


@pytest.mark.parametrize(
    ("line", "over"),
    [
        ("the hold ran out on november 20", True), ("the hold on your account expired last week", True),
        ("la pausa ya se venció", True), ("call us before the hold has expired", False),
        ("I can put a hold on it until december 15", False),
    ],
)  # fmt: skip
def test_a_hold_that_is_over_was_not_granted(deps: Deps, line: str, over: bool) -> None:
    folded = call(deps, bill(), line)
    assert ("ran_out" in said(deps, line).forms) is over
    assert not over or (folded.case.value("hold") in (None, "none") and "expiry" not in folded.state.fields)


# Days


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("its on hold till december 15", HELD), ("I extended the hold to december 15", HELD),
        ("we can hold it for 30 days", date(2026, 12, 27)), ("le doy treinta días de pausa", date(2026, 12, 27)),
        ("we can hold it for 30 days from today", date(2026, 12, 27)),
        ("we can hold it for 30 days from the date of service", None),
        ("we can hold it for 30 days from december 1", date(2026, 12, 31)),
        ("I can do a hold until february but you have to call every 30 days", None),
        ("the last statement went out october 3", None), ("you have 240 days from the first bill to turn it in", None),
        ("we received your appeal on november 13 and you should get a decision within 30 days", None),
    ],
)  # fmt: skip
def test_the_day_that_a_line_points_ahead_to(deps: Deps, line: str, until: date | None) -> None:
    assert said(deps, line).until == until


def test_days_count_from_an_event_that_is_known(deps: Deps) -> None:
    line, known = "we can hold it for 90 days from the date of service", {"service_date": date(2026, 10, 1)}
    assert said(deps, line, known=known).until == date(2026, 12, 30)


@pytest.mark.parametrize("line", ["she is back Monday try after 10", "she was out on tuesday, back monday", "no"])
def test_their_words_answer_no_question_that_was_put_to_the_person(deps: Deps, line: str) -> None:
    asked = {"open_question": Question(fact="denial_date", bill="1")}
    folded = call(deps, bill().model_copy(update=asked), line)
    assert folded.case.value("denial_date") is None
    acts = deps.listener.read("they denied it on november 3", Hearing(today=TODAY, open_question="denial_date"))
    assert any(isinstance(act, Told) and act.fact == "denial_date" for act in acts)


@pytest.mark.parametrize("line", ["we could do 12 months at 510", "36 payments of 400", "minimum is 50 a month"])
def test_a_part_of_a_plan_is_no_price_and_ends_nothing(deps: Deps, line: str) -> None:
    state, case = saved(deps, bill(), line)
    assert "expiry" not in state.fields and case.value("offer_until") is None
    assert all(one.ask is None for one in case.bill.exchanges)


# Numbers and names


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("the reference number for this call is 4471", "4471"), ("your confirmation number is BX77 102", "BX77 102"),
        ("reference number is D as in dog 448 dash 2291", "D448-2291"), ("ref number is 20261127-003", "20261127-003"),
        ("el numero de referencia es YH 30221", "YH 30221"), ("call reference is 884-221-9", "884-221-9"),
        ("the case number is APL-2026-77120", "APL-2026-77120"), ("Ticket's INC0098812", "INC0098812"),
        ("for the ticket number note down sir 7 7 double 4 1 0 alpha", "774410A"), ("ticket 00981-A", "00981-A"),
        ("20931 is your reference number", "20931"), ("reference is four four seven one", "4471"),
        ("in reference to the 4,500 offer", None), ("the ticket is for 300", None), ("in case you pay 3000", None),
        ("I opened a ticket, 5 business days", None), ("the call is 45 minutes", None),
    ],
)  # fmt: skip
def test_the_number_of_the_call(line: str, number: str | None) -> None:
    assert reference_in(scene(line)) == number
    assert number is None or not scene(line).amounts


def test_a_number_beside_money_is_each_its_own() -> None:
    found = scene("confirmation 4471, your balance is 14400")
    assert (reference_in(found), [str(a.money) for a in found.amounts]) == ("4471", ["$14,400"])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("this is Tyrell in billing", "Tyrell"), ("Trinity patient accounts this is Bev", "Bev"),
        ("harbor counseling billing dept this is jo", "Jo"), ("Ms. Robinson", "Ms. Robinson"),
        ("my name is Ann-Marie O'Connor", "Ann-Marie O'Connor"), ("its Kim K I M", "Kim"),
        ("my name is Priya P R I Y A and the ticket is 00981-A", "Priya"), ("habla Yolanda", "Yolanda"),
        ("my good name is Ramesh", "Ramesh"), ("patient accounts Bob speaking", "Bob"),
        ("can put a note till the 15th", None), ("this is outrageous", None), ("it's Friday here", None),
        ("This is Mercy General billing", None), ("I'm Sorry", None),
    ],
)  # fmt: skip
def test_who_speaks(line: str, name: str | None) -> None:
    assert name_of(scene(line)) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("this is Pam I'm a financial counselor with st lukes", "Pam"), ("This is Pam I'll help you", "Pam"),
        ("my name is Mr Donovan I'm with Crestline", "Mr Donovan"), ("my name is O'Neil", "O'Neil"),
        ("my good self is Rajiv", "Rajiv"), ("names Wade", "Wade"), ("my names wade", "Wade"),
        ("so this is gary um", "Gary"), ("sorry this is um Gary", "Gary"), ("this is Mary Ann I'm new", "Mary Ann"),
        ("its Theo over here in patient accounts", "Theo"), ("Mercy General, Supervisor Office, Anthony", "Anthony"),
        ("Trinity health patient accounts, Shawn", "Shawn"), ("Billing department, Denise speaking", "Denise"),
        ("so this is ridiculous um", None), ("this is billing um", None), ("patient accounts, Please hold", None),
        ("Mercy General billing, Monday", None), ("Mercy General billing office, Texas", None), ("no names", None),
        ("you can talk to billing, Denise", None), ("my names wrong", None), ("Patient names are private", None),
    ],
)  # fmt: skip
def test_a_name_is_only_the_name(line: str, name: str | None) -> None:
    assert name_of(scene(line)) == name


@pytest.mark.parametrize(
    "line",
    [
        "I'd have to send it to our compliance lady Fran shes in on Thursday",
        "let me check with Wendy and I will see",
        "you will hear from Wendy next week",
        "you would have to talk to a supervisor, it is with Steve",
    ],
)
def test_a_third_person_is_not_who_speaks(deps: Deps, line: str) -> None:
    assert name_of(scene(line)) is None
    assert call(deps, bill(), "this is Lorraine", line).state.fields["name"] == "Lorraine"


def test_an_office_that_picks_up_with_a_name_is_no_transfer(deps: Deps) -> None:
    heard = call(deps, bill(), "Mercy General, Supervisor Office, Anthony").state
    assert heard.fields["name"] == "Anthony" and heard.sheet.say.text.startswith("Hello. I'm calling about")


@pytest.mark.parametrize(
    "line",
    [
        "this is Bob",
        "this is Tyrell in billing",
        "Trinity patient accounts this is Bev",
        "billing",
        "metro ems billing",
    ],
)
def test_who_picks_up_hears_why_we_call(deps: Deps, line: str) -> None:
    assert call(deps, bill(), line).state.sheet.say.text.startswith("Hello. I'm calling about")


def test_a_line_with_more_in_it_is_no_greeting(deps: Deps) -> None:
    for line in ("you have to call billing", "this is Bob, let me transfer you", "I'll send it to billing"):
        assert "Hello" not in call(deps, bill(), line).state.sheet.say.text


def test_what_is_noted_is_not_asked_for_again(deps: Deps) -> None:
    both = call(deps, bill(), "my name is Greg, ref 55120", "let me transfer you").state
    assert (both.fields["name"], both.fields["reference"]) == ("Greg", "55120")
    assert "your name" not in both.sheet.say.text and "reference" not in both.sheet.say.text
    neither = call(deps, bill(), "let me transfer you").state.sheet.say.text
    assert "your name" in neither and "reference number" in neither


def test_the_deck_does_not_ask_for_it_either(deps: Deps) -> None:
    """Without a connection the lines are those of the call, with a name and a number noted."""
    case, phraser = bill(), CallPhraser(deps.phraser)
    state = fresh_call(case, "freeze").model_copy(update={"fields": {"name": "Greg", "reference": "55120"}})

    async def breathe() -> None:
        pass

    found = asyncio.run(deck_of(deps, phraser, state, case, 0, breathe))
    for label, answer in found["replies"].items():
        walked = walk_straight(deps, case, "", TODAY, (rep_said(deps, label),))
        sheet = phraser.sheet(walked.blocks, walked.move, None, 0, state.sheet.say.text, state.known)
        assert answer["lines"][0] == sheet.say.model_dump(), label
        assert "your name" not in answer["lines"][0]["text"], label


# Calls back


@pytest.mark.parametrize(
    ("line", "day", "caller"),
    [
        ("I'll call you back on Wednesday", date(2026, 12, 2), None),
        ("my manager will call you by december 4", date(2026, 12, 4), "the manager"),
        ("I can have our billing manager Angela call you tomorrow between 2 and 4", date(2026, 11, 28), "Angela"),
        ("call us back in 10 business days", date(2026, 12, 11), None),
        ("give it two weeks and call back", date(2026, 12, 11), None),
        ("sir I will revert you back in 24 to 48 hours", date(2026, 11, 29), None),
        ("le llamo el lunes", date(2026, 11, 30), None), ("she is back Monday try after 10", date(2026, 11, 30), None),
    ],
)  # fmt: skip
def test_who_calls_back_and_when(deps: Deps, line: str, day: date, caller: str | None) -> None:
    act = said(deps, line)
    assert (act.back_on, act.caller) == (day, caller)
    _, case = saved(deps, bill(), line)
    assert case.value("callback_on") == day


@pytest.mark.parametrize(
    "line",
    [
        "if you don't call back by december 4 it goes to collections", "I can't call you back on friday",
        "we called you on november 3", "you need to call by december 15 to make a payment",
    ],
)  # fmt: skip
def test_no_call_back_was_promised(deps: Deps, line: str) -> None:
    assert callback_in(scene(line), said(deps, line)) is None


# The win


@pytest.mark.parametrize(
    ("line", "zero"),
    [
        ("you know what you're right I'm going to adjust it off, you'll have a zero balance", True),
        ("ok we zeroed it out", True), ("we are writing off the whole balance, you owe nothing", True),
        ("no theres nothing owed now", True), ("ya no debe nada", True), ("your balance is now zero", True),
        ("it was written off to bad debt", False), ("we can't write it off", False),
        ("if you pay 4000 we'll write off the rest", False), ("once you pay it will be a zero balance", False),
        ("so nothing is due from you while that's pending", False), ("I took that charge off", False),
        ("it's not a zero balance", False), ("0% interest", False), ("do you owe anything else?", False),
    ],
)  # fmt: skip
def test_a_bill_put_to_zero(line: str, zero: bool) -> None:
    assert is_put_to_zero(scene(line)) is zero


def test_the_zero_is_thanked_for_and_kept_as_a_promise(deps: Deps) -> None:
    co = bill(group_code="CO", network_status="in_network")
    state, case = saved(deps, co, "this is Bev in billing", "ok we zeroed it out")
    assert state.sheet.say.text.startswith("Thank you. Please send me the zero balance in writing.")
    assert [one.quote for one in promises(case.bill)] == ["ok we zeroed it out"]
    assert case.value("settlement_amount") is None and case.value("zero_balance") in (None, False)


# The letter of the same day, and what is kept


def test_the_letter_holds_what_this_call_said(deps: Deps) -> None:
    _, case = saved(deps, priced_case(), "this is Bob", "we dont negotiate")
    told = figures_of(case, case.bill, deps.playbook, TODAY)
    assert (told["call_contact"], told["call_hold_until"]) == ("Bob", None)
    assert told["call_to"] == "Mercy General, Billing department"
    _, held = saved(deps, bill(), "its on hold till december 15")
    assert figures_of(held, held.bill, deps.playbook, TODAY)["call_hold_until"] is not None


def test_the_letter_goes_to_who_was_called(deps: Deps) -> None:
    owed = bill(account_status="collections", collector="RevCo Recovery")
    told = figures_of(owed, owed.bill, deps.playbook, TODAY)
    assert told["call_to"] == "RevCo Recovery"
    unnamed = bill(account_status="collections")
    assert "St Luke" not in str(figures_of(unnamed, unnamed.bill, deps.playbook, TODAY)["call_to"])


def test_what_is_kept_is_told_in_a_line(deps: Deps) -> None:
    before = bill()
    state, case = saved(deps, before, "my name is Ana", "its on hold till december 15", "I'll call you back Wednesday")
    assert summary.kept(state, before, case) == (
        "on hold until Tue, Dec 15, a call back on Wed, Dec 2, who you spoke with"
    )


def test_a_note_in_place_of_a_number_is_asked_for_in_writing(deps: Deps) -> None:
    line = "I dont have anything for a confirmation, its just notes in your account"
    say = call(deps, bill(), line).state.sheet.say.text
    assert "happy" not in say and say.startswith("Thank you. Please read me the note")
