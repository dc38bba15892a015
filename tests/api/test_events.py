"""A turn as AG-UI 1.0 events, checked by the protocol's own models."""

from __future__ import annotations

import json
from typing import Any

from ag_ui.core import Event
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from tests.api.conftest import Opened

STREAM = {"Accept": "text/event-stream"}
EVENT: TypeAdapter[Any] = TypeAdapter(Event)


def _events(client: TestClient, opened: Opened, body: dict[str, Any]) -> list[dict[str, Any]]:
    answer = client.post(f"{opened.url}/turns", json=body, headers=opened.bearer | STREAM)
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/event-stream")
    data = [line.removeprefix("data: ") for line in answer.text.splitlines() if line.startswith("data: ")]
    for one in data:
        EVENT.validate_json(one)
    return [json.loads(one) for one in data]


def test_the_events_of_a_turn(client: TestClient, opened: Opened) -> None:
    body = {"turn_id": "t1", "message": "My insurance denied the surgery. Mercy General wants $18,000."}
    events = _events(client, opened, body)
    kinds = [event["type"] for event in events]
    assert kinds[0] == "RUN_STARTED" and kinds[-2:] == ["STATE_SNAPSHOT", "RUN_FINISHED"]
    assert events[0]["threadId"] == opened.id and events[0]["runId"] == "t1"
    reply = client.post(f"{opened.url}/turns", json=body, headers=opened.bearer).json()
    assert events[-1]["result"] == reply  # the same turn, asked for as JSON
    texts = [event["delta"] for event in events if event["type"] == "TEXT_MESSAGE_CONTENT"]
    assert texts == [block["text"] for block in reply["blocks"] if block["kind"] == "text"]
    custom = [event["value"] for event in events if event["type"] == "CUSTOM"]
    assert custom == [block for block in reply["blocks"] if block["kind"] != "text"]
    assert events[-2]["snapshot"] == client.get(opened.url, headers=opened.bearer).json()


def test_a_stream_that_broke_is_resumed_by_the_same_turn(client: TestClient, opened: Opened) -> None:
    body = {"turn_id": "t1", "message": "They want $18,000."}
    assert _events(client, opened, body) == _events(client, opened, body)
    assert len(client.get(f"{opened.url}/turns", headers=opened.bearer).json()["turns"]) == 2


def test_what_goes_wrong_is_an_event_that_says_what_to_do(client: TestClient, opened: Opened) -> None:
    events = _events(client, opened, {"turn_id": "t1", "message": "hello", "bill": "9"})
    assert [event["type"] for event in events] == ["RUN_STARTED", "RUN_ERROR"]
    assert events[1]["code"] == "urn:pushback:problem:unknown-bill" and "Its bills: 1" in events[1]["message"]


def test_what_can_be_seen_before_the_start_is_a_status(client: TestClient, opened: Opened) -> None:
    url, headers = f"{opened.url}/turns", opened.bearer | STREAM
    assert client.post(url, json={"turn_id": "t1"}, headers=headers).status_code == 422
    assert client.post(url, json={"turn_id": "t1", "message": "x"}, headers=STREAM).status_code == 404
