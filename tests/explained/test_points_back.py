""" "Can they really do that?" asks of what was said before."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.case import Case
from app.graph.build import build_graph, walk
from app.graph.state import Deps
from app.language.free_question import only_points_back

pytestmark = pytest.mark.anyio
TODAY = date(2026, 11, 26)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def said(deps: Deps, *lines: str) -> str:
    """What the last of these lines is answered."""
    case, graph = Case(id="asked", opened=TODAY), build_graph()
    blocks = []
    for line in lines:
        walked = await walk(graph, deps, case, line, "case", TODAY)
        case, blocks = walked.case, walked.blocks
    return next(block["text"] for block in blocks if block["kind"] == "text")


@pytest.mark.parametrize(
    ("before", "asked", "answer"),
    [
        ("they said they'll send it to collections in 10 days", "can they really do that?", "soon or far off"),
        ("they added 18 percent interest when it went to the collector", "is that even legal?", "don't owe"),
        ("the collector called my boss about it", "wait can they do that", "not to contact you"),
    ],
)
async def test_what_stood_before_is_what_is_asked(deps: Deps, before: str, asked: str, answer: str) -> None:
    assert answer in await said(deps, "hospital wants $6,000 for my mri, aetna denied it", before, asked)


@pytest.mark.parametrize(
    "message", ["can they really do that?", "so is that even legal", "Wait, can she do that to me??", "eso es legal?"]
)
def test_says_nothing_itself(message: str) -> None:
    assert only_points_back(message)


@pytest.mark.parametrize(
    "message", ["can they sue me", "is that my part of the bill", "can they do that while I appeal", "that", ""]
)
def test_says_what_it_asks_about(message: str) -> None:
    assert not only_points_back(message)
