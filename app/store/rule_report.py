"""The rules by age: whose law, how sure, when last looked at, which clock each starts and what rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from app.core.deadlines import CLOCK_OF
from app.core.playbook import Playbook


def rule_report(playbook: Playbook, today: date) -> list[dict[str, Any]]:
    """One record for a rule, the longest not looked at first."""
    bears = _bears_on(playbook)
    rules = sorted(playbook.rules.values(), key=lambda rule: (rule.checked, rule.review_by, rule.id))
    return [
        {
            "id": rule.id,
            "jurisdiction": rule.jurisdiction,
            "confidence": rule.confidence,
            "worded_as": "question" if rule.is_question else "statement",
            "effective": rule.effective.isoformat() if rule.effective else None,
            "checked": rule.checked.isoformat(),
            "days_since": (today - rule.checked).days,
            "review_by": rule.review_by.isoformat(),
            "overdue": rule.review_by < today,
            "clock": CLOCK_OF.get(rule.id),
            "bears_on": sorted(bears[rule.id] | {f"rules/{beside}" for beside in rule.beside}),
            "authority": list(rule.authority),
        }
        for rule in rules
    ]


def in_words(report: list[dict[str, Any]]) -> Iterator[str]:
    """The report as a table, for a person."""
    yield f"{'days':>4}  {'review by':10}  {'where':9} {'how sure':9} {'clock':20} rule: what rests on it"
    sure = {"verified-from-stored-source": "read", "two-secondary-sources": "two", "from-general-knowledge": "ask"}
    for one in report:
        mark = "!" if one["overdue"] else " "
        yield (
            f"{one['days_since']:4}{mark} {one['review_by']:10}  {one['jurisdiction'][:9]:9} "
            f"{sure[one['confidence']]:9} {one['clock'] or '':20} {one['id']}: {', '.join(one['bears_on'])}"
        )
    yield f"{len(report)} rules; {sum(one['overdue'] for one in report)} past their review date (marked !)"
    yield "how sure: read = seen in a stored source; two = two secondary sources; ask = worded as a question to check"


def _bears_on(playbook: Playbook) -> defaultdict[str, set[str]]:
    """What cites each rule: steps, objections, denials, letters."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    books = {"stages": playbook.stages.values(), "tracks": playbook.tracks.values()}
    for folder, entries in books.items():
        for book in entries:
            for step in book.steps:
                for rule in step.rules:
                    found[rule].add(f"{folder}/{book.id}#{step.id}")
    for objection in playbook.objections.values():
        for rule in (*objection.rules, *(rule for variant in objection.variants for rule in variant.rules)):
            found[rule].add(f"objections/{objection.id}")
    for path in playbook.denials.values():
        for rule in path.rules:
            found[rule].add(f"denials/{path.id}")
    for letter in playbook.letters.values():
        for rule in letter.rules:
            found[rule].add(f"letters/{letter.id}")
    return found
