"""The `when` grammar: every form has three answers, and an open question beats a declined one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.conditions import Unknown, evaluate, problems
from app.core.money import Money

VIEW: dict[str, Any] = {
    "hold": "granted",
    "emergency": True,
    "days": 7,
    "billed": Money.dollars(500),
    "served": date(2026, 11, 23),
    "terms": ("zero_balance",),
    "plan": Unknown("plan"),
    "place": Unknown("place"),
    "state": Unknown(None),  # they said that they do not know
    "nothing": None,
}
TRUE, FALSE = {"fact": "hold", "is": "granted"}, {"fact": "hold", "is": "refused"}
ASKED, DECLINED = {"fact": "plan", "is": "cobra"}, {"fact": "state", "is": "NY"}

FORMS: list[tuple[dict[str, Any], bool | Unknown]] = [
    # is
    ({"fact": "hold", "is": "granted"}, True),
    ({"fact": "hold", "is": "refused"}, False),
    ({"fact": "plan", "is": "cobra"}, Unknown("plan")),
    ({"fact": "state", "is": "NY"}, Unknown(None)),
    ({"fact": "nothing", "is": "x"}, Unknown("nothing")),
    ({"fact": "emergency", "is": True}, True),
    ({"fact": "emergency", "is": 1}, False),  # yes is not the number one
    ({"fact": "days", "is": 7}, True),
    ({"fact": "days", "is": "7"}, False),
    # in
    ({"fact": "hold", "in": ["refused", "granted"]}, True),
    ({"fact": "hold", "in": ["refused"]}, False),
    ({"fact": "hold", "in": []}, False),
    ({"fact": "plan", "in": ["cobra"]}, Unknown("plan")),
    ({"fact": "state", "in": ["NY"]}, Unknown(None)),
    # at_most, at_least: the limit itself counts
    ({"fact": "days", "at_most": 7}, True),
    ({"fact": "days", "at_most": 6}, False),
    ({"fact": "days", "at_least": 7}, True),
    ({"fact": "days", "at_least": 8}, False),
    ({"fact": "plan", "at_most": 7}, Unknown("plan")),
    ({"fact": "state", "at_least": 7}, Unknown(None)),
    ({"fact": "billed", "at_most": "500.00"}, True),
    ({"fact": "billed", "at_most": "499.99"}, False),
    ({"fact": "billed", "at_least": 500}, True),
    ({"fact": "billed", "at_least": "500.01"}, False),
    ({"fact": "served", "at_least": date(2026, 11, 23)}, True),
    ({"fact": "served", "at_most": date(2026, 11, 22)}, False),
    # known: yes or no, never unknown
    ({"known": "hold"}, True),
    ({"known": "plan"}, False),
    ({"known": "state"}, False),
    ({"known": "nothing"}, False),
    # not
    ({"not": TRUE}, False),
    ({"not": FALSE}, True),
    ({"not": ASKED}, Unknown("plan")),
    ({"not": {"not": TRUE}}, True),
    ({"not": {"known": "plan"}}, True),
    # all: one false settles it
    ({"all": [TRUE, TRUE]}, True),
    ({"all": [TRUE, FALSE]}, False),
    ({"all": [ASKED, FALSE]}, False),
    ({"all": [TRUE, ASKED]}, Unknown("plan")),
    ({"all": [DECLINED, TRUE]}, Unknown(None)),
    ({"all": [DECLINED, ASKED]}, Unknown("plan")),
    ({"all": [ASKED, {"fact": "place", "is": "x"}]}, Unknown("plan")),  # the first one is asked for
    # any: one true settles it
    ({"any": [FALSE, TRUE]}, True),
    ({"any": [ASKED, TRUE]}, True),
    ({"any": [FALSE, FALSE]}, False),
    ({"any": [FALSE, ASKED]}, Unknown("plan")),
    ({"any": [DECLINED, FALSE]}, Unknown(None)),
    ({"any": [DECLINED, ASKED]}, Unknown("plan")),
    ({"any": [{"all": [TRUE, ASKED]}, {"not": TRUE}]}, Unknown("plan")),
]


@pytest.mark.parametrize(("condition", "wanted"), FORMS, ids=[str(c) for c, _ in FORMS])
def test_a_condition_answers_true_false_or_what_to_ask(condition: dict[str, Any], wanted: bool | Unknown) -> None:
    assert evaluate(condition, VIEW) == wanted
    assert list(problems(condition, set(VIEW))) == []


NAMES = {"hold", "days"}
FAULTS: list[tuple[Any, str]] = [
    ("hold is granted", "when: a condition is a mapping such as {fact: x, is: v}, not 'hold is granted'"),
    (None, "when: a condition is a mapping such as {fact: x, is: v}, not None"),
    ({}, "when: [] is not one of the forms of the grammar"),
    ({"fact": "hold"}, "when: ['fact'] is not one of the forms of the grammar"),
    ({"fact": "hold", "equals": 1}, "when: ['equals', 'fact'] is not one of the forms of the grammar"),
    ({"fact": "hold", "is": 1, "in": [1]}, "when: ['fact', 'in', 'is'] is not one of the forms of the grammar"),
    ({"is": "granted"}, "when: ['is'] is not one of the forms of the grammar"),
    ({"fact": "held", "is": "granted"}, "when.fact: there is no fact called 'held'"),
    ({"known": "held"}, "when.known: there is no fact called 'held'"),
    ({"fact": "hold", "in": "granted"}, "when.in: takes a list of values"),
    ({"all": {"known": "hold"}}, "when.all: takes a list of conditions"),
    ({"any": []}, "when.any: takes a list of conditions"),
    ({"not": {"known": "held"}}, "when.not.known: there is no fact called 'held'"),
    (
        {"all": [{"known": "hold"}, {"any": [{"known": "held"}]}]},
        "when.all[1].any[0].known: there is no fact called 'held'",
    ),
]


@pytest.mark.parametrize(("condition", "fault"), FAULTS, ids=[fault for _, fault in FAULTS])
def test_every_fault_is_named_with_its_place(condition: Any, fault: str) -> None:
    assert list(problems(condition, NAMES)) == [fault]


def test_all_faults_come_at_once() -> None:
    condition = {"all": [{"known": "a"}, {"fact": "hold", "in": 5}, "x"]}
    assert len(list(problems(condition, NAMES, "steps.one.when"))) == 3


@pytest.mark.parametrize("condition", [{"fact": "hold", "like": "g"}, {"some": []}, {}])
def test_what_was_never_checked_is_an_error_and_not_a_no(condition: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a"):
        evaluate(condition, VIEW)


simple = st.sampled_from([TRUE, FALSE, ASKED, DECLINED, {"known": "plan"}, {"fact": "days", "at_most": 6}])
conditions = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=6,
)


@given(conditions)
def test_saying_not_twice_changes_nothing(condition: dict[str, Any]) -> None:
    assert evaluate({"not": {"not": condition}}, VIEW) == evaluate(condition, VIEW)


@given(st.lists(conditions, min_size=1, max_size=3))
def test_not_all_is_any_not(parts: list[dict[str, Any]]) -> None:
    negated = [{"not": part} for part in parts]
    assert evaluate({"not": {"all": parts}}, VIEW) == evaluate({"any": negated}, VIEW)


@given(conditions, st.sampled_from(["cobra", "employer"]), st.sampled_from(["NY", "TX"]))
def test_more_knowledge_never_turns_an_answer_round(condition: dict[str, Any], plan: str, state: str) -> None:
    before = evaluate(condition, VIEW)
    if isinstance(before, bool) and "known" not in str(condition):
        assert evaluate(condition, {**VIEW, "plan": plan, "state": state}) is before
