"""Problems as RFC 9457 asks, and an OpenAPI page that says so."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.api.security import permitted
from tests.api.conftest import Opened


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/nothing/here", 404, "not-found"),
        ("GET", "/static/nothing.js", 404, "not-found"),
        ("PUT", "/api/cases", 405, "method-not-allowed"),
        ("DELETE", "/healthz", 405, "method-not-allowed"),
        ("GET", "/api/cases/x", 404, "case-not-found"),
    ],
)
def test_every_error_is_a_problem(client: TestClient, method: str, path: str, status: int, kind: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == f"urn:pushback:problem:{kind}"
    assert (status == 405) == ("allow" in answer.headers)


def test_our_own_fault_is_a_problem_without_a_word_of_theirs(
    client: TestClient, opened: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    client.app.state.coach._cases = client.app.state.records._cases = None  # type: ignore[attr-defined]
    body = {"turn_id": "t1", "message": "my secret illness"}
    client.app.dependency_overrides[permitted] = lambda: opened.id  # type: ignore[attr-defined]
    answer = client.post(f"{opened.url}/turns", json=body, headers=opened.bearer)
    assert answer.status_code == 500
    assert answer.json()["type"] == "urn:pushback:problem:our-fault"
    assert "content-security-policy" in answer.headers
    assert "secret" not in caplog.text and "AttributeError" in caplog.text
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").json() == {"status": "ok"}


def test_ready(client: TestClient) -> None:
    assert client.get("/readyz").json() == {"status": "ok"}


def _operations(page: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(f"{m} {p}", o) for p, methods in page["paths"].items() for m, o in methods.items()]


def test_openapi_is_true_about_problems(client: TestClient) -> None:
    page = client.get("/openapi.json").json()
    of_a_case = (
        "", "/turns", "/turns/{turn_id}/undo", "/what-if", "/facts", "/story", "/model", "/plan", "/letters/{letter}",
        "/letters/{letter}.{form}", "/export", "/token", "/session", "/audit", "/price", "/offer",
    )  # fmt: skip
    of_a_call = ("", "/deck", "/events", "/end", "/reopen", "/move", "/save")
    of_practice = ("", "/turns", "/rewind", "/try", "/again", "/end")
    beside = ["/calls", "/rehearsals", *(f"/calls/{{call_id}}{path}" for path in of_a_call)]
    beside += [f"/rehearsals/{{rehearsal_id}}{path}" for path in of_practice]
    named = {"/api/cases", "/api/cases/import", "/api/facts", "/api/rehearsals", "/healthz", "/readyz"}
    assert set(page["paths"]) == named | {f"/api/cases/{{case_id}}{path}" for path in (*of_a_case, *beside)}
    for name, operation in _operations(page):
        for status, response in operation["responses"].items():
            if status.startswith("2"):
                continue
            assert list(response["content"]) == ["application/problem+json"], (name, status)
            reference = response["content"]["application/problem+json"]["schema"]["$ref"]
            assert reference.rpartition("/")[2] in page["components"]["schemas"]
    assert "HTTPValidationError" not in page["components"]["schemas"]
    turn = page["paths"]["/api/cases/{case_id}/turns"]["post"]
    expected = {"200", "400", "403", "404", "409", "413", "422", "429", "500", "503", "507"}
    assert set(turn["responses"]) == expected
    assert turn["security"]


def test_problem_answers_fit_their_schema(client: TestClient, opened: Opened) -> None:
    schema = client.get("/openapi.json").json()["components"]["schemas"]["Problem"]
    answer = client.post(f"{opened.url}/turns", json={}, headers=opened.bearer).json()
    assert set(schema["required"]) <= set(answer) <= set(schema["properties"])
    assert answer["errors"][0]["field"] == "body.turn_id"
