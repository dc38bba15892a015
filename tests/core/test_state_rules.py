"""The law of the person's state stands beside the federal rule, once, and only that of their state."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.state_rules import with_state
from app.store.playbook import load_playbook

RULES = load_playbook(Path(__file__).parents[2] / "playbook").rules


@pytest.mark.parametrize(
    ("cited", "state", "beside"),
    [
        (("fap_required",), "CA", "ca_charity"),
        (("bureaus_voluntary",), "NY", "ny_credit"),
        (("itemized_bill_federal",), "FL", "fl_itemized"),
        (("nsa_not_ground_ambulance",), "WA", "wa_ambulance"),
        (("time_barred_debt",), "TX", "tx_sol"),
        (("time_barred_debt",), "WY", "sol_by_state"),  # no record of its own
    ],
)
def test_the_states_rule_comes_after_the_one_it_stands_beside(cited: tuple[str, ...], state: str, beside: str) -> None:
    assert with_state(cited, state, RULES)[:2] == (cited[0], beside)


@pytest.mark.parametrize("state", [None, "ID"])
def test_nothing_is_added_where_no_state_law_is_known(state: str | None) -> None:
    assert with_state(("fap_required",), state, RULES) == ("fap_required",)


def test_each_rule_once_and_not_too_many() -> None:
    found = with_state(("fap_required", "fap_application_window", "eca_120_days"), "NY", RULES)
    assert len(found) == len(set(found)) <= 6


def test_every_states_rule_can_be_reached() -> None:
    for rule in RULES.values():
        if rule.of_states and rule.jurisdiction != "state":
            assert any(rule.id in with_state((cited,), rule.jurisdiction, RULES) for cited in rule.beside), rule.id
