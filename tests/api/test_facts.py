"""Over HTTP: the catalogue of facts, for anybody."""

from __future__ import annotations

from fastapi.testclient import TestClient

from app.core.case import FACTS
from app.core.playbook import Playbook
from app.language.phrase import Phraser


def test_the_catalogue_needs_no_token_and_may_be_kept(client: TestClient) -> None:
    answer = client.get("/api/facts")
    assert answer.status_code == 200 and answer.headers["cache-control"] == "max-age=3600"
    found = {fact["name"]: fact for fact in answer.json()["facts"]}
    assert list(found) == list(FACTS)
    assert found["emergency"] == {
        "name": "emergency", "title": "emergency care", "kind": "yes_no", "scope": "bill", "private": False,
        "group": "bill", "choices": [], "question": "Was it an emergency?",
        "why": "Emergency care out of network has its own protection.", "where": None,
    }  # fmt: skip
    assert found["insurer"]["question"] is None


def test_a_question_that_needs_a_figure_is_asked_in_its_other_words(playbook: Playbook) -> None:
    question = playbook.questions["emergency"].model_copy(update={"ask": "Was {{ service_date }} an emergency?"})
    phraser = Phraser(playbook.model_copy(update={"questions": {"emergency": question}}))
    assert phraser.question_words("emergency") == question.again
    assert phraser.question_words("funds") is None
