"""What the reader may know of the moment in which a message is heard."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from app.core.frozen import Frozen
from app.core.money import Money

# After one of these the person has been on the phone for a hold: short answers are the office's.
HOLD_STEPS = frozenset({"ask_hold", "ask_hold_surprise"})


class Hearing(Frozen):
    """The day, who is speaking, what was asked, and what is known already."""

    today: date
    # In a call an unmarked line is what the representative just said.
    mode: Literal["case", "call"] = "case"
    # The fact asked for last, and the id of the last step, e.g. "ask_hold".
    open_question: str | None = None
    last_move: str | None = None
    # Facts known for the bill in focus and for the person.
    known: dict[str, Any] = {}
    # What they said before, for a message that only points back to it.
    before: str = ""
    # Provider types or names of the bills in the case.
    bills: tuple[str, ...] = ()
    # The case is at the price: counteroffer or escalate.
    on_price: bool = False
    # Their number that is on the table.
    their_ask: Money | None = None
