"""Taking a turn, and the conversation so far."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from app.api.errors import problems
from app.api.schemas import Conversation, Reply, TurnIn
from app.api.security import PermittedCase, TheCoach

router = APIRouter(prefix="/api/cases/{case_id}/turns", tags=["turns"])


@router.post("", response_model=Reply, responses=problems(400, 404, 409, 413, 422, 500))
async def take_turn(turn: TurnIn, case_id: PermittedCase, coach: TheCoach) -> dict[str, Any]:
    """Say one thing and get the answer. A turn_id sent again gives its first answer; nothing else is read."""
    return await coach.take_turn(case_id, turn.message, turn.mode, turn.turn_id, turn.bill)


@router.get("", response_model=Conversation, responses=problems(404, 413, 422, 500))
async def read_turns(case_id: PermittedCase, coach: TheCoach) -> dict[str, Any]:
    """The conversation, oldest first, the greeting as number 0."""
    return {"turns": await coach.conversation(case_id)}
