"""What a listener would be shown of a model's text."""

from __future__ import annotations

from typing import NamedTuple

from app.core.guard.release import Release
from app.core.guard.unsaid import sentences_of
from app.core.guard.words import Brief


class Released(NamedTuple):
    """The text shown; the first reason for which something was held back; whether other words than ours were shown."""

    shown: str
    refused: str | None
    changed: bool


def release(output: str, brief: Brief) -> Released:
    """The whole output at once, as the coach lets it out."""
    out = Release(brief)
    went = [*out.more(output), *out.end()]
    ours = sentences_of(brief.script)
    return Released(" ".join(went), next(iter(out.refused), None), any(sentence not in ours for sentence in went))
