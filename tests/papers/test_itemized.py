"""Reading an itemized bill: one test for each layout, what a row may hold, and files that are none."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from app.core.itemized import ChargeLine, ItemizedBill
from app.papers.itemized import BadBill, read_bill
from tests.papers.layouts import LAYOUTS, LINES, SUM, money, pdf, us

TODAY = date(2026, 11, 26)


def csv(*rows: str) -> ItemizedBill:
    return read_bill("\n".join(["Date,Code,Description,Qty,Amount", *rows]), TODAY)


def only(*rows: str) -> ChargeLine:
    """The first line of a bill of these rows, and a second one that makes it a bill."""
    return csv(*rows, "3/5/2026,83036,A1c,1,95.00").lines[0]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_bill_in_each_layout(layout: str) -> None:
    bill = read_bill(LAYOUTS[layout], TODAY)
    assert bill.refusal is None
    assert [(x.code, x.charge.cents) for x in bill.lines] == [(x.code, x.cents) for x in LINES]
    assert [str(x.on) for x in bill.lines] == [x.day for x in LINES] or layout == "in one day"
    assert bill.stated_total is None or bill.stated_total.cents == SUM
    assert bill.unread == ()


@pytest.mark.parametrize("layout", ["columns", "price and amount", "one field a line", "a portal", "times a price"])
def test_units_are_read(layout: str) -> None:
    assert [x.count for x in read_bill(LAYOUTS[layout], TODAY).lines] == [x.units for x in LINES]


def test_text_of_a_pdf() -> None:
    bill = read_bill(pdf(str(LAYOUTS["columns"])), TODAY)
    assert [(x.code, x.charge.cents) for x in bill.lines] == [(x.code, x.cents) for x in LINES]


# What a row may hold


@pytest.mark.parametrize(
    ("written", "cents"),
    [("95.00", 9500), ("$95", 9500), ("$1,234.50", 123450), ("0.00", 0), ("USD 12.30", 1230), ("12.345", None),
     ("95.", None), ("about 90", None)],
)  # fmt: skip
def test_amounts(written: str, cents: int | None) -> None:
    bill = csv(f'3/4/2026,80053,Panel,1,"{written}"', "3/5/2026,83036,A1c,1,95.00", "3/5/2026,99213,Visit,1,160.00")
    if cents is None:
        assert [x.code for x in bill.lines] == ["83036", "99213"]
        assert [u.row for u in bill.unread] == [2]
    else:
        assert bill.lines[0].charge.cents == cents


@pytest.mark.parametrize(
    "written", ["3/4/2026", "03/04/26", "2026-03-04", "20260304", "Mar 4, 2026", "4 March 2026", "04MAR26", "3-4-2026"]
)
def test_dates(written: str) -> None:
    assert only(f'"{written}",80053,Panel,1,10.00').on == date(2026, 3, 4)


def test_a_date_that_is_in_no_calendar_is_kept_as_written() -> None:
    line = only("2/30/2026,80053,Panel,1,10.00")
    assert (line.on, line.no_such_date) == (None, "2/30/2026")


@pytest.mark.parametrize(
    ("written", "code", "modifiers"),
    [
        ("80053", "80053", ()), ("71046-26", "71046", ("26",)), ("97110 GP 59", "97110", ("GP", "59")),
        ("j1885", "J1885", ()), ("CPT 80053", "80053", ()), ("J1885JW", "J1885", ("JW",)), ("3700002", None, ()),
    ],
)  # fmt: skip
def test_codes(written: str, code: str | None, modifiers: tuple[str, ...]) -> None:
    line = only(f"3/4/2026,{written},Panel,1,10.00")
    assert (line.code, line.modifiers) == (code, modifiers)


def test_a_payment_and_a_reversal_are_no_charges() -> None:
    bill = csv("3/4/2026,80053,Panel,1,210.00", "3/5/2026,83036,A1c,1,95.00", "3/6/2026,83036,A1c reversed,-1,-95.00",
               "3/20/2026,,Insurance payment,,-100.00", ",,Balance due,,110.00")  # fmt: skip
    assert [(c.amount.plain, c.is_reversal) for c in bill.credits] == [("95.00", True), ("100.00", False)]
    assert bill.line_sum.plain == "305.00"


def test_what_could_not_be_read_is_told() -> None:
    bill = csv("3/4/2026,80053,Panel,1,smudged", "3/4/2026,83036,A1c,1,=A1+A2", "3/4/2026,85025,CBC,1,€12.00",
               "3/5/2026,36415,Draw,1,", "3/5/2026,99213,Visit,1,160.00", "3/5/2026,71046,Chest,1,95.00")  # fmt: skip
    assert [(u.row, u.why) for u in bill.unread] == [
        (2, "has an amount that is not one: 'smudged'"),
        (3, "holds a formula instead of a value"),
        (4, "is not in US dollars"),
        (5, "has a code but no amount"),
    ]
    assert [x.code for x in bill.lines] == ["99213", "71046"]


def test_an_amount_in_words_is_told_and_not_guessed() -> None:
    bill = read_bill("3/18/2026 87880 strep $40\n3/18/2026 99213 visit, one hundred sixty dollars\nTotal $200", TODAY)
    assert [x.code for x in bill.lines] == ["87880"]
    assert "in words" in bill.unread[0].why


def test_two_people_on_one_statement() -> None:
    text = """Patient: Rosa Diaz   DOB 02/01/1997
Date        Code   Description   Amount
03/04/2026  86900  ABO           51.00
03/04/2026  85025  CBC           95.00
Patient: Baby Diaz   DOB 03/04/2026
03/04/2026  86900  ABO           51.00
03/04/2026  82247  BILIRUBIN     62.00"""
    bill = read_bill(text, TODAY)
    assert [x.person for x in bill.lines] == [0, 0, 1, 1]
    assert [str(head.born) for head in bill.people] == ["1997-02-01", "2026-03-04"]


def test_facts_of_the_head() -> None:
    told = ["Admitted 03/04/2026 Discharged 03/07/2026", "Patient: A. Lee  Sex: F  Age: 44", "Dx: S93.401A",
            "OR in 08:00, OR out 09:30", ""]  # fmt: skip
    head = read_bill("\n".join(told) + str(LAYOUTS["columns"]), TODAY).head
    assert (str(head.admitted), str(head.discharged)) == ("2026-03-04", "2026-03-07")
    assert (head.sex, head.age, head.diagnoses, head.minutes) == ("female", 44, ("S93.401A",), {"operating_room": 90})


# What is no itemized bill


@pytest.mark.parametrize(
    "text",
    [
        "Pharmacy  1,200.00\nLaboratory  800.00\nEmergency room  2,300.00\nTotal charges  4,300.00",
        "Statement\nPrevious balance $120.00\nPayment received -$20.00\nBalance due $100.00",
        "Department,Amount\nRadiology,500.00\nSupplies,80.00\nTotal,580.00",
    ],
)
def test_a_summary_is_refused_with_what_to_ask_for(text: str) -> None:
    refusal = read_bill(text, TODAY).refusal
    assert refusal is not None
    assert "UB-04" in refusal and "CMS-1500" in refusal


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("80053 Panel $10.00"))))
    writer.encrypt("secret")
    return _bytes(writer)


def scanned() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    return _bytes(writer)


def many_pages() -> bytes:
    writer = PdfWriter()
    for _ in range(201):
        writer.add_blank_page(10, 10)
    return _bytes(writer)


def _bytes(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "nothing in it"),
        (b" \n\t\n ", "nothing in it"),
        (b"x" * 30_000_000, "30 MB"),
        (b"PK\x03\x04" + b"\x00" * 50, "save it as CSV"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 4 + b"\x00" * 500, "not text"),
        (locked(), "locked"),
        (scanned(), "picture of a page"),
        (many_pages(), "201 pages"),
        (b"%PDF-1.7\nbroken", "damaged"),
        ("Date,Code,Description,Amount\n3/4/2026,80053,Panel,€10.00\n3/4/2026,83036,A1c,€12.00", "US dollars"),
    ],
    ids=["empty", "blank", "large", "zip", "picture", "binary", "locked", "scanned", "pages", "damaged", "euros"],
)
def test_files_that_cannot_be_read(data: bytes | str, why: str) -> None:
    with pytest.raises(BadBill, match=why):
        read_bill(data, TODAY)


def test_null_bytes_and_a_very_long_line_do_no_harm() -> None:
    bill = csv("3/4/2026,80053,Pa\x00nel,1,10.00", f"3/4/2026,83036,{'word ' * 20_000},1,95.00")
    assert [x.charge.plain for x in bill.lines] == ["10.00", "95.00"]


def test_a_line_of_a_hundred_charges_and_a_word_without_end() -> None:
    text = " ".join(f"On 3/4/2026 code 83036 for ${n}.00." for n in range(1, 101)) + "\n" + "1" * 100_000
    assert read_bill(text, TODAY).line_sum.plain == "5050.00"


TEXT = st.text(
    alphabet=st.one_of(st.sampled_from("0123456789.,$-/:|;\t\n =()AJ%'\""), st.characters(codec="utf-8")), max_size=300
)
PIECES = st.lists(
    st.sampled_from(["3/4/2026", "80053", "J1885-JW", "$12.00", "1,234.50", "Total", "Qty: 2", "\t", "  ", "\n", "|",
                     ",", "Patient: A", "units", "Date", "Code", "Amount", "-5.00", "(9.00)", "10:30", "x",
                     "Admitted", ">"]),
    max_size=60,
).map(" ".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXT, PIECES, st.binary(max_size=200)))
def test_anything_is_read_or_refused(data: str | bytes) -> None:
    """Reading raises BadBill or nothing; lines are numbered from 1, and no charge is negative."""
    try:
        bill = read_bill(data, TODAY)
    except BadBill as error:
        assert str(error)
        return
    assert [line.number for line in bill.lines] == list(range(1, len(bill.lines) + 1))
    assert all(line.charge.cents >= 0 for line in bill.lines)


def test_what_stands_in_the_layouts() -> None:
    assert money(SUM) == "2,014.50" and us("2026-03-04") == "03/04/2026"
