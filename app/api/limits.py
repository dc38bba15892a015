"""How often: token buckets in this process's memory. Several workers together allow as many times more."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_MOST_KEYS = 20_000


@dataclass(frozen=True)
class Rate:
    """So many at once, then so many a second."""

    burst: int
    per_second: float


# A person opens a handful of cases and says a line every few seconds; a call's lines kept offline come in one burst.
OPENINGS = Rate(1_000, 5.0)
TURNS = Rate(600, 5.0)
WRONG_TOKENS = Rate(200, 1.0)


class Bucket:
    """One rate for many keys, the longest unused forgotten first: those are full again anyway."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._clock = rate, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> float:
        """Take one: 0.0 when there was one, else the seconds until there will be."""
        now = self._clock()
        left, since = self._left.pop(key, (float(self._rate.burst), now))
        left = min(self._rate.burst, left + (now - since) * self._rate.per_second)
        wait = 0.0 if left >= 1 else (1 - left) / self._rate.per_second
        self._left[key] = (left - 1 if wait == 0 else left, now)
        if len(self._left) > _MOST_KEYS:
            self._left.popitem(last=False)
        return wait


def who(host: str | None) -> str:
    """An address as a key; one household has a whole /64 of IPv6."""
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return host or "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


class Limits:
    """What is limited: opening cases and wrong tokens by address, turns by case."""

    def __init__(self) -> None:
        self.openings = Bucket(OPENINGS)
        self.turns = Bucket(TURNS)
        self.wrong_tokens = Bucket(WRONG_TOKENS)
