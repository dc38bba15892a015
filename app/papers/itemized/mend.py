"""Mending: prices of one, modifiers glued to codes, quoted mail and charges over several lines, put as lines say them.

Each takes the lines of a text and returns as many, so that the numbers of the lines stay.
"""

from __future__ import annotations

import re
from itertools import pairwise

from app.papers.itemized.cells import (
    CODE,
    DATE,
    KNOWN_MODIFIERS,
    MONEY_IN_TEXT,
    RATE_MARK,
    SHORT_DATE,
    read_money,
)

_QUOTED = re.compile(r"^(?:\s*>)+ ?")
# "@ 41.00", "x $98.00 per unit", "at $90": what one of them costs.
_RATE = re.compile(
    r"(?P<mark>@ ?|(?<![\w@])(?:[x×]|at) ?(?=\$)|(?<=[\s(])(?=\$?[\d,]+\.\d\d ?(?:/|per ))"
    r")\$?(?P<price>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d\d)?)(?![\d.]|,\d{3}|[^\n$]{0,2}%)"
    r"(?P<one> ?(?:/|per |each\b|ea\b|a )(?:unit|minute|mile|min|hour|hr|day|night|dose|visit)?\b\.?)?",
    re.IGNORECASE,
)
# "4 @ 6.50": the count makes the price the reader's own matter.
_COUNTED = re.compile(r"(?<![\w.])\d{1,4}(?:\.\d+)? ?(?:un(?:its?)?|ea|each|miles?)? ?$", re.IGNORECASE)
_DIGIT_MODIFIERS = "|".join(sorted(m for m in KNOWN_MODIFIERS if m.isdigit()))
_LETTER_MODIFIERS = "|".join(sorted(m for m in KNOWN_MODIFIERS if m[0].isalpha()))
_GLUED_LETTERS = re.compile(
    rf"(?<![\w.$/#-])(\d{{4}}[0-9TFU](?=[A-Z])|[A-VZ]\d{{4}}(?=[A-Z]))((?:{_LETTER_MODIFIERS}){{1,2}})(?=[\s,;|]|$)",
    re.MULTILINE,
)
_GLUED_DIGITS = re.compile(rf"(?<![\w.$/#-])(\d{{5}}|[A-VZ]\d{{4}})({_DIGIT_MODIFIERS})(?=[\s,;|]|$)", re.MULTILINE)
_PLAIN = re.compile(r"(?<![\w$./#-])(?:\d{5}|[A-VZ]\d{4})(?![\w/]|[.,]\d|-\d{3,})")
_CENTS = re.compile(r"\d\.\d\d(?!\d)|\$\d")
_NAMES_A_NUMBER = re.compile(
    r"(?:acc(?:oun)?t|mrn|no|id|claim|invoice|member|ref\w*|order|phone)\W{0,3}$", re.IGNORECASE
)


def without_rates(lines: list[str]) -> list[str]:
    """The price of one ("@ 41.00") beside the amount of a line, or alone under it, is marked as no amount."""
    return [_without_rates(line) if "@" in line or "$" in line or " per " in line else line for line in lines]


def _without_rates(line: str) -> str:
    rates = [m for m in _RATE.finditer(line) if not _COUNTED.search(line[: m.start()])]
    if not rates:
        return line
    amounts = [a for a in MONEY_IN_TEXT.finditer(line) if not any(m.start() <= a.start() < m.end() for m in rates)]
    is_under = not (CODE.search(line) or DATE.search(line) or SHORT_DATE.search(line))
    for rate in reversed(rates):
        is_clear = rate["mark"][:1] == "@" or bool(rate["mark"] and rate["one"])
        behind = next((a for a in amounts if a.start() >= rate.end()), None)
        is_beside = behind is not None and (rate["mark"][:1] == "@" or _makes_up(rate, behind, line))
        if is_beside or (is_clear and is_under and not amounts):
            line = f"{line[: rate.start()]}@ {rate['price']}{RATE_MARK}{line[rate.end() :]}"
    return line


def _makes_up(rate: re.Match[str], amount: re.Match[str], line: str) -> bool:
    """True where the amount is some times the price, and no other charge is named between the two."""
    each, whole = read_money(rate["price"]), read_money(amount[0])
    if not each or not whole or CODE.search(line, rate.end(), amount.start()):
        return False
    return whole > each and whole % each == 0


# A bill as long as this writes its codes in one way from its first page on.
_SAMPLE = 50_000


def unglued(text: str) -> str:
    """ "7414626 CT HEAD" and "73721LT MRI": a modifier set apart from its code.

    Of figures alone only where the code stands plainly elsewhere, or nearly all lines begin with such codes.
    """
    head = text[:_SAMPLE]
    if len(text) > _SAMPLE and not (_GLUED_LETTERS.search(head) or _GLUED_DIGITS.search(head)):
        return text
    text = _GLUED_LETTERS.sub(_apart, text)
    glued = list(_GLUED_DIGITS.finditer(text))
    if not glued:
        return text
    plain = _PLAIN.findall(text)
    known, is_usual = set(plain), len(plain) >= len(glued)

    def apart(found: re.Match[str]) -> str:
        line = text[text.rfind("\n", 0, found.start()) + 1 : (text.find("\n", found.end()) + 1 or len(text) + 1) - 1]
        if _NAMES_A_NUMBER.search(text, max(0, found.start() - 12), found.start()):
            return found[0]
        is_own = is_usual and not _PLAIN.search(line) and _CENTS.search(line) is not None
        return f"{found[1]}-{found[2]}" if found[1] in known or is_own else found[0]

    return _GLUED_DIGITS.sub(apart, text)


def _apart(found: re.Match[str]) -> str:
    pairs = [found[2][i : i + 2] for i in range(0, len(found[2]), 2)]
    return "-".join([found[1], *pairs])


def without_quotes(lines: list[str]) -> list[str]:
    """Mail: what is quoted below an answer that lists the charges itself is no second list; else its marks go."""
    quoted = [line.lstrip().startswith(">") for line in lines]
    if not any(quoted):
        return lines
    own = sum(1 for line, is_quoted in zip(lines, quoted, strict=True) if not is_quoted and _has_charge(line))
    if own > 1:
        return ["" if is_quoted else line for line, is_quoted in zip(lines, quoted, strict=True)]
    return [_QUOTED.sub("", line) for line in lines] if sum(quoted[:200]) > 2 else lines


def _has_charge(line: str) -> bool:
    return CODE.search(line) is not None and MONEY_IN_TEXT.search(line) is not None


# "[3] 12002", "3) 12002-59", "12002  Simple repair": a charge begins, and its amount stands lines below.
_NUMBERED = re.compile(r"\s*[\[(#]?(\d{1,3})[\]).:]\s+\S")
_CODE_FIRST = re.compile(r"\s*(?:CPT |HCPCS )?(?:\d{4}[0-9TFU]|[A-VZ]\d{4})(?:-[0-9A-Z]{2})*\b(?!\s*$)")
_AMOUNT_LINE = re.compile(r"[A-Za-z]|\d{1,2}/\d{1,2}")
_LONGEST_RECORD = 5


def joined_records(lines: list[str]) -> list[str]:
    """Charges of several lines, the code on the first and the figures on the last, each made one line."""
    for opener in (_NUMBERED, _CODE_FIRST):
        starts = [i for i, line in enumerate(lines) if opener.match(line) and not MONEY_IN_TEXT.search(line)]
        if opener is _NUMBERED:
            starts = _in_order(lines, starts)
        found = [(start, end) for start in starts if (end := _end_of_record(lines, start, set(starts)))]
        if len(found) > 1 and len(found) * 10 >= 7 * len(starts):
            lines = list(lines)
            for start, end in found:
                parts = [line.strip() for line in lines[start : end + 1]]
                lines[start : end + 1] = [_run_on(parts), *[""] * (end - start)]
            return lines
    return lines


def _run_on(parts: list[str]) -> str:
    """Words go on with one blank; a code, a day or a number stands apart."""
    whole = parts[0]
    for part in parts[1:]:
        whole += f" {part}" if part[:1].isalpha() and not whole[-1:].isdigit() else f"  {part}"
    return whole


def _in_order(lines: list[str], starts: list[int]) -> list[int]:
    """Lines that are numbered one after another; none where they are not."""
    numbers = [int(found[1]) for i in starts if (found := _NUMBERED.match(lines[i]))]
    return starts if len(numbers) > 1 and all(b - a == 1 for a, b in pairwise(numbers)) else []


def _end_of_record(lines: list[str], start: int, starts: set[int]) -> int | None:
    """Where the amount of the record stands: one line with words or a day beside it, and no code of its own."""
    for i in range(start + 1, min(start + _LONGEST_RECORD, len(lines))):
        line = lines[i]
        if not line.strip() or i in starts or CODE.search(line):
            return None
        if amounts := list(MONEY_IN_TEXT.finditer(line)):
            rest = line[: amounts[0].start()] + line[amounts[-1].end() :]
            return i if _AMOUNT_LINE.search(rest) and len(amounts) < 3 else None
    return None
