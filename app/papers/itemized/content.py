"""Columns by what they hold, where their headings say something else: codes under "Procedure", dates under "Visit"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.papers.itemized.cells import read_code, read_date, read_revenue
from app.papers.itemized.parts import code_in
from app.papers.itemized.rows import Row

_SAMPLE = 60
_OPEN = ("item", "skip", "section", "mark")


def by_content(fields: list[str], body: Sequence[Row]) -> list[str]:
    """The fields of a heading, put right by the rows under it."""
    fields = list(fields)
    sample = [row.cells for row in body[:_SAMPLE] if len(row.cells) == len(fields) and any(map(_has_figure, row.cells))]
    if not sample:
        return fields
    _drop_running_number(fields, sample)
    _find_codes(fields, sample)
    _find_words(fields, sample)
    if "date" not in fields:
        dates = (i for i in range(len(fields)) if _share(sample, i, lambda cell: read_date(cell).on is not None) >= 0.7)
        if (at := next(dates, None)) is not None:
            fields[at] = "date"
    return fields


def _has_figure(cell: str) -> bool:
    return any(mark.isdigit() for mark in cell)


def _share(sample: Sequence[list[str]], i: int, test: Callable[[str], bool]) -> float:
    told = [cells[i] for cells in sample if cells[i]]
    return sum(1 for cell in told if test(cell)) / len(told) if told else 0.0


def _drop_running_number(fields: list[str], sample: Sequence[list[str]]) -> None:
    if "units" in fields and len(sample) > 2:
        at = fields.index("units")
        if [cells[at] for cells in sample[:3]] == ["1", "2", "3"]:
            fields[at] = "skip"


def _find_codes(fields: list[str], sample: Sequence[list[str]]) -> None:
    """The column of codes holds none: another that does is it; this one is of revenue codes or the hospital's own."""
    if "code" not in fields:
        return
    at = fields.index("code")
    if _share(sample, at, lambda cell: read_code(cell) is not None or code_in(cell) is not None) > 0:
        return
    others = [i for i, field in enumerate(fields) if field in _OPEN]
    best = max(others, key=lambda i: _share(sample, i, lambda cell: read_code(cell) is not None), default=None)
    is_revenue = _share(sample, at, lambda cell: read_revenue(cell) is not None) > 0.5
    if best is not None and _share(sample, best, lambda cell: read_code(cell) is not None) >= 0.3:
        fields[best] = "code"
    elif not is_revenue and not any(_share(sample, i, lambda cell: code_in(cell) is not None) for i in others):
        return
    fields[at] = "revenue" if is_revenue and "revenue" not in fields else "item"


def _find_words(fields: list[str], sample: Sequence[list[str]]) -> None:
    """Without a column of words, the one with the longest of them."""
    if "description" in fields:
        return
    others = [i for i, field in enumerate(fields) if field in (*_OPEN, "note")]
    others = [i for i in others if _share(sample, i, lambda cell: sum(mark.isalpha() for mark in cell) > 3) > 0.6]
    if others:
        fields[max(others, key=lambda i: sum(len(cells[i]) for cells in sample))] = "description"
