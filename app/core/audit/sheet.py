"""Sheet: a bill laid out for checking, by day and code, with what the bill itself took back left out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from app.core.audit.finding import Certainty, Finding, FindingType
from app.core.audit.index import Index
from app.core.itemized import ChargeLine, ItemizedBill, minute_of_day
from app.core.money import ZERO, Money

# "A distinct service": another session, person, place or organ, said by the biller (NCCI Policy Manual, ch. 1); and
# a second visit to a hospital in one day (27).
APART = frozenset({"59", "XE", "XP", "XS", "XU", "27"})
# "Done again", said by the biller.
AGAIN = frozenset({"76", "77", "91"})
# From where to where an ambulance went (HCPCS, origin and destination).
_RIDE = re.compile(r"[DEGHIJNPRSX]{2}")
_LEFT_RIGHT = {"RT": "right", "LT": "left"}
_FINE_SIDES = re.compile(r"E[1-4]|F[A1-9]|T[A1-9]|LC|LD|LM|RC|RI")
_SIDE_WORDS = re.compile(r"\b(right|left|rt|lt|bilat\w*)\b", re.IGNORECASE)
_MOTHER = re.compile(r"\b(?:mother|mom)\b", re.IGNORECASE)
_BABY = re.compile(r"\b(?:baby|newborn|infant)\b", re.IGNORECASE)
_DOCTOR = re.compile(r"\bdr\.? ([a-z][a-z'-]+)", re.IGNORECASE)
_DOCTORS_PART = re.compile(
    r"\b(?:professional|pro[- ]?fees?|physicians?'?s?|surgeon(?:'?s)?|doctor'?s|endoscopist|radiologist|pathologist|"
    r"cardiologist|gastroenterologist|ophthalmologist)\b",
    re.IGNORECASE,
)
_FACILITYS_PART = re.compile(r"\b(?:facility|suite|technical|surgery center|surgical center|asc)\b", re.IGNORECASE)
_BLANKS = re.compile(r"[^a-z0-9]+")


class Part(NamedTuple):
    """A line noted as part of others on the bill."""

    type: FindingType
    certainty: Certainty
    because: str
    line: ChargeLine
    wholes: list[ChargeLine]


class Sheet:
    """One bill under audit. `off` is what was found to come off each line so far, so that no dollar counts twice."""

    def __init__(
        self,
        bill: ItemizedBill,
        index: Index,
        limits: Mapping[str, int],
        today: date,
        lines: list[ChargeLine] | None = None,
    ) -> None:
        self.bill = bill
        self.head = replace(bill.head, sex=None, age=None, born=None) if _are_two_people(bill) else bill.head
        self.index = index
        self.limits = limits
        self.today = today
        if lines is None:
            taken_back = _taken_back(bill)
            lines = [line for line in bill.lines if line.number not in taken_back]
        self.lines = lines
        self.by_day: dict[date | None, list[ChargeLine]] = defaultdict(list)
        self.by_code: dict[tuple[date | None, str], list[ChargeLine]] = defaultdict(list)
        self.coded: dict[str, list[ChargeLine]] = defaultdict(list)
        for line in self.lines:
            self.by_day[line.on].append(line)
            if line.code:
                self.by_code[line.on, line.code].append(line)
                self.coded[line.code].append(line)
        self.off: dict[int, Money] = {}
        self.gone: set[int] = set()
        # Lines noted as part of another, with how sure that was, so that no pair comes twice.
        self.paired: dict[tuple[int, int], int] = {}
        # Parts of a whole, until those of one whole are told as one finding.
        self.noted: list[Part] = []
        self.findings: list[Finding] = []
        # Words that tell lines apart, once they are needed.
        self.telling: set[str] = set()
        self._sides: dict[int, str] = {}
        self._codes: dict[date | None, set[str]] = {}

    def take_over(self, part: Sheet) -> None:
        """What was found on a part of the lines is found on the whole."""
        self.findings += part.findings
        self.off |= part.off
        self.gone |= part.gone

    def left_of(self, line: ChargeLine) -> Money:
        """What of a line's charge no finding has taken off yet."""
        off = self.off.get(line.number)
        return line.charge if off is None else line.charge - off

    def is_gone(self, line: ChargeLine) -> bool:
        """True when a finding has taken the whole charge off already."""
        return line.number in self.gone

    @property
    def has_several_days(self) -> bool:
        """Lines without a date count as a day of their own."""
        return len(self.by_day) > 1

    @cached_property
    def may_be_hospital(self) -> bool:
        """True where anything on the bill speaks of a hospital: a revenue code, an emergency visit, its name."""
        if any(line.revenue or self.index.is_a("emergency_visits", line.code) for line in self.lines):
            return True
        cue = self.index.words["hospital"]
        return any(cue.search(note) for note in (*self.head.notes, *(line.words for line in self.lines)))

    def codes_of(self, day: date | None) -> set[str]:
        """The codes of one day."""
        if day not in self._codes:
            self._codes[day] = {line.code for line in self.by_day[day] if line.code}
        return self._codes[day]

    def side(self, line: ChargeLine) -> str:
        """The side of the body that a line names, by modifier or in words; "" where none."""
        if line.number not in self._sides:
            self._sides[line.number] = _side_of(line)
        return self._sides[line.number]

    def are_apart(self, one: ChargeLine, other: ChargeLine) -> bool:
        """True where the bill says that the two are different services: a modifier, a side, a half of a study."""
        if APART.intersection(one.modifiers) or APART.intersection(other.modifiers):
            return True
        halves = {m for line in (one, other) for m in line.modifiers if m in ("26", "TC")}
        if halves == {"26", "TC"}:
            return True
        rides = {
            m
            for line in (one, other)
            for m in line.modifiers
            if (line.code or "").startswith("A0") and _RIDE.fullmatch(m)
        }
        if len(rides) > 1:
            return True
        sides = {self.side(one), self.side(other)} - {""}
        return len(sides) > 1 or (self._are_visits(one, other) and doctor(one) != doctor(other))

    def _are_visits(self, *lines: ChargeLine) -> bool:
        return all(self.index.is_a("visits", line.code) for line in lines) and all(map(doctor, lines))

    def are_at_other_times(self, one: ChargeLine, other: ChargeLine) -> bool:
        """Half an hour from each other or more, where the bill tells both times."""
        if one.time is None or other.time is None:
            return False
        return abs(minute_of_day(one.time) - minute_of_day(other.time)) >= 30

    def find(
        self,
        type_: FindingType,
        lines: Sequence[ChargeLine],
        off: Iterable[ChargeLine] = (),
        *,
        dollars: Money | None = None,
        at_risk: Money | None = None,
        certainty: Certainty | None = None,
        also: str | None = None,
        **figures: object,
    ) -> None:
        """Note a finding in the words of its rule. Dollars, where not given, are what is left of the lines in `off`."""
        rule = self.index.rule[type_]
        off = list(off)
        sure = certainty or rule.certainty
        if off and at_risk is None:
            left = Money(sum(self.left_of(line).cents for line in off))
            if left == ZERO and sure != "question":
                return  # an earlier finding took it all, or nothing was charged
            dollars = left if dollars is None or (dollars > left and sure != "question") else dollars
        if dollars is not None and off and sure != "question":
            self._take_off(off, dollars)
        named = {
            "lines": _listed([line.number for line in lines]),
            "off": _listed([line.number for line in off]),
            **figures,
        }
        named |= {"dollars": dollars or "", "at_risk": at_risk or ""}
        if also == "joined":
            named["codes"] = _codes(lines)
        why = rule.also.get(f"{also}_why", rule.why) if also else rule.why
        ask = rule.also.get(f"{also}_ask", rule.ask) if also else rule.ask
        self.findings.append(
            Finding(
                type=type_,
                lines=tuple(sorted(line.number for line in lines)),
                off=tuple(sorted(line.number for line in off)),
                dollars=dollars,
                at_risk=at_risk,
                certainty=sure,
                why=why.format(**named),
                ask=ask.format(**named),
                may_raise=rule.may_raise,
                rule=rule.id,
                source=rule.source,
            )
        )

    def _take_off(self, off: list[ChargeLine], dollars: Money) -> None:
        left = dollars
        for line in off:
            part = min(left, self.left_of(line))
            self.off[line.number] = self.off.get(line.number, ZERO) + part
            if self.off[line.number] >= line.charge > ZERO:
                self.gone.add(line.number)
            left = left - part


def for_units(line: ChargeLine, units: int | Fraction) -> Money:
    """The charge for so many of a line's units: at its price where that makes up the charge, else in proportion."""
    if line.price is not None and line.price.cents * line.count == line.charge.cents:
        exact = line.price.cents * units
    elif isinstance(units, int) and isinstance(line.count, int) and line.count:
        return Money((2 * line.charge.cents * units + line.count) // (2 * line.count))
    else:
        exact = Fraction(line.charge.cents) * units / line.count if line.count else 0
    return Money(exact if isinstance(exact, int) else int(exact + Fraction(1, 2)))


def name_of(line: ChargeLine) -> str:
    """ "80053 (COMP METABOLIC PANEL)"."""
    return f"{line.code} ({line.description})" if line.code and line.description else line.code or line.description


def plain(text: str) -> str:
    return _BLANKS.sub(" ", text.lower()).strip()


def doctor(line: ChargeLine) -> str:
    """Who performed a line, by its column or by a "Dr. Name" in its words; "" where nobody is named."""
    if line.by:
        return plain(line.by)
    found = _DOCTOR.search(line.words)
    return found[1].lower() if found else ""


def biller(line: ChargeLine) -> str:
    """Who charges a line, where the bill tells: a facility and a doctor each charge one operation (NCCI, ch. 1)."""
    told = f"{line.description} {line.mark} {line.by} {line.section}"
    if _DOCTORS_PART.search(told):
        return "doctor"
    return "facility" if _FACILITYS_PART.search(told) else ""


def _side_of(line: ChargeLine) -> str:
    for modifier in line.modifiers:
        if modifier in _LEFT_RIGHT:
            return _LEFT_RIGHT[modifier]
        if _FINE_SIDES.fullmatch(modifier):
            return modifier
    found = _SIDE_WORDS.search(f"{line.description} {line.mark}")
    if found is None:
        return ""
    word = found[1].lower()
    return "right" if word in ("right", "rt") else "left" if word in ("left", "lt") else ""


def _are_two_people(bill: ItemizedBill) -> bool:
    """True for lines of a mother and of her baby on one account: the head speaks of one of them only."""
    words = [line.description for line in bill.lines]
    return any(_MOTHER.search(text) for text in words) and any(_BABY.search(text) for text in words)


def _taken_back(bill: ItemizedBill) -> set[int]:
    """Lines that a reversal on the same bill takes back: same code or words and the same amount, the latest first."""
    back: set[int] = set()
    for credit in bill.credits:
        if not credit.is_reversal:
            continue
        for line in reversed(bill.lines):
            same_day = credit.on is None or line.on is None or credit.on >= line.on
            if line.number in back or line.charge != credit.amount or not same_day:
                continue
            words, said = plain(line.description), plain(credit.description)
            if (credit.code and credit.code == line.code) or (
                not credit.code and words and (words in said or said in words)
            ):
                back.add(line.number)
                break
    return back


def _listed(numbers: list[int]) -> str:
    """ "line 3", "lines 3 and 7", "lines 3, 7 and 9"."""
    if not numbers:
        return ""
    told = [str(number) for number in sorted(numbers)]
    if len(told) > 12:
        told = [*told[:10], f"{len(told) - 10} more"]
    return f"line {told[0]}" if len(told) == 1 else f"lines {', '.join(told[:-1])} and {told[-1]}"


def _codes(lines: Iterable[ChargeLine]) -> str:
    names = list(Counter(line.code or line.description for line in lines))
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
