"""What is warmed up is what a call says: the first line of each kind is heard as what it is."""

from __future__ import annotations

from app.core.acts import RepSaid
from app.core.case import Case
from app.graph.state import Deps
from app.graph.straight import walk_straight
from app.warm_up import warm_up
from tests.calls import TODAY


def test_one_line_of_every_kind_is_heard_and_answered(deps: Deps) -> None:
    warm_up(deps)
    heard = set()
    for objection in deps.playbook.objections.values():
        walked = walk_straight(deps, Case(id="c", opened=TODAY), objection.examples[0], TODAY)
        heard |= {act.label for act in walked.acts if isinstance(act, RepSaid)}
        assert walked.blocks
    assert len(heard) >= len(deps.playbook.objections) - 3
