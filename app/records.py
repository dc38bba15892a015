"""The record of a case: its file, conversation, plan and letters; who may open it; taking it along and erasing it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from typing import Any, NamedTuple

from app import __version__
from app.core.case import Bill, Case
from app.core.catalogue import catalogue
from app.core.characters import whole
from app.core.figures import figures_of
from app.core.file import case_file, letter_entry
from app.core.money import Money
from app.core.moves import Move
from app.core.plan import Promise, may_owe, next_steps, private_amounts, promises
from app.core.playbook import Playbook
from app.core.pricing import their_number
from app.core.update import sent_means
from app.core.view import View
from app.exports import FORMAT, read_export
from app.graph.state import Deps
from app.language.covering import cover
from app.language.phrase import clock_words
from app.language.story import Story
from app.refusals import CaseNotFound, LetterNotFound, Stale, UnknownBill
from app.store.calls import WholeCall
from app.store.cases import Cases
from app.store.rows import Answer, KeptBill, KeptRehearsal, Letters, LetterState, StoredCase, Turn, as_json

Reply = dict[str, Any]


def today_here() -> date:
    return date.today()  # noqa: DTZ011, TID251 - the person's own day, and the one place that asks for it


def hash_of(token: str) -> bytes:
    """What is kept of a capability."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


class StoryOfABill(NamedTuple):
    """The story so far of one bill, as the case stands at this revision."""

    bill: str
    revision: int
    told: Story


class Records:
    """Everything about a case that is not a turn."""

    def __init__(self, cases: Cases, deps: Deps, today: Callable[[], date] = today_here) -> None:
        self._cases = cases
        self._deps = deps
        self._today = today

    @property
    def cases(self) -> Cases:
        """Where cases are kept."""
        return self._cases

    @property
    def playbook(self) -> Playbook:
        return self._deps.playbook

    # who may open it

    async def is_allowed(self, case_id: str, token: str) -> bool:
        """Whether this capability opens this case. A missing case costs the same look-up."""
        owner = await self._cases.owner(hash_of(token))
        return owner is not None and owner == case_id

    async def new_token(self, case_id: str, *, alone: bool, asked_with: str = "") -> str:
        """A further capability, shown here and never again; alone: every earlier one stops working.

        `asked_with` is the one that asks: where there are too many, an older one goes and not this.
        """
        token = secrets.token_urlsafe(32)
        if not await self._cases.add_capability(case_id, hash_of(token), alone=alone, asked_with=hash_of(asked_with)):
            raise CaseNotFound
        return token

    # reading it

    def facts(self) -> list[dict[str, Any]]:
        """The facts that a person may put right, whatever the case: what each may be, and how it is asked."""
        words = self._deps.phraser.question_words
        return [{**entry, "question": words(entry["name"])} for entry in catalogue(self._deps.playbook)]

    async def case_file(self, case_id: str) -> dict[str, Any]:
        """Everything known about a case, for people to check."""
        stored = await self._load(case_id)
        states = await self._cases.letters(case_id)
        return self._file(stored, states)

    def _file(self, stored: StoredCase, states: Letters) -> dict[str, Any]:
        file = case_file(stored.case, self._deps.playbook, self._today())
        for bill in file["bills"]:
            for clock in bill["clocks"]:
                clock["title"] = clock_words(clock["what"])
            shown = {entry["id"]: entry for entry in bill["letters"]}
            for (of_bill, letter), state in states.items():
                if of_bill == bill["id"] and letter in self._deps.playbook.letters:
                    entry = shown.setdefault(letter, {**letter_entry(letter, self._deps.playbook), "optional": True})
                    told = None if state == LetterState() else entry.get("sent_on")
                    entry |= {"edited": state.text is not None, "sent_on": _iso(state.sent_on) or told}
                    entry["optional"] = entry["optional"] and state == LetterState()
            bill["letters"] = [{"edited": False, "sent_on": None, **entry} for entry in shown.values()]
            bill["more_letters"] = [entry for entry in bill["more_letters"] if entry["id"] not in shown]
        return {"revision": stored.revision, **file}

    async def conversation(self, case_id: str) -> list[dict[str, Any]]:
        """Every turn in order: what was said, and the reply where there is one."""
        turns = await self._cases.conversation(case_id)
        if not turns:
            raise CaseNotFound
        return [_shown(turn) for turn in turns]

    async def conversation_part(self, case_id: str, after: int, last: int | None) -> dict[str, Any]:
        """The turns with a greater number than `after`, at most the newest `last`; and how many there are in all."""
        part = await self._cases.conversation_part(case_id, after, last)
        if not part.total:
            raise CaseNotFound
        return {"first": part.first, "total": part.total, "turns": [_shown(turn) for turn in part.turns]}

    async def plan(self, case_id: str) -> dict[str, Any]:
        """The one page: where each bill stands, what is owed and why, clocks, promises, offers, the next steps."""
        stored, today = await self._load(case_id), self._today()
        file = self._file(stored, await self._cases.letters(case_id))
        bills = []
        for bill in file["bills"]:
            known = stored.case.bill_of(bill["id"])
            steps = next_steps(stored.case, bill["id"], self._deps.playbook, today)
            numbers = bill["numbers"]
            private = private_amounts(stored.case, known, numbers and numbers["ceiling"])
            bills.append(
                {
                    **{name: bill[name] for name in _ON_THE_PLAN},
                    "ask": _plain(their_number(known)),
                    "may_owe": _plain(may_owe(View(stored.case, known, self._deps.playbook, today))),
                    "number": numbers and numbers["amount"],  # of all its numbers, the one that may be said
                    "owed": self._owed(stored.case, bill, today),
                    "promises": [_on_paper(promise, private, known) for promise in promises(known)],
                    "story": self._deps.phraser.story(stored.case, bill["id"], today),
                    "next": [self._step(move, first=place == 0) for place, move in enumerate(steps)],
                }
            )
        return {
            "id": file["id"],
            "revision": file["revision"],
            "made_on": today.isoformat(),
            "notice": self._deps.playbook.notice,
            "bills": bills,
        }

    async def story(self, case_id: str, bill: str | None = None) -> StoryOfABill:
        """What somebody has to remember of one bill before they go on, the one in focus unless named."""
        stored, bill = await self.bill_in(case_id, bill)
        return StoryOfABill(bill, stored.revision, self._deps.phraser.told(stored.case, bill, self._today()))

    def _step(self, move: Move, *, first: bool) -> dict[str, Any]:
        phraser = self._deps.phraser
        say = phraser.step_says(move) if first else None
        return {"step": move.step, "text": phraser.step_words(move, ahead=not first), "say": say}

    def _owed(self, case: Case, bill: dict[str, Any], today: date) -> dict[str, Any]:
        phraser, owed = self._deps.phraser, bill["owed"]
        figures = figures_of(case, case.bill_of(bill["id"]), self._deps.playbook, today)
        rules = [phraser.rule(rule) for rule in owed["rules"]]
        return {**owed, "text": phraser.owed_words(owed["why"], figures), "rules": rules}

    # letters

    async def letter(self, case_id: str, letter: str, bill: str | None = None) -> dict[str, Any]:
        """A letter, filled from the case, or as somebody left it."""
        stored = await self._load(case_id)
        bill = self._check_letter(stored.case, letter, bill)
        state = (await self._cases.letters(case_id)).get((bill, letter))
        return self._letter(stored, letter, bill, state)

    def _letter(self, stored: StoredCase, letter: str, bill: str, kept: LetterState | None) -> dict[str, Any]:
        book = self._deps.playbook.letters[letter]
        case, today = stored.case, self._today()
        filled = self._deps.phraser.letter(letter, figures_of(case, case.bill_of(bill), self._deps.playbook, today))
        # Kept as not sent, it is not sent, whatever was told before.
        told = None if kept == LetterState() else case.bill_of(bill).sent.get(letter)
        state = kept or LetterState()
        return {
            "id": letter,
            "bill": bill,
            "title": book.title,
            "to": book.to,
            "text": filled if state.text is None else state.text,
            "edited": state.text is not None,
            "sent_on": _iso(state.sent_on or told),
            "revision": stored.revision,
        }

    async def keep_letter(
        self, case_id: str, letter: str, bill: str | None, revision: int, changes: dict[str, Any]
    ) -> dict[str, Any]:
        """Keep an edited `text` (None: as filled again) or the day it was sent (`sent_on`)."""
        stored = await self._load(case_id)
        bill = self._check_letter(stored.case, letter, bill)
        if stored.revision != revision:
            raise Stale(stored.revision)
        before = (await self._cases.letters(case_id)).get((bill, letter), LetterState())
        state = replace(before, **whole(changes))
        kept = await self._cases.keep_letter(stored, bill, letter, state)
        if kept is None:
            raise Stale((await self._load(case_id)).revision)
        return self._letter(StoredCase(stored.case, kept), letter, bill, state)

    async def sent_letter_means(self, case_id: str, letter: str, bill: str | None) -> tuple[str, dict[str, Any]]:
        """The bill, and the facts that hold once this letter is out."""
        stored = await self._load(case_id)
        bill = self._check_letter(stored.case, letter, bill)
        view = View(stored.case, stored.case.bill_of(bill), self._deps.playbook, self._today())
        return bill, sent_means(letter, view)

    async def bill_in(self, case_id: str, bill: str | None) -> tuple[StoredCase, str]:
        """The case and which of its bills is meant: the one that is named, else the one in focus."""
        stored = await self._load(case_id)
        return stored, self._check_bill(stored.case, bill)

    @staticmethod
    def _check_bill(case: Case, bill: str | None) -> str:
        known = [one.id for one in case.bills]
        if bill is not None and bill not in known:
            raise UnknownBill(bill, known)
        return bill or case.focus

    def _check_letter(self, case: Case, letter: str, bill: str | None) -> str:
        bill = self._check_bill(case, bill)
        if letter not in self._deps.playbook.letters:
            raise LetterNotFound(letter, sorted(self._deps.playbook.letters))
        return bill

    # taking it along, and erasing it

    async def export(self, case_id: str) -> dict[str, Any]:
        """Everything that is kept of a case, as JSON that `import_case` reads back whole."""
        stored = await self._load(case_id)
        turns = await self._cases.conversation(case_id, whole=True)
        states = await self._cases.letters(case_id)
        bills, calls = await self._cases.itemized_bills(case_id), await self._cases.calls.take_along(case_id)
        practised = await self._cases.rehearsals.whole(case_id)
        # In a thread: a long one takes seconds, and others go on meanwhile.
        return await asyncio.to_thread(_export, stored, turns, states, bills, calls, practised, self._today())

    async def import_case(self, export: dict[str, Any]) -> tuple[str, str, int]:
        """Open a new case from an export: its id, capability and revision. BadImport says what is wrong with it."""
        brought = await asyncio.to_thread(read_export, export)  # it may be a long one
        token, new = secrets.token_urlsafe(32), {"id": secrets.token_hex(8)}
        case = brought.case.model_copy(update=new)
        turns = [replace(turn, after=turn.after and turn.after.model_copy(update=new)) for turn in brought.turns]
        calls = [
            WholeCall(replace(one.kept, now=one.kept.now.model_copy(update=new)), one.base.model_copy(update=new))
            for one in brought.calls
        ]
        beside = brought.letters, brought.bills, calls, brought.rehearsals
        await self._cases.open_whole(case, hash_of(token), turns, brought.revision, *beside)
        return case.id, token, brought.revision

    async def erase(self, case_id: str) -> None:
        """Delete a case and all that belongs to it, for good."""
        if not await self._cases.erase(case_id):
            raise CaseNotFound

    async def latest_case(self) -> str | None:
        """The case that changed last in this database."""
        return await self._cases.latest()

    async def ping(self) -> None:
        """Raise when a turn could not be taken now."""
        await self._cases.ping()

    async def _load(self, case_id: str) -> StoredCase:
        stored = await self._cases.load(case_id)
        if stored is None:
            raise CaseNotFound
        return stored


_ON_THE_PLAN = (
    "id", "name", "billed", "stage", "stages", "undone", "agreed", "clocks", "offers", "letters",
)  # fmt: skip

# What a person gets to see: the same from a turn just taken and from one read back


def reply_of(turn_id: str, answer: Answer, revision: int) -> Reply:
    """An answer as it is sent."""
    return {
        "turn_id": turn_id,
        "revision": revision,
        "bill": answer.bill,
        "stage": answer.stage,
        "track": answer.track,
        "move": answer.move["kind"],
        "blocks": answer.blocks,
        "facts_changed": answer.facts_changed,
        "worded_by": None if answer.wording is None else answer.wording.get("by"),
    }


def reply_to(turn: Turn) -> Reply:
    """The reply of a turn that was answered."""
    assert turn.answer is not None and turn.revision is not None
    return reply_of(turn.line.turn_id, turn.answer, turn.revision)


def _shown(turn: Turn) -> dict[str, Any]:
    return {
        "turn_id": turn.line.turn_id,
        "number": turn.number,
        "status": turn.status,
        "message": turn.line.message,
        "mode": turn.line.mode,
        "created": f"{turn.created.isoformat()}Z",
        "reply": reply_to(turn) if turn.answer else None,
    }


def _plain(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain


def _on_paper(promise: Promise, private: frozenset[Money], bill: Bill) -> dict[str, Any]:
    """A promise in the person's own words, without what must not be on paper."""
    shown = promise.model_dump(mode="json")
    return shown | {"quote": cover(promise.quote, private, bill.value("account_number"))}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


# Exports


def _export(
    stored: StoredCase,
    turns: list[Turn],
    states: Letters,
    bills: list[KeptBill],
    calls: list[WholeCall],
    practised: list[KeptRehearsal],
    on: date,
) -> dict[str, Any]:
    there = {turn.line.turn_id for turn in turns if turn.status == "done"}
    return {
        "pushback_export": FORMAT,
        "version": __version__,
        "exported_on": on.isoformat(),
        "revision": stored.revision,
        "case": _loaded(as_json(stored.case)),
        "turns": [_turn_out(turn) for turn in turns if turn.status != "damaged"],
        "letters": [
            {"bill": bill, "letter": letter, "text": state.text, "sent_on": _iso(state.sent_on)}
            for (bill, letter), state in states.items()
        ],
        "itemized": [{**asdict(bill), "on": _iso(bill.on)} for bill in bills if bill.turn_id in there],
        "calls": [_call_out(call) for call in calls],
        "rehearsals": [
            {
                "id": one.rehearsal_id, "created": one.created.isoformat(), "revision": one.revision,
                "content": _loaded(one.content),
            }
            for one in practised
        ],
    }  # fmt: skip


def _loaded(content: bytes) -> Any:
    return json.loads(content)


def _turn_out(turn: Turn) -> dict[str, Any]:
    return {
        "line": asdict(turn.line),
        "number": turn.number,
        "status": turn.status,
        "created": turn.created.isoformat(),
        "revision": turn.revision,
        "answer": turn.answer and {**asdict(turn.answer), "decided_on": turn.answer.decided_on.isoformat()},
        "after": turn.after and _loaded(as_json(turn.after)),
    }


def _call_out(call: WholeCall) -> dict[str, Any]:
    kept = call.kept
    return {
        "revision": kept.revision,
        "state": kept.state.model_dump(mode="json"),
        "base": _loaded(as_json(call.base)),
        "now": _loaded(as_json(kept.now)),
    }
