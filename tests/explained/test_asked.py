"""asked.yaml: its faults are told in one report, its answers are short, and what was made of it is up to date."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.core.playbook import Explanation, Playbook
from app.language.ranking import ASKS, write_asks
from app.store.playbook import PlaybookError, load_playbook
from training.train import asked_examples

FOLDER = Path(__file__).parents[2] / "playbook"
_SENTENCES = re.compile(r"(?<=[.!?])\s+")


@pytest.fixture
def faults_of(tmp_path: Path) -> Callable[[Callable[[Any], object]], dict[str, str]]:
    """The faults of the playbook with another asked.yaml, by place."""

    def of(change: Callable[[Any], object]) -> dict[str, str]:
        folder = Path(shutil.copytree(FOLDER, tmp_path / "playbook"))
        fields = yaml.safe_load((folder / "asked.yaml").read_text(encoding="utf-8"))
        change(fields)
        (folder / "asked.yaml").write_text(yaml.safe_dump(fields, sort_keys=False), encoding="utf-8")
        with pytest.raises(PlaybookError) as caught:
            load_playbook(folder)
        assert {fault.file for fault in caught.value.faults} == {"asked.yaml"}
        return {fault.field: fault.remedy for fault in caught.value.faults}

    return of


def test_all_faults_stand_in_one_report(faults_of: Callable[[Callable[[Any], object]], dict[str, str]]) -> None:
    def break_it(asked: Any) -> None:
        asked["wages"]["rules"] = ["garnishment_cup"]
        asked["debt_sold"]["terms"] = ["debt_bayer"]
        asked["help_income"]["states"] = ["fap_required"]
        asked["credit"]["rules"] = ["bureaus_voluntary"]
        asked["er_bill"]["otherwise"] = "nobody"
        asked["sued"]["asks"].append(asked["wages"]["asks"][0])

    found = faults_of(break_it)
    assert "garnishment_cap" in found["wages.rules"]
    assert "debt_buyer" in found["debt_sold.terms"]
    assert {"help_income.states", "credit", "er_bill.otherwise", "sued.asks"} <= found.keys()


def test_an_unknown_key_and_an_empty_entry_are_faults(
    faults_of: Callable[[Callable[[Any], object]], dict[str, str]],
) -> None:
    def break_it(asked: Any) -> None:
        asked["wages"]["rulez"] = ["garnishment_cap"]
        asked["records"]["asks"] = []

    found = faults_of(break_it)
    assert any(at.startswith("wages") for at in found) and any(at.startswith("records") for at in found)


def test_an_answer_has_at_most_three_sentences(playbook: Playbook) -> None:
    def answers(entry: Explanation) -> list[str]:
        parts = [entry.first or "", *(playbook.rules[rule].wording for rule in entry.rules)]
        parts += [playbook.glossary[term].means for term in entry.terms]
        return [" ".join(part for part in parts if part), *(playbook.rules[rule].wording for rule in entry.states)]

    long = [(e.id, words) for e in playbook.asked.values() for words in answers(e) if len(_SENTENCES.split(words)) > 3]
    assert long == []


def test_the_ways_of_asking_are_those_of_the_playbook(tmp_path: Path) -> None:
    write_asks(((e.label, e.text) for e in asked_examples()), tmp_path / "asks.z")
    assert ASKS.read_bytes() == (tmp_path / "asks.z").read_bytes(), "asked.yaml has changed: run `make train`"
