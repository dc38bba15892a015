"""Our own number, caught before it counts: above the limit, or where no price is due at all."""

from __future__ import annotations

from typing import Literal

from app.core.money import Money
from app.core.pricing import standing_number
from app.core.view import View

Caught = Literal["above", "nothing_owed"]


def limit_of(view: View) -> Money | None:
    """The most to pay, private; None where no price is known."""
    return view.decision.ceiling


def caught(amount: Money, view: View) -> Caught | None:
    """Why this number is not said."""
    if view["no_price"]:
        return "nothing_owed"
    limit = limit_of(view)
    if limit is not None and amount > limit:
        return "above"
    return None


def said_before(view: View) -> Money | None:
    """The number to say again instead: the one that stands."""
    return None if view["no_price"] else standing_number(view)
