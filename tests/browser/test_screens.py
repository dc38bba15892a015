"""Every screen in a real Chromium: how it looks, and what can be done there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.node import in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
@pytest.mark.parametrize("name", ["looks", "screens"])
def test_in_chromium(name: str, tmp_path: Path) -> None:
    in_chromium(f"{name}.test.mjs", tmp_path)
