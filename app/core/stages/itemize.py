"""Itemize: no line, no price. The itemized bill and the claim form are asked for and gone through."""

from datetime import date

from app.core.case import Case
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.steps import walk
from app.core.view import View


def next_move(case: Case, playbook: Playbook, today: date) -> Move:
    """The next step of this stage for the bill in focus."""
    return walk("itemize", "itemize", "negotiate", View(case, case.bill, playbook, today))
