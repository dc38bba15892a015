"""Two tries side by side: where they part, and what the second one changed."""

from __future__ import annotations

import pytest

from app.core.rehearsal.compare import compare
from app.core.rehearsal.session import Session, rewind
from tests.core.rehearsal.practice import begin, speak

TWO_NUMBERS = "Please note the ten percent. I guess I could do 4,000, maybe 5,000?"
SEED = 4  # in this call a supervisor is to be had at the second turn
ASKS = "Thank you, please note it. Who can approve more than that?"


def tried(first: str, second: str, seed: int = SEED) -> Session:
    session = speak(begin("by_the_book", "first_discount", seed), "I dispute this amount.", first)
    return speak(rewind(session, 2), second)


def texts(first: str, second: str) -> set[str]:
    found = compare(tried(first, second), 0, 1)
    assert found is not None
    return {change.text for change in found.changes}


def test_where_they_part_and_what_changed() -> None:
    found = compare(tried(TWO_NUMBERS, ASKS), 0, 1)
    assert found is not None
    assert found.turn == 2
    assert (found.first.said, found.second.said) == (TWO_NUMBERS, ASKS)
    assert found.first.line != found.second.line
    said = {change.text: change.better for change in found.changes}
    assert said["You get somebody who can do more."] is True
    assert said["Fewer numbers left your mouth."] is True


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Who can decide?", "Hm.", "You stay with somebody who can do less."),
        ("Hm.", "I can pay 3,570.", "You named a number this time."),
        ("Hm.", "Fine. I'll take it.", "A deal stands at $18,000."),
        ("Fine. I'll take it.", "Hm.", "No deal stands yet."),
        ("Hm.", "You crooks!", "They are less willing to help."),
        ("You crooks!", "Hm.", "They are still willing to help."),
        ("Hm.", "Please send me the itemized bill.", "Something is being looked at now."),
        ("Please send me the itemized bill.", "Hm.", "Nothing is being looked at."),
        ("Hm.", "I accept, once it's in writing.", "It comes in writing."),
        ("I accept, once it's in writing.", "I accept.", "It is not in writing."),
    ],
)
def test_each_change_has_its_words(first: str, second: str, text: str) -> None:
    assert text in texts(first, second)


def test_their_ask_and_the_hold() -> None:
    asks, holds = set(), set()
    for seed in range(12):
        for first, second, kept in (
            ("Hm.", "What is your self-pay price?", asks),
            ("What is your self-pay price?", "Hm.", asks),
            ("Hm.", "Please hold the account.", holds),
            ("Please hold the account.", "Hm.", holds),
        ):
            found = compare(tried(first, second, seed), 0, 1)
            assert found is not None
            kept |= {change.text.split("$")[0] for change in found.changes}
    assert {"They came down to ", "They stayed at "} <= asks
    assert {"The account is on hold.", "There is no hold now."} <= holds


def test_the_same_words_change_nothing() -> None:
    assert compare(tried(ASKS, ASKS), 0, 1) is None
    assert compare(tried(ASKS, TWO_NUMBERS), 0, 0) is None


@pytest.mark.parametrize("other", [-1, 2])
def test_only_tries_that_were_made(other: int) -> None:
    with pytest.raises(ValueError, match="there is no try"):
        compare(tried(ASKS, TWO_NUMBERS), 0, other)
