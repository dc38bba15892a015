"""A call told step by step: each event goes into the call, and what was heard through the graph into its case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date

from app.call_deck import rep_said
from app.core.acts import Act, OfferNamed, RepSaid
from app.core.calls.event import (
    CallEvent,
    Counted,
    Dialed,
    Got,
    Heard,
    Noted,
    OnHold,
    Said,
    TakenBack,
    Tapped,
    ToolUsed,
)
from app.core.calls.notes import Notes, noted
from app.core.calls.own_number import caught
from app.core.calls.state import Answered, CallState, Deal, Listener, Sheet
from app.core.case import Case
from app.core.characters import whole
from app.core.decide import PRICE_LABELS, standing_node
from app.core.moves import Move
from app.core.replying import book_move
from app.core.view import View
from app.graph.nodes import hearing_of
from app.graph.state import Deps, Walked
from app.graph.straight import walk_straight
from app.language.after_yes import CONFIRMED, TAKEN_BACK, after_yes
from app.language.calling import CallPhraser
from app.language.own_offer import own_offer
from app.language.plan_line import plan_on_line, said_by_plan
from app.language.short_answer import short_answer
from app.language.text import read_text
from app.language.tongue import tongue_of

# The case as it was before the call, read only when it is needed.
Base = Callable[[], Awaitable[Case]]


@dataclass(frozen=True)
class Folded:
    """A call and the case as it stands with it."""

    state: CallState
    case: Case


class CallFold:
    """Takes one event after the other."""

    def __init__(self, deps: Deps, phraser: CallPhraser) -> None:
        self._deps, self._playbook, self._phraser = deps, deps.playbook, phraser

    def standing(self, case: Case, today: date) -> Move:
        """The step that stands before anything was heard."""
        view = View(case, case.bill, self._playbook, today)
        return book_move(standing_node(view), view)

    def opening(self, case: Case, today: date) -> Sheet:
        """What is on the sheet at the start."""
        move = self.standing(case, today)
        card = self._phraser.card(case, move, today)
        return Sheet(say=card["opening"], avoid=card["avoid"][0])

    def listener(self, case: Case, today: date) -> Listener:
        """Who is called, as the card says."""
        return self._phraser.listener(self.standing(case, today))

    async def step(self, folded: Folded, event: CallEvent, base: Base) -> Folded:
        """One event more."""
        state = folded.state.model_copy(update={"events": (*folded.state.events, event)})
        if state.dialed is None and event.kind != "got":
            state = state.model_copy(update={"dialed": event.at})
        folded = replace(folded, state=state)
        match event:
            case Heard() | Tapped() | Said():
                return self._heard(folded, event)
            case TakenBack():
                return self.told_again(_without(state, event), await base())
            case ToolUsed():
                return replace(folded, state=self._with_tool(state, event))
            case OnHold():
                since = event.at if event.on else None
                return replace(folded, state=state.model_copy(update={"on_hold_since": since}))
            case Noted():
                value = " ".join(event.value.split())
                fields = {**state.fields, event.field: value}
                typed = tuple(dict.fromkeys((*state.typed, event.field)))
                return replace(folded, state=state.model_copy(update={"fields": fields, "typed": typed}))
            case Got():
                others = tuple(thing for thing in state.got if thing != event.thing)
                got = (*others, event.thing) if event.done else others
                return replace(folded, state=state.model_copy(update={"got": got}))
            case Dialed():
                return folded

    def _heard(self, folded: Folded, event: Counted) -> Folded:
        """What was heard goes through the graph like any turn on a call, from the case as the call left it."""
        ours = self._our_number(event, folded.state.on)
        if ours is not None:
            return self._said(folded, event.id, ours)
        state = folded.state
        assert not isinstance(event, Said)
        walked = self._walk_heard(folded.case, event, state)
        if (ours := _told_as_ours(walked.acts)) is not None:
            return self._said(folded, event.id, ours)
        if walked.node == "handoff":
            # Words about the person, and not the office's: they stay out of the case and its notes.
            sheet = self._phraser.sheet(walked.blocks, walked.move, None, len(state.answers))
            return _answered(folded, sheet, Answered(event=event.id, quote="", say="", counted=False))
        said = next((act for act in walked.acts if act.kind == "rep_said"), None)
        quote = event.text.strip() if isinstance(event, Heard) else said.quote if said else ""
        before, turn = state.sheet.say.text, len(state.answers)
        notes = noted(Notes(state.fields, state.dated), state.typed, walked.acts, state.on)
        state = state.model_copy(update=notes._asdict())
        lang = tongue_of(read_text(quote).low)
        sheet = self._phraser.sheet(walked.blocks, walked.move, quote, turn, before, known=state.known, lang=lang)
        state = state.model_copy(update={"deal": _deal(state.deal, walked, sheet)})
        heard = Folded(state.model_copy(update={"on_hold_since": None}), walked.case)
        label = said.label if said else None
        return _answered(heard, sheet, Answered(event=event.id, label=label, quote=quote, say=sheet.say.text))

    @staticmethod
    def _our_number(event: Counted, today: date) -> OfferNamed | None:
        """A number of ours, also where it was typed into the field for their words."""
        if isinstance(event, Said):
            return OfferNamed(amount=event.amount, quote=f"I can pay {event.amount}")
        if isinstance(event, Heard) and (amount := own_offer(event.text, today)) is not None:
            return OfferNamed(amount=amount, quote=event.text.strip())
        return None

    def _said(self, folded: Folded, event: str, ours: OfferNamed) -> Folded:
        """Our own number: caught where it must not be said, else part of the bargaining."""
        state = folded.state
        view = View(folded.case, folded.case.bill, self._playbook, state.on)
        if why := caught(ours.amount, view):
            sheet = self._phraser.caught(why, view, state.sheet)
            return _answered(folded, sheet, Answered(event=event, quote=ours.quote, say="", ours=True, counted=False))
        walked = walk_straight(self._deps, folded.case, "", state.on, (ours,))
        sheet = self._phraser.our_number(ours.amount, view)
        answer = Answered(event=event, quote=ours.quote, say=sheet.say.text, ours=True)
        return _answered(Folded(state, walked.case), sheet, answer)

    def _walk_heard(self, case: Case, event: Heard | Tapped, state: CallState) -> Walked:
        if isinstance(event, Heard):
            words = whole(event.text)
            given = self._as_meant(case, words, state)
            return walk_straight(self._deps, case, words, state.on, given)
        figures = {"amount": event.amount, "percent": event.percent, "until": event.until}
        return walk_straight(self._deps, case, "", state.on, (rep_said(self._deps, event.label, **figures),))

    def _as_meant(self, case: Case, words: str, state: CallState) -> tuple[Act, ...] | None:
        """What a line means by what we asked last, or by who says it; None where its words say it."""
        sheet = state.sheet
        ours = sheet.offer is not None
        answer = short_answer(sheet.say.gloss or sheet.say.text, words, state.on, our_number=ours)
        if state.deal is not None:
            acts = (answer,) if answer is not None else self._read(case, words, state)
            if (meant := after_yes(acts, words, state.deal.amount, state.on)) is not None:
                return meant
        if answer is not None:
            return (answer,)
        theirs = (one.quote for one in state.answers if not one.ours)
        if not plan_on_line(theirs, words, case.value("insurer"), called=state.listener == "plan"):
            return None
        return said_by_plan(self._read(case, words, state), words, state.on)

    def _read(self, case: Case, words: str, state: CallState) -> tuple[Act, ...]:
        """The line word for word, as it is read on any call."""
        hearing = hearing_of({"before": case, "case": case, "message": words, "mode": "call", "today": state.on})
        return self._deps.listener.read(words, hearing)

    def told_again(self, state: CallState, base: Case) -> Folded:
        """Every counted event that stands, walked again on this case."""
        typed = {name: value for name, value in state.fields.items() if name in state.typed}
        cleared = {"sheet": self.opening(base, state.on), "answers": (), "fields": typed, "dated": None, "deal": None}
        fresh = Folded(state.model_copy(update=cleared), base)
        for event in state.events:
            if isinstance(event, Heard | Tapped | Said) and event.id not in state.undone:
                fresh = self._heard(fresh, event)
        return fresh

    def _with_tool(self, state: CallState, event: ToolUsed) -> CallState:
        sheet = state.sheet
        match event.tool:
            case "shorter" | "firmer" | "again":
                shown = {"shorter": "short", "firmer": "firm", "again": "full"}[event.tool]
                return state.model_copy(update={"sheet": sheet.model_copy(update={"shown": shown})})
            case "time":
                changed = {"say": self._phraser.stall(state.stalls), "kind": "time", "shown": "full", "text": None}
                stalls = state.stalls + 1
            case "end":
                closing = self._phraser.closing(state.known)
                changed = {"say": closing, "kind": "end", "shown": "full", "text": None}
                stalls = state.stalls
        return state.model_copy(update={"sheet": sheet.model_copy(update=changed), "stalls": stalls})


def _told_as_ours(acts: tuple[Act, ...]) -> OfferNamed | None:
    """A number of ours that a line tells of, with no answer of theirs to it: "I told them 4,000"."""
    ours = [act for act in acts if isinstance(act, OfferNamed)]
    return ours[-1] if ours and not any(act.kind == "rep_said" for act in acts) else None


def _deal(before: Deal | None, walked: Walked, sheet: Sheet) -> Deal | None:
    """What is agreed by word after this line: the number of our yes, until they say that it no longer stands."""
    number = walked.move.our_number
    if walked.move.step == "accept_pending_terms" and number is not None and str(number) in sheet.say.text:
        return Deal(amount=number)
    said = next((act for act in walked.acts if isinstance(act, RepSaid)), None)
    if before is None or said is None:
        return before
    if TAKEN_BACK in said.forms:
        return before.model_copy(update={"off": True, "instead": said.amount or before.instead})
    if CONFIRMED in said.forms:
        return Deal(amount=before.amount)
    mixed_up = said.label in PRICE_LABELS and said.amount is not None and said.amount > before.amount
    return None if mixed_up else before


def _without(state: CallState, event: TakenBack) -> CallState:
    return state.model_copy(update={"undone": (*state.undone, event.event)})


def _answered(folded: Folded, sheet: Sheet, answer: Answered) -> Folded:
    state = folded.state
    return Folded(state.model_copy(update={"sheet": sheet, "answers": (*state.answers, answer)}), folded.case)
