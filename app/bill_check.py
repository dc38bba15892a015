"""Check an itemized bill: bytes or text -> its lines, the findings, and what Medicare pays; for command and HTTP alike.

Rules, tables and what was imported are read at the first bill, and once. Safe to use from several threads.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import ceil
from pathlib import Path
from typing import Any

from app.core.audit import Edit, Finding, Index, audit
from app.core.audit.rules import AuditRule
from app.core.audit.sheet import Sheet
from app.core.benchmark import PricedItem, PricedLine, PriceReport, Setting, price_lines
from app.core.benchmark_report import confidence_of, coverage_of
from app.core.bill_balance import finding_ids
from app.core.itemized import ChargeLine, ItemizedBill
from app.core.money import ZERO, Money
from app.papers.itemized import BadBill, read_bill
from app.papers.itemized.read import text_of
from app.store.imported import BadTable
from app.store.ncci_lookup import Pairs
from app.store.playbook import load_audit_rules
from app.store.reference import PATH, Reference, load_reference

__all__ = ["BadBill", "Checked", "Checker"]

PRICES = "prices.db"  # in the user's data folder; where it is, it stands for the shipped tables
NO_CODE = "the bill shows no code on this line"
# A finding that leaves part of the units: the price is for those.
_FEWER_UNITS = frozenset({"quantity_error", "time_units_exceed"})
_MOST_UNITS = 99_999
MOST_LINES = 20_000
# Characters: a line as long as a paragraph, and the longest paragraph that is still looked through for charges.
_LONG, _LONGEST = 1_000, 15_000

log = logging.getLogger("pushback.bills")


def tables_for(data_dir: Path) -> Path:
    """The price tables that the user brought in, where there are some; else the shipped ones."""
    own = data_dir / PRICES
    return own if own.is_file() else PATH


@dataclass(frozen=True)
class Checked:
    """A bill as read, its text, and what was found on it, each finding with its id and title."""

    text: str
    bill: ItemizedBill
    findings: tuple[Finding, ...]
    ids: tuple[str, ...]
    titles: tuple[str, ...]

    def report(self) -> dict[str, Any]:
        """The bill and the findings as JSON has them (interfaces.md, `audit`)."""
        bill = self.bill
        return {
            "is_itemized": bill.refusal is None,
            "refusal": bill.refusal,
            "lines": [_line(line) for line in bill.lines],
            "line_sum": bill.line_sum.plain,
            "stated_total": None if bill.stated_total is None else bill.stated_total.plain,
            "header": _header(bill),
            "unread": [{"row": one.row, "text": one.text, "why": one.why} for one in bill.unread],
            "findings": [
                {"id": name, "title": title, **finding.model_dump(mode="json")}
                for name, title, finding in zip(self.ids, self.titles, self.findings, strict=True)
            ],
        }


class Checker:
    """Reads, checks and prices bills by one set of rules and tables."""

    def __init__(self, playbook: Path, reference: Path = PATH, imported: Path | None = None) -> None:
        self._playbook, self._reference, self._imported = playbook, reference, imported

    @cached_property
    def _rules(self) -> dict[str, AuditRule]:
        return load_audit_rules(self._playbook)

    @cached_property
    def _index(self) -> Index:
        return Index(self._rules)

    @cached_property
    def _tables(self) -> Reference | None:
        return load_reference(self._reference)

    def check_bill(self, data: bytes | str, today: date) -> Checked:
        """Read a bill and check it. BadBill says why it cannot be read at all."""
        text = text_of(data)
        _check_size(text)
        bill = read_bill(text, today)
        codes = {line.code for line in bill.lines if line.code}
        limits, pairs = self._limits_and_pairs(bill, codes)
        findings = audit(bill, self._index, limits, today, pairs)
        titles = tuple(self._rules[finding.rule].title for finding in findings)
        return Checked(text, bill, findings, finding_ids(findings), titles)

    def price(
        self,
        checked: Checked,
        left: Mapping[int, Money],
        today: date,
        *,
        setting: Setting | None,
        zip_code: str | None,
        on: date | None,
    ) -> tuple[PriceReport, tuple[int, ...]]:
        """Price what is left of the bill, and say which lines that is; a line without a code has no price."""
        # What the bill itself took back is no longer there.
        kept = Sheet(checked.bill, self._index, {}, today).lines
        lines = [line for line in kept if left[line.number] > ZERO]
        fewer = {number for f in checked.findings if f.type in _FEWER_UNITS for number in f.off}
        coded = [_item(line, left[line.number], fewer=line.number in fewer) for line in lines if line.code]
        report = price_lines(coded, self._tables, setting=setting, zip_code=zip_code, on=on)
        bare = len(lines) - len(coded)
        if bare:
            quoted = iter(report.lines)
            priced = tuple(next(quoted) if line.code else _without_code(line, left[line.number]) for line in lines)
            told = f"{bare} {'line has' if bare == 1 else 'lines have'} no code on the bill, and so no public price."
            report = report.model_copy(
                update={
                    "lines": priced,
                    "coverage": coverage_of(priced),
                    "confidence": confidence_of(priced),
                    "notes": (*report.notes, told),
                }
            )
        return report, tuple(line.number for line in lines)

    def _limits_and_pairs(
        self, bill: ItemizedBill, codes: set[str]
    ) -> tuple[dict[str, int], dict[tuple[str, str], Edit]]:
        """Units a day by code, and pairs, in force on the days of the bill."""
        limits = self._tables.mue(codes) if self._tables is not None else {}
        imported = self._open_imported()
        if imported is None:
            return limits, {}
        with closing(imported):
            return limits | _imported_limits(imported, codes), _imported_pairs(imported, bill)

    def _open_imported(self) -> Pairs | None:
        # Opened for each bill: an import replaces the file while a server goes on.
        try:
            return None if self._imported is None else Pairs.open(self._imported)
        except BadTable as error:
            log.warning("imported tables are left out: %s", error)
            return None


def _check_size(text: str) -> None:
    """BadBill for what would be read for minutes: the work in a line grows with the square of its length."""
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise BadBill(f"it has {len(lines):,} lines; at most {MOST_LINES:,} are read. Give the part with the charges")
    if sum(len(line) ** 2 for line in lines if len(line) > _LONG) > _LONGEST**2:
        raise BadBill(f"its lines run on for more than {_LONGEST:,} characters; put each charge on a line of its own")


def _imported_limits(imported: Pairs, codes: set[str]) -> dict[str, int]:
    """The larger of what doctors and hospitals may bill: whose bill it is, is not sure, and the milder asserts less.

    A limit on one line (CMS's MAI 1) says nothing of a day and is left out.
    """
    found: dict[str, int] = {}
    for kind in ("practitioner", "hospital"):
        for code, limit in imported.limits(codes, kind).items():
            if limit.adjudication != 1:
                found[code] = max(limit.most, found.get(code, 0))
    return found


def _imported_pairs(imported: Pairs, bill: ItemizedBill) -> dict[tuple[str, str], Edit]:
    by_day: dict[date | None, set[str]] = {}
    for line in bill.lines:
        if line.code:
            by_day.setdefault(line.on, set()).add(line.code)
    found: dict[tuple[str, str], Edit] = {}
    for day, codes in by_day.items():
        for pair, edit in imported.between(codes, day).items():
            found.setdefault(pair, Edit(edit.modifier_allowed, edit.since, edit.until))
    return found


def _item(line: ChargeLine, left: Money, *, fewer: bool) -> PricedItem:
    """A line to price; where the office took units off, only the units that are left."""
    assert line.code is not None
    units = Fraction(line.count)
    if fewer and line.charge > left:
        units = units * left.cents / line.charge.cents
    return PricedItem(
        code=line.code,
        modifiers=line.modifiers,
        units=min(_MOST_UNITS, max(1, ceil(units))),
        billed=left,
        minutes=line.minutes,
    )


def _without_code(line: ChargeLine, left: Money) -> PricedLine:
    return PricedLine(
        code="", modifiers=line.modifiers, units=min(_MOST_UNITS, max(1, ceil(Fraction(line.count)))), billed=left,
        outcome="no_price", comparator=None, amount=None, table=None, period=None, confidence=None, reason=NO_CODE,
        how=None, global_days=None, notes=(), others=(),
    )  # fmt: skip


def _line(line: ChargeLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "row": line.row,
        "on": _iso(line.on),
        "time": line.time,
        "code": line.code,
        "modifiers": list(line.modifiers),
        "revenue": line.revenue,
        "units": _number(line.units),
        "price": None if line.price is None else line.price.plain,
        "charge": line.charge.plain,
        "description": line.description,
        "note": line.note,
    }


def _header(bill: ItemizedBill) -> dict[str, Any]:
    head = bill.head
    return {
        "admitted": _iso(head.admitted),
        "discharged": _iso(head.discharged),
        "statement": _iso(head.statement),
        "born": _iso(head.born),
        "age": _number(head.age),
        "sex": head.sex,
        "diagnoses": list(head.diagnoses),
        "inpatient": head.inpatient,
        "minutes": dict(head.minutes),
    }


def _number(value: int | Fraction | None) -> int | float | None:
    """A count or an age, in years, as JSON has it; no amount of money."""
    if value is None:
        return None
    return int(value) if Fraction(value).denominator == 1 else round(float(value), 4)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
