"""Dates that run: every clock that the case's own facts start, counted by the rule that sets it."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.core.case import Bill
from app.core.moves import Deadline
from app.core.playbook import Playbook

CLOCKS = (
    "court_answer", "internal_appeal", "external_review", "fap_application", "no_collection_action", "debt_dispute",
    "hold_end", "payment_due", "offer_expiry", "callback",
)  # fmt: skip

# The rules that set these clocks, each with the clock it starts; all must be in the playbook.
CLOCK_OF = {
    "lawsuit": "court_answer", "internal_appeal_deadline": "internal_appeal",
    "external_review_deadline": "external_review", "fap_application_window": "fap_application",
    "eca_120_days": "no_collection_action", "validation_window": "debt_dispute",
}  # fmt: skip
RULES = frozenset(CLOCK_OF)


class _Clock(NamedTuple):
    what: str
    date: date | None
    rule: str | None
    source: str


def deadlines(bill: Bill, playbook: Playbook, today: date, insurance: str | None = None) -> tuple[Deadline, ...]:
    """All clocks of one bill, the soonest first. `insurance`: its kind, as a programme has times of its own."""
    settled = bool(bill.value("zero_balance"))
    running = [
        Deadline(what=c.what, date=c.date, days_left=(c.date - today).days, rule=c.rule, source=c.source)
        for find in (_court, _appeal, _external_review, _assistance, _collector, _promises)
        for c in _in_programme(find(bill, playbook), bill, playbook, insurance)
        if c.date is not None and (not settled or _outlives(c.what, bill))
    ]
    return tuple(sorted(running, key=lambda d: d.date))


# Programmes whose appeals have times and reviewers of their own.
PROGRAMMES = frozenset({"medicare", "medicare_advantage", "medicaid", "tricare_va", "non_us"})
_PRIVATE = frozenset({"internal_appeal", "external_review"})


def _in_programme(clocks: Iterator[_Clock], bill: Bill, playbook: Playbook, insurance: str | None) -> Iterator[_Clock]:
    """In such a programme no private plan's times run: what the letter gives does, and Medicare Advantage's own."""
    if insurance not in PROGRAMMES:
        yield from clocks
        return
    letters_own = bill.value("appeal_deadline") is not None or bill.value("days_to_appeal") is not None
    for clock in clocks:
        if clock.what not in _PRIVATE:
            yield clock
        elif clock.what == "internal_appeal" and letters_own:
            yield clock._replace(rule=None)
        elif clock.what == "internal_appeal" and insurance == "medicare_advantage":
            by = _after(bill.value("denial_date"), "medicare_track", "ma_safe_days", playbook)
            yield clock._replace(date=by, rule="medicare_track")


def _outlives(what: str, bill: Bill) -> bool:
    """What still runs once the zero was seen: the court's own date, and the way to a refund of what was paid."""
    if what == "court_answer":
        return not bill.value("court_answer_filed")
    paid = bill.value("settlement_paid") or bill.value("paid_amount")
    return bool(paid) and what in ("internal_appeal", "external_review")


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _after(start: date, rule: str, unit: str, playbook: Playbook) -> date | None:
    """The day that a rule counts to, None when the rule did not hold yet on the day that starts it."""
    try:
        length = int(playbook.rules[rule].value(unit, start))
    except LookupError:
        return None
    return add_months(start, length) if unit == "months" else start + timedelta(days=length)


def _court(bill: Bill, playbook: Playbook) -> Iterator[_Clock]:
    yield _Clock("court_answer", bill.value("court_answer"), "lawsuit", "the court papers")


def _appeal(bill: Bill, playbook: Playbook) -> Iterator[_Clock]:
    if bill.value("appeal") not in (None, "declined"):
        return
    printed, notice, days = (bill.value(name) for name in ("appeal_deadline", "denial_date", "days_to_appeal"))
    rule = "internal_appeal_deadline"
    if printed is not None:
        # 29 CFR 2560.503-1(h): 180 days is a floor; the letter may give more, and its own date wins.
        yield _Clock("internal_appeal", printed, rule, "the date in the denial letter")
    elif notice is not None and days is not None:
        # The letter's own time wins, the shorter too: it is what the plan goes by.
        yield _Clock("internal_appeal", notice + timedelta(days=days), rule, "the time in the denial letter")
    elif notice is not None:
        yield _Clock("internal_appeal", _after(notice, rule, "days", playbook), rule, "the notice date")


def _external_review(bill: Bill, playbook: Playbook) -> Iterator[_Clock]:
    decided = bill.value("appeal_decided_on")
    if bill.value("appeal") == "lost" and bill.value("external_review") in (None, "declined") and decided is not None:
        rule = "external_review_deadline"
        yield _Clock("external_review", _after(decided, rule, "months", playbook), rule, "the final denial")


def _assistance(bill: Bill, playbook: Playbook) -> Iterator[_Clock]:
    """26 CFR 1.501(r)-6: nonprofit hospitals only, from the first post-discharge bill."""
    first = bill.value("statement_date")
    if first is None or bill.value("hospital_nonprofit") is not True:
        return
    if bill.value("assistance") in (None, "likely"):
        rule = "fap_application_window"
        yield _Clock("fap_application", _after(first, rule, "days", playbook), rule, "the first bill")
    yield _Clock(
        "no_collection_action", _after(first, "eca_120_days", "days", playbook), "eca_120_days", "the first bill"
    )


def _collector(bill: Bill, playbook: Playbook) -> Iterator[_Clock]:
    notice = bill.value("validation_date")
    if notice is not None and not bill.value("debt_disputed"):
        rule = "validation_window"
        yield _Clock("debt_dispute", _after(notice, rule, "days", playbook), rule, "the collector's notice")


def _promises(bill: Bill, playbook: Playbook) -> Iterator[_Clock]:
    if bill.value("zero_balance") is not True:
        yield _Clock("hold_end", bill.value("hold_until"), None, "what the office said")
        yield _Clock("payment_due", bill.value("payment_due"), None, "the bill")
        yield _Clock("offer_expiry", bill.value("offer_until"), None, "what the office said")
        yield _Clock("callback", bill.value("callback_on"), None, "what the office said")
