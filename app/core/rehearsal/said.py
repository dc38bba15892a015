"""What was said, as acts: the caller's, read from a line, and the representative's, computed."""

from __future__ import annotations

from typing import Literal

from app.core.acts import Label
from app.core.frozen import Frozen
from app.core.money import Money
from app.core.rehearsal.persona import Form

CallerKind = Literal[
    "offer", "restate", "accept", "reject", "pay", "plan_accept", "admit", "disclose", "claim",
    "ask_authority", "ask_writing", "ask_hold", "ask_itemized", "ask_selfpay", "ask_review", "ask_assistance",
    "ask_policy", "ask_code", "ask_validation", "ask_number", "ask_callback",
    "hold_length", "hold_protects", "term", "record", "reason", "dispute", "waive_refund", "phrase",
    "courtesy", "insult", "avoid_phrase", "threat", "shouting", "goodbye", "silence",
]  # fmt: skip
# The requests: each is a thing that the other side can grant or refuse.
ASKS: frozenset[CallerKind] = frozenset(
    {
        "ask_authority", "ask_writing", "ask_hold", "ask_itemized", "ask_selfpay", "ask_review", "ask_assistance",
        "ask_policy", "ask_code", "ask_validation", "ask_number", "ask_callback",
    }
)  # fmt: skip


class CallerAct(Frozen):
    """One thing that the caller's line does. `detail`: the kind of reason, record, term, claim or disclosure.

    `start` and `quote` are a span of the line as it was typed.
    """

    kind: CallerKind
    detail: str | None = None
    amount: Money | None = None
    quote: str = ""
    start: int = 0


class RepAct(Frozen):
    """One thing that the representative does. `amount` is a figure of theirs, `days` the length of a hold or review."""

    label: Label
    form: Form | None = None
    amount: Money | None = None
    percent: int | None = None
    days: int | None = None
    # Who speaks: 0 the front line, 1 a supervisor, 2 somebody who decides.
    tier: int = 0


def first(acts: tuple[CallerAct, ...], *kinds: CallerKind) -> CallerAct | None:
    """The first act of one of these kinds."""
    return next((act for act in acts if act.kind in kinds), None)
