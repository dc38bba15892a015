"""A PDF with text in it, as text in columns. A scanned page has none and is refused with what to do."""

from __future__ import annotations

import logging
from io import BytesIO

from app.papers.itemized.refused import BadBill

MOST_PAGES = 200


def is_pdf(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(b"%PDF-")


def pdf_text(data: bytes) -> str:
    """The text of every page, laid out as on the page. BadBill for a locked, damaged or scanned file."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each fault of a file; we tell of the file
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadBill("the PDF is locked with a password; save an open copy and give that")
        if len(reader.pages) > MOST_PAGES:
            raise BadBill(f"the PDF has {len(reader.pages)} pages; give the part with the itemized bill")
        pages = [page.extract_text(extraction_mode="layout") for page in reader.pages]
    except BadBill:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        raise BadBill("the PDF is damaged; download it again, or copy its text into a file") from None
    text = "\n".join(pages)
    if not text.strip():
        raise BadBill("the PDF is a picture of a page, with no text in it; copy the lines by hand or ask for a CSV")
    return text
