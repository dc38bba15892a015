"""Our own number, caught before it counts: above the limit, or where no number is due, or not yet."""

from __future__ import annotations

from typing import Literal

from app.core.money import Money
from app.core.pricing import standing_number
from app.core.view import View

Caught = Literal["above", "nothing_owed", "proof_first", "early"]


def limit_of(view: View) -> Money | None:
    """The most to pay, private; None where no price is known."""
    return view.decision.ceiling


def caught(amount: Money, view: View) -> Caught | None:
    """Why this number is not said."""
    if (why := no_number_now(view)) is not None:
        return why
    limit = limit_of(view)
    return "above" if limit is not None and amount > limit else None


def no_number_now(view: View) -> Caught | None:
    """Why no number is said at all, whatever it is."""
    if view["no_price"]:
        return "nothing_owed"
    if view["account_status"] == "collections" and not view["debt_disputed"]:
        return "proof_first"
    is_open = not view["may_price"] and not view["number_named"] and limit_of(view) is None
    return "early" if is_open else None  # who owes it, and what the care costs, come first


def said_before(view: View) -> Money | None:
    """The number to say again instead: the one that stands."""
    return None if no_number_now(view) else standing_number(view)
