"""A model is waited for ten times as long where a test is not about time: a busy machine must not decide it."""

from __future__ import annotations

import pytest

from app.language import llm, model_clock
from app.language.model import Deadline

_TIMES = 10


class _Unhurried(model_clock.Clock):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__(Deadline(_TIMES * deadline.first_text, _TIMES * deadline.whole, deadline.retry))


def unhurried(patch: pytest.MonkeyPatch) -> None:
    """Every model of this process, from now on."""
    patch.setattr(model_clock, "PAUSE", _TIMES * model_clock.PAUSE)
    patch.setattr(llm, "Clock", _Unhurried)
