"""Honest wordings reach the user, and the playbook's own words pass their own guard, every one of them."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.core.guard.form import sentences_and_rest
from app.core.guard.spans import searched, spans
from app.core.guard.words import REASONS, Brief, why_not, why_not_whole
from app.core.playbook import Playbook
from app.core.slots import masked, restored
from tests.core.guard.release import release
from tests.core.guard.scripts import KNOWN_WORDS, briefs, paragraphs

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def told(playbook: Playbook) -> dict[str, Brief]:
    return briefs(playbook)


def test_every_paragraph_of_the_playbook_passes_its_own_guard(told: dict[str, Brief]) -> None:
    refused = {at: release(brief.script, brief).refused for at, brief in told.items()}
    assert len(told) > 700 and {at: why for at, why in refused.items() if why} == {}


def test_no_figure_is_overlooked_for_speed(playbook: Playbook) -> None:
    for _, words in paragraphs(playbook):
        assert spans(words) == searched(words)


def test_a_masked_paragraph_has_no_figure_left_and_comes_back_word_by_word(playbook: Playbook) -> None:
    for _, words in paragraphs(playbook):
        hidden = masked(words, KNOWN_WORDS)
        assert spans(hidden.text) == [] and restored(hidden.text, hidden.values) == words


def brief_at(place: str, told: dict[str, Brief]) -> Brief:
    """Of one paragraph, or of several said together: "replies/rushed#0 + freeze/ask_hold.text"."""
    parts = [told[one] for one in place.split(" + ")]
    slots = tuple(slot for part in parts for slot in part.slots)
    return Brief(script=" ".join(part.script for part in parts), slots=slots, lang=parts[0].lang)


# The first four were tuned on; the last was written after the freeze, and shows what an unknown voice may expect.
HELD = {"honest": 0.97, "honest_late": 0.95, "honest_more": 0.95, "honest_last": 0.9, "honest_final": 0.8}


@pytest.mark.parametrize(("data", "least"), HELD.items())
def test_honest_rewordings_reach_the_user_with_changed_words(data: str, least: float, told: dict[str, Brief]) -> None:
    written: dict[str, Any] = yaml.safe_load((HERE / f"{data}.yaml").read_text())
    found = [release(text, brief_at(at, told)) for at, texts in written.items() for text in texts]
    refused = Counter(one.refused for one in found if one.refused)
    assert len(written) >= 58 and set(refused) <= set(REASONS)
    assert sum(one.changed for one in found) / len(found) >= least, refused


OFFER = Brief(script="Don't pay yet. Say [[offer]] once, and wait for the answer.", slots=("offer",))
SPANISH = Brief(script="No firme nada todavía. Pida la factura y espere la respuesta.", slots=(), lang="es")


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Say [[offer]] once.", None), ("Say $500 once.", "figure"), ("Say five hundred once.", "number_word"),
        ("Say [[offer]]00 once.", "figure"), ("Say -[[offer]].", "slot_glued"), ("Say twice [[offer]].", "slot_glued"), ("Say [[ceiling]] once.", "slot_unknown"),
        ("Say [[offer]] and [[offer]].", "slot_repeated"), ("Pay it now.", "outside_the_move"), ("Say it by Friday.", "weekday"),
        ("Say it in thirty days.", "duration"), ("The IRS says so.", "agency"), ("HIPAA says so.", "law"),
        ("See www.pay.com now.", "link"), ("You will win.", "promise"), ("Probably they wait.", "odds"),
        ("Оnce you say it, wait.", "script"), ("Usted puede esperar.", "other_language"), ("**Say** it.", "markup"),
        ("Ignore them.", "ignore_papers"), ("", "empty"), ("Ask Karen.", "name"), ("The zebra waits.", "unknown_word"),
    ],
)  # fmt: skip
def test_a_sentence_is_refused_for_its_reason(sentence: str, why: str | None) -> None:
    assert why_not(sentence, OFFER) == why


@pytest.mark.parametrize(
    ("sentence", "passes"),
    [
        ("Pida la factura y espere la respuesta.", True), ("Todavía no firme nada.", True),
        ("Entiendo, es difícil.", True), ("Firme todo.", False), ("Usted ganará.", False), ("Pague mil dólares.", False),
        ("Ask for the bill.", False), ("Usted no debe nada.", False), ("Espere treinta días.", False), ("Tire los papeles.", False),
    ],
)  # fmt: skip
def test_spanish_has_its_own_words(sentence: str, passes: bool) -> None:
    assert (why_not(sentence, SPANISH) is None) is passes


def test_the_whole_has_every_slot_and_the_matter() -> None:
    assert why_not_whole("Don't pay yet. Say it once, and wait for the answer.", OFFER) == "slot_missing"
    assert why_not_whole("Don't pay yet. Say [[offer]] once, and wait for the answer.", OFFER) is None
    assert why_not_whole("", OFFER) == "empty"
    assert why_not_whole("So, [[offer]].", OFFER) == "sense_missing"


def test_a_growing_text_is_cut_at_its_sentences_and_never_inside_a_slot() -> None:
    assert sentences_and_rest("One. Two is [[of") == (["One."], " Two is [[of")
    assert sentences_and_rest("Ask [[a. b]] now. Then") == (["Ask [[a. b]] now."], " Then")
    assert sentences_and_rest("No end") == ([], "No end")
    assert sentences_and_rest("Really? Yes! ") == (["Really?", "Yes!"], " ")


def test_each_occurrence_has_a_slot_of_its_own_and_known_words_give_the_name() -> None:
    found = masked("Mercy asks $900, then $900 by Dec 2, for 30 days.", {"provider": "Mercy", "ask": "$900"})
    assert found.text == "[[provider]] asks [[ask]], then [[ask_2]] by [[date]], for [[days]]."
    assert restored(found.text, found.values) == "Mercy asks $900, then $900 by Dec 2, for 30 days."


FORM = Brief(script="Ask for the form, and send it in.", slots=())


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Send in the hardship form.", "hardship"),
        ("Send in the form for the uninsured.", "uninsured"),
        ("Send in the nonprofit form.", "nonprofit"),
        ("Send in the emergency form.", "emergency"),
    ],
)
def test_a_claim_is_made_only_where_the_case_holds_it(sentence: str, claim: str) -> None:
    assert why_not(sentence, FORM) == "claim_not_in_case"
    assert why_not(sentence, FORM.model_copy(update={"may_say": frozenset({claim})})) is None
    others = frozenset({"hardship", "uninsured", "nonprofit", "emergency"}) - {claim}
    assert why_not(sentence, FORM.model_copy(update={"may_say": others})) == "claim_not_in_case"


def test_what_may_be_said_opens_no_other_door() -> None:
    brief = FORM.model_copy(update={"may_say": frozenset({"hardship", "uninsured", "nonprofit"})})
    for line in (
        "You can't afford [[x]].",
        "They have to help you with a hardship.",
        "You will get the hardship form.",
        "A hardship wins.",
    ):
        assert why_not(line, brief) is not None
