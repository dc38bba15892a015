"""What may not go out: an amount that core did not supply, a private figure in spoken words, a blank left open."""

from __future__ import annotations

import re
from typing import Any

from app.core.case import FACTS, Case
from app.core.moves import Move

_AMOUNT = re.compile(r"\$\s?\d[\d,]*(?:\.\d\d?)?")
_BLANK = re.compile(r"\{\{|\}\}|\{%|\bNone\b|\$_|\$\s*$")
_SPOKEN = ("say", "write_down", "letter")
_PRIVATE = tuple(name for name, spec in FACTS.items() if spec.private)


def refusals(blocks: list[dict[str, Any]], move: Move, case: Case) -> list[str]:
    """Say why a reply must be held back; an empty list lets it go."""
    supplied = _amounts_in(move.figures) | {a for line in move.opening for a in _amounts_in(line.figures)}
    filled = (str(v) for f in (move.figures, *(line.figures for line in move.opening)) for v in f.values() if v)
    longest_first = sorted(dict.fromkeys(filled), key=len, reverse=True)
    private = _private(case) - supplied
    found: list[str] = []
    for block in blocks:
        words = _words(block)
        if _BLANK.search(_without(words, longest_first)):
            found.append(f"{block['kind']}: a blank was left open")
        amounts = _amounts(words)
        if block["kind"] in ("text", "say"):
            found += [f"{block['kind']}: {a} is not a figure of this move" for a in amounts - supplied]
        if block["kind"] in _SPOKEN:
            found += [f"{block['kind']}: {a} is private" for a in amounts & private]
    return found


def _without(words: str, figures: list[str]) -> str:
    """The words of the playbook alone: a contact called None is no blank."""
    for figure in figures:
        words = words.replace(figure, "")
    return words


def _amounts(words: str) -> set[str]:
    if "$" not in words:
        return set()
    return {a.replace(" ", "").rstrip(".,") for a in _AMOUNT.findall(words)}


def _amounts_in(figures: dict[str, Any]) -> set[str]:
    return {a for value in figures.values() if value is not None for a in _amounts(str(value))}


def _private(case: Case) -> set[str]:
    values = map(case.value, _PRIVATE)
    return {str(v) for v in values if v is not None}


def _words(block: dict[str, Any]) -> str:
    return " ".join([str(block.get("text", "")), *map(str, block.get("items", ()))])
