"""The floor of serve.py: the routes, the look-up and the writes of a turn under the same server, and no coach.

It answers each turn with what the coach answered once, and writes random bytes as long as what the coach sealed.
`python -m bench.floor PORT WORKERS`, with BENCH_RECORDED naming the recorded turns.
"""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

import uvicorn
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel
from sqlalchemy import Connection, bindparam, insert, select
from starlette.exceptions import HTTPException
from uvicorn.supervisors import Multiprocess

from app.main import open_store
from app.records import hash_of
from app.settings import load_settings
from app.store.database import Database
from app.store.tables import capabilities, cases, turns
from bench.recorded import Recorded, keep_line, move_on, turn_id

_OWNER = select(capabilities.c.case_id).where(capabilities.c.hash == bindparam("hash"))


class TurnIn(BaseModel):
    turn_id: str
    message: str
    mode: str = "case"
    bill: str | None = None


def write_recorded(path: Path, recorded: list[Recorded]) -> None:
    """What the floor answers, and how long the values are that it writes."""
    lengths = [{name: len(value) for name, value in one.sealed.items()} for one in recorded]
    path.write_text(json.dumps([{"reply": r.reply, "lengths": n} for r, n in zip(recorded, lengths, strict=True)]))


def make_app() -> FastAPI:
    """The application, with the settings of the environment."""
    settings = load_settings()
    recorded = json.loads(Path(os.environ["BENCH_RECORDED"]).read_text())
    replies = [one["reply"] for one in recorded]
    sealed = [{name: os.urandom(length) for name, length in one["lengths"].items()} for one in recorded]
    numbers = {turn_id(number): number for number in range(len(recorded))}

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        app.state.database, _ = await asyncio.to_thread(open_store, settings)
        yield
        app.state.database.close()

    quiet = {"tracing": False, "metrics": False, "logs": False}
    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, telemetry=quiet)

    @app.get("/readyz")
    async def ready(database: TheDatabase) -> dict[str, str]:
        await database.read(lambda db: db.scalar(select(1)))
        return {"status": "ok"}

    @app.post("/api/cases", status_code=201)
    async def open_case(database: TheDatabase) -> JSONResponse:
        case_id, token = secrets.token_hex(8), secrets.token_urlsafe(32)
        await database.write(_open, case_id, hash_of(token), sealed[0])
        return JSONResponse({"id": case_id, "token": token, "reply": replies[0]}, 201)

    @app.post("/api/cases/{case_id}/turns")
    async def take_turn(turn: TurnIn, case_id: PermittedCase, database: TheDatabase) -> JSONResponse:
        number = numbers[turn.turn_id]
        await database.write(keep_line, case_id, number, sealed[number])
        await database.write(move_on, case_id, number, sealed[number])
        return JSONResponse({**replies[number], "turn_id": turn.turn_id, "revision": number})

    return app


def _open(db: Connection, case_id: str, token_hash: bytes, sealed: dict[str, bytes]) -> None:
    db.execute(insert(cases).values(id=case_id, revision=0, content=sealed["after"]))
    db.execute(insert(capabilities).values(hash=token_hash, case_id=case_id))
    greeting = {"turn_id": turn_id(0), "number": 0, "status": "done", "revision": 0}
    db.execute(insert(turns).values(case_id=case_id, **greeting, **sealed))


async def database_of(request: Request) -> Database:  # a plain function would go through a thread
    database: Database = request.app.state.database
    return database


TheDatabase = Annotated[Database, Depends(database_of)]
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


async def permitted(case_id: str, bearer: Bearer, database: TheDatabase) -> str:
    """The case's id, once its token was shown."""
    found = hash_of(bearer.credentials if bearer else "")
    if await database.read(lambda db: db.scalar(_OWNER, {"hash": found})) != case_id:
        raise HTTPException(404)
    return case_id


PermittedCase = Annotated[str, Depends(permitted)]


def serve(port: int, workers: int) -> None:
    """As `pushback serve` does it."""
    listening = socket.create_server(("127.0.0.1", port), backlog=2048)
    options: dict[str, Any] = {
        "log_config": None, "access_log": False, "server_header": False, "timeout_keep_alive": 75,
        "timeout_graceful_shutdown": 10,
    }  # fmt: skip
    if workers == 1:
        uvicorn.Server(uvicorn.Config(make_app(), **options)).run(sockets=[listening])
    else:
        config = uvicorn.Config("bench.floor:make_app", factory=True, workers=workers, **options)
        Multiprocess(config, [listening]).run()


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]))
