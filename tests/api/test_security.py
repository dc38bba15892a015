"""Headers on every answer, nothing from other hosts, nothing too large."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.api.shield import LONGEST_BODY, headers_for
from app.main import WEB
from tests.api.conftest import Opened


@pytest.mark.parametrize(
    "path", ["/", "/static/paper.css", "/static/icon.svg", "/healthz", "/nothing", "/openapi.json"]
)
def test_the_headers_are_on_every_answer(client: TestClient, path: str) -> None:
    answer = client.get(path)
    for name, value in headers_for(()).items():
        assert answer.headers[name] == value
    assert answer.headers["cache-control"] == "no-cache"


def test_what_our_own_pages_may_do(client: TestClient) -> None:
    policy = dict(part.split(" ", 1) for part in client.get("/").headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "font-src": "'self'",
        "connect-src": "'self'", "img-src": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'",
        "form-action": "'none'", "worker-src": "'self'", "require-trusted-types-for": "'script'",
        "trusted-types": "lit-html pushback-worker",
    }  # fmt: skip


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


PAGES = sorted(path.relative_to(WEB).as_posix() for path in WEB.rglob("*") if path.suffix in (".html", ".css", ".js"))


@pytest.mark.parametrize("name", PAGES)
def test_the_page_asks_no_other_host_and_runs_no_words_as_code(name: str) -> None:
    words = (WEB / name).read_text(encoding="utf-8")
    # An address may be recognised in a link that the coach gives; nothing is loaded from one.
    assert not re.findall(r"(?:src|href|url|import|fetch)\W{1,3}https?:", words)
    # Markup is made by Lit alone: Trusted Types refuse any other, which the browser's tests see.
    for risky in ("document.write", "eval(", "new Function(", "<style", "onclick="):
        assert risky not in words
    assert not name.endswith(".html") or "style=" not in words


def test_the_worker_is_served_from_the_root_and_asked_for_anew(client: TestClient) -> None:
    answer = client.get("/sw.js")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/javascript")
    # With each release the browser has to see that it is another one.
    assert answer.headers["cache-control"] == "no-cache" and answer.headers["etag"]
    assert client.get("/sw.js", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_all_that_the_worker_keeps_is_there_and_nothing_of_the_api(client: TestClient) -> None:
    kept = set(re.findall(r'"(/[^"]*)"', (WEB / "sw.js").read_text(encoding="utf-8")))
    assert {"/", "/widget.js", "/static/call.js", "/static/page.css", "/static/voice.woff2"} <= kept
    assert not [address for address in kept if address.startswith("/api")]
    for address in kept:
        assert client.get(address).status_code == 200, address


def test_the_page_is_served(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.headers["content-type"].startswith("text/html")
    assert "<pushback-coach>" in answer.text
    for address in re.findall(r'(?:src|href)="(/[^"]+)"', answer.text):
        assert client.get(address).status_code == 200, address
