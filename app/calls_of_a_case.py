"""The calls of a case: a card before, an answer to each thing heard, a summary after; the case changes on Yes alone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from app.call_deck import deck_of
from app.call_fold import CallFold, Folded
from app.call_shown import answered_json, call_json, summary_json
from app.coach import Coach, FileChange
from app.core.acts import Signal
from app.core.call_book import CallField
from app.core.calls import summary
from app.core.calls.event import COUNTED, CallEvent, Heard, TakenBack
from app.core.calls.state import MOST_EVENTS, CallState
from app.core.case import Case
from app.core.figures import provider_words
from app.graph.state import Deps
from app.language.calling import CallPhraser
from app.records import Records
from app.refusals import CallIsOver, CallNotFound, CaseBusy
from app.store.calls import KeptCall
from app.store.rows import StoredCase

TRIES = 60
_A_WAIT, _MOST_WAITS = 0.001, 200  # seconds, and how often a deck waits so long


class CallsOfACase:
    """Everything that is done with the calls of a case."""

    def __init__(self, coach: Coach, records: Records, deps: Deps) -> None:
        self._coach, self._records, self._calls, self._deps = coach, records, records.cases.calls, deps
        self._phraser = CallPhraser(deps.phraser)
        self._fold = CallFold(deps, self._phraser)
        # Somebody waits on the line for an answer, and nobody for a deck: decks come one by one, between the lines.
        self._lines, self._one_deck = 0, asyncio.Semaphore(1)

    # opening and reading

    async def open(
        self, case_id: str, call_id: str, bill: str | None, device: str, at: datetime
    ) -> tuple[dict[str, Any], bool]:
        """Begin a call, or come back to the one of this bill that is open; whether it is new."""
        stored, bill = await self._records.bill_in(case_id, bill)
        for kept in reversed(await self._calls.all(case_id)):
            if kept.state.id == call_id or (kept.state.bill == bill and kept.state.status in ("card", "open", "ended")):
                return await self._whole(case_id, kept), False
        case = stored.case.model_copy(update={"focus": bill})
        today = self._coach.day
        move = self._fold.standing(case, today)
        state = CallState(
            id=call_id, bill=bill, node=move.book or move.node, device=device, on=today, started=at,
            listener=self._fold.listener(case, today), base_revision=stored.revision,
            sheet=self._fold.opening(case, today),
        )  # fmt: skip
        if not await self._calls.open(case_id, state, case):
            return await self.read(case_id, call_id), False
        return await self._whole(case_id, KeptCall(state, case)), True

    async def read(self, case_id: str, call_id: str) -> dict[str, Any]:
        """A call, with its card, its sheet, its log and, once it has ended, its summary."""
        return await self._whole(case_id, await self._kept(case_id, call_id))

    async def all(self, case_id: str) -> list[dict[str, Any]]:
        """The calls of a case in a line each, the newest first."""
        return [
            {
                "id": kept.state.id, "bill": kept.state.bill, "state": kept.state.status,
                "started": kept.state.started, "who": kept.state.fields.get("name") or None,
                "minutes": summary.minutes(kept.state) if kept.state.ended else None,
            }
            for kept in reversed(await self._calls.all(case_id))
        ]  # fmt: skip

    async def deck(self, case_id: str, call_id: str) -> dict[str, Any]:
        """What a phone needs to go on without a connection."""
        async with self._one_deck:
            kept = await self._kept(case_id, call_id)
            state, now, revision = kept.state, kept.now, kept.revision
            return await deck_of(self._deps, self._phraser, state, now, revision, self._let_lines_go_first)

    @contextmanager
    def line(self) -> Iterator[None]:
        """While a line is under way, from its arrival to its answer."""
        self._lines += 1
        try:
            yield
        finally:
            self._lines -= 1

    async def _let_lines_go_first(self) -> None:
        """After each answer of a deck: what came in meanwhile is taken up, and a line under way answered."""
        await asyncio.sleep(0)
        for _ in range(_MOST_WAITS):
            if not self._lines:
                return
            await asyncio.sleep(_A_WAIT)

    # events

    async def take(self, case_id: str, call_id: str, events: Sequence[CallEvent]) -> dict[str, Any]:
        """Take events in order, each once; what is refused is refused by itself."""
        refused: list[dict[str, str]] = []

        async def taken(kept: KeptCall) -> Folded:
            refused.clear()
            known = {event.id for event in kept.state.events}
            folded = Folded(kept.state, kept.now)
            for event in events:
                if event.id in known:
                    continue
                if why := _why_not(folded.state, event):
                    refused.append({"id": event.id, "why": why})
                    continue
                known.add(event.id)
                folded = await self._fold.step(folded, event, lambda: self._calls.base(case_id, call_id))
            return folded

        kept = await self._change(case_id, call_id, taken)
        applied = [event.id for event in events if event.id not in {one["id"] for one in refused}]
        return answered_json(self._deps, self._phraser, kept, applied, refused)

    # the end

    async def end(self, case_id: str, call_id: str, at: datetime, events: Sequence[CallEvent]) -> dict[str, Any]:
        """Hang up: the summary is there to be confirmed, and nothing of the case has changed."""
        if events:
            await self.take(case_id, call_id, events)

        async def ended(kept: KeptCall) -> Folded:
            if kept.state.ended is not None:
                return Folded(kept.state, kept.now)
            return Folded(kept.state.model_copy(update={"ended": max(at, kept.state.last_event)}), kept.now)

        return await self._whole(case_id, await self._change(case_id, call_id, ended))

    async def reopen(self, case_id: str, call_id: str, device: str) -> dict[str, Any]:
        """It was not over yet."""

        async def reopened(kept: KeptCall) -> Folded:
            if kept.state.saved_as is not None:
                raise CallIsOver
            dialed = kept.state.dialed or kept.state.ended
            changes = {"ended": None, "dialed": dialed, "device": device}
            return Folded(kept.state.model_copy(update=changes), kept.now)

        return await self._whole(case_id, await self._change(case_id, call_id, reopened))

    async def move(self, case_id: str, call_id: str, device: str) -> dict[str, Any]:
        """The call goes on at another device."""

        async def moved(kept: KeptCall) -> Folded:
            return Folded(kept.state.model_copy(update={"device": device}), kept.now)

        return await self._whole(case_id, await self._change(case_id, call_id, moved))

    async def save(self, case_id: str, call_id: str, keep: dict[CallField, str | None], at: datetime) -> dict[str, Any]:
        """Yes: the call goes into the case as one turn, from the case as it stands by now. Twice is once."""

        async def fixed(kept: KeptCall) -> Folded:
            given = {name: " ".join((value or "").split()) for name, value in keep.items()}
            fields = {**kept.state.fields, **given}
            # What was only read and confirmed stays what the line said, and is not the person's own word.
            changed = [name for name, value in given.items() if value != kept.state.fields.get(name, "")]
            typed = tuple(dict.fromkeys((*kept.state.typed, *changed)))
            ended = kept.state.ended or max(at, kept.state.last_event)
            changes = {"fields": fields, "typed": typed, "ended": ended}
            return Folded(kept.state.model_copy(update=changes), kept.now)

        kept = await self._kept(case_id, call_id)
        if kept.state.saved_as is not None:
            # A save that was taken back in the conversation can be made again, as another turn.
            reply = await self._coach.reply_to_turn(case_id, kept.state.saved_as)
            if reply is not None:
                return {"call": await self._whole(case_id, kept), "reply": reply, "revision": reply["revision"]}
        before, kept = kept, await self._change(case_id, call_id, fixed)
        turn_id = _turn_after(before.state)
        told: list[Folded] = []

        async def concluded(stored: StoredCase) -> FileChange:
            folded = self._fold.told_again(kept.state, stored.case)
            state = folded.state.model_copy(update={"fields": kept.state.fields, "typed": kept.state.typed})
            case = summary.concluded(state, stored.case, folded.case, self._days(state))
            told[:] = [Folded(state, case)]
            kept_now = Signal(signal="call_saved", quote=summary.kept(state, stored.case, case))
            return FileChange((kept_now,), self._in_words(state, stored.case), case=case, turn_id=turn_id)

        # Where it is in the case already, and only the mark on the call is missing, its reply comes back.
        reply = await self._coach.change_file(case_id, concluded, kept.state.bill)
        assert reply is not None

        async def saved(kept: KeptCall) -> Folded:
            case = told[-1].case if told else kept.now
            return Folded(kept.state.model_copy(update={"saved_as": turn_id}), case)

        kept = await self._change(case_id, call_id, saved)
        return {"call": await self._whole(case_id, kept), "reply": reply, "revision": reply["revision"]}

    async def drop(self, case_id: str, call_id: str) -> None:
        """Throw the draft away; what was saved stays in the case."""
        if not await self._calls.drop(case_id, call_id):
            raise CallNotFound

    def _days(self, state: CallState) -> dict[CallField, date]:
        found = {name: self._phraser.day_in(value, state.on) for name, value in state.fields.items() if value}
        return {name: day for name, day in found.items() if day is not None}

    def _in_words(self, state: CallState, case: Case) -> str:
        office = provider_words(case.bill_of(state.bill))
        who = f" with {state.fields['name']}" if state.fields.get("name") else ""
        return f"I called {office}{who}: {summary.minutes(state)} min., {len(state.labels)} things heard."

    # between a row and its reader

    async def _kept(self, case_id: str, call_id: str) -> KeptCall:
        kept = await self._calls.load(case_id, call_id)
        if kept is None:
            raise CallNotFound
        return kept

    async def _change(self, case_id: str, call_id: str, make: Callable[[KeptCall], Awaitable[Folded]]) -> KeptCall:
        """The call as it is after this change. Who loses to another device reads again and does it again."""
        for losses in range(TRIES):
            kept = await self._kept(case_id, call_id)
            made = await make(kept)
            if made.state is kept.state:
                return kept
            revision = await self._calls.change(case_id, kept.revision, made.state, made.case)
            if revision is not None:
                return KeptCall(made.state, made.case, revision)
            await asyncio.sleep(0.002 * losses)
        raise CaseBusy

    async def _whole(self, case_id: str, kept: KeptCall) -> dict[str, Any]:
        state = kept.state
        base = await self._calls.base(case_id, state.id)
        card = self._phraser.card(base, self._fold.standing(base, state.on), state.on)
        card["story"] = self._deps.phraser.story(base, state.bill, state.on)
        told = None
        if state.ended is not None:
            case = kept.now if state.saved_as else summary.concluded(state, base, kept.now, self._days(state))
            told = summary_json(self._deps, self._phraser, state, base, case)
        return call_json(self._deps, self._phraser, kept, card, told)


def _turn_after(state: CallState) -> str:
    """The turn under which a call is saved: another one where an earlier was taken back."""
    earlier = int(state.saved_as.rpartition("-")[2]) if state.saved_as else 0
    return f"call-{state.id[:48]}-{earlier + 1}"


def _why_not(state: CallState, event: CallEvent) -> str | None:
    """Why an event is refused by itself."""
    if len(state.events) >= MOST_EVENTS:
        return f"A call holds {MOST_EVENTS:,} entries. End this one and begin another."
    if state.saved_as is not None:
        return "This call is saved already. Begin another one."
    if isinstance(event, Heard) and not event.text.strip():
        return "There is nothing in it."
    if isinstance(event, TakenBack):
        standing = {one.id for one in state.events if one.kind in COUNTED} - set(state.undone)
        return None if event.event in standing else "There is nothing left to take back."
    return None
