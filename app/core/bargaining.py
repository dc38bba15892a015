"""A bill as the offer engine sees it: the position, built from facts alone."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from app.core.case import TIERS, Bill, Case
from app.core.liability import Finding, assess
from app.core.money import ZERO, Money
from app.core.offer_policy import OfferPolicy
from app.core.offers import GATES, Position
from app.core.position import GroupCode
from app.core.visit_budget import Share, share_budget

_ANSWER_DAYS = 7  # after a week without an answer the engine's own pause rules take over
_ENGINE_STATUS = {"open": "provider", "collections": "agency"}
# A person may also waive what is ours to settle before the engine is asked (who owes it, the scope).
_ENGINE_GATES = frozenset(gate.id for gate in GATES)
_MOST_DAYS = 36_500  # what the engine takes: a date misread by a century is no reason to stop


def first_day(case: Case, bill: Bill) -> date:
    """The day that days are counted from: the first statement, else the earliest date we know of this bill."""
    known = [d for d in (bill.value("statement_date"), bill.value("denial_date")) if d is not None]
    return known[0] if known else min([case.opened, *(e.on for e in bill.exchanges)])


def standing_ask(bill: Bill) -> Money | None:
    return next((e.ask for e in reversed(bill.exchanges) if e.ask is not None), None)


def last_offer(bill: Bill) -> Money | None:
    return next((e.offer for e in reversed(bill.exchanges) if e.offer is not None), None)


def number_named(bill: Bill) -> bool:
    return last_offer(bill) is not None


def awaiting_answer(bill: Bill, today: date) -> bool:
    """True while our number has just been named and they have not answered it."""
    last = bill.exchanges[-1] if bill.exchanges else None
    return (
        last is not None and last.outcome == "none" and last.offer is not None and (today - last.on).days < _ANSWER_DAYS
    )


def refused_before(bill: Bill) -> bool:
    """True when the other side turned us down and has named no figure since."""
    return bool(bill.exchanges) and bill.exchanges[-1].outcome == "rejected"


def _days(start: date, day: date) -> int:
    return max(-_MOST_DAYS, min(_MOST_DAYS, (day - start).days))


def funds_of(case: Case, bill: Bill) -> Money | None:
    """What may go to this bill: what was set aside for it, and no more than is left of the budget for all."""
    own: Money | None = bill.value("funds")
    budget: Money | None = case.value("budget")
    if budget is None:
        return own
    spoken_for = sum((_spoken_for(other) for other in case.bills if other.id != bill.id), ZERO)
    left = max(ZERO, budget - spoken_for)
    return left if own is None else min(own, left)


def _spoken_for(bill: Bill) -> Money:
    """What another bill takes out of the budget: its settlement, else the number that stands there."""
    settled: Money | None = bill.value("settlement_amount")
    return settled or bill.advised or ZERO


def shares_of(case: Case, policy: OfferPolicy, today: date) -> tuple[Share, ...]:
    """How the budget for all falls to the bills, and why; nothing to share without a budget or with one bill."""
    budget: Money | None = case.value("budget")
    if budget is None or len(case.bills) < 2:
        return ()
    return share_budget([(bill.id, _unshared(case, bill, today)) for bill in case.bills], budget, policy)


def _unshared(case: Case, bill: Bill, today: date) -> Position:
    """Its position with what was set aside for this bill alone: what is left of the budget is being decided."""
    position = position_of(case, bill, assess(case, bill), today)
    return position.model_copy(update={"funds": bill.value("funds")})


def position_of(case: Case, bill: Bill, finding: Finding, today: date) -> Position:
    """Build the engine's position. What the case does not know stays None: reported as missing, not guessed."""
    start = first_day(case, bill)
    value = bill.value
    fields: dict[str, Any] = {
        "billed": value("billed_amount") or Money(0),
        "errors_supported": value("errors_supported"),
        "errors_removed": value("errors_removed"),
        "legal_cap": _legal_cap(bill, finding),
        "legal_cap_verified": _on_paper(bill),
        "medicare": value("medicare"),
        "medicare_confidence": "high" if value("medicare") is not None else None,
        "setting": "hospital"
        if value("provider_type") in ("hospital", "freestanding_er", "surgery_center")
        else "professional",
        "allowed": value("allowed_amount"),
        "cash": value("cash_price"),
        "agb": value("agb"),
        "days_since_validation_notice": _since_notice(bill, today),
        "funds": funds_of(case, bill),
        "own_limit": value("own_limit"),
        "day": _days(start, today),
        "account_status": _ENGINE_STATUS.get(value("account_status") or "open"),
        "itemized": _itemized(bill),
        "network": _network(bill),
        "group_code": value("group_code") if value("group_code") in get_args(GroupCode) else None,
        "fap_state": _assistance(bill),
        "appeal_state": _appeal(bill),
        "nsa_state": "applies" if finding.status == "cost_share_only" else ("does_not" if finding.status else None),
        "tier": TIERS.index(value("tier")) if value("tier") else 0,
        "authority_confirmed": bool(value("authority_confirmed")),
        "hold_until": _days(start, value("hold_until")) if value("hold_until") else None,
        "already_paid": True if value("paid_in_full") else None,
        "someone_elses_debt": True if value("someone_elses_debt") or finding.status == "not_yours_yet" else None,
        "written_terms": value("written_terms") or (),
        "waived_gates": tuple(gate for gate in bill.waived if gate in _ENGINE_GATES),
        "history": [
            {
                "day": _days(start, e.on),
                "tier": e.tier,
                "offer": e.offer,
                "ask": e.ask,
                "outcome": e.outcome,
                "final": e.final,
            }
            for e in bill.exchanges
        ],
    }
    return Position.model_validate({k: v for k, v in fields.items() if v is not None})


def _since_notice(bill: Bill, today: date) -> int | None:
    """Days since the collector's notice. No date known and nothing disputed: the dispute still comes first, day 0."""
    if bill.value("account_status") != "collections" or bill.value("debt_disputed"):
        return None
    notice = bill.value("validation_date")
    return 0 if notice is None else max(0, _days(notice, today))


def _legal_cap(bill: Bill, finding: Finding) -> Money | None:
    """The law's own cap: the EOB share under the surprise-billing law, or what assistance left."""
    if finding.status == "nothing_owed":
        return Money(0)
    caps = [bill.value("assistance_cap")]
    if finding.status == "cost_share_only" or bill.value("eob_verified"):
        caps.append(bill.value("cost_share"))
    known = [c for c in caps if c is not None]
    return min(known) if known else None


def _on_paper(bill: Bill) -> bool | None:
    """True when the share was checked on the plan's statement, or what assistance left was read from its letter."""
    letter = bill.facts.get("assistance_cap")
    if letter is not None:
        return True if letter.source == "document" else None
    return True if bill.value("eob_verified") else None


def _itemized(bill: Bill) -> bool | None:
    if bill.value("itemized") in ("received", "requested_in_writing") or "itemize" in bill.skipped:
        return True
    return False if bill.value("itemized") is None else None


def _network(bill: Bill) -> str | None:
    told: str | None = bill.value("network_status")
    return told


def _assistance(bill: Bill) -> str:
    told: str | None = bill.value("assistance")
    return "none" if told in (None, "declined") else str(told)


def _appeal(bill: Bill) -> str:
    if bill.value("external_review") == "filed":
        return "open"
    if bill.value("external_review") in ("won", "lost"):
        return str(bill.value("external_review"))
    told: str | None = bill.value("appeal")
    if told == "filed":
        return "open"
    return "none" if told in (None, "declined") else str(told)
