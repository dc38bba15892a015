"""Which cue an amount or a date belongs to: the nearest in its sentence, with nothing of its own kind between."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.language.scene import Scene


class Cue(NamedTuple):
    """Words that give a figure its role, and where they stand."""

    role: str
    start: int
    end: int


_FAR = 34
_BREAKS = re.compile(r"[,;:(]| (?:and|but|so|then|while|plus|though|or) ")
_FILLER = re.compile(
    r"\b(?:about|around|like|roughly|approximately|approx|maybe|probably|only|just|is|was|of|at|a|an|the|total|"
    r"almost|nearly|over|exactly|some|up|to"
    r"|i think|i guess|something|more than|less than|say|or so|for|it|is like|them|me|this|that|or|closer|close|"
    r"another|only about|ish|supposedly"
    r"|apparently|plus|as|what|on|right|now)\b"
)


def nearest_cue(
    scene: Scene,
    span: tuple[int, int],
    edges: tuple[int, int],
    before: list[Cue],
    after: list[Cue],
    *,
    strong_after: frozenset[str] = frozenset(),
) -> Cue | None:
    """The cue for the figure at `span`, between its neighbours at `edges`; a tie goes to the longer cue."""
    first, last = scene.sentence(span[0])
    low_edge, high_edge = max(first, edges[0]), min(last, edges[1])
    best: tuple[tuple[int, int], Cue] | None = None
    for cue in before:
        if low_edge - 1 <= cue.end <= span[0] and cue.end >= edges[0]:
            best = _better(best, _distance(scene.low[cue.end : span[0]]), cue)
    for cue in after:
        if span[1] <= cue.start < high_edge:
            cost = _distance(scene.low[span[1] : cue.start])
            # The word before a figure is a little stronger than the word after it, but for "a month" and the like.
            best = _better(best, None if cost is None else cost + (-5 if cue.role in strong_after else 2), cue)
    return best[1] if best is not None else None


def _better(best: tuple[tuple[int, int], Cue] | None, cost: int | None, cue: Cue) -> tuple[tuple[int, int], Cue] | None:
    if cost is None:
        return best
    score = (cost, cue.start - cue.end)
    return (score, cue) if best is None or score < best[0] else best


def _distance(gap: str) -> int | None:
    """Filler words are short, a clause's edge is long; None when the cue is too far."""
    if len(gap) > _FAR + 20:
        return None
    breaks = len(_BREAKS.findall(f" {gap} "))
    rest = " ".join(_FILLER.sub(" ", _BREAKS.sub(" ", f" {gap} ")).split())
    cost = len(rest) + 9 * breaks
    return cost if cost <= _FAR else None
