"""Itemized bill: its charge lines, what its head says of the stay and the person, and what could not be read.

Plain slotted classes: a bill may have ten thousand lines. A line is not frozen, as that makes it five times slower to
make; nothing changes one once it is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from app.core.money import ZERO, Money


def minute_of_day(time: str) -> int:
    """Minutes since midnight of an "HH:MM"."""
    return int(time[:2]) * 60 + int(time[3:])


@dataclass(slots=True)
class ChargeLine:
    """One charge. `number` counts charges from 1 in file order; `row` is where it stands in the file."""

    number: int
    row: int
    charge: Money
    code: str | None = None
    modifiers: tuple[str, ...] = ()
    revenue: str | None = None
    on: date | None = None
    until: date | None = None
    # A date as written that is in no calendar, such as 2/30/2026.
    no_such_date: str | None = None
    time: str | None = None
    units: int | Fraction | None = None
    price: Money | None = None
    minutes: int | None = None
    description: str = ""
    # Free text under the line: "patient refused".
    note: str = ""
    section: str = ""
    # Anything else that tells two lines apart, such as an item number.
    mark: str = ""
    # Who performed it, where a column tells.
    by: str = ""
    # On a statement for several people: whose charge it is, counted from 0.
    person: int = 0

    @property
    def count(self) -> int | Fraction:
        """Units as billed; a line without a number of units is one."""
        return 1 if self.units is None else self.units

    @property
    def words(self) -> str:
        return f"{self.description} {self.note}".strip() if self.note else self.description


@dataclass(frozen=True, slots=True)
class Credit:
    """A row that takes something off: a payment, an adjustment, a reversal of a charge."""

    row: int
    amount: Money
    description: str = ""
    code: str | None = None
    on: date | None = None
    # True for a charge taken back, false for a payment or an adjustment.
    is_reversal: bool = False


@dataclass(frozen=True, slots=True)
class BillHead:
    """What the bill says outside its lines. Minutes are keyed "operating_room", "anesthesia", "recovery"..."""

    admitted: date | None = None
    discharged: date | None = None
    statement: date | None = None
    born: date | None = None
    age: Fraction | None = None
    sex: str | None = None
    diagnoses: tuple[str, ...] = ()
    inpatient: bool | None = None
    minutes: dict[str, int] = field(default_factory=dict)
    # Sentences that are neither facts nor charges, such as "Procedure cancelled before incision".
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that could not be read, and why."""

    row: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class ItemizedBill:
    """A bill as read. `refusal` says why it is not itemized: then there is nothing to check."""

    lines: tuple[ChargeLine, ...]
    head: BillHead = field(default_factory=BillHead)
    # The head of each person on a statement for several, such as a mother and her baby; else empty.
    people: tuple[BillHead, ...] = ()
    credits: tuple[Credit, ...] = ()
    stated_total: Money | None = None
    # Subtotals as printed: the name, the amount, and the numbers of the lines above it that it sums.
    subtotals: tuple[tuple[str, Money, tuple[int, ...]], ...] = ()
    unread: tuple[Unread, ...] = ()
    refusal: str | None = None

    @property
    def line_sum(self) -> Money:
        return Money(sum(line.charge.cents for line in self.lines))

    @property
    def reversed_sum(self) -> Money:
        """What was charged and taken back on the bill itself."""
        return Money(sum((c.amount.cents for c in self.credits if c.is_reversal), ZERO.cents))
