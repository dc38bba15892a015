"""What a settlement letter says, by the six terms that make it safe to pay."""

from __future__ import annotations

import re

from app.core.case import WRITTEN_TERMS
from app.language.cues.answers import TERMS
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.scene import Scene

_TERMS = {term: re.compile(pattern) for term, pattern in TERMS.items()}
_ALL_TERMS = re.compile(
    r"\b(?:all (?:of (?:it|them|the (?:terms|things|points|six|language)|that|those)|the terms|the things|six|six "
    r"terms|the points|the language|your terms|our terms|that|the items|the words|there|in there|included|covered|"
    r"good)|every ?thing (?:you|we|on|i|is|in|that|was|it|i asked|they|she|he|listed)?|every (?:term|one|item|"
    r"single (?:one|term|thing)|point|word)|(?:has|have|says|with|includes|covers|contains|got|lists) (?:it all|"
    r"everything|all|them all|the whole list|the lot|all of (?:it|them|that))|nothing (?:is )?missing|complete|it "
    r"is all (?:there|in there)|checks? all the boxes|whole list|all (?:the )?boxes|todo lo que)\b"
)
_LETTER = re.compile(
    r"\b(?:letter|in writing|writing|email(?:ed)?|written|agreement|paper|document|pdf|settlement|it (?:says|has)|"
    r"says|fax(?:ed)?|contract|wording|terms)\b"
)
_CAME = re.compile(
    r"\b(?:got|received|have|came|emailed|sent|mailed|arrived|here|in writing|says|has|states|includes|lists|it is|"
    r"there|faxed|reads|covers|contains|shows|mentions|signed|with)\b"
)

_STILL_TO_COME = re.compile(
    r"\b(?:will|going to|supposed to|promised to|need|waiting|should|can not|will not|refus\w+|would not)\b"
)
_BUT = re.compile(r"\b(?:except|but (?:not|no|the)|missing|all but|not everything|not all)\b")
_LEFT_OUT = re.compile(
    r"\b(?:nothing about|does not (?:say|mention|have|include)|no mention of|missing|without|except|left out|"
    r"leaves out|not (?:say|mention|include)|but not)(?: \w+){0,6} ?$"
)
_NO = re.compile(r"\b(?:no|not any|ningun|sin) (?:\w+ )?$")  # "no refund clause in it"
_SETTLED = re.compile(r"settle|agreed|terms")
# The plan's own statement is no letter of theirs.
_OF_THE_PLAN = re.compile(r"\b(?:eob|explanation of benefits)\b")
# "The bill is 5,400" says what they ask, not what their letter states.
_OF_THE_BILL = re.compile(r"\b(?:bill|balance|statement|invoice|account|owe|charges?|total)\b")


def read_terms(scene: Scene, hearing: Hearing) -> Stated | None:
    """The terms named; "it has everything" is all six."""
    asked = hearing.open_question == "written_terms" or hearing.last_move == "accept_pending_terms"
    low = scene.low
    letter, everything = _LETTER.search(low), _ALL_TERMS.search(low)
    if not asked and not (letter and _CAME.search(low)):
        return None
    place = next((m.start() for m in (everything, letter) if m is not None), 0)
    if scene.is_asked(place) or scene.is_supposed(place) or _STILL_TO_COME.search(low[:place]):
        return None
    if _OF_THE_PLAN.search(low) and _SETTLED.search(low) is None:
        return None
    settled = asked or hearing.known.get("settlement_amount") is not None or _SETTLED.search(low) is not None
    if everything and settled and (letter or asked) and not _BUT.search(re.sub(r"nothing (?:is )?missing", "", low)):
        return Stated(place, len(low), "written_terms", WRITTEN_TERMS)
    return _named_terms(scene, asked=asked, outright=hearing.open_question == "written_terms")


def _named_terms(scene: Scene, *, asked: bool, outright: bool) -> Stated | None:
    """Two terms make a letter; one is enough as the short answer to our question, an amount only to the question."""
    low = scene.low
    if not any(amount.money for amount in scene.amounts):
        low = low.replace("#", "0")  # "a balance of $0" states no amount agreed
    found = {term: match.start() for term, pattern in _TERMS.items() if (match := pattern.search(low)) is not None}
    named = {term: place for term, place in found.items() if not _LEFT_OUT.search(low[:place])}
    no_refund = "refund_if_insurer_pays" in named and _NO.search(low[: named["refund_if_insurer_pays"]]) is not None
    if no_refund:
        del named["refund_if_insurer_pays"]
    amount_alone = named.keys() == {"amount_stated"} and not _LETTER.search(low)
    if amount_alone and (not outright or _OF_THE_BILL.search(low)):
        return None
    if len(named) < (1 if no_refund or (asked and len(low) < 60) else 2):
        return None
    return Stated(min(named.values()), len(low), "written_terms", tuple(t for t in WRITTEN_TERMS if t in named))
