"""Duplicates: the same service, day, time, side, count and price more than once, with nothing that says "again"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from app.core.audit.finding import Certainty
from app.core.audit.reworded import are_reworded, tell_apart
from app.core.audit.sheet import AGAIN, APART, Sheet, biller, doctor, for_units, name_of, plain
from app.core.audit.told_time import minutes_of
from app.core.itemized import ChargeLine
from app.core.money import Money

# Two tablets at one time are often two lines.
_TABLET = re.compile(r"\b(?:tab|tabs|tablets?|caps?|capsules?)\b", re.IGNORECASE)
_OWN_MARK = re.compile(r"\bspecimen \w|\bunit \w*\d{3,}|\b(?:lot|serial|accession)\b|\d{5,}", re.IGNORECASE)
# Done again or apart, or by two surgeons together, each with a charge (CPT modifiers 62 and 66).
_TOLD_APART = AGAIN | APART | {"62", "66"}
# In these a second line of the same is often right: another dose, another supply.
_OFTEN_REPEATED = ("025", "026", "027", "062", "063", "023")


def find_duplicates(sheet: Sheet) -> None:
    """Lines alike in all that the bill tells of them; all but one are surplus."""
    _draws(sheet)
    for lines in _alike(sheet):
        for same in _with_same_words(sheet, lines):
            if len(same) < 2 or _TOLD_APART.intersection(same[0].modifiers):
                continue
            sure = _certainty(sheet, same)
            also = "undated" if same[0].on is None else None
            sheet.find(
                "duplicate_exact", same, same[1:], certainty=sure, also=also, times=len(same), what=name_of(same[0])
            )
    _at_one_minute(sheet)
    _same_code_told_apart(sheet)
    _whole_and_half(sheet)


def _alike(sheet: Sheet) -> Iterator[list[ChargeLine]]:
    """Lines alike in all that the bill tells of them, where there are several."""
    first: dict[tuple[object, ...], list[ChargeLine]] = defaultdict(list)
    for line in sheet.lines:
        if line.charge.cents and not sheet.is_gone(line):
            first[line.code or line.description.lower(), line.on, line.charge.cents].append(line)
    for group in first.values():
        if len(group) > 1:
            alike: dict[tuple[object, ...], list[ChargeLine]] = defaultdict(list)
            for line in group:
                alike[_likeness(sheet, line)].append(line)
            yield from (lines for lines in alike.values() if len(lines) > 1)


def _likeness(sheet: Sheet, line: ChargeLine) -> tuple[object, ...]:
    what = line.code or plain(line.description)
    return (
        what,
        line.on,
        line.time,
        frozenset(line.modifiers),
        line.count,
        line.charge.cents,
        sheet.side(line),
        line.minutes,
        plain(line.mark),
        doctor(line),
    )


def _with_same_words(sheet: Sheet, lines: list[ChargeLine]) -> list[list[ChargeLine]]:
    """Of lines with one code: those whose words tell nothing apart. A code that is once a day is the same anyhow."""
    groups: dict[str, list[ChargeLine]] = defaultdict(list)
    for line in lines:
        groups[plain(line.description)].append(line)
    code = lines[0].code
    if len(groups) == 1 or (code and _most_a_day(sheet, code) == 1):
        return [lines]
    names = list(groups)
    if (
        code
        and not sheet.index.is_a("repeats_are_usual", code)
        and all(are_reworded(names[0], name) for name in names[1:])
    ):
        return [lines]
    return list(groups.values())


def _most_a_day(sheet: Sheet, code: str) -> int | None:
    return sheet.index.limits.get(code) or sheet.limits.get(code)


def _certainty(sheet: Sheet, same: list[ChargeLine]) -> Certainty:
    line = same[0]
    if line.on is None and not any(other.on for other in sheet.lines) and len(sheet.lines) > 1:
        return "question"  # a bill without dates may hold several days
    if line.code is None and line.time is not None and not _TABLET.search(line.description):
        return "strong"
    if line.code is None:
        is_drug = sheet.index.words["often_repeated"].search(line.description) is not None
        return "question" if is_drug or (line.revenue or "").startswith(_OFTEN_REPEATED) else "strong"
    if line.time is not None:
        return "certain"
    if _OWN_MARK.search(line.description):
        return "strong"  # the same sample, bag or place, named
    if _is_explained(sheet, line, len(same)):
        return "question"
    if _minutes_hold_one(sheet, same):
        return "strong"
    if sheet.index.is_a("repeats_are_usual", line.code):
        most = _most_a_day(sheet, line.code)
        return "strong" if most is not None and sum(x.count for x in same) > most else "question"
    return "certain" if _most_a_day(sheet, line.code) == 1 else "strong"


def _minutes_hold_one(sheet: Sheet, same: list[ChargeLine]) -> bool:
    """True where the bill tells the minutes of the day, and they are those of its lines with this one counted once."""
    day = same[0].on
    whole = sheet.head.minutes.get(f"therapy {day.isoformat()}") if day else None
    timed = sheet.index.timed.get(same[0].code or "")
    if whole is None or timed is None:
        return False
    beside = [x for x in sheet.by_day[day] if sheet.index.timed.get(x.code or "") is timed and x not in same[1:]]
    told = [minutes_of(x) for x in beside]
    return None not in told and sum(minutes or 0 for minutes in told) == whole


def _is_explained(sheet: Sheet, line: ChargeLine, times: int) -> bool:
    """True where the bill charges as many shots as doses, or a further giving of the same drug, that day."""
    day, is_a = sheet.by_day[line.on], sheet.index.is_a
    if is_a("shots", line.code):
        return sum(1 for x in day if (x.code or "")[:1] == "J" or is_a("vaccines", x.code)) >= times
    if (line.code or "")[:1] != "J":
        return False
    return sum(x.count for x in day if is_a("shots", x.code)) >= times or any(is_a("given_again", x.code) for x in day)


def _at_one_minute(sheet: Sheet) -> None:
    """One scan of a part of the body at one minute, charged by two departments in two wordings."""
    for code, lines in sheet.coded.items():
        if len(lines) < 2 or not sheet.index.is_a("one_at_a_time", code):
            continue
        alike: dict[tuple[object, ...], list[ChargeLine]] = defaultdict(list)
        for x in lines:
            if x.on and x.time and x.count == 1 and not sheet.is_gone(x) and not _TOLD_APART.intersection(x.modifiers):
                likeness = (x.on, x.time, x.charge.cents, frozenset(x.modifiers), sheet.side(x), doctor(x), biller(x))
                alike[likeness].append(x)
        for same in alike.values():
            words = [plain(x.description) for x in same]
            if len(same) > 1 and not any(tell_apart(words[0], other) for other in words[1:]):
                sheet.find(
                    "duplicate_exact", same, same[1:], certainty="strong", times=len(same), what=name_of(same[0])
                )


def _draws(sheet: Sheet) -> None:
    """Blood is drawn from one needle as often as it takes: one charge for a draw (Medicare pays one an encounter)."""
    for day in sheet.by_day.values():
        draws = [line for line in day if sheet.index.is_a("draws", line.code) and sheet.left_of(line)]
        draws = [line for line in draws if not (APART | AGAIN).intersection(line.modifiers)]
        while draws:
            first = next((line for line in draws if line.code == "36415"), draws[0])
            rest = [line for line in draws if line is not first and not sheet.are_at_other_times(first, line)]
            draws = [line for line in draws if line is not first and line not in rest]
            _draw(sheet, first, rest)


def _draw(sheet: Sheet, first: ChargeLine, rest: list[ChargeLine]) -> None:
    """One draw is due; what comes off is the rest, and its own units above one."""
    extra = first.count - 1 if isinstance(first.count, int) and first.count > 1 else 0
    if not rest and not extra:
        return
    off, dollars = rest, None
    if extra:
        dollars = for_units(first, extra) + Money(sum(sheet.left_of(line).cents for line in rest))
        off = [first, *rest]
    times = sum(int(line.count) for line in (first, *rest))
    sheet.find("repeated_venipuncture", [first, *rest], off, dollars=dollars, times=times)


def _whole_and_half(sheet: Sheet) -> None:
    """A study charged whole, and its reading (26) or its taking (TC) beside it on one statement: ask."""
    for lines in sheet.by_code.values():
        halves = [line for line in lines if {"26", "TC"}.intersection(line.modifiers)]
        wholes = [line for line in lines if not {"26", "TC"}.intersection(line.modifiers)]
        both = {m for line in halves for m in line.modifiers} & {"26", "TC"} == {"26", "TC"}
        apart = any(sheet.are_apart(wholes[0], half) for half in halves) if wholes else False
        if both and wholes and not apart and not any(sheet.is_gone(line) for line in (*halves, *wholes)):
            sheet.find(
                "unbundled_components",
                [wholes[0], *halves],
                halves,
                part=" and ".join(name_of(x) for x in halves),
                whole=name_of(wholes[0]),
                because="the whole study is its taking and its reading",
                be="are",
            )
        elif len(halves) == 1 and wholes and not sheet.is_gone(halves[0]) and not sheet.are_apart(wholes[0], halves[0]):
            # A hospital charges its part without TC, so there a line without a modifier may be the other half.
            sure: Certainty = "question" if sheet.may_be_hospital else "strong"
            sheet.find(
                "unbundled_components",
                [wholes[0], halves[0]],
                halves,
                certainty=sure,
                also="half",
                part=name_of(halves[0]),
                whole=name_of(wholes[0]),
            )


def _same_code_told_apart(sheet: Sheet) -> None:
    """The same code twice in a day for two sides or times told in words only: the modifier is missing, so ask."""
    for (day, code), lines in sheet.by_code.items():
        if day is None or len(lines) < 2 or sheet.index.is_a("repeats_are_usual", code):
            continue
        bare = [line for line in lines if not sheet.is_gone(line) and not line.modifiers]
        sides = {sheet.side(line) for line in bare} - {""}
        if len(bare) > 1 and len(sides) > 1 and sheet.index.is_a("has_sides", code):
            at_risk = min(line.charge for line in bare)
            sheet.find("modifier_missing", bare, at_risk=at_risk, also="sides", what=name_of(bare[0]))
