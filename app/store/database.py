"""Open the database and bring its tables up to date."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseUnusable(Exception):
    """The database cannot be opened; the message is one line."""


# synchronous=FULL: NORMAL may lose the last commits on a power cut, and what a person was told is
# saved must be saved. It costs one fsync per commit.
PRAGMAS = ("busy_timeout=10000", "synchronous=FULL", "foreign_keys=ON")
TRIES, PAUSE = 100, 0.05


def open_database(url: str) -> AsyncEngine:
    """An engine for `sqlite:///file`; nothing is opened yet."""
    engine = create_async_engine(
        make_url(url).set(drivername="sqlite+aiosqlite"),
        # SQLite has one writer. One connection queues in fair order instead of waiting in busy loops.
        pool_size=1,
        max_overflow=0,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _set_pragmas(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


async def prepare_database(engine: AsyncEngine) -> None:
    """Make the file, readable by its owner alone, and run the migrations that it lacks."""
    path = Path(str(engine.url.database))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made here because SQLite would use the umask; its -wal and -shm files take over these rights.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        await _write_ahead(engine)
        async with engine.begin() as connection:
            # Holds off a second process that starts at the same moment, and undoes a migration cut half-way.
            await connection.exec_driver_sql("BEGIN IMMEDIATE")
            await connection.run_sync(_upgrade)
    except OSError as error:
        raise DatabaseUnusable(f"{path} cannot be opened: {error.strerror}") from None
    except DBAPIError as error:
        raise DatabaseUnusable(f"{path} cannot be used as a database: {error.orig}") from None
    except CommandError as error:
        raise DatabaseUnusable(f"{path} was made by another version of pushback: {error}") from None


async def _write_ahead(engine: AsyncEngine) -> None:
    """Readers and the writer side by side. The file remembers it; SQLite does not wait for others to do it first."""
    for tries_left in reversed(range(TRIES)):
        try:
            async with engine.connect() as connection:
                await connection.exec_driver_sql("PRAGMA journal_mode=WAL")
                return
        except OperationalError as error:
            if not tries_left or "locked" not in str(error.orig):
                raise
            await asyncio.sleep(PAUSE)


def _upgrade(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
