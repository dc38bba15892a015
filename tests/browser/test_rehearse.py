"""A practice call in a real Chromium: by keys alone, rewound, looked back on, and when things go wrong."""

from __future__ import annotations

from pathlib import Path

from tests.browser.node import in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
def test_in_chromium(tmp_path: Path) -> None:
    in_chromium("rehearse.test.mjs", tmp_path)
