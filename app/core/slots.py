"""Slots: the words of a script without its figures, `[[name]]` in their place, and back again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from app.core.frozen import Frozen
from app.core.guard.spans import SLOT, Span, spans

__all__ = ["SLOT", "Masked", "masked", "restored"]

_NONE: Mapping[str, str] = MappingProxyType({})
_NAMES = {"number_word": "number", "currency": "amount", "weekday": "date"}


class Masked(Frozen):
    """A text with slots, and the words that each of them stands for, in order of appearance."""

    text: str
    values: dict[str, str]


def masked(text: str, known: Mapping[str, str] = _NONE) -> Masked:
    """Put every figure, date, name of a law and known value into a slot of its own; the longest known value wins."""
    found = _known(text, known)
    for span in spans(text):
        if all(span.end <= other.start or span.start >= other.end for other in found):
            found.append(span)
    pieces: list[str] = []
    values: dict[str, str] = {}
    at = 0
    for start, end, kind in sorted(found):
        name = _unused(_NAMES.get(kind, kind), values)
        values[name] = text[start:end]
        pieces += [text[at:start], f"[[{name}]]"]
        at = end
    return Masked(text="".join([*pieces, text[at:]]), values=values)


def restored(text: str, values: Mapping[str, str]) -> str:
    """The words back in the place of their slots; a slot without a value stays."""
    return SLOT.sub(lambda m: values.get(m[1], m[0]), text)


def _known(text: str, known: Mapping[str, str]) -> list[Span]:
    found: list[Span] = []
    for name, value in sorted(known.items(), key=lambda item: -len(item[1])):
        if not value.strip() or SLOT.fullmatch(f"[[{name}]]") is None:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", text):
            if all(match.end() <= other.start or match.start() >= other.end for other in found):
                found.append(Span(match.start(), match.end(), name))
    return found


def _unused(name: str, values: Mapping[str, str]) -> str:
    if name not in values:
        return name
    count = 2
    while f"{name}_{count}" in values:
        count += 1
    return f"{name}_{count}"
