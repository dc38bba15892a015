"""Find every figure, date, duration, code, phone, link, law and agency in a text: what only a slot may bring."""

# ruff: noqa: E501 - patterns and word lists read better whole

from __future__ import annotations

import re
from typing import NamedTuple

SLOT = re.compile(r"\[\[([a-z][a-z0-9_]*)\]\]")


class Span(NamedTuple):
    """A piece of a text that stands for a value, and of which kind."""

    start: int
    end: int
    kind: str


_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fourty fifty sixty seventy eighty ninety"
_BIG = "hundred thousand million billion trillion dozen grand hundreds thousands millions billions dozens"
_ORDINAL = (
    "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth quarters tenths fifths"
)
_SPANISH = (
    "dos cuatro cinco seis siete ocho nueve diez doce trece catorce quince dieciséis diecisiete dieciocho diecinueve "
    "veinte veintiuno veintidós veintitrés veinticuatro veinticinco treinta cuarenta cincuenta sesenta setenta ochenta "
    "noventa cien ciento cientos doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos millón millones docena docenas tres veintiún"
)
_MONTHS = "january|february|april|june|july|august|september|october|november|december"
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|March"
_MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DIAS = "lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo"
_TIME = (
    r"(?:calendar |business |working )?(?:days?|weeks?|months?|years?|hours?|minutes?|fortnights?)"
    r"|(?:días?|dias?|semanas?|mes(?:es)?|años?|horas?|minutos?)(?: hábiles)?"
)


def _any(words: str) -> str:
    return "|".join(words.split())


_WORD = rf"(?:{_any(_UNITS)}|{_any(_TENS)}|{_any(_BIG)}|{_any(_SPANISH)})"
_ONE = rf"\b(?:one|an?|uno?|una)[ -](?={_WORD}\b)"
_NUMBER_WORDS = rf"(?:{_ONE})?\b{_WORD}(?:(?:[ ,-]+|[ ]+and[ ]+|[ ]+y[ ]+)(?:one|uno|{_WORD})\b)*"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_QUANTITY = rf"(?:{_DIGITS}|{_NUMBER_WORDS}|\bone\b)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?:de |del )?\d{4})?"

# In this order: what an earlier one finds, a later one does not cut up.
_DETECTORS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, 0 if exact else re.IGNORECASE))
    for kind, exact, pattern in (
        ("link", False, r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?|ftp|mailto|tel|javascript|data):\S+|\bwww\.\S+"),
        ("link", False, r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|biz|io|us|co|me|ly|app|health|es|mx)\b(?:/\S*)?"),
        ("phone", False, r"(?<![\w$])(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b1-8\d\d-[\dA-Z-]{7,}"),
        ("percent", False, rf"{_QUANTITY}\s?(?:%|percent\b|per cent\b|por ciento\b|percentage points?\b)|%"),
        ("amount", False, rf"[$€£¥]\s?{_DIGITS}(?:\s?(?:k|thousand|million)\b)?|{_QUANTITY}\s?(?:dollars?|bucks|cents?|usd|euros?|dólares?|pesos)\b"),
        ("date", True, rf"\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:{_SHORT_MONTHS}|(?i:{_MONTHS}))\.? {_DAY}\b{_YEAR}"),
        ("date", True, rf"\b{_DAY} (?:of |de )?(?:{_SHORT_MONTHS}|(?i:{_MONTHS}|{_MESES}))\b{_YEAR}"),
        ("date", False, r"\b\d{4}-\d\d?-\d\d?\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b"),
        ("date", False, rf"\b(?:{_MONTHS}|{_MESES})\b(?: \d{{4}})?"),
        ("weekday", False, rf"\b(?:{_WEEKDAYS}|{_DIAS})s?\b"),
        ("days", False, rf"{_QUANTITY}[ -]?(?:{_TIME})\b"),
        ("law", False, r"\b(?:the )?no[ -]surprises? act\b|\baffordable care act\b|\bfair (?:debt|credit)[\w ]*? act\b|\bsecond amendment\b|\btruth in lending\b|\bemtala\b|\berisa\b|\bhipaa\b|\bfdcpa\b|\bfcra\b|\bnsa\b|\baca\b|\bcfr\b|\bu\.?s\.?c\.?(?= |$)|\b(?:section|sección|artículo|title|article) \d[\w().-]*|§+ ?[\w().-]*"),
        ("agency", False, r"\b(?:u\.?s\.? )?department of (?:[a-z]+ ){0,3}[a-z]+|\battorney general(?:'s office)?\b|\b(?:cfpb|ftc|irs|cms|hhs|ebsa|fbi|bbb|dol|doj|naic|hrsa)\b|\b(?:consumer financial protection|better business) bureau\b|\bfederal trade commission\b|\binternal revenue service\b|\bmedicare(?: advantage)?\b|\bmedicaid\b|\btricare\b|\bcobra\b|\bmedi-cal\b|\bobamacare\b|\bsocial security\b|\bno surprises help desk\b"),
        ("code", True, r"\b(?:[A-Z]{1,4}-?\d[\w-]*|\d+[A-Z]+\w*)\b"),
        ("number", False, rf"#?{_DIGITS}(?:st|nd|rd|th|k|x)?\b|{_DIGITS}"),
        ("number_word", False, _NUMBER_WORDS),
        ("number_word", False, rf"\b(?:{_any(_ORDINAL)})\b|\b(?:a|one|two|an)[ -](?:third|quarter)s?\b|\bhalf (?:of|the|a|an|your|that|this|price|off)\b|\b(?:twofold|threefold|tenfold|triple|quadruple|thrice)\b"),
        ("number_word", True, r"(?<![\w'])(?:[IVXLCDM]{2,})(?![\w'])"),
        ("currency", False, r"[$€£¥¢]|\b(?:dollars?|bucks|cents?|dólares?|pesos|euros?|usd)\b"),
        ("percent", False, r"\b(?:percent(?:age)?s?|per cent|por ciento|porcentajes?)\b"),
    )
)  # fmt: skip


def spans(text: str) -> list[Span]:
    """Every such piece of a text, in order; slots are none."""
    return searched(text) if _may_hold(text) else []


# What any of the detectors needs at the least: one of these words, or of these signs.
_SIGN = re.compile(r"[\d$€£¥¢%§@]|\.\w|:\S|[IVXLCDM]{2}")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = frozenset(
    f"{_UNITS} {_TENS} {_BIG} {_ORDINAL} {_SPANISH} {_MONTHS} {_SHORT_MONTHS} {_MESES} {_WEEKDAYS} {_DIAS}".lower()
    .replace("|", " ").replace("?", "").split()
) | frozenset(
    ["dollar", "dollars", "bucks", "cent", "cents", "usd", "euro", "euros", "dólar", "dólares", "peso", "pesos", "percent", "percents", "percentage", "percentages", "porcentaje", "porcentajes", "third", "thirds", "quarter", "quarters", "half", "twofold", "threefold", "tenfold", "triple", "quadruple", "thrice", "act", "amendment", "lending", "emtala", "erisa", "hipaa", "fdcpa", "fcra", "nsa", "aca", "cfr", "usc", "department", "attorney", "cfpb", "ftc", "irs", "cms", "hhs", "ebsa", "fbi", "bbb", "dol", "doj", "naic", "hrsa", "bureau", "commission", "revenue", "medicare", "medicaid", "tricare", "cobra", "medi", "obamacare", "social", "desk", "sunday", "sundays"]
) | frozenset(f"{day}s" for day in f"{_WEEKDAYS}|{_DIAS}".split("|"))  # fmt: skip
_UNIT_WORDS = frozenset(
    [
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "hour",
        "hours",
        "minute",
        "minutes",
        "fortnight",
        "fortnights",
        "día",
        "días",
        "dia",
        "dias",
        "semana",
        "semanas",
        "mes",
        "meses",
        "año",
        "años",
        "hora",
        "horas",
        "minuto",
        "minutos",
        "calendar",
        "business",
        "working",
    ]
)


def _may_hold(text: str) -> bool:
    bare = SLOT.sub(" ", text)
    if _SIGN.search(bare):
        return True
    words = frozenset(_LETTERS.findall(bare.lower()))
    return not words.isdisjoint(_WORDS) or ("one" in words and not words.isdisjoint(_UNIT_WORDS))


def searched(text: str) -> list[Span]:
    """The same, whatever the text: every detector looks."""
    taken = [(m.start(), m.end()) for m in SLOT.finditer(text)]
    found: list[Span] = []
    for kind, pattern in _DETECTORS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if start < end and all(end <= a or start >= b for a, b in taken):
                taken.append((start, end))
                found.append(Span(start, end, kind))
    return sorted(found)
