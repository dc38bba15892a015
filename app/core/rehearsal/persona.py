"""Persona: how one kind of representative decides, and its own way of saying things, as its YAML gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, model_validator

from app.core.acts import Label
from app.core.frozen import Frozen
from app.core.position import AccountStatus

# A label, where one label has two very different moments.
Form = Literal["greeting", "records", "mail", "waiting", "bye", "letter", "paid", "plan", "supervisor", "review"]
Percent = Annotated[int, Field(ge=0, le=100)]
# What is only said once a number was named, or theirs has come down.
NOT_ALWAYS: frozenset[Label] = frozenset({"rejects_offer", "verbal_only_deal"})
FIGURES = frozenset({"amount", "balance", "percent", "days"})
_FIGURE = re.compile(r"\{(\w+)\}")


def figures_in(line: str) -> frozenset[str]:
    """The names in braces that a line needs."""
    return frozenset(_FIGURE.findall(line))


def _speakable(line: str) -> str:
    if strange := figures_in(line) - FIGURES:
        raise ValueError(f"{line!r} needs {', '.join(sorted(strange))}; a line may use {', '.join(sorted(FIGURES))}")
    if not 1 <= len(line.split()) <= 30:
        raise ValueError(f"{line!r} has more than 30 words, or none; split it, so that it can be said in one breath")
    return line


def _known(key: str) -> str:
    label, _, form = key.partition("/")
    if label not in get_args(Label) or (form and form not in get_args(Form)):
        raise ValueError(f"{key!r} is no label, nor a label and one of its forms such as accepts_offer/letter")
    return key


Line = Annotated[str, AfterValidator(_speakable)]
Key = Annotated[str, AfterValidator(_known)]
Lines = Mapping[Key, tuple[Line, ...]]


class FloorRange(Frozen):
    """Where the hidden floor lies: a range, in percent, of one of the prices."""

    of: Literal["cash", "medicare", "billed"]
    low: int = Field(gt=0, le=200)
    high: int = Field(gt=0, le=200)

    @model_validator(mode="after")
    def _in_order(self) -> FloorRange:
        if self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}; swap them")
        return self


class Persona(Frozen):
    """One kind of representative (offers.md 3.2). Chances are in percent; all of them are modelling assumptions."""

    id: str
    name: str
    name_es: str
    about: str
    about_es: str
    holder: AccountStatus
    floor: FloorRange
    can_adjust: bool = True
    gives_self_pay: Percent
    passes_on: Percent
    grants_hold: Percent
    refuses_writing: Percent
    # The objections that this one likes, in this order.
    likes: tuple[Label, ...] = Field(min_length=4)
    lines: Lines

    @model_validator(mode="after")
    def _never_speechless(self) -> Persona:
        """The two said last are not said again, and a no or a promise has its time: one more must be left."""
        if len(set(self.likes) - NOT_ALWAYS) < 3:
            raise ValueError(f"likes needs three objections or more beside {', '.join(sorted(NOT_ALWAYS))}")
        return self


class Wording(Frozen):
    """The lines that everybody shares: used where a persona has none of its own."""

    lines: Lines

    @model_validator(mode="after")
    def _nothing_is_missing(self) -> Wording:
        """Every label has three lines or more, and one that needs no figure, so that nobody is ever speechless."""
        for label in get_args(Label):
            given = self.lines.get(label, ())
            if len(given) < 3:
                raise ValueError(f"{label} has {len(given)} lines; write at least three")
            if all(figures_in(line) for line in given):
                raise ValueError(f"{label}: every line needs a figure; add one that needs none")
        return self
