"""Dates that run: every clock that the case's own facts start, counted by the rule that sets it."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from app.core.case import Bill, Case
from app.core.moves import Deadline
from app.core.playbook import Playbook


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def deadlines(case: Case, bill: Bill, playbook: Playbook, today: date) -> tuple[Deadline, ...]:
    """All clocks of one bill, the soonest first."""
    found = [
        Deadline(what=what, date=day, days_left=(day - today).days, rule=rule, source=source)
        for what, day, rule, source in _clocks(case, bill, playbook)
    ]
    return tuple(sorted(found, key=lambda d: d.date))


def _clocks(case: Case, bill: Bill, playbook: Playbook) -> Iterator[tuple[str, date, str | None, str]]:
    def by_rule(rule: str, name: str, start: date) -> int:
        return int(playbook.rules[rule].value(name, start))

    def after(rule: str, start: date) -> date:
        return start + timedelta(days=by_rule(rule, "days", start))

    if bill.value("court_answer") is not None:
        yield "court_answer", bill.value("court_answer"), "lawsuit", "the court papers"
    if bill.value("appeal") in (None, "declined"):
        if (printed := bill.value("appeal_deadline")) is not None:
            # 29 CFR 2560.503-1(h): 180 days is a floor; the letter may give more, and its own date wins.
            yield "internal_appeal", printed, "internal_appeal_deadline", "the date in the denial letter"
        elif (notice := bill.value("denial_date")) is not None:
            yield "internal_appeal", after("internal_appeal_deadline", notice), "internal_appeal_deadline", "the notice date"
    if bill.value("appeal") == "lost" and bill.value("external_review") in (None, "declined"):
        decided = bill.value("appeal_decided_on")
        if decided is not None:
            months = by_rule("external_review_deadline", "months", decided)
            yield "external_review", add_months(decided, months), "external_review_deadline", "the final denial"
    first_bill = bill.value("statement_date")
    if first_bill is not None and bill.value("hospital_nonprofit") is True:
        if bill.value("assistance") in (None, "likely"):
            yield "fap_application", after("fap_application_window", first_bill), "fap_application_window", "the first bill"
        yield "no_collection_action", after("eca_120_days", first_bill), "eca_120_days", "the first bill"
    if bill.value("validation_date") is not None and not bill.value("debt_disputed"):
        notice = bill.value("validation_date")
        yield "debt_dispute", after("validation_window", notice), "validation_window", "the collector's notice"
    if bill.value("hold_until") is not None and bill.value("zero_balance") is not True:
        yield "hold_end", bill.value("hold_until"), None, "what the office said"
    if bill.value("payment_due") is not None and bill.value("zero_balance") is not True:
        yield "payment_due", bill.value("payment_due"), None, "the bill"
