"""Doses: a drug's units against the dose on its line, and an ambulance's miles against those driven."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from math import ceil

from app.core.audit.finding import Certainty
from app.core.audit.rules import Dose
from app.core.audit.sheet import Sheet, for_units, name_of
from app.core.itemized import ChargeLine

_AMOUNT = re.compile(
    r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\.\d+) ?(mcg|ug|mg|gm|grams?|g|ml|cc|l|liters?|"
    r"(?:million |mill? |m)units?|million iu|mu|units?|iu|usp|meq)\b(?!\s*/\s*(?:kg|m2|hr|h\b|min))",
    re.IGNORECASE,
)
_UNIT = {
    "mcg": "mcg", "ug": "mcg", "mg": "mg", "gm": "g", "gram": "g", "grams": "g", "g": "g", "ml": "ml", "cc": "ml",
    "l": "l", "liter": "l", "liters": "l", "unit": "unit", "units": "unit", "iu": "unit", "usp": "unit", "meq": "meq",
}  # fmt: skip
_IN = {"mcg": Decimal("0.001"), "mg": Decimal(1), "g": Decimal(1000), "ml": Decimal(1), "l": Decimal(1000)}
_FLUID = frozenset({"ml", "l"})
# Thrown away from a vial (HCPCS modifier JW).
WASTE = frozenset({"JW"})
# "4 x 4.5 g", and "40 mg each side".
_TIMES = re.compile(r"(\d{1,3}) ?[x×] ?$", re.IGNORECASE)
_EACH_OF_TWO = re.compile(r"\s*(?:each|per|in each|every|both)\b(?! (?:unit|1|ml|cc))", re.IGNORECASE)
# "500 mg daily x 10 doses"; and a dose given oftener than once a day without a count of doses.
_DOSES = re.compile(
    r"[^.;]{0,30}?\b(?:[x×] ?)?(\d{1,3}) ?(?:doses?|days?|treatments?|syringes?|vials?|bags?|amps?|tablets?|times)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:bid|tid|qid|q ?\d{1,2} ?h(?:rs?|ours?)?|every \d{1,2} hours|(?:twice|\d times) (?:a day|daily)|hourly|"
    r"continuous)\b",
    re.IGNORECASE,
)
# "per 15 mg" and "10 mg/mL" tell what a unit or a vial is, not what was given.
_PER = re.compile(r"\b(?:per|por|each|ea|cada|up to|every|inj,? per)\s*$", re.IGNORECASE)
_PER_AFTER = re.compile(r"\s*(?:per|=|is one|por) (?:unit|1|one|unidad)", re.IGNORECASE)
_STRENGTH = re.compile(r"^\s*/\s*\d*\.?\d*\s*(?:ml|cc|l|vial|syr|tab|amp|bag)", re.IGNORECASE)
_MILES = re.compile(
    r"(?<!at )\bmiles?(?:s|\W{0,2}[:=])[^\w@$]{0,3}(\d{1,4}(?:\.\d+)?)\b"
    r"|(?<![\d,.])(\d{1,4}(?:\.\d+)?) ?(?:loaded )?(?:statute )?(?:miles?|mi)\b"
    # "Actual loaded mileage per CAD: 7.2"
    r"|\b(?:actual|loaded|total|trip|transport|patient)\s(?:loaded )?(?:mileage|distance)\b[^\d\n@$]{0,16}?"
    r"(?<![\d,.])(\d{1,3}(?:\.\d+)?)(?![\d,/:]|\.\d)",
    re.IGNORECASE,
)
# "Odometer at scene 41220.0", "ending mileage: 41,231.4".
_ODOMETER = re.compile(
    r"\b(?:odometer|odo|(?:begin\w*|start\w*|end\w*|final|loaded|drop\w*) mileage|mileage (?:at|start|end|out|in)\b)"
    r"(?:[^\d\n]|\n(?=\W*\d)){0,40}?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{3,7}(?:\.\d+)?)"
    r"(?:[\s,;]*(?:-|–|to|/|and|end\w*|stop|finish\w*)\W{0,3}(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{3,7}(?:\.\d+)?))?",
    re.IGNORECASE,
)
_LONGEST_RIDE = 500
_DRIVEN = re.compile(r"\b(?:loaded|distance|odometer|trip|ride|drove|driven|transport\w*)\b", re.IGNORECASE)


# As many units as the code has milligrams, where it has many: the milligrams were billed as units.
_LARGE = 40


def find_doses(sheet: Sheet) -> None:
    """A drug is billed in units of its code: 30 mg of a 15 mg code is two (HCPCS Level II)."""
    for line in sheet.lines:
        dose = sheet.index.doses.get(line.code or "")
        if dose is None or sheet.is_gone(line) or WASTE.intersection(line.modifiers):
            continue
        given, is_strength = _given(line, dose, sheet.limits.get(line.code or ""))
        if given is None or line.count <= 1:
            continue
        right = ceil(given / dose.amount)
        if right < 1 or line.count <= right:
            continue
        times = Fraction(line.count) / right
        # A vial's strength says nothing of how many were given; ten times what one holds is still no count of vials.
        sure: Certainty = "strong" if not is_strength or times >= 10 or _is_slip(line, given, dose) else "question"
        excess = line.count - right
        sheet.find(
            "quantity_error",
            [line],
            [line],
            dollars=for_units(line, excess),
            certainty=sure,
            also="dose",
            units=in_figures(line.count),
            right=right,
            name=name_of(line),
            each=f"{dose.amount.normalize():f} {dose.unit}",
        )


def find_miles(sheet: Sheet) -> None:
    """Miles of an ambulance against the loaded miles that the bill tells, a started mile counted whole."""
    for line in sheet.lines:
        if not sheet.index.is_a("miles", line.code) or sheet.is_gone(line):
            continue
        told = _miles_on(line) or _miles_of_rides(sheet, len(sheet.coded[line.code or ""]))
        if told is None:
            continue
        if line.count > ceil(Decimal(told)):
            sheet.find(
                "quantity_error",
                [line],
                [line],
                dollars=for_units(line, line.count - Fraction(told)),
                also="miles",
                units=in_figures(line.count),
                right=told,
                name=name_of(line),
            )


def _miles_on(line: ChargeLine) -> str | None:
    """The miles driven as the line tells them; where they are its units, they are only those that it charges."""
    told = _miles_in(line.words)
    return next((miles for miles in told if Decimal(miles) != line.count), None)


def _miles_in(words: str) -> list[str]:
    return [next(group for group in m.groups() if group) for m in _MILES.finditer(words)]


def _miles_of_rides(sheet: Sheet, rides: int) -> str | None:
    """The most miles that the notes tell of a ride, where they tell of every ride that is charged."""
    told = [miles for words in sheet.head.notes for miles in _miles_in(words)]
    beside = (x.note for x in sheet.lines if x.note and not sheet.index.is_a("miles", x.code))
    told += [miles for note in beside if _DRIVEN.search(note) for miles in _miles_in(note)]
    if rides == 1:
        return told[0] if told else _driven("\n".join(sheet.head.notes))
    return max(told, key=Decimal) if len(told) >= rides else None


def _driven(words: str) -> str | None:
    """The miles between the two readings of an odometer."""
    told = [Decimal(read.replace(",", "")) for m in _ODOMETER.finditer(words) for read in m.groups() if read]
    if len(told) != 2 or not 0 < (miles := abs(told[1] - told[0])) < _LONGEST_RIDE:
        return None
    return f"{miles.normalize():f}"


def is_told_dose(sheet: Sheet, line: ChargeLine) -> bool:
    """True where the line names a dose that makes just the units it charges."""
    dose = sheet.index.doses.get(line.code or "")
    given = _given(line, dose, None)[0] if dose else None
    return dose is not None and given is not None and ceil(given / dose.amount) == line.count


def _is_slip(line: ChargeLine, given: Decimal, dose: Dose) -> bool:
    """True where the milligrams were billed as units: 30 mg as 30 units of a 15 mg code."""
    return (
        Decimal(Fraction(line.count).numerator) == given
        and (given != dose.amount or given >= _LARGE)
        and Fraction(line.count).denominator == 1
    )


def _given(line: ChargeLine, dose: Dose, most: int | None) -> tuple[Decimal | None, bool]:
    """The dose that a line names, in the unit of its code; and whether it is only the strength of a vial."""
    found: list[tuple[Decimal, bool]] = []
    for told in _AMOUNT.finditer(line.words):
        before, after = line.words[: told.start()], line.words[told.end() :]
        if _PER.search(before) or _PER_AFTER.match(after):
            continue
        if _EACH_OF_TWO.match(after):
            return None, False  # so much for each of several places
        amount, unit = Decimal(told[1].replace(",", "")), _UNIT.get(told[2].lower(), "million units")
        if times := _TIMES.search(before):
            amount *= int(times[1])
        elif doses := _DOSES.match(after):
            amount *= int(doses[1])
        elif _OFTEN.search(after) or line.until not in (None, line.on):
            return None, False  # so much each time, and the bill does not tell how many times
        same = _as(amount, unit, dose.unit)
        # The amount of the code itself is its name, not what was given, unless no day can hold so many of it.
        if same is None:
            continue
        is_name = same == dose.amount and unit == dose.unit and (not most or line.count <= most)
        if is_name and not (same >= _LARGE and line.count == same):
            continue
        found.append((same, bool(_STRENGTH.match(after))))
    if not found:
        return None, False
    whole = [amount for amount, is_strength in found if not is_strength]
    return (max(whole), False) if whole else (max(a for a, _ in found), True)


def _as(amount: Decimal, unit: str, wanted: str) -> Decimal | None:
    """An amount in another unit of its kind; None where it is of another kind."""
    if unit == wanted:
        return amount
    if unit == "million units" and wanted == "unit":
        return amount * 1_000_000
    if unit in _IN and wanted in _IN and (unit in _FLUID) == (wanted in _FLUID):
        return amount * _IN[unit] / _IN[wanted]
    return None


def in_figures(count: Fraction | int) -> str:
    value = Fraction(count)
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
