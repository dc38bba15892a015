"""Sums: a line that is not its units times its price, subtotals, and the total."""

from __future__ import annotations

from fractions import Fraction

from app.core.audit.sheet import Sheet, name_of
from app.core.itemized import ChargeLine, ItemizedBill
from app.core.money import Money


def find_sums(sheet: Sheet) -> None:
    _lines(sheet)
    bill = sheet.bill
    stated = bill.stated_total
    if stated is not None and stated not in _sums_it_may_state(bill):
        difference = Money(abs((stated - bill.line_sum).cents))
        also = "total_low" if stated < bill.line_sum else None
        if bill.unread:  # the difference may lie in what could not be read
            sheet.find(
                "sum_mismatch",
                [],
                at_risk=difference,
                certainty="question",
                also="unread",
                stated=stated,
                sum=bill.line_sum,
            )
        else:
            sheet.find("sum_mismatch", [], dollars=difference, also=also, stated=stated, sum=bill.line_sum)
        return
    for label, amount, numbers in bill.subtotals:
        summed = Money(sum(bill.lines[number - 1].charge.cents for number in numbers))
        if numbers and not _sums_a_run(bill, amount, numbers[-1]) and not bill.credits:
            lines = [bill.lines[number - 1] for number in numbers]
            sheet.find(
                "sum_mismatch",
                lines,
                at_risk=Money(abs((amount - summed).cents)),
                certainty="question",
                also="subtotal",
                stated=amount,
                sum=summed,
                name=label,
            )


def _sums_a_run(bill: ItemizedBill, amount: Money, last: int) -> bool:
    """True where the lines that end at `last` add up to the amount, however many of them it sums."""
    left = amount.cents
    for line in reversed(bill.lines[:last]):
        left -= line.charge.cents
        if left <= 0:
            return left == 0
    return False


def _sums_it_may_state(bill: ItemizedBill) -> set[Money]:
    """What a right bill may print as its total: all charges, or these less what was taken back, paid or adjusted."""
    taken_back = bill.reversed_sum
    others = Money(sum(c.amount.cents for c in bill.credits if not c.is_reversal))
    every = {bill.line_sum, bill.line_sum - taken_back, bill.line_sum - taken_back - others, bill.line_sum - others}
    left = bill.line_sum - taken_back
    for credit in (c for c in bill.credits if not c.is_reversal):
        left = left - credit.amount
        every.add(left)
    return every


def _lines(sheet: Sheet) -> None:
    """A charge that is not its units times its price, on a bill whose other lines show that it should be."""
    priced = [line for line in sheet.lines if line.price is not None and line.price.cents and line.units is not None]
    wrong = [line for line in priced if not _multiplies(line)]
    if len(wrong) * 4 > len(priced):
        return  # then the column is no price of a unit
    for line in wrong:
        if line.price is None or sheet.is_gone(line):
            continue
        right = Money(int(line.price.cents * Fraction(line.count)))
        is_more = line.charge > right
        sheet.find(
            "sum_mismatch",
            [line],
            [line] if is_more else [],
            dollars=Money(abs((line.charge - right).cents)),
            also="line" if is_more else "line_low",
            name=name_of(line),
            units=line.count,
            price=line.price,
            stated=line.charge,
            sum=right,
        )


def _multiplies(line: ChargeLine) -> bool:
    """Units times price is the charge, to half a cent a unit; a price equal to the charge is the line's own amount."""
    if line.price is None:
        return False
    off = abs(line.charge.cents - line.price.cents * Fraction(line.count))
    return off * 2 <= max(Fraction(1), Fraction(line.count)) or line.price == line.charge
