"""Walks through the page in a real Chromium: whole cases, papers, an itemized bill, what can go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.node import in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
@pytest.mark.parametrize("name", ["play", "papers", "states", "bill"])
def test_in_chromium(name: str, tmp_path: Path) -> None:
    in_chromium(f"{name}.test.mjs", tmp_path)
