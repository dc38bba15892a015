"""A file or pasted text into an itemized bill: the layout is found out, and what can't be read is listed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from app.core.itemized import BillHead, ItemizedBill
from app.core.money import Money
from app.papers.itemized.bare import read_without_heading
from app.papers.itemized.cells import CODE, KNOWN_MODIFIERS, read_modifiers
from app.papers.itemized.day_of_care import days_of_care
from app.papers.itemized.fields import read_fields
from app.papers.itemized.gather import Gathered
from app.papers.itemized.head import read_head_facts
from app.papers.itemized.prose import read_lines, read_pairs
from app.papers.itemized.refused import BadBill
from app.papers.itemized.rows import Row, aligned, delimited, json_rows
from app.papers.itemized.source import MOST_BYTES, text_of
from app.papers.itemized.stack import read_stack
from app.papers.itemized.summary import is_category, why_not_itemized
from app.papers.itemized.table import find_heading, read_table
from app.papers.itemized.tidy import tidied

__all__ = ["MOST_BYTES", "BadBill", "read_bill", "text_of"]

_MARKS = ",;\t|"
_MANY = 400  # lines; such a bill has a layout that one reader fits


def read_bill(data: bytes | str, today: date | None = None) -> ItemizedBill:
    """Read a bill from the bytes of a file (text, CSV or PDF) or from pasted text. BadBill says what to put right.

    `today` tells the year of dates on a bill that nowhere names one.
    """
    text = tidied(text_of(data))
    gathered = _best(text, _year_of(text) or (today.year if today else None))
    _drop_summary(gathered)
    if len(gathered.foreign) > len(gathered.lines):
        seen = gathered.foreign[0].strip()[:20]
        raise BadBill(f"the amounts are not in US dollars ({seen!r}); only US bills can be checked")
    head = read_head_facts(gathered.words, gathered.year)
    _multiply_prices(gathered)
    _date_by_head(gathered)
    _take_noted_modifiers(gathered)
    people = _heads_of_people(gathered, head)
    lines = tuple(gathered.lines)
    total = gathered.stated_total()
    return ItemizedBill(
        lines=lines,
        head=head,
        people=people,
        credits=tuple(gathered.credits),
        stated_total=total,
        subtotals=tuple(gathered.subtotals),
        unread=tuple(gathered.unread),
        refusal=why_not_itemized(lines, gathered),
    )


def _heads_of_people(gathered: Gathered, stay: BillHead) -> tuple[BillHead, ...]:
    """The head of each person on a statement for several; empty where there is one."""
    if len({line.person for line in gathered.lines}) < 2:
        return ()
    bounds = [*gathered.people.values(), len(gathered.words)]
    own = [read_head_facts(gathered.words[first:last], gathered.year) for first, last in pairwise(bounds)]
    return tuple(
        replace(facts, admitted=facts.admitted or stay.admitted, discharged=facts.discharged or stay.discharged)
        for facts in own
    )


def _best(text: str, year: int | None) -> Gathered:
    """The first layout that yields charges, the surest first; before it one whose charges add up to the total."""
    found: list[Gathered] = []
    first: Gathered | None = None
    for read in (_as_json, _as_delimited, _as_aligned, _as_fields, _as_pairs, _as_bare_table, _as_stack):
        gathered = read(text, year)
        if gathered is None or not (gathered.lines or gathered.unread):
            continue
        is_mostly_read = bool(gathered.lines) and len(gathered.unread) <= len(gathered.lines)
        if is_mostly_read and _has_its_codes(gathered, text):
            if _adds_up(gathered) and (first is None or _coded(gathered) >= _coded(first)):
                return gathered
            first = first or gathered
            if len(gathered.lines) > _MANY:
                break
        found.append(gathered)
    loose = Gathered(year)
    if first is None or len(first.lines) <= _MANY:
        read_lines(text.splitlines(), loose)
    if first is not None:
        return loose if _adds_up(loose) and not loose.unread and _coded(loose) >= _coded(first) else first
    # The surest first: of two that read as many lines with a code, it stays.
    return max([*found, loose], key=_coded)


def _coded(gathered: Gathered) -> int:
    return sum(1 for line in gathered.lines if line.code)


def _adds_up(gathered: Gathered) -> bool:
    total = gathered.stated_total()
    return total is not None and sum(line.charge.cents for line in gathered.lines) == total.cents


def _has_its_codes(gathered: Gathered, text: str) -> bool:
    """False for a reading that left most codes of the text behind: then another may do better."""
    coded = _coded(gathered) + sum(1 for credit in gathered.credits if credit.code)
    if coded * 2 >= len(gathered.lines) or len(gathered.lines) > _MANY:
        return True
    return coded * 3 >= sum(1 for line in text.splitlines() if CODE.search(line))


def _as_json(text: str, year: int | None) -> Gathered | None:
    rows = json_rows(text) if text.lstrip()[:1] in ("[", "{") else []
    if find_heading(rows) != 0:
        return None
    return _table(rows, 0, year)


def _as_delimited(text: str, year: int | None) -> Gathered | None:
    best: Gathered | None = None
    for mark in _MARKS:
        if text.count(mark) < 2:
            continue
        rows = delimited(text, mark)
        first = find_heading(rows)
        if first is None or len(rows[first].cells) < 3:
            continue
        gathered = _table(rows, first, year)
        if best is None or len(gathered.lines) > len(best.lines):
            best = gathered
    return best


def _as_aligned(text: str, year: int | None) -> Gathered | None:
    rows = aligned(text)
    first = find_heading(rows)
    if first is None:
        return None
    return _table(rows, first, year)


def _table(rows: list[Row], first: int, year: int | None) -> Gathered:
    gathered = Gathered(year)
    read_table(rows, first, gathered)
    return gathered


def _as_fields(text: str, year: int | None) -> Gathered | None:
    return _when(read_fields, text, year)


def _as_pairs(text: str, year: int | None) -> Gathered | None:
    return _when(read_pairs, text, year)


def _as_stack(text: str, year: int | None) -> Gathered | None:
    return _when(read_stack, text, year)


def _when(read: Callable[[list[str], Gathered], bool], text: str, year: int | None) -> Gathered | None:
    gathered = Gathered(year)
    return gathered if read(text.splitlines(), gathered) else None


def _as_bare_table(text: str, year: int | None) -> Gathered | None:
    for mark in (*_MARKS, None):
        if mark is not None and text.count(mark) < 2:
            continue
        gathered = Gathered(year)
        if read_without_heading(aligned(text) if mark is None else delimited(text, mark), gathered):
            return gathered
    return None


def _year_of(text: str) -> int | None:
    """The year that the bill is about: the one most often written."""
    head = text[:200_000]
    years = [int(y) for y in re.findall(r"(?<!\d)(20[0-4]\d)(?!\d|,|\.\d)", head)]
    years += [
        2000 + int(y)
        for y in re.findall(r"\d{1,2}[/-]\d{1,2}[/-]([0-4]\d)(?!\d)|\d{1,2}[A-Z]{3}([0-4]\d)\b", head)
        for y in y
        if y
    ]
    likely = [y for y in years if y >= 2015]
    return max(set(likely), key=likely.count) if likely else None


def _multiply_prices(gathered: Gathered) -> None:
    """Amounts of one unit each, where only these times the units add up to the total that is stated."""
    total = gathered.stated_total()
    products = [line.charge.cents * line.count for line in gathered.lines]
    if total is None or any(line.price for line in gathered.lines) or sum(products) != total.cents:
        return
    if sum(line.charge.cents for line in gathered.lines) != total.cents:
        gathered.lines = [
            replace(line, price=line.charge, charge=Money(int(cents)))
            for line, cents in zip(gathered.lines, products, strict=True)
        ]


def _date_by_head(gathered: Gathered) -> None:
    """Lines without a date take the one day of care that the head names."""
    if any(line.on or line.no_such_date for line in gathered.lines):
        return
    days = {day for words in gathered.words for day in days_of_care(words, gathered.year)}
    if len(days) == 1:
        gathered.lines = [replace(line, on=min(days)) for line in gathered.lines]


_NOTED = re.compile(
    r"(?P<no>\b(?:no|not|without|lacks?|lacking|missing|needs?|wants?|removed?|removing|denied|invalid|unless|if) "
    r"(?:\w+ ){0,2})?\bmod(?:ifier)?s?\b\W{0,3}(?P<told>[0-9A-Z]{2}(?:(?:, ?| and | ?/ ?|[ -])[0-9A-Z]{2}\b)*)\b"
    r"(?P<after> (?:is |was )?(?:missing|not|needed|required|removed|denied))?|^\W?-(?P<alone>[0-9A-Z]{2})\W?$",
    re.IGNORECASE,
)


def _take_noted_modifiers(gathered: Gathered) -> None:
    """A modifier told in the words of a line, or of the note under it: "modifier 59 appended", "(-76)"."""
    for at, line in enumerate(gathered.lines):
        told = f"{line.description}\n{line.note}" if "od" in line.description else line.note
        if not told or line.code is None or ("od" not in told.lower() and "-" not in told):
            continue
        noted = [m for m in _NOTED.finditer(told) if not m["no"] and not m["after"]]
        words = [word for m in noted for word in read_modifiers(m["told"] or m["alone"]) if word in KNOWN_MODIFIERS]
        if more := [word for word in dict.fromkeys(words) if word not in line.modifiers]:
            gathered.lines[at] = replace(line, modifiers=(*line.modifiers, *more))


def _drop_summary(gathered: Gathered) -> None:
    """Sums by department beside the lines that they sum are no further charges."""
    sums = [x for x in gathered.lines if x.code is None and is_category(x.description)]
    rest = [x for x in gathered.lines if x.code is not None or not is_category(x.description)]
    if len(sums) > 1 and rest and sum(x.charge.cents for x in sums) == sum(x.charge.cents for x in rest):
        for line in sums:
            gathered.say(f"{line.description}: {line.charge}")
        gathered.lines = [replace(line, number=i) for i, line in enumerate(rest, 1)]
