"""What a server does over HTTP, against a floor: the same server, routes and writes, and no coach. `make bench`.

Both run at the same time in processes of their own, each on a database of its own, and are asked in turn by a third
process over loopback. SQLite with one server process; with --postgres PostgreSQL with two.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.main import load_deps
from app.settings import Settings
from bench.floor import write_recorded
from bench.load import LEAST_PAUSE, MOST_PAUSE, Job
from bench.recorded import MESSAGES, record
from bench.servers import OtherWork, Server, clean_up_when_stopped, played, server
from tests.postgres import cluster

CLOSED, PEOPLE = "closed loop", "as people do"
SHAPES = {
    CLOSED: "each case sends its next line the moment the last one is answered",
    PEOPLE: f"each case sends a line, reads for {LEAST_PAUSE:.0f} to {MOST_PAUSE:.0f} seconds, and sends the next",
}
AIM_AT, AIM_P99, AIM_RATIO = 20, 60.0, 0.4


@dataclass(frozen=True)
class Size:
    """How much of it: `conversations` and `seconds` by the cases in flight."""

    rounds: int
    conversations: dict[int, int]
    closed_seconds: float
    seconds: dict[int, float]
    open_cases: tuple[int, int]
    starts: int


FULL = Size(3, {1: 4, 20: 20, 100: 100}, 10.0, {1: 12.0, 20: 40.0, 100: 15.0}, (100, 1000), 3)
QUICK = Size(1, {1: 1, 20: 20}, 3.0, {1: 3.0, 20: 8.0}, (20, 60), 1)


@dataclass
class Seen:
    """What was seen of one server under one load, over all rounds."""

    rates: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    cpu: float = 0.0
    load: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    def quantile(self, share: float) -> float:
        times = sorted(self.times)
        return times[min(len(times) - 1, int(len(times) * share))]


All = dict[tuple[str, int, str], Seen]


def in_flight(seen: All) -> list[int]:
    return sorted({at_once for _, at_once, _ in seen})


def main() -> None:
    given = argparse.ArgumentParser(prog="bench.serve", description=__doc__.partition("\n")[0])
    given.add_argument("--quick", action="store_true", help="a look in less than a minute: few turns, wide margins")
    given.add_argument("--postgres", action="store_true", help="PostgreSQL and two server processes")
    arguments = given.parse_args()
    size, workers = (QUICK, 1) if arguments.quick else (FULL, 1)
    clean_up_when_stopped()
    others = OtherWork()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        write_recorded(folder / "recorded.json", asyncio.run(record(folder, load_deps(Settings()))))
        places: Iterator[str] | None = None
        if arguments.postgres:
            running, workers = stack.enter_context(cluster()), 2
            places = iter(running.new_database, None)
        print(f"{'PostgreSQL, two server processes' if places else 'SQLite, one server process'}, over loopback.")
        print(f"{os.cpu_count()} cores.\n")
        bench = Bench(folder, size, workers, places)
        seen = bench.loads()
        print_loads(seen)
        bench.memory()
        bench.cold_starts()
        print_aims(seen)
    print(f"\nOther work on this machine took {others.cores():.1f} of its {os.cpu_count()} cores meanwhile.")


class Bench:
    """One run of everything."""

    def __init__(self, folder: Path, size: Size, workers: int, places: Iterator[str] | None) -> None:
        self._folder, self._size, self._workers, self._places = folder, size, workers, places
        self._made = 0

    def _place(self) -> tuple[Path, str]:
        """A data folder and a database that nobody used before."""
        self._made += 1
        return self._folder / f"data-{self._made}", next(self._places) if self._places else ""

    @contextmanager
    def _server(self, who: str) -> Iterator[Server]:
        folder, url = self._place()
        with server(who, folder, url, self._workers) as running:
            yield running

    def loads(self) -> All:
        """Both servers under both shapes of load, in alternating rounds."""
        seen: All = {}
        with self._server("ours") as ours, self._server("floor") as floor:
            both = (ours, floor)
            for running in both:  # the first turns are for the caches
                _play(running, CLOSED, 4, 4, self._size.closed_seconds, Seen())
            for at_once, count in self._size.conversations.items():
                for _ in range(self._size.rounds):
                    for running in both:
                        found = seen.setdefault((CLOSED, at_once, running.who), Seen())
                        _play(running, CLOSED, at_once, count, self._size.closed_seconds, found)
            for at_once, seconds in self._size.seconds.items():
                count = at_once * (1 + int(seconds / LEAST_PAUSE) // len(MESSAGES))
                for running in both:
                    found = seen.setdefault((PEOPLE, at_once, running.who), Seen())
                    _play(running, PEOPLE, at_once, count, seconds, found)
        return seen

    def memory(self) -> None:
        """Resident memory with open cases, of a server that does nothing else."""
        few, many = self._size.open_cases
        with self._server("ours") as running:
            sizes = [running.megabytes()]
            for count in (few, many - few):
                job = Job(running.port, CLOSED, 10, count, 200.0, MESSAGES[:3])
                _check(played(job).failed)
                sizes.append(running.megabytes())
        shared = " (what the processes share counts in each)" if self._workers > 1 else ""
        print(f"memory{shared}")
        for words, size in zip(("after the start", f"{few:,} cases open", f"{many:,} cases open"), sizes, strict=True):
            print(f"  {words:22}{size:9.1f} MiB")
        each = (sizes[2] - sizes[1]) / (many - few) * 1000
        print(f"  {'per 1,000 open cases':22}{each:9.1f} MiB, each with 3 turns\n")

    def cold_starts(self) -> None:
        """From the start of the process to the first 200 of /readyz."""
        print("cold start, seconds to the first 200 of /readyz")
        new, there = [], []
        for _ in range(self._size.starts):
            folder, url = self._place()
            for found in (new, there):
                with server("ours", folder, url, self._workers) as running:
                    found.append(running.cold_start)
        for words, found in (("a new data folder", new), ("one that is there", there)):
            print(f"  {words:22}{statistics.median(found):9.2f}")
        print()


def _play(running: Server, shape: str, at_once: int, conversations: int, seconds: float, into: Seen) -> None:
    before = running.cpu()
    done = played(Job(running.port, shape, at_once, conversations, seconds, MESSAGES))
    _check(done.failed)
    opened = done.opened / (done.opened + len(done.times))  # opening a case costs about as much as a turn
    into.cpu += (running.cpu() - before) * (1 - opened)
    into.rates.append(len(done.times) / done.seconds)
    into.times += done.times
    into.load.append(done.cpu / done.seconds)


def _check(failed: list[str]) -> None:
    if failed:
        raise RuntimeError(f"{len(failed)} requests were not answered as they should: {failed[0]}")


def print_loads(seen: All) -> None:
    for shape, words in SHAPES.items():
        print(f"{shape}: {words}")
        rate = "turns/s" if shape == CLOSED else ""
        print(f"{'':22}{rate:>9}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'cpu ms':>9}{'turns':>9}")
        for at_once in in_flight(seen):
            for who in ("ours", "floor"):
                found = seen[shape, at_once, who]
                rate = f"{found.rate:.0f}" if shape == CLOSED else ""
                quantiles = "".join(f"{found.quantile(share):9.1f}" for share in (0.5, 0.95, 0.99))
                count = len(found.times)
                print(
                    f"  {f'{who}, {at_once} in flight':20}{rate:>9}{quantiles}{found.cpu / count * 1000:9.2f}{count:9}"
                )
            if shape == CLOSED:
                print(f"  {'ratio':20}{_ratio(seen, at_once):9.2f}")
        print()
    busiest = max(share for found in seen.values() for share in found.load)
    print(
        f"cpu ms: processor time of the server's processes for one turn. The load itself used {busiest:.0%} of a core"
    )
    print("at most.\n")


def _ratio(seen: All, at_once: int) -> float:
    return seen[CLOSED, at_once, "ours"].rate / seen[CLOSED, at_once, "floor"].rate


def print_aims(seen: All) -> None:
    print(f"aim: p99 under {AIM_P99:.0f} ms at {AIM_AT} in flight")
    for shape in (PEOPLE, CLOSED):
        p99 = seen[shape, AIM_AT, "ours"].quantile(0.99)
        print(f"  {shape:22}{p99:9.1f} ms  {'met' if p99 < AIM_P99 else 'NOT met'}")
    print(f"aim: at least {AIM_RATIO} of the floor's turns/s ({CLOSED})")
    for at_once in in_flight(seen):
        ratio = _ratio(seen, at_once)
        print(f"  {f'{at_once} in flight':22}{ratio:9.2f}     {'met' if ratio >= AIM_RATIO else 'NOT met'}")


if __name__ == "__main__":
    main()
