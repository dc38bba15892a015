"""Which fact each date of a message is: the nearest cue decides, then the question that stands open."""

from __future__ import annotations

import re
from datetime import date

from app.core.case import FACTS
from app.language.cues.days import AFTER, BEFORE
from app.language.dates import Tense, When, resolve
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.nearness import Cue, nearest_cue
from app.language.patterns import Phrases
from app.language.scene import Scene

_BEFORE = [(role, Phrases(phrases)) for role, phrases in BEFORE.items()]
_AFTER = [(role, Phrases(phrases)) for role, phrases in AFTER.items()]
_AHEAD = frozenset({"hold_until", "payment_due", "appeal_deadline", "court_answer"})
_HOLD = re.compile(r"\bhold|paus|fr[eo]{1,2}z|extend|extension")
_COURT = re.compile(r"\bcourt|summons|sue|served|lawsuit|judge|hearing|answer")
_COLLECTOR = re.compile(r"\bcollect|agency|debt")


def read_dates(scene: Scene, hearing: Hearing, told: list[Stated]) -> list[Stated]:
    """Every date whose meaning is plain; `told` are the other facts of the message."""
    if not scene.dates:
        return []
    before = [Cue(role, *m.span()) for role, phrases in _BEFORE for m in phrases.find(scene.low)]
    after = [Cue(role, *m.span()) for role, phrases in _AFTER for m in phrases.find(scene.low)]
    before, after = _in_context(scene, hearing, told, before), _in_context(scene, hearing, told, after)
    found: list[Stated] = []
    for index, when in enumerate(scene.dates):
        if (
            scene.is_asked(when.start)
            or _is_supposed(scene, when)
            or re.match(r" or (?:the )?(?:@|\d)", scene.low[when.end :])
        ):
            continue
        edges = (
            scene.dates[index - 1].end if index else 0,
            scene.dates[index + 1].start if index + 1 < len(scene.dates) else len(scene.low),
        )
        cue = nearest_cue(scene, (when.start, when.end), edges, before, after)
        role = _settle(scene, hearing, when, cue.role if cue is not None else None, told)
        if role is None or (day := _day(when, role, hearing.today)) is None:
            continue
        if cue is not None and role == cue.role and scene.is_denied(cue.start):
            continue
        start = min(cue.start, when.start) if cue is not None else when.start
        found.append(Stated(start, when.end, role, day))
    return list({stated.fact: stated for stated in reversed(found)}.values())[::-1]


def _in_context(scene: Scene, hearing: Hearing, told: list[Stated], cues: list[Cue]) -> list[Cue]:
    """Keep "until January 4" for a hold only where a hold was given, and "respond by" for a court only near one."""
    barred: set[str] = set()
    held = any(s.fact == "hold" and s.value == "granted" for s in told) or hearing.open_question in (
        "hold",
        "hold_until",
    )
    if not held and not (hearing.known.get("hold") == "granted" and _HOLD.search(scene.low)):
        barred.add("hold_until")
    if (
        _COURT.search(scene.low) is None
        and not hearing.known.get("summons")
        and hearing.open_question != "court_answer"
    ):
        barred.add("court_answer")
    return [cue for cue in cues if cue.role not in barred]


def _settle(scene: Scene, hearing: Hearing, when: When, role: str | None, told: list[Stated]) -> str | None:
    """A cue's role where the message bears it out, else the open question's fact."""
    asked = (
        hearing.open_question
        if hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "date"
        else None
    )
    if role == "denial_date" and _is_other_letter(scene, when):
        role = "validation_date" if _COLLECTOR.search(scene.low) else None
    if (
        role == "denial_date"
        and asked in ("validation_date", "statement_date", "appeal_decided_on")
        and not re.search(r"\bdeni|eob\b", scene.low)
    ):
        role = asked
    if role == "statement_date" and re.search(
        r"itemi[sz]|detailed|zero|balance", scene.low[max(0, when.start - 40) : when.start]
    ):
        role = None  # the day the itemized bill came is no first bill
    if role == "nothing":
        return (
            asked if asked is not None and len(scene.dates) == 1 and len(scene.low) < 40 and not when.length else None
        )
    if role is None:
        role = asked
    if role is None and _is_listed(scene, hearing, when, told):
        role = "service_date"
    return role


def _day(when: When, role: str, today: date) -> date | None:
    """The day, if it lies where such a day can lie."""
    ahead = role in _AHEAD
    if when.length and role not in ("hold_until", "payment_due"):
        return None
    tense: Tense = "future" if ahead else "past"
    day = resolve(when, tense, today)
    if day is None or (not ahead and day > today) or (role == "hold_until" and day < today):
        return None
    return day


def _is_supposed(scene: Scene, when: When) -> bool:
    first, _ = scene.sentence(when.start)
    return (
        re.search(r"\b(?:if|what if|unless|whether|suppose|not)\b", scene.low[max(first, when.start - 30) : when.start])
        is not None
        and re.search(r"\b(?:as if|even if|not sure but)\b", scene.low[first : when.start]) is None
    )


def _is_other_letter(scene: Scene, when: When) -> bool:
    """The letter of a collector, a court or a settlement is no denial."""
    first, _ = scene.sentence(when.start)
    before = scene.low[first : when.start]
    return (
        re.search(
            r"\b(?:collect\w*|agency|debt|settlement|confirmation|court|bill|statement|appeal|hold|terms)\b[^.]{0,24}$",
            before,
        )
        is not None
        and re.search(r"\b(?:denial|denied|eob|insurance)\b[^.]{0,16}$", before) is None
    )


def _is_listed(scene: Scene, hearing: Hearing, when: When, told: list[Stated]) -> bool:
    """True for "through my employer, September 3, hospital in Ohio": among the facts of the care it is its day."""
    if when.length or when.days is not None or "service_date" in hearing.known:
        return False
    around = {s.fact for s in told}
    return bool(around & {"insurance_type", "state", "provider", "emergency", "provider_type"}) and not around & {
        "hold",
        "hold_confirmed",
        "itemized",
        "summons",
        "appeal",
        "denial_codes",
    }
