"""The story so far of one bill, in at most seven lines: what somebody has to remember before they go on.

Only what the case holds is told. No line carries what a person has or could pay, or an account number.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.core.case import Case
from app.core.moves import Said
from app.core.playbook import Playbook
from app.core.story import ahead, so_far
from app.core.story.parts import Lines
from app.core.view import View

MOST_LINES = 7


def story_of(case: Case, bill_id: str, playbook: Playbook, today: date) -> tuple[Said, ...]:
    """What is known of this bill, in order; where it is too much, what matters least today stays out."""
    case = case.model_copy(update={"focus": bill_id})
    bill = case.bill
    if not (case.facts or bill.facts or bill.calls or bill.exchanges):
        return ()
    view = View(case, bill, playbook, today)
    found = [(rank, line) for rank, tell in _TOLD for line in tell(view)]
    # Of two lines of the same rank, the newer one stays.
    weighty = sorted(range(len(found)), key=lambda place: (found[place][0], -place))[:MOST_LINES]
    return tuple(found[place][1] for place in sorted(weighty))


# In the order in which they are told, each with its rank: what matters most today has the lowest.
_TOLD: tuple[tuple[int, Callable[[View], Lines]], ...] = (
    (0, so_far.court), (1, so_far.asked), (6, so_far.denied), (7, so_far.owed), (8, so_far.hold),
    (11, so_far.papers), (12, so_far.sent), (9, so_far.calls), (5, so_far.appeal), (10, so_far.help_asked),
    (5, so_far.collector), (4, so_far.numbers), (3, ahead.clock), (2, ahead.next_step),
)  # fmt: skip
