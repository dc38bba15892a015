"""A turn of this tree against a turn of another one: the same conversations, in alternating pairs.

    git worktree add ../before <commit>; .venv/bin/python -m bench.paired ../before

Each tree runs in a process of its own; they take turns, first one and then the other first. What is printed is the
median of the pairs' ratios (this tree / the other): above 1, this one is slower.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

PAIRS = 40
HERE = Path(__file__).resolve().parent.parent


def main(other: Path) -> None:
    with _worker(other) as before, _worker(HERE) as after:
        for one in (before, after):
            _round(one)  # the first time through is for the caches
        ratios, times = [], ([], [])  # type: tuple[list[float], tuple[list[float], list[float]]]
        for pair in range(PAIRS):
            first, second = (before, after) if pair % 2 else (after, before)
            took = {id(one): _round(one) for one in (first, second)}
            times[0].append(took[id(before)])
            times[1].append(took[id(after)])
            ratios.append(took[id(after)] / took[id(before)])
    print(
        f"{PAIRS} pairs; ms a turn: the other {statistics.median(times[0]):.2f}, this {statistics.median(times[1]):.2f}"
    )
    ordered = sorted(ratios)
    quarter, three = ordered[PAIRS // 4], ordered[PAIRS * 3 // 4]
    print(f"median ratio {statistics.median(ratios):.3f}; half of the pairs from {quarter:.3f} to {three:.3f}")


def _worker(tree: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), "--work"],
        cwd=tree, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def _round(worker: subprocess.Popen[str]) -> float:
    assert worker.stdin is not None and worker.stdout is not None
    worker.stdin.write("\n")
    worker.stdin.flush()
    return float(worker.stdout.readline())


async def _work() -> None:
    """A round for every line that comes in: milliseconds a turn."""
    from app.coach import Coach
    from app.main import load_deps, open_store
    from app.settings import Settings
    from app.store.cases import Cases
    from tests.conversations import NAMES, spoken

    today = date(2026, 11, 23)
    lines = [spoken(name) for name in NAMES[:6]]
    with tempfile.TemporaryDirectory() as name:
        database, vault = open_store(Settings(data_dir=Path(name)))
        coach = Coach(Cases(database, vault), load_deps(Settings()), today=lambda: today)
        while sys.stdin.readline():
            ids = [(await coach.open_case()).case_id for _ in lines]
            start = time.perf_counter()
            for case, said in zip(ids, lines, strict=True):
                for line in said:
                    await coach.take_turn(case, line.words, line.mode)  # type: ignore[arg-type]
            took = (time.perf_counter() - start) * 1000 / sum(map(len, lines))
            print(f"{took:.4f}", flush=True)
        database.close()


if __name__ == "__main__":
    if "--work" in sys.argv:
        asyncio.run(_work())
    else:
        main(Path(sys.argv[1]).resolve())
