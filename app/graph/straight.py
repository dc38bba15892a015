"""The walk without the machine: the same nodes, one after the other, for the many answers of a deck.

None of the nodes waits for anything, so each is run to its end in one go; `build.py` has the order, and a test holds
both walks to the same words.
"""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import date
from typing import Any

from langgraph.runtime import Runtime

from app.core.acts import Act
from app.core.case import Case
from app.graph import nodes
from app.graph.state import Deps, TurnState


def walk_straight(deps: Deps, case: Case, acts: tuple[Act, ...], today: date) -> TurnState:
    """What a turn on a call comes to, from acts that are given: its move and its blocks. The case is not kept."""
    runtime = Runtime(context=deps)
    state: TurnState = {"before": case, "case": case, "message": "", "mode": "call", "today": today, "given": acts}
    for node in (nodes.understand, nodes.update_case, nodes.choose):
        _go(state, node(state, runtime))
    name = state["route"].node
    if name == "handoff":
        _go(state, nodes.handoff(state, runtime))
        return state
    _go(state, (nodes.answer if name == "answer" else nodes.book(name))(state, runtime))
    _go(state, nodes.phrase(state, runtime))
    _go(state, nodes.guard(state, runtime))
    return state


def _go(state: TurnState, node: Coroutine[Any, Any, nodes.Update]) -> None:
    try:
        node.send(None)
    except StopIteration as ended:
        state.update(ended.value)
        return
    node.close()
    raise RuntimeError("a node waited; it can't be walked straight")
