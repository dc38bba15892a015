"""The bodies of requests and answers about the itemized bill of a case, its prices and its offer."""

from __future__ import annotations

import base64
import binascii
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from app.api.schemas import BillId, In, Out, Reply
from app.core.audit import Certainty, FindingType
from app.core.benchmark import Setting
from app.core.bill_balance import OfficeAnswer
from app.core.position import Confidence
from app.language.blocks import Amount

LONGEST_TEXT = 2_000_000
LARGEST_FILE = 8_000_000
Zip = Annotated[
    str, Field(pattern=r"^[0-9]{5}(-[0-9]{4})?$", description="Where it was done. Five digits.", examples=["43215"])
]
Day = date
FindingId = Annotated[str, Field(max_length=200)]


class BillIn(In):
    """An itemized bill: pasted text, or a file. Exactly one of them."""

    bill: BillId | None = Field(default=None, description="Which of several bills; else the one in focus.")
    text: str | None = Field(default=None, max_length=LONGEST_TEXT, description="What was copied or typed.")
    file: str | None = Field(
        default=None,
        max_length=LARGEST_FILE // 3 * 4 + 4,
        description="A CSV, text or PDF file of at most 8 MB, in base64.",
        json_schema_extra={"contentEncoding": "base64"},
    )
    setting: Setting | None = Field(default=None, description="Whose bill it is, for its prices.")
    zip: Zip | None = None

    @field_validator("file")
    @classmethod
    def _is_base64(cls, file: str | None) -> str | None:
        if file is not None:
            _decoded(file)
        return file

    @model_validator(mode="after")
    def _one_of_both(self) -> BillIn:
        if (self.text is None) is (self.file is None):
            raise ValueError("send either text or file")
        return self

    @property
    def data(self) -> bytes | str:
        return _decoded(self.file) if self.file is not None else self.text or ""


def _decoded(file: str) -> bytes:
    try:
        data = base64.b64decode(file, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("send the file's bytes in base64, without a data: prefix") from None
    if len(data) > LARGEST_FILE:
        raise ValueError(f"the file has {len(data):,} bytes; at most {LARGEST_FILE:,} are read")
    return data


class BillAnswersIn(In):
    """What the office said to findings, by id; null: nothing after all."""

    bill: BillId | None = None
    answers: dict[FindingId, OfficeAnswer | None] = Field(
        min_length=1, max_length=10_000, examples=[{"duplicate_exact-3-7": "removed"}]
    )


class PriceIn(In):
    """How to price the lines; what is left out stays as it was."""

    bill: BillId | None = None
    setting: Setting | None = None
    zip: Zip | None = None
    date: Day | None = Field(default=None, description="The day of the care, where the bill does not say.")


# The sheet


class ChargeLineOut(Out):
    number: int = Field(description="Counts charges from 1, in the order of the file.")
    row: int
    on: date | None
    time: str | None
    code: str | None
    modifiers: list[str]
    revenue: str | None
    units: int | float | None
    price: Amount | None
    charge: Amount
    description: str
    note: str


class BillHeader(Out):
    admitted: date | None
    discharged: date | None
    statement: date | None
    born: date | None
    age: int | float | None
    sex: str | None
    diagnoses: list[str]
    inpatient: bool | None
    minutes: dict[str, int]


class UnreadRow(Out):
    row: int
    text: str
    why: str


class FindingOut(Out):
    """What may be wrong. `certain` and `strong` are asserted; a `question` is only asked."""

    id: str
    type: FindingType
    title: str
    lines: list[int]
    off: list[int] = Field(description="Of the lines, those whose charge would go, in full or in part.")
    dollars: Amount | None
    at_risk: Amount | None
    certainty: Certainty
    why: str
    ask: str
    may_raise: bool = Field(description="A correction could raise the bill.")
    rule: str
    source: str
    answer: OfficeAnswer | None


class BalanceOut(Out):
    billed: Amount
    in_dispute: Amount
    asked_about: Amount
    removed: Amount
    left: Amount


class ComparatorOut(Out):
    kind: str
    amount: Amount
    code: str | None
    setting: str | None
    period: str | None
    confidence: Confidence | None
    label: str
    source: str


class PricedLineOut(Out):
    number: int = Field(description="The line of the bill.")
    code: str
    modifiers: list[str]
    units: int
    billed: Amount | None
    outcome: Literal["priced", "included", "no_price"]
    comparator: str | None
    amount: Amount | None
    table: str | None
    period: str | None
    confidence: Confidence | None
    reason: str | None
    how: str | None
    global_days: str | None
    notes: list[str]
    others: list[ComparatorOut]


class CoverageOut(Out):
    percent: int
    known: Amount
    billed: Amount
    words: str


class SourceOut(Out):
    table: str
    name: str
    period: str
    first: date
    last: date
    about: str


class PricesOut(Out):
    """Medicare's prices to compare with: a reference, and no limit for people who are not on Medicare."""

    lines: list[PricedLineOut]
    total: Amount | None
    coverage: CoverageOut | None
    confidence: Confidence
    sources: list[SourceOut]
    setting: Setting | None
    zip: str | None
    place: str | None
    on: date | None
    others: list[ComparatorOut]
    notes: list[str]
    medicare: str


class BillSheet(Out):
    """An itemized bill gone through: its lines, what was found, what the office answered, what it comes to."""

    bill: str
    revision: int
    is_itemized: bool
    refusal: str | None = Field(description="Why it is no itemized bill: then nothing was kept.")
    letter: Literal["itemized_bill_request", "billing_error_dispute"] | None
    lines: list[ChargeLineOut]
    line_sum: Amount
    stated_total: Amount | None
    header: BillHeader
    unread: list[UnreadRow]
    findings: list[FindingOut]
    balance: BalanceOut
    prices: PricesOut | None
    reply: Reply | None


class BillPriced(Out):
    bill: str
    revision: int
    prices: PricesOut
    reply: Reply | None = Field(description="What follows, where the case's Medicare amount changed.")


# The offer


class ReasonOut(Out):
    code: str
    text: str
    rule: str | None
    private: bool = Field(description="For the person's own eyes.")


class MissingOut(Out):
    fact: str
    why: str
    low: Amount | None
    high: Amount | None
    could_move: Amount | None


class WhyOut(Out):
    higher: list[ReasonOut]
    lower: list[ReasonOut]


class ByAsk(Out):
    """For every ask of theirs from one amount to the other, both included."""

    from_: Amount = Field(alias="from")
    to: Amount
    act: str
    amount: Amount | None = Field(description="Null also where our amount moves with theirs.")
    amount_from: Amount | None
    amount_to: Amount | None


class ExchangeOut(Out):
    on: date
    offer: Amount | None
    ask: Amount | None
    outcome: str
    final: bool


class ComparedOut(Out):
    kind: Literal["medicare", "allowed", "cash", "agb"]
    amount: Amount
    label: str
    source: str
    confidence: Confidence


class PrivateOut(Out):
    """Never said, printed or sent."""

    ceiling: Amount | None
    funds: Amount | None


class OfferSheet(Out):
    """The offer engine's whole view of a bill, for the person's own file alone."""

    bill: str
    revision: int
    decision: dict[str, Any] | None = Field(
        description="As `pushback offer --json` gives it; null while nobody said what they ask."
    )
    why: WhyOut
    missing: list[MissingOut]
    by_ask: list[ByAsk]
    private: PrivateOut
    history: list[ExchangeOut]
    comparators: list[ComparedOut]
