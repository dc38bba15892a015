"""Over HTTP: putting the file right by revision, taking turns back, supposing, and the keys to a case."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import Opened

STORY = "My insurance denied my surgery as not medically necessary. Mercy General wants $18,000."


def _say(client: TestClient, opened: Opened, turn_id: str, message: str = STORY) -> Any:
    body = {"turn_id": turn_id, "message": message}
    return client.post(f"{opened.url}/turns", json=body, headers=opened.bearer).json()


def test_a_change_names_the_revision_that_it_changes(client: TestClient, opened: Opened) -> None:
    _say(client, opened, "t1")
    read = client.get(opened.url, headers=opened.bearer)
    assert read.headers["etag"] == '"1"' and read.json()["revision"] == 1
    body = {"facts": {"billed_amount": "16500.00", "provider": None}}
    changed = client.patch(f"{opened.url}/facts", json=body, headers=opened.bearer | {"If-Match": read.headers["etag"]})
    assert changed.status_code == 200 and changed.headers["etag"] == '"2"'
    assert set(changed.json()["facts_changed"]) == {"billed_amount", "provider"}
    stale = client.patch(f"{opened.url}/facts", json=body, headers=opened.at(1))
    assert stale.status_code == 412 and stale.json()["type"].endswith(":stale") and stale.json()["revision"] == 2


@pytest.mark.parametrize(
    ("if_match", "status", "kind"),
    [
        (None, 428, "if-match-missing"),
        ("yesterday", 422, "unreadable"),
        ("*", 422, "unreadable"),
        ('"1", "2"', 422, "unreadable"),
        ('"99999999999999999999"', 422, "unreadable"),
        ('"7"', 412, "stale"),
        ('W/"1"', 200, None),
        ("1", 200, None),
    ],
)
def test_if_match(client: TestClient, opened: Opened, if_match: str | None, status: int, kind: str | None) -> None:
    _say(client, opened, "t1")
    headers = opened.bearer | ({"If-Match": if_match} if if_match else {})
    answer = client.patch(f"{opened.url}/facts", json={"facts": {"emergency": True}}, headers=headers)
    assert answer.status_code == status
    assert kind is None or answer.json()["type"] == f"urn:pushback:problem:{kind}"


def test_every_wrong_fact_is_named(client: TestClient, opened: Opened) -> None:
    body = {"facts": {"billed_amount": "lots", "colour": "red", "emergency": True}}
    answer = client.patch(f"{opened.url}/facts", json=body, headers=opened.at(0))
    assert answer.status_code == 422 and answer.json()["type"].endswith(":bad-facts")
    assert {error["field"] for error in answer.json()["errors"]} == {"billed_amount", "colour"}
    assert client.get(opened.url, headers=opened.bearer).json()["revision"] == 0


def test_taking_back(client: TestClient, opened: Opened) -> None:
    _say(client, opened, "t1")
    _say(client, opened, "t2", "It was in network.")
    refused = client.post(f"{opened.url}/turns/t1/undo", headers=opened.bearer)
    assert refused.status_code == 409 and refused.json()["last"] == "t2"
    undone = client.post(f"{opened.url}/turns/t2/undo", headers=opened.bearer)
    assert undone.json()["message"] == "It was in network." and undone.json()["reply"]["turn_id"] == "t1"
    assert client.post(f"{opened.url}/turns/t9/undo", headers=opened.bearer).status_code == 404


def test_supposing_changes_nothing(client: TestClient, opened: Opened) -> None:
    _say(client, opened, "t1")
    for body in ({"message": "what if they say 7,000?"}, {"counter": "7000.00"}, {"counter": 7000}):
        answer = client.post(f"{opened.url}/what-if", json=body, headers=opened.bearer)
        assert answer.status_code == 200 and answer.json()["revision"] == 1 and answer.json()["blocks"]
    for body in ({"counter": "-1"}, {"counter": "7k"}, {"counter": 10**30}, {"counter": 1.5}, {"bill": "9"}):
        assert client.post(f"{opened.url}/what-if", json=body, headers=opened.bearer).status_code == 422
    assert client.get(opened.url, headers=opened.bearer).json()["revision"] == 1


# keys


def test_a_new_token_replaces_the_old_ones_or_stands_beside_them(client: TestClient, opened: Opened) -> None:
    def works(token: str) -> bool:
        return client.get(opened.url, headers={"Authorization": f"Bearer {token}"}).status_code == 200

    another = client.post(f"{opened.url}/token", json={"keep_others": True}, headers=opened.bearer).json()["token"]
    client.cookies.clear()
    assert works(another) and works(opened.token)
    only = client.post(f"{opened.url}/token", json={}, headers=opened.bearer).json()["token"]
    client.cookies.clear()
    assert works(only) and not works(another) and not works(opened.token)


def test_only_so_many_keys_at_once(client: TestClient, opened: Opened) -> None:
    for _ in range(30):
        client.post(f"{opened.url}/token", json={"keep_others": True}, headers=opened.bearer)
        client.cookies.clear()
    database = client.app.state.records._cases._database  # type: ignore[attr-defined]
    from sqlalchemy import func, select

    from app.store.tables import capabilities

    assert database.reading(lambda db: db.scalar(select(func.count()).select_from(capabilities))) == 20
    # The oldest go, but never the one that asks: nobody is locked out by making links for others.
    assert client.get(opened.url, headers=opened.bearer).status_code == 200


def test_a_recovery_link_becomes_a_cookie_and_the_browser_can_forget(client: TestClient, opened: Opened) -> None:
    assert client.get(opened.url).status_code == 404
    assert client.post(f"{opened.url}/session", headers=opened.bearer).status_code == 204
    assert client.get(opened.url).status_code == 200
    assert client.delete(f"{opened.url}/session").status_code == 204
    assert client.get(opened.url).status_code == 404
    assert client.get(opened.url, headers=opened.bearer).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_use_the_cookie(client: TestClient, site: str) -> None:
    """A neighbour under the same domain is the same site to SameSite, but not to us."""
    url = f"/api/cases/{client.post('/api/cases').json()['id']}"
    answer = client.delete(url, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 403 and answer.json()["type"].endswith(":cross-site")
    assert client.get(url, headers={"Sec-Fetch-Site": "none"}).status_code == 200
    assert client.delete(url, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 204


def test_erased_is_the_same_as_never_was(client: TestClient, opened: Opened) -> None:
    _say(client, opened, "t1")
    answer = client.delete(opened.url, headers=opened.bearer)
    assert answer.status_code == 204 and answer.content == b"" and "content-type" not in answer.headers
    gone, never = client.get(opened.url, headers=opened.bearer), client.get("/api/cases/never")
    assert gone.status_code == never.status_code == 404
    assert gone.json()["detail"] == never.json()["detail"]
    assert client.delete(opened.url, headers=opened.bearer).status_code == 404
