"""Spoken money: the amounts in a line of speech, in figures or in words, English and Spanish. Strict: no guessing.

A number counts as money when it carries a dollar sign or the word, a thousands comma, "k", "grand" or "thousand", or
stands alone with three to seven digits. Codes, dates, phone and reference numbers, percents and counts of days are
none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from app.core.money import ZERO, Money

_MOST = Money.dollars(10**9)
_UNITS = {
    word: value
    for value, words in {
        1: "one uno un una", 2: "two dos", 3: "three tres", 4: "four cuatro", 5: "five cinco", 6: "six seis",
        7: "seven siete", 8: "eight ocho", 9: "nine nueve", 10: "ten diez", 11: "eleven once", 12: "twelve doce",
        13: "thirteen trece", 14: "fourteen catorce", 15: "fifteen quince", 16: "sixteen", 17: "seventeen",
        18: "eighteen", 19: "nineteen", 20: "twenty veinte", 30: "thirty treinta", 40: "forty cuarenta",
        50: "fifty cincuenta", 60: "sixty sesenta", 70: "seventy setenta", 80: "eighty ochenta", 90: "ninety noventa",
        100: "cien ciento", 200: "doscientos", 300: "trescientos", 400: "cuatrocientos", 500: "quinientos",
        600: "seiscientos", 700: "setecientos", 800: "ochocientos", 900: "novecientos",
    }.items()
    for word in words.split()
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "mil": 1000}
_WORD = "|".join(sorted({*_UNITS, *_SCALES, "and", "y"}, key=len, reverse=True))
_IN_WORDS = re.compile(rf"\b(?:(?:{_WORD})[\s-]+)*(?:{_WORD})\b(?=(\s*(?:dollars|bucks|d[óo]lares))?)", re.I)
_FIGURES = re.compile(
    r"(?P<sign>\$\s?)?(?<![\w.,#/-])(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,9})(?P<cents>\.\d{2})?(?![\d/]|[.,]\d|-\d)"
    r"(?P<scale>\s?k\b|\s+(?:thousand|grand|hundred|mil)\b)?(?P<word>\s*(?:dollars|bucks|d[óo]lares)\b)?",
    re.I,
)
# "1.2k", "4.5 grand"
_TENTHS = re.compile(r"(?<![\w.,#/-])\$?\s?(?P<whole>\d{1,3})\.(?P<part>\d{1,2})\s?(?:k|thousand|grand|mil)\b", re.I)
_NOT_MONEY_BEFORE = re.compile(
    r"(?:\b(?:code|codes|cpt|drg|reference|confirmation|ticket|account|acct|(?<!my )(?<!our )number|no|"
    r"room|box|extension|ext|phone|line|"
    r"page|id|year|in|since|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"c[óo]digo|referencia|cuenta|n[úu]mero)\.?\s*(?:is|es)?\s*:?\s*#?|#)$",
    re.I,
)
_NOT_MONEY_AFTER = re.compile(
    r"^\s*(?:%|percent|por ?ciento|days?|d[íi]as?|weeks?|months?|hours?|minutes?|years?|times|people|am\b|pm\b)", re.I
)


class Amount(NamedTuple):
    """An amount and where it stands in the line."""

    money: Money
    start: int
    end: int


def amounts_in(line: str) -> tuple[Amount, ...]:
    """Every amount of the line, in order."""
    found = [*_in_figures(line), *_in_tenths(line), *_in_words(line)]
    taken: list[Amount] = []
    for amount in sorted(found, key=lambda one: (one.start, -one.end)):
        if ZERO < amount.money <= _MOST and (not taken or amount.start >= taken[-1].end):
            taken.append(amount)
    return tuple(taken)


def _in_figures(line: str) -> list[Amount]:
    found = []
    for match in _FIGURES.finditer(line):
        bare = match["figure"].replace(",", "")
        marked = match["sign"] or match["word"] or match["scale"] or "," in match["figure"]
        is_year = not marked and bare[:2] in ("19", "20") and len(bare) == 4
        if not marked and (not 3 <= len(bare) <= 7 or (is_year and _in_year(line[: match.start()]))):
            continue
        if _NOT_MONEY_AFTER.match(line[match.end() :]):
            continue
        if not (match["sign"] or match["word"]) and _NOT_MONEY_BEFORE.search(line[: match.start()].rstrip()):
            continue
        scale = (match["scale"] or "").strip().lower()
        factor = 1000 if scale in ("k", "thousand", "grand", "mil") else 100 if scale == "hundred" else 1
        cents = int(bare) * 100 + int((match["cents"] or ".00")[1:])
        found.append(Amount(Money(cents * factor), match.start(), match.end()))
    return found


def _in_tenths(line: str) -> list[Amount]:
    return [
        Amount(Money(int(m["whole"]) * 100_000 + int(m["part"].ljust(2, "0")) * 1_000), m.start(), m.end())
        for m in _TENTHS.finditer(line)
    ]


def _in_year(before: str) -> bool:
    return re.search(r"\b(?:in|since|of|by|until|en|de|desde)\s*$", before, re.I) is not None


def _in_words(line: str) -> list[Amount]:
    found = []
    for match in _IN_WORDS.finditer(line):
        words = [word for word in re.split(r"[\s-]+", match[0].lower()) if word not in ("and", "y")]
        if not any(word in _SCALES or _UNITS.get(word, 0) >= 100 for word in words) and not match[1]:
            continue
        if _NOT_MONEY_AFTER.match(line[match.end() :]):
            continue
        if words[0] == "grand":
            continue  # a grand total is none
        value = _value(words)
        if value >= 100 or match[1]:
            found.append(Amount(Money.dollars(value), match.start(), match.end()))
    return found


def _value(words: list[str]) -> int:
    """ "forty two hundred" is 4,200; "cuatro mil doscientos" is 4,200; "four thousand two hundred" too."""
    total, part = 0, 0
    for word in words:
        if word in ("thousand", "grand", "mil"):
            total, part = total + max(1, part) * 1000, 0
        elif word == "hundred":
            part = max(1, part) * 100
        else:
            part += _UNITS[word]
    return total + part
