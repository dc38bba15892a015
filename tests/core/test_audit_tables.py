"""Every entry of every table of rules: the pair that it names is found, and told apart it is not asserted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from app.core.audit.rules import AuditRule, Held, Ladder, OneOf, expand
from app.core.itemized import BillHead, ChargeLine, ItemizedBill
from app.core.money import Money
from app.store.playbook import load_audit_rules
from tests.core.audit_bills import check, rules

RULES: dict[str, AuditRule] = load_audit_rules(Path(__file__).parents[2] / "playbook")
HELD = [held for rule in RULES.values() for held in rule.held]
ONE_OF = [entry for rule in RULES.values() for entry in rule.one_of]
LADDERS = [entry for rule in RULES.values() for entry in rule.ladders]
# Words that the entries with a pattern look for.
SAID = "POST-OP FOLLOW-UP, PRENATAL OB VISIT, SCREENING, EXPLORATION, FLUSH"


def bill(*codes: str, words: str = "", modifiers: tuple[str, ...] = (), head: BillHead | None = None) -> ItemizedBill:
    """Lines of one day at $200, $190... The last carries the modifiers."""
    lines = tuple(
        ChargeLine(n, n, Money.dollars(210 - 10 * n), code=code, on=date(2026, 3, 4), units=1, description=words,
                   modifiers=modifiers if n == len(codes) else ())
        for n, code in enumerate(codes, 1)
    )  # fmt: skip
    return ItemizedBill(lines, head or BillHead())


def pairs_of(held: Held) -> Iterator[tuple[str, str]]:
    """The first pairs of an entry; in "has" and "holds" the same code is no pair."""
    pairs = ((whole, part) for whole in expand(held.has) for part in expand(held.holds) if whole != part)
    return islice(pairs, 3)


@pytest.mark.parametrize("held", HELD, ids=lambda held: f"{held.has[0]} {held.holds[0]}")
def test_a_part_beside_its_whole(held: Held) -> None:
    said = SAID if held.words else ""
    for whole, part in pairs_of(held):
        both = {f for f in check(bill(whole, part, words=said)) if set(f.lines) >= {1, 2}}
        assert both, (whole, part)
        if held.certainty != "question":
            assert any(f.is_asserted for f in both), (whole, part)
        apart = check(bill(whole, part, words=said, modifiers=("59",)))
        assert not any(f.is_asserted for f in apart if set(f.lines) >= {1, 2}), (whole, part)


@pytest.mark.parametrize("entry", ONE_OF, ids=lambda entry: "-".join(entry.codes)[:40])
def test_two_of_which_one_day_has_one(entry: OneOf) -> None:
    first, second = _first_two(entry)
    both = [f for f in check(bill(first, second)) if set(f.lines) >= {1, 2}]
    assert both
    assert any(f.is_asserted for f in both) or entry.certainty == "question"
    apart = check(bill(first, second, modifiers=("59",)))
    assert not any(f.is_asserted for f in apart if set(f.lines) >= {1, 2})


def _first_two(entry: OneOf) -> tuple[str, str]:
    codes = list(expand(entry.codes))
    return codes[0], codes[-1]


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: "-".join(ladder.codes))
def test_a_smaller_study_beside_a_larger(ladder: Ladder) -> None:
    first, last = ladder.codes[0], ladder.codes[-1]
    assert any(f.is_asserted and f.off == (2,) for f in check(bill(last, first)))
    assert not any(f.is_asserted for f in check(bill(last, first, modifiers=("XS",))))
    if ladder.joins:
        joined = [f for f in check(bill(*ladder.codes[:2])) if f.type == "overlapping_code"]
        assert len(joined) == 1 and joined[0].may_raise


def test_each_panel_holds_its_tests() -> None:
    for panel, parts, made_of in rules().panels_by_size:
        one = min(parts)
        if panel.type == "unbundled_panel":
            assert any(f.is_asserted and f.off == (2,) for f in check(bill(panel.code, one))), panel
        all_of_it = check(bill(*sorted(made_of)))
        assert any(f.type in (panel.type, "overlapping_code") for f in all_of_it), panel


def test_each_add_on_stands_with_a_first_code() -> None:
    for code, (parents, _) in rules().add_ons.items():
        alone = [f for f in check(bill(code)) if f.type == "unbundled_procedure"]
        assert [f.certainty for f in alone] == ["question"], code
        beside = check(bill(min(parents - {code}), code))
        assert not any(f.lines == (2,) and f.type == "unbundled_procedure" for f in beside), code


def test_each_drug_is_counted_by_its_unit() -> None:
    for code, dose in rules().doses.items():
        amount = f"{dose.amount * 3:f} {dose.unit.upper()}{'S' if dose.unit == 'unit' else ''}"
        for units, is_wrong in ((3, False), (60, True)):
            line = ChargeLine(1, 1, Money.dollars(600), code=code, on=date(2026, 3, 4), units=units, description=amount)
            found = [f for f in check(ItemizedBill((line,))) if f.type == "quantity_error"]
            assert bool(found) is is_wrong, (code, amount)
            if found:
                assert found[0].dollars == Money.dollars(570)


def test_who_a_service_is_for() -> None:
    for code, entries in rules().for_whom.items():
        for entry in entries:
            wrong = {"female": "male", "male": "female"}.get(entry.sex or "")
            if wrong:
                found = check(bill(code, head=BillHead(sex=wrong)))
                assert any(f.type == "impossible_service" for f in found), code
                right = check(bill(code, head=BillHead(sex=entry.sex)))
                assert not any(f.type == "impossible_service" for f in right), code
