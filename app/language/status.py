"""How far filings and papers have come, as the person reports it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cues.filings import PAPER_AFTER, PAPER_BEFORE, PAPER_NOT, PAPERS, STATUS_CUES
from app.language.facts import Stated, stands
from app.language.patterns import Phrases
from app.language.scene import Scene

_STATUS = [(fact, value, guard, Phrases(phrases)) for fact, value, guard, phrases in STATUS_CUES]
_PAPERS = [(fact, Phrases((pattern,))) for fact, pattern in PAPERS.items()]
_PAPER_BEFORE = [(value, Phrases(phrases)) for value, phrases in PAPER_BEFORE.items()]
_PAPER_AFTER = [(value, Phrases(phrases)) for value, phrases in PAPER_AFTER.items()]
_PAPER_NOT = re.compile(PAPER_NOT)
# "I don't have it" is no refusal of theirs.
_WE_LACK = re.compile(
    r"\b(?:i|we|you) (?:\w+ )?(?:do|did|does|have|can|could|never)(?: not)? (?:\w+ )?(?:have|got|"
    r"get|find)? ?$|"
    r"\b(?:i|we) (?:\w+ )?(?:do not|did not|have not|never|can not) (?:\w+ )?(?:have|got|gotten|get|find|see|"
    r"received?)\b"
)
_REVIEW = re.compile(r"\b(?:external|outside|independent)\b")


def read_status(scene: Scene) -> list[Stated]:
    """The last word on each filing and each paper."""
    found = [
        Stated(match.start(), match.end(), fact, value)
        for fact, value, guard, phrases in _STATUS
        for match in phrases.find(scene.low)
        if stands(scene, guard, match.start())
        and not (fact == "appeal" and _is_of_review(scene, match.start(), match.end()))
    ]
    found += _papers(scene)
    return list({stated.fact: stated for stated in sorted(found, key=_weight)}.values())


def _weight(stated: Stated) -> tuple[bool, int]:
    """A decision outweighs the filing, wherever each is told; "partial" outweighs "approved"."""
    return (
        stated.value in ("won", "lost", "approved", "partial", "denied"),
        stated.start if stated.value != "partial" else 10**6,
    )


def _is_of_review(scene: Scene, start: int, end: int) -> bool:
    return _REVIEW.search(scene.low[max(0, start - 22) : end]) is not None


def _papers(scene: Scene) -> Iterator[Stated]:
    for fact, names in _PAPERS:
        for name in names.find(scene.low):
            status = _status_of_paper(scene, name.start(), name.end())
            if status is not None and not (fact == "claim_form" and status == "requested_in_writing"):
                yield Stated(name.start(), name.end(), fact, status)
            elif status is not None:
                yield Stated(name.start(), name.end(), fact, "requested")


def _status_of_paper(scene: Scene, start: int, end: int) -> str | None:
    first, last = scene.sentence(start)
    head, tail = scene.low[max(first, start - 90) : start], scene.low[end : min(last, end + 60)]
    if scene.is_asked(start) or scene.is_supposed(start):
        return None
    before = [
        (m.end(), value) for value, phrases in _PAPER_BEFORE for m in phrases.find(head) if _reaches(head[m.end() :])
    ]
    after = [(m.start(), value) for value, phrases in _PAPER_AFTER for m in phrases.find(tail) if m.start() < 34]
    status = _nearest_before(before)
    later = min(after, default=None)
    if (
        later is not None
        and (status is None or later[1] in ("refused", "received", "requested_in_writing"))
        and status != "refused"
    ):
        status = later[1]
    if status == "refused" and later is None and _WE_LACK.search(head[-45:]):
        return None
    if status in ("requested", "received", "requested_in_writing") and _PAPER_NOT.search(head[-60:]) and later is None:
        # "I haven't received it": asked for, perhaps, but nothing new
        return None
    return status


def _nearest_before(before: list[tuple[int, str]]) -> str | None:
    if not before:
        return None
    nearest = max(end for end, _ in before)
    values = {value for end, value in before if end >= nearest - 4}
    return next((v for v in ("refused", "requested_in_writing", "received", "requested") if v in values), None)


def _reaches(gap: str) -> bool:
    """A verb governs the papers after it, also the second in "the itemized bill and the claim form"."""
    return len(gap.split()) <= 9 and not re.search(r"[;:]| but | then ", gap)
