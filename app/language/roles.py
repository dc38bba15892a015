"""What each amount of a message is: the nearest cue before or after it decides."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.language.amounts import Amount
from app.language.cues.money import AFTER, BEFORE
from app.language.nearness import Cue, nearest_cue
from app.language.patterns import Phrases
from app.language.scene import Scene


class Placed(NamedTuple):
    """An amount with its role; `cue` is where its words begin. No role: nothing near says what it is."""

    amount: Amount
    role: str | None
    cue: int


_BEFORE = [(role, Phrases(phrases)) for role, phrases in BEFORE.items()]
_AFTER = [(role, Phrases(phrases)) for role, phrases in AFTER.items()]
_SAY_MORE = frozenset({"nothing", "income"})
# Whether or not a price is supposed, it is still a price: "had it been in network they would have paid 6,000".
_PRICES = frozenset({"medicare", "allowed_amount", "cash_price", "own_limit"})
_NOT = re.compile(r"\b(?:not|never|instead of|rather than|no longer|nobody|nor)\b")
_LIMIT = re.compile(
    r"\b(?:not|no) (?:go |be |pay |do |able to |able to go )?(?:more than|higher than|over|above|any higher|a "
    r"penny more|past|exceed)"
)
# "300, they denied both of them": nothing is set aside of it.
_OF_SEVERAL = re.compile(
    r"[^.!?#]*\b(?:all|both|some|none|each|most|any|rest|denied|paid) of (?:it|them|those|these|that)\b"
)
_MAKE_BELIEVE = re.compile(
    r"\b(?:if it (?:were|was)|what if|suppose|imagine|pretend|for example|hypothetically|let us say|(?<=[,;] )say it "
    r"(?:is|was)|for instance)\b"
)
_REPORT = re.compile(r"\b(?:said|says|(?:they|she|he) say|told|saying|offered|claims?|insist\w*)\b")


def place_amounts(scene: Scene) -> list[Placed]:
    """Every amount that is stated at all, with its role; ranges, denied and supposed amounts are left out."""
    if not scene.amounts:
        return []
    before = [Cue(role, *m.span()) for role, phrases in _BEFORE for m in phrases.find(scene.low)]
    after = [Cue(role, *m.span()) for role, phrases in _AFTER for m in phrases.find(scene.low)]
    placed: list[Placed] = []
    for index, amount in enumerate(scene.amounts):
        if amount.vague:
            continue
        low_edge = scene.amounts[index - 1].end if index else 0
        high_edge = scene.amounts[index + 1].start if index + 1 < len(scene.amounts) else len(scene.low)
        cue = nearest_cue(
            scene, (amount.start, amount.end), (low_edge, high_edge), before, after, strong_after=_SAY_MORE
        )
        if cue is not None and cue.role == "funds" and _OF_SEVERAL.match(scene.low, amount.end):
            cue = None
        role = cue.role if cue is not None else None
        start = min(cue.start, amount.start) if cue is not None else amount.start
        if not is_unstated(scene, amount, role, start):
            placed.append(Placed(amount, role, start))
    return placed


def is_unstated(scene: Scene, amount: Amount, role: str | None, cue: int) -> bool:
    """True when an amount is denied ("not 18,000"), supposed ("if it were 5,000") or asked ("is 3,000 ok?")."""
    first, _ = scene.sentence(amount.start)
    if _MAKE_BELIEVE.search(scene.low, first, amount.start):
        return True
    near = scene.low[max(first, scene.clause_start(cue), cue - 18) : amount.start]
    if role not in ("theirs", "rejected") and _NOT.search(near) and not _LIMIT.search(near):
        return True
    if role in ("theirs", "rejected") and _NOT.search(scene.low[max(first, cue - 12) : cue]):
        return True
    if re.search(
        r"\b(?:not|instead of|rather than|never)(?: the| a| at)? ?$",
        scene.low[max(0, amount.start - 18) : amount.start],
    ):
        return True
    if (
        role not in _PRICES
        and (supposed := scene.supposition(amount.start)) is not None
        and not _REPORT.search(scene.low, first, supposed)
    ):
        return True  # "they said if I pay 4,600..." is theirs; "if they said 5,000" is nobody's
    return scene.is_asked(amount.start) or scene.is_asked(cue)
