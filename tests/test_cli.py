"""The `pushback` command as a person or a script runs it: a process of its own, its exit code and both its streams."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from app import __version__
from app.cli import main
from app.core.position import Position
from app.settings import SHIPPED


def _environment(tmp_path: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PUSHBACK_")}
    return {**kept, "PUSHBACK_DATA_DIR": str(tmp_path / "data"), "COLUMNS": "80", **more}


@pytest.fixture
def run(tmp_path: Path) -> Any:
    def run(
        *words: str, given: str | bytes = "", code: int = 0, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "app.cli", *words],
            cwd=SHIPPED,
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            timeout=60,
            check=False,
            env=_environment(tmp_path, **environment),
        )
        assert done.returncode == code, done.stdout.decode() + done.stderr.decode()
        return done

    return run


# help


def test_version_and_help_teach(run: Any) -> None:
    assert run("--version").stdout.decode() == f"pushback {__version__}\n"
    words = run("--help").stdout.decode()
    for command in ("serve", "chat", "check", "graph", "offer", "fake-model", "backup"):
        assert re.search(rf"^  pushback {command}\b", words, re.M), command
    assert "Not legal advice" in words
    assert "examples:" in run("offer", "--help").stdout.decode()


@pytest.mark.parametrize("words", [(), ("sing",), ("serve", "--port", "x"), ("offer", "--tier", "one")])
def test_what_is_not_understood_exits_2(run: Any, words: tuple[str, ...]) -> None:
    done = run(*words, code=2)
    assert done.stdout == b"" and b"usage: pushback" in done.stderr


def test_a_bad_setting_is_one_line(run: Any) -> None:
    done = run("serve", code=2, PUSHBACK_PORT="eighty")
    assert done.stderr.startswith(b"pushback: PUSHBACK_PORT: ") and done.stderr.count(b"\n") == 1


# offer


def _decided(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_offer_by_flags_is_offer_by_json(run: Any) -> None:
    """The second worked example of offers.md: 3,570 to 4,620, never more than 6,000."""
    flags = ("--billed", "18000", "--medicare", "4200", "--allowed", "6000", "--itemized", "--tier", "1")
    by_flags = json.loads(run("offer", "--json", *flags).stdout)
    position = {"billed": "18000", "medicare": 4200, "allowed": "6000.00", "itemized": True, "tier": 1}
    by_json = json.loads(run("offer", "--json", given=json.dumps(position)).stdout)
    assert by_flags == by_json
    assert [by_json[name] for name in ("opening", "target", "ceiling")] == ["3570.00", "4620.00", "6000.00"]
    assert by_json["ladder"] == ["3570.00", "4053.00", "4347.00", "4525.00", "4620.00"]
    needed = {"act", "amount", "gates", "reasons", "missing", "written_terms_missing"}
    assert needed <= set(by_json)


def test_offer_in_words(run: Any) -> None:
    words = run("offer", "--billed", "18000", "--medicare", "4200", "--allowed", "6000").stdout.decode()
    assert "opening: $3,570" in words and "ceiling (private: never say it): $6,000" in words


def test_offer_takes_every_field_as_a_flag(run: Any) -> None:
    words = run("offer", "--help").stdout.decode()
    for name in Position.model_fields:
        assert f"--{name.replace('_', '-')} " in words or f"--{name.replace('_', '-')}," in words
    history = '[{"day": 40, "tier": 1, "offer": "3570", "ask": "9000", "outcome": "countered"}]'
    flags = ("--billed", "18000", "--medicare", "4200", "--day", "41", "--history", history)
    terms = ("--written-terms", "amount_stated", "zero_balance", "--no-itemized")
    assert json.loads(run("offer", "--json", *flags, *terms).stdout)["act"]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("", "not JSON"),
        ("[1]", "a position is an object"),
        ("{}", "'billed' is missing"),
        ('{"billed": "18000", "medcare": 1}', "did you mean 'medicare'"),
        ('{"billed": -5}', "billed"),
        (b"\xff\xfe", "not UTF-8"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_offer_says_what_to_put_right(run: Any, given: str | bytes, says: str) -> None:
    done = run("offer", given=given, code=2)
    assert done.stdout == b"" and done.stderr.startswith(b"pushback: ") and says in done.stderr.decode()


def test_offer_batch_answers_every_line_in_order(run: Any, tmp_path: Path) -> None:
    long = json.dumps({"id": "long", "billed": "9000", "waived_gates": ["x" * 3_000_000]})
    lines = [
        b'{"id": 1, "billed": "18000", "medicare": "4200"}', b"", b"nonsense", b"\xff\xfe",
        b'{"id": [2], "billed": 0.1}',
        b'{"id": null, "billed": "1e9"}', b"[" * 100_000, b'{"id": "\\ud800", "billed": 1, "tier": 9}', long.encode(),
        b'{"id": "last", "billed": 9000, "day": 30}\r',
    ]  # fmt: skip
    file = tmp_path / "positions.jsonl"
    file.write_bytes(b"\n".join(lines))
    answers = _decided(run("offer", "--batch", str(file)))
    assert [answer["id"] for answer in answers] == [1, None, None, None, [2], None, None, "\ud800", "long", "last"]
    assert ["error" in a for a in answers] == [False, True, True, True, False, True, True, True, True, False]
    assert answers[-1]["opening"] == "1821.00"
    assert _decided(run("offer", "--batch", "-", given=file.read_bytes())) == answers


def test_offer_batch_answers_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app.cli", "offer", "--batch", "-"]
    with subprocess.Popen(
        command, cwd=SHIPPED, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(tmp_path)
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        for number in (1, 2):
            process.stdin.write(b'{"id": %d, "billed": "9000"}\n' % number)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == 0


def test_offer_starts_neither_graph_nor_database(tmp_path: Path) -> None:
    code = (
        "import sys; from app.cli import main; main(['offer', '--billed', '9000']);"
        "print([m for m in ('langgraph', 'sqlalchemy', 'fastapi', 'openai', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=SHIPPED, capture_output=True, check=True, env=_environment(tmp_path)
    )
    assert done.stdout.splitlines()[-1] == b"[]"
    assert not (tmp_path / "data").exists()


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    lines = "yes '{\"billed\": 9000}' | head -2000"
    command = f"{lines} | {sys.executable} -m app.cli offer --batch - | head -1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=SHIPPED, capture_output=True, check=True, env=_environment(tmp_path)
    )
    assert done.stderr == b""


# check and graph


def test_check_finds_the_playbook_sound(run: Any) -> None:
    assert b"is sound" in run("check").stdout
    assert json.loads(run("check", "--json").stdout)["faults"] == []


def test_check_names_every_fault(run: Any, tmp_path: Path) -> None:
    book = tmp_path / "playbook"
    shutil.copytree(SHIPPED / "playbook", book)
    (book / "glossary.yaml").unlink()
    (book / "scripts" / "ask_hold.md").unlink()
    (book / "denials" / "broken.yaml").write_text("title: [", encoding="utf-8")
    done = run("check", str(book), code=2)
    for name in ("glossary.yaml: ", "denials/broken.yaml: ", "stages/freeze.yaml: "):
        assert name.encode() in done.stderr
    faults = json.loads(run("check", str(book), "--json", code=2).stdout)["faults"]
    assert len(faults) >= 3 and all(set(fault) == {"file", "field", "remedy"} for fault in faults)
    assert b"there is no folder" in run("check", str(tmp_path / "nowhere"), code=2).stderr


def test_a_broken_playbook_does_not_start(run: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for command in ("serve", "chat"):
        done = run(command, code=2, PUSHBACK_PLAYBOOK=str(tmp_path / "empty"))
        assert b"questions.yaml: add this file" in done.stderr and b"Traceback" not in done.stderr


def test_graph_shows_stages_and_tracks(run: Any) -> None:
    drawn = run("graph").stdout.decode()
    for node in ("freeze", "itemize", "decode_denial", "counteroffer", "escalate", "lock_the_win", "handoff"):
        assert node in drawn


# chat


@pytest.fixture
def chat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsysbinary: Any) -> Any:
    """The same command in this process, which has imported everything already; standard input is a pipe."""
    monkeypatch.setenv("PUSHBACK_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")

    def chat(given: str | bytes, *words: str, code: int = 0) -> str:
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        assert main(["chat", *words]) == code
        streams = capsysbinary.readouterr()
        return str((streams.err if code else streams.out).decode())

    return chat


def _case_of(words: str) -> str:
    found = re.search(r"Case ([0-9a-f]+)", words)
    assert found is not None
    return found[1]


def test_chat_through_a_real_pipe(run: Any) -> None:
    given = "My insurance denied the surgery. The hospital wants $18,000.\n/quit\nnever read\n"
    words = run("chat", given=given).stdout.decode()
    assert "[Step 1 of 6: Freeze]" in words and "Say this" in words and "$18,000" in words
    assert "never read" not in words
    assert max(map(len, words.splitlines())) <= 80
    assert f"pushback chat --case {_case_of(words)}" in words


def test_chat_goes_on_with_a_case(chat: Any) -> None:
    case = _case_of(chat("The hospital wants $18,000.\n"))
    again = chat("/file\n/bills\n/story\n", "--case", case)
    assert _case_of(again) == case and "$18,000" in again
    assert "The hospital sent a bill of $18,000. Next: call and ask for a hold." in again
    assert _case_of(chat("/quit\n")) != case


def test_chat_takes_a_number_for_an_answer(chat: Any) -> None:
    words = chat("My insurance denied my surgery. The hospital wants $18,000.\n1\n")
    assert re.search(r"^  1\) (.+)$", words, re.M) is not None, words
    assert words.count("[Step ") == 3


def test_chat_takes_a_letter_of_many_lines(chat: Any) -> None:
    words = chat("/paste\nExplanation of benefits\n\nAmount you may owe: $18,000.00\n.\n/file\n")
    assert words.count("[Step ") == 2 and "$18,000" in words


def test_chat_knows_its_commands(chat: Any) -> None:
    words = chat("/help\n/dance\n/call\n/call\n/bill 9\n/bill 1\n/letter\n/why\n/new\n\n")
    for expected in ("/paste", "There is no /dance", "On the call", "Off the call", "Your bills:", "about that bill"):
        assert expected in words
    assert words.count("Case ") == 2


def test_chat_shows_every_letter(chat: Any) -> None:
    words = chat("My insurance denied my surgery. The hospital wants $18,000.\n/letters\n/letter 41\n/letter x\n")
    assert "Other letters: For the doctor's office" in words and re.search(r"^  41\) ", words, re.M)
    assert words.count("Letter: ") == 1 and "There is no letter 'x'" in words


def test_chat_says_when_a_case_is_not_here(chat: Any) -> None:
    assert "there is no case 'nobody'" in chat("", "--case", "nobody", code=2)


def test_chat_survives_broken_text(chat: Any) -> None:
    assert "[Step" in chat(b"they want \xff\xfe $500\n")


def test_chat_at_a_keyboard_goes_on_where_it_was_left(tmp_path: Path) -> None:
    """A real terminal: the last case opens again, and letters and reasons are folded."""
    first = _at_a_keyboard(tmp_path, ["My insurance denied the surgery. The hospital wants $18,000."])
    again = _at_a_keyboard(tmp_path, ["/why", "/quit"])
    assert _case_of(again) == _case_of(first) and "where you left it" in again
    assert "(/why says why" in " ".join(first.split()) and "Why:" in again and "Why:" not in first


def _at_a_keyboard(tmp_path: Path, lines: list[str]) -> str:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "app.cli", "chat"]
    process = subprocess.Popen(
        command, cwd=SHIPPED, stdin=theirs, stdout=theirs, stderr=theirs, env=_environment(tmp_path, TERM="dumb")
    )
    os.close(theirs)
    seen = _until_prompt(ours)
    for line in lines:
        os.write(ours, line.encode() + b"\n")
        seen += _until_prompt(ours)
    if process.poll() is None:
        os.write(ours, b"\x04")
        seen += _until_prompt(ours)
    assert process.wait(timeout=30) == 0
    os.close(ours)
    return seen


def _until_prompt(terminal: int) -> str:
    seen = b""
    while not seen.endswith(b"\n> "):
        try:
            seen += os.read(terminal, 65536)
        except OSError:  # the program has ended
            break
    return seen.decode(errors="replace")


# what is kept


def _said(run: Any, *lines: str) -> str:
    done = run("chat", given="\n".join(lines) + "\n")
    found = re.search(r"chat --case (\w+)", done.stdout.decode())
    assert found is not None
    return found[1]


def test_what_is_kept_is_sealed_and_goes_into_a_backup_and_back(run: Any, tmp_path: Path) -> None:
    case = _said(run, "My insurance denied my surgery. Mercy General wants $18,000.")
    files = {file.name: file.read_bytes() for file in (tmp_path / "data").iterdir()}
    assert set(files) == {"pushback.db", "data.key"} and not any(b"Mercy" in content for content in files.values())
    saved = str(tmp_path / "cases.backup")
    done = run("backup", saved).stdout.decode()
    assert "1 case in" in done and "The key is not in it" in done
    assert b"name another file" in run("backup", saved, code=2).stderr
    assert b"holds cases already" in run("restore", saved, code=2).stderr
    elsewhere = {"PUSHBACK_DATA_DIR": str(tmp_path / "elsewhere")}
    assert b"the key" in run("restore", saved, code=2, **elsewhere).stderr
    shutil.copy(tmp_path / "data" / "data.key", tmp_path / "elsewhere" / "data.key")
    (tmp_path / "elsewhere" / "pushback.db").unlink()
    assert "1 case restored" in run("restore", saved, **elsewhere).stdout.decode()
    assert "$18,000" in run("chat", "--case", case, given="/file\n", **elsewhere).stdout.decode()


def test_a_backup_with_its_key_is_enough(run: Any, tmp_path: Path) -> None:
    case = _said(run, "Mercy General wants $18,000.")
    saved = str(tmp_path / "cases.backup")
    assert "Lock it away" in run("backup", saved, "--with-key").stdout.decode()
    elsewhere = {"PUSHBACK_DATA_DIR": str(tmp_path / "elsewhere")}
    run("restore", saved, **elsewhere)
    assert "$18,000" in run("chat", "--case", case, given="/file\n", **elsewhere).stdout.decode()


def test_a_new_key_for_everything(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = _said(run, "Mercy General wants $18,000.")
    before = (tmp_path / "data" / "data.key").read_text()
    done = run("rotate-key").stdout.decode()
    assert "Sealed 7 values anew" in done and "Keep a copy" in done
    assert (tmp_path / "data" / "data.key").read_text() != before
    assert "$18,000" in run("chat", "--case", case, given="/file\n").stdout.decode()


def test_without_its_key_it_does_not_start(run: Any, tmp_path: Path) -> None:
    _said(run, "Mercy General wants $18,000.")
    (tmp_path / "data" / "data.key").rename(tmp_path / "away")
    for words in (("serve",), ("chat",), ("backup", str(tmp_path / "b")), ("rotate-key",)):
        done = run(*words, code=2)
        assert b"put back" in done.stderr and done.stderr.count(b"\n") == 1
    assert not (tmp_path / "data" / "data.key").exists()


def test_taking_back_in_the_terminal(run: Any) -> None:
    shown = run(
        "chat", given="Mercy General wants $18,000.\nno, it is in network\n/undo\n/undo\n/undo\n"
    ).stdout.decode()
    assert "Taken back: no, it is in network" in shown and "Taken back: Mercy General wants $18,000." in shown
    assert "There is nothing to take back." in shown


# serve


def test_serve_says_where_it_is_and_stops_in_order(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app.cli", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=SHIPPED, stdout=subprocess.PIPE, env=_environment(tmp_path)) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        address = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert address is not None, line
        assert json.load(urllib.request.urlopen(f"{address[0]}/readyz")) == {"status": "ok"}
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=15) == 0


def test_serve_says_when_the_address_is_taken(run: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port), code=2)
    assert f"cannot listen on 127.0.0.1:{port}" in done.stderr.decode() and b"--port" in done.stderr


def test_serve_says_when_the_database_is_none(run: Any, tmp_path: Path) -> None:
    junk = tmp_path / "junk.db"
    junk.write_bytes(b"not a database at all" * 100)
    for command in ("serve", "chat"):
        done = run(command, code=2, PUSHBACK_DATABASE_URL=f"sqlite:///{junk}")
        assert b"cannot be used as a database" in done.stderr and done.stderr.count(b"\n") == 1


def test_a_practice_call_from_the_command_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Who can review this balance?\n"))
    assert main(["rehearse", "--scenario", "hold_refused", "--persona", "rigid", "--seed", "7", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["persona"] == "rigid"
    assert main(["rehearse", "--persona", "rigit"]) == 2
    assert "did you mean 'rigid'" in capsys.readouterr().err
