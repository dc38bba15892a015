"""Real servers for tests: `pushback serve` in a process of its own, on a free port, on its own data."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import uvicorn

from app.settings import SHIPPED


@dataclass
class Server:
    """It can be stopped, killed and started again at the same address, on the same data."""

    data: Path
    environment: dict[str, str] = field(default_factory=dict)
    workers: int = 1
    port: int = 0
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and wait until it says where it is."""
        command = [sys.executable, "-m", "app.cli", "serve", "--port", str(self.port), "--workers", str(self.workers)]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PUSHBACK_")}
        environment = {**kept, "PUSHBACK_DATA_DIR": str(self.data), **self.environment}
        with (self.data.parent / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=SHIPPED, stdout=subprocess.PIPE, stderr=log, text=True, env=environment,
                start_new_session=True,
            )  # fmt: skip
        assert self.process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)", self.process.stdout.readline())
        assert found is not None, self.log()
        self.port = int(found[1])

    def kill(self) -> None:
        """SIGKILL, to every process of it, as the machine's own end would be."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()  # type: ignore[union-attr]

    def stop(self) -> int:
        """SIGTERM; what it exits with."""
        assert self.process is not None
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self.process.stdout.close()  # type: ignore[union-attr]
        return code

    def log(self) -> str:
        return (self.data.parent / "server.log").read_text(errors="replace")


@contextmanager
def serving(folder: Path, workers: int = 1, **environment: str) -> Iterator[Server]:
    """A server for as long as it is needed; at the end nothing of it is left running."""
    folder.mkdir(parents=True, exist_ok=True)
    server = Server(folder / "data", environment, workers)
    server.start()
    try:
        yield server
    finally:
        server.kill()


@contextmanager
def serving_here(app: Any) -> Iterator[str]:
    """An application on a real socket, in a thread of this process; its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=20))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.started
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=40)
        listening.close()


@dataclass(frozen=True)
class OpenCase:
    """A case on a server, and what opens it."""

    id: str
    token: str

    @property
    def path(self) -> str:
        return f"/api/cases/{self.id}"

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


async def open_case(client: httpx2.AsyncClient) -> OpenCase:
    opened = (await client.post("/api/cases")).json()
    client.cookies.clear()
    return OpenCase(opened["id"], opened["token"])


async def say(client: httpx2.AsyncClient, case: OpenCase, turn_id: str, message: str) -> httpx2.Response:
    return await client.post(f"{case.path}/turns", json={"turn_id": turn_id, "message": message}, headers=case.bearer)


async def say_until_answered(client: httpx2.AsyncClient, case: OpenCase, turn_id: str, message: str) -> dict[str, Any]:
    """As a careful client does: send the same turn again while the server is away."""
    deadline = time.monotonic() + 240
    while time.monotonic() < deadline:
        try:
            answer = await say(client, case, turn_id, message)
        except httpx2.TransportError:
            await asyncio.sleep(0.02)
            continue
        if answer.status_code in (429, 503):
            await asyncio.sleep(0.05)
            continue
        assert answer.status_code == 200, answer.text
        reply: dict[str, Any] = answer.json()
        return reply
    raise AssertionError(f"{turn_id} was never answered")


def as_text(reply: dict[str, Any]) -> str:
    return json.dumps(reply, sort_keys=True)
