"""Once: an organ is taken out, or a boy circumcised, one time in a life; the same on a second day cannot be."""

from __future__ import annotations

from app.core.audit.reworded import are_reworded
from app.core.audit.sheet import AGAIN, APART, Sheet, biller, doctor, name_of, plain
from app.core.itemized import ChargeLine

# Stopped and resumed, staged, gone back to, or another surgeon's charge (CPT modifiers).
_EXPLAINED = APART | AGAIN | {"52", "53", "58", "62", "66", "73", "74", "78", "79", "80", "81", "82", "AS", "26", "TC"}


def find_once(sheet: Sheet) -> None:
    for code, lines in sheet.coded.items():
        if len(lines) < 2 or not sheet.index.is_a("once_in_a_life", code):
            continue
        left = sorted(
            (x for x in lines if x.on and x.charge.cents and not sheet.is_gone(x)), key=lambda x: (x.on, x.number)
        )
        if len({x.on for x in left}) < 2 or any(_EXPLAINED.intersection(x.modifiers) for x in left):
            continue
        if len({(biller(x), doctor(x)) for x in left}) > 1 or not all(_are_alike(left[0], x) for x in left[1:]):
            continue
        sheet.find("impossible_service", left, left[1:], also="once", name=name_of(left[0]))


def _are_alike(one: ChargeLine, other: ChargeLine) -> bool:
    """Twins on one bill are told apart by their words or marks."""
    first, second = plain(one.description), plain(other.description)
    return one.mark == other.mark and one.section == other.section and (first == second or are_reworded(first, second))
