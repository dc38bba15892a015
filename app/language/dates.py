"""Dates as people write them: "Jan 4", "1/4/2027", "next Friday", "in 30 days", "el 15 de diciembre", "fin de mes"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from app.language.numerals import Numeral, find_numerals

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class When:
    """A date, or what is known of it.

    `days` counts from today; `length` marks a stretch of time ("for 30 days"); `counts` are the days as said, a week
    as seven, of a range both ends ("3 to 5 business days").
    """

    start: int
    end: int
    fixed: date | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    days: int | None = None
    length: bool = False
    counts: tuple[int, ...] = ()


MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_MONTHS_ES = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thurs": 3,
    "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
_WEEKDAYS_ES = {
    "lunes": 0, "martes": 1, "miercoles": 2, "jueves": 3, "viernes": 4, "sabado": 5, "domingo": 6,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_UNIT_DAYS = {
    "day": 1, "week": 7, "month": 30, "year": 365, "dia": 1, "diita": 1, "semana": 7, "semanita": 7, "mes": 30,
    "ano": 365,
}  # fmt: skip
_SHORT = (1, 7)  # days and weeks are counted in days; months and years only reckoned

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_MONTH_ES = "(?P<month>" + "|".join(_MONTHS_ES) + r")\b"
_NTH = (
    r"(?P<nth>\d{1,2}(?:st|nd|rd|th)?(?![\d%]|:\d|[,.]\d)|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth)"
    r"|(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r"))\b"
)
_YEAR = r"(?:,? ?(?:of )?(?P<year>20\d\d)\b(?!,\d))?"
_YEAR_ES = r"(?:,? (?:del? (?:ano )?)?(?P<year>20\d\d)\b(?!,\d))?"
_IN_NUMBERS = [
    re.compile(r"(?<![\d-])(?P<year>20\d\d)-(?P<m>\d{1,2})-(?P<nth>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d/.$-])(?P<m>\d{1,2})/(?P<nth>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?(?![\d/%])"),
    re.compile(r"(?<![\d/.$-])(?P<m>\d{1,2})[-.](?P<nth>\d{1,2})[-.](?P<year>20\d\d|\d{2})(?![\d/%-])"),
]
_WITH_MONTH = [
    re.compile(rf"\b{_MONTH} (?:the )?{_NTH}{_YEAR}"),
    re.compile(rf"\b(?:the )?{_NTH} (?:of )?{_MONTH}{_YEAR}"),
    # "in April, the 11th"; "in April, the 1st bill came" names no day
    re.compile(
        rf"\b{_MONTH},? (?:on )?the (?=\d{{1,2}}(?:st|nd|rd|th)\b){_NTH}{_YEAR}(?! (?:floor|grade|time|visit|call|"
        r"person|one|bill|letter|denial|appeal|notice|statement))"
    ),
]
_NUMBERS = re.compile(r"\d[-/.]\d")
_MONTH_NAMED = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_END_OF = re.compile(
    rf"\b(?:the )?(?P<edge>end|last day|first|1st|beginning) of (?:(?P<which>the|this|next|last) (?P<unit>month|"
    rf"year|week)|{_MONTH})"
)
_RELATIVE = re.compile(
    r"\b(?:(?P<word>day after tomorrow|day before yesterday|today|tonight|this morning|this afternoon|tomorrow|"
    r"yesterday|last night)"
    r"|(?P<which>next|this|last|this coming|coming|this past|past) (?P<day>" + "|".join(_WEEKDAYS) + r")"
    r"|(?P<lone>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"|(?P<near>next|last) (?P<unit>week|month|year))\b"
)
_BARE_DAY = re.compile(
    r"\b(?:the (?P<nth>\d{1,2}(?:st|nd|rd|th))|(?:by|on|until|before|after|through|due|starting) the (?P<word>"
    + "|".join(sorted(_ORDINALS, key=len, reverse=True))
    + r")(?! (?:of|floor|week|day|month|half|quarter|try|round|notice|statement|page|line|phone)\b))\b"
    r"(?! (?:floor|grade|time|visit|call|person|one|bill|letter))"
)

_SPANISH = re.compile(
    r"\b(?:hoy|ayer|anteayer|anteanoche|antier|anoche|manana|esta (?:tarde|noche)|mes|semana|ano|quincena|primero|"
    r"hasta|antes|vence|partir|para el|"
    r"(?:el|al|del|dia) \d\d?|" + "|".join((*_WEEKDAYS_ES, *_MONTHS_ES)) + r")\b"
)
_WITH_MONTH_ES = [
    re.compile(rf"\b(?:el )?(?:dia )?(?P<nth>\d{{1,2}}|primero|1ro)(?: de(?:l mes de)?)? {_MONTH_ES}{_YEAR_ES}"),
    re.compile(rf"\b{_MONTH_ES} (?P<nth>\d{{1,2}}|primero)(?![\d%:]|[,.]\d){_YEAR_ES}"),
]
_WORDS_THEN_MONTH = re.compile(rf" de {_MONTH_ES}{_YEAR_ES}")
_END_OF_ES = re.compile(
    r"\b(?:el )?(?P<edge>fin(?:es|al|ales)?|ultimo dia|principios?) de(?: (?P<which>este|proximo)|l|l proximo)? "
    r"(?:(?P<unit>mes|ano)\b(?P<next> (?:que (?:viene|entra)|proximo|entrante))?"
    rf"|{_MONTH_ES})"
)
_RELATIVE_ES = re.compile(
    r"\b(?:(?P<word>pasado manana|(?<!la )(?<!esta )manana|hoy(?: mismo| en dia)?|anteayer|antier|ayer|anteanoche|"
    r"anoche|esta (?:manana|tarde|noche))"
    r"|(?:el |este |del |al )?(?P<before>proximo |pasado |este )?(?P<day>" + "|".join(_WEEKDAYS_ES) + r")"
    r"(?P<after> pasado| que viene| que entra| proximo| entrante)?"
    r"|(?:la |el )?(?P<near>proxim[ao]|pasad[ao]) (?P<unit>semana|mes|ano)"
    r"|(?:la |el )(?P<unit2>semana|mes|ano) (?P<near2>que viene|que entra|entrante|proxim[ao]|pasad[ao])"
    r"|(?:la|esta|proxima|hasta) (?P<payday>quincena))\b"
)
_BARE_LEAD_ES = re.compile(
    r"\b(?:(?:(?:hasta|para|desde|a partir de|vence|sobre) el|(?:antes|a partir) del)(?: dia)? |dia (?=\d))"
    r"(?P<nth>\d{1,2}\b|primero\b)?"
)
_NO_DAY_ES = re.compile(r"[\d%:]|[,.]\d| ?%| por ?ciento| dias| mil\b| dolares")

# A stretch of time is found by its unit; then the number, and what leads up to it, is read backwards from there.
_UNIT = re.compile(r"\b(?P<unit>day|week|month|year|dia|diita|semana|semanita|mes|ano)(?:s|es)?\b")
_TAIL = re.compile(
    r"(?: habiles| laborales| corridos| naturales| calendario)?"
    r"(?P<tail> ago| back| from (?:now|today)| later| out| atras)?"
)
_BETWEEN_COUNT = re.compile(
    r"[ -]?(?:(?:business|calendar|working|more|full|extra|whole|straight|consecutive|additional|solid)[ -]?){0,2}$"
)
_FEW = re.compile(r"\b(?:(?P<couple>(?:a )?couple(?: of)?|un par de)|an?|una?|one)$")
_DIGITS = re.compile(r"(?:(?<![\w$,.#/-])|(?<=\d[-/])|(?<=\d, ))\d{1,3}$")
_LINK = re.compile(r"(?: ?(?:-|/|to|,? ?or|a|o|,? ?and|y) ?|, ?)$")
_LEAD = re.compile(
    r"\b(?P<lead>inside of|dentro de|dentro|within|another|about|after|over|since|every|cada|hace|desde hace|durante|"
    r"por|for|next|in|en|a los|a|de|los)? ?"
    r"(?:(?:about|the next|the first|another|up to|an extra|an additional|a full|only|just|like|maybe|the|unos|los|"
    r"los proximos|otros|solo|nada mas|mas o menos|como) )?$"
)
_LEADS_ONE = frozenset({
    "in", "for", "within", "inside of", "en", "dentro de", "por", "hace", "desde hace", "durante", "de",
})  # fmt: skip
_RATE = re.compile(
    r"(?:[\d#@]|\b(?:once|twice|times|hours|hrs|dollars|visits|days|sessions|each|all|what|such|quite|hell of|vez|"
    r"veces)) $"
)
_OR_TWO = re.compile(r" (?:or|o) (?:two|dos)\b")
_OLDEST = 30  # "ninety days old" is an account; "ten days old" a child
_DAY_COUNT = re.compile(r"\b(?:day|dia) (?:(?P<count>\d{2,3})(?![\d,.:]*\d)|(?=[a-z]))")
_NTH_DAY = re.compile(r"\b(?P<count>\d{2,3})(?:st|nd|rd|th) day\b")
_OF_THEM = re.compile(r"(?:(?P<digits>(?<![\w$,.#/-])\d{1,3})|(?P<word>[a-z])) of (?:them|'em|em|those)\b")
_LEAST_DAY = {"day": 20, "dia": 32}  # "day 75" of an account; "dia 20" is a day of the month
_AT_COUNT = re.compile(
    r",? (?:and|then|or|y)(?: then)? (?:at|a los) (?P<count>\d{2,3})(?= (?!days|dias|percent|dollars|%))"
)

# Between two dates that stand for one: the day of the week beside its date; a slip put right; the wrong one named.
_LONGEST_GAP = 60
_WEEKDAY_NAMED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|" + "|".join((*_WEEKDAYS, *_WEEKDAYS_ES)) + r")$"
)
_BESIDE = re.compile(r",? ?(?:the |on |el )?(?:\()?")
_CORRECTED = re.compile(
    r"[ ,.;:!?)(-]*(?:(?:i think|i guess|i believe|or|creo)[ ,.;:!?-]+)?"
    r"(?:(?:hold on|oh|oops|um|uh|ugh|ay)[ ,.;:!?-]+)?"
    r"(?:(?:wait|no|nope|sorry|i mean|i meant|i'm sorry|im sorry|actually|correction|rather|scratch that|make that|"
    r"my bad|my mistake|excuse me|meant|i am sorry|digo|perdon|mejor dicho|quise decir)[ ,.;:!?-]+)+"
    r"(?:(?:it's|its|it is|it was|that's|that was|es|era|fue)[ ,]+)?(?:the |on |el |del )?"
)
_RATHER = re.compile(r"[ ,.;-]*(?:and )?not (?:the |on |el )?")


def find_dates(low: str, today: date) -> list[When]:
    """Every date in order; overlapping readings keep the one that begins first."""
    found: list[When] = []
    if _NUMBERS.search(low):
        found += (when for p in _IN_NUMBERS for m in p.finditer(low) if (when := _calendar(m)) is not None)
    if _MONTH_NAMED.search(low):
        found += (when for p in _WITH_MONTH for m in p.finditer(low) if (when := _calendar(m)) is not None)
    found += (w for m in _END_OF.finditer(low) if (w := _edge(m, today)) is not None)
    found += _relative(low, today)
    found += _stretches(low)
    for match in _BARE_DAY.finditer(low):
        written = "nth" if match["nth"] else "word"
        found.append(When(*match.span(written), day=_nth(match[written])))
    if _SPANISH.search(low):
        found += _in_spanish(low, today)
    if len(found) < 2:
        return found
    found.sort(key=lambda w: (w.start, -w.end))
    apart: list[When] = []
    for when in found:
        if not apart or when.start >= apart[-1].end:
            apart.append(when)
    return _as_meant(low, apart)


def _as_meant(low: str, found: list[When]) -> list[When]:
    """One date where two stand for it: "Monday, December 7"; "October 6, wait no, September 6"; "Dec 7, not Nov 30"."""
    meant: list[When] = []
    for when in found:
        before = meant[-1] if meant else None
        if before is None or when.start - before.end > _LONGEST_GAP or not (_is_a_day(before) and _is_a_day(when)):
            meant.append(when)
            continue
        gap = low[before.end : when.start]
        named = _WEEKDAY_NAMED.search(low, before.start, before.end) is not None and _is_of_a_month(when)
        if (named and _BESIDE.fullmatch(gap)) or _CORRECTED.fullmatch(gap):
            meant[-1] = replace(when, start=before.start)  # what leads up to the first belongs to the day meant
        elif _is_of_a_month(when) and _RATHER.fullmatch(gap):
            meant[-1] = replace(before, end=when.end)
        else:
            meant.append(when)
    return meant


def _is_a_day(when: When) -> bool:
    return not when.length and not when.counts


def _is_of_a_month(when: When) -> bool:
    return when.fixed is not None or when.day is not None


def resolve(when: When, tense: Tense, today: date) -> date | None:
    """The day meant: without a year the nearest in the right direction."""
    if when.fixed is not None:
        return when.fixed
    if when.days is not None:
        return today + timedelta(days=when.days)
    if when.weekday is not None:
        back = (today.weekday() - when.weekday) % 7
        return today - timedelta(days=back or 7) if tense == "past" else today + timedelta(days=-back % 7 or 7)
    if when.day is None:
        return None
    if when.month is None:
        return _same_day_of_month(when.day, tense, today)
    for year in (today.year, today.year - 1) if tense == "past" else (today.year, today.year + 1):
        day = _day(year, when.month, when.day)
        if day is not None and (day <= today if tense == "past" else day >= today):
            return day
    return None


def _calendar(match: re.Match[str]) -> When | None:
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else _month(parts["month"])
    return _on(match.start(), match.end(), month, _nth(parts["nth"]), parts["year"])


def _on(start: int, end: int, month: int, day: int | None, written_year: str | None) -> When | None:
    if day is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if written_year:
        year = int(written_year)
        fixed = _day(year + 2000 if year < 100 else year, month, day)
        return None if fixed is None else When(start, end, fixed=fixed)
    if _day(2028, month, day) is None:
        return None
    return When(start, end, month=month, day=day)


def _month(name: str) -> int:
    name = name.rstrip(".")
    return MONTHS[name] if name in MONTHS else _MONTHS_ES[name]


def _nth(words: str) -> int | None:
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    if words in _ORDINALS:
        return _ORDINALS[words]
    if words == "primero":
        return 1
    tens, _, ones = words.replace("-", " ").partition(" ")
    return {"twenty": 20, "thirty": 30}.get(tens, 0) + _ORDINALS.get(ones, 0) or None


def _edge(match: re.Match[str], today: date) -> When | None:
    start, end = match.span()
    first = match["edge"] in ("first", "1st", "beginning")
    if match["month"]:
        month = _month(match["month"])
        return When(start, end, month=month, day=1 if first else monthrange(2027, month)[1])
    which, unit = match["which"], match["unit"]
    if unit == "week":
        ahead = 4 - today.weekday() + (7 if which == "next" else 0)
        return When(start, end, days=ahead % 7 if which != "next" else ahead)
    if unit == "year":
        return None if first else When(start, end, fixed=date(today.year + (which == "next"), 12, 31))
    step = 1 if which == "next" or (first and which == "the") else -1 if which == "last" else 0
    return When(start, end, fixed=_edge_of_month(today, step, first=first))


def _edge_of_month(today: date, step: int, *, first: bool) -> date:
    index = today.year * 12 + today.month - 1 + step
    year, month = index // 12, index % 12 + 1
    return date(year, month, 1 if first else monthrange(year, month)[1])


_WORDS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "tomorrow": 1, "day after tomorrow": 2,
    "yesterday": -1, "day before yesterday": -2, "last night": -1,
    "hoy": 0, "hoy mismo": 0, "hoy en dia": 0, "esta manana": 0, "esta tarde": 0, "esta noche": 0, "manana": 1,
    "pasado manana": 2, "ayer": -1, "anoche": -1, "anteayer": -2, "antier": -2, "anteanoche": -2,
}  # fmt: skip


def _relative(low: str, today: date) -> Iterator[When]:
    for match in _RELATIVE.finditer(low):
        start, end = match.span()
        if match["word"]:
            yield When(start, end, days=_WORDS[match["word"]])
        elif match["unit"]:
            days = _UNIT_DAYS[match["unit"]]
            yield When(start, end, days=days if match["near"] == "next" else -days, length=True)
        else:
            name = match["day"] or match["lone"].removesuffix("s")
            weekday, which = _WEEKDAYS.get(name), match["which"]
            if weekday is not None:
                yield _weekday(start, end, weekday, which or "", today)


def _weekday(start: int, end: int, weekday: int, which: str, today: date) -> When:
    ahead = (weekday - today.weekday()) % 7 or 7
    if which in ("last", "this past", "past"):
        return When(start, end, days=(ahead - 7) or -7)
    if which == "next" and weekday > today.weekday():
        return When(start, end, days=ahead + 7)  # said on a Monday, "next Friday" is mostly that of next week
    if which:
        return When(start, end, days=ahead)
    return When(start, end, weekday=weekday)


def _stretches(low: str) -> Iterator[When]:
    """ "30 days", "two weeks ago", "3 to 5 business days", "dentro de treinta dias", "day 75"."""
    units = list(_UNIT.finditer(low))
    if not units:
        return
    by_end = {numeral.end: numeral for numeral in find_numerals(low)}
    counted = False
    for unit in units:
        when = _stretch(low, unit, by_end)
        if when is not None:
            yield when
            counted = counted or bool(when.counts)
            after = _AT_COUNT.match(low, when.end)
            if when.counts and after is not None:
                yield When(*after.span("count"), length=True, counts=(int(after["count"]),))
    yield from _day_counts(low, by_end)
    if counted:
        yield from _of_them(low, by_end)


def _stretch(low: str, unit: re.Match[str], by_end: dict[int, Numeral]) -> When | None:
    each = _UNIT_DAYS[unit["unit"]]
    aged = low.startswith(" old", unit.end())
    if aged and each not in _SHORT:
        return None
    found = _BETWEEN_COUNT.search(low, max(0, unit.start() - 24), unit.start())
    edge = found.start() if found is not None else unit.start()
    read = _count_before(low, edge, by_end)
    if read is None:
        return _few(low, edge, unit, each, by_end)
    start, number = read
    if aged and number * each < _OLDEST:
        return None
    numbers = [number]
    while (link := _LINK.search(low, max(0, start - 5), start)) is not None:
        earlier = _count_before(low, link.start(), by_end)
        if earlier is None or earlier[1] >= numbers[0] or (earlier[1] % 5 and "," in link[0]):
            break  # "It's a short one, nine days"
        start, numbers = earlier[0], [earlier[1], *numbers]
    return _timed(low, start, unit, each, numbers)


def _count_before(low: str, edge: int, by_end: dict[int, Numeral]) -> tuple[int, int] | None:
    """The number that ends at a place, in digits or in words, and where it begins."""
    if (digits := _DIGITS.search(low, max(0, edge - 4), edge)) is not None:
        return digits.start(), int(digits[0])
    numeral = by_end.get(edge)
    if numeral is None or not 1 <= numeral.value < 1000:
        return None
    return numeral.start, int(numeral.value)


def _few(low: str, edge: int, unit: re.Match[str], each: int, by_end: dict[int, Numeral]) -> When | None:
    """ "A week", "a couple of days", "una semana"; not "200 a month" or "a day"."""
    found = _FEW.search(low, max(0, edge - 14), edge)
    if found is None:
        return None
    if found["couple"]:
        return _timed(low, found.start(), unit, each, [2])
    before = low[max(0, found.start() - 16) : found.start()]
    if _RATE.search(before) or found.start() - 1 in by_end:
        return None
    if each in _SHORT and (more := _OR_TWO.match(low, unit.end())) is not None:
        return When(found.start(), more.end(), days=2 * each, length=True, counts=(each, 2 * each))
    lead, tail = _LEAD.search(before), _TAIL.match(low, unit.end())
    leads = lead is not None and lead["lead"] in _LEADS_ONE
    if not leads and not (tail is not None and tail["tail"]) and each != 7:
        return None
    return _timed(low, found.start(), unit, each, [1])


def _timed(low: str, start: int, unit: re.Match[str], each: int, numbers: list[int]) -> When:
    tail_match = _TAIL.match(low, unit.end())
    tail = (tail_match["tail"] or "").strip() if tail_match is not None else ""
    end = tail_match.end() if tail_match is not None else unit.end()
    found = _LEAD.search(low, max(0, start - 32), start)
    lead = (found["lead"] if found is not None else None) or ""
    days = numbers[-1] * each
    counts = tuple(number * each for number in numbers) if each in _SHORT else ()
    if lead in ("within", "inside of", "dentro"):
        return When(start, end, length=True, counts=counts)  # a limit, not a day
    if tail in ("ago", "back", "atras") or lead in ("hace", "desde hace"):
        return When(start, end, days=-days, counts=counts)
    length = lead not in ("in", "en", "dentro de") and not tail
    return When(start, end, days=days, length=length, counts=counts)


def _day_counts(low: str, by_end: dict[int, Numeral]) -> Iterator[When]:
    """ "It's on day 75", "day one-eighty": how old an account is."""
    for match in _DAY_COUNT.finditer(low):
        numeral = next((n for n in by_end.values() if n.start == match.end()), None)
        count = int(match["count"] or (numeral.value if numeral is not None else 0))
        end = numeral.end if numeral is not None else match.end()
        if _LEAST_DAY[match[0][:3]] <= count < 1000:
            yield When(match.start(), end, length=True, counts=(count,))
    for match in _NTH_DAY.finditer(low):
        yield When(*match.span(), length=True, counts=(int(match["count"]),))


def _of_them(low: str, by_end: dict[int, Numeral]) -> Iterator[When]:
    """ "You have thirty days and used nine of them": days again."""
    for match in _OF_THEM.finditer(low):
        numeral = by_end.get(match.end("word")) if match["word"] else None
        if numeral is not None and numeral.value < 1000:
            yield When(numeral.start, numeral.end, length=True, counts=(int(numeral.value),))
        elif match["digits"]:
            yield When(*match.span("digits"), length=True, counts=(int(match["digits"]),))


def _in_spanish(low: str, today: date) -> Iterator[When]:
    for pattern in _WITH_MONTH_ES:
        yield from (when for m in pattern.finditer(low) if (when := _calendar(m)) is not None)
    yield from _words_then_month(low)
    for match in _END_OF_ES.finditer(low):
        yield _edge_es(match, today)
    for match in _RELATIVE_ES.finditer(low):
        yield _relative_es(match, today)
    yield from _bare_days_es(low)


def _bare_days_es(low: str) -> Iterator[When]:
    """ "Hasta el 15", "antes del veinte", "el dia 5"."""
    for match in _BARE_LEAD_ES.finditer(low):
        start, end, day = match.end(), match.end(), None
        if match["nth"]:
            start, day = match.start("nth"), _nth(match["nth"])
        else:
            numeral = next((n for n in find_numerals(low[end : end + 24]) if n.start == 0 and n.spanish), None)
            if numeral is not None:
                end, day = end + numeral.end, int(numeral.value)
        if day is not None and 1 <= day <= 31 and _NO_DAY_ES.match(low, end) is None:
            yield When(start, end, day=day)


def _words_then_month(low: str) -> Iterator[When]:
    """ "Quince de diciembre", "el treinta y uno de enero"."""
    for numeral in find_numerals(low) if re.search(r"[a-z] de (?:" + "|".join(_MONTHS_ES) + ")", low) else ():
        match = _WORDS_THEN_MONTH.match(low, numeral.end)
        if numeral.spanish and match is not None and numeral.value <= 31:
            when = _on(numeral.start, match.end(), _month(match["month"]), int(numeral.value), match["year"])
            if when is not None:
                yield when


def _edge_es(match: re.Match[str], today: date) -> When:
    start, end = match.span()
    first = match["edge"].startswith("princ")
    if match["month"]:
        month = _month(match["month"])
        return When(start, end, month=month, day=1 if first else monthrange(2027, month)[1])
    ahead = match["next"] is not None or "proximo" in match[0]
    if match["unit"] == "ano":
        return When(start, end, fixed=date(today.year + ahead, 1 if first else 12, 1 if first else 31))
    return When(start, end, fixed=_edge_of_month(today, 1 if ahead or first else 0, first=first))


def _relative_es(match: re.Match[str], today: date) -> When:
    start, end = match.span()
    if match["word"]:
        return When(start, end, days=_WORDS[match["word"]])
    if match["payday"]:
        return When(start, end, fixed=_payday(today))
    if match["day"]:
        which = f"{match['before'] or ''}{match['after'] or ''}".strip()
        said = "past" if which == "pasado" else "this" if which else ""
        return _weekday(start, end, _WEEKDAYS_ES[match["day"]], said, today)
    days = _UNIT_DAYS[match["unit"] or match["unit2"]]
    past = (match["near"] or match["near2"]).startswith("pasad")
    return When(start, end, days=-days if past else days, length=True)


def _payday(today: date) -> date:
    """The fifteenth or the last of the month, whichever comes next."""
    return today.replace(day=15) if today.day < 15 else _edge_of_month(today, 0, first=False)


def _same_day_of_month(day: int, tense: Tense, today: date) -> date | None:
    step = -1 if tense == "past" else 1
    for offset in (0, step, 2 * step):
        index = today.year * 12 + today.month - 1 + offset
        found = _day(index // 12, index % 12 + 1, day)
        if found is not None and (found <= today if tense == "past" else found >= today):
            return found
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
