"""Escalate: the same number, to someone with more say; a pause; at the end one final offer in writing."""

from app.core.moves import Move
from app.core.pricing import priced
from app.core.steps import walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this stage for the bill in focus, with the engine's decision behind it."""
    return priced(walk("escalate", "escalate", "negotiate", view), view)
