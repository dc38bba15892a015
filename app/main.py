"""Put it together: settings -> database, playbook, graph -> coach -> FastAPI."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

from app import __version__
from app.api import cases, schemas, turns
from app.api.errors import add_error_handlers, problem, problems
from app.api.security import Shield, TheCoach
from app.coach import Coach
from app.graph.state import Deps
from app.language.listen import Listener
from app.language.phrase import Phraser
from app.language.prompts import load_prompts
from app.settings import Settings, load_settings
from app.store.cases import Cases
from app.store.database import open_database, prepare_database
from app.store.playbook import load_playbook

WEB = Path(__file__).parent / "api" / "web"


def load_deps(settings: Settings) -> Deps:
    """The playbook and what reads and speaks with it. FaultsFound when it, or a prompt, is broken."""
    playbook = load_playbook(settings.playbook)
    load_prompts(settings.prompts)  # a prompt that can't be filled stops the start, with a model or without
    return Deps(playbook=playbook, listener=Listener(playbook), phraser=Phraser(playbook))


@asynccontextmanager
async def open_coach(settings: Settings, deps: Deps) -> AsyncGenerator[Coach]:
    """A coach on its database, which is closed at the end. DatabaseUnusable when there is none to be had."""
    engine = open_database(settings.database_url)
    try:
        await prepare_database(engine)
        yield Coach(Cases(engine), deps)
    finally:
        await engine.dispose()


def create_app(settings: Settings | None = None) -> FastAPI:
    """The web application; a broken playbook stops it here, the database opens when it starts."""
    settings = settings or load_settings()
    deps = load_deps(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with open_coach(settings, deps) as coach:
            app.state.coach = coach
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
    app.add_middleware(Shield)
    add_error_handlers(app)
    app.include_router(cases.router)
    app.include_router(turns.router)
    _add_health(app)
    _add_page(app)
    _describe_problems(app)
    return app


def _add_health(app: FastAPI) -> None:
    @app.get("/healthz", tags=["health"])
    async def alive() -> schemas.Health:
        """Alive."""
        return schemas.Health()

    @app.get("/readyz", tags=["health"], response_model=schemas.Health, responses=problems(503))
    async def ready(coach: TheCoach) -> Any:
        """Ready: the playbook is loaded and the database answers."""
        try:
            await coach.ping()
        except Exception:  # whatever is wrong with it, the answer is: not ready
            return problem(503, "The database does not answer. Try again soon.")
        return schemas.Health()


def _add_page(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    async def page() -> FileResponse:
        return FileResponse(WEB / "index.html")

    app.mount("/static", StaticFiles(directory=WEB))


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
