"""Without a model nothing leaves the machine: every module, a conversation and the web, with sockets denied."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.transcripts.marks import AS_WRITTEN

ROOT = Path(__file__).parent.parent
FILE = ROOT / "tests" / "transcripts" / "planned_operation.yaml"
LINES = [AS_WRITTEN.fill(turn["say"]) for turn in yaml.safe_load(FILE.read_text(encoding="utf-8"))["turns"]]
# What it runs is a program of its own: in this process much is imported already, and other tests use sockets.
PROGRAM = """
import asyncio, importlib, json, pkgutil, socket, sys

attempts = []

def refuse(name, own=None):
    def attempt(*given, **named):
        if own is not None and given and getattr(given[0], "family", None) == socket.AF_UNIX:
            return own(*given, **named)
        attempts.append(f"{name}{given[-1:]}")
        raise OSError(f"{name} is denied here")
    return attempt

for name in ("connect", "connect_ex", "sendto", "sendmsg"):
    setattr(socket.socket, name, refuse(name, getattr(socket.socket, name)))
for name in ("create_connection", "getaddrinfo", "gethostbyname", "gethostbyname_ex"):
    setattr(socket, name, refuse(name))

import app

loud = {"app.language.openai_wire"}  # the one module that imports the client; only a model that is set opens it
for module in pkgutil.walk_packages(app.__path__, "app."):
    if module.name not in loud and not module.name.endswith("__main__"):
        importlib.import_module(module.name)

import httpx2
from app.main import create_app, load_deps, open_coach
from app.settings import load_settings

settings = load_settings()
deps = load_deps(settings)
lines = json.loads(sys.argv[1])

async def through_coach():
    async with open_coach(settings, deps) as opened:
        case = await opened.coach.open_case()
        replies = [await opened.coach.take_turn(case.case_id, line) for line in lines]
        await asyncio.sleep(0.2)  # time for what would be sent from a thread
    return [reply["worded_by"] for reply in replies]

async def through_the_web():
    web = create_app(settings, deps)
    async with web.router.lifespan_context(web):
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(web), base_url="http://127.0.0.1") as client:
            opened = (await client.post("/api/cases")).json()
            bearer = {"Authorization": f"Bearer {opened['token']}"}
            path = f"/api/cases/{opened['id']}/turns"
            told = [
                (await client.post(path, json={"turn_id": f"t{n}", "message": line}, headers=bearer)).status_code
                for n, line in enumerate(lines)
            ]
            await asyncio.sleep(0.2)
    return told

by = asyncio.run(through_coach())
statuses = asyncio.run(through_the_web())
import langsmith.utils
try:
    socket.create_connection(("192.0.2.1", 443))
    denied = False
except OSError:
    denied = attempts.pop().startswith("create_connection")
print(json.dumps({
    "attempts": attempts, "turns": len(lines), "by": by, "statuses": statuses, "denied": denied,
    "openai": sorted(name for name in sys.modules if name.partition(".")[0] == "openai"),
    "tracing": langsmith.utils.tracing_is_enabled(),
}))
"""
# Everything that could make something go out, but for the model's name.
KEYED = {
    "LANGSMITH_TRACING": "true", "LANGCHAIN_TRACING_V2": "true", "LANGSMITH_API_KEY": "lsv2_planted",
    "LANGSMITH_ENDPOINT": "https://192.0.2.9",
    "OPENAI_API_KEY": "sk-planted", "OPENAI_BASE_URL": "https://192.0.2.9/v1",
}  # fmt: skip


@pytest.mark.parametrize("environment", [{}, KEYED], ids=["bare", "keyed"])
def test_nothing_is_sent_without_a_model(tmp_path: Path, environment: dict[str, str]) -> None:
    told = run(tmp_path, environment)
    assert told["denied"], "an attempt would have been seen"
    assert told["attempts"] == [] and told["openai"] == [] and told["tracing"] is False
    assert told["turns"] >= 4 and set(told["by"]) == {None} and set(told["statuses"]) == {200}


def test_the_program_sees_an_attempt_where_a_model_is_set(tmp_path: Path) -> None:
    told = run(tmp_path, {"PUSHBACK_MODEL": "any", "PUSHBACK_OPENAI_BASE_URL": "http://192.0.2.9/v1"})
    assert told["attempts"] and told["openai"] and set(told["by"]) == {None} and set(told["statuses"]) == {200}


def run(folder: Path, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(LINES)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
        env={"PATH": "", "HOME": str(folder), "PUSHBACK_DATA_DIR": str(folder / "data"), **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
