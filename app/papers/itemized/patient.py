"""The patient: sex and age as the words of a bill, or of the person who sends it, tell them."""

from __future__ import annotations

import re
from fractions import Fraction

_UNIT = r"(y|yo|yrs?|years?|mo|mos|months?|w|wks?|weeks?|d|days?)?"
_ROLE = r"\b(?:my|the) (?:husband|wife|son|daughter|mother|father|mom|dad)\b"
# Each tells the number first and, where it has two groups, the unit second.
_AGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?<!extreme )(?:age|edad|aged)(?: ?/ ?sex)?\W{{0,3}}(\d{{1,3}})\s*{_UNIT}\b",
        r"\b(?:sex|gender) ?/ ?age\W{0,3}[MF]\W{1,3}(\d{1,3})\b",
        r"\b(\d{1,3})[ -]?(yo|y/o|y\.o\.|yrs?[ -]old|years?[ -]old|mo(?:nth)?s?[ -]old|days?[ -]old|weeks?[ -]old)\b",
        r"\b(\d{1,3})[ -]?(mo|yr|year|yrs|a[nñ]os)\b",
        r"\b(?:infant|newborn|baby)\W{1,3}(\d{1,2}) (days?|weeks?|months?)\b",
        r"(?-i:\b[MF]\b[\s,/]{1,3}(\d{1,3})(?![\d/:$-]|\.\d))|(?-i:\b(\d{1,3}) ?[/,Y]{0,3} ?[MF]\b)",
        r"\b(?:fe)?male\W{1,3}(\d{1,3})(?![\d/:$-]|\.\d)|\b(\d{1,3})[\s,/]{1,3}(?:fe)?male\b",
        rf"\b(?:man|woman|boy|girl|lady|gentleman)(?: aged|,)? (\d{{1,3}})\s*{_UNIT}(?=\W|$)(?![\d/:$%-]|[.,]\d)",
        r"\b(\d{1,3}) ?(?:man|woman)\b|\b(?:man|woman|lady|gentleman) of (\d{1,3})\b",
        r"\bI am a (?:man|woman|guy|lady|girl|boy), (\d{1,3})\b",
        r"(?-i:\b(?:Mr|Mrs|Ms|Miss|Patient|Name)\b[.:]? (?:[A-Z][\w'.-]* ){1,3}?[A-Z][\w'-]*,"
        r" (\d{1,3})(?![\w/:$%-]|\.\d))",
        rf"(?:\b(?:he|she) is|{_ROLE}(?:,? who is|,| is)?) ?\(?(\d{{1,3}})\b"
        r"(?![\d/:$%-]|[.,]\d|\s?(?:mg|ml|days|units|min|hours|miles))",
    )
)
_SEXES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:sex|gender|sexo)(?: ?/ ?age)?\W{0,3}(m(?:ale|asculino)?|f(?:emale|emenino)?)\b",
        r"\bage ?/ ?sex\W{0,3}\d{1,3}\W{0,3}(m|f)\b",
        r"\b\d{1,3}[ -]?(?:years?|months?|mo|yrs?|yo|y/o|weeks?|days?)?[ -]?(?:old)?,? "
        r"(man|woman|male|female|boy|girl|gentleman|lady)\b",
        r"(?-i:\b([MF])\b[\s,/]{1,3}\d{1,3}(?: ?(?:Y|YO|YRS?))?\b)|(?-i:\b\d{1,3} ?(?:Y|YO)?[\s,/]{0,2}([MF])\b)",
        r"\b\d{1,3} ?(?:yo|y/o|yr|y)?[ /,-]?(m|f|male|female)\b|[(,/]\s*(male|female|m|f)\s*[),/]",
        r"\b((?:fe)?male)\W{1,3}\d{1,3}\b",
        r"\b(man|woman|boy|girl|lady|gentleman)(?: aged|,)? \d{1,3}\b(?![/:$%-]|[.,]\d)",
        r"\b(?:patient|pt|paciente)\b[^\n]{0,40}?\b(male|female|man|woman|boy|girl|mujer|hombre)\b",
        r"\b(?:patient|pt)\b[^\n]{0,40}?, (?-i:([MF])),",
        r"\b(male|female) (?:patient|pt|member|client|infant|newborn|baby|child)\b",
        r"\b(male|female),? (?:dob|born|age|aged)\b",
        r"\b(mr|mrs|ms)\.? (?-i:[A-Z])|\bbaby (boy|girl)\b|\b(?:had|have|is|was|it'?s) a (girl)\b",
        r"\bI am an? (?:\w+ ){0,4}?(man|woman|guy|lady)\b|\b(man|woman|lady|gentleman) of \d",
        r"\b(he|she) is \d{1,3}\b",
        r"\bmy (husband|wife|son|daughter|mother|father|mom|dad)\b(?='s\b|[ ,(]*(?:who is|is|was|had|went|got|\d))",
        r"\bmy (?:\d{1,2}[- ](?:year|month|week)s?[- ]old )(son|daughter|boy|girl)\b",
    )
)
_MEN = frozenset({"mr", "boy", "man", "gentleman", "guy", "he", "husband", "son", "father", "dad", "m", "hombre"})
_OLDEST = 120


def age_told(text: str) -> Fraction | None:
    """Years, of a baby a part of one; None where no age is told."""
    for pattern in _AGES:
        if found := pattern.search(text):
            told = [group for group in found.groups() if group]
            number, unit = int(told[0]), (told[1] if len(told) > 1 else "y").lower()
            per = 365 if unit[0] == "d" else 52 if unit[0] == "w" else 12 if unit.startswith("mo") else 1
            return Fraction(number, per) if number <= _OLDEST * per else None
    return None


def sex_told(text: str) -> str | None:
    """ "male" or "female"; None where the words tell none."""
    for pattern in _SEXES:
        if found := pattern.search(text):
            word = next(group for group in found.groups() if group).lower()
            return "male" if word in _MEN or word.startswith("ma") else "female"
    return None
