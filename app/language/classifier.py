"""A linear classifier read from one plain file: no library, the same answers as the one that was trained.

The file, written by `training/train.py`: a line of JSON (labels, biases, scales, hash of the examples), the features,
one to a line, in two blocks (words, letters), one byte for the weight of each feature in a text (inverse document
frequency), and one byte for its weight for each label.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from math import exp, log, sqrt
from pathlib import Path

from app.language.features import letter_features, word_features, words_of

TRAINED = Path(__file__).parent / "trained"
_LANE = 4  # bytes of one label's running sum
_STEPS = 1024  # a feature's share of its text, in whole steps
_ZERO = 128  # weights are kept as 0 to 255


@cache
def trained(task: str) -> Classifier:
    """The classifier of a task (`hear`, `decode`), read once."""
    return Classifier(TRAINED / f"{task}.model")


class Classifier:
    """Labels with their probabilities for a line of matched text."""

    def __init__(self, path: Path) -> None:
        raw = path.read_bytes()
        end = raw.index(b"\n")
        head = json.loads(raw[:end])
        self.labels: tuple[str, ...] = tuple(head["labels"])
        self.hash: str = head["hash"]
        self._bias: list[float] = head["bias"]
        self._scale: float = head["scale"] / _STEPS
        count: int = head["features"]
        start = end + 1 + head["names"]
        self._index = {name: i for i, name in enumerate(raw[end + 1 : start].decode().split("\n"))}
        self._rarity = [head["rarity"] * byte for byte in raw[start : start + count]]
        self._weights = raw[start + count :]
        self._rows: dict[int, int] = {}

    def scores(self, low: str) -> list[tuple[str, float]]:
        """Every label with its probability, the likeliest first."""
        words = words_of(low)
        total, shares = 0, 0
        for block in (word_features(words), letter_features(words)):
            for index, share in self._shares(block):
                total += share * self._row(index)
                shares += share
        lanes = total.to_bytes(_LANE * len(self.labels), "little")
        sums = [int.from_bytes(lanes[i : i + _LANE], "little") - _ZERO * shares for i in range(0, len(lanes), _LANE)]
        logits = [bias + self._scale * value for bias, value in zip(self._bias, sums, strict=True)]
        top = max(logits)
        weights = [exp(logit - top) for logit in logits]
        whole = sum(weights)
        found = zip(self.labels, (weight / whole for weight in weights), strict=True)
        return sorted(found, key=lambda pair: -pair[1])

    def knows(self, word: str) -> bool:
        """Whether the word was seen often enough in the examples to count."""
        return word in self._index

    def _shares(self, block: Counter[str]) -> list[tuple[int, int]]:
        """Features that are known, each with its share of the block's length 1 (in steps)."""
        index = self._index
        known = [(index[name], count) for name, count in block.items() if name in index]
        values = [(1 + log(count) if count > 1 else 1.0) * self._rarity[i] for i, count in known]
        length = sqrt(sum(value * value for value in values)) or 1.0
        return [(i, round(_STEPS * value / length)) for (i, _), value in zip(known, values, strict=True)]

    def _row(self, index: int) -> int:
        """The weights of a feature for all labels, one number: adding such numbers adds every label at once."""
        row = self._rows.get(index)
        if row is None:
            size = len(self.labels)
            lanes = bytearray(_LANE * size)
            lanes[::_LANE] = self._weights[index * size : (index + 1) * size]
            row = self._rows[index] = int.from_bytes(lanes, "little")
        return row
