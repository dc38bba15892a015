"""The pretend model over HTTP, as OpenAI-compatible servers are: models, and chat completions, streamed or whole."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import zlib
from collections.abc import AsyncIterator
from typing import IO, Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from app.fake_model.behaviours import BEHAVIOURS, MIXED, answer_to

PREFIX = "fake/"
RETRY_AFTER = 7
_BETWEEN_WORDS = 0.25
_PIECE = re.compile(r"\S+\s*|\s+")


class _Cut(Exception):
    """Raised to have the connection closed in the middle of an answer."""


def create_app(behaviour: str, log: IO[str] | None = None) -> Starlette:
    """The server; each request's model may name a behaviour of its own, as `fake/<behaviour>`."""
    turns = itertools.cycle(BEHAVIOURS)

    async def models(_: Request) -> Response:
        names = [f"{PREFIX}{name}" for name in (*BEHAVIOURS, MIXED)]
        return JSONResponse({"object": "list", "data": [{"id": name, "object": "model"} for name in names]})

    async def completions(request: Request) -> Response:
        try:
            body = json.loads(await request.body())
            prompt = "\n".join(str(message["content"]) for message in body["messages"])
            model = str(body["model"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return _refusal(400, "send a JSON object with `model` and `messages`")
        if log is not None:
            log.write(json.dumps(body) + "\n")
            log.flush()
        chosen = model.removeprefix(PREFIX) if model.startswith(PREFIX) else behaviour
        chosen = next(turns) if chosen == MIXED else chosen
        match chosen:
            case "rate_limited":
                return _refusal(429, "Rate limit reached", {"retry-after": str(RETRY_AFTER)})
            case "server_error":
                return _refusal(500, "The server had an error")
            case _ if chosen not in BEHAVIOURS or chosen == "wrong_model":
                return _refusal(404, f"The model '{model}' does not exist")
        text = answer_to(chosen, body, prompt)
        if body.get("stream") is True:
            events = _events(request, chosen, text, body, prompt)
            return StreamingResponse(events, media_type="text/event-stream", headers={"cache-control": "no-store"})
        return await _whole(request, chosen, text, model, prompt)

    return Starlette(
        routes=[
            Route("/v1/models", models),
            Route("/v1/chat/completions", completions, methods=["POST"]),
        ]
    )


def _refusal(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    kind = {404: "not_found_error", 429: "rate_limit_error", 500: "server_error"}.get(status, "invalid_request_error")
    return JSONResponse({"error": {"message": message, "type": kind, "code": None}}, status, headers)


async def _whole(request: Request, chosen: str, text: str, model: str, prompt: str) -> Response:
    """An answer in one piece."""
    if chosen == "stalled":
        await _gone(request)
    if chosen == "slow_tokens":
        await asyncio.sleep(_BETWEEN_WORDS * len(text.split()))
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    answer = json.dumps({
        "id": "fake-1", "object": "chat.completion", "created": 0, "model": model, "choices": [choice],
        "usage": _usage(prompt, text),
    })  # fmt: skip
    broken = chosen in ("bad_json", "cut")
    return Response(answer[: len(answer) // 2] if broken else answer, media_type="application/json")


async def _events(request: Request, chosen: str, text: str, body: dict[str, Any], prompt: str) -> AsyncIterator[str]:
    """An answer word by word, with whatever goes wrong on the way."""
    by_itself = zlib.crc32(prompt.encode(errors="replace")) % 2 == 0  # which of two ways, the same for the same prompt
    pieces = (
        [text[at : at + 60_000] for at in range(0, len(text), 60_000)] if chosen == "huge" else _PIECE.findall(text)
    )
    yield _event(body, {"role": "assistant", "content": ""})
    for number, piece in enumerate(pieces):
        if chosen == "stalled" and number == 2:
            await _gone(request)
            return
        if chosen == "cut" and number == max(1, len(pieces) // 2):
            if by_itself:
                raise _Cut
            return
        # A reading can be broken in its own words too (behaviours.py); of the prompts, half get this.
        if chosen == "bad_json" and number == len(pieces) // 2 and (by_itself or "<message>" not in prompt):
            yield 'data: {"choices": [{"delta": {"content": "half of\n\n'
            return
        if chosen == "slow_tokens" and number:
            await asyncio.sleep(_BETWEEN_WORDS)
        yield _event(body, {"content": piece})
    yield _event(body, {}, finish="stop")
    options = body.get("stream_options")
    if isinstance(options, dict) and options.get("include_usage"):
        count = {"object": "chat.completion.chunk", "choices": [], "usage": _usage(prompt, text)}
        yield f"data: {json.dumps(count)}\n\n"
    yield "data: [DONE]\n\n"


def _event(body: dict[str, Any], delta: dict[str, str], finish: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    chunk = {
        "id": "fake-1",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": body["model"],
        "choices": [choice],
    }
    return f"data: {json.dumps(chunk)}\n\n"


def _usage(prompt: str, text: str) -> dict[str, int]:
    tokens_in, tokens_out = len(prompt) // 4 + 1, len(text) // 4 + 1
    return {"prompt_tokens": tokens_in, "completion_tokens": tokens_out, "total_tokens": tokens_in + tokens_out}


async def _gone(request: Request) -> None:
    """Wait until the client has left."""
    while not await request.is_disconnected():
        await asyncio.sleep(0.05)
