"""A text read once: its tokens, bases, deeds and turns, to be held against another's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from app.core.guard.deeds import Deed, deeds
from app.core.guard.denial import negated, per_sentence
from app.core.guard.guarded import groups_of
from app.core.guard.modals import Modal, modals
from app.core.guard.plain import IDIOMS
from app.core.guard.sayings import in_one_form
from app.core.guard.tokens import Token, plain_marks, tokens

_IDIOM = re.compile(rf"\b(?:{'|'.join(IDIOMS)})(?!\w)")
_FLAT_MARKS = frozenset(".,;:!?")


class Reading(NamedTuple):
    """What the guard compares of a text."""

    raw: str
    tokens: tuple[Token, ...]
    weighed: tuple[Token, ...]  # without the idioms of manner
    flat: str  # lower, short forms apart, marks kept: what turns of speech are looked for in
    words: frozenset[str]
    bases: frozenset[str]
    matter: frozenset[str]  # the bases of what is weighed
    groups: frozenset[int]  # the lines of synonyms on which any of those stands
    deeds: tuple[Deed, ...]
    modals: tuple[Modal, ...]
    negated: frozenset[str]
    free: frozenset[str]
    sentences: tuple[tuple[frozenset[str], bool], ...]

    def says(self, base: str) -> bool:
        """Whether the text has a word, or one that says the same."""
        return base in self.bases or self.has_like(base)

    def has_like(self, base: str) -> bool:
        """Whether the text has a word that says the same as this one."""
        return not groups_of(base).isdisjoint(self.groups)


@lru_cache(maxsize=2048)
def read(text: str) -> Reading:
    """Read a text of English."""
    text = plain_marks(text)
    found = tuple(tokens(text))
    flat, places = _flat(found)
    if (same := in_one_form(flat)) != flat:
        found = tuple(tokens(same))
        flat, places = _flat(found)
    idle = [m.span() for m in _IDIOM.finditer(flat)]
    if idle:
        weighed = tuple(t for t, at in zip(found, places, strict=True) if not any(a <= at < b for a, b in idle))
        for a, b in reversed(idle):
            flat = f"{flat[:a]}{'~' * (b - a)}{flat[b:]}"
    else:
        weighed = found
    behind_not, free = negated(weighed)
    words = [t for t in found if not t.is_mark and not t.is_slot]
    return Reading(
        raw=text,
        tokens=found,
        weighed=weighed,
        flat=flat,
        words=frozenset(t.word for t in words),
        bases=frozenset(t.base for t in words),
        matter=frozenset(t.base for t in weighed if not t.is_mark and not t.is_slot),
        groups=frozenset(g for t in weighed for g in groups_of(t.base)),
        deeds=tuple(deeds(weighed)),
        modals=tuple(modals(weighed)),
        negated=behind_not,
        free=free,
        sentences=tuple(per_sentence(weighed)),
    )


def _flat(found: tuple[Token, ...]) -> tuple[str, list[int]]:
    text, places = "", []
    for token in found:
        if text and token.word not in _FLAT_MARKS:
            text += " "
        places.append(len(text))
        text += token.word
    return text, places
