"""Ranges: how far each missing fact could move the number, by deciding again at both ends of what is plausible.

Worked out only where it is shown: a plain decision leaves it out, so that it stays fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from app.core.money import ZERO, Money
from app.core.offer_amounts import Amounts, amounts, divided, legal_cap, part
from app.core.offer_gates import WITHOUT_AMOUNTS, gates
from app.core.offer_missing import Missing, missing_facts
from app.core.offer_policy import OfferPolicy
from app.core.position import Position


def what_is_missing(position: Position, policy: OfferPolicy) -> tuple[Missing, ...]:
    """The missing facts, each with the range that the number could take and the most that it could move."""
    found = amounts(position, policy)
    now = number(position, policy)
    return tuple(_with_range(fact, now, position, found, policy) for fact in missing_facts(position, found, policy))


def number(position: Position, policy: OfferPolicy) -> Money:
    """What would be named or paid first: the opening; the cost share under the surprise-billing law; or nothing."""
    stops = [gate.id for gate in gates(position, policy) if gate.id in WITHOUT_AMOUNTS]
    found = amounts(position, policy)
    if not stops:
        return found.opening
    if stops[0] == "nothing_owed":
        return ZERO
    return min(legal_cap(position) or ZERO, found.balance)


def _with_range(fact: Missing, now: Money, position: Position, found: Amounts, policy: OfferPolicy) -> Missing:
    ends = _ENDS.get(fact.fact)
    if ends is None:
        return fact
    numbers = [number(position.model_copy(update=change), policy) for change in ends(position, found, policy)]
    low, high = min(numbers), max(numbers)
    moves = max(high - now, now - low)
    return fact.model_copy(
        update={"low": low, "high": high, "could_move": moves, "why": f"{fact.why}. {_words(low, high, moves)}"}
    )


def _words(low: Money, high: Money, moves: Money) -> str:
    if not moves:
        return "It would not move the first number."
    if low == high:
        return f"The first number would then be {low}, {moves} from today's." if low else "Then nothing would be paid."
    start = str(low) if low else "nothing"
    return f"The first number could then be anywhere from {start} to {high}, up to {moves} from today's."


_Changes = Iterator[dict[str, Any]]
_NOTHING_LEFT: dict[str, Any] = {"already_paid": True}  # however it comes, nothing is left to pay


def _denial_code(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield {"group_code": "CO", "network": "in_network"}
    yield {"group_code": "PR", "network": p.network or "out_of_network"}


def _all_or_nothing(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield _NOTHING_LEFT
    yield {}


def _surprise_law(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield {"nsa_state": "does_not"}
    for share in _shares(found.balance, policy.plausible.cost_share_of_balance):
        yield {"nsa_state": "applies", "legal_cap": share if p.legal_cap is None else p.legal_cap}


def _cost_share(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    for share in _shares(found.balance, policy.plausible.cost_share_of_balance):
        yield {"legal_cap": share}


def _cap_on_paper(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield {"legal_cap_verified": True}
    yield {"legal_cap_verified": False}


def _assistance(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield _NOTHING_LEFT
    yield {"fap_state": "denied"}


def _billed_to_insured(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    for agb in _shares(p.billed, policy.plausible.agb_of_billed):
        yield {"agb": agb}


def _errors(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    for errors in _shares(p.billed, policy.plausible.errors_of_billed):
        yield {"itemized": True, "errors_removed": p.errors_removed + errors}


def _appeal(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield {"appeal_state": "lost"}
    for share in _shares(found.balance, policy.plausible.cost_share_of_balance):
        yield {"appeal_state": "won", "legal_cap": share}


def _medicare(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    span = policy.plausible
    if p.allowed:
        ratios = _of_setting(p, policy)
        prices = (divided(p.allowed, ratio) for ratio in ratios)
    elif p.cash:
        prices = (divided(p.cash, ratio) for ratio in span.cash_over_medicare)
    else:
        prices = (divided(found.balance, ratio) for ratio in span.billed_over_medicare)
    for price in prices:
        yield {"medicare": price}


def _setting(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    yield {"setting": "hospital"}
    yield {"setting": "professional"}


def _allowed(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    for ratio in _of_setting(p, policy):
        yield {"allowed": min(p.billed, part(found.medicare, ratio))}


def _cash(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    for ratio in policy.plausible.cash_over_medicare:
        yield {"cash": min(p.billed, part(found.medicare, ratio))}


def _funds(p: Position, found: Amounts, policy: OfferPolicy) -> _Changes:
    for funds in _shares(found.balance, policy.plausible.funds_of_balance):
        yield {"funds": funds}


def _of_setting(p: Position, policy: OfferPolicy) -> tuple[Fraction, Fraction]:
    span = policy.plausible
    return (
        span.allowed_over_medicare_professional if p.setting == "professional" else span.allowed_over_medicare_hospital
    )


def _shares(amount: Money, span: tuple[Fraction, Fraction]) -> tuple[Money, Money]:
    return part(amount, span[0]), part(amount, span[1])


# What a fact could turn out to be, as changes of the position. A fact of time or of people moves no number.
_ENDS: dict[str, Callable[[Position, Amounts, OfferPolicy], _Changes]] = {
    "group_code": _denial_code,
    "network": _denial_code,
    "next_payer": _all_or_nothing,
    "nsa_state": _surprise_law,
    "legal_cap": _cost_share,
    "legal_cap_verified": _cap_on_paper,
    "fap_state": _assistance,
    "agb": _billed_to_insured,
    "itemized": _errors,
    "days_since_validation_notice": _all_or_nothing,
    "appeal_state": _appeal,
    "medicare": _medicare,
    "setting": _setting,
    "allowed": _allowed,
    "cash": _cash,
    "funds": _funds,
}
