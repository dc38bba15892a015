"""The whole application on a real file, asked as a client would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests.running import anyio_backend, settings

__all__ = ["Opened", "anyio_backend", "client", "opened", "settings"]


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


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def opened(client: TestClient) -> Opened:
    """A case whose cookie this client does not hold."""
    answer = client.post("/api/cases")
    client.cookies.clear()
    return Opened(**answer.json())
