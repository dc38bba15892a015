"""Itemize: no line, no price. The itemized bill and the claim form are asked for and gone through."""

from app.core.moves import Move
from app.core.steps import walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this stage for the bill in focus."""
    return walk("itemize", "itemize", "negotiate", view)
