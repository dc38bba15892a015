"""A second look at what was read: a wrong fact is worse than a question, so what a sentence can't bear is dropped.

Each rule looks at one act, the whole message and what is known: it keeps it, drops it, or reads another fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from app.core.acts import Act, Answered, OfferNamed, RepSaid, Told
from app.core.case import FACTS
from app.core.deadlines import add_months
from app.language.hearing import HOLD_STEPS, Hearing
from app.language.text import read_text

Rule = Callable[[Told, str, Hearing], Act | None]

_QUESTION = re.compile(
    r"\?|^(?:so |and |but |ok |okay |wait )*(?:do|does|is|are|am|can|could|should|would|will)\b"
    r"|^so (?:i|we) (?:owe|do not|don'?t)\b|(?:nothing|zero), ?right$|\bnothing right$"
)
_ASKED_FOR = re.compile(
    r"\b(?:asks?|asked|asking|requests?|requesting|requested|wants?|want|need|demand\w*) (?:\w+ ){0,3}zero"
)
_BILL = re.compile(r"\b(?:bill(?:ed)?|balance|statement|total|account|invoice|amount due|owe)\b")
_NOT_THE_BILL = re.compile(
    r"\b(?:today|settle\w*|take|offer\w*|fees?|check for|raise|sent me a check|and be done|stop|charge me|copies|"
    r"copy)\b"
)
_PUT_RIGHT = re.compile(
    r"\b(?:wait|actually|sorry|correction|i meant|i mean|it was|it is|it's|make that|not \$?\d|instead|mistake|wrong|"
    r"should be|only (?:do|have)|new (?:bill|statement|balance|total)|perd[oó]n)\b|^(?:no|nope)\b"
)
_IN_WRITING = re.compile(
    r"\b(?:statement|stmn?t|letter|ltr|portal|writing|email\w*|account (?:page|shows)|website|bill shows|online|paper|"
    r"receipt)\b"
)
_SEEN = re.compile(r"\b(?:shows?|showing|showed|reads|saw|seen|see|printed|printout|app|screen|mail|it says)\b|\$0")
_BY_MOUTH = re.compile(
    r"\b(?:said|told|tells|phone|called|calls?|verbal\w*|assured?)\b|\b(?:she|he|they|rep|clerk) says?\b"
)
_TO_COME = re.compile(r"\b(?:will|going to|gonna|promis\w+|supposed to|should|would)\b|'ll\b")
# The zero is to be seen with one's own eyes in these steps.
ZERO_STEPS = frozenset({"check_zero_balance", "zero_in_writing"})
_SENT = re.compile(r"\b(?:mailed|sent|emailed|e-mailed|posted|faxed|mailing|sending)\b")
_CAME = re.compile(
    r"\b(?:they|she|he|office|hospital|clinic|lab|billing) (?:\w+ )?(?:mailed|sent|emailed|e-mailed|posted|faxed)\b|"
    r"\b(?:got|received|came|arrived|shows?|says|saw|see)\b"
)
_TAKES = re.compile(r"\b(?:take|accept|settle|call it|do it for|knock it down|close it)\b")
_IF_PAID = re.compile(r"\d ?k?,? (?:if|when|as long as) (?:i|you|we) pay\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/-]\d")
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|i'd|we|my|our|me|us|im|ive)\b")
_THEY = re.compile(r"\b(?:he|she|they|called back|today only|the (?:rep|office|hospital|manager|supervisor))\b")
_EOB = re.compile(r"\beob\b|\bexplanation of benefits\b|\bplan says (?:i|we|my)\b")
_PAID_BY_PLAN = re.compile(
    r"\b(?:insurance|insurer|plan|medicare|medicaid|blue ?cross|bcbs|aetna|cigna|united|humana|anthem|kaiser)\b"
    r"(?: \w+){0,3} paid\b|\bdeductible\b"
)
_UNTIL = re.compile(r"\b(?:until|till|til)\b|\bthrough (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))")
_SIGN = re.compile(r"\bsign")
_THEIR_WORD = re.compile(r"^(?:ok |well |so )*(?:they|he|she|so|the|no they)\b")
_ALL_BILLS = re.compile(
    r"\b(?:all (?:of )?(?:it|them|these|the bills|my bills|three|four)|both|altogether|in total|together|everything|"
    r"the whole (?:lot|thing)|between them|combined|total budget|every bill)\b"
)
_FOR_THIS = re.compile(
    r"\b(?:saved|put away|set aside|put aside|savings?)(?: up)? (?:for|toward|to pay) (?:this|it|"
    r"the bill|that)\b"
)
_ALLOWED = re.compile(r"\ballow")
_OF_A_DENIAL = re.compile(
    r"\b(?:deni\w+|den(?:y|yed)|reject\w*|eob|insur\w+|plan|claim|reason|letter|because|said|says?)\b"
)
_NO_EMERGENCY = re.compile(r"\b(?:not|wasn't|wasnt|isn't)\b.{0,12}\bemergency\b")
_OF_A_LINE = re.compile(
    r"\b(?:remov\w+|took|taken|takes?|off|found|fix\w*|credit\w*|correct\w*|drop\w*|charges?|charged|lines?|twice)\b"
)
_OF_DENIAL = re.compile(r"\b(?:deni\w+|eob|insurance|insurer|plan)\b")


def second_look(acts: tuple[Act, ...], message: str, hearing: Hearing) -> tuple[Act, ...]:
    """The acts that the whole message bears."""
    words = " ".join(message.lower().replace("’", "'").split())
    looked = [_look(act, words, hearing) for act in acts]
    if any(isinstance(act, RepSaid) for act in acts):  # what they said is answered; "not yet" adds nothing to it
        looked = [act for act in looked if not isinstance(act, Answered) or act in acts]
    return _once_each(looked)


def _once_each(acts: list[Act | None]) -> tuple[Act, ...]:
    kept: list[Act] = []
    for act in acts:
        if act is not None and act not in kept:
            kept.append(act)
    return tuple(kept)


def _look(act: Act, words: str, hearing: Hearing) -> Act | None:
    if isinstance(act, OfferNamed):
        return None if re.search(r"\b(?:savings|saved|in the bank)\b", act.quote.lower()) else act
    if isinstance(act, RepSaid):
        return _their_price(act, words)
    if not isinstance(act, Told) or act.document:
        return act
    kept: Act | None = act
    for rule in _RULES:
        if not isinstance(kept, Told):
            return kept
        kept = rule(kept, words, hearing)
    return kept


def _their_price(act: RepSaid, words: str) -> RepSaid:
    """ "He'll take 5,500 today only" names a price, whatever the hurry."""
    hurried = act.label in ("asks_for_payment_now", "deadline_pressure")
    if hurried and act.amount is not None and (_TAKES.search(words) or _IF_PAID.search(words)):
        return act.model_copy(update={"label": "counteroffers_amount"})
    return act


def _no_news_in_a_question(act: Told, words: str, hearing: Hearing) -> Act | None:
    """A question or a hope reports no progress: "so I owe nothing?" is no zero balance."""
    if act.fact == "network_status" and words.endswith("?") and len(words) < 30:
        return None
    is_progress = FACTS[act.fact].default is not None or act.fact in ("signed_notice", "plan_says_billable")
    asks = _QUESTION.search(act.quote.lower().strip(" .!")) or (words.endswith("?") and not _is_told_first(act, words))
    return None if is_progress and asks and len(words) < 160 else act


def _is_told_first(act: Told, words: str) -> bool:
    """Whether it stands in a sentence of its own before the one that asks: "we lost the appeal. Do I just pay?"."""
    start = words.find(act.quote.lower().strip(" .!"))
    ends = re.search(r"[.!?](?= |$)", words[start:]) if start >= 0 else None
    return ends is not None and ends[0] != "?"


def _zero_is_seen(act: Told, words: str, hearing: Hearing) -> Act | None:
    """A letter that asks for a zero balance is not one that shows it."""
    if act.fact != "zero_balance" or zero_is_seen(words):
        return act
    told_only = hearing.last_move in ZERO_STEPS or _BY_MOUTH.search(words)
    return Answered(answer="not_yet", quote=act.quote) if told_only else None


def zero_is_seen(words: str) -> bool:
    """Only on paper or on a screen: what somebody says or will send shows nothing yet, nor does a letter of ours."""
    words = read_text(words).low
    ours = _SENT.search(words) and not _CAME.search(words)
    if ours or _ASKED_FOR.search(words) or _TO_COME.search(words):
        return False
    if _BY_MOUTH.search(words):
        return _IN_WRITING.search(words) is not None
    return _IN_WRITING.search(words) is not None or _SEEN.search(words) is not None


def _bill_is_restated(act: Told, words: str, hearing: Hearing) -> Act | None:
    """Another amount replaces the bill only where the bill is spoken of, or put right outright."""
    if act.fact != "billed_amount" or "billed_amount" not in hearing.known or _PUT_RIGHT.search(words):
        return act
    if _EOB.search(words):
        return _as(act, "cost_share", act.value)
    return act if _BILL.search(words) and not _NOT_THE_BILL.search(words) else None


def _funds_are_ours(act: Told, words: str, hearing: Hearing) -> Act | None:
    """What they named on the phone is not what the person set aside."""
    if act.fact != "funds" or hearing.open_question == "funds" or _PUT_RIGHT.search(words):
        return act
    quote = act.quote.lower()
    return None if _THEY.search(quote) and not _FIRST_PERSON.search(quote) else act


def _for_all_bills(act: Told, words: str, hearing: Hearing) -> Act | None:
    """ "I have 5,000 for all of them" is one budget, once there are several bills."""
    if act.fact != "funds" or len(hearing.bills) < 2 or hearing.open_question == "funds":
        return act
    return _as(act, "budget", act.value) if _ALL_BILLS.search(words) else act


def _saved_for_this(act: Told, words: str, hearing: Hearing) -> Act | None:
    """ "I have 5,000 saved for this" is what may go to the bill, not all that there is."""
    is_for_this = act.fact == "savings" and "funds" not in hearing.known and _FOR_THIS.search(words)
    return _as(act, "funds", act.value) if is_for_this else act


def _paid_by_us(act: Told, words: str, hearing: Hearing) -> Act | None:
    return None if act.fact == "paid_amount" and _PAID_BY_PLAN.search(act.quote.lower()) else act


def _signed_is_said(act: Told, words: str, hearing: Hearing) -> Act | None:
    """ "They said no" answers something else than "did you sign?"."""
    if act.fact not in ("signed_notice", "signed_for_bill") or _SIGN.search(words):
        return act
    return None if _THEIR_WORD.search(words) else act


def _network_is_told(act: Told, words: str, hearing: Hearing) -> Act | None:
    """ "In network my plan would have allowed" names a price, not this provider's network."""
    known = hearing.known.get("network_status")
    if act.fact == "network_status" and known not in (None, act.value) and _ALLOWED.search(words):
        return None
    return act


def _reason_is_the_plans(act: Told, words: str, hearing: Hearing) -> Act | None:
    """ "It was not an emergency" tells how the care came about; "they removed the duplicate" speaks of a line."""
    if act.fact != "denial_category" or _OF_A_DENIAL.search(words):
        return act
    if act.value == "medical_necessity" and _NO_EMERGENCY.search(act.quote.lower()):
        return None
    return None if act.value == "duplicate" and _OF_A_LINE.search(words) else act


def _which_date(act: Told, words: str, hearing: Hearing) -> Act | None:
    """A date belongs to what was being spoken of: the court, the hold, the collector's letter."""
    if act.fact not in ("denial_date", "statement_date", "service_date") or not isinstance(act.value, date):
        return act
    if hearing.open_question == "court_answer":
        return _as(act, "court_answer", coming(act.value, hearing.today))
    if act.fact == "denial_date" and hearing.last_move in HOLD_STEPS and _UNTIL.search(act.quote.lower()):
        return _as(act, "hold_until", coming(act.value, hearing.today, monthly=not _MONTH.search(act.quote.lower())))
    if (
        act.fact == "denial_date"
        and hearing.known.get("account_status") == "collections"
        and not _OF_DENIAL.search(words)
    ):
        return _as(act, "validation_date", act.value)
    return act


def coming(day: date, today: date, *, monthly: bool = False) -> date:
    """The next such day that has not passed: a date to come was read as one gone by. `monthly`: no month was named."""
    while day < today and monthly:
        day = add_months(day, 1)
    while day < today and day.year < today.year + 2:
        day = day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)
    return day


def _as(act: Told, fact: str, value: Any) -> Told:
    return Told(fact=fact, value=value, quote=act.quote, bill_hint=act.bill_hint)


_RULES: tuple[Rule, ...] = (
    _no_news_in_a_question,
    _zero_is_seen,
    _bill_is_restated,
    _funds_are_ours,
    _saved_for_this,
    _for_all_bills,
    _paid_by_us,
    _signed_is_said,
    _network_is_told,
    _reason_is_the_plans,
    _which_date,
)
