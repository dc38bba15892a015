"""Visits: levels and modifiers that may only be asked about, and add-on codes that stand alone."""

from __future__ import annotations

from app.core.audit.sheet import APART, Sheet, name_of
from app.core.money import Money

_WITH_PROCEDURE = frozenset({"24", "25", "57"}) | APART


def find_visits(sheet: Sheet) -> None:
    _levels(sheet)
    _visit_with_procedure(sheet)
    _orphans(sheet)


def _levels(sheet: Sheet) -> None:
    """The level of an emergency visit is the hospital's own scale: it is asked about, never said to be wrong."""
    for line in sheet.lines:
        if not sheet.index.is_a("high_visits", line.code) or sheet.is_gone(line):
            continue
        mild = [code for code in sheet.head.diagnoses if sheet.index.words["mild_diagnosis"].match(code)]
        day = [x for x in sheet.by_day[line.on] if x is not line]
        is_heavy = any(sheet.index.is_a("heavy_care", x.code) for x in day)
        is_emergency = sheet.index.is_a("emergency_visits", line.code)
        if mild and not is_heavy:
            sheet.find(
                "em_level_question", [line], at_risk=line.charge, also="mild", name=name_of(line), diagnosis=mild[0]
            )
        elif sheet.index.is_a("top_office_visits", line.code) and not is_heavy:
            sheet.find("em_level_question", [line], at_risk=line.charge, also="office", name=name_of(line))
        elif is_emergency and not is_heavy and not sheet.head.inpatient:
            sheet.find("em_level_question", [line], at_risk=line.charge, name=name_of(line))


def _visit_with_procedure(sheet: Sheet) -> None:
    """A visit beside a small procedure of the same day wants modifier 25 (CPT)."""
    for lines in sheet.by_day.values():
        visits = [x for x in lines if sheet.index.is_a("office_visits", x.code) and not sheet.is_gone(x)]
        visits = [x for x in visits if not _WITH_PROCEDURE.intersection(x.modifiers)]
        small = [x for x in lines if sheet.index.is_a("small_procedures", x.code) and not sheet.is_gone(x)]
        if visits and small:
            visit = visits[0]
            sheet.find(
                "modifier_missing",
                [visit, *small],
                at_risk=visit.charge,
                also="visit",
                what=name_of(visit),
                other=name_of(small[0]),
            )


def _orphans(sheet: Sheet) -> None:
    """An add-on is charged beside its first code only; that one may stand on another bill, so ask (CPT, appendix D)."""
    for lines in sheet.by_day.values():
        codes = {line.code for line in lines}
        for line in lines:
            parents, because = sheet.index.add_ons.get(line.code or "", (None, ""))
            if parents is None or sheet.is_gone(line) or not line.charge.cents or not parents.isdisjoint(codes):
                continue
            if line.on is None and any(x.code in parents for x in sheet.lines):
                continue
            sheet.find(
                "unbundled_procedure",
                [line],
                at_risk=line.charge,
                certainty="question",
                also="orphan",
                part=name_of(line),
                because=because,
            )


def find_supplies(sheet: Sheet) -> None:
    """Usual supplies charged apart on a stay or an operation: most hospitals count them into the room, so ask."""
    if not any(
        (line.revenue or "").startswith(("011", "012", "020", "036")) or line.revenue is None for line in sheet.lines
    ):
        return
    cue = sheet.index.words["routine_supply"]
    found = [
        x
        for x in sheet.lines
        if x.code is None and not sheet.is_gone(x) and x.charge.cents and cue.search(x.description)
    ]
    if found:
        at_risk = Money(sum(line.charge.cents for line in found))
        sheet.find("unbundled_components", found, found, at_risk=at_risk, certainty="question", also="supply")
