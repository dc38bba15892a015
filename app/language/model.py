"""What the coach asks of a language model, and how it can fail: every failure ends in the plain script."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Reason = Literal[
    "unreachable",  # no connection
    "slow",  # the time is over
    "stalled",  # it began, then nothing more came
    "cut",  # it ended before the end
    "rate_limited",
    "server_error",
    "refused_by_server",  # the key, the model's name, the request
    "not_json",  # what came cannot be read
    "too_long",
    "empty",
    "resting",  # it failed again and again, so it was not asked
    "over_budget",  # the case has used what it may
]
MOST_CHARACTERS = 6_000  # of one answer


class ModelFailed(Exception):
    """There is no answer. The message is the reason alone: it holds nothing that anybody wrote."""

    def __init__(self, reason: Reason, retry_after: float = 0.0) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.retry_after = retry_after  # seconds that the server asked us to stay away


@dataclass(frozen=True)
class Usage:
    """What was asked of the model; the tokens are the server's count, else an estimate."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, more: Usage) -> Usage:
        return Usage(
            self.requests + more.requests, self.tokens_in + more.tokens_in, self.tokens_out + more.tokens_out
        )  # fmt: skip


@dataclass(frozen=True)
class Deadline:
    """Seconds until the first text and until the end, over everything: a retry has no time of its own."""

    first_text: float = 1.5
    whole: float = 8.0
    retry: bool = True


ON_A_CALL = Deadline(0.3, 2.0, retry=False)


class Model(Protocol):
    """A model that words and reads."""

    name: str

    @property
    def resting(self) -> bool:
        """It failed again and again, and is left alone for a while."""

    def words(self, prompt: str, deadline: Deadline, used: list[Usage]) -> AsyncGenerator[str]:
        """The answer's text as it comes. ModelFailed ends it; `used` gets what it cost, however it ends.

        Whoever stops before the end closes it (`aclosing`), or its connection stays open.
        """

    async def record(
        self, prompt: str, schema: dict[str, Any], name: str, deadline: Deadline, used: list[Usage]
    ) -> Any:
        """One JSON value, asked for by `schema` and not checked against it. ModelFailed when there is none."""

    async def close(self) -> None:
        """Let go of every connection."""
