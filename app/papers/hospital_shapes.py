"""What a hospital's price file says, as values: prices, what could not be read, and a file that is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.core.money import Money


class NotAPriceFile(ValueError):
    """A file that cannot be used: the message says what was seen and what to do."""

    def __init__(self, seen: str, remedy: str = "") -> None:
        super().__init__(f"This cannot be read as a hospital price file: {seen}. {remedy or _REMEDY}")


_REMEDY = (
    "On the hospital's website look for “price transparency” or “standard charges”, "
    "download the file named ..._standardcharges and give it as it came."
)


@dataclass(frozen=True, slots=True)
class HospitalPrice:
    """One price of one code: a payer's, or the gross and cash price where no payer is named.

    `row` is the line of a CSV file (the first is 1), or the place of the item in a JSON file. None: the file does not
    say. A percentage is as the file writes it, 80 for 80 % of the billed charge. The allowed amounts (estimated,
    median, percentiles) are what the plan paid in the past, not a price to be charged.
    """

    code: str
    code_type: str | None
    row: int
    other_codes: tuple[tuple[str, str | None], ...] = ()
    description: str | None = None
    setting: str | None = None  # inpatient, outpatient, both
    billing_class: str | None = None  # professional, facility, both
    modifiers: tuple[str, ...] = ()
    drug_unit: str | None = None  # "100 ML"
    gross: Money | None = None
    cash: Money | None = None
    payer: str | None = None
    plan: str | None = None
    negotiated: Money | None = None
    percentage: Decimal | None = None
    algorithm: str | None = None
    methodology: str | None = None
    minimum: Money | None = None
    maximum: Money | None = None
    estimated: Money | None = None  # template 2
    median: Money | None = None  # template 3
    tenth_percentile: Money | None = None
    ninetieth_percentile: Money | None = None
    count: str | None = None  # "14", or "1 through 10" where the rule hides small numbers
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in a row about a code asked for that could not be read. The column is empty for a whole row."""

    row: int
    column: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class PriceFile:
    """What a file says about the codes asked for. `left_out` counts prices past the most that are kept."""

    hospital_name: str | None
    last_updated_on: date | None
    version: str | None
    prices: tuple[HospitalPrice, ...]
    unread: tuple[Unread, ...] = ()
    left_out: int = 0
