"""The `openai` client on the wire. Importing this imports it, which takes a second: llm.py does so in a thread."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import openai

from app.language.model import ModelFailed

CONNECT = 2.0
MOST_BYTES = 4_000_000  # a server may wrap each word in 600 bytes; more is no answer
# Nothing else is sent: the client would tell the system, its version, and what OPENAI_… variables hold.
_HEADERS = {"host", "accept", "connection", "content-type", "content-length", "user-agent"}


class _TooMuch(httpx2.ReadError):
    """More bytes than an answer has."""


class _Bounded(httpx2.AsyncByteStream):
    """A response's bytes, up to a limit."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for data in self._stream:
            size += len(data)
            if size > MOST_BYTES:
                raise _TooMuch("too many bytes")
            yield data

    async def aclose(self) -> None:
        await self._stream.aclose()


def open_client(base_url: str, api_key: str | None) -> openai.AsyncOpenAI:
    """A client that follows nobody elsewhere, retries nothing by itself and tells nothing about this machine."""
    logging.getLogger("openai").setLevel(logging.WARNING)  # OPENAI_LOG=debug would fill our log
    sent = _HEADERS | ({"authorization"} if api_key else set())

    async def before(request: httpx2.Request) -> None:
        for name in [name for name in request.headers if name not in sent]:
            del request.headers[name]
        request.headers["accept-encoding"] = "identity"

    async def after(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise httpx2.DecodingError("a packed answer could unfold to any size", request=response.request)
        if isinstance(response.stream, httpx2.AsyncByteStream):
            response.stream = _Bounded(response.stream)

    http = httpx2.AsyncClient(
        timeout=httpx2.Timeout(60.0, connect=CONNECT),  # the deadlines are ours
        limits=httpx2.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=30.0),
        follow_redirects=False,
        trust_env=not _on_this_machine(base_url),  # a proxy of the environment has no part in what stays here
        event_hooks={"request": [before], "response": [after]},
    )
    client = openai.AsyncOpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, http_client=http)
    _ = client.chat.completions  # what it needs for that is imported now
    return client


def _on_this_machine(base_url: str) -> bool:
    host = httpx2.URL(base_url).host
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def ask(client: openai.AsyncOpenAI, body: dict[str, Any]) -> AsyncIterator[Any]:
    """Send a request; the stream of its answer, which must be closed. openai's errors come through."""
    return await client.chat.completions.create(**body)  # type: ignore[no-any-return]


def refusal_of(error: Exception) -> str | None:
    """The words in which a server refused the form of a request, where that is what it did."""
    if isinstance(error, openai.APIStatusError) and error.status_code in (400, 422):
        return f"{error.message} {error.body}"
    return None


def failure_of(error: Exception, *, begun: bool) -> ModelFailed:
    """What an error of the client means; `begun`: the server had begun to answer."""
    match error:
        case openai.APIStatusError(status_code=429):
            return ModelFailed("rate_limited", _seconds(error.response.headers.get("retry-after", "")))
        case openai.APIStatusError(status_code=status):
            return ModelFailed("server_error" if status >= 500 or status == 408 else "refused_by_server")
        case openai.APIConnectionError() if isinstance(error.__cause__, _TooMuch):
            return ModelFailed("too_long")
        case openai.APIConnectionError():
            return ModelFailed("cut" if begun else "unreachable")
        case openai.APIError():  # an error where the next words should be
            return ModelFailed("server_error")
        case _:  # whatever else it stumbles over, it could not read the answer
            return ModelFailed("not_json")


def _seconds(words: str) -> float:
    return float(words) if words.isdecimal() and len(words) < 7 else 0.0
