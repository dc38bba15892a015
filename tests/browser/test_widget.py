"""The widget: its committed build, its size, its units, and the page in a real Chromium on a real server."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.main import WEB
from tests.conversations import FOLDER
from tests.transcripts.marks import AS_WRITTEN

HERE = Path(__file__).parent
WIDGET = HERE.parents[1] / "widget"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
BROWSER_TESTS = sorted(path.name for path in (WIDGET / "tests/browser").glob("*.test.mjs"))
MUST = os.environ.get("PUSHBACK_TEST_ALL") == "1"
MOST_ENTRY, MOST_SCREEN = 25_000, 15_000  # bytes, gzip -9: what a phone loads to chat, and for one more screen

needs_node = pytest.mark.skipif(
    not (WIDGET / "node_modules/.stamp").exists() and not MUST,
    reason="no Node here when the tests were set up; with PUSHBACK_TEST_ALL=1 that is a failure",
)
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None and not MUST, reason="no Chromium here; with PUSHBACK_TEST_ALL=1 that is a failure"
)


def _run(*command: str, **environment: str) -> None:
    done = subprocess.run(
        command, cwd=WIDGET, env={**os.environ, **environment}, capture_output=True, text=True, timeout=900
    )
    assert done.returncode == 0, f"{done.stdout[-12000:]}\n{done.stderr[-4000:]}"


def _size(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


@needs_node
def test_the_committed_build_is_the_build_of_the_source(tmp_path: Path) -> None:
    _run("npx", "vite", "build", "--outDir", str(tmp_path), "--logLevel", "warn")
    built = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.js")}
    committed = {path.relative_to(WEB): path.read_bytes() for path in WEB.rglob("*.js")}
    assert sorted(built) == sorted(committed), "run `make widget`"
    assert [name for name in built if built[name] != committed[name]] == [], "run `make widget`"


def test_what_a_phone_loads_is_small() -> None:
    entry = _size(WEB / "widget.js")
    assert entry <= MOST_ENTRY, f"the chat entry has {entry:,} bytes"
    sizes = {path.name: _size(path) for path in (WEB / "static").glob("*.js")}
    assert {name: size for name, size in sizes.items() if size > MOST_SCREEN} == {}
    assert len(sizes) >= 6


def test_the_entry_loads_nothing_at_once() -> None:
    """What it imports statically would have to be counted with it."""
    imports = re.compile(r"(?:^|;)import\s*[\w*{\"'`]")
    assert not imports.search((WEB / "widget.js").read_text())


def test_no_file_of_the_build_names_another_host() -> None:
    # Names of XML namespaces are no requests.
    hosts = re.compile(r"https?://(?!www\.w3\.org/)[\w.-]+")
    found = {path.name: hosts.findall(path.read_text()) for path in WEB.rglob("*.js")}
    assert {name: urls for name, urls in found.items() if urls} == {}


@needs_node
def test_types() -> None:
    _run("npx", "tsc", "--noEmit")


@needs_node
def test_units() -> None:
    _run("npx", "vitest", "run")


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two cases as plain lines: what is said, on which day, what the coach does."""
    settled = yaml.safe_load((HERE / "settled.yaml").read_text(encoding="utf-8"))
    # The last line of the emergency opens a second bill; ours settles the first.
    lines = {
        "the planned operation": _lines("planned_operation"),
        "the emergency": [*_lines("emergency_out_of_network")[:-1], *settled],
    }
    path = tmp_path_factory.mktemp("cases") / "cases.json"
    path.write_text(json.dumps(lines))
    return path


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


@needs_node
@needs_chromium
@pytest.mark.parametrize("name", BROWSER_TESTS)
def test_in_chromium(name: str, cases: Path) -> None:
    assert CHROMIUM is not None
    where = {"PYTHON": sys.executable, "CASES": str(cases), "CHROMIUM": CHROMIUM}
    _run("node", "--test", "--test-reporter=spec", f"tests/browser/{name}", **where)
