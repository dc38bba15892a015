"""Shared by all tests: the real playbook, read once."""

from pathlib import Path

import pytest

from app.core.playbook import Playbook
from app.graph.state import Deps
from app.language.listen import Listener
from app.language.phrase import Phraser
from app.store.playbook import load_playbook

PLAYBOOK = Path(__file__).parent.parent / "playbook"


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load_playbook(PLAYBOOK)


@pytest.fixture(scope="session")
def deps(playbook: Playbook) -> Deps:
    return Deps(playbook=playbook, listener=Listener(playbook), phraser=Phraser(playbook))
