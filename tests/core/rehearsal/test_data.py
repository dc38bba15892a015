"""The rehearsal's data: eight personas, the promised scenarios, lines for every label; and faults named at once."""

from __future__ import annotations

from typing import Any, get_args

import pytest
import textstat

from app.core.acts import Label
from app.core.faults import FaultsFound
from app.core.rehearsal.library import read_library
from app.core.rehearsal.persona import figures_in
from app.core.rehearsal.scenario import Facts, own_scenario
from app.core.rehearsal.session import Session
from tests.core.rehearsal.practice import begin, library, raw_files, speak

PROMISED = {
    "hold_refused", "itemized_refused", "we_dont_negotiate", "first_discount", "prompt_pay_today", "payment_plan_push",
    "collections_threat", "agency_call", "anesthesia_bill", "prior_authorization_blame", "verbal_only_deal",
    "financial_counselor",
}  # fmt: skip
PERSONAS = sorted(library().personas)
SCENARIOS = sorted(library().scenarios)


def test_eight_personas_and_every_promised_scenario() -> None:
    assert len(PERSONAS) == 8
    assert set(SCENARIOS) >= PROMISED


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("persona", PERSONAS)
def test_every_persona_can_play_every_scenario(persona: str, scenario: str) -> None:
    session = speak(begin(persona, scenario, 3), "Hello, I'm calling about my bill.", "", "Who can decide on this?")
    lines = [session.opening_line, *(turn.line for turn in session.turns)]
    assert all(lines)
    assert not any("{" in line or "None" in line for line in lines)


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_label_has_a_line_of_several(persona: str) -> None:
    found = library()
    for label in get_args(Label):
        assert len({*found.personas[persona].lines.get(label, ()), *found.wording.lines[label]}) >= 3


def test_texts_are_plain() -> None:
    found = library()
    texts = [line for lines in found.wording.lines.values() for line in lines if not figures_in(line)]
    texts += [line for one in found.personas.values() for lines in one.lines.values() for line in lines]
    texts += [one.about for one in (*found.personas.values(), *found.scenarios.values())]
    assert textstat.flesch_kincaid_grade(" ".join(texts)) <= 8


def test_the_same_label_is_worded_in_more_than_one_way() -> None:
    def opening(seed: int) -> Session:
        return begin("by_the_book", "we_dont_negotiate", seed)

    assert len({opening(seed).opening_line for seed in range(12)}) > 2


def _break(change: dict[str, Any], name: str) -> list[str]:
    files = raw_files()
    content = files[name]
    assert isinstance(content, dict)
    files[name] = {**content, **change}
    with pytest.raises(FaultsFound) as found:
        read_library(files)
    return [str(fault) for fault in found.value.faults]


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("personas/rigid.yaml", {"id": "other"}, "as the file is called"),
        ("personas/rigid.yaml", {"grants_hold": 130}, "less than or equal to 100"),
        ("personas/rigid.yaml", {"floor": {"of": "cash", "low": 90, "high": 80}}, "swap them"),
        ("personas/rigid.yaml", {"lines": {"no_such": ["x"]}}, "is no label"),
        ("personas/rigid.yaml", {"lines": {"no_authority": ["{secret}"]}}, "a line may use"),
        ("personas/rigid.yaml", {"mood": "bad"}, "mood"),
        ("scenarios/agency_call.yaml", {"persona": "nobody"}, "there is no persona 'nobody'"),
        ("scenarios/agency_call.yaml", {"position": {"bill": "1"}}, "there is no field 'bill'"),
        ("lines.yaml", {"lines": {}}, "write at least three"),
    ],
)
def test_faults_say_what_to_mend(name: str, change: dict[str, Any], said: str) -> None:
    faults = _break(change, name)
    assert any(fault.startswith(name) and said in fault for fault in faults)


def test_all_faults_come_at_once_and_a_stray_file_is_one() -> None:
    files = raw_files() | {"stray.yaml": {}, "personas/rigid.yaml": {}, "scenarios/agency_call.yaml": {}}
    with pytest.raises(FaultsFound) as found:
        read_library(files)
    assert {"stray.yaml", "personas/rigid.yaml", "scenarios/agency_call.yaml"} <= {
        one.file for one in found.value.faults
    }
    with pytest.raises(FaultsFound, match="file is missing"):
        read_library({})


def test_a_persons_own_bill_is_a_scenario() -> None:
    position = library().scenarios["first_discount"].position
    own = own_scenario(position, Facts(insured=True))
    session = speak(begin("rigid", own, 1), "Who can decide on this?")
    assert session.setup.ours.opening < session.setup.position.billed
    assert session.turns[0].answered
