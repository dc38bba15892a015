"""When a failing server is left alone: a table of what happens at which second."""

from __future__ import annotations

import pytest

from app.language.breaker import FIRST_REST, LONGEST_ASKED, LONGEST_REST, Breaker


def _failed(breaker: Breaker, now: float, times: int = 1, retry_after: float = 0.0) -> None:
    for _ in range(times):
        ticket = breaker.begin(now)
        assert ticket is not None
        breaker.failed(ticket, now, retry_after)


@pytest.mark.parametrize(
    ("story", "rests"),
    [
        ("", False),
        ("ff", False),
        ("fff", True),
        ("ffwff", False),  # three, but not in a row
        ("ffwfff", True),
    ],
)
def test_it_rests_after_three_failures_in_a_row(story: str, rests: bool) -> None:
    breaker = Breaker()
    for step in story:
        ticket = breaker.begin(0.0)
        assert ticket is not None
        breaker.failed(ticket, 0.0) if step == "f" else breaker.worked(ticket)
    assert breaker.resting(0.0) == rests
    assert (breaker.begin(0.0) is None) == rests


def test_each_rest_is_twice_as_long_up_to_five_minutes() -> None:
    breaker, now, rests = Breaker(), 1000.0, []
    _failed(breaker, now, 3)
    for _ in range(7):
        began = now
        while breaker.resting(now):
            now += 1.0
        rests.append(now - began)
        _failed(breaker, now)
    assert rests == [20, 40, 80, 160, 300, 300, 300]
    assert (FIRST_REST, LONGEST_REST) == (20, 300)


def test_after_a_rest_one_may_try_and_the_others_wait_for_it() -> None:
    breaker = Breaker()
    _failed(breaker, 0.0, 3)
    first = breaker.begin(20.0)
    assert first is not None and breaker.begin(20.0) is None and breaker.begin(39.0) is None
    breaker.worked(first)
    assert not breaker.resting(20.0)
    _failed(breaker, 21.0, 2)
    assert not breaker.resting(21.0)
    _failed(breaker, 21.0)
    assert breaker.resting(40.0) and not breaker.resting(41.0)  # the rests are short again


def test_one_who_goes_away_lets_the_next_try() -> None:
    breaker = Breaker()
    _failed(breaker, 0.0, 3)
    first = breaker.begin(20.0)
    assert first is not None
    breaker.left(first, 21.0)
    assert breaker.begin(21.0) is not None


def test_one_who_never_tells_holds_nobody_back_for_long() -> None:
    breaker = Breaker()
    _failed(breaker, 0.0, 3)
    assert breaker.begin(20.0) is not None
    assert breaker.begin(40.0) is not None


def test_old_news_moves_nothing() -> None:
    breaker = Breaker()
    tickets = [breaker.begin(0.0) for _ in range(20)]
    for ticket in tickets[:19]:
        assert ticket is not None
        breaker.failed(ticket, 0.0)
    assert tickets[19] is not None
    breaker.worked(tickets[19])
    assert breaker.resting(19.0) and not breaker.resting(20.0)


@pytest.mark.parametrize(("asked", "rest"), [(7.0, 7.0), (119.0, 119.0), (100_000.0, LONGEST_ASKED)])
def test_a_server_that_asks_to_be_left_alone_is_left_alone_at_once(asked: float, rest: float) -> None:
    breaker = Breaker()
    _failed(breaker, 0.0, retry_after=asked)
    assert breaker.resting(rest - 0.5) and not breaker.resting(rest)


def test_what_it_asks_for_never_shortens_a_rest() -> None:
    breaker = Breaker()
    _failed(breaker, 0.0, 2)
    _failed(breaker, 0.0, retry_after=1.0)
    assert breaker.resting(19.0)
