"""Values one under another without labels, as a portal's table is pasted."""

from __future__ import annotations

from app.papers.itemized.cells import (
    MONEY_IN_TEXT,
    read_money,
)
from app.papers.itemized.columns import field_of
from app.papers.itemized.gather import Gathered
from app.papers.itemized.kinds import LABEL_BEFORE, is_total, value_kind
from app.papers.itemized.sentences import read_sentence


def read_stack(lines: list[str], into: Gathered) -> bool:
    """Values one under another without labels, as a portal's table is pasted: a record each time the pattern comes."""
    told = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    heads = _stacked_heading(told)
    if heads is not None:
        return _by_count(told, *heads, into)
    kinds = [value_kind(value) for _, value in told]
    dates, amounts = ([i for i, kind in enumerate(kinds) if kind == name] for name in ("date", "money"))
    if len(amounts) < 2 or len(kinds) < 3 * len(amounts):
        return False
    last = [i for i in amounts if i + 1 == len(kinds) or kinds[i + 1] != "money"]
    starts = [0, *(i + 1 for i in last[:-1])]
    firsts = [kinds[i] for i in starts[1:]]
    if len(dates) > 1 and firsts.count("date") * 2 < len(firsts) and all(kind != "date" for kind in firsts):
        bounds = list(zip(starts, [i + 1 for i in last], strict=True))  # each record ends with its amount
    elif len(dates) > 1:
        for i in range(dates[0]):
            into.say(told[i][1])
        bounds = list(zip(dates, [*dates[1:], len(told)], strict=True))
    else:
        return False
    for begin, end in bounds:
        _stacked(told, kinds, begin, end, into)
    for number, value in told[bounds[-1][1] :]:
        into.note(value) if not read_sentence(value, number, into) else None
    return True


def _stacked(told: list[tuple[int, str]], kinds: list[str], begin: int, end: int, into: Gathered) -> None:
    """One record of values; what stands behind its amount is a note or a total."""
    record: dict[str, str] = {}
    rest: list[tuple[int, str]] = []
    for i in range(begin, end):
        field, value = kinds[i], told[i][1]
        if field == "money":
            field = (
                "price" if "charge" not in record and _money_follows(kinds, i, end) and "units" in record else "charge"
            )
        if ("charge" in record and field != "charge") or (field in record and field != "words"):
            rest.append(told[i])
        elif field == "words":
            if begin == 0 and "description" in record:  # words above the first record are the head
                if not read_sentence(record["description"], told[i][0], into):
                    into.say(record["description"])
                record["description"] = value
            else:
                record["description"] = f"{record.get('description', '')} {value}".strip()
        else:
            record[field] = LABEL_BEFORE.sub("", value).strip("()") if field == "code" else LABEL_BEFORE.sub("", value)
    into.add(record, told[begin][0], "  ".join(value for _, value in told[begin:end]))
    for (number, value), after in zip(rest, [*rest[1:], (0, "")], strict=False):
        if value_kind(value) == "words" and value_kind(after[1]) == "money":
            value = f"{value}: {after[1]}"
        elif value_kind(value) == "money" and number != rest[0][0]:
            continue
        if not read_sentence(value, number, into):
            into.note(value)


def _money_follows(kinds: list[str], at: int, end: int) -> bool:
    return at + 1 < end and kinds[at + 1] == "money"


def _stacked_heading(told: list[tuple[int, str]]) -> tuple[int, list[str]] | None:
    """Where three or more headings stand one under another."""
    for at in range(len(told)):
        fields = []
        for _, value in told[at:]:
            field = field_of(value)
            if field is None:
                break
            fields.append(field)
        if len(fields) >= 3 and "charge" in fields:
            return at, fields
    return None


def _behind_sums(told: list[tuple[int, str]], at: int) -> int:
    """Where it goes on behind the sums of the other columns, which follow the total of the charges."""
    while at < len(told) and value_kind(told[at][1]) == "money":
        at += 1
    return at


def _by_count(told: list[tuple[int, str]], at: int, fields: list[str], into: Gathered) -> bool:
    for _, value in told[:at]:
        into.say(value)
    i, width = at + len(fields), len(fields)
    while i < len(told):
        cells = [value for _, value in told[i : i + width]]
        has_sum = MONEY_IN_TEXT.search(cells[0]) is not None
        if i + 1 < len(told) and not has_sum and is_total(f"{cells[0]}:") and read_money(told[i + 1][1]) is not None:
            into.add({"charge": told[i + 1][1], "description": cells[0]}, told[i][0], "  ".join(cells[:2]))
            i = _behind_sums(told, i + 2)
            continue
        amount = cells[fields.index("charge")] if len(cells) == width else ""
        if read_money(amount) is None or is_total(cells[0]):
            if not read_sentence(told[i][1], told[i][0], into):
                into.note(told[i][1])
            i = _behind_sums(told, i + 1) if is_total(told[i][1]) else i + 1
            continue
        record = {field: cell for field, cell in zip(fields, cells, strict=True) if field != "skip"}
        into.add(record, told[i][0], "  ".join(cells))
        i += width
    return bool(into.lines)
