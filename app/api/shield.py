"""Around every request: its id, its line in the log, the headers on its answer, and our own faults as a problem."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.errors import OUR_FAULT, TOO_LARGE, problem
from app.api.logs import log, place_of

# Room for the longest message with every character escaped as \uXXXX\uXXXX; and for the export of a long case.
LONGEST_BODY, LONGEST_IMPORT = 2_600_000, 64_000_000
# The same room for the text of an itemized bill, ten times as long; a file of 8 MB in base64 fits twice.
LONGEST_BILL = 24_200_000
HEALTH = ("/healthz", "/readyz")
Watch = Callable[[str, str, int, float], None]
_requests = logging.getLogger("pushback.request")
_A_BILL = re.compile(r"/api/cases/[^/]+/audit")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def headers_for(origins: tuple[str, ...]) -> dict[str, str]:
    """The headers of every answer. Only the named origins may frame our pages or load the widget."""
    framed_by = " ".join(origins) or "'none'"
    return {
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
            f"img-src 'self'; base-uri 'none'; frame-ancestors {framed_by}; form-action 'none'; "
            # Lit makes its templates, which stand in our own source, through the first policy; the second names the
            # worker that keeps our page for a call without a connection. Nothing else may.
            "worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html pushback-worker"
        ),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin" if origins else "same-origin",
        "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(), payment=()",
        **({} if origins else {"X-Frame-Options": "DENY"}),
    }


class Shield:
    """The outermost layer but CORS."""

    def __init__(self, app: ASGIApp, origins: tuple[str, ...] = (), watch: Watch | None = None) -> None:
        self.app = app
        self._headers = headers_for(origins)
        self._watch = watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start, status, read = time.perf_counter(), 0, 0
        most = longest(scope["path"])
        scope["request_id"] = _request_id(scope)

        async def shielded(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                headers["X-Request-ID"] = scope["request_id"]
                headers.setdefault("Cache-Control", "no-store" if scope["path"].startswith("/api/") else "no-cache")
            await send(message)

        async def limited() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise HTTPException(413, TOO_LARGE.format(most=most))
            return message

        try:
            if _declared_length(scope) > most:
                too_large = TOO_LARGE.format(most=most)
                await problem(413, too_large, request_id=scope["request_id"])(scope, receive, shielded)
            else:
                await self.app(scope, limited, shielded)
        except Exception as error:
            fault = {"request_id": scope["request_id"], "route": _route(scope), **place_of(error)}
            log.error("%s while answering", fault["error"], extra=fault)
            if status:
                raise
            await problem(500, OUR_FAULT, request_id=scope["request_id"])(scope, receive, shielded)
        finally:
            self._note(scope, status, (time.perf_counter() - start) * 1000)

    def _note(self, scope: Scope, status: int, ms: float) -> None:
        route = _route(scope)
        if self._watch is not None:
            self._watch(scope["method"], route, status, ms / 1000)
        # A proxy asks every few seconds how we are: said only when it is not well.
        level = logging.DEBUG if route in HEALTH and status == 200 else logging.INFO
        if _requests.isEnabledFor(level):
            fields = {"method": scope["method"], "route": route, "status": status, "ms": round(ms, 1)}
            _requests.log(level, "request", extra={"request_id": scope["request_id"], **fields})


def longest(path: str) -> int:
    """The most bytes that a request to this address may have."""
    if path == "/api/cases/import":
        return LONGEST_IMPORT
    return LONGEST_BILL if _A_BILL.fullmatch(path) else LONGEST_BODY


def _declared_length(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else 0


def _request_id(scope: Scope) -> str:
    """The id that a proxy gave, where it is one that can be logged; else a new one."""
    given = Headers(scope=scope).get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def _route(scope: Scope) -> str:
    """The address as it is declared, without ids: an id in a log would point to a case."""
    context = scope.get("fastapi", {}).get("effective_route_context")
    path = getattr(context, "path", None) or getattr(scope.get("route"), "path", None)
    if path is not None:
        return str(path)
    return "/static" if scope["path"].startswith("/static/") else "unknown"
