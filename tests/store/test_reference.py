"""The price tables: what is looked up, and a build that is the same every time and refuses what is odd."""

from __future__ import annotations

import csv
import gzip
import re
import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app.store.reference import LAYOUT, PATH, Reference, load_reference
from app.store.reference_build import BadFile, Read, main, newest, read_file, write_database
from app.store.reference_layouts import LAYOUTS, recognize

SOURCES = PATH.parent / "sources"
COPIES = {
    "physician": "pfs_rvu_2025_oct.csv.gz", "physician_national": "pfs_national_2026_jan.csv.gz",
    "locality": "gpci_2025.csv", "county": "locality_counties_2025.csv", "anesthesia": "anesthesia_cf_2025.csv",
    "anesthesia_national": "conversion_factors.csv", "outpatient": "opps_addendum_b_2025_oct.csv.gz",
    "drugs": "asp_payment_limits_2026_q1.csv", "lab": "clfs_2026_q2.csv", "equipment": "dmepos_2026_jan.csv",
    "zip": "zip_locality_2026.csv.gz", "mue": "mue_practitioner_2026_q2.csv",
}  # fmt: skip


def rows_of(name: str) -> list[dict[str, str]]:
    path = SOURCES / name
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text()
    return list(csv.DictReader(text.splitlines()))


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    found = load_reference()
    assert found is not None
    yield found
    found.close()


@pytest.fixture(scope="module")
def copies() -> dict[str, Read]:
    return newest(read_file(SOURCES / name) for name in COPIES.values())


# What is looked up.


def test_every_table_is_there_with_its_period_and_its_words(reference: Reference) -> None:
    assert set(reference.sources) == set(COPIES) - {"county", "anesthesia_national"}
    assert reference.sources["drugs"].last.isoformat() == "2026-03-31"
    assert reference.sources["physician"].edition == "October 2025"
    assert all(source.about and source.first <= source.last for source in reference.sources.values())


def test_rows_are_what_the_copies_say(reference: Reference) -> None:
    scan = {row.modifier: row for row in reference.physician("70450")}
    assert set(scan) == {"", "26", "TC"}
    assert (scan["26"].work, scan["26"].office_expense, scan["26"].factor) == (
        Decimal("0.85"),
        Decimal("0.31"),
        Decimal("32.3465"),
    )
    assert scan["TC"].facility_na and not scan["26"].facility_na
    visit = reference.national("99285")
    assert visit is not None and visit.facility == Decimal("171.35")
    hospital = reference.outpatient("99285")
    assert hospital is not None and (hospital.status, hospital.rate) == ("J2", Decimal("613.10"))
    drug = reference.drug("J1885")
    assert drug is not None and (drug.dosage, drug.limit) == ("15 MG", Decimal("0.333"))
    assert {row.modifier: row.rate for row in reference.lab("80053")} == dict.fromkeys(("", "QW"), Decimal("10.56"))
    assert [row.modifiers for row in reference.equipment("A4217")] == [(), ("AU",)]


def test_a_zip_code_leads_to_its_locality(reference: Reference) -> None:
    place = reference.place("10001")
    assert place is not None
    assert (place.name, place.state, place.counties) == ("MANHATTAN", "NY", "NEW YORK")
    assert (place.work, place.expense, place.malpractice) == (Decimal("1.065"), Decimal("1.166"), Decimal("1.656"))
    assert place.anesthesia == Decimal("22.76")
    assert reference.place("00000") is None
    assert reference.place("1000") is None


def test_every_zip_code_has_indices_and_an_anesthesia_factor() -> None:
    database = sqlite3.connect(f"{PATH.as_uri()}?mode=ro", uri=True)
    lost = database.execute(
        "SELECT count(*) FROM zip z LEFT JOIN locality l USING (mac, locality) LEFT JOIN anesthesia a USING"
        " (mac, locality) WHERE l.name IS NULL OR a.factor IS NULL"
    ).fetchone()
    database.close()
    assert lost == (0,)


def test_unit_limits_come_in_bulk_and_a_missing_code_is_not_in_the_answer(reference: Reference) -> None:
    limits = {row["hcpcs"]: int(row["max_units"]) for row in rows_of(COPIES["mue"])}
    wanted = [*limits, "ZZZZZ"]
    assert reference.mue(wanted) == limits
    assert reference.mue(["99285", "99285", "0000X"]) == {"99285": limits["99285"]}
    assert reference.mue([]) == {}


@pytest.mark.parametrize(
    ("code", "known", "status"),
    [("99285", True, "A"), ("J1885", True, "E"), ("00840", True, "J"), ("90371", True, "E"), ("99999", False, None)],
)
def test_codes_and_statuses(reference: Reference, code: str, known: bool, status: str | None) -> None:
    assert reference.known_code(code) is known
    assert reference.status(code) == status


def test_a_code_is_data_and_never_part_of_a_question(reference: Reference) -> None:
    assert reference.known_code("x' OR '1'='1") is False


# The file itself.


def test_the_shipped_file_is_what_the_copies_give(copies: dict[str, Read], tmp_path: Path) -> None:
    write_database(copies, tmp_path / "prices.db")
    assert _dump(tmp_path / "prices.db") == _dump(PATH)
    assert PATH.stat().st_size < 6_000_000


def _dump(path: Path) -> list[str]:
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    lines = list(database.iterdump())
    database.close()
    return lines


def test_the_same_files_give_the_same_bytes(copies: dict[str, Read], tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        write_database(copies, tmp_path / name)
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_no_descriptor_of_a_cpt_or_cdt_code_is_shipped() -> None:
    for name in COPIES.values():
        for row in rows_of(name):
            code = row.get("hcpcs", "A0000")
            if code[0].isdigit() or code[0] == "D":
                assert not any(value for column, value in row.items() if "level2_only" in column), (name, code)


def test_without_the_file_or_with_a_damaged_one_there_is_no_reference(tmp_path: Path) -> None:
    assert load_reference(tmp_path / "prices.db") is None
    assert load_reference(tmp_path) is None
    damaged = tmp_path / "damaged.db"
    whole = PATH.read_bytes()
    for content in (b"", b"not a database at all" * 100, whole[: len(whole) // 2], whole[:50]):
        damaged.write_bytes(content)
        assert load_reference(damaged) is None


def test_a_file_of_another_layout_is_not_read(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "old.db")
    database.execute(f"PRAGMA user_version={LAYOUT + 1}")
    database.execute("CREATE TABLE physician (code TEXT)")
    database.commit()
    database.close()
    assert load_reference(tmp_path / "old.db") is None


# CMS's own layouts give the same rows as our copies.

PPRRVU_HEAD = [
    ",,2025 National Physician Fee Schedule Relative Value File October Release" + "," * 29,
    ",,CPT codes and descriptions only are copyright 2024 American Medical Association." + "," * 29,
    ",,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,"
    "CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT",
    "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,"
    "SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT",
]


def _pprrvu(rows: list[dict[str, str]]) -> list[str]:
    order = """
        hcpcs modifier - status - work_rvu pe_rvu_nonfacility nonfacility_na pe_rvu_facility facility_na mp_rvu
        total_rvu_nonfacility total_rvu_facility pctc_ind global_days - - - mult_proc bilat asst_surg co_surg
        team_surg - conversion_factor
    """
    return [*PPRRVU_HEAD, *(",".join(row.get(name, "") for name in order.split()) + ",88,0,99,0,0,0" for row in rows)]


def _gpci(rows: list[dict[str, str]]) -> list[str]:
    head = "Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor)"
    return [
        "ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES,,,,,,",
        ",,,,,,",
        head + ",2025 PE GPCI,2025 MP GPCI",
        # As in CMS's sheet: numbers without their leading zeros.
        *(
            f'{int(r["mac"])},{r["state"]},{int(r["locality"])},"{r["locality_name"]}",{r["work_gpci_with_floor"]},'
            f"{r['pe_gpci']},{r['mp_gpci']}"
            for r in rows
        ),
        ",,,,,,",
        "* a footnote under the table,,,,,,",
    ]


def _locco(rows: list[dict[str, str]]) -> list[str]:
    head = "Medicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties"
    data = (
        f'{int(r["mac"])},{int(r["locality"])},{r["state"]},"{r["fee_schedule_area"]}","{r["counties"]} "' for r in rows
    )
    return ["2025 LOCALITY AND COUNTY,,,,", ",,,,", head, ",,,,", *data]


def _anes(rows: list[dict[str, str]]) -> list[str]:
    data = (f'{r["mac"]},{r["locality"]},"{r["locality_name"]}",{r["anesthesia_cf"]}' for r in rows)
    return ["Contractor,Locality,Locality Name,National Anes CF of 20.3178", *data]


def _addendum_b(rows: list[dict[str, str]]) -> list[str]:
    head = (
        "HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment,"
        "Minimum Unadjusted Copayment,Note,* Indicates a Change"
    )
    data = (
        f"{r['hcpcs']},a descriptor,{r['status_indicator']},{r['apc']},{r['relative_weight']},"
        + (f'"${Decimal(r["payment_rate"]):,}"' if r["payment_rate"] else "")
        + ",.,,,"
        for r in rows
    )
    return [",Addendum B.-- OPPS Payment by HCPCS Code for CY 2025" + "," * 8, head, *data]


def _asp(rows: list[dict[str, str]]) -> list[str]:
    data = (
        f'{r["hcpcs"]},a descriptor,"{r["dosage_unit_level2_only"] or "1 ML"}",{r["payment_limit_usd"] or "N/A"},20,'
        for r in rows
    )
    return [
        "Payment Allowance Limits for Medicare Part B Drugs,,,,,",
        '"Effective January 1, 2026 through March 31, 2026",,,,,',
        "HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Notes",
        *data,
    ]


def _clfs(rows: list[dict[str, str]]) -> list[str]:
    data = (
        f"{r['year']},{r['hcpcs']},{r['modifier']},{r['effective_date']},{r['indicator']},{r['rate_usd']},x,x,x,"
        for r in rows
    )
    head = "YEAR,HCPCS,MOD,EFF_DATE,INDICATOR,RATE,SHORTDESC,LONGDESC,EXTENDEDLONGDESC,"
    return ["2026 Clinical Diagnostic Laboratory Fee Schedule,,,,,,,,,", head, *data]


def _dmepos(rows: list[dict[str, str]]) -> list[str]:
    data = (
        f"{r['hcpcs']},{r['mod']},{r['mod2']},{r['jurisdiction']},{r['category']},{r['ceiling']},{r['floor']},1,2,x"
        for r in rows
    )
    head = "HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor,AL (NR),AL (R),Description"
    return ["CY2026 DMEPOS Fee Schedule,,,,,,,,,", head, *data]


def _zip5(rows: list[dict[str, str]]) -> list[str]:
    return [f"{r['state']}{r['zip']}{r['carrier']}{r['locality']}{r['rural']:1}{'':60}20261" for r in rows]


def _mue(rows: list[dict[str, str]]) -> list[str]:
    head = '"HCPCS/CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale'
    data = (f"{r['hcpcs']},{r['max_units']},3 Date of Service Edit: Clinical,Clinical: Data" for r in rows)
    return ['"CPT codes are copyright 2025 American Medical Association."', "", head, *data]


@pytest.mark.parametrize(
    ("table", "name", "write"),
    [
        ("physician", "PPRRVU25_OCT.csv", _pprrvu),
        ("locality", "GPCI2025.csv", _gpci),
        ("county", "25LOCCO.csv", _locco),
        ("anesthesia", "ANES2025.csv", _anes),
        ("outpatient", "October 2025 Web Addendum B.10.31.25.csv", _addendum_b),
        ("drugs", "Part B Payment Limit File 121725.csv", _asp),
        ("lab", "PUF_CLFS_CY2026_Q2V1.csv", _clfs),
        ("equipment", "DMEPOS26_JAN.csv", _dmepos),
        ("zip", "ZIP5_JAN2026.txt", _zip5),
        ("mue", "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv", _mue),
    ],
)
def test_the_layout_of_cms_gives_the_same_rows(
    copies: dict[str, Read],
    tmp_path: Path,
    table: str,
    name: str,
    write: Callable[[list[dict[str, str]]], list[str]],
) -> None:
    path = tmp_path / name
    path.write_text("\r\n".join(write(rows_of(COPIES[table]))), encoding="cp1252")
    read = read_file(path)
    assert read.layout.table == table
    assert read.rows == copies[table].rows
    if table == "county":
        return
    ours = copies[table].period
    assert read.period is not None and ours is not None
    assert read.period.first.year == ours.first.year


def test_a_newer_file_takes_the_place_of_the_copy(tmp_path: Path) -> None:
    rows = rows_of(COPIES["anesthesia"])
    path = tmp_path / "ANES2026.csv"
    path.write_text("\n".join(_anes(rows)).replace("22.76", "23.01"))
    old = tmp_path / "ANES2024.csv"
    old.write_text("\n".join(_anes(rows)).replace("22.76", "21.00"))
    out = tmp_path / "prices.db"
    assert main([str(path), str(old), "--out", str(out)]) == 0
    fresh = load_reference(out)
    assert fresh is not None
    place = fresh.place("10001")
    fresh.close()
    assert place is not None and place.anesthesia == Decimal("23.01")


# Odd files.


def _lines(table: str) -> list[str]:
    path = SOURCES / COPIES[table]
    return (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode().splitlines()


def _refused(tmp_path: Path, name: str, content: str | bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadFile) as refusal:
        read_file(path)
    assert name in str(refusal.value)
    return str(refusal.value)


def test_a_file_that_was_cut_is_refused(tmp_path: Path) -> None:
    whole = _lines("lab")
    assert "Is it cut?" in _refused(tmp_path, "clfs_2026.csv", "\n".join(whole[:1000]))
    assert "expected" in _refused(tmp_path, "clfs_2026.csv", "\n".join([*whole[:1900], "2026,8005"]))
    packed = (SOURCES / COPIES["zip"]).read_bytes()
    assert "cut" in _refused(tmp_path, "zip_2026.csv.gz", packed[: len(packed) // 2])


def test_an_unknown_layout_is_refused_by_name(tmp_path: Path) -> None:
    for content in ("", "a,b,c\n1,2,3\n", "HCPCS,PRICE\n99285,1\n", b"\x00\xff\xfe"):
        assert "not a layout" in _refused(tmp_path, "prices.csv", content)
    assert "CSV inside" in _refused(tmp_path, "rvu26d.zip", b"PK\x03\x04")
    with pytest.raises(BadFile, match=r"nowhere\.csv"):
        read_file(tmp_path / "nowhere.csv")


def test_parts_that_do_not_add_up_are_refused(tmp_path: Path) -> None:
    lines = [line.replace("99285,,,A,4.00", "99285,,,A,9.00") for line in _lines("physician")]
    assert "do not add up" in _refused(tmp_path, "pfs_2025.csv", "\n".join(lines))


def test_a_value_that_is_no_number_is_refused(tmp_path: Path) -> None:
    lines = [line.replace("99285,,,A,4.00", "99285,,,A,four") for line in _lines("physician")]
    message = _refused(tmp_path, "pfs_2025.csv", "\n".join(lines))
    assert re.search(r"row \d+: workrvu is 'four'", message)


def test_rows_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    lines = [*_lines("mue"), "99285,7,date_of_service"]
    assert "two rows for 99285" in _refused(tmp_path, "mue_2026.csv", "\n".join(lines))


def test_a_file_without_a_year_is_refused(tmp_path: Path) -> None:
    assert "no year" in _refused(tmp_path, "anesthesia.csv", "\n".join(_lines("anesthesia")))


def test_half_a_reference_is_never_written(
    copies: dict[str, Read], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    some = {table: one for table, one in copies.items() if table != "lab"}
    with pytest.raises(BadFile, match="no file for: lab"):
        write_database(some, tmp_path / "prices.db")
    (tmp_path / "bad_2026.csv").write_text("a,b\n")
    out = tmp_path / "prices.db"
    out.write_bytes(b"the old one")
    assert main([str(tmp_path / "bad_2026.csv"), "--out", str(out)]) == 2
    assert "bad_2026.csv" in capsys.readouterr().err
    assert out.read_bytes() == b"the old one"


def test_no_header_fits_two_layouts() -> None:
    for table, name in COPIES.items():
        path = SOURCES / name
        text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        found = recognize(next(csv.reader(text.decode().splitlines())))
        assert found is not None and found[0].table == table
    assert {layout.table for layout in LAYOUTS} == set(COPIES)
