"""The transcripts as plain lines: whole conversations to play where the words do not matter, but what they do does."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

from tests.transcripts.marks import AS_WRITTEN

FOLDER = Path(__file__).parent / "transcripts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


class Spoken(NamedTuple):
    """What a person says, and whether they are on the phone."""

    words: str
    mode: str


def spoken(name: str) -> list[Spoken]:
    """The person's lines of one conversation."""
    turns = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))["turns"]
    return [Spoken(AS_WRITTEN.fill(turn["say"]), turn.get("mode", "case")) for turn in turns]
