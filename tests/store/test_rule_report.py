"""The report of the rules: by age, each resting under something, and overdue ones marked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from app.core.liability import RULES as OF_LIABILITY
from app.core.offers import RULES_CITED
from app.language.phrase import HANDOFF_RULES
from app.store.playbook import load_playbook, warnings
from app.store.rule_report import in_words, rule_report

PLAYBOOK = load_playbook(Path(__file__).parents[2] / "playbook")
TODAY = date(2026, 11, 26)


def test_the_oldest_look_comes_first() -> None:
    report = rule_report(PLAYBOOK, TODAY)
    assert [one["checked"] for one in report] == sorted(one["checked"] for one in report)
    assert len(report) == len(PLAYBOOK.rules)


def test_every_rule_bears_on_something() -> None:
    elsewhere = OF_LIABILITY | RULES_CITED | {rule for rules in HANDOFF_RULES.values() for rule in rules}
    idle = [one["id"] for one in rule_report(PLAYBOOK, TODAY) if not one["bears_on"] and one["id"] not in elsewhere]
    assert idle == []


def test_a_rule_past_its_review_is_marked_and_warned_of() -> None:
    last = max(rule.review_by for rule in PLAYBOOK.rules.values())
    soon = min(rule.review_by for rule in PLAYBOOK.rules.values())
    for day, overdue in ((soon, 0), (last + timedelta(days=1), len(PLAYBOOK.rules))):
        assert sum(one["overdue"] for one in rule_report(PLAYBOOK, day)) == len(warnings(PLAYBOOK, day)) == overdue
    assert any("!" in row for row in in_words(rule_report(PLAYBOOK, last + timedelta(days=1))))


def test_clocks_name_their_rule() -> None:
    clocks = {one["clock"]: one["id"] for one in rule_report(PLAYBOOK, TODAY) if one["clock"]}
    assert clocks["internal_appeal"] == "internal_appeal_deadline"
    assert clocks["debt_dispute"] == "validation_window"
