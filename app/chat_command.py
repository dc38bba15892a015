"""`pushback chat`: the same coach in a terminal, on the same database."""

from __future__ import annotations

import asyncio
import shutil
import sys
from contextlib import AsyncExitStack
from typing import Any

from app.graph.state import Mode
from app.main import Opened, load_deps, open_coach
from app.refusals import CaseNotFound, CoachError
from app.settings import Settings
from app.store.faults import DatabaseUnusable, StoreFault
from app.terminal import bill_title, chips, letters_of, show_block, show_file, show_letters, show_reply

HELP = """\
Write what happened, what they said, or what you want to know. A number picks one of the numbered answers.

  /paste   a letter of several lines; end it with a line that holds only a dot
  /call    you are on the phone: short answers; /call again when it is over
  /letter  the letter of the last answer; /why gives its reasons
  /letters every letter that there is; /letter 2 shows the second of them
  /story   the story so far: what was said and done, what comes next
  /file    what I know: facts, dates, offers
  /undo    take your last message back
  /plain   no model sees what you write from here on; /plain again lets it word the answers
  /bills   your bills; /bill 2 talks about the second
  /new     another case; this one is kept
  /quit    stop here; everything is kept
"""


class Chat:
    """One terminal: which case and bill are open, and what the numbers stand for."""

    def __init__(self, opened: Opened, runner: asyncio.Runner) -> None:
        self._coach, self._records = opened.coach, opened.records
        self._runner = runner
        self._interactive = sys.stdin.isatty()
        self._case = ""
        self._bill: str | None = None
        self._mode: Mode = "case"
        self._plain = False
        self._last: dict[str, Any] = {"blocks": []}

    def start(self, case_id: str | None) -> None:
        """Open the case that was asked for, else the last one (at a keyboard), else a new one."""
        if case_id is None and self._interactive:
            case_id = self._runner.run(self._records.latest_case())
        if case_id is None:
            self._open_new()
            return
        turns = self._runner.run(self._records.conversation(case_id))
        self._case = case_id
        print(f"Case {case_id}, where you left it. /new starts another, /help tells more.\n")
        last = next((turn["reply"] for turn in reversed(turns) if turn["reply"]), None)
        if last is not None:
            self._show(last)

    def talk(self) -> None:
        """Answer until the end of input or /quit."""
        while (words := self._read("> ")) is not None:
            if not words.strip():
                continue
            if not self._interactive:
                print(f"> {words}\n")
            if words.strip() in ("/quit", "/exit", "/q"):
                break
            try:
                self._obey(words.strip()) if words.startswith("/") else self._send(words)
            except CoachError as error:
                print(f"{error}\n")
            except StoreFault as error:
                print(f"Not kept: {error}. Say it again in a moment.\n")
        print(f"Kept. Go on any time: pushback chat --case {self._case}")

    def _open_new(self) -> None:
        self._case, _, reply = self._runner.run(self._coach.open_case())
        self._bill = None
        print(f"Case {self._case}. /help tells more.\n")
        self._show(reply)

    def _send(self, words: str) -> None:
        picked = words.strip()
        answers = chips(self._last)
        if picked.isdecimal() and 0 < int(picked) <= len(answers):
            words = answers[int(picked) - 1]
        taken = self._coach.take_turn(self._case, words, self._mode, bill=self._bill, without_model=self._plain)
        self._show(self._runner.run(taken))
        self._bill = None

    def _obey(self, command: str) -> None:
        name, _, rest = command.partition(" ")
        match name:
            case "/help":
                print(HELP)
            case "/paste":
                self._send(self._read_letter())
            case "/call":
                self._mode = "case" if self._mode == "call" else "call"
                print("On the call: type what they said.\n" if self._mode == "call" else "Off the call.\n")
            case "/plain":
                self._plain = not self._plain
                print(("No model sees it." if self._plain else "A model, if there is one, words the answers.") + "\n")
            case "/letter" if rest:
                self._show_letter(rest.strip())
            case "/letter":
                self._unfold("letter")
            case "/letters":
                print(show_letters(self._about(), _width()) + "\n")
            case "/why":
                self._unfold("because")
            case "/story":
                self._show_story()
            case "/file":
                print(show_file(self._file(), _width()) + "\n")
            case "/undo":
                self._undo()
            case "/bills":
                for bill in self._file()["bills"]:
                    print(f"  {bill['id']}  {bill_title(bill)}")
                print()
            case "/bill" if rest:
                known = [bill["id"] for bill in self._file()["bills"]]
                self._bill = rest if rest in known else None
                print(("Your next line is about that bill." if self._bill else f"Your bills: {known}") + "\n")
            case "/new":
                self._open_new()
            case _:
                print(f"There is no {name}. /help lists what there is.\n")

    def _undo(self) -> None:
        turns = self._runner.run(self._records.conversation(self._case))
        standing = [t for t in turns if t["status"] in ("done", "received") and t["number"] > 0]
        if not standing:
            print("There is nothing to take back.\n")
            return
        last = max(standing, key=lambda t: (t["status"] == "received", (t["reply"] or {}).get("revision", 0)))
        undone = self._runner.run(self._coach.undo(self._case, last["turn_id"]))
        print(f"Taken back: {undone['message'][:200]}\n")
        if undone["reply"] is not None:
            self._show(undone["reply"])

    def _file(self) -> dict[str, Any]:
        return self._runner.run(self._records.case_file(self._case))

    def _about(self) -> dict[str, Any]:
        """The bill that the next line is about, as the case file has it."""
        file = self._file()
        bill: dict[str, Any] = next(b for b in file["bills"] if b["id"] == (self._bill or file["focus"]))
        return bill

    def _show_story(self) -> None:
        told = self._runner.run(self._records.story(self._case, self._bill)).told
        block = {"kind": "text", "text": told.text or "Nothing is known of this bill yet."}
        print("\n".join(show_block(block, _width())) + "\n")

    def _show_letter(self, which: str) -> None:
        """A letter by its number in the list, or by its id."""
        bill = self._about()
        numbered = {str(number): letter for number, letter in enumerate(letters_of(bill), 1)}
        letter = self._runner.run(self._records.letter(self._case, numbered.get(which, which), bill["id"]))
        print("\n".join(show_block({"kind": "letter", **letter}, _width())) + "\n")

    def _show(self, reply: dict[str, Any]) -> None:
        self._last = reply
        print(show_reply(reply, _width(), folded=self._interactive) + "\n")

    def _unfold(self, kind: str) -> None:
        found = [block for block in self._last["blocks"] if block["kind"] == kind]
        for block in found:
            print("\n".join(show_block(block, _width())) + "\n")
        if not found:
            more = " /letters lists all that there are." if kind == "letter" else ""
            print(f"There is none in the last answer.{more}\n")

    def _read(self, prompt: str) -> str | None:
        try:
            return input(prompt if self._interactive else "")
        except EOFError:
            return None

    def _read_letter(self) -> str:
        lines = []
        while (line := self._read("| ")) is not None and line != ".":
            lines.append(line)
        return "\n".join(lines)


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, 80)


def chat(settings: Settings, case_id: str | None) -> int:
    """Talk until the person stops; 2 when the case is not here."""
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    if sys.stdin.isatty():
        import readline  # noqa: F401 - arrow keys, and a pasted letter stays one message
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        try:
            opened = runner.run(stack.enter_async_context(open_coach(settings, load_deps(settings))))
            one = Chat(opened, runner)
            one.start(case_id)
            one.talk()
        except CaseNotFound:
            print(f"pushback: there is no case {case_id!r} in this database", file=sys.stderr)
            return 2
        except DatabaseUnusable as error:
            print(f"pushback: {error}", file=sys.stderr)
            return 2
        except KeyboardInterrupt:
            print("\nStopped. Everything answered is kept: pushback chat")
        finally:
            runner.run(stack.aclose())
    return 0
