"""Events of a call, as the page sends them: what was heard and said, noted and taken back, each under its own id."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.core.acts import Label
from app.core.call_book import CallField
from app.core.frozen import Frozen
from app.core.money import Money

EventId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Tool = Literal["shorter", "firmer", "time", "end", "again"]
LONGEST_LINE = 4_000  # characters; nobody says more in one breath
LONGEST_NOTE = 400


class _Event(Frozen):
    id: EventId
    # On the device: it may be sent much later.
    at: datetime


class Heard(_Event):
    """What they said, typed or dictated."""

    kind: Literal["heard"]
    text: str = Field(min_length=1, max_length=LONGEST_LINE)


class Tapped(_Event):
    """One of the likely replies, with the figure that they named."""

    kind: Literal["tapped"]
    label: Label
    amount: Money | None = None
    percent: int | None = Field(default=None, ge=0, le=100)
    until: date | None = None


class Said(_Event):
    """A number of ours that is about to be said, or was."""

    kind: Literal["said"]
    amount: Money


class ToolUsed(_Event):
    """The sentence again in another form, a stalling line, or the closing one."""

    kind: Literal["tool"]
    tool: Tool


class OnHold(_Event):
    """They put us on hold, or are back."""

    kind: Literal["hold"]
    on: bool


class Noted(_Event):
    """A field of the notes; an empty value clears it."""

    kind: Literal["note"]
    field: CallField
    value: str = Field(max_length=LONGEST_NOTE)


class Got(_Event):
    """One of the three things to get."""

    kind: Literal["got"]
    thing: str = Field(max_length=64)
    done: bool


class TakenBack(_Event):
    """They didn't say that."""

    kind: Literal["undo"]
    event: EventId


class Dialed(_Event):
    """From the card to the line."""

    kind: Literal["dialed"]


CallEvent = Annotated[
    Heard | Tapped | Said | ToolUsed | OnHold | Noted | Got | TakenBack | Dialed, Field(discriminator="kind")
]
# What moves the case: everything else only changes the page.
Counted = Heard | Tapped | Said
COUNTED = ("heard", "tapped", "said")
