"""Fitting: the cells of a row under the headings of its table, by place and by what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.papers.itemized.cells import DATE, MONEY_IN_TEXT, read_code, read_date, read_money, read_revenue, read_units
from app.papers.itemized.rows import Row, joined


class Heading(NamedTuple):
    fields: list[str]
    spans: list[tuple[int, int]] | None


def named_cells(fields: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for field, cell in zip(fields, cells, strict=False):
        if cell and field not in ("skip", "fact"):
            named[field] = f"{named[field]} {cell}" if field in named else cell
    return named


def by_heading(row: Row, heading: Heading) -> dict[str, str] | None:
    """The cells by field. None for a row that is words only."""
    fields = heading.fields
    if row.spans is None or len(row.cells) == len(fields):
        if row.spans is not None and not _fits_all(fields, row.cells):
            return _behind_the_day(_fitted(row, heading))
        if row.spans is None and len(row.cells) > len(fields):
            return named_cells(fields, _rejoined(row.cells, fields))
        if (
            row.spans is None
            and sum(1 for cell in row.cells if cell) == 1
            and not MONEY_IN_TEXT.search(joined(row.cells))
        ):
            words = next(cell for cell in row.cells if cell)
            if read_date(words, 2000).on is None:
                return {"description": words}
        return named_cells(fields, row.cells)
    if len(row.cells) < len(fields):
        row = _parted(row)
    if len(row.cells) == 1 and not MONEY_IN_TEXT.search(row.cells[0]):
        return {"description": row.cells[0]} if not DATE.fullmatch(row.cells[0]) else {"date": row.cells[0]}
    return _behind_the_day(_fitted(row, heading))


_RUN_TOGETHER = re.compile(rf"(?:{DATE.pattern}) (?P<second>\S+)|(?P<first>\S+) (?:{DATE.pattern})")


def _parted(row: Row) -> Row:
    """A code and a date that one blank parts are two cells: "73030-26 08/21/26"."""
    if row.spans is None:
        return row
    cells, spans = [], []
    for cell, (begin, end) in zip(row.cells, row.spans, strict=True):
        found = _RUN_TOGETHER.fullmatch(cell)
        code = (found["first"] or found["second"]) if found else None
        if code and (read_code(code) or read_revenue(code)):
            at = cell.index(" ") if cell.startswith(code) else len(cell) - len(code) - 1
            cells += [cell[:at], cell[at + 1 :]]
            spans += [(begin, begin + at), (begin + at + 1, end)]
        else:
            cells.append(cell)
            spans.append((begin, end))
    return Row(row.number, cells, spans)


def _rejoined(cells: list[str], fields: Sequence[str]) -> list[str]:
    """A comma inside an amount or a name that nobody quoted makes cells too many: "$1" "842.00"."""
    cells, width = list(cells), len(fields)
    at = 0
    while len(cells) > width and at < len(cells) - 1:
        if re.fullmatch(r"\$?\d{1,3}", cells[at]) and re.fullmatch(r"\d{3}(?:\.\d\d)?", cells[at + 1]):
            cells[at : at + 2] = [f"{cells[at]},{cells[at + 1]}"]
        else:
            at += 1
    if len(cells) > width and "description" in fields:
        at = fields.index("description")
        extra = len(cells) - width
        if any(ch.isalpha() for ch in cells[at + extra]):
            cells[at : at + extra + 1] = [", ".join(cells[at : at + extra + 1])]
    return cells


def _fits_all(fields: Sequence[str], cells: Sequence[str]) -> bool:
    return all(_fits(field, cell) > 0 for field, cell in zip(fields, cells, strict=True))


def _fits(field: str, cell: str) -> float:
    """How well a cell suits a field, from -2 to 2."""
    if field in ("charge", "price", "credit"):
        return (
            2
            if read_money(cell) is not None and ("." in cell or "$" in cell)
            else 0.5
            if read_money(cell) is not None
            else -2
        )
    if field in ("date", "until", "posted"):
        return 2 if read_date(cell, 2000).on or read_date(cell, 2000).missing else -2
    if field == "code":
        return 2 if read_code(cell) else 0.5 if read_revenue(cell) else -0.5 if " " not in cell else -1.5
    if field == "revenue":
        return 2 if read_revenue(cell) else -2
    if field in ("units", "minutes"):
        return 1.5 if read_units(cell) is not None and "." not in cell else 1 if read_units(cell) is not None else -2
    if field.startswith("modifiers"):
        return 1.5 if re.fullmatch(r"[A-Z0-9]{2}(?:[ ,/-]+[A-Z0-9]{2})*", cell) else -2
    if field in ("time", "end_time"):
        return 1.5 if ":" in cell or re.fullmatch(r"\d{4}", cell) else -2
    if field in ("description", "section", "note"):
        return 1 if any(c.isalpha() for c in cell) else -1
    return 0.1


def _behind_the_day(named: dict[str, str]) -> dict[str, str]:
    """Words that only one blank parts from the date stand in its cell; they are the next one's."""
    written = named.get("date", "")
    day = DATE.match(written) if len(written) > _LONGEST_DAY else None
    if day is None or not (rest := written[day.end() :].strip()) or _RANGE_GOES_ON.match(rest):
        return named
    field = "description" if " " in rest or "code" in named else "code"
    return named if field in named else {**named, "date": day[0], field: rest}


_LONGEST_DAY = 12
_RANGE_GOES_ON = re.compile(r"(?:-|–|to\b|thru\b|through\b)|\d{1,2}:\d\d|[\d/.-]+$", re.IGNORECASE)


def _fitted(row: Row, heading: Heading) -> dict[str, str]:
    """Lay the cells under the headings in order, each where it suits best by what it holds and where it stands."""
    fields, cells = heading.fields, row.cells
    spans, heads = row.spans or [], heading.spans or []
    n, m = len(cells), len(fields)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        best[i][0] = best[i - 1][0] - 1
        for j in range(1, m + 1):
            near = _near(spans[i - 1], heads[j - 1]) if spans and heads else 0.0
            together = best[i - 1][j - 1] + _fits(fields[j - 1], cells[i - 1]) + near
            best[i][j] = max(together, best[i][j - 1], best[i - 1][j] - 1)
    named: dict[str, str] = {}
    left: list[int] = []
    i, j = n, m
    while i > 0 and j > 0:
        if best[i][j] == best[i][j - 1]:
            j -= 1
        elif best[i][j] == best[i - 1][j] - 1:
            i -= 1
            left.append(i)
        else:
            i, j = i - 1, j - 1
            if fields[j] not in ("skip", "fact"):
                named[fields[j]] = f"{cells[i]} {named[fields[j]]}" if fields[j] in named else cells[i]
    words = [at for at in [*range(i), *left[::-1]] if any(c.isalpha() for c in cells[at])]
    if words:
        described = named.get("description", "")
        place = cells.index(described) if described in cells else n
        before, after = [cells[at] for at in words if at < place], [cells[at] for at in words if at > place]
        named["description"] = " ".join([*before, described, *after]).strip()
    return named


def _near(cell: tuple[int, int], head: tuple[int, int]) -> float:
    """1 where a cell stands under its heading, less with the distance."""
    overlap = min(cell[1], head[1]) - max(cell[0], head[0])
    return 1.0 if overlap > 0 else max(-1.0, 0.6 + overlap / 8)
