"""What flows through one turn, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from operator import add
from typing import Annotated, Any, Literal, TypedDict

from app.core.acts import Act
from app.core.case import Case, StageId, TrackId
from app.core.decide import Route
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.update import Refused, Updated
from app.core.view import View
from app.language.listen import Listener
from app.language.llm import Deadline, Usage
from app.language.model_reading import ModelReader, Reading
from app.language.phrase import Phraser

Mode = Literal["case", "call"]
Block = dict[str, Any]


@dataclass(frozen=True)
class Deps:
    """What the nodes may use: nothing here reads a clock, a setting or the network."""

    playbook: Playbook
    listener: Listener
    phraser: Phraser
    # Reads beside the listener, where there is a model and the person lets it.
    reader: ModelReader | None = None


@dataclass
class WithModel:
    """That a model may read this turn too: in what time, what that took, and what came of it."""

    deadline: Deadline
    used: list[Usage] = field(default_factory=list)
    failed: str | None = None
    record: dict[str, Any] | None = None

    def heard(self, reading: Reading) -> None:
        """Note how the model's reading fared."""
        self.failed = reading.failed
        if self.used:  # it was asked
            told = {"acts": len(reading.acts), "doubts": list(reading.doubts), "refused": dict(reading.refused)}
            self.record = {**told, "failed": reading.failed}


class TurnState(TypedDict, total=False):
    """One turn, from message to reply. `before` is the case as it was, `spoken` as it is once the reply is out."""

    before: Case
    case: Case
    message: str
    mode: Mode
    today: date
    # Acts that came as such, from the case file or a what-if, and not as words to be read.
    given: tuple[Act, ...]
    with_model: WithModel
    # Facts on which the two readings differ.
    doubts: tuple[str, ...]
    acts: tuple[Act, ...]
    updated: Updated
    # Of the updated case: one for all who look at it, so that nothing is worked out twice.
    view: View
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
