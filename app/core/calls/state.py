"""A call as it is kept: its events in order, what they led to, and what was written down. Frozen values."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from app.core.acts import Label
from app.core.call_book import CallField, CallWords
from app.core.calls.aloud import SayLine
from app.core.calls.event import CallEvent
from app.core.frozen import Frozen
from app.core.money import Money

Kind = Literal["opening", "answer", "time", "end", "caught", "which", "stop"]
Shown = Literal["full", "short", "firm"]
Listener = Literal["provider", "plan", "collector", "court"]
Status = Literal["card", "open", "ended", "saved"]
MOST_EVENTS = 2_000


class Answered(Frozen):
    """What a counted event led to: its label, how it is quoted, the line that answered it, and whether it counted."""

    event: str
    label: Label | None = None
    quote: str
    say: str
    # A number of our own, and not their words.
    ours: bool = False
    counted: bool = True


class Sheet(Frozen):
    """What is on the screen: the sentence, what it answers, what to avoid, and when to go higher."""

    heard: str | None = None
    say: SayLine
    kind: Kind = "opening"
    shown: Shown = "full"
    text: str | None = None
    stop: dict[str, object] | None = None
    avoid: str | None = None
    then: str | None = None
    which: tuple[Label, ...] = ()
    offer: Money | None = None
    offer_words: str = ""


class Deal(Frozen):
    """A number of theirs to which we said yes, and whether they took it back since, with which number instead."""

    amount: Money
    off: bool = False
    instead: Money | None = None


class CallState(Frozen):
    """One call. `on` is the day on which it is decided; the case before and after it are kept beside."""

    id: str
    bill: str
    node: str
    device: str
    # Who is called, as the card says; what they say on the line may show another.
    listener: Listener = "provider"
    on: date
    started: datetime
    dialed: datetime | None = None
    ended: datetime | None = None
    saved_as: str | None = None
    base_revision: int
    events: tuple[CallEvent, ...] = ()
    undone: tuple[str, ...] = ()
    answers: tuple[Answered, ...] = ()
    sheet: Sheet
    # What was written down, and which of it the person typed.
    fields: dict[CallField, str] = {}
    typed: tuple[CallField, ...] = ()
    # The line whose date was written down: that of a hold, of an offer, or of a threat.
    dated: Label | None = None
    # What was agreed by word, once we said yes: it counts when it is in writing.
    deal: Deal | None = None
    got: tuple[str, ...] = ()
    stalls: int = 0
    on_hold_since: datetime | None = None

    @property
    def status(self) -> Status:
        if self.saved_as is not None:
            return "saved"
        if self.ended is not None:
            return "ended"
        return "card" if self.dialed is None else "open"

    @property
    def last_event(self) -> datetime:
        return self.events[-1].at if self.events else self.started

    @property
    def labels(self) -> tuple[Label, ...]:
        """What was heard, in order, as far as it counts."""
        return tuple(one.label for one in self.answers if one.counted and one.label is not None)

    @property
    def newest(self) -> Answered | None:
        """What can be taken back: the newest that counts."""
        return next((one for one in reversed(self.answers) if one.counted), None)

    @property
    def known(self) -> frozenset[CallField]:
        """What is written down already, and is not asked for again."""
        return frozenset(name for name, value in self.fields.items() if value)

    @property
    def last_label(self) -> Label | None:
        return self.labels[-1] if self.labels else None

    def next_field(self, words: CallWords, last: Label | None) -> CallField | None:
        """The one thing to write down once this was heard."""
        first = words.write_first.get(last) if last else None
        wanted = (*((first,) if first else ()), "name", "reference")
        return next((name for name in wanted if not self.fields.get(name)), None)
