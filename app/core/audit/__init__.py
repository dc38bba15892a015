"""Audit: an itemized bill against the rules; what may be wrong, on which lines, by how much, and what to ask.

The order is the policy: what is surest takes a line's dollars first, so that none is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from app.core.audit.duplicates import find_duplicates
from app.core.audit.finding import SURE_FIRST, TYPES, Certainty, Finding, FindingType
from app.core.audit.index import Index
from app.core.audit.once import find_once
from app.core.audit.pairs import Edit, find_pairs
from app.core.audit.panels import find_panels
from app.core.audit.person import find_impossible, find_undone
from app.core.audit.room_care import find_room_care
from app.core.audit.rules import AuditRule
from app.core.audit.sheet import Sheet
from app.core.audit.shots import find_shots
from app.core.audit.stay import find_stay
from app.core.audit.sums import find_sums
from app.core.audit.timed import find_time
from app.core.audit.units import find_units
from app.core.audit.visits import find_supplies, find_visits
from app.core.itemized import ItemizedBill

__all__ = ["TYPES", "AuditRule", "Certainty", "Edit", "Finding", "FindingType", "Index", "audit"]


def audit(
    bill: ItemizedBill,
    index: Index,
    limits: Mapping[str, int],
    today: date,
    ncci: Mapping[tuple[str, str], Edit] | None = None,
) -> tuple[Finding, ...]:
    """Check a bill. `limits`: units a day by code (CMS's MUE); `ncci`: pairs that the person imported."""
    if bill.refusal is not None or not bill.lines:
        return ()
    whole = Sheet(bill, index, limits, today)
    for sheet in _by_person(whole, bill, index, limits, today):
        _check(sheet, ncci or {})
        if sheet is not whole:
            whole.take_over(sheet)
    find_sums(whole)
    return tuple(sorted(whole.findings, key=lambda f: (SURE_FIRST[f.certainty], f.lines[:1] or (0,))))


def _by_person(
    whole: Sheet, bill: ItemizedBill, index: Index, limits: Mapping[str, int], today: date
) -> Iterator[Sheet]:
    """The bill, or on a statement for several people the lines of each: no finding goes across people."""
    if len(bill.people) < 2:
        yield whole
        return
    for number, head in enumerate(bill.people):
        lines = [line for line in whole.lines if line.person == number]
        yield Sheet(replace(bill, head=head), index, limits, today, lines)


def _check(sheet: Sheet, ncci: Mapping[tuple[str, str], Edit]) -> None:
    find_undone(sheet)
    find_impossible(sheet)
    find_stay(sheet)
    find_duplicates(sheet)
    find_once(sheet)
    find_panels(sheet)
    find_pairs(sheet, ncci)
    find_time(sheet)
    find_units(sheet)
    find_shots(sheet)
    find_visits(sheet)
    find_room_care(sheet)
    find_supplies(sheet)
