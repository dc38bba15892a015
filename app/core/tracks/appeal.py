"""Appeal: the plan's decision is put before it again, in writing and in time, then before an outside reviewer."""

from app.core.moves import Move
from app.core.steps import stage_of, walk
from app.core.view import View


def next_move(view: View) -> Move:
    """The next step of this track for the bill in focus."""
    return walk("appeal", stage_of(view), "appeal", view)
