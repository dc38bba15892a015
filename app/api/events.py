"""One turn as AG-UI 1.0 events: run started, text, custom block events, state, run finished or run error."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

from app.api.errors import problem_of
from app.api.schemas import TurnIn
from app.coach import Coach
from app.records import Records, Reply
from app.refusals import CoachError
from app.store.faults import StoreFault

PROTOCOL = "1.0"
Event = dict[str, Any]


async def events_of(turn: TurnIn, case_id: str, coach: Coach, records: Records) -> AsyncIterator[Event]:
    """The events of one turn. What goes wrong after the start is a RUN_ERROR whose code is the problem's type."""
    run = {"threadId": case_id, "runId": turn.turn_id}
    yield {"type": "RUN_STARTED", **run, "protocolVersion": PROTOCOL}
    # A model's sentences come before the reply is whole, as the beginning of its first text.
    ahead: asyncio.Queue[str | None] = asyncio.Queue()
    taking = asyncio.ensure_future(_take(turn, case_id, coach, ahead))
    told = ""
    try:
        while (sentence := await ahead.get()) is not None:
            if not told:
                yield _start(turn, 0)
            delta = f" {sentence}" if told else sentence
            told += delta
            yield _content(turn, 0, delta)
        reply = await taking
        file = await records.case_file(case_id)
    except (CoachError, StoreFault) as error:
        problem = problem_of(error)
        yield {"type": "RUN_ERROR", "message": problem.detail, "code": problem.kind}
        return
    finally:
        taking.cancel()  # nobody reads on; the turn itself is finished all the same
    for event in _blocks(turn, reply["blocks"], told):
        yield event
    yield {"type": "STATE_SNAPSHOT", "snapshot": file}
    yield {"type": "RUN_FINISHED", **run, "result": reply}


async def _take(turn: TurnIn, case_id: str, coach: Coach, ahead: asyncio.Queue[str | None]) -> Reply:
    try:
        return await coach.take_turn(
            case_id, turn.message, turn.mode, turn.turn_id, turn.bill,
            without_model=turn.without_model, shown=ahead.put_nowait,
        )  # fmt: skip
    finally:
        ahead.put_nowait(None)


def _blocks(turn: TurnIn, blocks: list[Event], told: str) -> Iterator[Event]:
    """The blocks; of the first text only what was not told yet."""
    for number, block in enumerate(blocks):
        if block["kind"] != "text":
            yield {"type": "CUSTOM", "name": "block", "value": block}
            continue
        if not told:
            yield _start(turn, number)
        if words := block["text"].removeprefix(told):
            yield _content(turn, number, words)
        yield {"type": "TEXT_MESSAGE_END", "messageId": f"{turn.turn_id}-{number}"}
        told = ""


def _start(turn: TurnIn, number: int) -> Event:
    return {"type": "TEXT_MESSAGE_START", "messageId": f"{turn.turn_id}-{number}", "role": "assistant"}


def _content(turn: TurnIn, number: int, delta: str) -> Event:
    return {"type": "TEXT_MESSAGE_CONTENT", "messageId": f"{turn.turn_id}-{number}", "delta": delta}
