"""The lines that we give people to say are read as answers to what they answer, and as no trap."""

from __future__ import annotations

import pytest

from app.core.rehearsal.answers import MEETS, meets
from app.core.rehearsal.caller import read_line
from tests.core.rehearsal.practice import lines


def _all_say_lines() -> list[tuple[str, str]]:
    return [(label, line) for label, found in lines().items() for line in found]


@pytest.mark.parametrize(("label", "line"), _all_say_lines())
def test_our_own_lines_meet_the_objection_and_step_into_no_trap(label: str, line: str) -> None:
    kinds = frozenset(act.kind for act in read_line(line))
    assert not kinds & {"pay", "plan_accept", "admit", "disclose", "claim", "insult", "avoid_phrase", "threat"}
    assert label not in MEETS or meets(label, kinds)  # type: ignore[arg-type]
