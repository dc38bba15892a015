"""One turn for every way in: load, walk, save. HTTP and the command line call this and nothing else.

The clock and chance are read here and in records.py, and nowhere further in.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple, TypeVar
from weakref import WeakValueDictionary

from langgraph.graph.state import CompiledStateGraph

from app.core.acts import Act, Corrected, Forgotten, RepSaid, Told
from app.core.case import FACTS, Case, read_value
from app.core.characters import whole
from app.core.figures import show
from app.core.money import Money
from app.graph.build import build_graph, greet, walk
from app.graph.state import Deps, Mode, Walked
from app.records import Reply, StoryOfABill, hash_of, reply_of, reply_to, today_here
from app.refusals import (
    BadFacts,
    CannotUndo,
    CaseBusy,
    CaseNotFound,
    MessageTooLong,
    Stale,
    TurnNotFound,
    TurnUndone,
    UnknownBill,
)
from app.store.cases import Cases
from app.store.itemized import Dropped
from app.store.model_use import ModelUse
from app.store.rows import Answer, KeptBill, Line, NotTheLast, Received, StoredCase, plain
from app.wording import Asking, Shown, Speaker, Spoken

T = TypeVar("T")

LONGEST_MESSAGE = 200_000
log = logging.getLogger("pushback.coach")
GREETING = Line(turn_id="greeting", message="", mode="case")
# The server and a terminal, or two servers, may work on one case at once; the loser reads again and walks again.
# Each loss is another one's win, so this many in a row mean that something is wrong.
TRIES = 60
_WHAT_IF = ("what if ", "what happens if ", "suppose ", "say ", "if ")


class Opened(NamedTuple):
    """A new case: its capability is shown here and never again."""

    case_id: str
    token: str
    reply: Reply


class FileChange(NamedTuple):
    """A change in the file: what it says, in words, and the itemized bill that it comes from.

    `case`: the case that was worked out already, before these acts. `turn_id`: its own, where it must not come twice.
    """

    acts: tuple[Act, ...]
    message: str
    beside: KeptBill | Dropped | None = None
    case: Case | None = None
    turn_id: str | None = None


class _Taken(NamedTuple):
    """A turn that is answered and kept; with what a model may still do about its words, where it may."""

    turn_id: str
    answer: Answer
    revision: int
    spoken: Spoken | None = None
    asking: Asking | None = None

    @property
    def reply(self) -> Reply:
        return reply_of(self.turn_id, self.answer, self.revision)


def _nobody(sentence: str) -> None:
    """Nobody reads along."""


# From the case as it stands, the bill in question in focus; None: there is nothing to change after all.
MakeChange = Callable[[StoredCase], Awaitable[FileChange | None]]


class Coach:
    """Opens cases and takes turns."""

    def __init__(
        self, cases: Cases, deps: Deps, today: Callable[[], date] = today_here, speaker: Speaker | None = None
    ) -> None:
        self._cases = cases
        self._deps = deps
        self._speaker = speaker
        self._today = today
        self._graph: CompiledStateGraph[Any, Any, Any, Any] = build_graph()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._wording: dict[tuple[str, str], asyncio.Future[Reply]] = {}

    async def open_case(self) -> Opened:
        """Make a case, its capability and the first reply."""
        today = self._today()
        token = secrets.token_urlsafe(32)
        walked = greet(self._deps, Case(id=secrets.token_hex(8), opened=today), today)
        answer = self._answer(walked, today)
        await self._finished(self._cases.open(walked.case, hash_of(token), GREETING, answer))
        return Opened(walked.case.id, token, reply_of(GREETING.turn_id, answer, 0))

    async def take_turn(
        self,
        case_id: str,
        message: str,
        mode: Mode = "case",
        turn_id: str | None = None,
        bill: str | None = None,
        *,
        without_model: bool = False,
        shown: Shown = _nobody,
    ) -> Reply:
        """Answer one message. A turn_id answered before gives the same answer; one cut off is finished.

        `shown` gets each sentence of a model as soon as it may be shown; the reply that follows begins with them.
        """
        if len(message) > LONGEST_MESSAGE:
            raise MessageTooLong(len(message), LONGEST_MESSAGE)
        line = Line(turn_id or secrets.token_hex(8), whole(message), mode, bill, without_model)
        return await self._finished(self._take(case_id, line, shown))

    async def _take(self, case_id: str, line: Line, shown: Shown) -> Reply:
        async with self._alone(case_id):
            if line.asked_bill is not None:
                _check_bill((await self._load(case_id)).case, line.asked_bill)
            received = await self._cases.receive(case_id, line)
            if received is None:
                raise CaseNotFound
            taken = await self._finish(received)
            if taken.asking is not None:
                self._wording[case_id, line.turn_id] = asyncio.get_running_loop().create_future()
        # Others may speak meanwhile: the turn is answered and kept, and only its words may still change.
        if taken.asking is not None:
            return await self._worded(case_id, taken, shown)
        if (under_way := self._wording.get((case_id, line.turn_id))) is not None:
            return await asyncio.shield(under_way)  # asked again while it is being worded
        return taken.reply

    async def _worded(self, case_id: str, taken: _Taken, shown: Shown) -> Reply:
        assert self._speaker is not None and taken.asking is not None and taken.spoken is not None
        reply, key = taken.reply, (case_id, taken.spoken.line.turn_id)
        try:
            answer = await self._speaker.word(taken.spoken, taken.answer, taken.asking, shown)
            reply = reply_of(key[1], answer, taken.revision)
        except Exception as error:  # whatever went wrong with the words, the script is kept and stands
            log.warning("no words of a model: %s", type(error).__name__)
        finally:
            self._wording.pop(key).set_result(reply)
        return reply

    async def _finish(self, received: Received) -> _Taken:
        """Answer a line that is kept: with the answer it had, or else with one from the case as it stands."""
        for losses in range(TRIES):
            if received.turn is not None and received.turn.answer is not None:
                assert received.turn.revision is not None
                return _Taken(received.turn.line.turn_id, received.turn.answer, received.turn.revision)
            if received.turn is not None and received.turn.status == "undone":
                raise TurnUndone
            line, before, today = received.line, received.before, self._today()
            case = _focused(before.case, line.asked_bill)
            asking = await self._speaker.asking(case.id, line) if self._speaker is not None else None
            reading = None if asking is None else asking.reading
            walked = await walk(self._graph, self._deps, case, line.message, _mode(line), today, with_model=reading)
            answer = self._answer(walked, today)
            revision = await self._cases.answer(before, line.turn_id, walked.case, answer)
            if revision is not None:
                spoken = Spoken(case, walked.case, walked.move, line)
                return _Taken(line.turn_id, answer, revision, spoken, asking)
            await asyncio.sleep(0.002 * losses)
            again = await self._cases.receive(case.id, line)
            if again is None:
                raise CaseNotFound
            received = again
        raise CaseBusy

    async def undo(self, case_id: str, turn_id: str) -> dict[str, Any]:
        """Take the newest turn back: the case is as it was before it, the turn stays in the record, marked."""
        return await self._finished(self._undo(case_id, turn_id))

    async def _undo(self, case_id: str, turn_id: str) -> dict[str, Any]:
        async with self._alone(case_id):
            try:
                undone = await self._cases.undo(case_id, turn_id)
            except NotTheLast as error:
                raise CannotUndo(error.last) from None
        if undone is None:
            raise TurnNotFound
        standing = undone.standing
        return {
            "turn_id": turn_id,
            "revision": undone.revision,
            "message": undone.line.message,
            "mode": undone.line.mode,
            "reply": None if standing is None else reply_to(standing),
        }

    async def correct(
        self, case_id: str, facts: dict[str, Any], bill: str | None, revision: int, because: str = ""
    ) -> Reply:
        """Put facts of the file right; None makes one unknown again. All or none, and the next step follows."""

        async def corrected(_: StoredCase) -> FileChange:
            acts = _corrections(whole(facts), because)
            return FileChange(acts, because or "; ".join(_shown(act, self._today()) for act in acts))

        reply = await self.change_file(case_id, corrected, bill, revision)
        assert reply is not None
        return reply

    async def change_file(
        self, case_id: str, make: MakeChange, bill: str | None, revision: int | None = None
    ) -> Reply | None:
        """Put a change into the file as a turn of its own, at this revision or, without one, at the one that stands.

        Nothing else happens to the case while `make` works. None when it makes no change.
        """
        return await self._finished(self._change_file(case_id, make, bill, revision))

    async def _change_file(
        self, case_id: str, make: MakeChange, bill: str | None, revision: int | None
    ) -> Reply | None:
        async with self._alone(case_id):
            for losses in range(TRIES):
                before, today = await self._load(case_id), self._today()
                if revision is not None and before.revision != revision:
                    raise Stale(before.revision)
                if bill is not None:
                    _check_bill(before.case, bill)
                case = _focused(before.case, bill)
                change = await make(StoredCase(case, before.revision))
                if change is None:
                    return None
                if change.turn_id and (standing := await self.reply_to_turn(case_id, change.turn_id)) is not None:
                    return standing
                line = Line(change.turn_id or f"file-{secrets.token_hex(8)}", change.message, "file", case.focus)
                walked = await walk(self._graph, self._deps, change.case or case, "", "case", today, change.acts)
                if walked.refused:
                    raise BadFacts([(_fact_of(refused.act), refused.reason) for refused in walked.refused])
                answer = self._answer(walked, today)
                kept = await self._cases.file_entry(before, line, walked.case, answer, change.beside)
                if kept is not None:
                    return reply_of(line.turn_id, answer, kept)
                if revision is not None:
                    raise Stale((await self._load(case_id)).revision)
                await asyncio.sleep(0.002 * losses)
        raise CaseBusy

    async def reply_to_turn(self, case_id: str, turn_id: str) -> Reply | None:
        """The reply of a turn that stands; None where there is none, or it was taken back."""
        turn = await self._cases.turn(case_id, turn_id)
        return reply_to(turn) if turn is not None and turn.status == "done" else None

    async def what_if(
        self, case_id: str, message: str = "", counter: Money | None = None, bill: str | None = None
    ) -> Reply:
        """Answer a supposition, said or as a figure that they might name, without changing the case."""
        if len(message) > LONGEST_MESSAGE:
            raise MessageTooLong(len(message), LONGEST_MESSAGE)
        stored, today = await self._load(case_id), self._today()
        if bill is not None:
            _check_bill(stored.case, bill)
        case = _focused(stored.case, bill)
        given: tuple[Act, ...] | None = None
        if counter is not None:
            given = (RepSaid(label="counteroffers_amount", amount=counter, quote=f"they say {counter}"),)
        walked = await walk(self._graph, self._deps, case, _as_said(whole(message)), "case", today, given)
        return reply_of("what-if", self._answer(walked, today), stored.revision)

    async def model_of(self, case_id: str) -> dict[str, Any]:
        """The model that words the replies of this case, and what it has used."""
        speaker = self._speaker
        if speaker is None:
            return {"model": None, "resting": False, "spent": False, "budget": None, **asdict(ModelUse())}
        use = await speaker.use(case_id)
        told = {"model": speaker.name, "resting": speaker.resting, "spent": speaker.is_spent(use)}
        return {**told, "budget": speaker.budget or None, **asdict(use)}

    async def word_story(self, case_id: str, told: StoryOfABill) -> tuple[str, str | None]:
        """The story so far in a model's words, where there is one; and whose words they are."""
        if self._speaker is None:
            return told.told.text, None
        stored = await self._load(case_id)
        if stored.revision != told.revision:
            return told.told.text, None  # it has just changed: ours now, the model's at the next asking
        worded = await self._finished(self._speaker.story(stored, told.bill, told.told.paragraphs))
        text = "\n\n".join((*told.told.fixed, *worded.paragraphs))
        return text, None if worded.outcome == "script" else self._speaker.name

    async def close(self) -> None:
        """Wait for the turns that are under way: their lines are kept, and now their answers too."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    @property
    def day(self) -> date:
        """Today, as turns are decided on it."""
        return self._today()

    @property
    def under_way(self) -> int:
        """Turns that are being taken now."""
        return len(self._under_way)

    async def _finished(self, work: Coroutine[Any, Any, T]) -> T:
        """Run what was begun to its end, even when the one who asked hangs up."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._forget)
        return await asyncio.shield(task)

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # nobody may be left to hear of it

    def _alone(self, case_id: str) -> asyncio.Lock:
        return self._locks.setdefault(case_id, asyncio.Lock())

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


def _mode(line: Line) -> Mode:
    return "call" if line.mode == "call" else "case"


def _as_said(message: str) -> str:
    """ "What if they say 7,000?" as the line that it supposes."""
    said = message.strip()
    start = next((len(words) for words in _WHAT_IF if said.lower().startswith(words)), 0)
    return said[start:].rstrip(" ?") if start else said


def _check_bill(case: Case, bill: str) -> None:
    known = [b.id for b in case.bills]
    if bill not in known:
        raise UnknownBill(bill, known)


def _focused(case: Case, bill: str | None) -> Case:
    return case if bill is None else case.model_copy(update={"focus": bill})


def _corrections(facts: dict[str, Any], because: str) -> tuple[Act, ...]:
    """The acts of a correction. BadFacts names every value that can't be taken."""
    faults: list[tuple[str, str]] = []
    acts: list[Act] = []
    for name, value in facts.items():
        if name not in FACTS:
            faults.append((name, "there is no such fact"))
        elif value is None:
            acts.append(Forgotten(fact=name))
        else:
            try:
                typed = read_value(name, value)
            except (ValueError, TypeError) as error:
                faults.append((name, str(error).removeprefix(f"{name} ")))
                continue
            acts.append((Told if because else Corrected)(fact=name, value=typed, quote=because))
    if not facts:
        faults.append(("facts", "name at least one fact"))
    if faults:
        raise BadFacts(faults)
    return tuple(acts)


def _fact_of(act: Act) -> str:
    return act.fact if isinstance(act, Told | Forgotten) else act.kind


def _shown(act: Act, today: date) -> str:
    if isinstance(act, Told):
        return f"{FACTS[act.fact].title}: {show(act.fact, act.value, today)}"
    assert isinstance(act, Forgotten)
    return f"{FACTS[act.fact].title}: not known"
