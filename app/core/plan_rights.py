"""Rights to a payment plan: which state holds payments to a share of income, by its rule in playbook/rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from app.core.money import Money
from app.core.offer_words import Reason, because
from app.core.playbook import Rule


class RightToPlan(NamedTuple):
    """A state's rule that holds payments to a share of monthly income (percent), for `months` at most where it says."""

    rule: str
    percent: int
    months: int | None


# Value in a state's rule -> whose bills it is for. The numbers stand in playbook/rules with their dates and sources.
_PLAN_VALUES = (("plan_pct_facility", "hospital"), ("plan_pct_professional", "professional"), ("plan_pct_income", None))


def right_to_plan(rules: Mapping[str, Rule], state: str | None, setting: str | None, today: date) -> RightToPlan | None:
    """The state's income-based plan that its rules of today give, if any. Who qualifies stands in the rule itself."""
    for rule in rules.values():
        if state is None or rule.jurisdiction != state:
            continue
        for name, whose in _PLAN_VALUES:
            if whose not in (None, setting):
                continue
            if (percent := _value_on(rule, name, today)) is not None:
                return RightToPlan(rule.id, percent, _value_on(rule, "max_months", today))
    return None


def _value_on(rule: Rule, name: str, today: date) -> int | None:
    """The rule's number in force on `today`; None before its first day."""
    try:
        return int(rule.value(name, today)) if name in rule.values else None
    except LookupError:
        return None


def right_words(right: RightToPlan) -> Reason:
    """The right in words, with its rule. Whether the person qualifies is asked, never assumed."""
    told = because("plan_right", share=f"{right.percent}%")
    return told.model_copy(update={"rule": right.rule})


def most_monthly(right: RightToPlan, monthly_income: Money) -> Money:
    """The most that such a plan may ask for in a month."""
    return Money(monthly_income.cents * right.percent // 100)
