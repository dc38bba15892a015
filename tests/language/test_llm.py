"""The model client over a real socket: each way in which a server can behave gives its text or its reason."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path

import pytest

from app.fake_model.behaviours import BEHAVIOURS
from app.language.breaker import Breaker
from app.language.llm import MOST_CHARACTERS, ON_A_CALL, Deadline, ModelFailed, OpenAIModel, Usage
from app.settings import SHIPPED
from tests.fake_models import FakeModel, fake_model

pytestmark = pytest.mark.anyio

EASY = Deadline(first_text=10.0, whole=20.0)
NO_WAITING = Deadline(first_text=5.0, whole=10.0)  # shorter than the pretend model's Retry-After
WORDING = "<said>They want {what}!</said> <script>Ask for a hold. Don't pay [[offer]] until [[date]].</script>"
READING = "<message>The {what} wants $1,200.50 and it is out of network.</message>"
SCHEMA = {"type": "object", "properties": {"acts": {"type": "array"}}, "required": ["acts"]}

REFUSED = {
    "stalled": "stalled",
    "cut": "cut",
    "rate_limited": "rate_limited",
    "server_error": "server_error",
    "bad_json": "not_json",
    "wrong_model": "refused_by_server",
    "huge": "too_long",
    "empty": "empty",
    "slow_tokens": "slow",
}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeModel]:
    with fake_model(tmp_path_factory.mktemp("fake")) as running:
        yield running


async def _words(model: OpenAIModel, what: str = "money", deadline: Deadline = EASY) -> tuple[str, list[Usage]]:
    used: list[Usage] = []
    async with aclosing(model.words(WORDING.format(what=what), deadline, used)) as pieces:
        return "".join([piece async for piece in pieces]), used


async def _why(model: OpenAIModel, what: str = "money", deadline: Deadline = NO_WAITING) -> str:
    with pytest.raises(ModelFailed) as caught:
        await _words(model, what, deadline)
    return caught.value.reason


async def test_words_come_as_they_are_written(fake: FakeModel) -> None:
    model = OpenAIModel(fake.url, "a-key", "fake/good")
    used: list[Usage] = []
    pieces = [piece async for piece in model.words(WORDING.format(what="it all"), EASY, used)]
    text = "".join(pieces)
    assert len(pieces) > 5
    assert text.endswith("Please ask for a hold. Do not pay [[offer]] till [[date]].")
    assert [one.requests for one in used] == [1]
    assert used[0].tokens_in > 10 and used[0].tokens_out > 5
    sent = fake.requests()[-1]
    assert (sent["model"], sent["stream"], sent["temperature"]) == ("fake/good", True, 0.3)
    await model.close()


@pytest.mark.parametrize("behaviour", ["verbose", "slot_dropping", "figure_inventing", "flattering", "spanish"])
async def test_what_is_said_badly_is_not_judged_here(fake: FakeModel, behaviour: str) -> None:
    model = OpenAIModel(fake.url, None, f"fake/{behaviour}")
    good, _ = await _words(OpenAIModel(fake.url, None, "fake/good"))
    text, _ = await _words(model)
    assert text and text != good
    await model.close()


@pytest.mark.parametrize(("behaviour", "reason"), REFUSED.items())
async def test_each_failure_has_its_reason_and_ends_in_time(fake: FakeModel, behaviour: str, reason: str) -> None:
    model = OpenAIModel(fake.url, None, f"fake/{behaviour}")
    await model.warm_up()
    for what in ("money", "more money"):  # a cut and broken JSON have two forms each
        began = time.monotonic()
        assert await _why(model, what, Deadline(1.5, 1.5) if reason == "slow" else NO_WAITING) == reason
        assert time.monotonic() - began < 6
        if behaviour == "rate_limited":
            assert await _why(model) == "resting" and model.resting
        if behaviour not in ("cut", "bad_json"):
            break
    await model.close()


async def test_what_broke_off_is_counted_by_its_length(fake: FakeModel) -> None:
    model = OpenAIModel(fake.url, None, "fake/cut")
    used: list[Usage] = []
    with pytest.raises(ModelFailed):
        async for _ in model.words(WORDING, EASY, used):
            pass
    assert used == [Usage(1, -(-len(WORDING) // 4), used[0].tokens_out)] and used[0].tokens_out > 0
    await model.close()


@pytest.mark.parametrize(
    ("behaviour", "deadline", "asked"),
    [
        ("server_error", EASY, 2),
        ("cut", EASY, 1),  # its first words were shown
        ("rate_limited", NO_WAITING, 1),  # it may come back after the deadline
        ("wrong_model", EASY, 1),  # nothing would change
        ("server_error", Deadline(5.0, 5.0, retry=False), 1),
        ("server_error", ON_A_CALL, 1),
    ],
)
async def test_one_retry_where_it_can_help(fake: FakeModel, behaviour: str, deadline: Deadline, asked: int) -> None:
    model = OpenAIModel(fake.url, None, f"fake/{behaviour}")
    await model.warm_up()
    fake.forget()
    used: list[Usage] = []
    with pytest.raises(ModelFailed):
        async for _ in model.words(WORDING, deadline, used):
            pass
    assert len(fake.requests()) == asked == used[0].requests
    await model.close()


async def test_nobody_there(fake: FakeModel) -> None:
    model = OpenAIModel("http://127.0.0.1:9/v1", None, "any")
    assert [await _why(model, deadline=EASY) for _ in range(4)] == [*["unreachable"] * 3, "resting"]
    # What rests for the page was not tried for a call.
    assert await _why(model, deadline=Deadline(5.0, 5.0, retry=False)) == "unreachable"
    await model.close()


async def test_a_server_too_slow_for_a_call_may_still_word_the_page(fake: FakeModel) -> None:
    model = OpenAIModel(fake.url, None, "fake/slow_tokens")
    await model.warm_up()
    no_time = Deadline(0.0, 0.0, retry=False)
    assert [await _why(model, deadline=no_time) for _ in range(4)] == [*["slow"] * 3, "resting"]
    assert not model.resting
    await model.close()


# One JSON value


@pytest.mark.parametrize("behaviour", ["good", "verbose"])
async def test_a_record_is_asked_for_by_its_schema(fake: FakeModel, behaviour: str) -> None:
    model = OpenAIModel(fake.url, None, f"fake/{behaviour}")
    used: list[Usage] = []
    value = await model.record(READING.format(what="lab"), SCHEMA, "acts", EASY, used)
    quote = "The lab wants $1,200.50 and it is out of network"
    told = {"kind": "told", "fact": "billed_amount", "value": "1200.50", "quote": quote}
    assert value["acts"][0] == told and {act["fact"] for act in value["acts"]} == {"billed_amount", "network_status"}
    assert fake.requests()[-1]["response_format"]["json_schema"]["schema"] == SCHEMA
    assert [one.requests for one in used] == [1]
    await model.close()


async def test_the_form_that_a_server_honours_is_found_once(fake: FakeModel) -> None:
    model = OpenAIModel(fake.url, None, "fake/schema_ignored")
    fake.forget()
    used: list[Usage] = []
    for what in ("lab", "clinic"):
        acts = await model.record(READING.format(what=what), SCHEMA, "acts", EASY, used)
        assert acts["acts"][0]["fact"] == "billed_amount"
    forms = [body.get("response_format", {}).get("type") for body in fake.requests()]
    assert forms == ["json_schema", "json_object", None, None]
    assert sum(used, Usage()).requests == 4
    await model.close()


@pytest.mark.parametrize("what", ["lab", "clinic", "doctor", "office"])  # broken on the wire, or in its words
async def test_a_record_that_is_no_json(fake: FakeModel, what: str) -> None:
    model = OpenAIModel(fake.url, None, "fake/bad_json")
    with pytest.raises(ModelFailed) as caught:
        await model.record(READING.format(what=what), SCHEMA, "acts", EASY, [])
    assert caught.value.reason == "not_json"
    await model.close()


# Letting go


async def test_who_stops_listening_closes_the_connection(fake: FakeModel) -> None:
    model = OpenAIModel(fake.url, None, "fake/stalled")
    await model.warm_up()
    before = _sockets()
    used: list[Usage] = []
    async for _ in (words := model.words(WORDING, EASY, used)):
        break
    assert _sockets() == before + 1
    await words.aclose()
    assert _sockets() == before and used[0].requests == 1
    await model.close()


async def test_who_is_cancelled_closes_the_connection(fake: FakeModel) -> None:
    model = OpenAIModel(fake.url, None, "fake/stalled")
    await model.warm_up()
    before = _sockets()
    for wait in (0.0, 0.02, 0.3):
        task = asyncio.create_task(_words(model))
        await asyncio.sleep(wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert _sockets() == before
    assert not model.resting  # who went away says nothing about the server
    await model.close()


async def test_nothing_is_left_after_300_questions_of_every_kind(fake: FakeModel) -> None:
    quick = Deadline(first_text=3.0, whole=3.0)
    before, tasks = _sockets(), len(asyncio.all_tasks())
    models = {behaviour: OpenAIModel(fake.url, None, f"fake/{behaviour}") for behaviour in BEHAVIOURS}
    for model in models.values():
        await model.warm_up()
    outcomes: Counter[str] = Counter()

    async def ask(number: int) -> None:
        model = models[list(BEHAVIOURS)[number % len(BEHAVIOURS)]]
        model._breaker = Breaker()  # none shall rest here
        try:
            if number % 3 == 0:
                await model.record(READING.format(what=number), SCHEMA, "acts", quick, [])
            else:
                await _words(model, str(number), quick)
            outcomes["answered"] += 1
        except ModelFailed as failed:
            outcomes[failed.reason] += 1

    for start in range(0, 300, 150):
        await asyncio.gather(*(ask(number) for number in range(start, start + 150)))
    assert outcomes.total() == 300 and len(outcomes) >= 6 and outcomes["answered"] >= 30, outcomes
    for model in models.values():
        await model.close()
    gc.collect()  # the generators inside the client end in tasks of their own, of one step each
    await asyncio.sleep(0.1)
    left = asyncio.all_tasks()
    # Fewer is no leak: an earlier test's connection may have been closed meanwhile.
    assert _sockets() <= before and len(left) <= tasks, left


def _sockets() -> int:
    """Open sockets of this process."""
    folder, count = Path("/proc/self/fd"), 0
    for name in os.listdir(folder):
        try:
            count += os.readlink(folder / name).startswith("socket:")
        except OSError:
            continue
    return count


# What is sent, kept, loaded and written


async def test_a_server_learns_nothing_about_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "of-another-program")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Own: of-another-program")
    heads, answers = [], [b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"] * 2

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        heads.append(head)
        writer.write(answers.pop())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    for key in (None, "sk-mine"):
        model = OpenAIModel(url, key, "m")
        assert await _why(model, deadline=EASY) == "refused_by_server"  # and it follows nobody elsewhere
        await model.close()
    names = {line.split(":")[0] for line in heads[0].splitlines()[1:] if line}
    assert names == {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent"}
    assert "another" not in str(heads) and "authorization: bearer sk-mine" in heads[1]
    server.close()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Sign in to the network</html>", "cut"),
        (b"HTTP/1.1 200 OK\r\n\r\ndata: " + b"x" * 6_000_000, "too_long"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + b"x" * 100, "unreachable"),
        (b'HTTP/1.1 200 OK\r\n\r\ndata: {"choices": [{"delta": {"content": "half"}}]}\n\ndata: null\n\n', "cut"),
        (b"HTTP/1.1 200 OK\r\n\r\ndata: [1, 2]\n\ndata: 7\n\ndata: null\n\n", "cut"),
        (b'HTTP/1.1 200 OK\r\n\r\ndata: {"choices": 7, "usage": "many"}\n\ndata: [DONE]\n\n', "cut"),
        (b"HTTP/1.1 200 OK\r\n\r\ndata: " + b"[" * 100_000 + b"\n\n", "not_json"),
        (b"HTTP/1.1 200 OK\r\n\r\ndata: \xff\xfe\n\n", "not_json"),
        (b'HTTP/1.1 200 OK\r\n\r\ndata: {"error": {"message": "out of memory"}}\n\n', "server_error"),
        (b"not HTTP at all\r\n\r\n", "unreachable"),
        (b"", "unreachable"),
        (
            b"HTTP/1.1 429 Slow\r\nRetry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n",
            "rate_limited",
        ),
        (
            b"HTTP/1.1 200 OK\r\n\r\n"
            b'data: {"choices": [{"delta": {"content": "half"}, "finish_reason": "length"}]}\n\n',
            "cut",
        ),
    ],
)
async def test_what_is_no_answer_at_all(answer: bytes, reason: str) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    model = OpenAIModel(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", None, "m")
    assert await _why(model, deadline=EASY) == reason
    await model.close()
    server.close()


def _says(status: str, body: str) -> bytes:
    return f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


GOOD = 'data: {"choices": [{"delta": {"content": "[1]"}, "finish_reason": "stop"}]}\n\ndata: [DONE]\n\n'


@pytest.mark.parametrize(
    ("first", "refused"),
    [
        (_says("503 Busy", "{}"), None),
        (_says("429 Wait\r\nRetry-After: 1", "{}"), None),
        (b"", None),
        (_says("200 OK", 'data: {"error": {"message": "loading"}}\n\n'), None),
        (_says("400 No", '{"error": {"message": "unknown field: stream_options"}}'), "stream_options"),
        (_says("422 No", '{"detail": [{"loc": ["body", "temperature"]}]}'), "temperature"),
        (_says("400 No", '{"error": {"message": "response_format json_schema is not supported"}}'), "json_schema"),
    ],
)
async def test_a_second_request_mends_it(first: bytes, refused: str | None) -> None:
    answers, bodies = [first], []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        size = int(head.split("content-length: ")[1].split("\r\n")[0])
        bodies.append((await reader.readexactly(size)).decode())
        writer.write(answers.pop() if answers else _says("200 OK", GOOD))
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    model = OpenAIModel(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", None, "m")
    used: list[Usage] = []
    for _ in range(2):  # what was refused is not asked for again
        assert await model.record("Read.", SCHEMA, "acts", EASY, used) == [1]
    assert [one.requests for one in used] == [2, 1] and len(bodies) == 3
    if refused is not None:
        assert [refused in body for body in bodies] == [True, False, False]
    await model.close()
    server.close()


async def test_half_a_character_and_a_false_count_do_no_harm() -> None:
    answer = (
        b"HTTP/1.1 200 OK\r\n\r\n"
        b'data: {"choices": [{"delta": {"content": "All right \\ud83d"}, "finish_reason": "stop"}],'
        b' "usage": {"prompt_tokens": -5, "completion_tokens": 1000000000000}}\n\n'
    )

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)  # and it stays open: what was said is whole all the same
        await asyncio.sleep(5)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    model = OpenAIModel(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", None, "m")
    text, used = await _words(model)
    assert text == "All right ?"
    assert used[0].tokens_in == -(-len(WORDING.format(what="money")) // 4) and used[0].tokens_out == 3
    await model.close()
    server.close()


async def test_the_log_tells_the_reason_and_no_word(
    fake: FakeModel, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_LOG", "debug")
    model = OpenAIModel(fake.url, "sk-secret", "fake/cut")
    with caplog.at_level(logging.DEBUG, logger="pushback"):
        await _why(model)
    (record,) = [record for record in caplog.records if record.name == "pushback.model"]
    assert record.__dict__["reason"] == "cut" and record.__dict__["model"] == "fake/cut" and record.__dict__["ms"] >= 0
    everything = json.dumps([{**record.__dict__, "args": str(record.args)} for record in caplog.records], default=str)
    assert not any(word in everything for word in ("hold", "money", "[[offer]]", "sk-secret"))
    await model.close()


def test_importing_the_app_does_not_import_openai() -> None:
    code = (
        "import app.main, app.cli, app.language.llm, sys; from app.settings import Settings; "
        "app.main.open_model(Settings(model='m', openai_base_url='http://127.0.0.1:1/v1')); "
        "print([name for name in sys.modules if name.split('.')[0] == 'openai'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=SHIPPED, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_usages_add_up() -> None:
    assert Usage(1, 2, 3) + Usage(1, 1, 1) == Usage(2, 3, 4)
    assert MOST_CHARACTERS == 6_000
