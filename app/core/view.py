"""What a condition may look at: every fact, and what core concludes from them, under a name.

A name here is a promise to the playbook: `{fact: liability, is: nothing_owed}`. Conclusions are worked out when
first looked at, from the case, the bill, the playbook and the day alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from app.core.bargaining import awaiting_answer, number_named, position_of, refused_before, standing_ask
from app.core.case import FACTS, WRITTEN_TERMS, Bill, Case
from app.core.conditions import Unknown
from app.core.deadlines import deadlines
from app.core.denials import path_of
from app.core.liability import Finding, assess, surprise_likely
from app.core.money import Money
from app.core.moves import Deadline
from app.core.offers import Decision, decide_offer
from app.core.playbook import Playbook
from app.core.poverty import MEDICAID_ADULTS, percent_of_poverty
from app.core.poverty import RULE as POVERTY_RULE


class View(Mapping[str, Any]):
    """One bill of a case as conditions see it: a value, or `Unknown` with the fact to ask for."""

    def __init__(self, case: Case, bill: Bill, playbook: Playbook, today: date) -> None:
        self.case, self.bill, self.playbook, self.today = case, bill, playbook, today
        self._seen: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._seen:
            derive = DERIVED.get(name)
            self._seen[name] = self._fact(name) if derive is None else derive(self)
        return self._seen[name]

    def __iter__(self) -> Iterator[str]:
        yield from FACTS
        yield from DERIVED

    def __len__(self) -> int:
        return len(FACTS) + len(DERIVED)

    def _fact(self, name: str) -> Any:
        value = self.case.value(name, self.bill.id)
        if value is not None:
            return value
        if (default := FACTS[name].default) is not None:
            return default
        return Unknown(None if self.case.is_declined(name, self.bill.id) else name)

    @cached_property
    def clocks(self) -> tuple[Deadline, ...]:
        """The dates that run on this bill, for this person's kind of insurance."""
        return deadlines(self.bill, self.playbook, self.today, self.case.value("insurance_type"))

    @cached_property
    def finding(self) -> Finding:
        return assess(self.case, self.bill)

    @cached_property
    def decision(self) -> Decision:
        return decide_offer(position_of(self.case, self.bill, self.finding, self.today), self.playbook.offers)


def _liability(view: View) -> str | Unknown:
    found = view.finding
    return found.status if found.status is not None else Unknown(found.ask)


def _hold_settled(view: View) -> bool:
    """Hold confirmed in writing; or refused and asked for in writing; or declined."""
    if "freeze" in view.bill.skipped:
        return True
    match view["hold"]:
        case "granted":
            return bool(view["hold_confirmed"])
        case "refused":
            return bool(view["hold_request_sent"])
        case "declined":
            return True
    return bool(view["hold_request_sent"])


def poverty_percent(view: View) -> int | None:
    """Income in percent of the poverty line; None while income or household is not known."""
    income, household = view.case.value("income"), view.case.value("household_size")
    if income is None or not household:
        return None
    try:
        return percent_of_poverty(
            income, household, view.case.value("state"), view.playbook.rules[POVERTY_RULE], view.today
        )
    except LookupError:
        return None


def _medicaid_possible(view: View) -> bool:
    """An income at which Medicaid may cover the month of the care, and even months before the application."""
    percent = poverty_percent(view)
    return percent is not None and percent <= MEDICAID_ADULTS and view["insurance_type"] != "medicaid"


def _hold_lapsed(view: View) -> bool:
    ends = view.bill.value("hold_until")
    return ends is not None and ends < view.today


def _has_plan(view: View) -> bool:
    """Until they say that they have no insurance, a plan is taken to be there."""
    return bool(view.case.value("insurance_type") != "uninsured")


def _appealable(view: View) -> bool:
    """A denial can be appealed; a plain cost share is only checked, and an uninsured bill has no plan to appeal to."""
    return view["denial_category"] != "cost_share" and view["insurance_type"] not in ("uninsured", "health_sharing")


def _appeal_settled(view: View) -> bool:
    # Told in every wording we have, it is theirs to leave; the clock stays in the case file.
    return not _appealable(view) or view["appeal"] != "none" or view.bill.told.get("file_appeal", 0) > 3


def _denial_route(view: View) -> str:
    path = path_of(view.bill, view.playbook)
    return "unknown" if path is None else path.route


def _appeal_due(view: View) -> bool:
    """Time to file: the denial is read, and what comes first (zero, re-billing, the contract) is on its way."""
    if _appeal_settled(view) or not (_category_settled(view) or surprise_likely(view.case, view.bill)):
        return False
    status = view["liability"]
    if status in ("nothing_owed", "find_next_payer", "not_yours_yet"):
        return False
    if surprise_likely(view.case, view.bill) and not view["rebill_requested"]:
        return False
    if _denial_route(view) == "corrected_claim" and not view["correction_requested"]:
        return False  # most often the office only has to send the claim again, corrected
    return bool(_liability_answered(view) or isinstance(status, Unknown) or status == "owed")


def _appeal_open(view: View) -> bool:
    return bool(view["appeal"] == "filed" or view["external_review"] == "filed")


def _external_possible(view: View) -> bool:
    """After the final internal denial, for medical judgment, rescission or surprise billing (45 CFR 147.136(d))."""
    if view["appeal"] != "lost" or view["external_review"] != "none" or not _appealable(view):
        return False
    return view["denial_category"] in ("medical_necessity", "experimental") or surprise_likely(view.case, view.bill)


def _category_settled(view: View) -> bool:
    category = view["denial_category"]
    return not _has_plan(view) or not isinstance(category, Unknown) or category.ask is None


def _share_is_settled(view: View) -> bool:
    return view["liability"] == "cost_share_only" and view.bill.value("eob_verified") is True


def _liability_answered(view: View) -> bool:
    """What the finding asks for has been done: disputed, re-billed, or put before the plan."""
    match view["liability"]:
        case "nothing_owed":
            return bool(view["dispute_sent"])
        case "cost_share_only":
            return bool(view["rebill_requested"]) or view.finding.why == "appeal_won"
        case "not_yours_yet":
            return False
    if "liability" in view.bill.waived:
        return True
    if view["liability"] == "enforce_contract":
        return bool(view["plan_complaint_sent"])
    if view["liability"] == "find_next_payer":
        return False
    return not isinstance(view["liability"], Unknown) or view["liability"].ask is None


def _decoded(view: View) -> bool:
    """Category and who owes it known, or unknown accepted, and the appeal filed or declined."""
    if "decode_denial" in view.bill.skipped:
        return True
    if view["liability"] == "cost_share_only" and view.bill.value("cost_share") is None:
        return False  # re-billed, and the share is still to come on the EOB
    return (
        _category_settled(view) and _liability_answered(view) and _appeal_settled(view)
        and (view["liability"] not in ("enforce_contract", "find_next_payer", "not_yours_yet") or _may_price(view))
    )  # fmt: skip


def _no_price(view: View) -> bool:
    """True where a price is the wrong thing to talk about: nothing or a cost share is owed, or another owes it."""
    return surprise_likely(view.case, view.bill) or view["liability"] in (
        "nothing_owed",
        "cost_share_only",
        "not_yours_yet",
    )


def _may_price(view: View) -> bool:
    """Who owes it is settled, or the person knowingly goes on without; then, and only then, a price is named."""
    status = view["liability"]
    if status == "cost_share_only":
        return view.bill.value("cost_share") is not None
    if status in ("nothing_owed", "not_yours_yet"):
        return False
    given_up = isinstance(status, Unknown) and status.ask is None
    return bool(status == "owed" or "liability" in view.bill.waived or given_up)


def _errors_open(view: View) -> bool:
    return bool(view.bill.value("errors_supported")) and not view["dispute_sent"]


def _deal_may_stand(view: View) -> bool:
    """A yes to a number is no deal to keep where it turns out that no number is owed."""
    status = view["liability"]
    if view["no_price"]:
        return False
    return isinstance(status, Unknown) or status == "owed" or "liability" in view.bill.waived


def _agreed_amount(view: View) -> Money | None:
    """What was agreed, or the ask that we advised them to accept and that still stands."""
    if not _deal_may_stand(view):
        return None
    told: Money | None = view.bill.value("settlement_amount")
    if told is not None:
        return told
    last = view.bill.exchanges[-1] if view.bill.exchanges else None
    if last is not None and last.outcome == "accepted":
        return last.offer or last.ask
    if "accept_pending_terms" in view.bill.told and view.decision.act in ("accept_pending_terms", "pay"):
        return standing_ask(view.bill)
    return None


def _bargain_over(view: View) -> bool:
    return _agreed_amount(view) is not None or bool(view["zero_balance"]) or bool(view["settlement_paid"])


def _ask_not_taken(view: View) -> bool:
    """A figure of theirs stands to which we say no yes: too high, or before any price is up."""
    if standing_ask(view.bill) is None or _agreed_amount(view) is not None:
        return False
    return view.decision.act not in ("accept_pending_terms", "pay") or not _deal_may_stand(view)


def _price_step(view: View) -> str:
    """Which step the engine's act calls for. After a refusal, authority is asked for higher up."""
    if view.bill.value("billed_amount") is None:
        return "find_comparators"
    if awaiting_answer(view.bill, view.today):
        return "await_answer"
    act = view.decision.act
    if act in ("accept_pending_terms", "pay") and not _deal_may_stand(view):
        return "numbers_early"
    if act == "ask_authority":
        return "ask_authority_higher" if refused_before(view.bill) else "ask_authority"
    return _PRICE_STEPS[act]


_PRICE_STEPS = {
    "dispute": "no_number_nothing_owed", "pay_cost_share": "pay_cost_share", "apply": "assistance_first",
    "request": "numbers_early", "dispute_errors": "numbers_early", "validate": "collector_first",
    "defer": "rest_first", "hold_request": "hold_first", "offer": "make_offer", "restate": "restate_offer",
    "raise": "raise_offer", "escalate": "take_number_higher", "pause": "pause", "final_offer": "final_offer",
    "accept_pending_terms": "accept_pending_terms", "pay": "pay_settlement", "plan_ok": "plan_ok",
    "complain": "complain", "stop": "stop", "not_enough_data": "find_comparators",
}  # fmt: skip

_STUCK = frozenset({"ask_authority_higher", "take_number_higher", "pause", "final_offer", "complain", "stop"})

DERIVED: dict[str, Callable[[View], Any]] = {
    "liability": _liability,
    "liability_answered": _liability_answered,
    "whose_bill_open": lambda view: view.finding.why in ("did_you_sign", "estate"),
    "has_plan": _has_plan,
    "denial_matters": lambda view: _has_plan(view) and view["liability"] not in ("nothing_owed", "not_yours_yet"),
    "liability_askable": lambda view: view.finding.ask is not None,
    "no_price": _no_price,
    "may_price": _may_price,
    "errors_open": _errors_open,
    "terms_complete": lambda view: set(WRITTEN_TERMS) <= set(view.bill.value("written_terms") or ()),
    "several_bills": lambda view: len(view.case.bills) > 1,
    "medicaid_possible": _medicaid_possible,
    "surprise_likely": lambda view: surprise_likely(view.case, view.bill),
    "hold_asked": lambda view: any(view.bill.told.get(s) for s in ("ask_hold", "ask_hold_surprise")),
    "hold_settled": _hold_settled,
    "hold_lapsed": _hold_lapsed,
    "appealable": _appealable,
    "appeal_settled": _appeal_settled,
    "appeal_due": _appeal_due,
    "denial_route": _denial_route,
    "appeal_open": _appeal_open,
    "external_possible": _external_possible,
    "category_settled": _category_settled,
    "decoded": _decoded,
    "share_settled": _share_is_settled,
    "itemize_skipped": lambda view: "itemize" in view.bill.skipped,
    "price_skipped": lambda view: "counteroffer" in view.bill.skipped,
    "escalate_skipped": lambda view: "escalate" in view.bill.skipped,
    "number_named": lambda view: number_named(view.bill),
    "ask_not_taken": _ask_not_taken,
    "price_step": _price_step,
    "stuck": lambda view: not _bargain_over(view) and _price_step(view) in _STUCK,
    "agreed": lambda view: _agreed_amount(view) is not None,
    "bargain_over": _bargain_over,
    # A yes to a number was told: to ask for time or for papers is behind us, even where the deal then falls.
    "deal_struck": lambda view: (
        (view.bill.value("settlement_amount") is not None and not surprise_likely(view.case, view.bill))
        or bool(view["bargain_done"])
    ),
    # Paid, or the zero was seen: what led there is behind us, whatever is told later.
    "bargain_done": lambda view: bool(view["zero_balance"]) or bool(view["settlement_paid"]),
}


def agreed_amount(view: View) -> Money | None:
    return _agreed_amount(view)


# Facts that are only ever reported or read from a document, never asked for.
NOT_ASKED = frozenset(
    {name for name, spec in FACTS.items() if spec.default is not None}
    | {
        "patient_name", "insurer", "account_number", "hold_contact", "hold_reference", "hold_until", "savings",
        "own_limit", "agb", "paid_amount", "payment_due", "appeal_deadline", "days_to_appeal", "appeal_filed_on",
        "surprise_law",
        "errors_removed", "assistance_cap", "settlement_amount", "collector", "denial_codes", "written_terms",
        "appeal_decided_on", "provider", "errors_supported", "disputed_lines", "offer_until", "callback_on",
    }
)  # fmt: skip
