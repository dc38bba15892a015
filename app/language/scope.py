"""Whether a message is ours to answer, and whether somebody is in danger."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from app.core.acts import Act, Signal
from app.core.decide import CRISES
from app.language.cues.scope import (
    FORGES,
    HONEST,
    INJECTION,
    LEGAL,
    MEDICAL,
    NOT_INJECTION,
    NOT_LEGAL,
    NOT_SO,
    OFF_TOPIC,
    TELLS,
)  # fmt: skip
from app.language.cues.sheet import SUED
from app.language.gibberish import is_gibberish
from app.language.scene import Scene

_PROGRAMMES = {
    "medicare": "out_of_scope_medicare", "medicare_advantage": "out_of_scope_medicare",
    "medicaid": "out_of_scope_medicaid", "tricare_va": "out_of_scope_federal", "non_us": "out_of_scope_non_us",
}  # fmt: skip
_LEGAL, _NOT_LEGAL, _SUED = re.compile(LEGAL), re.compile(NOT_LEGAL), re.compile(SUED)
_FORGES, _TELLS, _NOT_SO, _HONEST = (re.compile(words) for words in (FORGES, TELLS, NOT_SO, HONEST))
_INJECTION, _NOT_INJECTION = re.compile(INJECTION), re.compile(NOT_INJECTION)
_OFF_TOPIC, _MEDICAL = re.compile(OFF_TOPIC), re.compile(MEDICAL)
_SUED_ONLY_FEARED = re.compile(
    r"\b(?:will|would|might|may|could|can|going to|threat\w*|if|unless|before|or|afraid|scared|not|never|no|"
    r"until|want to|should|"
    r"amenaz\w*|van a|va a|puede\w*|si)\b[^.!?]{0,24}$"
)


class Standing(NamedTuple):
    """The scope of a message, and the danger in it."""

    scope: str
    safety: str | None


def read_standing(scenes: list[Scene], acts: Iterable[Act], facts: dict[str, Any]) -> Standing:
    """Danger first; then orders and lies, the law, a programme of its own rules, another matter, no matter at all."""
    signals: set[str] = {act.signal for act in acts if isinstance(act, Signal)}
    danger = next((kind for kind in CRISES if kind in signals), None)
    if danger is not None:
        return Standing("crisis", danger)
    return Standing(_scope(scenes, signals, facts), "distress_no_self_harm" if "distress" in signals else None)


def _scope(scenes: list[Scene], signals: set[str], facts: dict[str, Any]) -> str:
    raw = " ".join(scene.text.low for scene in scenes)
    if _is_injection(raw) or "prompt_injection" in signals:
        return "prompt_injection"
    own = scenes[0].text.low if len(scenes) == 1 else raw
    if _is_dishonest(own) or "asks_dishonest" in signals:
        return "asks_dishonest"
    if any(is_sued(scene) for scene in scenes):
        return "in_scope_refer_legal"
    insurance = facts["insurance_type"]
    if insurance == "non_us" or "non_us" in signals:
        if facts["state"] is None:  # a visitor's bill from a state is ours
            return _PROGRAMMES["non_us"]
    elif insurance in _PROGRAMMES:
        return _PROGRAMMES[insurance]
    if any(not _NOT_LEGAL.search(own[: found.start()]) for found in _LEGAL.finditer(own)):
        return "asks_legal_advice"
    if ("off_topic" in signals or _OFF_TOPIC.search(own)) and not _MEDICAL.search(_OFF_TOPIC.sub(" ", own)):
        return "out_of_scope_offtopic"
    if signals & {"unintelligible", "empty"} or is_gibberish(own):
        return "unintelligible"
    return "in_scope"


def is_sued(scene: Scene) -> bool:
    """True when a suit was filed or a court has spoken, and it is not only feared."""
    return any(
        not _SUED_ONLY_FEARED.search(scene.before(found.start())) for found in _SUED.finditer(scene.low)
    )  # fmt: skip


def _is_injection(words: str) -> bool:
    return _INJECTION.search(_NOT_INJECTION.sub(" ", words)) is not None


def _is_dishonest(words: str) -> bool:
    """A document or a story that is not so by their own words; not a lie of theirs, and not a refusal to lie."""
    words = _HONEST.sub(" ", words)
    if _FORGES.search(words):
        return True
    return _TELLS.search(words) is not None and _NOT_SO.search(words) is not None
