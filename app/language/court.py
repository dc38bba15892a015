"""A court that has begun or has spoken, in whatever words: it goes before all else, and nothing else is read into it.

Missing it may cost a person their pay; so the words are wide, and what stands before them says if it has happened.
"""

from __future__ import annotations

import re

from app.core.acts import Act, Answered, Asked, OfferNamed, RepSaid, Told
from app.language.cues.court import NOT_YET, OTHER_COURT, PAPERS, RULED, SPANISH, TAKEN
from app.language.hearing import Hearing
from app.language.text import read_text

_COURT = re.compile(r"\b(?:" + "|".join((*PAPERS, *RULED, *TAKEN, *SPANISH)) + ")")
_NOT_YET, _OTHER_COURT = re.compile(NOT_YET), re.compile(OTHER_COURT)
_ASKS = re.compile(r"(?:so |and |but )?(?:is|are|was|were|did|does|has|have|can) (?:an?|the|they|he|she|it|any\w*)\b")
_CLAUSE = re.compile(r"[.,;!?\n]|\b(?:and|but|because|so|then|y|pero|porque)\b")
_SENTENCE = re.compile(r"[.!?\n]")
_OF_THE_PLAN = re.compile(r"\b(?:deni\w+|eob|insur\w+|plan)\b")
_HOLD = re.compile(r"\bhold\b")
# Facts that words about a court were taken for.
_MISTAKEN = frozenset({
    "denial_date", "statement_date", "service_date", "validation_date", "payment_due", "hold", "hold_until",
    "hold_contact", "account_status", "appeal", "appeal_filed_on", "funds", "offer_until",
})  # fmt: skip
_LONGEST = 4_000


def court_first(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with court papers told where a court has begun or has spoken, and without what else was read in it."""
    if hearing.mode == "call":
        return acts
    found = court_spoken(message)
    if found is None:
        return acts
    kept = tuple(act for act in acts if not _is_mistaken(act, message.lower()))
    if any(isinstance(act, Told) and act.fact == "summons" for act in kept):
        return kept
    return (Told(fact="summons", value=True, quote=found), *kept)


def court_spoken(message: str) -> str | None:
    """The words that tell of it; None where a court is only feared, asked about, or another one."""
    text = read_text(message, most=_LONGEST)
    for match in _COURT.finditer(text.low):
        first = max((m.end() for m in _SENTENCE.finditer(text.low, 0, match.start())), default=0)
        end = _SENTENCE.search(text.low, match.end())
        last = end.start() if end is not None else len(text.low)
        clause = max((m.end() for m in _CLAUSE.finditer(text.low, first, match.start())), default=first)
        if _OTHER_COURT.search(text.low[first:last]) or _NOT_YET.search(text.low[clause : match.start()]):
            continue
        if _ASKS.match(text.low[clause:last].lstrip()):
            continue
        return text.quote(match.start(), match.end())
    return None


def _is_mistaken(act: Act, words: str) -> bool:
    """True for what only the words about the court were taken for."""
    match act:
        case Told():
            if act.fact.startswith("hold") and _HOLD.search(words):
                return False
            return act.fact in _MISTAKEN and not act.document and not _OF_THE_PLAN.search(act.quote.lower())
        case RepSaid():
            return act.label not in ("counteroffers_amount", "accepts_offer", "hold_granted") or (
                act.label == "hold_granted" and not _HOLD.search(words)
            )
        case Asked():
            return act.topic == "sue"
        case _:
            return isinstance(act, OfferNamed | Answered)
