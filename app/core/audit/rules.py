"""Rules of the audit, as data: what may not stand beside what, how often, how long, for whom; each with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from app.core.audit.finding import Certainty, FindingType
from app.core.citations import Reference
from app.core.frozen import Frozen

_CODE = re.compile(r"[0-9A-Z]\d{3}[0-9A-Z]")


def _code_or_range(written: str) -> str:
    """ "43239", or a range such as "43245-43259"."""
    ends = written.split("-")
    if not 1 <= len(ends) <= 2 or not all(_CODE.fullmatch(end) for end in ends):
        raise ValueError(f"{written!r} is not a code or a range; write 43239 or 43245-43259, in quotes")
    if len(ends) == 2 and (not all(end[1:].isdigit() for end in ends) or ends[0][0].isalpha() != ends[1][0].isalpha()):
        raise ValueError(f"{written!r} is no range of numbers; list its codes one by one")
    if len(ends) == 2 and ends[0] >= ends[1]:
        raise ValueError(f"{written!r} runs backwards")
    return written


def _pattern(text: str) -> str:
    try:
        re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"{text!r} is no pattern ({error}); write a regular expression") from None
    return text


Codes = Annotated[str, AfterValidator(_code_or_range)]
Regex = Annotated[str, AfterValidator(_pattern)]


def expand(codes: tuple[str, ...]) -> Iterator[str]:
    """Every code of a list of codes and ranges."""
    for written in codes:
        first, _, last = written.partition("-")
        if not last:
            yield first
        elif first.isdigit():
            yield from (f"{number:05d}" for number in range(int(first), int(last) + 1))
        else:
            head = first[0]
            yield from (f"{head}{number:04d}" for number in range(int(first[1:]), int(last[1:]) + 1))


class Held(Frozen):
    """What is part of what: with a code of `has`, those of `holds` are not charged apart."""

    has: tuple[Codes, ...] = Field(min_length=1)
    holds: tuple[Codes, ...] = Field(min_length=1)
    because: str
    type: FindingType = "unbundled_procedure"
    certainty: Certainty = "strong"
    # How sure it is on a hospital's bill, where that differs from a doctor's.
    in_hospital: Certainty | None = None
    # "bill": also on other days, as in a package of care over months.
    within: Literal["day", "bill"] = "day"
    # With "bill": only so many days after the other, none before it.
    days_after: int | None = None
    # Only when a line holds all of these words.
    words: Regex | None = None
    # The part is in the very name of the other, so that a modifier 59 of the other tells nothing of it.
    by_name: bool = False


class OneOf(Frozen):
    """Codes of which one day can have only one. `each_with` are charged once with each: so many there were."""

    codes: tuple[Codes, ...] = Field(min_length=1)
    because: str
    each_with: tuple[Codes, ...] = ()
    type: FindingType = "mutually_exclusive"
    certainty: Certainty = "strong"
    within: Literal["day", "bill"] = "day"


class Ladder(Frozen):
    """Codes in rising order, each holding those before it: views of a joint, without to with contrast."""

    codes: tuple[Codes, ...] = Field(min_length=2)
    because: str
    # True where the last stands for the first two together: without, with, without and with.
    joins: bool = False


class Panel(Frozen):
    code: Codes
    parts: tuple[Codes, ...] = Field(min_length=2)
    type: FindingType = "unbundled_panel"
    # What stands for the panel when charged one by one, where that is not all of its parts; and how sure that is.
    made_of: tuple[Codes, ...] = ()
    instead: Certainty | None = None


class AddOn(Frozen):
    codes: tuple[Codes, ...]
    parents: tuple[Codes, ...]
    because: str


class Dose(Frozen):
    """What one billing unit of a drug is."""

    amount: Decimal = Field(gt=0)
    unit: Literal["mg", "mcg", "g", "ml", "unit", "meq"]


class Timed(Frozen):
    """Codes counted in time. `every` minutes are a unit; the last counts from `from_minute` minutes on."""

    codes: tuple[Codes, ...]
    every: int = Field(gt=0)
    from_minute: int = Field(ge=0)
    # Minutes that are in the parent code and not counted here.
    after: int = 0
    # True where minutes on the line are those of the whole service, first code included.
    tells_whole: bool = False
    # Which minutes of the bill's head these are, where a line has none.
    place: str | None = None
    # Timed codes of one kind share the minutes of the day.
    shared: bool = False


class Least(Frozen):
    """Codes that stand for a least time: with fewer minutes another code is right, or none."""

    codes: tuple[Codes, ...] = Field(min_length=1)
    minutes: int = Field(gt=0)
    because: str
    certainty: Certainty = "question"


class ForWhom(Frozen):
    """A service for one sex or some ages only."""

    codes: tuple[Codes, ...] = ()
    words: Regex | None = None
    sex: Literal["male", "female"] | None = None
    from_age: Decimal | None = None
    to_age: Decimal | None = None
    # Between these two it is not done, as what is for the very young and the very old.
    not_from_age: Decimal | None = None
    not_to_age: Decimal | None = None
    certainty: Certainty = "strong"
    because: str

    @model_validator(mode="after")
    def _says_something(self) -> ForWhom:
        told = (self.sex, self.from_age, self.to_age, self.not_from_age)
        if not (self.codes or self.words) or all(one is None for one in told):
            raise ValueError("give codes or words, and a sex or an age")
        if (self.not_from_age is None) != (self.not_to_age is None):
            raise ValueError("give both ends of the ages between which it is not done")
        return self


class AuditRule(Frozen):
    """One file: the type of its findings, its words, its tables, its sources."""

    id: str
    type: FindingType
    certainty: Certainty
    title: str
    why: str
    ask: str
    may_raise: bool = False
    references: tuple[Reference, ...] = Field(min_length=1)
    # Wording for what is asked rather than said, by name; see `core/audit`.
    also: dict[str, str] = {}
    held: tuple[Held, ...] = ()
    one_of: tuple[OneOf, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    panels: tuple[Panel, ...] = ()
    add_ons: tuple[AddOn, ...] = ()
    limits: dict[Codes, int] = {}
    doses: dict[Codes, Dose] = {}
    timed: tuple[Timed, ...] = ()
    least: tuple[Least, ...] = ()
    for_whom: tuple[ForWhom, ...] = ()
    codes: dict[str, tuple[Codes, ...]] = {}
    words: dict[str, Regex] = {}

    @property
    def source(self) -> str:
        return self.references[0].title
