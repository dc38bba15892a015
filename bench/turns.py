"""Turns per second of the coach, against the floor: the same graph shape with empty nodes, and the same writes.

Both run in one process, on files in one folder, in alternating rounds. `make bench`.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import uvloop
from langgraph.graph import END, START, StateGraph
from sqlalchemy import insert

from app.coach import Coach
from app.core.case import Case
from app.graph import nodes
from app.graph.build import BOOKS, build_graph, walk
from app.graph.state import Deps, TurnState
from app.main import load_deps, open_store
from app.settings import Settings
from app.store.cases import Cases
from app.store.tables import cases
from bench.recorded import MESSAGES, Recorded, keep_line, move_on, private, record, turn_id

TODAY = date(2026, 11, 23)
CONVERSATIONS = 16
ROUNDS = 3

Turn = Callable[[int, int], Awaitable[None]]


async def main() -> None:
    deps = load_deps(Settings())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        recorded = (await record(folder, deps, today=lambda: TODAY))[1:]
        ways, spent = await _by_hand(recorded, deps)
        database, vault = open_store(private(folder / "ours"))
        kept = Cases(database, vault)
        coach = Coach(kept, deps, today=lambda: TODAY)
        floor = Floor(folder, recorded, ways)
        print(
            f"{CONVERSATIONS} conversations of {len(MESSAGES)} messages, {ROUNDS} rounds, ours and the floor in turn\n"
        )
        print(f"{'':24}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}")
        for how, at_once in (("one after another", False), ("16 at once", True)):
            seen: dict[str, list[tuple[float, list[float]]]] = defaultdict(list)
            for _ in range(ROUNDS):
                ids = [(await coach.open_case()).case_id for _ in range(CONVERSATIONS)]
                seen["ours"].append(await _round(_coach_turn(coach, ids), at_once=at_once))
                seen["floor"].append(await _round(floor.turn(await floor.open_cases()), at_once=at_once))
            rates = {who: statistics.median(rate for rate, _ in rounds) for who, rounds in seen.items()}
            for who, rounds in seen.items():
                times = sorted(ms for _, each in rounds for ms in each)
                p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
                print(f"{who + ', ' + how:24}{rates[who]:9.0f}{p50:9.2f}{p95:9.2f}")
            print(f"{'ratio':24}{rates['ours'] / rates['floor']:9.2f}\n")
        _print_spent(spent, await _store_times(kept, deps))
        await coach.close()
        for one in (database, floor.database):
            one.close()


async def _round(turn: Turn, *, at_once: bool) -> tuple[float, list[float]]:
    """Turns per second of one round, and the milliseconds of each turn."""
    times: list[float] = []

    async def conversation(one: int) -> None:
        for number in range(len(MESSAGES)):
            start = time.perf_counter()
            await turn(one, number)
            times.append((time.perf_counter() - start) * 1000)

    start = time.perf_counter()
    if at_once:
        await asyncio.gather(*map(conversation, range(CONVERSATIONS)))
    else:
        for one in range(CONVERSATIONS):
            await conversation(one)
    return len(times) / (time.perf_counter() - start), times


def _coach_turn(coach: Coach, ids: list[str]) -> Turn:
    async def turn(one: int, number: int) -> None:
        await coach.take_turn(ids[one], MESSAGES[number], turn_id=turn_id(number))

    return turn


# Where a turn goes


async def _by_hand(recorded: list[Recorded], deps: Deps) -> tuple[list[tuple[str, ...]], dict[str, list[float]]]:
    """Walk the turns once by hand, node by node. The way of each through the graph, and the milliseconds by part."""
    graph, spent = build_graph(), defaultdict(list)
    for repeat in range(6):
        case, ways = Case(id="bench", opened=TODAY), []
        for one in recorded:
            message, start = one.turn.line.message, time.perf_counter()
            walked = await walk(graph, deps, case, message, "case", TODAY)
            whole = time.perf_counter() - start
            by_part = await _by_part(deps, case, message, walked.nodes)
            by_part["graph"] = whole - sum(by_part.values())
            for part, seconds in by_part.items():
                if repeat:  # the first time through is for the caches
                    spent[part].append(seconds * 1000)
            case = walked.case
            ways.append(walked.nodes)
    return ways, spent


PARTS = {"screen": "listen", "understand": "listen", "phrase": "render", "guard": "render"}


async def _by_part(deps: Deps, case: Case, message: str, visited: tuple[str, ...]) -> dict[str, float]:
    """The same nodes in the same order, without the graph."""
    plain: dict[str, Any] = {
        "screen": nodes.screen, "understand": nodes.understand, "update": nodes.update_case, "decide": nodes.choose,
        "answer": nodes.answer, "handoff": nodes.handoff, "phrase": nodes.phrase, "guard": nodes.guard,
    }  # fmt: skip
    state: Any = {"before": case, "case": case, "message": message, "mode": "case", "today": TODAY}
    runtime: Any = SimpleNamespace(context=deps)
    spent: dict[str, float] = defaultdict(float)
    for name in visited:
        node = plain.get(name) or nodes.book(name)  # type: ignore[arg-type]
        start = time.perf_counter()
        found = await node(state, runtime)
        spent[PARTS.get(name, "core")] += time.perf_counter() - start
        state |= found
    return spent


async def _store_times(kept: Cases, deps: Deps) -> dict[str, list[float]]:
    """Milliseconds of the two calls to the store in a turn, sealing and the way into its thread included."""
    spent: dict[str, list[float]] = defaultdict(list)

    def timed(name: str, call: Any) -> Any:
        async def wrapper(*given: Any) -> Any:
            start = time.perf_counter()
            try:
                return await call(*given)
            finally:
                spent[name].append((time.perf_counter() - start) * 1000)

        return wrapper

    watched: Any = SimpleNamespace(
        open=kept.open, receive=timed("keep line, read case", kept.receive),
        answer=timed("keep case and reply", kept.answer),
    )  # fmt: skip
    again = Coach(watched, deps, today=lambda: TODAY)
    for _ in range(4):
        ids = [(await again.open_case()).case_id]
        for number in range(len(MESSAGES)):
            await _coach_turn(again, ids)(0, number)
    return spent


def _print_spent(spent: dict[str, list[float]], writes: dict[str, list[float]]) -> None:
    parts = {
        "listen": spent["listen"],
        "core": spent["core"],
        "render": spent["render"],
        "graph": spent["graph"],
        **writes,
    }
    means = {part: statistics.mean(times) for part, times in parts.items()}
    whole = sum(means.values())
    print(f"{'where a turn goes':24}{'ms':>9}{'share':>9}")
    for part, ms in means.items():
        print(f"{part:24}{ms:9.2f}{ms / whole:9.0%}")
    print(f"{'sum':24}{whole:9.2f}")


# The floor


class Floor:
    """The graph of the coach with empty nodes, and writes of the same number and size, made beforehand."""

    def __init__(self, folder: Path, recorded: list[Recorded], ways: list[tuple[str, ...]]) -> None:
        self.database, _ = open_store(private(folder / "floor"))
        self._recorded, self._ways, self._made = recorded, ways, 0
        self._graph = _empty_graph()

    async def open_cases(self) -> list[str]:
        ids = [f"{self._made + n:016d}" for n in range(CONVERSATIONS)]
        self._made += CONVERSATIONS
        content = self._recorded[0].sealed["after"]
        await self.database.write(
            lambda db: db.execute(insert(cases), [{"id": one, "revision": 0, "content": content} for one in ids])
        )
        return ids

    def turn(self, ids: list[str]) -> Turn:
        async def turn(one: int, number: int) -> None:
            await self.database.write(keep_line, ids[one], number + 1, self._recorded[number].sealed)
            await self._graph.ainvoke({"way": self._ways[number], "message": MESSAGES[number]})
            await self.database.write(move_on, ids[one], number + 1, self._recorded[number].sealed)

        return turn


def _empty_graph() -> Any:
    def empty(name: str) -> Any:
        async def node(_: Any) -> dict[str, Any]:
            return {"visited": [name]}

        return node

    # Coroutines, as the coach's own are: LangGraph sends a plain function through a thread, and that costs more than
    # the whole step.
    def next_of(name: str) -> Callable[[Any], Awaitable[str]]:
        async def choose(state: Any) -> str:
            way = state["way"]
            return str(way[way.index(name) + 1])

        return choose

    async def to_the_end(_: Any) -> str:
        return END

    class State(TurnState, total=False):
        way: tuple[str, ...]

    graph = StateGraph(State)
    for name in ("screen", "understand", "update", "decide", *BOOKS, "answer", "phrase", "guard", "handoff"):
        graph.add_node(name, empty(name))
    graph.add_edge(START, "screen")
    graph.add_conditional_edges("screen", next_of("screen"), ["handoff", "understand"])
    graph.add_edge("understand", "update")
    graph.add_edge("update", "decide")
    graph.add_conditional_edges("decide", next_of("decide"), [*BOOKS, "answer", "handoff"])
    for name in (*BOOKS, "answer"):
        graph.add_edge(name, "phrase")
    graph.add_edge("phrase", "guard")
    graph.add_conditional_edges("guard", to_the_end, ["phrase", END])
    graph.add_edge("handoff", END)
    return graph.compile()


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(json.dumps({"error": "bench.turns takes no arguments"}))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:  # the loop that `pushback serve` runs on
        runner.run(main())
