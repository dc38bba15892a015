"""`pushback read`: one message alone, as facts, scope, safety, stage and track. No graph, no database, no model."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core.acts import Act, Signal
from app.core.case import Case
from app.core.decide import CRISES, Route, decide
from app.core.moves import Move
from app.core.playbook import Playbook
from app.core.replying import answer_move, book_move, complete, handoff_move
from app.core.update import Updated, update
from app.core.view import View
from app.language.course import read_course
from app.language.hearing import Hearing
from app.language.listen import Listener
from app.language.patients import apart
from app.language.phrase import Phraser
from app.language.scene import Scene
from app.language.scope import Standing, read_standing
from app.language.sheet import NO_SHEET, Sheet, common, read_sheet, scenes_of

_ANOTHER_MATTER = frozenset({"out_of_scope_offtopic", "unintelligible"})  # its figures are no bill's
# The hand-off of each scope that is not ours, where core has words for it.
_HANDOFFS = {
    "out_of_scope_medicare": "medicare", "out_of_scope_medicaid": "medicaid",
    "out_of_scope_federal": "federal_program", "out_of_scope_non_us": "non_us",
    "out_of_scope_offtopic": "off_topic", "in_scope_refer_legal": "court_papers",
    "asks_dishonest": "asks_dishonest", "prompt_injection": "prompt_injection",
}  # fmt: skip


class Reader:
    """Reads one message as if it were the first of a case."""

    def __init__(self, playbook: Playbook) -> None:
        self._playbook = playbook
        self._listener = Listener(playbook)
        self._phraser = Phraser(playbook)

    def read(self, text: str, today: date) -> dict[str, Any]:
        """Facts and the words they came from, scope, safety, stage, track and the line to say."""
        papers = apart(text)
        danger = self._listener.safety(text)  # alone and over the whole, however long it is
        acts = (*danger, *self._listener.read(text, Hearing(today=today)))
        opened = Case(id="read", opened=today)
        updated = update(opened, acts, self._playbook, today)
        scenes = scenes_of(text, today)
        sheet = self._sheet(scenes, updated.case, acts)
        if len(papers) > 1:
            sheet = common([self._alone(paper, today) for paper in papers])
        standing = read_standing(scenes, acts, sheet.facts)
        if standing.scope in _ANOTHER_MATTER:
            sheet = NO_SHEET
        course = read_course(scenes, sheet.facts, standing)
        return {
            "facts": sheet.facts,
            "quotes": sheet.quotes,
            "scope": standing.scope,
            "safety": standing.safety,
            "stage": course.stage,
            "track": course.track,
            "say": self._say(text, opened, updated, acts, standing, today) if len(papers) == 1 else None,
            "several_patients": len(papers) > 1,
        }

    def _alone(self, paper: str, today: date) -> Sheet:
        """The sheet of one patient's paper."""
        acts = self._listener.read(paper, Hearing(today=today))
        case = update(Case(id="read", opened=today), acts, self._playbook, today).case
        return self._sheet(scenes_of(paper, today), case, acts)

    def _sheet(self, scenes: list[Scene], case: Case, acts: tuple[Act, ...]) -> Sheet:
        emergency = any(isinstance(act, Signal) and act.signal == "medical_emergency" for act in acts)
        return read_sheet(scenes, case, listener=self._listener, in_danger=emergency)

    def _say(
        self, text: str, opened: Case, updated: Updated, acts: tuple[Act, ...], standing: Standing, today: date
    ) -> str | None:
        """The line that the next reply gives them to say; in a hand-off its fixed words."""
        kind = standing.safety if standing.safety in CRISES else _HANDOFFS.get(standing.scope)
        if kind is not None:
            move = handoff_move(kind, updated.case, self._playbook, today, self._listener.tongue(text))
        else:
            move = self._move(opened, updated, acts, today)
        blocks = self._phraser.phrase(move, "", today)
        lines = [block["text"] for block in blocks if block["kind"] in ("say", "stop")]
        return str(lines[0]) if lines else None

    def _move(self, opened: Case, updated: Updated, acts: tuple[Act, ...], today: date) -> Move:
        """The move that core makes on these acts."""
        case = updated.case
        view = View(case, case.bill, self._playbook, today)
        route: Route = decide(opened, updated, acts, view, False)
        if route.node == "handoff":
            assert route.kind is not None
            return handoff_move(route.kind, case, self._playbook, today)
        if route.node == "answer":
            move = answer_move(route, book_move(route.standing, view), view)
        else:
            move = book_move(route.node, view, early=route.early)
        return complete(move, route, opened, view, in_call=False)
