"""Turns with a model, over real sockets: in its words where they pass, in ours everywhere else, and always in time."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.fake_model.behaviours import BEHAVIOURS
from app.graph.state import Deps
from app.main import create_app
from app.settings import Settings
from tests.fake_models import FakeModel, fake_model
from tests.serving import OpenCase, as_text, open_case, say, serving_here
from tests.unhurried import unhurried

pytestmark = pytest.mark.anyio

STORY = "im so sick of this. insurance denied my mri as not medically necessary, Mercy General wants $6,000"
# Words that only our own script has, whatever is reworded: what is said to the office stays ours.
FIXED = ("say", "ask", "offer", "because", "letter", "write_down", "avoid", "deadline")
WHOLE = 8.0  # s, of one turn


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeModel]:
    with fake_model(tmp_path_factory.mktemp("fake")) as running:
        yield running


class Coaches:
    """Servers with and without a model, each on data of its own."""

    def __init__(self, stack: ExitStack, folder: Path, deps: Deps, fake: FakeModel) -> None:
        self._stack, self._folder, self._deps, self._fake = stack, folder, deps, fake

    def with_model(self, name: str | None, **more: Any) -> httpx2.AsyncClient:
        model = {} if name is None else {"model": name, "openai_base_url": self._fake.url}
        place = self._folder / (name or "none").replace("/", "-")
        url = self._stack.enter_context(serving_here(create_app(Settings(data_dir=place, **model, **more), self._deps)))
        return httpx2.AsyncClient(base_url=url, timeout=60, limits=httpx2.Limits(max_connections=100))


@pytest.fixture
def coaches_in_time(tmp_path: Path, deps: Deps, fake: FakeModel) -> Iterator[Coaches]:
    with ExitStack() as stack:
        yield Coaches(stack, tmp_path, deps, fake)


@pytest.fixture
def coaches(coaches_in_time: Coaches, monkeypatch: pytest.MonkeyPatch) -> Coaches:
    unhurried(monkeypatch)
    return coaches_in_time


def words_of(reply: dict[str, Any]) -> str:
    return "\n".join(block["text"] for block in reply["blocks"] if block["kind"] == "text")


def fixed(reply: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for block in reply["blocks"] if block["kind"] in FIXED]


async def scripted(coaches: Coaches, *lines: str) -> list[dict[str, Any]]:
    """The same lines without a model."""
    async with coaches.with_model(None) as client:
        case = await open_case(client)
        return [(await say(client, case, f"t{n}", line)).json() for n, line in enumerate(lines)]


async def test_a_model_words_the_text_and_nothing_else(coaches: Coaches) -> None:
    plain = (await scripted(coaches, STORY))[0]
    async with coaches.with_model("fake/good") as client:
        case = await open_case(client)
        reply = (await say(client, case, "t1", STORY)).json()
        assert reply["worded_by"] == "fake/good" and plain["worded_by"] is None
        assert words_of(reply) != words_of(plain)
        for figure in ("$6,000", "Mercy General"):
            assert words_of(reply).count(figure) == words_of(plain).count(figure)
        assert fixed(reply) == fixed(plain) and reply["move"] == plain["move"]
        again = (await say(client, case, "t1", STORY)).json()
        assert as_text(again) == as_text(reply)
        kept = (await client.get(f"{case.path}/turns", headers=case.bearer)).json()["turns"][-1]
        assert as_text(kept["reply"]) == as_text(reply)
        use = (await client.get(f"{case.path}/model", headers=case.bearer)).json()
        assert use["model"] == "fake/good" and use["requests"] >= 1 and use["tokens_out"] > 0 and not use["resting"]


async def test_sentences_come_as_they_pass_and_make_up_the_reply(coaches: Coaches) -> None:
    async with coaches.with_model("fake/good") as client:
        case = await open_case(client)
        events = await streamed(client, case, {"turn_id": "t1", "message": STORY})
        deltas = [event["delta"] for event in events if event["type"] == "TEXT_MESSAGE_CONTENT"]
        reply = next(event["result"] for event in events if event["type"] == "RUN_FINISHED")
        assert reply["worded_by"] == "fake/good" and len(deltas) > 1
        assert "".join(deltas) == words_of(reply).replace("\n", "")
        twice = await asyncio.gather(
            *(streamed(client, case, {"turn_id": "t2", "message": "in network"}) for _ in "ab")
        )
        results = [next(event["result"] for event in events if event["type"] == "RUN_FINISHED") for events in twice]
        assert as_text(results[0]) == as_text(results[1])


async def streamed(client: httpx2.AsyncClient, case: OpenCase, turn: dict[str, Any]) -> list[dict[str, Any]]:
    headers = {**case.bearer, "Accept": "text/event-stream"}
    answer = await client.post(f"{case.path}/turns", json=turn, headers=headers)
    return [json.loads(line[5:]) for line in answer.text.splitlines() if line.startswith("data:")]


async def test_without_model_nothing_of_the_turn_is_ever_sent(coaches: Coaches, fake: FakeModel) -> None:
    fake.forget()
    async with coaches.with_model("fake/good") as client:
        case = await open_case(client)
        secret = {
            "turn_id": "t1",
            "message": "the radiology bill is what my marriage broke over",
            "without_model": True,
        }
        reply = (await client.post(f"{case.path}/turns", json=secret, headers=case.bearer)).json()
        assert reply["worded_by"] is None and fake.requests() == []
        await say(client, case, "t2", STORY)
        assert fake.requests() and "marriage" not in json.dumps(fake.requests())


async def test_a_crisis_court_papers_and_what_follows_stay_ours(coaches: Coaches, fake: FakeModel) -> None:
    fake.forget()
    lines = ("i want to end my life over this bill", "ok. the hospital wants $4,000", "I got a summons from the court")
    plain = await scripted(coaches, *lines)
    async with coaches.with_model("fake/good") as client:
        case = await open_case(client)
        replies = [(await say(client, case, f"t{n}", line)).json() for n, line in enumerate(lines)]
        assert [as_text(reply) for reply in replies] == [as_text(reply) for reply in plain]
        await say(client, case, "later", "ok, what do i ask the hospital for next?")
    assert "end my life" not in json.dumps(fake.requests()) and "summons" not in json.dumps(fake.requests())


async def test_a_case_that_used_up_its_budget_goes_on_in_our_words(coaches: Coaches) -> None:
    async with coaches.with_model("fake/good", model_budget=50) as client:
        case = await open_case(client)
        assert (await say(client, case, "t1", STORY)).json()["worded_by"] == "fake/good"
        assert (await say(client, case, "t2", "we're in network")).json()["worded_by"] is None
        assert (await client.get(f"{case.path}/model", headers=case.bearer)).json()["spent"] is True


async def test_the_story_so_far_is_worded_once_for_each_state_of_the_case(coaches: Coaches, fake: FakeModel) -> None:
    async with coaches.with_model("fake/good") as client:
        case = await open_case(client)
        for number, line in enumerate(
            (STORY, "they put it on hold until december 31 2026", "Dana said she can do $4,000")
        ):
            await say(client, case, f"t{number}", line)
        plan = (await client.get(f"{case.path}/plan", headers=case.bearer)).json()["bills"][0]["story"]
        told = (await client.get(f"{case.path}/story", headers=case.bearer)).json()
        assert told["worded_by"] == "fake/good" and told["text"] != plan
        assert figures(told["text"]) == figures(plan) and "Mercy General" in told["text"]
        fake.forget()
        again = (await client.get(f"{case.path}/story", headers=case.bearer)).json()
        plain = (await client.get(f"{case.path}/story?without_model=true", headers=case.bearer)).json()
        assert again == told and plain["text"] == plan and plain["worded_by"] is None and fake.requests() == []


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
async def test_twenty_at_once_are_answered_in_time_however_the_model_behaves(
    coaches_in_time: Coaches, behaviour: str
) -> None:
    lines = (STORY, "on a call: they said its our policy, we dont negotiate")
    plain = await scripted(coaches_in_time, *lines)
    async with coaches_in_time.with_model(f"fake/{behaviour}") as client:

        async def one() -> list[tuple[dict[str, Any], float]]:
            case, told = await open_case(client), []
            for number, line in enumerate(lines):
                start = time.monotonic()
                answer = await say(client, case, f"t{number}", line)
                assert answer.status_code == 200
                told.append((answer.json(), time.monotonic() - start))
            return told

        everybody = await asyncio.gather(*(one() for _ in range(20)))
    for told in everybody:
        for (reply, took), script in zip(told, plain, strict=True):
            assert fixed(reply) == fixed(script), "steps, figures and what is said to the office are the script's"
            assert took < WHOLE + 4, "the whole deadline, and what twenty at once take without any model"
            if behaviour not in ("good", "slow_tokens", "schema_ignored", "verbose", "mixed", "cut", "stalled"):
                assert reply["worded_by"] is None or figures(words_of(reply)) == figures(words_of(script))
            assert figures(words_of(reply)) >= figures(words_of(script))


def figures(words: str) -> set[str]:
    return {word.strip(".,:;") for word in words.split() if any(c.isdigit() for c in word)}
