"""The page in a real Chromium, on the real server: talk, tap, reload, and nothing asked of another host."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.browser.chromium import CHROMIUM, Page, open_page
from tests.serving import Server, serving

STORY = "My insurance denied my surgery as not medically necessary. The hospital wants $18,000."

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and os.environ.get("PUSHBACK_TEST_ALL") != "1",
    reason="no Chromium here; with PUSHBACK_TEST_ALL=1 that is a failure",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.fixture
def page(server: Server) -> Iterator[Page]:
    with open_page() as page:
        page.size(360, 640)
        page.open(f"{server.url}/")
        yield page
        outside = [url for url in page.requests if not url.startswith((server.url, "data:"))]
        assert outside == []


def _answers(page: Page) -> int:
    return int(page.js("document.querySelectorAll('article').length"))


def _say(page: Page, words: str) -> None:
    before = _answers(page)
    page.click("#words")
    page.type(words)
    page.enter()
    page.wait(f"document.querySelectorAll('article').length > {before}")


def _turns(page: Page) -> str:
    return str(page.js("document.getElementById('turns').innerText"))


def test_talk_tap_reload(page: Page, server: Server) -> None:
    assert page.js("document.querySelector('h1').innerText") == "What happened\nwith the bill?" or page.js(
        "document.querySelector('h1').textContent"
    )
    page.click(".example")
    assert page.js("document.getElementById('words').value").startswith("My insurance denied my surgery")
    assert _answers(page) == 0  # an example fills the field and sends nothing
    page.js("document.getElementById('words').value = ''")

    _say(page, STORY)
    assert page.js("document.getElementById('words').value") == ""
    assert STORY in _turns(page)
    assert page.js("document.getElementById('stage-words').innerText") == "Step 1 of 6: Freeze"
    assert page.js("document.querySelectorAll('.sheet.lit').length") == 1
    assert page.js("document.activeElement.id") == "words"
    assert page.wait("document.getElementById('log').innerText.includes('Say this: ')")

    page.click(".chips button")
    page.wait("document.querySelectorAll('article').length === 2")
    assert page.js("document.querySelector('.chips button').getAttribute('aria-pressed')") == "true"
    assert page.js("document.querySelectorAll('.sheet.lit').length") <= 1

    page.click("#file summary")
    assert page.wait("document.getElementById('file-body').innerText.includes('$18,000')")
    spoken = _turns(page)
    page.reload()
    page.wait("document.querySelectorAll('article').length === 2")
    assert [line for line in _turns(page).splitlines() if line.strip()][0:3] == [
        line for line in spoken.splitlines() if line.strip()
    ][0:3]
    assert page.js("document.getElementById('start').hidden")
    assert page.js("document.documentElement.scrollWidth") <= 360
    assert page.complaints == []


def test_a_draft_survives_a_reload(page: Page) -> None:
    page.click("#words")
    page.type("half a sent")
    page.reload()
    assert page.wait("document.getElementById('words').value") == "half a sent"


def test_words_are_kept_without_a_connection_and_sent_again(page: Page, server: Server) -> None:
    _say(page, STORY)
    server.stop()
    page.click("#words")
    page.type("They said no discounts.")
    page.enter()
    page.wait("document.getElementById('state').innerText.includes('No connection. Your words are kept.')")
    assert "They said no discounts." in _turns(page)
    server.start()
    page.click("#state button")
    page.wait("document.querySelectorAll('article').length === 2")
    assert page.js("document.querySelectorAll('.mine').length") == 2
    page.reload()
    page.wait("document.querySelectorAll('article').length === 2")
    assert page.js("document.querySelectorAll('.mine').length") == 2


def test_words_sent_while_the_page_was_closed_are_answered_on_return(page: Page, server: Server) -> None:
    _say(page, STORY)
    server.stop()
    page.click("#words")
    page.type("They said no discounts.")
    page.enter()
    page.wait("document.getElementById('state').innerText.includes('No connection')")
    server.start()
    page.reload()
    page.wait("document.querySelectorAll('article').length === 2")
    assert page.js("document.querySelectorAll('.mine').length") == 2


def test_a_case_that_is_gone(page: Page) -> None:
    _say(page, STORY)
    page.do("Network.clearBrowserCookies")
    page.reload()
    page.wait("!document.getElementById('gone').hidden")
    assert page.js("document.activeElement.textContent") == "This case is not on this computer."
    page.click("#anew")
    page.wait("!document.getElementById('start').hidden")


def test_a_message_too_long_comes_back_to_the_field(page: Page) -> None:
    page.js("document.getElementById('words').value = 'word '.repeat(50000)")
    page.click("#send")
    page.wait("document.getElementById('state').innerText.includes('Your words are back in the field')")
    assert page.js("document.getElementById('words').value.length") == 250000


def test_another_case_keeps_the_first(page: Page) -> None:
    _say(page, STORY)
    page.click("#another")
    page.wait("!document.getElementById('start').hidden")
    _say(page, "A collector called about an old bill.")
    page.click("#another")
    assert page.wait("document.querySelectorAll('#earlier-list button').length") == 2
    page.click("#earlier-list button:last-child")
    page.wait("document.querySelectorAll('article').length === 1")
    assert STORY in _turns(page)


def test_a_line_break_is_typed_with_shift(page: Page) -> None:
    page.click("#words")
    page.type("first")
    page.enter(shift=True)
    page.type("second")
    assert page.js("document.getElementById('words').value") == "first\nsecond"
    assert _answers(page) == 0
