"""A pasted letter inside a message: where it begins and ends, so that its words are not taken for the person's."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONG = 500
LONGEST_BILL = 100_000
_FEATURES = re.compile(
    r"(?im)^\s*(?:dear\b|to whom it may concern|re:|subject:|date(?: of notice)?:|notice of|explanation of "
    r"benefits|this is not a bill|statement date|account summary|patient name|member name|patient:|member:|"
    r"provider:)"
    r"|\b(?:member id|claim (?:number|no\.?|#|id)|group (?:number|no\.?)|policy number|date(?:s)? of service|"
    r"amount (?:billed|charged|allowed)|you may owe|plan paid|adverse (?:benefit )?determination"
    r"|right to appeal|appeal rights|you have the right|within 180 days|sincerely|customer service|member services|"
    r"p\.?o\.? box|enclosure|page \d+ of \d+|we have (?:reviewed|determined|completed)|your request for|has been "
    r"denied|is denied|not a bill|reason code|remark code|clinical (?:reviewer|rationale|criteria))\b"
)
_OWN = re.compile(
    r"(?i)\b(?:i|i'm|i’m|im|my|me|idk|wtf|omg|what (?:does|do|is|should)|help|pls|please help|this letter|that's "
    r"the letter|thats what|now what)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)|\n|[.!?]")


# A line of an itemized bill: a procedure or drug code, and behind it an amount to the cent.
BILL_LINE = re.compile(r"(?m)^[^\n]*(?<![\w$./-])(?:\d{4}[0-9TFU]|[A-V]\d{4})(?![\w]|\.\d)[^\n]*\d\.\d\d(?!\d)[^\n]*$")
_LEAST_LINES = 3


class Part(NamedTuple):
    """A stretch of the message, the person's own or a document's."""

    words: str
    document: bool


def split_letter(message: str) -> list[Part]:
    """The person's words before, the letter, the person's words after; or the message as it is."""
    if bill := _bill_in(message):
        start, end = bill
        parts = [Part(message[:start], False), Part(message[start:end], True), Part(message[end:], False)]
        return [part for part in parts if part.words.strip()]
    if (len(message) < _LONG and not _is_short_notice(message)) or len(
        {m[0].strip().lower()[:12] for m in _FEATURES.finditer(message[:20_000])}
    ) < 3:
        return [Part(message, False)]
    start = _begins(message)
    end = _ends(message, start)
    parts = [Part(message[:start], False), Part(message[start:end], True), Part(message[end:], False)]
    return [part for part in parts if part.words.strip()]


def _is_short_notice(message: str) -> bool:
    """Lines of a notice, copied without a word of the person's own."""
    return message.strip().count("\n") >= 2 and _OWN.search(message) is None


def _bill_in(message: str) -> tuple[int, int] | None:
    """Where the lines of a pasted itemized bill begin and end, its heading and its total with them."""
    lines = list(BILL_LINE.finditer(message[:LONGEST_BILL]))
    if len(lines) < _LEAST_LINES:
        return None
    # The head of the bill goes with it, from behind the last line in which the person speaks.
    start = 0
    for line in re.finditer(r"[^\n]*\n", message[: lines[0].start()]):
        if _OWN.search(line[0]) or re.search(r"[.!?]\s*$", line[0]):
            start = line.end()
    end = lines[-1].end()
    after = re.match(r"(?:\n[^\n]*\btotals?\b[^\n]*\d[^\n]*)", message[end:], re.IGNORECASE)
    return start, end + (after.end() if after else 0)


def _begins(message: str) -> int:
    """After the sentences, from the first on, in which the person speaks."""
    feature = _FEATURES.search(message)
    limit = feature.start() if feature is not None else 0
    start = 0
    for match in _SENTENCE.finditer(message[: min(limit, 4_000)]):
        if match[0].strip() and not _OWN.search(match[0]):
            break
        start = match.end()
    return start


def _ends(message: str, start: int) -> int:
    """Before the sentences at the very end in which the person speaks again."""
    tail = max(start, len(message) - 1_500)
    end = len(message)
    for match in reversed(list(_SENTENCE.finditer(message, tail))):
        words = match[0].strip()
        if words and (not _OWN.search(words) or _FEATURES.search(words) or match.start() == tail):
            break
        end = match.start()
    return end
