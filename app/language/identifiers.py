"""What points at one person without being a name: numbers in any form, addresses, e-mails, links, identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.core.states import STATE_LETTERS
from app.language.cues.places import STATES_IN_SPANISH
from app.language.text import word_set


class Span(NamedTuple):
    """A stretch that must not pass, and what it is."""

    start: int
    end: int
    kind: str


_NUMBERS = word_set(
    "zero oh nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen forteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety ninty hundred "
    "hundreds thousand thousands thou million millions billion dozen double triple first second third fourth fifth "
    "sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth thirtieth cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce "
    "trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintiun veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta "
    "setenta ochenta noventa cien ciento cientos doscientos trescientos cuatrocientos quinientos seiscientos "
    "setecientos ochocientos novecientos nuevecientos mil miles millon millones"
)
# Alone they count nothing that matters; in a run they do ("five one two").
_HARMLESS = frozenset({"one", "first", "second", "third", "once", "uno", "oh", "double"})
_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
NUMBER_RUN = re.compile(
    rf"(?<![\w'])(?:{_NUMBER})(?:(?:[ ,.-]{{1,2}}|, | and | y | point | dash | guion )(?:{_NUMBER}))*(?![\w])"
)
_MONTHS = (
    "january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    "sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    "diciembre"
)
_DAYS = re.compile(
    rf"\b(?:{_MONTHS}|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|wed|thurs?|fri|"
    r"lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b(?!-)"
    r"|\b(?:in|since|last|this|next|until|til|of|by|early|late|mid|before|after|on|born|desde|de"
    r"|en)[ -](?P<may>may)\b(?! (?:be|have|not|or)\b)"
    rf"|\b(?P<may_day>may)(?=,? (?:the )?(?:\d|(?:{_NUMBER})\b))"
)
_EMAIL = re.compile(
    r"[\w.+%-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)*"
    r"|[\w.-]+(?: (?:dot|punto|underscore|guion bajo|guion|dash|\.) [\w-]+)* (?:at|arroba) [\w-]+(?:"
    r" ?(?:dot|punto|\.) ?"
    r"(?:com|net|org|edu|gov|us|mx|es))+\b"
)
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|health|us|mx)\b(?:/\S*)?")
_STREET = (
    r"(?:streets?|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|highway|hwy|court|ct|parkway|pkwy|place|pl|"
    r"terrace|ter|circle|cir|way|trail|trl|square|sq|loop|pike|turnpike|row|alley|crescent|plaza|path|run|"
    r"route|rt|county road|cr|apartments|towers|manor|heights|village|estates|trailer park|mobile home park)"
)
_UNIT = (
    r"(?:,? ?(?:#|\b(?:apt|apartment|apto|apartamento|depto|unit|suite|ste|lot|room|rm|floor|fl|bldg"
    r"|building|space|spc|no)\b\.? ?#?) ?[\w-]{1,9})"
)
_STREET_NUMBER = rf"(?:\d[\w/-]*|(?:{_NUMBER})(?:[ -](?:{_NUMBER}))*)"
_STATE = "|".join(
    sorted(
        (*(re.escape(n.lower()) for n in (*STATE_LETTERS.values(), *STATES_IN_SPANISH)), r"d\.c\."),
        key=len,
        reverse=True,
    )
)
_TWO = "|".join(letters.lower() for letters in STATE_LETTERS)
_ADDRESS = (
    # "1418 oak street apt 4b", "fourteen eighteen north oak street"
    re.compile(
        rf"(?<![\w$.,])#?{_STREET_NUMBER},? (?:(?:n|s|e|w|ne|nw|se|sw)\.? )?(?:[^\W\d_][\w'.-]* |\d+(?:st"
        rf"|nd|rd|th) ){{1,3}}?"
        rf"{_STREET}\b\.?(?: (?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\b)?{_UNIT}*"
    ),
    # "the corner of church and main street", "on maple avenue"
    re.compile(
        r"\b(?:on|at|off|of|near) (?:[^\W\d_][\w'.-]* ){1,2}?(?:street|avenue|ave|road|lane"
        r"|boulevard|blvd|drive|parkway|terrace)\b"
    ),
    re.compile(
        r"\b(?:p\.? ?o\.? ?|post office |apartado (?:postal )?)(?:box )?#? ?\w*\d\w*|\bp\.? ?o\.?"
        r" box(?: \w+){1,4}"
    ),
    re.compile(
        r"\b(?:calle|avenida|avda?|calzada|carretera|colonia|col|blvd|callejon|privada|camino|paseo|urb"
        r"|urbanizacion|residencial)\b\.? "
        r"(?:[^\W\d_][\w'.-]*,? ){0,4}?#?(?:numero )?\d[\w-]*"
        r"|\b(?:en la calle|calle|avenida) (?:de |del |la |las |los |el )*[^\W\d_]+"
    ),
    re.compile(
        rf"(?<!\w)(?:apt|apartment|apto|apartamento|unit|suite|ste|lot|space|spc)\b\.? ?#?(?:"
        rf" number)? ?(?:[\w-]*\d[\w-]*|[a-z]\b|(?:{_NUMBER})(?:[ -](?:{_NUMBER}))*(?: [a-z]\b)?)"
    ),
    re.compile(r"\bzip(?: code)?(?: is|:)? ?[\w ]{3,8}\d"),
    # one or two words, then a state: "reading pa 19601", "el paso, texas"
    re.compile(rf"(?:[^\W\d_][\w'.-]*,? ){{1,2}}(?:{_TWO})\.?,? \d{{5}}(?:-\d{{4}})?\b"),
    re.compile(rf"\b(?:in|from|to|near|of|at|en|de|live|vivo) (?:[^\W\d_][\w'.-]*,? ){{1,2}}?(?:{_STATE})\b"),
    re.compile(rf"\b(?:{_STATE})\b"),
)  # fmt: skip
_CITY_AND_LETTERS = re.compile(
    r"\b(?P<lives>(?:live|lives|living|lived|born|grew up|vivo|vive|vivimos) (?:in|en)|moved to)?"
    r"(?(lives)|(?:here in|am in|im in|are in|from|in|near|to)) "
    rf"(?P<place>(?:[a-z][\w'.-]*,? ){{1,2}}?(?P<two>{_TWO}))\b"
)
# Two letters that are also words, or titles, or the head of a number.
_WORDS_TOO = word_set("in or me hi de la al co pa ma ok id oh mi pr md ms va ct")
_CAPITAL_STATE = re.compile(
    rf"(?:[A-Z][\w'.-]*,? ){{0,2}}[A-Z][\w'.-]*,? (?P<two>{_TWO.upper()})(?=[\s.,;:!?)]|$)"
    rf"|(?<=[\s(])(?P<alone>[ACDFGHIKLMNOPRSTUVW][A-Z])(?=[\s.,;!?)]|$)"
)
# Whatever is called by a number: "member id HOPE", "ref: WILLOW".
_CALLED = re.compile(
    r"\b(?:member|subscriber|group|claim|account|acct|reference|ref|policy|mrn|medical record|patient"
    r"|guarantor|case|file|"
    r"invoice|confirmation|ticket|tracking|authorization|auth|ssn|social security|social|licen[sc]e"
    r"|passport|visit|encounter|"
    r"miembro|grupo|reclamo|cuenta|referencia|poliza|expediente|caso|folio|seguro social|confirmacion"
    r"|username|user|password|"
    r"passcode|pin)"
    r"(?: (?:id|number|num|no|nr|code|numero))?(?:\.|:|#| (?:is|was|es|number|id|de|del|numero)| )*[:# ]"
    r" ?(?P<value>[^\s,;]+)"
)
# Any run with a digit in it, its currency, its unit and its marks.
_DIGITS = re.compile(
    r"(?:[$€£#]+ ?)?[\w]*\d(?:[\w$€£%#*]|[.,:/@+'&_-](?=[\w$#*])|(?<=\d)[ )-]{1,2}(?=\(?\d))*%?"
    r"(?:st|nd|rd|th)?(?: ?(?:grand|thousand|hundred|million|dollars|bucks|percent|mil|millones"
    r"|dolares)\b)?|\(\d{3}\) ?"
)
_LETTERS_APART = re.compile(r"(?<![\w'])[^\W\d_](?:[ .,-]{1,2}[^\W\d_](?![\w'])){2,}")
_MASKED = re.compile(r"[*x•#]{2,}[- ]?\w*\d\w*")


def find_identifiers(text: str, low: str) -> Iterator[Span]:
    """Everything that points at somebody, in the text and the same in small letters."""
    for pattern, kind in ((_EMAIL, "contact"), (_LINK, "contact"), (_MASKED, "id")):
        yield from _all(pattern, low, kind)
    for pattern in _ADDRESS:
        yield from _all(pattern, low, "place")
    for match in _CITY_AND_LETTERS.finditer(low):
        if match["lives"] or match["two"] not in _WORDS_TOO or "," in match["place"]:
            yield Span(*match.span("place"), "place")
    if not text.isupper():
        yield from _states(text)
    for match in _CALLED.finditer(low):
        value = text[slice(*match.span("value"))]
        if any(c.isdigit() for c in value) or (value.isupper() and len(value) > 1 and not text.isupper()):
            yield Span(*match.span("value"), "id")
    if any(c.isdigit() for c in low):
        yield from _all(_DIGITS, low, "number")
    for match in NUMBER_RUN.finditer(low):
        said = match[0].split()
        if len(said) > 2 or not _HARMLESS.issuperset(said):
            yield Span(*match.span(), "number")
    for match in _DAYS.finditer(low):
        group = "may" if match["may"] else "may_day" if match["may_day"] else 0
        yield Span(*match.span(group), "date")
    yield from _all(_LETTERS_APART, low, "id")


def _all(pattern: re.Pattern[str], text: str, kind: str) -> Iterator[Span]:
    return (Span(*match.span(), kind) for match in pattern.finditer(text))


def _states(text: str) -> Iterator[Span]:
    for match in _CAPITAL_STATE.finditer(text):
        letters = match["two"] or match["alone"]
        sure = letters.lower() not in _WORDS_TOO or "," in match[0]
        if letters in STATE_LETTERS and sure:
            yield Span(*match.span(), "place")
