"""Chance that can be replayed: whole numbers from a seed, the name of an event and the turn. It keeps no state."""

from __future__ import annotations

from zlib import crc32

_MASK = (1 << 64) - 1


def _mixed(state: int) -> int:
    """One step of SplitMix64 (Steele, Lea & Flood 2014): spreads every bit of `state` over 64 bits."""
    state = (state + 0x9E3779B97F4A7C15) & _MASK
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
    return state ^ (state >> 31)


class Luck:
    """The luck of one rehearsal: the same event at the same turn has the same answer, in every branch."""

    __slots__ = ("_key",)

    def __init__(self, seed: int) -> None:
        self._key = _mixed(seed & _MASK)

    def pick(self, choices: int, event: str, turn: int = 0) -> int:
        """A whole number from 0 up to `choices`, that one excluded."""
        return _mixed(_mixed(self._key ^ crc32(event.encode())) ^ (turn + 1)) * choices >> 64

    def between(self, low: int, high: int, event: str, turn: int = 0) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.pick(high - low + 1, event, turn)

    def happens(self, percent: int, event: str, turn: int = 0) -> bool:
        """True with a chance of `percent` in a hundred."""
        return self.pick(100, event, turn) < percent
