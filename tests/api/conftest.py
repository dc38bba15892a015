"""The whole application on a real database, asked as a client would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.graph.state import Deps
from app.main import create_app
from app.settings import Settings
from tests.running import anyio_backend, postgres, settings

__all__ = ["Opened", "anyio_backend", "client", "opened", "postgres", "settings"]


@dataclass
class Opened:
    """A case and what opens it."""

    id: str
    token: str
    reply: dict[str, Any]

    @property
    def url(self) -> str:
        return f"/api/cases/{self.id}"

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def at(self, revision: int) -> dict[str, str]:
        """The headers of a change to this revision."""
        return self.bearer | {"If-Match": f'"{revision}"'}


@pytest.fixture
def client(settings: Settings, deps: Deps) -> Iterator[TestClient]:
    with TestClient(create_app(settings, deps), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def opened(client: TestClient) -> Opened:
    """A case whose cookie this client does not hold."""
    answer = client.post("/api/cases")
    client.cookies.clear()
    return Opened(**answer.json())
