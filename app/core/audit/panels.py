"""Panels: the tests of a panel beside it, or all of them instead of it (CPT's own definitions of the panels)."""

from __future__ import annotations

from app.core.audit.rules import Panel
from app.core.audit.sheet import AGAIN, APART, Sheet
from app.core.itemized import ChargeLine
from app.core.money import Money


def find_panels(sheet: Sheet) -> None:
    """By day: parts beside their panel come off; all parts without it are asked about as the panel."""
    for day, lines in sheet.by_day.items():
        codes = sheet.codes_of(day)
        if len(codes) < 2:
            continue
        for panel, parts, made_of in sheet.index.panels_by_size:
            if codes.isdisjoint(parts):
                continue
            if panel.code in codes:
                if panel.type == "unbundled_panel":
                    _beside(sheet, panel.code, parts, lines)
            elif made_of <= codes and (day is not None or not sheet.has_several_days):
                _instead(sheet, panel, made_of, lines)


def _beside(sheet: Sheet, panel: str, parts: frozenset[str], lines: list[ChargeLine]) -> None:
    wholes = [line for line in lines if line.code == panel and not sheet.is_gone(line)]
    inside = [line for line in lines if line.code in parts and _is_plain(sheet, line)]
    for whole in wholes:
        beside = [line for line in inside if not sheet.are_apart(whole, line)]
        same = [line for line in beside if not sheet.are_at_other_times(whole, line) and _at_one_place(whole, line)]
        if same:
            sheet.find("unbundled_panel", [whole, *same], same, panel=panel, count=len(parts))
            inside = [line for line in inside if line not in same]
    for whole in wholes:
        if later := [line for line in inside if not sheet.are_apart(whole, line)]:
            sheet.find("unbundled_panel", [whole, *later], later, certainty="question", panel=panel, count=len(parts))
            inside = [line for line in inside if line not in later]


def _at_one_place(whole: ChargeLine, line: ChargeLine) -> bool:
    """False for a test at the bedside (QW, the simple kit) beside a panel of the laboratory."""
    return ("QW" in whole.modifiers) == ("QW" in line.modifiers)


def _instead(sheet: Sheet, panel: Panel, parts: frozenset[str], lines: list[ChargeLine]) -> None:
    found: dict[str, ChargeLine] = {}
    for line in lines:
        if line.code in parts and _is_plain(sheet, line) and line.code is not None:
            found.setdefault(line.code, line)
    told = list(found.values())
    taken = {number for f in sheet.findings if f.type == "unbundled_panel" for number in f.lines}
    if len(found) < len(parts) or taken & {line.number for line in told}:
        return
    if any(sheet.are_at_other_times(told[0], line) for line in told):
        return
    at_risk = Money(sum(line.charge.cents for line in told))
    sheet.find(
        panel.type,
        told,
        at_risk=at_risk,
        certainty=panel.instead,
        also="instead",
        panel=panel.code,
        count=len(parts),
    )


def _is_plain(sheet: Sheet, line: ChargeLine) -> bool:
    marked = (APART | AGAIN).intersection(line.modifiers)
    return not marked and not sheet.is_gone(line) and line.charge.cents > 0
