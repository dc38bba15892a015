"""Danger in words that no list holds: a classifier that has read many such messages, asked where the lists are silent.

Missing one is worse than asking once too often; a denied claim about such care is neither (its examples say "none").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.core.acts import SignalKind
from app.language.classifier import trained
from app.language.scene import Scene

# How likely it must be: harm to the person or to others together, an emergency alone; and from where on it is at least
# distress. Set on writers whom it had not read: of ordinary messages, one in a hundred is stopped, of those that were
# written to look alike, one in forty.
_HARM, _EMERGENCY, _DISTRESS = 0.45, 0.5, 0.32
_MOST = 60  # stretches that are looked at: a long story has its one sentence near its beginning or its end


class Danger(NamedTuple):
    """What it is, and where the words stand."""

    kind: SignalKind
    start: int


def learned_danger(scene: Scene) -> Danger | None:
    """The likeliest danger in the whole message or in one of its sentences, alone and with the next."""
    worst, found = 0.0, None
    for start, end in stretches(scene):
        scores = _scores(scene.low[start:end])
        suicide, threat, emergency = (scores[k] for k in ("suicide_risk", "threat_to_others", "medical_emergency"))
        over = max((suicide + threat) / _HARM, emergency / _EMERGENCY)
        if over > worst:
            worst = over
            found = Danger(_kind(suicide, threat, emergency), start)
    return found if worst >= _DISTRESS / _HARM else None


@lru_cache(maxsize=256)
def _scores(low: str) -> dict[str, float]:
    """Kept for a moment: a message is looked through for danger before it is read, and again when it is."""
    return dict(trained("danger").scores(low))


def _kind(suicide: float, threat: float, emergency: float) -> SignalKind:
    if emergency >= _EMERGENCY:
        return "medical_emergency"
    if suicide + threat < _HARM:
        return "distress"
    return "suicide_risk" if suicide >= threat else "threat_to_others"


def stretches(scene: Scene) -> Iterator[tuple[int, int]]:
    """The whole, each sentence, and each with the next."""
    yield 0, len(scene.low)
    spans = [span for span in scene.sentences() if span[1] - span[0] > 8]
    if len(spans) > _MOST // 2:
        spans = [*spans[: _MOST // 4], *spans[-_MOST // 4 :]]
    if len(spans) > 1:
        yield from spans
        yield from ((one[0], two[1]) for one, two in pairwise(spans))
