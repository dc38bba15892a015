"""Index: the rules of the audit laid out for looking up, made once for a set of rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple, TypeVar

from app.core.audit.finding import TYPES, FindingType
from app.core.audit.rules import AuditRule, Dose, ForWhom, Held, Ladder, Least, OneOf, Panel, Timed, expand

E = TypeVar("E")


class PanelCodes(NamedTuple):
    """A panel with what may not stand beside it, and what stands for it together."""

    panel: Panel
    parts: frozenset[str]
    made_of: frozenset[str]


class Index:
    """Rules by type, and tables by code."""

    def __init__(self, rules: Mapping[str, AuditRule]) -> None:
        self.rule: dict[FindingType, AuditRule] = {rule.type: rule for rule in rules.values()}
        if lacking := [name for name in TYPES if name not in self.rule]:
            raise ValueError(f"no audit rule for {', '.join(lacking)}")
        every = list(rules.values())
        # code -> what it is part of: (the containing codes, the entry)
        self.held_in: dict[str, list[tuple[frozenset[str], Held]]] = {}
        for held in (held for rule in every for held in rule.held):
            has = frozenset(expand(held.has))
            for code in expand(held.holds):
                self.held_in.setdefault(code, []).append((has - {code}, held))
        self.one_of: dict[str, list[OneOf]] = _by_code([(e.codes, e) for r in every for e in r.one_of])
        self.ladders: dict[str, list[tuple[Ladder, int]]] = {}
        for ladder in (ladder for rule in every for ladder in rule.ladders):
            for place, code in enumerate(expand(ladder.codes)):
                self.ladders.setdefault(code, []).append((ladder, place))
        panels = [
            PanelCodes(p, frozenset(expand(p.parts)), frozenset(expand(p.made_of or p.parts)))
            for r in every
            for p in r.panels
        ]
        self.panels_by_size = sorted(panels, key=lambda panel: -len(panel.parts))
        self.add_ons: dict[str, tuple[frozenset[str], str]] = {
            code: (frozenset(expand(e.parents)), e.because)
            for r in every
            for e in r.add_ons
            for code in expand(e.codes)
        }
        self.limits: dict[str, int] = {
            c: n for r in every for written, n in r.limits.items() for c in expand((written,))
        }
        self.doses: dict[str, Dose] = {code: dose for rule in every for code, dose in rule.doses.items()}
        self.timed: dict[str, Timed] = {c: e for r in every for e in r.timed for c in expand(e.codes)}
        self.least: dict[str, Least] = {c: e for r in every for e in r.least for c in expand(e.codes)}
        self.for_whom: dict[str, list[ForWhom]] = _by_code([(e.codes, e) for r in every for e in r.for_whom])
        self.for_whom_words = [(re.compile(e.words, re.I), e) for r in every for e in r.for_whom if e.words]
        self.kinds: dict[str, frozenset[str]] = {
            name: frozenset(expand(codes)) for rule in every for name, codes in rule.codes.items()
        }
        self.words: dict[str, re.Pattern[str]] = {
            name: re.compile(text, re.IGNORECASE) for rule in every for name, text in rule.words.items()
        }

        # Either of two lists of words, searched at once.
        self.undone = re.compile(f"{self.words['not_given'].pattern}|{self.words['cancelled'].pattern}", re.IGNORECASE)

    def is_a(self, kind: str, code: str | None) -> bool:
        return code is not None and code in self.kinds.get(kind, ())


def _by_code(entries: list[tuple[tuple[str, ...], E]]) -> dict[str, list[E]]:
    found: dict[str, list[E]] = {}
    for codes, entry in entries:
        for code in expand(codes):
            found.setdefault(code, []).append(entry)
    return found


def units_for(minutes: int, timed: Timed, after: int) -> int:
    """Units that so many minutes allow beyond the first `after`: one more from `from_minute` minutes of it on."""
    left = minutes - after
    if left < timed.from_minute:
        return 0
    return int(Fraction(left - timed.from_minute) // timed.every) + 1
