"""Tables as CMS publishes them (.txt with tabs, .csv, .xlsx, or these in a .zip), row by row, never whole in memory."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import IO
from xml.etree import ElementTree

from app.store.imported import BadTable

_KINDS = (".txt", ".csv", ".xlsx")  # a zip of CMS holds the same table as .txt and .xlsx: the first kind found is read
_MOST = 4 << 30  # bytes unpacked; CMS's largest table has 0.1 GB
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ElementTree.ParseError)
_AGAIN = "Download it again from the CMS website."
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COLUMN = re.compile(r"[A-Z]{1,3}")

Row = tuple[int, list[str]]


@contextmanager
def tables(source: Path) -> Iterator[list[tuple[str, Iterator[Row]]]]:
    """The tables in a file as (name, rows with their number). BadTable says what is wrong and what to do."""
    try:
        with source.open("rb") as stream:
            if zipfile.is_zipfile(stream):
                with zipfile.ZipFile(stream) as archive:
                    yield _in_zip(source.name, archive)
            else:
                stream.seek(0)
                yield [(source.name, _guarded(source.name, _text_rows(stream)))]
    except FileNotFoundError:
        raise BadTable(f"there is no file {source}") from None
    except OSError as error:
        raise BadTable(f"{source} cannot be read: {error.strerror}") from None
    except _DAMAGED as error:
        raise BadTable(f"{source.name} is damaged ({error}). {_AGAIN}") from None


def _in_zip(name: str, archive: zipfile.ZipFile) -> list[tuple[str, Iterator[Row]]]:
    members = [one for one in archive.infolist() if not one.is_dir() and "__MACOSX" not in one.filename]
    if sum(one.file_size for one in members) > _MOST:
        raise BadTable(f"{name} unpacks to more than {_MOST >> 30} GB; no file of CMS does")
    if any(one.filename == "xl/workbook.xml" for one in members):
        return [(name, _guarded(name, _sheet_rows(archive)))]
    for kind in _KINDS:
        found = [one for one in members if one.filename.lower().endswith(kind)]
        # Notes travel along as small text files: a table is one of the larger ones.
        found = [one for one in found if "readme" not in one.filename.lower()]
        if found:
            return [(f"{name} {PurePosixPath(one.filename).name}", _member_rows(archive, one)) for one in found]
    held = ", ".join(one.filename for one in members[:5]) or "nothing"
    raise BadTable(f"{name} holds no .txt, .csv or .xlsx table, but {held}")


def _member_rows(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Row]:
    with archive.open(member) as stream:
        if member.filename.lower().endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(stream.read())) as inner:  # packed: some 20 MB
                yield from _guarded(member.filename, _sheet_rows(inner))
        else:
            yield from _guarded(member.filename, _text_rows(stream))


def _guarded(name: str, rows: Iterator[Row]) -> Iterator[Row]:
    try:
        yield from rows
    except (*_DAMAGED, IndexError, ValueError) as error:
        raise BadTable(f"{name} is damaged ({error}). {_AGAIN}") from None
    except csv.Error as error:
        raise BadTable(f"{name} is not a table of text ({error})") from None


def _text_rows(stream: IO[bytes]) -> Iterator[Row]:
    """Cells by tab or by comma, as the first line that has either says."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    head: list[str] = []
    for line in text:
        head.append(line)
        if "\t" in line or "," in line or len(head) == 20:
            break
    reader = csv.reader(chain(head, text), delimiter="\t" if any("\t" in line for line in head) else ",")
    for cells in reader:
        yield reader.line_num, cells


def _sheet_rows(archive: zipfile.ZipFile) -> Iterator[Row]:
    """The first sheet of a workbook."""
    names = [one for one in archive.namelist() if one.startswith("xl/worksheets/sheet")]
    if not names:
        raise BadTable("the workbook has no sheet")
    shared = list(_shared_texts(archive)) if "xl/sharedStrings.xml" in archive.namelist() else []
    with archive.open(min(names, key=lambda one: (len(one), one))) as stream:
        rows: ElementTree.Element | None = None
        for event, element in ElementTree.iterparse(stream, events=("start", "end")):
            if element.tag == f"{_SHEET}sheetData":
                rows = element
            elif event == "end" and element.tag == f"{_SHEET}row":
                yield int(element.get("r", "0")), _cells(element, shared)
                if rows is not None:
                    rows.clear()  # a row that was read is let go


def _shared_texts(archive: zipfile.ZipFile) -> Iterator[str]:
    with archive.open("xl/sharedStrings.xml") as stream:
        for _, element in ElementTree.iterparse(stream):
            if element.tag == f"{_SHEET}si":
                yield "".join(part.text or "" for part in element.iter(f"{_SHEET}t"))
                element.clear()


def _cells(row: ElementTree.Element, shared: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(f"{_SHEET}c"):
        if place := _COLUMN.match(cell.get("r", "")):
            at = 0
            for letter in place[0]:
                at = at * 26 + ord(letter) - 64
            cells.extend([""] * (at - 1 - len(cells)))
        value = cell.find(f"{_SHEET}v")
        text = (value.text or "") if value is not None else "".join(t.text or "" for t in cell.iter(f"{_SHEET}t"))
        cells.append(shared[int(text)] if cell.get("t") == "s" else text)
    return cells
