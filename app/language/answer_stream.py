"""One answer as it comes over the wire: its text, its end, its count of tokens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from app.language.model import MOST_CHARACTERS, ModelFailed, Reason, Usage
from app.language.model_clock import Clock

_NOT_THE_END = ("length", "content_filter")
_END = object()  # nothing that a server sends: it may well send null
_MOST_COUNTED = 1_000_000  # tokens of one request that are believed


class AnswerStream:
    """Read piece by piece until None; closed by whoever opened it, however it ends."""

    def __init__(self, chunks: Any, clock: Clock, failure_of: Callable[..., ModelFailed]) -> None:
        self._chunks, self._clock, self._failure_of = chunks, clock, failure_of
        self.text = ""
        self._finished = False
        self._counted: tuple[int, int] | None = None

    async def next_piece(self) -> str | None:
        """More text; None at the end of a whole answer."""
        while (chunk := await self._next_chunk()) is not _END:
            choice = _first(getattr(chunk, "choices", None))
            self._counted = _counted(getattr(chunk, "usage", None)) or self._counted
            piece = getattr(getattr(choice, "delta", None), "content", None)
            ended = getattr(choice, "finish_reason", None)
            if ended in _NOT_THE_END:
                raise ModelFailed("cut")
            self._finished = self._finished or (isinstance(ended, str) and bool(ended))
            if isinstance(piece, str) and piece:
                if len(self.text) + len(piece) > MOST_CHARACTERS:
                    raise ModelFailed("too_long")
                # Half a character can come through JSON, and nothing after us could write it.
                self.text += (whole := piece.encode(errors="replace").decode())
                return whole
        if not self.text.strip():
            raise ModelFailed("empty")
        return None

    def usage(self, prompt: str) -> Usage:
        """What it cost: as the server counts, else by its length."""
        tokens_in, tokens_out = self._counted or (estimate(prompt), estimate(self.text))
        return Usage(0, tokens_in, tokens_out)

    async def close(self) -> None:
        await self._chunks.close()

    async def _next_chunk(self) -> Any:
        try:
            async with asyncio.timeout_at(self._patience()):
                return await anext(self._chunks)
        except StopAsyncIteration:
            if self._finished:
                return _END
            raise ModelFailed("cut") from None
        except TimeoutError:
            if self._finished:
                return _END
            raise ModelFailed(self._why_so_late()) from None
        except Exception as error:
            if self._finished:  # every word is here; what broke off is the count
                return _END
            raise self._failure_of(error, begun=True) from None

    def _patience(self) -> float:
        if self._finished:
            return self._clock.count_by()
        return self._clock.more_by() if self.text else self._clock.first_text_by

    def _why_so_late(self) -> Reason:
        return "stalled" if self.text and not self._clock.is_over else "slow"


def estimate(text: str) -> int:
    return -(-len(text) // 4)


def _first(choices: object) -> object:
    return choices[0] if isinstance(choices, list) and choices else None


def _counted(usage: object) -> tuple[int, int] | None:
    counts = (getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None))
    if all(isinstance(count, int) and 0 <= count <= _MOST_COUNTED for count in counts):
        return counts  # type: ignore[return-value]
    return None
