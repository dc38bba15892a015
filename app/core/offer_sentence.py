"""Sentence: the words of one reason, with places for figures, the rule it rests on, and for whom it is."""

from __future__ import annotations

from typing import NamedTuple


class Sentence(NamedTuple):
    """Words with figures in braces; `private` ones are for the person alone."""

    text: str
    rule: str | None = None
    private: bool = False
