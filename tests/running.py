"""Fixtures for what runs on a real database: settings, an engine, a coach. Imported where they are used."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from app.coach import Coach
from app.graph.state import Deps
from app.settings import Settings
from app.store.cases import Cases
from app.store.database import open_database, prepare_database

__all__ = ["TODAY", "anyio_backend", "coach", "engine", "settings"]

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture
async def engine(settings: Settings) -> AsyncIterator[AsyncEngine]:
    engine = open_database(settings.database_url)
    await prepare_database(engine)
    yield engine
    await engine.dispose()


@pytest.fixture
def coach(engine: AsyncEngine, deps: Deps) -> Coach:
    return Coach(Cases(engine), deps, today=lambda: TODAY)
