"""What can be printed or taken along: the plan, the letters, the export."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse

from app.api.errors import OF_A_CASE, OF_A_CHANGE, problems
from app.api.schemas import Anything, CaseImported, Letter, LetterIn, LetterKept, Plan, WhichBill
from app.api.security import (
    ExpectedRevision,
    PermittedCase,
    SpeakingCase,
    TheCoach,
    TheLimits,
    TheRecords,
    client_of,
    give_cookie,
    slow_down,
)
from app.papers.pages import export_page, letter_page, plan_page

router = APIRouter(prefix="/api/cases", tags=["papers"])

_HTML: dict[int | str, Anything] = {200: {"content": {"text/html": {"schema": {"type": "string"}}}}}
_EITHER: dict[int | str, Anything] = {
    200: {"content": {"text/html": {"schema": {"type": "string"}}, "text/plain": {"schema": {"type": "string"}}}}
}


def wants_page(request: Request) -> bool:
    """Whether a browser asks to show it rather than a program to read it."""
    accept = request.headers.get("accept", "")
    return "text/html" in accept and "application/json" not in accept


@router.get("/{case_id}/plan", response_model=Plan, responses={**problems(*OF_A_CASE), **_HTML})
async def read_plan(request: Request, case_id: PermittedCase, records: TheRecords) -> Any:
    """The one page to keep, as JSON or, with `Accept: text/html`, to print."""
    plan = await records.plan(case_id)
    return HTMLResponse(plan_page(plan)) if wants_page(request) else JSONResponse(plan)


@router.get(
    "/{case_id}/letters/{letter}.{form}", response_class=Response, responses={**problems(*OF_A_CASE), **_EITHER}
)
async def read_letter(
    case_id: PermittedCase, letter: str, form: Literal["html", "txt"], records: TheRecords, bill: WhichBill = None
) -> Any:
    """A letter, filled from the case or as it was edited: to print (`html`) or to paste (`txt`)."""
    found = await records.letter(case_id, letter, bill)
    return HTMLResponse(letter_page(found)) if form == "html" else PlainTextResponse(found["text"])


@router.get("/{case_id}/letters/{letter}", response_model=Letter, responses=problems(*OF_A_CASE))
async def read_letter_record(case_id: PermittedCase, letter: str, records: TheRecords, bill: WhichBill = None) -> Any:
    """A letter with what was done with it: edited, sent."""
    return JSONResponse(await records.letter(case_id, letter, bill))


@router.patch("/{case_id}/letters/{letter}", response_model=LetterKept, responses=problems(*OF_A_CHANGE, 412, 428))
async def keep_letter(
    letter: str,
    changes: LetterIn,
    case_id: SpeakingCase,
    revision: ExpectedRevision,
    coach: TheCoach,
    records: TheRecords,
) -> Any:
    """Keep an edited letter, or that it was sent. Sent, it counts as the step that stands, and the next one follows."""
    given = changes.model_fields_set
    kept: dict[str, Any] = {"text": changes.text} if "text" in given else {}
    reply = None
    if changes.sent is not None:
        kept["sent_on"] = coach.day if changes.sent else None
    if changes.sent:
        bill, facts = await records.sent_letter_means(case_id, letter, changes.bill)
        if facts:
            reply = await coach.correct(case_id, facts, bill, revision, because="I sent the letter.")
            revision = reply["revision"]
    found = await records.keep_letter(case_id, letter, changes.bill, revision, kept)
    return JSONResponse({"letter": found, "reply": reply}, headers={"ETag": f'"{found["revision"]}"'})


@router.get("/{case_id}/export", responses={**problems(*OF_A_CASE), **_HTML}, response_model=Anything)
async def export_case(request: Request, case_id: PermittedCase, records: TheRecords) -> Any:
    """Everything that is kept of this case, as JSON that `import` reads back or, with `Accept: text/html`, to read."""
    if wants_page(request):
        plan, turns = await records.plan(case_id), await records.conversation(case_id)
        return HTMLResponse(export_page(plan, await records.case_file(case_id), turns))
    name = f'attachment; filename="pushback-{case_id}.json"'
    content = await asyncio.to_thread(_as_json, await records.export(case_id))  # it may be a long one
    return Response(content, media_type="application/json", headers={"Content-Disposition": name})


def _as_json(export: Anything) -> str:
    return json.dumps(export, allow_nan=False)


@router.post(
    "/import",
    status_code=201,
    response_model=CaseImported,
    responses=problems(400, 413, 422, 429, 503, 507),
)
async def import_case(
    request: Request,
    records: TheRecords,
    limits: TheLimits,
    export: Annotated[Anything, Body(description="What `export` gave.")],
) -> Any:
    """Open a new case from an export: the same file twice gives two cases."""
    slow_down(limits.openings, client_of(request))
    case_id, token, revision = await records.import_case(export)
    response = JSONResponse({"id": case_id, "token": token, "revision": revision}, 201)
    give_cookie(response, request, case_id, token)
    response.headers["Location"] = f"/api/cases/{case_id}"
    return response
