"""What flows through one turn, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import add
from typing import Annotated, Any, Literal, TypedDict

from app.core.acts import Act
from app.core.case import Case, StageId, TrackId
from app.core.decide import Route
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.update import Refused, Updated
from app.language.listen import Listener
from app.language.phrase import Phraser

Mode = Literal["case", "call"]
Block = dict[str, Any]


@dataclass(frozen=True)
class Deps:
    """What the nodes may use: nothing here reads a clock, a setting or the network."""

    playbook: Playbook
    listener: Listener
    phraser: Phraser


class TurnState(TypedDict, total=False):
    """One turn, from message to reply. `before` is the case as it was, `spoken` as it is once the reply is out."""

    before: Case
    case: Case
    message: str
    mode: Mode
    today: date
    # Acts that came as such, from the case file or a what-if, and not as words to be read.
    given: tuple[Act, ...]
    acts: tuple[Act, ...]
    updated: Updated
    route: Route
    move: Move
    blocks: list[Block]
    spoken: Case
    held: bool
    tries: int
    visited: Annotated[list[str], add]


@dataclass(frozen=True)
class Walked:
    """A finished turn: the new case, how it was decided, and the reply."""

    case: Case
    node: str
    move: Move
    stage: StageId
    track: TrackId
    blocks: list[Block]
    acts: tuple[Act, ...] = ()
    refused: tuple[Refused, ...] = ()
    facts_changed: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
