"""The story so far: which lines are told of a case, in which order, and what no line ever holds."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.answers import REPLIES
from app.core.case import FACTS, WRITTEN_TERMS, Bill, CallNote, Case, Fact
from app.core.deadlines import deadlines
from app.core.figures import day_words
from app.core.money import Money
from app.core.moves import Said
from app.core.numbers import numbers_now
from app.core.story import MOST_LINES, story_of
from app.core.story.words import COURT, STORY, came_to
from app.core.view import View
from app.language.phrase import Phraser
from tests.core.test_case import PLAYBOOK, TODAY, bill_with, case_with, values_of
from tests.core.test_view import spoke
from tests.test_coverage_gate import AGREED, BILL, ENFORCE, NOTHING_OWED, PRICED, SURPRISE

WORDED = Phraser(PLAYBOOK)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def told(facts: dict[str, Any], **bill: Any) -> tuple[Said, ...]:
    case = bill_with(case_with(**facts), **bill)
    return story_of(case, case.focus, PLAYBOOK, TODAY)


def names(facts: dict[str, Any], **bill: Any) -> list[str]:
    return [line.reply.removeprefix("story_") for line in told(facts, **bill)]


def said(label: str | None, quote: str = "", days_ago: int = 3, who: str | None = "Dana") -> CallNote:
    return CallNote(on=in_days(-days_ago), label=label, quote=quote or str(label), who=who)


DENIED = BILL | {"denial_category": "medical_necessity", "denial_date": "2026-10-28"}
HELD = DENIED | {"hold": "granted", "hold_until": in_days(40)}
OPEN = PRICED | {"hold": "granted", "hold_confirmed": True, "bill_checked": True, "authority_confirmed": True}
OPEN |= {"external_review": "declined"}
YES = AGREED | {"external_review": "declined"}

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "nothing known": ({}, {}, []),
    "only their plan": ({"insurance_type": "employer"}, {}, ["next_ask_hold"]),
    "just opened": (BILL, {}, ["asked", "next_ask_hold"]),
    "denied": (DENIED, {}, ["asked", "denied", "clock_internal_appeal", "next_ask_hold"]),
    "a plain share": (
        BILL | {"denial_category": "cost_share", "denial_date": "2026-10-28"}, {}, ["asked", "share", "next_ask_hold"],
    ),
    "on hold": (HELD, {}, ["asked", "denied", "hold", "clock_hold_end", "next_confirm_hold"]),
    "on hold, on paper": (
        HELD | {"hold_confirmed": True}, {},
        ["asked", "denied", "hold_written", "clock_hold_end", "next_request_itemized"],
    ),
    "a hold that ended": (
        HELD | {"hold_until": in_days(-1)}, {},
        ["asked", "denied", "hold_over", "clock_internal_appeal", "next_confirm_hold"],
    ),
    "a hold refused": (BILL | {"hold": "refused"}, {}, ["asked", "hold_refused", "next_send_hold_request"]),
    "errors found": (
        BILL | {"hold": "declined", "itemized": "received", "bill_checked": True, "errors_supported": "400"}, {},
        ["asked", "errors", "next_dispute_errors"],
    ),
    "nothing owed": (NOTHING_OWED | {"hold": "declined"}, {}, ["asked", "owed_nothing", "next_dispute_nothing_owed"]),
    "the share at most": (SURPRISE, {}, ["asked", "owed_share", "next_ask_hold_surprise"]),
    "before the plan": (
        ENFORCE | {"plan_complaint_sent": True, "hold": "declined", "itemized": "received", "bill_checked": True}, {},
        ["asked", "denied", "owed_contract", "checked", "sent_plan_complaint_sent", "next_file_appeal"],
    ),
    "no number yet": (
        OPEN, {}, ["asked", "denied", "hold_written", "checked", "appeal_lost", "clock_hold_end", "next_make_offer"],
    ),
    "our number is out": (
        OPEN, {"exchanges": (spoke("3000"),)},
        ["asked", "denied", "hold_written", "appeal_lost", "named", "clock_hold_end", "next_await_answer"],
    ),
    "bargaining": (
        OPEN, {"exchanges": (spoke("3000", "9000", "countered"),)},
        ["asked", "denied", "hold_written", "appeal_lost", "numbers", "clock_hold_end", "next_restate_offer"],
    ),
    "by the month is no number of theirs": (
        OPEN, {"exchanges": (spoke("3000", "9000", "countered"), spoke(None, "12000", "plan_offered"))},
        ["asked", "denied", "hold_written", "appeal_lost", "numbers", "clock_hold_end", "next_restate_offer"],
    ),
    "agreed": (YES, {}, ["asked", "denied", "appeal_lost", "agreed", "next_accept_pending_terms"]),
    "agreed on paper": (
        YES | {"written_terms": WRITTEN_TERMS}, {},
        ["asked", "denied", "appeal_lost", "agreed_on_paper", "next_pay_settlement"],
    ),
    "paid": (
        YES | {"settlement_paid": True}, {}, ["asked", "denied", "appeal_lost", "paid", "next_check_zero_balance"],
    ),
    "won": (
        YES | {"settlement_paid": True, "zero_balance": True}, {},
        ["asked", "denied", "appeal_lost", "zero", "next_keep_papers"],
    ),
    "an appeal won": (
        DENIED | {"appeal": "won"}, {}, ["asked", "denied", "appeal_won", "next_appeal_won"],
    ),
    "an appeal under way": (
        HELD | {"appeal": "filed"}, {},
        ["asked", "denied", "hold", "appeal_filed", "clock_hold_end", "next_confirm_hold"],
    ),
    "an appeal date that passed": (
        BILL | {"denial_date": in_days(-200)}, {}, ["asked", "denied", "clock_passed_internal_appeal", "next_ask_hold"],
    ),
    "help asked for": (
        BILL | {"assistance": "applied", "hold": "declined"}, {}, ["asked", "help_applied", "next_request_itemized"],
    ),
    "collections": (
        BILL | {"account_status": "collections", "validation_date": in_days(-4)}, {},
        ["asked", "collector", "clock_debt_dispute", "next_validate_debt"],
    ),
    "court papers": (
        BILL | {"account_status": "collections", "summons": True, "court_answer": in_days(9)}, {},
        ["court", "asked", "collector"],
    ),
    "an answer to the court": (
        BILL | {"summons": True, "court_answer": in_days(9), "court_answer_filed": True}, {},
        ["court_answered", "asked", "next_ask_hold"],
    ),
    "another programme": (BILL | {"insurance_type": "medicaid"}, {}, ["asked", "next_medicaid"]),
}  # fmt: skip


@pytest.mark.parametrize(("facts", "bill", "wanted"), CASES.values(), ids=CASES.keys())
def test_what_is_told(facts: dict[str, Any], bill: dict[str, Any], wanted: list[str]) -> None:
    assert names(facts, **bill) == wanted


def test_each_bill_has_its_own_story() -> None:
    case = case_with(**HELD)
    second = Bill(id="2", facts={"billed_amount": Fact(name="billed_amount", value="2150", on=TODAY)})
    case = case.model_copy(update={"bills": (*case.bills, second)})
    first, other = (story_of(case, bill.id, PLAYBOOK, TODAY) for bill in case.bills)
    assert [line.reply for line in other] == ["story_asked", "story_next_ask_hold"]
    assert other[0].figures == {"provider": "The billing office", "billed": "$2,150"}
    assert first == story_of(case.model_copy(update={"focus": "2"}), "1", PLAYBOOK, TODAY)


# Calls

COMES_TO: list[tuple[str | None, str, str | None]] = [
    ("threatens_collections", "It may go to collections", "collections"),
    ("verbal_only_deal", "We can do 4,000 but not on paper", "no_paper"),
    ("needs_supervisor_callback", "A supervisor will call you back", "supervisor"),
    ("transfer_or_callback", "I'll call you back tomorrow", "callback"),
    ("transfer_or_callback", "Please hold the line", None),
    ("other", "We'll review the codes", "review"),
    ("other", "I will send you a letter that says so", "letter"),
    ("other", "She'll send the itemized bill", "itemized"),
    ("other", "It won't be sent to collections", "no_collections"),
    (None, "We will confirm that in an email", "letter"),
    # what is not meant so
    ("other", "We can't promise that it won't be sent to collections", None),
    ("other", "If you pay today, it won't go to collections", "promise"),
    ("other", "We won't review it again", None),
    ("other", "We will never stop collections", "promise"),
    # with a line of its own
    ("hold_granted", "I'll put it on hold and send you a letter", None),
    ("counteroffers_amount", "We can do $4,000 and will put it in writing", None),
    ("chit_chat", "Have a nice day", None),
]


@pytest.mark.parametrize(("label", "quote", "wanted"), COMES_TO)
def test_what_a_call_came_to(label: str | None, quote: str, wanted: str | None) -> None:
    assert came_to(said(label, quote)) == (wanted and f"story_told_{wanted}")


def test_at_most_the_two_newest_calls_are_told_and_each_thing_once() -> None:
    calls = (
        said("threatens_credit", days_ago=9), said("threatens_collections", days_ago=8),
        said("no_authority", days_ago=5, who=None), said("threatens_collections", days_ago=2, who="Lee"),
    )  # fmt: skip
    found = [line for line in told(BILL, calls=calls) if line.reply.startswith("story_told_")]
    assert [line.reply for line in found] == ["story_told_no_authority", "story_told_collections"]
    assert [line.figures["call_contact"] for line in found] == ["the office", "Lee"]
    assert found[1].figures["date"] == day_words(in_days(-2), TODAY)


def test_after_a_yes_only_what_binds_them_is_told() -> None:
    calls = (said("threatens_collections"), said("other", "I will send you a letter"))
    assert [name for name in names(AGREED, calls=calls) if name.startswith("told_")] == ["told_letter"]
    assert "told_letter" not in names(AGREED | {"zero_balance": True}, calls=calls)


# Properties

PRIVATE = {
    "savings": "9876.54", "budget": "7654.32", "income": "61234.56", "funds": "4321.09", "own_limit": "5432.10",
}  # fmt: skip
ACCOUNT = "ZQ-447199210"
TYPED = st.sampled_from(["Mercy General", "dana", "Blue Plan", "Oak & Sons"])
AMOUNTS = st.sampled_from(["120", "750.25", "1800", "2150", "9000", "18000", "27500"])
NEAR_DAYS = st.integers(-400, 400).map(in_days)
SHOWN = sorted(set(FACTS) - PRIVATE.keys() - {"account_number", "household_size"})


def value_of(name: str) -> st.SearchStrategy[Any]:
    return {"money": AMOUNTS, "date": NEAR_DAYS, "text": TYPED}.get(FACTS[name].kind) or values_of(name)


FACTS_SHOWN = st.lists(st.sampled_from(SHOWN), unique=True, max_size=20).flatmap(
    lambda found: st.fixed_dictionaries({name: value_of(name) for name in found})
)
NOTES = st.builds(
    said, st.sampled_from([label for label, _, _ in COMES_TO]), st.sampled_from([quote for _, quote, _ in COMES_TO]),
    st.integers(0, 200), st.one_of(st.none(), TYPED),
)  # fmt: skip
SPOKEN = st.builds(
    spoke, st.one_of(st.none(), AMOUNTS), st.one_of(st.none(), AMOUNTS),
    st.sampled_from(["none", "rejected", "countered", "accepted", "plan_offered", "refused_writing"]),
    st.integers(0, 200),
)  # fmt: skip


@st.composite
def cases_known(draw: st.DrawFn) -> Case:
    facts = draw(FACTS_SHOWN) | PRIVATE | {"account_number": ACCOUNT, "household_size": 7}
    return bill_with(
        case_with(**facts), calls=tuple(draw(st.lists(NOTES, max_size=5))),
        exchanges=tuple(draw(st.lists(SPOKEN, max_size=4))), advised=draw(st.sampled_from([None, Money.parse("3333")])),
        told=draw(st.dictionaries(st.sampled_from(["file_appeal", "accept_pending_terms", "make_offer"]), st.just(5))),
    )  # fmt: skip


def figures_known(case: Case) -> set[str]:
    """Every amount, day and count that the case holds or that a rule counts from it; nothing private."""
    facts = [*case.facts.values(), *case.bill.facts.values()]
    values = [fact.value for fact in facts if not FACTS[fact.name].private]
    amounts = {str(value) for value in values if isinstance(value, Money)}
    amounts |= {str(one) for spoken in case.bill.exchanges for one in (spoken.offer, spoken.ask) if one is not None}
    clocks = deadlines(case.bill, PLAYBOOK, TODAY)
    days = {value for value in values if isinstance(value, date)} | {clock.date for clock in clocks}
    days |= {note.on for note in case.bill.calls}
    return amounts | {day_words(day, TODAY) for day in days} | {f"in {clock.days_left} days" for clock in clocks}


DAY = r"[A-Z][a-z]{2}, [A-Z][a-z]{2} \d{1,2}(?:, \d{4})?"
FIGURE = re.compile(rf"\$\d{{1,3}}(?:,\d{{3}})*(?:\.\d\d)?|{DAY}|in \d+ days")


@given(cases_known())
def test_it_is_short_and_holds_nothing_but_what_is_known(case: Case) -> None:
    lines = story_of(case, case.focus, PLAYBOOK, TODAY)
    assert len(lines) <= MOST_LINES
    assert {line.reply for line in lines} <= STORY | REPLIES
    assert [line.reply in COURT for line in lines] == sorted((line.reply in COURT for line in lines), reverse=True)
    text = WORDED.story(case, case.focus, TODAY)
    known = figures_known(case)
    assert [figure for figure in FIGURE.findall(text) if figure not in known] == []
    assert re.findall(r"\d", FIGURE.sub("", text)) == []
    assert len(text.split()) <= 140


@given(cases_known())
def test_nothing_private_is_told(case: Case) -> None:
    lines = story_of(case, case.focus, PLAYBOOK, TODAY)
    figures = " ".join(str(value) for line in lines for value in line.figures.values())
    for shown in (figures, WORDED.story(case, case.focus, TODAY)):
        assert ACCOUNT not in shown
        assert [name for name, amount in PRIVATE.items() if str(Money.parse(amount)) in shown] == []
        numbers = numbers_now(View(case, case.bill, PLAYBOOK, TODAY))
        ceiling = numbers and numbers.ceiling
        assert ceiling is None or str(ceiling) in figures_known(case) or str(ceiling) not in shown


@given(cases_known())
def test_court_papers_are_never_left_out(case: Case) -> None:
    open_papers = bill_with(case, facts=case.bill.facts | {"summons": Fact(name="summons", value=True, on=TODAY)})
    story = WORDED.told(open_papers, case.focus, TODAY)
    answered = case.value("court_answer_filed")
    assert story.lines[0].reply == ("story_court_answered" if answered else "story_court")
    assert len(story.fixed) == 1 and story.text.startswith(story.fixed[0])
    if not answered:
        assert "Do not ignore these papers. The day to answer is on the summons" in story.fixed[0]
        assert story.fixed[0].endswith("Call the court clerk or legal aid today.")


def test_each_line_has_one_wording() -> None:
    """What stays the same is read as the same: a plan that changes its words looks like news."""
    assert {reply for reply in PLAYBOOK.replies if reply.startswith("story_")} == STORY
    assert [reply for reply in STORY if len(PLAYBOOK.replies[reply]) != 1] == []
