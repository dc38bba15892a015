"""Lines joined into paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

MOST_WORDS = 60  # of one paragraph: a tired person reads no more


def folded(lines: Iterable[str]) -> list[str]:
    """Lines joined into paragraphs, none of them longer than a tired person reads."""
    paragraphs: list[str] = []
    for line in lines:
        if paragraphs and len(f"{paragraphs[-1]} {line}".split()) <= MOST_WORDS:
            paragraphs[-1] = f"{paragraphs[-1]} {line}"
        else:
            paragraphs.append(line)
    return paragraphs
