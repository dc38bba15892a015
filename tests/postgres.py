"""A private PostgreSQL for the tests: its own folder, its own socket and port, no root, gone at the end."""

from __future__ import annotations

import os
import pwd
import random  # noqa: TID251 - which port is chance
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

WHY_NOT = "PostgreSQL's server programs (initdb, postgres) are not installed"


def binaries() -> Path | None:
    """The folder of initdb and postgres, the newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: -int(p.parent.parent.name))
    if found:
        return found[0].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path and shutil.which("postgres") else None


def _somebody_else() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; Debian's package comes with a user for it."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": ()}
    raise RuntimeError("there is no user to run PostgreSQL as")


def _free_port() -> int:
    """One that nobody is given unasked, so that it is still free after the server was stopped for a while."""
    for port in random.sample(range(20_000, 30_000), 200):
        with socket.socket() as free:
            try:
                free.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("no port is free between 20000 and 30000")


class Cluster:
    """A running server; every database made on it is new."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._folder, self._programs, self._as = folder, programs, _somebody_else()
        self._server: subprocess.Popen[bytes] | None = None
        self._made = 0
        self.port = _free_port()
        if self._as:
            os.chown(folder, self._as["user"], self._as["group"])
        self._call("initdb", "-D", folder / "data", "-U", "pushback", "-A", "trust", "--no-sync", "-E", "UTF8")
        self.start()

    def _call(self, program: str, *arguments: object) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        done = subprocess.run(command, cwd=self._folder, capture_output=True, text=True, **self._as)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.strip() or done.stdout.strip()}")

    def start(self) -> None:
        """Start it, or start it again."""
        log = (self._folder / "log").open("ab")
        # What a process wrote outlives its end without any fsync, and a crash of the machine is not tried here.
        settings = {
            "port": self.port, "listen_addresses": "127.0.0.1", "unix_socket_directories": self._folder, "fsync": "off",
        }  # fmt: skip
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = [str(self._programs / "postgres"), "-D", str(self._folder / "data"), *options]
        self._server = subprocess.Popen(command, cwd=self._folder, stdout=log, stderr=log, **self._as)
        log.close()
        self._wait()

    def _wait(self) -> None:
        for _ in range(2_000):  # recovery after a crash takes its time on a busy machine
            assert self._server is not None
            try:
                self._server.wait(0.05)
            except subprocess.TimeoutExpired:
                ready = [str(self._programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
                if subprocess.run(ready).returncode == 0:
                    return
                continue
            break
        raise RuntimeError((self._folder / "log").read_text(errors="replace")[-2000:])

    def stop(self) -> None:
        """Stop it at once, as a crash would."""
        if self._server is not None and self._server.poll() is None:
            self._server.send_signal(3)  # SIGQUIT: immediate shutdown, recovery at the next start
            self._server.wait()

    def new_database(self) -> str:
        """The address of an empty database."""
        self._made += 1
        name = f"pushback_{self._made}"
        self._call("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "pushback", name)
        return f"postgresql+psycopg://pushback@127.0.0.1:{self.port}/{name}"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster for as long as it is needed."""
    programs = binaries()
    if programs is None:
        raise RuntimeError(WHY_NOT)
    with tempfile.TemporaryDirectory(prefix="pushback-pg-", ignore_cleanup_errors=True) as folder:
        running = Cluster(Path(folder), programs)
        try:
            yield running
        finally:
            running.stop()
