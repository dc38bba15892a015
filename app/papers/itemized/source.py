"""The text of a file: CSV, plain text in any usual encoding, or a PDF; anything else is refused with what to do."""

from __future__ import annotations

from app.papers.itemized.pdf import is_pdf, pdf_text
from app.papers.itemized.refused import BadBill

MOST_BYTES = 25_000_000


def text_of(data: bytes | str) -> str:
    """The text of a file; BadBill where it is empty, too large, or no text."""
    if isinstance(data, bytes):
        if len(data) > MOST_BYTES:
            raise BadBill(
                f"the file is {len(data) // 1_000_000} MB; an itemized bill is under {MOST_BYTES // 1_000_000} MB. "
                "A hospital's price file goes to `pushback price --file`"
            )
        data = pdf_text(data) if is_pdf(data) else _decoded(data)
    elif len(data) > MOST_BYTES:
        raise BadBill(f"the text is longer than {MOST_BYTES // 1_000_000} MB; an itemized bill is shorter")
    if not data.strip():
        raise BadBill("there is nothing in it; give the itemized bill as a CSV, text or PDF file")
    return data.replace("\r\n", "\n").replace("\r", "\n").replace("**", "")


def _decoded(data: bytes) -> str:
    if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise BadBill("this is a spreadsheet or a zipped file; save it as CSV and give that")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if data[:3] in (b"\x89PN", b"\xff\xd8\xff") or data[:4] in (b"GIF8", b"RIFF"):
        raise BadBill("this is a picture; give the bill as text, CSV, or a PDF that holds text")
    if data[1:400:2].count(0) > 100 or (len(data) < 400 and data[1::2].count(0) * 3 > len(data)):
        return data.decode("utf-16-le", errors="replace")
    if data.count(0) > len(data) // 100:
        raise BadBill("this is not text; give the itemized bill as a CSV, text or PDF file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
