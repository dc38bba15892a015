"""Validity: six scripted callers rank as they should for every persona and 50 seeds, and nothing cheap lifts a score.

The order that is asserted: perfect above all; then the lowballer, who at least keeps a number; then the angry caller
and the fast conceder, each of whom did one thing right; then the silent one; the panicked payer last.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from app.core.money import Money
from app.core.rehearsal.record import Record
from app.core.rehearsal.scenario import Scenario
from app.core.rehearsal.score import CAP, CRITERIA, Score, score
from app.core.rehearsal.session import Session
from tests.core.rehearsal.callers import CALLERS
from tests.core.rehearsal.practice import Caller, begin, library, play, speak

PERSONAS = sorted(library().personas)
SCENARIOS = sorted(library().scenarios)
SEEDS = range(50)
CLEARLY = 40  # points between the perfect caller and any other
KEY_WORDS = (
    "Medicare, supervisor, hold, itemized bill, self-pay price, payment in full, zero balance, no further billing,"
    " in writing, name, reference number, next step, lump sum, account resolution, reasonable settlement."
)
POLITE = "Thank you so much, I really appreciate your help. Have a wonderful day, and thank you again."


def scored(session: Session) -> Score:
    return score(session.setup, session.turns)


def total(session: Session) -> int:
    found = scored(session).total
    assert found is not None
    return found


@cache
def played(name: str, persona: str, seed: int, *, prepared: bool = False) -> Session:
    """A scripted call about the first discount: played once, read by several tests."""
    return play(begin(persona, "first_discount", seed, prepared=prepared), CALLERS[name]())


def totals(persona: str, scenario: str, seed: int) -> dict[str, int]:
    if scenario == "first_discount":
        return {name: total(played(name, persona, seed, prepared=name == "perfect")) for name in CALLERS}
    return {
        name: total(play(begin(persona, scenario, seed, prepared=name == "perfect"), make()))
        for name, make in CALLERS.items()
    }


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_six_callers_rank_as_they_should(persona: str) -> None:
    for seed in SEEDS:
        found = totals(persona, "first_discount", seed)
        middle = (found["angry"], found["fast_conceder"])
        assert found["perfect"] >= 90, (seed, found)
        assert found["perfect"] - CLEARLY > found["lowballer"] > max(middle), (seed, found)
        assert min(middle) > found["silent_avoider"] > found["panicked_payer"], (seed, found)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_perfect_caller_is_first_and_the_panicked_payer_last_in_every_call(scenario: str) -> None:
    for seed in range(2):
        for persona in PERSONAS:
            found = totals(persona, scenario, seed)
            others = [found[name] for name in CALLERS if name != "perfect"]
            assert found["perfect"] - CLEARLY > max(others), (persona, seed, found)
            assert found["panicked_payer"] == min(found.values()), (persona, seed, found)
            assert found["panicked_payer"] < min(others[:-1]), (persona, seed, found)


@pytest.mark.parametrize("persona", PERSONAS)
def test_deals_without_paper_stay_under_the_cap(persona: str) -> None:
    for seed in range(10):
        for caller in ("fast_conceder", "panicked_payer"):
            found = scored(played(caller, persona, seed))
            assert "not_in_writing" in found.gates_failed
            assert found.total is not None and found.total <= CAP


SYNONYMS = {
    "supervisor": "manager",
    "itemized bill": "list of every charge",
    "put the account on hold": "pause the account",
    "Which date": "What date",
    "put it in writing": "send me that in a letter",
    "payment in full": "paid in full",
    "no more bills": "no further billing",
    "self-pay price": "cash price",
    "I dispute": "I'm disputing",
    "one payment": "a lump sum",
    "I can pay": "I could offer",
    "My offer of": "My number of",
    "reference number": "ticket number",
    "Goodbye": "Bye",
    "Thank you": "Thanks",
    "reasonable settlement": "fair settlement",
    "I can go to": "I could do",
}


def in_other_words(caller: Caller) -> Caller:
    def speaker(session: Session) -> str | None:
        line = caller(session)
        for word, other in SYNONYMS.items():
            line = None if line is None else line.replace(word, other)
        return line

    return speaker


@pytest.mark.parametrize("name", sorted(CALLERS))
@pytest.mark.parametrize("persona", PERSONAS)
def test_synonyms_do_not_move_a_score(persona: str, name: str) -> None:
    for seed in range(6):
        said = played(name, persona, seed, prepared=True)
        other = play(begin(persona, "first_discount", seed, prepared=True), in_other_words(CALLERS[name]()))
        assert scored(other).total == scored(said).total
        assert [turn.answered for turn in other.turns] == [turn.answered for turn in said.turns]


def larger(scenario: Scenario, factor: int) -> Scenario:
    """The same bill, every amount times `factor`."""
    amounts = {
        name: Money(value.cents * factor)
        for name in type(scenario.position).model_fields
        if isinstance(value := getattr(scenario.position, name), Money)
    }
    return scenario.model_copy(update={"position": scenario.position.model_copy(update=amounts)})


@pytest.mark.parametrize("factor", [10, 100])
@pytest.mark.parametrize("name", sorted(CALLERS))
def test_the_size_of_the_bill_does_not_move_a_score(name: str, factor: int) -> None:
    scenario = library().scenarios["first_discount"]
    for persona in PERSONAS:
        small = play(begin(persona, scenario, 5, prepared=True), CALLERS[name]())
        large = play(begin(persona, larger(scenario, factor), 5, prepared=True), CALLERS[name]())
        assert abs(total(large) - total(small)) <= 1  # whole dollars round a little differently


@pytest.mark.parametrize("name", sorted(CALLERS))
def test_who_was_on_the_other_end_does_not_move_the_score_of_the_same_turns(name: str) -> None:
    session = play(begin("by_the_book", "first_discount", 7, prepared=True), CALLERS[name]())
    process = [(one.id, one.percent) for one in scored(session).measured]
    for persona in library().personas.values():
        setup = session.setup.model_copy(update={"persona": persona, "seed": 99})
        assert [(one.id, one.percent) for one in score(setup, session.turns).measured] == process


@pytest.mark.parametrize("name", sorted(CALLERS))
def test_a_caller_scores_alike_whoever_answers(name: str) -> None:
    """The agency asks for other answers by right; among providers the personas lie close together."""
    for seed in range(8):
        found = [
            total(played(name, persona, seed, prepared=True)) for persona in PERSONAS if persona != "agency_collector"
        ]
        assert max(found) - min(found) <= 10, found


def with_added(caller: Caller, words: str) -> Caller:
    def speaker(session: Session) -> str | None:
        line = caller(session)
        return None if line is None else f"{line} {words}".strip()

    return speaker


@pytest.mark.parametrize("words", [KEY_WORDS, POLITE, f"{POLITE} {KEY_WORDS}"])
@pytest.mark.parametrize("name", ["lowballer", "angry", "fast_conceder", "panicked_payer"])
def test_key_words_and_thanks_lift_nobody(name: str, words: str) -> None:
    for persona in PERSONAS:
        for seed in range(3):
            plain = played(name, persona, seed)
            dressed = play(begin(persona, "first_discount", seed), with_added(CALLERS[name](), words))
            assert total(dressed) <= total(plain), (persona, seed)


@pytest.mark.parametrize("words", [KEY_WORDS, POLITE, KEY_WORDS.replace(",", "?"), "please " + KEY_WORDS])
def test_key_words_or_thanks_alone_are_worth_no_more_than_silence(words: str) -> None:
    for persona in PERSONAS:
        silent = speak(begin(persona, "first_discount", 3), "Um.", "Um.", "Um.", "Um.")
        said = begin(persona, "first_discount", 3)
        for _ in range(4):
            said = said if said.is_over else speak(said, words)
        assert total(said) <= total(silent)


def test_nothing_said_has_no_score() -> None:
    found = scored(begin("rigid", "first_discount", 1))
    assert (found.total, found.before_gates, found.gates_failed) == (None, None, ())


def test_the_weights_are_those_of_the_design() -> None:
    assert {one.id: one.weight for one in CRITERIA} == {
        "C1": 4, "C2": 6, "C3": 5, "C4": 5, "C5": 8, "C6": 5, "C7": 8, "C8": 3, "C9": 6, "C10": 12, "C11": 6, "C12": 8,
        "C13": 6, "C14": 3, "C15": 10, "C16": 8, "C17": 10, "C18": 4, "C19": 4,
    }  # fmt: skip


def test_a_lie_and_an_overpayment_cap_a_good_call() -> None:
    session = play(begin("by_the_book", "first_discount", 3, prepared=True), CALLERS["perfect"]())
    assert total(session) >= 90
    first = session.turns[0]
    lied = speak(begin("by_the_book", "first_discount", 3, prepared=True), f"{first.said} I don't have insurance.")
    turns = (lied.turns[0], *session.turns[1:])
    assert score(session.setup, turns).total == CAP
    assert score(session.setup, turns).gates_failed == ("not_truthful",)
    owed = session.setup.ours.model_copy(update={"most_owed": Money.dollars(100)})
    capped = session.setup.model_copy(update={"ours": owed})
    paid = session.turns[-1].after.model_copy(update={"agreed": Money.dollars(101)})
    more = (*session.turns[:-1], session.turns[-1].model_copy(update={"after": paid}))
    assert "paid_above_owed" in score(capped, more).gates_failed
    exact = paid.model_copy(update={"agreed": Money.dollars(100)})
    just = (*session.turns[:-1], session.turns[-1].model_copy(update={"after": exact}))
    assert "paid_above_owed" not in score(capped, just).gates_failed


def test_the_outcome_stands_apart_from_the_score() -> None:
    session = play(begin("cash_flow", "first_discount", 3, prepared=True), CALLERS["perfect"]())
    found = scored(session).outcome
    assert found.billed == session.setup.position.billed
    if found.agreed is not None:
        way = Fraction(found.billed.cents - found.agreed.cents, found.billed.cents - found.lowest.cents)
        assert found.percent == int(100 * way)
    assert Record(session.setup, session.turns).agreed == found.agreed


def test_themes_count_the_criteria_that_had_an_occasion() -> None:
    found = scored(play(begin("rigid", "first_discount", 3, prepared=True), CALLERS["perfect"]()))
    assert sum(row.of for row in found.themes) == sum(one.percent is not None for one in found.measured)
    assert all(0 <= row.done <= row.of for row in found.themes)
