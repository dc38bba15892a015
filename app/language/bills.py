"""Another bill of the same visit: "the anesthesiologist sent her own bill, $2,150"."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.core.acts import BillNamed
from app.language.cues.places import HOSPITAL_CUES, PROVIDER_CUES
from app.language.hearing import Hearing
from app.language.patterns import Phrases
from app.language.roles import Placed
from app.language.scene import Scene

_SENDERS = (*PROVIDER_CUES, ("hospital", HOSPITAL_CUES))
_TYPES = [(kind, Phrases(words)) for kind, words in _SENDERS]
_ANOTHER = re.compile(
    r"\b(?:(?:a |an |her |his |their |its |the )?(?:separate|own|another|second|third|additional|different|extra|"
    r"other|2nd|3rd) (?:\w+ ){0,2}?(?:bill|invoice|statement|one|charge)s?|bill(?:s|ed|ing)? (?:me )?(?:separately|"
    r"on (?:the side|top|their own)|too|as well|also)|(?:also|too|now|then|plus|and then|on top of that|"
    r"additionally) (?:\w+ ){0,4}(?:got|came|received|sent|have|there is|a) (?:\w+ ){0,3}?bill|(?:got|received|"
    r"there is|have|here comes|came) (?:\w+ )?(?:also )?(?:another|a second|a separate|one more) (?:\w+ )?(?:bill|"
    r"one|invoice)?|(?:also|and|plus) (?!they|she|he|it|hospital)"
    r"(?:the |an? |my )?(?:\w+ ){1,3}?sent (?:me |us )?(?:one|his|hers|theirs) (?:for|of|"
    r"too|as well|also)|one more bill|a new bill (?:from|for (?!#)|came)|more bills|bills? too)\b"
)
# Somebody's other bills, the rent among them, are none of this visit: "may I pay other bills first?"
_PAY_OTHERS = re.compile(r"\bpay(?:ing)? (?:(?:my|our|the|any|some|all|off) ){0,2}other (?:\w+ )?bills$")
_SENDS = re.compile(r"\b(?:bill\w*|invoice\w*|charg\w*|sent|wants?|statement|owe|asking)\b")
# "The lab billed me", "a bill from radiology"; not "my surgeon wants to help".
_BILLS = (
    r"(?:{0})\w*(?:'s)?(?: \w+){{0,3}} (?:bill|bills|billed|sent (?:me )?(?:a|an|his|her|their)|wants #|wants? "
    r"(?:me to "
    r"pay|money)|charged|charges|is (?:charging|billing|asking)|invoice|statement|balance)\b|(?:bill|bills|invoice|"
    r"charge|statement|billed|owe|charged)(?: \w+){{0,3}} (?:from|by|for|to) (?:(?:the|an?|my|that|some|their) )?"
    r"(?:\w+ ){{0,2}}(?:{0})"
)
_OF_A_BILL = frozenset({"billed_amount", "wanted", "said", None})


class OtherBill(NamedTuple):
    """The bill named, and the stretch of the message that speaks of it."""

    place: int
    act: BillNamed
    start: int
    end: int


def read_bill(scene: Scene, hearing: Hearing, placed: list[Placed]) -> OtherBill | None:
    """The first sentence that speaks of another bill, or of one among several."""
    known = {name.lower() for name in hearing.bills}
    for first, last in scene.sentences():
        another = _ANOTHER.search(scene.low, first, last)
        if another is not None and _PAY_OTHERS.search(scene.low, first, another.end()):
            another = None
        if not known and another is None:
            continue
        near = another.start() if another is not None else None
        kind, place = _sender(scene, first, last, near)
        if scene.is_asked(place) or scene.is_supposed(place) or scene.is_denied(place):
            continue
        if near is None and not _is_meant(scene.low[first:last], kind, known):
            continue
        start = first if near is None else _stretch_start(scene, first, min(near, place))
        if near is not None and _has_figures_on_both_sides(placed, start, near, last):
            start = near  # "my bill is 5k and also the lab sent one for 200"
        amounts = (p.amount.money for p in placed if start <= p.amount.start < last and p.role in _OF_A_BILL)
        act = BillNamed(provider_type=kind, amount=next(amounts, None), quote=scene.words(start, last))
        return OtherBill(start, act, start, last)
    return None


def _has_figures_on_both_sides(placed: list[Placed], start: int, middle: int, end: int) -> bool:
    places = [p.amount.start for p in placed if p.role in _OF_A_BILL and start <= p.amount.start < end]
    return any(place < middle for place in places) and any(place > middle for place in places)


# Between a sender and its figure, or between a figure and its sender, there is nothing of weight.
_LINK = re.compile(
    r"(?:[ :=$-]|'s|\b(?:wants?|bill(?:ed|s)?(?: me)?|sent(?: me)?|is|was|for|of|a|an|the|me|us|charge[sd]?|charging|"
    r"asks?|asking|group|doctors?|office|company|one|balance|about|around|says|at|comes to|quiere|cobra|por|de)\b)*"
)
_FROM_SENDER = re.compile(r" ?(?:from|by|to|for|at|de|del)(?: (?:the|a|an|my|la|el))?(?: \w+)? ?")
_NO_LIST = re.compile(
    r"\b(?:paid|pay|paying|pays|offer\w*|allow\w*|cover\w*|save\w*|budget|if|would|could|owed? back|refund\w*)\b"
)


def read_list(scene: Scene, placed: list[Placed]) -> list[OtherBill]:
    """Several bills in one breath, each with its figure: "the hospital 4,200, the ER doctor 900 and a lab 210"."""
    for first, last in _stretches(scene):
        if _NO_LIST.search(scene.low, first, last) or scene.is_asked(first):
            continue
        figures = [p for p in placed if first <= p.amount.start < last and p.role in _OF_A_BILL]
        senders = _senders(scene, first, last)
        pairs = _before_figure(scene, senders, figures) or _after_figure(scene, senders, figures)
        if len({kind for kind, *_ in pairs}) > 1:
            return [
                OtherBill(
                    start,
                    BillNamed(provider_type=kind, amount=p.amount.money, quote=scene.text.quote(start, end)),
                    start,
                    end,
                )
                for kind, p, start, end in pairs
            ]
    return []


def _stretches(scene: Scene) -> list[tuple[int, int]]:
    """The sentences, a list by semicolons or lines taken as one."""
    joined: list[tuple[int, int]] = []
    for first, last in scene.sentences():
        if joined and scene.low[: joined[-1][1]].rstrip(" ").endswith((";", "\n")):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


class _Sender(NamedTuple):
    kind: str
    start: int
    end: int


_Pair = tuple[str, Placed, int, int]


def _senders(scene: Scene, first: int, last: int) -> list[_Sender]:
    """Every sender of a sentence; of two that overlap the longer one, a hospital last."""
    found = [
        _Sender(kind, match.start(), match.end())
        for kind, phrases in _TYPES
        for match in phrases.find(scene.low)
        if first <= match.start() < last
    ]
    apart: list[_Sender] = []
    for one in sorted(found, key=lambda s: (s.kind == "hospital", s.start - s.end)):
        if all(one.end <= other.start or other.end <= one.start for other in apart):
            apart.append(one)
    return sorted(apart, key=lambda s: s.start)


def _before_figure(scene: Scene, senders: list[_Sender], figures: list[Placed]) -> list[_Pair]:
    pairs: list[_Pair] = []
    for figure in figures:
        before = [s for s in senders if s.end <= figure.amount.start]
        if before and _LINK.fullmatch(scene.low[before[-1].end : figure.amount.start]):
            pairs.append((before[-1].kind, figure, before[-1].start, figure.amount.end))
    return pairs


def _after_figure(scene: Scene, senders: list[_Sender], figures: list[Placed]) -> list[_Pair]:
    pairs: list[_Pair] = []
    for figure in figures:
        after = [s for s in senders if s.start >= figure.amount.end]
        if after and _FROM_SENDER.fullmatch(scene.low[figure.amount.end : after[0].start]):
            pairs.append((after[0].kind, figure, figure.amount.start, after[0].end))
    return pairs


def _is_meant(words: str, kind: str | None, known: set[str]) -> bool:
    """Without the word "another": a sender not seen before who bills, or one of several bills by its sender."""
    if kind is None or (kind in known and len(known) < 2):
        return False
    if kind in known:
        return True
    if kind == "hospital" or _SENDS.search(words) is None:
        return False  # the hospital's own ER sends no second bill
    pattern = next("|".join(cues) for name, cues in _SENDERS if name == kind)
    return re.search(_BILLS.format(pattern), words) is not None


def _stretch_start(scene: Scene, first: int, place: int) -> int:
    return max(first, scene.clause_start(place)) if place > first else first


def _sender(scene: Scene, first: int, last: int, near: int | None) -> tuple[str | None, int]:
    """Who sent it: of several named, the one closest to the words "another bill", and a hospital last."""
    found = [
        (kind == "hospital", abs(match.start() - near) if near is not None else 0, rank, match.start(), kind)
        for rank, (kind, phrases) in enumerate(_TYPES)
        for match in phrases.find(scene.low)
        if first <= match.start() < last
    ]
    if not found:
        return None, near if near is not None else first
    *_, place, kind = min(found)
    return kind, place
