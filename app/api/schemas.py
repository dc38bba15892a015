"""The bodies of requests and answers."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Mode = Literal["case", "call"]


class TurnIn(BaseModel):
    """One thing the person says."""

    model_config = ConfigDict(extra="forbid")

    turn_id: str = Field(
        pattern=r"^[A-Za-z0-9_-]{1,64}$",
        description="Made by the client, new for each message. Sent again, it gives the same answer once.",
        examples=["7f9c1b52-0d3e-4c55-9a35-6a1d2b7f0c11"],
    )
    message: str = Field(
        description="Their own words; may be empty. At most 200,000 characters.",
        examples=["My insurance denied the surgery and the hospital wants $18,000."],
    )
    mode: Mode = Field(default="case", description="`call` while they are on the phone: shorter answers.")
    bill: str | None = Field(default=None, description="Which of several bills it is about.")


class Reply(BaseModel):
    """The coach's answer: a short stack of blocks, to be shown in order."""

    turn_id: str
    revision: int = Field(description="The case's revision after this turn.")
    bill: str
    stage: str = Field(description="freeze, itemize, decode_denial, counteroffer, escalate or lock_the_win.")
    track: str
    move: str = Field(description="What the coach decided to do.")
    blocks: list[dict[str, Any]] = Field(description="Each has a `kind`: text, say, ask and so on.")
    facts_changed: list[str]


class CaseOpened(BaseModel):
    """A new case. The token is shown here and never again."""

    id: str
    token: str
    reply: Reply


class TurnOut(BaseModel):
    """A turn as it stands in the record."""

    turn_id: str
    number: int
    status: Literal["received", "done"] = Field(
        description="`received`: kept but not answered; send the same turn_id again."
    )
    message: str
    mode: Mode
    created: str
    reply: Reply | None


class Conversation(BaseModel):
    """Every turn of a case, in order."""

    turns: list[TurnOut]


class CaseFile(BaseModel):
    """Everything known about a case."""

    model_config = ConfigDict(extra="allow")

    id: str
    revision: int
    focus: str
    bills: list[dict[str, Any]]


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class FieldError(BaseModel):
    field: str
    message: str


class Problem(BaseModel):
    """A problem detail (RFC 9457)."""

    type: str = Field(examples=["urn:pushback:problem:case-not-found"])
    title: str
    status: int
    detail: str
    errors: list[FieldError] | None = None
