"""The first thing that people type, and what a clerk says first: nothing of it is met with "I didn't catch that"."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.core.acts import RepSaid, Signal, Told
from app.core.money import Money
from app.graph.state import Deps
from app.language.hearing import Hearing
from app.language.instalments import in_instalments
from app.language.on_the_line import name_of
from app.language.scene import lay_out
from app.language.text import read_text

TODAY = date(2026, 11, 27)


def acts(deps: Deps, message: str, **more: Any) -> tuple[Any, ...]:
    return deps.listener.read(message, Hearing(today=TODAY, **more))


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("this is highway robbery 3200 for stitches", "3,200"),
        ("ER 4 hours 9100 denied", "9,100"),
        ("room 412 at the hospital, insurance denied", None),
        ("i was in the er since 1100", None),
        ("my surgery was in 2024 and they denied it", None),
        ("insurance denied my mri, turned 62 at the hospital", None),
    ],
)
def test_the_one_number_of_a_first_account(deps: Deps, message: str, amount: str | None) -> None:
    told = [a.value for a in acts(deps, message) if isinstance(a, Told) and a.fact == "billed_amount"]
    assert [str(one) for one in told] == ([f"${amount}"] if amount else [])


@pytest.mark.parametrize(
    "message",
    [
        "my insurance denied my claim", "insurance wont pay for my surgery", "i got a huge bill and insurance said no",
        "they denied me", "this is ridiculous my insurance denied my mri", "me negaron el reclamo",
    ],
)  # fmt: skip
def test_a_denial_without_a_figure_is_our_matter(deps: Deps, message: str) -> None:
    assert any(isinstance(a, Signal) and a.signal == "our_matter" for a in acts(deps, message))
    again = acts(deps, message, known={"billed_amount": 1}, last_move="ask_hold")
    assert not any(isinstance(a, Signal) and a.signal == "our_matter" for a in again)


@pytest.mark.parametrize("message", ["write me a poem", "what's the weather", "hi", "qwfp zxcv"])
def test_another_matter_is_not(deps: Deps, message: str) -> None:
    assert not any(isinstance(a, Signal) and a.signal == "our_matter" for a in acts(deps, message))


@pytest.mark.parametrize(
    ("line", "plan"),
    [
        ("we can do 12 months at 510", True), ("twelve equal payments of four hundred", True),
        ("it'd be 510 for 12 months", True), ("doce pagos de 300", True), ("we can do 36 month plan at 500", True),
        ("we can settle at 9,000 over 12 months", False), ("this offer of 900 is good for 2 months", False),
        ("we can do 9,000 for 30 days", False), ("one payment of 4,000", False),
    ],
)  # fmt: skip
def test_a_part_paid_each_month_is_no_price(deps: Deps, line: str, plan: bool) -> None:
    assert in_instalments(lay_out(read_text(line), TODAY)) is plan
    said = [a for a in acts(deps, line, mode="call", on_price=True) if isinstance(a, RepSaid)]
    assert [a.label == "pushes_payment_plan" for a in said] == [plan]


@pytest.mark.parametrize(
    ("line", "whole"),
    [("yep thats 14,400 even", True), ("uh huh that'd be 14400", True), ("we'd do 9,400 even", False)],
)
def test_the_whole_bill_said_once_more_is_no_offer(deps: Deps, line: str, whole: bool) -> None:
    heard = acts(deps, line, mode="call", known={"billed_amount": Money(14_400_00)})
    assert [a.label == "full_amount_owed" for a in heard if isinstance(a, RepSaid)] == [whole]


def test_months_of_a_plan_are_no_day_on_which_an_offer_ends(deps: Deps) -> None:
    said = [a for a in acts(deps, "we can settle at 9,000 over 12 months", mode="call") if isinstance(a, RepSaid)]
    assert [a.until for a in said] == [None]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("thank you for calling mercy billing this is renee how can i help", "Renee"),
        ("hi this is karen how may i direct your call", "Karen"), ("marcus speaking", "Marcus"),
        ("who am i speaking with", None), ("this is billing how can i help", None), ("manager speaking", None),
    ],
)  # fmt: skip
def test_who_answers(line: str, name: str | None) -> None:
    assert name_of(lay_out(read_text(line), TODAY)) == name
