"""The words of a call: the card before it, the sheet from a walked turn, and what is on it when a number is caught."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import Any

from app.core.call_book import CallBook, CallField, CallWords
from app.core.calls.aloud import Lang, SayLine, not_again, say_line, shorter, without_the_known
from app.core.calls.own_number import Caught, said_before
from app.core.calls.state import Listener, Sheet
from app.core.case import Bill, Case
from app.core.figures import WORDS, day_words, figures_of
from app.core.money import Money
from app.core.moves import Move
from app.core.pricing import number_to_say, speaks_number
from app.core.replying import step_of
from app.core.state_rules import with_state
from app.core.states import letters_of
from app.core.view import View
from app.language.dates import find_dates, resolve
from app.language.phrase import Block, Phraser
from app.language.render import MissingFigure

_GIVES_TIME = "give_me_time"
_ALL_PARTY_RULE = "call_recording"


class CallPhraser:
    """Words for a call, with nothing but the playbook."""

    def __init__(self, phraser: Phraser) -> None:
        self._phraser = phraser
        self.playbook = phraser.playbook
        # The same few hundred sentences come in every deck.
        self._said = lru_cache(2_000)(self._say)

    @property
    def words(self) -> CallWords:
        return self.playbook.call_words

    def book(self, node: str) -> CallBook:
        """The card's text for a stage or track; what is none of them is called about as a hold is."""
        return self.playbook.calls.get(node) or self.playbook.calls["freeze"]

    # the card

    def card(self, case: Case, move: Move, today: date) -> dict[str, Any]:
        """Everything on the card but what was ticked."""
        book, bill = self.book(move.book or move.node), case.bill
        figures = figures_of(case, bill, self.playbook, today) | _spoken(move)
        listener = self.listener(move)
        who = self.words.who.get(listener) if listener in ("plan", "collector", "court") else None
        rules = with_state(book.rules, case.value("state"), self.playbook.rules)
        return {
            "who": who or book.who,
            "goal": self._line(book.goals.get(move.step or "", book.goal), figures) or book.goal,
            "get": [{"id": one.id, "text": one.text} for one in book.get],
            "opening": self.opening(move, book, figures),
            "numbers": list(_at_hand(case, bill, figures, move, today)),
            "speaks_for": self.words.speaks_for.get(case.value("role") or ""),
            "avoid": list(book.avoid),
            "recording": self._recording(case),
            "rules": [self._phraser.rule(rule) for rule in rules],
            "phone": None,
        }

    def listener(self, move: Move) -> Listener:
        """Whom the line of the step that stands is said to."""
        to = self.playbook.scripts[self._script(move, self.book(move.book or move.node))].to
        return to if to in ("plan", "collector", "court") else "provider"

    def opening(self, move: Move, book: CallBook, figures: dict[str, Any]) -> SayLine:
        """Who calls about what, and the line of the step that stands."""
        hello = self._line(self.words.hello, figures)
        said = self._line(self.playbook.scripts[self._script(move, book)].body, figures)
        if said is None:
            said = (
                self._line(self.playbook.scripts[book.opening].body, figures) or self.playbook.scripts["ask_hold"].body
            )
        return SayLine(text=f"{hello} {said}" if hello else said, short=shorter(said))

    def _script(self, move: Move, book: CallBook) -> str:
        """The step's own script where it is said to the office that sent the bill, else the one of the stage.

        The plan is called only at steps for which the card has a goal.
        """
        if (own := book.openings.get(move.step or "")) is not None:
            return own
        step = step_of(move, self.playbook)
        script = move.script or (step.say if step is not None else None)
        if script is None or self.playbook.scripts[script].channel == "letter":
            return book.opening
        if self.playbook.scripts[script].to == "plan" and move.step not in book.goals:
            return book.opening
        return script

    def _recording(self, case: Case) -> str:
        states = str(self.playbook.rules[_ALL_PARTY_RULE].value("treat_as_all_party", date.max)).split()
        asks_everyone = letters_of(case.value("state")) in states
        return self.words.recording_all_party if asks_everyone else self.words.recording

    def _line(self, template: str, figures: dict[str, Any]) -> str | None:
        try:
            return self._phraser.renderer.line(template, figures)
        except MissingFigure:
            return None

    # the sheet

    def sheet(
        self, blocks: list[Block], move: Move, heard: str | None, turn: int, before: str = "",
        known: Collection[CallField] = (), lang: Lang = "en",
    ) -> Sheet:  # fmt: skip
        """What is on the screen after a turn that was walked in call mode.

        `before` is what was on it until now; what is `known` is not asked for. What was not understood is asked for
        again in its language, `lang`.
        """
        say = next((block for block in blocks if block["kind"] == "say"), None)
        stop = next((block for block in blocks if block["kind"] == "stop"), None)
        ours = str(move.figures.get("offer") or move.our_number or "")
        lost = lang == "es" and move.script == _GIVES_TIME
        line = self.stall(turn, lang) if say is None or lost else self.say(*self._asked(say, known), turn, ours)
        offer = move.our_number if speaks_number(move.step) else None
        kind = "stop" if stop else "which" if move.unsure else "answer" if say else "time"
        return Sheet(
            heard=heard,
            say=not_again(line, before),
            kind=kind,
            text=self.words.which if move.unsure else None,
            stop=stop,
            avoid=_text_of(blocks, "avoid"),
            then=_text_of(blocks, "because"),
            which=move.unsure,
            offer=offer,
            offer_words="" if offer is None else f"Your number now: {offer}",
        )

    def _asked(self, say: Block, known: Collection[CallField]) -> tuple[str, Lang, str | None]:
        """The line, its language, and what it means."""
        text, gloss = say["text"], say.get("gloss")
        text = self.without_the_known(text, known)
        gloss = gloss and self.without_the_known(gloss, known)
        return text, say["lang"], gloss

    def without_the_known(self, text: str, known: Collection[CallField]) -> str:
        return without_the_known(text, self.words, known)

    def say(self, text: str, lang: Lang = "en", gloss: str | None = None, turn: int = 0, offer: str = "") -> SayLine:
        return self._said(text, lang, gloss, turn % len(self.words.firmer), offer)

    def _say(self, text: str, lang: Lang, gloss: str | None, turn: int, offer: str) -> SayLine:
        return say_line(text, self.words, lang, gloss, turn, offer)

    def stall(self, turn: int, lang: Lang = "en") -> SayLine:
        """A line that gives time, another one each time. There is nothing in it to be firm about."""
        text = self.words.time[turn % len(self.words.time)]
        if lang == "en":
            return SayLine(text=text)
        spoken = self.words.time_es[turn % len(self.words.time_es)]
        return SayLine(text=spoken, lang=lang, gloss=self._line(self.playbook.replies["gloss"][0], {"what": text}))

    def closing(self, known: Collection[CallField]) -> SayLine:
        text = self.without_the_known(self.words.end, known)
        return SayLine(text=text, short=shorter(text))

    def our_number(self, amount: Money, view: View) -> Sheet:
        """Our own number, as it is said; and a word where it is more than the one that stands."""
        line = self._line(self.words.said, {"offer": str(amount)}) or str(amount)
        now = number_to_say(view)
        more = now is not None and amount > now
        return Sheet(
            say=self.say(line, offer=str(amount)),
            kind="answer",
            text=self._line(self.words.more_than_now, {"offer": str(now)}) if more else None,
            avoid=self.words.after_said,
            offer=amount,
            offer_words=f"Your number now: {amount}",
        )

    def caught(self, why: Caught, view: View, before: Sheet) -> Sheet:
        """The number was not counted: why, and what to say instead."""
        again = said_before(view)
        said = None if again is None else self._line(self.words.caught_say, {"offer": str(again)})
        if why == "proof_first":
            said = self.words.caught_say_proof_first
        return before.model_copy(
            update={
                "kind": "caught",
                "shown": "full",
                "text": self._why_caught(why),
                "say": self.say(said) if said else before.say,
            }
        )

    def _why_caught(self, why: Caught) -> str:
        words = self.words
        return {
            "above": words.caught,
            "nothing_owed": words.caught_nothing_owed,
            "proof_first": words.caught_proof_first,
            "early": words.caught_early,
        }[why]

    # what is written

    def day_in(self, text: str, today: date) -> date | None:
        """The day that a note names, in words or in numbers."""
        found = find_dates(text.lower(), today)
        days = [day for one in found if (day := resolve(one, "future", today)) is not None]
        return days[0] if days else None


def _text_of(blocks: list[Block], kind: str) -> str | None:
    text = next((block["text"] for block in blocks if block["kind"] == kind), None)
    return text or None


def _spoken(move: Move) -> dict[str, str | None]:
    """Our number among the figures only where this step says it."""
    number: Money | None = move.our_number if speaks_number(move.step) else None
    return {"offer": None if number is None else str(number)}


def _at_hand(case: Case, bill: Bill, figures: dict[str, Any], move: Move, today: date) -> Any:
    """Numbers to have before one's eyes; nothing private is among them."""
    shown = [
        ("Account", figures["account_number"]),
        ("Patient", figures["patient_name"]),
        ("Date of care", figures["service_date"]),
        ("They ask for", figures["ask"] or figures["billed"]),
        ("Your number to say", figures["offer"]),
        ("Denied because", figures["denial_reason"]),
        ("Codes on the denial", figures["denial_codes"]),
        ("Your share on the EOB", figures["cost_share"]),
        ("Hold until", figures["hold_until"]),
        ("Spoke with last", figures["hold_contact"]),
        ("Reference", figures["hold_reference"]),
        ("Appeal by", figures["appeal_by"]),
        ("Insurance", case.value("insurer") or WORDS["insurance_type"].get(case.value("insurance_type") or "")),
        ("Today", day_words(today, today)),
    ]
    return ({"title": title, "value": value} for title, value in shown if value)
