"""The blocks of a reply as they are sent: what each kind carries. A page draws them, an import is checked by them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

# Money in JSON: "4500.00".
Amount = Annotated[str, Field(pattern=r"^-?\d{1,12}\.\d{2}$", examples=["4500.00"])]


class _Block(BaseModel):
    model_config = ConfigDict(extra="forbid")


class TextBlock(_Block):
    """What answers them: at most 60 plain words."""

    kind: Literal["text"]
    text: str


class SayBlock(_Block):
    """The exact words to say."""

    kind: Literal["say"]
    text: str
    script: str
    for_: Literal["phone", "letter", "either"] = Field(alias="for")
    lang: Literal["en", "es"] = "en"
    gloss: str | None = Field(default=None, description="What it means, where it is not in English.")
    to: Literal["provider", "plan", "collector", "court"] = Field("provider", description="Whom to say it to.")


class Chip(_Block):
    label: str
    send: str = Field(description="The message that this answer sends.")


class AskBlock(_Block):
    """One question, with tap answers where they are few."""

    kind: Literal["ask"]
    fact: str
    text: str
    why: str
    where: str | None
    answers: list[Chip]


class WriteDownBlock(_Block):
    """What to note."""

    kind: Literal["write_down"]
    items: list[str]


class AvoidBlock(_Block):
    """One thing not to say now, and why."""

    kind: Literal["avoid"]
    text: str


class Private(_Block):
    """Never to be said, printed or sent."""

    ceiling: Amount | None
    note: str
    reasons: list[str]


class OfferBlock(_Block):
    """Their number, its arithmetic, the ladder; the ceiling apart."""

    kind: Literal["offer"]
    amount: Amount
    opening: Amount | None = Field(description="The number to start with.")
    ask: Amount | None = Field(description="What they ask now.")
    text: str
    say_now: bool
    arithmetic: str
    target: Amount | None
    ladder: list[Amount]
    missing: list[str]
    private: Private


class DeadlineBlock(_Block):
    """What ends, when, and how many days are left."""

    kind: Literal["deadline"]
    what: str
    date: date
    text: str
    days_left: int
    rule: str | None
    source: str


class OtherLetter(_Block):
    id: str
    title: str


class LetterBlock(_Block):
    """A letter ready to read."""

    kind: Literal["letter"]
    id: str
    title: str
    to: str
    text: str
    with_it: list[OtherLetter] = Field(default=[], description="Other letters that help in this step.")


class RuleShown(_Block):
    """A rule with its authority and the day somebody last looked."""

    id: str
    title: str
    wording: str
    authority: list[str]
    checked: date
    worth_checking: bool = Field(description="General knowledge: a question to check, not a fact.")


class BecauseBlock(_Block):
    """Why this step now, folded away."""

    kind: Literal["because"]
    text: str
    rules: list[RuleShown]


class Action(_Block):
    label: str
    href: str = Field(pattern=r"^(tel|sms):\+?\d{2,20}$")


class StopBlock(_Block):
    """Before anything else: fixed words, and whom to call."""

    kind: Literal["stop"]
    title: str
    text: str
    actions: list[Action]


Block = Annotated[
    TextBlock | SayBlock | AskBlock | WriteDownBlock | AvoidBlock | OfferBlock | DeadlineBlock | LetterBlock
    | BecauseBlock | StopBlock,
    Field(discriminator="kind"),
]  # fmt: skip
