"""Every screen in a real Chromium, as it looks: sizes, themes, large text, contrast, names for a screen reader."""

from __future__ import annotations

from pathlib import Path

from tests.browser.node import WIDGET, in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
def test_in_chromium(tmp_path: Path) -> None:
    in_chromium("looks.test.mjs", tmp_path)


def test_no_browser_test_is_left_out() -> None:
    found = {path.name.removesuffix(".test.mjs") for path in (WIDGET / "tests/browser").glob("*.test.mjs")}
    assert found == {"play", "papers", "states", "looks", "screens", "bill", "call", "rehearse", "model"}
