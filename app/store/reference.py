"""The public price tables, read from one small file: lazily, read-only, by exact code. No file, no prices."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path

import app
from app.core.benchmark_tables import (
    Drug,
    Equipment,
    Factor,
    Lab,
    National,
    Outpatient,
    Physician,
    Place,
    Source,
    Table,
)

# Beside the package in a checkout and in an installed wheel alike.
PATH = Path(app.__file__).resolve().parent.parent / "reference" / "prices.db"
LAYOUT = 1  # of the file; raised when its tables change, so that an older file is not misread
_CODED = ("physician", "physician_national", "outpatient", "drugs", "lab", "equipment", "mue")
_AT_ONCE = 500  # codes in one question to the file; SQLite takes at least 999


def load_reference(path: Path = PATH) -> Reference | None:
    """The tables, or None where the file is missing, damaged or of another layout."""
    try:
        if not path.is_file() or _is_cut(path):
            return None
        database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        if database.execute("PRAGMA user_version").fetchone()[0] != LAYOUT:
            database.close()
            return None
        return Reference(database)
    except (sqlite3.Error, OSError):
        return None


def _is_cut(path: Path) -> bool:
    """True when the file is shorter than its header says (SQLite file format, 1.3): a lookup would fail halfway."""
    with path.open("rb") as file:
        head = file.read(32)
    return int.from_bytes(head[16:18]) * int.from_bytes(head[28:32]) > path.stat().st_size


class Reference:
    """`app.core.benchmark_tables.Tables` on the file, and the unit limits."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def close(self) -> None:
        self._database.close()

    @cached_property
    def sources(self) -> dict[str, Source]:
        rows = self._database.execute("SELECT name, title, edition, first, last, about FROM source")
        return {
            name: Source(name, title, edition, date.fromisoformat(first), date.fromisoformat(last), about)
            for name, title, edition, first, last, about in rows
        }

    def source(self, table: Table) -> Source | None:
        return self.sources.get(table)

    def physician(self, code: str) -> tuple[Physician, ...]:
        return tuple(
            Physician(
                *(row[0], row[1], row[2]),
                *(Decimal(row[3]), Decimal(row[4]), Decimal(row[5]), Decimal(row[6])),
                *(row[7] == "1", row[8] == "1"),
                *(row[9], row[10], row[11], row[12], row[13]),
                Decimal(row[14]),
            )
            for row in self._rows("physician", code)
        )

    def national(self, code: str) -> National | None:
        for row in self._rows("physician_national", code):
            return National(row[0], row[1], Decimal(row[2]), Decimal(row[3]), row[4])
        return None

    def outpatient(self, code: str) -> Outpatient | None:
        for row in self._rows("outpatient", code):
            return Outpatient(row[0], row[1], _amount(row[2]))
        return None

    def drug(self, code: str) -> Drug | None:
        for row in self._rows("drugs", code):
            return Drug(row[0], row[1], Decimal(row[2]))
        return None

    def lab(self, code: str) -> tuple[Lab, ...]:
        return tuple(Lab(row[0], row[1], _amount(row[2])) for row in self._rows("lab", code))

    def equipment(self, code: str) -> tuple[Equipment, ...]:
        return tuple(
            Equipment(row[0], tuple(filter(None, row[1:3])), _amount(row[3]), _amount(row[4]))
            for row in self._rows("equipment", code)
        )

    def place(self, zip_code: str) -> Place | None:
        """The payment locality of a five-digit ZIP code; None for one that is not known."""
        row = self._database.execute(
            "SELECT l.name, l.state, c.counties, l.work, l.expense, l.malpractice, a.factor FROM zip z"
            " JOIN locality l ON l.mac = z.mac AND l.locality = z.locality"
            " LEFT JOIN county c ON c.mac = z.mac AND c.locality = z.locality"
            " LEFT JOIN anesthesia a ON a.mac = z.mac AND a.locality = z.locality WHERE z.zip = ?",
            (zip_code,),
        ).fetchone()
        if row is None:
            return None
        name, state, counties, work, expense, malpractice, anesthesia = row
        factor = Decimal(anesthesia) if anesthesia else None
        return Place(name, state, counties or "", Decimal(work), Decimal(expense), Decimal(malpractice), factor)

    def anesthesia_factors(self) -> tuple[Factor, ...]:
        rows = self._database.execute("SELECT factor, first, last FROM anesthesia_national ORDER BY first")
        return tuple(Factor(Decimal(f), date.fromisoformat(a), date.fromisoformat(b)) for f, a, b in rows)

    def mue(self, codes: Iterable[str]) -> dict[str, int]:
        """Unit limits of the codes that have one here. A code that is missing has no data: never "no limit"."""
        wanted, found = sorted(set(codes)), dict[str, int]()
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = self._database.execute(f"SELECT code, units FROM mue WHERE code IN ({marks})", some)
            found.update((code, int(units)) for code, units in rows)
        return found

    def known_code(self, code: str) -> bool:
        """True when any table here has the code. False says nothing about whether the code exists."""
        return any(self._rows(table, code) for table in _CODED)

    def status(self, code: str) -> str | None:
        """The physician schedule's status letter of a code, such as "A" (paid) or "B" (bundled); None: not on it."""
        rows = self._rows("physician", code) or self._rows("physician_national", code)
        return (rows[0][2] if len(rows[0]) > 5 else rows[0][1]) if rows else None

    def _rows(self, table: str, code: str) -> list[tuple[str, ...]]:
        return self._database.execute(f"SELECT * FROM {table} WHERE code = ?", (code,)).fetchall()


def _amount(text: str) -> Decimal | None:
    return Decimal(text) if text else None
