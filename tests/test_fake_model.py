"""`pushback fake-model`: a real process that says where it is, rewords, and stops in order."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.fake_model import plain_words
from app.fake_model.behaviours import BEHAVIOURS, answer_to
from app.fake_model.rewording import SLOT, reworded
from app.settings import SHIPPED
from tests.fake_models import FakeModel, fake_model

ASKED = {"messages": [{"role": "user", "content": "<said>ok</said><script>Ask for [[hold]] now.</script>"}]}


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeModel]:
    with fake_model(tmp_path_factory.mktemp("fake"), "verbose") as running:
        yield running


def _post(fake: FakeModel, **body: Any) -> httpx2.Response:
    return httpx2.post(f"{fake.url}/chat/completions", json=ASKED | body, timeout=20)


def test_it_lists_its_models(fake: FakeModel) -> None:
    models = [model["id"] for model in httpx2.get(f"{fake.url}/models").json()["data"]]
    assert models == [f"fake/{name}" for name in (*BEHAVIOURS, "mixed")]


def test_a_whole_answer(fake: FakeModel) -> None:
    answer = _post(fake, model="fake/good").json()
    choice = answer["choices"][0]
    assert choice["message"]["content"].endswith("Please ask for [[hold]] now.") and choice["finish_reason"] == "stop"
    assert answer["usage"]["total_tokens"] == answer["usage"]["prompt_tokens"] + answer["usage"]["completion_tokens"]


def test_the_flag_counts_where_the_model_names_no_behaviour(fake: FakeModel) -> None:
    text = _post(fake, model="whatever").json()["choices"][0]["message"]["content"]
    assert text.count("[[hold]]") == 4


@pytest.mark.parametrize(("options", "counted"), [({}, False), ({"stream_options": {"include_usage": True}}, True)])
def test_a_streamed_answer(fake: FakeModel, options: dict[str, Any], counted: bool) -> None:
    lines = [line for line in _post(fake, model="fake/good", stream=True, **options).text.split("\n\n") if line]
    assert all(line.startswith("data: ") for line in lines) and lines[-1] == "data: [DONE]"
    assert ("usage" in lines[-2]) == counted


@pytest.mark.parametrize(
    ("model", "status"),
    [("fake/rate_limited", 429), ("fake/server_error", 500), ("fake/wrong_model", 404), ("fake/nonsense", 404)],
)
def test_a_refusal_is_as_real_servers_write_it(fake: FakeModel, model: str, status: int) -> None:
    answer = _post(fake, model=model)
    assert answer.status_code == status and answer.json()["error"]["message"]
    assert ("retry-after" in answer.headers) == (status == 429)


@pytest.mark.parametrize("body", [b"", b"[]", b'{"model": "m"}', b'{"model": "m", "messages": [1]}', b"[" * 99_999])
def test_what_is_no_request(fake: FakeModel, body: bytes) -> None:
    assert httpx2.post(f"{fake.url}/chat/completions", content=body).status_code == 400


def test_mixed_is_each_in_turn(fake: FakeModel) -> None:
    codes = []
    for _ in BEHAVIOURS:
        body = ASKED | {"model": "fake/mixed", "stream": True}
        with httpx2.stream("POST", f"{fake.url}/chat/completions", json=body, timeout=20) as answer:
            codes.append(answer.status_code)
    assert [codes.count(code) for code in (200, 404, 429, 500)] == [len(BEHAVIOURS) - 3, 1, 1, 1]


def test_what_was_sent_is_in_the_log(fake: FakeModel) -> None:
    fake.forget()
    _post(fake, model="fake/good")
    _post(fake, model="fake/server_error")
    assert [body["model"] for body in fake.requests()] == ["fake/good", "fake/server_error"]


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_order_also_in_the_middle_of_an_answer(tmp_path: Path, stop: signal.Signals) -> None:
    with (
        fake_model(tmp_path, "stalled") as running,
        httpx2.stream("POST", f"{running.url}/chat/completions", json=ASKED | {"model": "m", "stream": True}) as it,
    ):
        next(it.iter_bytes())
        running.process.send_signal(stop)
        assert running.process.wait(timeout=15) == 0


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (("--behaviour", "kind"), "slot_dropping"),
        (("--port", "70000"), "--port"),
        (("--host", "203.0.113.9"), "cannot listen"),
        (("--log", "/nowhere/at/all"), "/nowhere/at/all: "),
        (("--port", "eighty"), "--port"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(flags: tuple[str, ...], says: str) -> None:
    done = _run(*flags)
    assert done.returncode == 2 and says in done.stderr.splitlines()[-1] and "Traceback" not in done.stderr


def test_a_taken_port_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = _run("--port", str(taken.getsockname()[1]))
    assert done.returncode == 2 and "cannot listen" in done.stderr and done.stderr.count("\n") == 1


def _run(*flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app.cli", "fake-model", *flags]
    return subprocess.run(command, cwd=SHIPPED, capture_output=True, text=True, timeout=60, check=False)


# The engine


def test_it_has_a_vocabulary() -> None:
    assert len(plain_words.BOTH_WAYS) + len(plain_words.ONE_WAY) + len(plain_words.AT_THE_START) >= 60


@pytest.mark.parametrize(
    ("script", "other"),
    [
        ("Ask for it. Don't pay.", "Please ask for it. Do not pay."),
        ("Do not pay because it is [[amount]].", "Don't pay since it's [[amount]]."),
        ("That is how it is.", "That's how it is."),  # "as it's." would be no English
        ('If it is short, say "go on" and wait.', 'If it\'s brief, say "go on" and wait.'),
        ("Send [[until]] until [[because]].", "Please send [[until]] till [[because]]."),
        ("Llame ahora y guarde [[date]] por favor, que es de la oficina.", None),
    ],
)
def test_it_says_the_same_in_other_words(script: str, other: str | None) -> None:
    text = reworded(f"<said>ok</said><script>{script}</script>")
    assert SLOT.findall(text) == SLOT.findall(script)
    if other is None:
        assert text.endswith("Por favor llame ahora mismo y conserve [[date]] por favor, que es de la oficina.")
    else:
        assert text.endswith(other)


def test_the_same_prompt_gives_the_same_words_and_others_other_first_words() -> None:
    prompts = [f"<said>line {n}</said><script>Wait for [[date]].</script>" for n in range(40)]
    texts = [reworded(prompt) for prompt in prompts]
    assert texts == [reworded(prompt) for prompt in prompts] and len(set(texts)) > 3
    worn = reworded("<said>I'm so tired of it</said><script>Wait.</script>")
    assert any(worn.startswith(first) for first in plain_words.OPENINGS["worn"])


@pytest.mark.parametrize(
    ("behaviour", "holds"),
    [
        ("verbose", lambda text: text.count("[[date]]") == 4),
        ("slot_dropping", lambda text: len(SLOT.findall(text)) == 1),
        ("figure_inventing", lambda text: any(words in text for words in plain_words.INVENTED)),
        ("flattering", lambda text: any(words in text for words in plain_words.PRAISE)),
        ("spanish", lambda text: "oficina" in text and SLOT.findall(text) == ["[[date]]", "[[offer]]"]),
        ("huge", lambda text: len(text) == 2_000_000),
        ("empty", lambda text: text == ""),
    ],
)
def test_each_says_it_badly_in_its_own_way(behaviour: str, holds: Any) -> None:
    assert holds(answer_to(behaviour, {}, "<said>ok</said><script>By [[date]], offer [[offer]].</script>"))
