"""CMS's own edit files brought in by a user: pairs of codes not paid together (NCCI PTP), and unit limits (MUE).

Source: CMS, National Correct Coding Initiative, published every quarter. A file of pairs holds their whole history.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from app.store.cms_tables import Row, tables
from app.store.imported import KINDS, BadTable, LimitKind, PairKind, replacing
from app.store.ncci_lookup import Edit, Pairs, UnitLimit

__all__ = ["BadTable", "Edit", "ImportSummary", "Pairs", "UnitLimit", "import_mue", "import_ncci"]

# What file names of CMS say: ccipra-v321r0-f1.txt, ccioph-v321r0-f2.txt, MCR_MUE_PractitionerServices_Eff_04-01-2026
_SAYS_KIND: tuple[tuple[str, LimitKind], ...] = (
    ("ccipra", "practitioner"),
    ("ccioph", "hospital"),
    ("practitioner", "practitioner"),
    ("hospital", "hospital"),
    ("dme", "equipment"),
)
_PAIR_RELEASE = re.compile(r"-?v(\d{2,3})r(\d+)")
_LIMIT_RELEASE = re.compile(r"(\d{2})-(\d{2})-(20\d{2})")
_CODE = re.compile(r"[0-9A-Z][0-9]{3}[0-9A-Z]")
_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_HEAD = 60  # rows in which the names of the columns must come
_AGAIN = "Download it again from the CMS website. Nothing was changed."


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import has done. `entries` were read; `total` are kept now, of this topic and kind."""

    topic: Literal["pairs", "limits"]
    kind: LimitKind
    release: str | None  # "v321r0", "2026-04-01"; None when no file name says it
    entries: int
    total: int
    already_there: bool = False


def import_ncci(source: Path, target: Path, kind: PairKind | None = None) -> ImportSummary:
    """Add a file of pairs: parts f1 to f4 add up, the same file again changes nothing. BadTable says what is wrong."""
    return _import(source, target, "pairs", kind, _PAIR_RELEASE, _add_pairs)


def import_mue(source: Path, target: Path, kind: LimitKind | None = None) -> ImportSummary:
    """Bring in a file of unit limits in the place of the former ones of its kind. BadTable says what is wrong."""
    return _import(source, target, "limits", kind, _LIMIT_RELEASE, _add_limits)


def _import(
    source: Path,
    target: Path,
    topic: Literal["pairs", "limits"],
    kind: LimitKind | None,
    release_in: re.Pattern[str],
    add: Callable[[sqlite3.Connection, str, Iterator[Row], int], int],
) -> ImportSummary:
    with tables(source) as found:
        names = " ".join([source.name, *(name for name, _ in found)]).lower()
        kind = kind or _kind_in(names, topic)
        number = KINDS.index(kind)
        release = _release(names, release_in)
        with source.open("rb") as stream:
            content = hashlib.file_digest(stream, "sha256").hexdigest()
        with replacing(target) as store:
            known = store.execute("SELECT entries, kind FROM source WHERE content = ?", (content,)).fetchone()
            if known is not None and known[1] == number:
                return ImportSummary(topic, kind, release or None, known[0], _total(store, topic, number), True)
            _refuse_older(store, topic, number, release, source.name)
            if topic == "limits":
                store.execute("DELETE FROM unit_limit WHERE kind = ?", (number,))
                store.execute("DELETE FROM source WHERE topic = ? AND kind = ?", (topic, number))
            entries = sum(add(store, name, rows, number) for name, rows in found)
            row = (content, topic, number, release, source.name, entries)
            store.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)", row)
            return ImportSummary(topic, kind, release or None, entries, _total(store, topic, number))


def _kind_in(names: str, topic: str) -> LimitKind:
    said = {kind for word, kind in _SAYS_KIND if word in names}
    if len(said) != 1:
        others = " or equipment" if topic == "limits" else ""
        raise BadTable(
            "the file's name does not say whose rules these are; say --kind practitioner (doctors), "
            f"hospital (outpatient){others}"
        )
    return said.pop()


def _release(names: str, pattern: re.Pattern[str]) -> str:
    """A text that sorts by age; empty when the name does not say it."""
    found = pattern.search(names)
    if found is None:
        return ""
    if pattern is _LIMIT_RELEASE:
        return f"{found[3]}-{found[1]}-{found[2]}"
    return f"v{found[1]}r{found[2]}"


def _refuse_older(store: sqlite3.Connection, topic: str, kind: int, release: str, name: str) -> None:
    """A newer file knows which edits have ended since: an older one must not bring them back."""
    newest = store.execute("SELECT max(release) FROM source WHERE topic = ? AND kind = ?", (topic, kind)).fetchone()[0]
    if release and newest and release < newest:
        raise BadTable(f"{name} is older ({release}) than what you have ({newest}). Nothing was changed.")


def _total(store: sqlite3.Connection, topic: str, kind: int) -> int:
    table = "pair" if topic == "pairs" else "unit_limit"
    return int(store.execute(f"SELECT count(*) FROM {table} WHERE kind = ?", (kind,)).fetchone()[0])


def _add_pairs(store: sqlite3.Connection, name: str, rows: Iterator[Row], kind: int) -> int:
    """Column 1, column 2, in existence before 1996, effective, deletion (* = none), modifier 0, 1 or 9, rationale."""
    _skip_to(rows, name, "column 1", 7, "edits with Column 1, Column 2, Effective Date, Deletion Date and Modifier")
    reasons = _Reasons(store)

    def entries() -> Iterator[tuple[str, str, int, int, int, int, int]]:
        begun = False
        for number, row in rows:
            cells = [cell.strip() for cell in row]
            cells += [""] * (7 - len(cells))
            if not cells[0] and not cells[1] and (not begun or not any(cells)):
                continue  # the names of the columns run over several lines; a blank line at the end
            first, second, _, since, until, modifier, why = cells[:7]
            fits = (
                _CODE.fullmatch(first) and _CODE.fullmatch(second) and _DAY.fullmatch(since) and modifier in _MODIFIER
            )
            if not fits or not (until in _NO_DAY or _DAY.fullmatch(until)):
                raise BadTable(f"{name}, line {number}: “{' '.join(cells[:6])}” is no edit. {_AGAIN}")
            begun = True
            ended = 0 if until in _NO_DAY else int(until)
            yield first, second, kind, int(since), ended, int(modifier), reasons.id_of(why)

    return _insert(store, "INSERT OR REPLACE INTO pair VALUES (?, ?, ?, ?, ?, ?, ?)", entries(), name)


def _add_limits(store: sqlite3.Connection, name: str, rows: Iterator[Row], kind: int) -> int:
    """Code, units, adjudication indicator ("3 Date of Service Edit: Clinical"; Medicaid files have none), rationale."""
    _skip_to(rows, name, "hcpcs/", 2, "limits with HCPCS/CPT Code, MUE Values and MUE Adjudication Indicator")
    reasons = _Reasons(store)

    def entries() -> Iterator[tuple[str, int, int, int | None, int]]:
        for number, row in rows:
            cells = [cell.strip() for cell in row]
            cells += [""] * (4 - len(cells))
            if not any(cells):
                continue
            code, units, indicator, why = cells[:4]
            says = indicator[:1]
            if not _CODE.fullmatch(code) or not _UNITS.fullmatch(units) or says not in ("", "1", "2", "3"):
                raise BadTable(f"{name}, line {number}: “{' '.join(cells[:3])}” is no unit limit. {_AGAIN}")
            yield code, kind, int(float(units)), int(says) if says else None, reasons.id_of(why)

    return _insert(store, "INSERT OR REPLACE INTO unit_limit VALUES (?, ?, ?, ?, ?)", entries(), name)


_MODIFIER = ("0", "1", "9")
_NO_DAY = ("*", "")
_UNITS = re.compile(r"\d{1,6}(?:\.0)?")  # a workbook may write 2 as 2.0


def _insert(store: sqlite3.Connection, statement: str, entries: Iterator[tuple[object, ...]], name: str) -> int:
    numbered = count(1)
    store.executemany(statement, (entry for entry, _ in zip(entries, numbered, strict=False)))
    read = next(numbered) - 1
    if read == 0:
        raise BadTable(f"{name} names the columns and holds nothing. {_AGAIN}")
    return read


def _skip_to(rows: Iterator[Row], name: str, first_column: str, columns: int, meant: str) -> None:
    seen = ""
    for number, row in rows:
        cells = [" ".join(cell.lower().split()) for cell in row]
        if cells and cells[0].startswith(first_column) and len(cells) >= columns:
            return
        seen = seen or " ".join(" ".join(cells).split())[:80]
        if number > _HEAD:
            break
    raise BadTable(f"{name} is not CMS's file of {meant}; it begins with “{seen}”. Nothing was changed.")


class _Reasons:
    """Rationales by number: a dozen sentences stand in millions of rows."""

    def __init__(self, store: sqlite3.Connection) -> None:
        self._store = store
        self._known = {text: number for number, text in store.execute("SELECT id, text FROM rationale")}

    def id_of(self, text: str) -> int:
        number: int | None = self._known.get(text)
        if number is None:
            number = len(self._known) + 1
            self._store.execute("INSERT INTO rationale VALUES (?, ?)", (number, text))
            self._known[text] = number
        return number
