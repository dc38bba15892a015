"""Running Node where it is there: the widget's own tools, and the tests that drive a real Chromium."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conversations import FOLDER
from tests.transcripts.marks import AS_WRITTEN

HERE = Path(__file__).parent
WIDGET = HERE.parents[1] / "widget"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MUST = os.environ.get("PUSHBACK_TEST_ALL") == "1"

needs_node = pytest.mark.skipif(
    not (WIDGET / "node_modules/.stamp").exists() and not MUST,
    reason="no Node here when the tests were set up; with PUSHBACK_TEST_ALL=1 that is a failure",
)
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None and not MUST, reason="no Chromium here; with PUSHBACK_TEST_ALL=1 that is a failure"
)


def run(*command: str, **environment: str) -> None:
    """Run it in the widget's folder; what it printed is the failure's message."""
    done = subprocess.run(
        command, cwd=WIDGET, env={**os.environ, **environment}, capture_output=True, text=True, timeout=900
    )
    assert done.returncode == 0, f"{done.stdout[-12000:]}\n{done.stderr[-4000:]}"


def in_chromium(name: str, folder: Path) -> None:
    """Run one file of browser tests against servers of its own."""
    assert CHROMIUM is not None
    (folder / "cases.json").write_text(json.dumps(cases()))
    where = {"PYTHON": sys.executable, "CASES": str(folder / "cases.json"), "CHROMIUM": CHROMIUM}
    run("node", "--test", "--test-reporter=spec", f"tests/browser/{name}", **where)


def cases() -> dict[str, list[dict[str, Any]]]:
    """The two cases as plain lines: what is said, after how many days, what the coach does."""
    settled = yaml.safe_load((HERE / "settled.yaml").read_text(encoding="utf-8"))
    return {
        "the planned operation": _lines("planned_operation"),
        # The last line of the emergency opens a second bill; ours settles the first.
        "the emergency": [*_lines("emergency_out_of_network")[:-1], *settled],
    }


def _lines(name: str) -> list[dict[str, Any]]:
    turns = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))["turns"]
    return [
        {
            "say": AS_WRITTEN.fill(turn["say"]),
            "after": turn.get("after", 0),
            "move": turn["expect"].get("move"),
            "stage": turn["expect"].get("stage"),
            "shows": [AS_WRITTEN.fill(words) for words in turn["expect"].get("shows", [])],
        }
        for turn in turns
    ]
