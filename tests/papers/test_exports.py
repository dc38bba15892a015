"""Bills in the layouts of real exports: which column, number and day is which, and what is no charge."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.itemized import BillHead, ItemizedBill
from app.papers.itemized import read_bill
from tests.papers.exports import EXPORTS

TODAY = date(2026, 11, 26)


def rows(bill: ItemizedBill) -> list[str]:
    return [" ".join([x.code or "-", str(x.count), x.charge.plain, str(x.on or "-"), *x.modifiers]) for x in bill.lines]


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export(name: str) -> None:
    export = EXPORTS[name]
    bill = read_bill(export.text, TODAY)
    assert rows(bill) == list(export.rows)
    assert (bill.stated_total.plain if bill.stated_total else None) == export.total
    assert (bill.refusal, bill.unread) == (None, ())


TWO = ("3/4/2026,83036,A1c,1,95.00", "3/5/2026,80053,CMP,1,210.00")


def csv(*more: str, heading: str = "Date,Code,Description,Qty,Amount") -> ItemizedBill:
    return read_bill("\n".join([heading, *TWO, *more]), TODAY)


@pytest.mark.parametrize(
    "label",
    [
        "DUE", "Still owed", "Left to pay", "Owed by guest", "Amount you owe", "Now due", "Please remit", "Your share",
        "Please send the remaining", "Unpaid", "Patient pays", "Net payable",
    ],
)  # fmt: skip
def test_what_is_left_to_pay_is_no_charge(label: str) -> None:
    bill = csv(",,Total charges,,305.00", ",,Contract adjustment,,-80.00", f",,{label},,225.00")
    assert (bill.line_sum.plain, bill.stated_total and bill.stated_total.plain) == ("305.00", "305.00")


def test_what_credits_left_is_no_charge_however_it_is_called() -> None:
    assert csv(",,Plan payment,,-80.00", ",,Thank you,,225.00").line_sum.plain == "305.00"


def test_a_total_named_in_another_column() -> None:
    bill = read_bill(
        "Charge\tQty\tCode\tDept\tService\tDay\n$95.00\t1\t83036\tLab\tA1c\t9 Jan 2026\n"
        "$210.00\t1\t80053\tLab\tCMP\t9 Jan 2026\n$305.00\t\t\tTOTAL CHARGES\tLee, M, 57, R01.1\t",
        TODAY,
    )
    assert (bill.line_sum.plain, bill.stated_total and bill.stated_total.plain) == ("305.00", "305.00")
    assert (bill.head.sex, bill.head.age, bill.head.diagnoses) == ("male", 57, ("R01.1",))


def test_several_sums_on_one_row() -> None:
    bill = csv("TOTAL 305.00     ADJ -100.00     PAID 3/30 -105.00")
    assert bill.stated_total and bill.stated_total.plain == "305.00"
    assert [(c.description, c.amount.plain) for c in bill.credits] == [("ADJ", "100.00"), ("PAID 3/30", "105.00")]


@pytest.mark.parametrize("heading", ["Unit $,Svc Units", "Rate,Number", "Amount each,Times"])
def test_units_and_price_are_told_apart_by_arithmetic(heading: str) -> None:
    bill = read_bill(
        f"Day,Code,{heading},What,Chg\n3/4/2026,80053,179.00,1,CMP,179.00\n3/4/2026,J0131,0.60,100,Drug,60.00\n"
        "3/4/2026,J2543,14.00,3,Drug,42.00",
        TODAY,
    )
    assert [x.count for x in bill.lines] == [1, 100, 3]


def test_days_stand_first_where_the_bill_settles_it() -> None:
    rows_told = ["21/03/2026,95810,Sleep,1,2480.00", "09/04/2026,99213,Visit,1,158.00"]
    bill = read_bill("\n".join(["Date,Code,Description,Qty,Amount", *rows_told]), TODAY)
    assert [str(x.on) for x in bill.lines] == ["2026-03-21", "2026-04-09"]


def test_one_day_that_is_in_no_month_turns_no_other() -> None:
    rows_told = [f"03/0{n}/2026,83036,A1c,1,95.00" for n in range(1, 8)]
    bill = read_bill("\n".join(["Date,Code,Description,Qty,Amount", *rows_told, "13/03/2026,80053,CMP,1,9.00"]), TODAY)
    assert {x.on.month for x in bill.lines if x.on} == {3}


@pytest.mark.parametrize(
    "written", ["2026-06-08/2026-06-17", "06/08/2026-06/17/2026", "6/8/26 - 6/17/26", "20260608-20260617"]
)
def test_a_span_of_days(written: str) -> None:
    line = csv(f"{written},S9500,Home therapy,10,960.00").lines[-1]
    assert (line.on, line.until) == (date(2026, 6, 8), date(2026, 6, 17))


def test_days_in_the_words_of_a_table_without_dates() -> None:
    bill = read_bill(
        "Charge   Qty  Code   What and when\n960.00     3  0120   Room, 05/02/26 to 05/04/26\n"
        "390.00     1  76830  Ultrasound, 05/11/26\n 24.00     1  36415  Venipuncture\n",
        TODAY,
    )
    assert [str(x.on) for x in bill.lines] == ["2026-05-02", "2026-05-11", "None"]
    assert bill.lines[0].until == date(2026, 5, 4)


@pytest.mark.parametrize("told", ["Visit date: 02 Sep 2026", "Run 26-01944, 27 Jan 2026, home to hospital"])
def test_a_bill_without_dates_takes_that_of_its_head(told: str) -> None:
    bill = read_bill(f"{told}\nStatement date 10/01/2026\nCode | Service | Charge\n99392 | Visit | 212.00\n90707 | MMR "
                     "| 118.00", TODAY)  # fmt: skip
    assert all(x.on and x.on.year == 2026 for x in bill.lines)


def test_the_day_of_a_statement_is_none_of_care() -> None:
    bill = read_bill("Statement date 10/01/2026\nCode,Service,Charge\n99392,Visit,212.00\n90707,MMR,118.00", TODAY)
    assert [x.on for x in bill.lines] == [None, None]


def test_a_list_of_balances_is_no_itemized_bill() -> None:
    bill = read_bill(
        "Visit date,Provider group,Previous balance,New charges,Payments,Balance\n"
        '2026-04-02,Orchard Physicians,0.00,"1,284.00",-902.00,382.00\n2026-04-19,Orchard Physicians,382.00,410.00,'
        "-265.00,527.00",
        TODAY,
    )
    assert bill.refusal is not None


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("On 3/4/2026 $1,725.00 for anesthesia (code 00840, modifier AA, 95 minutes).", "00840 1 1725.00 AA"),
        ("3/4/2026 trip A0428 with origin-destination RJ, one unit, $410.00", "A0428 1 410.00 RJ"),
        ("3/4/2026 73030 X-ray shoulder 2 views $120.00", "73030 1 120.00"),
        ("3/4/2026 - 0636 J1650 enoxaparin 40 mg, per 10 mg; 40 @ 6.50; 260.00", "J1650 40 260.00"),
        ("03/04/2026  0636  J2590 Oxytocin, up to 10 units each          3      57.00", "J2590 3 57.00"),
    ],
)
def test_numbers_in_a_line_of_text(sentence: str, row: str) -> None:
    line = read_bill(f"{sentence}\n3/5/2026 83036 A1c $95.00\n3/6/2026 80053 CMP $210.00", TODAY).lines[0]
    assert " ".join([line.code or "-", str(line.count), line.charge.plain, *line.modifiers]) == row
    assert line.revenue in (None, "0636")


def test_a_note_behind_an_amount_stays_with_its_charge() -> None:
    charges = ["3/4/2026\n90471\nVaccine administration\n$84.00\nNote: refused, not given",
               "3/4/2026\n99213\nOffice visit\n$150.00", "3/4/2026\n83036\nA1c test\n$95.00"]  # fmt: skip
    bill = read_bill("\n\n".join(charges), TODAY)
    assert next((x.code, x.note) for x in bill.lines) == ("90471", "Note: refused, not given")


def head(told: str) -> BillHead:
    return read_bill(
        told + "\nDate,Code,Description,Amount\n" + "\n".join(t.replace(",1,", ",") for t in TWO), TODAY
    ).head


def test_the_birth_of_a_child_is_not_that_of_the_patient() -> None:
    assert head("Your daughter was born March 4, 2026.").born is None


def test_a_newborn_is_admitted_at_birth() -> None:
    found = head("Born 07-09-26 at 03:14, admitted at birth. Went home 07-11-26 at 12:00.")
    assert (str(found.admitted), str(found.discharged)) == ("2026-07-09", "2026-07-11")


@pytest.mark.parametrize("told", ["Woman, 63; C50.412 left breast", "woman aged 63 C50.412"])
def test_a_person_and_a_diagnosis_without_labels(told: str) -> None:
    found = head(told)
    assert (found.sex, found.age, found.diagnoses) == ("female", 63, ("C50.412",))


def test_minutes_of_each_visit() -> None:
    told = "Visit of Oct 6, 2025 timed treatment 45 minutes in all\nVisit of Oct 8, 2025 timed treatment 46 minutes"
    assert head(told).minutes | {"therapy": 0} == {"therapy 2025-10-06": 45, "therapy 2025-10-08": 46, "therapy": 0}
