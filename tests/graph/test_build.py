"""The state machine: every stage and track is a node, the edges are those of the drawing, and the README shows it."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from langgraph.graph.state import CompiledStateGraph

from app.core.case import STAGES, Case
from app.core.decide import Node
from app.graph.build import BOOKS, build_graph, drawing, graph, greet, walk
from app.graph.state import Deps
from app.language.phrase import Phraser
from tests.core.test_case import PLAYBOOK, TODAY, case_with, signal, told
from tests.test_any_conversation import Heard

ROOT = Path(__file__).parents[2]
DRAWN = build_graph().get_graph()
EDGES = {(e.source, e.target) for e in DRAWN.edges}

TRACK_BOOKS = ("appeal", "assistance", "collections")


def test_every_stage_and_every_track_is_a_node() -> None:
    assert set(BOOKS) == {*STAGES, *TRACK_BOOKS}
    assert {*STAGES, *TRACK_BOOKS, "answer", "handoff"} == set(get_args(Node))
    assert set(DRAWN.nodes) == {
        "__start__", "screen", "understand", "update", "decide", *STAGES, *TRACK_BOOKS, "answer", "phrase", "guard",
        "handoff", "__end__",
    }  # fmt: skip


def test_the_edges_are_those_of_the_drawing() -> None:
    """screen, understand, update, decide, one that speaks, phrase, guard; or straight from screen to the hand-off."""
    speakers = {*STAGES, *TRACK_BOOKS, "answer"}
    assert {
        ("__start__", "screen"), ("screen", "understand"), ("screen", "handoff"), ("understand", "update"),
        ("update", "decide"), ("decide", "handoff"), ("handoff", "__end__"), ("phrase", "guard"), ("guard", "phrase"),
        ("guard", "__end__"),
        *(("decide", name) for name in speakers),
        *((name, "phrase") for name in speakers),
    } == EDGES  # fmt: skip


def test_nothing_speaks_past_the_guard_but_the_fixed_words() -> None:
    assert {source for source, target in EDGES if target == "__end__"} == {"guard", "handoff"}


def test_the_picture_in_the_readme_is_the_graph() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- graph\b[^>]*-->\s*```mermaid\n(.*?)```\s*<!-- /graph -->", readme, re.DOTALL)
    assert found is not None, "README.md has no picture between <!-- graph --> and <!-- /graph -->"
    assert found[1].strip() == drawing().strip(), "run `pushback graph` and put its output into README.md"


def test_the_module_offers_one_compiled_graph_without_memory_of_its_own() -> None:
    assert isinstance(graph, CompiledStateGraph)
    assert graph.checkpointer is None


# --- one turn ---

STARTED = case_with(provider="Mercy", provider_type="hospital", billed_amount="18000")
AT_DECODE = case_with(
    STARTED, hold="granted", hold_confirmed=True, itemized="received", bill_checked=True, network_status="in_network",
)  # fmt: skip


def visited(case: Case, *acts: Any, mode: Any = "case") -> tuple[str, ...]:
    deps = Deps(playbook=PLAYBOOK, listener=Heard(acts), phraser=Phraser(PLAYBOOK))
    return asyncio.run(walk(graph, deps, case, "what they typed", mode, TODAY)).nodes


WAYS = [
    (Case(id="t", opened=TODAY), (signal("greeting"),), "answer"),
    (STARTED, (told("insurer", "Aetna"),), "freeze"),
    (STARTED, (told("collector", "Acme"),), "collections"),
    (case_with(STARTED, hold="declined"), (told("insurer", "Aetna"),), "itemize"),
    (AT_DECODE, (told("group_code", "CO"),), "decode_denial"),
    (AT_DECODE, (told("denial_category", "medical_necessity"),), "appeal"),
]


@pytest.mark.parametrize(("case", "acts", "node"), WAYS, ids=[w[2] for w in WAYS])
def test_a_turn_walks_from_the_message_to_the_reply(case: Case, acts: tuple[Any, ...], node: str) -> None:
    assert visited(case, *acts) == ("screen", "understand", "update", "decide", node, "phrase", "guard")


@pytest.mark.parametrize("kind", ["suicide_risk", "medical_emergency", "threat_to_others"])
def test_a_crisis_is_answered_before_anything_is_read(kind: str) -> None:
    assert visited(STARTED, signal(kind)) == ("screen", "handoff")


@pytest.mark.parametrize("act", [told("summons", True), told("insurance_type", "medicaid"), signal("asks_dishonest")])
def test_what_others_must_help_with_is_handed_over_without_a_model(act: Any) -> None:
    assert visited(STARTED, act) == ("screen", "understand", "update", "decide", "handoff")


def test_a_crisis_loses_nothing_that_was_told_beside_it() -> None:
    deps = Deps(
        playbook=PLAYBOOK, listener=Heard((signal("suicide_risk"), told("insurer", "Aetna"))), phraser=Phraser(PLAYBOOK)
    )
    walked = asyncio.run(walk(graph, deps, STARTED, "they want 18000 and I can't go on", "case", TODAY))
    assert walked.case.value("insurer") == "Aetna"
    assert walked.node == "handoff"


def test_the_first_words_ask_what_happened_and_ask_for_no_fact() -> None:
    deps = Deps(playbook=PLAYBOOK, listener=Heard(()), phraser=Phraser(PLAYBOOK))
    greeted = greet(deps, Case(id="t", opened=TODAY), TODAY)
    assert (greeted.node, greeted.stage, greeted.track) == ("answer", "freeze", "negotiate")
    assert [b["kind"] for b in greeted.blocks] == ["text", "text"]
    assert greeted.case.open_question is None
