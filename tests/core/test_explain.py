"""Which rule answers a free question: only one that is near enough and can hold for this person."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.acts import Asked, Signal, Told
from app.core.explain import NEAR_ENOUGH, NEARER_THAN_A_TOPIC, Explained, explained, to_answer
from app.core.view import View
from tests.core.test_case import PLAYBOOK, TODAY, case_with

SURE = 900


def view(**facts: Any) -> View:
    case = case_with(**facts)
    return View(case, case.bill, PLAYBOOK, TODAY)


def asked(*near: tuple[str, int], topic: Any = "other") -> Asked:
    return Asked(topic=topic, near=near, quote="")


def answer(name: str, **facts: Any) -> Explained:
    found = explained(asked((name, SURE)), view(**facts))
    assert found is not None
    return found


def test_the_words_are_the_rules_own() -> None:
    found = answer("wages")
    assert (found.words, found.rules) == (PLAYBOOK.rules["garnishment_cap"].wording, ("garnishment_cap",))


def test_what_is_not_near_enough_is_not_said() -> None:
    assert explained(asked(("wages", NEAR_ENOUGH - 1)), view()) is None
    assert explained(asked(("wages", NEAR_ENOUGH)), view()) is not None
    assert explained(asked(), view()) is None


def test_a_topic_that_says_much_gives_way_only_to_what_is_sure() -> None:
    assert explained(asked(("wages", NEARER_THAN_A_TOPIC - 1), topic="credit"), view()) is None
    assert explained(asked(("wages", NEARER_THAN_A_TOPIC), topic="credit"), view()) is not None
    assert explained(asked(("wages", NEAR_ENOUGH), topic="do_i_owe"), view()) is not None
    assert explained(asked(("wages", SURE), topic="what_to_offer"), view()) is None


def test_a_topic_that_says_the_same_keeps_its_own_answer() -> None:
    assert explained(asked(("not_paying", SURE), topic="not_paying"), view()) is None
    assert answer("not_paying").topic == "not_paying"


@pytest.mark.parametrize("state", ["Texas", "TX"])
def test_the_law_of_the_state_answers_where_there_is_one(state: str) -> None:
    found = answer("reach_of_old_debt", state=state)
    assert found.rules == ("tx_sol", "sol_by_state") and "Texas" in found.words
    assert answer("reach_of_old_debt", state="Ohio").rules == ("sol_by_state",)
    assert answer("reach_of_old_debt").rules == ("sol_by_state",)


def test_no_rule_of_another_state_is_ever_the_answer() -> None:
    for entry in PLAYBOOK.asked.values():
        for where in (None, "Ohio", "California", "New York"):
            found = explained(asked((entry.id, SURE)), view(**({"state": where} if where else {})))
            of_states = {PLAYBOOK.rules[r].jurisdiction for r in (found.rules if found else ())} - {"federal", "state"}
            letters = {"California": "CA", "New York": "NY"}.get(where or "")
            assert of_states <= {letters, "federal and state"}, (entry.id, where)


@pytest.mark.parametrize("plan", ["employer", "marketplace", "cobra", "medicare", "medicaid"])
def test_who_has_insurance_hears_no_rule_for_those_who_pay_themselves(plan: str) -> None:
    assert answer("estimate_exceeded", insurance_type=plan).rules == ("ppdr_not_for_insured_claim",)
    assert answer("estimate", insurance_type=plan).rules == ("ppdr_not_for_insured_claim",)
    assert "nj_uninsured_cap" not in answer("help_uninsured", insurance_type=plan, state="New Jersey").rules
    assert answer("estimate_exceeded", insurance_type="uninsured").rules == ("ppdr",)


def test_a_hospital_that_is_not_bound_gets_the_rule_that_says_so() -> None:
    assert answer("help_deadline", hospital_nonprofit=False).rules == ("fap_not_for_profit_only",)
    assert answer("help_deadline", provider_type="lab").rules == ("fap_not_for_profit_only",)
    assert answer("help_deadline", hospital_nonprofit=True).rules == ("fap_application_window",)


def test_medicare_has_its_own_appeal() -> None:
    assert answer("appeal_deadline", insurance_type="medicare").rules == ("medicare_track",)
    assert answer("appeal_answer", insurance_type="medicare").outside == "programme"  # its times are not ours to tell


def test_nobody_hears_what_holds_only_for_others() -> None:
    assert explained(asked(("appeal_deadline", SURE), ("wages", SURE - 1)), view(insurance_type="medicaid")) is None


def test_where_it_is_not_known_for_whom_it_holds_that_is_said() -> None:
    entry = PLAYBOOK.asked["appeal_answer"]
    assert entry.unsure and answer("appeal_answer").words.endswith(entry.unsure)
    assert not answer("appeal_answer", insurance_type="employer").words.endswith(entry.unsure)


def test_the_case_tells_apart_what_the_words_do_not() -> None:
    close = asked(("er_approval", 500), ("reach_of_old_debt", 480))
    in_texas, nowhere = explained(close, view(state="Texas")), explained(close, view())
    assert in_texas is not None and in_texas.entry == "reach_of_old_debt"
    assert nowhere is not None and nowhere.entry == "er_approval"


def test_beside_other_news_a_question_counts_only_where_it_is_understood() -> None:
    news = Told(fact="billed_amount", value="400", quote="400")
    mood = Signal(signal="distress", quote="")
    assert to_answer((news, asked()), view()) == []
    assert [found is not None for _, found in to_answer((news, asked(("wages", SURE))), view())] == [True]
    assert [found for _, found in to_answer((mood, asked()), view())] == [None], "a mood is no news"
    assert [found for _, found in to_answer((asked(),), view())] == [None]


def test_what_is_outside_names_whom_to_ask() -> None:
    assert answer("no_legal").outside == "legal"
    for entry in PLAYBOOK.asked.values():
        if entry.outside not in (None, "other"):
            assert PLAYBOOK.replies[f"outside_{entry.outside}"]


def test_every_rule_can_be_asked_for() -> None:
    reached = {r for e in PLAYBOOK.asked.values() for r in (*e.rules, *e.states)}
    # What the files show since 2026 is said where the first rule of them is.
    assert set(PLAYBOOK.rules) - reached == {"hospital_price_transparency_2026"}


def test_an_answer_is_short() -> None:
    for entry in PLAYBOOK.asked.values():
        found = explained(asked((entry.id, SURE)), view(hospital_nonprofit=True))
        assert found is None or len(found.words.split()) <= 75, entry.id
