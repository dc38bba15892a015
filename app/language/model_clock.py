"""A deadline that runs, and how long the next words may be waited for."""

from __future__ import annotations

import asyncio

from app.language.model import Deadline

PAUSE = 2.0  # the longest that an answer may stop in the middle
AFTER_THE_END = 0.3  # how long the count of tokens is waited for


class Clock:
    """Runs from when it is made."""

    def __init__(self, deadline: Deadline) -> None:
        self.deadline = deadline
        self.started = self.now()
        self._whole_at = self.started + deadline.whole
        self._first_at = min(self.started + deadline.first_text, self._whole_at)

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    @property
    def milliseconds(self) -> int:
        return round((self.now() - self.started) * 1000)

    @property
    def first_text_by(self) -> float:
        return self._first_at

    def more_by(self) -> float:
        """When the next words must be here, once there were some."""
        return min(self.now() + PAUSE, self._whole_at)

    def count_by(self) -> float:
        """How long the count of tokens may be waited for, once all words are here."""
        return min(self.now() + AFTER_THE_END, self._whole_at)

    @property
    def is_over(self) -> bool:
        return self.now() >= self._whole_at

    def leaves(self, wait: float) -> bool:
        """Whether there is time for first words after waiting so long."""
        return self.now() + wait < self._first_at

    def ask_again(self) -> bool:
        """Give another question its own time for the first words, where the whole has room for it."""
        now = self.now()
        if now + self.deadline.first_text > self._whole_at:
            return False
        self._first_at = now + self.deadline.first_text
        return True
