"""What of our own words stands for somebody or something of theirs, and is not sent: each by what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from app.core.case import FACTS, Case
from app.core.moves import Move
from app.core.slots import SLOT, masked
from app.language.redact import Redactor

_TOKEN = re.compile(r"\[\[([a-z][a-z0-9_]*?)(?:_\d+)?\]\]")
_LONGEST = 240
_NAMING = re.compile(r"[A-Z\d]")
# Figures that are words of ours and not of anybody's: they may be said in other words.
_OUR_WORDS = frozenset(
    {
        "today", "denial_reason", "denial_argument", "denial_means", "denial_question", "denial_points", "care_words",
        "denied", "uninsured", "nonprofit", "network", "anchor_words", "stage", "undone", "heard", "means", "reason",
        "insurance",
        "disputed_lines", "terms_missing", "denial_letter", "surprise_ground", "relation_line", "call_told", "what",
    }
)  # fmt: skip


def known_words(case: Case, move: Move | None = None) -> dict[str, str]:
    """What stands for somebody or something of theirs, by the name of its slot."""
    figures = {} if move is None else move.figures
    known = {name: value for name, value in figures.items() if name not in _OUR_WORDS and _is_name(value)}
    for bill in case.bills:
        for name, fact in (*case.facts.items(), *bill.facts.items()):
            if FACTS[name].kind == "text":
                known.setdefault(name if bill.id == case.focus else f"{name}_{bill.id}", str(fact.value))
    return known


def with_former(known: dict[str, str], before: Mapping[str, str], told: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """And what these were before they were put right, now or in a line that was told before."""
    for name, value in before.items():
        if value not in known.values():
            known[f"former_{name}"] = value
    for number, figures in enumerate(told):
        for name in ("old", "new"):
            if _is_name(figures.get(name)):
                known.setdefault(f"{name}_{number}", figures[name])
    return known


def hidden_in(paragraphs: tuple[str, ...], known: dict[str, str], case: Case, redactor: Redactor) -> dict[str, str]:
    """And what is none of our common words, in case that it comes from them in a way not thought of here."""
    ours = SLOT.sub("it", masked("\n".join(paragraphs), known).text)
    found = redactor.message(ours, case).values
    return known | {f"of_{name}": words for name, words in found.items() if _NAMING.search(words)}


def untagged(words: str) -> str:
    """Each token as what it stands for: [amount], [name]."""
    return _TOKEN.sub(r"[\1]", words)


def covered(words: str, known: dict[str, str]) -> str:
    """Our own words as they may be sent: every figure, and everybody and everything of theirs, by what it is."""
    return untagged(masked(words, known).text)


def shortened(words: str) -> str:
    """The first words. Cut only after they are covered: of half a name nobody can tell that it is one."""
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rpartition(' ')[0]} ..."


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value) and not value.startswith("the ")
