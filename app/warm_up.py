"""Before the first line: what reading and wording make at their first use, so that nobody on a call waits for it.

Thousands of phrases are compiled when a message may contain them. For the first line of each kind that is five times
the work of the line itself, and it holds up everybody else's meanwhile.
"""

from __future__ import annotations

import threading
from datetime import date

from app.core.case import Case
from app.graph.state import Deps
from app.graph.straight import walk_straight

_A_DAY = date(2026, 1, 2)  # any will do: of what is said here nothing is kept


def warm_up(deps: Deps) -> None:
    """Hear one line of every kind, and answer it."""
    case = Case(id="warm", opened=_A_DAY)
    for objection in deps.playbook.objections.values():
        walk_straight(deps, case, objection.examples[0], _A_DAY)


def warm_up_meanwhile(deps: Deps) -> None:
    """The same beside everything else, in half a second: nobody waits for it, and it holds up no stop."""
    threading.Thread(target=warm_up, args=(deps,), name="warm-up", daemon=True).start()
