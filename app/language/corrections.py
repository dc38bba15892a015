"""Putting right what was said before: "wait, it was 16,500", "sorry, make that 5,000"."""

from __future__ import annotations

import math
import re
from typing import Any

from app.core.case import FACTS
from app.core.money import Money
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.roles import Placed
from app.language.scene import Scene

_STRONG = re.compile(
    r"\b(?:make (?:that|it)|i meant|i mean(?=,? #|,? the| it| to say)|correction|scratch that|my mistake|my bad|"
    r"misspoke|typo|i was (?:wrong|off|mistaken)|change (?:it|that|the \w+|my \w+) to|should (?:be|have been|say|"
    r"read|have said)|oops|whoops|let me correct|correct that|got (?:that|it) wrong|wrong (?:number|amount|figure|"
    r"date)|mistyped|i misread|misremembered|fat[- ]fingered|not # but|strike that|update:?|instead(?= ?(?:$|"
    r"[.,!]))|i take that back|quise decir|perdon)\b|\bfrom #+ (?:down |up )?to #|\bis now #|\bwent (?:up|down) to|"
    r"#+,? (?:not|instead of|rather than) #|\bnot #+,? (?:but |it is |it was )?#"
)
_WEAK = re.compile(
    r"\b(?:wait|actually|sorry|hold on|hang on|hmm|no(?=,)|turns out|looks like|it is really|really|after all|on "
    r"second thought|i checked|checked again|looked again|double[- ]checked|now(?= ?(?:$|[.,!]))|only|more like|"
    r"apparently)\b"
)
_BILL_TALK = re.compile(
    r"\b(?:it was|it is|they (?:want|billed|say)|bill|balance|owe|charge|total|statement|new bill)\b"
)
_OWN_TALK = re.compile(r"\b(?:i (?:can|could|have|only)|make (?:that|it)|for me|put|spend|afford|budget|from me|max)\b")
# Money that people restate; a new figure for one of these is a correction even when nothing says so.
_RESTATED = frozenset(
    {"funds", "savings", "billed_amount", "medicare", "allowed_amount", "cash_price", "cost_share", "own_limit"}
)


def is_correction(scene: Scene, stated: Stated, known: dict[str, Any]) -> bool:
    """True when this fact replaces one that was told before, or is said to."""
    old = known.get(stated.fact)
    strong = _STRONG.search(scene.low)
    if old is None:
        return strong is not None and strong.start() <= stated.end and FACTS[stated.fact].kind in ("money", "date")
    if same(old, stated.value):
        return False
    return strong is not None or stated.fact in _RESTATED or _WEAK.search(scene.low) is not None


def corrected_amount(scene: Scene, hearing: Hearing, placed: list[Placed]) -> Stated | None:
    """A bare amount that takes the place of a known one."""
    bare = [p for p in placed if p.role is None]
    if len(bare) < len(placed) and any(p.role not in (None, "nothing") for p in placed):
        bare = []
    strong, weak = _STRONG.search(scene.low), _WEAK.search(scene.low)
    if not bare or (strong is None and weak is None):
        return None
    item = bare[-1]
    new = item.amount.money
    money = {
        fact: value
        for fact, value in hearing.known.items()
        if isinstance(value, Money) and fact in FACTS and value != new
    }
    fact = _which(scene, hearing, new, money, strong=strong is not None)
    return (
        Stated(min(item.cue, scene.clause_start(item.amount.start)), item.amount.end, fact, new)
        if fact is not None
        else None
    )


def same(old: Any, new: Any) -> bool:
    return bool(old == new or str(old) == str(new))


def _which(scene: Scene, hearing: Hearing, new: Money, money: dict[str, Money], *, strong: bool) -> str | None:
    """The fact meant: the one whose old value is named, then the question's, then the one whose value is closest."""
    named = {a.money for a in scene.amounts}
    for fact, old in money.items():
        if old in named:
            return fact
    asked = hearing.open_question
    if (
        not strong
        and asked is not None
        and asked in FACTS
        and FACTS[asked].kind == "money"
        and asked not in money
        and not _BILL_TALK.search(scene.low)
    ):
        return asked
    if not money:
        return None
    if strong and set(money) == {"billed_amount"}:
        return "billed_amount"  # "1.2k", "I mean twelve thousand": a slip can be tenfold
    if (
        re.search(r"\bit (?:was|is)\b", scene.low)
        and "billed_amount" in money
        and _distance(money["billed_amount"], new) < 0.7
    ):
        return "billed_amount"
    scored = {
        fact: _distance(old, new)
        for fact, old in money.items()
        if fact not in ("paid_amount", "settlement_amount", "income", "agb")
    }
    if _OWN_TALK.search(scene.low) and "funds" in scored:
        scored["funds"] -= 0.15
    if _BILL_TALK.search(scene.low) and "billed_amount" in scored:
        scored["billed_amount"] -= 0.15
    closest = min(scored, key=lambda fact: scored[fact], default=None)
    return closest if closest is not None and scored[closest] < 0.9 else None


def _distance(old: Money, new: Money) -> float:
    return abs(math.log(max(1, new.cents) / max(1, old.cents)))
