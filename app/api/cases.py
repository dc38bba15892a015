"""Opening a case, and its file."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from app.api.errors import problems
from app.api.schemas import CaseFile, CaseOpened
from app.api.security import PermittedCase, TheCoach, give_cookie

router = APIRouter(prefix="/api/cases", tags=["cases"])


@router.post("", status_code=201, responses=problems(413, 500))
async def open_case(request: Request, response: Response, coach: TheCoach) -> CaseOpened:
    """Open a case. The reply greets; the token opens this case from now on."""
    opened = await coach.open_case()
    give_cookie(response, request, opened.case_id, opened.token)
    response.headers["Location"] = f"/api/cases/{opened.case_id}"
    return CaseOpened.model_validate({"id": opened.case_id, "token": opened.token, "reply": opened.reply})


@router.get("/{case_id}", response_model=CaseFile, responses=problems(404, 413, 422, 500))
async def read_case(case_id: PermittedCase, coach: TheCoach) -> dict[str, Any]:
    """The case file: bills with their stage, facts with source and quote, clocks, offers, calls, letters."""
    return await coach.case_file(case_id)
