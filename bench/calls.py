"""Fifty calls at once, a line every three seconds each: from a line sent to its answer, over real HTTP and SQLite.

After each answer the deck is fetched, as the page does. The floor is the smallest request on the same server at the
same time: a health check. `make bench-calls`.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from random import Random  # noqa: TID251 - pauses, from a seed

import uvloop

from bench.load import Client
from bench.servers import OtherWork, Server

CALLS, SECONDS = 50, 60.0
STORY = (
    "Mercy General billed me $18,000 for surgery in Texas. The denial was experimental, out of network. Medicare pays "
    "4200, my plan would have allowed 8400. I declined the appeal. I set aside 6000."
)
LINES = (
    "thanks for calling this is renee in billing how can I help you",
    "can you verify your date of birth and the address on file",
    "your insurance denied the claim so the whole balance is yours",
    "we don't negotiate balances sir that's hospital policy",
    "the most I can do is ten percent if you pay in full today",
    "I can put you on a payment plan for 300 a month",
    "let me see if my supervisor is free, please hold",
    "this is the supervisor, dana white. I can approve adjustments up to a point",
    "we could settle this for nine thousand",
    "if it isn't paid by the thirtieth it goes to collections",
    "I can't send you anything in writing",
    "ok I'll put it on hold for thirty days, reference number 88-20944",
)
TAPS = ("refuses_to_negotiate", "policy_says_no", "pushes_payment_plan", "threatens_collections", "hold_refused")


async def main() -> None:
    others = OtherWork()
    with tempfile.TemporaryDirectory() as name:
        server = Server("ours", Path(name) / "ours")
        try:
            times, cpu = await _play(server)
        finally:
            server.stop()
    print(f"{CALLS} calls, a line every 3 s each at random, {SECONDS:.0f} s, one process\n")
    print(f"{'':28}{'count':>8}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}")
    for what, each in times.items():
        ordered = sorted(each)
        cut = [ordered[min(len(ordered) - 1, len(ordered) * share // 100)] for share in (50, 95, 99)]
        print(f"{what:28}{len(ordered):8}" + "".join(f"{one:9.1f}" for one in cut))
    floor = sorted(times["floor: a health check"])
    lines = sorted(times["a line, to its answer"])
    print(f"\nratio of medians {lines[len(lines) // 2] / floor[len(floor) // 2]:.1f}")
    print(f"processor time of the server for a line and its deck {cpu / len(lines) * 1000:.1f} ms")
    print(f"other work on this machine took {others.cores():.1f} of its {os.cpu_count()} cores meanwhile")


async def _play(server: Server) -> tuple[dict[str, list[float]], float]:
    """How long everything took, and the seconds of processor time that the server used for it."""
    times: dict[str, list[float]] = defaultdict(list)
    port = server.port
    clients = [Client(port) for _ in range(CALLS)]
    calls = [await _begin(client, number) for number, client in enumerate(clients)]
    before, end = server.cpu(), time.perf_counter() + SECONDS
    await asyncio.gather(
        *(
            _talk(client, call, times, end, Random(n))
            for n, (client, call) in enumerate(zip(clients, calls, strict=True))
        ),
        _floor(Client(port), times, end),
    )
    for client in clients:
        client.close()
    return times, server.cpu() - before


async def _begin(client: Client, number: int) -> tuple[str, str]:
    """A case with a bill, and its call; the call's address and the token."""
    status, body = await client.ask("POST", "/api/cases")
    while status == 429:
        await asyncio.sleep(1)
        status, body = await client.ask("POST", "/api/cases")
    opened = json.loads(body)
    case, token = f"/api/cases/{opened['id']}", opened["token"]
    await client.ask("POST", f"{case}/turns", token, {"turn_id": "t1", "message": STORY})
    await client.ask("POST", f"{case}/calls", token, {"call_id": f"c{number}", "device": "phone"})
    return f"{case}/calls/c{number}", token


async def _talk(
    client: Client, call: tuple[str, str], times: dict[str, list[float]], end: float, chance: Random
) -> None:
    url, token = call
    number = 0
    await asyncio.sleep(chance.uniform(0, 3))
    while time.perf_counter() < end:
        number += 1
        event: dict[str, object] = {"id": f"e{number}", "at": "2026-11-27T19:00:00Z"}
        if chance.random() < 0.5:
            event |= {"kind": "tapped", "label": chance.choice(TAPS)}
        else:
            event |= {"kind": "heard", "text": chance.choice(LINES)}
        start = time.perf_counter()
        status, _ = await client.ask("POST", f"{url}/events", token, {"device": "phone", "events": [event]})
        times["a line, to its answer"].append((time.perf_counter() - start) * 1000)
        if status != 200:
            print(f"a line was answered with {status}", file=sys.stderr)
        start = time.perf_counter()
        await client.ask("GET", f"{url}/deck", token)
        times["the deck after it"].append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(chance.uniform(0, 6))


async def _floor(client: Client, times: dict[str, list[float]], end: float) -> None:
    while time.perf_counter() < end:
        start = time.perf_counter()
        await client.ask("GET", "/healthz")
        times["floor: a health check"].append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(0.1)
    client.close()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
