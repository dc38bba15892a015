"""Gathering: rows become charges, credits and totals; what is none of these is kept as words or as unread."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from app.core.itemized import ChargeLine, Credit, Unread
from app.core.money import Money
from app.papers.itemized.cells import (
    DATE,
    Coded,
    is_foreign,
    is_formula,
    read_date,
    read_modifiers,
    read_money,
    read_time,
    read_units,
)
from app.papers.itemized.parts import (
    TIMES,
    codes_of,
    days_in,
    days_of,
    label_in,
    minutes_between,
    minutes_of,
    priced,
)
from app.papers.itemized.totals import (
    DUE,
    OF_CHARGES,
    PAYMENT,
    REVERSAL,
    SUBTOTAL,
    is_due,
    is_of_charges,
    is_plain,
    is_total_row,
    names_a_total,
)

# "ACCOUNT 1 of 2: ROSSI, ELENA", "Patient: Baby Rossi".
NEXT_PERSON = re.compile(
    r"\W*(?:(?:account|acct|patient|pt|member|person)\.? (?:no\.? ?|# ?)?(?P<count>[1-9] of [2-9])\b"
    r"|(?:patient|pt)(?: name)?\s*[:=]\s*(?P<name>[^\W\d][^\d:;|(]{2,40}?)(?=\s{2,}|\W*$| [MF]\b|[;|(]|,? (?:dob|"
    r"age|acct|account|mrn|sex|born|id)\b))",
    re.IGNORECASE,
)

# "Session of 02/26/2026", "Visit 2 - 01/14/2026": the lines under it are of that day.
_DAY_ABOVE = re.compile(
    rf"\W*(?:dates? of service|service date|dos|visit|session|treatment|exam|encounter|run|trip)\b"
    rf"(?: ?#?\d{{1,2}}\b(?![/-]))?(?: (?:of|on|date))?\W{{0,3}}(?P<day>{DATE.pattern})",
    re.IGNORECASE,
)
# "Semi-private room, 4 days at $1,900.00".
_NIGHTS = re.compile(r"\b(\d{1,2}) (?:days?|nights?)\b", re.IGNORECASE)
_BED = re.compile(r"\b(?:room|board|bed|nursery|icu|ward)\b", re.IGNORECASE)
# The same amounts come again and again.
_money = lru_cache(maxsize=4096)(Money)
_VALUES = ("charge", "price", "units", "code")
# Fields that most rows do not have.
_RARE = frozenset(
    {
        "mark",
        "by",
        "item",
        "ndc",
        "person",
        "modifiers",
        "modifiers2",
        "modifiers3",
        "modifiers4",
        "note",
        "kind",
        "dose",
    }
)


class Gathered:
    """What was found so far, in file order."""

    def __init__(self, year: int | None = None) -> None:
        self.lines: list[ChargeLine] = []
        self.credits: list[Credit] = []
        # (label, amount, row), as printed; which one is the bill's total is told at the end.
        self.totals: list[tuple[str, Money, int]] = []
        self.subtotals: list[tuple[str, Money, tuple[int, ...]]] = []
        self.unread: list[Unread] = []
        # Sentences and "label: value" pairs outside the rows.
        self.words: list[str] = []
        self.year = year
        self.section = ""
        # People on the statement, by the label that begins each one's part, and where in `words` that part begins.
        self.people: dict[str, int] = {}
        self.person = 0
        self._summed = 0
        self._sum = 0
        self._off = 0
        self._day: date | None = None
        self.foreign: list[str] = []
        # A list of balances from visit to visit, without a line for each service.
        self.is_ledger = False
        # A table without a column for the date: it may stand among the words of a line.
        self.days_in_words = False

    def say(self, text: str) -> None:
        """Words outside the rows: of the head, or a note under the last line."""
        text = " ".join(text.split())
        if text:
            self._turn_to(text)
            self._turn_to_day(text)
            self.words.append(text)

    def _turn_to_day(self, text: str) -> None:
        """In a table without a column for the date, a heading such as "Session of 02/26/2026" tells it."""
        found = _DAY_ABOVE.match(text) if self.days_in_words else None
        if found and len(DATE.findall(text)) == 1 and (day := read_date(found["day"], self.year).on):
            self._day = day

    def _turn_to(self, text: str) -> None:
        """A label that names another patient begins that one's part of the statement."""
        found = NEXT_PERSON.match(text)
        if found is None:
            return
        name = " ".join((found["count"] or found["name"]).lower().split())
        if name not in self.people:
            self.people[name] = len(self.words)
        self.person = list(self.people).index(name)

    def note(self, text: str) -> None:
        """Words under a line belong to it."""
        text = " ".join(text.split())
        if not text:
            return
        self._turn_to(text)
        self._turn_to_day(text)
        self.words.append(text)
        if self.lines and not NEXT_PERSON.match(text):
            last = self.lines[-1]
            self.lines[-1] = replace(last, note=f"{last.note} {text}".strip())

    def new_day(self, day: date) -> None:
        self._day = day

    def miss(self, row: int, text: str, why: str) -> None:
        self.unread.append(Unread(row, text[:160], why))

    def add(self, cells: Mapping[str, str], row: int, text: str) -> None:
        """One row by its fields: a charge, a credit, a total, or unread with the reason."""
        amount = cells.get("charge", "")
        for name in _VALUES:
            if (value := cells.get(name)) and value[0] in "=@+" and is_formula(value):
                self.miss(row, text or "  ".join(cells.values()), "holds a formula instead of a value")
                return
        cents = read_money(amount) if amount else None
        if cents is None and amount and is_foreign(amount):
            self.foreign.append(amount)
            self.miss(row, text, "is not in US dollars")
            return
        if "otal" in cells.get("date", ""):  # "Oct 2 total" under "Date"
            cells = {**cells, "date": "", "description": f"{cells['date']} {cells.get('description', '')}".strip()}
        coded, revenue, described = codes_of(cells)
        if cents is not None and cents >= 0 and coded is not None:
            self._charge(row, cents, cells, coded, revenue, described)
            return
        words = self._words_of(cells, coded)
        label = f"{cells.get('kind', '')} {described}".strip() or text
        if cents is None and (paid := cells.get("credit", "")) and (off := read_money(paid)):
            self._credit(row, Money(abs(off)), label, coded, cells)
            return
        if cents is None and not amount:
            cents = priced(cells)
        if cents is None:
            self._no_amount(row, text, cells, coded, amount, words)
        elif (
            (coded is None and cents == self._sum and names_a_total(words))
            or is_total_row(cells, coded, words or text)
            or self._adds_up(cents, cells, coded, revenue)
        ):
            self._total(row, words or text, Money(cents))
        elif cents < 0 or (coded is None and PAYMENT.search(label) and (not revenue or "*" in text)):
            self._credit(row, Money(abs(cents)), label, coded, cells)
        else:
            if cents == 0 and coded is None and not cells.get("date"):
                self.say(text)  # "Tax 0.00"
                return
            self._charge(row, cents, cells, coded, revenue, described)

    def _words_of(self, cells: Mapping[str, str], coded: Coded | None) -> str:
        """The words of a row; of one without a code the cell that names a total, whichever it stands in."""
        words = cells.get("description", "")
        beside = next((w for n in ("section", "kind", "note", "mark") if (w := cells.get(n, ""))), "")
        if coded is None and beside and names_a_total(beside) and not names_a_total(words):
            self.say(words)
            return beside
        return words or beside or label_in(cells)

    def _adds_up(self, cents: int, cells: Mapping[str, str], coded: Coded | None, revenue: str | None) -> bool:
        """True for an amount alone that is the sum of all lines before it, or what credits left: a total."""
        is_bare = coded is None and revenue is None and read_units(cells.get("units", "")) is None
        if not is_bare or len(self.lines) < 2:
            return False
        if day := read_date(cells.get("date", ""), self.year or 2000).on:
            of_day = [line.charge.cents for line in self.lines[self._summed :] if line.on == day]
            return not cells.get("description") and len(of_day) > 1 and cents == sum(of_day)
        if cents == self._sum or (self._off > 0 and cents == self._sum - self._off):
            return True
        # Of a part: behind two lines or more with a code or a date, where it has neither.
        part = self.lines[self._summed :]
        told = sum(1 for line in part if line.code or line.on)
        return 1 < told == len(part) and cents == sum(line.charge.cents for line in part)

    def _charge(
        self, row: int, cents: int, cells: Mapping[str, str], coded: Coded | None, revenue: str | None, described: str
    ) -> None:
        written = cells.get("date", "")
        first, until = days_of(written, cells.get("until", ""), self.year)
        on, missing = first.on, first.missing
        mark = note = ""
        modifiers = coded.modifiers if coded else ()
        if not _RARE.isdisjoint(cells):
            mark = " ".join(cells[n] for n in ("mark", "item", "ndc") if cells.get(n))
            note = " ".join(cells[n] for n in ("note", "kind", "dose") if cells.get(n))
            for name in ("modifiers", "modifiers2", "modifiers3", "modifiers4"):
                if cells.get(name):
                    modifiers += tuple(m for m in read_modifiers(cells[name]) if m not in modifiers)
            if cells.get("person"):
                self._turn_to(f"Patient: {cells['person']}")
        if written and on is None and missing is None and any(c.isdigit() for c in written):
            mark = f"{written.strip()} {mark}".strip()  # a day that cannot be told still tells lines apart
        if on is not None:
            self._day = on
            if self.year is None:
                self.year = on.year
        elif not written:
            first, until = days_in(described, self.year) if self.days_in_words else (first, until)
            on = first.on or self._day
        units = read_units(cells.get("units", ""))
        if units is None and coded is not None and (told := TIMES.search(cells.get("code", ""))):
            units = int(told[1])
        if units is None and coded is None and (told := _NIGHTS.search(described)) and _BED.search(described):
            units = int(told[1])
        price = read_money(cells["price"]) if cells.get("price") else None
        time = read_time(cells["time"], bare=True) if cells.get("time") else None
        minutes = minutes_of(cells, time) if "minutes" in cells or time else None
        if time is None and ":" in written:
            time = read_time(written)
            minutes = minutes_between(written, cells.get("until", "")) if minutes is None else minutes
        self._sum += cents
        self.lines.append(
            ChargeLine(
                number=len(self.lines) + 1,
                row=row,
                charge=_money(cents),
                code=coded.code if coded else None,
                modifiers=modifiers,
                revenue=revenue,
                on=on,
                until=until,
                no_such_date=missing,
                time=time,
                units=units,
                price=_money(price) if price is not None else None,
                minutes=minutes,
                description=described,
                note=note,
                section=cells.get("section", "") or self.section,
                mark=mark,
                by=cells.get("by", ""),
                person=self.person,
            )
        )

    def _credit(self, row: int, amount: Money, label: str, coded: Coded | None, cells: Mapping[str, str]) -> None:
        # Behind the total of the charges nothing is taken off but payments and adjustments.
        is_behind = coded is None and any(is_of_charges(told) for told, _, _ in self.totals)
        is_payment = (is_behind or bool(PAYMENT.search(label))) and not (coded and REVERSAL.search(label))
        self._off += amount.cents
        on = read_date(cells.get("date", ""), self.year).on
        self.credits.append(Credit(row, amount, label, coded.code if coded else None, on, not is_payment))

    def _total(self, row: int, label: str, amount: Money) -> None:
        self.totals.append((label, amount, row))
        if any(mark.isdigit() for mark in label):
            self.say(label)  # "TOTAL CHARGES (man, 59, C34.11)"
        if (
            (not names_a_total(label) or SUBTOTAL.search(label))
            and not OF_CHARGES.search(label)
            and not DUE.search(label)
        ):
            self.subtotals.append((label, amount, tuple(line.number for line in self.lines[self._summed :])))
            self._summed = len(self.lines)

    def _no_amount(
        self, row: int, text: str, cells: Mapping[str, str], coded: Coded | None, amount: str, words: str
    ) -> None:
        if amount.strip() in ("", "-", "--", "n/a", "N/A", "incl", "included", "Included", "INCL", "NC", "N/C"):
            if coded is not None and amount.strip():
                self.words.append(text)
            elif coded is not None:
                self.miss(row, text, "has a code but no amount")
            elif words and not cells.get("date"):
                only_words = not any(cells.get(name) for name in ("date", "units", "price"))
                if only_words and len(words) < 60 and not self.lines_follow(words):
                    self.section = words
                    self.note(words)
                else:
                    self.note(text or " ".join(value for value in cells.values() if value))
            elif day := read_date(cells.get("date", ""), self.year).on:
                if words:
                    self.miss(row, text, "has a date but no amount")
                else:
                    self._day = day
            else:
                self.note(text)
            return
        self.miss(row, text, f"has an amount that is not one: {amount.strip()[:40]!r}")

    @staticmethod
    def lines_follow(words: str) -> bool:
        """True for a note in words, false for the name of a department."""
        return bool(
            re.search(r"[.;:!]|\b(?:not|was|were|is|no|per|see|pt|patient|refused|given|cancel\w*)\b", words, re.I)
        )

    def stated_total(self) -> Money | None:
        """The total that the bill states for its charges; else its only total; else what is due."""
        sums = {(label, amount) for label, amount, _ in self.subtotals}
        whole = [(label, amount) for label, amount, _ in self.totals]
        for wanted in (is_of_charges, is_plain):
            found = [amount for label, amount in whole if wanted(label) and (label, amount) not in sums]
            if found:
                return found[-1]
        every = Money(sum(line.charge.cents for line in self.lines))
        if any(amount == every for _, amount in whole):
            return every
        if len(self.subtotals) == 1 and self._summed == len(self.lines):
            return self.subtotals[0][1]
        due = [amount for label, amount in whole if is_due(label)]
        return due[-1] if due else None
