"""One turn as AG-UI 1.0 events: run started, text, custom block events, state, run finished or run error."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from app.api.errors import problem_of
from app.api.schemas import TurnIn
from app.coach import Coach
from app.records import Records
from app.refusals import CoachError
from app.store.faults import StoreFault

PROTOCOL = "1.0"
Event = dict[str, Any]


async def events_of(turn: TurnIn, case_id: str, coach: Coach, records: Records) -> AsyncIterator[Event]:
    """The events of one turn. What goes wrong after the start is a RUN_ERROR whose code is the problem's type."""
    run = {"threadId": case_id, "runId": turn.turn_id}
    yield {"type": "RUN_STARTED", **run, "protocolVersion": PROTOCOL}
    try:
        reply = await coach.take_turn(case_id, turn.message, turn.mode, turn.turn_id, turn.bill)
        file = await records.case_file(case_id)
    except (CoachError, StoreFault) as error:
        problem = problem_of(error)
        yield {"type": "RUN_ERROR", "message": problem.detail, "code": problem.kind}
        return
    for number, block in enumerate(reply["blocks"]):
        if block["kind"] == "text":
            message = {"messageId": f"{turn.turn_id}-{number}"}
            yield {"type": "TEXT_MESSAGE_START", **message, "role": "assistant"}
            yield {"type": "TEXT_MESSAGE_CONTENT", **message, "delta": block["text"]}
            yield {"type": "TEXT_MESSAGE_END", **message}
        else:
            yield {"type": "CUSTOM", "name": "block", "value": block}
    yield {"type": "STATE_SNAPSHOT", "snapshot": file}
    yield {"type": "RUN_FINISHED", **run, "result": reply}
