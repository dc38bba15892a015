"""The database: whose it is, how it writes, that its tables are those declared, and what holds when it is gone."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.store.database import Database, open_database, prepare_database
from app.store.faults import DatabaseUnusable, StoreFull, StoreGone
from app.store.tables import metadata
from app.store.vault import KeyFile, Vault, new_key
from tests.postgres import Cluster

pytestmark = pytest.mark.anyio


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _run(db: Connection, statement: str) -> None:
    db.execute(text(statement))


@pytest.fixture
def file_database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path}/data/pushback.db")
    prepare_database(database, Vault(file=KeyFile(tmp_path / "data" / "data.key")))
    yield database
    database.close()


def _path(database: Database) -> Path:
    return Path(str(database.engine.url.database))


def test_only_the_owner_may_read_it(file_database: Database) -> None:
    folder = _path(file_database).parent
    file_database.writing(_run, "create table written (x)")
    assert _mode(folder) == 0o700
    files = {file.name: _mode(file) for file in folder.iterdir()}
    assert set(files) == {"pushback.db", "pushback.db-wal", "pushback.db-shm", "data.key"}
    assert set(files.values()) == {0o600}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10000), ("secure_delete", 1)],
)
def test_an_acknowledged_write_survives_a_power_cut(file_database: Database, pragma: str, value: object) -> None:
    assert file_database.reading(lambda db: db.scalar(text(f"pragma {pragma}"))) == value


def test_the_migrations_make_the_declared_tables(database: Database) -> None:
    differences = database.reading(lambda db: compare_metadata(MigrationContext.configure(db), metadata))
    assert differences == []


async def test_starts_may_meet_and_a_second_start_changes_nothing(settings: object, tmp_path: Path) -> None:
    url = settings.database_url  # type: ignore[attr-defined]
    keys = tmp_path / "data"
    keys.mkdir()
    databases = [open_database(url) for _ in range(8)]
    vaults = [Vault(file=KeyFile(keys / "data.key")) for _ in databases]
    await asyncio.gather(*(asyncio.to_thread(prepare_database, d, v) for d, v in zip(databases, vaults, strict=True)))
    prepare_database(databases[0], vaults[0])
    assert len({vault.current for vault in vaults}) == 1
    for database in databases:
        database.close()


def test_what_is_no_database_is_said_in_one_line(tmp_path: Path) -> None:
    junk = tmp_path / "junk.db"
    junk.write_bytes(b"not a database, by far" * 100)
    database = open_database(f"sqlite:///{junk}")
    with pytest.raises(DatabaseUnusable, match=r"junk\.db cannot be used as a database"):
        prepare_database(database, Vault([new_key()]))
    database.close()
    assert junk.read_bytes().startswith(b"not a database")


def test_a_server_that_is_not_there_is_said_in_one_line_without_its_password() -> None:
    database = open_database("postgresql+psycopg://pushback:secret@127.0.0.1:1/pushback")
    with pytest.raises(DatabaseUnusable) as caught:
        prepare_database(database, Vault([new_key()]))
    assert "127.0.0.1:1" in str(caught.value) and "secret" not in str(caught.value) and "\n" not in str(caught.value)
    database.close()


def test_a_newer_version_of_the_tables_is_left_alone(database: Database, vault: Vault) -> None:
    database.writing(_run, "update alembic_version set version_num = '9999'")
    with pytest.raises(DatabaseUnusable, match="another version"):
        prepare_database(database, vault)


# gone and back


def test_a_file_that_was_moved_away_is_not_written_to(file_database: Database) -> None:
    """The old handle would take the words and lose them: the file that it writes has no name any more."""
    path = _path(file_database)
    file_database.writing(_run, "create table written (x)")
    away = path.with_suffix(".away")
    os.rename(path, away)
    with pytest.raises(StoreGone):
        file_database.writing(_run, "insert into written values (1)")
    assert not path.exists()  # no new, empty one in its place
    os.rename(away, path)
    file_database.writing(_run, "insert into written values (2)")
    assert file_database.reading(lambda db: list(db.scalars(text("select x from written")))) == [2]


def test_a_file_that_was_replaced_is_read_anew(file_database: Database, tmp_path: Path) -> None:
    path = _path(file_database)
    file_database.writing(_run, "create table written (x)")
    file_database.reading(lambda db: db.connection.driver_connection.execute("vacuum into '" + str(path) + ".copy'"))
    file_database.writing(_run, "insert into written values (1)")
    os.replace(f"{path}.copy", path)
    for more in ("-wal", "-shm"):
        Path(f"{path}{more}").unlink(missing_ok=True)
    assert file_database.reading(lambda db: list(db.scalars(text("select x from written")))) == []


def test_a_full_disk_is_said_and_nothing_is_half_written(file_database: Database) -> None:
    file_database.writing(_run, "create table written (x)")
    limit = file_database.reading(lambda db: db.scalar(text("pragma page_count"))) + 2

    def fill(db: Connection) -> None:
        db.execute(text(f"pragma max_page_count = {limit}"))
        for _ in range(50):
            db.execute(text("insert into written values (randomblob(4000))"))

    with pytest.raises(StoreFull):
        file_database.writing(fill)
    file_database.writing(_run, "pragma max_page_count = 1000000")
    assert file_database.reading(lambda db: db.scalar(text("select count(*) from written"))) == 0
    file_database.writing(_run, "insert into written values (1)")


def test_a_read_only_file_is_a_fault_that_passes(file_database: Database) -> None:
    file_database.writing(_run, "create table written (x)")
    file_database.reading(lambda db: db.execute(text("pragma query_only = 1")))
    with pytest.raises(StoreGone):
        file_database.writing(_run, "insert into written values (1)")
    file_database.reading(lambda db: db.execute(text("pragma query_only = 0")))
    file_database.writing(_run, "insert into written values (1)")


def test_a_database_server_that_crashes_and_comes_back_needs_no_hand(postgres: Cluster) -> None:
    database = open_database(postgres.new_database())
    prepare_database(database, Vault([new_key()]))
    database.writing(_run, "create table written (x int)")
    database.writing(_run, "insert into written values (1)")
    postgres.stop()
    for _ in range(2):
        with pytest.raises(StoreGone):
            database.writing(_run, "insert into written values (2)")
    postgres.start()
    database.writing(_run, "insert into written values (3)")
    assert database.reading(lambda db: list(db.scalars(text("select x from written order by x")))) == [1, 3]
    database.close()


def test_an_error_of_ours_stays_one(database: Database) -> None:
    with pytest.raises(DBAPIError, match="nowhere"):
        database.writing(_run, "insert into nowhere values (1)")
