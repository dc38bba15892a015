"""Own case: the person's own bill as a practice call - who answers, how it begins, what comes in any case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.acts import Label
from app.core.bargaining import position_of
from app.core.case import Bill, Case
from app.core.liability import assess
from app.core.rehearsal.answers import MEETS
from app.core.rehearsal.persona import NOT_ALWAYS
from app.core.rehearsal.scenario import Facts, Scenario, own_scenario

_MOST_IN_STORE = 3
_HOLD_NEARLY_OVER = 14  # days
# What an office says again may not rest on a figure: the call starts from the balance.
_SAID_AGAIN = frozenset(MEETS) - NOT_ALWAYS - {"counteroffers_amount"}
# What an office is likely to say about a denial; any other one is put on the insurer.
_ON_A_DENIAL: dict[str, tuple[Label, ...]] = {
    "coding": ("coding_correct_claim",),
    "bundling": ("coding_correct_claim",),
    "duplicate": ("coding_correct_claim",),
    "prior_authorization": ("blames_insurance", "policy_says_no"),
    "cost_share": ("full_amount_owed",),
}
_HELP_IS_LIKELY = ("likely", "applied")
_MEANS_ARE_SHORT = ("likely", "applied", "approved", "partial")
_MEDICARE = ("medicare", "medicare_advantage")


def has_amount(bill: Bill) -> bool:
    """Whether there is something to talk about: an amount, and something left of it."""
    billed = bill.value("billed_amount")
    removed = bill.value("errors_removed")
    return billed is not None and billed.cents > (0 if removed is None else removed.cents)


def own_call(case: Case, bill: Bill, today: date) -> Scenario:
    """The call that lies ahead, from what the case knows. Only with an amount (`has_amount`)."""
    coming = tuple(dict.fromkeys(_expected(bill, today)))
    own = own_scenario(position_of(case, bill, assess(case, bill), today), facts_of(case, bill), coming[0])
    unproven = bill.value("account_status") == "collections" and not bill.value("debt_disputed")
    goal = "validation" if unproven else own.goal
    script = coming[1 : 1 + _MOST_IN_STORE]
    return own.model_copy(update={"persona": _who_answers(bill), "goal": goal, "script": script})


def facts_of(case: Case, bill: Bill) -> Facts:
    """What the person's words are held against."""
    insurance = case.value("insurance_type")
    return Facts(
        insured=None if insurance is None else insurance != "uninsured",
        on_medicare=None if insurance is None else insurance in _MEDICARE,
        hardship=bill.value("assistance") in _MEANS_ARE_SHORT,
    )


def _who_answers(bill: Bill) -> str:
    if bill.value("account_status") == "collections":
        return "agency_collector"
    return "kind_counselor" if bill.value("assistance") in _HELP_IS_LIKELY else "by_the_book"


def _expected(bill: Bill, today: date) -> Iterator[Label]:
    """What will be said, the likeliest first: what they really said last, then where the account stands."""
    said = next((note.label for note in reversed(bill.calls) if note.label in _SAID_AGAIN), None)
    yield from (label for label in _SAID_AGAIN if label == said)
    if bill.value("account_status") == "collections":
        yield from ("already_in_collections", "asks_for_payment_now", "threatens_credit")
        return
    hold_until = bill.value("hold_until")
    if hold_until is not None and (hold_until - today).days <= _HOLD_NEARLY_OVER:
        yield "threatens_collections"
    denial = bill.value("denial_category")
    if denial is not None:
        yield from _ON_A_DENIAL.get(denial, ("blames_insurance",))
    if denial == "out_of_network" and bill.value("emergency"):
        yield "not_surprise_bill_claim"
    yield from ("full_amount_owed", "no_authority")
