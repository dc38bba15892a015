"""Whole replies as models word them: what reaches the user of them, and how much is all the model's own.

All of `honest_replies` and `honest_openings` were looked at while the guard was loosened, so the rates are what it must
keep. What voices fare that nobody tuned on is measured apart, with texts that are in no test.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from app.core.guard.release import Release
from app.core.guard.spans import SLOT
from app.core.guard.words import Brief, why_not

HERE = Path(__file__).parent
CHANGED, WHOLE = 0.97, 0.6  # of the replies: a sentence of the model's own is shown; nothing else is
OPENINGS = 0.5


def told(data: str) -> list[tuple[Brief, str]]:
    written: list[dict[str, Any]] = yaml.safe_load((HERE / f"{data}.yaml").read_text())
    return [(_brief(one), text) for one in written for text in one["texts"]]


def _brief(one: dict[str, Any]) -> Brief:
    script = one["script"]
    return Brief(script=script, slots=tuple(SLOT.findall(script)), may_say=frozenset(one.get("may_say", ())))


def _released(text: str, brief: Brief, step: int) -> Release:
    """As it comes from a model, some letters at a time."""
    out = Release(brief)
    for at in range(0, len(text), step):
        out.more(text[at : at + step])
    out.end()
    return out


@pytest.mark.parametrize("voice", [0, 1])
def test_replies_reach_the_user_in_the_words_of_the_model(voice: int) -> None:
    found = [(_released(text, brief, 7), brief) for brief, text in told("honest_replies")[voice::2]]
    own = [out.has_own_words and out.text.split() != brief.script.split() for out, brief in found]
    whole = [changed and not out.said_ours and not out.refused for changed, (out, _) in zip(own, found, strict=True)]
    assert len(found) == 126
    assert sum(own) / len(found) >= CHANGED and sum(whole) / len(found) >= WHOLE - 0.05 * (voice == 0)


def test_every_slot_of_a_reply_is_shown_whatever_was_held_back() -> None:
    for brief, text in told("honest_replies"):
        out = _released(text, brief, 5)
        assert not out.has_own_words or all(f"[[{name}]]" in out.text for name in brief.slots)


def test_half_of_what_only_mirrors_passes() -> None:
    found = told("honest_openings")
    assert len(found) >= 120
    assert sum(why_not(text, brief) is None for brief, text in found) / len(found) >= OPENINGS
