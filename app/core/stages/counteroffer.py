"""Counteroffer: what is left of the bill is priced, and a number is named to someone who can say yes."""

from app.core.moves import Move
from app.core.pricing import priced, shows_number_ahead
from app.core.steps import move_for, walk
from app.core.view import View


def next_move(view: View, *, early: bool = False) -> Move:
    """The engine's step for the bill in focus. `early`: the person asks for the number before its turn."""
    if not early:
        return priced(walk("counteroffer", "counteroffer", "negotiate", view), view)
    step = _early_step(view)
    book = view.playbook.stages["counteroffer"]
    due = next(s for s in book.steps if s.id == step)
    return priced(move_for(due, "counteroffer", "counteroffer", "negotiate", view), view)


# Asked ahead of its turn, these still say why there is no number; everything else shows the number, and what is undone.
_EARLY = frozenset(
    {
        "no_number_nothing_owed", "pay_cost_share", "find_comparators", "make_offer", "restate_offer", "raise_offer",
        "collector_first",
    }
)  # fmt: skip


def _early_step(view: View) -> str:
    """The step for a number asked ahead of its turn: first whatever says that there is none to name."""
    if view["account_status"] == "collections" and not view["debt_disputed"]:
        return "collector_first"
    if view["surprise_likely"]:
        return "pay_cost_share"
    if view["liability"] == "nothing_owed":
        return "no_number_nothing_owed"
    if view["liability"] in ("enforce_contract", "find_next_payer", "not_yours_yet") and not view["may_price"]:
        return "no_number_yet"
    if view["price_step"] in _EARLY:
        return str(view["price_step"])
    return "numbers_early" if shows_number_ahead(view) else "find_comparators"
