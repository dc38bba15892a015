"""The widget's build: committed as it is built, small, asking nobody else; its types and units."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from app.main import WEB
from tests.browser.node import needs_node, run

MOST_ENTRY, MOST_SCREEN = 25_000, 15_000  # bytes, gzip -9: what a phone loads to chat, and for one more screen


def _size(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


@needs_node
def test_the_committed_build_is_the_build_of_the_source(tmp_path: Path) -> None:
    run("npx", "vite", "build", "--outDir", str(tmp_path), "--logLevel", "warn")
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
    run("npx", "tsc", "--noEmit")


@needs_node
def test_units() -> None:
    run("npx", "vitest", "run")
