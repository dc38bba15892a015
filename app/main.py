"""Put it together: settings -> database, keys, playbook, graph -> coach and records -> FastAPI."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response

from app import __version__
from app.api import bills, calls, cases, facts, papers, rehearsals, schemas, turns
from app.api.errors import add_error_handlers, problem, problems
from app.api.files import Files
from app.api.limits import Limits
from app.api.metrics import add_metrics
from app.api.security import TheRecords
from app.api.shield import Shield
from app.bill_check import Checker, tables_for
from app.bills_of_a_case import BillsOfACase
from app.calls_of_a_case import CallsOfACase
from app.coach import Coach
from app.core.guard.comfort import make_ready
from app.graph.state import Deps
from app.language.listen import Listener
from app.language.llm import OpenAIModel
from app.language.model_reading import ModelReader
from app.language.phrase import Phraser
from app.language.prompts import load_prompts
from app.language.redact import Redactor
from app.language.voice import Voice
from app.records import Records
from app.rehearsals_of_a_case import RehearsalsOfACase
from app.settings import Settings, load_settings
from app.store.cases import Cases
from app.store.compiled import compiled
from app.store.database import Database, open_database, prepare_database
from app.store.imported import IMPORTED
from app.store.playbook import load_playbook
from app.store.vault import KEY_FILE, KeyFile, Vault, read_keys
from app.wording import Speaker

WEB = Path(__file__).parent / "api" / "web"


class Opened(NamedTuple):
    """What every way in works with."""

    coach: Coach
    records: Records
    calls: CallsOfACase


def load_deps(settings: Settings) -> Deps:
    """The playbook and what reads and speaks with it. FaultsFound when it, or a prompt, is broken."""
    # Compiled, it was checked as a whole, and it is taken only while every file is as it was then.
    playbook = compiled(settings.playbook) or load_playbook(settings.playbook)
    load_prompts(settings.prompts)  # a prompt that can't be filled stops the start, with a model or without
    return Deps(playbook=playbook, listener=Listener(playbook), phraser=Phraser(playbook))


def open_vault(settings: Settings) -> Vault:
    """The keys: those that were given, else those beside the data."""
    if settings.data_key is not None:
        return Vault(read_keys(settings.data_key.get_secret_value()))
    return Vault(file=KeyFile(settings.data_dir / KEY_FILE))


def open_store(settings: Settings) -> tuple[Database, Vault]:
    """The database, its tables up to date, and the keys to it. DatabaseUnusable when there is none to be had."""
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    database, vault = open_database(settings.database_url), open_vault(settings)
    try:
        prepare_database(database, vault)
    except BaseException:
        database.close()
        raise
    return database, vault


def open_checker(settings: Settings) -> Checker:
    """What checks and prices bills; it reads its rules and tables at the first one."""
    return Checker(settings.playbook, tables_for(settings.data_dir), settings.data_dir / IMPORTED)


def open_model(settings: Settings) -> OpenAIModel | None:
    """The model that words the advice, where one is set. Nothing is loaded or connected before it is asked."""
    if settings.model is None:
        return None
    key = settings.openai_api_key
    return OpenAIModel(settings.openai_base_url, key.get_secret_value() if key else None, settings.model)


@asynccontextmanager
async def open_coach(settings: Settings, deps: Deps) -> AsyncGenerator[Opened]:
    """A coach on its database; at the end, turns under way are finished before the database is closed."""
    database, vault = await asyncio.to_thread(open_store, settings)
    kept, model = Cases(database, vault), open_model(settings)
    with_model, speaker = deps, None
    if model is not None:
        prompts, redactor = load_prompts(settings.prompts), Redactor(deps.playbook)
        with_model = replace(deps, reader=ModelReader(model, prompts["understand"], redactor))
        speaker = Speaker(
            kept, Voice(model, prompts["phrase"]), Voice(model, prompts["story"]), redactor, settings.model_budget
        )
        warming = asyncio.gather(model.warm_up(), asyncio.to_thread(make_ready))
    coach, records = Coach(kept, with_model, speaker=speaker), Records(kept, deps)
    try:
        yield Opened(coach, records, CallsOfACase(coach, records, deps))
    finally:
        await coach.close()
        if model is not None:
            warming.cancel()
            await model.close()
        database.close()


def create_app(settings: Settings | None = None, deps: Deps | None = None) -> FastAPI:
    """The web application; a broken playbook stops it here, the database opens when it starts."""
    settings = settings or load_settings()
    deps = deps or load_deps(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with open_coach(settings, deps) as opened:
            app.state.coach, app.state.records, app.state.calls = opened
            app.state.bills = BillsOfACase(opened.coach, opened.records, open_checker(settings))
            app.state.rehearsals = RehearsalsOfACase(opened.coach, opened.records, settings.playbook)
            yield

    app = FastAPI(
        title="Pushback",
        summary="A coach for people who hold a medical bill after an insurance denial.",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,  # those pages load scripts from other hosts
        redoc_url=None,
        redirect_slashes=False,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.limits = Limits()
    watch = add_metrics(app, lambda: app.state.coach.under_way) if settings.metrics else None
    app.add_middleware(Shield, origins=settings.allowed_origins, watch=watch)
    if settings.allowed_origins:
        _open_to(app, settings.allowed_origins)
    add_error_handlers(app)
    of_a_case = (papers, turns, calls, bills, rehearsals, cases, facts)
    for router in (one.router for one in of_a_case):
        app.include_router(router)
    _add_health(app)
    _add_page(app)
    _describe_problems(app)
    return app


def _open_to(app: FastAPI, origins: tuple[str, ...]) -> None:
    """Let pages of these origins call the API, by token; cookies stay with our own page."""
    app.add_middleware(
        CORSMiddleware,
        allow_origins=origins,
        allow_methods=["GET", "POST", "PATCH", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "If-Match", "Accept"],
        expose_headers=["ETag", "Location", "Retry-After", "X-Request-ID"],
        max_age=600,
    )


def _add_health(app: FastAPI) -> None:
    @app.get("/healthz", tags=["health"], responses=problems())
    async def alive() -> schemas.Health:
        """Alive."""
        return schemas.Health()

    @app.get("/readyz", tags=["health"], response_model=schemas.Health, responses=problems(503))
    async def ready(request: Request, records: TheRecords) -> Any:
        """Ready: the playbook is loaded and the database answers."""
        try:
            await records.ping()
        except Exception:  # whatever is wrong with it, the answer is: not ready
            return problem(503, "The database does not answer. Try again soon.", request_id=request.scope["request_id"])
        return schemas.Health()


def _add_page(app: FastAPI) -> None:
    """Our own page, the widget that other pages embed, and under /static what both of them load."""
    web = Files(directory=WEB)

    @app.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
    async def page(request: Request) -> Response:
        return await web.get_response("index.html", request.scope)

    @app.api_route("/widget.js", methods=["GET", "HEAD"], include_in_schema=False)
    async def widget(request: Request) -> Response:
        return await web.get_response("widget.js", request.scope)

    # At the root: a worker keeps only pages below its own address.
    @app.api_route("/sw.js", methods=["GET", "HEAD"], include_in_schema=False)
    async def worker(request: Request) -> Response:
        return await web.get_response("sw.js", request.scope)

    app.mount("/static", Files(directory=WEB / "static"))


def _describe_problems(app: FastAPI) -> None:
    """Put the shape of a problem into the OpenAPI page, where every route points to it."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            page = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
            shapes = schemas.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            page["components"]["schemas"] |= {**shapes.pop("$defs"), "Problem": shapes}
            app.openapi_schema = page
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
