"""Turns over HTTP."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import Opened


def _say(client: TestClient, opened: Opened, turn_id: str, message: str, **more: Any) -> Any:
    body = {"turn_id": turn_id, "message": message, **more}
    return client.post(f"{opened.url}/turns", json=body, headers=opened.bearer)


def test_a_turn(client: TestClient, opened: Opened) -> None:
    answer = _say(client, opened, "t1", "My insurance denied the surgery. They want $18,000.", mode="case")
    assert answer.status_code == 200
    reply = answer.json()
    assert set(reply) == {
        "turn_id", "revision", "bill", "stage", "track", "move", "blocks", "facts_changed",
        "worded_by",
    }  # fmt: skip
    assert (reply["turn_id"], reply["revision"], reply["bill"]) == ("t1", 1, "1")
    assert all(isinstance(block["kind"], str) for block in reply["blocks"])


def test_the_same_turn_id_gives_the_same_answer_once(client: TestClient, opened: Opened) -> None:
    first = _say(client, opened, "t1", "They want $18,000.")
    assert _say(client, opened, "t1", "They want $18,000.").json() == first.json()
    assert _say(client, opened, "t1", "They want $18,000.", mode="call").json() == first.json()
    turns = client.get(f"{opened.url}/turns", headers=opened.bearer).json()["turns"]
    assert [turn["turn_id"] for turn in turns] == ["greeting", "t1"]


def test_the_conversation_comes_back(client: TestClient, opened: Opened) -> None:
    replies = [_say(client, opened, f"t{n}", f"They want ${n}000.", mode="call").json() for n in range(1, 4)]
    turns = client.get(f"{opened.url}/turns", headers=opened.bearer).json()["turns"]
    assert [turn["number"] for turn in turns] == [0, 1, 2, 3]
    assert [turn["message"] for turn in turns[1:]] == ["They want $1000.", "They want $2000.", "They want $3000."]
    assert [turn["reply"] for turn in turns[1:]] == replies
    assert {turn["mode"] for turn in turns[1:]} == {"call"} and {turn["status"] for turn in turns} == {"done"}
    assert turns[0]["reply"] == opened.reply


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("", [0, 1, 2, 3]),
        ("?after=-1", [0, 1, 2, 3]),
        ("?after=0", [1, 2, 3]),
        ("?after=2", [3]),
        ("?after=3", []),
        ("?after=99999999", []),
        ("?last=1", [3]),
        ("?last=2", [2, 3]),
        ("?last=1000", [0, 1, 2, 3]),
        ("?after=0&last=2", [2, 3]),
        ("?after=2&last=2", [3]),
    ],
)
def test_a_part_of_the_conversation(client: TestClient, opened: Opened, asked: str, wanted: list[int]) -> None:
    for number in range(1, 4):
        _say(client, opened, f"t{number}", f"They want ${number}000.")
    found = client.get(f"{opened.url}/turns{asked}", headers=opened.bearer).json()
    assert [turn["number"] for turn in found["turns"]] == wanted
    assert (found["first"], found["total"]) == (0, 4)


@pytest.mark.parametrize(
    "asked",
    ["after=-2", "after=x", "after=", "after=1.5", "after=100000000", "last=0", "last=-1", "last=1001", "last=x"],
)
def test_no_such_part(client: TestClient, opened: Opened, asked: str) -> None:
    answer = client.get(f"{opened.url}/turns?{asked}", headers=opened.bearer)
    assert answer.status_code == 422 and answer.json()["errors"][0]["field"].startswith("query.")


def test_many_at_once(client: TestClient, opened: Opened) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: _say(client, opened, f"t{n}", f"They want ${n}00."), range(1, 17)))
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(answer.json()["revision"] for answer in answers) == list(range(1, 17))


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ({"message": "hello"}, 422, "unreadable"),
        ({"turn_id": "t", "message": 7}, 422, "unreadable"),
        ({"turn_id": "with space", "message": "hello"}, 422, "unreadable"),
        ({"turn_id": "", "message": "hello"}, 422, "unreadable"),
        ({"turn_id": "t", "message": "hello", "mode": "shout"}, 422, "unreadable"),
        ({"turn_id": "t", "message": "hello", "extra": 1}, 422, "unreadable"),
        ({"turn_id": "t", "message": "hello", "bill": "9"}, 422, "unknown-bill"),
        ({"turn_id": "t", "message": "x" * 200_001}, 413, "message-too-long"),
        ({"turn_id": "t", "message": "x" * 3_000_000}, 413, "too-large"),
        ([1, 2], 422, "unreadable"),
    ],
)
def test_what_cannot_be_taken(client: TestClient, opened: Opened, body: Any, status: int, kind: str) -> None:
    answer = client.post(f"{opened.url}/turns", json=body, headers=opened.bearer)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["type"] == f"urn:pushback:problem:{kind}" and problem["status"] == status
    assert problem["title"] and problem["detail"]
    assert len(client.get(f"{opened.url}/turns", headers=opened.bearer).json()["turns"]) == 1


@pytest.mark.parametrize(
    ("raw", "status"),
    [(b"{", 422), (b'{"turn_id":"t","message":"\xff"}', 400), (b"", 422), (b"[" * 100_000, 400)],
)
def test_bytes_that_are_not_json(client: TestClient, opened: Opened, raw: bytes, status: int) -> None:
    headers = opened.bearer | {"Content-Type": "application/json"}
    answer = client.post(f"{opened.url}/turns", content=raw, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_half_a_character_is_no_fault_of_ours(client: TestClient, opened: Opened) -> None:
    headers = opened.bearer | {"Content-Type": "application/json"}
    answer = client.post(f"{opened.url}/turns", content=b'{"turn_id":"t","message":"so \\ud83d"}', headers=headers)
    assert answer.status_code == 200


def test_the_longest_message_is_taken(client: TestClient, opened: Opened) -> None:
    letter = "The plan denied the claim. " * 7_400
    assert _say(client, opened, "t1", letter[:199_999] + "\U0001f4a5").status_code == 200
