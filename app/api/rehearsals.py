"""Practice calls and drills: begin one, say a line, go back, call again, finish, and what came of it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.responses import JSONResponse

from app.api.errors import OF_A_CASE, OF_A_CHANGE, problems
from app.api.facts import KEPT
from app.api.rehearsal_schemas import (
    AgainIn,
    EndIn,
    LineIn,
    PracticeLibrary,
    Practised,
    Rehearsal,
    RehearsalIn,
    RewindIn,
    TryIn,
)
from app.api.security import PermittedCase, SpeakingCase
from app.core.money import Money
from app.rehearsals_of_a_case import Line, RehearsalsOfACase, Wish

router = APIRouter(prefix="/api", tags=["rehearsals"])

OF_A_CASE_URL = "/cases/{case_id}/rehearsals"
ONE = f"{OF_A_CASE_URL}/{{rehearsal_id}}"


async def rehearsals_of(request: Request) -> RehearsalsOfACase:
    rehearsals: RehearsalsOfACase = request.app.state.rehearsals
    return rehearsals


TheRehearsals = Annotated[RehearsalsOfACase, Depends(rehearsals_of)]
RehearsalId = Annotated[str, Path(max_length=32)]


@router.get("/rehearsals", response_model=PracticeLibrary, responses=problems())
async def read_library(rehearsals: TheRehearsals) -> Any:
    """What there is to practise, and with whom. The person's own call, `own_case`, is there beside it."""
    return JSONResponse(await rehearsals.library(), headers=KEPT)


@router.post(OF_A_CASE_URL, status_code=201, response_model=Rehearsal, responses=problems(*OF_A_CHANGE, 409))
async def begin_rehearsal(given: RehearsalIn, case_id: SpeakingCase, rehearsals: TheRehearsals) -> Any:
    """Begin a practice call or a drill. Nothing in the case changes, whatever is said in it."""
    target, ceiling = (None if one is None else Money.parse(one) for one in (given.target, given.ceiling))
    wish = Wish(given.kind, given.scenario, given.persona, given.seed, given.bill, target, ceiling)
    begun = await rehearsals.begin(case_id, wish)
    return JSONResponse(begun, 201, headers={"Location": f"/api/cases/{case_id}/rehearsals/{begun['id']}"})


@router.get(OF_A_CASE_URL, response_model=Practised, responses=problems(*OF_A_CASE))
async def list_rehearsals(case_id: PermittedCase, rehearsals: TheRehearsals) -> Any:
    """Every rehearsal of the case, oldest first, with its ticks and its score."""
    return JSONResponse({"rehearsals": await rehearsals.all(case_id)})


@router.get(ONE, response_model=Rehearsal, responses=problems(*OF_A_CASE))
async def read_rehearsal(case_id: PermittedCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals) -> Any:
    """One rehearsal as it stands."""
    return JSONResponse(await rehearsals.read(case_id, rehearsal_id))


@router.delete(ONE, status_code=204, responses=problems(*OF_A_CHANGE))
async def delete_rehearsal(case_id: PermittedCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals) -> Response:
    """Delete a rehearsal for good."""
    await rehearsals.remove(case_id, rehearsal_id)
    return Response(status_code=204)


@router.post(f"{ONE}/turns", response_model=Rehearsal, responses=problems(*OF_A_CHANGE, 409))
async def say_line(given: LineIn, case_id: SpeakingCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals) -> Any:
    """Say a line, or keep silent, and be answered. A turn_id sent again is not said again."""
    line = Line(given.turn_id, given.message, given.silence, given.aloud)
    return JSONResponse(await rehearsals.speak(case_id, rehearsal_id, line))


@router.post(f"{ONE}/rewind", response_model=Rehearsal, responses=problems(*OF_A_CHANGE, 409))
async def rewind_call(
    given: RewindIn, case_id: SpeakingCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals
) -> Any:
    """Go back to before a turn and try again: the office is the same. The first try is kept beside it."""
    return JSONResponse(await rehearsals.rewind(case_id, rehearsal_id, given.turn, given.turn_id))


@router.post(f"{ONE}/try", response_model=Rehearsal, responses=problems(*OF_A_CHANGE, 409))
async def choose_try(given: TryIn, case_id: SpeakingCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals) -> Any:
    """Choose which of the tries goes on."""
    return JSONResponse(await rehearsals.go_on_from(case_id, rehearsal_id, given.number))


@router.post(f"{ONE}/again", response_model=Rehearsal, responses=problems(*OF_A_CHANGE, 409))
async def call_again(
    given: AgainIn, case_id: SpeakingCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals
) -> Any:
    """Hang up and call again after some days: the account has aged, and reviews have ended."""
    return JSONResponse(await rehearsals.call_again(case_id, rehearsal_id, given.days, given.turn_id))


@router.post(f"{ONE}/end", response_model=Rehearsal, responses=problems(*OF_A_CHANGE, 409))
async def finish(_: EndIn, case_id: SpeakingCase, rehearsal_id: RehearsalId, rehearsals: TheRehearsals) -> Any:
    """Finish. A call gets its debrief; sent again, it is the same one."""
    return JSONResponse(await rehearsals.end(case_id, rehearsal_id))
