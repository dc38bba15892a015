"""The pretend model for tests: `pushback fake-model` in a process of its own, on a free port."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.settings import SHIPPED


@dataclass
class FakeModel:
    """Where it is, and what was sent to it."""

    url: str
    log: Path
    process: subprocess.Popen[str]

    def requests(self) -> list[dict[str, Any]]:
        """The bodies of all requests, in order."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def forget(self) -> None:
        """Empty the log."""
        self.log.write_text("")


@contextmanager
def fake_model(folder: Path, behaviour: str = "good") -> Iterator[FakeModel]:
    """One for as long as it is needed; at the end nothing of it is left running."""
    log = folder / "requests.jsonl"
    command = [
        sys.executable, "-m", "app.cli", "fake-model", "--port", "0", "--behaviour", behaviour, "--log", str(log)
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=SHIPPED, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+/v1", line)
        assert found is not None, line
        yield FakeModel(found[0], log, process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
