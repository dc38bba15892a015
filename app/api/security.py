"""Who may open a case: a capability in a header or a cookie, looked up in equal time, never from another site."""

from __future__ import annotations

import math
from typing import Annotated

from fastapi import Depends, Header, Path, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.exceptions import HTTPException

from app.api.limits import Bucket, Limits, who
from app.coach import Coach
from app.records import Records
from app.refusals import CaseNotFound

COOKIE = "pushback_case"
COOKIE_AGE = 400 * 24 * 3600  # what browsers allow at most; a case lives for months
SAFE = ("GET", "HEAD", "OPTIONS")


# A dependency is a coroutine even where it waits for nothing: FastAPI sends a plain function through a thread, there
# and back, and while a thread is at work that way is longer than the whole request.


async def coach_of(request: Request) -> Coach:
    coach: Coach = request.app.state.coach
    return coach


async def records_of(request: Request) -> Records:
    records: Records = request.app.state.records
    return records


async def limits_of(request: Request) -> Limits:
    limits: Limits = request.app.state.limits
    return limits


TheCoach = Annotated[Coach, Depends(coach_of)]
TheRecords = Annotated[Records, Depends(records_of)]
TheLimits = Annotated[Limits, Depends(limits_of)]

Bearer = Annotated[
    HTTPAuthorizationCredentials | None,
    Depends(HTTPBearer(auto_error=False, description="The token that opening the case gave.")),
]
CaseId = Annotated[str, Path(max_length=64)]


def slow_down(bucket: Bucket, key: str) -> None:
    """Refuse with 429 when this key has used up its share."""
    wait = bucket.take(key)
    if wait > 0:
        seconds = max(1, math.ceil(wait))
        raise HTTPException(
            429, f"Too fast. Nothing is lost: send it again in {seconds} s.", {"Retry-After": str(seconds)}
        )


def client_of(request: Request) -> str:
    return who(request.client.host if request.client else None)


def token_of(request: Request, bearer: HTTPAuthorizationCredentials | None) -> str:
    """The capability that came with a request; empty where there is none."""
    return bearer.credentials if bearer else request.cookies.get(COOKIE, "")


async def permitted(case_id: CaseId, request: Request, bearer: Bearer, records: TheRecords, limits: TheLimits) -> str:
    """The case's id, once its capability was shown. A wrong one looks the same as a case that never was."""
    token = token_of(request, bearer)
    if not await records.is_allowed(case_id, token):
        slow_down(limits.wrong_tokens, client_of(request))
        raise CaseNotFound
    if bearer is None and request.method not in SAFE:
        _from_our_own_page(request)
    return case_id


def _from_our_own_page(request: Request) -> None:
    """SameSite=Strict keeps other sites' cookies out, but not those of a neighbour under the same domain."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(403, "Use the token in the Authorization header from another site.")


PermittedCase = Annotated[str, Depends(permitted)]


async def may_speak(case_id: PermittedCase, limits: TheLimits) -> str:
    """The case's id, once its capability was shown and it has not spoken too often."""
    slow_down(limits.turns, case_id)
    return case_id


SpeakingCase = Annotated[str, Depends(may_speak)]


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


def take_cookie(response: Response, case_id: str) -> None:
    response.delete_cookie(COOKIE, path=f"/api/cases/{case_id}", httponly=True, samesite="strict")


async def expected_revision(
    if_match: Annotated[
        str | None, Header(description='The revision that is changed, as the case file or its ETag gives it: "7".')
    ] = None,
) -> int:
    """The revision of `If-Match`. 428 without one: a change of something unseen is refused."""
    if if_match is None:
        raise HTTPException(428, 'Send the revision that you read with the change, as If-Match: "7".')
    revision = if_match.strip().removeprefix("W/").strip('"')
    if not (revision.isascii() and revision.isdecimal() and len(revision) < 10):
        raise HTTPException(422, 'If-Match takes one revision, such as "7".')
    return int(revision)


ExpectedRevision = Annotated[int, Depends(expected_revision)]
