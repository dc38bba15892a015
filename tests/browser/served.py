"""The coach for browser tests, at an address and on a day that the test names; to be killed and started again.

    PUSHBACK_DATA_DIR=... python -m tests.browser.served PORT CLOCK

CLOCK is a file that holds today, 2026-11-23; it is read at every turn, so that a test can let days go by.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from pytest import MonkeyPatch

from app.main import create_app
from app.settings import load_settings
from tests.unhurried import unhurried


def app_on(clock: Path) -> FastAPI:
    """The application as `pushback serve` makes it, but for the day."""

    def today() -> date:
        return date.fromisoformat(clock.read_text().strip())

    app = create_app(load_settings())
    opened = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[object]:
        async with opened(app) as state:
            app.state.coach._today = app.state.records._today = today
            yield state

    app.router.lifespan_context = lifespan  # type: ignore[assignment]
    return app


def main(port: int, clock: Path) -> None:
    unhurried(MonkeyPatch())
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(100)
    app = app_on(clock)
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listening])


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
