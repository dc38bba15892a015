"""What they are likely to say now: by what usually comes next, by the case, and by the stage."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from app.core.acts import Label
from app.core.call_book import CallBook, CallWords
from app.core.conditions import evaluate

MOST = 12


def likely_replies(
    words: CallWords, book: CallBook, view: Mapping[str, Any], last: Label | None, heard: Collection[Label]
) -> tuple[Label, ...]:
    """Every label that can be tapped, the likeliest first. What was said already comes later, for it may come again."""
    return in_order(words, book, sooner(words, view), last, heard)


def sooner(words: CallWords, view: Mapping[str, Any]) -> tuple[Label, ...]:
    """What comes up sooner because the case is as it is."""
    return tuple(label for one in words.likely_when if evaluate(one.when, view) is True for label in one.labels)


def in_order(
    words: CallWords, book: CallBook, sooner: tuple[Label, ...], last: Label | None, heard: Collection[Label]
) -> tuple[Label, ...]:
    """The same, once it is known what comes up sooner."""
    ahead = words.after.get(last, ()) if last else ()
    order = dict.fromkeys((*ahead, *sooner, *book.likely, *words.always))
    fresh = [label for label in order if label not in heard or label in ahead]
    return tuple(dict.fromkeys((*fresh, *order)))
