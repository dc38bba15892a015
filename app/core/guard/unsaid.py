"""What of a script was not said yet: the script completes what a model left out or was cut off from."""

from __future__ import annotations

import re

from app.core.guard.plain import PLAIN
from app.core.guard.reading import Reading, read
from app.core.guard.spans import SLOT

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"\[])")
# A sentence counts as said when so much of its matter was; and one stands for another when so much of it is shared.
_SAID, _LIKE = 0.5, 0.4


def sentences_of(script: str) -> list[str]:
    """The sentences of a script, slots and quotations kept whole."""
    return [sentence.strip() for sentence in _SENTENCE.split(script) if sentence.strip()]


def unsaid(script: str, said: str) -> list[str]:
    """The sentences of the script (with slots) that `said` leaves out, in order."""
    if not said:
        return sentences_of(script)
    heard, slots = read(said), set(SLOT.findall(said))
    return [one for one in sentences_of(script) if not _is_said(one, heard, slots)]


def closest(sentence: str, script: str, said: str) -> str | None:
    """The sentence of the script, not said yet, that this one stands for; None where it stands for none."""
    heard, slots = read(sentence), set(SLOT.findall(sentence))
    likeness = {one: _shared(one, heard) + bool(slots & set(SLOT.findall(one))) for one in unsaid(script, said)}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= _LIKE else None


def _is_said(sentence: str, heard: Reading, slots: set[str]) -> bool:
    return set(SLOT.findall(sentence)) <= slots and _shared(sentence, heard) >= _SAID


def _shared(sentence: str, heard: Reading) -> float:
    """How much of the sentence's matter was heard, in the same words or in words for the same; 1 where it has none."""
    told = read(sentence)
    matter = (told.bases - PLAIN) or told.bases
    if not matter:
        return 1.0
    return sum(map(heard.says, matter)) / len(matter)
