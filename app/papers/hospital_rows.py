"""Rows of a price file as prices: one for each code asked for and each payer that has a price there."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from app.core.money import Money
from app.papers.hospital_cells import SETTINGS, Reading, words
from app.papers.hospital_codes import WantedCodes
from app.papers.hospital_columns import Layout, PayerColumns
from app.papers.hospital_file import text_of
from app.papers.hospital_shapes import HospitalPrice, Unread

_AMOUNTS = ("gross", "cash", "minimum", "maximum")
_PAYER_AMOUNTS = ("negotiated", "estimated", "median", "tenth_percentile", "ninetieth_percentile")
_PAYER_TEXTS: tuple[str, ...] = ("algorithm", "methodology", "count")
IsPayer = Callable[[str, str], bool]


class RowReader:
    """Reads the rows of one file. `unread` fills as it goes."""

    def __init__(self, layout: Layout, codes: WantedCodes, is_payer: IsPayer | None, unread: list[Unread]) -> None:
        self._layout = layout
        self._codes = codes
        self._is_payer = is_payer
        self._reading = Reading(unread)

    def prices(self, row: int, lines: list[bytes]) -> Iterator[HospitalPrice]:
        """The prices in a record. Of a payer that is not asked for only what holds for everybody is kept."""
        cells = cells_of(b"".join(lines), strict=len(lines) > 1)
        if cells is not None and self._fits(cells, whole=lines[-1].endswith((b"\n", b"\r"))):
            yield from self._prices(row, cells)
        elif len(lines) > 1:  # a quote that never closed has swallowed rows: each line for itself
            for i, line in enumerate(lines):
                yield from self.prices(row + i, [line])
        else:
            self._refuse(row, text_of(lines[0]).strip(), cells)

    def _refuse(self, row: int, text: str, cells: list[str] | None) -> None:
        """List a row that cannot be read, where it seems to be about a code asked for."""
        pieces = text.replace('"', "").split(",")
        if any(self._codes.wanted(piece, kind) is not None for piece in pieces for kind in (None, "NDC", "RC")):
            found = "quotes that do not close" if cells is None else f"{len(cells)} cells"
            self._reading.row = row
            self._reading.refuse("", text, f"{found} where the file has {self._layout.width} columns")

    def _fits(self, cells: list[str], *, whole: bool) -> bool:
        """Whether each cell stands under its name.

        A cell too many is a comma without quotes, and what follows it stands under a wrong name. A row may lack its
        last cells where the setting proves that nothing is missing before it, and the line was not cut.
        """
        if len(cells) == self._layout.width:
            return True
        at = self._layout.at.get("setting")
        return whole and at is not None and at < len(cells) < self._layout.width and _is_setting(cells[at])

    def _prices(self, row: int, cells: list[str]) -> Iterator[HospitalPrice]:
        layout = self._layout
        cells = cells + [""] * (layout.width - len(cells))
        codes = [
            (cells[at].strip(), (cells[kind_at].strip().upper() or None) if kind_at is not None else None)
            for at, kind_at in layout.codes
            if cells[at].strip()
        ]
        asked = [(i, wanted) for i, (code, kind) in enumerate(codes) if (wanted := self._codes.wanted(code, kind))]
        if not asked:
            return
        self._reading.row = row
        shared = self._shared(cells)
        found = [self._of_payer(cells, columns, shared["notes"]) for columns in layout.payers]
        said = [one for one in found if one is not None]
        for i, code in asked:
            others = tuple(pair for j, pair in enumerate(codes) if j != i)
            base = HospitalPrice(code=code, code_type=codes[i][1], row=row, other_codes=others, **shared)
            for one in said:
                yield replace(base, **one)
            if not said:
                yield base

    def _shared(self, cells: list[str]) -> dict[str, Any]:
        """What the row says for everybody."""
        at = self._layout.at

        def cell(name: str) -> str:
            return cells[at[name]] if name in at else ""

        unit = words(f"{cell('drug_unit')} {cell('drug_type')}")
        amounts: dict[str, Money | None] = {name: self._amount(cells, at, name) for name in _AMOUNTS}
        return {
            "description": words(cell("description")),
            "setting": self._reading.setting(cell("setting"), "setting"),
            "billing_class": (words(cell("billing_class")) or "").lower() or None,
            "modifiers": tuple(cell("modifiers").upper().replace("|", " ").replace(",", " ").split()),
            "drug_unit": unit,
            "notes": words(cell("notes")),
            **amounts,
        }

    def _of_payer(self, cells: list[str], columns: PayerColumns, notes: str | None) -> dict[str, Any] | None:
        """What the row says for one payer; None when it says nothing, or the payer is another one."""
        layout, at = self._layout, columns.at
        payer, plan = columns.payer, columns.plan
        if payer is None:
            payer = words(cells[layout.payer_at]) if layout.payer_at is not None else None
            plan = words(cells[layout.plan_at]) if layout.plan_at is not None else None
        if payer is None or not any(cells[i].strip() for i in at.values()):
            return None
        if self._is_payer is not None and not self._is_payer(payer, plan or ""):
            return None
        texts = {name: words(cells[at[name]]) for name in _PAYER_TEXTS if name in at}
        own = words(cells[at["payer_notes"]]) if "payer_notes" in at else None
        amounts = {name: self._amount(cells, at, name) for name in _PAYER_AMOUNTS}
        percentage = None
        if "percentage" in at:
            percentage = self._reading.percentage(cells[at["percentage"]], layout.names[at["percentage"]])
        notes = " ".join(note for note in (own, notes) if note) or None
        return {"payer": payer, "plan": plan, "percentage": percentage, "notes": notes, **texts, **amounts}

    def _amount(self, cells: list[str], at: dict[str, int], name: str) -> Money | None:
        return self._reading.amount(cells[at[name]], self._layout.names[at[name]]) if name in at else None


def _is_setting(cell: str) -> bool:
    return cell.strip().lower() in SETTINGS


def cells_of(raw: bytes, *, strict: bool = False) -> list[str] | None:
    """One record as cells; None when it is more or less than one. Strict: a closing quote ends its cell."""
    try:
        rows = list(csv.reader([text_of(raw)], strict=strict))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None
