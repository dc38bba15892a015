"""`pushback offer`: the questions beside the decision, in words and as JSON."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from app.batch import BadInput
from app.offer_command import add_flags, from_flags, load_policy, run_batch, run_one

POLICY = load_policy(Path(__file__).parents[1] / "playbook")
FLAGS = ["--billed", "18000", "--medicare", "4200", "--allowed", "6000", "--tier", "2", "--day", "60"]


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_flags(parser)
    return parser.parse_args([*FLAGS, *words])


def told(capsys: pytest.CaptureFixture[str], *words: str, as_json: bool = False) -> str:
    given = parsed(*words)
    run_one(from_flags(vars(given)), io.BytesIO(), POLICY, as_json=as_json, asked=given.what_if, why=given.why)
    return capsys.readouterr().out


def test_what_if_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert "If they ask $4,500: accept pending terms $4,500" in told(capsys, "--what-if", "4500")


def test_why_in_words_marks_what_is_private(capsys: pytest.CaptureFixture[str]) -> None:
    words = told(capsys, "--why")
    higher, lower = words.split("Why not higher?")[1].split("Why not lower?")
    assert "85% of that is $3,570" in higher
    assert "(only for you) Never say $6,000" in higher
    assert "reads as an insult" in lower


def test_questions_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    answer: dict[str, Any] = json.loads(told(capsys, "--why", "--what-if", "7,000", as_json=True))
    assert answer["act"] == "offer"
    assert answer["what_if"]["ask"] == "7000.00"
    assert answer["what_if"]["decision"]["act"] == "offer"
    assert {"code", "text", "rule", "private"} == set(answer["why_not_higher"][0]) == set(answer["why_not_lower"][0])


def test_without_the_flags_there_is_the_decision_alone(capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(told(capsys, as_json=True))
    assert not {"what_if", "why_not_higher", "why_not_lower"} & set(answer)
    moved = {fact["fact"]: fact["could_move"] for fact in answer["missing"]}
    assert (moved["group_code"], moved["hold_until"]) == ("3570.00", None)


@pytest.mark.parametrize(
    ("asked", "remedy"),
    [("lots", "write it as 4500"), ("-1", "from \\$0 to"), ("10000000000", "from \\$0 to"), ("nan", "write it as")],
)
def test_an_ask_that_is_no_amount_is_refused(asked: str, remedy: str) -> None:
    with pytest.raises(BadInput, match=f"--what-if: .*{remedy}"):
        run_one({"billed": 1}, io.BytesIO(), POLICY, as_json=True, asked=asked)


def test_a_batch_tells_what_each_fact_could_move(capsys: pytest.CaptureFixture[str]) -> None:
    run_batch([b'{"id": 1, "billed": 9000}'], POLICY)
    answer = json.loads(capsys.readouterr().out)
    assert {m["fact"]: m["high"] for m in answer["missing"]}["medicare"] == "3825.00"
