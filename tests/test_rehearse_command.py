"""`pushback rehearse`: a call by piped lines, its commands, the drill, and JSON."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.batch import BadInput
from app.rehearse_command import add_flags, playbook_in_use, run
from tests.conftest import PLAYBOOK


def rehearse(capsys: pytest.CaptureFixture[str], *words: str, lines: tuple[str, ...] = ()) -> str:
    parser = argparse.ArgumentParser()
    add_flags(parser)
    assert run(parser.parse_args(list(words)), [f"{line}\n" for line in lines]) == 0
    return capsys.readouterr().out


def as_json(capsys: pytest.CaptureFixture[str], *words: str, lines: tuple[str, ...] = ()) -> dict[str, Any]:
    found = json.loads(rehearse(capsys, "--json", *words, lines=lines))
    assert isinstance(found, dict)
    return found


def test_a_call_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    told = rehearse(capsys, "--seed", "3", lines=("I could do 4,000, maybe 5,000?", "Who can decide?", "/end"))
    assert "Seed 3." in told
    assert 'Change one thing: "4,000, maybe 5,000"' in told
    assert 'Worked: "Who can decide"' in told
    assert "Say it aloud once:" in told
    assert "Score " in told.splitlines()[-1]


def test_the_same_seed_and_lines_are_the_same_call(capsys: pytest.CaptureFixture[str]) -> None:
    lines = ("Who can decide?", "", "I can pay 3,570, as Medicare pays less.")
    assert as_json(capsys, "--seed", "7", lines=lines) == as_json(capsys, "--seed", "7", lines=lines)


def test_json_holds_turns_feedback_and_debrief(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(
        capsys, "--persona", "rigid", "--scenario", "hold_refused", "--seed", "1", lines=("Please hold the account.",)
    )
    assert (found["persona"], found["scenario"], found["seed"]) == ("rigid", "hold_refused", 1)
    (turn,) = found["turns"]
    assert turn["said"] == "Please hold the account."
    assert turn["answered"][0]["label"] == "hold_refused"
    assert turn["feedback"]["worked"]["quote"] == "hold the account"
    assert found["debrief"]["score"]["outcome"]["billed"] == "18000.00"


def test_prepared_numbers_count(capsys: pytest.CaptureFixture[str]) -> None:
    def prepared(*lines: str) -> int | None:
        found = as_json(capsys, "--seed", "1", lines=(*lines, "Who can decide?"))
        percent: int | None = found["debrief"]["score"]["measured"][0]["percent"]
        return percent

    assert prepared() == 0
    assert prepared("/target 4620") == 50
    assert prepared("/target 4620", "/ceiling 5,000") == 100


def test_rewind_wait_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(
        capsys, "--seed", "1", lines=("Hm.", "/rewind 1", "Who can decide?", "Goodbye.", "/wait 20", "Hello again.")
    )
    assert found["tries"] == 2
    assert [turn["said"] for turn in found["turns"]] == ["Who can decide?", "Goodbye.", "Hello again."]
    assert found["turns"][2]["day"] - found["turns"][1]["day"] == 20
    told = rehearse(capsys, "--seed", "1", lines=("I can pay 3,570.", "/rewind 1", "Who can decide?"))
    assert "What changed: Fewer numbers left your mouth." in told
    told = rehearse(capsys, "--seed", "1", lines=("/hint", "/rewind 1"))
    assert "You could say: " in told
    assert "(there is no turn 1; this try has 0)" in told


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("/target lots",), "is not an amount"),
        (("Hm.", "/target 4620"), "before the first line"),
        (("/rewind x",), "is not a whole number"),
        (("/wait 3",), "say something first"),
        (("/dance",), "the commands are"),
        (("Goodbye.", "Hello?"), "this call is over"),
    ],
)
def test_what_cannot_be_done_is_said_and_the_call_goes_on(
    capsys: pytest.CaptureFixture[str], lines: tuple[str, ...], said: str
) -> None:
    told = rehearse(capsys, "--seed", "1", lines=lines)
    assert said in told
    assert "After practice." in told


def test_nothing_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert as_json(capsys, "--seed", "1")["debrief"]["score"]["total"] is None
    assert "Score" not in rehearse(capsys, "--seed", "1")


def test_the_drill(capsys: pytest.CaptureFixture[str]) -> None:
    told = rehearse(
        capsys, "--drill", "--seed", "4", lines=("Who can decide, and please send me that in writing?",) * 10
    )
    assert "10. They: " in told
    assert told.rstrip().endswith("of 10 met.")
    found = as_json(capsys, "--drill", "--seed", "4", lines=("Who can decide?",))
    assert len(found["answers"]) == 1


def test_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    told = rehearse(capsys, "--list")
    assert "hold_refused" in told
    assert "kind_counselor" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--persona", "rigit"), "did you mean 'rigid'"),
        (("--scenario", "hold_refuse"), "did you mean 'hold_refused'"),
        (("--scenario", "zzz"), "see --list"),
    ],
)
def test_a_wrong_name_gets_the_nearest(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        rehearse(capsys, *words)


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(PLAYBOOK, tmp_path / "playbook"))
    (folder / "rehearsal" / "lines.yaml").write_text("lines: [", encoding="utf-8")
    monkeypatch.setenv("PUSHBACK_PLAYBOOK", str(folder))
    with pytest.raises(BadInput, match=r"rehearsal/lines\.yaml: line 2: mend the YAML"):
        playbook_in_use()
