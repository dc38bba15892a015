"""Collections: court papers first; then dispute in writing, and nothing admitted or paid before proof."""

from app.core.moves import Move
from app.core.steps import stage_of, walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this track for the bill in focus."""
    return walk("collections", stage_of(view), "collections", view)
