"""The page with a model that words the answers, in a real Chromium: as they come, explained, and gone without."""

from __future__ import annotations

import re
from pathlib import Path

from app.core.guard.words import REASONS
from tests.browser.node import WIDGET, in_chromium, needs_chromium, needs_node


@needs_node
@needs_chromium
def test_in_chromium(tmp_path: Path) -> None:
    in_chromium("model.test.mjs", tmp_path)


def test_the_page_has_plain_words_for_every_refusal() -> None:
    text = (WIDGET / "src/strings/words.ts").read_text(encoding="utf-8")
    named = re.findall(r'"(\w+)"', text[text.index("const HELD") : text.index("const en")])
    assert sorted(named) == sorted(REASONS)
