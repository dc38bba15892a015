"""Money: read, shown, and rounded down to the cent. The one place where amounts are exact or refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from app.core.money import ZERO, Money

cents = st.integers(-(10**30), 10**30)
monies = cents.map(Money)


class Holder(BaseModel):
    amount: Money


READS = {
    "4500": 450_000,
    "4,500": 450_000,
    "$4,500.00": 450_000,
    "$ 4500": 450_000,
    "  4500.5 ": 450_050,
    "4500.05": 450_005,
    ".50": 50,
    "0": 0,
    "007": 700,
    "1,234,567.89": 123_456_789,
    "-20": -2_000,
    "-$20": -2_000,
}


@pytest.mark.parametrize(("text", "wanted"), READS.items())
def test_an_amount_is_read_as_people_write_it(text: str, wanted: int) -> None:
    assert Money.parse(text) == Money(wanted)


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        (18, 1_800),
        (0, 0),
        (Decimal("4500.05"), 450_005),
        (Decimal("0.005"), 1),  # half a cent and more becomes one
        (Decimal("0.004"), 0),
        (Money(7), 7),
    ],
)
def test_a_number_is_read_in_dollars(number: Any, wanted: int) -> None:
    assert Money.parse(number) == Money(wanted)


NO_AMOUNTS = ["", " ", "abc", "$", ".", "4.500,00", "4,50", "1,2345", "4500.123", "18k", "1e3", "--5", "$-5", "5 6"]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_what_is_no_amount_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not an amount; write it as 4500 or 4500\.00"):
        Money.parse(text)


@pytest.mark.parametrize("value", [4.5, 4500.0, True, False])
def test_a_float_is_refused_because_it_is_not_exact(value: Any) -> None:
    with pytest.raises(ValueError, match=r'write it as a string such as "4500\.00"'):
        Money.parse(value)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity")])
def test_no_number_is_no_amount(value: Decimal) -> None:
    with pytest.raises(ValueError, match="is not an amount"):
        Money.parse(value)


@pytest.mark.parametrize("value", [None, [], {}, "many", 1.5])
def test_in_a_model_a_bad_amount_is_a_fault_of_the_field(value: Any) -> None:
    with pytest.raises(ValidationError, match="amount"):
        Holder(amount=value)


SHOWN = {
    0: ("$0", "0.00"),
    5: ("$0.05", "0.05"),
    50: ("$0.50", "0.50"),
    100: ("$1", "1.00"),
    99_999: ("$999.99", "999.99"),
    100_000: ("$1,000", "1000.00"),
    450_005: ("$4,500.05", "4500.05"),
    1_800_000: ("$18,000", "18000.00"),
    -450_005: ("-$4,500.05", "-4500.05"),
    -5: ("-$0.05", "-0.05"),
}


@pytest.mark.parametrize(("amount", "wanted"), SHOWN.items())
def test_an_amount_is_shown_to_people_and_written_in_json(amount: int, wanted: tuple[str, str]) -> None:
    assert (str(Money(amount)), Money(amount).plain) == wanted


@pytest.mark.parametrize(
    ("amount", "factor", "wanted"),
    [
        (100, Decimal("0.333"), 33),
        (100, Decimal("0.339"), 33),
        (100, Fraction(1, 3), 33),
        (1, Decimal("0.5"), 0),
        (1, Decimal("0.999"), 0),
        (1, 1, 1),
        (450_000, Decimal("0.85"), 382_500),
        (-1, Decimal("0.5"), -1),
    ],
)
def test_a_share_is_rounded_down_to_the_cent(amount: int, factor: Any, wanted: int) -> None:
    assert Money(amount).times(factor) == Money(wanted)


@pytest.mark.parametrize(
    ("amount", "divisor", "wanted"),
    [(1_000, 3, 333), (1_000, 10, 100), (999, 1000, 0), (600_000, Decimal("2.54"), 236_220)],
)
def test_a_part_is_rounded_down_to_the_cent(amount: int, divisor: Any, wanted: int) -> None:
    assert Money(amount).over(divisor) == Money(wanted)


@pytest.mark.parametrize(
    ("dollars", "step", "wanted"),
    [("4999.99", 50, 4950), ("5000", 50, 5000), ("5000.01", 50, 5000), ("49.99", 50, 0), ("1009", 10, 1000)],
)
def test_an_offer_is_rounded_down_to_a_step_of_dollars(dollars: str, step: int, wanted: int) -> None:
    assert Money.parse(dollars).down_to(step) == Money.dollars(wanted)


def test_amounts_are_ordered_by_their_size() -> None:
    assert sorted([Money(300), Money(-5), ZERO, Money(299)]) == [Money(-5), ZERO, Money(299), Money(300)]
    assert Money(299) < Money(300) <= Money(300) < Money(301)


@pytest.mark.parametrize("other", [300, "3.00", "$3", None, Decimal(3)])
def test_an_amount_equals_nothing_but_an_amount(other: Any) -> None:
    assert Money(300) != other


def test_an_empty_amount_is_false() -> None:
    assert not ZERO
    assert Money(1)
    assert Money(-1)


@pytest.mark.parametrize("value", [1.0, True, "1", None, Decimal(1)])
def test_money_is_made_of_whole_cents_only(value: Any) -> None:
    with pytest.raises(TypeError, match=r"use Money\.parse or Money\.dollars"):
        Money(value)


def test_an_amount_never_changes() -> None:
    amount = Money(300)
    with pytest.raises(AttributeError, match="immutable"):
        amount.cents = 400
    assert amount == Money(300)


@given(monies)
def test_what_is_shown_is_read_back(amount: Money) -> None:
    assert Money.parse(str(amount)) == amount
    assert Money.parse(amount.plain) == amount


@given(monies)
def test_an_amount_survives_json(amount: Money) -> None:
    assert Holder.model_validate_json(Holder(amount=amount).model_dump_json()).amount == amount


@given(cents, cents)
def test_sums_differences_and_order_are_those_of_the_cents(a: int, b: int) -> None:
    assert Money(a) + Money(b) == Money(a + b)
    assert Money(a) - Money(b) == Money(a - b)
    assert (Money(a) < Money(b)) == (a < b)
    assert (Money(a) == Money(b)) == (a == b)
    assert len({Money(a), Money(b)}) == len({a, b})


@given(monies, st.fractions(min_value=0, max_value=10))
def test_a_share_is_never_more_than_exact_and_never_a_cent_too_low(amount: Money, factor: Fraction) -> None:
    exact = amount.cents * factor
    assert exact - 1 < amount.times(factor).cents <= exact


@given(monies, st.integers(1, 1000))
def test_a_step_down_is_a_multiple_just_below(amount: Money, step: int) -> None:
    lower = amount.down_to(step)
    assert lower <= amount < lower + Money.dollars(step)
    assert lower.cents % (step * 100) == 0
