"""Where a text says no: of each sentence whether it denies, and which words stand right behind a no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.core.guard.subjects import ENDS
from app.core.guard.tokens import Token, bases_of, words_of

_NOS = words_of("not never no nothing nobody none without nowhere")
_IDLE = words_of("be do have a an the any it this that just only yet even") | bases_of("be do have get let make")


def per_sentence(found: Sequence[Token]) -> Iterator[tuple[frozenset[str], bool]]:
    """Of each sentence its bases, and whether it denies: an odd count of nos."""
    words: set[str] = set()
    count = 0
    for token in found:
        if token.word in _NOS:
            count += 1
        elif not token.is_mark:
            words.add(token.base)
        elif token.word in ENDS and words:
            yield frozenset(words), count % 2 == 1
            words, count = set(), 0
    if words:
        yield frozenset(words), count % 2 == 1


def negated(found: Sequence[Token]) -> tuple[frozenset[str], frozenset[str]]:
    """The bases that stand right behind a not or a no, and those that stand elsewhere."""
    after: set[str] = set()
    free: set[str] = set()
    left = 0
    for token in found:
        if token.is_mark or token.is_slot:
            left = 0
        elif token.word in ("not", "no", "never"):
            left = 1
        elif token.base in _IDLE:
            continue
        else:
            (after if left else free).add(token.base)
            left = 0
    return frozenset(after), frozenset(free)
