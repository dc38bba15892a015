"""Amounts as facts: by their role, as the open question's answer, or in place of an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.acts import RepSaid
from app.core.case import FACTS
from app.language.asked import is_another_thing
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
    r"\b(?:er|hospital|surgery|visits?|denied|insurance|operation|mri|scans?|ambulance|clinic|doctor|network|bills?|"
    r"stitches|cast|x-?rays?|ultrasound|labs?|blood ?work|blood tests?|biopsy|colonoscopy|endoscopy|anesthesia\w*|"
    r"anesthesiologist|therapy|delivery|birth|physical|checkup|urgent care|emergency|infusion|chemo|sleep study|"
    r"dermatologist|surgeon|radiolog\w+|patholog\w+|specialist|appointment|procedure|total|factura|cuenta|puntos|"
    r"cirugia|ambulancia|radiografia|parto|sala|emergencias?|urgencias|analisis|consulta)\b"
)
_LEAST = 50_00  # cents; a smaller bare number is mostly an age, a count or a day
_OTHER_NUMBER = re.compile(
    r"\b(?:room|account|acct|code|cpt|page|number|no\.?|extension|ext|box|suite|unit|zip|since|in|year|of|route|"
    r"claim|group|member|id|policy|form|line|case|ref\w*|until|by|on|at age|age|aged|turn\w*|cuarto|numero|codigo|"
    r"formulario) #?$"
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
        if role is None and not heard and _is_the_bill(scene, hearing, item, placed):
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


def _is_the_bill(scene: Scene, hearing: Hearing, item: Placed, placed: list[Placed]) -> bool:
    """The one amount in a first account of what happened is the bill: "ER visit on 7/19 in Boise, 3212.88"."""
    if hearing.on_price or "billed_amount" in hearing.known or hearing.mode == "call" or not _CARE.search(scene.low):
        return False
    # "The plan paid 600" is another figure.
    stated = [one for one in placed if one.role != "nothing" and not is_another_thing(scene, one.amount)]
    if stated != [item]:
        return False
    before = scene.low[: item.amount.start]
    return item.amount.sure or (item.amount.money.cents >= _LEAST and _OTHER_NUMBER.search(before) is None)


def _asks_for_money(hearing: Hearing) -> bool:
    return hearing.open_question in FACTS and FACTS[hearing.open_question].kind == "money"
