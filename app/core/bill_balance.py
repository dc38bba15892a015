"""Balance: what the findings on a bill come to, given what the office answered; no dollar of a line counts twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from app.core.audit.finding import Finding
from app.core.frozen import Frozen
from app.core.itemized import ItemizedBill
from app.core.money import ZERO, Money

# removed: the office took it off; kept: it says that the charge is right; waiting: it will look.
OfficeAnswer = Literal["removed", "kept", "waiting"]
Answers = Mapping[str, OfficeAnswer]
_MOST_NAMED = 8  # lines in an id


class Balance(Frozen):
    """A bill in five sums. `asked_about` depends on answers to questions and comes off nothing."""

    billed: Money
    in_dispute: Money
    asked_about: Money
    removed: Money
    left: Money


def finding_ids(findings: Sequence[Finding]) -> tuple[str, ...]:
    """A name for each finding that stays while the bill and the rules do: its type and its lines."""
    seen: Counter[str] = Counter()
    ids = []
    for finding in findings:
        lines = [str(number) for number in finding.lines]
        if len(lines) > _MOST_NAMED:
            lines = [*lines[:_MOST_NAMED], f"and{len(lines) - _MOST_NAMED}"]
        name = "-".join((finding.type, *lines))
        seen[name] += 1
        ids.append(name if seen[name] == 1 else f"{name}-no{seen[name]}")
    return tuple(ids)


def balance_of(bill: ItemizedBill, findings: Sequence[Finding], answers: Answers) -> Balance:
    """Sum the findings by their answers."""
    named = list(zip(finding_ids(findings), findings, strict=True))
    ledger = _Ledger(bill)
    removed = _sum(ledger.take(one) for name, one in named if answers.get(name) == "removed")
    asked = ledger.copy()
    open_ones = [one for name, one in named if answers.get(name) not in ("removed", "kept")]
    in_dispute = _sum(ledger.take(one) for one in open_ones if one.is_asserted)
    asked_about = _sum(asked.take(one) for one in open_ones if not one.is_asserted)
    billed = bill.line_sum + _sum(_over_the_lines(bill, one) for one in findings)
    return Balance(
        billed=billed, in_dispute=in_dispute, asked_about=asked_about, removed=removed, left=billed - removed
    )


def charges_left(bill: ItemizedBill, findings: Sequence[Finding], answers: Answers) -> dict[int, Money]:
    """What is left of each line's charge, by its number, once the office took off what it says that it did."""
    ledger = _Ledger(bill)
    for name, finding in zip(finding_ids(findings), findings, strict=True):
        if answers.get(name) == "removed":
            ledger.take(finding)
    return ledger.left


class _Ledger:
    """What is left of each line."""

    def __init__(self, bill: ItemizedBill) -> None:
        self._bill = bill
        self.left = {line.number: line.charge for line in bill.lines}

    def copy(self) -> _Ledger:
        other = _Ledger(self._bill)
        other.left = dict(self.left)
        return other

    def take(self, finding: Finding) -> Money:
        """Take a finding's amount off its lines; what could be taken."""
        amount = _at_stake(self._bill, finding)
        if not finding.off:
            return amount
        taken = ZERO
        for number in finding.off:
            part = max(ZERO, min(amount - taken, self.left[number]))
            self.left[number] = self.left[number] - part
            taken = taken + part
        return taken


def _at_stake(bill: ItemizedBill, finding: Finding) -> Money:
    """The amount in the person's favor: nothing for a sum that is too low, which a correction would raise."""
    amount = finding.dollars if finding.dollars is not None else finding.at_risk
    if amount is None:
        return ZERO
    if finding.type == "sum_mismatch" and finding.dollars is not None and not finding.off:
        return _over_the_lines(bill, finding)
    return amount


def _over_the_lines(bill: ItemizedBill, finding: Finding) -> Money:
    """By how much the total that the bill states is more than its lines, where that is the finding."""
    stated = bill.stated_total
    is_of_the_total = finding.type == "sum_mismatch" and not finding.lines and finding.dollars is not None
    return stated - bill.line_sum if is_of_the_total and stated is not None and stated > bill.line_sum else ZERO


def _sum(amounts: Iterable[Money]) -> Money:
    return sum(amounts, ZERO)
