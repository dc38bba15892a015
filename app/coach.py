"""One turn for every way in: load, walk, save. HTTP and the command line call this and nothing else.

The clock and chance are read here, and nowhere further in.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

from langgraph.graph.state import CompiledStateGraph

from app.core.case import Case
from app.core.file import case_file
from app.graph.build import build_graph, greet, walk
from app.graph.state import Deps, Mode, Walked
from app.language.phrase import clock_words
from app.store.cases import Answer, Cases, Line, Received, StoredCase, Turn, plain

LONGEST_MESSAGE = 200_000
GREETING = Line(turn_id="greeting", message="", mode="case")
# The server and a terminal may work on one case at once; the loser reads again and walks again. Each loss is
# another one's win, so this many in a row mean that something is wrong.
TRIES = 50

Reply = dict[str, Any]


class CoachError(Exception):
    """Something the caller can mend; the message says how."""


class CaseNotFound(CoachError):
    def __init__(self) -> None:
        super().__init__("There is no such case here. Check the address, or open a new case.")


class MessageTooLong(CoachError):
    def __init__(self, length: int) -> None:
        super().__init__(
            f"That message has {length:,} characters; at most {LONGEST_MESSAGE:,} can be read at once. "
            "Send it in parts, or only the pages that matter."
        )


class UnknownBill(CoachError):
    def __init__(self, bill: str, known: list[str]) -> None:
        super().__init__(f"This case has no bill {bill!r}. Its bills: {', '.join(known)}.")


class CaseBusy(CoachError):
    def __init__(self) -> None:
        super().__init__("This case was changed somewhere else at the same moment. Send the same turn again.")


class Opened(NamedTuple):
    """A new case: its capability is shown here and never again."""

    case_id: str
    token: str
    reply: Reply


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251 - the person's own day, and the one place that asks for it


class Coach:
    """Opens cases and takes turns."""

    def __init__(self, cases: Cases, deps: Deps, today: Callable[[], date] = _today) -> None:
        self._cases = cases
        self._deps = deps
        self._today = today
        self._graph: CompiledStateGraph[Any, Any, Any, Any] = build_graph()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def open_case(self) -> Opened:
        """Make a case, its capability and the first reply."""
        today = self._today()
        token = secrets.token_urlsafe(32)
        walked = greet(self._deps, Case(id=secrets.token_hex(8), opened=today), today)
        answer = self._answer(walked, today)
        await self._cases.open(walked.case, _hash(token), GREETING, answer)
        return Opened(walked.case.id, token, reply_of(GREETING.turn_id, answer, 0))

    async def is_allowed(self, case_id: str, token: str) -> bool:
        """Whether this capability opens this case. A missing case costs the same comparison."""
        stored = await self._cases.token_hash(case_id)
        return hmac.compare_digest(stored or bytes(32), _hash(token)) and stored is not None

    async def take_turn(
        self,
        case_id: str,
        message: str,
        mode: Mode = "case",
        turn_id: str | None = None,
        bill: str | None = None,
    ) -> Reply:
        """Answer one message. A turn_id answered before gives the same answer; one cut off is finished."""
        if len(message) > LONGEST_MESSAGE:
            raise MessageTooLong(len(message))
        line = Line(turn_id or secrets.token_hex(8), _storable(message), mode, bill)
        async with self._locks.setdefault(case_id, asyncio.Lock()):
            if bill is not None:
                _check_bill((await self._load(case_id)).case, bill)
            received = await self._cases.receive(case_id, line)
            if received is None:
                raise CaseNotFound
            return await self._finish(received)

    async def case_file(self, case_id: str) -> dict[str, Any]:
        """Everything known about a case, for people to check."""
        stored = await self._load(case_id)
        file = case_file(stored.case, self._deps.playbook, self._today())
        for bill in file["bills"]:
            for clock in bill["clocks"]:
                clock["title"] = clock_words(clock["what"])
        return {"revision": stored.revision, **file}

    async def conversation(self, case_id: str) -> list[dict[str, Any]]:
        """Every turn in order: what was said, and the reply where there is one."""
        turns = await self._cases.conversation(case_id)
        if not turns:
            raise CaseNotFound
        return [
            {
                "turn_id": turn.line.turn_id,
                "number": turn.number,
                "status": turn.status,
                "message": turn.line.message,
                "mode": turn.line.mode,
                "created": f"{turn.created.isoformat()}Z",
                "reply": _reply(turn) if turn.answer else None,
            }
            for turn in turns
        ]

    async def latest_case(self) -> str | None:
        """The case that changed last in this database."""
        return await self._cases.latest()

    async def ping(self) -> None:
        """Raise when a turn could not be taken now."""
        await self._cases.ping()

    async def _finish(self, received: Received) -> Reply:
        """Answer a line that is kept: with the answer it had, or else with one from the case as it stands."""
        for losses in range(TRIES):
            if received.turn is not None and received.turn.answer is not None:
                return _reply(received.turn)
            line, before, today = received.line, received.before, self._today()
            case = before.case
            if line.asked_bill is not None:
                case = case.model_copy(update={"focus": line.asked_bill})
            walked = await walk(self._graph, self._deps, case, line.message, _mode(line), today)
            answer = self._answer(walked, today)
            revision = await self._cases.answer(before, line.turn_id, walked.case, answer)
            if revision is not None:
                return reply_of(line.turn_id, answer, revision)
            await asyncio.sleep(0.002 * losses)
            again = await self._cases.receive(case.id, line)
            if again is None:
                raise CaseNotFound
            received = again
        raise CaseBusy

    async def _load(self, case_id: str) -> StoredCase:
        stored = await self._cases.load(case_id)
        if stored is None:
            raise CaseNotFound
        return stored

    def _answer(self, walked: Walked, today: date) -> Answer:
        return Answer(
            bill=walked.case.focus,
            stage=walked.stage,
            track=walked.track,
            node=walked.node,
            move=walked.move.model_dump(mode="json", fallback=plain),
            blocks=walked.blocks,
            facts_changed=list(walked.facts_changed),
            acts=[act.model_dump(mode="json", fallback=plain) for act in walked.acts],
            refused=[refused.model_dump(mode="json", fallback=plain) for refused in walked.refused],
            decided_on=today,
            playbook_version=self._deps.playbook.version,
        )


def reply_of(turn_id: str, answer: Answer, revision: int) -> Reply:
    """What the person gets: the same from a turn just taken and from one read back."""
    return {
        "turn_id": turn_id,
        "revision": revision,
        "bill": answer.bill,
        "stage": answer.stage,
        "track": answer.track,
        "move": answer.move["kind"],
        "blocks": answer.blocks,
        "facts_changed": answer.facts_changed,
    }


def _reply(turn: Turn) -> Reply:
    assert turn.answer is not None and turn.revision is not None
    return reply_of(turn.line.turn_id, turn.answer, turn.revision)


def _mode(line: Line) -> Mode:
    return "call" if line.mode == "call" else "case"


def _storable(message: str) -> str:
    """Half of a character pair, as broken text may hold, becomes a question mark sign; all else stays."""
    return message.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _check_bill(case: Case, bill: str) -> None:
    known = [b.id for b in case.bills]
    if bill not in known:
        raise UnknownBill(bill, known)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
