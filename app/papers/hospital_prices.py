"""A hospital's price file (CMS template 2 and 3, CSV tall and wide, or JSON): the prices of the codes asked for.

The file is read in one pass and never held whole: a line without one of the codes is passed over unparsed.
Source: CMS, hospital price transparency data dictionary (45 CFR 180.50).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from app.papers.hospital_cells import day
from app.papers.hospital_codes import WantedCodes
from app.papers.hospital_columns import Layout, general_facts, layout_of, names_the_hospital
from app.papers.hospital_file import lines, open_plain, records, text_of
from app.papers.hospital_json import find_in_json, payers_in_json
from app.papers.hospital_payers import is_payer
from app.papers.hospital_rows import RowReader, cells_of
from app.papers.hospital_shapes import HospitalPrice, NotAPriceFile, PriceFile, Unread

__all__ = ["HospitalPrice", "NotAPriceFile", "PriceFile", "Unread", "find_prices", "payers"]

MOST = 20_000  # prices kept: a revenue code can stand in every row
_MOST_UNREAD = 1_000
_HEAD = 30  # records in which the names of the columns must come


def find_prices(stream: BinaryIO, codes: Collection[str], payer: str | None = None) -> PriceFile:
    """Every price of the codes, and of one payer where it is named, in the order of the file.

    Of another payer's row only the gross and the cash price are kept, once, with no payer. NotAPriceFile (a
    ValueError) says what was seen and what to do.
    """
    source = open_plain(stream)
    wanted = WantedCodes(codes)
    test = is_payer(payer) if payer else None
    unread: list[Unread] = []
    facts: dict[str, str] = {}
    if source.peek(1)[:1] in (b"{", b"["):
        found = find_in_json(source, wanted, test, unread, facts)
    else:
        numbered = enumerate(lines(source), 1)
        layout = _head(numbered, facts)
        reader = RowReader(layout, wanted, test, unread)
        hits = records(numbered, wanted.in_bytes() if wanted else lambda line: False)
        found = (price for row, raw in hits for price in reader.prices(row, raw))
    prices, left_out = _kept(found, filtered=test is not None)
    return PriceFile(
        hospital_name=facts.get("hospital_name"),
        last_updated_on=day(facts.get("last_updated_on")),
        version=facts.get("version"),
        prices=prices,
        unread=tuple(unread[:_MOST_UNREAD]),
        left_out=left_out,
    )


def payers(stream: BinaryIO) -> list[tuple[str, str | None]]:
    """Every (payer, plan) that the file names, sorted, to choose from."""
    source = open_plain(stream)
    if source.peek(1)[:1] in (b"{", b"["):
        return sorted(payers_in_json(source), key=_by_name)
    numbered = enumerate(lines(source), 1)
    layout = _head(numbered, {})
    if layout.payer_at is None:
        return sorted(((one.payer or "", one.plan) for one in layout.payers), key=_by_name)
    found: set[tuple[str, str | None]] = set()
    for _, raw in records(numbered, lambda line: True):
        cells = cells_of(b"".join(raw)) or []
        if len(cells) == layout.width and cells[layout.payer_at].strip():
            plan = cells[layout.plan_at].strip() if layout.plan_at is not None else ""
            found.add((cells[layout.payer_at].strip(), plan or None))
    return sorted(found, key=_by_name)


def _by_name(one: tuple[str, str | None]) -> tuple[str, str]:
    return one[0].casefold(), (one[1] or "").casefold()


def _head(numbered: Iterator[tuple[int, bytes]], facts: dict[str, str]) -> Layout:
    """Read on to the row that names the columns; hospital, date and version go into `facts`."""
    labels: list[str] | None = None
    first = ""
    for _, raw in islice(records(numbered, lambda line: True), _HEAD):
        cells = cells_of(b"".join(raw)) or []
        if not any(cell.strip() for cell in cells):
            continue
        first = first or text_of(raw[0]).strip()
        if (layout := layout_of(cells)) is not None:
            return layout
        if labels is not None:
            facts.update(general_facts(labels, cells))
            labels = None
        elif names_the_hospital(cells):
            labels = cells
    if first.lower().startswith(("<!doctype", "<html", "<?xml")):
        raise NotAPriceFile("it is a web page, perhaps the page from which the file is downloaded")
    raise NotAPriceFile(f"no row names the columns “code | 1” and “standard_charge”; it begins with “{first[:80]}”")


def _kept(found: Iterable[HospitalPrice], *, filtered: bool) -> tuple[tuple[HospitalPrice, ...], int]:
    """The prices, at most MOST of them; and where a payer was named, what holds for everybody only once."""
    prices: list[HospitalPrice] = []
    seen: dict[tuple[object, ...], int] = {}
    left_out = 0
    for price in found:
        if filtered and price.payer is None and not (price.gross or price.cash):
            continue  # another payer's row, and nothing in it for everybody
        kind = (price.code, price.code_type, price.setting, price.billing_class, price.modifiers, price.drug_unit)
        key = (*kind, price.description, price.gross, price.cash)
        if filtered and key in seen:
            if price.payer is None:
                continue
            if prices[seen[key]].payer is None:  # the payer asked for comes after another one
                prices[seen[key]] = price
                continue
        if len(prices) == MOST:
            left_out += 1
            continue
        seen.setdefault(key, len(prices))
        prices.append(price)
    return tuple(prices), left_out
