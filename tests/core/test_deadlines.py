"""Dates that run: to the day, only where their first day is known, and only while they still matter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.deadlines import add_months, deadlines
from app.core.playbook import Playbook
from tests.core.test_case import PLAYBOOK, TODAY, case_with


def clocks(playbook: Playbook, today: date = TODAY, **facts: Any) -> dict[str, str]:
    return {d.what: d.date.isoformat() for d in deadlines(case_with(**facts).bill, playbook, today)}


NONPROFIT = {"statement_date": "2026-09-01", "hospital_nonprofit": True}
LOST = {"appeal": "lost", "appeal_decided_on": "2026-10-31"}

RUNNING: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    ("180 days from the notice", {"denial_date": "2026-10-28"}, {"internal_appeal": "2027-04-26"}),
    ("over a leap day", {"denial_date": "2023-12-01"}, {"internal_appeal": "2024-05-29"}),
    (
        "the letter's own date wins, later",
        {"denial_date": "2026-10-28", "appeal_deadline": "2027-06-01"},
        {"internal_appeal": "2027-06-01"},
    ),
    (
        "the letter's own date wins, earlier",
        {"denial_date": "2026-10-28", "appeal_deadline": "2026-12-27"},
        {"internal_appeal": "2026-12-27"},
    ),
    ("the letter's date alone", {"appeal_deadline": "2026-12-27"}, {"internal_appeal": "2026-12-27"}),
    (
        "declined: theirs to change",
        {"denial_date": "2026-10-28", "appeal": "declined"},
        {"internal_appeal": "2027-04-26"},
    ),
    ("filed: it has done its work", {"denial_date": "2026-10-28", "appeal": "filed"}, {}),
    ("won", {"denial_date": "2026-10-28", "appeal": "won"}, {}),
    ("before the rule held", {"denial_date": "2010-09-22"}, {}),
    ("four months from the final no, last day of February", LOST, {"external_review": "2027-02-28"}),
    ("in a leap year", LOST | {"appeal_decided_on": "2027-10-31"}, {"external_review": "2028-02-29"}),
    ("the same day of the month", LOST | {"appeal_decided_on": "2026-11-15"}, {"external_review": "2027-03-15"}),
    ("lost on a day that nobody knows", {"appeal": "lost"}, {}),
    ("decided, but not lost", LOST | {"appeal": "won"}, {}),
    (
        "outside review declined: theirs to change",
        LOST | {"external_review": "declined"},
        {"external_review": "2027-02-28"},
    ),
    ("outside review filed", LOST | {"external_review": "filed"}, {}),
    (
        "nonprofit: 240 days to apply, 120 days of peace",
        NONPROFIT,
        {"fap_application": "2027-04-29", "no_collection_action": "2026-12-30"},
    ),
    ("not nonprofit", NONPROFIT | {"hospital_nonprofit": False}, {}),
    ("nobody knows if nonprofit", {"statement_date": "2026-09-01"}, {}),
    ("nonprofit, and no first bill", {"hospital_nonprofit": True}, {}),
    (
        "applied: the window has done its work",
        NONPROFIT | {"assistance": "applied"},
        {"no_collection_action": "2026-12-30"},
    ),
    ("30 days for a collector", {"validation_date": "2026-11-20"}, {"debt_dispute": "2026-12-20"}),
    ("disputed in time", {"validation_date": "2026-11-20", "debt_disputed": True}, {}),
    ("in collections, without a notice", {"account_status": "collections"}, {}),
    ("the court's own date", {"court_answer": "2026-12-11"}, {"court_answer": "2026-12-11"}),
    ("court papers without a date: never a number of ours", {"summons": True}, {}),
    ("the hold's end", {"hold_until": "2027-01-15"}, {"hold_end": "2027-01-15"}),
    ("the bill's date", {"payment_due": "2026-12-01"}, {"payment_due": "2026-12-01"}),
    ("zero seen: nothing runs", {"hold_until": "2027-01-15", "payment_due": "2026-12-01", "zero_balance": True}, {}),
    ("nothing known", {}, {}),
]


@pytest.mark.parametrize(("facts", "wanted"), [r[1:] for r in RUNNING], ids=[r[0] for r in RUNNING])
def test_a_clock_runs_from_its_own_day(facts: dict[str, Any], wanted: dict[str, str], playbook: Playbook) -> None:
    assert clocks(playbook, **facts) == wanted


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2026, 10, 28), 180),
        (date(2027, 4, 25), 1),
        (date(2027, 4, 26), 0),
        (date(2027, 4, 27), -1),
    ],
)
def test_the_days_that_are_left_are_counted_from_today(today: date, left: int, playbook: Playbook) -> None:
    [clock] = deadlines(case_with(denial_date="2026-10-28").bill, playbook, today)
    assert (clock.days_left, clock.rule, clock.source) == (left, "internal_appeal_deadline", "the notice date")


def test_the_soonest_comes_first(playbook: Playbook) -> None:
    facts = NONPROFIT | {"denial_date": "2026-10-28", "hold_until": "2027-01-15", "validation_date": "2026-11-20"}
    days = list(clocks(playbook, **facts).values())
    assert len(days) == 5
    assert days == sorted(days)


def test_the_letters_own_date_is_told_apart_from_the_rule(playbook: Playbook) -> None:
    [clock] = deadlines(case_with(appeal_deadline="2027-06-01").bill, playbook, TODAY)
    assert clock.source == "the date in the denial letter"


@pytest.mark.parametrize(
    ("start", "months", "wanted"),
    [
        (date(2026, 10, 31), 4, date(2027, 2, 28)),
        (date(2027, 10, 31), 4, date(2028, 2, 29)),
        (date(2026, 8, 31), 4, date(2026, 12, 31)),
        (date(2026, 7, 31), 4, date(2026, 11, 30)),
        (date(2026, 9, 1), 4, date(2027, 1, 1)),
        (date(2026, 12, 15), 0, date(2026, 12, 15)),
        (date(2026, 1, 31), 13, date(2027, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_one(start: date, months: int, wanted: date) -> None:
    assert add_months(start, months) == wanted


@given(st.dates(date(2011, 1, 1), date(2090, 1, 1)), st.integers(-400, 400))
def test_the_appeal_clock_is_180_days_from_every_day(notice: date, later: int) -> None:
    [clock] = deadlines(case_with(denial_date=notice).bill, PLAYBOOK, notice + timedelta(days=later))
    assert clock.date - notice == timedelta(days=180)
    assert clock.days_left == 180 - later
