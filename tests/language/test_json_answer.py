"""One JSON value out of an answer, and the forms in which a server is asked for it."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.dialect import FORMS, PLAIN_TEXT, Dialect, Wanted
from app.language.json_answer import one_value

WANTED = Wanted("acts", {"type": "object"})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (' {"a": 1}\n', {"a": 1}),
        ("[]", []),
        ('```json\n[{"kind": "told"}]\n```', [{"kind": "told"}]),
        ("Here:\n```\n[1]\n```\nThat is all.", [1]),
        ("```json [2] ```", [2]),
        ('I found this: {"a": [1, 2]} and no more.', {"a": [1, 2]}),
        ("The [[amount_1]] stands there: [3]", [3]),
    ],
)
def test_a_value_is_found_between_other_words(text: str, value: Any) -> None:
    assert one_value(text, loose=True) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "{",
        '{"a": 1',
        "[" * 100_000,
        '"\\ud83d"',
        '{"a": NaN}',
        "[Infinity]",
        "[1e999]",
        "9" * 5000,
        "{[{[" * 1500,
    ],
)
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        one_value(text, loose=True)


@pytest.mark.parametrize("text", ["```json\n[1]\n```", "It is [1]."])
def test_where_a_form_was_asked_for_nothing_may_stand_around_it(text: str) -> None:
    with pytest.raises(ValueError):
        one_value(text, loose=False)


def test_each_form_asks_for_less() -> None:
    dialect = Dialect()
    bodies = [dialect.body("m", "Read.", WANTED, form) for form in range(len(FORMS))]
    assert bodies[0]["response_format"]["json_schema"] == {"name": "acts", "schema": {"type": "object"}, "strict": True}
    assert bodies[1]["response_format"] == {"type": "json_object"}
    assert "response_format" not in bodies[2]
    assert all('{"type":"object"}' in body["messages"][0]["content"] for body in bodies[1:])


@pytest.mark.parametrize(
    ("refusal", "gone"),
    [
        ("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", "max_tokens"),
        ("temperature does not support 0.3 with this model", "temperature"),
        ("unknown field stream_options", "stream_options"),
        ("'response_format.type' must be 'json_object' or 'text'", "json_schema"),
        ("failed to parse grammar", "json_schema"),
    ],
)
def test_what_a_server_refuses_is_not_asked_for_again(refusal: str, gone: str) -> None:
    dialect = Dialect()
    before = dialect.body("m", "p", WANTED, dialect.form)
    assert dialect.learn(refusal, before, dialect.form)
    after = dialect.body("m", "p", WANTED, dialect.form)
    assert gone in str(before) and f"'{gone}'" not in str(after)
    assert ("max_completion_tokens" in after) == (gone == "max_tokens")


def test_other_refusals_teach_nothing() -> None:
    dialect = Dialect()
    assert not dialect.learn("the prompt is too long", dialect.body("m", "p", WANTED, 0), 0)
    # Nothing is left that could be asked for less: the words are those of something else.
    assert not dialect.learn("invalid schema", dialect.body("m", "p", None, PLAIN_TEXT), PLAIN_TEXT)


def test_one_bad_answer_does_not_undo_what_was_proven() -> None:
    dialect = Dialect()
    assert dialect.lower(0) == 1
    dialect.answered(0)
    assert dialect.lower(0) is None
    dialect.learn("no json_schema here", dialect.body("m", "p", WANTED, 0), 0)
    assert dialect.form == 1 and dialect.lower(1) == 2
