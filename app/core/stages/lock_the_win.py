"""Lock the win: written terms before any payment, then a zero balance that somebody has seen."""

from app.core.moves import Move
from app.core.pricing import priced
from app.core.steps import walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this stage for the bill in focus, with the engine's decision behind it."""
    return priced(walk("lock_the_win", "lock_the_win", "negotiate", view), view)
