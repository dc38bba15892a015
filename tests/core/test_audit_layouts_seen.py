"""Layouts and notes that bills were seen to have: each is read, and audited, as a person would; and its look-alike."""

from __future__ import annotations

from app.core.audit import Finding
from app.core.itemized import ItemizedBill
from app.papers.itemized import read_bill
from tests.core.audit_bills import TODAY, check


def asserted(bill: ItemizedBill) -> list[tuple[str, tuple[int, ...], str]]:
    return [(f.type, f.lines, f.dollars.plain if f.dollars else "") for f in check(bill) if f.is_asserted]


def asked(bill: ItemizedBill) -> list[Finding]:
    return [f for f in check(bill) if not f.is_asserted]


def test_the_price_of_one_is_no_charge() -> None:
    bill = read_bill(
        """Coldwater Surgical Hospital      DOS 06/03/2024
DATE        REV   CODE   DESCRIPTION                     QTY     AMOUNT
06/03/2024  0360         OPERATING ROOM, PER MINUTE      120   4,920.00
                         @ 41.00 (IN ROOM 07:40 OUT 09:10)
06/03/2024  0278  C1713  ANCHOR @ $310.00                  2     620.00
06/03/2024  0710         RECOVERY ROOM, FIRST HOUR         1     690.00
TOTAL CHARGES                                                  6,230.00
""",
        TODAY,
    )
    assert (bill.line_sum, [line.units for line in bill.lines]) == (bill.stated_total, [120, 2, 1])
    assert asserted(bill) == [("or_minutes_inflated", (1,), "1230.00")]


def test_a_price_that_is_the_charge_stays_one() -> None:
    bill = read_bill(
        "On 03/04/2024 they billed the CBC (85025) at $61.00 and the metabolic panel (80053) at $122.00.\n"
        "Total $183.00\n",
        TODAY,
    )
    assert [line.charge.plain for line in bill.lines] == ["61.00", "122.00"]


def test_a_price_per_mile_in_a_stack_and_the_odometer() -> None:
    bill = read_bill(
        """Tri-County EMS
Date of service
02/17/2024
Odometer at scene
41220.0
Odometer at hospital
41231.4

Procedure
A0427-SH
ALS EMERGENCY BASE RATE
Units
1
Amount
1,285.00

Procedure
A0425-SH
GROUND MILEAGE, PER LOADED MILE @ 18.50
Units
24.0
Amount
444.00

Total charges
1,729.00
""",
        TODAY,
    )
    assert bill.line_sum == bill.stated_total
    assert asserted(bill) == [("quantity_error", (2,), "233.10")]


def test_sums_of_days_are_no_charges() -> None:
    rows = """Date,Code,Service,Qty,Fee
10/02/2024,97110,Exercise,2,124.00
10/02/2024,97140,Manual therapy,1,58.00
10/02/2024,,Day total,,182.00
10/09/2024,97110,Exercise,2,124.00
10/09/2024,G0283,E-stim,1,36.00
10/09/2024,,,,160.00
,,Total,,342.00
"""
    assert read_bill(rows, TODAY).line_sum.plain == "342.00"
    named = """DATE        CPT    SERVICE               #      FEE
Oct 2 2024  77066  Mammogram, both       1   498.00
Oct 2 2024  76642  Breast ultrasound     1   342.00

Oct 2 total                                  840.00
TOTAL CHARGES                                840.00
"""
    assert read_bill(named, TODAY).line_sum.plain == "840.00"


def test_a_total_knee_is_a_charge() -> None:
    rows = "Date,Code,Service,Qty,Fee\n10/02/2024,27447,Total knee,1,9000.00\n10/02/2024,85025,CBC,1,50.00\n"
    assert read_bill(rows, TODAY).line_sum.plain == "9050.00"


def test_modifiers_glued_to_codes() -> None:
    rows = """Date,CPT,Text,Qty,Fee
03/04/2024,80053,Metabolic panel,1,88.00
03/04/2024,8005391,Metabolic panel again,1,88.00
03/04/2024,73721LT,MRI knee left,1,900.00
03/04/2024,2061050,Injection of both knees,1,300.00
03/04/2024,85025,Blood count,1,40.00
,,Total,,1416.00
"""
    told = [(line.code, line.modifiers) for line in read_bill(rows, TODAY).lines]
    assert told == [("80053", ()), ("80053", ("91",)), ("73721", ("LT",)), ("20610", ("50",)), ("85025", ())]


def test_numbers_of_seven_figures_that_are_no_codes() -> None:
    rows = """Date,Order,CPT,Text,Fee
03/04/2024,7730126,80053,Metabolic panel,88.00
03/04/2024,7730191,85025,Blood count,40.00
,,,Total,128.00
"""
    assert [line.code for line in read_bill(rows, TODAY).lines] == ["80053", "85025"]


def test_a_mail_that_quotes_the_question_below() -> None:
    bill = read_bill(
        """Hi, here is everything from 9/26/2024:
 * 45385 - colonoscopy with removal of a 9 mm polyp - $1,480.00
 * 88305 - pathology, specimen A - $190.00
 * 00813-QZ - anesthesia, base 5 + 3 time units (9:02 to 9:47) at $90 - $720.00
That adds up to $2,390.00.

> On Oct 8 you wrote:
> Why is the pathology $190?
""",
        TODAY,
    )
    assert bill.line_sum.plain == "2390.00"
    assert not asserted(bill)


def test_a_numbered_charge_of_several_lines() -> None:
    bill = read_bill(
        """[1] 99284-25
    Emergency visit, level 4
    07/21/2024   Qty 1   Charge $1,310.00
[2] J1885
    Ketorolac per 15 mg, 30 mg given
    07/21/2024   Qty 3   Charge $69.00
[3] (no code)
    Ibuprofen 600 mg tablet
    07/21/2024   Qty 1   Charge $4.00
Total charges: $1,383.00
""",
        TODAY,
    )
    assert [(line.code, line.units) for line in bill.lines] == [("99284", 1), ("J1885", 3), (None, 1)]
    assert ("quantity_error", (2,), "23.00") in asserted(bill)


def test_words_that_go_on_below_with_the_amount() -> None:
    bill = read_bill(
        """DATE      CODE     DESCRIPTION                            QTY        AMOUNT
10/22/24  47563    Surgeon fee: removal of gall-
                   bladder with cholangiography             1      2,480.00
10/22/24  88304    Pathology, gallbladder                   1        264.00
                   specimen A
10/22/24  80053    Metabolic panel                          1         88.00
TOTAL CHARGES                                                     2,832.00
""",
        TODAY,
    )
    told = [(line.code, line.charge.plain, line.note, line.section) for line in bill.lines]
    assert told == [
        ("47563", "2480.00", "", ""),
        ("88304", "264.00", "specimen A", ""),
        ("80053", "88.00", "", ""),
    ]


def test_departments_by_revenue_code_are_a_summary() -> None:
    bill = read_bill(
        """On your visit of March 11 the following was charged:
   250  Pharmacy ............... 612.45
   300  Laboratory ........... 1,204.00
   450  Emergency Room ....... 1,885.00
   Total of charges .......... 3,701.45
""",
        TODAY,
    )
    assert bill.refusal is not None


def test_base_and_time_of_anesthesia_over_several_lines() -> None:
    def bill(minutes_to: str) -> ItemizedBill:
        return read_bill(
            f"""Anesthesia bill, date of service 02/02/2024
00790-QZ-P3  Anesthesia, upper abdomen      17 units    $1,700.00
   Base units 7
   Time units 9
   Physical status 1
   Anesthesia from 7:31 to {minutes_to}
Total $1,700.00
""",
            TODAY,
        )

    assert asserted(bill("8:46")) == [("time_units_exceed", (1,), "400.00")]
    assert not asserted(bill("9:40"))


def test_a_visit_that_the_bill_calls_cancelled() -> None:
    def bill(said: str) -> ItemizedBill:
        return read_bill(
            f"""Visit 1 - Fri 04/05/2024
   1 unit of 97110 exercise, 16 min ...... $60.00
Visit 2 - Fri 04/12/2024 {said}
   2 units of 97110 exercise ...... $120.00
Visit 3 - Tue 04/16/2024
   2 units of 97110 exercise, 30 min ...... $120.00
Total: $300.00
""",
            TODAY,
        )

    assert asserted(bill("** visit cancelled by clinic **")) == [("cancelled_service", (2,), "120.00")]
    assert not asserted(bill("** moved from Thursday **"))


def test_notes_under_a_line_that_say_it_was_not_done() -> None:
    def found(note: str) -> list[tuple[str, tuple[int, ...], str]]:
        return asserted(
            read_bill(
                f"""Date        Code   Description                 Qty   Charge
01/09/2024  94640  Nebulizer treatment          1      138.00
                   {note}
01/09/2024  71046  Chest x-ray 2 views          1      240.00
01/09/2024  80053  Metabolic panel              1      286.00
Total                                                  664.00
""",
                TODAY,
            )
        )

    assert found("held, HR 140") == [("service_not_provided", (1,), "138.00")]
    assert found("mask held by the patient") == []


def test_a_modifier_in_the_note_under_a_line() -> None:
    def bill(note: str) -> ItemizedBill:
        return read_bill(
            f"Clinic, DOS 01/09/2024\n71046 Chest x-ray $210.00\n71046 Chest x-ray $210.00\n   {note}\nTotal $420.00\n",
            TODAY,
        )

    assert bill("repeat, billed with modifier 76").lines[1].modifiers == ("76",)
    assert bill("(-76)").lines[1].modifiers == ("76",)
    assert bill("modifier 76 missing").lines[1].modifiers == ()
    assert bill("no modifier 76 on file").lines[1].modifiers == ()


def test_a_resident_who_is_still_there_has_no_day_of_leaving() -> None:
    def bill(status: str) -> ItemizedBill:
        return read_bill(
            f"""MAPLE HOUSE SKILLED NURSING   Admitted 05/01/2024
Statement period 05/01/2024 - 05/31/2024   {status}
Date,Rev,Description,Days,Amount
05/01/2024-05/31/2024,0120,Room and board semi-private,31,9300.00
05/07/2024,0420,97110 Therapeutic exercise,2,130.00
,,Total charges,,9430.00
""",
            TODAY,
        )

    assert not asserted(bill("Discharge: still a resident"))
    assert asserted(bill("Discharged home 05/31/2024"))


def test_the_minutes_of_the_day_tell_a_line_that_came_twice() -> None:
    def bill(minutes: int) -> ItemizedBill:
        return read_bill(
            f"""Total timed treatment 06/18: {minutes} min.
Date	Code	Description	Minutes	Units	Charge
06/11/2024	97110	Therapeutic exercise	30	2	124.00
06/18/2024	97110	Therapeutic exercise	31	2	124.00
06/18/2024	97140	Manual therapy	14	1	58.00
06/18/2024	97140	Manual therapy	14	1	58.00
			Total	364.00
""",
            TODAY,
        )

    assert ("duplicate_exact", (3, 4), "58.00") in asserted(bill(45))
    assert not any(type_ == "duplicate_exact" for type_, _, _ in asserted(bill(59)))


def test_guidance_that_is_in_the_name_of_a_nerve_block() -> None:
    rows = """Date,Code,Text,Qty,Fee
05/30/2024,64415-59-LT,Brachial plexus block,1,620.00
05/30/2024,76942-26{more},Ultrasound guidance,1,185.00
,,Total,,805.00
"""
    assert asserted(read_bill(rows.format(more=""), TODAY)) == [("unbundled_procedure", (1, 2), "185.00")]
    assert not asserted(read_bill(rows.format(more="-59"), TODAY))


def test_a_dose_that_the_bill_tells_explains_its_units() -> None:
    bill = read_bill(
        "Date,Code,Text,Qty,Fee\n10/01/2024,J2501,Paricalcitol per 1 mcg; dose 4 mcg,4,24.00\n"
        "10/01/2024,90999,Dialysis,1,485.00\n,,Total,,509.00\n",
        TODAY,
    )
    assert not [f for f in check(bill, {"J2501": 2}) if f.is_asserted]
    assert [f.type for f in check(bill, {"J2501": 1}) if f.is_asserted] == ["quantity_error"]
