"""When a failing server is left alone, and when it is looked at again."""

from __future__ import annotations

MOST_FAILURES = 3  # in a row
FIRST_REST = 20.0
LONGEST_REST = 300.0
LONGEST_ASKED = 120.0  # a server that asks for more is tried again after this


class Breaker:
    """Closed, it lets everybody through; open, nobody until the rest is over, and then one.

    `begin` gives a ticket, and what became of it is told with it: a verdict on a request from before the last
    change is old news and moves nothing.
    """

    def __init__(self) -> None:
        self._failures = 0
        self._open = False
        self._round = 0
        self._rest = FIRST_REST
        self._until = float("-inf")

    def resting(self, now: float) -> bool:
        return now < self._until

    def begin(self, now: float) -> int | None:
        """A ticket to try with; None while it rests."""
        if self.resting(now):
            return None
        if self._open:
            # The one who tries holds the others back. Were its verdict never told, another tries after this.
            self._until = now + FIRST_REST
            self._round += 1
        return self._round

    def worked(self, ticket: int) -> None:
        if ticket == self._round:
            self._failures, self._open, self._rest, self._until = 0, False, FIRST_REST, float("-inf")

    def failed(self, ticket: int, now: float, retry_after: float = 0.0) -> None:
        """Count a failure. A server that asks us to stay away for a while is left alone at once."""
        if ticket != self._round:
            return
        self._failures += 1
        asked = min(retry_after, LONGEST_ASKED)
        tired = self._open or self._failures >= MOST_FAILURES
        if not tired and asked <= 0:
            return
        self._until = now + max(self._rest if tired else 0.0, asked)
        if tired:
            self._rest = min(self._rest * 2, LONGEST_REST)
        self._open = True
        self._round += 1

    def left(self, ticket: int, now: float) -> None:
        """The one who asked went away before there was a verdict: the next may try."""
        if self._open and ticket == self._round:
            self._until = now
