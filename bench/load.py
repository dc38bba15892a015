"""The load: a process of its own that plays conversations over HTTP. A job comes as JSON on standard input.

`python -m bench.load` is started by serve.py and scale.py. It speaks to this machine alone, and stops by itself: a job
has a number of cases and a number of seconds.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass, field
from random import Random  # noqa: TID251 - pauses, from a seed that the job names
from typing import Any

import uvloop

HOST = "127.0.0.1"
LEAST_PAUSE, MOST_PAUSE = 1.0, 5.0  # seconds: a line every three, give or take


@dataclass(frozen=True)
class Job:
    """What to play: so many cases at once, `conversations` in all, until all are through or the time is over."""

    port: int
    shape: str  # "closed loop" or "as people do"
    at_once: int
    conversations: int
    seconds: float
    messages: tuple[str, ...]
    seed: int = 1


@dataclass
class Played:
    """What came of it. `cpu` is what the load itself used; `failed` names what was not answered as it should be."""

    times: list[float] = field(default_factory=list)  # milliseconds
    seconds: float = 0.0
    cpu: float = 0.0
    opened: int = 0
    failed: list[str] = field(default_factory=list)


# httpx2 takes 1.6 ms of a core for a request, half of what the floor takes to answer it; this takes 0.2 ms.
class Client:
    """One connection that is kept open, and just enough of HTTP/1.1."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, method: str, path: str, token: str = "", body: Any = None) -> tuple[int, bytes]:
        """Send one request; the status and the body of the answer. A connection that was closed is opened again."""
        content = b"" if body is None else json.dumps(body).encode()
        head = f"{method} {path} HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: {len(content)}\r\n"
        if token:
            head += f"Authorization: Bearer {token}\r\n"
        if content:
            head += "Content-Type: application/json\r\n"
        request = f"{head}\r\n".encode() + content
        try:
            return await self._exchange(request)
        except (ConnectionError, asyncio.IncompleteReadError):  # it had been idle for too long
            self.close()
            return await self._exchange(request)

    async def _exchange(self, request: bytes) -> tuple[int, bytes]:
        if self._reader is None or self._reader.at_eof():
            self._reader, self._writer = await asyncio.open_connection(HOST, self._port, limit=1 << 20)
        assert self._writer is not None
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        length = head.partition(b"content-length: ")[2].partition(b"\r\n")[0]
        return int(head[9:12]), await self._reader.readexactly(int(length or 0))

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None


async def play(job: Job) -> Played:
    """Open the cases, then play; only the turns are timed."""
    played, chance = Played(), Random(job.seed)
    clients = [Client(job.port) for _ in range(job.at_once)]
    cases = [case for case in await _open_all(clients, job, played) if case]
    shares = [cases[n :: job.at_once] for n in range(job.at_once)]
    start, cpu = time.perf_counter(), time.process_time()
    players = [
        _play_case(client, share, job, played, start + job.seconds, Random(chance.random()))
        for client, share in zip(clients, shares, strict=True)
    ]
    await asyncio.gather(*players)
    played.seconds, played.cpu = time.perf_counter() - start, time.process_time() - cpu
    for client in clients:
        client.close()
    return played


async def _open_all(clients: list[Client], job: Job, played: Played) -> list[tuple[str, str] | None]:
    """Open all cases of the job, a few at a time."""
    waiting = iter(range(job.conversations))

    async def opener(client: Client) -> list[tuple[str, str] | None]:
        return [await _open(client, played) for _ in waiting]

    opened = await asyncio.gather(*map(opener, clients[:8]))
    return [case for each in opened for case in each]


async def _open(client: Client, played: Played) -> tuple[str, str] | None:
    """Open one case; its id and token. A server that says "slow down" is waited for."""
    for _ in range(60):
        status, body = await client.ask("POST", "/api/cases")
        if status == 201:
            played.opened += 1
            opened = json.loads(body)
            return opened["id"], opened["token"]
        if status != 429:
            break
        await asyncio.sleep(1)
    played.failed.append(f"open: {status}")
    return None


async def _play_case(
    client: Client, cases: list[tuple[str, str]], job: Job, played: Played, end: float, chance: Random
) -> None:
    """One case in flight: when its conversation is over, the next one begins."""
    as_people_do = job.shape == "as people do"
    if as_people_do:
        await asyncio.sleep(chance.uniform(0, (LEAST_PAUSE + MOST_PAUSE) / 2))
    for case_id, token in cases:
        for number, message in enumerate(job.messages, 1):
            start = time.perf_counter()
            if start > end:
                return
            turn = {"turn_id": f"t{number}", "message": message}
            status, _ = await client.ask("POST", f"/api/cases/{case_id}/turns", token, turn)
            played.times.append((time.perf_counter() - start) * 1000)
            if status != 200:
                played.failed.append(f"turn: {status}")
            if as_people_do:
                await asyncio.sleep(chance.uniform(LEAST_PAUSE, MOST_PAUSE))


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(json.dumps(asdict(runner.run(play(Job(**json.load(sys.stdin)))))))
