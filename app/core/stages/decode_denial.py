"""Decode the denial: why the plan refused, who owes it, and what must be filed before any price."""

from app.core.moves import Move
from app.core.steps import walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this stage for the bill in focus."""
    return walk("decode_denial", "decode_denial", "negotiate", view)
