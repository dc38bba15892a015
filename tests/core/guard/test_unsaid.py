"""What a model left out of a script is said by the script."""

from __future__ import annotations

import pytest

from app.core.guard.unsaid import sentences_of, unsaid

SCRIPT = "Ask who can approve [[offer]]. Don't pay anything today. They have until [[date]] to answer in writing."


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("", [0, 1, 2]),
        ("Find out who there can approve [[offer]].", [1, 2]),
        ("Ask who is able to approve [[offer]]. Please don't pay anything today.", [2]),
        ("Ask who can approve [[offer]]. Don't pay today. They have until [[date]] to answer you in writing.", []),
        ("Ask who can approve it. Don't pay anything today. They have to answer in writing.", [0, 2]),
        ("I hear you.", [0, 1, 2]),
    ],
)
def test_what_was_not_said_is_left(said: str, left: list[int]) -> None:
    whole = sentences_of(SCRIPT)
    assert unsaid(SCRIPT, said) == [whole[n] for n in left]


def test_sentences_keep_slots_and_quotations_whole() -> None:
    script = "Say: “I dispute this.” Then ask for [[provider]]. It is due Mon, [[date]].\n\nThat is all."
    assert sentences_of(script) == [
        "Say: “I dispute this.”", "Then ask for [[provider]].", "It is due Mon, [[date]].", "That is all.",
    ]  # fmt: skip
