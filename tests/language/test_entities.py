"""Amounts, percentages, dates and days in both languages: what is read, and beside it what only looks like one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.language.amounts import find_amounts
from app.language.entities import Entities, entities
from app.language.numerals import number_in_words
from app.language.scene import lay_out
from app.language.text import read_text

TODAY = date(2026, 11, 23)  # a Monday
HEAR = Path(__file__).parent.parent.parent / "training" / "hear"


def read(line: str) -> Entities:
    return entities(lay_out(read_text(line), TODAY))


NUMBERS = {
    "forty two hundred": 4200,
    "twelve hundred and fifty": 1250,
    "two and a half grand": 2500,
    "half a million": 500_000,
    "one point five million": 1_500_000,
    "a hundred and ten": 110,
    "eight fifty": 850,
    "fourteen oh five": 1405,
    "twelve thousand four fifty": 12_450,
    "forteen thosand": 14_000,
    "six forty two eighteen": Decimal("642.18"),
    "mil quinientos": 1500,
    "dos mil trescientos": 2300,
    "cuarenta y dos": 42,
    "ochocientos cincuenta": 850,
    "veintiun mil": 21_000,
    "un millon doscientos mil": 1_200_000,
    "ciento veinte": 120,
    "treinta y uno": 31,
    "nuevecientos": 900,
    "ocho cincuenta": 850,
}


@pytest.mark.parametrize(("words", "number"), NUMBERS.items())
def test_number_in_words(words: str, number: int | Decimal) -> None:
    assert number_in_words(words) == number


def test_no_number_in_words() -> None:
    assert number_in_words("and a half") is None


AMOUNTS: dict[str, list[str]] = {
    # digits
    "They want 14k": ["14000.00"],
    "make it 14.5k and $1.2k": ["14500.00", "1200.00"],
    "it says 1,200.50": ["1200.50"],
    "the total is $ 4 200": ["4200.00"],
    "el total es 4.200,50": ["4200.50"],
    "12 hundred is what I have": ["1200.00"],
    "1200 dollars and fifty cents": ["1200.50"],
    "USD 450 or 450 usd or US$450": ["450.00"],
    "4 thousand 200": ["4200.00"],
    "2 mil 500 y luego 3 mil quinientos": ["2500.00", "3500.00"],
    "the $612 line stays": ["612.00"],
    "about 500ish": ["500.00"],
    # words
    "they said forteen thosand": ["14000.00"],
    "fourty five hunderd": ["4500.00"],
    "a grand now, two and a half grand later": ["1000.00", "2500.00"],
    "nineteen hundred": ["1900.00"],
    "the four-fifty you asked for": ["450.00"],
    "eighteen fifty and it is closed": ["1850.00"],
    "One thousand, two hundred six dollars, and fourteen cents": ["1206.14"],
    "four hundred and six hundred": ["400.00", "600.00"],
    "debo mil quinientos": ["1500.00"],
    "le ofrecí ochocientos cincuenta": ["850.00"],
    "son mil doscientos con cincuenta centavos": ["1200.50"],
    "once dólares": ["11.00"],
    # small, but money by what stands beside them
    "60 a month": ["60.00"],
    "200/mo for 18 months": ["200.00"],
    "cincuenta al mes": ["50.00"],
    "pagos mensuales de ciento veinte": ["120.00"],
    "14 an hour, 40 hours a week": ["14.00"],
    "she pays 40 a week and works 30 a week": ["40.00"],
    "I offered 85": ["85.00"],
    "they took the 85": ["85.00"],
    "my copay is 40": ["40.00"],
    "pagué cuarenta de copago": ["40.00"],
    "forty-three hundred, and I'd offered twenty-eight": ["4300.00", "2800.00"],
    "i make 2100 a month 4 kids": ["2100.00"],
    # both ends of a range; nothing exact
    "between 4,000 and 5,000": ["4000.00", "5000.00"],
    "nine to twelve hundred": ["900.00", "1200.00"],
    "dos o tres mil": ["2000.00", "3000.00"],
    "the $500-$800 range": ["500.00", "800.00"],
    "a few hundred bucks": [],
    "mil y pico": [],
    "twelve hundred and change": [],
    # hours, years, rooms, codes, numbers that name something
    "call back at two thirty": [],
    "settle at two thirty": ["230.00"],
    "a las ocho treinta": [],
    "born in nineteen fifty": [],
    "nineteen fifty, final": ["1950.00"],
    "in 2019": [],
    "I paid 2019": ["2019.00"],
    "attach your 1040": [],
    "I owe 1040": ["1040.00"],
    "99284 is what the doctor documented": [],
    "the 80053 and the 82947": [],
    "CO-50 on it": [],
    "room 412": [],
    "cuarto 214": [],
    "ending in 7712": [],
    "Is your zip still 15217?": [],
    "a ticket, number 448127": [],
    "their number is 1300": ["1300.00"],
    "my account is 4471023": [],
    "call 602 555 0143": [],
    "call the eight hundred number": [],
    "the eight hundred offer": ["800.00"],
    "she lives at 1420 Maple Street": [],
    "I am 47 years old": [],
    "200 units": [],
    "tengo 62 años": [],
    "thanks a million": [],
    "a million": ["1000000.00"],
    "mil gracias": [],
    "lo siento mucho": [],
    "Grand Mesa billing": [],
    "once a month": [],
    "cien pesos": [],
    "a hundred percent sure": [],
    "between 8 and 5": [],
}


@pytest.mark.parametrize(("line", "amounts"), AMOUNTS.items())
def test_amounts(line: str, amounts: list[str]) -> None:
    assert read(line).amounts == amounts


PERCENTS: dict[str, list[int | float]] = {
    "20% off": [20],
    "7.9% a year": [7.9],
    "20 pct off": [20],
    "15 precent": [15],
    "zero percent for a year": [0],
    "5 to 10 percent": [5, 10],
    "ten to fifteen percent": [10, 15],
    "150% of Medicare": [150],
    "410% of poverty": [410],
    "half off": [50],
    "cut it in half": [50],
    "I can't take half": [],
    "half an hour": [],
    "El 30%": [30],
    "veinte por ciento": [20],
    "un veinticinco porciento": [25],
    "un diez por ciento": [10],
    "del 10 al 15 por ciento": [10, 15],
    "me quitan la mitad": [50],
    "a mitad de precio": [50],
    "la mitad de los pacientes": [],
    "me quitan el 20": [20],
    "un descuento del treinta": [30],
    "me quitan los 20 dólares": [],
    "le quito veinte": [],
}


@pytest.mark.parametrize(("line", "percents"), PERCENTS.items())
def test_percents(line: str, percents: list[int | float]) -> None:
    assert read(line).percents == percents


DAYS: dict[str, list[int]] = {
    "within 10 days": [10],
    "3 to 5 business days": [3, 5],
    "in 2-3 weeks": [14, 21],
    "30/60/90 days": [30, 60, 90],
    "a hundred and ten days": [110],
    "forty-five day hold": [45],
    "day one-eighty": [180],
    "it is on day 75": [75],
    "on the 60th day": [60],
    "at 90 days, and at 120 we place it": [90, 120],
    "thirty days, and you used nine of them": [30, 9],
    "over ninety days old": [90],
    "my ten day old baby": [],
    "hold it a week": [7],
    "a week or two": [7, 14],
    "200 a week": [],
    "once a week": [],
    "next week": [],
    "six months": [],
    "48 hours": [],
    "have a nice day": [],
    "treinta días": [30],
    "dos días hábiles": [2],
    "de 7 a 10 días": [7, 10],
    "dentro de una semana": [7],
    "dos semanitas": [14],
    "buenos días": [],
    "el día 20": [],
    "tres meses": [],
    "hasta la quincena": [],
}


@pytest.mark.parametrize(("line", "days"), DAYS.items())
def test_days(line: str, days: list[int]) -> None:
    assert read(line).days == days


DATES: dict[str, list[str]] = {
    "by December 15": ["2026-12-15"],
    "on Jan 4": ["2027-01-04"],
    "denied on Oct 3": ["2026-10-03"],
    "since 10/3": ["2026-10-03"],
    "they said by 10/3": ["2027-10-03"],
    "dated October 3, 2025": ["2025-10-03"],
    "by Friday": ["2026-11-27"],
    "they called Friday": ["2026-11-20"],
    "Friday, December 18": ["2026-12-18"],
    "by the fifteenth": ["2026-12-15"],
    "on the third floor": [],
    "in three weeks": ["2026-12-14"],
    "two weeks ago": ["2026-11-09"],
    "for three weeks": [],
    "by the end of the month": ["2026-11-30"],
    "I may march on": [],
    "hasta mañana": ["2026-11-24"],
    "por la mañana": [],
    "hoy mismo": ["2026-11-23"],
    "el viernes": ["2026-11-27"],
    "el viernes pasado": ["2026-11-20"],
    "el 15 de diciembre": ["2026-12-15"],
    "quince de enero de 2027": ["2027-01-15"],
    "diciembre 15": ["2026-12-15"],
    "fechada el 3 de octubre": ["2026-10-03"],
    "hasta el 15": ["2026-12-15"],
    "antes del veinte": ["2026-12-20"],
    "antes del 20 por ciento": [],
    "a fin de mes": ["2026-11-30"],
    "fin de semana": [],
    "dentro de treinta días": ["2026-12-23"],
    "en dos semanas": ["2026-12-07"],
    "hace un mes": ["2026-10-24"],
    "hasta la quincena": ["2026-11-30"],
    "cada quincena": [],
    "la Clínica Mayo": [],
}


@pytest.mark.parametrize(("line", "dates"), DATES.items())
def test_dates(line: str, dates: list[str]) -> None:
    assert read(line).dates == dates


def test_each_is_named_once_and_in_order() -> None:
    found = read("$500, no, 300 dollars; I said 500 dollars. 20% or 20 percent, in 10 days, ten days")
    assert (found.amounts, found.percents, found.days) == (["500.00", "300.00"], [20], [10])


def test_a_range_is_vague_to_the_reader() -> None:
    assert all(amount.vague for amount in find_amounts("between 4,000 and 5,000"))
    assert not any(amount.vague for amount in find_amounts("from 18,000 to 9,000"))


def _lines() -> Iterator[dict[str, Any]]:
    for path in sorted(HEAR.glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


# Of all lines, and of those that name something: most lines name nothing. The writers count no "half off" as 50 %.
FLOORS = {"amounts": (0.99, 0.96), "percents": (0.99, 0.90), "days": (0.99, 0.95)}


def test_the_written_lines_are_read_as_their_writers_meant() -> None:
    of_all = {field: [0, 0] for field in FLOORS}
    of_naming = {field: [0, 0] for field in FLOORS}
    for line in _lines():
        found = read(line["text"])._asdict()
        for field in FLOORS:
            wanted, got = set(map(str, line[field])), set(map(str, found[field]))
            for score in (of_all[field], *([of_naming[field]] if wanted | got else [])):
                score[0] += wanted == got
                score[1] += 1
    for field, (floor, naming_floor) in FLOORS.items():
        (right, lines), (right_naming, naming) = of_all[field], of_naming[field]
        assert right / lines >= floor, f"{field}: {right} of {lines}"
        assert right_naming / naming >= naming_floor, f"{field} where named: {right_naming} of {naming}"
