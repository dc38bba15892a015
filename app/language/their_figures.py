"""What the figures of a clerk's line are: a price for the whole, or only what comes off, a share, a fee, a rate."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.core.acts import Label
from app.core.money import Money
from app.language.cues.figures import (
    COMES_OFF,
    EACH,
    FOR_OTHERS,
    FRACTIONS,
    HALFWAY,
    IS_PART,
    IS_SHARE,
    OFFERS,
    OWED_IN_ALL,
    SHOWS_THE_BILL,
)  # fmt: skip
from app.language.facts import Stated
from app.language.hearing import Hearing
from app.language.instalments import in_instalments
from app.language.labels import DISCOUNTS, size_of_discount
from app.language.roles import place_amounts
from app.language.scene import Scene

_COMES_OFF, _SHARE, _PART, _EACH = (re.compile("|".join(words)) for words in (COMES_OFF, IS_SHARE, IS_PART, EACH))
_OFFERS, _HALFWAY = re.compile("|".join(OFFERS)), re.compile("|".join(HALFWAY))
_FOR_OTHERS, _FRACTIONS = re.compile("|".join(FOR_OTHERS)), re.compile("|".join(FRACTIONS))
_SHOWS_THE_BILL, _OWED = re.compile("|".join(SHOWS_THE_BILL)), re.compile("|".join(OWED_IN_ALL))
# What a figure of theirs is heard under, as long as nothing has shown what it is.
_A_PRICE: frozenset[str] = DISCOUNTS | {"counteroffers_amount", "accepts_offer"}
# Beside an offer in plain words these say who made it, or until when it is good.
_BESIDE_AN_OFFER: frozenset[Label] = frozenset(
    {
        "needs_supervisor_callback", "transfer_or_callback", "deadline_pressure", "no_authority", "refuses_written",
        "other",
    }
)  # fmt: skip


class Figures(NamedTuple):
    """The label that the figures of a line call for, and those of them that are a price."""

    label: Label
    prices: list[Money]


def read_figures(scene: Scene, label: Label) -> Figures:
    """The label as its figures bear it; the line's own label where they say nothing else."""
    amounts = [a for a in scene.amounts if not a.vague and a.money.cents]
    if not scene.amounts:
        return Figures("offers_discount" if label == "other" and _FRACTIONS.search(scene.low) else label, [])
    if (middle := _middle(scene)) is not None:
        return Figures("counteroffers_amount", [middle])
    off, share, part, each = (_covered(scene, cue) for cue in (_COMES_OFF, _SHARE, _PART, _EACH))
    prices = [a.money for a in amounts if a.start not in off | share | part | each]
    if label in ("other", "counteroffers_amount") and _FOR_OTHERS.search(scene.low):
        return Figures("policy_says_no", [])
    if label == "pushes_payment_plan" and _SHOWS_THE_BILL.search(scene.low) and not in_instalments(scene):
        return Figures("full_amount_owed", prices)
    if label in _BESIDE_AN_OFFER and prices and (found := _OFFERS.search(scene.low)) is not None:
        # The price is the figure of the phrase, wherever else a figure stands.
        named = next((a.money for a in amounts if found.start() <= a.start < found.end()), prices[0])
        return Figures("counteroffers_amount", [named])
    if label == "other" and off:
        return Figures("offers_discount", prices)
    if label not in _A_PRICE or len(prices) == len(amounts):
        return Figures(label, [a.money for a in amounts])
    if off:
        return Figures(size_of_discount(scene) if prices else _discount(label), prices)
    if prices:
        return Figures(label, prices)
    is_rate = bool(each) and _OWED.search(scene.low) is None
    return Figures("offers_discount" if is_rate else "full_amount_owed", [])


def cash_price_of(scene: Scene, hearing: Hearing) -> Stated | None:
    """Their price for who pays cash, where they name it and none is known: it is something to compare with."""
    if "cash_price" in hearing.known or not scene.amounts:
        return None
    named = (item for item in place_amounts(scene) if item.role == "cash_price")
    return next((Stated(item.cue, item.amount.end, "cash_price", item.amount.money) for item in named), None)


def _discount(label: Label) -> Label:
    return label if label in DISCOUNTS else "offers_discount"


def _covered(scene: Scene, cue: re.Pattern[str]) -> set[int]:
    """Where the amounts begin that stand in one of these phrases."""
    spans = [found.span() for found in cue.finditer(scene.low)]
    return {a.start for a in scene.amounts if any(start <= a.start < end for start, end in spans)}


def _middle(scene: Scene) -> Money | None:
    """ "Split the difference between 3,570 and 9,000" names 6,285."""
    if len(scene.amounts) != 2 or _HALFWAY.search(scene.low) is None:
        return None
    low, high = (a.money.cents for a in scene.amounts)
    return Money((low + high) // 2)
