"""How often, from where, and what is noted: limits, other origins, logs, metrics, and a database that is away."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from fastapi.testclient import TestClient

from app.api.limits import Bucket, Limits, Rate, who
from app.api.logs import log_to_standard_error
from app.graph.state import Deps
from app.main import create_app
from app.settings import Settings
from app.store.database import Database
from app.store.faults import Damaged, StoreFull, StoreGone
from tests.api.conftest import Opened
from tests.conversations import NAMES, spoken

# how often


def test_a_bucket_gives_its_burst_and_fills_again() -> None:
    now = [0.0]
    bucket = Bucket(Rate(3, 2.0), lambda: now[0])
    assert [bucket.take("a") for _ in range(4)] == [0.0, 0.0, 0.0, 0.5]
    assert bucket.take("b") == 0.0
    now[0] = 0.5
    assert bucket.take("a") == 0.0 and bucket.take("a") == 0.5
    now[0] = 1_000.0
    assert [bucket.take("a") for _ in range(4)] == [0.0, 0.0, 0.0, 0.5]


def test_buckets_do_not_grow_without_end() -> None:
    bucket = Bucket(Rate(1, 0.001))
    for number in range(25_000):
        bucket.take(str(number))
    assert len(bucket._left) == 20_000 and bucket.take("24999") > 0


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        (None, "unknown"),
        ("testclient", "testclient"),
    ],
)
def test_who_is_counted(address: str | None, key: str) -> None:
    assert who(address) == key


def _limited(client: TestClient, **rates: Rate) -> None:
    limits = Limits()
    for name, rate in rates.items():
        setattr(limits, name, Bucket(rate))
    client.app.state.limits = limits  # type: ignore[attr-defined]


def test_opening_turns_and_wrong_tokens_are_limited(client: TestClient, opened: Opened) -> None:
    _limited(client, openings=Rate(2, 0.1), turns=Rate(3, 0.1), wrong_tokens=Rate(4, 0.1))
    assert [client.post("/api/cases").status_code for _ in range(3)] == [201, 201, 429]
    client.cookies.clear()
    said = [
        client.post(f"{opened.url}/turns", json={"turn_id": f"t{n}", "message": "x"}, headers=opened.bearer)
        for n in range(4)
    ]
    assert [answer.status_code for answer in said] == [200, 200, 200, 429]
    streamed = client.post(
        f"{opened.url}/turns", json={"turn_id": "t9", "message": "x"},
        headers=opened.bearer | {"Accept": "text/event-stream"},
    )  # fmt: skip
    assert streamed.status_code == 429
    assert said[-1].headers["retry-after"] == "10" and "Nothing is lost" in said[-1].json()["detail"]
    assert [client.get(opened.url).status_code for _ in range(6)] == [404] * 4 + [429] * 2
    assert client.get(opened.url, headers=opened.bearer).status_code == 200  # a right key is never kept waiting


# from where


@contextmanager
def _served(settings: Settings, deps: Deps, **changes: object) -> Iterator[TestClient]:
    app = create_app(settings.model_copy(update=changes), deps)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def test_other_origins_are_closed_out_by_default(client: TestClient) -> None:
    asked = {"Origin": "https://clinic.example", "Access-Control-Request-Method": "POST"}
    assert "access-control-allow-origin" not in client.options("/api/cases", headers=asked).headers
    answer = client.get("/", headers={"Origin": "https://clinic.example"})
    assert "access-control-allow-origin" not in answer.headers
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-frame-options"] == "DENY"


def test_a_named_origin_may_embed_by_token_but_never_by_cookie(settings: Settings, deps: Deps) -> None:
    with _served(settings, deps, allowed_origins=("https://clinic.example",)) as client:
        asked = {
            "Origin": "https://clinic.example",
            "Access-Control-Request-Method": "PATCH",
            "Access-Control-Request-Headers": "authorization,if-match,content-type",
        }
        allowed = client.options("/api/cases/x/facts", headers=asked)
        assert allowed.headers["access-control-allow-origin"] == "https://clinic.example"
        assert "access-control-allow-credentials" not in allowed.headers
        answer = client.get("/api/cases/x", headers={"Origin": "https://clinic.example"})
        assert answer.status_code == 404 and answer.headers["access-control-allow-origin"] == "https://clinic.example"
        assert "frame-ancestors https://clinic.example" in answer.headers["content-security-policy"]
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        other = client.get("/api/cases/x", headers={"Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in other.headers


# what is noted


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    written = io.StringIO()
    root, ours = logging.getLogger(), logging.getLogger("pushback")
    before = root.handlers[:], root.level, ours.level
    monkeypatch.setattr("sys.stderr", written)
    log_to_standard_error("debug", "json")
    yield written
    root.handlers[:], root.level = before[0], before[1]
    ours.setLevel(before[2])


def test_no_word_of_a_case_is_logged(settings: Settings, deps: Deps, logged: io.StringIO) -> None:
    with _served(settings, deps) as client:
        said = []
        for name in NAMES[:6]:
            opened = Opened(**client.post("/api/cases").json())
            for number, line in enumerate(spoken(name)):
                body = {"turn_id": f"t{number}", "message": line.words, "mode": line.mode}
                client.post(f"{opened.url}/turns", json=body, headers=opened.bearer)
                said.append(line.words)
            client.patch(f"{opened.url}/facts", json={"facts": {"provider": ["Mercy"]}}, headers=opened.at(1))
            client.post("/api/cases/import", json={"case": said[-1]})
            client.get(f"{opened.url}/letters/{said[-1][:20]}.txt", headers=opened.bearer)
        entries = [json.loads(line) for line in logged.getvalue().splitlines()]
    assert len(entries) > 40 and all(set(entry) <= FIELDS for entry in entries)
    values = {str(value) for entry in entries for value in entry.values()}
    for words in said:
        for word in words.split():
            assert len(word) < 7 or not any(word.lower() in value.lower() for value in values), word
    assert not any(opened.id in value for value in values)
    turn = next(entry for entry in entries if entry.get("route") == "/api/cases/{case_id}/turns")
    assert turn["status"] == 200 and turn["method"] == "POST" and turn["ms"] > 0


FIELDS = {"at", "level", "logger", "event", "request_id", "method", "route", "status", "ms", "error", "place"}


@pytest.mark.parametrize("given", ["abc-123.DEF_4", "x" * 65, "a b", "né", '"'])
def test_a_request_is_named_in_its_answer(client: TestClient, given: str) -> None:
    answer = client.get("/api/cases/x", headers={"X-Request-ID": given.encode()})
    named = answer.headers["x-request-id"]
    assert answer.json()["request_id"] == named and (named == given) == (given == "abc-123.DEF_4")


def test_metrics_count_and_show_no_ids(settings: Settings, deps: Deps) -> None:
    with _served(settings, deps, metrics=True) as client:
        opened = Opened(**client.post("/api/cases").json())
        client.post(f"{opened.url}/turns", json={"turn_id": "t1", "message": "x"}, headers=opened.bearer)
        shown = client.get("/metrics").text
    assert 'pushback_requests_total{method="POST",route="/api/cases/{case_id}/turns",status="200"} 1.0' in shown
    assert "pushback_turns_under_way" in shown and opened.id not in shown


def test_without_the_setting_there_are_no_metrics(client: TestClient) -> None:
    assert client.get("/metrics").status_code == 404


# when the database is away


@pytest.mark.parametrize(
    ("fault", "status", "kind", "says"),
    [
        (StoreGone("x"), 503, "database-gone", "send the same turn again"),
        (StoreFull("x"), 507, "storage-full", "Make room"),
        (Damaged("x"), 500, "damaged", "Nothing was overwritten"),
    ],
)
def test_a_fault_of_the_store_says_what_is_safe_and_what_to_do(
    client: TestClient, opened: Opened, monkeypatch: pytest.MonkeyPatch, fault: Exception, status: int, kind: str,
    says: str,
) -> None:  # fmt: skip
    async def fails(*_: object) -> None:
        raise fault

    body = {"turn_id": "t1", "message": "They want $18,000."}
    with monkeypatch.context() as patch:
        patch.setattr(Database, "write", fails)
        answer = client.post(f"{opened.url}/turns", json=body, headers=opened.bearer)
        assert answer.status_code == status and answer.json()["type"] == f"urn:pushback:problem:{kind}"
        assert says in answer.json()["detail"] and (status != 503 or answer.headers["retry-after"])
    assert client.post(f"{opened.url}/turns", json=body, headers=opened.bearer).json()["revision"] == 1
