"""Pairs: a service that is part of another on the same bill, and services that cannot both have been."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import product
from typing import NamedTuple

from app.core.audit.finding import SURE_FIRST, Certainty, FindingType
from app.core.audit.rules import Held, OneOf, expand
from app.core.audit.sheet import AGAIN, APART, Part, Sheet, name_of
from app.core.itemized import ChargeLine

# Another operation on purpose or by need (CPT modifiers 58, 78, 79), or care of another reason (24).
_STAGED = frozenset({"24", "58", "78", "79"})
# A visit with one of these is told to be apart from what else was done that day (CPT modifiers 24, 25, 57, 58, 78, 79).
_VISIT_APART = frozenset({"24", "25", "57", "58", "78", "79"})


class Edit(NamedTuple):
    """One pair of CMS's NCCI table: the second code is not paid beside the first."""

    modifier_allowed: bool
    since: date | None = None
    until: date | None = None


def find_pairs(sheet: Sheet, ncci: Mapping[tuple[str, str], Edit]) -> None:
    """Every pair once; each line comes off at most once."""
    _joined(sheet)
    _ladders(sheet)
    _tell(sheet)
    _held(sheet)
    _tell(sheet)
    _one_of(sheet)
    _ncci(sheet, ncci)
    _tell(sheet)


def _joined(sheet: Sheet) -> None:
    """Without and with contrast on one day and side is one study of its own code (NCCI Policy Manual, ch. 9)."""
    for day, lines in sheet.by_day.items():
        places: dict[int, dict[int, list[ChargeLine]]] = defaultdict(lambda: defaultdict(list))
        for line in lines:
            for ladder, place in sheet.index.ladders.get(line.code or "", ()):
                if ladder.joins:
                    places[id(ladder)][place].append(line)
        for found in places.values():
            if 2 in found or not (0 in found and 1 in found):
                continue
            left = [[line for line in found[place] if not sheet.is_gone(line)] for place in (0, 1)]
            both = [pair for pair in product(*left) if not sheet.are_apart(*pair)]
            if not both:
                continue
            one, other = max(both, key=lambda pair: not sheet.are_at_other_times(*pair))
            sure: Certainty = "question" if sheet.are_at_other_times(one, other) or day is None else "strong"
            lesser = min((one, other), key=lambda line: line.charge)
            sheet.find("overlapping_code", [one, other], [lesser], certainty=sure, also="joined")


def _ladders(sheet: Sheet) -> None:
    """Fewer views, or a part of the study, beside the larger one of the same day and side."""
    for (day, code), lines in sheet.by_code.items():
        for ladder, place in sheet.index.ladders.get(code, ()):
            above = (
                ladder.codes[2:] if ladder.joins and place < 2 else () if ladder.joins else ladder.codes[place + 1 :]
            )
            larger = [other for higher in above for other in sheet.by_code.get((day, higher), ())]
            if larger:
                for line in lines:
                    _part(sheet, line, larger, "overlapping_code", "strong", ladder.because)


def _held(sheet: Sheet) -> None:
    """What a table of ours holds to be part of another service."""
    all_codes = set(sheet.coded)
    for code, lines in sheet.coded.items():
        for has, entry in sheet.index.held_in.get(code, ()):
            found = has & all_codes
            if not found:
                continue
            for line in lines:
                if entry.words and not _says(sheet, entry, line):
                    continue
                if entry.within == "bill":
                    wholes = [other for whole in sorted(found) for other in sheet.coded[whole]]
                    wholes = [other for other in wholes if _is_in_time(entry, line, other)]
                else:
                    here = found & sheet.codes_of(line.on)
                    wholes = [other for whole in sorted(here) for other in sheet.by_code[line.on, whole]]
                if entry.by_name:
                    wholes = [_unmarked(whole) for whole in wholes]
                if wholes:
                    sure = entry.certainty
                    if entry.in_hospital is not None and sheet.may_be_hospital:
                        sure = entry.in_hospital
                    _part(sheet, line, wholes, entry.type, sure, entry.because)


def _unmarked(line: ChargeLine) -> ChargeLine:
    """A line as if nothing said that it is apart from other services."""
    if APART.isdisjoint(line.modifiers):
        return line
    return replace(line, modifiers=tuple(m for m in line.modifiers if m not in APART))


def _says(sheet: Sheet, entry: Held, line: ChargeLine) -> bool:
    return entry.words is not None and re.search(entry.words, line.words, re.IGNORECASE) is not None


def _is_in_time(entry: Held, line: ChargeLine, whole: ChargeLine) -> bool:
    """True within the days after the whole that its price covers, where the rule names them."""
    if entry.days_after is None:
        return True
    return line.on is not None and whole.on is not None and 0 <= (line.on - whole.on).days <= entry.days_after


def _part(
    sheet: Sheet, line: ChargeLine, wholes: list[ChargeLine], type_: FindingType, sure: Certainty, because: str
) -> None:
    """Note that a line is part of one of the others, unless the bill says that they are apart."""
    if sheet.is_gone(line) or not line.charge.cents or _VISIT_APART.intersection(line.modifiers):
        return
    if AGAIN.intersection(line.modifiers):
        return
    whole_ones = [w for w in wholes if not sheet.is_gone(w) and not sheet.are_apart(line, w)]
    pairs, rank = [(line.number, w.number) for w in whole_ones], SURE_FIRST[sure]
    if all(sheet.paired.get(pair, rank + 1) <= rank for pair in pairs):
        return
    if line.on is None and whole_ones[0].on is None and sheet.has_several_days:
        return
    sheet.paired.update(dict.fromkeys(pairs, rank))
    sheet.noted.append(Part(type_, sure, because, line, whole_ones))


def _tell(sheet: Sheet) -> None:
    """One finding for all the parts of one whole and day that were noted, the surest first."""
    parts = {part.line.number for part in sheet.noted}
    groups: dict[tuple[FindingType, Certainty, str, int, date | None], tuple[ChargeLine, list[ChargeLine]]] = {}
    for part in sorted(sheet.noted, key=lambda p: SURE_FIRST[p.certainty]):
        wholes = [w for w in part.wholes if w.number not in parts] or part.wholes
        whole = min(wholes, key=lambda w: sheet.are_at_other_times(part.line, w))
        sure: Certainty = "question" if sheet.are_at_other_times(part.line, whole) else part.certainty
        key = (part.type, sure, part.because, whole.number, part.line.on)
        groups.setdefault(key, (whole, []))[1].append(part.line)
    sheet.noted.clear()
    told_of: set[int] = set()
    for (type_, sure, because, _, _), (whole, lines) in groups.items():
        left = [line for line in lines if not sheet.is_gone(line) and line.number not in told_of]
        if not left or sheet.is_gone(whole):
            continue
        told_of.update(line.number for line in left)
        names = [name_of(line) for line in left]
        told = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        be = "is" if len(names) == 1 else "are"
        sheet.find(type_, [whole, *left], left, certainty=sure, part=told, whole=name_of(whole), because=because, be=be)


def _one_of(sheet: Sheet) -> None:
    """Two codes of which a day has one: the lesser is what may come off, which of them is right is theirs to say."""
    groups: dict[tuple[int, date | None], tuple[OneOf, list[ChargeLine]]] = {}
    for line in sheet.lines:
        for entry in sheet.index.one_of.get(line.code or "", ()):
            key = (id(entry), line.on if entry.within == "day" else None)
            groups.setdefault(key, (entry, []))[1].append(line)
    for entry, found in groups.values():
        left = [line for line in found if not sheet.is_gone(line) and not _STAGED.intersection(line.modifiers)]
        left = [line for line in left if not APART.intersection(line.modifiers)]
        if len({line.code for line in left}) < 2:
            continue
        with_each = set(expand(entry.each_with))
        if with_each and sum(1 for line in sheet.by_day[left[0].on] if line.code in with_each) >= len(left):
            continue
        kept = max(left, key=lambda line: (line.charge, line.code or "", -line.number))
        others = [line for line in left if line.code != kept.code and not sheet.are_apart(line, kept)]
        if not others:
            continue
        sure = entry.certainty
        is_later = any(sheet.are_at_other_times(kept, other) for other in others)
        spans_days = any(line.until not in (None, line.on) for line in (kept, *others))
        if (is_later and sure != "certain") or spans_days:
            sure = "question"
        sheet.find(
            entry.type,
            [kept, *others],
            others,
            certainty=sure,
            because=entry.because,
            part=name_of(others[0]),
            whole=name_of(kept),
        )


def _ncci(sheet: Sheet, ncci: Mapping[tuple[str, str], Edit]) -> None:
    """Pairs of CMS's own table, where the person has imported it."""
    if not ncci:
        return
    told_apart = APART | _VISIT_APART
    for day in sheet.by_day:
        codes = sheet.codes_of(day)
        for first, second in ncci.keys() & {(a, b) for a in codes for b in codes if a != b}:
            edit = ncci[first, second]
            if day is not None and ((edit.since and day < edit.since) or (edit.until and day > edit.until)):
                continue
            because = "CMS's table of code pairs does not pay the second beside the first"
            for line in sheet.by_code[day, second]:
                if not (edit.modifier_allowed and told_apart.intersection(line.modifiers)):
                    _part(sheet, line, sheet.by_code[day, first], "unbundled_procedure", "strong", because)
