"""What may not go out, block by block; and that our own scripts pass."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.guard.blocks import refusals
from app.core.money import Money
from app.core.moves import STEPS, Move, Said
from app.core.replying import book_move
from app.core.view import View
from app.language.phrase import Phraser
from tests.core.test_case import PLAYBOOK, TODAY, case_with, facts_of

MEANS = {"funds": "5500", "savings": "9000", "income": "61000", "own_limit": "6100.50", "household_size": 3}
CASE = case_with(**MEANS)


def move(opening: tuple[Said, ...] = (), **figures: str | None) -> Move:
    return Move(
        kind="make_offer", node="counteroffer", stage="counteroffer", track="negotiate", bill="1",
        figures=figures, opening=opening,
    )  # fmt: skip


def block(kind: str, text: str = "", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "text": text, **more}


OFFER = move(offer="$3,300", billed="$18,000", provider="Mercy", hold_contact=None)

PASSES = [
    block("say", "I can pay $3,300 as payment in full."),
    block("text", "You can offer $3,300 of the $18,000."),
    block("text", "No amount at all."),
    block("text", "You may say $3,300."),
    block("text", "Say $3,300, then wait."),
    block("letter", "The balance is $18,000. My plan lists $250 as a copay."),  # letters are ours, word by word
    block("write_down", items=["Any number they name"]),
    block("offer", "Your number now: $3,300", amount="3300.00"),
]


@pytest.mark.parametrize("shown", PASSES, ids=lambda b: b["kind"] + b["text"][:20])
def test_supplied_figures_go_out(shown: dict[str, Any]) -> None:
    assert refusals([shown], OFFER, CASE) == []


REFUSED = [
    (block("say", "I can pay $3,400."), "say: $3,400 is not a figure of this move"),
    (block("say", "I can pay $ 3,400.00 now."), "say: $3,400.00 is not a figure of this move"),
    (block("text", "Most people pay $900."), "text: $900 is not a figure of this move"),
    (block("text", "It is $3,300.01 now."), "text: $3,300.01 is not a figure of this move"),
    (block("text", "You put aside $5,500."), "text: $5,500 is not a figure of this move"),
    (block("letter", "I have $9,000 in savings."), "letter: $9,000 is private"),
    (block("letter", "I earn $61,000 a year."), "letter: $61,000 is private"),
    (block("write_down", items=["Call back", "Never above $5,500"]), "write_down: $5,500 is private"),
    (block("write_down", items=["My limit: $6,100.50"]), "write_down: $6,100.50 is private"),
    (block("text", "Ask {{ provider }} to call."), "text: a blank was left open"),
    (block("letter", "{% if offer %}yes"), "letter: a blank was left open"),
    (block("text", "I spoke with None."), "text: a blank was left open"),
    (block("text", "You owe $"), "text: a blank was left open"),
    (block("say", "I can pay $_ today."), "say: a blank was left open"),
    (block("ask", "What did None say?"), "ask: a blank was left open"),
    (block("write_down", items=["{{ name }}"]), "write_down: a blank was left open"),
]


@pytest.mark.parametrize(("shown", "why"), REFUSED, ids=[why for _, why in REFUSED])
def test_what_was_not_supplied_is_held_back_with_the_reason(shown: dict[str, Any], why: str) -> None:
    assert refusals([shown], OFFER, CASE) == [why]


def test_a_private_amount_in_words_to_say_is_refused_twice_over() -> None:
    assert set(refusals([block("say", "I have $5,500.")], OFFER, CASE)) == {
        "say: $5,500 is not a figure of this move", "say: $5,500 is private",
    }  # fmt: skip


def test_an_offer_that_happens_to_be_all_they_have_may_be_said() -> None:
    assert refusals([block("say", "I can pay $5,500.")], move(offer="$5,500"), CASE) == []


def test_a_line_may_bring_its_own_figure() -> None:
    opening = (Said(reply="corrected", figures={"old": "$18,000", "new": "$16,500"}),)
    assert refusals([block("text", "It was $18,000 and is $16,500.")], move(opening), CASE) == []


@pytest.mark.parametrize("name", ["None", "{{ x }}", "St. $_ Mercy"])
def test_a_name_that_looks_like_a_blank_is_a_name(name: str) -> None:
    assert refusals([block("text", f"You spoke with {name} today.")], move(hold_contact=name), CASE) == []


def test_every_fault_of_a_reply_is_named() -> None:
    blocks = [block("text", "None owes $1."), block("say", "I have $9,000.")]
    assert len(refusals(blocks, OFFER, CASE)) == 4


@given(st.integers(1, 10**9).map(Money), st.integers(1, 10**9).map(Money))
def test_only_the_very_amount_goes_out(said: Money, supplied: Money) -> None:
    found = refusals([block("say", f"I can pay {said}, in full.")], move(offer=str(supplied)), case_with())
    assert bool(found) is (said != supplied)


PHRASER = Phraser(PLAYBOOK)


@given(facts_of(), st.sampled_from(sorted(STEPS)), st.integers(0, 4))
def test_our_own_scripts_pass(facts: dict[str, Any], node: Any, told: int) -> None:
    case = case_with(**facts)
    due = book_move(node, View(case, case.bill, PLAYBOOK, TODAY)).model_copy(update={"variant": told})
    assert refusals(PHRASER.phrase(due, "", TODAY), due, case) == []
