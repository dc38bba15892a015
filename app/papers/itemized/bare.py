"""A table without headings: each column is told by what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from app.papers.itemized.cells import TIME, read_code, read_date, read_money, read_revenue, read_units
from app.papers.itemized.fitting import named_cells
from app.papers.itemized.gather import Gathered
from app.papers.itemized.kinds import is_total
from app.papers.itemized.rows import Row, joined
from app.papers.itemized.sentences import read_sentence


def read_without_heading(rows: Sequence[Row], into: Gathered) -> bool:
    """Rows of one width without a heading: the columns are told by what they hold. False when they can't be."""
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 2)
    if not widths:
        return False
    width, often = widths.most_common(1)[0]
    body = [row for row in rows if len(row.cells) == width and not is_total(f"{row.cells[0]}:")]
    if not body:
        return False
    if often < 2 or often < 0.6 * sum(1 for row in rows if any(row.cells)):
        return False
    fields = _guessed(body)
    if "charge" not in fields or not {"code", "date"} & set(fields):
        return False
    into.days_in_words = "date" not in fields
    for row in rows:
        text = joined(row.cells)
        if len(row.cells) == width and (into.lines or read_money(row.cells[fields.index("charge")]) is not None):
            into.add(named_cells(fields, row.cells), row.number, text)
        elif any(row.cells) and not read_sentence(text, row.number, into):
            is_under = row.spans is not None and row.spans[0][0] > 0
            into.note(text) if into.lines and (is_under or text[0] in "(*") else into.say(text)
    return True


def _guessed(body: Sequence[Row]) -> list[str]:
    """Each column by what most of its cells are."""
    kinds: list[str] = []
    width = len(body[0].cells)
    sample = body[:200]
    for i in range(width):
        cells = [row.cells[i] for row in sample if row.cells[i]]
        is_mark = len(cells) > 1 and len(set(cells)) == 1 and len(cells[0]) == 1 and not cells[0].isdigit()
        kinds.append("skip" if is_mark else _kind(cells))
    money = [i for i, kind in enumerate(kinds) if kind == "money"]
    fields = ["skip" if kind == "money" else kind for kind in kinds]
    if money:
        line = _line_amount(sample, money, kinds)
        fields[line] = "charge"
        for i in money:
            if i != line and "units" in kinds and _are_products(sample, kinds.index("units"), i, line):
                fields[i] = "price"
    seen: set[str] = set()
    for i, field in enumerate(fields):
        if field in seen and field != "skip":
            fields[i] = {"date": "until", "description": "section", "time": "end_time"}.get(field, "skip")
        seen.add(field)
    return fields


def _line_amount(sample: Sequence[Row], money: list[int], kinds: list[str]) -> int:
    """Of several amounts, the one that is units times another; else the last."""
    if "units" in kinds and len(money) > 1:
        u = kinds.index("units")
        for line in reversed(money):
            if any(price != line and _are_products(sample, u, price, line) for price in money):
                return line
    return money[-1]


def _are_products(sample: Sequence[Row], units: int, price: int, line: int) -> bool:
    return sum(1 for row in sample if _is_product(row.cells, units, price, line)) >= 0.8 * len(sample)


def _is_product(cells: list[str], units: int, price: int, line: int) -> bool:
    u, p, c = read_units(cells[units]), read_money(cells[price]), read_money(cells[line])
    return u is not None and p is not None and c is not None and u * p == c


def _kind(cells: list[str]) -> str:
    def share(test: Callable[[str], bool]) -> float:
        return sum(1 for cell in cells if test(cell)) / len(cells) if cells else 0.0

    if not cells:
        return "skip"
    if share(lambda c: len(c) < 24 and read_date(c, 2000).on is not None) > 0.8:
        return "date"
    if share(lambda c: ("." in c or "$" in c) and read_money(c) is not None) > 0.7:
        return "money"
    if share(lambda c: read_code(c) is not None) > 0.4 and share(lambda c: c.isalpha()) < 0.3:
        return "code"
    if share(lambda c: len(c) == 4 and c[0] == "0" and read_revenue(c) is not None) > 0.7:
        return "revenue"
    if share(lambda c: TIME.fullmatch(c) is not None) > 0.8:
        return "time"
    if share(lambda c: read_units(c) is not None) > 0.8:
        return "units"
    if share(lambda c: read_money(c) is not None) > 0.8:
        return "money"
    if share(lambda c: len(c) == 2 and c.isalnum()) > 0.8:
        return "modifiers"
    return "description" if share(lambda c: any(x.isalpha() for x in c)) > 0.6 else "skip"
