"""Choice: what one step decides: an act of the closed list, its amount and its reasons."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from app.core.money import Money
from app.core.offer_words import Reason
from app.core.position import Position, WrittenTerm

Act = Literal[
    "dispute", "pay_cost_share", "apply", "request", "dispute_errors", "validate", "defer", "hold_request",
    "ask_authority", "offer", "restate", "raise", "escalate", "pause", "final_offer", "accept_pending_terms",
    "pay", "plan_ok", "complain", "stop", "not_enough_data",
]  # fmt: skip
WRITTEN_TERMS: tuple[WrittenTerm, ...] = get_args(WrittenTerm)


# Acts that take a number of theirs as it is.
TAKES_THEIRS: frozenset[Act] = frozenset({"accept_pending_terms", "pay", "complain", "plan_ok"})


class Choice(NamedTuple):
    """What one step decided, before the rest of the decision is filled in."""

    act: Act
    amount: Money | None
    reasons: tuple[Reason, ...]
    until_day: int | None = None


def terms_missing(position: Position) -> tuple[WrittenTerm, ...]:
    return tuple(term for term in WRITTEN_TERMS if term not in position.written_terms)
