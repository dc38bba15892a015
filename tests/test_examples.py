"""The reader's examples: each can be read, is labelled with what there is, and has no near-twin among the held-out."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from app.core.acts import Label
from app.core.case import DENIAL_CATEGORIES, FACTS

ROOT = Path(__file__).parent.parent
HELD_OUT = ROOT / "tests" / "heldout"
FILES = sorted([*(ROOT / "training").rglob("*.jsonl"), *HELD_OUT.glob("*.jsonl")])
NEAR_TWIN = 0.9


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def kind_of(path: Path) -> str:
    return path.stem if path.parent == HELD_OUT else path.parent.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_line_is_labelled_with_what_there_is(path: Path) -> None:
    found = lines(path)
    assert len({line["id"] for line in found}) == len({line["text"] for line in found}) == len(found)
    match kind_of(path):
        case "hear":
            assert Counter(line["label"] for line in found).keys() == set(get_args(Label))
        case "decode":
            assert Counter(line["category"] for line in found).keys() == set(DENIAL_CATEGORIES)
            assert all(code in line["text"] for line in found for code in line["rarc"])
        case "read":
            known = {*FACTS, "bills", "deadline"}
            assert {name for line in found for name in line["facts"]} <= known


@pytest.mark.parametrize("kind", ["hear", "decode", "read"])
def test_no_held_out_line_has_a_near_twin(kind: str) -> None:
    def words(line: dict[str, Any]) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", line["text"].lower()))

    shown = [words(line) for path in FILES if path.parent != HELD_OUT and kind_of(path) == kind for line in lines(path)]
    for line in lines(HELD_OUT / f"{kind}.jsonl"):
        held = words(line)
        assert all(len(held & seen) < NEAR_TWIN * len(held | seen) for seen in shown), line["id"]
