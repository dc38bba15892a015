"""Every error as a problem detail (RFC 9457): a stable type, and what to do."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.coach import CaseBusy, CaseNotFound, CoachError, MessageTooLong, UnknownBill

PROBLEM_JSON = "application/problem+json"
URN = "urn:pushback:problem:"

# status -> (type, title)
BY_STATUS = {
    400: ("bad-request", "The request could not be read"),
    404: ("not-found", "Nothing is here"),
    405: ("method-not-allowed", "This address does not take that method"),
    413: ("too-large", "Too large to read at once"),
    500: ("our-fault", "That did not go through, and it is our fault"),
    503: ("not-ready", "Not ready yet"),
}
BY_ERROR: dict[type[CoachError], tuple[int, str, str]] = {
    CaseNotFound: (404, "case-not-found", "This case is not here"),
    MessageTooLong: (413, "message-too-long", "The message is too long"),
    UnknownBill: (422, "unknown-bill", "The case has no such bill"),
    CaseBusy: (409, "case-busy", "The case was changed at the same moment"),
}
OUR_FAULT = "What you sent is kept when it has a turn_id: send the same turn again."


class Problem(JSONResponse):
    """A problem detail as a response."""

    media_type = PROBLEM_JSON

    def __init__(self, status: int, kind: str, title: str, detail: str, **more: Any) -> None:
        body = {"type": URN + kind, "title": title, "status": status, "detail": detail, **more}
        super().__init__(body, status)


def problem(status: int, detail: str) -> Problem:
    """The usual problem of an HTTP status."""
    kind, title = BY_STATUS.get(status, (f"http-{status}", "The request was refused"))
    return Problem(status, kind, title, detail)


def _coach_error(_: Request, error: Exception) -> Problem:
    assert isinstance(error, CoachError)
    return Problem(*BY_ERROR[type(error)], str(error))


def _http_error(_: Request, error: Exception) -> Problem:
    assert isinstance(error, HTTPException)
    response = problem(error.status_code, error.detail)
    response.headers.update(error.headers or {})
    return response


def _unreadable(_: Request, error: Exception) -> Problem:
    assert isinstance(error, RequestValidationError)
    # The input itself is left out: an answer may end in somebody's log.
    errors = [{"field": ".".join(map(str, e["loc"])), "message": e["msg"]} for e in error.errors()]
    detail = "; ".join(f"{e['field']}: {e['message']}" for e in errors)
    return Problem(422, "unreadable", "A field cannot be used", detail, errors=errors)


def add_error_handlers(app: FastAPI) -> None:
    app.add_exception_handler(CoachError, _coach_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _unreadable)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that may answer with these problems, for OpenAPI."""
    content = {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    titles = {422: "A field cannot be used", 409: "The case was changed at the same moment"}
    return {
        status: {"description": titles.get(status) or BY_STATUS[status][1], "content": content} for status in statuses
    }
