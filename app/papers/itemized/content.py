"""Columns by what they hold, where their headings say something else: codes under "Procedure", dates under "Visit"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from app.papers.itemized.cells import TIME, read_code, read_date, read_money, read_revenue, read_units
from app.papers.itemized.parts import code_in
from app.papers.itemized.rows import Row

_SAMPLE = 60
_FEW = 3
_STEP = 100
_OPEN = ("item", "skip", "section", "mark", "by")


def by_content(fields: list[str], body: Sequence[Row]) -> list[str]:
    """The fields of a heading, put right by the rows under it."""
    fields = list(fields)
    sample = [row.cells for row in body[:_SAMPLE] if len(row.cells) == len(fields) and any(map(_has_figure, row.cells))]
    if not sample:
        return fields
    _find_amount(fields, sample)
    _drop_running_number(fields, sample)
    _drop_row_names(fields, sample)
    _find_times(fields, sample)
    _find_codes(fields, sample)
    _find_days(fields, sample)
    _find_words(fields, sample)
    _weigh(fields, sample)
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


def _find_amount(fields: list[str], sample: Sequence[list[str]]) -> None:
    """An amount under a heading that names none, such as "Line", where it is the units times what was taken for it."""
    if "charge" not in fields or "units" not in fields or "price" in fields:
        return
    units, price = fields.index("units"), fields.index("charge")
    for at, field in enumerate(fields):
        rows = [cells for cells in sample if cells[at] and cells[units] and cells[price]]
        told = [cells for cells in rows if _is_product(cells, units, price, at)]
        if field == "skip" and len(told) > len(rows) * 0.7 and any(read_units(cells[units]) != 1 for cells in told):
            fields[price], fields[at] = "price", "charge"
            return


def _is_product(cells: list[str], units: int, price: int, line: int) -> bool:
    count, each, whole = read_units(cells[units]), read_money(cells[price]), read_money(cells[line])
    return count is not None and each is not None and bool(whole) and count * each == whole


def _drop_running_number(fields: list[str], sample: Sequence[list[str]]) -> None:
    """A number that counts the rows, under whatever heading, tells nothing of a line."""
    if len(sample) < _FEW:
        return
    for at, field in enumerate(fields):
        if field in ("units", "mark", "item") and _counts([cells[at] for cells in sample]):
            fields[at] = "skip"


def _drop_row_names(fields: list[str], sample: Sequence[list[str]]) -> None:
    """Item numbers that differ even between rows of one code and name are names of rows, not of items."""
    if "item" not in fields or "code" not in fields or "description" not in fields:
        return
    item, code, words = (fields.index(name) for name in ("item", "code", "description"))
    told = [cells[item] for cells in sample]
    services = [(cells[code], cells[words].lower()) for cells in sample if cells[code]]
    if all(told) and len(set(told)) == len(told) >= _FEW and len(set(services)) < len(services):
        fields[item] = "skip"


def _counts(cells: list[str]) -> bool:
    """1, 2, 3... or 10, 20, 30..., blanks aside."""
    told = [int(cell) for cell in cells if cell.isdecimal()]
    if len(told) < _FEW or len(told) < sum(1 for cell in cells if cell):
        return False
    step = told[1] - told[0]
    return 0 < step <= _STEP and all(b - a == step for a, b in pairwise(told))


def _find_times(fields: list[str], sample: Sequence[list[str]]) -> None:
    """A column of times of day that is called something else, such as "Hr"."""
    if "time" in fields:
        at = fields.index("time")
        if "units" not in fields and _share(sample, at, _is_small_count) == 1:
            fields[at] = "units"  # "Hr" that counts hours
        return
    open_ones = [i for i, field in enumerate(fields) if field in (*_OPEN, "units")]
    clocks = (i for i in open_ones if _share(sample, i, lambda cell: TIME.fullmatch(cell) is not None) >= 0.7)
    if (first := next(clocks, None)) is not None:
        fields[first] = "time"


def _is_small_count(cell: str) -> bool:
    """A count such as 3, and no time of day such as 0830."""
    return read_units(cell) is not None and len(cell) <= 3


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


def _weigh(fields: list[str], sample: Sequence[list[str]]) -> None:
    """Units and price told apart by arithmetic, where the headings leave it open: the amount is one times the other."""
    if "charge" not in fields:
        return
    charge = fields.index("charge")
    is_told = "units" in fields and "price" in fields
    if is_told and _are_factors(sample, fields.index("units"), fields.index("price"), charge):
        return
    open_to = [i for i, field in enumerate(fields) if field in ("units", "price", "skip")]
    for units in open_to:
        for price in open_to:
            if units != price and _are_factors(sample, units, price, charge):
                for i in open_to:
                    fields[i] = "units" if i == units else "price" if i == price else "skip"
                return
    if "units" in fields:
        at = fields.index("units")
        told = [cells for cells in sample if cells[at] and read_money(cells[charge]) not in (None, 100)]
        if len(told) > 1 and all(read_money(cells[at]) == read_money(cells[charge]) for cells in told):
            fields[at] = "skip" if "price" in fields else "price"


def _are_factors(sample: Sequence[list[str]], units: int, price: int, charge: int) -> bool:
    """True where units times price is the amount in nearly each row, and the units are counts and no amounts."""
    told = [
        (count, each, whole)
        for cells in sample
        if (count := read_units(cells[units])) is not None
        and "$" not in cells[units]
        and (each := read_money(cells[price])) is not None
        and (whole := read_money(cells[charge])) is not None
    ]
    if len(told) < 2 or all(each == 100 for _, each, _ in told):
        return False
    return sum(1 for count, each, whole in told if count * each == whole) * 10 >= 9 * len(told)


def _find_days(fields: list[str], sample: Sequence[list[str]]) -> None:
    """A column headed "Service" that holds dates is the date of service; another date is that of the posting."""
    if "description" not in fields:
        return
    at = fields.index("description")
    if _share(sample, at, lambda cell: read_date(cell).on is not None) < 0.7:
        return
    fields[:] = ["posted" if field == "date" else field for field in fields]
    fields[at] = "date"
    if "section" in fields:
        fields[fields.index("section")] = "description"


def _find_words(fields: list[str], sample: Sequence[list[str]]) -> None:
    """Without a column of words, the one with the longest of them."""
    if "description" in fields:
        return
    others = [i for i, field in enumerate(fields) if field in (*_OPEN, "note")]
    others = [i for i in others if _share(sample, i, lambda cell: sum(mark.isalpha() for mark in cell) > 3) > 0.6]
    if others:
        fields[max(others, key=lambda i: sum(len(cells[i]) for cells in sample))] = "description"
