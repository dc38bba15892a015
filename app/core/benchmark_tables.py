"""What a public price table says about a code: the rows that pricing reads, and who can give them.

Codes are strings of five characters, modifiers of two. Amounts in dollars are `Decimal`, as printed by the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol

Table = Literal[
    "physician", "physician_national", "locality", "anesthesia", "outpatient", "drugs", "lab", "equipment", "zip", "mue"
]


@dataclass(frozen=True, slots=True)
class Source:
    """One table as published: `first` to `last` are the days for which its rates were set."""

    table: Table
    name: str
    edition: str
    first: date
    last: date
    about: str

    def covers(self, on: date) -> bool:
        return self.first <= on <= self.last


@dataclass(frozen=True, slots=True)
class Physician:
    """A row of the physician fee schedule with its relative value units (RVUs); "26" and "TC" have rows of their own.

    `office_na` and `facility_na`: the service is hardly ever done there, so that its amount means nothing.
    The indicators (`bilateral` and so on) are the schedule's own one-character codes.
    """

    code: str
    modifier: str
    status: str
    work: Decimal
    office_expense: Decimal
    facility_expense: Decimal
    malpractice: Decimal
    office_na: bool
    facility_na: bool
    global_days: str
    multiple: str
    bilateral: str
    assistant: str
    co_surgeon: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class National:
    """A national physician amount with no split by component and no 26 or TC row."""

    code: str
    status: str
    office: Decimal
    facility: Decimal
    global_days: str


@dataclass(frozen=True, slots=True)
class Place:
    """A Medicare payment locality: its geographic indices (GPCIs), and its anesthesia factor."""

    name: str
    state: str
    counties: str
    work: Decimal
    expense: Decimal
    malpractice: Decimal
    anesthesia: Decimal | None


@dataclass(frozen=True, slots=True)
class Outpatient:
    """A row of the hospital outpatient Addendum B. `rate` is national, for one unit; None where none is printed."""

    code: str
    status: str
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class Drug:
    """A Part B payment limit, for one billing unit of `dosage` (blank where the descriptor may not be carried)."""

    code: str
    dosage: str
    limit: Decimal


@dataclass(frozen=True, slots=True)
class Lab:
    """A clinical laboratory fee; `rate` is None where the regional contractor sets it."""

    code: str
    modifier: str
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class Equipment:
    """A medical equipment fee: states pay between `floor` and `ceiling`. Both None: set outside this table."""

    code: str
    modifiers: tuple[str, ...]
    floor: Decimal | None
    ceiling: Decimal | None


@dataclass(frozen=True, slots=True)
class Factor:
    """The national dollars for one anesthesia unit, and the days for which it holds."""

    value: Decimal
    first: date
    last: date


class Tables(Protocol):
    """Where rows come from. A code without a row gives None or an empty tuple, never a guess."""

    def source(self, table: Table) -> Source | None: ...

    def physician(self, code: str) -> tuple[Physician, ...]: ...

    def national(self, code: str) -> National | None: ...

    def outpatient(self, code: str) -> Outpatient | None: ...

    def drug(self, code: str) -> Drug | None: ...

    def lab(self, code: str) -> tuple[Lab, ...]: ...

    def equipment(self, code: str) -> tuple[Equipment, ...]: ...

    def place(self, zip_code: str) -> Place | None: ...

    def anesthesia_factors(self) -> tuple[Factor, ...]: ...

    def known_code(self, code: str) -> bool: ...
