"""The likeliest replies."""

from __future__ import annotations

from typing import get_args

from app.core.acts import Label
from app.core.calls.likely import MOST, likely_replies
from app.core.case import Case
from app.core.playbook import Playbook
from app.core.view import View
from tests.calls import TODAY, past, priced_case


def order(playbook: Playbook, case: Case, node: str, *heard: Label) -> tuple[Label, ...]:
    view = View(case, case.bill, playbook, TODAY)
    return likely_replies(playbook.call_words, playbook.calls[node], view, heard[-1] if heard else None, heard)


def test_all_can_be_reached_and_none_twice(playbook: Playbook) -> None:
    for node in playbook.calls:
        found = order(playbook, Case(id="c", opened=TODAY), node)
        assert len(found) == len(set(found)) >= len(get_args(Label)) - 2


def test_what_usually_comes_next_comes_first(playbook: Playbook) -> None:
    found = order(playbook, priced_case(), "counteroffer", "refuses_to_negotiate")
    assert found[0] == "policy_says_no" and "threatens_collections" in found[:MOST]


def test_the_case_counts(playbook: Playbook) -> None:
    assert order(playbook, priced_case(account_status="collections"), "collections")[0] == "already_in_collections"
    named = priced_case(exchanges=(past("2026-11-20", "3570", None),))
    assert set(order(playbook, named, "counteroffer")[:3]) == {"rejects_offer", "counteroffers_amount", "accepts_offer"}


def test_what_was_said_comes_later_but_can_come_again(playbook: Playbook) -> None:
    found = order(playbook, priced_case(), "freeze", "full_amount_owed", "asks_identity_verification")
    first = order(playbook, priced_case(), "freeze")
    assert "full_amount_owed" in found and found.index("hold_granted") >= 0
    assert first.index("asks_identity_verification") < found.index("asks_identity_verification")
