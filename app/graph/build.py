"""The state machine of one turn: every edge is on this screen.

It starts at the message and ends at the reply. Waiting for the person happens between turns, in the database:
no interrupt, no thread state, no checkpointer. The case is the only truth.
"""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime

from app.core.acts import Act
from app.core.case import Case
from app.core.decide import Node
from app.core.replying import book_move, stage_now
from app.core.update import Updated
from app.core.view import View
from app.graph import nodes
from app.graph.state import Deps, Mode, TurnState, Walked, WithModel

Graph = CompiledStateGraph[Any, Deps, Any, Any]
BOOKS = tuple(n for n in get_args(Node) if n not in ("answer", "handoff"))


def build_graph() -> Graph:
    """Wire the nodes. The stages and tracks are nodes, so that the picture is the playbook."""
    graph = StateGraph(TurnState, context_schema=Deps)

    graph.add_node("screen", _recorded("screen", nodes.screen))
    graph.add_node("understand", _recorded("understand", nodes.understand))
    graph.add_node("update", _recorded("update", nodes.update_case))
    graph.add_node("decide", _recorded("decide", nodes.choose))
    for name in BOOKS:
        graph.add_node(name, _recorded(name, nodes.book(name)))
    graph.add_node("answer", _recorded("answer", nodes.answer))
    graph.add_node("phrase", _recorded("phrase", nodes.phrase))
    graph.add_node("guard", _recorded("guard", nodes.guard))
    graph.add_node("handoff", _recorded("handoff", nodes.handoff))

    graph.add_edge(START, "screen")
    graph.add_conditional_edges("screen", nodes.after_screen)
    graph.add_edge("understand", "update")
    graph.add_edge("update", "decide")
    graph.add_conditional_edges("decide", nodes.after_choose)
    for name in (*BOOKS, "answer"):
        graph.add_edge(name, "phrase")
    graph.add_edge("phrase", "guard")
    graph.add_conditional_edges("guard", nodes.after_guard)
    graph.add_edge("handoff", END)

    return graph.compile()


def _recorded(name: str, node: nodes.TurnNode) -> nodes.TurnNode:
    """The same node, leaving its name: a turn's row says which way it went."""

    async def run(state: TurnState, runtime: Runtime[Deps]) -> nodes.Update:
        return {**await node(state, runtime), "visited": [name]}

    return run


def drawing() -> str:
    """The state machine as Mermaid."""
    return build_graph().get_graph().draw_mermaid()


async def walk(
    graph: Graph,
    deps: Deps,
    case: Case,
    message: str,
    mode: Mode,
    today: date,
    given: tuple[Act, ...] | None = None,
    with_model: WithModel | None = None,
) -> Walked:
    """Take one turn: no clock, no database, no network but the model's. Given acts are taken instead of the message."""
    start: TurnState = {"before": case, "case": case, "message": message, "mode": mode, "today": today}
    if given is not None:
        start["given"] = given
    if with_model is not None:
        start["with_model"] = with_model
    return walked(await graph.ainvoke(start, context=deps))


def walked(state: dict[str, Any] | TurnState) -> Walked:
    """What a turn came to, from the state that it ended with."""
    move, updated = state["move"], state.get("updated")
    return Walked(
        case=state["spoken"],
        node=move.node,
        move=move,
        stage=move.stage,
        track=move.track,
        blocks=state["blocks"],
        acts=state["acts"],
        refused=updated.refused if updated else (),
        facts_changed=_facts_changed(updated) if updated else (),
        nodes=tuple(state.get("visited", ())),
    )


def _facts_changed(updated: Updated) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(c.fact for c in updated.changes), *updated.forgotten)))


def greet(deps: Deps, case: Case, today: date) -> Walked:
    """The first words of a case, before anything was said."""
    blocks = deps.phraser.greeting()
    standing = book_move("freeze", View(case, case.bill, deps.playbook, today))
    move = standing.model_copy(update={"kind": "greet", "node": "answer", "step": None, "book": None})
    spoken = case.model_copy(update={"last_reply": deps.phraser.fingerprint(blocks)})
    stage = stage_now(case, deps.playbook, today)
    return Walked(case=spoken, node="answer", move=move, stage=stage, track="negotiate", blocks=blocks)


graph = build_graph()
