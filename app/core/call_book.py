"""The shape of playbook/calls/ and calls.yaml: what a call is for at each stage, and the words that every call uses."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from app.core.acts import Label
from app.core.frozen import Frozen

CallField = Literal["name", "date", "reference", "amount", "expiry", "promise", "callback"]
Asks = Literal["amount", "percent", "date"]


class Thing(Frozen):
    """One of the three things to get."""

    id: str
    text: str


class CallBook(Frozen):
    """The card of a call at one stage or track, and what is likely to be said then."""

    id: str
    who: str
    goal: str
    # Another goal at a step of this stage.
    goals: dict[str, str] = {}
    get: tuple[Thing, ...] = Field(min_length=3, max_length=3)
    avoid: tuple[str, ...] = Field(min_length=1, max_length=3)
    # The script to open with where the step that stands has none to say on the phone.
    opening: str
    # Another script at a step of this stage.
    openings: dict[str, str] = {}
    likely: tuple[Label, ...] = Field(min_length=8)
    rules: tuple[str, ...] = ()


class LikelyWhen(Frozen):
    """What comes up sooner where the case is so."""

    when: dict[str, Any]
    labels: tuple[Label, ...] = Field(min_length=1)


class CallWords(Frozen):
    """The words of every call."""

    hello: str
    # Whom to ask for, by whom the words are said to.
    who: dict[Literal["plan", "collector", "court"], str]
    speaks_for: dict[str, str]
    recording: str
    recording_all_party: str
    fields: dict[CallField, str]
    # What to write down first after each label; the rest in the order of `write_next`.
    write_first: dict[Label, CallField]
    write_next: tuple[CallField, ...]
    firmer: tuple[str, ...] = Field(min_length=2)
    firmer_es: tuple[str, ...] = Field(min_length=2)
    # Questions that are not held to: whoever asks them wants to understand, or is asked in turn.
    not_firmer: tuple[str, ...] = ()
    time: tuple[str, ...] = Field(min_length=2)
    time_es: tuple[str, ...] = Field(min_length=2)
    end: str
    # Words that ask for a name, and what is left of them once it is known.
    name_known: tuple[tuple[str, str], ...]
    # The same for a reference number.
    reference_known: tuple[tuple[str, str], ...]
    # Our own number, as it is said; where it is more than the engine's; and what to beware of then.
    said: str
    more_than_now: str
    after_said: str
    caught: str
    caught_nothing_owed: str
    caught_proof_first: str
    caught_early: str
    caught_say: str
    caught_say_proof_first: str
    which: str
    asks: dict[Label, Asks]
    after: dict[Label, tuple[Label, ...]]
    likely_when: tuple[LikelyWhen, ...] = ()
    # What is left when nothing else is likelier.
    always: tuple[Label, ...] = Field(min_length=12)
