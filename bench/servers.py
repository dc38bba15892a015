"""Start and stop the servers that are measured, and ask the system what they use."""

from __future__ import annotations

import http.client
import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from bench.load import HOST, Job, Played

PATIENCE = 60.0  # seconds until a server has to be there
ROOT = Path(__file__).resolve().parent.parent


class Server:
    """A server in processes of its own; `cold_start` is how long it took until it was ready."""

    def __init__(self, who: str, folder: Path, url: str = "", workers: int = 1) -> None:
        self.who, self.port = who, _free_port()
        programs = {
            "ours": [pushback(), "serve", "--port", str(self.port), "--workers", str(workers)],
            "floor": [sys.executable, "-m", "bench.floor", str(self.port), str(workers)],
        }
        self._log = folder.with_name(f"{folder.name}.log")
        start = time.perf_counter()
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                programs[who], env=environment(folder, url), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise
        self.cold_start = time.perf_counter() - start

    def _wait(self) -> None:
        """Until /readyz says 200."""
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if self._process.poll() is not None:
                break
            if _is_ready(self.port):
                return
            time.sleep(0.005)
        raise RuntimeError(f"{self.who} did not start: {self._log.read_text(errors='replace')[-2000:]}")

    def stop(self) -> None:
        """Ask it to stop, and see to it that nothing of it is left."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)  # its own session: the server and its workers
            self._process.wait()

    def megabytes(self) -> float:
        """Resident memory of all its processes; what they share counts in each. Linux only, 0 elsewhere."""
        found = [_field(f"/proc/{pid}/status", "VmRSS:") for pid in self._pids()]
        return sum(int(line.split()[0]) for line in found if line) / 1024

    def cpu(self) -> float:
        """Seconds of processor time that it has used so far. Linux only, 0 elsewhere."""
        ticks = 0
        for pid in self._pids():
            fields = _read(f"/proc/{pid}/stat").rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:13]))
        return ticks / os.sysconf("SC_CLK_TCK")

    def _pids(self) -> list[int]:
        found = [self._process.pid]
        for pid in found:  # grows while it is gone through
            found += map(int, _read(f"/proc/{pid}/task/{pid}/children").split())
        return found


def clean_up_when_stopped() -> None:
    """Let SIGTERM end this process as Ctrl+C does: what was started is stopped, what was written is deleted."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


class OtherWork:
    """How much of the machine went to processes that are not ours. Ask once all of ours have ended."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._before = _busy(), _our_own()

    def cores(self) -> float:
        """As a number of cores, on average. Linux only, 0 elsewhere."""
        others = (_busy() - self._before[0]) - (_our_own() - self._before[1])
        return max(0.0, others / (time.perf_counter() - self._start))


def _busy() -> float:
    """Seconds that all cores together have been at work: user, nice, system, interrupts, other machines."""
    fields = _read("/proc/stat").partition("\n")[0].split()[1:9]
    return sum(int(ticks) for place, ticks in enumerate(fields) if place not in (3, 4)) / os.sysconf("SC_CLK_TCK")


def _our_own() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _read(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""


def _field(path: str, name: str) -> str:
    return next((line.removeprefix(name) for line in _read(path).splitlines() if line.startswith(name)), "")


@contextmanager
def server(who: str, folder: Path, url: str = "", workers: int = 1) -> Iterator[Server]:
    """A server for as long as it is needed."""
    running = Server(who, folder, url, workers)
    try:
        yield running
    finally:
        running.stop()


def environment(folder: Path, url: str = "") -> dict[str, str]:
    """What a process needs to know to work on a place of its own; the settings of whoever runs this stay out."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PUSHBACK_")}
    places = {"PUSHBACK_DATA_DIR": str(folder), "PUSHBACK_DATABASE_URL": url}  # an empty one counts as none
    return {**kept, **places, "BENCH_RECORDED": str(folder.parent / "recorded.json")}


def pushback() -> str:
    """The command, of the same installation as this process."""
    found = shutil.which("pushback", path=str(Path(sys.executable).parent))
    if found is None:
        raise RuntimeError("there is no pushback beside this Python: make .venv/dev.stamp")
    return found


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])


def _is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def played(job: Job) -> Played:
    """Let a process of its own play the job."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.load"], input=json.dumps(asdict(job)), capture_output=True, text=True, cwd=ROOT,
        timeout=job.seconds + 300,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the load failed: {done.stderr[-2000:]}")
    return Played(**json.loads(done.stdout))
