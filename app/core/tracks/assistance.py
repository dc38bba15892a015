"""Assistance: the hospital's own policy is applied for before any bargaining."""

from datetime import date

from app.core.case import Case
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.steps import stage_of, walk
from app.core.view import View


def next_move(case: Case, playbook: Playbook, today: date) -> Move:
    """The next step of this track for the bill in focus."""
    view = View(case, case.bill, playbook, today)
    return walk("assistance", stage_of(view), "assistance", view)
