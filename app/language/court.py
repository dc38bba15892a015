"""A court that has begun or has spoken, in whatever words: it goes before all else, and nothing else is read into it.

Missing it may cost a person their pay; so the words are wide, and what stands before them says if it has happened.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.core.acts import Act, Answered, Asked, OfferNamed, RepSaid, Told
from app.language.cues.court import NOT_YET, OTHER_COURT, PAPERS, RULED, SPANISH, TAKEN, WAS_DUE_WORDS, WERE_SERVED
from app.language.hearing import Hearing
from app.language.text import read_text, sentence_around

_COURT = re.compile(r"\b(?:" + "|".join((*PAPERS, *RULED, *TAKEN, *SPANISH)) + ")")
_CAME, _WAS_DUE = re.compile(WERE_SERVED), re.compile(WAS_DUE_WORDS)
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
# "Got it yesterday", "served on the 24th", "they came today": the day the papers came.
_CAME_ON = re.compile(rf"{WERE_SERVED}[^.,;!?]{{0,40}}$")
_TAKEN_FOR_SERVICE = frozenset({"court_answer", "service_date"})
_LONGEST_ANSWER = timedelta(days=200)


def court_first(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with court papers told where a court has begun or has spoken, and without what else was read in it."""
    if hearing.mode == "call":
        return acts
    if hearing.known.get("summons") or any(isinstance(act, Told) and act.fact == "summons" for act in acts):
        acts = tuple(act for act in acts if not _is_day_of_service(act, message.lower(), hearing.today))
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
        first, last = sentence_around(text.low, *match.span(), _SENTENCE)
        clause = max((m.end() for m in _CLAUSE.finditer(text.low, first, match.start())), default=first)
        if _OTHER_COURT.search(text.low[first:last]) or _NOT_YET.search(text.low[clause : match.start()]):
            continue
        if _ASKS.match(text.low[clause:last].lstrip()):
            continue
        return text.quote(match.start(), match.end())
    return None


def _is_day_of_service(act: Act, words: str, today: date) -> bool:
    """The day the papers came is neither the day to answer nor a day of care: the date on them is asked for."""
    if not isinstance(act, Told) or act.document or act.fact not in _TAKEN_FOR_SERVICE:
        return False
    if not isinstance(act.value, date):
        return False
    quote = " ".join(act.quote.lower().split())
    before = words[: max(0, words.find(quote))]
    led = _CAME_ON.search(before)
    told = (led[0] if led is not None else "") + quote
    if _CAME.search(told) is None:
        return False
    if act.fact == "court_answer":
        # A day to come stands, but not one that only the year was changed for.
        return (act.value <= today and not _WAS_DUE.search(told)) or act.value > today + _LONGEST_ANSWER
    return act.value <= today


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
