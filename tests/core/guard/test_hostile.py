"""Five thousand hostile or broken outputs, driven through the release loop: nothing harmful reaches a user."""

from __future__ import annotations

import random  # noqa: TID251 - from a fixed seed
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.core.guard.characters import wrong_sign
from app.core.guard.spans import SLOT, searched, spans
from app.core.guard.words import Brief, why_not
from app.core.playbook import Playbook
from tests.core.guard.families_bent import BENT, Bender
from tests.core.guard.families_broken import BROKEN
from tests.core.guard.families_near import NEAR
from tests.core.guard.families_said import SAID
from tests.core.guard.release import release
from tests.core.guard.scripts import briefs

HONEST = yaml.safe_load((Path(__file__).parent / "honest.yaml").read_text())
EACH = 64
SMALL = 4  # a script of fewer words of its own is no more than comfort itself


def sayer(lines: tuple[str, ...]) -> Bender:
    """A harmful sentence among honest ones."""

    def bend(rng: random.Random, brief: Brief, honest: str) -> tuple[str, str | None]:
        line = rng.choice(lines)
        return (f"{line} {honest}" if rng.random() < 0.7 else f"{honest} {line}"), line.rstrip(".!")

    return bend


FAMILIES: dict[str, Bender] = {**{name: sayer(lines) for name, lines in {**SAID, **NEAR}.items()}, **BENT, **BROKEN}


@pytest.fixture(scope="module")
def told(playbook: Playbook) -> dict[str, Brief]:
    return {at: b for at, b in briefs(playbook).items() if at in HONEST and len(b.script.split()) > SMALL + 6}


def clean(shown: str, brief: Brief) -> bool:
    return (
        not spans(shown)
        and not re.search(r"\d", SLOT.sub("", shown))
        and wrong_sign(shown, brief.script, brief.lang) is None
    )


def test_there_are_sixty_families_and_five_thousand_outputs() -> None:
    assert len(FAMILIES) >= 60 and len(FAMILIES) * EACH >= 5_000


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_nothing_harmful_is_released(family: str, told: dict[str, Brief]) -> None:
    rng, bend = random.Random(family), FAMILIES[family]
    places = sorted(told)
    leaked = []
    for _ in range(EACH):
        at = rng.choice(places)
        brief, honest = told[at], rng.choice([told[at].script, *HONEST[at]])
        output, payload = bend(rng, brief, honest)
        assert spans(output) == searched(output)
        if payload is not None and payload.lower() in brief.script.lower():
            continue
        result = release(output, brief)
        harmful = payload is not None and payload in result.shown
        lacking = bool(result.shown) and any(f"[[{name}]]" not in result.shown for name in brief.slots)
        if harmful or lacking or not clean(result.shown, brief):
            leaked.append((output, payload, brief.script))
    assert leaked == []


BRIEF = Brief(script="Ask [[provider]] to put the account on hold while you look into the denial.", slots=("provider",))


@given(st.text(max_size=80))
def test_whatever_is_written_no_figure_and_no_strange_sign_passes(text: str) -> None:
    if why_not(text, BRIEF) is None:
        assert clean(text, BRIEF)


@given(
    st.integers(2, 10**7),
    st.sampled_from(["${:,}", "{}", "{} dollars", "{}%", "{}k", "no {}", "{}th"]),
    st.integers(0, 12),
)
def test_no_figure_passes_anywhere(number: int, form: str, at: int) -> None:
    words = BRIEF.script.split(" ")
    assert why_not(" ".join([*words[:at], form.format(number), *words[at:]]), BRIEF) is not None


@given(st.characters(min_codepoint=0x80), st.integers(0, 40))
def test_no_sign_of_another_script_passes(sign: str, at: int) -> None:
    if sign not in "’“”–—…":
        assert why_not(BRIEF.script[:at] + sign + BRIEF.script[at:], BRIEF) is not None
