"""A call: its card and deck, what was heard and said, its summary, and the Yes that puts it into the case."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response

from app.api.call_schemas import (
    Call,
    CallAnswered,
    CallIn,
    CallList,
    CallSaved,
    Deck,
    DeviceIn,
    EndIn,
    EventsIn,
    SaveIn,
)
from app.api.errors import OF_A_CASE, OF_A_CHANGE, problems
from app.api.security import PermittedCase, SpeakingCase
from app.calls_of_a_case import CallsOfACase

router = APIRouter(prefix="/api/cases/{case_id}/calls", tags=["calls"])


async def calls_of(request: Request) -> CallsOfACase:
    found: CallsOfACase = request.app.state.calls
    return found


# Beside 201.
_OPEN_ALREADY: dict[int | str, Any] = {200: {"model": Call, "description": "It was open already."}}
TheCalls = Annotated[CallsOfACase, Depends(calls_of)]


async def line_first(calls: TheCalls) -> AsyncGenerator[None]:
    """Decks wait from here on, also while the capability is looked up."""
    with calls.line():
        yield


CallPath = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,48}$")]


def _answer(found: Any, status: int = 200) -> Response:
    """Sent as it was made: to check our own answer against its schema is the tests' work, not each line's."""
    content = json.dumps(found, ensure_ascii=False, separators=(",", ":"), default=datetime.isoformat)
    return Response(content, status, media_type="application/json")


@router.post("", response_model=Call, status_code=201, responses={**_OPEN_ALREADY, **problems(*OF_A_CHANGE, 409)})
async def begin_call(begun: CallIn, case_id: SpeakingCase, calls: TheCalls) -> Any:
    """Open a call of a bill: its card. Where one is open already, that one comes back, with 200."""
    call, is_new = await calls.open(case_id, begun.call_id, begun.bill, begun.device, _now())
    return _answer(call, 201 if is_new else 200)


@router.get("", response_model=CallList, responses=problems(*OF_A_CASE))
async def list_calls(case_id: PermittedCase, calls: TheCalls) -> Any:
    """The calls of a case, the newest first."""
    return _answer({"calls": await calls.all(case_id)})


@router.get("/{call_id}", response_model=Call, responses=problems(*OF_A_CASE))
async def read_call(call_id: CallPath, case_id: PermittedCase, calls: TheCalls) -> Any:
    """The whole call: card, sheet, log and, once it has ended, its summary."""
    return _answer(await calls.read(case_id, call_id))


@router.get("/{call_id}/deck", response_model=Deck, responses=problems(*OF_A_CASE))
async def read_deck(call_id: CallPath, case_id: PermittedCase, calls: TheCalls) -> Any:
    """The answers to everything that may be said next, for a phone that loses its connection."""
    return _answer(await calls.deck(case_id, call_id))


@router.post(
    "/{call_id}/events", response_model=CallAnswered, responses=problems(*OF_A_CHANGE, 409),
    dependencies=[Depends(line_first, scope="function")],
)  # fmt: skip
async def take_events(call_id: CallPath, sent: EventsIn, case_id: PermittedCase, calls: TheCalls) -> Any:
    """What was heard and said, in order, each once, also when it is sent late. A bad one is refused by itself."""
    return _answer(await calls.take(case_id, call_id, sent.events))


@router.post("/{call_id}/end", response_model=Call, responses=problems(*OF_A_CHANGE, 409))
async def end_call(call_id: CallPath, sent: EndIn, case_id: PermittedCase, calls: TheCalls) -> Any:
    """Hang up: the summary to confirm. Nothing of the case has changed yet."""
    return _answer(await calls.end(case_id, call_id, sent.at, sent.events))


@router.post("/{call_id}/reopen", response_model=Call, responses=problems(*OF_A_CHANGE, 409))
async def reopen_call(call_id: CallPath, sent: DeviceIn, case_id: PermittedCase, calls: TheCalls) -> Any:
    """It was not over yet: go on."""
    return _answer(await calls.reopen(case_id, call_id, sent.device))


@router.post("/{call_id}/move", response_model=Call, responses=problems(*OF_A_CHANGE, 409))
async def move_call(call_id: CallPath, sent: DeviceIn, case_id: PermittedCase, calls: TheCalls) -> Any:
    """Go on with this call at another device."""
    return _answer(await calls.move(case_id, call_id, sent.device))


@router.post("/{call_id}/save", response_model=CallSaved, responses=problems(*OF_A_CHANGE, 409))
async def save_call(call_id: CallPath, sent: SaveIn, case_id: SpeakingCase, calls: TheCalls) -> Any:
    """Yes, that is right: the call goes into the case as one turn, and the next step follows. Twice is once."""
    return _answer(await calls.save(case_id, call_id, sent.keep, _now()))


@router.delete("/{call_id}", status_code=204, responses=problems(*OF_A_CASE))
async def drop_call(call_id: CallPath, case_id: PermittedCase, calls: TheCalls) -> Response:
    """Throw a call away. What was saved of it stays in the case."""
    await calls.drop(case_id, call_id)
    return Response(status_code=204)


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - when it was asked; nothing is decided by it
