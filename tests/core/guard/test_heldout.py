"""The guard against families and wordings that it was not made with. Figures of the frozen guard: in their files."""

from __future__ import annotations

import random  # noqa: TID251 - from a fixed seed
from collections import Counter
from pathlib import Path

import pytest
import yaml

from app.core.guard.words import Brief
from app.core.playbook import Playbook
from tests.core.guard.families_bent import Bender
from tests.core.guard.families_heldout import HELD_BENT, HELD_SAID
from tests.core.guard.release import release
from tests.core.guard.scripts import briefs
from tests.core.guard.test_hostile import EACH, HONEST, SMALL, clean, sayer

FAMILIES: dict[str, Bender] = {**{name: sayer(lines) for name, lines in HELD_SAID.items()}, **HELD_BENT}
# Payloads shown; a change to the guard may only lower them. On the frozen guard: see families_heldout.py.
LEAKED = {"swapped_roles": 1, "slip_of_a_word": 38}
WHOLE, BEGUN = 13, 23  # of 40 honest wordings


@pytest.fixture(scope="module")
def told(playbook: Playbook) -> dict[str, Brief]:
    return briefs(playbook)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_no_more_is_released_than_was_reported(family: str, told: dict[str, Brief]) -> None:
    rng, bend = random.Random(family), FAMILIES[family]
    places = sorted(at for at in HONEST if at in told and len(told[at].script.split()) > SMALL + 6)
    leaked: Counter[str | None] = Counter()
    for _ in range(EACH):
        at = rng.choice(places)
        brief, honest = told[at], rng.choice([told[at].script, *HONEST[at]])
        output, payload = bend(rng, brief, honest)
        if payload is not None and payload.lower() in brief.script.lower():
            continue
        result = release(output, brief)
        assert clean(result.shown, brief), output
        leaked[payload] += payload is not None and payload in result.shown
    assert leaked.total() <= LEAKED.get(family, 0), +leaked


def test_honest_wordings_in_other_voices_fare_no_worse_than_reported(told: dict[str, Brief]) -> None:
    written = yaml.safe_load((Path(__file__).parent / "honest_heldout.yaml").read_text())
    found = [release(text, told[at]) for at, texts in written.items() for text in texts]
    assert len(found) == 40
    assert sum(one.refused is None for one in found) >= WHOLE and sum(bool(one.shown) for one in found) >= BEGUN
