"""Checks: amounts that contradict each other, and what else to be careful of. Each says what to put right.

Nothing is guessed and no amount is changed here: a negative or absurd amount is refused when it is read
(position.py); here stands what was read and cannot all be so.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.core.offer_amounts import Amounts, is_collector, legal_cap
from app.core.offer_words import Reason, because
from app.core.position import Position


def contradictions(position: Position, found: Amounts) -> list[Reason]:
    """One line for each pair of amounts or dates that cannot both be right."""
    return [*_prices(position), *_owed(position, found), *_history(position, found)]


def _prices(p: Position) -> Iterator[Reason]:
    billed = p.billed
    if p.medicare is not None and p.medicare > billed:
        yield because("medicare_over_bill", medicare=p.medicare, billed=billed)
    if p.allowed is not None and p.allowed > billed:
        yield because("allowed_over_bill", allowed=p.allowed, billed=billed)
    if p.cash is not None and p.cash > billed:
        yield because("cash_over_bill", cash=p.cash, billed=billed)
    if p.agb is not None and p.agb > billed:
        yield because("agb_over_bill", agb=p.agb, billed=billed)


def _owed(p: Position, found: Amounts) -> Iterator[Reason]:
    errors = p.errors_removed + p.errors_supported
    if errors > p.billed:
        yield because("errors_over_bill", errors=errors, billed=p.billed)
    if p.legal_cap is not None and p.legal_cap > found.balance:
        yield because("cap_over_balance", cap=p.legal_cap, balance=found.balance)


def _history(p: Position, found: Amounts) -> Iterator[Reason]:
    offers = [contact.offer for contact in p.history if contact.offer is not None]
    asks = [contact.ask for contact in p.history if contact.ask is not None]
    if offers and (most := max(offers)) > found.balance:
        yield because("offer_over_balance", offer=most, balance=found.balance)
    if asks and (highest := max(asks)) > p.billed:
        yield because("ask_over_bill", ask=highest, billed=p.billed)
    latest = max((contact.day for contact in p.history), default=None)
    if p.day is not None and latest is not None and latest > p.day:
        yield because("contact_after_today", contact=latest, day=p.day)
    if p.hold_limit is not None and p.holds_used is not None and p.holds_used > p.hold_limit:
        yield because("holds_over_limit", used=p.holds_used, limit=p.hold_limit)


def care_with(position: Position) -> list[Reason]:
    """Caps that stand on no paper, the cash price beside a claim, and who it is that collects."""
    return [*_caps(position), *_cash(position), *_collectors(position)]


def _caps(p: Position) -> Iterator[Reason]:
    """A cost share or a decision on assistance counts from its paper alone."""
    if p.legal_cap is None or p.legal_cap_verified:
        return
    if p.legal_cap_verified is False:
        yield because("cap_unverified", cap=p.legal_cap)
    elif legal_cap(p) and p.nsa_state != "applies":  # there the cost share has its own words
        yield because("cap_check", cap=p.legal_cap)


def is_insured(p: Position) -> bool:
    """True when something known shows a claim with a plan: then the cash price compares, and is not asked for."""
    has_claim = p.group_code is not None or p.nsa_state == "applies" or bool(p.allowed)
    return has_claim or p.network is not None or p.appeal_state in ("open", "won", "lost")


def _cash(p: Position) -> Iterator[Reason]:
    if not p.cash or not is_insured(p):
        return
    yield because("cash_is_comparison", cash=p.cash)
    if p.appeal_state == "open":
        yield because("cash_and_appeal")


def _collectors(p: Position) -> Iterator[Reason]:
    if not is_collector(p):
        return
    if not p.debt_validated:
        yield because("owner_of_debt")
    if p.account_status == "buyer":
        yield because("buyer")
    yield because("court_papers")
