"""A day on which the account is to go to a collector: the threat is answered, and the day is kept."""

from __future__ import annotations

import re
from datetime import date

from app.core.acts import Act, Answered, RepSaid, Told
from app.language.dates import find_dates, resolve
from app.language.hearing import Hearing
from app.language.text import read_text, sentence_around

_COLLECTIONS = r"(?:a |an )?(?:collections?(?: agency| company)?|collectors?|debt collector)\b"
_TO_COME = re.compile(
    rf"\b(?:go|goes|going|send|sending|turn(?:ing)?|turned|refer\w*|plac\w+|hand(?:ing)?|forward\w*|transfer\w*|"
    rf"be sent|"
    rf"move[sd]?) (?:\w+ ){{0,4}}?(?:to|into|in|over to|with) {_COLLECTIONS}|\bcollections? (?:(?:in|by|on|"
    rf"after|next|starting) (?=\S)|"
    r"(?=(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)\w* \d|\d{1,2}/\d))|\b(?:or|else|otherwise|"
    r"then) (?:it |they |we |the (?:bill|account) )?(?:'?ll |will |is |are )?(?:\w+ ){0,3}?"
    rf"{_COLLECTIONS}|\b(?:manda\w*|envi\w*|va|ira|pasa\w*) (?:\w+ ){{0,3}}?(?:a )?(?:colecciones|cobranzas?)\b"
)
_NOT_SO = re.compile(
    r"\b(?:went|sent (?:it|me|this|the|my)|already|has been|was|were|is in collections|been in|not|never|won't|"
    r"keep|until i|ago|"
    r"when (?:does|will)|how (?:long|soon)|can they|could they|will they|do they|are they|what if|afraid|hold)\b"
)
_IF_UNPAID = re.compile(r"\b(?:if|unless|when) (?:i|we|you|it)(?: \w+){0,2} (?:paid|pay|settle\w*)\b")
_SENTENCE = re.compile(r"[.!?;\n]")
_REPLACED = frozenset({
    "pushes_payment_plan", "deadline_pressure", "asks_for_payment_now", "already_in_collections", "other", "chit_chat",
    "hold_granted", "hold_refused", "full_amount_owed",
})  # fmt: skip
_MISTAKEN = frozenset({"hold", "hold_until", "account_status", "validation_date", "statement_date", "denial_date"})
_MOST = 400
# "Ok, I'll send it": a plan, and no report.
_WILL_DO = re.compile(
    r"(?:(?:ok|okay|alright|all right|sure|fine|yes|yeah|got it|thanks|so|then)[ ,.!]*)*(?:i will|i'll|ill|"
    r"i am going to|we will|"
    r"let me) (?:go )?(?:send|mail|fax|file|do|call|write|ask|email|print)(?: \w+){0,6}[ .!]*"
)


def placement(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with the threat and its day where one is told."""
    if hearing.mode == "call" or len(message) > _MOST:
        return acts
    text = read_text(message)
    if not acts and hearing.last_move is not None and _WILL_DO.fullmatch(text.low.strip()):
        return (Answered(answer="yes", quote=message.strip()),)
    day = placement_day(text.low, hearing.today)
    if day is None:
        return acts
    kept = tuple(a for a in acts if not _is_mistaken(a))
    threat = RepSaid(label="threatens_collections", quote=message.strip()[:200])
    told = any(isinstance(a, RepSaid) and a.label == "threatens_collections" for a in kept)
    return (*kept, *(() if told else (threat,)), Told(fact="payment_due", value=day, quote=message.strip()[:200]))


def placement_day(low: str, today: date) -> date | None:
    """The day from which the account is to be with a collector; None where it is there, or only asked about."""
    for match in _TO_COME.finditer(low):
        first, last = sentence_around(low, *match.span(), _SENTENCE)
        if _NOT_SO.search(_IF_UNPAID.sub("", low[first:last])) or low[last : last + 1] == "?":
            continue
        days = (resolve(w, "future", today) for w in find_dates(low, today) if first <= w.start < last)
        coming = [day for day in days if day is not None and day > today]
        if coming:
            return min(coming)
    return None


def _is_mistaken(act: Act) -> bool:
    if isinstance(act, RepSaid):
        return act.label in _REPLACED
    return isinstance(act, Told) and not act.document and (act.fact in _MISTAKEN or act.fact == "payment_due")
