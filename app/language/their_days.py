"""Which day a line of theirs points ahead to: none that is past, that comes again and again, or hangs on an event."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from app.language.dates import When, resolve
from app.language.scene import Scene

# A deed that is done, and then its day: "the hold ran out on", "the last statement went out".
_DONE = re.compile(
    r"\b(?:ran out|expired|lapsed|ended|was|were|went|did|came|got|received|sent|mailed|emailed|faxed|filed|submitted|"
    r"posted|billed|dated|denied|processed|issued|started|began|had|spoke|called|visited|paid|made|closed|passed|"
    r"dropped|turned|placed|reviewed|decided|since|as of|"
    r"vencio|termino|acabo|mandamos|mando|enviamos|enviaron|recibimos|fue|era|llego|desde)"
    r"(?P<between>(?: [\w'@]+){0,5}?) ?(?:on|in|at|dated|el|en)? ?(?:the )?$"
)
# ... unless a word between them points ahead: "it was extended until".
_POINTS_AHEAD = re.compile(
    r"\b(?:until|through|by|before|for|next|will|going|is|are|due|if|can|could|would|should|hasta|para|va|queda|"
    r"esta)\b|\bto$"
)
# The same words for what was done and what will be: "si no paga lo mandamos", "you got 30 days".
_YET_TO_COME = re.compile(r"\bsi no\b|\byou(?: have)? got (?:about |only |like |up to )?$")
_CLAUSE = re.compile(r"[,.;:!?]|\b(?:and|but|so|then|y|pero) (?=(?:i|we|you|it|they|she|he|the|your|that|le|se|la)\b)")
# A count that is no coming day: "every 30 days", "automatic at 120 days".
_AGAIN = re.compile(r"\b(?:every|each|at|past|over|hits?|reach\w*|turns?|cada|a los) (?:the )?$")
_BUSINESS = re.compile(r"\b(?:business|working|habiles|laborales)\b")
_AT_A_TIME = re.compile(r" (?:old|past due|delinquent|of age)\b")
# "30 days from the date of service": the count begins at what follows.
_FROM = re.compile(
    r" ?(?:(?:counting |starting )?(?:from|after|since|past)|a partir de|despues de|desde|of (?=(?:the|your) "
    r"(?:date|first|bill|statement|denial|notice|letter|discharge|service)\b)) ?(?!now\b|today\b|"
    r"this (?:call|moment)\b|right now|tonight\b|hoy\b|ahora\b)"
)
_OF = r"(?:the |your |its )?(?:date of (?:the |your )?)?"
_EVENTS = (
    (re.compile(rf"{_OF}(?:service|care|service date|visit|discharge|surgery)\b"), "service_date"),
    (re.compile(rf"{_OF}(?:(?:first|initial|original) )?(?:bill|statement)\b"), "statement_date"),
    (re.compile(rf"{_OF}(?:denial|eob)\b"), "denial_date"),
)


def coming_day(scene: Scene, when: When, known: Mapping[str, Any]) -> date | None:
    """The day that is still to come, as far as the line says which; an event that is known gives a count its start."""
    if is_past(scene, when) or _is_no_day(scene, when):
        return None
    from_event = _FROM.match(scene.text.low, when.end) if when.days is not None else None
    if from_event is None and when.counts and _BUSINESS.search(scene.text.low[when.start : when.end]):
        return _working_days(scene.today, when.counts[-1])
    if from_event is None:
        return resolve(when, "future", scene.today)
    start = _event(scene, from_event.end(), known)
    return None if start is None or when.days is None else start + timedelta(days=when.days)


def is_past(scene: Scene, when: When) -> bool:
    """True for the day of something that is done."""
    before = scene.text.low[max(0, when.start - 60) : when.start]
    before = before[max((m.end() for m in _CLAUSE.finditer(before)), default=0) :]
    if _YET_TO_COME.search(before):
        return False
    done = _DONE.search(before)
    return done is not None and _POINTS_AHEAD.search(done[0].rstrip()) is None


def _working_days(day: date, count: int) -> date:
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _is_no_day(scene: Scene, when: When) -> bool:
    """ "Every 30 days", "at 120 days", "when it's 90 days old" say no day."""
    if when.days is None or not when.length:
        return False
    return bool(
        _AGAIN.search(scene.text.low[max(0, when.start - 16) : when.start])
        or _AT_A_TIME.match(scene.text.low, when.end)
    )


def _event(scene: Scene, place: int, known: Mapping[str, Any]) -> date | None:
    """The day of what a count begins at: named right there, or known of the case."""
    named = next((one for one in scene.dates if place <= one.start <= place + 4 and not one.length), None)
    if named is not None:
        return resolve(named, "past" if is_past(scene, named) else "future", scene.today)
    fact = next((fact for pattern, fact in _EVENTS if pattern.match(scene.text.low, place)), None)
    day = known.get(fact) if fact else None
    return day if isinstance(day, date) else None
