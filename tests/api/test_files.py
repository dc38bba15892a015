"""The page, the widget and what they load, as a browser asks for them."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import app.main
from app.graph.state import Deps
from app.main import WEB, create_app
from app.settings import Settings

CLINIC = "https://clinic.example"
KINDS = {
    "/": "text/html; charset=utf-8",
    "/widget.js": "text/javascript; charset=utf-8",
    "/static/plan.js": "text/javascript; charset=utf-8",
    "/static/app.css": "text/css; charset=utf-8",
    "/static/voice.woff2": "font/woff2",
    "/static/icon.svg": "image/svg+xml",
    "/static/voice-OFL.txt": "text/plain; charset=utf-8",
}


@pytest.fixture
def built(tmp_path: Path, deps: Deps, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The application on a page of its own, embedded by a clinic."""
    web = tmp_path / "web"
    (web / "static").mkdir(parents=True)
    (web / "index.html").write_text("<!doctype html>", encoding="utf-8")
    (web / "widget.js").write_text("export {};", encoding="utf-8")
    for path in KINDS:
        if path.startswith("/static/"):
            (web / path[1:]).write_bytes(b"x")
    monkeypatch.setattr(app.main, "WEB", web)
    # A machine may call these anything.
    for kind in (".js", ".css", ".woff2", ".svg", ".html"):
        monkeypatch.setitem(mimetypes.types_map, kind, "application/x-wrong")
    settings = Settings(data_dir=tmp_path / "data", allowed_origins=(CLINIC,))
    yield TestClient(create_app(settings, deps))


@pytest.mark.parametrize("path", KINDS)
def test_a_file_is_called_what_it_is_and_asked_for_again(built: TestClient, path: str) -> None:
    answer = built.get(path)
    assert answer.status_code == 200 and answer.headers["content-type"] == KINDS[path]
    assert answer.headers["x-content-type-options"] == "nosniff" and answer.headers["cache-control"] == "no-cache"
    again = built.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304 and again.content == b""
    assert built.head(path).status_code == 200 and built.post(path).status_code == 405


@pytest.mark.parametrize("path", ["/widget.js", "/static/plan.js"])
def test_a_named_origin_may_load_it_as_a_module(built: TestClient, path: str) -> None:
    answer = built.get(path, headers={"Origin": CLINIC})
    assert answer.headers["access-control-allow-origin"] == CLINIC
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    known = {"Origin": CLINIC, "If-None-Match": answer.headers["etag"]}
    assert built.get(path, headers=known).headers["access-control-allow-origin"] == CLINIC
    other = built.get(path, headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers


def test_only_what_lies_under_static_is_served_from_there(built: TestClient) -> None:
    for path in ("/static/", "/static/nothing.js", "/static/%2e%2e/widget.js", "/index.html"):
        assert built.get(path).status_code == 404, path


def test_the_font_is_small_and_comes_with_its_licence() -> None:
    font = (WEB / "static" / "voice.woff2").read_bytes()
    assert font[:4] == b"wOF2" and len(font) < 16_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (WEB / "static" / "voice-OFL.txt").read_text(encoding="utf-8")
