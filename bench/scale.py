"""What grows with the number of cases and with the turns of one: rows, bytes, latency, and the time of the chores.

`make bench-scale`: about an hour and some 30 GB of disk with the usual sizes, all of it deleted at the end. The cases
are copies of one recorded conversation under ids of their own, and each value is sealed for its own row.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, func, insert, make_url, select, text

from app.coach import Coach
from app.graph.state import Deps
from app.main import load_deps, open_store
from app.records import hash_of
from app.settings import Settings
from app.store.cases import Cases
from app.store.database import Database
from app.store.rows import as_json
from app.store.tables import capabilities, cases, record, turns
from app.store.vault import KEY_FILE, Vault, compress
from bench.load import Client
from bench.recorded import MESSAGES, Recorded, private, turn_id
from bench.recorded import record as record_conversation
from bench.servers import OtherWork, Server, clean_up_when_stopped, environment, pushback, server
from tests.postgres import binaries, cluster

SIZES, LONG = (10, 1_000, 100_000), (10, 300, 3_000)
BATCH = 500  # cases to a transaction
SAMPLE = 100  # measurements of each kind
ROOM = 300_000  # bytes of disk for a case: the database, its log, a backup, and the database restored from it
MIB = 1024 * 1024
TABLES = (cases, capabilities, turns)
Seen = dict[str, list[tuple[int, float]]]  # the seconds of each chore, by the number of cases


@dataclass(frozen=True)
class Place:
    """A database and the folder of its key."""

    folder: Path
    url: str

    @contextmanager
    def store(self) -> Iterator[tuple[Database, Vault]]:
        database, vault = open_store(private(self.folder, self.url))
        try:
            yield database, vault
        finally:
            database.close()

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.url:
            url = make_url(self.url)
            admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
            with admin.connect() as db:
                db.execute(text(f'DROP DATABASE "{url.database}" WITH (FORCE)'))
            admin.dispose()


class Places:
    """New places of one kind, one after another."""

    def __init__(self, folder: Path, new_database: Callable[[], str]) -> None:
        self._folder, self._new_database, self._made = folder, new_database, 0

    @contextmanager
    def new(self) -> Iterator[Place]:
        self._made += 1
        place = Place(self._folder / f"data-{self._made}", self._new_database())
        try:
            yield place
        finally:
            place.remove()


def main() -> None:
    given = argparse.ArgumentParser(prog="bench.scale", description=__doc__.partition("\n")[0])
    given.add_argument("--sizes", type=_numbers, default=SIZES, help="how many cases, rising, with commas")
    given.add_argument("--long", type=_numbers, default=LONG, help="how many turns of one case, rising, with commas")
    given.add_argument("--only", choices=("sqlite", "postgresql"), help="one kind of database")
    given.add_argument(
        "--patience",
        type=float,
        default=300.0,
        help="seconds that a chore may be expected to take; else it is left out",
    )
    arguments = given.parse_args()
    deps = load_deps(Settings())
    clean_up_when_stopped()
    others = OtherWork()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        recorded = asyncio.run(record_conversation(folder, deps))
        for kind in ("sqlite", "postgresql"):
            if arguments.only not in (None, kind):
                continue
            if kind == "postgresql" and binaries() is None:
                print("\nPostgreSQL is not installed, and left out.")
                continue
            running = stack.enter_context(cluster()) if kind == "postgresql" else None
            (folder / kind).mkdir()
            places = Places(folder / kind, running.new_database if running else str)
            seen: Seen = defaultdict(list)
            for size in arguments.sizes:
                many_cases(kind, places, recorded, size, arguments.patience, seen)
            one_long_case(kind, places, deps, arguments.long)
    print(f"\nOther work on this machine took {others.cores():.1f} of its {os.cpu_count()} cores meanwhile.")


def _numbers(given: str) -> tuple[int, ...]:
    return tuple(int(word) for word in given.replace("_", "").split(",") if word)


# Many cases


def many_cases(kind: str, places: Places, recorded: list[Recorded], size: int, patience: float, seen: Seen) -> None:
    """Measure one size."""
    print(f"\n{kind}, {size:,} cases of {len(recorded)} turns, the greeting counted", flush=True)
    with places.new() as place:
        if shutil.disk_usage(place.folder.parent).free < size * ROOM:
            print("  left out: there is not enough room on the disk")
            return
        with place.store() as (database, vault):
            start = time.perf_counter()
            fill(database, vault, recorded, size)
            print(f"  written in {time.perf_counter() - start:.0f} s")
            _tidy(database)
            print_bytes(database, size)
            print_latest(database, vault)
        with server("ours", place.folder, place.url) as running:
            print_times(asyncio.run(latencies(running, size)))
            print(f"  {'server memory':30}{running.megabytes():9.0f} MiB")
        chores(places, place, size, patience, seen)


def case_id_of(number: int) -> str:
    """Spread over the index as chance spreads them, and found again by number."""
    return hashlib.sha256(f"case {number}".encode()).hexdigest()[:16]


def token_of(number: int) -> str:
    return f"token-{number}"


def fill(database: Database, vault: Vault, recorded: list[Recorded], size: int) -> None:
    """Write the cases in batches. Within one, all first turns come before all second ones, as in life."""
    states = [as_json(one.turn.after) for one in recorded if one.turn.after]
    for first in range(0, size, BATCH):
        database.writing(_write, vault, recorded, states, range(first, min(first + BATCH, size)))


def _write(db: Connection, vault: Vault, recorded: list[Recorded], states: list[bytes], those: range) -> None:
    ids, template = [case_id_of(number) for number in those], states[0][7:23]  # {"id":"0123456789abcdef",
    revision = recorded[-1].turn.revision

    def state(number: int, case_id: str) -> bytes:
        return compress(states[number].replace(template, case_id.encode()))

    def sealed(table: Any, column: str, value: bytes, *key: str) -> bytes:
        return vault.seal_compressed(record(table, column, *key), value)

    contents = [sealed(cases, "content", state(-1, one), one) for one in ids]
    rows = [{"id": one, "revision": revision, "content": content} for one, content in zip(ids, contents, strict=True)]
    db.execute(insert(cases), rows)
    hashes = [hash_of(token_of(number)) for number in those]
    db.execute(insert(capabilities), [{"hash": h, "case_id": one} for h, one in zip(hashes, ids, strict=True)])
    for number, one in enumerate(recorded):
        rows = []
        for case_id in ids:
            values = {**one.compressed, "after": state(number, case_id)}
            key = {"case_id": case_id, "turn_id": turn_id(number)}
            kept = {name: sealed(turns, name, value, *key.values()) for name, value in values.items()}
            rows.append({**key, "number": number, "status": "done", "revision": one.turn.revision, **kept})
        db.execute(insert(turns), rows)


def _tidy(database: Database) -> None:
    """What the database does by itself in the end: the log into the file, its counts up to date."""
    if database.is_sqlite:
        database.reading(lambda db: _raw(db, "PRAGMA wal_checkpoint(TRUNCATE)"))
    else:
        database.writing(lambda db: db.execute(text("ANALYZE")))


def _raw(db: Connection, statement: str) -> list[Any]:
    """Run a statement outside of any transaction."""
    db.rollback()
    connection = db.connection.driver_connection
    assert connection is not None
    return list(connection.execute(statement).fetchall())


def print_bytes(database: Database, size: int) -> None:
    """Rows and bytes by table, what long values take beside the table and indexes counted."""
    count = {
        table.name: database.reading(lambda db, t: db.scalar(select(func.count()).select_from(t)), table)
        for table in TABLES
    }
    found = database.reading(_sqlite_bytes if database.is_sqlite else _postgres_bytes)
    print(f"  {'table':20}{'rows':>12}{'MiB':>10}{'indexes':>10}")
    for table in TABLES:
        rows, indexes = found.get(table.name, (0, 0))
        print(f"  {table.name:20}{count[table.name]:12,}{rows / MIB:10.2f}{indexes / MIB:10.2f}")
    whole = found[""][0]
    each = f"{whole / size:,.0f} bytes a case, {whole / count['turns']:,.0f} a turn"
    print(f"  {'all':20}{sum(count.values()):12,}{whole / MIB:10.2f}  {each}")


def _sqlite_bytes(db: Connection) -> dict[str, tuple[int, int]]:
    """Bytes of rows and of indexes by table; of the whole file under no name."""
    pages, length = _raw(db, "PRAGMA page_count")[0][0], _raw(db, "PRAGMA page_size")[0][0]
    found = defaultdict(lambda: (0, 0), {"": (pages * length, 0)})
    try:
        parts = _raw(
            db, "SELECT tbl_name, type, sum(pgsize) FROM dbstat s JOIN sqlite_schema m ON s.name = m.name GROUP BY 1, 2"
        )
    except Exception:  # this SQLite was built without it
        return found
    for table, kind, length in parts:
        rows, indexes = found[table]
        found[table] = (rows + length, indexes) if kind == "table" else (rows, indexes + length)
    return found


def _postgres_bytes(db: Connection) -> dict[str, tuple[int, int]]:
    found = {"": (0, 0)}
    for table in TABLES:
        whole, indexes = db.execute(
            text("SELECT pg_total_relation_size(:t), pg_indexes_size(:t)"), {"t": table.name}
        ).one()
        found[table.name] = (whole - indexes, indexes)
        found[""] = (found[""][0] + whole, 0)
    return found


def print_latest(database: Database, vault: Vault) -> None:
    """The one question that is asked of all cases: `pushback chat` looks for the newest."""
    newest, start = Cases(database, vault).latest, time.perf_counter()
    asyncio.run(newest())
    print(f"  {'newest case, for chat':30}{(time.perf_counter() - start) * 1000:9.1f} ms")


Times = dict[str, list[float]]


class Asker:
    """Asks one thing after another and keeps the milliseconds under a name."""

    def __init__(self, port: int) -> None:
        self._client = Client(port)
        self.times: Times = defaultdict(list)

    async def ask(self, name: str, expected: int, method: str, path: str, token: str = "", body: Any = None) -> bytes:
        start = time.perf_counter()
        status, answer = await self._client.ask(method, path, token, body)
        self.times[name].append((time.perf_counter() - start) * 1000)
        if status != expected:
            raise RuntimeError(f"{method} {path} was answered with {status} instead of {expected}: {answer[:300]!r}")
        return answer


async def latencies(running: Server, size: int) -> Times:
    """Ask for everything, one at a time, of cases that lie far apart."""
    asker = Asker(running.port)
    sample = [n * size // SAMPLE for n in range(SAMPLE)]
    for number in sample:
        path, token = f"/api/cases/{case_id_of(number)}", token_of(number)
        await asker.ask("open a case", 201, "POST", "/api/cases")
        await asker.ask("wrong token", 404, "GET", path, "wrong")
        await asker.ask("read the case file", 200, "GET", path, token)
        await asker.ask("read the conversation", 200, "GET", f"{path}/turns", token)
    for n, number in enumerate(sample):
        path, token, turn = f"/api/cases/{case_id_of(number)}/turns", token_of(number), f"bench-{n}"
        await asker.ask("a turn", 200, "POST", path, token, {"turn_id": turn, "message": MESSAGES[-1]})
        await asker.ask("undo", 200, "POST", f"{path}/{turn}/undo", token)
    return asker.times


def print_times(times: Times) -> None:
    print(f"  {'over HTTP, one at a time':30}{'p50 ms':>9}{'p95 ms':>9}")
    for name, found in times.items():
        found.sort()
        print(f"  {name:30}{found[len(found) // 2]:9.1f}{found[len(found) * 95 // 100]:9.1f}", flush=True)


# The chores: backup, restore, a new key


def chores(places: Places, place: Place, size: int, patience: float, seen: Seen) -> None:
    """Time the commands as they are typed, the start of Python included."""

    def do(chore: str, at: Place, *arguments: str) -> bool:
        expected = _expected(seen[chore], size)
        if expected > patience:
            print(f"  {chore:30}  left out: about {expected:,.0f} s, going by the sizes before")
            return False
        start = time.perf_counter()
        command = [pushback(), chore, *arguments]
        subprocess.run(command, env=environment(at.folder, at.url), check=True, capture_output=True)
        seen[chore].append((size, time.perf_counter() - start))
        print(f"  {chore:30}{seen[chore][-1][1]:9.1f} s", flush=True)
        return True

    file = place.folder / "backup.gz"
    if do("backup", place, str(file)):
        print(f"  {'the backup':30}{file.stat().st_size / MIB:9.1f} MiB")
        with places.new() as other:
            other.folder.mkdir()
            shutil.copy2(place.folder / KEY_FILE, other.folder / KEY_FILE)
            do("restore", other, str(file))
        file.unlink()
    do("rotate-key", place)


def _expected(seen: list[tuple[int, float]], size: int) -> float:
    """Seconds for so many cases, on the line through the last two sizes."""
    if len(seen) < 2:
        return 0.0
    (few, fast), (many, slow) = seen[-2:]
    return slow + (slow - fast) / (many - few) * (size - many)


# One long case


def one_long_case(kind: str, places: Places, deps: Deps, lengths: tuple[int, ...]) -> None:
    """A case to which the same messages are said again and again, measured at each length."""
    print(f"\n{kind}, one case of many turns", flush=True)
    with places.new() as place:
        case_id = token = ""
        said = 0
        for length in lengths:
            with place.store() as (database, vault):
                case_id, token = asyncio.run(_talk(Cases(database, vault), deps, case_id, token, range(said, length)))
                said = length
                _tidy(database)
                whole = database.reading(_sqlite_bytes if database.is_sqlite else _postgres_bytes)[""][0]
                state = database.reading(lambda db: db.scalar(select(func.length(cases.c.content))))
            each = f"{whole / length:,.0f} bytes a turn; the case as it stands {state:,}"
            print(f"  {length:,} turns: {whole / MIB:.2f} MiB in all, {each}")
            with server("ours", place.folder, place.url) as running:
                print_times(asyncio.run(_long_latencies(running, case_id, token, length)))


async def _talk(kept: Cases, deps: Deps, case_id: str, token: str, numbers: range) -> tuple[str, str]:
    coach = Coach(kept, deps)
    if not case_id:
        opened = await coach.open_case()
        case_id, token = opened.case_id, opened.token
    for number in numbers:
        await coach.take_turn(case_id, MESSAGES[number % len(MESSAGES)], turn_id=turn_id(number + 1))
    await coach.close()
    return case_id, token


async def _long_latencies(running: Server, case_id: str, token: str, length: int) -> Times:
    asker, path = Asker(running.port), f"/api/cases/{case_id}"
    for n in range(20):
        turn = f"bench-{length}-{n}"
        await asker.ask("a turn", 200, "POST", f"{path}/turns", token, {"turn_id": turn, "message": MESSAGES[-1]})
        await asker.ask("undo", 200, "POST", f"{path}/turns/{turn}/undo", token)
    for _ in range(5):
        await asker.ask("read the case file", 200, "GET", path, token)
        await asker.ask("read the conversation", 200, "GET", f"{path}/turns", token)
        export = await asker.ask("export", 200, "GET", f"{path}/export", token)
    print(f"  {'the export':30}{len(export) / MIB:9.2f} MiB")
    return asker.times


if __name__ == "__main__":
    main()
