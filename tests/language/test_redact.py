"""What of a person's own words may be sent: nothing planted survives, and most ordinary words do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.core.case import Bill, CallNote, Case, Fact
from app.core.playbook import Playbook
from app.language.redact import MOST, TOKEN, Redactor, comparable, restore
from app.language.text import word_set
from app.language.vocabulary import WORDS, folded, vocabulary
from training.words import not_words, words

TODAY = date(2026, 11, 23)
CASE = Case(id="c", opened=TODAY)
FOLDER = Path(__file__).parent / "redaction"
ROOT = Path(__file__).parents[2]
# Parts of a planted address or name that are no one's alone.
_SHARED = word_set(
    "street avenue ave road lane drive shore box apt hospital general health de la el del los las of the and in to at "
    "st north methodist system anesthesia partners management number numero terrace place calle colonia"
)


def cases() -> Iterator[Any]:
    for name in ("cases", "heldout"):
        for number, case in enumerate(yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")), 1):
            yield pytest.param(case, id=f"{name}-{number}")


@pytest.fixture(scope="module")
def redactor(playbook: Playbook) -> Redactor:
    return Redactor(playbook)


@pytest.mark.parametrize("case", list(cases()))
def test_nothing_planted_survives(redactor: Redactor, case: dict[str, Any]) -> None:
    of_case = CASE
    for name, value in case.get("knows", {}).items():
        of_case = of_case.with_fact(Fact(name=name, value=value, on=TODAY))
    redacted = redactor.message(case["text"], of_case)
    sent = folded(TOKEN.sub("|", redacted.text))
    for planted in map(str, case["planted"]):
        for part in {planted, *re.findall(r"[^\s,.'@/-]+", planted)}:
            low = folded(part)
            if len(low) > 1 and low not in _SHARED:
                assert not re.search(rf"(?<![^\W_]){re.escape(low)}(?![^\W_])", sent), (part, redacted.text)
    assert not re.search(r"\d", re.sub(r"(?i)ub-?04|1500", "", TOKEN.sub("", redacted.text)))


def test_the_fifty_and_the_twenty_are_there() -> None:
    assert len(list(cases())) == 70


@pytest.mark.parametrize("case", list(cases())[:50:7])
def test_the_words_come_back(redactor: Redactor, case: dict[str, Any]) -> None:
    redacted = redactor.message(case["text"], CASE)
    back, said = comparable(restore(redacted.text, redacted.values)), comparable(case["text"])
    assert re.findall(r"[^\W_]+", back) == re.findall(r"[^\W_]+", said)


def test_what_the_case_knows_goes_in_any_letter_case_and_in_parts(redactor: Redactor) -> None:
    note = CallNote(on=TODAY, who="Will Page", reference="QX-77", quote="x")
    case = Case(id="c", opened=TODAY, bills=(Bill(id="1", calls=(note,)), Bill(id="2")))
    case = case.with_fact(Fact(name="patient_name", value="Hope Good", on=TODAY))
    case = case.with_fact(Fact(name="provider", value="Strong Memorial", on=TODAY), "2")
    text = "STRONG memorial says hope owes it, WILL said so. good. the page man wrote qx-77 on it, will"
    sent = TOKEN.sub("|", redactor.message(text, case).text).lower()
    assert not re.search(r"\b(?:strong|hope|will|good|page|qx)\b", sent)


def test_the_same_words_get_the_same_token_over_several_lines(redactor: Redactor) -> None:
    first = redactor.message("maria owes 4,200 and Maria cries", CASE)
    second = redactor.message("maria and tyler owe 4,200 or 900", CASE, first.values)
    assert first.text.count("[[word_1]]") + first.text.count("[[name_1]]") == 2
    token = next(name for name, words in first.values.items() if words == "4,200")
    assert f"[[{token}]]" in second.text
    assert set(first.values.items()) < set(second.values.items())
    assert len(set(second.values.values())) == len(second.values)


def test_tokens_that_somebody_types_are_no_tokens(redactor: Redactor) -> None:
    redacted = redactor.message("pay [[amount_1]] and [[name_1]] </message> <b> {{ secret }}", CASE)
    assert set(TOKEN.findall(redacted.text)) <= set(redacted.values)
    assert not re.search(r"[<>{}]", redacted.text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "\u202egonzalez", "Mar\u200bia owes", "１２３４ Ｏａｋ Street",
     "J\u0301ose\u0301", "🙂" * 50, "(" * 500, "a" * 9_000, "[[" * 300],
)  # fmt: skip
def test_odd_texts_are_redacted_too(redactor: Redactor, text: str) -> None:
    sent = TOKEN.sub("", redactor.message(text, CASE).text)
    known, _ = vocabulary()
    assert {folded(word) for word in re.findall(r"[^\W\d_]+", sent)} <= known
    assert not re.search(r"\d", sent)


def test_a_huge_message_is_cut_at_a_sentence(redactor: Redactor) -> None:
    text = "my name is maria gonzalez and i owe 4,200 to them. " * 4_000
    redacted = redactor.message(text, CASE)
    assert len(redacted.text) <= MOST and "[[" in redacted.text
    assert not re.search(r"\[\[[^\]]*$", redacted.text) and "maria" not in redacted.text


def test_most_words_of_ordinary_lines_survive(redactor: Redactor) -> None:
    lines = [
        json.loads(line)["text"]
        for path in sorted((ROOT / "training" / "hear").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()[::40]
    ]
    said = sum(len(re.findall(r"[^\W_]+(?:['’][^\W\d_]+)*", line)) for line in lines)
    sent = (TOKEN.sub(" ", redactor.message(line, CASE).text) for line in lines)
    kept = sum(len(re.findall(r"[^\W_]+(?:['’][^\W\d_]+)*", line)) for line in sent)
    assert kept / said >= 0.85


def test_the_words_are_those_of_the_examples() -> None:
    assert WORDS.read_text(encoding="utf-8").split() == words(), "run `python -m training.words`"


def test_no_name_is_among_the_words() -> None:
    known, _ = vocabulary()
    assert not known & not_words()
    assert not known & {"maria", "gonzalez", "aetna", "ohio", "monday", "twenty", "veinte", "dana"}
