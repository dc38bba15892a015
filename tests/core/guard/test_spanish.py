"""The guard in Spanish: honest wordings pass, the scripts pass, and nothing harmful is said beside any of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from app.core.guard.words import Brief, why_not
from app.core.playbook import Playbook
from tests.core.guard.families_es import SAID_ES
from tests.core.guard.release import release
from tests.core.guard.scripts import spanish_briefs

HONEST = yaml.safe_load((Path(__file__).parent / "honest_es.yaml").read_text())


@pytest.fixture(scope="module")
def told(playbook: Playbook) -> dict[str, Brief]:
    return spanish_briefs(playbook)


def test_the_spanish_lines_pass_their_own_guard(told: dict[str, Brief]) -> None:
    assert len(told) > 90 and {at for at, brief in told.items() if release(brief.script, brief).refused} == set()


def test_honest_spanish_reaches_the_user_with_changed_words(told: dict[str, Brief]) -> None:
    found = {text: release(text, told[at]) for at, texts in HONEST.items() for text in texts}
    refused = {text: one.refused for text, one in found.items() if one.refused}
    assert len(found) >= 30
    assert sum(one.changed for one in found.values()) / len(found) >= 0.9, refused


@pytest.mark.parametrize("family", sorted(SAID_ES))
def test_nothing_harmful_is_said_in_spanish(family: str, told: dict[str, Brief]) -> None:
    leaked = [
        (line, brief.script)
        for line in SAID_ES[family]
        for brief in told.values()
        if line.rstrip(".").lower() not in brief.script.lower() and why_not(line, brief) is None
    ]
    assert leaked == []
