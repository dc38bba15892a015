"""The evaluation of models: its files, a small part of it on the pretend model, and two results beside each other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.language.llm import OpenAIModel
from app.language.model_facts import MAY_ASK, MAY_SAY, MAY_TELL
from app.language.model_reading import ModelReader
from app.language.prompts import load_prompts
from app.language.redact import Redactor
from app.main import load_deps
from app.settings import SHIPPED, Settings
from bench.eval import reading, results, wording
from bench.eval.__main__ import UNSET, evaluate, pretend_model

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with pretend_model() as running:
        yield running


def test_the_files_hold_what_they_say() -> None:
    moments, messages = wording.load_moments(), reading.load_messages()
    assert len(moments) == 40 and len({(one.leads, one.say) for one in moments}) == 40
    assert len(messages) == 80 and len({one.text for one in messages}) == 80
    known = {"asked": MAY_ASK, "said": MAY_SAY}
    for one in messages:
        assert all(name in MAY_TELL or value in known[name] for name, value in one.wanted), one


async def test_the_pretend_model_reads_no_worse_than_the_reader_alone(url: str) -> None:
    settings = Settings()
    deps, model = load_deps(settings), OpenAIModel(url, None, "fake/good")
    reader = ModelReader(model, load_prompts(settings.prompts)["understand"], Redactor(deps.playbook))
    read = await reading.measure(deps.listener, reader, reading.load_messages())
    await model.close()
    for how in ("in_a_turn", "always"):
        assert read[how]["right"] >= read["alone"]["right"] and read[how]["wrong"] <= read["alone"]["wrong"]
    assert read["worse"] == 0 and read["better"] > 0 and read["failed"] == {}


async def test_a_broken_model_has_worse_figures_and_they_compare(url: str, tmp_path: Path) -> None:
    found: dict[str, dict[str, Any]] = {}
    for behaviour in ("good", "slot_dropping"):
        model = OpenAIModel(url, None, f"fake/{behaviour}")
        result = await evaluate(model, Settings(), "2026-11-27", first=3)
        found[behaviour] = results.read(results.keep(result, tmp_path))
    good, dropping = found["good"]["wording"], found["slot_dropping"]["wording"]
    assert good["asked"] == 3 and good["own_words"] == 1 and good["slots_kept"] == 1
    assert good["worded"] > dropping["worded"] and dropping["slots_kept"] < 1
    table = results.compare(found["slot_dropping"], found["good"])
    line = next(row for row in table.splitlines() if row.strip().startswith("worded "))
    assert line.endswith("*") and "fake/slot_dropping" in table and json.dumps(found["good"]["prompts"])
    assert "worded" in results.show(found["good"])


def test_without_a_model_it_says_in_one_line_what_to_set(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench.eval", "--out", str(tmp_path)],
        cwd=SHIPPED, capture_output=True, text=True, check=False, env={"PATH": "", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{UNSET}\n")
