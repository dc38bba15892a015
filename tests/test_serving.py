"""The server as it is run: many at once, killed at any moment, stopped in order, its database taken away and back."""

from __future__ import annotations

import asyncio
import os
import random  # noqa: TID251 - which moment is killed, from a fixed seed
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.conversations import NAMES, spoken
from tests.postgres import Cluster
from tests.running import anyio_backend, postgres
from tests.serving import OpenCase, Server, as_text, open_case, say, say_until_answered, serving

__all__ = ["anyio_backend", "postgres"]

pytestmark = pytest.mark.anyio

LIMITS = httpx2.Limits(max_connections=600, max_keepalive_connections=600)


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """One process on SQLite, two on PostgreSQL."""
    if request.param == "sqlite":
        with serving(tmp_path / "here") as running:
            yield running
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    with serving(tmp_path / "here", workers=2, PUSHBACK_DATABASE_URL=cluster.new_database()) as running:
        yield running


def _client(server: Server) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(base_url=server.url, limits=LIMITS, timeout=60)


async def _turns(client: httpx2.AsyncClient, case: OpenCase) -> list[dict[str, object]]:
    turns: list[dict[str, object]] = (await client.get(f"{case.path}/turns", headers=case.bearer)).json()["turns"]
    return turns


async def test_fifty_turns_at_once_to_one_case(server: Server) -> None:
    """All kept, none doubled, each sent twice and answered the same."""
    async with _client(server) as client:
        case = await open_case(client)
        sent = [f"t{n}" for n in range(50)] * 2
        random.Random(1).shuffle(sent)
        answers = await asyncio.gather(*(say(client, case, turn, f"They want ${turn[1:]}00.") for turn in sent))
        assert {answer.status_code for answer in answers} == {200}
        by_turn: dict[str, set[str]] = {}
        for answer in answers:
            by_turn.setdefault(answer.json()["turn_id"], set()).add(as_text(answer.json()))
        assert len(by_turn) == 50 and all(len(same) == 1 for same in by_turn.values())
        turns = await _turns(client, case)
        assert [turn["number"] for turn in turns] == list(range(51))
        assert {turn["status"] for turn in turns} == {"done"}
        revisions = sorted(turn["reply"]["revision"] for turn in turns)  # type: ignore[index]
        assert revisions == list(range(51))


async def test_five_hundred_cases_at_once(server: Server) -> None:
    async with _client(server) as client:

        async def one(number: int) -> int:
            case = await open_case(client)
            answer = await say(client, case, "t1", f"They want ${number + 1},000.")
            file = (await client.get(case.path, headers=case.bearer)).json()
            assert file["bills"][0]["billed"] == f"{number + 1}000.00", "cases do not mix"
            return answer.status_code

        statuses = await asyncio.gather(*(one(number) for number in range(500)))
    assert set(statuses) == {200}
    assert '"level": "error"' not in server.log()


async def test_killed_at_random_points_nothing_that_was_answered_is_lost(server: Server) -> None:
    """Whole conversations, 300 turns on SQLite, half as many on PostgreSQL, killed with SIGKILL and started anew."""
    conversations, kills_wanted = (42, 8) if server.workers == 1 else (21, 4)
    chance = random.Random(20261126)
    answered: dict[tuple[str, str], str] = {}
    done = asyncio.Event()

    async def converse(client: httpx2.AsyncClient, case: OpenCase, name: str) -> None:
        for number, line in enumerate(spoken(name)):
            reply = await say_until_answered(client, case, f"t{number}", line.words)
            answered[case.id, f"t{number}"] = as_text(reply)

    async def kill_now_and_then() -> int:
        for kills in range(kills_wanted):
            before = len(answered)
            while len(answered) < before + 15 and not done.is_set():
                await asyncio.sleep(chance.uniform(0.01, 0.2))
            if done.is_set():
                return kills
            server.kill()
            await asyncio.to_thread(server.start)
        return kills_wanted

    async with _client(server) as client:
        cases = [(await open_case(client), name) for name in (NAMES * 3)[:conversations]]
        killing = asyncio.create_task(kill_now_and_then())
        await asyncio.gather(*(converse(client, case, name) for case, name in cases))
        done.set()
        assert await killing == kills_wanted and len(answered) >= 7 * conversations
        for case, name in cases:
            turns = await _turns(client, case)
            assert [turn["status"] for turn in turns] == ["done"] * (len(spoken(name)) + 1)
            said = {turn["turn_id"]: as_text(turn["reply"]) for turn in turns}  # type: ignore[arg-type]
            assert all(said[turn] == text for (owner, turn), text in answered.items() if owner == case.id)
            assert (await client.get(f"{case.path}/plan", headers=case.bearer)).status_code == 200


async def test_stopped_in_order_it_finishes_what_is_under_way(server: Server) -> None:
    """SIGTERM in the middle of many turns: each is answered or was never taken; nothing is left half done."""
    async with _client(server) as client:
        cases = [await open_case(client) for _ in range(30)]
        letter = "The plan denied the claim as not medically necessary. " * 100
        asked = [asyncio.create_task(say(client, case, "t1", letter)) for case in cases]
        await asyncio.sleep(0.15)
        code = await asyncio.to_thread(server.stop)
        answers = await asyncio.gather(*asked, return_exceptions=True)
        finished = [answer for answer in answers if isinstance(answer, httpx2.Response)]
        assert code == 0 and all(answer.status_code == 200 for answer in finished)
        await asyncio.to_thread(server.start)
        for case in cases:
            turns = await _turns(client, case)
            assert {turn["status"] for turn in turns} == {"done"}, "a line that was taken was answered too"


async def test_one_who_hangs_up_is_answered_all_the_same(server: Server) -> None:
    async with _client(server) as client:
        case = await open_case(client)
        for number in range(10):
            with pytest.raises((httpx2.TimeoutException, asyncio.TimeoutError)):
                async with asyncio.timeout(0.001 * number):
                    await say(client, case, f"t{number}", "They want $18,000.")
        turns = await _turns(client, case)
        for _ in range(100):  # on a busy machine the last of them take their time
            if all(turn["status"] == "done" for turn in turns):
                break
            await asyncio.sleep(0.2)
            turns = await _turns(client, case)
        assert {turn["status"] for turn in turns} == {"done"}


async def test_the_database_is_taken_away_and_comes_back(tmp_path: Path) -> None:
    with serving(tmp_path / "here") as server:
        async with _client(server) as client:
            case = await open_case(client)
            first = (await say(client, case, "t1", "They want $18,000.")).json()
            away = server.data / "away"
            os.rename(server.data / "pushback.db", away)
            refused = await say(client, case, "t2", "It was in network.")
            assert refused.status_code == 503 and "send the same turn again" in refused.json()["detail"]
            assert (await client.get("/readyz")).status_code == 503
            os.rename(away, server.data / "pushback.db")
            assert (await say(client, case, "t2", "It was in network.")).json()["revision"] == 2
            assert (await say(client, case, "t1", "x")).json() == first
            assert (await client.get("/readyz")).status_code == 200


async def test_a_crashed_postgresql_needs_no_hand(tmp_path: Path, postgres: Cluster) -> None:
    url = postgres.new_database()
    with serving(tmp_path / "here", workers=2, PUSHBACK_DATABASE_URL=url) as server:
        async with _client(server) as client:
            cases = [await open_case(client) for _ in range(8)]
            for case in cases:
                assert (await say(client, case, "t1", "They want $18,000.")).status_code == 200
            await asyncio.to_thread(postgres.stop)
            answers = await asyncio.gather(*(say(client, case, "t2", "In network.") for case in cases))
            assert {answer.status_code for answer in answers} == {503}
            assert all(answer.headers["retry-after"] for answer in answers)
            await asyncio.to_thread(postgres.start)
            for case in cases:
                assert (await say_until_answered(client, case, "t2", "In network."))["revision"] == 2


async def test_a_dead_worker_is_replaced(tmp_path: Path, postgres: Cluster) -> None:
    url = postgres.new_database()
    with serving(tmp_path / "here", workers=2, PUSHBACK_DATABASE_URL=url) as server:
        assert server.process is not None
        listed = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
        workers = [int(pid) for pid in listed if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        assert len(workers) == 2
        async with _client(server) as client:
            case = await open_case(client)
            os.kill(workers[0], signal.SIGKILL)
            for number in range(20):
                await say_until_answered(client, case, f"t{number}", "They want $18,000.")
            assert len(await _turns(client, case)) == 21


async def test_sqlite_is_for_one_process(tmp_path: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "app.cli", "serve", "--workers", "2", "--port", "0"]
    environment = {**os.environ, "PUSHBACK_DATA_DIR": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    assert done.returncode == 2 and "PUSHBACK_DATABASE_URL=postgresql+psycopg://" in done.stderr


async def test_ten_thousand_guesses_find_nothing(tmp_path: Path) -> None:
    """Ids that exist and ids that do not, with wrong tokens: 404 or 429, no word that differs, and in equal time."""
    with serving(tmp_path / "here") as server:
        async with _client(server) as client:
            case = await open_case(client)
        took: dict[bool, list[float]] = {True: [], False: []}
        seen: set[tuple[bytes, int]] = set()
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        for number in range(10_000):
            exists = number % 2 == 0
            case_id = case.id if exists else f"{number:016x}"
            start = time.perf_counter()
            writer.write(
                f"GET /api/cases/{case_id} HTTP/1.1\r\nHost: x\r\nX-Request-ID: x\r\n"
                f"Authorization: Bearer {number:043d}\r\n\r\n".encode()
            )
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(length)
            took[exists].append(time.perf_counter() - start)
            seen.add((head.partition(b"\r\n")[0], length if b" 404 " in head else 0))
        writer.close()
    assert {status for status, _ in seen} == {b"HTTP/1.1 404 Not Found", b"HTTP/1.1 429 Too Many Requests"}
    assert len({length for _, length in seen if length}) == 1
    there, not_there = (sorted(times)[len(times) // 2] for times in (took[True], took[False]))
    assert 0.8 < there / not_there < 1.25  # medians of 5,000 each, taken in turn
