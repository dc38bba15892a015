"""Fixtures for what runs on a real database, SQLite and PostgreSQL alike. Imported where they are used."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.coach import Coach
from app.graph.state import Deps
from app.main import open_store
from app.records import Records
from app.settings import Settings
from app.store.cases import Cases
from app.store.database import Database
from app.store.vault import Vault
from tests.postgres import WHY_NOT, Cluster, binaries, cluster

__all__ = ["TODAY", "anyio_backend", "coach", "database", "kept", "postgres", "records", "settings", "store", "vault"]

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A private server for the whole run of this process."""
    if binaries() is None and os.environ.get("PUSHBACK_TEST_ALL") != "1":
        pytest.skip(f"{WHY_NOT}; with PUSHBACK_TEST_ALL=1 that is a failure")
    with cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A place of its own for each test, on either kind of database."""
    if request.param == "sqlite":
        return Settings(data_dir=tmp_path / "data")
    running: Cluster = request.getfixturevalue("postgres")
    return Settings(data_dir=tmp_path / "data", database_url=running.new_database())


@pytest.fixture
def store(settings: Settings) -> Iterator[tuple[Database, Vault]]:
    database, vault = open_store(settings)
    yield database, vault
    database.close()


@pytest.fixture
def database(store: tuple[Database, Vault]) -> Database:
    return store[0]


@pytest.fixture
def vault(store: tuple[Database, Vault]) -> Vault:
    return store[1]


@pytest.fixture
def kept(database: Database, vault: Vault) -> Cases:
    """The cases of a new database."""
    return Cases(database, vault)


@pytest.fixture
def coach(kept: Cases, deps: Deps) -> Coach:
    return Coach(kept, deps, today=lambda: TODAY)


@pytest.fixture
def records(kept: Cases, deps: Deps) -> Records:
    return Records(kept, deps, today=lambda: TODAY)
