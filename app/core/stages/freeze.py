"""Freeze: time first. The account is put on hold, and the hold is confirmed in writing."""

from app.core.moves import Move
from app.core.steps import walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this stage for the bill in focus."""
    return walk("freeze", "freeze", "negotiate", view)
