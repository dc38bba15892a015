"""Every error as a problem detail (RFC 9457): a stable type, and what to do."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.refusals import (
    BadFacts,
    BadImport,
    BillTooLong,
    CallIsOver,
    CallNotFound,
    CannotRehearse,
    CannotUndo,
    CaseBusy,
    CaseNotFound,
    CoachError,
    LetterNotFound,
    LineTooLong,
    MessageTooLong,
    NoBillChecked,
    NothingToPractise,
    RehearsalNotFound,
    RehearsalOver,
    Stale,
    TooManyRehearsals,
    TurnNotFound,
    TurnUndone,
    UnknownBill,
    UnknownFinding,
    UnknownPractice,
    UnreadableBill,
)
from app.store.faults import Damaged, StoreFault, StoreFull, StoreGone

PROBLEM_JSON = "application/problem+json"
URN = "urn:pushback:problem:"

# status -> (type, title)
BY_STATUS = {
    400: ("bad-request", "The request could not be read"),
    403: ("cross-site", "Another site may not do that"),
    404: ("not-found", "Nothing is here"),
    405: ("method-not-allowed", "This address does not take that method"),
    409: ("conflict", "That does not fit the case as it stands"),
    412: ("stale", "The case has changed since it was read"),
    413: ("too-large", "Too large to read at once"),
    422: ("unreadable", "A field cannot be used"),
    428: ("if-match-missing", "Say which revision you change"),
    429: ("too-many", "Too many requests"),
    500: ("our-fault", "That did not go through, and it is our fault"),
    503: ("not-ready", "Not ready now"),
    507: ("storage-full", "There is no room left to keep it"),
}
BY_ERROR: dict[type[CoachError], tuple[int, str, str]] = {
    CaseNotFound: (404, "case-not-found", "This case is not here"),
    TurnNotFound: (404, "turn-not-found", "This turn is not here"),
    CallNotFound: (404, "call-not-found", "This call is not here"),
    CallIsOver: (409, "call-is-over", "This call is over"),
    LetterNotFound: (404, "letter-not-found", "There is no such letter"),
    MessageTooLong: (413, "message-too-long", "The message is too long"),
    UnknownBill: (422, "unknown-bill", "The case has no such bill"),
    BadFacts: (422, "bad-facts", "A fact cannot be taken"),
    NoBillChecked: (404, "no-bill-checked", "No itemized bill was given yet"),
    UnreadableBill: (400, "unreadable-bill", "This bill cannot be read"),
    BillTooLong: (413, "bill-too-long", "The bill is too long to keep"),
    UnknownFinding: (422, "unknown-finding", "The bill has no such finding"),
    RehearsalNotFound: (404, "rehearsal-not-found", "This rehearsal is not here"),
    RehearsalOver: (409, "rehearsal-over", "Nothing more can be said here"),
    CannotRehearse: (409, "cannot-rehearse", "That does not fit this rehearsal as it stands"),
    TooManyRehearsals: (409, "too-many-rehearsals", "There are too many rehearsals"),
    NothingToPractise: (422, "nothing-to-practise", "The amount of the bill is not known"),
    UnknownPractice: (422, "unknown-practice", "There is nothing of that name to practise"),
    LineTooLong: (413, "message-too-long", "The message is too long"),
    BadImport: (422, "bad-import", "This is no whole export"),
    CaseBusy: (409, "case-busy", "The case was changed at the same moment"),
    CannotUndo: (409, "cannot-undo", "Only the newest turn can be taken back"),
    TurnUndone: (409, "turn-undone", "This turn was taken back"),
    Stale: (412, "stale", "The case has changed since it was read"),
}
BY_FAULT: dict[type[StoreFault], tuple[int, str, str, str]] = {
    StoreGone: (
        503, "database-gone", "The database does not answer",
        "What was answered before is kept. Keep your words and send the same turn again in a moment.",
    ),
    StoreFull: (
        507, "storage-full", "There is no room left to keep it",
        "What was answered before is kept; this was not. Make room on the server's disk, then send it again.",
    ),
    Damaged: (
        500, "damaged", "This part of the record cannot be read",
        "It was changed by other hands, or its key is missing. Nothing was overwritten. Whoever runs this server can "
        "put back data.key, or read a backup with: pushback restore",
    ),
}  # fmt: skip
OUR_FAULT = "What you sent is kept when it has a turn_id: send the same turn again."
TOO_LARGE = "A request may have at most {most:,} bytes here. Send the text in parts."
RETRY_SOON = "2"  # seconds


class Problem(JSONResponse):
    """A problem detail as a response."""

    media_type = PROBLEM_JSON

    def __init__(self, status: int, kind: str, title: str, detail: str, **more: Any) -> None:
        self.kind, self.detail = URN + kind, detail
        body = {"type": URN + kind, "title": title, "status": status, "detail": detail}
        super().__init__(body | {name: value for name, value in more.items() if value is not None}, status)


def problem(status: int, detail: str, **more: Any) -> Problem:
    """The usual problem of an HTTP status."""
    kind, title = BY_STATUS.get(status, (f"http-{status}", "The request was refused"))
    return Problem(status, kind, title, detail, **more)


def problem_of(error: Exception, request_id: str | None = None) -> Problem:
    """The problem that one of our errors is."""
    more: dict[str, Any] = {"request_id": request_id}
    match error:
        case BadFacts():
            more["errors"] = [{"field": field, "message": why} for field, why in error.faults]
        case Stale():
            more["revision"] = error.revision
        case CannotUndo():
            more["last"] = error.last
    if isinstance(error, CoachError):
        return Problem(*BY_ERROR[type(error)], str(error), **more)
    assert isinstance(error, StoreFault)
    response = Problem(*BY_FAULT[type(error)], **more)
    if response.status_code == 503:
        response.headers["Retry-After"] = RETRY_SOON
    return response


def request_id_of(request: Request) -> str | None:
    return request.scope.get("request_id")


def _ours(request: Request, error: Exception) -> Problem:
    return problem_of(error, request_id_of(request))


def _http_error(request: Request, error: Exception) -> Problem:
    assert isinstance(error, HTTPException)
    response = problem(error.status_code, error.detail, request_id=request_id_of(request))
    response.headers.update(error.headers or {})
    return response


def _unreadable(request: Request, error: Exception) -> Problem:
    assert isinstance(error, RequestValidationError)
    # The input itself is left out: an answer may end in somebody's log.
    errors = [{"field": ".".join(map(str, e["loc"])), "message": e["msg"]} for e in error.errors()[:20]]
    detail = "; ".join(f"{e['field']}: {e['message']}" for e in errors)
    return problem(422, detail, errors=errors, request_id=request_id_of(request))


def add_error_handlers(app: FastAPI) -> None:
    app.add_exception_handler(CoachError, _ours)
    app.add_exception_handler(StoreFault, _ours)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _unreadable)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that may answer with these problems, and those that any route may give."""
    content = {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": BY_STATUS[status][1], "content": content} for status in sorted({*statuses, 500})}


# What every route of a case may answer beside its own.
OF_A_CASE = (403, 404, 413, 422, 429, 503)
OF_A_CHANGE = (*OF_A_CASE, 400, 507)
