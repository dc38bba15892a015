"""How long the denial letter gives to appeal, in its own words: "60 days to appeal", "appeal within 30 days".

The letter's time wins over the usual one, and such words file no appeal and grant no hold.
"""

from __future__ import annotations

import re
from datetime import date

from app.core.acts import Act, Answered, RepSaid, Signal, Told
from app.language.dates import When, find_dates
from app.language.hearing import Hearing
from app.language.text import read_text, sentence_around

_FIGURE = re.compile(r"\b(?:day|week|month|dia|semana|mes)(?:s|es)?\b")
_APPEAL = (
    r"(?:appeal\w*|(?:ask|request|file|send) (?:\w+ ){0,2}?(?:reconsideration|internal review)|dispute the denial|"
    r"apelar\w*|apelacion|apele)"
)
_TO_APPEAL = re.compile(
    r" ?(?:left |or (?:so|something|whatever) |calendar |total |max )?"
    r"(?:(?:from|after|of|since|following|starting|counting|de|desde|a partir de) (?:\w+,? ){0,9}?)?"
    rf"(?:to|in which to|for|para|window|period|deadline|limit)\b(?: \w+){{0,4}}? {_APPEAL}\b"
)
_DIRECTLY = re.compile(r"[- ]?(?:days?|day)? ?appeal (?:window|period|deadline|limit|clock)")
_APPEAL_WITHIN = re.compile(
    rf"\b{_APPEAL}(?: \w+){{0,6}}? (?:within|in|inside|inside of|under|no later than|is|of|window|limit|deadline|dentro"
    rf"|en|plazo)(?: (?:the|a|about|only|just|like|is|of|de|los|next))*[ :]*$|\b(?:appeal|apelar)(?: deadline| window|"
    rf" period| limit)?[: ]+$"
)
_OF_THE_LETTER = re.compile(
    r"\b(?:letter|notice|denial|eob|carta|aviso) (?:just |only )?(?:says?|said|gives?|gave|allows?|states?|dice|da|"
    r"me da|dan)\b(?: (?:that|i|we|me|us|you|have|had|got|only|just|like|about|que|tengo|tienes|solo|maybe|something))*"
    r" ?$"
)
# Another's letter; and a time whose own purpose is named.
_OTHER_LETTER = re.compile(r"\b(?:collect\w*|agency|court|summons|hospital'?s? (?:letter|notice)|debt|bill says)\b")
_GOES_ON = re.compile(r" ?(?:to|for|before|until|or (?!so|something|whatever)|para|antes)\b")
# Of the plan's own time to answer, of money, of the office's hold, of an outside review, of days gone by.
_ANOTHER_TIME = re.compile(
    r"\b(?:decid\w*|decision takes|respond to (?:me|us|my)|answer (?:me|us|my|the)|process\w*|takes?|"
    r"review (?:it|my|the)|hear back|they (?:have|get|must|will|need|said they)|plan (?:has|must|will)|hold|"
    r"collect\w*|pay(?:ment|ments|ing)?\b(?! for)|external|outside|independent|externa|court|summons|ago|"
    r"wait\w*|since)\b"
)
_MY_ACT = re.compile(
    r"\b(?:i|we)(?: \w+)? (?:have |already |just )*(?:appealed|filed|sent|mailed|faxed|submitted|put in)\b|"
    r"\b(?:appealed|(?:filed|sent|mailed|submitted) (?:the|my|an|our) appeal|appeal (?:was|is|has been|got|went) "
    r"(?:filed|sent|in\b|mailed|submitted|out))\b|\bapele\b|\bmande la apelacion\b"
)
_QUESTION = re.compile(
    r"(?:^|[.,;!?] ?)(?:so |and |but |ok |wait )*(?:do|does|is|are|can|could|how|what|when|should|will|would|if)"
    r"\b[^.!?]*$"
)
_BY_PAPER = re.compile(r"\b(?:letter|notice|denial|eob|it says|it said|carta|aviso|must|you have|you may)\b")
_LEAD = re.compile(r"(?:(?:in|within|inside of|dentro de|en|for|only|just|like|about|the|up to|de|solo) )+")
# "Sixty (60) days" is said once.
_TWICE = re.compile(r"\b[a-z]+(?:[- ](?:hundred|eighty|twenty|five))* \((\d{1,3})\)(?= (?:\w+ )?days?)")
_SENTENCE = re.compile(r"[.!?;\n]")
_LEAST, _MOST, _USUAL = 10, 730, 180
_NOT_TOLD = frozenset({"appeal_filed_on", "hold", "hold_until", "hold_contact", "offer_until", "payment_due"})
_MOST_WORDS = 6_000


def letter_times(message: str, hearing: Hearing, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts, with the days that the letter gives, and without a filing or a hold read from the same words."""
    of_a_collector = hearing.known.get("account_status") == "collections" and "appeal" not in message.lower()
    if hearing.mode == "call" or of_a_collector:
        return acts
    found = days_to_appeal(message, hearing.today)
    if found is None:
        return acts
    days, quote = found
    filed = _MY_ACT.search(message.lower()) is not None
    kept = tuple(act for act in acts if not _is_mistaken(act, message.lower(), filed=filed))
    return (*kept, Told(fact="days_to_appeal", value=days, quote=quote))


def days_to_appeal(message: str, today: date) -> tuple[int, str] | None:
    """The days, the fewest where several are named, and the words; None where the time is another one."""
    text = read_text(message, most=_MOST_WORDS)
    if _FIGURE.search(text.low) is None:
        return None
    low = _TWICE.sub(lambda m: m[1].rjust(len(m[0])), text.low)
    found = [
        (days, text.quote(when.start, when.end))
        for when in find_dates(low, today)
        if (days := _days(when)) is not None and _is_to_appeal(low, when, days)
    ]
    return min(found) if found else None


def _days(when: When) -> int | None:
    days = min(when.counts) if when.counts else when.days
    gone_by = when.fixed is not None or (when.days is not None and when.days < 0)
    return days if days is not None and not gone_by and _LEAST <= days <= _MOST else None


def _is_to_appeal(low: str, when: When, days: int) -> bool:
    first, last = sentence_around(low, when.start, when.end, _SENTENCE)
    # "In 60 days", "only 30 days": the small words belong to the date.
    lead = _LEAD.match(low, when.start, when.end)
    before = low[max(first, when.start - 120) : lead.end() if lead is not None else when.start]
    after = low[when.end : last][:120]
    if _QUESTION.search(before) or after.lstrip().startswith("ago"):
        return False
    to = _TO_APPEAL.match(after)
    named = to is not None or _DIRECTLY.match(after) or _APPEAL_WITHIN.search(before)
    if not named and not (
        _OF_THE_LETTER.search(before) and not _OTHER_LETTER.search(low) and not _GOES_ON.match(after)
    ):
        return False
    around = before[-60:] + " " + (to[0] if to is not None else after[:24])
    if _ANOTHER_TIME.search(around):
        return False
    return days <= _USUAL or _BY_PAPER.search(low) is not None  # more than the usual only on paper


def _is_mistaken(act: Act, words: str, *, filed: bool) -> bool:
    match act:
        case Told():
            if act.fact == "appeal" and act.value == "filed":
                return not filed
            return act.fact in _NOT_TOLD and not (act.fact == "appeal_filed_on" and filed) and "hold" not in words
        case Answered():
            return act.answer == "done" and not filed
        case RepSaid():
            return act.label in ("hold_granted", "deadline_pressure", "other", "chit_chat")
        case Signal():
            return act.signal == "already_told"  # "I think the letter said"
    return False
