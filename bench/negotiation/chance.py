"""Chance that can be replayed: a number in [0, 1) from a seed, an account, a day and the name of an event.

Two policies that do the same thing on the same day of the same account meet the same luck (common random numbers),
so their difference is measured on pairs.
"""

from __future__ import annotations

from functools import cache
from statistics import NormalDist
from zlib import crc32

_MASK = (1 << 64) - 1
_NORMAL = NormalDist()


def _mixed(state: int) -> int:
    """One step of SplitMix64 (Steele, Lea & Flood 2014): spreads every bit of `state` over 64 bits."""
    state = (state + 0x9E3779B97F4A7C15) & _MASK
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
    return state ^ (state >> 31)


@cache
def _number_of(event: str) -> int:
    return crc32(event.encode())


class Chance:
    """The luck of one account. It keeps no state: the same question has the same answer."""

    __slots__ = ("_key",)

    def __init__(self, seed: int, account: int) -> None:
        self._key = _mixed(_mixed(seed & _MASK) ^ account)

    def at(self, day: int, event: str) -> float:
        """A number in [0, 1) for this event on this day."""
        return _mixed(_mixed(self._key ^ _number_of(event)) ^ (day + 1)) / 2.0**64

    def between(self, bounds: tuple[float, float], event: str, day: int = 0) -> float:
        low, high = bounds
        return low + (high - low) * self.at(day, event)

    def normal(self, event: str) -> float:
        """A standard normal number."""
        return _NORMAL.inv_cdf(min(max(self.at(0, event), 1e-12), 1 - 1e-12))

    def pick(self, choices: tuple[float, ...], event: str, day: int = 0) -> float:
        return choices[int(self.at(day, event) * len(choices))]
