"""Feedback quotes the person, says one thing to change, and gives a line to say; the debrief sums it up."""

from __future__ import annotations

import pytest
import textstat
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.acts import Label
from app.core.rehearsal.debrief import debrief
from app.core.rehearsal.feedback import TurnFeedback, turn_feedback
from app.core.rehearsal.feedback_words import CHANGE, GATES, LOSSES, THEMES, WORKED
from app.core.rehearsal.said import RepAct
from app.core.rehearsal.score import CRITERIA
from app.core.rehearsal.session import Session
from tests.core.rehearsal.callers import CALLERS
from tests.core.rehearsal.practice import begin, library, lines, play, speak


def after(*said: str, heard: Label = "offers_small_discount_prompt_pay", persona: str = "by_the_book") -> TurnFeedback:
    """Feedback on the last of these lines; the first answers `heard`."""
    session = begin(persona, "first_discount", 3)
    session = speak(session.model_copy(update={"opening": (RepAct(label=heard),)}), *said)
    return turn_feedback(session.setup, session.turns, len(said), lines())


@pytest.mark.parametrize(
    ("said", "code", "quote"),
    [
        (
            "Thank you, please note the ten percent. I guess I could do 4,000, maybe 5,000?",
            "two_numbers",
            "4,000, maybe 5,000",
        ),
        ("I can pay 3,570, as Medicare pays less.", "no_authority", "3,570"),
        ("I can pay 9,000 in one payment.", "above", "9,000"),
        ("I know I owe this.", "admit", "I know I owe"),
        ("Here's my card.", "paid", "Here's my card"),
        ("4111 1111 1111 1111", "card", "4111"),
        ("Okay, set up the payment plan.", "plan", "set up the payment plan"),
        ("Fine. I'll take it.", "accepted", "I'll take it"),
        ("I don't have insurance.", "untrue", "I don't have insurance"),
        ("I have 9,000 in savings.", "disclosed", "in savings"),
        ("You crooks!", "hot", "crooks"),
        ("Hm, well.", "unmet", "Hm, well."),
        ("", "silent", ""),
    ],
)
def test_one_thing_to_change_in_the_persons_own_words(said: str, code: str, quote: str) -> None:
    change = after(said).change
    assert change is not None
    assert (change.code, change.quote) == (code, quote)
    assert change.text and change.text_es


@pytest.mark.parametrize(
    ("said", "code", "quote"),
    [
        ("Who can approve more than that?", "authority", "Who can approve"),
        ("Please send me that in writing.", "writing", "in writing"),
        ("No card on this call, thank you. Who can decide?", "no_trap", "No card"),
        ("Please put the account on hold.", "hold", "the account on hold"),
        ("Thank you, please note the ten percent. I could do 4,000, maybe 5,000?", "record", "note the"),
        ("I dispute this amount.", "dispute", "I dispute"),
    ],
)
def test_what_worked_in_the_persons_own_words(said: str, code: str, quote: str) -> None:
    worked = after(said).worked
    assert worked is not None
    assert (worked.code, worked.quote) == (code, quote)


def test_a_second_line_about_the_number() -> None:
    asked = "Who can decide on a lower balance?"
    assert after(asked, "I can pay 4,900 in one payment.").change.code == "high_opening"  # type: ignore[union-attr]
    assert after(asked, "I can pay 1,200 in one payment.").change.code == "low_opening"  # type: ignore[union-attr]
    assert after(asked, "I can pay 3,000.").change.code == "no_reason"  # type: ignore[union-attr]


def test_a_raise_without_a_move() -> None:
    for seed in range(20):
        session = speak(begin("rigid", "first_discount", seed), "Who can decide?", "I can pay 3,000 in one payment.")
        if session.state.ask == session.turns[-1].ask:
            session = speak(session, "I can pay 3,400 in one payment.")
            change = turn_feedback(session.setup, session.turns, 3, lines()).change
            assert change is not None and change.code == "raised"
            return
    raise AssertionError("they moved in every call")


def test_a_good_line_needs_no_change_and_no_better_one() -> None:
    told = after("Thank you. Who can approve more than that?")
    assert told.change is None
    assert told.better is None


def test_the_better_line_answers_the_objection_and_changes_when_it_comes_again() -> None:
    session = begin("by_the_book", "first_discount", 3)
    session = session.model_copy(update={"opening": (RepAct(label="threatens_credit"),)})
    first = turn_feedback(session.setup, speak(session, "Hm.").turns, 1, lines()).better
    assert first == lines()["threatens_credit"][0]
    session = speak(session, "Hm.")
    again = session.turns[-1].model_copy(update={"answered": (RepAct(label="threatens_credit"),)})
    session = session.model_copy(update={"branches": (session.branch.model_copy(update={"turns": (again,)}),)})
    second = turn_feedback(session.setup, speak(session, "Hm.").turns, 2, lines()).better
    assert second == lines()["threatens_credit"][1]


def test_without_lines_there_is_no_better_one() -> None:
    session = speak(begin("by_the_book", "first_discount", 3), "Hm.")
    assert turn_feedback(session.setup, session.turns, 1, {}).better is None


@pytest.mark.parametrize("turn", [0, 2, -1])
def test_only_a_turn_that_was_has_feedback(turn: int) -> None:
    session = speak(begin("by_the_book", "first_discount", 3), "Hm.")
    with pytest.raises(ValueError, match="there is no turn"):
        turn_feedback(session.setup, session.turns, turn, lines())


@pytest.mark.parametrize("name", sorted(CALLERS))
@pytest.mark.parametrize("persona", sorted(library().personas))
def test_every_quote_stands_in_what_was_said(persona: str, name: str) -> None:
    session = play(begin(persona, "first_discount", 6), CALLERS[name]())
    for turn in session.turns:
        told = turn_feedback(session.setup, session.turns, turn.number, lines())
        for note in (told.worked, told.change):
            if note is not None:
                assert note.quote.rstrip("….") in " ".join(turn.said.split()), note


def ended(name: str, persona: str = "by_the_book") -> Session:
    return play(begin(persona, "first_discount", 3, prepared=name == "perfect"), CALLERS[name]())


def test_the_debrief_of_a_panicked_payer() -> None:
    session = ended("panicked_payer")
    found = debrief(session.setup, session.turns, lines())
    assert found.gates == (GATES["not_in_writing"][0],)
    assert "You agreed on $18,000." in found.deal
    assert len(found.losses) == 2
    assert len(set(found.keep)) == 3
    assert found.losses[0].points >= found.losses[1].points > 0
    for loss in found.losses:
        assert loss.turn is not None
        assert loss.quote in session.turns[loss.turn - 1].said


def test_the_debrief_of_the_perfect_caller_has_little_to_say() -> None:
    session = ended("perfect")
    found = debrief(session.setup, session.turns, lines())
    assert found.gates == ()
    assert sum(loss.points for loss in found.losses) <= 5
    assert len(found.keep) == 3


def test_the_debrief_of_an_empty_call() -> None:
    session = begin("by_the_book", "first_discount", 3)
    found = debrief(session.setup, session.turns, lines())
    assert found.score.total is None
    assert found.losses == ()
    assert found.deal.startswith("No deal yet.")


def test_every_criterion_theme_and_remark_has_words_in_both_languages() -> None:
    assert set(LOSSES) == {one.id for one in CRITERIA}
    assert set(THEMES) == {one.theme for one in CRITERIA}
    texts = [*LOSSES.values(), *THEMES.values(), *GATES.values()]
    texts += [(words.en, words.es) for words in (*WORKED.values(), *CHANGE.values())]
    assert all(en and es and en != es for en, es in texts)
    assert textstat.flesch_kincaid_grade(" ".join(en for en, _ in texts)) <= 8


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.sampled_from(sorted(library().personas)))
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_rehearsed_and_scored(said: list[str], persona: str) -> None:
    session = begin(persona, "first_discount", 8)
    for line in said:
        session = session if session.is_over else speak(session, line)
    told = [turn_feedback(session.setup, session.turns, turn.number, lines()) for turn in session.turns]
    assert len(told) == len(session.turns)
    total = debrief(session.setup, session.turns, lines()).score.total
    assert total is not None and 0 <= total <= 100


@pytest.mark.parametrize(
    "line",
    ["<b>hold</b> " * 900, "😀" * 3000, "{{ offer }} {% if x %}", "'; DROP TABLE cases;--", "\x00\x01", "\u202e" * 50],
)
def test_hostile_lines_are_rehearsed(line: str) -> None:
    session = speak(begin("rushed", "agency_call", 8), line, line)
    assert debrief(session.setup, session.turns, lines()).score.total is not None
