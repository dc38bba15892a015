"""Escalate: the same number, to someone with more say; a pause; at the end one final offer in writing."""

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
    return priced(walk("escalate", "escalate", "negotiate", view), view)
