"""Opening a case, its file, who may open it, and its end."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from app.api.errors import OF_A_CASE, OF_A_CHANGE, problems
from app.api.schemas import CaseFile, CaseOpened, FactsIn, Reply, StoryOut, TokenIn, TokenOut, WhichBill
from app.api.security import (
    Bearer,
    ExpectedRevision,
    PermittedCase,
    SpeakingCase,
    TheCoach,
    TheLimits,
    TheRecords,
    client_of,
    give_cookie,
    slow_down,
    take_cookie,
    token_of,
)

router = APIRouter(prefix="/api/cases", tags=["cases"])


@router.post("", status_code=201, response_model=CaseOpened, responses=problems(413, 429, 503, 507))
async def open_case(request: Request, coach: TheCoach, limits: TheLimits) -> Any:
    """Open a case. The reply greets; the token opens this case from now on."""
    slow_down(limits.openings, client_of(request))
    opened = await coach.open_case()
    response = JSONResponse({"id": opened.case_id, "token": opened.token, "reply": opened.reply}, 201)
    give_cookie(response, request, opened.case_id, opened.token)
    response.headers["Location"] = f"/api/cases/{opened.case_id}"
    return response


@router.get("/{case_id}", response_model=CaseFile, responses=problems(*OF_A_CASE))
async def read_case(case_id: PermittedCase, records: TheRecords) -> Any:
    """The case file: bills with their stage, facts with source and quote, clocks, offers, calls, letters."""
    file = await records.case_file(case_id)
    return JSONResponse(file, headers={"ETag": f'"{file["revision"]}"'})


@router.get("/{case_id}/story", response_model=StoryOut, responses=problems(*OF_A_CASE))
async def read_story(
    case_id: PermittedCase,
    coach: TheCoach,
    records: TheRecords,
    bill: WhichBill = None,
    without_model: Annotated[bool, Query(description="True: our own words, nothing goes to a model.")] = False,
) -> Any:
    """The story so far of one bill: what is asked, what was said and done, which date comes next, and which step."""
    story = await records.story(case_id, bill)
    text, worded_by = (story.told.text, None) if without_model else await coach.word_story(case_id, story)
    return {"bill": story.bill, "revision": story.revision, "text": text, "worded_by": worded_by}


@router.patch("/{case_id}/facts", response_model=Reply, responses=problems(*OF_A_CHANGE, 412, 428))
async def correct_facts(facts: FactsIn, case_id: SpeakingCase, revision: ExpectedRevision, coach: TheCoach) -> Any:
    """Put the file right. The answer says what follows; taking it back is `undo` of its turn_id."""
    reply = await coach.correct(case_id, dict(facts.facts), facts.bill, revision)
    return JSONResponse(reply, headers={"ETag": f'"{reply["revision"]}"'})


@router.post("/{case_id}/token", status_code=201, response_model=TokenOut, responses=problems(*OF_A_CHANGE))
async def new_token(
    token: TokenIn, request: Request, case_id: PermittedCase, bearer: Bearer, records: TheRecords
) -> Any:
    """A new token for this case. Earlier ones stop working, unless `keep_others` says that this is another device."""
    asked_with = token_of(request, bearer)
    made = await records.new_token(case_id, alone=not token.keep_others, asked_with=asked_with)
    response = JSONResponse({"token": made}, 201)
    if not token.keep_others:
        give_cookie(response, request, case_id, made)
    return response


@router.post("/{case_id}/session", status_code=204, responses=problems(*OF_A_CASE))
async def carry_cookie(request: Request, case_id: PermittedCase, bearer: Bearer) -> Response:
    """Let this browser open the case from now on: the token of a recovery link becomes a cookie."""
    response = Response(status_code=204)
    if bearer is not None:
        give_cookie(response, request, case_id, bearer.credentials)
    return response


@router.delete("/{case_id}/session", status_code=204, responses=problems(*OF_A_CASE))
async def drop_cookie(case_id: PermittedCase) -> Response:
    """Let this browser forget the case. The case itself is kept."""
    response = Response(status_code=204)
    take_cookie(response, case_id)
    return response


@router.delete("/{case_id}", status_code=204, responses=problems(*OF_A_CHANGE))
async def erase_case(case_id: PermittedCase, records: TheRecords) -> Response:
    """Erase the case and everything in it, for good. Backups that were made before still hold it."""
    await records.erase(case_id)
    response = Response(status_code=204)
    take_cookie(response, case_id)
    return response
