"""Open the database, SQLite or PostgreSQL, bring its tables up to date, and work on it in threads of its own.

The drivers are the blocking ones: a transaction is one piece of work in one thread, and crosses into it once. That
is three times as fast as an asynchronous driver that crosses at every statement.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, select
from sqlalchemy.exc import DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.store.faults import DatabaseUnusable, StoreFull, StoreGone
from app.store.tables import data_keys
from app.store.vault import Vault

MIGRATIONS = Path(__file__).parent / "migrations"
R = TypeVar("R")

# synchronous=FULL: NORMAL may lose the last commits on a power cut, and what a person was told is saved must be
# saved. secure_delete: a deleted row is overwritten with zeros.
PRAGMAS = ("busy_timeout=10000", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
TRIES, PAUSE = 100, 0.05
# PostgreSQL does the waiting; more threads than this per process only queue there instead of here.
CONNECTIONS = 8
_MIGRATING = 0x50425F4D  # the advisory lock of two workers that start at the same moment


class Database:
    """One database and the threads that work on it. Work is a function whose first argument is a connection."""

    def __init__(self, engine: Engine, threads: int) -> None:
        self.engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="store")

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    async def read(self, work: Callable[..., R], *given: Any) -> R:
        """Run work that changes nothing. StoreGone when the database does not answer."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.reading, work, *given)

    async def write(self, work: Callable[..., R], *given: Any) -> R:
        """Run work in one transaction, committed when it returns. StoreGone or StoreFull: nothing was written."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.writing, work, *given)

    def reading(self, work: Callable[..., R], *given: Any) -> R:
        """The same as `read`, in this thread."""
        return self._run(work, given, write=False)

    def writing(self, work: Callable[..., R], *given: Any) -> R:
        """The same as `write`, in this thread."""
        return self._run(work, given, write=True)

    def _run(self, work: Callable[..., R], given: tuple[Any, ...], *, write: bool) -> R:
        for is_last in (False, True):
            try:
                with self.engine.connect().execution_options(write=write) as db:
                    try:
                        result = work(db, *given)
                    except DBAPIError as error:
                        # A connection that went stale while idle: nothing was done on it yet, a fresh one will do.
                        if error.connection_invalidated and not is_last:
                            continue
                        raise
                    if write:
                        db.commit()
                    return result
            except (DBAPIError, PoolTimeout) as error:
                raise _fault(error) from None
        raise AssertionError("the last try returns or raises")

    def close(self) -> None:
        self._threads.shutdown()
        self.engine.dispose()


def open_database(url: str) -> Database:
    """A database for `sqlite:///file` or `postgresql+psycopg://...`; nothing is opened yet."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        # SQLite has one writer. One connection queues in fair order instead of waiting in busy loops.
        return Database(_sqlite(parsed), threads=1)
    try:
        engine = create_engine(
            parsed,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_timeout=10,
            hide_parameters=True,
            # Times are kept without a zone: they are all UTC. A server that is gone is noticed within seconds.
            connect_args={"options": "-c timezone=utc", "connect_timeout": 5, "application_name": "pushback"},
        )
    except ModuleNotFoundError:
        raise DatabaseUnusable("PostgreSQL needs its driver: pip install 'pushback[postgres]'") from None
    return Database(engine, threads=CONNECTIONS)


def _sqlite(url: URL) -> Engine:
    path = str(url.database)

    def connect() -> sqlite3.Connection:
        # rw: a file that is gone is an error, and not a new empty file that hides the loss.
        return sqlite3.connect(f"file:{quote(path)}?mode=rw", uri=True, check_same_thread=False, isolation_level=None)

    engine = create_engine(url, creator=connect, pool_size=1, max_overflow=0, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, record: Any) -> None:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        record.info["file"] = _which_file(path)

    @event.listens_for(engine, "checkout")
    def _still_the_same(_connection: Any, record: Any, _proxy: Any) -> None:
        # Writes to a file that was moved away or replaced would be acknowledged and lost.
        if _which_file(path) != record.info["file"]:
            raise DisconnectionError("the database file was moved or replaced")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that reads first and writes then must hold the write lock from the start.
        immediate = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def _which_file(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


# SQLite's primary result codes: busy, locked, read-only, I/O, corrupt, cannot open, no database.
_SQLITE_GONE, _SQLITE_FULL = frozenset({5, 6, 8, 10, 11, 14, 26}), 13
# SQLSTATE classes: connection, resources, operator intervention (a server that stops or starts), system.
_POSTGRES_GONE, _POSTGRES_FULL = ("08", "53", "57", "58"), "53100"


def _fault(error: SQLAlchemyError) -> Exception:
    """What a driver's error means for those who asked; an error of ours stays what it is."""
    cause = getattr(error, "orig", None)
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    state = getattr(cause, "sqlstate", None) or ""
    if code == _SQLITE_FULL or state == _POSTGRES_FULL:
        return StoreFull("there is no room left to write")
    # A driver that could not even connect has no code to show.
    unreached = not code and not state and type(cause).__name__ in ("OperationalError", "InterfaceError")
    lost = isinstance(error, PoolTimeout | DisconnectionError) or getattr(error, "connection_invalidated", False)
    if code in _SQLITE_GONE or state[:2] in _POSTGRES_GONE or unreached or lost:
        return StoreGone("the database does not answer")
    return error


def shown(url: URL) -> str:
    """A database's address without its password."""
    return url.render_as_string(hide_password=True)


def prepare_database(database: Database, vault: Vault) -> None:
    """Make what is missing: the file, the tables, the first key. DatabaseUnusable says what stands in the way."""
    url = database.engine.url
    where = str(url.database) if database.is_sqlite else shown(url)
    try:
        if database.is_sqlite:
            _make_file(Path(where))
            _write_ahead(database.engine)
        with database.engine.connect().execution_options(write=True) as db, db.begin():
            if not database.is_sqlite:
                db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")
            _upgrade(db)
            _check_keys(db, vault)
    except OSError as error:
        raise DatabaseUnusable(f"{where} cannot be opened: {error.strerror}") from None
    except (DBAPIError, sqlite3.Error) as error:
        said = " ".join(str(getattr(error, "orig", error)).split())
        verb = "cannot be used as a database" if database.is_sqlite else "cannot be reached or used"
        raise DatabaseUnusable(f"{where} {verb}: {said}") from None
    except CommandError as error:
        raise DatabaseUnusable(f"{where} was made by another version of pushback: {error}") from None


def _make_file(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made here because SQLite would use the umask; its -wal and -shm files take over these rights.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _write_ahead(engine: Engine) -> None:
    """Readers and the writer side by side. The file remembers it; SQLite does not wait for others to do it first."""
    for tries_left in reversed(range(TRIES)):
        connection = engine.raw_connection()  # outside of any transaction
        try:
            connection.cursor().execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if not tries_left or "locked" not in str(error):
                raise
        finally:
            connection.close()
        time.sleep(PAUSE)


def _upgrade(db: Connection) -> None:
    config = Config(attributes={"connection": db})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")


def _check_keys(db: Connection, vault: Vault) -> None:
    """Make the first key; refuse to start where a key that sealed something is not here."""
    used = set(db.scalars(select(data_keys.c.key_id)))
    vault.refresh()
    if not vault.current and vault.file is not None and not used:
        vault.file.make()
        vault.refresh()
    if missing := used - vault.key_ids:
        names = ", ".join(sorted(missing))
        lost = f"put back {vault.file.path}" if vault.file is not None else "add it to PUSHBACK_DATA_KEY"
        raise DatabaseUnusable(f"the key {names} that sealed these cases is not here: {lost}")
    if vault.current not in used:
        db.execute(data_keys.insert().values(key_id=vault.current))
