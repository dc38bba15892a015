"""The numbers of a bill as they are shown: beside a step in a reply, and in the case file by the same rule."""

from __future__ import annotations

from app.core.decide import standing_node
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.moves import Move
from app.core.pricing import shows_number_ahead, speaks_number
from app.core.replying import book_move
from app.core.stages import counteroffer
from app.core.view import View

# The reasons that say how a number was worked out.
_ARITHMETIC = frozenset(
    {
        "errors_come_off", "legal_cap", "medicare_price", "medicare_rough", "medicare_estimated", "medicare_unknown",
        "share_of_balance", "opening_held_down",
    }
)  # fmt: skip
# Its words carry a number that is not to be said yet.
_EARLY = "numbers_early"
# What a reply shows there rests on no price: it holds a place, and is no number to keep.
_PLACEHOLDER = "find_comparators"


class Numbers(Frozen):
    """Our number now, where it starts and ends, and what they ask. The ceiling is for the person's own eyes."""

    amount: Money
    opening: Money
    target: Money | None
    ceiling: Money | None
    ask: Money | None
    ladder: tuple[Money, ...]
    arithmetic: str
    say_now: bool


def numbers_of(move: Move) -> Numbers | None:
    """The numbers that a reply shows with this move."""
    decision, ours = move.offer, move.our_number
    if decision is None or not move.offer_shown or decision.opening is None or ours is None:
        return None
    return Numbers(
        amount=ours,
        opening=decision.opening,
        target=decision.target,
        ceiling=decision.ceiling,
        ask=move.their_number,
        ladder=decision.ladder,
        arithmetic=" ".join(
            r.text
            for r in decision.reasons
            if r.code in _ARITHMETIC and (not r.private or r.code == "opening_held_down")
        ),
        say_now=says_number(move.step),
    )


def says_number(step: str | None) -> bool:
    """True when our number is to be said in this step."""
    return speaks_number(step) and step != _EARLY


def numbers_now(view: View) -> Numbers | None:
    """What the step that stands shows; else what somebody who asks for the number ahead of its turn is shown."""
    if view["no_price"]:
        return None
    case = view.case.model_copy(update={"focus": view.bill.id})
    focused = View(case, view.bill, view.playbook, view.today)
    move = book_move(standing_node(focused), focused)
    ahead = not move.offer_shown
    if ahead:
        if view["bargain_over"] or not shows_number_ahead(view):
            return None
        move = counteroffer.next_move(focused, early=True)
    shown = None if move.step == _PLACEHOLDER else numbers_of(move)
    return shown.model_copy(update={"say_now": False}) if shown is not None and ahead else shown
