"""`pushback serve`: the web app on one address, in one process or in several."""

from __future__ import annotations

import gc
import http.client
import os
import signal
import socket
import sys
import tempfile
import threading
import time
import webbrowser
from contextlib import ExitStack
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from app.api.logs import log_to_standard_error
from app.api.metrics import MetricsMissing
from app.main import create_app, load_deps, open_store
from app.settings import PREFIX, Settings
from app.store.faults import DatabaseUnusable
from app.warm_up import warm_up_meanwhile

_OPTIONS: dict[str, Any] = {
    "log_config": None,  # ours: logs.py
    "access_log": False,
    "server_header": False,
    # Longer than any proxy or client keeps a connection: one that we close first is one that fails for them.
    "timeout_keep_alive": 75,
    # A turn takes milliseconds, a long pasted letter a third of a second, the words of a model up to eight: thirty
    # letters at once, on a busy machine, were cut off after ten. A supervisor that kills after thirty finds us gone.
    "timeout_graceful_shutdown": 25,
}


class _Server(uvicorn.Server):
    """Says where it is once it really is there."""

    def __init__(self, config: uvicorn.Config, address: str, *, open_browser: bool) -> None:
        super().__init__(config)
        self._address, self._open_browser = address, open_browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            _announce(self._address, open_browser=self._open_browser)


class _Workers(Multiprocess):
    """Starts another worker in the place of one that died; says where it is once one of them answers."""

    def __init__(self, config: uvicorn.Config, listening: socket.socket, address: str, *, open_browser: bool) -> None:
        super().__init__(config, [listening])
        self._address, self._open_browser = address, open_browser
        host, self._port = listening.getsockname()[:2]
        self._host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)

    def init_processes(self) -> None:
        super().init_processes()
        threading.Thread(target=self._wait, daemon=True).start()

    def _wait(self) -> None:
        # Asked as anybody would: the pipes to the workers are the supervisor's, and two who read one take each
        # other's answers.
        while not self.should_exit.is_set():
            asking = http.client.HTTPConnection(self._host, self._port, timeout=1)
            try:
                asking.request("GET", "/healthz")
                if asking.getresponse().status == 200:
                    _announce(self._address, open_browser=self._open_browser)
                    break
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
            finally:
                asking.close()


def _announce(address: str, *, open_browser: bool) -> None:
    print(f"Pushback is at {address} (Ctrl+C stops it; everything is kept)", flush=True)
    if open_browser:
        webbrowser.open(address)


def worker_app() -> object:
    """The application in a process of its own, with the settings of the one that started it."""
    from app.settings import load_settings

    settings = load_settings()
    log_to_standard_error(settings.log_level, settings.log_format)
    deps = load_deps(settings)
    app = create_app(settings, deps)
    _keep_for_good()
    warm_up_meanwhile(deps)
    return app


def _keep_for_good() -> None:
    """Tell the collector that what is loaded by now stays: it would walk 190,000 objects again and again."""
    gc.collect()
    gc.freeze()


def serve(settings: Settings, host: str, port: int, *, workers: int, open_browser: bool) -> int:
    """Serve until stopped; 2 when the address cannot be had or the settings do not go together."""
    if workers > 1 and settings.uses_sqlite:
        return _refuse(
            f"SQLite is for one process. For {workers} workers name a PostgreSQL database: "
            f"{PREFIX}DATABASE_URL=postgresql+psycopg://user:password@host/database"
        )
    try:
        database, _ = open_store(settings)
        database.close()
    except DatabaseUnusable as error:
        return _refuse(str(error))
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _refuse(f"cannot listen on {host}:{port} ({reason}); try --port, or {PREFIX}PORT")
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}"
    log_to_standard_error(settings.log_level, settings.log_format)
    if workers > 1:
        return _serve_together(settings, listening, address, workers, open_browser=open_browser)
    deps = load_deps(settings)
    try:
        app = create_app(settings, deps)
    except MetricsMissing as error:
        return _refuse(str(error))
    _keep_for_good()
    warm_up_meanwhile(deps)
    config = uvicorn.Config(app, **_OPTIONS)
    server = _Server(config, address, open_browser=open_browser)
    # Until uvicorn listens for it, and when it sends itself the signal again after it has shut down in order.
    signal.signal(signal.SIGTERM, lambda *_: setattr(server, "should_exit", True))
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:  # uvicorn has shut down in order and passes the signal on
        print("Stopped.")
    return 0 if server.started else 1


def _serve_together(
    settings: Settings, listening: socket.socket, address: str, workers: int, *, open_browser: bool
) -> int:
    """Several processes on one socket. Each opens the database by itself; a turn may go to any of them."""
    with ExitStack() as stack:
        if settings.metrics:  # where the workers put what each of them counts
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="pushback-metrics-"))
            os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        config = uvicorn.Config(
            "app.serve_command:worker_app", factory=True, workers=workers, timeout_worker_healthcheck=30, **_OPTIONS
        )
        _Workers(config, listening, address, open_browser=open_browser).run()
    print("Stopped.")
    return 0


def _refuse(why: str) -> int:
    print(f"pushback: {why}", file=sys.stderr)
    return 2
