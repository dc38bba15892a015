"""The person: services for another sex or age, and services that the bill itself says were not done."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from fractions import Fraction

from app.core.audit.finding import Certainty, FindingType
from app.core.audit.rules import ForWhom
from app.core.audit.sheet import Sheet, name_of, plain
from app.core.audit.undone_words import is_beside, is_of_any, is_of_refusal, is_same, refuses_more, speaks_of
from app.core.itemized import ChargeLine


def find_impossible(sheet: Sheet) -> None:
    head = sheet.head
    if head.sex is None and head.age is None and head.born is None:
        return
    for line in sheet.lines:
        if sheet.is_gone(line) or not line.charge.cents:
            continue
        entries = list(sheet.index.for_whom.get(line.code or "", ()))
        if line.code is None:
            entries += [entry for cue, entry in sheet.index.for_whom_words if cue.search(line.description)]
        for entry in sorted(entries, key=lambda e: e.certainty == "question"):
            if told := _contradiction(sheet, line, entry):
                sheet.find(
                    "impossible_service",
                    [line],
                    [line],
                    certainty=entry.certainty,
                    name=name_of(line),
                    because=entry.because,
                    told=told,
                )
                break


def _contradiction(sheet: Sheet, line: ChargeLine, entry: ForWhom) -> str | None:
    """What the head says that does not go with the service; None when nothing does not."""
    head = sheet.head
    if entry.sex is not None and head.sex is not None and head.sex != entry.sex:
        return f"the patient is {head.sex}"
    age = _age(sheet, line)
    if age is None:
        return None
    low, high = entry.from_age, entry.to_age
    is_outside = (low is not None and age < Fraction(low)) or (high is not None and age > Fraction(high))
    is_between = (
        entry.not_from_age is not None
        and entry.not_to_age is not None
        and Fraction(entry.not_from_age) < age < Fraction(entry.not_to_age)
    )
    if is_outside or is_between:
        years = int(age)
        return f"the patient is {years} years old" if years else "the patient is a baby"
    return None


def _age(sheet: Sheet, line: ChargeLine) -> Fraction | None:
    head = sheet.head
    if head.born is not None:
        on = line.on or head.admitted or head.statement
        return Fraction((on - head.born).days, 365) if isinstance(on, date) and on >= head.born else None
    return head.age


# Stopped before its end (CPT modifier 53; 73 and 74 in a hospital).
_REDUCED = frozenset({"53", "73", "74"})
# Drugs and supplies, by revenue code: what is not used was not provided; what is not done was cancelled.
_THINGS = ("025", "027", "062", "063")


def find_undone(sheet: Sheet) -> None:
    """A line whose own words, or a note of the head, say that it was cancelled or not given."""
    not_given = sheet.index.words["not_given"]
    exempt = sheet.index.words["not_undone"]
    for line in sheet.lines:
        words = line.words
        if _REDUCED.isdisjoint(line.modifiers) and not sheet.index.undone.search(words):
            continue
        if sheet.is_gone(line) or not line.charge.cents or exempt.search(words):
            continue
        if not _REDUCED.isdisjoint(line.modifiers):
            sheet.find(
                "cancelled_service",
                [line],
                at_risk=line.charge,
                certainty="question",
                also="reduced",
                name=name_of(line),
            )
        elif said := _said_of(sheet, line):
            if not sheet.index.undone.search(line.description) and _is_of_another(sheet, line):
                continue
            found = next((one for one in said if not_given.search(one)), said[0])
            moved = all(_MOVED.fullmatch(one) for one in said)
            is_thing = (line.code or "")[:1] in "AEJLQV" if line.code else (line.revenue or "").startswith(_THINGS)
            sure: Certainty | None = "question" if moved else None
            is_cancelled = "cancel" in words.lower() or (not not_given.search(words) and not is_thing)
            type_: FindingType = "cancelled_service" if is_cancelled else "service_not_provided"
            sheet.find(type_, [line], [line], certainty=sure, name=name_of(line), said=found)
    _by_notes(sheet)


def _said_of(sheet: Sheet, line: ChargeLine) -> list[str]:
    """What on the line says "not done" of the line's own service.

    A note in a column of its own speaks of its line whatever it names, but under a visit much else is noted.
    """
    is_shot = sheet.index.is_a("vaccines", line.code) or sheet.index.is_a("vaccine_giving", line.code)
    is_own_note = not sheet.index.is_a("visits", line.code)
    is_thing = line.code is None or line.code[0].isalpha() or sheet.index.is_a("goes_with", line.code)
    found = []
    for text in (line.description, line.note):
        for said in sheet.index.undone.finditer(text):
            if not is_thing and is_beside(text, said):
                continue
            if speaks_of(line.description, text, said, is_shot) or (is_own_note and text == line.note):
                found.append(said[0])
    return found


def _by_notes(sheet: Sheet) -> None:
    """Notes outside the lines: "vaccine declined, not given" speaks of the lines that share a word with it."""
    words = sheet.index.words
    cancelled, not_given = words["cancelled"], words["not_given"]
    none_given, no_transport = words["none_given"], words["no_transport"]
    own = {plain(line.note) for line in sheet.lines if line.note and not _is_of_another(sheet, line)}
    for note in sheet.head.notes:
        if plain(note) in own or words["not_undone"].search(note):
            continue
        for part in re.split(r"(?<=[.;!])\s+", note):
            none, no_ride = none_given.search(part), no_transport.search(part)
            said = not_given.search(part) or cancelled.search(part) or no_ride or none
            if said is None:
                continue
            is_not_given = cancelled.search(part) is None or not_given.search(part) is not None or none is not None
            lines = [
                line
                for line in sheet.lines
                if _speaks_of(part, line, sheet.coded) and not sheet.is_gone(line) and line.charge.cents
            ]
            lines = lines or _lines_of_lost_visit(sheet, part)
            if no_ride:
                lines += [
                    line for line in sheet.lines if sheet.index.is_a("transport", line.code) and line not in lines
                ]
            if any(sheet.index.is_a("vaccines", line.code) for line in lines):
                lines += [
                    line for line in sheet.lines if sheet.index.is_a("vaccine_giving", line.code) and line not in lines
                ]
            if not lines and cancelled.search(part) and _CASE.search(part):
                lines = [x for x in sheet.lines if sheet.index.is_a("operations", x.code) and not sheet.is_gone(x)]
                lines = lines if len(lines) == 1 else []
            if lines:
                type_: FindingType = "service_not_provided" if is_not_given else "cancelled_service"
                is_open = _MOVED.fullmatch(said[0]) or refuses_more(part, said, [x.description for x in lines])
                sure: Certainty | None = "question" if is_open else None
                told = ", ".join(name_of(x) for x in lines)
                sheet.find(type_, lines, lines, certainty=sure, name=told, said=said[0])


# "Visit 4, 04/12: cancelled by clinic", "Session of April 12 - no show".
_WHOLE_VISIT = re.compile(
    r"\b(?:visit|session|appointment|appt|encounter|treatment day|office|clinic)\b[^.;]{0,60}"
    r"\b(?:cancel\w*|cx'?d|no[- ]?show|not (?:held|seen|attended|provided)|missed|closed|"
    r"did(?: not|n'?t) (?:come|attend|happen))",
    re.IGNORECASE,
)
_FOR_ABSENCE = re.compile(r"\b(?:fee|no[- ]?show|cancel\w*|missed)\b", re.IGNORECASE)


def _lines_of_lost_visit(sheet: Sheet, note: str) -> list[ChargeLine]:
    """All lines of the one day that a note names as that of a visit which did not take place."""
    if _WHOLE_VISIT.search(note) is None:
        return []
    days = [day for day in sheet.by_day if day is not None and _names_day(note, day)]
    if len(days) != 1 or len(sheet.by_day) < 2:
        return []
    lines = [x for x in sheet.by_day[days[0]] if x.charge.cents and not sheet.is_gone(x)]
    return [] if any(_FOR_ABSENCE.search(x.description) for x in lines) else lines


def _names_day(note: str, day: date) -> bool:
    name = day.strftime("%b").lower()
    written = (
        rf"(?<![\d/])0?{day.month}[/-]0?{day.day}(?![\d])|{day.isoformat()}"
        rf"|\b{name}[a-z]*\.? 0?{day.day}(?!\d)|(?<!\d)0?{day.day}(?:st|nd|rd|th)?[ -]{name}"
    )
    return re.search(written, note, re.IGNORECASE) is not None


# Done on another day, which may be the one that is charged.
_MOVED = re.compile(r"rescheduled|postponed|deferred", re.IGNORECASE)
# A note that speaks of the case, the scope or the operation as a whole.
_CASE = re.compile(r"\b(?:case|procedure|operation|surgery|scope|patient status)\b", re.IGNORECASE)


def _is_of_another(sheet: Sheet, line: ChargeLine) -> bool:
    """True for words under a line that name another one and not it: "the MRI was cancelled" under the last line."""
    if not sheet.index.undone.search(line.note) or _speaks_of(line.note, line, sheet.coded):
        return False
    if not sheet.telling:
        named = (word for other in sheet.lines for word in _telling(other))
        sheet.telling.update(word for word in named if not is_of_refusal(word))
    return not sheet.telling.isdisjoint(plain(line.note).split())


# Short names of services that tell much.
_SHORT_NAMES = frozenset({"mri", "mra", "ct", "cta", "cbc", "ekg", "ecg", "eeg", "emg", "psa", "a1c", "pet", "tsh"})
_COMMON = frozenset({
    "medical", "office", "dose", "minutes", "hour", "administration", "admin", "test",
})  # fmt: skip


def _speaks_of(note: str, line: ChargeLine, codes: Collection[str]) -> bool:
    """The note names the line, by its number, its code or a telling word of its description."""
    said = set(plain(note).split())
    if line.code and line.code.lower() in said:
        return True
    if any(word.upper() in codes for word in said):
        return False  # the note names its lines by code
    if found := re.search(r"\bline (\d+)\b", note, re.IGNORECASE):
        return int(found[1]) == line.number
    words = _telling(line)
    shared = words & {w.rstrip("s") for w in said} | words & said
    return any(not is_of_any(word) or _is_this_one(note, word, line) for word in shared)


def _is_this_one(note: str, word: str, line: ChargeLine) -> bool:
    """False for "flu vaccine" beside a line "tdap vaccine": what stands before the word is of another."""
    told = plain(note).split()
    before = [told[i - 1] for i in range(1, len(told)) if told[i] in (word, f"{word}s")]
    kinds = [w for w in before if w.isalpha() and not is_of_any(w)]
    own = plain(line.description).split()
    return not kinds or any(is_same(kind, w) for kind in kinds for w in own)


def _telling(line: ChargeLine) -> set[str]:
    """The words of a line's name that tell it from others."""
    words = plain(line.description).split()
    return {w for w in words if (len(w) > 3 or w in _SHORT_NAMES) and w not in _COMMON and not w.isdigit()}
