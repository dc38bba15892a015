"""A call in a real Chromium: by keys alone, cut off and joined again, on two devices, cleared."""

from __future__ import annotations

from pathlib import Path

from tests.browser.node import in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
def test_in_chromium(tmp_path: Path) -> None:
    in_chromium("call.test.mjs", tmp_path)
