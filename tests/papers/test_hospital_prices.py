"""Price files of hospitals: both layouts of CMS's template, forgiving of form, never of amounts."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.core.money import Money
from app.papers.hospital_prices import HospitalPrice, NotAPriceFile, PriceFile, find_prices, payers

MRF = Path(__file__).parent / "mrf"
TALL = (MRF / "mrf_v3_example_tall.csv").read_bytes()
WIDE = (MRF / "mrf_v3_example_wide.csv").read_bytes()
EVERY_CODE = {"611", "70551", "49505", "470", "120", "80048", "786", "C1785", "885", "001", "99283", "762", "J1450"}
PLATFORM, REGION = ("Platform Health Insurance", "PPO"), ("Region Health Insurance", "HMO")

GENERAL = b"hospital_name,last_updated_on,version\nSt. Mary,2025-01-31,2.2.0\n"
COLUMNS = (
    b"description,code|1,code|1|type,setting,standard_charge|gross,standard_charge|discounted_cash,payer_name,"
    b"plan_name,standard_charge|negotiated_dollar,standard_charge|methodology,additional_generic_notes\n"
)


def read(content: bytes, *codes: str, payer: str | None = None) -> PriceFile:
    return find_prices(io.BytesIO(content), set(codes), payer)


def tall(*rows: str, encoding: str = "utf-8") -> bytes:
    return GENERAL + COLUMNS + "".join(f"{row}\n" for row in rows).encode(encoding)


def row(code: str = "70551", cash: str = "1080", payer: str = "Aetna", negotiated: str = "400") -> str:
    return f"MRI,{code},CPT,outpatient,1200,{cash},{payer},PPO,{negotiated},fee schedule,"


def test_the_head_says_whose_file_it_is() -> None:
    for content in (TALL, WIDE):
        file = read(content, "70551")
        assert (file.hospital_name, file.last_updated_on, file.version) == (
            "West Mercy Hospital",
            date(2026, 4, 1),
            "3.0.0",
        )


def test_a_tall_row_is_read_whole() -> None:
    first, second = read(TALL, "70551").prices
    assert first == HospitalPrice(
        code="70551", code_type="CPT", row=4, other_codes=(("611", "RC"),), setting="outpatient",
        gross=Money.dollars(1200), cash=Money.dollars(1080), payer=PLATFORM[0], plan="PPO",
        negotiated=Money.dollars(400), methodology="fee schedule",
        minimum=Money.dollars(250), maximum=Money.dollars(400),
    )  # fmt: skip
    assert (second.payer, second.negotiated, second.row) == (REGION[0], Money.dollars(250), 5)


def test_both_layouts_say_the_same() -> None:
    def said(content: bytes) -> set[HospitalPrice]:
        # Rows are numbered otherwise, and CMS gives one row of 80048 another minimum in its tall example.
        found = read(content, *EVERY_CODE).prices
        return {replace(price, row=0, minimum=None if price.code == "80048" else price.minimum) for price in found}

    in_tall, in_wide = said(TALL), said(WIDE)
    assert in_tall == in_wide
    assert len(in_tall) == 27


def test_what_template_3_adds_and_what_is_no_amount() -> None:
    for content in (TALL, WIDE):
        pacemaker = read(content, "C1785").prices[0]
        assert pacemaker.median == Money.parse("23123.46")
        assert pacemaker.tenth_percentile == Money.parse("16998.38")
        assert pacemaker.ninetieth_percentile == Money.parse("50000.77")
        assert (pacemaker.count, pacemaker.negotiated) == ("18", None)
        assert pacemaker.algorithm is not None and "110% of the actual cost" in pacemaker.algorithm
        assert read(content, "885").prices[0].count == "1 through 10"
        percent = read(content, "99283").prices[0]
        assert (percent.percentage, percent.negotiated) == (Decimal(80), None)


def test_drugs_by_their_unit_and_under_either_code() -> None:
    for content in (TALL, WIDE):
        (price, _) = read(content, "J1450").prices
        assert (price.drug_unit, price.setting, price.cash) == ("100 ML", "both", Money.dollars(45))
        for written in ("25021-0184-82", "25021018482"):
            assert [one.code for one in read(content, written).prices] == [written, written]


@pytest.mark.parametrize(
    ("asked", "code", "kind"), [("0611", "611", "RC"), ("1", "001", "MS-DRG"), ("00100", "100", "CPT")]
)
def test_zeros_in_front_do_not_hide_a_code(asked: str, code: str, kind: str) -> None:
    file = read(tall(f"x,{code},{kind},outpatient,10,9,,,,,"), asked)
    assert [(price.code, price.code_type) for price in file.prices] == [(asked, kind)]


def test_a_code_inside_another_number_is_not_that_code() -> None:
    assert read(tall(row("470551"), row("99283", cash="70551"), row("705511")), "70551").prices == ()


def test_one_code_in_many_rows() -> None:
    rows = (
        "MRI,70551,CPT,outpatient,1200,1080,,,,,",
        "MRI,70551,CPT,INPATIENT,1500,1400,,,,,",
        "MRI,70551,CPT,day surgery,1500,1400,,,,,",
    )
    file = read(tall(*rows), "70551")
    assert [(price.setting, price.gross) for price in file.prices] == [
        ("outpatient", Money.dollars(1200)),
        ("inpatient", Money.dollars(1500)),
        (None, Money.dollars(1500)),
    ]
    assert [(one.row, one.column, one.text) for one in file.unread] == [(6, "setting", "day surgery")]


def test_modifiers_are_kept_apart() -> None:
    content = WIDE.replace(b"Bilateral procedure,,,,,50,", b"Bilateral procedure,27447,CPT,,,50|62,")
    price = read(content, "27447").prices[0]
    assert (price.modifiers, price.percentage) == (("50", "62"), Decimal(150))


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Blue Cross", "BlueCross BlueShield of Texas"),
        ("bluecross", "BLUE CROSS / BLUE SHIELD"),
        ("BCBS", "Blue Cross Blue Shield of Illinois"),
        ("Blue Cross Blue Shield", "BCBS-TX"),
        ("Aetna Life Insurance Company", "Aetna"),
        ("UHC", "UnitedHealthcare"),
        ("United Health Care", "UNITEDHEALTHCARE"),
        ("Blue Shield of California", "Blue_Shield_of_California"),
    ],
)
def test_a_payer_is_found_however_it_is_written(asked: str, named: str) -> None:
    file = read(tall(row(payer="Cigna", negotiated="300"), row(payer=named)), "70551", payer=asked)
    assert [(price.payer, price.negotiated) for price in file.prices] == [(named, Money.dollars(400))]


@pytest.mark.parametrize(
    ("asked", "named"), [("Blue Shield", "Blue Cross"), ("Health Net", "Network Health"), ("HAP", "Chapman")]
)
def test_another_payer_is_not_taken_for_it(asked: str, named: str) -> None:
    (price,) = read(tall(row(payer=named)), "70551", payer=asked).prices
    assert (price.payer, price.negotiated, price.cash) == (None, None, Money.dollars(1080))


def test_without_the_payer_the_cash_price_stays_once_in_both_layouts() -> None:
    for content in (TALL, WIDE):
        (price,) = read(content, "70551", payer="Kaiser").prices
        assert (price.payer, price.gross, price.cash) == (None, Money.dollars(1200), Money.dollars(1080))
        (price,) = read(content, "70551", payer="region health").prices
        assert (price.payer, price.negotiated) == (REGION[0], Money.dollars(250))


def test_the_payers_to_choose_from() -> None:
    assert payers(io.BytesIO(TALL)) == payers(io.BytesIO(WIDE)) == [PLATFORM, REGION]


@pytest.mark.parametrize(
    "header",
    [
        b"Description,Code | 1,Code | 1 | Type,Setting,Standard_Charge | Gross,standard_charge|discounted_cash",
        b"DESCRIPTION,CODE|1,CODE|1|TYPE,SETTING,STANDARD_CHARGE|GROSS,STANDARD_CHARGE | DISCOUNTED_CASH",
        b"description , code |1, code| 1| type, setting, standard charge|gross, standard charge|discounted cash",
    ],
)
def test_column_names_in_any_capitals_and_spaces(header: bytes) -> None:
    wide = b",standard_charge | Aetna | Gold Plan | negotiated_dollar,estimated_amount | Aetna | Gold Plan"
    content = GENERAL + header + wide + b"\nMRI,70551,CPT,outpatient,1200,1080,400.5,999999999\n"
    file = read(content, "70551")
    (price,) = file.prices
    assert (price.cash, price.payer, price.plan) == (Money.dollars(1080), "Aetna", "Gold Plan")
    assert (price.negotiated, price.estimated) == (Money.parse("400.50"), None)
    assert "nine nines" in file.unread[0].why


def packed(content: bytes, *names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + TALL,
        TALL.replace(b"\n", b"\r\n"),
        TALL.replace(b"\n", b"\r"),
        gzip.compress(TALL),
        packed(TALL, "folder/a_standardcharges.csv", "__MACOSX/a_standardcharges.csv"),
        b"\n,,,\n" + TALL,
    ],
)
def test_every_wrapping_gives_the_same_prices(content: bytes) -> None:
    assert [price.negotiated for price in read(content, "70551").prices] == [Money.dollars(400), Money.dollars(250)]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_names_with_accents_in_either_encoding(encoding: str) -> None:
    file = read(tall(row(payer="Compañía Médica – Plan"), encoding=encoding), "70551", payer="compañía médica")
    assert file.prices[0].payer == "Compañía Médica – Plan"


def test_quoted_newlines_and_inch_marks_keep_rows_whole() -> None:
    content = tall(
        '"MRI\nof the ""head"", 70551\nwithout dye",70551,CPT,outpatient,1200,1080,Aetna,PPO,400,fee schedule,"a\nb"',
        '6" catheter,99999,CPT,outpatient,5,4,,,,,',
        "MRI,70551,CPT,inpatient,7,6,,,,,",
    )
    first, second = read(content, "70551").prices
    assert (first.row, first.description, first.notes) == (4, 'MRI of the "head", 70551 without dye', "a b")
    assert (second.row, second.cash) == (9, Money.dollars(6))


def test_a_quote_that_never_closes_costs_its_own_row_only() -> None:
    content = tall('"6 catheter,99999,CPT,outpatient,5,4,,,,,', row(), '"MRI",70551,CPT,inpatient,7,6,,,,,')
    assert [(price.row, price.cash) for price in read(content, "70551").prices] == [
        (5, Money.dollars(1080)),
        (6, Money.dollars(6)),
    ]


@pytest.mark.parametrize(
    "amount", ["call us", "-12.00", "12..5", "1,2", "1.2E+3", "$", "N/A", "12 to 15", "999999999", "99999999999", "€12"]
)
def test_an_amount_that_cannot_be_read_is_listed_and_never_guessed(amount: str) -> None:
    file = read(tall(row(cash=f'"{amount}"')), "70551")
    (price,) = file.prices
    assert (price.cash, price.negotiated) == (None, Money.dollars(400))
    assert [(one.row, one.column, one.text) for one in file.unread] == [(4, "standard_charge|discounted_cash", amount)]


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        ("1080", 108000),
        ("$1,080.00", 108000),
        ("1080.5", 108050),
        (".75", 75),
        ("12.345", 1235),
        ("0", 0),
        (" 9 ", 900),
    ],
)
def test_amounts_are_exact_to_the_cent(amount: str, cents: int) -> None:
    assert read(tall(row(cash=f'"{amount}"')), "70551").prices[0].cash == Money(cents)


def test_rows_with_too_many_or_too_few_cells_are_listed() -> None:
    content = (
        tall(
            "MRI, head,70551,CPT,outpatient,1200,1080,Aetna,PPO,400,fee schedule,",  # a comma without quotes
            "MRI,70551,CPT,outpatient,1200,1080",  # its empty cells were left out: the setting stands where it should
            "MRI,70551,CPT",
            row() + ",,,",  # commas too many
            '"MRI,70551,CPT,outpatient,1200,1080,Aetna,PPO,400,fee schedule,',  # a quote that never closes
        )
        + b"MRI,70551,CPT,outpatient,1200,10"
    )  # cut off
    file = read(content, "70551")
    assert [(price.row, price.cash) for price in file.prices] == [(5, Money.dollars(1080))]
    assert [one.row for one in file.unread] == [4, 6, 7, 8, 9]
    assert "12 cells where the file has 11 columns" in file.unread[0].why


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (b"%PDF-1.7 ...", "it is a PDF"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"date,amount\n2026-01-01,12\n", "begins with “date,amount”"),
        ("a\tb".encode("utf-16"), "UTF-16"),
        (packed(TALL, "a.csv", "b.csv"), r"holds 2 price files \(a.csv, b.csv\)"),
        (packed(b"", "xl/workbook.xml"), "it is an Excel workbook.*save it as CSV"),
        (packed(TALL, "a.csv")[:-200], "damaged"),
        (gzip.compress(TALL)[:-900], "damaged"),
        (b'{"a": 1}', "JSON without “standard_charge_information”"),
        (b'{"standard_charge_information": [{"code_information": []}, {"des', "breaks off"),
        (b"x" * (17 << 20), "one line is longer than"),
    ],
)
def test_what_is_no_price_file_says_what_was_seen(content: bytes, words: str) -> None:
    with pytest.raises(NotAPriceFile, match=words):
        read(content, "70551")
    assert issubclass(NotAPriceFile, ValueError)


def as_json() -> bytes:
    """The MRI of the two examples in the JSON form of the template, twice."""
    items = [
        {
            "description": None,
            "code_information": [{"code": "611", "type": "RC"}, {"code": "70551", "type": "CPT"}],
            "standard_charges": [
                {
                    "setting": "outpatient", "minimum": 250, "maximum": 400, "gross_charge": 1200,
                    "discounted_cash": 1080.0,
                    "payers_information": [
                        {"payer_name": payer, "plan_name": plan, "methodology": "fee schedule",
                         "standard_charge_dollar": dollars}
                        for (payer, plan), dollars in ((PLATFORM, 400), (REGION, 250))
                    ],
                }
            ],
        },
    ]  # fmt: skip
    head = {"hospital_name": "West Mercy Hospital", "last_updated_on": "2026-04-01", "version": "3.0.0"}
    return json.dumps(head | {"standard_charge_information": items * 2}, indent=2).encode()


def test_the_json_form_says_the_same() -> None:
    file = read(as_json(), "70551")
    assert (file.hospital_name, file.last_updated_on) == ("West Mercy Hospital", date(2026, 4, 1))
    assert [replace(price, row=4) for price in file.prices[:2]] == list(read(WIDE, "70551").prices)
    assert [price.row for price in file.prices] == [1, 1, 2, 2]
    assert payers(io.BytesIO(as_json())) == [PLATFORM, REGION]
    (price,) = read(as_json(), "70551", payer="Kaiser").prices
    assert (price.payer, price.cash) == (None, Money.dollars(1080))


def test_a_long_file_is_not_held_in_memory() -> None:
    filler = "".join(
        f'"Supply, kit {i}",{i:07d},CDM,outpatient,10,9,Aetna,PPO,8,fee schedule,\n' for i in range(30_000)
    )
    content = GENERAL + COLUMNS + filler.encode() + f"{row()}\n".encode()
    stream = io.BytesIO(content)
    tracemalloc.start()
    file = find_prices(stream, {"70551"})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [price.row for price in file.prices if price.code_type == "CPT"] == [30_004]
    assert len(content) > 2_000_000
    # A few blocks and their lines, whatever the length of the file.
    assert peak < len(content) / 3
