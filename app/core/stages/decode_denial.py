"""Decode the denial: why the plan refused, who owes it, and what must be filed before any price."""

from datetime import date

from app.core.case import Case
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.steps import walk
from app.core.view import View


def next_move(case: Case, playbook: Playbook, today: date) -> Move:
    """The next step of this stage for the bill in focus."""
    return walk("decode_denial", "decode_denial", "negotiate", View(case, case.bill, playbook, today))
