"""The catalogue of facts, for a page that draws the field to put one right."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.api.errors import problems
from app.api.schemas import Catalogue
from app.api.security import TheRecords

router = APIRouter(prefix="/api", tags=["facts"])

# The same for everybody, and changed only with a release or another playbook.
KEPT = {"Cache-Control": "max-age=3600"}


@router.get("/facts", response_model=Catalogue, responses=problems())
async def read_facts(records: TheRecords) -> Any:
    """The facts that a person may put right: what each may be, its choices in words, and how it is asked."""
    return JSONResponse({"facts": records.facts()}, headers=KEPT)
