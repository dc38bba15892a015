"""`pushback serve`: the web app on one address."""

from __future__ import annotations

import asyncio
import socket
import sys
import webbrowser

import uvicorn

from app.main import create_app
from app.settings import PREFIX, Settings
from app.store.database import DatabaseUnusable, open_database, prepare_database


class _Server(uvicorn.Server):
    """Says where it is once it really is there."""

    def __init__(self, config: uvicorn.Config, address: str, *, open_browser: bool) -> None:
        super().__init__(config)
        self._address, self._open_browser = address, open_browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(f"Pushback is at {self._address} (Ctrl+C stops it; everything is kept)", flush=True)
            if self._open_browser:
                webbrowser.open(self._address)


async def _check_database(settings: Settings) -> None:
    engine = open_database(settings.database_url)
    try:
        await prepare_database(engine)
    finally:
        await engine.dispose()


def serve(settings: Settings, host: str, port: int, *, open_browser: bool) -> int:
    """Serve until stopped; 2 when the address cannot be had."""
    try:
        asyncio.run(_check_database(settings))
    except DatabaseUnusable as error:
        print(f"pushback: {error}", file=sys.stderr)
        return 2
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        remedy = f"try --port, or {PREFIX}PORT"
        print(f"pushback: cannot listen on {host}:{port} ({reason}); {remedy}", file=sys.stderr)
        return 2
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}"
    config = uvicorn.Config(create_app(settings), log_level="warning", timeout_graceful_shutdown=10)
    server = _Server(config, address, open_browser=open_browser)
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:  # uvicorn has shut down in order and passes the signal on
        print("Stopped.")
    return 0 if server.started else 1
