"""The guard against harm in the very turns that it was opened for: not one line of it is shown."""

from __future__ import annotations

import random  # noqa: TID251 - from a fixed seed

import pytest

from app.core.guard.spans import SLOT
from app.core.guard.words import Brief, why_not
from app.core.playbook import Playbook
from tests.core.guard.families_loosened import AGAINST, LOOSENED
from tests.core.guard.release import release
from tests.core.guard.scripts import briefs
from tests.core.guard.test_hostile import EACH, HONEST, SMALL, clean, sayer

# Lines of `AGAINST` that the guard still lets pass: most lose the sense and harm nobody; a change may only lower them.
# Before it was loosened, 53 of 172 passed, and 66 of the 281 of `LOOSENED` beside some script.
LEAKED = {"noted_falsely": 1, "no_dropped": 3, "who_and_whom": 7, "merged_and_split": 2, "turned_by_a_word": 0}


@pytest.fixture(scope="module")
def told(playbook: Playbook) -> dict[str, Brief]:
    return {at: b for at, b in briefs(playbook).items() if at in HONEST and len(b.script.split()) > SMALL + 6}


@pytest.mark.parametrize("family", sorted(LOOSENED))
def test_nothing_harmful_is_released(family: str, told: dict[str, Brief]) -> None:
    rng, bend = random.Random(family), sayer(LOOSENED[family])
    places, leaked = sorted(told), []
    for _ in range(EACH):
        at = rng.choice(places)
        brief, honest = told[at], rng.choice([told[at].script, *HONEST[at]])
        output, payload = bend(rng, brief, honest)
        result = release(output, brief)
        if payload is not None and payload.lower() not in brief.script.lower() and payload in result.shown:
            leaked.append((payload, brief.script))
        assert clean(result.shown, brief)
    assert leaked == []


@pytest.mark.parametrize("family", sorted(AGAINST))
def test_no_more_is_turned_round_than_reported(family: str) -> None:
    leaked = [
        (line, script)
        for script, lines in AGAINST[family]
        for line in lines
        if why_not(line, Brief(script=script, slots=tuple(SLOT.findall(script)))) is None
    ]
    assert len(leaked) <= LEAKED[family], leaked
