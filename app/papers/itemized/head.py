"""The head of a bill: the stay, the person, the diagnoses and the minutes, from its words outside the charges."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from app.core.itemized import BillHead, minute_of_day
from app.papers.itemized.cells import DATE, SHORT_DATE, TIME, read_date, read_time
from app.papers.itemized.patient import age_told, sex_told

_D = rf"(?:{DATE.pattern}|20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b|{SHORT_DATE.pattern})"
# Not over the end of a sentence, nor over what names another day.
_GAP = r"(?:(?!\.\s+[A-Z][a-z]+ |disch|admi|born|birth|went home)[^\d\n]){0,24}?"
_ADMITTED = re.compile(
    rf"\b(?:admi(?:t|ts|tted|ssion)|adm|admission|ingreso|arriv\w+|went in|came in|checked in|was admitted|"
    rf"check-?in|stay from|hospital stay|confinement)\b{_GAP}({_D})",
    re.I,
)
_DISCHARGED = re.compile(
    rf"\b(?:discharg\w*|dis(?:ch)?|dsch|check(?:ed)?[- ]?out|left(?= on| the hosp|\W{{0,2}}\d)|d/?c|dc|alta|depart\w*|"
    rf"released|went home|came home|got out|sent home|got home|was released|left the hospital)\b{_GAP}({_D})",
    re.I,
)
_STAY = re.compile(
    rf"\b(?:stay|admi\w*|inpatient|confinement|dates? of (?:stay|admission)|hospitali[sz]\w+|covers|period|service "
    rf"dates?)\b{_GAP}"
    rf"({_D})(?: ?\d\d?:\d\d)?\s*(?:-|–|to|through|thru|until|/)+\s*({_D})",
    re.I,
)
# Both days told at once.
_BOTH = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\badmi\w*\s*(?:/|-|to|and|&)\s*disch\w*(?: dates?)?\W{{0,3}}({_D})\W+(?:to |thru |through )?({_D})",
        rf"\bin\W{{1,2}}({_D})\W{{1,3}}out\W{{1,2}}({_D})",
        rf"\bhospital from ({_D}) (?:to|until|through|thru) ({_D})",
        rf"\bfrom ({_D}) (?:to|until|through|thru) ({_D})[^\n]{{0,12}}\binpatient",
    )
)
_STATEMENT = re.compile(
    rf"\b(?:statement|stmt|bill(?:ed|ing)?|invoice|print(?:ed)?|issue[d]?)\b"
    rf"(?: (?:date|dated|on|of|prepared|printed|issued|generated|run|made|is|was))*[^\w\n]{{0,6}}({_D})",
    re.I,
)
_BORN = re.compile(
    rf"(?<!daughter was )(?<!son was )(?<!baby was )(?<!child was )(?<!twins were )"
    rf"\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|born|b(?:irth)? ?date|fecha de nac\w*)\b{_GAP}({_D})",
    re.I,
)
_ADMITTED_AT_BIRTH = re.compile(r"\b(?:admitted at birth|born (?:here|in (?:this|our) hospital))\b", re.I)
_STILL_THERE = re.compile(
    r"\bstill (?:an? )?(?:in-?patient|patient|resident|admitted|here|in[- ]house|in (?:the )?(?:hospital|facility))\b"
    r"|\b(?:not (?:yet )?|has not (?:yet )?been |un)discharged\b"
    r"|\bremains? (?:an? )?(?:in-?patient|patient|resident|admitted|in[- ]house)"
    r"|\bdischarg\w*(?: date)?\W{1,3}(?:none|n/a|pending|tbd|-{2,})|\binterim (?:bill|statement|claim)\b"
    r"|\b(?:patient|pt|discharge) status\W{0,3}30\b|\bin[- ]house at (?:statement|month) end\b",
    re.I,
)
_DX = re.compile(
    r"\b(?:dx|diag(?:nos[ei]s)?|icd(?:-?10)?(?:-?cm)?|admitting|principal|reason for visit|diagn[oó]stico)\b[^\n]*",
    re.I,
)
_ICD = re.compile(r"\b[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})\b|\b[A-TV-Z]\d[0-9A-Z](?:[0-9A-Z]{0,1})?\b")
# With its point such a code is told without a word before it.
_DOTTED_ICD = re.compile(r"(?<![\w.$-])[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}(?![\w.])")
_CLOCK = TIME.pattern
_BARE_CLOCK = re.compile(
    r"(\b(?:start|stop|in|out|begin|end|room|left|at|incision|close|(?-i:OR))\W{1,3})([01]\d|2[0-3])([0-5]\d)\b(?![-/\d])",
    re.I,
)
# "Operating room in/out: 0800-0930".
_BARE_SPAN = re.compile(
    r"(\b(?:in ?/ ?out|start ?/ ?(?:stop|end)|time|room|or|pacu|recovery|anesthesia)\W{1,3})([01]\d|2[0-3])([0-5]\d)"
    r" ?(?:-|–|to) ?([01]\d|2[0-3])([0-5]\d)\b(?![-/\d])",
    re.I,
)
_SLASHED = re.compile(r"(\b\d{1,2}:\d\d) ?[/–-] ?(?=\d{1,2}:\d\d\b)")
_IN, _OUT = re.compile(r"\b(?:in|start|begin|enter\w*)\b", re.I), re.compile(r"\b(?:out|stop|end|left|exit)\b", re.I)
_PLACES = (
    ("anesthesia", r"anesth?\w*|anes|\bMAC\b"),
    ("recovery", r"recovery|pacu"),
    ("observation", r"observation|\bobs\b"),
    ("operating_room", r"\bO\.?R\.?\b|operating room|\bsurgery\b|surgical time|room in|in room|out of room|room "
                       r"out|wheels in|"
                       r"procedure (?:time|start)|case (?:time|start)|operation|in the room|entered the room"),
    ("incision", r"\bincision|skin to skin|knife|cut time"),
    ("critical_care", r"critical care"),
    ("sedation", r"sedation"),
    ("therapy", r"therapy|treatment time|timed (?:code|minutes|treatment)|total timed|one-on-one|direct time"),
    ("infusion", r"infusion|\binfus\w*|hydration|iv fluids?"),
    ("psychotherapy", r"psychotherapy|session"),
)  # fmt: skip


def read_head_facts(words: list[str], year: int | None = None) -> BillHead:
    """What the words say; a fact that is not there stays None. `year` is that of the bill."""
    text = "\n".join(word.replace("_", " ") for word in words)
    admitted, discharged = _first_date(_ADMITTED, text), _first_date(_DISCHARGED, text)
    if stay := _STAY.search(text):
        first, last = read_date(stay[1], _year_of(text)).on, read_date(stay[2], _year_of(text)).on
        if first and last and first <= last and (admitted is None or discharged is None):
            admitted, discharged = first, last
    for pattern in _BOTH:
        if both := pattern.search(text):
            first, last = (read_date(one, _year_of(text)).on for one in both.groups())
            admitted, discharged = (first, last) if first and last and first <= last else (admitted, discharged)
    if admitted is None and _ADMITTED_AT_BIRTH.search(text):
        admitted = _first_date(_BORN, text)
    if discharged and _STILL_THERE.search(text):
        discharged = None  # the day is the last of the statement
    if admitted and discharged and discharged < admitted:
        admitted = discharged = None
    several = _are_several(text)
    return BillHead(
        admitted=admitted,
        discharged=discharged,
        statement=_first_date(_STATEMENT, text),
        born=None if several else _first_date(_BORN, text),
        age=None if several else age_told(text),
        sex=None if several else sex_told(text),
        diagnoses=_diagnoses(text),
        inpatient=_inpatient(text),
        minutes=_minutes(words, _year_of(text) or year),
        notes=tuple(words),
    )


def _are_several(text: str) -> bool:
    """True for two people on one statement, such as a mother and her baby: whose line is whose is not told."""
    if re.search(r"\b(?:account|patient|acct) (?:no\.? )?[12] of [2-9]\b", text, re.I):
        return True
    births = {m[1] for m in _BORN.finditer(text)}
    return len(births) > 1


def _first_date(pattern: re.Pattern[str], text: str) -> date | None:
    found = pattern.search(text)
    return read_date(found[1], _year_of(text)).on if found else None


def _year_of(text: str) -> int | None:
    found = re.search(r"\b(20\d\d)\b", text)
    return int(found[1]) if found else None


def _diagnoses(text: str) -> tuple[str, ...]:
    found = [code for line in _DX.findall(text) for code in _ICD.findall(line)] or _DOTTED_ICD.findall(text)
    return tuple(dict.fromkeys(found))


def _inpatient(text: str) -> bool | None:
    if re.search(r"\binpatient\b", text, re.I):
        return True
    return False if re.search(r"\b(?:outpatient|observation|emergency|clinic|office)\b", text, re.I) else None


def _minutes(words: list[str], year: int | None) -> dict[str, int]:
    """Minutes by place: told as a number, or between two times of day."""
    told: dict[str, int] = {}
    words = [_BARE_SPAN.sub(r"\1\2:\3 - \4:\5", line) for line in words]
    words = [_SLASHED.sub(r"\1 - ", _BARE_CLOCK.sub(r"\1\2:\3", line)) for line in words]
    for line in words:
        told |= _by_day(line, year)
        marks = [(m.start(), name) for name, cue in _PLACES for m in re.finditer(cue, line, re.I)]
        marks.sort()
        marks = [
            mark
            for i, mark in enumerate(marks)
            if i == 0 or marks[i - 1][1] != mark[1] or _is_complete(line, marks[i - 1][0], mark[0])
        ]
        for at, (start, name) in enumerate(marks):
            end = marks[at + 1][0] if at + 1 < len(marks) else len(line)
            if at + 1 < len(marks) and not re.search(r"\d", line[start:end]):
                continue
            part = line[start:end]
            number = re.search(
                r"(?<![\d:.])(\d{1,4}) ?-?(?:min(?:ute)?s?\b|mins?\b)(?!\W{0,2}(?:units?|each|incr|interv|block))",
                part,
                re.I,
            )
            hours = re.search(r"(?<![\d:.])(\d{1,3}(?:\.\d+)?) ?-?(?:hours?|hrs?)\b", part, re.I)
            clocks = re.findall(_CLOCK, part)
            if number and hours and not clocks and hours.end() <= number.start():
                told.setdefault(name, int(Fraction(hours[1]) * 60) + int(number[1]))
            elif not number and (
                after := re.search(r"\bmin(?:ute)?s?\b[^\d\n]{0,14}?(\d{1,4})\b(?![:/-])", part, re.I)
            ):
                told.setdefault(name, int(after[1]))
            elif number:
                told.setdefault(name, int(number[1]))
            elif len(clocks) >= 2:
                first, last = (minute_of_day(t) for clock in clocks[:2] if (t := read_time(clock)))
                days = _days_between(part)
                told.setdefault(name, (last - first) % 1440 + 1440 * max(0, days - (1 if last < first else 0)))
            elif hours or (hours := re.search(r"\bhours?\W{1,3}(\d{1,3}(?:\.\d+)?)\b(?![:/-])", part, re.I)):
                told.setdefault(name, int(Fraction(hours[1]) * 60))
    return _across_lines(words, told)


def _across_lines(words: list[str], told: dict[str, int]) -> dict[str, int]:
    """ "Patient in OR 13:05" on one line and "Patient out OR 14:20" on another."""
    for name, cue in _PLACES:
        lines = [line for line in words if re.search(cue, line, re.I) and len(re.findall(_CLOCK, line)) == 1]
        if name in told or len(lines) != 2 or not (_IN.search(lines[0]) and _OUT.search(lines[1])):
            continue
        first, last = (minute_of_day(t) for line in lines if (t := read_time(line)))
        days = _days_between(" ".join(lines))
        told[name] = last - first + 1440 * days if days else (last - first) % 1440
    if "operating_room" not in told and "incision" in told:
        told["operating_room"] = told["incision"]
    return told


def _by_day(line: str, year: int | None) -> dict[str, int]:
    """ "Timed minutes: 5/12/2026 45 minutes, 5/19/2026 30 minutes", keyed "therapy 2026-05-12"."""
    if not re.search(r"therap|treat|timed", line, re.I):
        return {}
    told = (
        rf"(?P<day>{_D})[^\d\n]{{1,48}}(?P<minutes>\d{{1,3}}) ?(?:timed |total |treatment )?-?min",
        rf"\bmin(?:ute)?s?(?: on| for)?\W{{1,3}}(?P<day>{_D})\W{{1,3}}(?P<minutes>\d{{1,3}})\b(?![/:-])",
        rf"(?P<day>{_D})[^\d\n]{{1,48}}\bmin(?:ute)?s?\b[^\w\n]{{1,3}}(?P<minutes>\d{{1,3}})\b(?![/:-]| ?min)",
    )
    found = [m for pattern in told for m in re.finditer(pattern, line, re.I)]
    pairs = [(read_date(m["day"], _year_of(line) or year).on, int(m["minutes"])) for m in found]
    return {f"therapy {day.isoformat()}": minutes for day, minutes in pairs if day}


def _is_complete(line: str, start: int, end: int) -> bool:
    """True where a place has its minutes, or both its times of day, before it is named again."""
    part = line[start:end]
    return len(re.findall(_CLOCK, part)) >= 2 or bool(re.search(r"\d ?-?(?:min|hour|hr)", part, re.I))


def _days_between(part: str) -> int:
    dates = [d for m in DATE.finditer(part) if (d := read_date(m[0]).on)]
    return (dates[1] - dates[0]).days if len(dates) > 1 else 0
