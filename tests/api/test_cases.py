"""Opening a case over HTTP, and who may see it."""

from __future__ import annotations

import json

from fastapi.testclient import TestClient

from tests.api.conftest import Opened


def test_opening_a_case(client: TestClient) -> None:
    answer = client.post("/api/cases")
    assert answer.status_code == 201
    body = answer.json()
    assert set(body) == {"id", "token", "reply"}
    assert body["reply"]["turn_id"] == "greeting" and body["reply"]["blocks"]
    assert answer.headers["location"] == f"/api/cases/{body['id']}"
    cookie = answer.headers["set-cookie"]
    for part in ("HttpOnly", "SameSite=strict", f"Path=/api/cases/{body['id']};", "Max-Age="):
        assert part in cookie + ";"
    assert "Secure" not in cookie  # plain http on this computer


def test_behind_https_the_cookie_is_secure(client: TestClient) -> None:
    answer = client.post("https://testserver/api/cases")
    assert "Secure" in answer.headers["set-cookie"]


def test_the_cookie_or_the_bearer_token_opens_it(client: TestClient) -> None:
    body = client.post("/api/cases").json()
    url = f"/api/cases/{body['id']}"
    assert client.get(url).status_code == 200
    client.cookies.clear()
    assert client.get(url, headers={"Authorization": f"Bearer {body['token']}"}).status_code == 200
    assert client.get(url, headers={"Authorization": f"bearer {body['token']}"}).status_code == 200


def test_wrong_or_missing_is_the_same_as_a_case_that_never_was(client: TestClient, opened: Opened) -> None:
    other = client.post("/api/cases").json()
    client.cookies.clear()
    asked = [
        client.get(opened.url),
        client.get(opened.url, headers={"Authorization": "Bearer wrong"}),
        client.get(opened.url, headers={"Authorization": f"Bearer {other['token']}"}),
        client.get(opened.url, headers={"Authorization": "Basic abc"}),
        client.get(opened.url, headers={"Authorization": "Bearer caf\u00e9".encode()}),
        client.get(opened.url, headers={"Cookie": "pushback_case=wrong"}),
        client.get("/api/cases/never", headers=opened.bearer),
        client.get("/api/cases/%00%ff", headers=opened.bearer),
        client.get(f"{opened.url}/turns"),
        client.post(f"{opened.url}/turns", json={"turn_id": "t", "message": "hello"}),
    ]
    assert {answer.status_code for answer in asked} == {404}
    assert len({json.dumps({**answer.json(), "request_id": ""}) for answer in asked}) == 1
    headers = [{k: v for k, v in a.headers.items() if k not in ("date", "x-request-id")} for a in asked]
    assert all(one == headers[0] for one in headers)


def test_a_wrong_bearer_beats_a_right_cookie(client: TestClient) -> None:
    body = client.post("/api/cases").json()
    answer = client.get(f"/api/cases/{body['id']}", headers={"Authorization": "Bearer wrong"})
    assert answer.status_code == 404


def test_the_case_file(client: TestClient, opened: Opened) -> None:
    said = {"turn_id": "t1", "message": "The hospital wants $18,000."}
    client.post(f"{opened.url}/turns", json=said, headers=opened.bearer)
    file = client.get(opened.url, headers=opened.bearer).json()
    assert file["id"] == opened.id and file["revision"] == 1
    (bill,) = file["bills"]
    assert {"id", "stage", "facts", "clocks", "offers", "calls", "letters"} <= set(bill)
