"""The nodes of the graph: each reads the state, makes one call into core or language, and returns what it learnt."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Literal, Protocol, TypedDict

from langgraph.runtime import Runtime

from app.core.acts import Act
from app.core.agreement import as_meant
from app.core.bargaining import standing_ask
from app.core.case import Case
from app.core.decide import Node, Route, crisis, decide
from app.core.guard.blocks import refusals
from app.core.replying import answer_move, book_move, complete, handoff_move, remember
from app.core.update import update
from app.core.view import View
from app.graph.state import Deps, TurnState
from app.language.free_question import only_points_back
from app.language.listen import Hearing

Update = dict[str, Any]


class _How(TypedDict):
    in_call: bool
    doubts: tuple[str, ...]


class TurnNode(Protocol):
    """A node of the graph: what it learns from a turn so far."""

    def __call__(self, state: TurnState, runtime: Runtime[Deps]) -> Coroutine[Any, Any, Update]: ...


async def screen(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Look for danger before anything else is read."""
    signals = runtime.context.listener.safety(state["message"])
    if (found := crisis(frozenset(s.signal for s in signals))) is None:
        return {"acts": ()}
    return {"acts": signals, "route": Route(node="handoff", kind=found)}


async def after_screen(state: TurnState) -> Literal["handoff", "understand"]:
    return "handoff" if "route" in state else "understand"


async def understand(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Read the message into acts; a model may read it too, and what it read is checked against the words."""
    if "given" in state:
        return {"acts": _meant(state["given"], state, runtime.context)}
    hearing, deps = hearing_of(state), runtime.context
    acts = deps.listener.read(state["message"], hearing)
    asked = state.get("with_model")
    if asked is None or deps.reader is None:
        return {"acts": _meant(acts, state, deps)}
    reading = await deps.reader.read(state["message"], hearing, acts, state["case"], asked.deadline, asked.used)
    asked.heard(reading)
    return {"acts": _meant(reading.acts, state, deps), "doubts": reading.doubts}


def _meant(acts: tuple[Act, ...], state: TurnState, deps: Deps) -> tuple[Act, ...]:
    view = View(state["case"], state["case"].bill, deps.playbook, state["today"])
    return as_meant(acts, view, in_call=state["mode"] == "call")


def hearing_of(state: TurnState) -> Hearing:
    """What the reader may know of the moment."""
    case = state["case"]
    known = {name: f.value for name, f in (*case.facts.items(), *case.bill.facts.items())}
    names = [b.value("provider") or b.value("provider_type") for b in case.bills]
    return Hearing(
        today=state["today"],
        mode=state["mode"],
        open_question=case.open_question.fact if case.open_question else None,
        last_move=case.last_move,
        known=known,
        before=case.last_words,
        bills=tuple(n for n in names if n),
        their_ask=standing_ask(case.bill),
        on_price=case.last_move is not None and case.last_move in _PRICE_STEPS,
    )


_PRICE_STEPS = frozenset(
    {
        "ask_authority", "ask_authority_higher", "make_offer", "restate_offer", "raise_offer", "take_number_higher",
        "pause", "final_offer", "hold_first", "accept_pending_terms", "find_comparators", "plan_ok", "numbers_early",
    }
)  # fmt: skip


async def update_case(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Apply the acts to the case."""
    in_call = state["mode"] == "call"
    updated = update(state["case"], state["acts"], runtime.context.playbook, state["today"], in_call=in_call)
    return {"updated": updated, "case": updated.case}


async def choose(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Decide who speaks."""
    case = state["case"]
    view = View(case, case.bill, runtime.context.playbook, state["today"])
    route = decide(state["before"], state["updated"], state["acts"], view, state["mode"] == "call")
    return {"route": route, "view": view}


async def after_choose(
    state: TurnState,
) -> Literal[
    "freeze", "itemize", "decode_denial", "counteroffer", "escalate", "lock_the_win",
    "appeal", "assistance", "collections", "answer", "handoff",
]:  # fmt: skip
    return state["route"].node


def book(node: Node) -> TurnNode:
    """The node of a stage or track: its next move, completed."""

    async def speak(state: TurnState, runtime: Runtime[Deps]) -> Update:
        route, view = state["route"], state["view"]
        move = book_move(node, view, early=route.early)
        how: _How = {"in_call": state["mode"] == "call", "doubts": state.get("doubts", ())}
        return {"move": complete(move, route, state["before"], view, **how)}

    speak.__doc__ = f"The next move of {node.replace('_', ' ')}."
    return speak


async def answer(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Answer a question, an objection or a correction, and keep the standing step in view."""
    route, view = state["route"], state["view"]
    move = answer_move(route, book_move(route.standing, view), view)
    how: _How = {"in_call": state["mode"] == "call", "doubts": state.get("doubts", ())}
    return {"move": complete(move, route, state["before"], view, **how)}


async def handoff(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Hand over with fixed words, never through a model. What they told us beside it is kept."""
    route, case = state["route"], state["case"]
    if "updated" not in state:  # straight from `screen`
        acts = runtime.context.listener.read(state["message"], hearing_of(state))
        acts = _meant(acts, state, runtime.context)
        case = update(case, acts, runtime.context.playbook, state["today"]).case
    assert route.kind is not None
    lang = runtime.context.listener.tongue(state["message"])
    move = handoff_move(route.kind, case, runtime.context.playbook, state["today"], lang)
    return {"move": move, **_spoken(case, move, state, runtime.context)}


async def phrase(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Put the move into words."""
    return _spoken(state["case"], state["move"], state, runtime.context)


async def guard(state: TurnState, runtime: Runtime[Deps]) -> Update:
    """Hold back what must not leave; the plain script is tried once more before it is an error of ours."""
    found = refusals(state["blocks"], state["move"], state["case"])
    if found and state.get("tries", 0) >= 1:
        raise RuntimeError(f"the guard refused our own script: {'; '.join(found)}")
    return {"held": bool(found), "tries": state.get("tries", 0) + 1}


async def after_guard(state: TurnState) -> Literal["phrase", "__end__"]:
    return "phrase" if state["held"] else "__end__"


def _spoken(case: Case, move: Any, state: TurnState, deps: Deps) -> Update:
    blocks = deps.phraser.phrase(move, state["before"].last_reply, state["today"])
    spoken = remember(case, move, deps.phraser.fingerprint(blocks))
    words = state.get("message", "")
    if state["mode"] == "case" and words and not only_points_back(words):
        spoken = spoken.model_copy(update={"last_words": words[:_LAST_WORDS]})
    return {"blocks": blocks, "spoken": spoken}


_LAST_WORDS = 300  # characters, which hold what a question may point back to
