"""What runs out next, and what comes next."""

from __future__ import annotations

from app.core.answers import NEAR, clock_line
from app.core.decide import scope_of, standing_node
from app.core.figures import day_words
from app.core.moves import Deadline
from app.core.replying import book_move
from app.core.story.parts import Lines, in_court, line
from app.core.view import View

# Dates that ask for nothing before they come: told where no other runs.
_QUIET = frozenset({"payment_due", "no_collection_action"})


def clock(view: View) -> Lines:
    """The date that comes next; where none does, the one with a right in it that was the last to pass."""
    if (next_one := coming(view)) is not None:
        when = day_words(next_one.date, view.today)
        yield line(f"clock_{next_one.what}", date=when, days=_in_days(next_one.days_left))
    elif passed := [one for one in _running(view) if one.what in NEAR]:
        last = passed[-1]
        yield clock_line(last.what, last.date, last.days_left, view.today)


def coming(view: View) -> Deadline | None:
    left = [one for one in _running(view) if one.days_left >= 0]
    loud = [one for one in left if one.what not in _QUIET]
    return next(iter(loud or left), None)


def _running(view: View) -> list[Deadline]:
    return [one for one in view.clocks if _runs(one, view)]


def _runs(one: Deadline, view: View) -> bool:
    """The line about court papers has the court's date; an appeal that was left, or that none can file, has none."""
    match one.what:
        case "court_answer":
            return False
        case "internal_appeal":
            return bool(view["appealable"]) and view["appeal"] != "declined"
        case "external_review":
            return bool(view["external_review"] != "declined")
    return not (view["bargain_over"] and one.what in ("hold_end", "fap_application"))


def _in_days(days: int) -> str:
    match days:
        case 0:
            return "today"
        case 1:
            return "tomorrow"
    return f"in {days} days"


def next_step(view: View) -> Lines:
    """The step that stands; of another programme its own road, and with court papers only what their line says."""
    if in_court(view) and not view["court_answer_filed"]:
        return
    if (scope := scope_of(view.case)) is not None:
        yield line(f"next_{scope}")
        return
    step = book_move(standing_node(view), view).step
    if step is not None:
        yield line(f"next_{step}")
