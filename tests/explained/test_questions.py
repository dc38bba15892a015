"""Free questions in many voices: the right rule, or "outside what I know"; a wrong rule hardly ever."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from app.core.playbook import Playbook
from app.language.ranking import Ranker
from app.language.text import plain
from bench.explain import Answered, answered, lines_of, scores

QUESTIONS = Path(__file__).parent / "questions.jsonl"


@pytest.fixture(scope="module")
def asked() -> list[Answered]:
    return answered(lines_of(QUESTIONS))


def test_most_are_answered_and_hardly_any_wrongly(asked: list[Answered]) -> None:
    of = scores(asked)
    missed = [f"{a.outcome} {a.line['text']!r}: {a.got}" for a in asked if a.outcome not in ("right", "outside")]
    assert of["right_share"] >= 0.85, "\n".join(missed)
    assert of["wrong_share"] <= 0.03, "\n".join(missed)


def test_what_the_questions_want_is_in_the_playbook(playbook: Playbook) -> None:
    lines = lines_of(QUESTIONS)
    known = {*playbook.rules, *(f"term:{t}" for t in playbook.glossary), "outside"}
    wanted = Counter(w for line in lines for w in line["want"] if not w.startswith("topic:"))
    assert len(lines) >= 300 and len({line["text"] for line in lines}) == len(lines)
    assert wanted.keys() <= known
    assert wanted["outside"] >= len(lines) // 5


def test_what_nobody_asks_comes_near_nothing() -> None:
    ranker = Ranker()
    for words in ("", "the of and", "?", "12345", "xqzt vbnm wpkl"):
        assert ranker.rank(plain(words)) == ()


def test_the_same_question_is_ranked_the_same() -> None:
    words = plain("Can they send me to collections while I'm appealing?")
    assert Ranker().rank(words) == Ranker().rank(words)
    assert Ranker().rank(words)[0][0] == "collections_during_appeal"
