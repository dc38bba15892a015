"""Headers on every answer, nothing from other hosts, nothing too large."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.api.shield import LONGEST_BODY, headers_for
from app.main import WEB
from tests.api.conftest import Opened


@pytest.mark.parametrize("path", ["/", "/static/app.js", "/static/app.css", "/healthz", "/nothing", "/openapi.json"])
def test_the_headers_are_on_every_answer(client: TestClient, path: str) -> None:
    answer = client.get(path)
    for name, value in headers_for(()).items():
        assert answer.headers[name] == value
    assert answer.headers["cache-control"] == "no-cache"


def test_the_api_is_never_cached(client: TestClient, opened: Opened) -> None:
    assert client.get(opened.url, headers=opened.bearer).headers["cache-control"] == "no-store"
    assert client.get(opened.url).headers["cache-control"] == "no-store"


def test_a_body_without_a_length_is_cut_off(client: TestClient, opened: Opened) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(LONGEST_BODY // 65536 + 2):
            yield b" " * 65536

    headers = opened.bearer | {"Content-Type": "application/json"}
    answer = client.post(f"{opened.url}/turns", content=endless(), headers=headers)
    assert answer.status_code == 413 and answer.json()["type"] == "urn:pushback:problem:too-large"


def test_a_body_of_another_kind_is_refused(client: TestClient, opened: Opened) -> None:
    """A form on another site can post text without asking first; it must not count as a turn."""
    body = '{"turn_id": "t1", "message": "hello"}'
    answer = client.post(f"{opened.url}/turns", content=body, headers=opened.bearer | {"Content-Type": "text/plain"})
    assert answer.status_code == 422


@pytest.mark.parametrize("name", ["index.html", "app.css", "app.js", "blocks.js", "casefile.js", "server.js"])
def test_the_page_asks_no_other_host_and_writes_no_markup(name: str) -> None:
    words = (WEB / name).read_text(encoding="utf-8")
    # An address may be recognised in a link that the coach gives; nothing is loaded from one.
    assert not re.findall(r"(?:src|href|url|import|fetch)\W{1,3}https?:", words)
    for risky in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "style=",
        "<style",
        "onclick=",
    ):
        assert risky not in words


def test_the_page_is_served(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.headers["content-type"].startswith("text/html")
    assert "What happened with the bill?" in answer.text
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text):
        assert client.get(address).status_code == 200
    assert client.get("/static/../errors.py").status_code == 404
    assert client.get("/static/%2e%2e/errors.py").status_code == 404
