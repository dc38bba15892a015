"""Turns and branches: a rewind keeps the seed and both tries; a session is plain data."""

from __future__ import annotations

import pytest

from app.core.rehearsal.session import MOST_BRANCHES, MOST_TURNS, Session, call_again, go_on_from, rewind
from tests.core.rehearsal.practice import begin, speak

LINES = (
    "Who can decide on a lower balance?",
    "I can pay 3,570.",
    "My offer stands.",
    "Please put the account on hold.",
)


def call(seed: int = 9) -> Session:
    return speak(begin("by_the_book", "first_discount", seed), *LINES)


@pytest.mark.parametrize("turn", [1, 2, 3, 4])
def test_the_same_lines_after_a_rewind_get_the_same_answers(turn: int) -> None:
    for seed in range(12):
        first = call(seed)
        again = speak(rewind(first, turn), *LINES[turn - 1 :])
        assert again.turns == first.turns
        assert again.branches[0] == first.branches[0]


def test_both_tries_are_kept_and_can_go_on() -> None:
    first = call()
    second = speak(rewind(first, 2), "I can pay 3,570, since Medicare pays less.")
    assert [branch.id for branch in second.branches] == [0, 1]
    assert (second.branch.parent, second.branch.shared) == (0, 1)
    assert second.branches[0].turns == first.turns
    assert second.turns[0] == first.turns[0]
    assert second.setup.seed == first.setup.seed
    back = speak(go_on_from(second, 0), "Goodbye.")
    assert len(back.branches[0].turns) == 5
    assert back.branches[1] == second.branches[1]


def test_a_finished_call_can_be_rewound() -> None:
    over = speak(call(), "Goodbye.")
    assert over.is_over
    with pytest.raises(ValueError, match="over"):
        speak(over, "Hello?")
    assert not rewind(over, 5).is_over


@pytest.mark.parametrize("turn", [0, -1, 5, 10**9])
def test_only_a_turn_that_was_can_be_rewound(turn: int) -> None:
    with pytest.raises(ValueError, match="there is no turn"):
        rewind(call(), turn)


def test_tries_and_turns_have_an_end() -> None:
    session = call()
    for _ in range(MOST_BRANCHES - 1):
        session = rewind(session, 4)
        session = speak(session, "Hm, well.")
    assert len(session.branches) == MOST_BRANCHES
    with pytest.raises(ValueError, match="tries already"):
        rewind(session, 4)
    long = begin("by_the_book", "first_discount", 1)
    for _ in range(MOST_TURNS):
        long = speak(long, "Hm, well.")
    assert long.is_over


def test_there_is_no_try_that_was_not_made() -> None:
    for branch in (-1, 1):
        with pytest.raises(ValueError, match="there is no try"):
            go_on_from(call(), branch)


def test_a_session_comes_back_from_json_whole() -> None:
    session = speak(rewind(call(), 2), "¿Quién decide? <b>3,570</b>", "")
    assert Session.model_validate_json(session.model_dump_json()) == session


def test_the_next_call_is_another_day() -> None:
    session = call_again(speak(call(), "Goodbye."), 20)
    assert session.state.day == session.turns[-1].day + 20
    assert session.state.call == 2
    assert not session.is_over
    assert speak(session, "Who can decide?").turns[-1].call == 2


@pytest.mark.parametrize("days", [0, -3, 401])
def test_a_wait_is_some_days(days: int) -> None:
    with pytest.raises(ValueError, match="days"):
        call_again(call(), days)


def test_there_is_no_other_call_before_the_first_word_nor_after_a_settlement() -> None:
    with pytest.raises(ValueError, match="say something first"):
        call_again(begin("by_the_book", "first_discount", 1), 10)
    with pytest.raises(ValueError, match="settled"):
        call_again(speak(begin("by_the_book", "first_discount", 1), "Here's my card."), 10)


def test_a_very_long_line_is_kept_up_to_a_limit() -> None:
    session = speak(begin("by_the_book", "first_discount", 1), "word " * 5000)
    assert len(session.turns[0].said) == 10_000
