"""Criteria C1 to C9 at their boundaries, on turns built by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.core.acts import Label
from app.core.money import Money
from app.core.rehearsal import criteria as c
from app.core.rehearsal.scenario import Prepared
from app.core.rehearsal.session import Turn
from tests.core.rehearsal.turns import ASK, base, record, spoken, turn


def test_c1_both_numbers_are_prepared() -> None:
    for prepared, share in (
        (Prepared(), 0),
        (Prepared(target=Money.dollars(4620)), Fraction(1, 2)),
        (Prepared(target=Money.dollars(4620), ceiling=Money.dollars(5000)), 1),
    ):
        assert c.c1_prepared(record(turn("Hi"), setup=base().model_copy(update={"prepared": prepared}))) == share
    assert c.c1_prepared(record(turn("Hi"), setup=base("hold_refused"))) is None


@pytest.mark.parametrize(
    ("line", "answered", "share"),
    [
        ("Hello there.", (), Fraction(0)),
        ("Please put the account on hold.", ("hold_granted",), Fraction(2, 3)),
        ("Please put the account on hold.", (), Fraction(1, 3)),
        (
            "Please put the account on hold. Until which date, and is it kept out of collections?",
            ("hold_granted",),
            Fraction(1),
        ),
        ("Please put the account on hold.", ("hold_refused",), Fraction(1, 2)),
        (
            "Please put the account on hold. Until which date, and is it kept out of collections?",
            ("hold_refused",),
            Fraction(1),
        ),
    ],
)
def test_c2_hold(line: str, answered: tuple[Label, ...], share: Fraction) -> None:
    assert c.c2_hold(record(turn(line, answered=answered))) == share


def test_c3_and_c4_come_before_the_first_number() -> None:
    open_bill = base("hold_refused")
    asks, number = turn("Please send me the itemized bill. What is your self-pay price?"), turn("I can pay 3,570.")
    for measure in (c.c3_itemized, c.c4_self_pay):
        assert measure(record(asks, number, setup=open_bill)) == 1
        assert measure(record(number, asks, setup=open_bill)) == 0
    assert c.c3_itemized(record(number)) is None  # this bill is itemized already
    assert c.c4_self_pay(record(number, setup=base("prior_authorization_blame"))) is None  # a contract, and an appeal
    assert c.c4_self_pay(record(asks, setup=open_bill)) is None  # no number is the matter of that call


@pytest.mark.parametrize(
    ("turns", "share"),
    [
        ([turn("I can pay 3,570.")], 0),
        ([turn("I can pay 3,570. Who can decide?")], 0),
        ([turn("Who can decide?"), turn("I can pay 3,570.")], 1),
        ([turn("I can pay 3,570.", tier=1)], 1),
        ([turn("Who can decide?")], 1),
        ([turn("Hello.")], 0),
    ],
)
def test_c5_authority_before_the_number(turns: list[Turn], share: int) -> None:
    assert c.c5_authority(record(*turns)) == share


def test_c6_the_first_number() -> None:
    assert c.c6_first_number(record(turn("I can pay 3,570."), turn("I accept.", agreed=3570))) == 1
    assert c.c6_first_number(record(turn("I accept.", agreed=ASK), turn("Bye.", agreed=ASK))) == 0
    assert c.c6_first_number(record(turn("Hello."))) == 0
    assert c.c6_first_number(record(turn("Hello."), setup=base("agency_call"))) is None


@pytest.mark.parametrize(
    ("amount", "share"),
    [
        (1499, Fraction(0)),
        (1500, 1 - Fraction(1500, 1620)),
        (3000, Fraction(1)),
        (3810, Fraction(1, 2)),
        (4620, Fraction(0)),
        (4621, Fraction(0)),
        (9000, Fraction(0)),
    ],
)
def test_c7_opening(amount: int, share: Fraction) -> None:
    assert c.c7_opening(spoken(f"I can pay {amount} dollars.")) == share


@pytest.mark.parametrize(
    ("amount", "exact"),
    [("3570", True), ("3600", False), ("35700", True), ("36000", False), ("357", True), ("360", False), ("5000", False),
     ("5001", True), ("3570.25", True), ("99", True), ("90", False), ("12340", True), ("12000", False)],
)  # fmt: skip
def test_exact_at_every_size(amount: str, exact: bool) -> None:
    assert c.is_exact(Money.parse(amount)) is exact


def test_c8_needs_the_reason_in_the_same_breath() -> None:
    assert c.c8_exact(spoken("I can pay 3,570, because Medicare pays less.")) == 1
    assert c.c8_exact(spoken("I can pay 3,570.", "Medicare pays less.")) == 0
    assert c.c8_exact(spoken("I can pay 3,600, because Medicare pays less.")) == 0
    assert c.c8_exact(spoken("I can pay 3,000, because Medicare pays less.")) == 1  # the planned opening


def test_c9_share_of_new_numbers_with_a_reason() -> None:
    assert c.c9_reasons(spoken("Hello.")) is None
    assert c.c9_reasons(spoken("I can pay 3,570.")) == 0
    assert c.c9_reasons(spoken("I can pay 3,570 in one payment.", "I can pay 3,700.")) == Fraction(1, 2)
    assert c.c9_reasons(spoken("I can pay 3,570 in one payment.", "My number is 3,570.")) == 1
