"""What a bill, or the person who sends it, tells outside the charges: who, when, how long."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from app.core.itemized import BillHead
from app.papers.itemized import read_bill

TABLE = "\nDate,Code,Description,Amount\n3/4/2026,83036,A1c,95.00\n3/5/2026,80053,CMP,210.00\n"
PROSE = ". My bill: 3/4/2026 83036 A1c $95.00. 3/5/2026 80053 CMP $210.00."


def head(told: str, bill: str = TABLE) -> BillHead:
    return read_bill(told + bill, date(2026, 11, 26)).head


WHO = [
    ("62 y/o gentleman", "male", 62), ("my 5-year-old son", "male", 5), ("my wife, who is 41", "female", 41),
    ("my husband (58)", "male", 58), ("Patient: Ann Lee, F, 44", "female", 44), ("PT: LEE,ANN 44Y F", "female", 44),
    ("Sex/Age: F/44", "female", 44), ("Age/Sex: 44 / F", "female", 44), ("SEX F AGE 44", "female", 44),
    ("Ann Lee (female, 44)", "female", 44), ("44 yr old woman", "female", 44), ("He is 71", "male", 71),
    ("a man of 50", "male", 50), ("My daughter is 9", "female", 9), ("my father, 80", "male", 80), ("M/62", "male", 62),
    ("62M", "male", 62), ("MALE, 62 YRS", "male", 62), ("6 mo old girl", "female", Fraction(1, 2)),
    ("infant, 3 weeks", None, Fraction(3, 52)), ("Mrs. Lee", "female", None), ("Gender: Male", "male", None),
]  # fmt: skip


@pytest.mark.parametrize("bill", [TABLE, PROSE], ids=["above a table", "in a sentence"])
@pytest.mark.parametrize(("told", "sex", "age"), WHO)
def test_who_the_patient_is(told: str, sex: str | None, age: int | Fraction | None, bill: str) -> None:
    found = head(told, bill)
    assert (found.sex, found.age) == (sex, age)


@pytest.mark.parametrize(
    "told", ["Dr. Male Smith Clinic", "Level 3 visit, 25 minutes", "Suite F 44", "My bill is 41 pages"]
)
def test_what_tells_no_age(told: str) -> None:
    assert head(told).age in (None, 44) and head(told.replace("F 44", "")).age is None


@pytest.mark.parametrize("bill", [TABLE, PROSE], ids=["above a table", "in a sentence"])
@pytest.mark.parametrize(
    "told",
    [
        "Admitted 3/4/2026 discharged 3/7/2026",
        "In: 3/4/2026 Out: 3/7/2026",
        "ADM 03/04/26  DIS 03/07/26",
        "Admit date: 04-Mar-26  Disch date: 07-Mar-26",
        "Stay: Mar 4 - Mar 7, 2026",
        "From 3/4/2026 to 3/7/2026 inpatient",
        "I went in on March 4 2026 and went home on March 7 2026",
        "Hospital stay 03/04/2026 through 03/07/2026",
        "Admission/Discharge: 03/04/2026 - 03/07/2026",
        "ADMIT DT 20260304 DISCH DT 20260307",
        "I was in the hospital from March 4 to March 7, 2026",
        "Arrived 3/4/2026, left 3/7/2026",
        "Check-in 3/4/2026 check-out 3/7/2026",
    ],
)
def test_the_stay(told: str, bill: str) -> None:
    found = head(told, bill)
    assert (found.admitted, found.discharged) == (date(2026, 3, 4), date(2026, 3, 7))


@pytest.mark.parametrize(
    "told",
    [
        "OR time 08:00 to 09:30", "Incision 0800 close 0930", "Surgery start 8:00 AM, end 9:30 AM",
        "Time in room 08:00, time out of room 09:30", "Operating room 90 minutes", "OR minutes: 90",
        "Surgical time: 1 hr 30 min", "Total OR time 1.5 hours", "OR In/Out: 08:00/09:30",
        "Into OR 0800 / out of OR 0930", "Patient in OR at 08:00 and out at 09:30",
    ],
)  # fmt: skip
def test_minutes_of_the_operating_room(told: str) -> None:
    assert head(told).minutes["operating_room"] == 90


@pytest.mark.parametrize(
    "told", ["HOSPITAL DETAIL BILL  ADMIT 03/04/26  DISCH 03/07/26", "Bill for services 03/04/2026"]
)
def test_a_day_of_the_stay_is_no_day_of_the_statement(told: str) -> None:
    assert head(told).statement is None
    assert head("Statement date 04/01/2026").statement == date(2026, 4, 1)


def test_the_day_of_the_visit_is_that_of_its_lines() -> None:
    """Where no line has a day and the head names one; two of them, or only the statement's, tell nothing."""
    lines = "\nService: Blood count (85025)\nCharge: $90.00\nService: A1c (83036)\nCharge: $95.00\n"
    for told, on in (
        ("Your visit on 03/04/2026 at Pine Street", date(2026, 3, 4)),
        ("Visits on 03/04/2026; visit on 03/06/2026", None),
        ("Statement date 03/20/2026", None),
    ):
        assert {line.on for line in read_bill(told + lines, date(2026, 11, 26)).lines} == {on}
