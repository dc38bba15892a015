"""Amounts as facts: by their role, as the open question's answer, or in place of an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.acts import RepSaid
from app.core.case import FACTS
from app.language.corrections import corrected_amount
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.roles import Placed
from app.language.said import Heard
from app.language.scene import Scene

_NO_FACT = frozenset({"offer", "theirs", "accepted", "rejected", "nothing"})
_PAID_THE = re.compile(r"\bpa(?:id|y)(?: \w+){0,2} (?:the|that|our|their|what)(?: \w+){0,2} #")
_ERROR = re.compile(r"\b(?:error|duplicate|mistake|charge|line|item|wrong)")
_CARE = re.compile(
    r"\b(?:er|hospital|surgery|visit|denied|insurance|operation|mri|scan|ambulance|clinic|doctor|network)\b"
)


def read_amount_facts(
    scene: Scene, hearing: Hearing, placed: list[Placed], heard: list[Heard], *, in_terms: bool
) -> Iterator[Stated]:
    """Every amount that is a fact. `heard` took its own already; `in_terms`: a settlement letter is being read out."""
    theirs = {h.act.amount for h in heard if isinstance(h.act, RepSaid) and h.act.amount is not None}
    corrected = corrected_amount(scene, hearing, placed)
    if corrected is not None:
        yield corrected
    for item in placed:
        if item.role in _NO_FACT or (item.role in ("said", "wanted") and item.amount.money in theirs):
            continue
        if item.role is None and corrected is not None:
            continue
        role = _settled_role(scene, hearing, item, has_theirs=bool(theirs))
        if role is None and not heard and _is_the_bill(scene, hearing, placed):
            role = "billed_amount"
        if role is not None and (stated := _as_fact(scene, hearing, item, role, in_terms=in_terms)) is not None:
            yield stated


def _settled_role(scene: Scene, hearing: Hearing, item: Placed, *, has_theirs: bool) -> str | None:
    """The fact that a role means here: what they want is the bill until it is about the price."""
    if item.role is None:
        return hearing.open_question if _asks_for_money(hearing) and not has_theirs else None
    if item.role == "wanted":
        return None if hearing.on_price else "billed_amount"
    if item.role == "said":
        is_bill = hearing.open_question == "billed_amount" or not hearing.known
        return "billed_amount" if is_bill and not hearing.on_price else None
    if item.role == "billed_amount" and hearing.open_question == "cost_share" and "share" in scene.low:
        return "cost_share"
    return item.role


def _as_fact(scene: Scene, hearing: Hearing, item: Placed, role: str, *, in_terms: bool) -> Stated | None:
    stated = Stated(item.cue, item.amount.end, role, item.amount.money)
    if role == "billed_amount" and not item.amount.money:
        return None if in_terms else stated._replace(fact="zero_balance", value=True)
    if role == "paid_amount" and _is_settlement(scene, hearing, item):
        return stated._replace(fact="settlement_paid", value=True)
    if role == "errors_removed" and hearing.on_price and not _ERROR.search(scene.low):
        return None  # so much off the price is an offer of theirs
    if in_terms and role in ("settlement_amount", "billed_amount", "paid_amount"):
        return None
    return stated


def _is_settlement(scene: Scene, hearing: Hearing, item: Placed) -> bool:
    """True when "I paid the 4,600" pays what was settled; "I paid 500" does not."""
    settled = hearing.known.get("settlement_amount")
    if hearing.last_move == "pay_settlement" and settled in (None, item.amount.money):
        return True
    return settled is not None and (item.amount.money == settled or _PAID_THE.search(scene.low) is not None)


def _is_the_bill(scene: Scene, hearing: Hearing, placed: list[Placed]) -> bool:
    """The one amount in a first account of what happened is the bill: "ER visit on 7/19 in Boise, $3,212.88"."""
    stated = [item for item in placed if item.role != "nothing"]  # "the plan paid 600" is another figure
    if hearing.on_price or hearing.known or len(stated) != 1 or hearing.mode == "call":
        return False
    return stated[0].amount.sure and _CARE.search(scene.low) is not None


def _asks_for_money(hearing: Hearing) -> bool:
    return hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "money"
