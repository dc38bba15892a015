"""One field per line, `Label: value`, as a portal shows a charge."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from app.papers.itemized.cells import (
    CODE,
    KNOWN_MODIFIERS,
    MONEY_IN_TEXT,
    read_date,
)
from app.papers.itemized.columns import field_of
from app.papers.itemized.gather import Gathered
from app.papers.itemized.kinds import LABEL_BEFORE, MODIFIERS_BEHIND, is_total, value_kind
from app.papers.itemized.sentences import read_sentence

_LABELLED = re.compile(
    r"\s*(?:[-*•]\s*)?([A-Za-z][A-Za-z /().#-]{0,32}?)\s*(?::|\s=\s|\t|\s-\s|\s{2,}|\.{3,})\s*(\S.*)"
)


def read_fields(lines: list[str], into: Gathered) -> bool:
    """One field per line, "Label: value". True when a charge was found so."""
    lines = _paired(lines)
    guessed = _guessed_labels(lines)
    found = [(number, _labelled(line, guessed), line) for number, line in enumerate(lines, 1)]
    # "Total" in record after record is the amount of a line, and not the sum of the bill.
    of_lines = sum(1 for _, pair, line in found if pair and pair[0] == "charge" and _is_sum(line)) > 2
    known = [pair[0] for _, pair, line in found if pair and (of_lines or not (pair[0] == "charge" and _is_sum(line)))]
    if "charge" not in known and known.count("price") > 1:
        found = [(n, ("charge", pair[1]) if pair and pair[0] == "price" else pair, line) for n, pair, line in found]
        known = [pair[0] for _, pair, _ in found if pair]
    telling = set(known) & {"date", "code", "description", "units", "charge"}
    if "charge" not in known or len(telling) < (2 if known.count("charge") > 1 else 3):
        return False
    record: dict[str, str] = {}
    start = 0
    for number, pair, line in found:
        text = line.strip()
        if text == "\x00" or (text[-1:] == ":" and field_of(text[:-1])):  # a label without a value
            continue
        own_total = (
            of_lines and bool({"units", "price", "code", "description"} & record.keys()) and "charge" not in record
        )
        if pair is None or (pair[0] == "charge" and is_total(text) and not own_total):
            if not text and ("charge" in record or record.keys() <= _OF_THE_HEAD):
                record = _close(record, start, into)
            elif text and pair is not None:
                record = _close(record, start, into)
                into.add({"charge": pair[1], "description": text.split(":")[0]}, number, text)
            elif (
                text
                and "charge" not in record
                and not MONEY_IN_TEXT.search(text)
                and (own := _unlabelled(text, record))
            ):
                record |= own
                start = start or number
            elif text and "code" in record and "charge" not in record and not MONEY_IN_TEXT.search(text):
                record["note"] = f"{record.get('note', '')} {text}".strip()
            elif text and "charge" in record and len(text) < 24 and (day := read_date(text, into.year).on):
                _close(record, start, into)
                record, start = {"date": text}, number
                into.new_day(day)
            elif text and "charge" in record and not MONEY_IN_TEXT.search(text):
                record["note"] = f"{record.get('note', '')} {text}".strip()
            elif text:
                record = _close(record, start, into)
                if not read_sentence(text, number, into):
                    into.say(text)
            continue
        field, value = pair
        is_of_head = field in ("person", "note", "diagnosis") and not record and not into.lines
        if field == "fact" or is_of_head:
            into.say(text)
            continue
        if field in record and field not in ("skip", "note", "mark", "by"):
            record = _close(record, start, into)
        if not record:
            start = number
        if field != "skip":
            record[field] = f"{record[field]} {value}" if field in record else value
    _close(record, start, into)
    return bool(into.lines)


# What stands alone above a blank line is of the bill's head and begins no charge.
_OF_THE_HEAD = frozenset({"diagnosis", "description", "person", "note", "section", "mark"})


def _is_sum(line: str) -> bool:
    return re.match(r"\W*(?:your |grand )?total\b", line, re.IGNORECASE) is not None


def _paired(lines: list[str]) -> list[str]:
    """A label on one line and its value on the next, made one line, where labels come again so."""
    often = Counter(line.strip().lower() for line in lines)
    labels = {
        text
        for text, times in often.items()
        if times > 1 and text and not any(c.isdigit() for c in text) and len(text) < 32
    }
    labels = {text for text in labels if field_of(text) or _is_followed_alike(lines, text)}
    if len({field_of(text) for text in labels}) < 3:
        return lines
    paired: list[str] = []
    skip = False
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if skip:
            paired.append("")
            skip = False
        elif line.strip().lower() in labels and _is_value(after, labels):
            paired.append(f"{line.strip().rstrip(':')}: {after.strip()}")
            skip = True
        else:
            paired.append(line)
    return _without_gaps(paired, lines)


def _is_value(text: str, labels: set[str]) -> bool:
    """False for a blank line and for the next label, with or without a value of its own: then this one has none."""
    found = _LABELLED.fullmatch(text.rstrip())
    is_label = text.strip().lower() in labels or (found is not None and field_of(found[1]) is not None)
    return bool(text.strip()) and not is_label


def _is_followed_alike(lines: list[str], label: str) -> bool:
    kinds = {value_kind(after.strip()) for line, after in pairwise(lines) if line.strip().lower() == label}
    return len(kinds) == 1 and kinds != {"words"}


def _without_gaps(paired: list[str], lines: list[str]) -> list[str]:
    """A blank that only a pair left behind is no end of a record: it holds the place of a line number."""
    return [text if text or not lines[i].strip() else "\x00" for i, text in enumerate(paired)]


def _labelled(line: str, guessed: dict[str, str]) -> tuple[str, str] | None:
    found = _LABELLED.fullmatch(line.rstrip())
    field = (field_of(found[1]) or guessed.get(found[1].lower()) or _SHORT.get(found[1].lower())) if found else None
    return (field, found[2].strip()) if found and field else None


_SHORT = {"for": "description", "text": "description", "on": "date", "service": "description", "at": "time"}


def _guessed_labels(lines: list[str]) -> dict[str, str]:
    """Labels that we do not know and that come again and again, by what stands behind them."""
    values: dict[str, list[str]] = {}
    for line in lines:
        found = _LABELLED.fullmatch(line.rstrip())
        if found and field_of(found[1]) is None:
            values.setdefault(found[1].lower(), []).append(found[2].strip())
    kinds = {"money": "charge", "date": "date", "code": "code", "units": "units"}
    return {
        label: kinds[kind]
        for label, told in values.items()
        if len(told) > 1 and (kind := value_kind(told[0])) in kinds and all(value_kind(value) == kind for value in told)
    }


def _unlabelled(text: str, record: dict[str, str]) -> dict[str, str] | None:
    """A line without a label inside a record: its date, its code with the name, or the name alone."""
    if "date" not in record and len(text) < 24 and read_date(text, 2000).on:
        return {"date": text}
    named = LABEL_BEFORE.match(text)
    if named and "code" not in record and CODE.fullmatch(text[named.end() :]):
        return {"code": text[named.end() :]}
    found = CODE.match(text)
    if found and "code" not in record and not record.keys() - {"date"}:
        tail = MODIFIERS_BEHIND.match(text[found.end() :])
        end = found.end() + (tail.end() if tail and KNOWN_MODIFIERS.intersection(tail[0].split("-")) else 0)
        return {"code": text[:end], "description": text[end:].strip(" -:,")}
    if record and "description" not in record:
        return {"description": text}
    return None


def _close(record: dict[str, str], start: int, into: Gathered) -> dict[str, str]:
    if record:
        text = "  ".join(record.values())
        if "charge" in record or "price" in record:
            into.add(record, start, text)
        elif {"code", "units"} & record.keys():
            into.miss(start, text, "has no amount")
        else:
            into.say("; ".join(f"{name}: {value}" for name, value in record.items()))
    return {}
