"""The rehearsals of a case: practice calls and drills, on a bill of the person's or on one from the library.

A seed is drawn here. What the clerk says follows from it and from what was said to them; no model is asked.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from app.coach import TRIES, Coach
from app.core.characters import whole
from app.core.money import Money
from app.core.rehearsal.debrief import debrief
from app.core.rehearsal.drill import LENGTH, answer_card, deal_cards
from app.core.rehearsal.feedback import SayLines
from app.core.rehearsal.kept import Kept, KeptDrill, keep_session, session_of
from app.core.rehearsal.library import Library
from app.core.rehearsal.own_case import has_amount, own_call
from app.core.rehearsal.scenario import Prepared, Scenario, set_up
from app.core.rehearsal.session import (
    MOST_KEPT,
    Session,
    call_again,
    go_on_from,
    keep_silent,
    rewind,
    say,
    start,
)
from app.core.rehearsal.shown import hint, shown, shown_library, summary
from app.exports import LARGEST_REHEARSAL
from app.language.objection_lines import say_lines
from app.records import Records
from app.refusals import (
    CannotRehearse,
    CaseBusy,
    CaseNotFound,
    LineTooLong,
    NothingToPractise,
    RehearsalNotFound,
    RehearsalOver,
    TooManyRehearsals,
    UnknownPractice,
)
from app.store.faults import Damaged
from app.store.rehearsal_files import load_rehearsal
from app.store.rehearsals import MOST
from app.store.rows import KeptRehearsal, StoredCase

OWN_CASE, FIRST = "own_case", "first_discount"
_SILENCE = 8  # seconds, where nothing was said and no time was given
_CALL_OVER = "The call is over. Rewind to an earlier turn, call again another day, or finish."
_DRILL_OVER = "The drill is over: all cards are answered. Finish it, or start another one."
_FINISHED = "This rehearsal is finished. Go back to a turn of it, call again, or start a new one."
_NO_ROOM = "This rehearsal is as long as one can be. Finish it, and start a new one."
_A_DRILL = "A drill goes from card to card, and not back. Finish it, or start another one."


@dataclass(frozen=True)
class Wish:
    """What the person wants to practise, as far as they said."""

    kind: Literal["call", "drill"] = "call"
    scenario: str | None = None
    persona: str | None = None
    seed: int | None = None
    bill: str | None = None
    target: Money | None = None
    ceiling: Money | None = None


class Line(NamedTuple):
    """One line of theirs: words, a silence of so many seconds, or the hint said aloud."""

    turn_id: str
    message: str
    silence: int | None = None
    aloud: bool = False


class Open(NamedTuple):
    """A rehearsal read to go on with; `session` is that of a call."""

    kept: Kept
    session: Session | None

    def told(self, turn_id: str) -> bool:
        return turn_id in self.kept.turn_ids

    def call(self) -> Session:
        """The session of a call. CannotRehearse says that a drill has none."""
        if self.session is None:
            raise CannotRehearse(_A_DRILL)
        return self.session

    def with_call(self, session: Session, turn_id: str | None = None) -> Open:
        """Gone on with: one that was finished is open again."""
        ids = self.kept.turn_ids if turn_id is None else (*self.kept.turn_ids, turn_id)
        changes = {"session": keep_session(session), "turn_ids": ids, "ended": False, "debrief": None}
        return Open(self.kept.model_copy(update=changes), session)


# From a rehearsal as it stands; None: there is nothing to change.
Change = Callable[[Open], Open | None]


def now_here() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)  # noqa: TID251 - the moment at which one begins, for their order


class RehearsalsOfACase:
    """Everything that is done with rehearsals."""

    def __init__(
        self, coach: Coach, records: Records, playbook_folder: Path, now: Callable[[], datetime] = now_here
    ) -> None:
        self._coach, self._records, self._folder, self._now = coach, records, playbook_folder, now
        self._store = records.cases.rehearsals

    # Read at the first rehearsal: a fault in it was found when the playbook was loaded.

    @cached_property
    def _library(self) -> Library:
        return load_rehearsal(self._folder)

    @cached_property
    def _to_offices(self) -> SayLines:
        return say_lines(self._records.playbook)

    @cached_property
    def _to_collectors(self) -> SayLines:
        return say_lines(self._records.playbook, collector=True)

    def _lines(self, kept: Kept) -> SayLines:
        collector = kept.drill is None and kept.setup.with_collector
        return self._to_collectors if collector else self._to_offices

    async def library(self) -> dict[str, Any]:
        """What there is to practise."""
        return await asyncio.to_thread(lambda: shown_library(self._library))

    async def begin(self, case_id: str, wish: Wish) -> dict[str, Any]:
        """Pick up the phone, or deal the cards."""
        stored, bill = await self._records.bill_in(case_id, wish.bill)
        opened = await asyncio.to_thread(self._begin, stored, bill, wish)
        kept = KeptRehearsal(secrets.token_hex(8), self._now(), 0, summary(*opened), _content(opened))
        match await self._store.add(case_id, kept):
            case "no case":
                raise CaseNotFound
            case "full":
                raise TooManyRehearsals(MOST)
        return await asyncio.to_thread(self._shown, kept, opened)

    def _begin(self, stored: StoredCase, bill: str, wish: Wish) -> Open:
        scenario = self._scenario(stored, bill, wish.scenario)
        personas, name = self._library.personas, wish.persona or scenario.persona
        if name not in personas:
            raise UnknownPractice("representative", name, sorted(personas))
        seed = secrets.randbelow(100_000) if wish.seed is None else wish.seed
        prepared = Prepared(target=wish.target, ceiling=wish.ceiling)
        setup = set_up(personas[name], scenario, seed, self._records.playbook.offers, prepared)
        common: dict[str, Any] = {
            "kind": wish.kind, "bill": bill, "playbook_version": self._records.playbook.version, "setup": setup,
        }  # fmt: skip
        if wish.kind == "drill":
            cards = deal_cards(setup.persona, self._library.wording, seed)
            return Open(Kept(drill=KeptDrill(cards=cards, answers=()), **common), None)
        session = start(setup, self._library.wording)
        return Open(Kept(session=keep_session(session), **common), session)

    def _scenario(self, stored: StoredCase, bill: str, wanted: str | None) -> Scenario:
        known = stored.case.bill_of(bill)
        if wanted is None:
            wanted = OWN_CASE if has_amount(known) else FIRST
        if wanted == OWN_CASE:
            if not has_amount(known):
                raise NothingToPractise(bill)
            return own_call(stored.case, known, self._coach.day)
        scenarios = self._library.scenarios
        if wanted not in scenarios:
            raise UnknownPractice("call", wanted, [OWN_CASE, *sorted(scenarios)])
        return scenarios[wanted]

    async def all(self, case_id: str) -> list[dict[str, Any]]:
        """Every rehearsal of a case, oldest first, each in a few words."""
        return [
            {"id": one.rehearsal_id, "created": _moment(one.created), **one.summary}
            for one in await self._store.all(case_id)
        ]

    async def read(self, case_id: str, rehearsal_id: str) -> dict[str, Any]:
        """One of them, whole."""
        kept = await self._load(case_id, rehearsal_id)
        return await asyncio.to_thread(lambda: self._shown(kept, _opened(kept)))

    async def remove(self, case_id: str, rehearsal_id: str) -> None:
        if not await self._store.remove(case_id, rehearsal_id):
            raise RehearsalNotFound

    async def speak(self, case_id: str, rehearsal_id: str, line: Line) -> dict[str, Any]:
        """Say a line and be answered. A turn_id sent again is not said again."""
        if len(line.message) > MOST_KEPT:
            raise LineTooLong(len(line.message), MOST_KEPT)

        def said(opened: Open) -> Open | None:
            if opened.told(line.turn_id):
                return None
            if opened.kept.ended:
                raise RehearsalOver(_FINISHED)
            text = hint(*opened, self._lines(opened.kept)) if line.aloud else whole(line.message)
            drill = opened.kept.drill
            return self._say(opened, line, text) if drill is None else self._answer(opened, drill, line.turn_id, text)

        return await self._change(case_id, rehearsal_id, said)

    def _say(self, opened: Open, line: Line, text: str) -> Open:
        session, wording = opened.call(), self._library.wording
        if session.is_over:
            raise RehearsalOver(_CALL_OVER)
        if text.strip():
            session = say(session, text, wording)
        else:
            session = keep_silent(session, line.silence or _SILENCE, wording)
        return opened.with_call(session, line.turn_id)

    def _answer(self, opened: Open, drill: KeptDrill, turn_id: str, text: str) -> Open:
        if len(drill.answers) >= LENGTH:
            raise RehearsalOver(_DRILL_OVER)
        answer = answer_card(drill.cards[len(drill.answers)], text, self._to_offices)
        answered = drill.model_copy(update={"answers": (*drill.answers, answer)})
        ids = (*opened.kept.turn_ids, turn_id)
        return Open(opened.kept.model_copy(update={"drill": answered, "turn_ids": ids}), None)

    async def rewind(self, case_id: str, rehearsal_id: str, turn: int, turn_id: str) -> dict[str, Any]:
        """Go back to before a turn; what was said from there on stays, as another try."""
        return await self._change(case_id, rehearsal_id, _once(turn_id, lambda session: rewind(session, turn)))

    async def call_again(self, case_id: str, rehearsal_id: str, days: int, turn_id: str) -> dict[str, Any]:
        """Hang up, and call again after so many days."""
        return await self._change(case_id, rehearsal_id, _once(turn_id, lambda session: call_again(session, days)))

    async def go_on_from(self, case_id: str, rehearsal_id: str, number: int) -> dict[str, Any]:
        """Choose the try that goes on."""

        def chosen(opened: Open) -> Open | None:
            session = opened.call()
            if session.current == number:
                return None
            return opened.with_call(_possible(lambda: go_on_from(session, number)))

        return await self._change(case_id, rehearsal_id, chosen)

    async def end(self, case_id: str, rehearsal_id: str) -> dict[str, Any]:
        """Finish: a call gets its debrief. Finished already, it stays as it is."""

        def ended(opened: Open) -> Open | None:
            kept, session = opened
            if kept.ended:
                return None
            told = None if session is None else debrief(session.setup, session.turns, self._lines(kept))
            return Open(kept.model_copy(update={"ended": True, "debrief": told}), session)

        return await self._change(case_id, rehearsal_id, ended)

    async def _change(self, case_id: str, rehearsal_id: str, change: Change) -> dict[str, Any]:
        """Change it at the revision that stands; whoever loses to another device reads it again."""
        for losses in range(TRIES):
            before = await self._load(case_id, rehearsal_id)
            changed, answer = await asyncio.to_thread(self._changed, before, change)
            if changed is None or await self._store.move_on(case_id, changed):
                return answer
            await asyncio.sleep(0.002 * losses)
        raise CaseBusy

    def _changed(self, before: KeptRehearsal, change: Change) -> tuple[KeptRehearsal | None, dict[str, Any]]:
        opened = _opened(before)
        after = change(opened)
        if after is None:
            return None, self._shown(before, opened)
        content = _content(after)
        if len(content) > LARGEST_REHEARSAL and not after.kept.ended:
            raise CannotRehearse(_NO_ROOM)
        kept = replace(before, revision=before.revision + 1, summary=summary(*after), content=content)
        return kept, self._shown(kept, after)

    async def _load(self, case_id: str, rehearsal_id: str) -> KeptRehearsal:
        kept = await self._store.load(case_id, rehearsal_id)
        if kept is None:
            raise RehearsalNotFound
        return kept

    def _shown(self, kept: KeptRehearsal, opened: Open) -> dict[str, Any]:
        head = {"id": kept.rehearsal_id, "created": _moment(kept.created), "revision": kept.revision}
        return head | shown(*opened, self._lines(opened.kept))


def _once(turn_id: str, work: Callable[[Session], Session]) -> Change:
    """A change of a call that the same turn_id makes once."""

    def changed(opened: Open) -> Open | None:
        session = opened.call()
        return None if opened.told(turn_id) else opened.with_call(_possible(lambda: work(session)), turn_id)

    return changed


def _possible(work: Callable[[], Session]) -> Session:
    """What core refuses, with its reason: it is about what was asked, not a fault."""
    try:
        return work()
    except ValueError as error:
        why = str(error)
        raise CannotRehearse(f"{why[:1].upper()}{why[1:]}.") from None


def _opened(kept: KeptRehearsal) -> Open:
    try:
        read = Kept.model_validate_json(kept.content)
    except ValidationError:
        raise Damaged("a rehearsal cannot be read") from None
    return Open(read, session_of(read))


def _content(opened: Open) -> bytes:
    return opened.kept.model_dump_json().encode()


def _moment(created: datetime) -> str:
    return f"{created.isoformat()}Z"
