"""The walk without the machine: the same nodes, one after the other, for a call, where every answer is waited for.

The machine costs several times what its nodes do, and a deck has thirty answers. None of the nodes waits for anything,
so each is run to its end in one go; `build.py` has the order, and a test holds both walks to the same words.
"""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import date
from typing import Any

from langgraph.runtime import Runtime

from app.core.acts import Act
from app.core.case import Case
from app.graph import nodes
from app.graph.build import walked
from app.graph.state import Deps, TurnState, Walked


def walk_straight(deps: Deps, case: Case, message: str, today: date, given: tuple[Act, ...] | None = None) -> Walked:
    """What a line on a call comes to. Acts that are given are taken instead of the message."""
    runtime = Runtime(context=deps)
    state: TurnState = {"before": case, "case": case, "message": message, "mode": "call", "today": today}
    if given is not None:
        state["given"] = given
    _go(state, nodes.screen(state, runtime))
    if "route" not in state:
        for node in (nodes.understand, nodes.update_case, nodes.choose):
            _go(state, node(state, runtime))
    name = state["route"].node
    if name == "handoff":
        _go(state, nodes.handoff(state, runtime))
        return walked(state)
    _go(state, (nodes.answer if name == "answer" else nodes.book(name))(state, runtime))
    state["held"] = True
    while state["held"]:
        _go(state, nodes.phrase(state, runtime))
        _go(state, nodes.guard(state, runtime))
    return walked(state)


def _go(state: TurnState, node: Coroutine[Any, Any, nodes.Update]) -> None:
    try:
        node.send(None)
    except StopIteration as ended:
        state.update(ended.value)
        return
    node.close()
    raise RuntimeError("a node waited; it can't be walked straight")
