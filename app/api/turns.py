"""Taking a turn, taking it back, supposing one, and the conversation so far."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.datastructures import Headers
from starlette.routing import Match
from starlette.types import Scope

from app.api.errors import OF_A_CASE, OF_A_CHANGE, problems
from app.api.events import events_of
from app.api.schemas import Conversation, ModelOut, Reply, TurnIn, Undone, WhatIf
from app.api.security import PermittedCase, SpeakingCase, TheCoach, TheRecords
from app.core.money import Money
from app.exports import MOST

router = APIRouter(prefix="/api/cases/{case_id}", tags=["turns"])

STREAM = "text/event-stream"
# What describes a stream is one event of it; its data is one AG-UI event as JSON.
_EVENT = {"type": "object", "required": ["data"], "properties": {"data": {"type": "string"}}}
_AS_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {STREAM: {"schema": _EVENT}},
        "description": "The answer; with `Accept: text/event-stream`, as AG-UI 1.0 events.",
    }
}


class _WhereEventsAreWanted(APIRoute):
    """The same address and method, for clients whose Accept names an event stream."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] == "http" and STREAM not in Headers(scope=scope).get("accept", ""):
            return Match.NONE, {}
        return super().matches(scope)


async def stream_turn(
    turn: TurnIn, case_id: SpeakingCase, coach: TheCoach, records: TheRecords
) -> AsyncIterator[ServerSentEvent]:
    """The same turn as AG-UI events. A stream that broke is resumed by sending the same turn_id."""
    async for event in events_of(turn, case_id, coach, records):
        yield ServerSentEvent(data=event)


router.add_api_route(
    "/turns",
    stream_turn,
    methods=["POST"],
    response_class=EventSourceResponse,
    include_in_schema=False,
    route_class_override=_WhereEventsAreWanted,
)


@router.post("/turns", response_model=Reply, responses={**problems(*OF_A_CHANGE, 409), **_AS_EVENTS})
async def take_turn(turn: TurnIn, case_id: SpeakingCase, coach: TheCoach) -> Any:
    """Say one thing and get the answer. A turn_id sent again gives its first answer; nothing else is read."""
    # Sent as it is kept: to check our own answer against its schema is the tests' work, not each turn's.
    reply = await coach.take_turn(
        case_id, turn.message, turn.mode, turn.turn_id, turn.bill, without_model=turn.without_model
    )
    return JSONResponse(reply)


@router.get("/turns", response_model=Conversation, responses=problems(*OF_A_CASE))
async def read_turns(
    case_id: PermittedCase,
    records: TheRecords,
    after: Annotated[int, Query(ge=-1, lt=MOST, description="Only turns with a greater number.")] = -1,
    last: Annotated[int | None, Query(ge=1, le=1_000, description="Of those, only the newest so many.")] = None,
) -> Any:
    """The conversation, oldest first, the greeting as number 0; or the part of it that is wanted."""
    return JSONResponse(await records.conversation_part(case_id, after, last))


@router.post("/turns/{turn_id}/undo", response_model=Undone, responses=problems(*OF_A_CHANGE, 409))
async def undo_turn(
    case_id: PermittedCase, coach: TheCoach, turn_id: str = Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")
) -> Any:
    """Take the newest turn back. It stays in the record, marked; the case is as it was before it."""
    return JSONResponse(await coach.undo(case_id, turn_id))


@router.get("/model", response_model=ModelOut, responses=problems(*OF_A_CASE))
async def read_model(case_id: PermittedCase, coach: TheCoach) -> Any:
    """The model that words this case's replies, if there is one, and what it has cost."""
    return JSONResponse(await coach.model_of(case_id))


@router.post("/what-if", response_model=Reply, responses=problems(*OF_A_CASE, 400))
async def suppose(what_if: WhatIf, case_id: SpeakingCase, coach: TheCoach) -> Any:
    """What would you say if...? Answered without changing the case: `revision` is the one that stands."""
    counter = None if what_if.counter is None else Money.parse(what_if.counter)
    return JSONResponse(await coach.what_if(case_id, what_if.message, counter, what_if.bill))
