"""The drill: ten different objections, each answered in one line, scored by what answers it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from app.core.acts import Label
from app.core.rehearsal.answers import MEETS
from app.core.rehearsal.drill import LENGTH, Card, answer_card, deal_cards, drill_score
from tests.core.rehearsal.practice import library, lines

PERSONAS = sorted(library().personas)


def cards(persona: str = "rigid", seed: int = 4) -> tuple[Card, ...]:
    return deal_cards(library().personas[persona], library().wording, seed)


@pytest.mark.parametrize("persona", PERSONAS)
def test_ten_different_objections_that_can_be_said(persona: str) -> None:
    for seed in range(20):
        dealt = cards(persona, seed)
        assert [card.number for card in dealt] == list(range(1, LENGTH + 1))
        assert len({card.label for card in dealt}) == LENGTH
        assert {card.label for card in dealt} <= MEETS.keys()
        assert not any("{" in card.line for card in dealt)


def test_the_seed_decides() -> None:
    assert cards(seed=4) == cards(seed=4)
    assert len({cards(seed=seed) for seed in range(6)}) > 1


@pytest.mark.parametrize("persona", PERSONAS)
def test_our_own_lines_score_ten(persona: str) -> None:
    answers = tuple(answer_card(card, lines()[card.label][0], lines()) for card in cards(persona))
    scored = drill_score(answers)
    assert (scored.met, scored.of) == (10, 10)
    assert all(answer.better is None and answer.quote for answer in answers)


@pytest.mark.parametrize(
    "said", ["", "Um.", "Okay.", "Thank you so much.", "supervisor, hold, in writing, itemized", "You crooks!"]
)
def test_what_answers_nothing_scores_nothing(said: str) -> None:
    answers = tuple(answer_card(card, said, lines()) for card in cards())
    assert drill_score(answers).met == 0
    assert all(answer.better in lines()[answer.card.label] for answer in answers)


def test_a_slip_undoes_a_good_answer() -> None:
    card = next(card for card in cards("by_the_book") if card.label == "no_authority")
    good = "Who can approve a lower balance?"
    assert answer_card(card, good, lines()).met
    slipped = answer_card(card, f"{good} I know I owe this.", lines())
    assert not slipped.met
    assert (slipped.spoiled_by, slipped.quote) == ("admit", "I know I owe")


def test_a_drill_that_stops_early_counts_what_was_met() -> None:
    assert drill_score(()).met == 0
    assert drill_score((answer_card(cards()[0], lines()[cards()[0].label][0], lines()),)).met == 1


SAID = yaml.safe_load((Path(__file__).parent / "drill_lines.yaml").read_text(encoding="utf-8"))


def test_every_objection_has_its_lines() -> None:
    assert SAID.keys() == MEETS.keys()


@pytest.mark.parametrize(
    ("label", "said", "met"),
    [(label, line, key == "met") for label, both in SAID.items() for key, all_of in both.items() for line in all_of],
)
def test_what_people_say(label: Label, said: str, met: bool) -> None:
    assert answer_card(Card(number=1, label=label, line="?"), said, {}).met is met
