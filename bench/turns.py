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
from dataclasses import asdict
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import uvloop
from langgraph.graph import END, START, StateGraph
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from app.coach import Coach
from app.core.case import Case
from app.graph import nodes
from app.graph.build import BOOKS, build_graph, walk
from app.graph.state import Deps, TurnState
from app.main import load_deps
from app.settings import Settings
from app.store.cases import ANSWER, KEEP_LINE, MOVE_ON, Cases, Line
from app.store.database import open_database, prepare_database
from app.store.tables import cases

TODAY = date(2026, 11, 23)
CONVERSATIONS = 16
ROUNDS = 5
MESSAGES = (
    "My insurance denied my surgery as not medically necessary, code PR-50. Mercy General wants $18,000.",
    "It was in network, through my employer. The letter is dated November 2.",
    "what's an EOB?",
    "I called, Dana put it on hold until January 4, reference 88213",
    "I sent the letter to confirm it today",
    "they said they don't send itemized bills",
    "I don't know",
    "Medicare pays about 4,200 and my plan would have allowed 6,000",
    "I have 9,000 in savings but I can only use 5,500 of it",
    "just tell me what to offer",
    "wait, it was 16,500",
    "they said 9,000 is the best they can do",
)

Turn = Callable[[int, int], Awaitable[None]]


async def main() -> None:
    deps = load_deps(Settings())
    with tempfile.TemporaryDirectory() as folder:
        ours, coach = await _ours(Path(folder), deps)
        rows, spent = await _played(coach, deps)
        floor, floor_ids = await _floor(Path(folder), rows)
        print(
            f"{CONVERSATIONS} conversations of {len(MESSAGES)} messages, {ROUNDS} rounds, ours and the floor in turn\n"
        )
        print(f"{'':24}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}")
        for name, at_once in (("one after another", False), ("16 at once", True)):
            seen: dict[str, list[tuple[float, list[float]]]] = defaultdict(list)
            for _ in range(ROUNDS):
                ids = [(await coach.open_case()).case_id for _ in range(CONVERSATIONS)]
                seen["ours"].append(await _round(_coach_turn(coach, ids), at_once=at_once))
                seen["floor"].append(await _round(_floor_turn(floor, await floor_ids(), rows), at_once=at_once))
            rates = {who: statistics.median(rate for rate, _ in rounds) for who, rounds in seen.items()}
            for who, rounds in seen.items():
                times = sorted(ms for _, each in rounds for ms in each)
                p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
                print(f"{who + ', ' + name:24}{rates[who]:9.0f}{p50:9.2f}{p95:9.2f}")
            print(f"{'ratio':24}{rates['ours'] / rates['floor']:9.2f}\n")
        _print_spent(spent, await _write_times(coach, deps))
        for engine in (ours, floor.engine):
            await engine.dispose()


async def _ours(folder: Path, deps: Deps) -> tuple[AsyncEngine, Coach]:
    engine = open_database(f"sqlite:///{folder}/ours.db")
    await prepare_database(engine)
    return engine, Coach(Cases(engine), deps, today=lambda: TODAY)


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
        await coach.take_turn(ids[one], MESSAGES[number], turn_id=f"t{number}")

    return turn


# What one conversation looks like: the rows that it writes, and where its time goes


async def _played(coach: Coach, deps: Deps) -> tuple[list[dict[str, Any]], dict[str, list[float]]]:
    """Play the messages once by hand, node by node. The writes of each turn, and the milliseconds by part."""
    case_id = (await coach.open_case()).case_id
    for number, message in enumerate(MESSAGES):
        await coach.take_turn(case_id, message, turn_id=f"t{number}")
    stored = await coach._cases.conversation(case_id)
    graph, spent = build_graph(), defaultdict(list)
    for repeat in range(6):
        case, rows = Case(id="bench", opened=TODAY), []
        for message, turn in zip(MESSAGES, stored[1:], strict=True):
            start = time.perf_counter()
            walked = await walk(graph, deps, case, message, "case", TODAY)
            whole = time.perf_counter() - start
            by_part = await _by_part(deps, case, message, walked.nodes)
            by_part["graph"] = whole - sum(by_part.values())
            for part, seconds in by_part.items():
                if repeat:  # the first time through is for the caches
                    spent[part].append(seconds * 1000)
            case = walked.case
            rows.append(
                {"case_json": case.model_dump_json(fallback=str), "answer": asdict(turn.answer), "nodes": walked.nodes}
            )
    return rows, spent


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


async def _write_times(coach: Coach, deps: Deps) -> dict[str, list[float]]:
    """Milliseconds of the two calls to the database in a turn."""
    spent: dict[str, list[float]] = defaultdict(list)
    store = coach._cases

    def timed(name: str, call: Any) -> Any:
        async def wrapper(*given: Any) -> Any:
            start = time.perf_counter()
            try:
                return await call(*given)
            finally:
                spent[name].append((time.perf_counter() - start) * 1000)

        return wrapper

    watched: Any = SimpleNamespace(
        open=store.open, receive=timed("keep line, read case", store.receive),
        answer=timed("keep case and reply", store.answer),
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

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.graph = _empty_graph()

    async def turn(self, case_id: str, turn_id: str, message: str, row: dict[str, Any], revision: int) -> None:
        line = Line(turn_id, message, "case")
        async with self.engine.begin() as db:
            await db.execute(KEEP_LINE, {"case_id": case_id, **asdict(line)})
        await self.graph.ainvoke({"way": row["nodes"], "message": message})
        async with self.engine.begin() as db:
            await db.execute(MOVE_ON, {"case_id": case_id, "before": revision, "case_json": row["case_json"]})
            kept = {"of_case": case_id, "of_turn": turn_id, "revision": revision + 1, **row["answer"]}
            await db.execute(ANSWER, kept)


def _empty_graph() -> Any:
    def empty(name: str) -> Any:
        async def node(_: Any) -> dict[str, Any]:
            return {"visited": [name]}

        return node

    def next_of(name: str) -> Callable[[Any], str]:
        def choose(state: Any) -> str:
            way = state["way"]
            return str(way[way.index(name) + 1])

        return choose

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
    graph.add_conditional_edges("guard", lambda _: END, ["phrase", END])
    graph.add_edge("handoff", END)
    return graph.compile()


async def _floor(folder: Path, rows: list[dict[str, Any]]) -> tuple[Floor, Callable[[], Awaitable[list[str]]]]:
    engine = open_database(f"sqlite:///{folder}/floor.db")
    await prepare_database(engine)
    made = 0

    async def open_ids() -> list[str]:
        nonlocal made
        ids = [f"{made + n:016d}" for n in range(CONVERSATIONS)]
        made += CONVERSATIONS
        async with engine.begin() as db:
            for one in ids:
                first = {"id": one, "token_hash": bytes(32), "revision": 0, "case_json": rows[0]["case_json"]}
                await db.execute(insert(cases).values(**first))
        return ids

    return Floor(engine), open_ids


def _floor_turn(floor: Floor, ids: list[str], rows: list[dict[str, Any]]) -> Turn:
    async def turn(one: int, number: int) -> None:
        await floor.turn(ids[one], f"t{number}", MESSAGES[number], rows[number], number)

    return turn


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(json.dumps({"error": "bench/turns.py takes no arguments"}))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:  # the loop that `pushback serve` runs on
        runner.run(main())
