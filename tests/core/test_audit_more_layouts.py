"""Further layouts and families of what a bill may hold: each is read, and audited, as a person would; and its like."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.audit import audit
from app.core.itemized import ItemizedBill
from app.papers.itemized import read_bill
from tests.core.audit_bills import TODAY, check, rules


def asserted(bill: ItemizedBill) -> list[tuple[str, tuple[int, ...], str]]:
    return [(f.type, f.lines, f.dollars.plain if f.dollars else "") for f in check(bill) if f.is_asserted]


def of_codes(*codes: str) -> set[str]:
    """What is asserted of a bill with these codes on one day."""
    rows = [f"03/04/2026,{code},SERVICE {code[:5]},1,{900 - at}.00" for at, code in enumerate(codes)]
    bill = read_bill("Date,Code,Description,Qty,Amount\n" + "\n".join(rows) + "\n", TODAY)
    return {kind for kind, _, _ in asserted(bill)}


STACK = """ST. ODILE HOSPITAL
Admitted
03/02/2026
Discharged
{left}

Date
03/02/2026
Description
Semi-private room
Rev code
0120
Charge
$2,310.00

Date
03/03/2026
Description
Semi-private room
Rev code
0120
Charge
$2,310.00

Date
03/03/2026
Description
Basic metabolic panel
CPT
80048
Charge
$205.00
"""


def test_facts_of_the_head_one_under_another() -> None:
    bill = read_bill(STACK.format(left="03/03/2026"), TODAY)
    assert (bill.head.admitted, bill.head.discharged) == (date(2026, 3, 2), date(2026, 3, 3))
    assert asserted(bill) == [("day_of_discharge_room", (2,), "2310.00")]
    assert asserted(read_bill(STACK.format(left="03/04/2026"), TODAY)) == []


def test_labels_in_a_row_and_their_values_in_a_row() -> None:
    text = STACK.format(left="03/03/2026").replace(
        "Admitted\n03/02/2026\nDischarged\n03/03/2026", "Sex\nAdmit date\nDischarge date\nF\n03/02/2026\n03/03/2026"
    )
    head = read_bill(text, TODAY).head
    assert (head.sex, head.admitted, head.discharged) == ("female", date(2026, 3, 2), date(2026, 3, 3))


RIDE = (
    "Dear Mr. Goodall, you asked about the run on December 19, 2025. The crew took you to Mercy Hospital, a loaded "
    "distance of {miles} miles. We charged $1,275.00 for A0427, advanced life support emergency base rate. We charged "
    "$351.50 for A0425, ground mileage, 19 miles at $18.50 per mile. The whole comes to $1,626.50.\n"
)


def test_a_number_of_another_sentence_is_no_count_of_a_charge() -> None:
    bill = read_bill(RIDE.format(miles=9), TODAY)
    assert [(line.code, line.units) for line in bill.lines] == [("A0427", None), ("A0425", 19)]
    assert bill.lines[0].description == "advanced life support emergency base rate"
    assert asserted(bill) == [("quantity_error", (2,), "185.00")]
    assert asserted(read_bill(RIDE.format(miles=19), TODAY)) == []


@pytest.mark.parametrize(
    ("told", "finds"),
    [
        ("Actual loaded mileage per CAD: 7.2", True),
        ("Transport distance 7.2 mi", True),
        ("Actual loaded mileage per CAD: 17.2", False),
        ("Vehicle 7, mileage rate $20.00", False),
    ],
)
def test_the_miles_driven_in_the_words_of_the_head(told: str, finds: bool) -> None:
    bill = read_bill(
        f"County EMS\n{told}\nDate        Service            Code     Units    Amount\n"
        "02/03/2026  ALS emergency      A0427    1        $1,100.00\n"
        "02/03/2026  Mileage            A0425    17.2     $344.00\n",
        TODAY,
    )
    assert asserted(bill) == ([("quantity_error", (2,), "200.00")] if finds else [])


ANESTHESIA = """Anesthesia start 10:02   Anesthesia end {end}
01/14/2026  00790-AA  ANESTH UPPER ABDOMEN  base units 7, time units 9, 16 units @ $95.00   $1,520.00
01/14/2026  36620     ARTERIAL LINE                                         1          $410.00
Total $1,930.00
"""


def test_base_and_time_units_are_no_count_where_their_sum_stands() -> None:
    bill = read_bill(ANESTHESIA.format(end="11:32"), TODAY)
    assert bill.lines[0].units == 16
    assert asserted(bill) == [("time_units_exceed", (1,), "285.00")]
    assert asserted(read_bill(ANESTHESIA.format(end="12:17"), TODAY)) == []


def test_minutes_of_each_session_behind_its_day() -> None:
    text = """Session of 02/26/2026. Total timed minutes: {first}

97110  Therapeutic exercise      4 units   $240.00
97140  Manual therapy            2 units   $116.00

Session of 03/05/2026. Total timed minutes: 45

97110  Therapeutic exercise      2 units   $120.00
97140  Manual therapy            1 unit   $58.00
"""
    assert asserted(read_bill(text.format(first=53), TODAY)) == [("time_units_exceed", (1, 2), "116.00")]
    assert asserted(read_bill(text.format(first=85), TODAY)) == []


@pytest.mark.parametrize(
    ("born", "code", "finds"),
    [
        ("11/30/1969", "99100", True),
        ("11/30/1941", "99100", False),
        ("06/30/2025", "99100", False),
        ("11/30/1969", "00326", True),
        ("06/30/2025", "36400", False),
        ("06/30/2001", "36400", True),
        ("06/30/2001", "90460", True),
        ("06/30/2015", "90460", False),
        ("06/30/2020", "90651", True),
    ],
)
def test_services_for_some_ages(born: str, code: str, finds: bool) -> None:
    bill = read_bill(
        f"Patient: Odell Vance  DOB {born}\nDate,Code,Description,Qty,Amount\n"
        f"01/14/2026,{code},FOR SOME AGES ONLY,1,95.00\n01/14/2026,99213,OFFICE VISIT,1,150.00\n",
        TODAY,
    )
    assert asserted(bill) == ([("impossible_service", (1,), "95.00")] if finds else [])


def test_extreme_age_tells_no_age() -> None:
    bill = read_bill("Patient Vance\n01/14/2026  99100  PATIENT OF EXTREME AGE 1  $95.00\n", TODAY)
    assert bill.head.age is None


def test_the_units_of_a_drug_are_a_dose_where_a_count_stands_beside() -> None:
    bill = read_bill(
        "J1644 Heparin 4000 units 03/02/2026 qty 4 $10.00\nJ2590 Oxytocin 10 units postpartum 1 $12.00\n"
        "J9271 Pembrolizumab 03/02/2026 200 units $11,800.00\nTotal $11,822.00\n",
        TODAY,
    )
    assert [line.units for line in bill.lines] == [4, 1, 200]
    assert asserted(bill) == []


@pytest.mark.parametrize(
    ("told", "units", "finds"), [("1.2 million units", 12, False), ("1.2 million units", 24, True), ("", 24, False)]
)
def test_a_dose_in_millions_of_units(told: str, units: int, finds: bool) -> None:
    bill = read_bill(
        f"Date,Code,Description,Qty,Amount\n03/04/2026,J0561,PENICILLIN G BENZATHINE {told},{units},{units * 10}.00\n"
        "03/04/2026,96372,INJECTION,1,40.00\n",
        TODAY,
    )
    assert asserted(bill) == ([("quantity_error", (1,), "120.00")] if finds else [])


@pytest.mark.parametrize(
    ("hospital", "words", "count", "sure"),
    [
        ("MERCY HOSPITAL", "BLOOD GASES", 3, ["question"]),
        ("MERCY HOSPITAL", "BLOOD GASES", 12, ["strong"]),
        ("DR. VOSS", "BLOOD GASES", 3, ["strong"]),
        ("DR. VOSS", "BLOOD GASES {at:02}00", 3, []),
    ],
)
def test_a_test_that_is_taken_every_few_hours(hospital: str, words: str, count: int, sure: list[str]) -> None:
    rows = [f"03/04/2026,82803,{words.format(at=4 + at)},1,180.00" for at in range(count)]
    if words == "BLOOD GASES":
        rows = [f"03/04/2026,82803,{words},{count},{180 * count}.00", "03/04/2026,94003,VENTILATOR CARE,1,410.00"]
    bill = read_bill("\n".join([hospital, "Date,Code,Description,Qty,Amount", *rows, ""]), TODAY)
    found = audit(bill, rules(), {"82803": 2}, TODAY)
    assert [f.certainty for f in found if f.type == "quantity_error"] == sure


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        (("43235", "43200"), "unbundled_procedure"),
        (("93459", "93458"), "unbundled_procedure"),
        (("29823-RT", "29822-RT"), "unbundled_procedure"),
        (("11043", "11042"), "unbundled_procedure"),
        (("11730-T1", "11720"), "unbundled_procedure"),
        (("19083-LT", "76098"), "unbundled_procedure"),
        (("19307-LT", "38525-LT"), "unbundled_procedure"),
        (("58571", "58660"), "unbundled_procedure"),
        (("58563", "58558"), "unbundled_procedure"),
        (("66984-RT", "67500-RT"), "unbundled_procedure"),
        (("36620", "36600"), "unbundled_procedure"),
        (("52000", "51702"), "unbundled_procedure"),
        (("64493", "76942"), "unbundled_procedure"),
        (("96413", "96523"), "unbundled_components"),
        (("73523", "73502"), "overlapping_code"),
        (("94761", "94760"), "overlapping_code"),
        (("87631", "87502"), "overlapping_code"),
        (("82951", "82950"), "overlapping_code"),
        (("95816", "95812"), "mutually_exclusive"),
        (("95810", "95807"), "mutually_exclusive"),
        (("90960", "90961"), "mutually_exclusive"),
        (("90471", "90473"), "mutually_exclusive"),
        (("57522", "57520"), "mutually_exclusive"),
    ],
)
def test_what_is_part_of_another_code(codes: tuple[str, str], kind: str) -> None:
    assert of_codes(*codes) == {kind}
    assert of_codes(codes[0], f"{codes[1].partition('-')[0]}-59") == set()


@pytest.mark.parametrize(
    "codes",
    [
        ("29823-RT", "29822-LT"),
        ("90471", "90474"),
        ("87880", "87081"),
        ("96523",),
        ("93458", "93571"),
        ("11042", "11045"),
        ("82947", "83036"),
        ("64483", "64484"),
        ("78452", "93017"),
        ("97530", "97116"),
    ],
)
def test_what_goes_together(codes: tuple[str, ...]) -> None:
    assert of_codes(*codes) == set()


@pytest.mark.parametrize(
    ("head", "words", "finds"),
    [
        ("Operating Room In/Out: 0800-0930", "SURGERY TIME - MINUTES", True),
        ("Patient to OR: 08:00, out of OR: 09:30", "OPERATING ROOM 1 MIN", True),
        ("Operating Room In/Out: 0800-1010", "SURGERY TIME - MINUTES", False),
        ("Operating Room 4, renovated 2019-2020", "SURGERY TIME - MINUTES", False),
    ],
)
def test_minutes_in_the_room_without_marks(head: str, words: str, finds: bool) -> None:
    bill = read_bill(
        f"{head}\nDate,Rev,Code,Service,Qty,Charge\n06/01/2026,0360,,{words},130,5200.00\n"
        "06/01/2026,0360,49505,HERNIA REPAIR,1,4100.00\n",
        TODAY,
    )
    assert asserted(bill) == ([("or_minutes_inflated", (1,), "1600.00")] if finds else [])


def test_units_billed_behind_a_dose_and_two_readings_of_an_odometer() -> None:
    bill = read_bill(
        "J9035 bevacizumab 500 mg (10 mg per unit), units billed 500 $30,000.00\n"
        "J0640 leucovorin 700 mg (50 mg per unit), units billed 14 $98.00\n"
        "96413 chemo first hour $900.00\nTotal $30,998.00\n",
        TODAY,
    )
    assert [line.units for line in bill.lines] == [500, 14, None]
    assert asserted(bill) == [("quantity_error", (1,), "27000.00")]
    ride = "Odometer: start 12,310.0 end 12,318.0\nA0429 BLS base $800.00\nA0425 mileage {0} units ${1}.00\n"
    assert asserted(read_bill(ride.format(18, 360), TODAY)) == [("quantity_error", (2,), "200.00")]
    assert asserted(read_bill(ride.format(8, 160), TODAY)) == []
