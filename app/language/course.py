"""Which stage a message is about, and which track it is on: as a coach who knows nothing else would take it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from app.core.case import StageId, TrackId
from app.language.cues import course
from app.language.cues.sheet import NO_BILL_YET
from app.language.scene import Scene
from app.language.scope import Standing

_WORDS = {
    name: re.compile(getattr(course, name))
    for name in (
        "HOLD_GRANTED", "NOT_GRANTED", "ITEMIZED_DONE", "ITEMIZE", "ITEMIZE_NEXT", "APPEAL_DONE", "AGREED",
        "REFUSED_HIGHER", "PRICE", "NEGOTIATED", "MEANING", "NEEDS_HELP", "EARNS",
    )
}  # fmt: skip
_NO_BILL_YET = re.compile(NO_BILL_YET)
_OURS = frozenset({"in_scope"})
_NO_PLAN = frozenset({"uninsured"})
# Nothing to appeal by: a share of the cost is checked, not appealed.
_NOT_APPEALED = frozenset({None, "cost_share"})


class Course(NamedTuple):
    """The stage and the track of a message."""

    stage: StageId
    track: TrackId


def read_course(scenes: list[Scene], facts: dict[str, Any], standing: Standing) -> Course:
    """Another's matter and a bad day go first; then the stage, and the track that fits it."""
    if standing.scope not in _OURS:
        return Course("freeze", "handoff")
    if standing.safety is not None:
        return Course("freeze", "pause")
    words = " ".join(scene.low for scene in scenes)
    stage = _stage(words, facts)
    return Course(stage, _track(words, facts, stage))


def _stage(words: str, facts: dict[str, Any]) -> StageId:
    """From the end backwards: what is furthest along is what they write about."""
    if facts["account_status"] == "collections":
        return "freeze"
    is_held, is_itemized = _is_held(words), _says("ITEMIZED_DONE", words)
    appeal_is_done = _says("APPEAL_DONE", words)
    if _says("AGREED", words):
        return "lock_the_win"
    far = is_itemized or appeal_is_done or is_held
    if _says("REFUSED_HIGHER", words) and (far or _says("NEGOTIATED", words)):
        return "escalate"
    if _says("PRICE", words) or (_says("NEGOTIATED", words) and far):
        return "counteroffer"
    if is_itemized and is_held:
        return "counteroffer" if appeal_is_done else "decode_denial"
    if _says("ITEMIZE", words) and _says("ITEMIZE_NEXT", words) and (is_held or not facts["denial_category"]):
        return "itemize"
    if is_held:
        return "itemize"
    return "decode_denial" if _is_about_the_denial(words, facts) else "freeze"


def _is_about_the_denial(words: str, facts: dict[str, Any]) -> bool:
    """No bill has come, or they ask what the denial means."""
    denied = (
        facts["denial_category"] is not None or re.search(r"\bdeni\w+|\bappeal|\bapel\w+|\bnego\b", words) is not None
    )
    if denied and (facts["account_status"] is None or _NO_BILL_YET.search(words)):
        return True
    return facts["denial_category"] is not None and _says("MEANING", words)


def _track(words: str, facts: dict[str, Any], stage: StageId) -> TrackId:
    if facts["account_status"] == "collections":
        return "collections"
    early = stage in ("freeze", "decode_denial")
    if early and _says("NEEDS_HELP", words):
        return "assistance"
    if early and facts["insurance_type"] in _NO_PLAN and _says("EARNS", words):
        return "assistance"
    if early and facts["insurance_type"] not in _NO_PLAN:
        if facts["denial_category"] not in _NOT_APPEALED:
            return "appeal"
        if stage == "decode_denial" and facts["denial_category"] is None:
            return "appeal"
    return "negotiate"


def _is_held(words: str) -> bool:
    """True where a hold was given; a phone's hold and one still asked for are none."""
    return any(
        not _WORDS["NOT_GRANTED"].search(words[max(0, found.start() - 40) : found.start()])
        for found in _WORDS["HOLD_GRANTED"].finditer(words)
    )


def _says(name: str, words: str) -> bool:
    return _WORDS[name].search(words) is not None
