"""Shared by all tests: the real playbook, read once."""

from pathlib import Path

import pytest

from app.core.playbook import Playbook
from app.graph.state import Deps
from app.language.listen import Listener
from app.language.phrase import Phraser
from app.store.playbook import load_playbook

PLAYBOOK = Path(__file__).parent.parent / "playbook"
# The longest files begin, so that none is left to one worker at the end.
_LONGEST = (
    "test_walks", "test_looks", "test_serving", "test_call", "test_cli", "test_model", "test_screens", "test_openapi",
    "test_rehearse", "test_worded_turns",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _LONGEST.index(item.path.stem) if item.path.stem in _LONGEST else len(_LONGEST))


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load_playbook(PLAYBOOK)


@pytest.fixture(scope="session")
def deps(playbook: Playbook) -> Deps:
    return Deps(playbook=playbook, listener=Listener(playbook), phraser=Phraser(playbook))
