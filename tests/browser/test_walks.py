"""Walks through the page in a real Chromium: whole cases, papers, an itemized bill, what can go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.node import WIDGET, in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
@pytest.mark.parametrize("name", ["play", "papers", "states", "bill"])
def test_in_chromium(name: str, tmp_path: Path) -> None:
    in_chromium(f"{name}.test.mjs", tmp_path)


def test_no_browser_test_is_left_out() -> None:
    found = {path.name.removesuffix(".test.mjs") for path in (WIDGET / "tests/browser").glob("*.test.mjs")}
    assert found == {"play", "papers", "states", "looks", "screens", "bill", "call", "rehearse"}
