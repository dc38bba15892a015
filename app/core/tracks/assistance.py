"""Assistance: the hospital's own policy is applied for before any bargaining."""

from app.core.moves import Move
from app.core.steps import stage_of, walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this track for the bill in focus."""
    return walk("assistance", stage_of(view), "assistance", view)
