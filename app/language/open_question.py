"""The open question's answer, out of a message that only makes sense as one: "in", "5,500", "Dana"."""

from __future__ import annotations

import re

from app.core.case import FACTS
from app.core.money import Money
from app.core.states import STATE_LETTERS
from app.language.amounts import find_amounts
from app.language.answers import is_yes_or_no, passes_over
from app.language.cues.answers import CHOICES
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.places import STATES
from app.language.scene import Scene
from app.language.text import as_written

_CHOICES = {fact: tuple((value, re.compile(pattern)) for value, pattern in rows) for fact, rows in CHOICES.items()}
_PAID_NOTHING = re.compile(
    r"\b(?:(?:not|never)(?: \w+)? (?:pay|paid) (?:\w+ )?(?:anything|any|a (?:dime|penny|cent|thing))|none of it|"
    r"not a (?:dime|penny|cent)|paid nothing)\b"
)
_NAMED = frozenset(
    {"insurer", "provider", "hold_contact", "collector", "patient_name", "hold_reference", "account_number", "state"}
)
_LEAD = re.compile(
    r"(?i)^(?:(?:it['’]?s|it is|it was|that was|i think|i think it's|i think it is|my|the|her|his|name is|name was|"
    r"called|named|with|by|from|at|insurance is|insurer is|number is|yes|yeah|um|uh|oh|her name is|his name is|her "
    r"name was|number|ref|reference|#|is|was|ok|in|we're in|i'm in|i live in|agency is|collector is|hospital is|"
    r"plan is|spoke with|spoke to|talked to|a guy named|a lady named|a woman named|someone named)[\s,:]+)+"
)
_BARE_AMOUNT = re.compile(
    r"(?:(?:it is|about|around|maybe|like|only|just|i think|probably|roughly|say|um|uh|approximately|approx|"
    r"its|ok|okay|so|well|it was|yes|yeah|no)[, ]+)*\$? ?(\d{1,2}|\d+\.\d\d|zero|nothing|none|0|nada|zilch)(?: "
    r"dollars| bucks| so far| yet| sorry)*[.! ]*"
)
_MAY_BE_NONE = frozenset({"paid_amount", "savings", "funds", "errors_supported", "errors_removed", "cost_share"})
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "just me": 1, "only me": 1,
    "myself": 1, "me and my": 2,
}  # fmt: skip
# "Sent the letter" answers nothing but how far a filing has come.
_WE_SENT = re.compile(
    r"^ ?(?:(?:ok|okay|yes|i|we|just|already|finally|have|and|so),? )*(?:sent|mailed|emailed|faxed|posted|submitted|"
    r"filed|dropped off)\b"
)
_MAY_BE_SENT = frozenset({"appeal", "external_review", "assistance", "itemized", "claim_form"})
_NO_NAME = re.compile(r"(?i)\b(?:don['’]?t|can['’]?t|what|why|how|they|she|he|i|you|it|not|no|said|is|was|have|want)\b")


def answer_to(scene: Scene, hearing: Hearing) -> Stated | None:
    """The fact that was asked for, when the message holds nothing but its value."""
    fact = hearing.open_question
    if fact is None or fact not in FACTS or fact == "written_terms":
        return None
    low = scene.low.strip()
    if FACTS[fact].kind == "money":
        return _money(scene, fact, low)
    if len(low) > 80 or scene.is_asked(0) or passes_over(low) or (_WE_SENT.match(low) and fact not in _MAY_BE_SENT):
        return None
    match FACTS[fact].kind:
        case "count":
            return _count(low, fact)
        case "codes":
            return _codes(scene, fact)
        case "choice" | "yes_no":
            return _group(scene, fact) if fact == "group_code" else _choice(low, fact)
        case "text" if fact in _NAMED:
            return _name(scene, fact)
    return None


def _money(scene: Scene, fact: str, low: str) -> Stated | None:
    """Under an open money question even "75" and "nothing" are amounts."""
    whole = len(scene.low)
    if (bare := _BARE_AMOUNT.fullmatch(low)) is not None:
        if bare[1][0].isdigit():
            return Stated(0, whole, fact, Money.parse(bare[1]))
        if fact in _MAY_BE_NONE:
            return Stated(0, whole, fact, Money(0))
    if fact == "paid_amount" and len(low) < 60 and _PAID_NOTHING.search(low):
        return Stated(0, whole, fact, Money(0))
    if scene.amounts or len(low) >= 40:
        return None
    # "2010" is a year elsewhere; as the answer to "how much?" it is dollars.
    amount = next(iter(find_amounts(scene.text.low)), None)
    if amount is None or amount.vague or not (amount.sure or amount.money >= Money.dollars(100)):
        return None
    return Stated(amount.start, amount.end, fact, amount.money)


def _count(low: str, fact: str) -> Stated | None:
    if (digits := re.search(r"\b(\d{1,2})\b", low)) is not None:
        return Stated(*digits.span(), fact, int(digits[1]))
    found = next((number for word, number in _COUNTS.items() if re.search(rf"\b{word}\b", low)), None)
    return Stated(0, len(low), fact, found) if found is not None else None


def _codes(scene: Scene, fact: str) -> Stated | None:
    codes = re.findall(r"\b(?:[abnm]a?)?\d{1,3}\b", scene.text.low)
    if not codes or len(scene.low) >= 30:
        return None
    return Stated(0, len(scene.low), fact, tuple(code.upper() for code in codes))


def _group(scene: Scene, fact: str) -> Stated | None:
    match = re.search(r"\b(co|pr|oa|pi|cr)\b", scene.text.low)
    return Stated(*match.span(), fact, match[1].upper()) if match is not None else None


def _choice(low: str, fact: str) -> Stated | None:
    """The first row that fits, unless it is denied; a plain yes or no is an answer of its own."""
    if len(low.split()) > 9 or (FACTS[fact].kind == "yes_no" and is_yes_or_no(low)):
        return None
    for value, pattern in _CHOICES.get(fact, ()):
        if (match := pattern.search(low)) is None:
            continue
        is_denied = re.search(r"\b(?:not|no|never)\b", low[: match.start()]) is not None
        if is_denied and value is not False and fact != "surprise_law":
            return None
        return Stated(*match.span(), fact, value)
    return None


def _name(scene: Scene, fact: str) -> Stated | None:
    """A name or number in so many words, stripped of "it's" and "her name was"."""
    raw = " ".join(scene.text.raw.split()).strip(" .!?,;")
    words, whole = _LEAD.sub("", raw).strip(" .!?,;\"'"), len(scene.low)
    if not words or len(words.split()) > 5 or len(words) > 60 or is_yes_or_no(words.lower()) or "?" in raw:
        return None
    if fact in ("hold_reference", "account_number"):
        number = re.search(r"(?i)\b[a-z0-9-]*\d[a-z0-9-]*\b", words)
        return Stated(0, whole, fact, number[0]) if number is not None else None
    if fact == "state":
        state = STATES.get(words.lower()) or STATE_LETTERS.get(words.upper())
        return Stated(0, whole, fact, state) if state is not None else None
    return None if _NO_NAME.search(words) else Stated(0, whole, fact, as_written(words))
