"""What langgraph.json names can be loaded by LangGraph's own tools."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

from langgraph.graph.state import CompiledStateGraph

ROOT = Path(__file__).parents[2]


def test_every_named_graph_loads_without_a_checkpointer() -> None:
    config = json.loads((ROOT / "langgraph.json").read_text(encoding="utf-8"))
    assert [(ROOT / folder).is_dir() for folder in config["dependencies"]] == [True]
    for address in config["graphs"].values():
        path, _, name = address.partition(":")
        spec = importlib.util.spec_from_file_location("named_in_langgraph_json", ROOT / path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        graph = getattr(module, name)
        assert isinstance(graph, CompiledStateGraph)
        assert graph.checkpointer is None
