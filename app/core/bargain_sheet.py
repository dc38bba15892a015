"""Bargain sheet: the offer engine's whole view of one bill of a case, as JSON: for the person's own file alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.core.bargaining import position_of
from app.core.case import FACTS, Bill, Case
from app.core.liability import assess
from app.core.offer_asks import AskAnswer, answers_by_ask
from app.core.offer_policy import OfferPolicy
from app.core.offer_questions import Answer, why_not_higher, why_not_lower
from app.core.offer_ranges import what_is_missing
from app.core.offers import decide_offer

# The facts that a number can be compared with, by the name that an offer gives the comparator.
_COMPARED = {"medicare": "medicare", "allowed": "allowed_amount", "cash": "cash_price", "agb": "agb"}
_NO_BILL = {"fact": "billed_amount", "why": "every number starts from what they ask"}


def bargain_sheet(case: Case, bill: Bill, policy: OfferPolicy, today: date) -> dict[str, Any]:
    """The decision, why not higher or lower, what is missing, the answer to any ask. No decision without a bill.

    Private, and never to be said, printed or sent: `private`, the decision's ceiling, and reasons marked so.
    """
    told = {"history": _history(bill), "comparators": list(_comparators(bill))}
    if bill.value("billed_amount") is None:
        nothing: dict[str, Any] = {"higher": [], "lower": []}
        missing = [{**_NO_BILL, "low": None, "high": None, "could_move": None}]
        private = {"ceiling": None, "funds": None}
        return {"decision": None, "why": nothing, "missing": missing, "by_ask": [], "private": private, **told}
    position = position_of(case, bill, assess(case, bill), today)
    missing_facts = what_is_missing(position, policy)
    decision = decide_offer(position, policy).model_copy(update={"missing": missing_facts}).model_dump(mode="json")
    return {
        "decision": decision,
        "why": {
            "higher": _reasons(why_not_higher(position, policy)),
            "lower": _reasons(why_not_lower(position, policy)),
        },
        "missing": decision["missing"],
        "by_ask": [_by_ask(answer) for answer in answers_by_ask(position, policy)],
        "private": {
            "ceiling": decision["ceiling"],
            "funds": None if position.funds is None else position.funds.plain,
        },
        **told,
    }


def _reasons(answer: Answer) -> list[dict[str, Any]]:
    return [reason.model_dump(mode="json") for reason in answer.reasons]


def _by_ask(answer: AskAnswer) -> dict[str, Any]:
    """An interval of what they may ask; where our amount moves with theirs, `amount` is null and the ends are told."""
    ends = [answer.amount_at(ask) for ask in (answer.low, answer.high)]
    first, last = [None if end is None else end.plain for end in ends]
    return {
        "from": answer.low.plain,
        "to": answer.high.plain,
        "act": answer.act,
        "amount": None if answer.amount is None else answer.amount.plain,
        "amount_from": first,
        "amount_to": last,
    }


def _history(bill: Bill) -> list[dict[str, Any]]:
    return [
        {
            "on": one.on.isoformat(),
            "offer": None if one.offer is None else one.offer.plain,
            "ask": None if one.ask is None else one.ask.plain,
            "outcome": one.outcome,
            "final": one.final,
        }
        for one in bill.exchanges
    ]


def _comparators(bill: Bill) -> Iterator[dict[str, Any]]:
    """What the number can be held against, as the case knows it: where each came from, and how sure that is."""
    for kind, name in _COMPARED.items():
        fact = bill.facts.get(name)
        if fact is not None:
            yield {
                "kind": kind,
                "amount": fact.value.plain,
                "label": FACTS[name].title,
                "source": fact.quote or fact.source,
                "confidence": "high" if fact.source == "document" else "medium",
            }
