"""Build reference/prices.db from the copies in reference/sources, or from CMS's own files when newer ones come.

    python -m app.store.reference_build                       from the copies
    python -m app.store.reference_build PPRRVU2026_Oct.csv GPCI2026.csv    newer files take the place of older ones

A file is known by its header row. Of two files of one kind the one for the later period is used.
The same files give the same bytes. What cannot be read whole stops the build, with the file and the line.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import os
import re
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from app.store.reference import LAYOUT, PATH
from app.store.reference_layouts import LAYOUTS, Cells, Layout, Row, recognize
from app.store.reference_periods import ABOUT, Period, period_of

_SOURCES = PATH.parent / "sources"
_HEADER_WITHIN = 40  # rows of titles and notices before the header of a CMS file, at most
_ZIP5 = re.compile(r"[A-Z]{2}\d{5}\d{5}\d{2}")  # CMS's ZIP5 text file: state, ZIP code, carrier, locality
_KEYS = {"physician": 2, "lab": 2, "equipment": 3, "locality": 2, "county": 2, "anesthesia": 2}


class BadFile(Exception):
    """A file that cannot be used; the message names it and says why."""


@dataclass(frozen=True)
class Read:
    """One file, read whole."""

    layout: Layout
    name: str
    period: Period | None
    digest: str
    rows: tuple[Row, ...]


def read_file(path: Path) -> Read:
    """Every row of a price file. BadFile when the layout is none of ours, or the file is cut or odd."""
    try:
        raw = path.read_bytes()
        text = _text(gzip.decompress(raw) if path.suffix == ".gz" else raw)
    except (EOFError, zlib.error):
        raise BadFile(f"{path.name}: the file is cut short") from None
    except OSError as error:
        raise BadFile(f"{path.name}: {error.strerror or error}") from None
    if path.suffix.lower() in (".zip", ".xlsx", ".xls"):
        raise BadFile(f"{path.name}: give the CSV inside it (or save the sheet as CSV)")
    lines = text.splitlines()
    if lines and _ZIP5.match(lines[0]):
        lines = ["state,zip,carrier,locality,rural", *(_fixed_width(line) for line in lines)]
    table = csv.reader(lines)
    titles: list[str] = []
    for cells in islice(table, _HEADER_WITHIN):
        if found := recognize(cells):
            layout, places = found
            titles.append(" ".join(cells))
            break
        titles.append(" ".join(cells))
    else:
        kinds = ", ".join(layout.table for layout in LAYOUTS)
        raise BadFile(f"{path.name}: not a layout that is known here ({kinds}); its header row was not found")
    try:
        rows = tuple(_rows(path.name, table, layout, places, len(titles)))
    except csv.Error as error:
        raise BadFile(f"{path.name}: {error}") from None
    if len(rows) < layout.least:
        raise BadFile(
            f"{path.name}: {len(rows):,} rows of {layout.table}; a whole file has at least {layout.least:,}. Is it cut?"
        )
    period = period_of(layout.table, path.name, titles)
    if period is None and layout.table in ABOUT:
        raise BadFile(
            f"{path.name}: no year in its name or titles; rename it so that it carries one, as in ANES2026.csv"
        )
    return Read(layout, path.name, period, sha256(raw).hexdigest(), _merged(path.name, layout, rows))


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # as CMS saves most of its files


def _fixed_width(line: str) -> str:
    return ",".join((line[:2], line[2:7], line[7:12], line[12:14], line[14:15].strip()))


def _rows(name: str, table: Iterable[list[str]], layout: Layout, places: dict[str, int], skipped: int) -> Iterator[Row]:
    width = max(places.values()) + 1
    for number, cells in enumerate(table, skipped + 1):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) < width:
            if len([cell for cell in cells if cell.strip()]) <= 1:  # a footnote
                continue
            raise BadFile(f"{name}: row {number} has {len(cells)} cells, {width} were expected. Is it cut?")
        named: Cells = {column: cells[place] for column, place in places.items()}
        try:
            row = layout.read(named)
        except ValueError as error:
            raise BadFile(f"{name}: row {number}: {error}") from None
        if row is not None:
            yield row


def _merged(name: str, layout: Layout, rows: Iterable[Row]) -> tuple[Row, ...]:
    """Sorted, one row for one key; a second row with other values is an error, but counties of a place are joined."""
    size = _KEYS.get(layout.table, 1)
    merged: dict[Row, Row] = {}
    for row in rows:
        key = row[:size]
        before = merged.setdefault(key, row)
        if before == row:
            continue
        if layout.table != "county":
            raise BadFile(f"{name}: two rows for {' '.join(key)} that differ")
        merged[key] = (*key, f"{before[size]}; {row[size]}")
    return tuple(merged[key] for key in sorted(merged))


def newest(files: Iterable[Read]) -> dict[str, Read]:
    """One file for each kind: the later period; of equal ones, the one that was given last."""
    chosen: dict[str, Read] = {}
    for one in files:
        before = chosen.get(one.layout.table)
        if before is None or one.period is None or before.period is None or one.period.order >= before.period.order:
            chosen[one.layout.table] = one
    return chosen


def write_database(chosen: dict[str, Read], target: Path) -> None:
    """Write the compact file. BadFile when a kind is missing: half a reference would look like a whole one."""
    missing = [layout.table for layout in LAYOUTS if layout.table not in chosen]
    if missing:
        raise BadFile(f"no file for: {', '.join(missing)}")
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    database = sqlite3.connect(fresh)
    try:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute(f"PRAGMA user_version={LAYOUT}")
        for layout in LAYOUTS:
            key = ", ".join(layout.columns[: _KEYS.get(layout.table, 1)])
            columns = ", ".join(f"{column} TEXT NOT NULL" for column in layout.columns)
            database.execute(f"CREATE TABLE {layout.table} ({columns}, PRIMARY KEY ({key})) WITHOUT ROWID")
            marks = ", ".join("?" * len(layout.columns))
            database.executemany(f"INSERT INTO {layout.table} VALUES ({marks})", chosen[layout.table].rows)
        database.execute(
            "CREATE TABLE source (name TEXT PRIMARY KEY, title TEXT, edition TEXT, first TEXT, last TEXT, about TEXT,"
            " file TEXT, sha256 TEXT) WITHOUT ROWID"
        )
        database.executemany("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _sources(chosen))
        database.commit()
        database.execute("VACUUM")
    finally:
        database.close()
    os.replace(fresh, target)


def _sources(chosen: dict[str, Read]) -> Iterator[tuple[str, ...]]:
    for table, (title, about) in ABOUT.items():
        one = chosen[table]
        assert one.period is not None  # read_file refuses a file of such a table without one
        first, last = one.period.first.isoformat(), one.period.last.isoformat()
        yield (table, title, one.period.edition, first, last, about, one.name, one.digest)


def main(argv: list[str] | None = None) -> int:
    """Build; 0 done, 2 when a file cannot be used."""
    parser = argparse.ArgumentParser(prog="reference_build", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path, help="newer files from CMS, as CSV or text")
    parser.add_argument("--sources", type=Path, default=_SOURCES, help="the folder of the copies")
    parser.add_argument("--out", type=Path, default=PATH, help="the file to write")
    arguments = parser.parse_args(argv)
    copies = sorted(p for p in arguments.sources.glob("*") if p.name.endswith((".csv", ".csv.gz", ".txt")))
    try:
        chosen = newest(read_file(path) for path in (*copies, *arguments.files))
        write_database(chosen, arguments.out)
    except BadFile as error:
        print(f"reference_build: {error}", file=sys.stderr)
        return 2
    for layout in LAYOUTS:
        one = chosen[layout.table]
        print(f"{layout.table:20} {len(one.rows):7,} rows  {one.period.edition if one.period else '':14} {one.name}")
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
