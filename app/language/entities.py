"""What a message names, apart from what is said about it: amounts, percentages, dates and days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from app.language.amounts import Percent
from app.language.dates import Tense, When, resolve
from app.language.scene import Scene

_Value = TypeVar("_Value")

# Plainly past: the verb before the date is, and no "by" or "until" points ahead.
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|got|received|sent|mailed|filed|denied|dated|billed|called|paid|visited|signed|"
    r"since|from|on file|date of service|born|happened|started|issued|posted|left|placed|turned over|reviewed|decided|"
    r"desde|fue|era|estuve|fui|llego|recibi|recibio|recibieron|mande|mandaron|enviaron|nego|negaron|firme|pague|llame|"
    r"fechad[ao]|del|dicho|atendieron|operaron)\b[^.!?;]*$"
)
_AHEAD = re.compile(
    r"\b(?:by|until|through|due|before|no later than|will|going to|expires?|ends?|next|starting|effective|hasta|para|"
    r"antes del?|vence|proximo|a mas tardar|va a|van a|sera|if|si|unless)\b[^.!?;]{0,24}$"
)
_THE = re.compile(r",? (?:the |el )?")


class Entities(NamedTuple):
    """Each in order and once: amounts as "4200.00", dates as ISO, days as counts, a week as seven."""

    amounts: list[str]
    percents: list[int | float]
    dates: list[str]
    days: list[int]


def entities(scene: Scene) -> Entities:
    """Everything that a message names. Both ends of a range count; "a few hundred" names nothing."""
    percents = sorted([*scene.percents, *scene.multiples], key=lambda p: p.start)
    return Entities(
        amounts=_once(a.money.plain for a in scene.amounts if a.money.cents),
        percents=_once(_number(p) for p in percents),
        dates=_once(day for when in _days(scene) if (day := _iso(scene, when)) is not None),
        days=_once(count for when in scene.dates for count in when.counts),
    )


def _days(scene: Scene) -> Iterator[When]:
    """The dates that are days. Of "Friday, December 18" only the second, which says all."""
    for index, when in enumerate(scene.dates):
        after = scene.dates[index + 1] if index + 1 < len(scene.dates) else None
        named_twice = (
            when.weekday is not None
            and after is not None
            and after.day is not None
            and _THE.fullmatch(scene.low[when.end : after.start]) is not None
        )
        if not when.length and not named_twice:
            yield when


def _number(percent: Percent) -> int | float:
    return percent.percent if percent.exact == percent.percent else float(percent.exact)


def _iso(scene: Scene, when: When) -> str | None:
    day = resolve(when, _tense(scene, when), scene.today)
    return None if day is None else day.isoformat()


def _tense(scene: Scene, when: When) -> Tense:
    first, _ = scene.sentence(when.start)
    before = scene.low[max(first, when.start - 48) : when.start]
    return "past" if _PAST.search(before) and not _AHEAD.search(before) else "future"


def _once(values: Iterable[_Value]) -> list[_Value]:
    return list(dict.fromkeys(values))
