"""How near a question comes to what people ask, entry by entry: told by two readers that are wrong in different ways.

The one has learnt from all ways of asking what speaks for which entry (`trained("ask")`). The other holds the question
beside each single way of asking, by its words and their meanings, weighted by how few entries have them. The first
counts for most; the second adds a little where a single way of asking is much like the question.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable
from math import log, sqrt
from pathlib import Path

from app.language.classifier import TRAINED, trained
from app.language.cues.meanings import MEANINGS, SLIGHT
from app.language.meant import parts_of, with_meanings
from app.language.text import plain

ASKS = TRAINED / "asks.z"
# How much a common meaning, a word that none has, and a word that stands for itself count.
_SLIGHT, _UNKNOWN, _PLAIN = 0.35, 2.0, 0.6
# How much what was learnt counts, and how much the likest single way of asking: measured on writers left out.
_LEARNT, _ALIKE = 0.8, 0.2
# Where all words are common ("what if I don't pay") only a high likelihood counts, and only of enough words.
_SURE, _ENOUGH = 0.6, 3
_MOST, _LEAST = 4, 0.1
Near = tuple[tuple[str, int], ...]


class Ranker:
    """The entries of `asked.yaml`, ready to be compared with a question."""

    def __init__(self, path: Path = ASKS) -> None:
        asks = [(entry, names) for entry, names in read_asks(path) if names]
        having: defaultdict[str, set[str]] = defaultdict(set)
        for entry, names in asks:
            for name in names:
                having[name].add(entry)
        entries = len({entry for entry, _ in asks})
        self._rarity = {name: log((entries + 1) / len(among)) for name, among in having.items()}
        self._asks = [entry for entry, _ in asks]
        self._with: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, (_, names) in enumerate(asks):
            length = self._length(names) or 1.0
            for name in names:
                self._with[name].append((at, self._weight(name) / length))

    def rank(self, low: str) -> Near:
        """The likeliest entries of a question in words as they are matched, each in thousandths."""
        names = meanings_of(low)
        alike = self.alike(names)
        if not alike and (len(names) < _ENOUGH or not any(name in self._rarity for name in names)):
            return ()
        likely = trained("ask").scores(with_meanings(low))[:_MOST]
        if not alike:
            return tuple((entry, round(1000 * p)) for entry, p in likely[:1] if p >= _SURE)
        scores = ((entry, min(_LEARNT * p + _ALIKE * alike.get(entry, 0.0), 0.999)) for entry, p in likely)
        found = sorted(((e, round(1000 * s)) for e, s in scores if s >= _LEAST), key=lambda pair: (-pair[1], pair[0]))
        return tuple(found)

    def alike(self, names: list[str]) -> dict[str, float]:
        """For each entry how like its likest way of asking is, from 0 to 1; none where only common words are."""
        if not any(name in self._rarity and name not in SLIGHT and name[0] != "=" for name in names):
            return {}
        shared: defaultdict[int, float] = defaultdict(float)
        for name in names:
            for ask, share in self._with.get(name, ()):
                shared[ask] += self._weight(name) * share
        length = self._length(names) or 1.0
        found: dict[str, float] = {}
        for ask, value in shared.items():
            entry = self._asks[ask]
            found[entry] = max(found.get(entry, 0.0), value / length)
        return found

    def _weight(self, name: str) -> float:
        rarity = self._rarity.get(name)
        if rarity is None:
            return _UNKNOWN
        return rarity * (_SLIGHT if name in SLIGHT else 1.0 if name in MEANINGS else _PLAIN)

    def _length(self, names: Iterable[str]) -> float:
        return sqrt(sum(self._weight(name) ** 2 for name in names))


def meanings_of(low: str) -> list[str]:
    """The meanings in a text as it is matched, each once."""
    return sorted({name for found in parts_of(low) for name in found})


def read_asks(path: Path) -> list[tuple[str, list[str]]]:
    """Each way of asking as its entry and its meanings."""
    lines = zlib.decompress(path.read_bytes()).decode().splitlines()
    return [(entry, names) for entry, *names in map(str.split, lines)]


def write_asks(asks: Iterable[tuple[str, str]], path: Path = ASKS) -> None:
    """Write entries and ways of asking as `read_asks` has them; the same playbook gives the same bytes."""
    lines = (" ".join((entry, *meanings_of(plain(ask)))) for entry, ask in asks)
    path.write_bytes(zlib.compress("\n".join(lines).encode(), 9))
