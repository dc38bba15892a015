"""The rules of the bill audit: what is wrong with a file is told, and what a patient reads of them is plain."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.audit import TYPES
from app.core.audit.rules import AuditRule
from app.store.audit_checks import CODES, FIGURES, WORDS, audit_faults
from app.store.playbook import PlaybookError, load_audit_rules
from tests.store.test_reading_level import GRADE, NAMES, Text, grade, too_hard

PLAYBOOK = Path(__file__).parents[2] / "playbook"
RULES = load_audit_rules(PLAYBOOK)
# Figures as a bill gives them; names of services are the bill's own words, and here short ones.
FIGURE = {
    "lines": "lines 3 and 7", "off": "line 7", "dollars": "$52", "at_risk": "$90", "codes": "70450 and 70460",
    "what": "80053 (blood test)", "times": "2", "panel": "80053", "count": "14", "part": "45378 (look)", "be": "is",
    "whole": "45385 (removal)", "because": "it is part of the test", "other": "69210 (ear)", "name": "J1885 (drug)",
    "minutes": "30", "units": "4", "right": "2", "most": "2", "each": "15 mg", "days": "4", "midnights": "3",
    "admitted": "Mar 4, 2026", "discharged": "Mar 7, 2026", "over": "1", "date": "Mar 9, 2026", "said": "refused",
    "diagnosis": "S93.4", "kept": "96365 (drip)", "stated": "$405", "sum": "$305", "price": "$20", "least": "53",
    "told": "the patient is male",
}  # fmt: skip
# Words for which there is no shorter one: they stand on the bill.
TERMS = frozenset({"emergency", "Medicare", "CMS", "modifier", "modifiers", "hospital", "hospitals", "operating room"})
HARSH = re.compile(r"\bfraud|\bovercharg|\billegal|\bcheat|\bsteal|\bscam|\bgoug", re.IGNORECASE)


def templates(rule: AuditRule) -> Iterator[tuple[str, str]]:
    yield f"audit/{rule.id}.why", rule.why
    yield f"audit/{rule.id}.ask", rule.ask
    yield from ((f"audit/{rule.id}.{name}", text) for name, text in rule.also.items())


def reasons(rule: AuditRule) -> Iterator[str]:
    for table in (rule.held, rule.one_of, rule.ladders, rule.add_ons, rule.least, rule.for_whom):
        yield from (entry.because for entry in table)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_template_fills(rule: AuditRule) -> None:
    for _, text in templates(rule):
        filled = text.format(**FIGURE)
        assert "{" not in filled and "  " not in filled
        assert filled[0].isupper() or filled.startswith(("line", "$", "J", "7", "8", "4"))
        assert filled[-1] in ".?"


def test_the_figures_of_these_tests_are_those_there_are() -> None:
    assert set(FIGURE) <= FIGURES


def test_the_words_are_at_eighth_grade_or_below() -> None:
    excused = TERMS | NAMES
    texts = [Text(at, text.format(**FIGURE)) for rule in RULES.values() for at, text in templates(rule)]
    texts = [Text(text.place, re.sub(r"\(|\)", "", text.words)) for text in texts]
    assert len(texts) > 60
    assert sorted(too_hard(texts, excused), reverse=True) == []


def test_the_reasons_are_plain_and_short() -> None:
    told = {because for rule in RULES.values() for because in reasons(rule)}
    assert len(told) > 150
    assert [text for text in told if len(text.split()) > 18 or text[-1] in ".!" or text[0].isspace()] == []
    sentences = [f"The first is part of the second because {text}." for text in told]
    hard = [(grade(text, TERMS | NAMES), text) for text in sentences]
    assert sum(value for value, _ in hard) / len(hard) <= GRADE


def test_nobody_is_accused() -> None:
    for rule in RULES.values():
        for _, text in [*templates(rule), *(("", because) for because in reasons(rule))]:
            assert not HARSH.search(text), text


def test_what_can_raise_the_bill_is_said_so() -> None:
    assert {rule.type for rule in RULES.values() if rule.may_raise} >= {
        "em_level_question", "modifier_missing", "mutually_exclusive", "overlapping_code", "sum_mismatch",
    }  # fmt: skip
    assert all("raise" in text for name, text in RULES["em_level_question"].also.items() if name.endswith("_ask"))


def test_each_rule_rests_on_a_source() -> None:
    for rule in RULES.values():
        assert rule.references and rule.source
        assert all(one.href is None or one.href.startswith("https://") for one in rule.references)


# What is wrong with a file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PLAYBOOK / "audit", tmp_path / "audit")
    return tmp_path


def broken(folder: Path, file: str, old: str, new: str) -> str:
    path = folder / "audit" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PlaybookError) as caught:
        load_audit_rules(folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("mutually_exclusive.yaml", '"99202-99205"', '"99202-9920"', "write 43239 or 43245-43259"),
        ("mutually_exclusive.yaml", '"99202-99205"', '"99205-99202"', "runs backwards"),
        ("mutually_exclusive.yaml", '"99202-99205"', '"J1885-99205"', "no range"),
        ("duplicate_exact.yaml", "type: duplicate_exact", "type: duplicate_exactly", "type"),
        ("duplicate_exact.yaml", "certainty: strong", "certainty: sure", "certainty"),
        ("duplicate_exact.yaml", "{times}", "{how_often}", "there is no figure {how_often}"),
        ("cancelled_service.yaml", "cancelled:", "called_off:", "add the list 'cancelled'"),
        ("repeated_venipuncture.yaml", "draws:", "takes:", "add the list 'draws'"),
        ("quantity_error.yaml", "unit: mg", "unit: milligrams", "unit"),
        ("impossible_service.yaml", 'sex: female, because: "a test for women"', 'because: "a test"', "a sex or an age"),
        ("time_units_exceed.yaml", "every: 15", "every: 0", "every"),
        ("cancelled_service.yaml", 'cancelled: "', 'cancelled: "(', "words"),
    ],
)
def test_a_fault_names_its_file_and_what_to_write(folder: Path, file: str, old: str, new: str, says: str) -> None:
    told = broken(folder, file, old, new)
    assert says in told
    assert "audit/" in told


def test_a_type_without_a_rule_is_missed(folder: Path) -> None:
    (folder / "audit" / "wrong_date.yaml").unlink()
    with pytest.raises(PlaybookError, match="add a rule for wrong_date"):
        load_audit_rules(folder)


def test_a_type_with_two_rules_is_told(folder: Path) -> None:
    shutil.copy(folder / "audit" / "wrong_date.yaml", folder / "audit" / "wrong_day.yaml")
    with pytest.raises(PlaybookError, match=r"wrong_date has its file already"):
        load_audit_rules(folder)


def test_the_shipped_rules_are_whole() -> None:
    assert {rule.type for rule in RULES.values()} == set(TYPES)
    assert list(audit_faults(RULES, ())) == []
    assert {name for rule in RULES.values() for name in rule.words} >= set(WORDS)
    assert {name for rule in RULES.values() for name in rule.codes} >= set(CODES)
