"""Rows: a text cut into rows of cells, by a mark or by where the cells stand."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from typing import NamedTuple

_SPACED = re.compile(r"\s*\t\s*|\s{2,}")


class Row(NamedTuple):
    """One row: its number in the file, its cells, and for aligned text where each begins and ends."""

    number: int
    cells: list[str]
    spans: list[tuple[int, int]] | None = None


def delimited(text: str, mark: str) -> list[Row]:
    """Rows of a delimited file; quoted cells may hold line breaks. Rows are numbered by physical line."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=mark, skipinitialspace=True)
    rows, before = [], 0
    try:
        for cells in reader:
            rows.append(Row(before + 1, [cell.strip() for cell in cells]))
            before = reader.line_num
    except csv.Error:
        return []
    if mark == "|":  # the outer marks of a drawn table are no cells
        rows = [Row(n, _inner(cells)) for n, cells, _ in rows]
    return rows


def _inner(cells: list[str]) -> list[str]:
    if len(cells) > 2 and not cells[0] and not cells[-1]:
        return cells[1:-1]
    return cells


def aligned(text: str) -> list[Row]:
    """Rows of text in columns: cells stand apart by two blanks or a tab."""
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        cells, spans, at = [], [], 0
        line = line.rstrip()
        for gap in [*_SPACED.finditer(line), None]:
            end = gap.start() if gap else len(line)
            if end > at:
                cells.append(line[at:end])
                spans.append((at, end))
            at = gap.end() if gap else end
        rows.append(Row(number, cells, spans))
    return rows


def json_rows(text: str) -> list[Row]:
    """Rows of a list of flat JSON objects, or of one object a line; their names are the heading."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        try:
            told = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            return []
    if isinstance(told, dict):
        told = next((value for value in told.values() if isinstance(value, list)), [])
    records = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    names = list(dict.fromkeys(name for one in records for name in one))
    rows = [[_cell(one.get(name)) for name in names] for one in records]
    return [Row(number, cells) for number, cells in enumerate([[n.replace("_", " ") for n in names], *rows], 1)]


def _cell(value: object) -> str:
    """A value as written; a number of dollars is shown with its cents."""
    if isinstance(value, float):
        return f"{value:.2f}"
    return "" if value is None else " ".join(map(str, value)) if isinstance(value, list) else str(value)


def joined(cells: Sequence[str]) -> str:
    return "  ".join(cell for cell in cells if cell)
