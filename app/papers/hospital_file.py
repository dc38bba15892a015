"""The bytes of a price file as records: plain, gz or zip, any line ends, quoted newlines, never whole in memory.

A record is passed over without being parsed when none of its lines holds the bytes of a code that is asked for.
"""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from app.papers.hospital_shapes import NotAPriceFile

BLOCK = 1 << 16
LONGEST_LINE = 1 << 24  # a wide file names hundreds of plans in one line, but not 16 MB of them
LONGEST_RECORD = 500  # lines; a quote that never closes must not swallow the rest of the file
AGAIN = "Download it again; if it stays so, tell the hospital, or ask its billing office for the price in writing."
_AS_CSV = "Open it in a spreadsheet program, save it as CSV (comma separated, UTF-8), and give that."
# One field as csv reads it: a quote counts only where it opens the field.
_REST_OF_QUOTED = re.compile(rb'[^"]*+(?:""[^"]*+)*+"[^,]*')
_FIELD = re.compile(rb'"' + _REST_OF_QUOTED.pattern + rb'|[^",][^,]*|(?=,|$)')
_WRONG = {
    b"%PDF": "it is a PDF",
    b"\xd0\xcf\x11\xe0": "it is an old Excel workbook",
    b"\xff\xfe": "it is UTF-16 text",
    b"\xfe\xff": "it is UTF-16 text",
}
_DAMAGED = (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile, NotImplementedError, RuntimeError)


def open_plain(stream: BinaryIO) -> io.BufferedReader:
    """The text inside, as bytes without a byte order mark. NotAPriceFile for what is no text."""
    source = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream), BLOCK)
    head = source.peek(4)[:4]
    if head[:2] == b"\x1f\x8b":
        source = io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=source)), BLOCK)
    elif head == b"PK\x03\x04":
        source = _only_member(source)
    try:
        head = source.peek(4)[:4]
    except _DAMAGED as error:
        raise NotAPriceFile(f"its compression is damaged ({error})", AGAIN) from None
    if not head:
        raise NotAPriceFile("it is empty")
    for sign, words in _WRONG.items():
        if head.startswith(sign):
            raise NotAPriceFile(words, _AS_CSV)
    if head.startswith(b"\xef\xbb\xbf"):
        source.read(3)
    return source


def _only_member(source: io.BufferedReader) -> io.BufferedReader:
    if not source.seekable():
        raise NotAPriceFile("a zip file cannot be read from a pipe", "Unpack it and give the CSV file inside.")
    try:
        archive = zipfile.ZipFile(source)
        names = [name for name in archive.namelist() if not name.endswith("/") and "__MACOSX" not in name]
        if "xl/workbook.xml" in names:
            raise NotAPriceFile("it is an Excel workbook", _AS_CSV)
        found = [name for name in names if name.lower().endswith((".csv", ".json"))]
        if len(found) != 1:
            held = ", ".join(names[:5]) or "nothing"
            raise NotAPriceFile(
                f"the zip file holds {len(found)} price files ({held})", "Unpack it and give one CSV file."
            )
        return io.BufferedReader(cast(io.RawIOBase, archive.open(found[0])), BLOCK)
    except _DAMAGED as error:
        raise NotAPriceFile(f"the zip file is damaged or locked ({error})", AGAIN) from None


def lines(source: BinaryIO) -> Iterator[bytes]:
    """Lines with their ends: LF, CRLF or CR alone."""
    rest = b""
    while block := read_block(source):
        pieces = (rest + block).splitlines(keepends=True)
        # The last may be cut, also between CR and LF.
        rest = pieces.pop()
        if len(rest) > LONGEST_LINE:
            raise NotAPriceFile(f"one line is longer than {LONGEST_LINE >> 20} MB")
        yield from pieces
    if rest:
        yield rest


def read_block(source: BinaryIO) -> bytes:
    try:
        return source.read(BLOCK)
    except _DAMAGED as error:
        raise NotAPriceFile(f"it ends early or is damaged ({error})", AGAIN) from None


def records(
    numbered: Iterator[tuple[int, bytes]], wanted: Callable[[bytes], bool]
) -> Iterator[tuple[int, list[bytes]]]:
    """The records in which `wanted` is true of a line, with the number of their first line.

    A record that runs on for too long is given as it is; its lines are then read one by one.
    """
    held: list[bytes] = []
    first, hit = 0, False
    for number, line in numbered:
        if not held:
            if _ends_inside_quotes(line, inside=False):
                held, first, hit = [line], number, wanted(line)
            elif wanted(line):
                yield number, [line]
            continue
        held.append(line)
        hit = hit or wanted(line)
        if _ends_inside_quotes(line, inside=True) and len(held) < LONGEST_RECORD:
            continue
        if hit:
            yield first, held
        held = []
    if held and hit:
        yield first, held


def _ends_inside_quotes(line: bytes, *, inside: bool) -> bool:
    """Whether a quoted field goes on in the next line."""
    quotes = line.count(b'"')
    if not quotes:
        return inside
    if not inside and not quotes & 1:
        return False  # an inch mark beside a quoted newline would be wrong here, and costs that record alone
    line = line.rstrip(b"\r\n")
    at = 0
    if inside:
        closed = _REST_OF_QUOTED.match(line)
        if closed is None:
            return True
        at = closed.end() + 1
    while at <= len(line):
        field = _FIELD.match(line, at)
        if field is None:
            return True  # it opens with a quote that this line does not close
        at = field.end() + 1
    return False


def text_of(raw: bytes) -> str:
    """UTF-8, else the old Windows encoding in which many hospitals still export."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
