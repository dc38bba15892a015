"""The limit that a message tells of: what ends, on which day or in how many days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from app.language.cues.due import KINDS, LIMIT_AFTER, LIMIT_BEFORE
from app.language.dates import When, resolve
from app.language.scene import Scene

_BEFORE, _AFTER = re.compile(LIMIT_BEFORE), re.compile(LIMIT_AFTER)
_KINDS = [(kind, re.compile(words)) for kind, words in KINDS.items()]
_BY = re.compile(
    r"\b(?:by|until|till|before|due|through|no later than|deadline(?: is)?|hasta el|antes del?|vence(?: "
    r"el)?)(?: next| this| on)? $"
)
_PAST = re.compile(
    r"\b(?:on hold|waited|waiting|took|taken|been|dated|since|last|for the past|ago|after|stay|stayed|old|"
    r"late|of service|"
    r"dos|was|were|had|kept|hace|despues de)(?: \w+){0,2} $"
)
# What a stretch of days may be besides a limit: a stay, a wait, a course of treatment.
_SPENT = re.compile(
    r"^[ -]*(?:later|ago|old|stay|in (?:the|a) (?:hospital|icu|nicu)|inpatient|of (?:therapy|treatment|"
    r"silence|work|calls)|late|"
    r"on hold with|on|after|since|straight|now|por semana|antes|despues)\b"
)
_COUNT = re.compile(
    r"(?P<count>[\w ]+?)[ -](?:\w+ )?(?P<unit>days?|weeks?|months?|years?|dias?|semanas?|mes|meses|anos?)$"
)
_UNITS = {"d": 1, "w": 7, "s": 7}
_TIES = 6  # characters; nearer than this, the kind that comes first in the list wins
_FAR = 130


class Due(NamedTuple):
    """A limit as told: its kind, the day where one is named, the days where they are counted."""

    kind: str
    day: date | None
    days: int | None
    start: int
    end: int

    def plain(self) -> dict[str, Any]:
        """As the interface shows it."""
        return {"kind": self.kind, "date": None if self.day is None else self.day.isoformat(), "days": self.days}


def read_due(scene: Scene) -> Due | None:
    """The first limit told; one that a court set goes before all others."""
    found = list(_limits(scene))
    return next((due for due in found if due.kind == "court_answer"), found[0] if found else None)


def _limits(scene: Scene) -> Iterator[Due]:
    for index, when in enumerate(scene.dates):
        if not _is_limit(scene, when):
            continue
        day, days = _day(scene, when)
        if day is None and days is None and not when.length:
            continue
        edges = (
            scene.dates[index - 1].end if index else 0,
            scene.dates[index + 1].start if index + 1 < len(scene.dates) else len(scene.low),
        )
        kind = _kind(scene, when, edges)
        if kind is not None:
            yield Due(kind, day, days, when.start, when.end)


def _is_limit(scene: Scene, when: When) -> bool:
    first, last = scene.sentence(when.start)
    before, after = scene.low[first : when.start], scene.low[when.end : last]
    if _SPENT.match(after) or _PAST.search(before) or scene.is_asked(when.start):
        return False
    if when.weekday is not None or (when.days == 1 and not when.length):
        return _BY.search(before) is not None
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def _day(scene: Scene, when: When) -> tuple[date | None, int | None]:
    """The day named, or the days counted; a weekday or "the end of the month" is the day it means."""
    if when.fixed is not None or when.month is not None or when.day is not None or when.weekday is not None:
        day = resolve(when, "future", scene.today)
        return (day, None) if day is not None and day >= scene.today else (None, None)
    if when.days is not None and when.days < 0:
        return None, None
    words = scene.text.low[when.start : when.end]
    return None, 1 if words in ("tomorrow", "manana") else _counted(words, when)


def _counted(words: str, when: When) -> int | None:
    """The days as said: weeks are sevens, months are no number of days."""
    unit = _COUNT.match(words)
    if unit is None or unit["unit"][0] in "my" or unit["unit"][:2] == "an":
        return None
    if when.days is not None:
        return when.days
    number = re.match(r"\d+", words)
    return int(number[0]) * _UNITS[unit["unit"][0]] if number is not None else None


def _kind(scene: Scene, when: When, edges: tuple[int, int]) -> str | None:
    """By the nearest words of the sentence, else of the sentence before."""
    first, last = scene.sentence(when.start)
    start, end = max(first, edges[0]), min(last, edges[1])
    best: tuple[int, str] | None = None
    for kind, pattern in _KINDS:
        for match in pattern.finditer(scene.low, start, end):
            gap = when.start - match.end() if match.start() < when.start else match.start() - when.end + _TIES - 1
            if gap <= _FAR and (best is None or gap < best[0] - _TIES):
                best = (gap, kind)
    if best is None:
        return None
    return _settled(scene, best[1], start, end)


def _settled(scene: Scene, kind: str, start: int, end: int) -> str:
    """What happens when the date is missed says more than what must be done by then."""
    around = scene.low[start:end]
    found = {name for name, pattern in _KINDS if pattern.search(around)}
    if kind in ("payment_due", "other") and "collections_placement" in found:
        return "collections_placement"
    if kind == "payment_due" and "offer_expiry" in found:
        return "offer_expiry"
    return kind
