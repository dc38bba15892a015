"""Hang the engine's decision on a move, and say which of its amounts may be spoken."""

from __future__ import annotations

from app.core.bargaining import last_offer, standing_ask
from app.core.case import Bill
from app.core.money import ZERO, Money
from app.core.moves import Move
from app.core.offer_choice import TAKES_THEIRS
from app.core.offers import Decision
from app.core.view import View, agreed_amount

# Steps whose words carry the number. The others show it at most, so that it is not named too soon.
_SPOKEN = frozenset(
    {
        "make_offer",
        "restate_offer",
        "raise_offer",
        "take_number_higher",
        "final_offer",
        "accept_pending_terms",
        "numbers_early",
    }
)
_SHOWN = _SPOKEN | {"ask_authority", "ask_authority_higher", "pause", "hold_first", "rest_first", "find_comparators"}


def priced(move: Move, view: View) -> Move:
    """The move with its decision; the number to say is the engine's, to the cent, or none."""
    decision = view.decision
    number = number_to_say(view)
    return move.model_copy(
        update={
            "offer": decision,
            "offer_shown": move.kind in _SHOWN and (decision.opening is not None),
            "our_number": number,
            "their_number": their_number(view.bill),
            "figures": {**move.figures, "offer": str(number) if number is not None else None},
            "rules": tuple(dict.fromkeys((*move.rules, *_decision_rules(move.kind, decision)))),
        }
    )


def shown_ahead(move: Move, view: View) -> Move:
    """The move with the numbers shown beside it, before their turn to be said."""
    return move.model_copy(
        update={
            "offer": view.decision,
            "offer_shown": shows_number_ahead(view),
            "our_number": number_to_say(view),
            "their_number": their_number(view.bill),
        }
    )


def _decision_rules(kind: str, decision: Decision) -> tuple[str, ...]:
    return tuple(r.rule for r in decision.reasons if r.rule) if kind in _SHOWN else ()


def number_to_say(view: View) -> Money | None:
    """Our number for now: what was agreed, else the decision's own, else what was named last, else the opening."""
    decision, named = view.decision, last_offer(view.bill)
    settled = agreed_amount(view) or decision.amount
    if settled is not None or decision.opening is None or named is None:
        return settled if settled is not None else decision.opening
    # A number that the means or a corrected bill have overtaken is not said again.
    overtaken = decision.ceiling is not None and named > decision.ceiling
    return decision.opening if overtaken else named


def standing_number(view: View) -> Money | None:
    """Our number as it stands, for saying that it does: theirs only once we have said yes to it."""
    if (agreed := agreed_amount(view)) is not None:
        return agreed
    named = last_offer(view.bill)
    if named is None:
        return None
    decision = view.decision
    overtaken = decision.ceiling is not None and named > decision.ceiling
    if overtaken or decision.act in TAKES_THEIRS:
        return decision.opening if overtaken else named
    return number_to_say(view)


def their_number(bill: Bill) -> Money | None:
    """What they ask now: the last figure that they named, else the bill; nothing, once the zero was seen."""
    if bill.value("zero_balance"):
        return ZERO
    asked = standing_ask(bill)
    billed: Money | None = bill.value("billed_amount")
    return asked if asked is not None else billed


def shows_number_ahead(view: View) -> bool:
    """True when a number rests on a real price and nothing known says that there is no price to talk about."""
    decision = view.decision
    priced_by_something = decision.opening is not None and decision.figures.confidence != "very_low"
    return priced_by_something and bool(view["may_price"]) and not view["no_price"]


def speaks_number(step: str | None) -> bool:
    """True when this step's words carry our number."""
    return step in _SPOKEN
