"""Which replies keep the playbook's own words: where a life, a court date or trust is at stake."""

from __future__ import annotations

from app.core.case import Case
from app.core.decide import CRISES
from app.core.moves import Move

# Lines of replies.yaml: court papers, what is said after a crisis or to somebody in distress, and Spanish ones.
_LINES = frozenset(
    {
        "court_first", "gentle", "distressed", "topic_court", "topic_sue", "topic_privacy", "topic_who_are_you",
        "spanish",
    }
)  # fmt: skip
_STEPS = frozenset({"answer_court"})


def keeps_own_words(move: Move, before: Case) -> bool:
    """True where no model may word this reply; `before` is the case as it was when they spoke."""
    if move.node == "handoff" or move.step in _STEPS or before.last_kind in CRISES:
        return True
    return any(line.reply in _LINES or line.reply.endswith("_court_answer") for line in move.opening)


def claims_of(case: Case) -> frozenset[str]:
    """What may be said of the person's means and plan, since the case holds it."""
    claims = set()
    if case.value("assistance") in ("likely", "applied", "approved", "partial"):
        claims.add("hardship")
    if case.value("insurance_type") == "uninsured":
        claims.add("uninsured")
    return frozenset(claims)
