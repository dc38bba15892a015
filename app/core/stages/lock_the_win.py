"""Lock the win: written terms before any payment, then a zero balance that somebody has seen."""

from datetime import date

from app.core.case import Case
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.pricing import priced
from app.core.steps import walk
from app.core.view import View


def next_move(case: Case, playbook: Playbook, today: date) -> Move:
    """The next step of this stage for the bill in focus, with the engine's decision behind it."""
    view = View(case, case.bill, playbook, today)
    return priced(walk("lock_the_win", "lock_the_win", "negotiate", view), view)
