"""A language model on any OpenAI-compatible server, asked with deadlines and left alone while it fails."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from app.language.answer_stream import AnswerStream
from app.language.breaker import Breaker
from app.language.dialect import PLAIN_TEXT, Dialect, Wanted
from app.language.json_answer import one_value
from app.language.model import MOST_CHARACTERS, ON_A_CALL, Deadline, Model, ModelFailed, Reason, Usage
from app.language.model_clock import Clock

if TYPE_CHECKING:
    from types import ModuleType

    import openai


__all__ = [
    "MOST_CHARACTERS", "ON_A_CALL", "Deadline", "Model", "ModelFailed", "OpenAIModel", "Reason", "Usage",
]  # fmt: skip

OPENAI = "https://api.openai.com/v1"
_BEFORE_A_RETRY = 0.1
_WORTH_A_RETRY = ("unreachable", "cut", "rate_limited", "server_error")
# They say nothing about the server: it answered, in time, with words that are of no use.
_NO_FAULT_OF_THE_SERVER = ("too_long", "empty")
_log = logging.getLogger("pushback.model")


class _Opened(NamedTuple):
    wire: ModuleType  # openai_wire.py, once it is imported
    client: openai.AsyncOpenAI


class _Asked:
    """One question: what it asks for, in which form, and what it has cost by now."""

    def __init__(self, prompt: str, wanted: Wanted | None, form: int) -> None:
        self.prompt, self.wanted, self.form = prompt, wanted, form
        self.cost = Usage()


class OpenAIModel:
    """The model of that name on the server at that address; `openai` is imported at the first question."""

    def __init__(self, base_url: str | None, api_key: str | None, model: str) -> None:
        self.name = model
        self._base_url, self._api_key = base_url or OPENAI, api_key
        self._opening: asyncio.Task[_Opened] | None = None
        self._dialect = Dialect()
        # A server that is too slow for a call may be quick enough for the page: each kind of question has its own.
        self._breaker, self._breaker_on_a_call = Breaker(), Breaker()

    @property
    def resting(self) -> bool:
        return self._breaker.resting(monotonic())

    async def warm_up(self) -> None:
        """Import the client, which takes a second, in a thread and before anybody waits for it."""
        with suppress(ModelFailed):
            await self._opened(Clock(Deadline(60.0, 60.0)))

    def words(self, prompt: str, deadline: Deadline, used: list[Usage]) -> AsyncGenerator[str]:
        """The answer's text as it comes. ModelFailed ends it; `used` gets what it cost, however it ends."""
        return self._answer(_Asked(prompt, None, PLAIN_TEXT), Clock(deadline), used)

    async def record(
        self, prompt: str, schema: dict[str, Any], name: str, deadline: Deadline, used: list[Usage]
    ) -> Any:
        """One JSON value, in the strictest form that the server honours. ModelFailed when there is none."""
        clock = Clock(deadline)
        form: int | None = self._dialect.form
        while form is not None:
            asked = _Asked(prompt, Wanted(name, schema), form)
            async with aclosing(self._answer(asked, clock, used)) as pieces:
                text = "".join([piece async for piece in pieces])
            try:
                value = one_value(text, loose=asked.form == PLAIN_TEXT)
            except ValueError:
                form = self._dialect.lower(asked.form) if clock.ask_again() else None
                continue
            self._dialect.answered(asked.form)
            return value
        self._tell("not_json", clock)
        raise ModelFailed("not_json")

    async def close(self) -> None:
        """Let go of every connection."""
        opening, self._opening = self._opening, None
        if opening is not None:
            with suppress(Exception):
                await (await opening).client.close()

    async def _answer(self, asked: _Asked, clock: Clock, used: list[Usage]) -> AsyncGenerator[str]:
        """The text of one answer; at its end, its cost is told and the breaker hears how it went."""
        breaker = self._breaker if clock.deadline.retry else self._breaker_on_a_call
        if breaker.resting(monotonic()):
            raise ModelFailed("resting")
        opened = await self._opened(clock)
        ticket = breaker.begin(monotonic())
        if ticket is None:
            raise ModelFailed("resting")
        stream: AnswerStream | None = None
        whole = False
        try:
            stream, piece = await self._begun(opened, asked, clock)
            while piece is not None:
                yield piece
                piece = await stream.next_piece()
            whole = True
            breaker.worked(ticket)
            _log.debug("the model answered", extra={"model": self.name, "ms": clock.milliseconds})
        except ModelFailed as failed:
            whole = True
            if failed.reason in _NO_FAULT_OF_THE_SERVER:
                breaker.worked(ticket)
            else:
                breaker.failed(ticket, monotonic(), failed.retry_after)
            self._tell(failed.reason, clock)
            raise
        finally:
            if stream is not None:
                asked.cost += stream.usage(asked.prompt)
                await stream.close()
            if not whole:
                breaker.left(ticket, monotonic())
            used.append(asked.cost)

    async def _begun(self, opened: _Opened, asked: _Asked, clock: Clock) -> tuple[AnswerStream, str | None]:
        """The answer and its first words; before these, a failure that may pass is tried once more."""
        again = clock.deadline.retry
        while True:
            stream: AnswerStream | None = None
            try:
                stream = await self._stream(opened, asked, clock)
                return stream, await stream.next_piece()
            except BaseException as error:
                if stream is not None:
                    asked.cost += stream.usage(asked.prompt)
                    await stream.close()
                if not isinstance(error, ModelFailed) or not again or error.reason not in _WORTH_A_RETRY:
                    raise
                wait = max(error.retry_after, _BEFORE_A_RETRY)
                if not clock.leaves(wait):
                    raise
            again = False
            await asyncio.sleep(wait)

    async def _stream(self, opened: _Opened, asked: _Asked, clock: Clock) -> AnswerStream:
        """Ask; what this server refuses to be asked for is left out, now and from now on."""
        while True:
            body = self._dialect.body(self.name, asked.prompt, asked.wanted, asked.form)
            asked.cost += Usage(requests=1)
            try:
                async with asyncio.timeout_at(clock.first_text_by):
                    chunks = await opened.wire.ask(opened.client, body)
            except TimeoutError:
                raise ModelFailed("slow") from None
            except Exception as error:
                refusal = opened.wire.refusal_of(error)
                learned = refusal is not None and self._dialect.learn(refusal, body, asked.form)
                if not learned or not clock.ask_again():
                    raise opened.wire.failure_of(error, begun=False) from None
                asked.form = max(asked.form, self._dialect.form)
            else:
                return AnswerStream(chunks, clock, opened.wire.failure_of)

    async def _opened(self, clock: Clock) -> _Opened:
        """The client; a question that comes while it is still being imported waits no longer than for its answer."""
        if self._opening is None:
            self._opening = asyncio.create_task(asyncio.to_thread(_open, self._base_url, self._api_key))
        try:
            async with asyncio.timeout_at(clock.first_text_by):
                return await asyncio.shield(self._opening)
        except TimeoutError:
            raise ModelFailed("slow") from None
        except Exception as error:  # certificates that can't be read, say: no fault of the server, and no answer
            self._opening = None
            _log.error("the model's client could not be opened", exc_info=error)
            raise ModelFailed("unreachable") from None

    def _tell(self, reason: Reason, clock: Clock) -> None:
        about = {"reason": reason, "model": self.name, "ms": clock.milliseconds}
        _log.warning("the model gave no answer", extra=about)


def _open(base_url: str, api_key: str | None) -> _Opened:
    from app.language import openai_wire

    return _Opened(openai_wire, openai_wire.open_client(base_url, api_key))
