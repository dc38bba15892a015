"""Criteria C10 to C22 at their boundaries, on turns built by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.core.rehearsal import criteria_conduct as d
from app.core.rehearsal.record import Record
from app.core.rehearsal.scenario import Facts
from tests.core.rehearsal.turns import TERMS, base, record, spoken, turn


def test_c10_raises_need_a_move_or_a_pause() -> None:
    assert d.c10_no_unilateral_raise(spoken("Hello.")) is None
    assert d.c10_no_unilateral_raise(spoken("I can pay 3,000.")) == 1
    assert d.c10_no_unilateral_raise(spoken("I can pay 3,000.", "I can pay 3,200.")) == 0
    moved = record(turn("I can pay 3,000."), turn("I can pay 3,200.", ask=17_999))
    assert d.c10_no_unilateral_raise(moved) == 1
    for days, share in ((13, 0), (14, 1)):
        paused = record(turn("I can pay 3,000."), turn("I can pay 3,200.", day=55 + days))
        assert d.c10_no_unilateral_raise(paused) == share
    assert d.c10_no_unilateral_raise(spoken("I can pay 3,000, maybe 3,500.")) == 0
    assert d.c10_no_unilateral_raise(spoken("I can pay 3,000.", "I can pay 2,500.")) == 1


def test_c11_raises_are_bounded_and_shrink() -> None:
    assert d.c11_shrinking(spoken("I can pay 3,000.")) is None

    def raised(by: int, then: int | None = None) -> Record:
        turns = [turn("I can pay 3,000."), turn(f"I can pay {3000 + by}.", ask=17_000)]
        if then is not None:
            turns.append(turn(f"I can pay {3000 + by + then}.", ask=15_000))
        return record(*turns)

    assert d.c11_shrinking(raised(800)) == 1
    assert d.c11_shrinking(raised(801)) == 0
    assert d.c11_shrinking(raised(400, 400)) == 1
    assert d.c11_shrinking(raised(400, 401)) == Fraction(1, 2)


def test_c12_the_ceiling_is_kept_and_hidden() -> None:
    assert d.c12_ceiling(spoken("Hello.")) is None
    assert d.c12_ceiling(spoken("I can pay 5,000.")) == 1
    assert d.c12_ceiling(spoken("I can pay 5,001.")) == 0
    assert d.c12_ceiling(spoken("I have 9,000 in savings.")) == 0
    assert d.c12_ceiling(spoken("I could go up to 4,900.")) == 0
    assert d.c12_ceiling(spoken("The most I can pay is 3,000.")) == 1  # gives nothing away
    assert d.c12_ceiling(record(turn("I dispute it.", "asks_ability_to_pay"))) == 1
    assert d.c12_ceiling(record(turn("I accept.", agreed=5001), turn("Bye.", agreed=5001))) == 0


def test_c13_one_point_for_each_hard_word() -> None:
    assert d.c13_calm(spoken("I dispute this amount.")) == 1
    assert d.c13_calm(spoken("I dispute this amount. It is unfair.")) == Fraction(5, 6)
    assert d.c13_calm(spoken(*["You crooks! I'll sue you!"] * 3)) == 0
    assert d.c13_calm(spoken(*["You crooks! I'll sue you!"] * 9)) == 0
    assert d.c13_calm(spoken("Thank you so much.")) is None


def test_c14_phrases_in_their_place() -> None:
    assert d.c14_phrases(spoken("Comparable Medicare pricing is a reasonable settlement.")) is None
    placed = spoken("I can pay 3,570 as payment in full, a reasonable settlement by comparable Medicare pricing.")
    assert d.c14_phrases(placed) == 1
    assert d.c14_phrases(spoken("I can pay 3,570.", "Comparable Medicare pricing is a reasonable settlement.")) == 0
    assert d.c14_phrases(spoken("I can pay 3,570. This is a hardship for us.")) == 0
    hard = base().scenario.model_copy(update={"facts": Facts(hardship=True)})
    setup = base().model_copy(update={"scenario": hard})
    assert d.c14_phrases(record(turn("I can pay 3,570. This is a hardship for us."), setup=setup)) == Fraction(1, 3)


def test_c15_objections_are_met_within_two_turns() -> None:
    assert d.c15_objections(spoken("Hello.")) is None
    late = [turn("Hello.", "no_authority"), turn("Well."), turn("Who can decide?")]
    assert d.c15_objections(record(*late[:1], late[2])) == 1
    assert d.c15_objections(record(*late)) == 0
    both = record(turn("Who can decide?", "no_authority"), turn("Hm.", "threatens_credit"), turn("Hm."))
    assert d.c15_objections(both) == Fraction(1, 2)
    assert d.c15_objections(record(turn("I want your manager, you crooks!", "no_authority"))) == 0


@pytest.mark.parametrize(
    ("line", "trap"),
    [
        ("I dispute this amount.", False),
        ("Okay, set up the payment plan.", True),
        ("Here's my card.", True),
        ("I'll just pay it now.", True),
        ("I can put 100 down as a good faith payment.", True),
        ("I know I owe this.", True),
        ("No card today, thank you.", False),
    ],
)
def test_c16_traps(line: str, trap: bool) -> None:
    assert d.c16_no_trap(spoken(line)) == (0 if trap else 1)


def test_c16_what_was_settled_in_writing_may_be_paid_and_a_lower_balance_may_go_on_a_plan() -> None:
    paid = record(turn(TERMS, agreed=4000, in_writing=True), turn("Here's my card.", agreed=4000, in_writing=True))
    assert d.c16_no_trap(paid) == 1
    assert d.c16_no_trap(record(turn("Okay, set up the payment plan.", ask=4000))) == 1


def test_c17_all_four_terms_before_the_deal_binds() -> None:
    assert d.c17_written_terms(spoken(TERMS)) is None
    assert d.c17_written_terms(record(turn("I accept.", agreed=4000), turn("Bye.", agreed=4000))) == 0
    assert d.c17_written_terms(record(turn(f"I accept. {TERMS}", agreed=4000))) == 1
    assert d.c17_written_terms(record(turn("I accept.", agreed=4000), turn(TERMS, agreed=4000))) == 0
    some = "I accept. Please put that amount in writing with a zero balance."
    assert d.c17_written_terms(record(turn(some, agreed=4000))) == Fraction(2, 4)
    theirs = [turn("I can pay 4,000.", agreed=4000), turn(TERMS, agreed=4000)]
    assert d.c17_written_terms(record(*theirs)) == 1
    assert d.c17_written_terms(record(theirs[0])) is None  # nothing could be asked any more
    waived = turn(f"I accept. {TERMS} I don't need a refund.", agreed=4000)
    assert d.c17_written_terms(record(waived)) == 0


@pytest.mark.parametrize(
    ("line", "quarters"),
    [
        ("Hello.", 0),
        ("May I have your name?", 1),
        ("May I have your name and a reference number?", 2),
        ("May I have your name and a reference number? What date is it noted for?", 3),
        ("May I have your name and a reference number? What date is it noted for? What happens next?", 4),
    ],
)
def test_c18_records(line: str, quarters: int) -> None:
    assert d.c18_records(spoken(line)) == Fraction(quarters, 4)


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ("Whatever.", Fraction(0)),
        ("Thank you. Goodbye.", Fraction(0)),
        ("Goodbye. When can I call again?", Fraction(1, 3)),
        ("Thank you. My offer stands. When can I call again? Goodbye.", Fraction(1)),
        ("My offer stands. When can I call again? Goodbye.", Fraction(2, 3)),
    ],
)
def test_c19_exit(line: str, share: Fraction) -> None:
    assert d.c19_exit(spoken("I can pay 3,000.", "Who can decide?", line)) == share


def test_c19_without_a_number_and_with_a_deal() -> None:
    assert d.c19_exit(spoken("Thank you. When can I call again? Goodbye.")) == 1
    assert d.c19_exit(record(turn("I accept.", agreed=4000))) is None


@pytest.mark.parametrize(
    ("lines", "share"),
    [
        (["I don't have insurance."], 0),
        (["I never said that I have no insurance."], 1),
        (["I'm on Medicare."], 0),
        (["Medicare pays less for this."], 1),
        (["I can pay 4,000.", "The most I can pay is 3,000."], 0),
        (["I can pay 3,000.", "The most I can pay is 3,000."], 1),
    ],
)
def test_c20_truth(lines: list[str], share: int) -> None:
    assert d.c20_truthful(spoken(*lines)) == share


def test_c20_what_the_file_does_not_say_is_no_lie() -> None:
    unknown = base().scenario.model_copy(update={"facts": Facts()})
    setup = base().model_copy(update={"scenario": unknown})
    assert d.c20_truthful(record(turn("I don't have insurance. I'm on Medicare."), setup=setup)) == 1


def test_c22_counts_turns_by_what_they_lean_on() -> None:
    lines = ("I'll sue you!", "I dispute it, and I know my rights.", "I can pay 3,570 in one payment.", "Hello.")
    assert d.mix(spoken(*lines)) == {"interests": 1, "rights": 1, "power": 1}
