"""Text that is no table: loose lines and sentences, pairs of name=value, wrapped lines."""

from __future__ import annotations

import re

from app.papers.itemized.cells import (
    CODE,
    DATE,
    MONEY_IN_TEXT,
    OPENS_WITH_CODE,
    SHORT_DATE,
)
from app.papers.itemized.columns import field_of
from app.papers.itemized.day_of_care import days_of_care
from app.papers.itemized.gather import Gathered
from app.papers.itemized.sentences import read_sentence, spelled_amount


def read_lines(lines: list[str], into: Gathered) -> None:
    """Sentences and loose lines: what holds an amount is a charge, a credit or a total."""
    has_own_days = any(DATE.search(line) for line in lines if CODE.search(line) and MONEY_IN_TEXT.search(line))
    pending = ""  # a dated line whose amount stands on the next
    for number, line in _unwrapped(_with_columns(_with_dollars(lines))):
        if not line.strip():
            continue
        line = _MARKER.sub("", line)
        if _INLINE.match(line.strip()) and (record := _inline(line)):
            into.add(record, number, line.strip())
            continue
        is_rest = line[0].isspace() and not (DATE.search(line) and DATE.search(pending))
        if pending and is_rest and MONEY_IN_TEXT.search(line):
            line = f"{pending}  {line.strip()}"
            pending = ""
        elif MONEY_IN_TEXT.search(line):
            _let_go(pending, number - 1, into)
            pending = ""
        elif (
            len(line.strip()) > 12
            and not spelled_amount(line)
            and (DATE.match(line.strip()) or SHORT_DATE.match(line.strip()) or OPENS_WITH_CODE.match(line))
        ):
            _let_go(pending, number - 1, into)
            pending = line.strip()
            continue
        if not read_sentence(line, number, into):
            if not has_own_days and len(days := days_of_care(line, into.year)) == 1:
                into.new_day(min(days))
            is_under = (
                line[0].isspace()
                or line.lstrip()[:1] in "*-("
                or line.lower().lstrip().startswith(("note", "comment", "status"))
            )
            into.note(line) if into.lines and is_under else into.say(line)
    _let_go(pending, len(lines), into)


def _let_go(pending: str, row: int, into: Gathered) -> None:
    """A line that waited for its amount in vain is told as unread where it has a code, else it is words."""
    if pending and CODE.search(pending):
        into.miss(row, pending, "has a code but no amount")
    else:
        into.say(pending)


# "1)", "(2)", "[2]", "3.", "-", "o": what counts a list is no part of its line.
_MARKER = re.compile(r"^\s*[\"\u201c]?(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}[.)](?=\s)|#\d{1,2}\b[.:)]?|[-*•o=](?=\s))\s*")
# "Date of service: 04/28/2026   Code: 80053   Qty: 1   Amount: $99.00"
_INLINE = re.compile(r"[A-Z][A-Za-z ]{1,22}:\s")
_BARE = re.compile(
    r"(?<![\w.,/$:-])(?:\d{1,3}(?:,\d{3})+|\d{2,6})(?![\w,/:%-]|\.\d| ?(?:mg|ml|mcg|g|units?|hrs?|hours?|min\w*|"
    r"times|x|mm|cm)\b)"
)


def _inline(line: str) -> dict[str, str] | None:
    """Several labelled fields on one line; None where it is not that."""
    marks = [
        (m, field) for m in re.finditer(r"\b([A-Z][A-Za-z]*(?: [A-Za-z]+){0,2}):\s+", line) if (field := field_of(m[1]))
    ]
    if len(marks) < 3 or not any(field == "charge" for _, field in marks):
        return None
    record: dict[str, str] = {}
    for (m, field), after in zip(marks, [*marks[1:], None], strict=True):
        value = line[m.end() : after[0].start() if after else len(line)].strip(" ;,|")
        if field not in ("skip", "posted"):
            record.setdefault(field, value)
    return record


def read_pairs(lines: list[str], into: Gathered) -> bool:
    """Lines of `name=value` pairs. True when at least two charges were found so."""
    for number, line in enumerate(lines, 1):
        pairs = {m[1].lower(): (m[2] or m[3] or "").strip() for m in re.finditer(r'(\w+)=(?:"([^"]*)"|(\S+))', line)}
        record = {
            field: value
            for name, value in pairs.items()
            if value and (field := field_of(name.replace("_", " "))) not in (None, "skip")
        }
        if "charge" in record and len(record) > 1:
            into.add(record, number, line.strip())
        elif "charge" in record:
            into.add({"charge": record["charge"], "description": next(iter(pairs))}, number, line.strip())
        else:
            into.say(line)
    return len(into.lines) > 1


def _with_dollars(lines: list[str]) -> list[str]:
    """Where no amount in the whole text is marked, a number that ends a line with a code is one; so is a total."""
    if any(MONEY_IN_TEXT.search(line) for line in lines):
        return lines
    marked = []
    for line in lines:
        if len(CODE.findall(line)) > 1 and ", " in line:
            line = ", ".join(_with_dollars([part])[0] for part in line.split(", "))
        elif CODE.search(line) or re.match(r"(?i)[a-z]\d{4}\b", line):
            numbers = [m for m in _BARE.finditer(line) if not CODE.fullmatch(m[0])]
            if numbers:
                line = f"{line[: numbers[-1].start()]}${line[numbers[-1].start() :]}"
            line = re.sub(r"(?<!\w)([a-z])(\d{4})(?!\w)", lambda m: m[0].upper(), line)
        elif re.match(
            r"\W*(?:(?:so|and|the|my|that makes) ){0,2}(?:total|sum|all together|ttl|in all)\b", line, re.IGNORECASE
        ):
            line = re.sub(r"(?<=\s)(\d{1,3}(?:,\d{3})+|\d{1,6})\b", r"$\1", line, count=1)
        marked.append(line)
    return marked


_ENDS_WITH_AMOUNT = re.compile(r"(?:\d\.\d\d|\$ ?[\d,]+|\d ?(?:dollars|bucks|USD|d[oó]lares))\W*$", re.IGNORECASE)
_IS_TOTAL = re.compile(r"\W*(?:[a-z]+ ){0,2}(?:total|sum|all together|in all)\b", re.IGNORECASE)


_COUNT_LAST = re.compile(rf"(?<=[^\s$.,]) (\d{{1,4}}) (?={MONEY_IN_TEXT.pattern}\s*$)")


def _with_columns(lines: list[str]) -> list[str]:
    """Where each line with a code has a number alone before its only amount, these are its units: set apart."""
    coded = [line for line in lines if CODE.search(line) and MONEY_IN_TEXT.search(line)]
    if len(coded) < 3 or not all(_COUNT_LAST.search(line) for line in coded):
        return lines
    return [_COUNT_LAST.sub(r"   \1   ", line) for line in lines]


def _unwrapped(lines: list[str]) -> list[tuple[int, str]]:
    """Lines with those joined that a narrow page cut in the middle of a sentence."""
    joined: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        before = joined[-1][1] if joined else ""
        is_cut = (
            len(before.split()) > 8
            and before[-1:] not in ".:!?"
            and not _ENDS_WITH_AMOUNT.search(before)
            and not _IS_TOTAL.match(line)
            and (line[:1].islower() or before.endswith((",", "the", "a", "and")))
        )
        if is_cut and line.strip():
            joined[-1] = (joined[-1][0], f"{before} {line.strip()}")
        else:
            joined.append((number, line))
    return joined
