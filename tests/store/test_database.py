"""The database file: whose it is, how it writes, and that its tables are those declared."""

from __future__ import annotations

import asyncio
import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from app.store.database import DatabaseUnusable, open_database, prepare_database
from app.store.tables import metadata

pytestmark = pytest.mark.anyio


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_only_the_owner_may_read_it(engine: AsyncEngine) -> None:
    path = Path(str(engine.url.database))
    async with engine.begin() as db:
        await db.execute(text("create table written (x)"))
        assert _mode(path.parent) == 0o700
        assert {_mode(file) for file in path.parent.iterdir()} == {0o600}
        assert len(list(path.parent.iterdir())) == 3  # the -wal and -shm files too


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10000)]
)
async def test_an_acknowledged_write_survives_a_power_cut(engine: AsyncEngine, pragma: str, value: object) -> None:
    async with engine.connect() as db:
        assert await db.scalar(text(f"pragma {pragma}")) == value


async def test_the_migrations_make_the_declared_tables(engine: AsyncEngine) -> None:
    async with engine.connect() as db:
        differences = await db.run_sync(lambda c: compare_metadata(MigrationContext.configure(c), metadata))
    assert differences == []


async def test_a_second_start_changes_nothing_and_two_starts_may_meet(tmp_path: Path) -> None:
    engines = [open_database(f"sqlite:///{tmp_path}/new/here.db") for _ in range(8)]
    await asyncio.gather(*map(prepare_database, engines))
    await prepare_database(engines[0])
    for engine in engines:
        await engine.dispose()


async def test_what_is_no_database_is_said_in_one_line(tmp_path: Path) -> None:
    junk = tmp_path / "junk.db"
    junk.write_bytes(b"not a database, by far" * 100)
    engine = open_database(f"sqlite:///{junk}")
    with pytest.raises(DatabaseUnusable, match=r"junk\.db cannot be used as a database"):
        await prepare_database(engine)
    await engine.dispose()
    assert junk.read_bytes().startswith(b"not a database")


async def test_a_newer_version_of_the_tables_is_left_alone(engine: AsyncEngine) -> None:
    async with engine.begin() as db:
        await db.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(DatabaseUnusable, match="another version"):
        await prepare_database(engine)
