"""What the rehearsal tests share: the library as it lies in the repository, and calls played to their end."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml

from app.core.offer_policy import OfferPolicy
from app.core.rehearsal.feedback import SayLines
from app.core.rehearsal.library import Library, read_library
from app.core.rehearsal.scenario import Prepared, Scenario, Setup, set_up
from app.core.rehearsal.session import Session, keep_silent, say, start
from app.language.objection_lines import say_lines
from app.store.playbook import load_playbook

ROOT = Path(__file__).parents[3]
_FOLDER = ROOT / "playbook" / "rehearsal"
POLICY = OfferPolicy.model_validate(yaml.safe_load((ROOT / "playbook" / "offers.yaml").read_text(encoding="utf-8")))
MOST_LINES = 40

# A scripted caller: the next line, "" for a silence, None to put the phone down.
Caller = Callable[[Session], str | None]


def _files() -> dict[str, object]:
    return {
        path.relative_to(_FOLDER).as_posix(): yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for path in sorted(_FOLDER.rglob("*.yaml"))
    }


@cache
def library() -> Library:
    return read_library(_files())


@cache
def lines() -> SayLines:
    """The lines of the playbook that answer each objection."""
    return say_lines(load_playbook(ROOT / "playbook"))


def raw_files() -> dict[str, object]:
    """The files as parsed, fresh each time, for tests that break one."""
    return _files()


def setup_of(persona: str, scenario: str | Scenario, seed: int, *, prepared: bool = False) -> Setup:
    found = library()
    chosen = found.scenarios[scenario] if isinstance(scenario, str) else scenario
    setup = set_up(found.personas[persona], chosen, seed, POLICY)
    if not prepared:
        return setup
    numbers = Prepared(target=setup.ours.target, ceiling=setup.ours.ceiling)
    return setup.model_copy(update={"prepared": numbers})


def begin(persona: str, scenario: str | Scenario, seed: int, *, prepared: bool = False) -> Session:
    return start(setup_of(persona, scenario, seed, prepared=prepared), library().wording)


def speak(session: Session, *lines: str) -> Session:
    """Say these lines one after another; "" is a silence."""
    for line in lines:
        session = say(session, line, library().wording) if line else keep_silent(session, 8, library().wording)
    return session


def play(session: Session, caller: Caller) -> Session:
    """Let a scripted caller talk until somebody ends the call."""
    for _ in range(MOST_LINES):
        if session.is_over or (line := caller(session)) is None:
            break
        session = speak(session, line)
    return session
