"""The deck answers as the core does: every reply, and any amount, without a connection."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import Any, get_args

import pytest

from app.call_deck import deck_of, rep_said
from app.core.acts import Act, Label
from app.core.calls.state import Sheet
from app.core.case import Case
from app.core.money import Money
from app.graph.build import walk
from app.graph.state import Deps
from app.graph.straight import walk_straight
from app.language.calling import CallPhraser
from tests.calls import GRAPH, TODAY, fresh_call, from_deck, moments, priced_cases


@pytest.fixture(scope="module")
def told(deps: Deps) -> tuple[Case, ...]:
    return moments(deps)


LABELS = [label for label in get_args(Label) if label != "other"]
AMOUNTS_EACH = 25


def deck(deps: Deps, case: Case) -> dict[str, Any]:
    """The deck of a call that has just begun."""

    async def breathe() -> None:
        pass

    return asyncio.run(deck_of(deps, CallPhraser(deps.phraser), fresh_call(case), case, 0, breathe))


def on_line(deps: Deps, case: Case, act: Act) -> Sheet:
    """What the sheet shows when the same is heard with a connection."""
    walked = walk_straight(deps, case, "", TODAY, (act,))
    return CallPhraser(deps.phraser).sheet(walked.blocks, walked.move, None, 0)


def any_amounts(case: Case, seed: int) -> list[Money]:
    """Amounts that may be named: all sizes, odd cents, round thousands, and those at which decisions turn."""
    billed = case.bill.value("billed_amount") or Money.dollars(5_000)
    known = [Money(billed.cents * share // 100) for share in (5, 25, 50, 90, 100, 130)]
    told = [m for one in case.bill.exchanges for m in (one.offer, one.ask) if m is not None]
    edges = [Money(max(0, m.cents + step)) for m in (*known, *told) for step in (-1, 0, 1)]
    spread = [(seed * 7919 + n * 2654435761) % (billed.cents * 12 // 10 + 2) for n in range(1, AMOUNTS_EACH + 1)]
    return [*edges, *map(Money, spread), *(Money.dollars(cents // 50_000 * 500) for cents in spread[:8])]


@pytest.mark.parametrize("number", range(len(list(priced_cases()))))
def test_any_amount_is_answered_offline_as_the_core_answers_it(deps: Deps, number: int) -> None:
    """Over all cases well above a thousand amounts."""
    case = list(priced_cases())[number]
    found = deck(deps, case)
    for amount in any_amounts(case, number):
        said = on_line(deps, case, rep_said(deps, "counteroffers_amount", amount=amount)).say
        assert from_deck(found, amount) == said.model_dump(), f"{amount}"


def test_the_stretches_leave_no_gap(deps: Deps) -> None:
    for case in priced_cases():
        stretches = deck(deps, case)["amounts"]
        assert stretches[0]["from"] == "0.00"
        for one, following in pairwise(stretches):
            assert Money.parse(following["from"]).cents == Money.parse(one["to"]).cents + 1


def test_every_reply_is_answered_offline_as_the_core_answers_it(deps: Deps, told: tuple[Case, ...]) -> None:
    """At every sixth moment of every transcript, and at every point of a bargain."""
    for case in (*told[::6], *priced_cases()):
        found = deck(deps, case)
        assert list(found["replies"]) == LABELS
        for label in LABELS:
            sheet = on_line(deps, case, rep_said(deps, label))
            answer = found["replies"][label]
            assert (answer["lines"][0], answer["avoid"]) == (sheet.say.model_dump(), sheet.avoid), label


def test_the_straight_walk_says_what_the_graph_says(deps: Deps, told: tuple[Case, ...]) -> None:
    for case in told[::5]:
        for label in LABELS[::4]:
            act = rep_said(deps, label)
            by_graph = asyncio.run(walk(GRAPH, deps, case, "", "call", TODAY, (act,)))
            straight = walk_straight(deps, case, "", TODAY, (act,))
            assert (straight.move, straight.blocks, straight.case) == (by_graph.move, by_graph.blocks, by_graph.case)


@pytest.mark.parametrize(
    "line",
    ["I'll put it on hold until January 30", "we could settle for 7,000", "I want to kill myself", "???", "hold on"],
)
def test_the_straight_walk_reads_a_line_as_the_graph_does(deps: Deps, line: str) -> None:
    for case in (Case(id="c", opened=TODAY), *list(priced_cases())[:3]):
        by_graph = asyncio.run(walk(GRAPH, deps, case, line, "call", TODAY))
        straight = walk_straight(deps, case, line, TODAY)
        assert (straight.move, straight.blocks, straight.case) == (by_graph.move, by_graph.blocks, by_graph.case)


def test_a_second_tap_of_the_same_reply_has_another_line(deps: Deps) -> None:
    for case in priced_cases():
        found = deck(deps, case)
        for label, answer in found["replies"].items():
            texts = [line["text"] for line in answer["lines"]]
            assert len(set(texts)) == len(texts), label


def test_the_limit_stays_out_of_every_line(deps: Deps) -> None:
    """Except in a final offer, which may go to the limit once."""
    for case in priced_cases():
        found = deck(deps, case)
        limit = found["limit"]
        if limit is None or limit == "0.00" or any(one["act"] == "final_offer" for one in found["amounts"]):
            continue
        lines = [line for answer in found["replies"].values() for line in answer["lines"]]
        lines += [line for answer in found["amounts"] for line in answer["lines"]]
        assert not any(str(Money.parse(limit)) in (line["text"] or "") for line in lines)
