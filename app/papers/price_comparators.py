"""A hospital's own prices as comparators for the lines that are priced: cash, and what plans have agreed to pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from app.core.benchmark import Comparator, PricedItem, Setting
from app.core.benchmark_report import Kind
from app.core.money import ZERO, Money
from app.papers.hospital_prices import HospitalPrice, PriceFile, find_prices

_MOST_EACH = 6  # comparators of one kind for one code; drugs in particular are listed by package


def hospital_comparators(
    stream: BinaryIO, items: Sequence[PricedItem], payer: str | None, setting: Setting | None
) -> tuple[Comparator, ...]:
    """Cash and negotiated prices of the lines' codes, each for one as the file lists it, never times the units.

    NotAPriceFile (a ValueError) says why a file cannot be used.
    """
    found = find_prices(stream, {item.code for item in items}, payer)
    answer: list[Comparator] = []
    for item in {(one.code, one.modifiers): one for one in items}.values():
        prices = list(_fitting(found.prices, item, setting))
        answer += _distinct(_cash(price, found) for price in prices)
        answer += _distinct(_negotiated(prices, found, payer))
    return tuple(answer)


def _fitting(prices: Iterable[HospitalPrice], item: PricedItem, setting: Setting | None) -> Iterator[HospitalPrice]:
    """Prices of the code for outpatients and this kind of bill; with the line's own modifiers where they are listed."""
    other_class = None if setting is None else "professional" if setting == "hospital" else "facility"
    mine = [
        price
        for price in prices
        if price.code == item.code and price.setting != "inpatient"
        and (other_class is None or price.billing_class != other_class)
    ]  # fmt: skip
    exact = [price for price in mine if set(price.modifiers) == set(item.modifiers)]
    yield from exact or [price for price in mine if not price.modifiers]


def _cash(price: HospitalPrice, file: PriceFile) -> Comparator | None:
    return None if price.cash is None else _comparator("hospital_cash", price.cash, price, file, "cash price")


def _negotiated(prices: Sequence[HospitalPrice], file: PriceFile, payer: str | None) -> Iterator[Comparator | None]:
    """The named payer's prices; with none named, the lowest and the highest that any plan pays."""
    agreed = sorted((price for price in prices if price.negotiated is not None), key=lambda one: one.negotiated or ZERO)
    if payer is not None:
        for price in agreed:
            if price.payer is not None and price.negotiated is not None:
                plan = " ".join(filter(None, (price.payer, price.plan)))
                yield _comparator("hospital_negotiated", price.negotiated, price, file, f"price agreed with {plan}")
        return
    for price, words in zip((agreed[:1] + agreed[-1:]), ("lowest", "highest"), strict=False):
        if price.negotiated is not None:
            yield _comparator("hospital_negotiated", price.negotiated, price, file, f"{words} price agreed with a plan")


def _comparator(kind: Kind, amount: Money, price: HospitalPrice, file: PriceFile, words: str) -> Comparator:
    each = f", for {price.drug_unit}" if price.drug_unit else ""
    modifiers = f", modifier {' '.join(price.modifiers)}" if price.modifiers else ""
    where = file.hospital_name or "the hospital"
    return Comparator(
        kind=kind,
        amount=amount,
        code=price.code,
        setting=price.setting,
        period=file.last_updated_on.isoformat() if file.last_updated_on else None,
        label=f"{words}{modifiers}{each}",
        source=f"price file of {where}",
    )


def _distinct(comparators: Iterable[Comparator | None]) -> list[Comparator]:
    return list(dict.fromkeys(one for one in comparators if one is not None))[:_MOST_EACH]
