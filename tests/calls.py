"""Calls in tests: cases at many moments, and a deck read as the page reads it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from app.core.calls.state import CallState, Sheet
from app.core.case import Case, Exchange, Fact
from app.core.money import Money
from app.graph.build import build_graph, walk
from app.graph.state import Deps
from tests.conversations import NAMES, spoken

TODAY = date(2026, 11, 27)
AT = datetime(2026, 11, 27, 19, 0, tzinfo=UTC)
GRAPH = build_graph()


def priced_case(**more: Any) -> Case:
    """A bill whose price may be talked about: who owes it is settled, and a comparison price is known."""
    facts: dict[str, Any] = {
        "provider": "Mercy General", "provider_type": "hospital", "billed_amount": "18000", "itemized": "received",
        "bill_checked": True, "denial_category": "experimental", "denial_date": "2026-10-01", "group_code": "PR",
        "network_status": "out_of_network", "emergency": False, "plan_says_billable": True,
        "plan_confirmed_in_writing": True, "appeal": "lost", "appeal_decided_on": "2026-11-01",
        "external_review": "declined", "hold": "granted", "hold_until": "2027-01-20", "hold_confirmed": True,
        "medicare": "4200", "allowed_amount": "8400", "cash_price": "6000", "funds": "6000", "assistance": "denied",
        "insurance_type": "employer", "state": "TX",
    }  # fmt: skip
    exchanges = more.pop("exchanges", ())
    case = Case(id="c", opened=TODAY)
    for name, value in {**facts, **more}.items():
        if value is not None:
            case = case.with_fact(Fact(name=name, value=value, on=TODAY))
    bill = case.bill.model_copy(update={"exchanges": exchanges, "waived": ("liability",)})
    return case.with_bill(bill)


def past(day: str, offer: str | None, ask: str | None, outcome: str = "none", tier: int = 2) -> Exchange:
    return Exchange(
        on=date.fromisoformat(day), tier=tier, outcome=outcome,  # type: ignore[arg-type]
        offer=Money.parse(offer) if offer else None, ask=Money.parse(ask) if ask else None,
    )  # fmt: skip


def priced_cases() -> Iterator[Case]:
    """Bargaining at many points: nothing said yet, a number named, an ask that came down, late, and without a price."""
    yield priced_case()
    yield priced_case(medicare=None, allowed_amount=None, cash_price=None)
    yield priced_case(group_code="CO", network_status="in_network", plan_says_billable=None)
    yield priced_case(funds=None)
    yield priced_case(funds="1500")
    yield priced_case(tier="manager", authority_confirmed=True)
    yield priced_case(tier="manager", exchanges=(past("2026-11-05", "3570", None),))
    yield priced_case(tier="manager", exchanges=(past("2026-11-05", "3570", "9000", "countered"),))
    yield priced_case(
        tier="manager",
        exchanges=(past("2026-10-05", "3570", "9000", "countered"), past("2026-11-10", "4053", "7000", "countered")),
    )
    yield priced_case(
        tier="supervisor",
        exchanges=(past("2026-10-05", "3570", None, "rejected", 1), past("2026-11-10", "3570", None, "rejected", 1)),
    )
    for statement in ("2026-09-20", "2026-08-01", "2026-06-20", "2026-05-10"):
        for offer in ("3570", "4053.50"):
            history = (past("2026-10-01", offer, None), past("2026-10-20", offer, "12000", "countered"))
            yield priced_case(statement_date=statement, tier="manager", exchanges=history)
            yield priced_case(statement_date=statement, tier="manager", funds="30000", exchanges=history[:1])
            yield priced_case(
                statement_date=statement,
                tier="manager",
                medicare="42000",
                billed_amount="180000",
                allowed_amount=None,
                cash_price=None,
                funds="90000",
                exchanges=(past("2026-10-01", "35700", "150000", "countered"),),
            )
    yield priced_case(account_status="collections", debt_disputed=True, collector="Acme")
    yield priced_case(account_status="collections")
    yield priced_case(billed_amount="640.55", medicare="210.10", allowed_amount="300", cash_price="260", funds="400")


def moments(deps: Deps) -> tuple[Case, ...]:
    """The case after every turn of every transcript."""

    async def told() -> list[Case]:
        found: list[Case] = []
        for name in NAMES:
            case = Case(id="c", opened=TODAY)
            for line in spoken(name):
                case = (await walk(GRAPH, deps, case, line.words, "case", TODAY)).case
                found.append(case)
        return found

    return tuple(asyncio.run(told()))


def fresh_call(case: Case, node: str = "counteroffer") -> CallState:
    return CallState(
        id="k", bill=case.focus, node=node, device="d", on=TODAY, started=AT, base_revision=0,
        sheet=Sheet(say={"text": "Hello."}),  # type: ignore[arg-type]
    )  # fmt: skip


def from_deck(deck: dict[str, Any], amount: Money) -> dict[str, Any]:
    """The answer to an amount as the page finds it: the stretch, and both amounts filled in."""
    stretch = next(one for one in deck["amounts"] if Money.parse(one["from"]) <= amount <= Money.parse(one["to"]))
    return {name: _filled(text, amount, stretch["line"]) for name, text in stretch["lines"][0].items()}


def _filled(text: str | None, ask: Money, line: dict[str, int] | None) -> str | None:
    if text is None:
        return None
    text = text.replace("{ask}", str(ask))
    if line is None:
        return text
    reach = line["base"] + (ask.cents - line["start"]) * line["num"] // line["den"]
    step = line["step"] * 100
    return text.replace("{offer}", str(Money(reach // step * step or reach if step else reach)))
