"""Amounts of money and percentages as people write and say them: "$18,000", "18.5k", "forty two hundred"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.core.money import Money


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount and where it stands. `sure`: marked as money; `vague`: one end of a range."""

    start: int
    end: int
    money: Money
    sure: bool
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Percent:
    start: int
    end: int
    percent: int


_UNITS = {
    "k": 1_000, "grand": 1_000, "thousand": 1_000, "thou": 1_000, "hundred": 100, "million": 1_000_000,
    "mil": 1_000_000,
}  # fmt: skip
_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "ninty": 90,
}  # fmt: skip
_MAGNITUDES = {"hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000, "k": 1_000}

# What a number before it counts is not money.
_COUNTED = (
    r"(?! ?(?:%|percent|per cent|-?(?:business |calendar |working )?days?|-?weeks?|-?months?|-?years?|yr|-?hours?|"
    r"hrs?|-?minutes?|mins?|times|visits?|lines?"
    r"|pages?|people|persons?|kids|children|am\b|pm\b|a\.m|p\.m|mg|ml|lbs?|miles?|pounds|sessions?|points?|calls?"
    r"|letters?|codes?|of us|st\b|nd\b|rd\b|th\b|o'?clock|-?bed|more (?:days|weeks)|euros?|seconds?|nights?|"
    r"doctors|hospitals|bills\b|charges\b|items|questions|things|episodes|patients|beds|calories|reps\b|phone))"
)
_DIGITS = re.compile(
    r"(?<![\w/.,$#-])(?P<sign>\$ ?|usd ?)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}\.\d{3}(?![\d.])|\d{1,3} \d{3}(?![ -]?\d|,)|"
    r"\d+(?:\.\d{1,2})?|\.\d\d)"
    r"(?P<unit> ?(?:k|grand|thousand|thou|hundred|million|mil)\b)?"
    r"(?P<cents> (?:dollars )?and \d\d? cents)?"
    r"(?P<word> ?(?:dollars?|bucks?|usd)\b)?"
    r"(?![\w/#]|-\d|,\d|\.\d)" + _COUNTED
)
_NUMBER = (
    "(?:"
    + "|".join([*sorted((*_ONES, *_TENS), key=len, reverse=True), "hundred", "thousand", "grand", "million", "half"])
    + ")"
)
_WORDS = re.compile(
    rf"(?<![\w$-])(?:half a|an?|{_NUMBER})(?:(?: and a|[ -]and)?[ -]{_NUMBER}|(?<=a)[ -]{_NUMBER}| k\b| point "
    rf"{_NUMBER})*+(?P<word> ?(?:dollars?|bucks?)\b)?+(?![\w])" + _COUNTED
)
_CENTS = re.compile(rf" and ((?:{_NUMBER}[ -]?)+?) ?cents\b")
_RANGE_HEAD = re.compile(
    r"(?<![\w/.,#-])\$?\d{1,3}(?:\.\d)?(?: ?- ?| to | or )\$?\d{1,3}(?:\.\d)? ?(?:k|grand|thousand|thou|hundred)\b"
    r"|\b(?:(?:a )?(?:couple|few)|several|some|many|tens of|hundreds of) (?:of )?(?:thousands?|hundred|grand|"
    r"hundreds)\b"
)
_BETWEEN = re.compile(r" ?(?:to|or|-|and) ?")
_PERCENT = re.compile(
    rf"(?<![\w.,$])(?:(?P<digits>\d{{1,3}})(?:\.\d+)?|(?P<words>{_NUMBER}(?:[ -]{_NUMBER})*)) ?(?:%|percent\b|per "
    rf"cent\b)"
    r"|(?P<half>\bhalf (?:off|price|of it)\b|\b(?:by|in) half\b)"
)


def find_percents(low: str) -> list[Percent]:
    found: list[Percent] = []
    for match in _PERCENT.finditer(low):
        if match["half"]:
            value: int | None = 50
        elif match["digits"]:
            value = int(match["digits"])
        else:
            value = int(number_in_words(match["words"]) or 0) or None
        if value is not None and value <= 100:
            found.append(Percent(match.start(), match.end(), value))
    return found


def find_amounts(low: str) -> list[Amount]:
    """Every amount in order. `low` has names, dates and codes already covered."""
    vague = [match.span() for match in _RANGE_HEAD.finditer(low)] if low else []
    found = [a for a in (*_in_digits(low), *_in_words(low)) if not any(s <= a.start < e for s, e in vague)]
    found += [Amount(s, e, Money(0), sure=True, vague=True) for s, e in vague]
    found.sort(key=lambda a: (a.start, -a.end))
    apart: list[Amount] = []
    for amount in found:
        if not apart or amount.start >= apart[-1].end:
            apart.append(amount)
    return _mark_ranges(low, apart)


def number_in_words(words: str) -> Decimal | None:
    """Read "forty two hundred" as 4200, "half a million" as 500000; None when the words make no number."""
    read = _read_number([w for w in re.split(r"[\s-]+", words.strip()) if w])
    return read[0] if read is not None else None


def _in_digits(low: str) -> Iterator[Amount]:
    for match in _DIGITS.finditer(low):
        number = match["number"].replace(",", "").replace(" ", "")
        unit = (match["unit"] or "").strip()
        if not unit and re.fullmatch(r"\d{1,3}\.\d{3}", number):
            number = number.replace(".", "")  # "18.000" as some write it; "1.924k" is what it says
        value = Decimal(number) * _UNITS.get(unit, 1)
        if match["cents"]:
            value += Decimal(re.sub(r"\D", "", match["cents"])) / 100
        sure = bool(match["sign"] or unit or match["word"] or "," in match["number"] or re.search(r"\.\d\d$", number))
        if value <= 1_000_000_000:
            yield Amount(match.start(), match.end(), Money.parse(value), sure)


def _in_words(low: str) -> Iterator[Amount]:
    if not re.search(r"hundred|thousand|grand|million|dollars|bucks|ty[ -]|teen |ten |eleven |twelve | k\b", low):
        return
    for match in _WORDS.finditer(low):
        start, words = match.start(), match[0]
        pieces = list(re.finditer(r"[^\s-]+", words))
        place = 0
        while place < len(pieces):
            read = _read_number([piece[0] for piece in pieces[place:]])
            if read is None:
                place += 1
                continue
            value, used = read
            first, last = pieces[place], pieces[place + used - 1]
            dollars = (
                place + used < len(pieces) and re.fullmatch(r"dollars?|bucks?", pieces[place + used][0]) is not None
            )
            said = [piece[0] for piece in pieces[place : place + used]]
            if 1 <= value <= 1_000_000_000 and (dollars or _is_money_talk(said)):
                end = start + (pieces[place + used].end() if dollars else last.end())
                if cents := _CENTS.match(low, end):
                    value += (number_in_words(cents[1]) or Decimal(0)) / 100
                    end = cents.end()
                yield Amount(start + first.start(), end, Money.parse(value), sure=True)
            place += used


def _is_money_talk(words: list[str]) -> bool:
    """A magnitude, or two pairs as in "forty six fifty"; a lone "twenty" or a year is no money."""
    if words[-1] in ("a", "an") or words[0] == "and":
        return False
    if any(word in _MAGNITUDES for word in words):
        return True
    if len(words) < 2 or words[-1] not in _TENS:
        return False
    head = _ONES.get(words[0], 0) or _TENS.get(words[0], 0)
    if head == 19 or words[:2] == ["twenty", "twenty"]:
        return False  # years
    return head >= 13 or (head >= 10 and _TENS[words[-1]] >= 50)  # "twelve thirty" is a time of day


def _read_number(words: list[str]) -> tuple[Decimal, int] | None:
    """The number that the words begin with, and how many words it took."""
    total, current, used, small = Decimal(0), Decimal(0), 0, True
    started, place = False, 0
    last_magnitude = Decimal(10) ** 12
    kept: tuple[Decimal, int] | None = None
    while place < len(words):
        word = words[place]
        if word in _ONES or word in _TENS:
            value = Decimal(_ONES.get(word, _TENS.get(word, 0)))
            if started and small and current > 0:
                free = 100 if current % 100 == 0 else (10 if current % 10 == 0 and current % 100 >= 20 else 1)
                if value >= free:
                    if 10 <= current < 100 and 10 <= value < 100 and total == 0:
                        current = current * 100  # pairs: "forty six fifty"
                    else:
                        break
            current += value
            started = True
        elif word in ("a", "an"):
            if started or place + 1 >= len(words) or words[place + 1] not in _MAGNITUDES:
                break
            current, started = Decimal(1), True
        elif word == "half":
            following = words[place + 1 : place + 3]
            if not started and following[:1] == ["a"] and following[1:] and following[1] in _MAGNITUDES:
                return Decimal(_MAGNITUDES[following[1]]) / 2, place + 3
            if started and following and following[0] in _MAGNITUDES:
                current += Decimal("0.5")
            else:
                break
        elif word == "and":
            if not started:
                break
            if words[place + 1 : place + 3] == ["a", "half"] or words[place + 1 : place + 2] == ["half"]:
                place += 1 if words[place + 1] == "a" else 0
        elif word == "point" and started and place + 1 < len(words) and words[place + 1] in _ONES:
            current += Decimal(_ONES[words[place + 1]]) / 10
            place += 1
        elif word in _MAGNITUDES and started:
            magnitude = Decimal(_MAGNITUDES[word])
            if magnitude == 100:
                if current >= 100 or current == 0:
                    break
                current *= 100
            else:
                if magnitude >= last_magnitude:
                    break  # "four thousand and six thousand": the second amount begins after the first magnitude
                total, current = total + (current or 1) * magnitude, Decimal(0)
                last_magnitude = magnitude
                kept = (total, place + 1)
        else:
            break
        place += 1
        if word != "and":
            used = place
    else:
        kept = None
    if not started:
        return None
    if place < len(words) and kept is not None and words[place] in _MAGNITUDES:
        return kept
    return total + current, used


def _mark_ranges(low: str, amounts: list[Amount]) -> list[Amount]:
    """Mark "4,000 to 5,000" as no one amount; "went from 18,000 to 9,000" names two."""
    vague: set[int] = set()
    for index in range(len(amounts) - 1):
        one, two = amounts[index], amounts[index + 1]
        between = low[one.end : two.start]
        if not _BETWEEN.fullmatch(between):
            continue
        before = low[max(0, one.start - 40) : one.start]
        link = between.strip()
        if link == "and" and "between" not in before[-18:]:
            continue
        if link == "to" and re.search(
            r"\b(?:from|down|drop\w*|lower\w*|reduc\w*|cut|went|go|knock\w*|adjust\w*|chang\w*|correct\w*)\b", before
        ):
            continue
        vague |= {index, index + 1}
    return [
        Amount(a.start, a.end, a.money, a.sure, vague=True) if index in vague else a for index, a in enumerate(amounts)
    ]
