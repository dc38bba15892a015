"""Numbers in words, English and Spanish: "forty two hundred", "eight fifty", "mil quinientos", "ciento veinte"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words and where it stands. `scaled`: with a hundred or more named; `pair`: as in "eight fifty"."""

    start: int
    end: int
    value: Decimal
    words: tuple[str, ...]
    spanish: bool = False
    scaled: bool = False
    pair: bool = False


class _Part(NamedTuple):
    """What was read from some words on: its value, the word after it, and how it was said."""

    value: Decimal
    after: int
    scaled: bool = False
    pair: bool = False


# Misspellings stand beside the word they mean: only those that are no words of their own.
_DIGITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "fuor": 4,
    "thre": 3, "eigth": 8, "eigt": 8, "sevn": 7, "seve": 7,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "elevn": 11, "eleve": 11, "twelv": 12, "tweleve": 12,
    "thirten": 13, "thriteen": 13, "forteen": 14, "fourten": 14, "fiveteen": 15, "fivteen": 15,
    "fiften": 15, "sixten": 16, "seventen": 17, "eightteen": 18, "eighten": 18, "eigteen": 18, "ninteen": 19,
    "nineten": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "twenny": 20, "tweny": 20, "twnety": 20, "twentie": 20, "thirdy": 30, "thirthy": 30, "thrity": 30, "thirtey": 30,
    "fourty": 40, "fortey": 40, "fivety": 50, "fifthy": 50, "fiftey": 50, "sixtey": 60, "seventey": 70, "sevnty": 70,
    "sevety": 70, "eightty": 80, "eigthy": 80, "eighy": 80, "ninty": 90, "ninetey": 90,
}  # fmt: skip
_HUNDRED = frozenset({
    "hundred", "hunderd", "hundered", "hundrd", "hundread", "hunded", "hundrid", "hundret", "hunnerd", "hunnert",
    "hunnid", "hundo",
})  # fmt: skip
_THOUSAND = frozenset({
    "thousand", "thousnd", "thosand", "thousend", "thousant", "thouand", "thousan", "tousand", "thosend", "thousad",
    "thousnad", "thou", "grand", "k",
})  # fmt: skip
_MILLION = frozenset({"million", "milion", "mill"})
# "Thousand dollars" may stand without "a"; "Grand Mesa" is a place.
_ALONE = (_THOUSAND | _MILLION) - {"k", "grand", "thou", "mill"}
_BELOW_HUNDRED = {**_DIGITS, **_TEENS, **_TENS}
_LINKS = frozenset({"and", "a", "an", "half", "point", "oh", "o", "zero"})
_ENGLISH = frozenset({*_BELOW_HUNDRED, *_HUNDRED, *_THOUSAND, *_MILLION, "zero"})
_IN_ENGLISH = _ENGLISH | _LINKS
# "This one" is no number; "one percent" and "one dollar" are.
_ENGLISH_SIGNS = (_ENGLISH - {"one"}) | {"percent", "dollar"}

_UNITS_ES = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "sinco": 5, "quatro": 4,
}  # fmt: skip
_TEENS_ES = {
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22,
    "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28,
    "veintinueve": 29, "trese": 13, "catorse": 14, "quinse": 15, "diesiseis": 16, "diesisiete": 17, "diesiocho": 18,
    "diesinueve": 19, "beinticinco": 25, "venticinco": 25,
}  # fmt: skip
_TENS_ES = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90, "beinte": 20, "trenta": 30, "quarenta": 40, "sincuenta": 50, "cinquenta": 50, "secenta": 60,
    "nobenta": 90,
}  # fmt: skip
_HUNDREDS_ES = {
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900, "dosientos": 200,
    "docientos": 200, "tresientos": 300, "trecientos": 300, "cuatrosientos": 400,
    "quatrocientos": 400, "cuatricientos": 400, "quinietos": 500, "quiniento": 500, "kinientos": 500,
    "cincocientos": 500, "seisientos": 600, "seicientos": 600, "setesientos": 700, "sietecientos": 700,
    "ochosientos": 800, "novesientos": 900, "nuevecientos": 900, "nobecientos": 900,
}  # fmt: skip
_HUNDREDS_ES |= {word[:-2] + "as": value for word, value in _HUNDREDS_ES.items() if word.endswith("os")}
_BELOW_HUNDRED_ES = {**_UNITS_ES, **_TEENS_ES, **_TENS_ES}
_MILLION_ES = frozenset({"millon", "millones"})
_SPANISH = frozenset({*_BELOW_HUNDRED_ES, *_HUNDREDS_ES, *_MILLION_ES, "mil"})
_IN_SPANISH = _SPANISH | {"y"}
# Words of other meanings ("the DOS", "once a month") are no sign of Spanish; what is counted in Spanish is.
_SPANISH_SIGNS = (_SPANISH - {"un", "una", "uno", "dos", "once"}) | {
    "dias", "diitas", "semanas", "semanitas", "meses", "dolares", "habiles",
}  # fmt: skip

_WORD = re.compile(r"[a-z]+")
_LISTED = _ALONE | {"mil"}


def find_numerals(low: str) -> list[Numeral]:
    """Every number in words, in order; "a" and "and" belong to one only between its words, a lone "one" to none."""
    words = _WORD.findall(low)
    found: list[Numeral] = []
    if not _ENGLISH_SIGNS.isdisjoint(words):
        found += _read_runs(low, _IN_ENGLISH, spanish=False)
    if not _SPANISH_SIGNS.isdisjoint(words):
        found += _read_runs(low, _IN_SPANISH, spanish=True)
        found.sort(key=lambda n: n.start)
    return found


def number_in_words(words: str) -> Decimal | None:
    """Read "forty two hundred" as 4200, "half a million" as 500000; None when the words make no number."""
    pieces = _WORD.findall(words)
    part = _english(pieces, 0) or _spanish(pieces, 0)
    return part.value if part is not None else None


def begins_with_magnitude(words: Sequence[str]) -> bool:
    """True for "hundred fifty" and "mil quinientos", which go on from a number in digits before them."""
    first = words[0]
    return first in _HUNDRED or first in _THOUSAND or first in _MILLION or first == "mil" or first in _MILLION_ES


def _read_runs(low: str, vocabulary: frozenset[str], *, spanish: bool) -> Iterator[Numeral]:
    for run in _runs(low, vocabulary):
        words = [match[0] for match in run]
        at = 0
        while at < len(words):
            part = _spanish(words, at) if spanish else _english(words, at)
            if part is None:
                at += 1
                continue
            first, last = run[at], run[part.after - 1]
            said = tuple(words[at : part.after])
            yield Numeral(first.start(), last.end(), part.value, said, spanish, part.scaled, part.pair)
            at = part.after


def _runs(low: str, vocabulary: frozenset[str]) -> Iterator[list[re.Match[str]]]:
    """Stretches of words from the vocabulary with nothing but a space, a hyphen or "thousand, " between them."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(low):
        if match[0] in vocabulary:
            gap = low[run[-1].end() : match.start()] if run else ""
            if run and not (gap in (" ", "-") or (gap == ", " and run[-1][0] in _LISTED)):
                yield run
                run = []
            run.append(match)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _english(words: Sequence[str], at: int) -> _Part | None:
    """A whole number: groups with falling magnitudes, "twelve thousand four fifty"."""
    if words[at] == "half" and words[at + 1 : at + 2] == ["a"] and (size := _magnitude(words, at + 2)) > 100:
        return _Part(Decimal(size) / 2, at + 3, scaled=True)
    total, last, place, scaled, pair = Decimal(0), 10**9, at, False, False
    while True:
        group = _group(words, place + 1 if total and _word(words, place) == "and" else place)
        if group is None:
            break
        group = _with_fraction(words, group)
        size = _magnitude(words, group.after)
        if size <= 100:
            if total and group.value >= min(last, 1000):
                break
            total, place = total + group.value, group.after
            scaled, pair = scaled or group.scaled, pair or group.pair
            break
        if size >= last:
            break  # "four thousand and six thousand" are two
        total, place, last, scaled = total + group.value * size, group.after + 1, size, True
        if words[place : place + 3] == ["and", "a", "half"]:
            return _Part(total + Decimal(size) / 2, place + 3, scaled=True)
    return _Part(total, place, scaled, pair) if place > at else None


def _group(words: Sequence[str], at: int) -> _Part | None:
    """What can stand before "thousand": "forty five", "three hundred and twelve", "a", or a pair: "eight fifty"."""
    word = _word(words, at)
    if word in ("a", "an"):
        if _magnitude(words, at + 1) > 100:
            return _Part(Decimal(1), at + 1)
        return _hundreds(words, at + 1, Decimal(1)) if _word(words, at + 1) in _HUNDRED else None
    if word in _HUNDRED:
        return _hundreds(words, at, Decimal(1))
    if word in _ALONE:
        return _Part(Decimal(1), at)
    if word == "zero":
        return _Part(Decimal(0), at + 1)
    first = _below_hundred(words, at)
    if first is None:
        return None
    if _word(words, first.after) in _HUNDRED:
        return _hundreds(words, first.after, first.value)
    if _word(words, first.after) in ("oh", "o", "zero") and _word(words, first.after + 1) in _DIGITS:
        return _Part(first.value * 100 + _DIGITS[words[first.after + 1]], first.after + 2, pair=True)
    second = _below_hundred(words, first.after)
    if second is not None and second.value >= 10 and _magnitude(words, second.after) == 0:
        return _with_cents(words, _Part(first.value * 100 + second.value, second.after, pair=True))
    return first


def _with_cents(words: Sequence[str], pair: _Part) -> _Part:
    """ "Six forty two eighteen" is 642.18; "thirty sixty ninety" are no cents."""
    cents = _below_hundred(words, pair.after)
    if cents is None or cents.value < 10 or pair.value >= 2000 or _magnitude(words, cents.after):
        return pair
    return pair._replace(value=pair.value + cents.value / 100, after=cents.after)


def _hundreds(words: Sequence[str], at: int, count: Decimal) -> _Part:
    """The hundreds from the word "hundred" on, with what is below a hundred after them."""
    value, after = count * 100, at + 1
    if words[after : after + 3] == ["and", "a", "half"]:
        return _Part(value + 50, after + 3, scaled=True)
    rest = _below_hundred(words, after + 1 if _word(words, after) == "and" else after)
    if rest is None or _magnitude(words, rest.after) == 100 or _below_hundred(words, rest.after) is not None:
        return _Part(value, after, scaled=True)  # "four hundred and six hundred"
    return _Part(value + rest.value, rest.after, scaled=True)


def _below_hundred(words: Sequence[str], at: int) -> _Part | None:
    word = _word(words, at)
    if word in _TENS and (ones := _DIGITS.get(_word(words, at + 1))) is not None:
        return _Part(Decimal(_TENS[word] + ones), at + 2)
    value = _BELOW_HUNDRED.get(word)
    return _Part(Decimal(value), at + 1) if value is not None else None


def _with_fraction(words: Sequence[str], group: _Part) -> _Part:
    """Take in "and a half" and "point five" where a magnitude follows."""
    after = group.after
    if words[after : after + 2] == ["and", "half"]:
        end = after + 2
    elif words[after : after + 3] == ["and", "a", "half"]:
        end = after + 3
    elif _word(words, after) == "point" and (tenths := _DIGITS.get(_word(words, after + 1))) is not None:
        if _magnitude(words, after + 2) > 100:
            return group._replace(value=group.value + Decimal(tenths) / 10, after=after + 2)
        return group
    else:
        return group
    return group._replace(value=group.value + Decimal("0.5"), after=end) if _magnitude(words, end) > 100 else group


def _magnitude(words: Sequence[str], at: int) -> int:
    word = _word(words, at)
    return 1000 if word in _THOUSAND else 1_000_000 if word in _MILLION else 100 if word in _HUNDRED else 0


def _spanish(words: Sequence[str], at: int) -> _Part | None:
    """A whole number: "un millon doscientos mil", "dos mil trescientos cincuenta", "ocho cincuenta"."""
    total, last, place, scaled = Decimal(0), 10**9, at, False
    while True:
        group = _group_es(words, place)
        after = group.after if group is not None else place
        word = _word(words, after)
        size = 1000 if word == "mil" else 1_000_000 if word in _MILLION_ES else 0
        if not size:
            if group is None or (total and group.pair):
                break
            return _Part(total + group.value, after, scaled or group.scaled, group.pair)
        if size >= last or (group is None and size > 1000) or (group is not None and group.pair):
            break
        total += (group.value if group is not None else 1) * size
        place, last, scaled = after + 1, size, True
    return _Part(total, place, scaled) if place > at else None


def _group_es(words: Sequence[str], at: int) -> _Part | None:
    """What can stand before "mil": "cuarenta y cinco", "ciento veinte", or a pair: "ocho cincuenta"."""
    hundreds = _HUNDREDS_ES.get(_word(words, at))
    if hundreds is not None:
        rest = _below_hundred_es(words, at + 1)
        if rest is None:
            return _Part(Decimal(hundreds), at + 1, scaled=True)
        return _Part(hundreds + rest.value, rest.after, scaled=True)
    first = _below_hundred_es(words, at)
    if first is None or not 2 <= first.value < 20:
        return first  # "un quince por ciento" is fifteen
    second = _below_hundred_es(words, first.after)
    if second is not None and second.value >= 10 and _word(words, second.after) != "mil":
        return _Part(first.value * 100 + second.value, second.after, pair=True)
    return first


def _below_hundred_es(words: Sequence[str], at: int) -> _Part | None:
    word = _word(words, at)
    if (word in _TENS_ES or word == "diez") and _word(words, at + 1) == "y":
        ones = _UNITS_ES.get(_word(words, at + 2))
        if ones is not None:
            return _Part(Decimal(_BELOW_HUNDRED_ES[word] + ones), at + 3)
    value = _BELOW_HUNDRED_ES.get(word)
    return _Part(Decimal(value), at + 1) if value is not None else None


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""
