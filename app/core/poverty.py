"""Income as a percentage of the federal poverty line (rule `poverty_guideline`): what help programs count in."""

from __future__ import annotations

from datetime import date

from app.core.money import Money
from app.core.playbook import Rule
from app.core.states import letters_of

RULE = "poverty_guideline"
# Up to this, in states that took the expansion, Medicaid covers adults: 42 USC 1396a(a)(10)(A)(i)(VIII), 133 % plus 5.
MEDICAID_ADULTS = 138
_OWN_LINE = {"AK": "_alaska", "HI": "_hawaii"}


def poverty_line(household: int, state: str | None, rule: Rule, on: date) -> Money:
    """The yearly line for a household of `household` people. LookupError before the first line we have."""
    area = _OWN_LINE.get(letters_of(state) or "", "")
    first, more = (int(rule.value(f"{name}{area}", on)) for name in ("first_person", "each_more"))
    return Money.dollars(first + more * (household - 1))


def percent_of_poverty(income: Money, household: int, state: str | None, rule: Rule, on: date) -> int:
    """Yearly income in percent of the line, rounded down, as programs count it."""
    return income.cents * 100 // poverty_line(household, state, rule, on).cents
