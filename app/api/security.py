"""Who may open a case, how large a request may be, and the headers on every answer."""

from __future__ import annotations

import logging
import traceback
from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.errors import OUR_FAULT, problem
from app.coach import CaseNotFound, Coach

COOKIE = "pushback_case"
COOKIE_AGE = 400 * 24 * 3600  # what browsers allow at most; a case lives for months
# Room for LONGEST_MESSAGE with every character escaped as \uXXXX\uXXXX.
LONGEST_BODY = 2_600_000

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; frame-ancestors 'none'; form-action 'none'; require-trusted-types-for 'script'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

log = logging.getLogger("pushback")


def coach_of(request: Request) -> Coach:
    coach: Coach = request.app.state.coach
    return coach


TheCoach = Annotated[Coach, Depends(coach_of)]

Bearer = Annotated[
    HTTPAuthorizationCredentials | None,
    Depends(HTTPBearer(auto_error=False, description="The token that opening the case gave.")),
]


async def permitted(case_id: str, request: Request, bearer: Bearer, coach: TheCoach) -> str:
    """The case's id, once its capability was shown. A wrong one looks the same as a case that never was."""
    token = bearer.credentials if bearer else request.cookies.get(COOKIE, "")
    if not await coach.is_allowed(case_id, token):
        raise CaseNotFound
    return case_id


PermittedCase = Annotated[str, Depends(permitted)]


def give_cookie(response: Response, request: Request, case_id: str, token: str) -> None:
    """Let this browser, and only its requests about this case, carry the capability."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=COOKIE_AGE,
        path=f"/api/cases/{case_id}",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


class Shield:
    """Put the headers on every answer, refuse what is too large, and answer our own faults as a problem."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False
        read = 0

        async def shielded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", "no-store" if scope["path"].startswith("/api/") else "no-cache")
            await send(message)

        async def limited() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > LONGEST_BODY:
                raise HTTPException(413, TOO_LARGE)
            return message

        try:
            if _declared_length(scope) > LONGEST_BODY:
                await problem(413, TOO_LARGE)(scope, receive, shielded)
                return
            await self.app(scope, limited, shielded)
        except Exception as error:
            # The message of an exception may quote what somebody typed: only its kind and place are logged.
            place = "".join(traceback.format_tb(error.__traceback__)[-12:])
            log.error("%s while answering %s\n%s", type(error).__name__, scope["method"], place)
            if started:
                raise
            await problem(500, OUR_FAULT)(scope, receive, shielded)


TOO_LARGE = f"A request may have at most {LONGEST_BODY:,} bytes. Send the text in parts."


def _declared_length(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else 0
