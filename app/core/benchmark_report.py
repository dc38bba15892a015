"""What pricing answers with: a line's comparator or the reason that there is none, the total, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from app.core.benchmark_tables import Source
from app.core.frozen import Frozen
from app.core.money import ZERO, Money
from app.core.position import Confidence

Setting = Literal["hospital", "facility", "office", "professional"]
Kind = Literal[
    "medicare_physician", "medicare_hospital", "medicare_lab", "medicare_drug", "medicare_equipment",
    "medicare_anesthesia", "allowed_amount", "hospital_cash", "hospital_negotiated", "good_faith_estimate", "agb",
]  # fmt: skip
LEVELS: tuple[Confidence, ...] = ("high", "medium", "low", "very_low")
NOT_A_LIMIT = (
    "Medicare's amounts are a reference to compare with. They are not a limit on what people who are not on Medicare "
    "can be charged."
)


class PricedItem(Frozen):
    """One line to price. `minutes` and `base_units` are for anesthesia; `billed` makes coverage possible."""

    code: str
    modifiers: tuple[str, ...] = ()
    units: int = 1
    billed: Money | None = None
    minutes: int | None = None
    base_units: Decimal | None = None


class Comparator(Frozen):
    """An amount to compare with, beside the public price: where it stands (`source`), and what it is for."""

    kind: Kind
    amount: Money
    code: str | None = None
    setting: str | None = None
    period: str | None = None
    confidence: Confidence | None = None
    label: str
    source: str


class PricedLine(Frozen):
    """`outcome`: priced; included (its payment is part of another line's); no_price (the reason says why)."""

    code: str
    modifiers: tuple[str, ...]
    units: int
    billed: Money | None
    outcome: Literal["priced", "included", "no_price"]
    comparator: Kind | None
    amount: Money | None
    table: str | None
    period: str | None
    confidence: Confidence | None
    reason: str | None
    how: str | None
    global_days: str | None
    notes: tuple[str, ...]
    others: tuple[Comparator, ...]


class Coverage(Frozen):
    """The share of billed dollars whose prices are known, in whole percent, rounded down."""

    percent: int
    known: Money
    billed: Money
    words: str


class SourceNote(Frozen):
    """A table that was used, as published."""

    table: str
    name: str
    period: str
    first: date
    last: date
    about: str


class PriceReport(Frozen):
    """`total` adds what is priced, and is None where nothing is; `confidence` speaks of that total."""

    lines: tuple[PricedLine, ...]
    total: Money | None
    coverage: Coverage | None
    confidence: Confidence
    sources: tuple[SourceNote, ...]
    setting: Setting | None
    zip: str | None
    place: str | None
    on: date | None
    others: tuple[Comparator, ...]
    notes: tuple[str, ...]
    medicare: str = NOT_A_LIMIT


@dataclass(frozen=True, slots=True)
class Quote:
    """The price of one line on its way: `unit` times `weight`. `doubt` counts the levels below "high"."""

    unit: Money | None = None
    weight: Fraction = Fraction(1)
    kind: Kind | None = None
    source: Source | None = None
    doubt: int = 0
    reason: str | None = None
    included: bool = False
    elsewhere: bool = False  # this schedule does not price it, another one may
    how: str | None = None
    global_days: str | None = None
    multiple: str = ""
    notes: tuple[str, ...] = ()
    others: tuple[Comparator, ...] = ()

    @property
    def amount(self) -> Money | None:
        return None if self.unit is None else self.unit.times(self.weight)

    @property
    def confidence(self) -> Confidence:
        return LEVELS[min(self.doubt, 2)]  # "very low" is for a total without prices

    def noting(self, *notes: str, doubt: int = 0) -> Quote:
        """The same with notes, and less sure by `doubt` levels."""
        return replace(self, notes=(*self.notes, *notes), doubt=self.doubt + doubt)


def quoted(source: Source, on: date | None, **fields: object) -> Quote:
    """A quote from a table; less sure by one level for another year than the service's, by two when years apart."""
    doubt, notes = 0, tuple[str, ...]()
    if on is not None and not source.covers(on):
        doubt = 1 if min(abs(on.year - source.first.year), abs(on.year - source.last.year)) <= 1 else 2
        notes = (f"These are rates of {source.edition}; the service was on {on.isoformat()}.",)
    elif on is None:
        doubt = 1
    return Quote(source=source, doubt=doubt, notes=notes, **fields)  # type: ignore[arg-type]


def further_at_half(
    quotes: Sequence[Quote], units: Sequence[int], count: Mapping[int, int], in_full: int | None, note: str
) -> list[Quote]:
    """Each place of `count` paid so many times, all at half but the first of `in_full`; `note` says so where it counts.

    `units` are those that the quotes are weighted by.
    """
    adjusted = list(quotes)
    for i, times in count.items():
        full = 1 if i == in_full else 0
        weight = quotes[i].weight / units[i] * (full + Fraction(times - full, 2))
        if weight != quotes[i].weight:
            adjusted[i] = replace(quotes[i], weight=weight).noting(note)
    return adjusted


def line_of(item: PricedItem, quote: Quote) -> PricedLine:
    """A quote as it is reported."""
    amount = quote.amount
    outcome: Literal["priced", "included", "no_price"] = "no_price"
    if amount is not None:
        outcome = "priced"
    elif quote.included:
        outcome = "included"
    priced = amount is not None
    return PricedLine(
        code=item.code,
        modifiers=item.modifiers,
        units=item.units,
        billed=item.billed,
        outcome=outcome,
        comparator=quote.kind if priced else None,
        amount=amount,
        table=quote.source.name if quote.source else None,
        period=quote.source.edition if quote.source else None,
        confidence=quote.confidence if priced else None,
        reason=None if priced else quote.reason,
        how=quote.how if priced else None,
        global_days=quote.global_days,
        notes=quote.notes,
        others=quote.others,
    )


def total_of(lines: Sequence[PricedLine]) -> Money | None:
    """The sum of the priced lines."""
    amounts = [line.amount for line in lines if line.amount is not None]
    return sum(amounts[1:], amounts[0]) if amounts else None


def coverage_of(lines: Sequence[PricedLine]) -> Coverage | None:
    """The share of the billed dollars that is priced, or included in a priced line; None when nothing was billed."""
    billed = _billed(lines)
    if not billed:
        return None
    known = _billed(_known(lines))
    percent = known.cents * 100 // billed.cents
    return Coverage(
        percent=percent, known=known, billed=billed, words=f"prices known for {percent} % of billed dollars"
    )


def confidence_of(lines: Sequence[PricedLine]) -> Confidence:
    """How sure the total is: high when 90 % of billed dollars have a sure price, medium at 75 %, low at 50 %.

    Dollars without a price count against every level, dollars whose price is only so sure against the levels above
    it. Where nothing billed was given, each line counts the same.
    """
    if total_of(lines) is None:
        return "very_low"
    known = _known(lines)
    in_dollars = bool(_billed(lines))
    worst = max(LEVELS.index(line.confidence) for line in known if line.confidence is not None)

    def share(level: int) -> Fraction:
        # What is included is no surer than the prices that may include it.
        sure = [x for x in known if (worst if x.confidence is None else LEVELS.index(x.confidence)) <= level]
        if in_dollars:
            return Fraction(_billed(sure).cents, _billed(lines).cents)
        return Fraction(len(sure), len(lines))

    for level, needed in enumerate((Fraction(9, 10), Fraction(3, 4), Fraction(1, 2))):
        if share(level) >= needed:
            return LEVELS[level]
    return "very_low"


def _known(lines: Sequence[PricedLine]) -> list[PricedLine]:
    """Priced lines; and what is included, as soon as a priced line can include it."""
    any_priced = any(line.amount is not None for line in lines)
    return [line for line in lines if line.outcome == "priced" or (line.outcome == "included" and any_priced)]


def _billed(lines: Iterable[PricedLine]) -> Money:
    """What was billed; credits (negative lines) are left out of a share."""
    return sum((line.billed for line in lines if line.billed is not None and line.billed > ZERO), ZERO)


def source_notes(quotes: Iterable[Quote], more: Iterable[Source | None]) -> tuple[SourceNote, ...]:
    """Each table that was used, once, in the order of its first use."""
    used = [quote.source for quote in quotes if quote.source is not None] + [one for one in more if one is not None]
    return tuple(
        SourceNote(table=s.table, name=s.name, period=s.edition, first=s.first, last=s.last, about=s.about)
        for s in dict.fromkeys(used)
    )
