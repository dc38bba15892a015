"""Tables: rows of cells under headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from app.core.money import Money
from app.papers.itemized.cells import MONEY_IN_TEXT, read_code, read_date, read_money, read_revenue
from app.papers.itemized.columns import part_heads, read_head
from app.papers.itemized.content import by_content
from app.papers.itemized.fitting import Heading, by_heading
from app.papers.itemized.gather import NEXT_PERSON, Gathered
from app.papers.itemized.parts import code_in
from app.papers.itemized.rows import Row, joined
from app.papers.itemized.sentences import read_sentence
from app.papers.itemized.totals import names_a_total, summed_up

_DIGIT = re.compile(r"\d")
_OF_CHARGE = frozenset({"code", "section", "date"})
# The head of a list of balances from visit to visit.
_OLD_BALANCE = re.compile(r"\b(?:previous|prior|opening|beginning|starting) balance\b", re.IGNORECASE)
_RULE = re.compile(r"[\s|:=_*+.-]*")


def find_heading(rows: Sequence[Row]) -> int | None:
    """The first row that names columns and has rows with amounts under it."""
    for at, row in enumerate(rows[:400]):
        fields = read_head(row.cells)
        if fields and (len(rows) - at <= 3 or _has_amounts(rows[at + 1 : at + 12], fields)):
            return at
    return None


def _has_amounts(body: Sequence[Row], fields: list[str]) -> bool:
    """True where a cell is marked as an amount, or the column of charges holds bare numbers in each full row."""
    if any(read_money(cell) is not None and ("." in cell or "$" in cell) for row in body for cell in row.cells):
        return True
    if "charge" not in fields:
        return False
    at = fields.index("charge")
    full = [row.cells[at] for row in body if len(row.cells) == len(fields) and not _RULE.fullmatch(joined(row.cells))]
    return len(full) > 1 and all(read_money(cell) is not None for cell in full)


def read_table(rows: Sequence[Row], first: int, into: Gathered) -> None:
    """Every row from the heading on, and the words before it."""
    rows = _unwrapped([*rows[:first], _parted_head(rows[first]), *rows[first + 1 :]])
    read_preamble(rows[:first], into)
    _say_facts(rows[first], rows[first + 1 :], into)
    heading = Heading(by_content(read_head(rows[first].cells) or [], rows[first + 1 :]), rows[first].spans)
    into.is_ledger = "code" not in heading.fields and any(_OLD_BALANCE.search(cell) for cell in rows[first].cells)
    into.days_in_words = "date" not in heading.fields
    named_above = "description" not in heading.fields and _are_named_above(rows[first + 1 :])
    name = ""
    for at, row in enumerate(rows[first + 1 :], first + 1):
        if not any(row.cells) or all(_RULE.fullmatch(cell) for cell in row.cells):
            continue
        if row.cells[0][:1].isalpha() and "person" not in heading.fields and NEXT_PERSON.match(joined(row.cells)):
            into.say(joined(row.cells))
            continue
        # The head of the next page, or of another table.
        may_be_head = not _DIGIT.search(row.cells[-1]) and not _DIGIT.search("".join(row.cells))
        if (may_be_head or row.cells == rows[first].cells) and (again := read_head(row.cells)):
            row = _parted_head(row)
            heading = Heading(by_content(read_head(row.cells) or again, rows[at + 1 :]), row.spans)
            continue
        text = joined(row.cells)
        if row.cells[0][:1].isalpha() and len(sums := summed_up(text)) > 1:
            for label, amount in sums:
                into.add({"description": label, "charge": amount}, row.number, text)
            continue
        if into.lines and not named_above and _is_under_words(row, heading):
            into.note(text)
            continue
        cells = by_heading(row, heading)
        if cells is not None and "description" not in cells and "charge" in cells and not cells.keys() & _OF_CHARGE:
            cells |= next(({"description": cell} for cell in row.cells if names_a_total(cell)), {})
        if named_above and cells is not None and _is_name(row):
            name = text
        elif named_above and name and cells is not None and "charge" in cells:
            into.add({"description": name, **cells}, row.number, text)
            name = ""
        elif cells is None:
            into.note(text)
        elif (
            not cells.keys() & {"charge", "credit"}
            and not {"price", "units"} <= cells.keys()
            and MONEY_IN_TEXT.search(text)
        ):
            read_sentence(text, row.number, into)  # an amount under no heading: a total in words, or a sentence
        else:
            into.add(cells, row.number, text)


def _parted_head(row: Row) -> Row:
    return row if row.spans is None else Row(row.number, *part_heads(row.cells, row.spans))


def _unwrapped(rows: Sequence[Row]) -> Sequence[Row]:
    """Aligned rows of a date and the first words alone, joined with the next, which has the rest and the amount."""
    if not rows or rows[0].spans is None:
        return rows
    joint = _with_amounts_below(rows)
    for at, (row, after) in enumerate(pairwise(joint)):
        if len(row.cells) == 2 and len(after.cells) > 1 and _are_one(row, after):
            words = [f"{row.cells[1]} {after.cells[0]}"] if any(c.isalpha() for c in after.cells[0]) else [row.cells[1]]
            rest = after.cells[1:] if len(words[0]) > len(row.cells[1]) else after.cells
            spans = [*(row.spans or []), *(after.spans or [])[len(after.cells) - len(rest) :]]
            joint[at : at + 2] = [Row(row.number, [row.cells[0], *words, *rest], spans), Row(after.number, [], [])]
    return joint


def _with_amounts_below(rows: Sequence[Row]) -> list[Row]:
    """Aligned rows whose words go on below, set in, and end there with the figures: joined into the first row."""
    joint = list(rows)
    for at, row in enumerate(rows):
        if not _waits_for_amount(row):
            continue
        for last in range(at + 1, min(at + _LONGEST_NAME, len(rows))):
            below = rows[last]
            if not _goes_on(below, row):
                break
            if read_money(below.cells[-1]) is not None and len(below.cells) > 1:
                words = " ".join([row.cells[-1], *(cell for r in rows[at + 1 : last] for cell in r.cells)])
                first = 1 if any(c.isalpha() for c in below.cells[0]) else 0
                words = f"{words} {below.cells[0]}" if first else words
                spans = [*(row.spans or []), *(below.spans or [])[first:]]
                joint[at] = Row(row.number, [*row.cells[:-1], words, *below.cells[first:]], spans)
                joint[at + 1 : last + 1] = [Row(r.number, [], []) for r in rows[at + 1 : last + 1]]
                break
    return joint


_LONGEST_NAME = 4  # lines


def _waits_for_amount(row: Row) -> bool:
    """True for a row that begins with a code, or a date and a code, and ends with words."""
    cells = row.cells
    if not 2 <= len(cells) <= 4 or not any(read_code(cell) for cell in cells[:-1]):
        return False
    rest = [cell for cell in cells if read_code(cell) is None and read_revenue(cell) is None]
    is_amount = any(MONEY_IN_TEXT.search(cell) or read_money(cell) is not None for cell in rest)
    return not is_amount and sum(c.isalpha() for c in cells[-1]) > 3


def _goes_on(below: Row, row: Row) -> bool:
    """True for a row set in under the words of another, without a code or a date of its own."""
    if not below.cells or below.spans is None or row.spans is None or below.spans[0][0] <= row.spans[0][0] + 1:
        return False
    first = below.cells[0]
    return read_code(first) is None and code_in(first) is None and read_date(first, 2000).on is None


def _are_one(row: Row, after: Row) -> bool:
    is_begun = read_date(row.cells[0], 2000).on is not None and any(c.isalpha() for c in row.cells[1])
    is_rest = after.spans is not None and after.spans[0][0] > 0 and read_date(after.cells[0], 2000).on is None
    return is_begun and is_rest and not MONEY_IN_TEXT.search(row.cells[1]) and read_money(after.cells[-1]) is not None


def _is_under_words(row: Row, heading: Heading) -> bool:
    """True for words alone that stand set in, under the column of words: they go on with the line above."""
    if len(row.cells) != 1 or row.spans is None or heading.spans is None or "description" not in heading.fields[1:]:
        return False
    at = heading.fields.index("description")
    return row.spans[0][0] >= heading.spans[at][0] > 0 and _is_name(row) and code_in(row.cells[0]) is None


def _is_name(row: Row) -> bool:
    """Words alone, without an amount or a date."""
    text = joined(row.cells)
    return any(c.isalpha() for c in text) and not MONEY_IN_TEXT.search(text) and not read_date(row.cells[0], 2000).on


def _are_named_above(body: Sequence[Row]) -> bool:
    """True where each row of figures has its name on the line above it."""
    told = [row for row in body if any(row.cells) and not all(_RULE.fullmatch(cell) for cell in row.cells)]
    if not told or not _is_name(told[0]):
        return False
    figures = [i for i, row in enumerate(told) if len(row.cells) > 2 and MONEY_IN_TEXT.search(joined(row.cells))]
    return len(figures) > 1 and sum(1 for i in figures if i and _is_name(told[i - 1])) * 10 >= 8 * len(figures)


def _say_facts(head: Row, body: Sequence[Row], into: Gathered) -> None:
    """Facts of the stay and the person that stand in columns, the same on each row, told once."""
    fields = read_head(head.cells) or []
    known = [(i, head.cells[i].replace("_", " ")) for i, field in enumerate(fields) if field in ("fact", "diagnosis")]
    known += [(i, name) for i, name in enumerate(head.cells) if fields[i] == "skip" and _TELLS_TIME.search(name)]
    for i, name in known:
        told = dict.fromkeys(row.cells[i] for row in body[:50] if len(row.cells) == len(fields) and row.cells[i])
        for value in list(told)[:12]:
            into.say(f"{name}: {value}")


_TELLS_TIME = re.compile(r"minutes|start|stop|session|\btime\b|miles", re.IGNORECASE)
_TOTAL_ABOVE = re.compile(r"\W*(?:grand )?total(?: hospital)?(?: charges| billed)?\W*", re.IGNORECASE)
_LABEL = re.compile(r"[A-Za-z][A-Za-z /_.#()-]*:?")


def read_preamble(rows: Sequence[Row], into: Gathered) -> None:
    """Words before the table; a row of labels over a row of values is told as pairs."""
    labels: list[str] | None = None
    for row in rows:
        cells = [cell for cell in row.cells if cell]
        if labels is not None and len(cells) == len(labels) and any(ch.isdigit() for cell in cells for ch in cell):
            into.say("; ".join(f"{label}: {cell}" for label, cell in zip(labels, cells, strict=True)))
            labels = None
            continue
        if len(cells) > 1 and _TOTAL_ABOVE.fullmatch(cells[0]) and (cents := read_money(cells[-1])) is not None:
            into.totals.append((cells[0], Money(cents), row.number))
        labels = cells if len(cells) > 1 and all(_LABEL.fullmatch(cell) for cell in cells) else None
        into.say(joined(row.cells))
