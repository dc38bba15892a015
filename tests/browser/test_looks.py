"""Every screen in a real Chromium, as it looks: sizes, themes, large text, contrast, names for a screen reader."""

from __future__ import annotations

from pathlib import Path

from tests.browser.node import in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
def test_in_chromium(tmp_path: Path) -> None:
    in_chromium("looks.test.mjs", tmp_path)
