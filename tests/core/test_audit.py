"""The audit by example (audit_examples.yaml), and what holds of every bill."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.core.audit import TYPES, Edit, Finding
from app.papers.itemized import read_bill
from tests.core.audit_bills import TODAY, check, rules, written

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "audit_examples.yaml").read_text(encoding="utf-8")
)


def of(example: dict[str, Any]) -> tuple[Finding, ...]:
    bill = written(example["lines"], example.get("head"), example.get("total"))
    assert bill.refusal is None
    return check(bill, example.get("limits"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["name"]))
def test_what_is_asserted_and_asked(example: dict[str, Any]) -> None:
    findings = of(example)
    asserted = [(f.type, list(f.lines)) for f in findings if f.is_asserted]
    asked = [(f.type, list(f.lines)) for f in findings if not f.is_asserted]
    assert sorted(asserted) == sorted((f["type"], f["lines"]) for f in example.get("finds", []))
    for wanted in example.get("asks", []):
        assert (wanted["type"], wanted["lines"]) in asked
    for wanted in example.get("finds", []):
        if "dollars" in wanted:
            assert [f.dollars.plain for f in findings if f.type == wanted["type"] and f.dollars] == [wanted["dollars"]]


def test_every_type_has_an_example_and_a_look_alike() -> None:
    found = {f["type"] for example in EXAMPLES for f in (*example.get("finds", []), *example.get("asks", []))}
    assert found == set(TYPES)
    assert sum(1 for example in EXAMPLES if "finds" not in example) >= 30


@pytest.mark.parametrize(
    ("minutes", "units"), [(7, 0), (8, 1), (22, 1), (23, 2), (37, 2), (38, 3), (52, 3), (53, 4), (67, 4), (68, 5)]
)
def test_eight_minute_rule_at_its_bounds(minutes: int, units: int) -> None:
    """So many minutes make so many quarter hours; one more than that is too many (Medicare, chapter 5, 20.2)."""
    for charged, is_wrong in ((max(units, 1), units == 0), (max(units, 1) + 1, True)):
        bill = written([f"3/4 | | 97110 | EXERCISE {minutes} MINUTES | {charged} | {charged * 50}.00"])
        found = [f for f in check(bill) if f.type == "time_units_exceed" and f.is_asserted]
        if units:  # under eight minutes there is nothing to set the units against
            assert bool(found) is is_wrong


@pytest.mark.parametrize(
    ("first", "last", "nights"), [("3/4", "3/4", 1), ("3/4", "3/5", 1), ("3/4", "3/6", 2), ("2/27", "3/2", 3)]
)
def test_room_days_are_midnights(first: str, last: str, nights: int) -> None:
    head = [f"Admitted {first}/2026", f"Discharged {last}/2026"]
    for days in (nights, nights + 1):
        bill = written([f"{first} | | r0120 | ROOM SEMI PRIVATE | {days} | {days * 1000}.00"], head)
        found = [f.dollars.plain for f in check(bill) if f.type == "day_of_discharge_room" and f.dollars]
        assert found == ([] if days == nights else ["1000.00"])


@pytest.mark.parametrize("limit", [1, 2, 4, 10])
def test_units_at_the_limit_and_one_above(limit: int) -> None:
    for units in (limit, limit + 1):
        bill = written([f"3/4 | | 86003 | ALLERGEN TEST | {units} | {units * 9}.00"])
        found = [f.dollars.plain for f in check(bill, {"86003": limit}) if f.type == "quantity_error" and f.dollars]
        assert found == ([] if units == limit else ["9.00"])


@pytest.mark.parametrize(
    ("code", "words", "right"),
    [
        ("J1885", "KETOROLAC 30 MG", 2),  # 15 mg a unit
        ("J1885", "KETOROLAC 31 MG", 3),  # a started unit counts
        ("J2405", "ONDANSETRON 4 MG", 4),  # 1 mg
        ("J0696", "CEFTRIAXONE 1 G", 4),  # 250 mg
        ("J3010", "FENTANYL 50 MCG", 1),  # 0.1 mg
        ("J1644", "HEPARIN 5,000 UNITS", 5),  # 1,000 units
    ],
)
def test_a_dose_makes_so_many_units(code: str, words: str, right: int) -> None:
    for units in (right, right + 20):
        bill = written([f"3/4 | | {code} | {words} | {units} | {units * 2}.00"])
        found = [f.dollars.plain for f in check(bill) if f.type == "quantity_error" and f.is_asserted and f.dollars]
        assert found == ([] if units == right else ["40.00"])


def test_an_emergency_level_is_only_ever_asked_about() -> None:
    for code in ("99284", "99285", "G0383", "G0384"):
        findings = check(written([f"3/4 | | {code} | EMERGENCY VISIT | 1 | 2000.00"], ["Diagnosis: J02.9"]))
        levels = [f for f in findings if f.type == "em_level_question"]
        assert levels and not any(f.is_asserted or f.dollars for f in levels)
        assert all("raise" in f.ask and f.may_raise for f in levels)


@pytest.mark.parametrize(
    "words",
    ["PT DECLINED", "NOT DONE", "I never had this", "they didn't do it", "TEST NOT RUN", "CANCELADO", "no se realizó"],
)
def test_what_says_that_it_was_not_done(words: str) -> None:
    bill = written([f"3/4 | | 72148 | MRI SPINE, {words} | 1 | 1860.00", "3/4 | | 83036 | A1C | 1 | 95.00"])
    assert [f.lines for f in check(bill) if f.is_asserted] == [(1,)]


@pytest.mark.parametrize(
    "words",
    ["WITHOUT CONTRAST", "NON-STRESS", "VOIDING STUDY", "patient declined interpreter", "DISCONTINUED AFTER 4 HOURS"],
)
def test_what_does_not(words: str) -> None:
    bill = written([f"3/4 | | 72148 | MRI SPINE, {words} | 1 | 1860.00", "3/4 | | 83036 | A1C | 1 | 95.00"])
    assert [f for f in check(bill) if f.is_asserted] == []


@pytest.mark.parametrize(
    "note", ["The MRI was cancelled before it started", "I never had the MRI", "MRI: patient refused"]
)
def test_a_note_under_the_last_line_speaks_of_the_line_that_it_names(note: str) -> None:
    rows = ["3/4/2026 72148 MRI LUMBAR SPINE $1,860.00", "3/4/2026 83036 A1C $95.00", note]
    table = ["Date,Code,Description,Amount", "3/4/2026,72148,MRI SPINE,1860.00", "3/4/2026,83036,A1C,95.00", "", note]
    for text in (rows, table):
        found = [f for f in check(read_bill("\n".join(text), TODAY)) if f.is_asserted]
        assert [f.lines for f in found] == [(1,)]


def test_pairs_that_were_brought_in_count_from_their_day_on() -> None:
    """CMS's own table of pairs, imported by the person: with its days and its modifiers."""
    since = Edit(modifier_allowed=True, since=date(2026, 1, 1), until=date(2026, 6, 30))
    for row, is_found in (
        ("3/4 | | 11900 | INJECTION | 1 | 90.00", True),
        ("3/4 | | 11900-59 | INJECTION | 1 | 90.00", False),
        ("7/4 | | 11900 | INJECTION | 1 | 90.00", False),
    ):
        day = row.split(" ", 1)[0]
        bill = written([f"{day} | | 64721 | WRIST OPERATION | 1 | 2000.00", row])
        found = [f for f in check(bill, ncci={("64721", "11900"): since}) if f.is_asserted and 2 in f.off]
        assert bool(found) is is_found


def test_rules_hold_what_they_are_looked_up_for() -> None:
    index = rules()
    assert set(index.rule) == set(TYPES)
    assert index.is_a("draws", "36415") and not index.is_a("draws", None)
