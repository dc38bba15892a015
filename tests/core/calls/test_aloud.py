"""A line in other forms."""

from __future__ import annotations

import pytest

from app.core.calls.aloud import asks_them, say_line, shorter
from app.core.playbook import Playbook


@pytest.mark.parametrize(
    ("text", "offer", "short"),
    [
        ("Who can approve that?", "", None),
        ("I hear you. Who can approve more than that?", "", "Who can approve more than that?"),
        (
            "I'm not asking you to bargain. Is the amount right, and does any help apply? Who does that?",
            "",
            "Is the amount right, and does any help apply? Who does that?",
        ),
        (
            "Thank you. My number is still $3,570. It rests on what Medicare pays. What would it take to approve it?",
            "$3,570",
            "My number is still $3,570. What would it take to approve it?",
        ),
        ("I dispute this. I'm not agreeing that I owe it.", "", "I'm not agreeing that I owe it."),
        ("Gracias. ¿Hasta qué fecha, y por escrito?", "", "¿Hasta qué fecha, y por escrito?"),
    ],
)  # fmt: skip
def test_shorter_keeps_the_question_and_our_number(text: str, offer: str, short: str | None) -> None:
    assert shorter(text, offer) == short


def test_every_line_of_the_playbook_has_shorter_and_firmer_forms_that_add_nothing(playbook: Playbook) -> None:
    for objection in playbook.objections.values():
        for text in (line for line in objection.say if "{" not in line):
            line = say_line(text, playbook.call_words, turn=1)
            assert line.short is None or len(line.short) < len(text)
            assert all(part in text for part in (line.short or "").split(". "))
            if line.firm is None:  # nothing is asked that could be held to
                assert not asks_them(line.short or text, playbook.call_words)
                continue
            assert (line.short or text) in line.firm
            assert "$" not in line.firm.replace(text, "") or "$" in text


def test_firm_lines_take_turns(playbook: Playbook) -> None:
    said = [say_line("Who can approve that?", playbook.call_words, turn=turn).firm for turn in range(4)]
    assert len(set(said)) == 3 and said[0] == said[3]


def test_spanish_lines_are_firm_in_spanish(playbook: Playbook) -> None:
    firm = say_line("¿Quién lo puede aprobar?", playbook.call_words, "es").firm
    assert firm is not None and firm.startswith("Entiendo")
