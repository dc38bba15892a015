"""The catalogue of facts: every one in its place, every choice in words."""

from __future__ import annotations

from collections import Counter

import pytest

from app.core.case import FACTS
from app.core.catalogue import GROUPED, GROUPS, LABELS, catalogue, choice_label
from tests.core.test_case import PLAYBOOK

FOUND = {entry["name"]: entry for entry in catalogue(PLAYBOOK)}


def test_a_fact_as_a_page_needs_it_to_draw_a_field() -> None:
    assert FOUND["network_status"] == {
        "name": "network_status", "title": "network", "kind": "choice", "scope": "bill", "private": False,
        "group": "plan",
        "choices": [
            {"value": "in_network", "label": "In network"},
            {"value": "out_of_network", "label": "Out of network"},
            {"value": "mixed", "label": "The hospital was in network, the doctor wasn't"},
        ],
        "why": "In network, a contract often limits what you can be billed.",
        "where": "The EOB says it, or call the number on your card.",
    }  # fmt: skip
    assert (FOUND["funds"]["private"], FOUND["funds"]["choices"], FOUND["funds"]["where"]) == (True, [], None)
    assert (FOUND["insurer"]["why"], FOUND["insurer"]["where"]) == (None, None)  # nothing asks for it


def test_every_fact_is_there_in_the_order_of_facts_and_in_one_group() -> None:
    assert list(FOUND) == list(FACTS)
    grouped = Counter(name for names in GROUPED.values() for name in names)
    assert set(grouped) == set(FACTS) and set(grouped.values()) == {1}
    assert tuple(GROUPED) == GROUPS


@pytest.mark.parametrize("name", [name for name, spec in FACTS.items() if spec.choices])
def test_every_choice_has_its_own_words_and_none_is_shown_as_an_id(name: str) -> None:
    labels = [choice_label(name, choice, PLAYBOOK) for choice in FACTS[name].choices]
    assert len(set(labels)) == len(labels)
    for choice, label in zip(FACTS[name].choices, labels, strict=True):
        assert "_" not in label and label[0] == label[0].upper()
        assert label != choice or name == "group_code"  # CO is CO on paper too


@pytest.mark.parametrize(
    ("name", "choice", "words"),
    [
        ("role", "patient", "I'm the patient"),
        ("role", "estate", "The patient has died"),
        ("provider_type", "imaging_center", "The imaging center"),
        ("denial_category", "timely_filing", "Filed too late"),
        ("itemized", "requested_in_writing", "I asked for it in writing"),
        ("written_terms", "no_further_billing", "No further bills"),
        ("account_status", "collections", "With a collector"),
    ],
)
def test_a_choice_as_a_person_would_say_it(name: str, choice: str, words: str) -> None:
    assert choice_label(name, choice, PLAYBOOK) == words


def test_the_table_of_labels_names_only_what_there_is() -> None:
    assert all(set(labels) <= set(FACTS[name].choices) for name, labels in LABELS.items())
